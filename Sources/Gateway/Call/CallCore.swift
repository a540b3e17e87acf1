import Kernel
import Logging

/// What every door shares: the dispatcher, the limits and the tasks.
final class CallCore: Sendable {
    let service: any CallService
    /// What the service knows of files; nil when it knows none.
    let files: (any FileTransfer)?
    let limits: GatewayLimits
    let tasks: CallTasks
    let logger: Logger
    let pages: OperationPages
    private let callEnded: (@Sendable (EndedCall) -> Void)?
    private let localize: (@Sendable (CallFailure, String?) -> CallFailure)?

    init(service: any CallService, configuration: GatewayConfiguration, logger: Logger) {
        self.service = service
        files = service as? any FileTransfer
        self.limits = configuration.limits
        self.tasks = CallTasks(limit: configuration.limits.callsInFlight)
        self.logger = logger
        self.pages = configuration.pages
        self.callEnded = configuration.callEnded
        self.localize = configuration.localize
    }

    /// A refusal of the door itself, in the caller's language when the server knows how.
    func worded(_ failure: CallFailure, for language: String?) -> CallFailure {
        localize?(failure, language) ?? failure
    }

    /// Tells the end of a request. Once for each, before its last bytes are written.
    func ended(_ record: CallRecord, _ failure: CallFailure?) {
        callEnded?(record.ended(failure))
    }

    /// The same by its answer, which it marks with the request's name.
    func ending(_ record: CallRecord, with reply: ConnectReply) -> ConnectReply {
        ended(record, reply.failure)
        var reply = reply
        reply.extraHeaders.append((RequestID.header, record.trace.requestID))
        return reply
    }

    /// Runs one call; `refusalCode` is what the door's protocol answers when the bytes are not gzip.
    func unary(
        _ call: Call,
        request: [UInt8],
        gzip: Bool,
        refusalCode: StatusCode
    ) async -> Result<[UInt8], CallFailure> {
        do throws(CallFailure) {
            guard gzip else { return .success(try await service.unary(call, request: request)) }
            let inflated: [UInt8]
            do throws(CallFailure) {
                inflated = try Gzip.inflate(request, limit: limits.messageBytes, refusalCode: refusalCode)
            } catch {
                throw worded(error, for: call.language)
            }
            return .success(try await service.unary(call, request: inflated))
        } catch {
            return .failure(error)
        }
    }

    /// Runs a call with a stream on either side; answers why it failed.
    func stream(_ call: Call, messages: MessageStream) async -> CallFailure? {
        do throws(CallFailure) {
            try await service.stream(call, messages: messages)
            return nil
        } catch {
            return error
        }
    }

    /// The same, ended by the call's deadline. For doors without an event loop at hand to keep the time.
    func unaryInTime(
        _ call: Call,
        request: [UInt8],
        gzip: Bool,
        refusalCode: StatusCode
    ) async -> Result<[UInt8], CallFailure> {
        await inTime(call) {
            await self.unary(call, request: request, gzip: gzip, refusalCode: refusalCode)
        } late: { failure in
            .failure(failure)
        }
    }

    /// The same with a stream on either side.
    func streamInTime(_ call: Call, messages: MessageStream) async -> CallFailure? {
        await inTime(call) {
            await self.stream(call, messages: messages)
        } late: { failure in
            failure
        }
    }

    private func inTime<Outcome: Sendable>(
        _ call: Call,
        _ work: @escaping @Sendable () async -> Outcome,
        late: @escaping @Sendable (CallFailure) -> Outcome
    ) async -> Outcome {
        guard let deadline = call.deadline else { return await work() }
        return await withTaskGroup(of: Outcome.self) { group in
            group.addTask { await work() }
            group.addTask {
                do {
                    try await Task.sleep(until: deadline, clock: .continuous)
                    return late(self.worded(.deadlinePassed, for: call.language))
                } catch {
                    return late(self.worded(.callerLeft, for: call.language))
                }
            }
            let first = await group.next()
            group.cancelAll()
            return first ?? late(.callerLeft)
        }
    }
}
