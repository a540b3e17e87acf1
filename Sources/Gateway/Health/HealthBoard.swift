import Synchronization

/// What the server says of its own health: of the whole under the name "", and of each service.
///
/// A Mutex, not an actor: a watcher that leaves is removed where it ends, which cannot suspend.
package final class HealthBoard: Sendable {
    /// What the health protocol can say of one service.
    package enum Status: Int, Sendable {
        case serving = 1
        case notServing = 2
        /// Said to watchers of a service that this server does not have (yet).
        case unknown = 3
    }

    private struct State {
        var statuses: [String: Status] = [:]
        var watchers: [Int: (service: String, continuation: AsyncStream<Status>.Continuation)] = [:]
        var nextWatcher = 0
    }

    private let state: Mutex<State>

    /// Everything starts as not serving.
    package init(services: [String]) {
        var start = State()
        start.statuses[""] = .notServing
        for service in services { start.statuses[service] = .notServing }
        state = Mutex(start)
    }

    /// Sets one service, or the whole server under the name "".
    package func set(_ service: String, serving: Bool) {
        state.withLock { state in
            change(service, serving ? .serving : .notServing, in: &state)
        }
    }

    /// Sets the whole server and every service that it has.
    package func setAll(serving: Bool) {
        state.withLock { state in
            for service in state.statuses.keys {
                change(service, serving ? .serving : .notServing, in: &state)
            }
        }
    }

    /// nil when this server has no such service.
    package func status(of service: String) -> Status? {
        state.withLock { $0.statuses[service] }
    }

    /// The status now, then each change. A watcher that falls behind sees the newest only.
    func watch(_ service: String) -> AsyncStream<Status> {
        let (stream, continuation) = AsyncStream.makeStream(of: Status.self, bufferingPolicy: .bufferingNewest(1))
        let id = state.withLock { state in
            let id = state.nextWatcher
            state.nextWatcher += 1
            state.watchers[id] = (service, continuation)
            continuation.yield(state.statuses[service] ?? .unknown)
            return id
        }
        continuation.onTermination = { [weak self] _ in
            self?.forget(id)
        }
        return stream
    }

    /// Ends every watch, after what was said last: the server stops, and no watcher shall hold that up.
    package func endWatches() {
        let watchers = state.withLock { state in
            defer { state.watchers = [:] }
            return Array(state.watchers.values)
        }
        // Outside the lock: ending a watch makes it forget itself.
        for watcher in watchers { watcher.continuation.finish() }
    }

    private func forget(_ watcher: Int) {
        state.withLock { $0.watchers[watcher] = nil }
    }

    private func change(_ service: String, _ status: Status, in state: inout State) {
        guard state.statuses.updateValue(status, forKey: service) != status else { return }
        for watcher in state.watchers.values where watcher.service == service {
            watcher.continuation.yield(status)
        }
    }
}
