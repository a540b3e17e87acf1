import Contract
import Model
import SwiftProtobuf

/// Makes what an act erased unreadable in the raw files of the tenant's store too, soon after it, by durable timers: the
/// search indexes in which it stood are written anew, part by part, and the log of writes is emptied. Unused places of pages
/// follow when the tenant is next closed (`StoreWriter.noteErasure`).
enum RawErasure {
    /// Seconds until the log is tried again that could not be emptied.
    static let pause: Int64 = 60

    /// Writes a part of the search index of a table, which is its key; `id` counts the parts that were written before.
    private static let index = TimerName<GetRequest>("kernel.erase-index")
    private static let log = TimerName<GetRequest>("kernel.erase-log")
    private static let logKey = "log"

    static func register(in registry: inout PluginRegistry) throws {
        try registry.timer(index) { part, wake, transaction in try merge(wake.key, part: part.id, transaction) }
        try registry.timer(log) { _, _, transaction in transaction.act.aftermath.emptiesLog = true }
    }

    /// Plans it for records of some entities that are erased in this transaction.
    static func plan(_ entities: [EntityDefinition], _ transaction: Transaction) throws {
        let writer = try transaction.requireWriter()
        try writer.noteErasure()
        for table in try tables(entities, transaction) {
            try transaction.wake(at: transaction.now, index, key: table.name, GetRequest())
        }
        try transaction.wake(at: transaction.now, log, key: logKey, GetRequest())
    }

    static func planLog(at due: Instant, _ writer: any StoreWriter) throws {
        try Timers.set(log.name, key: logKey, due: due, payload: [], writer)
    }

    /// The tables in whose search indexes records of some entities stand: their own, those of the records to which they lend
    /// their texts, and that of custom fields.
    private static func tables(_ entities: [EntityDefinition], _ transaction: Transaction) throws -> Set<Table> {
        var tables: Set<Table> = []
        for entity in entities {
            tables.insert(entity.table)
            for lending in entity.lendings {
                if let borrower = transaction.core.catalog.entity(named: lending.borrower) {
                    tables.insert(borrower.table)
                }
            }
            // With a custom field goes what all records hold in it.
            if try entity.name == CustomField.entityName || transaction.custom(entity) != nil {
                tables.insert(CustomTables.search)
            }
        }
        return tables.filter { !$0.searchColumns.isEmpty }
    }

    private static func merge(_ name: String, part: Int64, _ transaction: Transaction) throws {
        let all = transaction.core.catalog.entities.map(\.table) + [CustomTables.search]
        // One of a module that is no longer there has no index that is written.
        guard let table = all.first(where: { $0.name == name }) else { return }
        guard try transaction.requireWriter().mergeText(table, begins: part == 0) else {
            return try transaction.wake(at: transaction.now, log, key: logKey, GetRequest())
        }
        try transaction.wake(at: transaction.now, index, key: name, .with { $0.id = part + 1 })
    }
}
