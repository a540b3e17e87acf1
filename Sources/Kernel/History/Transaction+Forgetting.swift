import Contract
package import Model

extension Transaction {
    /// Records that are erased at once.
    private static let erasedAtOnce = 500

    /// Empties what the log kept of a record and its lines: its history still says who changed what and when, and no
    /// longer what was there. For the right to be forgotten (GDPR, article 17), after the record itself was emptied and
    /// saved; there is no way back. The tenant's own fields of it go too: no module knows what they tell.
    package func forgetHistory<Entity: EntityMessage>(of id: RecordID<Entity>) throws {
        let entity = try core.entity(Entity.self)
        try RecordWriting(entity, self).eraseCustom(of: [id.value])
        try forgetHistory(of: [id.value], entity)
    }

    fileprivate func forgetHistory(of ids: [Int64], _ entity: EntityDefinition) throws {
        let kinds: [ChangeKind] = [.create, .update, .delete, .undelete]
        try requireWriter().update(
            ChangeLog.table,
            set: [(ChangeLog.before, .null)],
            where: .and([
                .oneOf(ChangeLog.recordID, ids), .equal(ChangeLog.entity, .text(entity.name)),
                .oneOf(ChangeLog.kind, kinds.map { Int64($0.rawValue) }),
            ])
        )
    }

    /// Erases for good the records in the bin that refer to one record by a field of their own. For the right to be
    /// forgotten: what was deleted tells who somebody was, too, and modules do not read the bin to empty it.
    ///
    /// The rows of the records and of their lines go, with links, search entries, external keys, the bin's entries and
    /// the hold on files; their history is emptied as `forgetHistory` does, and no answer shows it any more. What
    /// belongs to them (CASCADE) lies in the bin and goes along; references to them (CLEAR) are unset, which no history
    /// tells. Sealed records stay as they are. There is no way back.
    package func eraseDeleted<Entity: EntityMessage, Target: EntityMessage>(
        _ type: Entity.Type,
        of target: RecordID<Target>,
        by field: String
    ) throws {
        let entity = try core.entity(type)
        let reference = entity.references.first { $0.path == field && $0.target == Target.entityName }
        guard case .column(let column)? = reference?.place else {
            throw KernelMistake.unknownField(entity.name + "." + field)
        }
        try RecordWriting(entity, self).requireOwnWork()
        try eraseDeleted(entity, where: .equal(column, .integer(target.value)))
    }

    fileprivate func eraseDeleted(_ entity: EntityDefinition, where condition: Predicate) throws {
        let writing = try RecordWriting(entity, self)
        let erasable = Predicate.and([
            condition, .isNotNull(entity.info.deleteTime), .isNull(entity.sealColumn),
        ])
        while true {
            let reading = RecordReading(writing.writer, entity)
            let records = try reading.records(where: erasable, limit: Self.erasedAtOnce)
            guard !records.isEmpty else { return }
            try writing.erase(records)
        }
    }
}

extension RecordWriting {
    /// Removes records of the bin with all that the store keeps of them, and with what belongs to them.
    fileprivate func erase(_ records: [Record]) throws {
        let ids = records.map(\.id)
        for record in records {
            var nothing = layout.emptyRecord()
            nothing.id = record.id
            try keepFiles(nothing, old: record)
            guard !entity.searchSources.isEmpty else { continue }
            try writer.indexText(entity.table, id: record.id, texts: nil, isNew: false)
        }
        for lines in layout.lines.indices {
            try writer.delete(entity.lineTables[lines], where: .oneOf(entity.parentColumn(lines), ids), limit: nil)
        }
        for links in entity.linkTables { try writer.delete(links, where: .oneOf(0, ids), limit: nil) }
        try eraseCustom(of: ids)
        try writer.delete(entity.table, where: .oneOf(0, ids), limit: nil)
        try writer.delete(
            ExternalKeys.table,
            where: .and([.oneOf(2, ids), .equal(0, .text(entity.name))]),
            limit: nil
        )
        try writer.delete(
            ChangeLog.bin,
            where: .and([.oneOf(2, ids), .equal(1, .text(entity.name))]),
            limit: nil
        )
        try transaction.forgetHistory(of: ids, entity)
        for reference in core.catalog.incoming[entity.index] {
            let holder = core.catalog.entities[reference.holder]
            switch (reference.onDelete, reference.place) {
            case (.cascade, .column(let column)): try transaction.eraseDeleted(holder, where: .oneOf(column, ids))
            case (.clear, let place): try clear(place, of: holder, ids)
            default: break
            }
        }
    }

    /// Unsets references to records that are gone.
    private func clear(_ place: ReferencePlace, of holder: EntityDefinition, _ ids: [Int64]) throws {
        let isOpen = Predicate.isNull(holder.sealColumn)
        switch place {
        case .column(let column):
            try writer.update(
                holder.table,
                set: [(column, holder.layout.columns[column].unset)],
                where: .and([.oneOf(column, ids), isOpen])
            )
        case .line(let lines, let column):
            let parent = holder.parentColumn(lines)
            try writer.update(
                holder.lineTables[lines],
                set: [(column, holder.layout.lines[lines].layout.columns[column].unset)],
                where: .and([.oneOf(column, ids), .exists(holder.table, column: 0, local: parent, isOpen)])
            )
        case .links(let link):
            try writer.delete(
                holder.linkTables[link],
                where: .and([.oneOf(2, ids), .exists(holder.table, column: 0, local: 0, isOpen)]),
                limit: nil
            )
        }
    }
}
