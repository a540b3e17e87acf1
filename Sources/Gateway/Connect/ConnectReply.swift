import Kernel
import Model
import NIOCore

/// A whole answer of the Connect door, before HTTP/1.1 or HTTP/2 writes it.
struct ConnectReply: Sendable {
    var status: Int
    var contentType: String?
    var extraHeaders: [(name: String, value: String)] = []
    var body: [UInt8] = []
    /// The answer to HEAD: the headers of a body that is not sent.
    var omitsBody = false
    /// What it refuses, for the log; nil when it refuses nothing.
    var failure: CallFailure?

    init(status: Int) {
        self.status = status
    }

    init(message: [UInt8], encoding: MessageEncoding) {
        status = 200
        contentType = encoding == .json ? "application/json" : "application/proto"
        body = message
    }

    init(_ failure: CallFailure, status: Int? = nil) {
        self.status = status ?? ConnectError.httpStatus(failure.code)
        contentType = "application/json"
        body = ConnectError.json(failure)
        self.failure = failure
        if failure.code == .unauthenticated {
            extraHeaders.append(("www-authenticate", "Bearer"))
        }
        if let seconds = failure.retryAfterSeconds {
            extraHeaders.append(("retry-after", String(seconds)))
        }
    }

    /// A refusal before the call began: of a stream it is the last frame, alone.
    init(refusing call: Call, _ failure: CallFailure) {
        self.init(failure)
        guard call.method.isStreaming else { return }
        status = 200
        contentType = ConnectStream.contentType(call.encoding)
        extraHeaders = [("connect-accept-encoding", ConnectStream.acceptedEncodings)]
        var end = ByteBuffer()
        ConnectStream.writeEnd(failure, to: &end)
        body = Array(end.readableBytesView)
    }

    init(_ outcome: Result<[UInt8], CallFailure>, encoding: MessageEncoding) {
        switch outcome {
        case .success(let message): self.init(message: message, encoding: encoding)
        case .failure(let failure): self.init(failure)
        }
    }

    static func wrongVerb(allowed: String = "POST") -> ConnectReply {
        var reply = ConnectReply(status: 405)
        reply.extraHeaders = [("allow", allowed)]
        reply.failure = CallFailure(code: .unimplemented, reason: "WRONG_VERB", message: "")
        return reply
    }

    /// Streams of requests are sent while answers come, which HTTP/1.1 does not do.
    static var wrongVersion: ConnectReply {
        var reply = ConnectReply(status: 505)
        reply.failure = CallFailure(code: .unimplemented, reason: "WRONG_HTTP_VERSION", message: "")
        return reply
    }

    static func wrongContentType(stream: Bool) -> ConnectReply {
        var reply = ConnectReply(status: 415)
        reply.failure = CallFailure(code: .unimplemented, reason: "WRONG_CONTENT_TYPE", message: "")
        reply.extraHeaders = [
            (
                "accept-post",
                stream ? "application/connect+json, application/connect+proto" : "application/json, application/proto"
            )
        ]
        return reply
    }
}
