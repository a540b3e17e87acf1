import ArgumentParser
import Foundation

/// `ruche sign-in`
struct SignInCommand: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign-in",
        abstract: "Opens a session and saves its token for the other commands.",
        discussion: """
            The password is asked for, or read from the first line of stdin when that is no terminal; so is the code of an
            authenticator after it, when the user has two factors.
            """
    )

    @Option(help: "The tenant's name.")
    var tenant: String

    @Option(help: "Your e-mail address.")
    var email: String

    @Flag(help: "Prints the token instead of saving it.")
    var print = false

    @OptionGroup var options: ServerOptions

    func run(_ client: ServerClient) async throws {
        let answer = try await Self.open(
            "ruche.v1.SessionService/SignIn",
            ["tenant": tenant, "email": email, "password": try Terminal.password("Password")],
            client
        )
        try Self.keep(answer, of: client, printing: print)
    }

    /// Calls what opens a session; asks for the second factor when the server wants one.
    static func open(_ path: String, _ request: [String: Any], _ client: ServerClient) async throws -> [String: Any] {
        do {
            return try await client.call(path, request)
        } catch let failure as CommandFailure where failure.reason == "CODE_REQUIRED" {
            var complete = request
            complete["code"] = try Terminal.password("Code of your authenticator, or a recovery code")
            return try await client.call(path, complete)
        }
    }

    /// Saves the token of a session that was just opened, or prints it.
    static func keep(_ answer: [String: Any], of client: ServerClient, printing: Bool) throws {
        guard let token = answer["token"] as? String else {
            throw CommandFailure(.refused, "The server gave no token.")
        }
        guard !printing else {
            Terminal.say(token)
            return
        }
        let path = try SavedSession(server: client.server, token: token)
            .save(ProcessInfo.processInfo.environment)
        let session = answer["session"] as? [String: Any]
        let until = session?["expireTime"] as? String ?? ""
        Terminal.complain("Signed in until \(until); the token is in \(path).")
    }
}
