import Contract
import Model
import SwiftProtobuf

/// The subscriptions, as the control database knows them. Each tenant's own store has a copy of its own, which is what
/// applies: calls read one store only.
enum TenantSubscriptions {
    static let table = Table("subscription", columns: [Column("tenant", .text), Column("schedule", .blob)], key: [0])

    static func find(_ tenant: String, _ reader: any StoreReader) throws -> [UInt8]? {
        var bytes: [UInt8]?
        try reader.select(Query(table, columns: [1], where: .equal(0, .text(tenant)), limit: 1)) { cells in
            bytes = [UInt8](cells[0].bytes)
            return false
        }
        return bytes
    }

    static func message(_ bytes: [UInt8]?, tenant: String) throws -> Subscription {
        guard let bytes else { return .with { $0.tenant = tenant } }
        var subscription = try Subscription(serializedBytes: bytes)
        // A tenant that was restored under another name brought along that of before.
        subscription.tenant = tenant
        return subscription
    }

    /// A subscription as it is kept, with a version of its own; nil for one without phases. INVALID_SUBSCRIPTION for one
    /// without a clear meaning, UNKNOWN_PLAN for a plan that the server does not offer.
    static func checked(
        _ subscription: Subscription,
        of tenant: String,
        _ core: KernelCore
    ) throws -> Subscription? {
        guard !subscription.phases.isEmpty else { return nil }
        var checked = subscription
        checked.tenant = tenant
        checked.etag = String(UInt64.random(in: 1 ... .max), radix: 36)
        _ = try SubscriptionSchedule(checked)
        let plans = core.plans.current.book.plans
        for (place, phase) in checked.phases.enumerated() where plans[phase.plan] == nil {
            throw KernelRefusal.invalid(
                .unknownPlan,
                field: "phases[\(place)].plan",
                ["plan": String(phase.plan.prefix(100))]
            )
        }
        return checked
    }

    /// Times that one telling begins anew because the subscription changes again and again.
    private static let mostTellings = 20

    /// Makes a tenant's copy what the control database says; writes only when it is not. Whoever wrote looks again: of two who
    /// tell at the same time the one with the older subscription may be the last.
    static func tell(_ tenant: String, _ control: any Store, _ store: any Store) async throws {
        for _ in 0..<mostTellings {
            let bytes = try await control.read { try find(tenant, $0) }
            guard try await store.read({ try TenantModules.subscription($0) }) != bytes else { return }
            try await store.write { try TenantModules.setSubscription(bytes, $0) }
        }
        throw StoreError.overloaded
    }

    /// The plans that some subscription names, each with one of its tenants.
    static func plansInUse(_ reader: any StoreReader) throws -> [String: String] {
        var used: [String: String] = [:]
        try reader.select(Query(table, columns: [0, 1], where: .all, order: [SortKey(0)])) { cells in
            let subscription = try Subscription(serializedBytes: [UInt8](cells[1].bytes))
            for phase in subscription.phases where used[phase.plan] == nil { used[phase.plan] = cells[0].text }
            return true
        }
        return used
    }
}

/// Changes subscriptions: first where they are kept, then in the tenant's own store.
struct SubscriptionWriting {
    let dispatcher: Dispatcher
    let tenant: String
    let store: any Store

    private var core: KernelCore { dispatcher.core }

    /// UNKNOWN_TENANT when there is none of that name.
    init(_ tenant: String, _ dispatcher: Dispatcher) async throws {
        guard let store = try await dispatcher.tenants.store(Substring(tenant)) else {
            throw KernelRefusal(
                .notFound,
                .unknownTenant,
                field: "tenant",
                metadata: ["name": String(tenant.prefix(100))]
            )
        }
        self.dispatcher = dispatcher
        self.tenant = tenant
        self.store = store
    }

    func current() async throws -> Subscription {
        try await dispatcher.tenants.control.read { [tenant] reader in
            try TenantSubscriptions.message(TenantSubscriptions.find(tenant, reader), tenant: tenant)
        }
    }

    /// `change` makes the new subscription of the old one, without effects: it may run more than once.
    func set(_ change: @escaping @Sendable (Subscription) throws -> Subscription) async throws -> Subscription {
        // What the tenant has had until now is read-only when it leaves, not absent.
        try await noteHad()
        let core = core
        let answer = try await dispatcher.tenants.control.write { [tenant] writer in
            let old = try TenantSubscriptions.message(TenantSubscriptions.find(tenant, writer), tenant: tenant)
            guard let new = try TenantSubscriptions.checked(try change(old), of: tenant, core) else {
                try writer.delete(TenantSubscriptions.table, where: .equal(0, .text(tenant)), limit: nil)
                return Subscription.with { $0.tenant = tenant }
            }
            let bytes: [UInt8] = try new.serializedBytes()
            try writer.upsert(TenantSubscriptions.table, [.text(tenant), .blob(bytes)])
            return new
        }
        do {
            try await TenantSubscriptions.tell(tenant, dispatcher.tenants.control, store)
        } catch {
            // The next call of the tenant tells it.
            dispatcher.tenants.forget(tenant)
            throw error
        }
        try await noteHad()
        try await dispatcher.work.noteCall(of: tenant)
        // What stops and what goes on does so now, not at the next commit.
        _ = try await ModuleReturn(core: core, tenant: tenant, store: store).settle(dispatcher.events.after) { _ in }
        dispatcher.events.wake(tenant)
        return answer
    }

    private func noteHad() async throws {
        try await store.write { [core, tenant] in try TenantModules.noteGiven(core, tenant, $0) }
    }
}
