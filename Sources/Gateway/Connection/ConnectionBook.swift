import NIOCore
import Synchronization

/// The connections that are open, so that a stopping server can ask them to end.
///
/// A Mutex, not an actor: event loops write here while they accept, and cannot suspend.
final class ConnectionBook: Sendable {
    private struct State {
        var open: [ObjectIdentifier: any Channel] = [:]
        var closed = false
    }

    private let state = Mutex(State())

    var count: Int { state.withLock { $0.open.count } }

    /// Notes a connection until it closes; false when the server is stopping.
    func add(_ channel: any Channel) -> Bool {
        let id = ObjectIdentifier(channel)
        let added = state.withLock { state in
            guard !state.closed else { return false }
            state.open[id] = channel
            return true
        }
        if added {
            channel.closeFuture.whenComplete { _ in
                self.state.withLock { $0.open[id] = nil }
            }
        }
        return added
    }

    /// Every open connection; none is added after.
    func close() -> [any Channel] {
        state.withLock { state in
            state.closed = true
            return Array(state.open.values)
        }
    }
}
