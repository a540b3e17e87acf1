import DirectoryPlugin
import Foundation
import Gateway
import Kernel
import Logging
import Outbound
import Server
import TestingPlugin

/// A platform in this process: what `ListAccounts` is measured on from request bytes to reply bytes.
protocol InProcessTarget: Sendable {
    /// Answers the message of one unary call; throws what is not OK.
    func call(_ path: String, _ request: [UInt8]) async throws -> [UInt8]
    /// Closes its files.
    func close() async
}

/// The one place where the bench meets the server's own code. Everything else goes through the port.
enum Platform {
    /// A server on a folder, with the testing plugin for its EchoService, and with plugins of the bench's own.
    static func server(
        _ dataFolder: String,
        port: Int,
        own plugins: [any Plugin.Type] = []
    ) throws -> RucheServer {
        var configuration = ServerConfiguration()
        configuration.dataFolder = dataFolder
        configuration.port = port
        // A thousand tenants are made from one address.
        configuration.kernel.signInFailures = 1_000_000
        // The server's speed is measured, not its limits.
        configuration.kernel.rates = CallRates()
        // The endpoint of webhooks is in the bench itself.
        configuration.kernel.plainWebhooks = true
        configuration.outbound.allowed = AddressBlock("127.0.0.0/8").map { [$0] } ?? []
        var logger = Logger(label: "ruche-bench") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        return try RucheServer(
            configuration: configuration,
            plugins: ServerPlugins.all + [TestingPlugin.self] + plugins,
            logger: logger
        )
    }

    /// Opens the data folder of a stopped server in this process. Every call is made with that `authorization` value,
    /// and goes through everything a call through the port does, rights included, except the door's framing.
    static func openInProcess(dataFolder: String, authorization: String) async throws -> (any InProcessTarget)? {
        let server = try server(dataFolder, port: 0)
        _ = try await server.start()
        let token = authorization.hasPrefix("Bearer ") ? String(authorization.dropFirst(7)) : authorization
        return ServerTarget(server: server, token: token)
    }

    private struct ServerTarget: InProcessTarget {
        let server: RucheServer
        let token: String

        func call(_ path: String, _ request: [UInt8]) async throws -> [UInt8] {
            let name = path.hasPrefix("/") ? String(path.dropFirst()) : path
            return try await server.call(path: name, request: request, encoding: .protobuf, token: token)
        }

        func close() async { await server.stop() }
    }

    /// Serves the data folder with the testing plugin until SIGTERM.
    ///
    /// Prints one line on stdout when it answers calls, `{"address":"127.0.0.1:PORT","operatorToken":"TOKEN"}`, and
    /// writes its log to stderr only. The operator's token of the first start is kept beside the data.
    static func serveTesting(dataFolder: String, port: Int, timers: Bool) async throws {
        let signals = SignalWatch()
        defer { signals.end() }
        let server = try server(dataFolder, port: port, own: timers ? [SampleTimers.self] : [])
        let address = try await server.start()
        let file = URL(fileURLWithPath: dataFolder).appendingPathComponent("bench-operator")
        let token: String
        if let made = try await server.makeFirstOperator() {
            token = made
            try Data(token.utf8).write(to: file)
        } else {
            token = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        }
        let ready = "{\"address\":\"\(address.host):\(address.port)\",\"operatorToken\":\"\(token)\"}\n"
        FileHandle.standardOutput.write(Data(ready.utf8))
        for await _ in signals.requests { break }
        await server.stop()
    }
}

/// Why the bench could not measure.
struct BenchError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
