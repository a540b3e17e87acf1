import ArgumentParser
import Server

/// `ruche operator`
struct OperatorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "operator",
        abstract: "The platform's operator, who manages tenants.",
        subcommands: [Init.self]
    )

    /// `ruche operator init`
    struct Init: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "init",
            abstract: "Makes the first operator and prints the token, once.",
            discussion: "Works on the data folder itself, so the server must not run."
        )

        @OptionGroup var folder: FolderOptions

        func run() async throws {
            var token: String?
            try await FolderOptions.starting { () async throws(StartError) in
                let configuration = try await folder.configuration()
                let server = try RucheServer(
                    configuration: configuration,
                    logger: FolderOptions.logger(configuration)
                )
                do throws(StartError) {
                    token = try await server.makeFirstOperator()
                } catch {
                    await server.stop()
                    throw error
                }
                await server.stop()
            }
            guard let token else {
                Terminal.complain("ruche: There is an operator already; the token was shown when it was made.")
                throw ExitCode.failure
            }
            Terminal.complain("The operator's token, shown this once:")
            Terminal.say(token)
        }
    }
}
