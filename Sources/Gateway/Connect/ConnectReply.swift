import Kernel

/// A whole answer of the Connect door, before HTTP/1.1 or HTTP/2 writes it.
struct ConnectReply: Sendable {
    var status: Int
    var contentType: String?
    var extraHeaders: [(name: String, value: String)] = []
    var body: [UInt8] = []

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
        if failure.code == .unauthenticated {
            extraHeaders.append(("www-authenticate", "Bearer"))
        }
    }

    init(_ outcome: Result<[UInt8], CallFailure>, encoding: MessageEncoding) {
        switch outcome {
        case .success(let message): self.init(message: message, encoding: encoding)
        case .failure(let failure): self.init(failure)
        }
    }

    static var wrongVerb: ConnectReply {
        var reply = ConnectReply(status: 405)
        reply.extraHeaders = [("allow", "POST")]
        return reply
    }

    static var wrongContentType: ConnectReply {
        var reply = ConnectReply(status: 415)
        reply.extraHeaders = [("accept-post", "application/json, application/proto")]
        return reply
    }
}
