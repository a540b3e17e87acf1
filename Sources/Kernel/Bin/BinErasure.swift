import Contract
import Model
import SwiftProtobuf

/// Removes records of the bin for good, with what belongs to them (BIN-03).
///
/// The rows of the records and of their lines go, with links, search entries, external keys, the bin's entries, kept answers
/// and the hold on files; references to them (CLEAR) are unset, which no history tells. The log says that they were erased,
/// and no longer what they held. There is no way back.
struct BinErasure {
    let transaction: Transaction
    private let core: KernelCore
    private let writer: any StoreWriter

    init(_ transaction: Transaction) throws {
        self.transaction = transaction
        core = transaction.core
        writer = try transaction.requireWriter()
    }

    enum Outcome {
        /// The record and what belonged to it.
        case erased([RecordKey])
        case kept(Keeping)
    }

    /// Erases a record that lies in the bin, with all that CASCADE references hold to it, or nothing at all.
    func erase(_ entity: EntityDefinition, _ record: Record) throws -> Outcome {
        let groups = try belongings(of: record, entity)
        for (entity, records) in groups {
            let writing = try RecordWriting(entity, transaction)
            for record in records {
                if let keeping = try writing.keeping(record) { return .kept(keeping) }
                // Deleting took along what was there: one that is out of the bin is another's by now.
                guard !record.values[entity.info.deleteTime].isNull else {
                    return .kept(Self.referenced(record, entity, by: entity.name))
                }
            }
        }
        if let (target, holder) = try refusing(groups) {
            return .kept(Keeping(record: target, reason: .recordReferenced, holder: holder))
        }
        for (entity, records) in groups { try remove(records, entity) }
        try RawErasure.plan(groups.map(\.entity), transaction)
        return .erased(groups.flatMap { entity, records in records.map { RecordKey(entity: entity.name, id: $0.id) } })
    }

    private static func referenced(_ record: Record, _ entity: EntityDefinition, by holder: String) -> Keeping {
        Keeping(record: RecordKey(entity: entity.name, id: record.id), reason: .recordReferenced, holder: holder)
    }

    // MARK: - What goes along

    private typealias Group = (entity: EntityDefinition, records: [Record])

    /// The record and everything that belongs to it, in the bin or not, by entity.
    private func belongings(of record: Record, _ entity: EntityDefinition) throws -> [Group] {
        let items = try BelongingRecords.cascade(core, writer).from(entity, record)
        return Dictionary(grouping: items, by: \.entity.index).sorted { $0.key < $1.key }
            .map { (core.catalog.entities[$0.key], $0.value.map(\.record)) }
    }

    /// A record that something else needs (RESTRICT), and what entity that is: one in the bin could never come back.
    private func refusing(_ groups: [Group]) throws -> (RecordKey, String)? {
        let leaving = groups.flatMap { $0.records.map(\.id) }
        for (entity, records) in groups {
            let ids = records.map(\.id)
            for reference in try transaction.incoming(entity) where reference.onDelete == .restrict {
                let holder = core.catalog.entities[reference.holder]
                let (table, own, target) = place(reference.place, of: holder)
                var needed: Int64?
                let query = Query(
                    table,
                    columns: [target],
                    where: .and([.oneOf(target, ids), .not(.oneOf(own, leaving))]),
                    limit: 1
                )
                try writer.select(query) { cells in
                    needed = cells[0].bits
                    return false
                }
                if let needed { return (RecordKey(entity: entity.name, id: needed), holder.name) }
            }
        }
        return nil
    }

    /// Where a reference is kept: the table, the column of the record that holds it, and the one of its target.
    private func place(_ place: ReferencePlace, of holder: EntityDefinition) -> (table: Table, own: Int, target: Int) {
        switch place {
        case .column(let column): (holder.table, 0, column)
        case .line(let lines, let column): (holder.lineTables[lines], holder.parentColumn(lines), column)
        case .links(let link): (holder.linkTables[link], 0, 2)
        case .custom(_, let companion, let column): (companion, 0, column)
        }
    }

    // MARK: - Removing

    private func remove(_ records: [Record], _ entity: EntityDefinition) throws {
        let writing = try RecordWriting(entity, transaction)
        let ids = records.map(\.id)
        for record in records where entity.name == CustomField.entityName {
            try CustomFieldRules.forget(try CustomField(serializedBytes: core.wire(record, entity)), writer, core)
        }
        for record in records {
            var nothing = entity.layout.emptyRecord()
            nothing.id = record.id
            try writing.keepFiles(nothing, old: record)
            guard !entity.searchSources.isEmpty else { continue }
            try writer.indexText(entity.table, id: record.id, texts: nil, isNew: false)
        }
        if writing.hasFiles { try FileSweep.plan(transaction) }
        for lines in entity.layout.lines.indices {
            try writer.delete(entity.lineTables[lines], where: .oneOf(entity.parentColumn(lines), ids), limit: nil)
        }
        for links in entity.linkTables { try writer.delete(links, where: .oneOf(0, ids), limit: nil) }
        try writing.eraseCustom(of: ids)
        try writer.delete(entity.table, where: .oneOf(0, ids), limit: nil)
        try writer.delete(
            ChangeLog.bin,
            where: .and([.oneOf(2, ids), .equal(1, .text(entity.name))]),
            limit: nil
        )
        try writer.delete(MergeMarks.table, where: .or([.oneOf(0, ids), .oneOf(1, ids)]), limit: nil)
        let traces = RecordTraces(writer)
        try traces.forgetHistory(of: ids, entity)
        try traces.forgetKeys(of: ids, entity)
        try traces.forgetAnswers(about: ids)
        try traces.forgetDeliveries(about: ids)
        _ = try ChangeLog.append(records.map { writing.entry(.erase, $0) }, to: writer, act: transaction.act)
        for reference in try transaction.incoming(entity) where reference.onDelete == .clear {
            try clear(reference.place, of: core.catalog.entities[reference.holder], ids)
        }
    }

    /// Unsets references to records that are gone; sealed records keep theirs.
    private func clear(_ place: ReferencePlace, of holder: EntityDefinition, _ ids: [Int64]) throws {
        let isOpen = Predicate.isNull(holder.sealColumn)
        var changed = 0
        switch place {
        case .column(let column):
            changed = try writer.update(
                holder.table,
                set: [(column, holder.layout.columns[column].unset)],
                where: .and([.oneOf(column, ids), isOpen])
            )
        case .line(let lines, let column):
            let parent = holder.parentColumn(lines)
            changed = try writer.update(
                holder.lineTables[lines],
                set: [(column, holder.layout.lines[lines].layout.columns[column].unset)],
                where: .and([.oneOf(column, ids), .exists(holder.table, column: 0, local: parent, isOpen)])
            )
        case .links(let link):
            changed = try writer.delete(
                holder.linkTables[link],
                where: .and([.oneOf(2, ids), .exists(holder.table, column: 0, local: 0, isOpen)]),
                limit: nil
            )
        case .custom(_, let companion, let column):
            changed = try writer.update(
                companion,
                set: [(column, .null)],
                where: .and([.oneOf(column, ids), .exists(holder.table, column: 0, local: 0, isOpen)])
            )
        }
        if changed > 0, holder.decidesRights { try CallerVersion.change(writer) }
    }
}
