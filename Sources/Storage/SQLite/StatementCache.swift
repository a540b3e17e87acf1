import Model

/// The compiled statements of one connection.
struct StatementCache {
    /// Where a statement with a number is found without comparing texts.
    enum Slot {
        case query(Int)
        case insert(Int)
        case upsert(Int)
        /// The insertion of a table's search entry.
        case entry(Int)
        case own(OwnStatement)
    }

    private var own: [SQLiteStatement?] = []
    private var queries: [SQLiteStatement?] = []
    private var inserts: [SQLiteStatement?] = []
    private var entries: [SQLiteStatement?] = []
    private var numbered = 0
    private var byText: [String: (statement: SQLiteStatement, use: UInt64)] = [:]
    private var uses: UInt64 = 0
    private let mostNumbered: Int
    private let mostByText: Int

    init(_ configuration: SQLiteConfiguration) {
        mostNumbered = configuration.preparedStatements
        mostByText = configuration.dynamicStatements
    }

    func statement(_ slot: Slot) -> SQLiteStatement? {
        switch slot {
        case .query(let number): number < queries.count ? queries[number] : nil
        case .insert(let number): 2 * number < inserts.count ? inserts[2 * number] : nil
        case .upsert(let number): 2 * number + 1 < inserts.count ? inserts[2 * number + 1] : nil
        case .entry(let number): number < entries.count ? entries[number] : nil
        case .own(let statement): statement.rawValue < own.count ? own[statement.rawValue] : nil
        }
    }

    /// Keeps a statement; when there are too many, all others are let go, which is simpler than an order of use and
    /// as good: a connection that needs more than that many soon needs most of them again.
    mutating func keep(_ statement: SQLiteStatement, _ slot: Slot) {
        if case .own(let name) = slot { return Self.set(statement, name.rawValue, in: &own) }
        if numbered >= mostNumbered {
            queries = []
            inserts = []
            entries = []
            numbered = 0
        }
        numbered += 1
        switch slot {
        case .query(let number): Self.set(statement, number, in: &queries)
        case .insert(let number): Self.set(statement, 2 * number, in: &inserts)
        case .upsert(let number): Self.set(statement, 2 * number + 1, in: &inserts)
        case .entry(let number): Self.set(statement, number, in: &entries)
        case .own: break
        }
    }

    mutating func statement(text: String) -> SQLiteStatement? {
        guard let index = byText.index(forKey: text) else { return nil }
        uses += 1
        byText.values[index].use = uses
        return byText.values[index].statement
    }

    mutating func keep(_ statement: SQLiteStatement, text: String) {
        uses += 1
        byText[text] = (statement, uses)
        if byText.count > mostByText, let oldest = byText.min(by: { $0.value.use < $1.value.use }) {
            byText[oldest.key] = nil
        }
    }

    mutating func removeAll() {
        own = []
        queries = []
        inserts = []
        numbered = 0
        byText = [:]
    }

    private static func set(_ statement: SQLiteStatement, _ position: Int, in list: inout [SQLiteStatement?]) {
        if position >= list.count { list += Array(repeating: nil, count: position + 1 - list.count) }
        list[position] = statement
    }
}

/// The engine's own statements, the same for every namespace.
enum OwnStatement: Int {
    case begin
    case beginWriting
    case commit
    case rollback
    case savepoint
    case release
    case rollbackToSavepoint
    case readCounter
    case writeCounter

    var sql: SQLStatement {
        switch self {
        case .begin: SQLStatement(text: "BEGIN")
        case .beginWriting: SQLStatement(text: "BEGIN IMMEDIATE")
        case .commit: SQLStatement(text: "COMMIT")
        case .rollback: SQLStatement(text: "ROLLBACK")
        // Savepoints nest under one name: the last one is meant.
        case .savepoint: SQLStatement(text: "SAVEPOINT request")
        case .release: SQLStatement(text: "RELEASE request")
        case .rollbackToSavepoint: SQLStatement(text: "ROLLBACK TO request")
        case .readCounter:
            SQLStatement(text: "SELECT value FROM ruche_counters WHERE counter = ?", bindings: [.parameter(0)])
        case .writeCounter:
            SQLStatement(
                text: "REPLACE INTO ruche_counters (counter, value) VALUES (?, ?)",
                bindings: [.parameter(0), .parameter(1)]
            )
        }
    }
}
