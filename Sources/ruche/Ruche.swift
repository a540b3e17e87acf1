import ArgumentParser
import Server

/// `ruche`: the server and its client on the command line.
@main
struct Ruche: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ruche",
        abstract: "The modular business platform: its server, and a client for it.",
        discussion: """
            Exit codes: 0 done, 1 refused by the server, 64 wrong use, 69 server unreachable, 77 not signed in or not
            allowed.
            """,
        version: ProgramVersion.text,
        subcommands: [
            ServeCommand.self, OperatorCommand.self, TenantCommand.self, UserCommand.self, SignInCommand.self,
            CallCommand.self, OperationCommand.self, ImportCommand.self, ExportCommand.self, SecretCommand.self,
            BackupCommand.self, RestoreCommand.self, PlanCommand.self, ModuleCommand.self,
            EventsCommand.self,
        ]
    )
}
