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
        guard let encoding = Self.encoding(head.mediaType, stream: method.isStreaming) else {
            self = .refused(.wrongContentType(stream: method.isStreaming))
            return
        }
        var call = head.call(method, encoding: encoding, peer: peer, timeout: nil)
        var gzip = false
        // A stream is not compressed as a whole, its messages are.
        switch method.isStreaming ? head.connectEncoding : head.contentEncoding {
        case nil, ""?, "identity"?: break
        case "gzip"?: gzip = true
        case let other?:
            var reply = ConnectReply(refusing: call, core.worded(.encodingUnknown(other), for: head.language))
            if !method.isStreaming { reply.extraHeaders.append(("accept-encoding", "gzip")) }
            self = .refused(reply)
            return
        }
        if let text = head.connectTimeout {
            guard let timeout = Self.timeout(text) else {
                let failure = core.worded(.timeoutInvalid(text), for: head.language)
                self = .refused(ConnectReply(refusing: call, failure))
                return
            }
            call.deadline = ContinuousClock.now.advanced(by: timeout)
        }
        self = .call(call, gzip: gzip)
    }

    /// Streams have content types of their own, because their messages are in frames.
    private static func encoding(_ mediaType: String, stream: Bool) -> MessageEncoding? {
        switch mediaType {
        case "application/json" where !stream, "application/connect+json" where stream: .json
        case "application/proto" where !stream, "application/connect+proto" where stream: .protobuf
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
