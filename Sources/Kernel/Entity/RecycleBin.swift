import Contract
import Model

/// Moving records to the recycle bin and back (BIN-01, BIN-02), with what their references take along.
struct RecycleBin {
    /// Most records that one deletion takes along.
    static let maximumCascade = 1000

    let core: KernelCore
    let transaction: Transaction
    let writer: any StoreWriter

    init(_ transaction: Transaction) throws {
        core = transaction.core
        self.transaction = transaction
        writer = try transaction.requireWriter()
    }

    private typealias Item = BelongingRecords.Item

    // MARK: - Delete

    func delete(_ entity: EntityDefinition, id: Int64, etag: Value) throws -> Record {
        let writing = try RecordWriting(entity, transaction)
        guard let record = try RecordReading(writer, entity, custom: writing.custom).load(id) else {
            throw KernelRefusal.notFound(entity: entity.name, id: id)
        }
        try writing.requireOwnWork()
        try writing.requireLive(record)
        try writing.checkEtag(etag, of: record, field: "etag")
        var items = try cascade(from: Item(entity: entity, record: record)) { entity, column, ids in
            .and([entity.liveOnly, .oneOf(column, ids)])
        }
        try refuseRestricted(items)
        let before = lift(items)
        defer { transaction.act.lifted = before }
        for item in items {
            let writing = try RecordWriting(item.entity, transaction)
            try writing.requireUnsealed(item.record.id)
            try writing.guardDelete(item.record, .delete)
        }
        let actID = try transaction.act.identifier(writer)
        for index in items.indices { try move(&items[index], toBinBy: actID) }
        return items[0].record
    }

    /// What goes along with a record goes whatever became of its module: CASCADE holds in all of them. Answers what was
    /// lifted before.
    private func lift(_ items: [Item]) -> Set<String> {
        defer { transaction.act.lifted.formUnion(items.map(\.entity.module)) }
        return transaction.act.lifted
    }

    /// The record and everything that CASCADE reaches from it.
    private func cascade(
        from root: Item,
        _ condition: @escaping (EntityDefinition, Int, [Int64]) -> Predicate
    ) throws -> [Item] {
        var belonging = BelongingRecords.cascade(core, writer)
        belonging.condition = condition
        belonging.custom = transaction.custom
        return try belonging.from(root.entity, root.record)
    }

    /// Refuses when a record that stays refers, by a RESTRICT reference, to one that goes.
    private func refuseRestricted(_ items: [Item]) throws {
        let leaving = items.map(\.record.id)
        for (target, group) in Dictionary(grouping: items, by: { $0.entity.index }).sorted(by: { $0.key < $1.key }) {
            let ids = group.map(\.record.id)
            for reference in try transaction.incoming(core.catalog.entities[target])
            where reference.onDelete == .restrict {
                let holder = core.catalog.entities[reference.holder]
                var query = holders(of: ids, reference, holder)
                query.predicate = .both(query.predicate, .not(.oneOf(query.columns[0], leaving)))
                query.limit = 1
                var staying: Int64?
                try writer.select(query) { cells in
                    staying = cells[0].bits
                    return false
                }
                guard let staying else { continue }
                var metadata = ["entity": holder.name, "other": ""]
                if transaction.readsAll(reference.field, of: holder) { metadata["other"] = String(staying) }
                throw KernelRefusal(.failedPrecondition, .recordReferenced, metadata: metadata)
            }
        }
    }

    /// The live records that hold a reference to one of `ids`; their ids are column 0 of the answer.
    private func holders(of ids: [Int64], _ reference: ReferenceRuleSet, _ holder: EntityDefinition) -> Query {
        switch reference.place {
        case .column(let column):
            return Query(
                holder.table,
                columns: [0],
                where: .and([.oneOf(column, ids), holder.liveOnly])
            )
        case .line(let lines, let column):
            let parent = holder.parentColumn(lines)
            return Query(
                holder.lineTables[lines],
                columns: [parent],
                where: .and([
                    .oneOf(column, ids), .exists(holder.table, column: 0, local: parent, holder.liveOnly),
                ])
            )
        case .links(let link):
            return Query(
                holder.linkTables[link],
                columns: [0],
                where: .and([.oneOf(2, ids), .exists(holder.table, column: 0, local: 0, holder.liveOnly)])
            )
        case .custom(_, let companion, let column):
            return Query(
                companion,
                columns: [0],
                where: .and([.oneOf(column, ids), .exists(holder.table, column: 0, local: 0, holder.liveOnly)])
            )
        }
    }

    private func move(_ item: inout Item, toBinBy actID: Int64) throws {
        let writing = try RecordWriting(item.entity, transaction)
        try transaction.count(-1, of: item.entity)
        writing.stamp(&item.record, isNew: false)
        item.record.values[item.entity.info.deleteTime] = .integer(transaction.act.now.microseconds)
        try writing.updateRow(
            item.record,
            columns: [],
            extra: [(item.entity.deleteActColumn, .integer(actID))]
        )
        let positions = try ChangeLog.append(
            [writing.entry(.delete, item.record)],
            to: writer,
            act: transaction.act
        )
        try writer.insert(
            ChangeLog.bin,
            [.integer(positions[0]), .text(item.entity.name), .integer(item.record.id), .integer(actID)]
        )
        try writing.searchEntries.lend(old: item.record, new: nil, writer)
        try writing.keepMatchKeys(old: item.record, new: nil)
        try writing.follow(old: item.record, new: nil)
    }

    // MARK: - Undelete

    /// Takes a record out of the bin, with what the same act took along from it.
    func undelete(_ entity: EntityDefinition, id: Int64, etag: Value) throws -> Record {
        let writing = try RecordWriting(entity, transaction)
        guard let record = try RecordReading(writer, entity, custom: writing.custom).load(id) else {
            throw KernelRefusal.notFound(entity: entity.name, id: id)
        }
        guard !record.values[entity.info.deleteTime].isNull else {
            throw KernelRefusal(.failedPrecondition, .recordNotDeleted, metadata: ["id": String(id)])
        }
        try transaction.requireEnabled(entity)
        try writing.checkEtag(etag, of: record, field: "etag")
        let deleteAct = try deleteAct(of: record, entity)
        var items = try cascade(from: Item(entity: entity, record: record)) { holder, column, ids in
            .and([.equal(holder.deleteActColumn, deleteAct), .oneOf(column, ids)])
        }
        let binned = items
        try refuseMissing(items)
        let before = lift(items)
        defer { transaction.act.lifted = before }
        for item in binned {
            let writing = try RecordWriting(item.entity, transaction)
            try writing.checkUnique(item.record, old: nil)
            try writing.guardDelete(item.record, .undelete)
        }
        for index in items.indices { try restore(&items[index]) }
        // With everything back in its place the rules see the records as they will be. Stored values return, so
        // `derive` does not run.
        for (item, before) in zip(items, binned) {
            try RecordWriting(item.entity, transaction).validate(old: before.record, new: item.record)
        }
        return items[0].record
    }

    /// A record does not come back while what it needs lies in the bin: the one it belongs to (CASCADE), or one that
    /// could not have gone before it (RESTRICT).
    private func refuseMissing(_ items: [Item]) throws {
        let returning = Set(items.map(\.record.id))
        for (place, group) in Dictionary(grouping: items, by: { $0.entity.index }).sorted(by: { $0.key < $1.key }) {
            let entity = core.catalog.entities[place]
            let writing = try RecordWriting(entity, transaction)
            for reference in writing.references where reference.onDelete != .clear {
                let wanted = group.flatMap { writing.targets(of: $0.record, reference) }
                    .filter { !returning.contains($0.id) }
                guard let missing = try writing.firstMissing(wanted, reference.target) else { continue }
                // What a record names that came along, or in a field that does not show, is not the caller's to know.
                let isRead = group.contains { item in
                    writing.targets(of: item.record, reference).contains { $0.id == missing.id }
                        && reads(reference.field, item.record, entity)
                }
                throw KernelRefusal(
                    .failedPrecondition,
                    .referenceNotFound,
                    field: missing.path,
                    metadata: ["id": isRead ? String(missing.id) : "", "entity": reference.target]
                )
            }
        }
    }

    private func reads(_ place: FieldPlace, _ record: Record, _ entity: EntityDefinition) -> Bool {
        transaction.rows("read", entity).allows(record)
            && transaction.fields("read", entity)?.fields(of: record).contains(place) != false
    }

    private func deleteAct(of record: Record, _ entity: EntityDefinition) throws -> Value {
        var act = Value.null
        let query = Query(
            entity.table,
            columns: [entity.deleteActColumn],
            where: .equal(0, .integer(record.id)),
            limit: 1
        )
        try writer.select(query) { cells in
            act = cells[0].value
            return false
        }
        return act
    }

    private func restore(_ item: inout Item) throws {
        let writing = try RecordWriting(item.entity, transaction)
        try transaction.count(1, of: item.entity)
        writing.stamp(&item.record, isNew: false)
        item.record.values[item.entity.info.deleteTime] = .null
        try writing.updateRow(item.record, columns: [], extra: [(item.entity.deleteActColumn, .null)])
        _ = try ChangeLog.append([writing.entry(.undelete, item.record)], to: writer, act: transaction.act)
        try writer.delete(ChangeLog.bin, where: .equal(2, .integer(item.record.id)), limit: nil)
        try writer.delete(MergeMarks.table, where: .equal(0, .integer(item.record.id)), limit: nil)
        try writing.searchEntries.lend(old: nil, new: item.record, writer)
        try writing.keepMatchKeys(old: nil, new: item.record)
        try writing.follow(old: nil, new: item.record)
    }
}
