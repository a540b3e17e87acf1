import Kernel
import Model

/// Brings one table that exists to what its module now declares.
struct SQLiteTableUpgrade {
    private struct Existing {
        let type: String
        let isNullable: Bool
        /// Its place in the key, from 1; 0 outside.
        let keyPlace: Int64
    }

    private let table: Table
    private let connection: SQLiteConnection

    init(_ table: Table, _ connection: SQLiteConnection) {
        self.table = table
        self.connection = connection
    }

    /// Answers whether the table's search entries are all to be made anew.
    func run(hasSearch: Bool) throws -> Bool {
        let existing = try columns()
        try checkKey(existing)
        for (position, column) in table.columns.enumerated() {
            if let found = existing[column.name] {
                try check(position, found)
            } else {
                try connection.execute(SQLSchema.addColumn(table, column))
            }
        }
        try changeIndexes()
        return try changeSearch(hasSearch: hasSearch)
    }

    private func columns() throws -> [String: Existing] {
        let text = "SELECT name, type, \"notnull\", pk FROM pragma_table_info('\(table.name)')"
        var columns: [String: Existing] = [:]
        for row in try connection.rows(text, columns: 4) {
            columns[row[0].text ?? ""] = Existing(
                type: row[1].text ?? "",
                isNullable: row[2].integer == 0,
                keyPlace: row[3].integer ?? 0
            )
        }
        return columns
    }

    private func checkKey(_ existing: [String: Existing]) throws {
        let old = existing.filter { $0.value.keyPlace > 0 }.sorted { $0.value.keyPlace < $1.value.keyPlace }.map(\.key)
        guard old == table.key.map({ table.columns[$0].name }) else {
            throw StoreError.upgradeFailed("the key of \(table.name) has changed")
        }
    }

    private func check(_ position: Int, _ found: Existing) throws {
        let column = table.columns[position]
        guard found.type == column.type.sqlName else {
            throw StoreError.upgradeFailed("the type of \(table.name).\(column.name) has changed")
        }
        guard table.key.contains(position) || found.isNullable == column.initial.isNull else {
            throw StoreError.upgradeFailed("whether \(table.name).\(column.name) may be null has changed")
        }
    }

    /// An index holds nothing of its own, so those that are no longer declared go: a unique one would still refuse.
    private func changeIndexes() throws {
        let text = "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = '\(table.name)' AND sql NOT NULL"
        let old = Set(try connection.rows(text, columns: 1).compactMap { $0.first?.text })
        let new = Set(table.indexes.map { SQLSchema.indexName(table, $0) })
        for name in old.subtracting(new).sorted() { try connection.execute("DROP INDEX \"\(name)\"") }
        for index in table.indexes where !old.contains(SQLSchema.indexName(table, index)) {
            try connection.execute(SQLSchema.createIndex(table, index))
        }
    }

    /// FTS5 tables cannot be altered, and hold nothing of their own.
    private func changeSearch(hasSearch: Bool) throws -> Bool {
        let text = "SELECT name FROM pragma_table_info('\(table.searchName)')"
        let old = hasSearch ? try connection.rows(text, columns: 1).compactMap { $0.first?.text } : []
        guard old != table.searchColumns.indices.map(table.searchColumnName) else { return false }
        if hasSearch { try connection.execute("DROP TABLE \"\(table.searchName)\"") }
        if !table.searchColumns.isEmpty { try connection.execute(SQLSchema.createSearch(table)) }
        return !table.searchColumns.isEmpty
    }
}
