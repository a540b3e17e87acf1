import Kernel
import Synchronization

/// A number of places, and a bounded line of those who wait for one.
///
/// A Mutex, not an actor: a caller that is cancelled leaves the line from a handler that cannot wait, and a place is given
/// back by threads that are not Swift's.
final class Places: Sendable {
    typealias Entry = Result<Void, OutboundError>

    private struct Waiting {
        let ticket: UInt64
        let continuation: CheckedContinuation<Entry, Never>
    }

    private struct State {
        var taken = 0
        var tickets: UInt64 = 0
        /// In the order of arrival.
        var line: [Waiting] = []
        var isClosed = false
        /// Those who wait until no place is taken.
        var watchers: [CheckedContinuation<Void, Never>] = []
    }

    private let count: Int
    private let longestLine: Int
    private let state = Mutex(State())

    init(_ count: Int, line: Int) {
        self.count = count
        longestLine = line
    }

    /// Takes a place, or waits in line for one. Each place taken is given back by `leave`, once.
    func enter() async -> Entry {
        let ticket = state.withLock { state in
            state.tickets += 1
            return state.tickets
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: CheckedContinuation<Entry, Never>) in
                if let entry = admit(Waiting(ticket: ticket, continuation: continuation)) {
                    continuation.resume(returning: entry)
                }
            }
        } onCancel: {
            let waiting = state.withLock { state -> Waiting? in
                guard let place = state.line.firstIndex(where: { $0.ticket == ticket }) else { return nil }
                return state.line.remove(at: place)
            }
            waiting?.continuation.resume(returning: .failure(.cancelled))
        }
    }

    func leave() {
        let (next, watchers) = state.withLock { state -> (Waiting?, [CheckedContinuation<Void, Never>]) in
            // The place goes from hand to hand, so that nobody who comes now is served before the line.
            if !state.line.isEmpty { return (state.line.removeFirst(), []) }
            state.taken -= 1
            guard state.taken == 0 else { return (nil, []) }
            defer { state.watchers = [] }
            return (nil, state.watchers)
        }
        next?.continuation.resume(returning: .success(()))
        for watcher in watchers { watcher.resume() }
    }

    /// From now on nobody enters; those in line are told so.
    func close() {
        let line = state.withLock { state -> [Waiting] in
            state.isClosed = true
            defer { state.line = [] }
            return state.line
        }
        for waiting in line { waiting.continuation.resume(returning: .failure(.stopping)) }
    }

    /// Returns once no place is taken. Only after `close`.
    func drained() async {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let isEmpty = state.withLock { state in
                if state.taken > 0 { state.watchers.append(continuation) }
                return state.taken == 0
            }
            if isEmpty { continuation.resume() }
        }
    }

    /// The answer at once, or nil for one who stands in line now.
    private func admit(_ waiting: Waiting) -> Entry? {
        state.withLock { state -> Entry? in
            if state.isClosed { return .failure(.stopping) }
            // Under the lock: a cancellation before it is seen here, one after it finds the ticket in line.
            if Task.isCancelled { return .failure(.cancelled) }
            if state.taken < count {
                state.taken += 1
                return .success(())
            }
            guard state.line.count < longestLine else { return .failure(.overloaded(limit: count + longestLine)) }
            state.line.append(waiting)
            return nil
        }
    }
}
