import HummingbirdCore
package import Kernel
package import Logging
import NIOCore
import NIOPosix
import NIOSSL

/// The network doors: gRPC and Connect on one port, over HTTP/2 and HTTP/1.1, in clear text or TLS.
///
/// `start()` once, `drain()` once; a drained gateway does not start again.
package actor Gateway {
    private enum State {
        case new
        case running(any Channel, MultiThreadedEventLoopGroup)
        case stopped
    }

    /// How long tasks that ignore their cancellation may hold up the end.
    private static let patience = Duration.seconds(5)

    private let configuration: GatewayConfiguration
    private let logger: Logger
    private let core: CallCore
    private let connections = ConnectionBook()
    private var state = State.new

    package init(service: any CallService, configuration: GatewayConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
        self.core = CallCore(service: service, configuration: configuration, logger: logger)
    }

    /// Connections that are open now.
    package nonisolated var openConnections: Int { connections.count }

    /// Listens; returns the address really bound. Throws when it is taken or the certificate cannot be read.
    package func start() async throws -> GatewayAddress {
        guard case .new = state else { preconditionFailure("a gateway starts once") }
        let setup = ConnectionSetup(core: core, connections: connections, tls: try tlsContext())
        let loops = configuration.eventLoops ?? System.coreCount
        let group = MultiThreadedEventLoopGroup(numberOfThreads: loops)
        do {
            let channel = try await bind(setup, group)
            state = .running(channel, group)
            let address = GatewayAddress(
                host: channel.localAddress?.ipAddress ?? configuration.host,
                port: channel.localAddress?.port ?? configuration.port
            )
            logger.info(
                "doors open",
                metadata: ["host": "\(address.host)", "port": "\(address.port)", "tls": "\(configuration.tls != nil)"]
            )
            return address
        } catch {
            state = .stopped
            try await group.shutdownGracefully()
            throw error
        }
    }

    /// Stops accepting, tells every connection to end, lets calls in flight finish within the drain time, then
    /// closes. Calls that still run are cancelled. Idempotent.
    package func drain() async {
        guard case .running(let channel, let group) = state else { return }
        state = .stopped
        core.tasks.startDraining()
        do {
            channel.close(promise: nil)
            try await channel.closeFuture.get()
            try await endConnections(on: channel.eventLoop)
            await awaitTasks()
            try await group.shutdownGracefully()
        } catch {
            logger.warning("doors did not close cleanly", metadata: ["error": "\(error)"])
        }
        logger.info("doors closed")
    }

    private func bind(_ setup: ConnectionSetup, _ group: MultiThreadedEventLoopGroup) async throws -> any Channel {
        let limits = configuration.limits
        // Bytes that nobody acknowledges mean a dead peer; without this the system waits a quarter of an hour.
        let userTimeout = NIOBSDSocket.Option(rawValue: 18)  // TCP_USER_TIMEOUT of Linux
        return try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1_024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        AvailableConnectionsChannelHandler(maxConnections: limits.connections)
                    )
                }
            }
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(
                .tcpOption(userTimeout),
                value: Int(min(limits.keepAliveTimeout.components.seconds, 86_400)) * 1_000
            )
            .childChannelInitializer { setup.accept($0) }
            .bind(host: configuration.host, port: configuration.port).get()
    }

    private func tlsContext() throws -> NIOSSLContext? {
        guard let files = configuration.tls else { return nil }
        var tls = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile(files.certificateChain).map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: files.privateKey, format: .pem))
        )
        tls.minimumTLSVersion = .tlsv12
        tls.applicationProtocols = ["h2", "http/1.1"]
        return try NIOSSLContext(configuration: tls)
    }

    /// GOAWAY or its like to each, then the door itself once the drain time is over.
    private func endConnections(on loop: any EventLoop) async throws {
        let open = connections.close()
        for channel in open {
            channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        }
        let timer = loop.scheduleTask(in: TimeAmount(configuration.limits.drainTime)) {
            for channel in open { channel.close(promise: nil) }
        }
        try await EventLoopFuture.andAllComplete(open.map(\.closeFuture), on: loop).get()
        timer.cancel()
    }

    /// Their streams are closed, so every task is cancelled by now and ends as soon as its handler notices.
    private func awaitTasks() async {
        let end = ContinuousClock.now.advanced(by: Self.patience)
        while core.tasks.running > 0 && ContinuousClock.now < end {
            do {
                try await Task.sleep(for: .milliseconds(5))
            } catch {
                break
            }
        }
        if core.tasks.running > 0 {
            logger.warning("calls ignored their cancellation", metadata: ["tasks": "\(core.tasks.running)"])
        }
    }
}
