import Logging
import Synchronization

/// What goes on behind the calls: events, timers, operations and webhooks of all tenants.
package final class BackgroundWork: Sendable {
    package let events: EventPump
    package let timers: TimerService
    package let operations: OperationRunner
    let erasures: ErasureCopies
    package let subscriptions: Subscriptions
    package let webhooks: WebhookSender
    private let core: KernelCore
    private let tenants: TenantDirectory
    /// Some timer rings by itself in every tenant.
    private let hasRecurring: Bool
    /// Tenants whose timers are to be looked at.
    private let arrivals: AsyncStream<String>
    private let arrival: AsyncStream<String>.Continuation
    /// Tenants that have had a call in this process: they may have left work from before the start.
    private let seen = Mutex<Set<String>>([])
    /// Tenants with a timer that the control database does not know of.
    private let unnoted = Mutex<Set<String>>([])
    /// Tenants to whose data erasures are still to be applied: nobody reaches them before.
    private let unforgotten = Mutex<Set<String>>([])

    init(core: KernelCore, tenants: TenantDirectory, outbound: OutboundServices, workbooks: any Workbooks) {
        self.core = core
        self.tenants = tenants
        subscriptions = Subscriptions(core.configuration.subscriptions)
        let after = AfterCommit()
        events = EventPump(core: core, tenants: tenants, after: after)
        timers = TimerService(core: core, tenants: tenants, after: after)
        operations = OperationRunner(
            core: core,
            tenants: tenants,
            outbound: outbound,
            workbooks: workbooks,
            after: after
        )
        erasures = ErasureCopies(core: core, tenants: tenants)
        webhooks = WebhookSender(core: core, tenants: tenants, outbound: outbound, after: after)
        (arrivals, arrival) = AsyncStream.makeStream(bufferingPolicy: .unbounded)
        hasRecurring = core.timers.values.contains { $0.rule != nil }
        after.set(
            work: { [weak self] tenant in try await self?.noteCall(of: tenant) },
            commit: { [weak self] aftermath, tenant in await self?.settle(aftermath, tenant) }
        )
    }

    /// What follows a commit: events are delivered, clients told, timers noted, operations begun. Never fails: what cannot be noted now
    /// is found at the next start.
    func settle(_ aftermath: Aftermath, _ tenant: String) async {
        events.wake(tenant)
        subscriptions.post(tenant)
        if aftermath.startsOperations { operations.wake(tenant) }
        if let erasure = aftermath.erasure { await copy(erasure, of: tenant) }
        if aftermath.emptiesLog { await emptyLog(of: tenant) }
        if aftermath.changesWebhooks { webhooks.noteChange(in: tenant) } else { webhooks.wake(tenant) }
        guard let wake = aftermath.wake else { return }
        do {
            try await timers.note(wake, tenant)
        } catch {
            unnoted.withLock { _ = $0.insert(tenant) }
            core.logger.error("timer not noted", metadata: ["tenant": "\(tenant)", "error": "\(error)"])
        }
    }

    /// Notes the first call of a tenant since the start, before it is answered: after a crash the next start looks at it.
    func noteCall(of tenant: String) async throws {
        if unforgotten.withLock({ $0.contains(tenant) }) {
            try await erasures.apply(to: tenant)
            unforgotten.withLock { _ = $0.remove(tenant) }
        }
        // Looked at before it is changed: the common case only reads.
        let isNew = seen.withLock { $0.contains(tenant) ? false : $0.insert(tenant).inserted }
        guard isNew else { return }
        do {
            try await tenants.noteAtWork(tenant)
        } catch {
            seen.withLock { _ = $0.remove(tenant) }
            throw error
        }
        // It was at rest: only what a new release brings is to be done, a subscriber's first look or a timer that recurs.
        events.wake(tenant)
        webhooks.wake(tenant)
        if hasRecurring { arrival.yield(tenant) }
    }

    /// Works until the task is cancelled. One loop of the server's life cycle.
    package func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.events.run() }
            group.addTask { await self.timers.run() }
            group.addTask { await self.operations.run() }
            group.addTask { await self.webhooks.run() }
            group.addTask { for await tenant in self.arrivals { await self.look(tenant) } }
        }
    }

    /// Takes up what a process that ended without a word has left. Called once, at start.
    package func resume() async throws {
        var last = ""
        while true {
            let names = try await tenants.leftAtWork(after: last, limit: 1000)
            let erasing = try await erasures.known(among: names)
            for name in names {
                if erasing.contains(name) { await forget(in: name) }
                seen.withLock { _ = $0.insert(name) }
                events.wake(name)
                operations.wake(name)
                webhooks.wake(name)
                arrival.yield(name)
            }
            guard names.count == 1000, let end = names.last else { return }
            last = end
        }
    }

    /// Says which tenants have nothing left to do. Called once, at the end, after `run`.
    package func rest() async throws {
        let idle = seen.withLock { $0 }.subtracting(events.busy).subtracting(operations.busy)
            .subtracting(webhooks.busy).subtracting(unnoted.withLock { $0 }).subtracting(unforgotten.withLock { $0 })
        try await tenants.noteAtRest(idle)
    }

    private func look(_ tenant: String) async {
        do {
            try await timers.look(tenant)
        } catch {
            core.logger.error("timers not looked at", metadata: ["tenant": "\(tenant)", "error": "\(error)"])
        }
        await copy(0, of: tenant)
    }

    /// Empties the log of a tenant's store, now or a little later.
    private func emptyLog(of tenant: String) async {
        do {
            guard let store = try await tenants.store(Substring(tenant)), try await !store.emptyLog() else { return }
            let due = core.clock.now().adding(seconds: RawErasure.pause)
            try await store.write { try RawErasure.planLog(at: due, $0) }
            try await timers.note(due, tenant)
        } catch {
            // At the latest it is emptied when the tenant is closed, or opened after a crash.
            unnoted.withLock { _ = $0.insert(tenant) }
            core.logger.error("log not emptied", metadata: ["tenant": "\(tenant)", "error": "\(error)"])
        }
    }

    /// Copies a tenant's register of erasures from a number on.
    private func copy(_ erasure: Int64, of tenant: String) async {
        do {
            try await erasures.copy(tenant, from: erasure)
        } catch {
            // The tenant stays marked: the next start copies it.
            unnoted.withLock { _ = $0.insert(tenant) }
            core.logger.error("erasures not copied", metadata: ["tenant": "\(tenant)", "error": "\(error)"])
        }
    }

    /// Applies erasures that a tenant lacks before anything else is done in it.
    private func forget(in tenant: String) async {
        do {
            try await erasures.apply(to: tenant)
        } catch {
            unforgotten.withLock { _ = $0.insert(tenant) }
            core.logger.error("erasures not applied", metadata: ["tenant": "\(tenant)", "error": "\(error)"])
        }
    }
}

/// Tells the work behind the calls what it does itself: that it begins in a tenant, and what a commit leaves.
final class AfterCommit: Sendable {
    typealias Work = @Sendable (String) async throws -> Void
    typealias Commit = @Sendable (Aftermath, String) async -> Void

    // Set once, before anything commits; a lock because it is set after what calls it was made.
    private let handlers = Mutex<(work: Work, commit: Commit)?>(nil)

    func set(work: @escaping Work, commit: @escaping Commit) { handlers.withLock { $0 = (work, commit) } }

    func noteWork(in tenant: String) async throws {
        let handlers = handlers.withLock { $0 }
        try await handlers?.work(tenant)
    }

    func callAsFunction(_ aftermath: Aftermath, _ tenant: String) async {
        let handlers = handlers.withLock { $0 }
        await handlers?.commit(aftermath, tenant)
    }
}
