import Kernel
import Synchronization

/// Every task of the doors: starts them, counts them, and admits calls up to the limit.
///
/// A Mutex, not an actor: event loops come and go here for every call and must not suspend.
final class CallTasks: Sendable {
    private struct State {
        var calls = 0
        var tasks = 0
        var draining = false
    }

    private let state = Mutex(State())
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    var isDraining: Bool { state.withLock { $0.draining } }
    var running: Int { state.withLock { $0.tasks } }

    /// Counts one more call, or says why it is refused. Each admitted call must `leave()` once.
    func admit() -> CallFailure? {
        state.withLock { state in
            if state.draining { return .serverDraining }
            if state.calls >= limit { return .tooManyCalls(limit: limit) }
            state.calls += 1
            return nil
        }
    }

    func leave() {
        state.withLock { $0.calls -= 1 }
    }

    /// From now on every new call is refused.
    func startDraining() {
        state.withLock { $0.draining = true }
    }

    /// The one place where the doors start a task. Whoever calls keeps it, to cancel it with its stream.
    ///
    /// `on` runs it on the calling event loop until it first waits, and again when what it waited for has come: a point
    /// read is over by then, and each change of thread costs more than it does.
    func start(on loop: LoopExecutor? = nil, _ work: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
        state.withLock { $0.tasks += 1 }
        let counted: @Sendable () async -> Void = { [self] in
            await work()
            state.withLock { $0.tasks -= 1 }
        }
        guard let loop else { return Task(operation: counted) }
        return Task.immediate(executorPreference: loop, operation: counted)
    }
}
