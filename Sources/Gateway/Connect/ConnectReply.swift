import Kernel

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

    static var wrongContentType: ConnectReply {
        var reply = ConnectReply(status: 415)
        reply.failure = CallFailure(code: .unimplemented, reason: "WRONG_CONTENT_TYPE", message: "")
        reply.extraHeaders = [("accept-post", "application/json, application/proto")]
        return reply
    }
}
