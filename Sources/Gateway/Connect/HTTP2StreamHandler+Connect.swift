import Kernel
import Model
import NIOCore
import NIOHPACK
import NIOHTTP2

/// Connect over HTTP/2: the message is the body.
extension HTTP2StreamHandler {
    func beginConnect(_ head: RequestHead) {
        framing = .connect
        switch ConnectRequest(head, core: core, peer: peer) {
        case .refused(let reply):
            answerConnect(reply)
        case .call(var call, let gzip):
            record?.method = call.method.path
            call.trace = record?.trace
            keepTime(of: call)
            if call.method.isStreaming {
                beginConnectStream(call, gzip: gzip)
            } else {
                self.call = call
                bodyIsGzip = gzip
                phase = .collectingConnect
            }
            if head.waitsForLeave && phase != .answered && !requestEnded, let context {
                context.writeAndFlush(wrapOutboundOut(.headers(.init(headers: [":status": "100"]))), promise: nil)
            }
        }
    }

    func receiveConnect(_ bytes: ByteBuffer) {
        guard body.readableBytes + bytes.readableBytes <= core.limits.messageBytes else {
            refuse(core.worded(.messageTooLarge(limit: core.limits.messageBytes), for: call?.language))
            return
        }
        body.writeImmutableBuffer(bytes)
    }

    func runConnect() {
        guard let call, let context else { return }
        self.call = nil
        if let refusal = core.tasks.admit() {
            refuse(core.worded(refusal, for: call.language))
            return
        }
        phase = .running
        let request = Array(body.readableBytesView)
        body = ByteBuffer()
        let core = core
        let gzip = bodyIsGzip
        let loop = context.eventLoop
        let handler = NIOLoopBound(self, eventLoop: loop)
        task = core.tasks.start {
            let outcome = await core.unary(call, request: request, gzip: gzip, refusalCode: .invalidArgument)
            core.tasks.leave()
            loop.execute { handler.value.finishConnect(ConnectReply(outcome, encoding: call.encoding)) }
        }
    }

    private func finishConnect(_ reply: ConnectReply) {
        answerConnect(reply)
        task = nil
    }

    func answerConnect(_ reply: ConnectReply) {
        guard phase != .answered, let context else { return }
        tellEnd(reply.failure)
        var headers: HPACKHeaders = [":status": String(reply.status), "content-length": String(reply.body.count)]
        if let contentType = reply.contentType {
            headers.add(name: "content-type", value: contentType)
        }
        for (name, value) in reply.extraHeaders {
            headers.add(name: name, value: value)
        }
        addRequestID(to: &headers)
        guard !reply.body.isEmpty, !reply.omitsBody else {
            writeLast(.headers(.init(headers: headers, endStream: true)))
            return
        }
        context.write(wrapOutboundOut(.headers(.init(headers: headers))), promise: nil)
        let body = context.channel.allocator.buffer(bytes: reply.body)
        writeLast(.data(.init(data: .byteBuffer(body), endStream: true)))
    }
}
