package import Model

/// How the bytes of a message are written.
package enum MessageEncoding: Sendable {
    case protobuf
    case json
}

/// One call, as every door hands it to the dispatcher. A door only frames: it decides nothing else.
package struct Call: Sendable {
    /// The method, as `CallService.method(at:)` found it.
    package var method: MethodDescriptor
    package var encoding: MessageEncoding
    /// The bearer token, without the word `Bearer`; nil when the caller sent none.
    package var token: String?
    /// The value of `accept-language`; without one the user's settings decide, then the tenant's.
    package var language: String?
    /// The caller's network address, for logs and throttling; never a name.
    package var peer: String
    /// When the caller stops waiting; nil means the server's own limit.
    package var deadline: ContinuousClock.Instant?
    /// Where the dispatcher notes who calls; nil when nobody logs the call.
    package var trace: CallTrace?

    package init(
        method: MethodDescriptor,
        encoding: MessageEncoding,
        token: String?,
        language: String?,
        peer: String,
        deadline: ContinuousClock.Instant? = nil,
        trace: CallTrace? = nil
    ) {
        self.method = method
        self.encoding = encoding
        self.token = token
        self.language = language
        self.peer = peer
        self.deadline = deadline
        self.trace = trace
    }
}

/// The messages of one streaming call, seen from the handler.
package struct MessageStream: Sendable {
    /// The next request; nil when the caller has sent all. Throws `CancellationError` when the caller left.
    package let next: @Sendable () async throws -> [UInt8]?
    /// Sends one response; returns when there is room for another, so a slow reader slows the handler.
    package let send: @Sendable ([UInt8]) async throws -> Void

    package init(
        next: @escaping @Sendable () async throws -> [UInt8]?,
        send: @escaping @Sendable ([UInt8]) async throws -> Void
    ) {
        self.next = next
        self.send = send
    }
}

/// What the doors know of the platform: one entry for every call.
package protocol CallService: Sendable {
    /// The method at `package.Service/Method` (no leading slash); nil when this server has none.
    func method(at path: Substring) -> MethodDescriptor?
    /// Runs a call with one request and one response. Never throws anything but a finished refusal.
    func unary(_ call: Call, request: [UInt8]) async throws(CallFailure) -> [UInt8]
    /// Runs a call with a stream on either side.
    func stream(_ call: Call, messages: MessageStream) async throws(CallFailure)
}

/// The status codes of gRPC, which Connect shares.
package enum StatusCode: Int, Sendable {
    case cancelled = 1
    case unknown = 2
    case invalidArgument = 3
    case deadlineExceeded = 4
    case notFound = 5
    case alreadyExists = 6
    case permissionDenied = 7
    case resourceExhausted = 8
    case failedPrecondition = 9
    case aborted = 10
    case outOfRange = 11
    case unimplemented = 12
    case `internal` = 13
    case unavailable = 14
    case dataLoss = 15
    case unauthenticated = 16
}

/// A refusal on its way to the caller: everything a door needs to write a status, in words already chosen.
package struct CallFailure: Error, Sendable {
    package var code: StatusCode
    /// Stable, `UPPER_SNAKE_CASE`: what a client tests for.
    package var reason: String
    /// The module that refused.
    package var domain: String
    /// Every value that the message names.
    package var metadata: [String: String]
    /// The sentence in English, for logs and developers.
    package var message: String
    /// The sentence in the caller's language, and that language (`fr`, `en`).
    package var localizedMessage: String
    package var language: String
    /// The field at fault, for example `account.addresses[2].city`; nil when no field is.
    package var field: String?

    package init(
        code: StatusCode,
        reason: String,
        domain: String = "kernel",
        metadata: [String: String] = [:],
        message: String,
        localizedMessage: String? = nil,
        language: String = "en",
        field: String? = nil
    ) {
        self.code = code
        self.reason = reason
        self.domain = domain
        self.metadata = metadata
        self.message = message
        self.localizedMessage = localizedMessage ?? message
        self.language = language
        self.field = field
    }
}
