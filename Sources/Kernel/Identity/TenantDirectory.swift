import Contract
package import Model
import Synchronization

/// The tenants of the platform, as the control database knows them.
package final class TenantDirectory: Sendable {
    static let table = Table(
        "tenant",
        columns: [
            Column("name", .text), Column("display_name", .text), Column("state", .integer),
            Column("create_time", .integer), Column("plan", .text), Column("location", .text),
            Column("next_due", .integer), Column("at_work", .integer),
        ],
        key: [0],
        indexes: [Index([6])]
    )
    private static let nextDue = 6
    private static let atWork = 7

    private static let byName = PreparedQuery(
        Query(table, columns: [2], where: .compare(0, .equal, .parameter(0)), limit: 1)
    )

    let engine: any StoreEngine
    package let control: any Store
    // The stores of active tenants, looked up at every call: an actor would make each wait for the others. The
    // directory is the only place that makes a tenant active, so an entry never lies. Bounded by the tenants there are.
    private let known = Mutex<[Substring: any Store]>([:])

    package init(engine: any StoreEngine) {
        self.engine = engine
        control = engine.store(.control)
    }

    /// The store of an active tenant; nil when there is none of that name. An unknown name opens nothing.
    func store(_ name: Substring) async throws -> (any Store)? {
        if let store = known.withLock({ $0[name] }) { return store }
        let key = String(name)
        let state = try await control.read { reader in
            var state: Int64?
            try reader.select(Self.byName, [.text(key)]) { cells in
                state = cells[0].bits
                return false
            }
            return state
        }
        guard state == Int64(TenantState.active.rawValue) else { return nil }
        let store = engine.store(.tenant(key))
        do {
            // Told again, should a crash have come between the two databases.
            try await TenantSubscriptions.tell(key, control, store)
        } catch is StoreError {
            // Whoever uses it is told so, and the next look tries again.
            return store
        }
        known.withLock { $0[Substring(key)] = store }
        return store
    }

    /// Looks anew at the next call.
    func forget(_ name: String) {
        known.withLock { _ = $0.removeValue(forKey: Substring(name)) }
    }

    /// 3 to 40 lower-case letters, digits and inner hyphens, starting with a letter, and not the operator's part.
    static func isValid(_ name: String) -> Bool {
        let scalars = Array(name.utf8)
        guard (3...40).contains(scalars.count), name != Tokens.operatorPart, name != "control" else { return false }
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard letters.contains(scalars[0]), scalars.last != UInt8(ascii: "-") else { return false }
        return scalars.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }
    }

    /// Makes a tenant with its subscription: its namespace, then what `fill` puts there. It is there for others when all of
    /// that is, and not at all when `fill` throws or the process ends meanwhile. TENANT_EXISTS when there is one of that name.
    package func make<Answer>(
        _ name: String,
        displayName: String,
        now: Instant,
        subscription: [UInt8]? = nil,
        fill: (any Store) async throws -> Answer
    ) async throws -> Answer {
        let store = try await begin(name, displayName: displayName, now: now, subscription: subscription)
        do {
            let answer = try await fill(store)
            try await activate(name)
            return answer
        } catch {
            try await abandon(name)
            throw error
        }
    }

    /// Writes down that a tenant is being made, and its subscription, then makes its namespace. `activate` ends it; a restart
    /// in between removes it.
    func begin(
        _ name: String,
        displayName: String,
        now: Instant,
        subscription: [UInt8]? = nil
    ) async throws -> any Store {
        try await control.write { writer in
            guard try writer.count(Self.table, where: .equal(0, .text(name))) == 0 else {
                throw KernelRefusal(.alreadyExists, .tenantExists, metadata: ["name": name])
            }
            try writer.insert(
                Self.table,
                [
                    .text(name), .text(displayName), .integer(Int64(TenantState.creating.rawValue)),
                    .integer(now.microseconds), .null, .null, .null, .integer(1),
                ]
            )
            if let subscription {
                try writer.upsert(TenantSubscriptions.table, [.text(name), .blob(subscription)])
            }
        }
        do {
            try await engine.create(.tenant(name))
        } catch {
            try await abandon(name)
            throw error
        }
        return engine.store(.tenant(name))
    }

    private func activate(_ name: String) async throws {
        _ = try await control.write { writer in
            try writer.update(
                Self.table,
                set: [(2, .integer(Int64(TenantState.active.rawValue)))],
                where: .equal(0, .text(name))
            )
        }
    }

    /// Removes what `begin` made.
    private func abandon(_ name: String) async throws {
        try await engine.remove(.tenant(name))
        try await control.write { writer -> Void in
            try writer.delete(TenantSubscriptions.table, where: .equal(0, .text(name)), limit: nil)
            try writer.delete(Self.table, where: .equal(0, .text(name)), limit: nil)
        }
    }

    /// Makes the control database when there is none. The first thing that a server does with its store.
    package func prepare() async throws {
        guard try await !engine.exists(.control) else { return }
        try await engine.create(.control)
    }

    /// Removes tenants whose creation a stop interrupted: nobody was told that they exist.
    package func removeUnfinished() async throws -> [String] {
        let names = try await control.read { reader in
            var names: [String] = []
            let query = Query(
                Self.table,
                columns: [0],
                where: .equal(2, .integer(Int64(TenantState.creating.rawValue)))
            )
            try reader.select(query) { cells in
                names.append(cells[0].text)
                return true
            }
            return names
        }
        for name in names { try await abandon(name) }
        return names
    }

    /// Tenants after a name, in the order of names.
    func list(after name: String, limit: Int) async throws -> [Tenant] {
        try await control.read { reader in
            var tenants: [Tenant] = []
            let query = Query(
                Self.table,
                columns: [0, 1, 2, 3],
                where: .compare(0, .greater, .value(.text(name))),
                order: [SortKey(0)],
                limit: limit
            )
            try reader.select(query) { cells in
                var tenant = Tenant()
                tenant.name = cells[0].text
                tenant.displayName = cells[1].text
                tenant.state = TenantState(rawValue: Int(cells[2].bits)) ?? .unspecified
                if let time = try? Instant(microseconds: cells[3].bits) { tenant.createTime = time.timestamp }
                tenants.append(tenant)
                return true
            }
            return tenants
        }
    }
}

// MARK: - Work that waits

extension TenantDirectory {
    /// Tenants with a timer due by an instant, the longest due first.
    func due(by instant: Instant, limit: Int) async throws -> [String] {
        try await names(
            where: .compare(Self.nextDue, .lessOrEqual, .value(.integer(instant.microseconds))),
            order: [SortKey(Self.nextDue)],
            limit: limit
        )
    }

    /// When the first timer of all tenants is due.
    func firstDue() async throws -> Instant? {
        try await control.read { reader in
            var due: Int64?
            let query = Query(
                Self.table,
                columns: [Self.nextDue],
                where: .isNotNull(Self.nextDue),
                order: [SortKey(Self.nextDue)],
                limit: 1
            )
            try reader.select(query) { cells in
                due = cells[0].bits
                return false
            }
            return try due.map { try Instant(microseconds: $0) }
        }
    }

    /// Brings a tenant's next due time forward.
    func setDue(_ tenant: String, atMost instant: Instant) async throws {
        let due = Value.integer(instant.microseconds)
        _ = try await control.write { writer in
            try writer.update(
                Self.table,
                set: [(Self.nextDue, due)],
                where: .and([
                    .equal(0, .text(tenant)),
                    .or([.isNull(Self.nextDue), .compare(Self.nextDue, .greater, .value(due))]),
                ])
            )
        }
    }

    func setDue(_ tenant: String, _ instant: Instant) async throws {
        _ = try await setDue(tenant, instant.microseconds) { true }
    }

    func clearDue(_ tenant: String) async throws {
        _ = try await setDue(tenant, nil) { true }
    }

    /// Writes a tenant's next due time, unless the look it comes from is no longer current.
    func setDue(_ tenant: String, _ due: Int64?, ifCurrent: @escaping @Sendable () -> Bool) async throws -> Bool {
        try await control.write { writer in
            guard ifCurrent() else { return false }
            try writer.update(
                Self.table,
                set: [(Self.nextDue, due.map(Value.integer) ?? .null)],
                where: .and([
                    .equal(0, .text(tenant)),
                    due.map { .compare(Self.nextDue, .notEqual, .value(.integer($0))) } ?? .isNotNull(Self.nextDue),
                ])
            )
            return true
        }
    }

    /// Notes that a tenant has had work in this process, before its first call is answered.
    func noteAtWork(_ tenant: String) async throws {
        let condition = Predicate.and([.equal(0, .text(tenant)), .compare(Self.atWork, .notEqual, .value(.integer(1)))])
        guard try await control.read({ try $0.count(Self.table, where: condition) }) > 0 else { return }
        _ = try await control.write { writer in
            try writer.update(Self.table, set: [(Self.atWork, .integer(1))], where: condition)
        }
    }

    /// Active tenants that were at work when a process ended without a word, after a name.
    func leftAtWork(after name: String, limit: Int) async throws -> [String] {
        try await names(
            where: .and([
                .equal(Self.atWork, .integer(1)), .compare(0, .greater, .value(.text(name))),
                .equal(2, .integer(Int64(TenantState.active.rawValue))),
            ]),
            order: [SortKey(0)],
            limit: limit
        )
    }

    /// Says that nothing waits in a tenant.
    func noteAtRest(_ tenants: Set<String>) async throws {
        _ = try await control.write { writer in
            for tenant in tenants {
                try writer.update(Self.table, set: [(Self.atWork, .null)], where: .equal(0, .text(tenant)))
            }
        }
    }

    private func names(where predicate: Predicate, order: [SortKey], limit: Int) async throws -> [String] {
        try await control.read { reader in
            var names: [String] = []
            let query = Query(Self.table, columns: [0], where: predicate, order: order, limit: limit)
            try reader.select(query) { cells in
                names.append(cells[0].text)
                return true
            }
            return names
        }
    }
}
