import Contract
import Model

/// Which rows of the change log somebody may be told of.
///
/// A row about a record is told when the caller reads the record as it is now, and would have read it as it was then: by
/// the owner, team, unit and party that the row keeps. Of a record that is gone for good only the row is left to ask. A
/// module's own event keeps none of them: the record as it is decides, and who reads but some records is told of no event
/// about one that is gone. An event about no record is for `kernel.event:read`.
struct LogSight {
    private let transaction: Transaction
    private var records: [Int64: Record] = [:]

    /// Reads at once the records that have to be asked.
    init(_ transaction: Transaction, _ rows: [LogRow]) throws {
        self.transaction = transaction
        for (name, group) in Dictionary(grouping: rows, by: \.entity) {
            guard let entity = transaction.core.catalog.entity(named: name), !entity.isShared,
                entity.settings != nil || transaction.rows("read", entity) != .everything
                    || transaction.fields("read", entity) != nil
            else { continue }
            let ids = Set(group.map(\.recordID)).sorted()
            records.merge(try RecordReading(transaction.reader, entity).load(ids)) { first, _ in first }
        }
    }

    func sees(_ row: LogRow) throws -> Bool {
        guard row.recordID != 0 else {
            return transaction.principal.allowsAll(Permission(entity: "kernel.event", verb: "read"))
        }
        let core = transaction.core
        guard let entity = core.catalog.entity(named: row.entity), transaction.mayRead(entity.name) else {
            return false
        }
        if entity.settings != nil {
            guard let record = records[row.recordID] else { return false }
            do {
                try SettingsMethods(core: core, entity: entity).requireReadable(record, transaction)
                return true
            } catch is KernelRefusal {
                return false
            }
        }
        let rule = transaction.rows("read", entity)
        guard case .some(let conditions) = rule else { return rule == .everything }
        guard row.kind == .event || conditions.contains(where: { row.meets($0, entity) }) else { return false }
        guard let record = records[row.recordID] else { return row.kind != .event }
        return rule.allows(record)
    }

    /// The fields of a row's record that the caller reads; nil for all of them. Of a record that is gone for good those that
    /// the caller reads of every record.
    func fields(of row: LogRow, _ entity: EntityDefinition) -> FieldSet? {
        guard let access = transaction.fields("read", entity) else { return nil }
        return records[row.recordID].map(access.fields) ?? access.common
    }
}

extension LogRow {
    /// Whether the record met a condition when the row was written.
    fileprivate func meets(_ condition: RowRule.Condition, _ entity: EntityDefinition) -> Bool {
        if case .all(let parts) = condition { return parts.allSatisfy { meets($0, entity) } }
        guard case .oneOf(let column, let ids) = condition else { return condition == .always }
        let value: Int64? =
            switch column {
            case 0: recordID
            case entity.info.ownerID: owner
            case entity.info.teamID: team
            case entity.unitColumn: unit
            case entity.party?.column: party
            default: nil
            }
        return value.map { $0 != 0 && ids.contains($0) } ?? false
    }
}
