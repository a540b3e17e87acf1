import Model

/// What a tenant's own store knows of its modules and of its subscription.
enum TenantModules {
    /// One row for each module that the tenant has, had, or hid. `had_since` is null for one that it never had.
    static let table = Table(
        "kernel_module",
        columns: [
            Column("module", .text), Column("hidden", .integer), Column("had_since", .integer),
            Column("rest", .integer),
        ],
        key: [0]
    )

    /// One row: the subscription as the control database last said it.
    static let state = Table("kernel_entitlement", columns: [Column("id", .integer), Column("subscription", .blob)])

    static let subscriptionBytes = 1

    /// What became of the subscribers and timers of a module.
    enum Rest: Int64 {
        case none = 0
        /// They are stopped.
        case resting = 1
        /// They go on; what they missed is still to be rebuilt.
        case rebuilding = 2
    }

    struct Row {
        var module: String
        var isHidden = false
        var hadSince: Int64?
        var rest = Rest.none
    }

    /// The subscription as it was said last; nil for none.
    static func subscription(_ reader: any StoreReader) throws -> [UInt8]? {
        var bytes: [UInt8]?
        try reader.select(Query(state, columns: [subscriptionBytes], where: .equal(0, .integer(1)), limit: 1)) {
            cells in
            if cells[0].kind != .null { bytes = [UInt8](cells[0].bytes) }
            return false
        }
        return bytes
    }

    static func rows(_ reader: any StoreReader) throws -> [Row] {
        var rows: [Row] = []
        try reader.select(Query(table, columns: [0, 1, 2, 3], where: .all, order: [SortKey(0)])) { cells in
            rows.append(
                Row(
                    module: cells[0].text,
                    isHidden: cells[1].kind == .integer && cells[1].bits != 0,
                    hadSince: cells[2].kind == .null ? nil : cells[2].bits,
                    rest: cells[3].kind == .integer ? Rest(rawValue: cells[3].bits) ?? .none : .none
                )
            )
            return true
        }
        return rows
    }

    static func setSubscription(_ bytes: [UInt8]?, _ writer: any StoreWriter) throws {
        try writer.upsert(state, [.integer(1), bytes.map { .blob($0) } ?? .null])
        try CallerVersion.change(writer)
    }

    /// Changes what is known of some modules.
    static func change(_ modules: [String], _ writer: any StoreWriter, _ body: (inout Row) -> Void) throws {
        guard !modules.isEmpty else { return }
        let known = Dictionary(try rows(writer).map { ($0.module, $0) }, uniquingKeysWith: { first, _ in first })
        for module in modules {
            var row = known[module] ?? Row(module: module)
            body(&row)
            try writer.upsert(
                table,
                [
                    .text(row.module), .integer(row.isHidden ? 1 : 0), row.hadSince.map { .integer($0) } ?? .null,
                    .integer(row.rest.rawValue),
                ]
            )
        }
        try CallerVersion.change(writer)
    }

    /// Notes modules that the tenant has now, so that they are read-only, and not absent, when they leave its plan.
    static func noteHad(_ modules: [String], now: Instant, _ writer: any StoreWriter) throws {
        let known = Set(try rows(writer).filter { $0.hadSince != nil }.map(\.module))
        try change(modules.filter { !known.contains($0) }, writer) { $0.hadSince = now.microseconds }
    }

    /// Notes what a tenant's subscription gives it now.
    static func noteGiven(_ core: KernelCore, _ tenant: String, _ writer: any StoreWriter) throws {
        let now = core.clock.now()
        let has = try EntitlementLoading(core: core, reader: writer).entitlement(of: tenant, at: now)
        try noteHad(has.given(of: core.modules), now: now, writer)
    }
}
