import Kernel
import Model

/// How a module's tables are made in SQLite's dialect. Tables are strict: a value of another type is refused.
enum SQLSchema {
    /// Marks our files ("RUCH") and the version of what the engine itself keeps in them.
    static let applicationID: Int64 = 0x5255_4348
    static let layoutVersion: Int64 = 1

    static let ownTables = [
        "CREATE TABLE ruche_schema (module TEXT PRIMARY KEY, fingerprint TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE TABLE ruche_counters (counter INTEGER PRIMARY KEY, value INTEGER NOT NULL) STRICT",
    ]

    /// A row beside the counters: unused places of pages are to be overwritten. No counter has its number.
    private static let erasure = 1000
    static let noteErasure = "INSERT OR REPLACE INTO ruche_counters (counter, value) VALUES (\(erasure), 1)"
    static let findErasure = "SELECT value FROM ruche_counters WHERE counter = \(erasure)"
    static let forgetErasure = "DELETE FROM ruche_counters WHERE counter = \(erasure)"

    /// Everything that one table needs, in order.
    static func creation(of table: Table) -> [String] {
        let indexes = table.indexes.map { createIndex(table, $0) }
        return [createTable(table)] + indexes + (table.searchColumns.isEmpty ? [] : [createSearch(table)])
    }

    static func createTable(_ table: Table) -> String {
        if table.isPlacedByID {
            let others = table.columns.dropFirst().map(definition)
            let columns = (["\"id\" INTEGER PRIMARY KEY"] + others).joined(separator: ", ")
            return "CREATE TABLE \"\(table.name)\" (\(columns)) STRICT"
        }
        let columns = table.columns.indices.map { position in
            let column = table.columns[position]
            let isNullableKey = table.key.contains(position) && column.initial.isNull
            return isNullableKey ? "\"\(column.name)\" \(column.type.sqlName) NOT NULL" : definition(column)
        }
        let key = table.key.map { "\"\(table.columns[$0].name)\"" }.joined(separator: ", ")
        let body = "\(columns.joined(separator: ", ")), PRIMARY KEY (\(key))"
        return "CREATE TABLE \"\(table.name)\" (\(body)) STRICT, WITHOUT ROWID"
    }

    static func addColumn(_ table: Table, _ column: Column) -> String {
        "ALTER TABLE \"\(table.name)\" ADD COLUMN \(definition(column))"
    }

    /// From the names of the columns, so that it says the same whatever order the columns come in.
    static func indexName(_ table: Table, _ index: Index) -> String {
        let columns = index.columns.map { table.columns[$0].name }.joined(separator: "__")
        return "\(index.isUnique ? "ux" : "ix")__\(table.name)__\(columns)"
    }

    static func createIndex(_ table: Table, _ index: Index) -> String {
        let columns = index.columns.map { "\"\(table.columns[$0].name)\"" }.joined(separator: ", ")
        let unique = index.isUnique ? "UNIQUE " : ""
        return "CREATE \(unique)INDEX \"\(indexName(table, index))\" ON \"\(table.name)\" (\(columns))"
    }

    /// Case matters: what is indexed is folded already, and matches must be the same on every engine. Lengths of
    /// entries serve ranking only, which is not done here.
    static func createSearch(_ table: Table) -> String {
        let columns = table.searchColumns.indices.map { "\"\(table.searchColumnName($0))\"" }.joined(separator: ", ")
        return """
            CREATE VIRTUAL TABLE "\(table.searchName)" \
            USING fts5(\(columns), tokenize='trigram case_sensitive 1', columnsize=0)
            """
    }

    private static func definition(_ column: Column) -> String {
        let name = "\"\(column.name)\" \(column.type.sqlName)"
        return column.initial.isNull ? name : "\(name) NOT NULL DEFAULT \(literal(column.initial))"
    }

    static func literal(_ value: Value) -> String {
        switch value {
        case .null: "NULL"
        case .integer(let number): "\(number)"
        case .real(let number): number.isFinite ? "\(number)" : (number < 0 ? "-9e999" : "9e999")
        case .text(let text):
            "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
        case .blob(let bytes):
            "X'\(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())'"
        }
    }
}

extension StoreType {
    var sqlName: String {
        switch self {
        case .integer: "INTEGER"
        case .real: "REAL"
        case .text: "TEXT"
        case .blob: "BLOB"
        }
    }
}

extension Table {
    /// Whether the key is the place of the row itself.
    var isPlacedByID: Bool { key == [0] && columns[0].name == "id" && columns[0].type == .integer }
    var searchName: String { "\(name)__search" }

    /// Prefixed, because FTS5 keeps `rank` and `rowid` for itself, and so that entries are made anew when the way they are
    /// written changes.
    func searchColumnName(_ position: Int) -> String {
        let column = searchColumns[position]
        return "\(SearchEntry.marks(column.kind).prefix)_\(column.name)"
    }

    func isNullable(_ column: Int) -> Bool { columns[column].initial.isNull && !key.contains(column) }
}
