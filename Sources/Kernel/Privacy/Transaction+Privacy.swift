package import Contract
package import Model
import SwiftProtobuf

/// What became of a person's records.
package struct PersonReport: Sendable {
    /// The number of the act in the register.
    package let number: Int64
    package let records: [ErasedRecord]
    /// Those that were kept, with the reasons in the caller's language.
    package let kept: [KeptRecord]
}

extension Transaction {
    /// Erases the person of a record (ACC-27) and writes it into the register, which is applied again to a tenant that is
    /// put back from an older backup. Rights are the caller's to ask for: `erase_person`. There is no way back.
    package func erasePerson<Entity: EntityMessage>(_ id: RecordID<Entity>) throws -> PersonReport {
        try erasePerson(id.value, try core.entity(Entity.self))
    }

    func erasePerson(_ id: Int64, _ entity: EntityDefinition) throws -> PersonReport {
        let writer = try requireWriter()
        guard let record = try RecordReading(writer, entity).load(id) else {
            throw KernelRefusal.notFound(entity: entity.name, id: id)
        }
        let items = try PersonErasure(self).run(entity, record)
        let number = try register(items, writer)
        act.aftermath.erasure = min(act.aftermath.erasure ?? number, number)
        let language = try self.language()
        return PersonReport(
            number: number,
            records: items.map { item in
                .with {
                    $0.record = item.record.link
                    $0.outcome = item.outcome
                }
            },
            kept: items.compactMap { $0.keeping?.message(core, language) }
        )
    }

    private func register(_ items: [PersonErasure.Item], _ writer: any StoreWriter) throws -> Int64 {
        var rows: [Erasures.Row] = []
        for item in items {
            var row = Erasures.Row(
                id: try writer.next(.identifier),
                root: rows.first?.id,
                item.record,
                recordTime: item.recordTime,
                item.outcome,
                now: now,
                userID: principal.userID
            )
            if item.outcome != .kept { row.position = try lastPosition(about: item.record.id, writer) }
            rows.append(row)
        }
        try Erasures.insert(rows, writer)
        return rows.first?.id ?? 0
    }

    private func lastPosition(about id: Int64, _ reader: any StoreReader) throws -> Int64? {
        var position: Int64?
        let query = Query(
            ChangeLog.table,
            columns: [ChangeLog.position],
            where: .equal(ChangeLog.recordID, .integer(id)),
            order: [SortKey(ChangeLog.position, descending: true)],
            limit: 1
        )
        try reader.select(query) { cells in
            position = cells[0].bits
            return false
        }
        return position
    }
}

extension RecordKey {
    var link: Link {
        .with {
            $0.entity = entity
            $0.id = id
        }
    }
}

extension Keeping {
    /// What a caller reads of it.
    func message(_ core: KernelCore, _ language: String) -> KeptRecord {
        let module = record.entity.prefix { $0 != "." }
        let words =
            retention.map { core.labels.text("retention.\(module).\($0.reason)", language: language) ?? $0.reason }
            ?? core.labels.text(
                "error.kernel.\(reason.rawValue)",
                language: language,
                values: ["entity": holder, "other": "", "id": String(record.id)]
            )
        return .with {
            $0.record = record.link
            $0.reason = reason.rawValue
            $0.message = words ?? ""
            $0.untilDate = retention?.until?.text ?? ""
        }
    }
}
