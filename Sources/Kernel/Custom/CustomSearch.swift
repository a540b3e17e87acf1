import Contract
import Model

/// The search entries of custom fields: a row for each text of each record, so that a field can be hidden, or left out for
/// who may not read it, without making any entry anew.
struct CustomSearch {
    private static let batch = 500

    private let entity: EntityDefinition
    private let table = CustomTables.search
    private let writer: any StoreWriter

    init(_ entity: EntityDefinition, _ writer: any StoreWriter) {
        self.entity = entity
        self.writer = writer
    }

    /// Replaces what a record is found by through one field.
    func set(_ value: Value, of number: Int, record: Int64, isNew: Bool) throws {
        if !isNew {
            try remove(
                .and([
                    .equal(CustomTables.record, .integer(record)), .equal(CustomTables.number, .integer(Int64(number))),
                ])
            )
        }
        guard case .text(let text) = value else { return }
        let key = TextKeys.searchKey(text)
        guard !key.isEmpty else { return }
        let id = try writer.next(.identifier)
        try writer.insert(table, [.integer(id), .integer(record), .text(entity.name), .integer(Int64(number))])
        try writer.indexText(table, id: id, texts: [key], isNew: true)
    }

    /// Removes the entries of records that are gone.
    func remove(records ids: [Int64]) throws { try remove(.oneOf(CustomTables.record, ids)) }

    /// Removes all entries of a field.
    func removeAll(of number: Int) throws {
        try remove(
            .and([
                .equal(CustomTables.entity, .text(entity.name)), .equal(CustomTables.number, .integer(Int64(number))),
            ])
        )
    }

    /// Makes the entries of a field anew, of all records that have it.
    func makeAll(of number: Int) throws {
        let companion = CustomTables.companion(
            CustomTables.companion(of: number),
            of: entity,
            [CustomTables.Field(number: number, kind: .text, isIndexed: false)]
        )
        var last: Int64 = 0
        while true {
            var found: [(id: Int64, value: Value)] = []
            let query = Query(
                companion,
                columns: [0, 1],
                where: .and([.compare(0, .greater, .value(.integer(last))), .isNotNull(1)]),
                order: [SortKey(0)],
                limit: Self.batch
            )
            try writer.select(query) { cells in
                found.append((cells[0].bits, cells[1].value))
                return true
            }
            for (id, value) in found { try set(value, of: number, record: id, isNew: true) }
            guard found.count == Self.batch, let end = found.last else { return }
            last = end.id
        }
    }

    private func remove(_ condition: Predicate) throws {
        while true {
            var ids: [Int64] = []
            try writer.select(Query(table, columns: [0], where: condition, limit: Self.batch)) { cells in
                ids.append(cells[0].bits)
                return true
            }
            guard !ids.isEmpty else { return }
            for id in ids { try writer.indexText(table, id: id, texts: nil, isNew: false) }
            try writer.delete(table, where: .oneOf(0, ids), limit: nil)
        }
    }
}
