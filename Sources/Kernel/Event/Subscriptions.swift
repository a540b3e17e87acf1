import Model
import Synchronization

/// What subscriptions to the change log may take. Each has its key in `config/ruche.yaml`.
package struct SubscriptionLimits: Sendable {
    /// Open at once in one tenant, and of one user, programs with the user's keys included.
    package var perTenant = 100
    package var perPrincipal = 10
    /// A caller who is told nothing else is told so often how far the log was read, seconds; and as often the caller's
    /// rights are looked at.
    package var heartbeatSeconds = 15
    /// How long a caller may take to read what is sent, seconds.
    package var patienceSeconds = 30

    package init() {}
}

/// The subscriptions that are open in this process: counts them, and tells them that a tenant's log may have grown.
package final class Subscriptions: Sendable {
    private struct Open {
        let principal: String
        let signal: Signal
    }

    private struct State {
        var next = 0
        var isClosed = false
        var open: [String: [Int: Open]] = [:]
    }

    private let limits: SubscriptionLimits
    // Not an actor: every commit passes here, for a few lines.
    private let state = Mutex(State())

    init(_ limits: SubscriptionLimits) { self.limits = limits }

    /// Whether the server stops: whoever is subscribed should go elsewhere.
    var isClosed: Bool { state.withLock { $0.isClosed } }

    /// Subscriptions of one tenant that are open; for tests and metrics.
    package func count(of tenant: String) -> Int { state.withLock { $0.open[tenant]?.count ?? 0 } }

    /// Says that a tenant's log may have grown.
    func post(_ tenant: String) {
        let signals = state.withLock { $0.open[tenant].map { $0.values.map(\.signal) } ?? [] }
        for signal in signals { signal.ring() }
    }

    /// Ends every subscription, so that none holds up the end of the server.
    package func close() {
        let signals = state.withLock { state in
            state.isClosed = true
            return state.open.values.flatMap { $0.values.map(\.signal) }
        }
        for signal in signals { signal.ring() }
    }

    /// Runs `body` with a signal that rings when the tenant's log may have grown. TOO_MANY_SUBSCRIPTIONS over the limits.
    func open(_ tenant: String, _ principal: String, _ body: (Signal) async throws -> Void) async throws {
        let signal = Signal()
        let number = try state.withLock { state in
            let others = state.open[tenant] ?? [:]
            let own = others.values.count { $0.principal == principal }
            guard others.count < limits.perTenant, own < limits.perPrincipal else {
                let maximum = own < limits.perPrincipal ? limits.perTenant : limits.perPrincipal
                throw KernelRefusal(
                    .resourceExhausted,
                    .tooManySubscriptions,
                    metadata: ["maximum": String(maximum)]
                )
            }
            state.next += 1
            state.open[tenant, default: [:]][state.next] = Open(principal: principal, signal: signal)
            return state.next
        }
        defer {
            state.withLock { state in
                state.open[tenant]?[number] = nil
                if state.open[tenant]?.isEmpty == true { state.open[tenant] = nil }
            }
        }
        try await body(signal)
    }
}
