package import Kernel

/// A request that is over, as its caller saw it: for the log and the metrics. Nothing of its content is here.
package struct EndedCall: Sendable {
    /// The name of what is none of the server's methods.
    package static let unknown = "unknown"

    /// `package.Service/Method`, `files.upload`, `files.download`, or `unknown`: never what the caller made up.
    package let method: String
    package let trace: CallTrace
    /// From the request's head to its answer.
    package let duration: Duration
    /// nil when all went well.
    package let failure: CallFailure?

    package init(method: String, trace: CallTrace, duration: Duration, failure: CallFailure?) {
        self.method = method
        self.trace = trace
        self.duration = duration
        self.failure = failure
    }

    /// The name of the status code, `OK` included.
    package var code: String { failure?.code.name ?? "OK" }
}

/// A request from its head to its answer.
struct CallRecord: Sendable {
    let trace: CallTrace
    var method = EndedCall.unknown
    private let start = ContinuousClock.now

    init(_ head: RequestHead) {
        trace = CallTrace(requestID: RequestID.name(asked: head.requestID))
    }

    func ended(_ failure: CallFailure?) -> EndedCall {
        EndedCall(method: method, trace: trace, duration: start.duration(to: .now), failure: failure)
    }
}

extension StatusCode {
    /// As the standard writes it, for example `NOT_FOUND`.
    package var name: String {
        switch self {
        case .cancelled: "CANCELLED"
        case .unknown: "UNKNOWN"
        case .invalidArgument: "INVALID_ARGUMENT"
        case .deadlineExceeded: "DEADLINE_EXCEEDED"
        case .notFound: "NOT_FOUND"
        case .alreadyExists: "ALREADY_EXISTS"
        case .permissionDenied: "PERMISSION_DENIED"
        case .resourceExhausted: "RESOURCE_EXHAUSTED"
        case .failedPrecondition: "FAILED_PRECONDITION"
        case .aborted: "ABORTED"
        case .outOfRange: "OUT_OF_RANGE"
        case .unimplemented: "UNIMPLEMENTED"
        case .internal: "INTERNAL"
        case .unavailable: "UNAVAILABLE"
        case .dataLoss: "DATA_LOSS"
        case .unauthenticated: "UNAUTHENTICATED"
        }
    }
}

extension CallFailure {
    /// Whole seconds after which the caller may try again, rounded up; nil when the refusal names no time.
    var retryAfterSeconds: Int64? {
        metadata["retry_after_milliseconds"].flatMap { Int64($0) }.map { max(1, ($0 + 999) / 1000) }
    }
}
