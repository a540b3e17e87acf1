import Contract
import Model

/// What lies in the recycle bin (BIN-01): last deleted first, with what else the same act took.
enum BinListing {
    /// Others of one act that are listed, and those that are looked at for a whole page.
    private static let mostAlong = 20
    private static let mostLookedAt = 1000

    private struct Entry {
        let position: Int64
        let record: RecordKey
        let act: Int64
    }

    static func list(_ request: ListDeletedRequest, _ transaction: Transaction) throws -> ListDeletedResponse {
        let core = transaction.core
        let size = try PageSize.of(request.pageSize)
        let scope = "deleted/\(transaction.tenant)/\(request.entity)"
        let before = try HistoryHandlers.before(request.pageToken, scope, core)
        var condition = Predicate.compare(0, .less, .value(.integer(before)))
        if request.entity.isEmpty {
            let names = core.catalog.ofTenants.map(\.name).filter(transaction.mayRead)
            condition = .and([condition, .or(names.map { .equal(1, .text($0)) })])
        } else {
            let entity = try HistoryHandlers.readable(request.entity, "entity", transaction)
            condition = .and([.equal(1, .text(entity.name)), condition])
        }
        let found = try entries(where: condition, order: 0, limit: size + 1, transaction)
        let page = found.prefix(size)
        let acts = Set(page.map(\.act)).subtracting([0]).sorted()
        let others = acts.isEmpty ? [] : try entries(where: .oneOf(3, acts), order: 3, limit: mostLookedAt, transaction)
        // A page may be short of the records that the caller does not read.
        let survivors = try MergeMarks.survivors(of: page.map(\.record.id), transaction.reader)
        let kept = page.compactMap { entry in
            survivors[entry.record.id].map { id in
                Entry(position: 0, record: RecordKey(entity: entry.record.entity, id: id), act: 0)
            }
        }
        let records = try readable(page + others + kept, transaction)
        let byAct = Dictionary(grouping: others.filter { records[$0.record] != nil }, by: \.act)
        var answer = ListDeletedResponse()
        for entry in page {
            guard let entity = core.catalog.entity(named: entry.record.entity), let record = records[entry.record]
            else {
                continue
            }
            var item = deleted(record, entity, transaction)
            item.act = entry.act
            if let survivor = survivors[entry.record.id],
                records[RecordKey(entity: entity.name, id: survivor)] != nil
            {
                item.mergedIntoID = survivor
            }
            let along = (byAct[entry.act] ?? []).filter { $0.record != entry.record }
            item.along = along.prefix(mostAlong).map(\.record.link)
            answer.records.append(item)
        }
        if found.count > size, let last = page.last {
            answer.nextPageToken = PageToken.make([.integer(last.position)], scope: scope, key: core.serverKey)
        }
        return answer
    }

    private static func entries(
        where condition: Predicate,
        order column: Int,
        limit: Int,
        _ transaction: Transaction
    ) throws -> [Entry] {
        var found: [Entry] = []
        let query = Query(
            ChangeLog.bin,
            columns: [0, 1, 2, 3],
            where: condition,
            order: column == 0 ? [SortKey(0, descending: true)] : [SortKey(column), SortKey(0)],
            limit: limit
        )
        try transaction.reader.select(query) { cells in
            found.append(
                Entry(
                    position: cells[0].bits,
                    record: RecordKey(entity: cells[1].text, id: cells[2].bits),
                    act: cells[3].kind == .null ? 0 : cells[3].bits
                )
            )
            return true
        }
        return found
    }

    /// The records that the caller reads.
    private static func readable(_ entries: [Entry], _ transaction: Transaction) throws -> [RecordKey: Record] {
        var records: [RecordKey: Record] = [:]
        for (name, group) in Dictionary(grouping: entries, by: \.record.entity) {
            guard let entity = transaction.core.catalog.entity(named: name), transaction.mayRead(name) else { continue }
            let rule = transaction.rows("read", entity)
            let ids = Set(group.map(\.record.id)).sorted()
            for (id, record) in try RecordReading(transaction.reader, entity).load(ids) where rule.allows(record) {
                records[RecordKey(entity: name, id: id)] = record
            }
        }
        return records
    }

    private static func deleted(
        _ record: Record,
        _ entity: EntityDefinition,
        _ transaction: Transaction
    ) -> DeletedRecord {
        var item = DeletedRecord()
        item.record.entity = entity.name
        item.record.id = record.id
        item.display = transaction.display(record, entity)
        if let time = record.values[entity.info.deleteTime].integer, let instant = try? Instant(microseconds: time) {
            item.deleteTime = instant.timestamp
        }
        item.deletedBy = record.values[entity.info.updatedBy].integer ?? 0
        return item
    }
}
