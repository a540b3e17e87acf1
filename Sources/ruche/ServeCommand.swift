import ArgumentParser
import Foundation
import Logging
import Server

/// Where the server's settings come from: shared by the commands that work without a running server.
struct FolderOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The configuration (else \(ServerConfiguration.usualFile), if it is there).",
            valueName: "file"
        )
    )
    var config: String?

    @Option(help: ArgumentHelp("The data folder (else data.folder of the configuration).", valueName: "folder"))
    var data: String?

    func configuration() async throws(StartError) -> ServerConfiguration {
        var configuration = try await ServerConfiguration.read(file: config)
        if let data { configuration.dataFolder = data }
        return configuration
    }

    static func logger(_ configuration: ServerConfiguration) -> Logger {
        configuration.logger(label: "ruche")
    }

    /// Runs what needs the data folder; a start that fails is one sentence on stderr.
    static func starting(_ work: () async throws(StartError) -> Void) async throws {
        do throws(StartError) {
            try await work()
        } catch {
            Terminal.complain("ruche: \(error)")
            throw ExitCode.failure
        }
    }
}

/// `ruche serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Runs the server until Ctrl-C or SIGTERM."
    )

    @Flag(help: "Creates a demo company with its data at the first start, and says how to call it.")
    var demo = false

    @OptionGroup var folder: FolderOptions

    @Option(help: ArgumentHelp("The port to listen at; 0 takes a free one.", valueName: "number"))
    var port: Int?

    func validate() throws {
        guard (0...65_535).contains(port ?? 0) else { throw ValidationError("A port is a number from 0 to 65535.") }
    }

    func run() async throws {
        try await FolderOptions.starting { () async throws(StartError) in
            var configuration = try await folder.configuration()
            if let port { configuration.port = port }
            let logger = FolderOptions.logger(configuration)
            try await ServeRun(configuration: configuration, demo: demo, logger: logger) { Terminal.say($0) }.run()
        }
    }
}
