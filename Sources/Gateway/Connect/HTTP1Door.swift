import HTTPTypes
import HummingbirdCore
import Kernel
import Model
import NIOCore
import NIOHTTP1

/// Connect over HTTP/1.1, on Hummingbird's channel.
struct HTTP1Door: Sendable {
    private let core: CallCore
    private let channelSetup: HTTP1Channel

    init(core: CallCore) {
        self.core = core
        let limits = core.limits
        self.channelSetup = HTTP1Channel(
            responder: { request, writer, channel in
                try await HTTP1Door.respond(to: request, writer, core: core, channel: channel)
            },
            configuration: HTTP1Channel.Configuration(
                idleTimeout: TimeAmount(limits.idleTime),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.headerBytes,
                    maxHeaderListSize: limits.headerBytes,
                    maxHeaderFieldCount: 100
                )
            )
        )
    }

    /// Adds the handlers and starts the connection's task, which ends with the connection.
    func install(on channel: any Channel) throws {
        let pipeline = channel.pipeline.syncOperations
        let clock = HeaderClock(limit: TimeAmount(core.limits.headerTime))
        try pipeline.addHandler(HeaderClock.Bytes(clock))
        let ready = channelSetup.setup(channel: channel, logger: core.logger)
        let decoder = try pipeline.context(handlerType: ByteToMessageHandler<HTTPRequestDecoder>.self)
        try pipeline.addHandler(HeaderClock.Parts(clock), position: .after(decoder.handler))

        let core = core
        let channelSetup = channelSetup
        ready.whenSuccess { connection in
            let task = core.tasks.start {
                await channelSetup.handle(value: connection, logger: core.logger)
            }
            channel.closeFuture.whenComplete { _ in task.cancel() }
        }
        ready.whenFailure { _ in channel.close(promise: nil) }
    }

    private static func respond(
        to request: Request,
        _ writer: consuming ResponseWriter,
        core: CallCore,
        channel: any Channel
    ) async throws {
        let peer = channel.remoteAddress?.ipAddress ?? ""
        let head = RequestHead(request.head)
        if let page = OperationDoor.Page(path: head.path) {
            let reply = await OperationDoor(core: core).answer(page, head, peer: peer)
            try await refuse(reply, request: request, writer, core: core)
            return
        }
        var record = CallRecord(head)
        if let files = core.files, FileDoor.isFor(head.path.prefix { $0 != "?" }) {
            try await FileDoor(files: files, core: core).respond(to: request, writer, head, record, peer: peer)
            return
        }
        var call: Call
        let gzip: Bool
        switch ConnectRequest(head, core: core, peer: peer) {
        case .refused(let reply):
            try await refuse(core.ending(record, with: reply), request: request, writer, core: core)
            return
        case .call(let found, let compressed):
            call = found
            gzip = compressed
        }
        record.method = call.method.path
        call.trace = record.trace
        guard !call.method.clientStreaming else {
            try await refuse(core.ending(record, with: .wrongVersion), request: request, writer, core: core)
            return
        }

        let limit = core.limits.messageBytes + (call.method.isStreaming ? MessageCutter.prefixBytes : 0)
        if let announced = request.headers[.contentLength].flatMap({ Int($0) }), announced > limit {
            let reply = core.ending(record, with: tooLarge(call, core))
            try await refuse(reply, request: request, writer, core: core)
            return
        }
        var chunks = request.body.makeAsyncIterator()
        let collected: [UInt8]?
        do {
            if head.waitsForLeave {
                try await writer.writeInformationalHead(HTTPResponse(status: .continue))
            }
            collected = try await collect(&chunks, limit: limit)
        } catch {
            core.ended(record, .callerLeft)
            throw error
        }
        guard let body = collected else {
            try await write(core.ending(record, with: tooLarge(call, core)), writer, closing: true)
            try await drop(&chunks, limit: limit)
            throw ConnectionEnds()
        }
        guard !call.method.isStreaming else {
            try await stream(call, body: body, gzip: gzip, record, writer, core: core)
            return
        }
        let reply = await run(call, body: body, gzip: gzip, core: core)
        try await write(core.ending(record, with: reply), writer, closing: false)
    }

    private static func tooLarge(_ call: Call, _ core: CallCore) -> ConnectReply {
        ConnectReply(
            refusing: call,
            core.worded(.messageTooLarge(limit: core.limits.messageBytes), for: call.language)
        )
    }

    /// The whole body; nil as soon as it is larger than `limit` bytes.
    private static func collect(_ chunks: inout RequestBody.AsyncIterator, limit: Int) async throws -> [UInt8]? {
        var body: [UInt8] = []
        while let chunk = try await chunks.next() {
            body.append(contentsOf: chunk.readableBytesView)
            guard body.count <= limit else { return nil }
        }
        return body
    }

    private static func run(_ call: Call, body: [UInt8], gzip: Bool, core: CallCore) async -> ConnectReply {
        if let refusal = core.tasks.admit() {
            return ConnectReply(core.worded(refusal, for: call.language))
        }
        defer { core.tasks.leave() }
        let outcome = await core.unaryInTime(call, request: body, gzip: gzip, refusalCode: .invalidArgument)
        return ConnectReply(outcome, encoding: call.encoding)
    }

    /// Answers a request whose body nobody wants, or before it has come. A short body is read over; any other ends the
    /// connection.
    static func refuse(
        _ reply: ConnectReply,
        request: Request,
        _ writer: consuming ResponseWriter,
        core: CallCore
    ) async throws {
        let length = request.headers[.contentLength].flatMap { Int($0) }
        let hasBody = length.map { $0 > 0 } ?? request.headers.contains(.transferEncoding)
        let waits = hasBody && request.headers.contains(.expect)
        let short = !hasBody || (length ?? .max) <= 65_536
        let closing = waits || !short
        try await write(reply, writer, closing: closing)
        guard closing else { return }
        if !waits {
            var chunks = request.body.makeAsyncIterator()
            try await drop(&chunks, limit: core.limits.messageBytes)
        }
        throw ConnectionEnds()
    }

    static func write(
        _ reply: ConnectReply,
        _ writer: consuming ResponseWriter,
        closing: Bool
    ) async throws {
        var head = HTTPResponse(status: HTTPResponse.Status(code: reply.status))
        head.headerFields[.contentLength] = String(reply.body.count)
        head.headerFields[.contentType] = reply.contentType
        for (name, value) in reply.extraHeaders {
            if let field = HTTPField.Name(name) { head.headerFields[field] = value }
        }
        if closing { head.headerFields[.connection] = "close" }
        guard !reply.omitsBody else {
            try await writer.writeResponse(head)
            return
        }
        try await writer.write(response: head, body: ResponseBody(byteBuffer: ByteBuffer(bytes: reply.body)))
    }

    /// Reads over what still comes, so that the answer is not lost in a reset; not for ever.
    static func drop(_ chunks: inout RequestBody.AsyncIterator, limit: Int) async throws {
        var dropped = 0
        while dropped <= limit, let chunk = try await chunks.next() {
            dropped += chunk.readableBytes
        }
    }

    /// Makes Hummingbird close the connection.
    struct ConnectionEnds: Error {}
}
