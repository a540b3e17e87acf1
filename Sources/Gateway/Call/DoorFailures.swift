import Kernel

/// The refusals that are the doors' own: everything that can be wrong before a call reaches the dispatcher.
extension CallFailure {
    static var serverDraining: CallFailure {
        CallFailure(code: .unavailable, reason: "SERVER_STOPPING", message: "The server is stopping; try again.")
    }

    static func tooManyCalls(limit: Int) -> CallFailure {
        CallFailure(
            code: .resourceExhausted,
            reason: "TOO_MANY_CALLS",
            metadata: ["limit": "\(limit)"],
            message: "The server runs as many calls as it may (limit: \(limit)); try again later."
        )
    }

    static func messageTooLarge(limit: Int) -> CallFailure {
        CallFailure(
            code: .resourceExhausted,
            reason: "MESSAGE_TOO_LARGE",
            metadata: ["limit": "\(limit)"],
            message: "A request message is larger than \(limit) bytes."
        )
    }

    static func methodUnknown(_ path: String) -> CallFailure {
        CallFailure(
            code: .unimplemented,
            reason: "METHOD_UNKNOWN",
            metadata: ["path": path],
            message: "This server has no method \(path)."
        )
    }

    static func encodingUnknown(_ encoding: String) -> CallFailure {
        CallFailure(
            code: .unimplemented,
            reason: "ENCODING_UNKNOWN",
            metadata: ["encoding": encoding, "accepted": "gzip"],
            message: "This server does not read \(encoding) messages, only gzip and identity."
        )
    }

    static func messageMalformed(_ message: String, code: StatusCode) -> CallFailure {
        CallFailure(code: code, reason: "MESSAGE_MALFORMED", message: message)
    }

    static var messageCutShort: String { "The request ends inside a message." }

    static var messageCount: CallFailure {
        CallFailure(
            code: .unimplemented,
            reason: "MESSAGE_COUNT",
            message: "This method takes exactly one request message."
        )
    }

    static func compressionInvalid(code: StatusCode) -> CallFailure {
        CallFailure(code: code, reason: "COMPRESSION_INVALID", message: "A request message is not valid gzip.")
    }

    static func timeoutInvalid(_ value: String) -> CallFailure {
        CallFailure(
            code: .invalidArgument,
            reason: "TIMEOUT_INVALID",
            metadata: ["timeout": value],
            message: "The timeout \(value) is not valid."
        )
    }

    static var deadlinePassed: CallFailure {
        CallFailure(
            code: .deadlineExceeded,
            reason: "DEADLINE_EXCEEDED",
            message: "The call took longer than its deadline."
        )
    }

    static var callerLeft: CallFailure {
        CallFailure(code: .cancelled, reason: "CANCELLED", message: "The caller left before the answer.")
    }
}
