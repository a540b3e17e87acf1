import Contract
import Foundation
import Gateway
import Kernel
import Logging
import Model
import Server
import TestingPlugin

/// A real server on free ports for tests written in other languages, and for the bench.
///
/// It composes what `ruche serve` does and adds the testing module; makes an operator, the tenant `acme` and an
/// administrator with a session; prints one line of JSON when it is ready; serves until its input closes or it gets
/// SIGINT or SIGTERM. The environment (`RUCHE_...`) configures it as it does `ruche serve`. Options: `--folder FOLDER` for the data (else a temporary one, removed at the end), `--no-tls`.
@main
struct TestServer {
    private static let tenant = "acme"

    /// The line it prints.
    private struct Ready: Encodable {
        let address: String
        let tlsAddress: String?
        /// The PEM file that clients trust for `tlsAddress`.
        let ca: String?
        let operatorToken: String
        let tenant: String
        let token: String
        let pid: Int32
    }

    private struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    static func main() async {
        do {
            let options = try Options(Array(CommandLine.arguments.dropFirst()))
            try await serve(options)
        } catch {
            FileHandle.standardError.write(Data("TestServer: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func serve(_ options: Options) async throws {
        let signals = SignalWatch()
        defer { signals.end() }
        var logger = Logger(label: "test-server") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        MetricsRegistry.install()
        var configuration = try await ServerConfiguration.read(file: nil, environment: environment)
        configuration.port = 0
        configuration.dataFolder = options.folder
        let server = try RucheServer(
            configuration: configuration,
            plugins: ServerPlugins.all + [TestingPlugin.self],
            logger: logger
        )
        let address = try await server.start()
        var tlsAddress: GatewayAddress?
        var authority: String?
        if options.hasTLS {
            let files = try Certificate(in: options.folder)
            authority = files.certificate
            tlsAddress = try await server.openDoor(
                GatewayConfiguration(
                    tls: .init(certificateChain: files.certificate, privateKey: files.key),
                    limits: configuration.limits
                )
            )
        }
        let tokens = try await tokens(server, options.folder)
        let ready = Ready(
            address: text(address),
            tlsAddress: tlsAddress.map(text),
            ca: authority,
            operatorToken: tokens.operator,
            tenant: tenant,
            token: tokens.administrator,
            pid: ProcessInfo.processInfo.processIdentifier
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        FileHandle.standardOutput.write(try encoder.encode(ready) + Data("\n".utf8))
        await end(signals)
        await server.stop()
        if options.isTemporary { try FileManager.default.removeItem(atPath: options.folder) }
    }

    /// Tests call as fast as they can: without rates, unless they ask for them.
    private static var environment: [String: String] {
        let free = [
            "RUCHE_LIMITS_TENANT_CALLS_PER_SECOND": "0",
            "RUCHE_LIMITS_PRINCIPAL_CALLS_PER_SECOND": "0",
        ]
        return free.merging(ProcessInfo.processInfo.environment) { _, given in given }
    }

    private static func text(_ address: GatewayAddress) -> String { "\(address.host):\(address.port)" }

    /// The tokens of the first start; a later start on the same folder finds them beside the data.
    private static func tokens(
        _ server: RucheServer,
        _ folder: String
    ) async throws -> (operator: String, administrator: String) {
        let kept = URL(filePath: folder).appending(path: "test-server.tokens")
        guard let operatorToken = try await server.makeFirstOperator() else {
            let parts = try String(contentsOf: kept, encoding: .utf8).split(separator: "\n").map(String.init)
            guard parts.count == 2 else { throw Failure(description: "the folder was used by another server") }
            return (parts[0], parts[1])
        }
        var create = CreateTenantRequest()
        create.tenant.name = tenant
        create.tenant.displayName = "Acme"
        create.administratorName = "Alice Martin"
        create.administratorEmail = "alice@acme.example"
        let made = try await server.call(TenantMethods.createTenant, create, token: operatorToken)
        var accept = AcceptInvitationRequest()
        accept.tenant = tenant
        accept.invitation = made.invitation
        accept.password = "a long enough password"
        let administrator = try await server.call(SessionMethods.acceptInvitation, accept).token
        try Data("\(operatorToken)\n\(administrator)\n".utf8).write(to: kept)
        return (operatorToken, administrator)
    }

    /// Returns when the input closed or a signal came.
    private static func end(_ signals: SignalWatch) async {
        let (ends, continuation) = AsyncStream.makeStream(of: Void.self)
        // A thread of its own, because reading blocks.
        Thread.detachNewThread {
            while !FileHandle.standardInput.availableData.isEmpty {}
            continuation.yield()
        }
        await withTaskGroup(of: Void.self) { [requests = signals.requests] group in
            group.addTask { for await _ in ends { return } }
            group.addTask { for await _ in requests { return } }
            await group.next()
            group.cancelAll()
        }
    }

    private struct Options {
        var folder: String
        var isTemporary = true
        var hasTLS = true

        init(_ arguments: [String]) throws {
            folder = FileManager.default.temporaryDirectory
                .appending(path: "ruche-test-\(UUID().uuidString)").path(percentEncoded: false)
            var rest = arguments[...]
            while let argument = rest.popFirst() {
                switch argument {
                case "--folder":
                    guard let value = rest.popFirst() else { throw Failure(description: "--folder needs a folder") }
                    folder = value
                    isTemporary = false
                case "--no-tls": hasTLS = false
                default: throw Failure(description: "unknown option \(argument)")
                }
            }
        }
    }

    /// A throw-away certificate for this machine, made by `openssl`.
    private struct Certificate {
        let certificate: String
        let key: String

        init(in folder: String) throws {
            certificate = folder + "/certificate.pem"
            key = folder + "/key.pem"
            let openssl = Process()
            openssl.executableURL = URL(filePath: "/usr/bin/env")
            openssl.arguments = [
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
                "-keyout", key, "-out", certificate,
            ]
            openssl.standardError = FileHandle.nullDevice
            try openssl.run()
            openssl.waitUntilExit()
            guard openssl.terminationStatus == 0 else { throw Failure(description: "openssl made no certificate") }
        }
    }
}
