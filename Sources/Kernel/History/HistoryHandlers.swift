import Contract
import Model

/// History and the recycle bin over RPC.
enum HistoryHandlers {
    static func register(in registry: inout PluginRegistry) throws {
        try registry.handle(HistoryMethods.listChanges) { try listChanges($0, $1) }
        try registry.handle(HistoryMethods.listDeleted) { try BinListing.list($0, $1) }
        try registry.handle(HistoryMethods.trace) { try TraceHandlers.trace($0, $1) }
    }

    static func readable(_ name: String, _ field: String, _ transaction: Transaction) throws -> EntityDefinition {
        guard let entity = transaction.core.catalog.entity(named: name) else {
            throw KernelRefusal.invalid(.unknownEntity, field: field, ["entity": String(name.prefix(100))])
        }
        try transaction.requireVisible(entity, field: field)
        guard transaction.mayRead(name) else {
            throw KernelRefusal(.permissionDenied, .permissionDenied, metadata: ["permission": name + ":read"])
        }
        try entity.requireOwn(field: field)
        return entity
    }

    /// A record whose history the caller may read, in the bin or not.
    static func subject(
        _ link: Link,
        _ transaction: Transaction
    ) throws -> (entity: EntityDefinition, record: Record) {
        let entity = try readable(link.entity, "record.entity", transaction)
        let reading = RecordReading(transaction.reader, entity, custom: try transaction.custom(entity))
        guard let record = try reading.load(link.id),
            entity.settings != nil || transaction.rows("read", entity).allows(record)
        else {
            throw KernelRefusal.notFound(entity: entity.name, id: link.id)
        }
        if entity.settings != nil {
            try SettingsMethods(core: transaction.core, entity: entity).requireReadable(record, transaction)
        }
        return (entity, record)
    }

    static func before(
        _ token: String,
        _ scope: String,
        _ core: KernelCore
    ) throws -> Int64 {
        guard !token.isEmpty else { return .max }
        return try PageToken.read(token, count: 1, scope: scope, key: core.serverKey)[0].integer ?? .max
    }

    // MARK: - Changes

    private static func listChanges(
        _ request: ListChangesRequest,
        _ transaction: Transaction
    ) throws -> ListChangesResponse {
        let core = transaction.core
        let (entity, record) = try subject(request.record, transaction)
        let size = try PageSize.of(request.pageSize)
        let scope = "changes/\(transaction.tenant)/\(entity.name)/\(record.id)"
        let before = try before(request.pageToken, scope, core)
        var stories = [record.id: try story(record, entity, transaction)]
        for (lender, lent) in try lenders(of: record.id, entity, transaction) {
            stories[lent.id] = try story(lent, lender, transaction)
        }
        for merged in try merged(into: record.id, entity, transaction) {
            stories[merged.id] = try story(merged, entity, transaction)
        }
        var answer = ListChangesResponse()
        var hasMore = false
        // Newest first: what a field became is what it was before the next change, so the walk starts at the newest
        // row even for a later page. Nothing but the values still needed is kept.
        let query = Query(
            ChangeLog.table,
            columns: Array(ChangeLog.table.columns.indices),
            where: .oneOf(ChangeLog.recordID, stories.keys.sorted()),
            order: [SortKey(0, descending: true)]
        )
        try transaction.reader.select(query) { cells in
            guard cells[ChangeLog.kind].bits != Int64(ChangeKind.event.rawValue) else { return true }
            guard answer.changes.count < size else {
                hasMore = true
                return false
            }
            let change = try stories[cells[ChangeLog.recordID].bits]?.change(cells)
            if let change, cells[ChangeLog.position].bits < before { answer.changes.append(change) }
            return true
        }
        if hasMore, let last = answer.changes.last {
            answer.nextPageToken = PageToken.make([.integer(last.position)], scope: scope, key: core.serverKey)
        }
        return answer
    }

    /// The story of a record as far as the caller reads it.
    private static func story(
        _ record: Record,
        _ entity: EntityDefinition,
        _ transaction: Transaction
    ) throws -> RecordStory {
        let fields = entity.settings == nil ? transaction.fields("read", entity)?.fields(of: record) : nil
        return RecordStory(
            entity: entity,
            record: record,
            fields: fields,
            core: transaction.core,
            custom: try transaction.custom(entity)
        )
    }

    /// Most records of one field whose changes are told with those of a record: the first that were made.
    private static let mostLenders = 1000

    /// The records, in the bin or not, whose changes belong to the history of one that they refer to, of the entities that
    /// the caller may read.
    private static func lenders(
        of id: Int64,
        _ entity: EntityDefinition,
        _ transaction: Transaction
    ) throws -> [(entity: EntityDefinition, record: Record)] {
        var found: [(entity: EntityDefinition, record: Record)] = []
        for reference in transaction.core.catalog.incoming[entity.index] where reference.lendsHistory {
            let lender = transaction.core.catalog.entities[reference.holder]
            guard case .column(let column) = reference.place else { continue }
            // Who does not read to whom a record refers is not told here either.
            let rows = transaction.rows("read", lender)
            let rule = transaction.fields("read", lender).rows(with: .column(column), within: rows)
            guard rule != .nothing else { continue }
            let reading = RecordReading(transaction.reader, lender, custom: try transaction.custom(lender))
            let records = try reading.records(
                where: .both(.equal(column, .integer(id)), rule.predicate),
                limit: mostLenders
            )
            found += records.map { (lender, $0) }
        }
        return found
    }

    /// The records that were merged into one and still lie in the bin, of those that the caller reads.
    private static func merged(
        into id: Int64,
        _ entity: EntityDefinition,
        _ transaction: Transaction
    ) throws -> [Record] {
        let ids = try MergeMarks.into(id, transaction.reader)
        guard !ids.isEmpty else { return [] }
        let rule = transaction.rows("read", entity)
        let reading = RecordReading(transaction.reader, entity, custom: try transaction.custom(entity))
        return try reading.load(ids).values.filter(rule.allows)
    }
}
