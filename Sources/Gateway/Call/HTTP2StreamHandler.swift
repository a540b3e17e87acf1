import Kernel
import Logging
import NIOCore
import NIOHPACK
import NIOHTTP2

/// One HTTP/2 stream, hence one call: collects frames, starts the call's task, writes the reply in one flush.
///
/// gRPC and Connect share the stream's life here; how each frames messages is in the extensions
/// (`+GRPC`, `+Streaming`, `+Connect`, `+ConnectStream`). Everything runs on the stream's event loop.
final class HTTP2StreamHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTP2Frame.FramePayload
    typealias OutboundIn = Never
    typealias OutboundOut = HTTP2Frame.FramePayload

    enum Phase {
        case awaitingHead
        /// A unary gRPC request is on its way.
        case collectingGRPC
        /// A Connect request is on its way.
        case collectingConnect
        /// The whole request has come and the task runs.
        case running
        /// Messages go both ways while the task runs.
        case streaming
        /// The last frame is written; whatever still comes is dropped.
        case answered
    }

    /// What the caller speaks, which says how a refusal is written.
    enum Framing {
        case grpc
        case grpcJSON
        case connect
        case connectStream
        case connectStreamJSON

        /// The headers of an answer of messages in frames.
        var replyHeaders: HPACKHeaders {
            switch self {
            case .grpc, .connect: GRPCStatus.replyHeaders
            case .grpcJSON: GRPCStatus.replyHeadersJSON
            case .connectStream: ConnectStream.replyHeaders
            case .connectStreamJSON: ConnectStream.replyHeadersJSON
            }
        }

        /// The status of bytes that are no messages: gRPC takes them for a fault of the line.
        var malformedCode: StatusCode {
            switch self {
            case .grpc, .grpcJSON: .internal
            case .connect, .connectStream, .connectStreamJSON: .invalidArgument
            }
        }
    }

    let core: CallCore
    let peer: String
    /// The event loop of the connection, for calls that stay on it.
    let executor: LoopExecutor
    var context: ChannelHandlerContext?
    var phase = Phase.awaitingHead
    var framing = Framing.grpc
    /// The request, from its head until its end is told.
    var record: CallRecord?
    /// The request's name; empty for what is no call.
    var requestID = ""
    /// The call, from its head until its task takes it.
    var call: Call?
    var cutter: MessageCutter
    /// The body of a Connect request.
    var body = ByteBuffer()
    var bodyIsGzip = false
    var requestEnded = false
    /// The two directions of a streaming call.
    var requests: RequestQueue?
    var responses: ResponseQueue?
    var takesOneMessage = false
    var messagesReceived = 0
    var headersSent = false
    /// Reading stops while the handler of a streaming call is behind.
    var readingPaused = false
    private var readHeld = false
    var task: Task<Void, Never>?
    /// Ends the call at its deadline; once it is answered, ends a request that goes on.
    private var timer: Scheduled<Void>?
    private var answerIsOut = false
    /// Bytes of the request that came after the answer.
    private var bytesReadOver = 0

    init(core: CallCore, peer: String, executor: LoopExecutor) {
        self.core = core
        self.peer = peer
        self.executor = executor
        self.cutter = MessageCutter(limit: core.limits.messageBytes, gzipAnnounced: false, refusalCode: .internal)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        abandon()
        timer?.cancel()
        self.context = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .headers(let frame):
            if frame.endStream { requestEnded = true }
            if case .awaitingHead = phase {
                begin(RequestHead(frame.headers))
            }
            if frame.endStream { endOfRequest() }
        case .data(let frame):
            guard case .byteBuffer(let bytes) = frame.data else { return }
            if frame.endStream { requestEnded = true }
            receive(bytes)
            if frame.endStream { endOfRequest() }
        default:
            break
        }
    }

    func read(context: ChannelHandlerContext) {
        if readingPaused {
            readHeld = true
        } else {
            context.read()
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        guard let responses, context.channel.isWritable else { return }
        responses.setWritable(true)
        writeResponses()
    }

    func channelInactive(context: ChannelHandlerContext) {
        abandon()
        context.fireChannelInactive()
    }

    /// A reset from the caller, or a stream that broke the protocol.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        core.logger.debug("stream failed", metadata: ["error": "\(error)"])
        abandon()
        context.close(promise: nil)
    }

    // MARK: The request

    private func begin(_ head: RequestHead) {
        if let page = OperationDoor.Page(path: head.path) { return beginOperation(page, head) }
        if core.files != nil, FileDoor.isFor(head.path.prefix { $0 != "?" }) { return askForHTTP1() }
        let record = CallRecord(head)
        requestID = record.trace.requestID
        self.record = record
        let type = head.contentType
        if type == "application/grpc" || type == "application/grpc+proto" {
            beginGRPC(head, encoding: .protobuf)
        } else if type.hasPrefix("application/grpc") {
            switch head.mediaType {
            case "application/grpc", "application/grpc+proto": beginGRPC(head, encoding: .protobuf)
            case "application/grpc+json": beginGRPC(head, encoding: .json)
            default: beginConnect(head)
            }
        } else {
            beginConnect(head)
        }
    }

    /// Files go over HTTP/1.1: a client that came by TLS asks again there by itself (RFC 9113, section 7).
    private func askForHTTP1() {
        phase = .answered
        requestEnded = true
        guard let context else { return }
        context.writeAndFlush(wrapOutboundOut(.rstStream(.http11Required)), promise: nil)
    }

    private func receive(_ bytes: ByteBuffer) {
        switch phase {
        case .collectingGRPC: receiveGRPC(bytes)
        case .collectingConnect: receiveConnect(bytes)
        case .streaming:
            cutter.append(bytes)
            passRequestsOn()
        case .answered: readOver(bytes.readableBytes)
        case .awaitingHead, .running: break
        }
    }

    private func endOfRequest() {
        switch phase {
        case .collectingGRPC: runGRPC()
        case .collectingConnect: runConnect()
        case .streaming: passRequestsOn()
        case .awaitingHead, .running, .answered: break
        }
    }

    func resumeReading() {
        readingPaused = false
        passRequestsOn()
        if readHeld && !readingPaused {
            readHeld = false
            context?.read()
        }
    }

    // MARK: The end

    /// Keeps the call's time; when it is over the caller is told at once, whatever the task does.
    func keepTime(of call: Call) {
        guard let deadline = call.deadline, let context else { return }
        let left = max(.zero, ContinuousClock.now.duration(to: deadline))
        let language = call.language
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(left)) {
            self.refuse(self.core.worded(.deadlinePassed, for: language))
        }
    }

    /// Tells how the request ended; the first end counts.
    func tellEnd(_ failure: CallFailure?) {
        guard let record else { return }
        self.record = nil
        core.ended(record, failure)
    }

    /// Ends the call with a refusal, in the caller's framing, and cancels its task.
    func refuse(_ failure: CallFailure) {
        guard phase != .answered else { return }
        switch framing {
        case .grpc, .grpcJSON: refuseGRPC(failure)
        case .connect: answerConnect(ConnectReply(failure))
        case .connectStream, .connectStreamJSON: endConnectStream(failure)
        }
        task?.cancel()
        closeQueues()
    }

    /// Writes the last frame. What still comes of the request is read over, since a reset that crosses it is taken for a
    /// failure by some clients, though the answer is whole (RFC 9113, section 8.1). Not for long, and not more than a message
    /// may have: then it is cut short.
    func writeLast(_ frame: HTTP2Frame.FramePayload) {
        phase = .answered
        timer?.cancel()
        guard let context else { return }
        guard !requestEnded else {
            context.writeAndFlush(wrapOutboundOut(frame), promise: nil)
            return
        }
        let written = context.eventLoop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated().whenSuccess {
            guard let context = self.context else { return }
            self.answerIsOut = true
            self.timer = context.eventLoop.assumeIsolated().scheduleTask(in: Self.longestReadOver) {
                self.cutRequestShort()
            }
            self.readOver(0)
        }
        context.writeAndFlush(wrapOutboundOut(frame), promise: written)
        resumeReading()
    }

    private static var longestReadOver: TimeAmount { .seconds(2) }

    private func readOver(_ bytes: Int) {
        bytesReadOver += bytes
        if answerIsOut && bytesReadOver > core.limits.messageBytes { cutRequestShort() }
    }

    /// Ends a request that is answered, without blame.
    private func cutRequestShort() {
        timer?.cancel()
        guard !requestEnded, let context else { return }
        requestEnded = true
        context.writeAndFlush(wrapOutboundOut(.rstStream(.noError)), promise: nil)
    }

    /// The stream is gone: nobody waits for an answer.
    private func abandon() {
        guard phase != .answered else { return }
        tellEnd(.callerLeft)
        phase = .answered
        timer?.cancel()
        closeQueues()
        task?.cancel()
        task = nil
    }

    /// Lets go of the queues too, since they hold this handler.
    func closeQueues() {
        requests?.cancel()
        responses?.close()
        requests = nil
        responses = nil
    }
}
