import Contract
import Model

/// What a write leaves in the change log.
extension RecordWriting {
    func entry(_ kind: ChangeKind, _ record: Record) -> ChangeLog.Entry {
        ChangeLog.Entry(
            kind: kind,
            entity: entity.name,
            rowID: record.id,
            recordID: record.id,
            owner: record.values[entity.info.ownerID],
            team: record.values[entity.info.teamID],
            unit: entity.unitColumn.map { record.values[$0] } ?? .null,
            party: entity.party.map { record.values[$0.column] } ?? .null
        )
    }

    func changeEntry(_ old: Record, _ new: Record, _ difference: RecordDifference) -> ChangeLog.Entry {
        var entry = entry(.update, new)
        var partial = layout.emptyRecord()
        for column in difference.columns {
            partial.values[column] = old.values[column]
            // On the wire a link is whole or absent.
            if layout.columns[column].kind == .linkIdentifier { partial.values[column - 1] = old.values[column - 1] }
            if layout.columns[column].kind == .linkEntity { partial.values[column + 1] = old.values[column + 1] }
        }
        for link in difference.links { partial.links[link] = old.links[link] }
        for column in difference.custom { partial[custom: column] = old[custom: column] }
        entry.changed =
            difference.columns.map { layout.columns[$0].dotted } + difference.links.map { layout.links[$0].name }
            + difference.custom.map(\.name)
        entry.before = wire(partial)
        return entry
    }

    /// A line's own entry. A removed line keeps all of it, a changed one what it changed.
    func lineEntry(
        _ kind: ChangeKind,
        _ record: Record,
        _ lines: Int,
        _ line: Record,
        columns: [Int]? = nil
    ) -> ChangeLog.Entry {
        let field = layout.lines[lines]
        var entry = entry(kind, record)
        entry.line = field.name
        entry.rowID = line.id
        guard kind != .create else { return entry }
        let kept =
            columns
            ?? field.layout.columns.indices.filter {
                field.layout.columns[$0].kind != .identifier && line.values[$0] != field.layout.columns[$0].unset
            }
        var partial = field.layout.emptyRecord()
        for column in kept { partial.values[column] = line.values[column] }
        entry.changed = kept.map { field.layout.columns[$0].dotted }
        var bytes = ByteWriter(capacity: 128)
        field.layout.encode(partial, into: &bytes)
        entry.before = bytes.finish()
        return entry
    }
}
