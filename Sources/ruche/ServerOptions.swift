import ArgumentParser
import Foundation
import NIOCore

/// Which server to call, and as whom.
struct ServerOptions: ParsableArguments {
    static let usualServer = "http://127.0.0.1:8080"

    @Option(
        help: ArgumentHelp(
            "The server's address (else RUCHE_SERVER, else the one signed in to, else \(usualServer)).",
            valueName: "url"
        )
    )
    var server: String?

    @Option(
        help: ArgumentHelp(
            "The token to call with (else RUCHE_TOKEN, else the one saved by sign-in).",
            valueName: "token"
        )
    )
    var token: String?

    @Option(
        help: ArgumentHelp(
            "A PEM file of certificates to trust besides the system's (else RUCHE_CA).",
            valueName: "file"
        )
    )
    var ca: String?

    /// The server and the token that these options, the environment and the saved session come to.
    func client(
        silence: TimeAmount? = nil,
        _ environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> ServerClient {
        let saved = try SavedSession.load(environment)
        let address = server ?? environment["RUCHE_SERVER"] ?? saved?.server ?? Self.usualServer
        let url = try Self.url(address)
        // A token is never sent to another server than it is from.
        let kept = saved?.server == url ? saved?.token : nil
        return try ServerClient(
            server: url,
            token: token ?? environment["RUCHE_TOKEN"] ?? kept,
            language: Self.language(environment),
            trust: ca ?? environment["RUCHE_CA"],
            silence: silence
        )
    }

    /// The address without a slash at its end; `host:port` alone means clear text.
    private static func url(_ address: String) throws(CommandFailure) -> String {
        let full = address.contains("://") ? address : "http://" + address
        guard let url = URL(string: full), let scheme = url.scheme, ["http", "https"].contains(scheme),
            let host = url.host(), !host.isEmpty
        else { throw CommandFailure(.usage, "\(address) is not the address of a server, such as \(usualServer).") }
        return full.hasSuffix("/") ? String(full.dropLast()) : full
    }

    /// The language of the terminal as `accept-language`, from the variables of the locale.
    static func language(_ environment: [String: String]) -> String {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        let name = (locale ?? "C").prefix { $0 != "." && $0 != "@" }
        return ["C", "POSIX"].contains(name) ? "en" : String(name).replacing("_", with: "-")
    }
}

/// A command that calls a server.
protocol ClientCommand: AsyncParsableCommand {
    var options: ServerOptions { get }
    /// How long nothing may come before the connection is taken for lost; nil when that says nothing.
    var silence: TimeAmount? { get }
    func run(_ client: ServerClient) async throws
}

extension ClientCommand {
    var silence: TimeAmount? { nil }

    mutating func run() async throws {
        let command = self
        try await CommandFailure.exiting {
            let client = try command.options.client(silence: command.silence)
            do {
                try await command.run(client)
            } catch {
                await client.close()
                throw error
            }
            await client.close()
        }
    }
}
