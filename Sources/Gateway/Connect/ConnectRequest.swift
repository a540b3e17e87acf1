import Kernel
import Model

/// What the head of a Connect request asks for.
enum ConnectRequest {
    case call(Call, gzip: Bool)
    case refused(ConnectReply)

    /// Path first, then verb, then content type: the first that is wrong answers.
    init(_ head: RequestHead, core: CallCore, peer: String) {
        let path = head.path.prefix { $0 != "?" }
        guard path.utf8.first == UInt8(ascii: "/"), let method = core.service.method(at: path.dropFirst()) else {
            let failure = core.worded(.methodUnknown(String(path)), for: head.language)
            self = .refused(ConnectReply(failure, status: 404))
            return
        }
        guard head.verb == "POST" else {
            self = .refused(.wrongVerb())
            return
        }
        // Connect sends streams under content types of its own, which this door does not speak.
        guard let encoding = Self.encoding(head.mediaType), !method.isStreaming else {
            self = .refused(.wrongContentType)
            return
        }
        var gzip = false
        switch head.contentEncoding {
        case nil, ""?, "identity"?: break
        case "gzip"?: gzip = true
        case let other?:
            var reply = ConnectReply(core.worded(.encodingUnknown(other), for: head.language))
            reply.extraHeaders.append(("accept-encoding", "gzip"))
            self = .refused(reply)
            return
        }
        var timeout: Duration?
        if let text = head.connectTimeout {
            timeout = Self.timeout(text)
            guard timeout != nil else {
                self = .refused(ConnectReply(core.worded(.timeoutInvalid(text), for: head.language)))
                return
            }
        }
        self = .call(head.call(method, encoding: encoding, peer: peer, timeout: timeout), gzip: gzip)
    }

    private static func encoding(_ mediaType: String) -> MessageEncoding? {
        switch mediaType {
        case "application/json": .json
        case "application/proto": .protobuf
        default: nil
        }
    }

    /// Whole milliseconds, at most ten digits.
    private static func timeout(_ text: String) -> Duration? {
        let digits = text.utf8
        guard (1...10).contains(digits.count),
            digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let milliseconds = Int64(text)
        else { return nil }
        return .milliseconds(milliseconds)
    }
}
