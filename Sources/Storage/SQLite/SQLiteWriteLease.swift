import Kernel
import Model

/// The writer connection while one request has it, inside the transaction of its batch.
final class SQLiteWriteLease: StoreWriter {
    /// Pages of 4 KB of a search index that one part of its merge writes.
    private static let mergedPages = 500

    private let connection: SQLiteConnection
    private let counters: SQLiteCounters
    private(set) var statements = 0
    private var isOver = false
    /// Why SQLite rolled the whole transaction back by itself: a full disk, mostly. Nothing more may be done in it, or
    /// it would be done outside a transaction.
    private(set) var loss: (any Error)?

    init(_ connection: SQLiteConnection, _ counters: SQLiteCounters) {
        self.connection = connection
        self.counters = counters
    }

    func select(_ query: Query, _ row: (UnsafePointer<Cell>) throws -> Bool) throws {
        try perform { try connection.run(SQLCompiler.select(query), row) }
    }

    func select(
        _ query: PreparedQuery,
        _ parameters: [Value],
        _ row: (UnsafePointer<Cell>) throws -> Bool
    ) throws {
        try perform {
            try connection.run(
                .query(query.number),
                parameters,
                compile: { SQLCompiler.select(query.query) },
                row
            )
        }
    }

    func modules() throws -> [String] { try perform { try connection.modules() } }

    func count(_ table: Table, where predicate: Predicate) throws -> Int {
        try perform { try connection.count(table, where: predicate) }
    }

    func insert(_ table: Table, _ values: [Value]) throws {
        try perform { try write(table, values, replacing: false) }
    }

    func upsert(_ table: Table, _ values: [Value]) throws {
        try perform { try write(table, values, replacing: true) }
    }

    /// Counts as one statement: it is compiled once, and nothing goes to and fro between the rows.
    func insert(_ table: Table, rows: [[Value]]) throws {
        guard !rows.isEmpty else { return }
        try perform {
            for values in rows { try write(table, values, replacing: false) }
        }
    }

    func update(_ table: Table, set: [(column: Int, value: Value)], where predicate: Predicate) throws -> Int {
        guard !set.isEmpty else { return try count(table, where: predicate) }
        return try perform {
            try connection.run(SQLCompiler.update(table, set: set, where: predicate))
            return connection.changes
        }
    }

    func delete(_ table: Table, where predicate: Predicate, limit: Int?) throws -> Int {
        try perform {
            try connection.run(SQLCompiler.delete(table, where: predicate, limit: limit))
            return connection.changes
        }
    }

    func indexText(_ table: Table, id: Int64, texts: [String]?, isNew: Bool) throws {
        if !isNew {
            try perform { try connection.run(SQLCompiler.deleteSearch(table, id: id)) }
        }
        guard let texts else { return }
        guard texts.count == table.searchColumns.count else {
            throw StoreError.failed("a search entry of \(table.name) has \(texts.count) texts")
        }
        let entry = zip(table.searchColumns, texts).map { Value.text(SearchEntry.text($1, $0.kind)) }
        try perform {
            guard table.number != 0 else {
                return try connection.run(undeclared(SQLCompiler.insertSearch(table), [.integer(id)] + entry))
            }
            try connection.run(
                .entry(table.number),
                [.integer(id)] + entry,
                compile: { SQLCompiler.insertSearch(table) }
            )
        }
    }

    func indexText(_ table: Table, id: Int64, changing texts: [(column: Int, text: String)]) throws {
        guard !texts.isEmpty else { return }
        try perform { try connection.run(SQLCompiler.updateSearch(table, id: id, texts)) }
    }

    func noteErasure() throws {
        try perform { try connection.execute(SQLSchema.noteErasure) }
    }

    func mergeText(_ table: Table, begins: Bool) throws -> Bool {
        guard !table.searchColumns.isEmpty else { return false }
        return try perform {
            let before = connection.totalChanges
            try connection.run(SQLCompiler.mergeSearch(table, pages: Self.mergedPages, begins: begins))
            // FTS5 counts the order itself as one change, and its work as others.
            return connection.totalChanges - before > 1
        }
    }

    func ensure(_ table: Table) throws {
        try SQLiteSchemas.check(table)
        try perform {
            let names = [table.name, table.searchName].map { "'\($0)'" }.joined(separator: ", ")
            let text = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN (\(names))"
            let present = Set(try connection.rows(text, columns: 1).compactMap { $0.first?.text })
            if present.contains(table.name) {
                let upgrade = SQLiteTableUpgrade(table, connection)
                _ = try upgrade.run(hasSearch: present.contains(table.searchName))
            } else {
                for statement in SQLSchema.creation(of: table) { try connection.execute(statement) }
            }
        }
    }

    func next(_ counter: StoreCounter) throws -> Int64 {
        try check()
        return try counters.next(counter, connection)
    }

    func raise(_ counter: StoreCounter, to number: Int64) throws {
        try check()
        try counters.raise(counter, to: number, connection)
    }

    func rehearse<Answer>(_ body: () throws -> Answer) throws -> Answer {
        try noting { try connection.run(OwnStatement.savepoint) }
        let answer: Answer
        do { answer = try body() } catch {
            try undo()
            throw error
        }
        try undo()
        return answer
    }

    func attempt<Answer>(_ body: () throws -> Answer) throws -> Answer {
        try noting { try connection.run(OwnStatement.savepoint) }
        let answer: Answer
        do { answer = try body() } catch {
            try undo()
            throw error
        }
        try noting { try connection.run(OwnStatement.release) }
        return answer
    }

    /// No further use.
    func end() { isOver = true }

    private func undo() throws {
        try noting {
            try connection.run(OwnStatement.rollbackToSavepoint)
            try connection.run(OwnStatement.release)
        }
    }

    private func write(_ table: Table, _ values: [Value], replacing: Bool) throws {
        guard values.count == table.columns.count else {
            throw StoreError.failed("a row of \(table.name) has \(values.count) values")
        }
        guard table.number != 0 else {
            return try connection.run(undeclared(SQLCompiler.insert(table, replacing: replacing), values))
        }
        let slot: StatementCache.Slot = replacing ? .upsert(table.number) : .insert(table.number)
        try connection.run(slot, values, compile: { SQLCompiler.insert(table, replacing: replacing) })
    }

    /// The statement of a table without a number: found by its text.
    private func undeclared(_ statement: SQLStatement, _ values: [Value]) -> SQLStatement {
        SQLStatement(text: statement.text, bindings: values.map(Binding.value))
    }

    private func perform<Answer>(_ work: () throws -> Answer) throws -> Answer {
        statements += 1
        return try noting(work)
    }

    private func noting<Answer>(_ work: () throws -> Answer) throws -> Answer {
        try check()
        do { return try work() } catch {
            if loss == nil, connection.isOutsideTransaction { loss = error }
            throw error
        }
    }

    private func check() throws {
        if isOver { throw StoreError.failed("a writer was used after its closure") }
        if let loss { throw loss }
    }
}
