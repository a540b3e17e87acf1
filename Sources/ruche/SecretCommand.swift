import ArgumentParser
import Foundation
import Server
import Synchronization

/// `ruche secret`
struct SecretCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "secret",
        abstract: "The key that secret fields are encrypted with.",
        subcommands: [Rotate.self]
    )

    /// `ruche secret rotate`
    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rotate",
            abstract: "Writes every secret anew under the current key.",
            discussion: """
                Put the old key into secrets.old_keys and the new one into secrets.key first; when no secret is left
                unreadable, the old one can go. Works on the data folder itself, so the server must not run.
                """
        )

        @OptionGroup var folder: FolderOptions

        func run() async throws {
            let unreadable = Mutex(0)
            try await FolderOptions.starting { () async throws(StartError) in
                let configuration = try await folder.configuration()
                let server = try RucheServer(
                    configuration: configuration,
                    logger: FolderOptions.logger(configuration)
                )
                do throws(StartError) {
                    try await server.rotateSecrets { tenant, rotated, left in
                        unreadable.withLock { $0 += left }
                        Terminal.say("\(tenant): \(rotated) written anew, \(left) unreadable")
                    }
                } catch {
                    await server.stop()
                    throw error
                }
                await server.stop()
            }
            guard unreadable.withLock({ $0 }) == 0 else {
                Terminal.complain("ruche: Some secrets cannot be read with any of these keys: keep the old ones.")
                throw ExitCode.failure
            }
        }
    }
}
