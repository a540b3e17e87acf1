import ArgumentParser

/// Measures Ruche against its references and against the limits of its specification.
@main
struct RucheBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ruche-bench",
        abstract: "Measures the speed and the memory of a server on this machine.",
        subcommands: [MeasureCommand.self, ServeTestingCommand.self],
        defaultSubcommand: MeasureCommand.self
    )
}

/// The server under measure: Ruche with the plugin of `EchoService`, which releases do not carry.
struct ServeTestingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve-testing",
        abstract: "Serves a data folder, EchoService included, until SIGTERM."
    )

    @Option(help: "The folder that holds the control database and the tenants; made when missing.")
    var data: String

    @Option(help: "The port on 127.0.0.1; 0 takes a free one.")
    var port = 0

    @Flag(help: "A new sample sets as many timers as its count says.")
    var timers = false

    func run() async throws {
        try await Platform.serveTesting(dataFolder: data, port: port, timers: timers)
    }
}
