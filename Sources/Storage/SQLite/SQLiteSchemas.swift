import Kernel
import Model

/// The tables that a namespace should have, and how a file is brought to have them.
///
/// Additive changes are made here: a new table, a new column, another set of indexes or of searched texts; what is
/// derived from rows is then filled by the schema's own `derive`. A column that is no longer declared stays. Anything
/// else is refused and leaves the file as it was.
struct SQLiteSchemas: Sendable {
    private let schemas: [(schema: StoreSchema, fingerprint: String)]

    init(_ schemas: [StoreSchema]) throws(StorageError) {
        var names: Set<String> = []
        for table in schemas.flatMap(\.tables) {
            try Self.check(table)
            guard names.insert(table.name).inserted else {
                throw .invalidSchema("two tables have the name \(table.name)")
            }
        }
        self.schemas = schemas.map { ($0, $0.fingerprint) }
    }

    /// Makes everything in an empty file.
    func build(_ connection: SQLiteConnection) throws {
        try connection.execute("PRAGMA application_id = \(SQLSchema.applicationID)")
        try connection.execute("PRAGMA user_version = \(SQLSchema.layoutVersion)")
        let tables = schemas.flatMap(\.schema.tables).flatMap(SQLSchema.creation)
        try connection.execute((["BEGIN"] + SQLSchema.ownTables + tables).joined(separator: ";\n"))
        for (schema, fingerprint) in schemas { try record(schema, fingerprint, connection) }
        try connection.execute("COMMIT")
        // Last, because it is written to the file's head: from now on its connections keep a write-ahead log.
        try connection.execute("PRAGMA journal_mode = WAL")
    }

    /// Checks a file that was just opened, and upgrades it when modules have changed since. Costs two small reads
    /// when they have not.
    func bringUpToDate(_ connection: SQLiteConnection) throws {
        let mark = try connection.rows("PRAGMA application_id", columns: 1)
        guard mark == [[.integer(SQLSchema.applicationID)]] else {
            throw StoreError.damaged("the file does not bear this program's mark")
        }
        let version = try connection.rows("PRAGMA user_version", columns: 1).first?.first?.integer ?? 0
        guard version <= SQLSchema.layoutVersion else {
            throw StoreError.upgradeFailed("the file was made by a newer version")
        }
        let names = try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table'", columns: 1)
        let present = Set(names.compactMap { $0.first?.text })
        guard present.isSuperset(of: ["ruche_schema", "ruche_counters"]) else {
            throw StoreError.damaged("the engine's own tables are missing")
        }
        let known = try connection.rows("SELECT module, fingerprint FROM ruche_schema", columns: 2)
        let fingerprints = Dictionary(known.map { ($0[0].text, $0[1].text) }) { first, _ in first }
        let changed = schemas.filter { fingerprints[$0.schema.module] != $0.fingerprint }
        let unchanged = schemas.filter { fingerprints[$0.schema.module] == $0.fingerprint }
        for table in unchanged.flatMap(\.schema.tables) where !present.contains(table.name) {
            throw StoreError.damaged("the table \(table.name) is missing")
        }
        if !changed.isEmpty { try upgrade(changed, present, connection) }
    }

    private func upgrade(
        _ changed: [(schema: StoreSchema, fingerprint: String)],
        _ present: Set<String>,
        _ connection: SQLiteConnection
    ) throws {
        do {
            try connection.execute("BEGIN IMMEDIATE")
            var kept: [(schema: StoreSchema, table: Table, isSearchEmpty: Bool)] = []
            for (schema, fingerprint) in changed {
                for table in schema.tables {
                    if present.contains(table.name) {
                        let upgrade = SQLiteTableUpgrade(table, connection)
                        kept.append((schema, table, try upgrade.run(hasSearch: present.contains(table.searchName))))
                    } else {
                        for statement in SQLSchema.creation(of: table) { try connection.execute(statement) }
                    }
                }
                try record(schema, fingerprint, connection)
            }
            let writer = SQLiteWriteLease(connection, SQLiteCounters())
            defer { writer.end() }
            for (schema, table, isSearchEmpty) in kept { try schema.derive(table, isSearchEmpty, writer) }
            try connection.execute("COMMIT")
        } catch {
            if !connection.isOutsideTransaction { try connection.execute("ROLLBACK") }
            switch error {
            // What passes by itself is tried again at the next opening.
            case StoreError.full, StoreError.overloaded, StoreError.damaged, StoreError.upgradeFailed: throw error
            case StoreError.failed(let reason), StoreError.duplicate(let reason):
                throw StoreError.upgradeFailed(reason)
            default: throw StoreError.upgradeFailed("\(error)")
            }
        }
    }

    private func record(_ schema: StoreSchema, _ fingerprint: String, _ connection: SQLiteConnection) throws {
        try connection.run(
            SQLStatement(
                text: "REPLACE INTO ruche_schema (module, fingerprint) VALUES (?, ?)",
                bindings: [.value(.text(schema.module)), .value(.text(fingerprint))]
            )
        )
    }

    /// Names become part of statements, in quotes: they hold nothing that could end those.
    static func check(_ table: Table) throws(StorageError) {
        for name in [table.name] + table.columns.map(\.name) + table.searchColumns.map(\.name) {
            let isPlain = name.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
            }
            guard isPlain, !name.isEmpty else { throw .invalidSchema("not a name: \(name) in \(table.name)") }
        }
        guard !table.name.hasPrefix("ruche_"), !table.name.hasPrefix("sqlite_") else {
            throw .invalidSchema("the name \(table.name) is the engine's")
        }
        guard Set(table.columns.map(\.name)).count == table.columns.count, !table.key.isEmpty,
            (table.key + table.indexes.flatMap(\.columns)).allSatisfy(table.columns.indices.contains)
        else {
            throw .invalidSchema("the columns of \(table.name) do not hold together")
        }
        guard table.searchColumns.isEmpty || table.isPlacedByID else {
            throw .invalidSchema("the table \(table.name) has a search index but no identifier")
        }
    }
}
