import Kernel
import Model
import NIOCore
import NIOHPACK
import NIOHTTP2

/// gRPC, one request and one response: the hot path.
extension HTTP2StreamHandler {
    func beginGRPC(_ head: RequestHead, encoding: MessageEncoding) {
        framing = encoding == .json ? .grpcJSON : .grpc
        guard head.verb == "POST" else {
            answerConnect(.wrongVerb())
            return
        }
        guard head.path.utf8.first == UInt8(ascii: "/"), let method = core.service.method(at: head.path.dropFirst())
        else {
            refuse(core.worded(.methodUnknown(head.path), for: head.language))
            return
        }
        record?.method = method.path
        var gzip = false
        switch head.grpcEncoding {
        case nil, "identity"?: break
        case "gzip"?: gzip = true
        case let other?:
            refuse(core.worded(.encodingUnknown(other), for: head.language))
            return
        }
        var timeout: Duration?
        if let text = head.grpcTimeout {
            timeout = GRPCTimeout.parse(text)
            guard timeout != nil else {
                refuse(core.worded(.timeoutInvalid(text), for: head.language))
                return
            }
        }

        if gzip {
            cutter = MessageCutter(limit: core.limits.messageBytes, gzipAnnounced: true, refusalCode: .internal)
        }
        var call = head.call(method, encoding: encoding, peer: peer, timeout: timeout)
        call.trace = record?.trace
        keepTime(of: call)
        if method.isStreaming {
            beginStreaming(call)
        } else {
            self.call = call
            phase = .collectingGRPC
        }
    }

    /// Refuses a bad or oversized message at its prefix, before the rest of it has come.
    func receiveGRPC(_ bytes: ByteBuffer) {
        cutter.append(bytes)
        guard !requestEnded else { return }
        do throws(CallFailure) {
            try cutter.check()
        } catch {
            refuse(core.worded(error, for: call?.language))
        }
    }

    /// The request is whole: starts the call's one task.
    func runGRPC() {
        guard let call, let context else { return }
        self.call = nil
        let message: FramedMessage
        do throws(CallFailure) {
            let only = try cutter.only()
            if let refusal = core.tasks.admit() { throw refusal }
            message = only
        } catch {
            refuse(core.worded(error, for: call.language))
            return
        }

        phase = .running
        let core = core
        let loop = context.eventLoop
        let handler = NIOLoopBound(self, eventLoop: loop)
        let started = core.tasks.start(on: staysOnLoop(call, message) ? executor : nil) {
            let outcome = await core.unary(
                call,
                request: message.bytes,
                gzip: message.gzip,
                refusalCode: .internal
            )
            core.tasks.leave()
            if loop.inEventLoop {
                handler.value.answerGRPC(outcome)
            } else {
                loop.execute { handler.value.answerGRPC(outcome) }
            }
        }
        // In place the answer may be written by now.
        if phase == .running { task = started }
    }

    /// Whether all that the call does outside the store's threads is short: no long request to check, no answer to turn
    /// into JSON, no body of a process.
    private func staysOnLoop(_ call: Call, _ message: FramedMessage) -> Bool {
        guard message.bytes.count <= Self.longestOnLoop, !message.gzip else { return false }
        return call.method.isPoint || (call.method.isTransactional && call.encoding == .protobuf)
    }

    /// Bytes of a request. Longer ones are checked on another thread, so that the event loop goes on.
    private static var longestOnLoop: Int { 16 * 1024 }

    private func answerGRPC(_ outcome: Result<[UInt8], CallFailure>) {
        guard phase != .answered, let context else { return }
        switch outcome {
        case .success(let response):
            var buffer = context.channel.allocator.buffer(capacity: 5 + response.count)
            MessageFrame.write(response, to: &buffer)
            tellEnd(nil)
            writeHeaders(context)
            context.write(wrapOutboundOut(.data(.init(data: .byteBuffer(buffer)))), promise: nil)
            writeLast(.headers(.init(headers: GRPCStatus.successTrailers, endStream: true)))
        case .failure(let failure):
            refuseGRPC(failure)
        }
        task = nil
    }

    func writeHeaders(_ context: ChannelHandlerContext) {
        guard !headersSent else { return }
        headersSent = true
        var headers = framing.replyHeaders
        addRequestID(to: &headers)
        context.write(wrapOutboundOut(.headers(.init(headers: headers))), promise: nil)
    }

    func refuseGRPC(_ failure: CallFailure) {
        tellEnd(failure)
        var headers =
            headersSent
            ? GRPCStatus.trailers(failure) : GRPCStatus.trailersOnly(failure, json: framing == .grpcJSON)
        if !headersSent { addRequestID(to: &headers) }
        writeLast(.headers(.init(headers: headers, endStream: true)))
    }
}

extension HTTP2StreamHandler {
    /// Not into the table of known headers, where it would only push out others: no two requests have the same.
    func addRequestID(to headers: inout HPACKHeaders) {
        guard !requestID.isEmpty else { return }
        headers.add(name: RequestID.header, value: requestID, indexing: .nonIndexable)
    }
}

/// The five bytes before each message, which Connect's streams have from gRPC.
enum MessageFrame {
    static func write(_ message: [UInt8], flag: UInt8 = 0, to buffer: inout ByteBuffer) {
        buffer.writeInteger(flag)
        buffer.writeInteger(UInt32(message.count))
        buffer.writeBytes(message)
    }
}
