import Contract
import Foundation
import Logging
import Metrics
package import Model
import Synchronization

/// What a commit leaves to be done outside its transaction.
struct Aftermath: Sendable {
    /// The first timer that was set.
    private(set) var wake: Instant?
    /// An operation waits for its turn.
    var startsOperations = false
    /// The number of an erasure of a person, which the control database is to know.
    var erasure: Int64?
    /// A webhook was made, changed or taken away, or has something to send that no event tells.
    var changesWebhooks = false
    /// What the commit removed, the store's log is not to show either.
    var emptiesLog = false

    mutating func note(wake instant: Instant) { wake = min(wake ?? instant, instant) }
}

/// Rings timers: one loop for all tenants. The control database knows which tenant has one due when, so that idle tenants
/// stay closed and timers at rest cost nothing.
package final class TimerService: Sendable {
    /// Tenants looked at in one turn, and of them at once.
    static let turn = 64
    static let width = 4
    /// Timers of one tenant before the others have their turn.
    static let mostInTurn = 200
    /// Seconds before a failing timer is tried again; the last one goes on.
    static let backOff: [Int64] = [1, 5, 30, 300, 3600]

    private let core: KernelCore
    private let tenants: TenantDirectory
    private let signal = Signal()
    /// By tenant: how often a timer was set since the start, so that a look that is older than that is not believed.
    private let generations = Mutex<[String: Int]>([:])
    private let after: AfterCommit

    init(core: KernelCore, tenants: TenantDirectory, after: AfterCommit) {
        self.core = core
        self.tenants = tenants
        self.after = after
    }

    /// Says that a tenant set a timer. Called after the commit; what a stop in between loses is found by `look` at the
    /// next start, which knows the tenants that were at work.
    func note(_ instant: Instant, _ tenant: String) async throws {
        generations.withLock { $0[tenant, default: 0] += 1 }
        try await tenants.setDue(tenant, atMost: instant)
        signal.ring()
    }

    /// Rings until the task is cancelled. One loop of the server's life cycle.
    package func run() async {
        while !Task.isCancelled {
            do {
                let next = try await ringDue()
                await signal.wait(until: next, core.clock)
            } catch {
                core.logger.error("timers failed", metadata: ["error": "\(error)"])
                await core.clock.sleep(until: core.clock.now().adding(seconds: 1))
            }
        }
    }

    /// Rings what is due, in every tenant; answers when the next one is. For tests, and for the loop.
    @discardableResult
    package func ringDue() async throws -> Instant? {
        while !Task.isCancelled {
            let due = try await tenants.due(by: core.clock.now(), limit: Self.turn)
            guard !due.isEmpty else { break }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (place, name) in due.enumerated() {
                    if place >= Self.width { try await group.next() }
                    group.addTask { try await self.ring(name) }
                }
                try await group.waitForAll()
            }
        }
        return try await tenants.firstDue()
    }

    /// Looks at a tenant whose timers nobody knows: sets those that recur, and notes the first.
    package func look(_ tenant: String) async throws {
        guard let store = try await tenants.store(Substring(tenant)) else { return }
        let recurring = core.timers.values.filter { $0.rule != nil }
        // Mostly there is nothing to do, and then nothing is written.
        let isSettled = try await store.read { [core] reader in
            try recurring.allSatisfy { handler in
                let isWanted = try handler.isWanted?(RuleReader(core: core, reader: reader)) ?? true
                return try Timers.has(handler.name, reader) == isWanted
            }
        }
        if !isSettled {
            try await store.write { [core] writer in
                for handler in recurring { _ = try Timers.settle(handler, writer, core) }
            }
        }
        try await noteFirst(tenant, store)
        signal.ring()
    }

    // MARK: - One tenant

    private func ring(_ tenant: String) async throws {
        guard let store = try await tenants.store(Substring(tenant)) else {
            return try await tenants.clearDue(tenant)
        }
        do {
            // Marked before anything is done, as for a call: what a timer begins is found again after a crash.
            try await after.noteWork(in: tenant)
            for _ in 0..<Self.mostInTurn {
                guard let aftermath = try await ringFirst(tenant, store) else { break }
                await after(aftermath, tenant)
            }
            try await noteFirst(tenant, store)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            // A tenant that cannot be opened is looked at later, and holds no other up.
            core.logger.error("timers of a tenant failed", metadata: ["tenant": "\(tenant)", "error": "\(error)"])
            try await tenants.setDue(tenant, core.clock.now().adding(seconds: 300))
        }
    }

    /// Rings the first timer that is due; nil when none is.
    private func ringFirst(_ tenant: String, _ store: any Store) async throws -> Aftermath? {
        do {
            return try await store.write { [core] writer in
                let now = core.clock.now()
                guard let row = try Timers.first(dueBy: now, writer) else { return nil }
                if let module = core.timers[row.handler]?.module, module != "kernel" {
                    let loading = EntitlementLoading(core: core, reader: writer)
                    let entitlement = try loading.entitlement(of: tenant, at: now)
                    guard entitlement.isEnabled(module) else {
                        try Timers.suspend(row, writer)
                        if !entitlement.facts.resting.contains(module) {
                            try TenantModules.change([module], writer) { $0.rest = .resting }
                        }
                        return Aftermath()
                    }
                }
                try Timers.remove(row.handler, key: row.key, writer)
                guard let handler = core.timers[row.handler] else {
                    core.logger.warning("timer without a module", metadata: ["timer": "\(row.handler)"])
                    return Aftermath()
                }
                do {
                    return try Self.ring(row, handler, tenant, writer, core)
                } catch {
                    throw Failure(row: row, error: error)
                }
            }
        } catch let failure as Failure {
            try await postpone(failure, tenant, store)
            return Aftermath()
        }
    }

    private struct Failure: Error {
        let row: Timers.Row
        let error: any Error
    }

    private static func ring(
        _ row: Timers.Row,
        _ handler: TimerHandler,
        _ tenant: String,
        _ writer: any StoreWriter,
        _ core: KernelCore
    ) throws -> Aftermath {
        let act = ActRecord(
            now: core.clock.now(),
            principal: .module(handler.module),
            module: handler.module,
            origin: ActOrigin(.timer, handler.name),
            parent: row.act
        )
        if let rule = handler.rule {
            guard try handler.isWanted?(RuleReader(core: core, reader: writer)) ?? true else { return Aftermath() }
            // Its next turn commits with this one.
            try Timers.setNext(handler, rule, writer, core)
        }
        var transaction = Transaction(core: core, reader: writer, writer: writer, act: act, tenant: tenant)
        transaction.acting = handler.module
        let due = try Instant(microseconds: row.wanted)
        try handler.handle(row.payload, Wake(key: row.key, due: due), &transaction)
        return act.aftermath
    }

    /// A failing timer rings again later; the others go on.
    private func postpone(_ failure: Failure, _ tenant: String, _ store: any Store) async throws {
        let row = failure.row
        Counter(label: "ruche_timer_failures").increment()
        core.logger.error(
            "timer failed",
            metadata: ["tenant": "\(tenant)", "timer": "\(row.handler)", "error": "\(logText(failure.error))"]
        )
        let delay = Self.backOff[min(Int(row.attempts), Self.backOff.count - 1)]
        let due = core.clock.now().adding(seconds: delay)
        _ = try await store.write { writer in
            try writer.update(
                Timers.table,
                set: [(2, .integer(due.microseconds)), (4, .integer(row.attempts + 1))],
                // Not one that took its place meanwhile.
                where: .and([
                    .equal(0, .text(row.handler)), .equal(1, .text(row.key)), .equal(3, .integer(row.wanted)),
                    .equal(4, .integer(row.attempts)),
                ])
            )
        }
    }

    /// Tells the control database when the first timer of a tenant is due, unless one was set since the look.
    private func noteFirst(_ tenant: String, _ store: any Store) async throws {
        while true {
            let before = generations.withLock { $0[tenant] ?? 0 }
            let first = try await store.read { try Timers.earliest($0) }
            let isCurrent = try await tenants.setDue(tenant, first) { [self] in
                generations.withLock { $0[tenant] ?? 0 } == before
            }
            if isCurrent { return }
        }
    }
}
