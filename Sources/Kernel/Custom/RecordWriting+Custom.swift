import Model

/// The tenant's own fields of a record that is written.
extension RecordWriting {
    /// Values that are new obey the same rules as those of the message. What is required is asked of callers, imports
    /// included, not of the work of modules, which know nothing of it.
    func checkCustom(_ new: Record, old: Record?, asksRequired: Bool) throws {
        guard let custom else { return }
        if asksRequired, transaction.acting == nil || transaction.acting == "kernel" {
            for field in custom.required where new.custom[field.column.number] == nil {
                throw KernelRefusal.invalid(.required, field: field.name)
            }
        }
        let rules = RecordRules(layout: layout)
        for value in new.custom.values.sorted(by: { $0.column.number < $1.column.number })
        where old?.custom[value.column.number] != value {
            try rules.check(value.value, value.column.layout)
        }
    }

    /// Writes the values of some fields, and what they are found by.
    func writeCustom(_ record: Record, _ columns: [CustomColumn], isNew: Bool) throws {
        guard let custom, !columns.isEmpty else { return }
        try custom.write(record, columns, isNew: isNew, writer)
    }

    /// Removes all values of records that are gone.
    func eraseCustom(of ids: [Int64]) throws {
        guard let custom else { return }
        for companion in custom.companions { try writer.delete(companion, where: .oneOf(0, ids), limit: nil) }
        try CustomSearch(entity, writer).remove(records: ids)
    }
}

extension CustomEntity {
    /// Writes the values of some fields of a record, and what they are found by. `isNew` says that nothing of it is there.
    func write(_ record: Record, _ columns: [CustomColumn], isNew: Bool, _ writer: any StoreWriter) throws {
        let fields = columns.compactMap { field(numbered: $0.number) }
        for (companion, group) in Dictionary(grouping: fields, by: \.companion).sorted(by: { $0.key < $1.key }) {
            let table = companions[companion]
            var set: [(column: Int, value: Value)] = []
            for field in group {
                let value = record[custom: field.column]
                set.append((field.place, value))
                if let key = field.key { set.append((key, field.key(of: value))) }
            }
            if !isNew, try writer.update(table, set: set, where: .equal(0, .integer(record.id))) > 0 { continue }
            var row = table.columns.map(\.initial)
            row[0] = .integer(record.id)
            for (column, value) in set { row[column] = value }
            try writer.insert(table, row)
        }
        let entries = CustomSearch(entity, writer)
        for field in fields where field.isSearched {
            try entries.set(
                record[custom: field.column],
                of: field.column.number,
                record: record.id,
                isNew: isNew
            )
        }
    }
}
