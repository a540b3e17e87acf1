import Synchronization

/// Tenants that have something to be done: each waits at most once, is served by one task at a time, and once more when
/// something came meanwhile.
final class TenantWakes: Sendable {
    private struct State {
        var waiting: Set<String> = []
        /// Being served, and whether something came in the meantime.
        var running: [String: Bool] = [:]
    }
    // A few lines that never suspend: commits pass here.
    private let state = Mutex(State())
    private let wakes: AsyncStream<String>
    private let waker: AsyncStream<String>.Continuation

    init() {
        (wakes, waker) = AsyncStream.makeStream(bufferingPolicy: .unbounded)
    }

    /// Never waits.
    func wake(_ tenant: String) {
        let isNew = state.withLock { state in
            if state.running[tenant] != nil {
                state.running[tenant] = true
                return false
            }
            return state.waiting.insert(tenant).inserted
        }
        if isNew { waker.yield(tenant) }
    }

    /// Tenants that wait or are being served.
    var busy: Set<String> { state.withLock { $0.waiting.union($0.running.keys) } }

    /// Serves until the task is cancelled; what that interrupts stays busy.
    func serve(_ body: @escaping @Sendable (String) async -> Void) async {
        await withDiscardingTaskGroup { group in
            for await tenant in wakes {
                state.withLock { state in
                    state.waiting.remove(tenant)
                    state.running[tenant] = false
                }
                group.addTask {
                    while !Task.isCancelled {
                        await body(tenant)
                        if Task.isCancelled || self.isDone(tenant) { return }
                    }
                }
            }
        }
    }

    private func isDone(_ tenant: String) -> Bool {
        state.withLock { state in
            if state.running[tenant] == true {
                state.running[tenant] = false
                return false
            }
            state.running[tenant] = nil
            return true
        }
    }
}
