import Kernel
import Model

/// Tables with every kind of column, key and index.
enum SampleTables {
    static let thing = Table(
        "thing",
        columns: [
            Column("id", .integer), Column("name", .text), Column("city", .text, initial: .text("")),
            Column("amount", .integer), Column("rate", .real), Column("data", .blob),
            Column("tags", .text, initial: .text("[]")), Column("owner", .integer, initial: .integer(0)),
        ],
        indexes: [Index([1, 0]), Index([7, 1])],
        searchColumns: [SearchColumn("name", .name), SearchColumn("city", .key)]
    )
    static let line = Table(
        "line",
        columns: [Column("thing", .integer), Column("place", .integer), Column("label", .text)],
        key: [0, 1]
    )
    static let coded = Table(
        "coded",
        columns: [Column("id", .integer), Column("code", .text), Column("unit", .integer)],
        indexes: [Index([2, 1], unique: true)]
    )

    static let tenant = StoreSchema(module: "sample", tables: [thing, line, coded])
    static let control = StoreSchema(
        module: "control",
        tables: [Table("note", columns: [Column("id", .integer), Column("text", .text)])]
    )

    static func thing(_ id: Int64, name: String? = nil, amount: Int64? = nil, owner: Int64 = 0) -> [Value] {
        [
            .integer(id), name.map(Value.text) ?? .null, .text(""), amount.map(Value.integer) ?? .null, .null, .null,
            .text("[]"), .integer(owner),
        ]
    }

    static func coded(_ id: Int64, _ code: String?) -> [Value] {
        [.integer(id), code.map(Value.text) ?? .null, .integer(1)]
    }
}

extension StoreReader {
    /// All rows of a query, copied.
    func rows(_ query: Query) throws -> [[Value]] {
        var rows: [[Value]] = []
        try select(query) { row in
            rows.append(query.columns.indices.map { row[$0].value })
            return true
        }
        return rows
    }

    func rows(_ prepared: PreparedQuery, _ parameters: [Value] = []) throws -> [[Value]] {
        var rows: [[Value]] = []
        try select(prepared, parameters) { row in
            rows.append(prepared.query.columns.indices.map { row[$0].value })
            return true
        }
        return rows
    }

    func ids(
        _ table: Table,
        where predicate: Predicate = .all,
        order: [SortKey] = [SortKey(0)],
        limit: Int? = nil
    ) throws -> [Int64] {
        try rows(Query(table, columns: [0], where: predicate, order: order, limit: limit)).compactMap { $0[0].integer }
    }
}
