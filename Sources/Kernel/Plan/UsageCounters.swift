import Contract
import Model

/// How much of its quotas a tenant uses. A counter is kept from when somebody first asks for it: then it is counted once,
/// and each change moves it in its own transaction.
enum UsageCounters {
    static let table = Table("kernel_usage", columns: [Column("name", .text), Column("used", .integer)], key: [0])

    /// Counters of past months that one mail removes.
    private static let swept = 4

    static func records(_ entity: String) -> String { "records/" + entity }
    static let storage = "storage"
    private static let mailsPrefix = "mails/"

    static func mails(_ day: CivilDate) -> String {
        let month = day.components.month
        return "\(mailsPrefix)\(day.components.year)-\(month < 10 ? "0" : "")\(month)"
    }

    private static let byName = PreparedQuery(
        Query(table, columns: [1], where: .compare(0, .equal, .parameter(0)), limit: 1)
    )

    /// Nil for a counter that is not kept.
    static func read(_ name: String, _ reader: any StoreReader) throws -> Int64? {
        var used: Int64?
        try reader.select(byName, [.text(name)]) { cells in
            used = cells[0].bits
            return false
        }
        return used
    }

    /// Those that must move with what they count.
    static func names(_ reader: any StoreReader) throws -> Set<String> {
        var names: Set<String> = []
        try reader.select(Query(table, columns: [0], where: .all)) { cells in
            names.insert(cells[0].text)
            return true
        }
        return names
    }

    /// Begins a counter; what was made of the tenant's state before is made anew, and so knows of it.
    static func begin(_ name: String, at used: Int64, _ writer: any StoreWriter) throws {
        try writer.upsert(table, [.text(name), .integer(used)])
        try CallerVersion.change(writer)
    }

    /// Moves a counter that is kept.
    static func add(_ count: Int64, to name: String, _ writer: any StoreWriter) throws {
        guard count != 0, let used = try read(name, writer) else { return }
        let sum = used.addingReportingOverflow(count)
        try writer.upsert(table, [.text(name), .integer(max(0, sum.overflow ? .max : sum.partialValue))])
    }

    /// A few counters of other months go with each mail.
    static func sweepMails(except name: String, _ writer: any StoreWriter) throws {
        try writer.delete(
            table,
            where: .and([.hasPrefix(0, mailsPrefix), .compare(0, .less, .value(.text(name)))]),
            limit: swept
        )
    }

    /// Counts a file that is new, before its row is written; begins to where the plan limits them.
    static func addFile(_ size: Int64, of tenant: String, _ core: KernelCore, _ writer: any StoreWriter) throws {
        let loading = EntitlementLoading(core: core, reader: writer)
        let entitlement = try loading.entitlement(of: tenant, at: core.clock.now())
        if entitlement.limit(.storage) != nil, try read(storage, writer) == nil {
            try begin(storage, at: try storedBytes(writer), writer)
        }
        try add(size, to: storage, writer)
    }

    /// Bytes of the files that are there, read once.
    static func storedBytes(_ reader: any StoreReader) throws -> Int64 {
        var sum: Int64 = 0
        try reader.select(Query(FileTables.files, columns: [1], where: .all)) { cells in
            let (total, overflow) = sum.addingReportingOverflow(cells[0].bits)
            sum = overflow ? .max : total
            return true
        }
        return sum
    }
}

extension Transaction {
    /// What of a quota is used now: by its counter, or counted where none is kept.
    func used(_ limit: QuotaLimit) throws -> Int64 {
        switch limit.kind {
        case .users: return try activeUsers()
        case .records: return try core.catalog.entity(named: limit.entity).map(usedRecords) ?? 0
        case .storage:
            return try UsageCounters.read(UsageCounters.storage, reader) ?? UsageCounters.storedBytes(reader)
        case .mails: return try UsageCounters.read(UsageCounters.mails(today()), reader) ?? 0
        case .unspecified, .UNRECOGNIZED: return 0
        }
    }

    /// Users who may sign in. There are few, and who is deactivated comes back without being made: they are counted.
    private func activeUsers() throws -> Int64 {
        let entity = try core.entity(User.self)
        return Int64(try reader.count(entity.table, where: entity.usable))
    }

    /// Refuses a user beyond the plan's quota, who may be written already.
    func checkUser(isWritten: Bool) throws {
        guard let limit = try currentEntitlement().limit(.users) else { return }
        try limit.check(used: activeUsers() - (isWritten ? 1 : 0), adding: 1)
    }

    private func usedRecords(_ entity: EntityDefinition) throws -> Int64 {
        try UsageCounters.read(UsageCounters.records(entity.name), reader)
            ?? Int64(try reader.count(entity.table, where: entity.liveOnly))
    }

    /// Counts a record that comes (1) or goes (-1), and refuses one that is beyond the plan's quota. Called before the
    /// row is written; one point read for entities without a quota, none more when nothing is counted.
    func count(_ change: Int64, of entity: EntityDefinition) throws {
        let writer = try requireWriter()
        if entity.name == User.entityName, change > 0 { try checkUser(isWritten: false) }
        let entitlement = try currentEntitlement()
        let name = UsageCounters.records(entity.name)
        guard let limit = entitlement.limit(.records, entity: entity.name) else {
            if entitlement.facts.counters.contains(name) { try UsageCounters.add(change, to: name, writer) }
            return
        }
        var used = try UsageCounters.read(name, writer)
        if used == nil {
            let counted = Int64(try writer.count(entity.table, where: entity.liveOnly))
            try UsageCounters.begin(name, at: counted, writer)
            used = counted
        }
        try limit.check(used: used ?? 0, adding: change)
        try UsageCounters.add(change, to: name, writer)
    }

    /// Counts mails of the month, before they are sent; QUOTA_EXCEEDED when they are more than the plan allows.
    package func countMails(_ count: Int64) throws {
        let writer = try requireWriter()
        let name = UsageCounters.mails(try today())
        let used = try UsageCounters.read(name, writer)
        try currentEntitlement().limit(.mails)?.check(used: used ?? 0, adding: count)
        if used == nil { try UsageCounters.begin(name, at: 0, writer) }
        try UsageCounters.add(count, to: name, writer)
        try UsageCounters.sweepMails(except: name, writer)
    }
}

/// Refuses a file that is beyond the plan's quota.
struct PlanFileQuota: FileQuota {
    func check(tenant: String, added: Int64, _ reader: RuleReader) throws {
        let loading = EntitlementLoading(core: reader.core, reader: reader.reader)
        let now = reader.core.clock.now()
        guard let limit = try loading.entitlement(of: tenant, at: now).limit(.storage) else { return }
        let used =
            try UsageCounters.read(UsageCounters.storage, reader.reader) ?? UsageCounters.storedBytes(reader.reader)
        try limit.check(used: used, adding: added)
    }
}
