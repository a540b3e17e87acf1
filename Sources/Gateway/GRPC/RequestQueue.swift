import Kernel
import NIOCore
import Synchronization

/// The requests of one streaming call on their way from the event loop to the handler; bounded.
///
/// A Mutex, not an actor: the event loop puts messages in and cannot suspend.
final class RequestQueue: Sendable {
    private enum Ending {
        case allSent
        case callerLeft
    }

    private struct State {
        var messages = CircularBuffer<FramedMessage>()
        var bytes = 0
        var ending: Ending?
        var waiter: CheckedContinuation<FramedMessage?, any Error>?
        /// Whether the event loop stopped reading and waits to be told.
        var paused = false
    }

    private let state = Mutex(State())
    private let messageLimit: Int
    private let byteLimit: Int
    /// Called, on any thread, when a paused reader may go on.
    private let resume: @Sendable () -> Void

    init(messageLimit: Int, byteLimit: Int, resume: @escaping @Sendable () -> Void) {
        self.messageLimit = messageLimit
        self.byteLimit = byteLimit
        self.resume = resume
    }

    /// Puts one message in; false when the reader must pause after it.
    func push(_ message: FramedMessage) -> Bool {
        let (waiter, room) = state.withLock { state in
            if let waiter = state.waiter {
                state.waiter = nil
                return (Optional(waiter), true)
            }
            state.messages.append(message)
            state.bytes += message.bytes.count
            state.paused = state.messages.count >= messageLimit || state.bytes >= byteLimit
            return (nil, !state.paused)
        }
        waiter?.resume(returning: message)
        return room
    }

    /// The caller has sent all; what is queued is still delivered.
    func finish() {
        end(.allSent, dropping: false)?.resume(returning: nil)
    }

    /// The caller left; what is queued is dropped.
    func cancel() {
        end(.callerLeft, dropping: true)?.resume(throwing: CancellationError())
    }

    private func end(_ ending: Ending, dropping: Bool) -> CheckedContinuation<FramedMessage?, any Error>? {
        state.withLock { state in
            if dropping {
                state.messages.removeAll()
                state.ending = ending
            } else if state.ending == nil {
                state.ending = ending
            }
            let waiter = state.waiter
            state.waiter = nil
            return waiter
        }
    }

    /// The next message in order; nil after the last. One reader at a time.
    func next() async throws -> FramedMessage? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                take(for: continuation)
            }
        } onCancel: {
            cancel()
        }
    }

    private func take(for continuation: CheckedContinuation<FramedMessage?, any Error>) {
        let (answer, mayResume) = state.withLock { state -> (Result<FramedMessage?, any Error>?, Bool) in
            if let message = state.messages.popFirst() {
                state.bytes -= message.bytes.count
                let mayResume = state.paused && state.messages.count <= messageLimit / 2 && state.bytes < byteLimit
                if mayResume { state.paused = false }
                return (.success(message), mayResume)
            }
            switch state.ending {
            case .allSent: return (.success(nil), false)
            case .callerLeft: return (.failure(CancellationError()), false)
            case nil:
                precondition(state.waiter == nil, "two readers of one request stream")
                state.waiter = continuation
                return (nil, false)
            }
        }
        if let answer { continuation.resume(with: answer) }
        if mayResume { resume() }
    }
}
