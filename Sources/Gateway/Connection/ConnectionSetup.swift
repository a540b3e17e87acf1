import Logging
import NIOCore
import NIOHTTP2
import NIOSSL

/// Builds the pipeline of each accepted connection.
final class ConnectionSetup: Sendable {
    let core: CallCore
    private let connections: ConnectionBook
    private let tls: NIOSSLContext?
    private let http1: HTTP1Door
    private let http2: NIOHTTP2Handler.Configuration

    init(core: CallCore, connections: ConnectionBook, tls: NIOSSLContext?) {
        self.core = core
        self.connections = connections
        self.tls = tls
        self.http1 = HTTP1Door(core: core)
        self.http2 = Self.http2Configuration(core.limits)
    }

    /// On accept: TLS if configured, then the sniffer, which calls `install` when it knows the protocol.
    func accept(_ channel: any Channel) -> EventLoopFuture<Void> {
        channel.eventLoop.makeCompletedFuture {
            guard connections.add(channel) else { throw ChannelError.inputClosed }
            let pipeline = channel.pipeline.syncOperations
            if let tls {
                try pipeline.addHandler(NIOSSLServerHandler(context: tls))
            }
            try pipeline.addHandler(ProtocolSniffer(setup: self))
        }
    }

    func install(_ version: HTTPVersion, on channel: any Channel) throws {
        switch version {
        case .http1: try http1.install(on: channel)
        case .http2: try installHTTP2(on: channel)
        }
    }

    private func installHTTP2(on channel: any Channel) throws {
        let core = core
        let limits = core.limits
        let peer = channel.remoteAddress?.ipAddress ?? ""
        let executor = LoopExecutor(channel.eventLoop)
        let pipeline = channel.pipeline.syncOperations
        let management = NIOHTTP2ServerConnectionManagementHandler(
            eventLoop: channel.eventLoop,
            configuration: NIOHTTP2ServerConnectionManagementHandler.Configuration(
                maxIdleTime: TimeAmount(limits.idleTime),
                maxAge: TimeAmount(limits.maximumAge),
                maxGraceTime: TimeAmount(limits.drainTime),
                keepalive: .init(
                    pingInterval: TimeAmount(limits.keepAliveInterval),
                    ackTimeout: TimeAmount(limits.keepAliveTimeout)
                )
            )
        )
        // A client that is there answers our pings; one that answers none would hold its streams until its age ends.
        let silence = limits.keepAliveInterval + limits.keepAliveTimeout + limits.keepAliveTimeout
        try pipeline.addHandlers([IdleStateHandler(readTimeout: TimeAmount(silence)), SilenceEnd(logger: core.logger)])
        _ = try pipeline.configureHTTP2Pipeline(
            mode: .server,
            connectionConfiguration: http2.connection,
            streamConfiguration: http2.stream,
            streamDelegate: management.http2StreamDelegate
        ) { stream in
            stream.eventLoop.makeCompletedFuture {
                try stream.pipeline.syncOperations.addHandler(
                    HTTP2StreamHandler(core: core, peer: peer, executor: executor)
                )
            }
        }
        try pipeline.addHandlers([management, HTTP2ConnectionEnd(logger: core.logger)])
        // The channel was active before these handlers came, and the HTTP/2 handler does not pass that on.
        management.channelActive(context: try pipeline.context(handler: management))
        closeForCertain(channel)
    }

    /// A client that answers no ping never completes the graceful end, so its age is bounded a second time.
    private func closeForCertain(_ channel: any Channel) {
        let last = TimeAmount(core.limits.maximumAge + core.limits.drainTime + core.limits.drainTime)
        let timer = channel.eventLoop.scheduleTask(in: last) {
            channel.close(promise: nil)
        }
        channel.closeFuture.whenComplete { _ in timer.cancel() }
    }

    private static func http2Configuration(_ limits: GatewayLimits) -> NIOHTTP2Handler.Configuration {
        var configuration = NIOHTTP2Handler.Configuration()
        configuration.connection.initialSettings = [
            HTTP2Setting(parameter: .maxConcurrentStreams, value: limits.streamsPerConnection),
            HTTP2Setting(parameter: .maxHeaderListSize, value: limits.headerBytes),
            HTTP2Setting(parameter: .initialWindowSize, value: limits.streamWindowBytes),
        ]
        configuration.connection.targetWindowSize = limits.connectionWindowBytes
        configuration.connection.controlFrameRateLimit.maximumCount = limits.controlFramesPerHalfMinute
        configuration.connection.controlFrameRateLimit.windowLength = .seconds(30)
        configuration.stream.targetWindowSize = limits.streamWindowBytes
        configuration.stream.outboundBufferSizeHighWatermark = 65_536
        configuration.stream.outboundBufferSizeLowWatermark = 32_768
        configuration.stream.streamResetFrameRateLimit.maximumCount = limits.resetsPerHalfMinute
        configuration.stream.streamResetFrameRateLimit.windowLength = .seconds(30)
        return configuration
    }
}

/// Closes a connection on which nothing came for too long.
final class SilenceEnd: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let logger: Logger

    init(logger: Logger) {
        self.logger = logger
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard case IdleStateHandler.IdleStateEvent.read = event else {
            context.fireUserInboundEventTriggered(event)
            return
        }
        logger.debug("connection silent")
        context.close(promise: nil)
    }
}

/// Closes an HTTP/2 connection that broke the protocol; errors of one stream leave the connection alone.
final class HTTP2ConnectionEnd: ChannelInboundHandler {
    typealias InboundIn = HTTP2Frame

    private let logger: Logger

    init(logger: Logger) {
        self.logger = logger
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {}

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if error is NIOHTTP2Errors.StreamError || error is NIOHTTP2Errors.StreamClosed
            || error is NIOHTTP2Errors.NoSuchStream || error is NIOHTTP2Errors.BadStreamStateTransition
        {
            return
        }
        logger.debug("connection failed", metadata: ["error": "\(error)"])
        context.close(promise: nil)
    }
}
