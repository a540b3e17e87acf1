import Logging
import Metrics
import Model
import Synchronization

/// Delivers the change log to subscribers: in order, and once in effect, because a subscriber's effects and its cursor
/// commit together. From an event's first failure on its record is parked: later events of that record wait behind it,
/// and the subscriber goes on with the others.
package final class EventPump: Sendable {
    /// An idle subscriber's cursor is written down after so many rows that were not for it.
    static let idleRows: Int64 = 1000
    /// Seconds before a subscriber that could go on with nothing is tried again; the last one goes on.
    static let backOff: [Int64] = [1, 2, 5, 15, 60, 300]
    /// A chain of events that cause one another is followed so far in one go; the rest waits for the next commit.
    static let mostRounds = 16
    /// An event that so many others lie behind, each the cause of the next, is still delivered.
    static let mostCauses: Int64 = 16
    /// A subscriber that is so far behind, seconds, goes on at the end of the log.
    static let longestLag: Int64 = 30 * 86_400

    /// Which parked records are tried again.
    package enum Retrying: Sendable {
        /// Those whose time has come.
        case due
        /// All that are no dead letters, once.
        case all
    }

    let core: KernelCore
    let after: AfterCommit
    private let tenants: TenantDirectory
    private let wakes: AsyncStream<String>
    private let waker: AsyncStream<String>.Continuation

    private struct State {
        /// Waiting in the stream.
        var waiting: Set<String> = []
        /// Being delivered now, and whether something came in the meantime.
        var running: [String: Bool] = [:]
    }
    // A set read and written in a few lines that never suspend: every commit passes here.
    private let state = Mutex(State())

    init(core: KernelCore, tenants: TenantDirectory, after: AfterCommit) {
        self.core = core
        self.tenants = tenants
        self.after = after
        (wakes, waker) = AsyncStream.makeStream(bufferingPolicy: .unbounded)
    }

    /// Says that a tenant's log may have grown, or that a parked record's time has come. Never waits; each tenant waits
    /// at most once.
    package func wake(_ tenant: String) {
        guard !core.subscribers.isEmpty || !core.rebuilds.isEmpty else { return }
        let isNew = state.withLock { state in
            if state.running[tenant] != nil {
                state.running[tenant] = true
                return false
            }
            return state.waiting.insert(tenant).inserted
        }
        if isNew { waker.yield(tenant) }
    }

    /// Tenants with events that wait or are being delivered. Parked records are not among them: their timer wakes them.
    var busy: Set<String> { state.withLock { $0.waiting.union($0.running.keys) } }

    /// Delivers until the task is cancelled. One loop of the server's life cycle.
    package func run() async {
        await withDiscardingTaskGroup { group in
            for await tenant in wakes {
                state.withLock { state in
                    state.waiting.remove(tenant)
                    state.running[tenant] = false
                }
                group.addTask { await self.deliver(tenant) }
            }
        }
    }

    /// Delivers what is there for one tenant now; for tests that want to see the effect. Throws the first failure,
    /// after everything that can be delivered was.
    package func drain(_ tenant: String, retrying: Retrying = .all) async throws {
        let outcome = try await rounds(tenant, retrying)
        if let failure = outcome.held ?? outcome.failure { throw failure }
    }

    /// What became of the events of one tenant.
    struct Outcome {
        /// Events delivered in this round.
        var delivered = 0
        /// The first failure of a subscriber, which parked a record.
        var failure: (any Error)?
        /// The first failure that holds a subscriber: it is where it was.
        var held: (any Error)?
    }

    private func rounds(_ tenant: String, _ retrying: Retrying) async throws -> Outcome {
        var outcome = Outcome()
        guard let store = try await tenants.store(Substring(tenant)) else { return outcome }
        // What a subscriber does may be another's event: rounds go on until one delivers nothing.
        for round in 0..<Self.mostRounds {
            outcome.delivered = 0
            // Each round anew: what a subscriber does takes time, and so may a plan end.
            var rebuildFailure: (any Error)?
            let entitlement = try await ModuleReturn(core: core, tenant: tenant, store: store)
                .settle(after) { rebuildFailure = rebuildFailure ?? $0 }
            outcome.held = outcome.held ?? rebuildFailure
            for subscriber in core.subscribers where entitlement.isEnabled(subscriber.module) {
                let line = EventLine(pump: self, subscriber: subscriber, tenant: tenant, store: store)
                do {
                    try await line.deliver(round == 0 ? retrying : .due, &outcome)
                } catch is CancellationError {
                    throw CancellationError()
                } catch {
                    // It holds this subscriber only.
                    outcome.held = outcome.held ?? error
                }
            }
            if outcome.delivered == 0 { break }
        }
        return outcome
    }

    private func deliver(_ tenant: String) async {
        var failures = 0
        while !Task.isCancelled {
            do {
                let outcome = try await rounds(tenant, .due)
                if let held = outcome.held { throw held }
                failures = 0
            } catch is CancellationError {
                return
            } catch {
                failures += 1
                Counter(label: "ruche_event_failures").increment()
                core.logger.error(
                    "event delivery failed",
                    metadata: ["tenant": "\(tenant)", "failures": "\(failures)", "error": "\(error)"]
                )
                let seconds = Self.backOff[min(failures, Self.backOff.count) - 1]
                do { try await Task.sleep(for: .seconds(seconds)) } catch { return }
                continue
            }
            let isDone = state.withLock { state in
                if state.running[tenant] == true {
                    state.running[tenant] = false
                    return false
                }
                state.running[tenant] = nil
                return true
            }
            if isDone { return }
        }
    }
}
