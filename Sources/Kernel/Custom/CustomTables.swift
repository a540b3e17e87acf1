import Contract
import Model

/// Where the values of custom fields lie: beside an entity's own table, in companions of 200 fields each, one row for each
/// record that has a value, by the record's identifier (`directory_account__x0`).
///
/// A column is named by the field's number, `x10000`; a text has its collation key beside it. Columns of fields that are
/// gone stay and are read no more.
enum CustomTables {
    static let fieldsPerTable = 200

    /// The place of a number in the order in which an entity gives them, from 0.
    static func place(of number: Int) -> Int {
        number < CustomLayout.firstHighNumber
            ? number - CustomLayout.firstNumber
            : number - CustomLayout.firstHighNumber + CustomLayout.lastLowNumber - CustomLayout.firstNumber + 1
    }

    /// The number at a place.
    static func number(at place: Int) -> Int {
        let low = CustomLayout.lastLowNumber - CustomLayout.firstNumber + 1
        return place < low ? CustomLayout.firstNumber + place : CustomLayout.firstHighNumber + place - low
    }

    static func companion(of number: Int) -> Int { place(of: number) / fieldsPerTable }

    /// What a companion must know of one field.
    struct Field {
        let number: Int
        let kind: CustomFieldKind
        /// Of a field that can be seen and is marked `sort`.
        let isIndexed: Bool
    }

    /// The companion at that place; `fields` are those in it that have a column.
    static func companion(_ companion: Int, of entity: EntityDefinition, _ fields: [Field]) -> Table {
        var columns = [Column("id", .integer)]
        var indexes: [Index] = []
        for field in fields.sorted(by: { $0.number < $1.number }) {
            let type: StoreType = field.kind == .text || field.kind == .choice ? .text : .integer
            columns.append(Column("x\(field.number)", type))
            if field.kind == .text { columns.append(Column("x\(field.number)__key", .text)) }
            // What is referred to is looked for before it goes.
            if field.isIndexed || field.kind == .reference { indexes.append(Index([columns.count - 1, 0])) }
        }
        return Table("\(entity.table.name)__x\(companion)", columns: columns, indexes: indexes, isDeclared: false)
    }

    /// The search entries of all custom fields: one row for each text of each record. One table for all entities, and there
    /// from the start, because SQLite cannot make a full-text table again in the transaction that took it back.
    static let search = Table(
        "kernel_custom_text",
        columns: [
            Column("id", .integer), Column("record_id", .integer), Column("entity", .text), Column("number", .integer),
        ],
        indexes: [Index([record, number]), Index([entity, number])],
        searchColumns: ["text"]
    )
    static let record = 1
    static let entity = 2
    static let number = 3
}

/// The last number that each entity has given to a custom field: no number is given twice, whatever is erased.
enum CustomNumbers {
    static let table = Table(
        "kernel_custom_number",
        columns: [Column("entity", .text), Column("number", .integer)],
        key: [0]
    )

    /// The last one; nil before the entity's first field.
    static func last(_ entity: String, _ reader: any StoreReader) throws -> Int? {
        var last: Int?
        try reader.select(Query(table, columns: [1], where: .equal(0, .text(entity)), limit: 1)) { cells in
            last = Int(cells[0].bits)
            return false
        }
        return last
    }

    /// That of each entity that ever had a field.
    static func all(_ reader: any StoreReader) throws -> [(entity: String, last: Int)] {
        var all: [(entity: String, last: Int)] = []
        try reader.select(Query(table, columns: [0, 1], where: .all, order: [SortKey(0)])) { cells in
            all.append((cells[0].text, Int(cells[1].bits)))
            return true
        }
        return all
    }

    static func next(_ entity: String, _ reader: any StoreReader) throws -> Int {
        guard let last = try last(entity, reader) else { return CustomLayout.firstNumber }
        return CustomTables.number(at: CustomTables.place(of: last) + 1)
    }

    /// A field has that number; it may be an earlier one.
    static func keep(_ number: Int, _ entity: String, _ writer: any StoreWriter) throws {
        if let last = try last(entity, writer), last >= number { return }
        try writer.upsert(table, [.text(entity), .integer(Int64(number))])
    }
}
