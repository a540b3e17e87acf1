import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// An endpoint of webhooks on this machine: it answers 204, and notes when each delivery arrived, by the record it is
/// about.
final class WebhookEndpoint: Sendable {
    /// Filled on event loops, request by request, where an actor would need a task each.
    final class Arrivals: Sendable {
        private let times = Mutex<[Int64: ContinuousClock.Instant]>([:])

        var all: [Int64: ContinuousClock.Instant] { times.withLock { $0 } }

        /// Only the first arrival of a record counts.
        func add(_ id: Int64, at time: ContinuousClock.Instant) {
            times.withLock { if $0[id] == nil { $0[id] = time } }
        }
    }

    let arrivals: Arrivals
    let port: Int
    private let channel: any Channel

    private init(_ channel: any Channel, _ arrivals: Arrivals) {
        self.channel = channel
        self.arrivals = arrivals
        port = channel.localAddress?.port ?? 0
    }

    static func start() async throws -> WebhookEndpoint {
        let arrivals = Arrivals()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 1024)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.addHandler(HTTPResponseEncoder())
                    try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
                    try pipeline.addHandler(Receiver(arrivals))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return WebhookEndpoint(channel, arrivals)
    }

    func stop() async throws { try await channel.close() }
}

/// Takes one request after the other.
private final class Receiver: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private struct Told: Decodable {
        struct Facts: Decodable {
            let id: String
        }

        let data: Facts
    }

    private let arrivals: WebhookEndpoint.Arrivals
    private var body: [UInt8] = []

    init(_ arrivals: WebhookEndpoint.Arrivals) { self.arrivals = arrivals }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: body = []
        case .body(let bytes): body += bytes.readableBytesView
        case .end:
            let time = ContinuousClock.now
            let told = try? JSONDecoder().decode(Told.self, from: Data(body))
            // What is no delivery is missed in the end.
            if let told, let id = Int64(told.data.id) { arrivals.add(id, at: time) }
            let head = HTTPResponseHead(version: .http1_1, status: .noContent)
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }
}
