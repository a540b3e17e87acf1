/// Why a call that leaves the server failed: to a web server, or to a worker process.
///
/// The reasons are the kernel's own, whichever module asks: their sentences are under `error.kernel.<REASON>`. What would
/// tell of the inside (the address behind a name, what a worker wrote) goes to the log only.
package enum OutboundError: Refusal, Equatable {
    /// The request breaks a rule of ours: a header, a method, a size.
    case requestInvalid(expected: String)
    /// The address of a request or of a redirect cannot be used as it is written.
    case addressInvalid(expected: String)
    /// The host is, or resolves to, an address that the operator does not allow; or a redirect would give TLS up.
    case addressForbidden(host: String)
    case nameUnknown(host: String)
    /// Nothing answers there, TLS cannot be agreed on, or the connection broke.
    case unreachable(host: String)
    case timedOut(host: String)
    /// `maximum` is in bytes, after decompression.
    case answerTooLarge(host: String, maximum: Int)
    /// Not HTTP, not the compression it says, or cut short.
    case answerMalformed(host: String)
    case tooManyRedirects(host: String, maximum: Int)
    /// The worker could not be started, or ended before it answered: out of memory, most often.
    case workerFailed(worker: String)
    case workerTimedOut(worker: String)
    /// The worker's answer is no frame, or larger than it may be.
    case workerMalformed(worker: String)
    /// As much is under way as may be, and as many wait.
    case overloaded(limit: Int)
    /// The caller left.
    case cancelled
    case stopping

    package var kind: RefusalKind {
        switch self {
        case .requestInvalid, .addressInvalid: .invalidArgument
        case .addressForbidden, .answerTooLarge, .tooManyRedirects: .failedPrecondition
        case .nameUnknown, .unreachable, .answerMalformed, .workerFailed, .stopping: .unavailable
        case .timedOut, .workerTimedOut: .deadlineExceeded
        case .workerMalformed: .internal
        case .overloaded: .resourceExhausted
        case .cancelled: .cancelled
        }
    }

    package var reason: String {
        switch self {
        case .requestInvalid: "OUTBOUND_REQUEST_INVALID"
        case .addressInvalid: "ADDRESS_INVALID"
        case .addressForbidden: "ADDRESS_FORBIDDEN"
        case .nameUnknown: "NAME_UNKNOWN"
        case .unreachable: "UNREACHABLE"
        case .timedOut: "OUTBOUND_TIMEOUT"
        case .answerTooLarge: "ANSWER_TOO_LARGE_OUTSIDE"
        case .answerMalformed: "ANSWER_MALFORMED_OUTSIDE"
        case .tooManyRedirects: "TOO_MANY_REDIRECTS"
        case .workerFailed: "WORKER_FAILED"
        case .workerTimedOut: "WORKER_TIMEOUT"
        case .workerMalformed: "WORKER_MALFORMED"
        case .overloaded: "OUTBOUND_OVERLOADED"
        case .cancelled: KernelReason.cancelled.rawValue
        case .stopping: KernelReason.stopping.rawValue
        }
    }

    package var metadata: [String: String] {
        switch self {
        case .requestInvalid(let expected), .addressInvalid(let expected): ["expected": expected]
        case .addressForbidden(let host), .nameUnknown(let host), .unreachable(let host), .timedOut(let host),
            .answerMalformed(let host):
            ["host": host]
        case .answerTooLarge(let host, let maximum), .tooManyRedirects(let host, let maximum):
            ["host": host, "maximum": String(maximum)]
        case .workerFailed(let worker), .workerTimedOut(let worker), .workerMalformed(let worker): ["worker": worker]
        case .overloaded(let limit): ["limit": String(limit)]
        case .cancelled, .stopping: [:]
        }
    }
}
