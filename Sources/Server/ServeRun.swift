import Foundation
import Gateway
import Kernel
package import Logging

/// `ruche serve`: from the configuration to the last call.
package struct ServeRun: Sendable {
    /// The longest an orderly end may take; what then still runs is cut, which loses nothing that was acknowledged.
    private static let endTime = Duration.milliseconds(9500)

    private let configuration: ServerConfiguration
    private let isDemo: Bool
    private let logger: Logger
    private let say: @Sendable (String) -> Void

    /// `say` writes to whoever started the server.
    package init(
        configuration: ServerConfiguration,
        demo: Bool,
        logger: Logger,
        say: @escaping @Sendable (String) -> Void
    ) {
        self.configuration = configuration
        isDemo = demo
        self.logger = logger
        self.say = say
    }

    /// Serves until Ctrl-C or SIGTERM, then ends in order.
    package func run() async throws(StartError) {
        let signals = SignalWatch()
        defer { signals.end() }
        MetricsRegistry.install()
        let server = try RucheServer(configuration: configuration, logger: logger)
        let address = try await server.start()
        do {
            let url = Self.url(address, isTLS: !configuration.certificate.isEmpty)
            say("Ruche listens at \(url) (gRPC, and Connect with JSON).")
            if isDemo { try await sayDemo(server, address, url) }
        } catch {
            await server.stop()
            throw error
        }
        for await _ in signals.requests { break }
        say("Stopping: requests in flight are finished; once more to stop at once.")
        let watchdog = Task {
            do { try await Task.sleep(for: Self.endTime) } catch { return }
            _exit(0)
        }
        await server.stop()
        watchdog.cancel()
    }

    private static func url(_ address: GatewayAddress, isTLS: Bool) -> String {
        let host = address.host.contains(":") ? "[\(address.host)]" : address.host
        return "\(isTLS ? "https" : "http")://\(host):\(address.port)"
    }

    private func sayDemo(
        _ server: RucheServer,
        _ address: GatewayAddress,
        _ url: String
    ) async throws(StartError) {
        let demo = try await DemoTenant.prepare(on: server)
        if !demo.created.isEmpty {
            let counts = demo.created.map { "\($0.count) \($0.entity)" }.joined(separator: ", ")
            say("Demo data created: \(counts).")
        }
        say(
            """
            Demo user: \(DemoTenant.email) of tenant \(DemoTenant.tenant), password \(demo.password)
              (kept in \(configuration.dataFolder)/demo.json)

            Three lines to try; their token lasts \(configuration.kernel.sessionHours) hours:

            \(Self.examples(url, address, isTLS: !configuration.certificate.isEmpty, token: demo.token))
            """
        )
    }

    /// One line each for curl, ruche and Python.
    private static func examples(_ url: String, _ address: GatewayAddress, isTLS: Bool, token: String) -> String {
        let method = "ruche.directory.v1.AccountService/ListAccounts"
        let channel = isTLS ? "secure_channel" : "insecure_channel"
        let credentials = isTLS ? ", grpc.ssl_channel_credentials()" : ""
        let python = [
            "import grpc",
            "from google.protobuf import descriptor_pool as d, message_factory as f",
            "from grpc_reflection.v1alpha.proto_reflection_descriptor_database"
                + " import ProtoReflectionDescriptorDatabase as R",
            "c = grpc.\(channel)(\"\(url.split(separator: "//").last ?? "")\"\(credentials))",
            "p = d.DescriptorPool(R(c))",
            "m = lambda n: f.GetMessageClass(p.FindMessageTypeByName(n))",
            "s = p.FindServiceByName(\"ruche.directory.v1.AccountService\").methods_by_name[\"ListAccounts\"]",
            "call = c.unary_unary(\"/\(method)\", m(s.input_type.full_name).SerializeToString,"
                + " m(s.output_type.full_name).FromString)",
            "print(call(m(s.input_type.full_name)(query=\"copro\"),"
                + " metadata=[(\"authorization\", \"Bearer \(token)\")]))",
        ].joined(separator: "; ")
        return """
            curl \(url)/\(method) -H 'content-type: application/json' -H 'authorization: Bearer \(token)' \
            -d '{"query":"copro"}'

            \(ProcessInfo.processInfo.arguments.first ?? "ruche") call AccountService/ListAccounts '{"query":"copro"}' --server \(url) --token \(token)

            python3 -c '\(python)'
            """
    }
}
