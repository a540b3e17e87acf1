import Gateway
import Kernel
import Logging

/// One line for each request: who called what, how long it took, how it ended. Nothing of what was said.
struct CallLog: Sendable {
    private let logger: Logger

    init(_ logger: Logger) {
        self.logger = logger
    }

    func write(_ call: EndedCall) {
        let level = Self.level(of: call)
        guard logger.logLevel <= level else { return }
        let caller = call.trace.caller
        let parts = call.duration.components
        let microseconds = parts.seconds * 1_000_000 + parts.attoseconds / 1_000_000_000_000
        var metadata: Logger.Metadata = [
            "request": "\(call.trace.requestID)",
            "method": "\(call.method)",
            "milliseconds": .stringConvertible(Double(microseconds) / 1000),
            "code": "\(call.code)",
            "principal": "\(caller.principal.key)",
        ]
        if let tenant = caller.tenant { metadata["tenant"] = "\(tenant)" }
        if let failure = call.failure {
            metadata["reason"] = "\(failure.reason)"
            metadata["domain"] = "\(failure.domain)"
            // The name under which the cause is in the log.
            if let reference = failure.metadata["reference"], failure.reason == KernelReason.internal.rawValue {
                metadata["reference"] = "\(reference)"
            }
        }
        logger.log(level: level, "call", metadata: metadata)
    }

    /// Our own failures are errors; the standard's health checks and reflection are of no interest when they go well.
    private static func level(of call: EndedCall) -> Logger.Level {
        switch call.failure?.code {
        case nil: call.method.hasPrefix("grpc.") ? .debug : .info
        case .unknown, .internal, .dataLoss: .error
        default: .info
        }
    }
}
