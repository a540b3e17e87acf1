import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// A real web server on this machine. What it answers is told by the path; whom it heard it remembers.
final class WebServer: Sendable {
    struct Heard: Sendable {
        let method: String
        let uri: String
        let headers: HTTPHeaders
        let body: String
    }

    /// A Mutex because event loops cannot wait.
    final class Log: Sendable {
        private let requests = Mutex<[Heard]>([])

        var all: [Heard] { requests.withLock { $0 } }

        func add(_ request: Heard) {
            requests.withLock { $0.append(request) }
        }
    }

    let port: Int
    private let channel: any Channel
    private let log: Log

    private init(_ channel: any Channel, _ log: Log) {
        self.channel = channel
        self.log = log
        port = channel.localAddress?.port ?? 0
    }

    var heard: [Heard] { log.all }

    /// Listens on `127.0.0.1`; with `tls` it speaks TLS, with `bytes` it says just these to whoever asks.
    static func start(tls: NIOSSLContext? = nil, saying bytes: String? = nil) async throws -> WebServer {
        let log = Log()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let tls { try pipeline.addHandler(NIOSSLServerHandler(context: tls)) }
                    if let bytes {
                        try pipeline.addHandler(Speaker(bytes))
                    } else {
                        try pipeline.addHandler(HTTPResponseEncoder())
                        try pipeline.addHandler(
                            ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes))
                        )
                        try pipeline.addHandler(Answerer(log))
                    }
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return WebServer(channel, log)
    }

    func stop() async throws {
        try await channel.close()
    }
}

/// Answers anything with the same bytes, then closes.
private final class Speaker: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let bytes: String

    init(_ bytes: String) { self.bytes = bytes }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: bytes)), promise: nil)
        context.close(promise: nil)
    }
}

private final class Answerer: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    /// 256 KiB of zeros, and a greeting, compressed.
    private static let bomb =
        "H4sIAAAAAAACA+3BMQEAAADCoPVP7W0Ho" + String(repeating: "A", count: 339) + "3gAi6g7iAAAEAA=="
    private static let greeting = "H4sIAAAAAAACA8tIzcnJ11FIr8osAABKm7FcCwAAAA=="

    private let log: WebServer.Log
    private var head: HTTPRequestHead?
    private var body = ""

    init(_ log: WebServer.Log) { self.log = log }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): self.head = head
        case .body(let bytes): body += String(decoding: bytes.readableBytesView, as: UTF8.self)
        case .end:
            guard let head else { return }
            log.add(.init(method: head.method.rawValue, uri: head.uri, headers: head.headers, body: body))
            answer(head, context)
        }
    }

    private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let parts = head.uri.split(separator: "?", maxSplits: 1)
        switch parts.first ?? "" {
        case "/silent": break
        case "/circle": reply(context, 302, [("location", "/circle")])
        case "/to":
            let told = parts.last?.split(separator: "&", maxSplits: 1) ?? []
            reply(context, Int(told.first ?? "") ?? 302, [("location", String(told.last ?? ""))])
        case "/nowhere": reply(context, 302, [])
        case "/bomb": reply(context, 200, [("content-encoding", "gzip")], Data(base64Encoded: Self.bomb))
        case "/gzip": reply(context, 200, [("content-encoding", "gzip")], Data(base64Encoded: Self.greeting))
        case "/notgzip": reply(context, 200, [("content-encoding", "gzip")], Data("hello".utf8))
        case "/announced": start(context, [("content-length", "1000000000")])
        case "/cut":
            start(context, [("content-length", "100")])
            write(context, "only this")
            context.close(promise: nil)
        case "/endless":
            start(context, [])
            pour(context)
        case "/drip":
            start(context, [])
            drip(context)
        default: reply(context, 200, [("x-answer", "yes")], Data("\(head.method.rawValue) \(body)".utf8))
        }
    }

    private func start(_ context: ChannelHandlerContext, _ headers: [(String, String)]) {
        let head = HTTPResponseHead(version: .http1_1, status: .ok, headers: HTTPHeaders(headers))
        context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
    }

    private func write(_ context: ChannelHandlerContext, _ text: String) {
        context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: text)))), promise: nil)
    }

    private func reply(
        _ context: ChannelHandlerContext,
        _ status: Int,
        _ headers: [(String, String)],
        _ body: Data? = nil
    ) {
        let bytes = [UInt8](body ?? Data())
        let all = headers + [("content-length", "\(bytes.count)")]
        let head = HTTPResponseHead(
            version: .http1_1,
            status: HTTPResponseStatus(statusCode: status),
            headers: HTTPHeaders(all)
        )
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    /// As fast as it is read, for ever.
    private func pour(_ context: ChannelHandlerContext) {
        let written = context.eventLoop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated().whenSuccess { self.pour(context) }
        let piece = ByteBuffer(repeating: 0x41, count: 16_384)
        context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(piece))), promise: written)
    }

    /// A byte now and then, for ever.
    private func drip(_ context: ChannelHandlerContext) {
        guard context.channel.isActive else { return }
        write(context, ".")
        context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(10)) { self.drip(context) }
    }
}
