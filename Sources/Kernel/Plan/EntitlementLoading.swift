import Contract
import Model
import SwiftProtobuf
import Synchronization

/// Reads what a tenant has from its own store: one point read when nothing changed since the last time.
struct EntitlementLoading {
    let core: KernelCore
    let reader: any StoreReader

    func entitlement(of tenant: String, at now: Instant) throws -> Entitlement {
        var mark = EntitlementCache.Mark(version: try TenantModules.version(reader), revision: core.plans.revision)
        if let known = core.entitlements.find(tenant, mark, at: now) { return known }
        let plans = core.plans.current
        mark.revision = plans.revision
        let made = try make(facts(), plans.book, at: now)
        core.entitlements.keep(made, of: tenant, mark, at: now)
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

/// What the tenants that called lately have. A value is used only for the state of store and plans that it was made of,
/// and until the instant at which it ends by itself.
final class EntitlementCache: Sendable {
    struct Mark: Equatable {
        /// Of the tenant's own store.
        let version: Int64
        /// Of the plans.
        var revision: Int64
    }

    private struct Entry {
        let mark: Mark
        let start: Instant
        let entitlement: Entitlement
    }

    /// Over it, it starts anew.
    private static let most = 10_000
    // A dictionary, read and written in a line that never suspends, on the threads of readers and event loops alike.
    private let known = Mutex<[String: Entry]>([:])

    func find(_ tenant: String, _ mark: Mark, at now: Instant) -> Entitlement? {
        guard let entry = known.withLock({ $0[tenant] }), entry.mark == mark, entry.start <= now else { return nil }
        if let end = entry.entitlement.end, end <= now { return nil }
        return entry.entitlement
    }

    func keep(_ entitlement: Entitlement, of tenant: String, _ mark: Mark, at now: Instant) {
        known.withLock { known in
            if known.count >= Self.most { known.removeAll() }
            known[tenant] = Entry(mark: mark, start: now, entitlement: entitlement)
        }
    }
}
