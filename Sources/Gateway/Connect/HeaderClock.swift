import NIOCore
import NIOHTTP1

/// Closes an HTTP/1.1 connection whose request headers take too long to come, however they trickle.
///
/// The clock runs from the first byte of a request until its head is whole; `Bytes` sits before the decoder and
/// `Parts` after it. Everything runs on the connection's event loop.
final class HeaderClock {
    private let limit: TimeAmount
    private var timer: Scheduled<Void>?
    private var insideRequest = false

    init(limit: TimeAmount) {
        self.limit = limit
    }

    /// Sees the bytes.
    final class Bytes: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias InboundOut = ByteBuffer

        private let clock: HeaderClock

        init(_ clock: HeaderClock) {
            self.clock = clock
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            if !clock.insideRequest && clock.timer == nil {
                clock.timer = context.eventLoop.assumeIsolated().scheduleTask(in: clock.limit) {
                    context.close(promise: nil)
                }
            }
            context.fireChannelRead(data)
        }

        func handlerRemoved(context: ChannelHandlerContext) {
            clock.stop()
        }
    }

    /// Sees the request.
    final class Parts: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias InboundOut = HTTPServerRequestPart

        private let clock: HeaderClock

        init(_ clock: HeaderClock) {
            self.clock = clock
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head:
                clock.insideRequest = true
                clock.stop()
            case .body: break
            case .end: clock.insideRequest = false
            }
            context.fireChannelRead(data)
        }
    }

    private func stop() {
        timer?.cancel()
        timer = nil
    }
}
