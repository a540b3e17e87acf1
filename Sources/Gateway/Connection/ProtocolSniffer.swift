import Logging
import NIOCore
import NIOTLS

/// Decides between HTTP/2 and HTTP/1.1 on one port: by ALPN under TLS, otherwise by the first bytes.
///
/// It leaves the pipeline once the protocol's own handlers are behind it and have what came.
final class ProtocolSniffer: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    /// Enough of the HTTP/2 preface to tell it from any HTTP/1.1 request; the HTTP/2 handler checks the rest.
    private static let preface = Array("PRI * HTTP/2.0".utf8)

    private let setup: ConnectionSetup
    private var held = ByteBuffer()
    private var decided = false
    private var timer: Scheduled<Void>?

    init(setup: ConnectionSetup) {
        self.setup = setup
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let limit = TimeAmount(setup.core.limits.handshakeTime)
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: limit) {
            context.close(promise: nil)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.cancel()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        guard !decided else {
            context.fireChannelRead(wrapInboundOut(bytes))
            return
        }
        held.writeImmutableBuffer(bytes)
        let start = held.readableBytesView.prefix(Self.preface.count)
        if !Self.preface.starts(with: start) {
            decide(.http1, context)
        } else if start.count == Self.preface.count {
            decide(.http2, context)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case TLSUserEvent.handshakeCompleted(let negotiated) where !decided:
            switch negotiated {
            case "h2"?: decide(.http2, context)
            case "http/1.1"?: decide(.http1, context)
            default: break
            }
        case is ChannelShouldQuiesceEvent where !decided:
            context.close(promise: nil)
        default:
            context.fireUserInboundEventTriggered(event)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        setup.core.logger.debug("connection failed before its protocol was known", metadata: ["error": "\(error)"])
        context.close(promise: nil)
    }

    private func decide(_ version: HTTPVersion, _ context: ChannelHandlerContext) {
        decided = true
        timer?.cancel()
        do {
            try setup.install(version, on: context.channel)
        } catch {
            setup.core.logger.warning("connection could not be set up", metadata: ["error": "\(error)"])
            context.close(promise: nil)
            return
        }
        let bytes = held
        held = ByteBuffer()
        if bytes.readableBytes > 0 {
            context.fireChannelRead(wrapInboundOut(bytes))
            context.fireChannelReadComplete()
        }
        context.pipeline.syncOperations.removeHandler(self, promise: nil)
    }
}

/// The two protocols that share the port.
enum HTTPVersion {
    case http1
    case http2
}
