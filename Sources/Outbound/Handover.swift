import Foundation
import Synchronization

/// Runs work that blocks on a thread of its own, so that it holds up none of Swift's.
///
/// A thread for each piece of work: what is done on it (asking a worker, ending one) takes far longer than a thread costs,
/// and a pool would need a size that whoever waits longest could fill.
func onOwnThread<Answer: Sendable>(_ name: String, _ work: @escaping @Sendable () -> Answer) async -> Answer {
    await withCheckedContinuation { continuation in
        startThread(name) { continuation.resume(returning: work()) }
    }
}

/// Starts a thread that ends with its work.
func startThread(_ name: String, _ work: @escaping @Sendable () -> Void) {
    let thread = Thread { work() }
    thread.name = name
    thread.start()
}

/// One value on its way from a thread to a caller that may leave without it.
///
/// A Mutex, not an actor: neither the thread nor a cancellation can wait.
final class Handover<Value: Sendable>: Sendable {
    private enum State {
        case open
        case awaited(CheckedContinuation<Value?, Never>)
        case settled(Value?)
    }

    private let state = Mutex(State.open)

    /// The first call counts.
    func give(_ value: Value?) {
        let waiting = state.withLock { state -> CheckedContinuation<Value?, Never>? in
            switch state {
            case .open:
                state = .settled(value)
                return nil
            case .awaited(let continuation):
                state = .settled(value)
                return continuation
            case .settled: return nil
            }
        }
        waiting?.resume(returning: value)
    }

    /// The value, or nil when the caller was cancelled first. To be called once.
    func take() async -> Value? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: CheckedContinuation<Value?, Never>) in
                let settled = state.withLock { state -> Value?? in
                    if case .settled(let value) = state { return .some(value) }
                    state = .awaited(continuation)
                    return nil
                }
                if let settled { continuation.resume(returning: settled) }
            }
        } onCancel: {
            give(nil)
        }
    }
}
