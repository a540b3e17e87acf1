import Logging
import Model

/// Stops the subscribers and timers of modules that the tenant does not work with, and lets them go on when it does again:
/// subscribers at the end of the log, timers that came due meanwhile now, and then what the module rebuilds.
struct ModuleReturn {
    let core: KernelCore
    let tenant: String
    let store: any Store

    /// What is to be done, on one snapshot.
    private struct Due: Sendable {
        let entitlement: Entitlement
        let resting: [String]
        let returning: [String]
        let rebuilding: [String]

        var isEmpty: Bool { resting.isEmpty && returning.isEmpty && rebuilding.isEmpty }
    }

    /// What the tenant has, once its modules are stopped and started as that says. A failing rebuild is told, and tried
    /// again when the tenant is looked at next; `after` hears of what was committed.
    func settle(_ after: AfterCommit, failed: (any Error) -> Void) async throws -> Entitlement {
        var due = try await store.read { [core, tenant] in try Self.due(core, tenant, $0) }
        guard !due.isEmpty else { return due.entitlement }
        if !due.resting.isEmpty || !due.returning.isEmpty {
            let aftermath = try await store.write { [core, tenant] writer in
                let due = try Self.due(core, tenant, writer)
                try TenantModules.change(due.resting, writer) { $0.rest = .resting }
                return try Self.wake(core, tenant, writer)
            }
            await after(aftermath, tenant)
            due = try await store.read { [core, tenant] in try Self.due(core, tenant, $0) }
        }
        for module in due.rebuilding {
            do {
                let aftermath = try await store.write { [core, tenant] in
                    try Self.rebuild(module, core, tenant, $0)
                }
                await after(aftermath, tenant)
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                core.logger.error(
                    "module not rebuilt",
                    metadata: ["tenant": "\(tenant)", "module": "\(module)", "error": "\(logText(error))"]
                )
                failed(error)
            }
        }
        return due.entitlement
    }

    private static func due(_ core: KernelCore, _ tenant: String, _ reader: any StoreReader) throws -> Due {
        let entitlement = try EntitlementLoading(core: core, reader: reader).entitlement(
            of: tenant,
            at: core.clock.now()
        )
        let facts = entitlement.facts
        let lively = core.modules.names.filter(core.livelyModules.contains)
        return Due(
            entitlement: entitlement,
            resting: lively.filter { !entitlement.isEnabled($0) && !facts.resting.contains($0) },
            returning: core.modules.names.filter(entitlement.returning.contains),
            rebuilding: core.modules.names.filter { facts.rebuilding.contains($0) && entitlement.isEnabled($0) }
        )
    }

    /// Lets the modules go on that the tenant works with again. Reads and writes a few rows for each, and cannot refuse: it
    /// runs before whatever somebody does first, so that they hear of it.
    static func wake(_ core: KernelCore, _ tenant: String, _ writer: any StoreWriter) throws -> Aftermath {
        var aftermath = Aftermath()
        let now = core.clock.now()
        let returning = try EntitlementLoading(core: core, reader: writer).entitlement(of: tenant, at: now).returning
        guard !returning.isEmpty else { return aftermath }
        let end = try EventLog.end(writer)
        for subscriber in core.subscribers where returning.contains(subscriber.module) {
            if try Cursors.position(subscriber.name, writer) < end { try Cursors.set(subscriber.name, end, writer) }
        }
        for timer in core.timers.values where returning.contains(timer.module) {
            if try Timers.resume(timer.name, now: now, writer) { aftermath.note(wake: now) }
        }
        try TenantModules.change(core.modules.names.filter(returning.contains), writer) { row in
            row.rest = core.rebuilds[row.module] == nil ? .none : .rebuilding
        }
        return aftermath
    }

    private static func rebuild(
        _ module: String,
        _ core: KernelCore,
        _ tenant: String,
        _ writer: any StoreWriter
    ) throws -> Aftermath {
        let act = ActRecord(now: core.clock.now(), principal: .module(module), module: module)
        var transaction = Transaction(core: core, reader: writer, writer: writer, act: act, tenant: tenant)
        transaction.acting = module
        for body in core.rebuilds[module] ?? [] { try body(&transaction) }
        try TenantModules.change([module], writer) { $0.rest = .none }
        return act.aftermath
    }
}
