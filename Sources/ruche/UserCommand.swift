import ArgumentParser
import Foundation

/// `ruche user`
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Users of a tenant.",
        subcommands: [Create.self, Accept.self, Password.self]
    )

    /// What a user may do.
    enum Role: String, ExpressibleByArgument, CaseIterable {
        case reader
        case writer
        case administrator
    }

    /// `ruche user create`
    struct Create: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Creates a user and prints an invitation to set a password."
        )

        @Option(help: "The user's name.")
        var name: String

        @Option(help: "The e-mail address to sign in with.")
        var email: String

        @Option(help: "What the user may do.")
        var role: Role

        @OptionGroup var options: ServerOptions

        func run(_ client: ServerClient) async throws {
            let user = try await client.call(
                "ruche.v1.UserService/CreateUser",
                ["user": ["name": name, "email": email, "role": role.rawValue.uppercased()]]
            )
            let answer = try await client.call("ruche.v1.UserService/InviteUser", ["id": user["id"] ?? "0"])
            Terminal.complain("User \(email) created. This invitation sets the password, once:")
            Terminal.say(answer["invitation"] as? String ?? "")
        }
    }

    /// `ruche user accept`
    struct Accept: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "accept",
            abstract: "Sets the password of an invited user and signs in.",
            discussion: "The password is asked for, or read from the first line of stdin when that is no terminal."
        )

        @Argument(help: "The invitation that `tenant create` or `user create` printed.")
        var invitation: String

        @Flag(help: "Prints the token instead of saving it.")
        var print = false

        @OptionGroup var options: ServerOptions

        func validate() throws {
            guard invitation.contains(".") else { throw ValidationError("This is not an invitation: \(invitation)") }
        }

        func run(_ client: ServerClient) async throws {
            let answer = try await SignInCommand.open(
                "ruche.v1.SessionService/AcceptInvitation",
                [
                    "tenant": String(invitation.prefix { $0 != "." }), "invitation": invitation,
                    "password": try Terminal.newPassword(),
                ],
                client
            )
            try SignInCommand.keep(answer, of: client, printing: print)
        }
    }

    /// `ruche user password`
    struct Password: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "password",
            abstract: "Changes your own password and ends your other sessions.",
            discussion: """
                The passwords are asked for; when stdin is no terminal, its first line is the current one and its second
                the new one.
                """
        )

        @OptionGroup var options: ServerOptions

        func run(_ client: ServerClient) async throws {
            let current = try Terminal.password("Current password")
            _ = try await client.call(
                "ruche.v1.UserService/ChangePassword",
                ["currentPassword": current, "newPassword": try Terminal.newPassword()]
            )
            Terminal.complain("The password is changed.")
        }
    }
}
