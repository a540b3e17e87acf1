import Kernel
import Synchronization

/// The responses of one streaming call on their way from the handler to the event loop; bounded.
///
/// Responses that come faster than the loop turns leave together in one frame. A Mutex, not an actor: the event
/// loop takes them and cannot suspend.
final class ResponseQueue: Sendable {
    private struct State {
        var messages: [[UInt8]] = []
        var bytes = 0
        /// Whether the event loop has been asked to take and has not yet.
        var asked = false
        /// Whether the caller reads too slowly for more.
        var blocked = false
        var closed = false
        var waiters: [CheckedContinuation<Void, any Error>] = []
    }

    private let state = Mutex(State())
    private let byteLimit: Int
    /// Asks the event loop to take; called on any thread.
    private let ask: @Sendable () -> Void

    init(byteLimit: Int, ask: @escaping @Sendable () -> Void) {
        self.byteLimit = byteLimit
        self.ask = ask
    }

    /// Queues one response; returns when there is room for another.
    func send(_ message: [UInt8]) async throws {
        let (mustAsk, mustWait) = try state.withLock { state in
            guard !state.closed else { throw CancellationError() }
            state.messages.append(message)
            state.bytes += message.count
            let mustAsk = !state.asked && !state.blocked
            if mustAsk { state.asked = true }
            return (mustAsk, state.blocked || state.bytes >= byteLimit)
        }
        if mustAsk { ask() }
        if mustWait { try await room() }
    }

    private func room() async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let answer = state.withLock { state -> Result<Void, any Error>? in
                    if state.closed { return .failure(CancellationError()) }
                    if !state.blocked && state.bytes < byteLimit { return .success(()) }
                    state.waiters.append(continuation)
                    return nil
                }
                if let answer { continuation.resume(with: answer) }
            }
        } onCancel: {
            close()
        }
    }

    /// Everything queued, in order.
    func take() -> [[UInt8]] {
        state.withLock { state in
            let messages = state.messages
            state.messages = []
            state.bytes = 0
            state.asked = false
            return messages
        }
    }

    /// Says whether the caller keeps up; when it does, handlers that wait go on.
    func setWritable(_ writable: Bool) {
        let waiters = state.withLock { state in
            state.blocked = !writable
            guard writable else { return [CheckedContinuation<Void, any Error>]() }
            let waiters = state.waiters
            state.waiters = []
            return waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    /// The caller left: whoever waits, or sends later, is told so.
    func close() {
        let waiters = state.withLock { state in
            state.closed = true
            let waiters = state.waiters
            state.waiters = []
            return waiters
        }
        for waiter in waiters { waiter.resume(throwing: CancellationError()) }
    }
}
