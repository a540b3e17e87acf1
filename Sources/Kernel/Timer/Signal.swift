import Model
import Synchronization

/// Wakes one loop that waits. A ring that comes while nobody waits is not lost.
final class Signal: Sendable {
    private struct State {
        var isRung = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    // Not an actor: it is rung on threads that cannot suspend, for a few lines.
    private let state = Mutex(State())

    func ring() {
        let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.isRung = state.waiter == nil
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume()
    }

    /// Returns at the next ring, or when the task is cancelled. One waiter at a time.
    func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if state.isRung || Task.isCancelled {
                        state.isRung = false
                        return true
                    }
                    state.waiter = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            ring()
        }
    }

    /// The same, but not after an instant.
    func wait(until end: Instant?, _ clock: any KernelClock) async {
        guard let end else { return await wait() }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await clock.sleep(until: end) }
            group.addTask { await self.wait() }
            await group.next()
            group.cancelAll()
        }
    }
}
