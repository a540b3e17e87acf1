import Contract
import Model
import SwiftProtobuf

/// Reads what a tenant has from its own store: one point read when nothing changed since the last time.
struct EntitlementLoading {
    /// Used until the instant at which it ends by itself.
    struct Known: Sendable {
        let entitlement: Entitlement
        let start: Instant

        func holds(at now: Instant) -> Bool { start <= now && entitlement.end.map { $0 > now } != false }
    }

    let core: KernelCore
    let reader: any StoreReader

    func entitlement(of tenant: String, at now: Instant) throws -> Entitlement {
        let plans = core.plans.current
        let mark = KnownCaller.Mark(version: try CallerVersion.read(reader), revision: plans.revision)
        if let known = core.entitlements.find(tenant, mark), known.holds(at: now) { return known.entitlement }
        let made = try make(facts(), plans.book, at: now)
        core.entitlements.keep(Known(entitlement: made, start: now), tenant, mark)
        return made
    }

    /// What a tenant has whose facts are these, besides the records that are there.
    func make(_ facts: Entitlement.Facts, _ book: PlanBook, at now: Instant) throws -> Entitlement {
        let first = Entitlement(facts, book, core.modules, at: now)
        // A module whose records are there was had, whatever was noted: the plans may have come later than the records.
        let found = try core.modules.names.filter { try first.state(of: $0) == .absent && hasRecords($0) }
        guard !found.isEmpty else { return first }
        var facts = facts
        facts.had.formUnion(found)
        return Entitlement(facts, book, core.modules, at: now)
    }

    func facts() throws -> Entitlement.Facts {
        var facts = Entitlement.Facts()
        facts.schedule = try TenantModules.subscription(reader).map(SubscriptionSchedule.init(bytes:))
        for row in try TenantModules.rows(reader) {
            if row.isHidden { facts.hidden.insert(row.module) }
            if row.hadSince != nil { facts.had.insert(row.module) }
            if row.rest == .resting { facts.resting.insert(row.module) }
            if row.rest == .rebuilding { facts.rebuilding.insert(row.module) }
        }
        facts.counters = try UsageCounters.names(reader)
        return facts
    }

    private func hasRecords(_ module: String) throws -> Bool {
        for entity in core.catalog.ofTenants where entity.module == module {
            var found = false
            try reader.select(Query(entity.table, columns: [0], where: .all, limit: 1)) { _ in
                found = true
                return false
            }
            if found { return true }
        }
        return false
    }
}

extension SubscriptionSchedule {
    /// As it was kept.
    init(bytes: [UInt8]) throws { try self.init(try Subscription(serializedBytes: bytes)) }
}
