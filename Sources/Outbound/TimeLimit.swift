import Kernel

/// Runs `work` and cancels it when its time is over; what it fails with then is told as `late`.
///
/// It returns when the work does: nothing goes on behind its back, and what the work took it can still give back. So the
/// work must end soon once it is cancelled.
func withTimeLimit<Answer: Sendable>(
    _ limit: Duration,
    late: OutboundError,
    _ work: @escaping @Sendable () async -> Result<Answer, OutboundError>
) async throws(OutboundError) -> Answer {
    let outcome = await withTaskGroup(
        of: TimedStep<Answer>.self,
        returning: Result<Answer, OutboundError>.self
    ) { group in
        group.addTask { .done(await work()) }
        group.addTask {
            do {
                try await Task.sleep(for: limit)
                return .late
            } catch {
                return .woken
            }
        }
        var isLate = false
        for await step in group {
            switch step {
            case .done(.failure) where isLate: return .failure(late)
            case .done(let result):
                group.cancelAll()
                return result
            case .late:
                isLate = true
                group.cancelAll()
            // The caller was cancelled, and so is the work.
            case .woken: break
            }
        }
        return .failure(.cancelled)
    }
    return try outcome.get()
}

private enum TimedStep<Answer: Sendable>: Sendable {
    case done(Result<Answer, OutboundError>)
    case late
    case woken
}
