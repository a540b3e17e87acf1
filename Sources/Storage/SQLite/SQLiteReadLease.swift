import Kernel
import Model

/// A reader connection while it is lent: one snapshot from the first statement to the end.
final class SQLiteReadLease: StoreReader {
    private let connection: SQLiteConnection
    private(set) var statements = 0
    private var hasBegun = false
    private var isOver = false

    init(_ connection: SQLiteConnection) { self.connection = connection }

    func select(_ query: Query, _ row: (UnsafePointer<Cell>) throws -> Bool) throws {
        try begin()
        try connection.run(SQLCompiler.select(query), row)
    }

    func select(
        _ query: PreparedQuery,
        _ parameters: [Value],
        _ row: (UnsafePointer<Cell>) throws -> Bool
    ) throws {
        try begin()
        try connection.run(
            .query(query.number),
            parameters,
            compile: { SQLCompiler.select(query.query) },
            row
        )
    }

    func count(_ table: Table, where predicate: Predicate) throws -> Int {
        try begin()
        return try connection.count(table, where: predicate)
    }

    func modules() throws -> [String] {
        try begin()
        return try connection.modules()
    }

    /// Lets the snapshot go.
    func end() throws {
        isOver = true
        guard hasBegun, !connection.isOutsideTransaction else { return }
        try connection.run(OwnStatement.commit)
    }

    /// After a failure: lets the snapshot go if that is possible. If not, the connection comes back inside a transaction
    /// and is closed, so the failure that the caller hears of stays the first one.
    func abandon() {
        isOver = true
        connection.rollBackOrGiveUp()
    }

    private func begin() throws {
        if isOver { throw StoreError.failed("a reader was used after its closure") }
        statements += 1
        guard !hasBegun else { return }
        // Even for one statement: it costs 0.14 microseconds, and the next statement must see the same snapshot.
        try connection.run(OwnStatement.begin)
        hasBegun = true
    }
}

extension SQLiteConnection {
    func run(
        _ statement: OwnStatement,
        _ parameters: [Value] = [],
        _ row: (UnsafePointer<Cell>) throws -> Bool = { _ in true }
    ) throws {
        try run(.own(statement), parameters, compile: { statement.sql }, row)
    }

    func count(_ table: Table, where predicate: Predicate) throws -> Int {
        var count: Int64 = 0
        try run(SQLCompiler.count(table, where: predicate)) { row in
            count = row.pointee.bits
            return false
        }
        return Int(count)
    }

    /// The modules that have tables here.
    func modules() throws -> [String] {
        try rows("SELECT module FROM ruche_schema ORDER BY module", columns: 1).compactMap { $0[0].text }
    }

    /// Moves all of the write-ahead log into the file and leaves it empty; answers whether that was possible. Outside a
    /// transaction.
    func emptyLog(_ configuration: SQLiteConfiguration) throws -> Bool {
        // It holds writers up while it waits for readers: rather again a little later.
        try execute("PRAGMA busy_timeout = 50")
        defer { setBusyTimeout(configuration) }
        return try rows("PRAGMA wal_checkpoint(TRUNCATE)", columns: 1).first?.first == .integer(0)
    }

    /// Throws `damaged` unless all pages fit together.
    func checkPages() throws {
        let found = try rows("PRAGMA quick_check(1)", columns: 1).first?.first?.text
        guard found == "ok" else { throw StoreError.damaged(found ?? "quick_check") }
    }

    /// Something was removed that must be unreadable in the raw file as well.
    func hasErasure() throws -> Bool { try !rows(SQLSchema.findErasure, columns: 1).isEmpty }

    /// All rows, copied; for the engine's own small tables.
    func rows(_ text: String, columns: Int) throws -> [[Value]] {
        var rows: [[Value]] = []
        try run(SQLStatement(text: text)) { row in
            rows.append((0..<columns).map { row[$0].value })
            return true
        }
        return rows
    }
}
