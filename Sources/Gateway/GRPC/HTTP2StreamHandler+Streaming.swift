import Kernel
import Model
import NIOCore
import NIOHPACK
import NIOHTTP2

/// gRPC and Connect with a stream on either side, with back-pressure both ways.
extension HTTP2StreamHandler {
    /// The task starts with the head, because the handler may answer before the first request.
    func beginStreaming(_ call: Call) {
        guard let context else { return }
        if let refusal = core.tasks.admit() {
            refuse(core.worded(refusal, for: call.language))
            return
        }
        let core = core
        let loop = context.eventLoop
        let handler = NIOLoopBound(self, eventLoop: loop)
        let requests = RequestQueue(messageLimit: core.limits.queuedMessages, byteLimit: core.limits.queuedBytes) {
            loop.execute { handler.value.resumeReading() }
        }
        let responses = ResponseQueue(byteLimit: core.limits.queuedBytes) {
            loop.execute { handler.value.writeResponses() }
        }
        self.call = call
        self.requests = requests
        self.responses = responses
        takesOneMessage = !call.method.clientStreaming
        phase = .streaming
        let refusalCode = framing.malformedCode

        let messages = MessageStream(
            next: {
                guard let message = try await requests.next() else { return nil }
                guard message.gzip else { return message.bytes }
                do throws(CallFailure) {
                    return try Gzip.inflate(
                        message.bytes,
                        limit: core.limits.messageBytes,
                        refusalCode: refusalCode
                    )
                } catch {
                    // The caller hears the door's reason, whatever the handler makes of the error.
                    let failure = core.worded(error, for: call.language)
                    loop.execute { handler.value.refuse(failure) }
                    throw failure
                }
            },
            send: { try await responses.send($0) }
        )
        task = core.tasks.start {
            let failure = await core.stream(call, messages: messages)
            core.tasks.leave()
            loop.execute { handler.value.endStreaming(failure) }
        }
    }

    /// Hands over what has come, as far as the handler has room; called again when it has.
    func passRequestsOn() {
        guard case .streaming = phase, let requests else { return }
        do throws(CallFailure) {
            while !readingPaused, let message = try cutter.next() {
                messagesReceived += 1
                if takesOneMessage && messagesReceived > 1 { throw .messageCount }
                if !requests.push(message) { readingPaused = true }
            }
            guard requestEnded && !readingPaused else { return }
            guard cutter.isEmpty else {
                throw .messageMalformed(CallFailure.messageCutShort, code: framing.malformedCode)
            }
            guard !takesOneMessage || messagesReceived == 1 else { throw .messageCount }
            requests.finish()
        } catch {
            refuse(core.worded(error, for: call?.language))
        }
    }

    /// Writes all that the handler has sent since the last turn of the loop, in one frame.
    func writeResponses() {
        guard case .streaming = phase, let responses, let context else { return }
        writeQueued(responses, context)
        context.flush()
        if !context.channel.isWritable { responses.setWritable(false) }
    }

    private func writeQueued(_ responses: ResponseQueue, _ context: ChannelHandlerContext) {
        let messages = responses.take()
        guard !messages.isEmpty else { return }
        writeHeaders(context)
        var buffer = context.channel.allocator.buffer(capacity: messages.reduce(0) { $0 + 5 + $1.count })
        for message in messages { MessageFrame.write(message, to: &buffer) }
        context.write(wrapOutboundOut(.data(.init(data: .byteBuffer(buffer)))), promise: nil)
    }

    private func endStreaming(_ failure: CallFailure?) {
        guard case .streaming = phase, let responses, let context else { return }
        writeQueued(responses, context)
        switch framing {
        case .connect, .connectStream, .connectStreamJSON: endConnectStream(failure)
        case .grpc, .grpcJSON:
            if let failure {
                refuseGRPC(failure)
            } else {
                tellEnd(nil)
                writeHeaders(context)
                writeLast(.headers(.init(headers: GRPCStatus.successTrailers, endStream: true)))
            }
        }
        closeQueues()
        task = nil
    }
}
