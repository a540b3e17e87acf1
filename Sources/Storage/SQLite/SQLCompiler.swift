import Kernel
import Model

/// One value that a statement waits for.
enum Binding: Sendable, Hashable {
    case value(Value)
    /// Given each time the statement runs.
    case parameter(Int)
    /// Bytes that sort as text without being valid UTF-8: the end of a prefix's range.
    case textBytes([UInt8])
}

/// Text of SQLite's dialect and the values that fill its question marks, in their order.
struct SQLStatement: Sendable, Hashable {
    var text: String
    var bindings: [Binding] = []
}

/// Turns the neutral predicate into SQL. No value ever becomes part of the text.
///
/// SQL's logic has three values, the predicate's has two. A condition that is null and one that is false both refuse
/// a row, so leaves stay bare, as indexes want them, except below a negation: there `IFNULL` makes them two-valued.
/// Negations are pushed down to the leaves first.
struct SQLCompiler {
    /// A table while its rows are being judged.
    struct Row {
        let table: Table
        let alias: String

        func column(_ column: Int) -> String { "\(alias).\"\(table.columns[column].name)\"" }
    }

    private(set) var text = ""
    private(set) var bindings: [Binding] = []
    private var aliases = 0

    var statement: SQLStatement { SQLStatement(text: text, bindings: bindings) }

    init() { text.reserveCapacity(1024) }

    mutating func write(_ piece: String) { text += piece }

    mutating func bind(_ binding: Binding) {
        text += "?"
        bindings.append(binding)
    }

    /// Whether the rows of a table that meet a condition are found at once: by terms that its search index knows, or, where
    /// `column` is that of a companion, by one value of an index.
    private static func isServed(_ condition: Predicate, by table: Table, _ column: Int) -> Bool {
        switch condition {
        case .and(let parts): parts.contains { isServed($0, by: table, column) }
        case .searches: SearchMatch(table, condition) != nil
        case .compare(let other, .equal, .value) where column == 0:
            table.indexes.contains { $0.columns.first == other }
        default: false
        }
    }

    /// What joins a list of conditions.
    enum Connective: String {
        case and = " AND "
        case or = " OR "
    }

    /// `outer` is what joins this condition to its neighbours: an OR among ANDs wants parentheses.
    mutating func write(_ predicate: Predicate, on row: Row, inside outer: Connective? = nil) {
        switch predicate {
        case .and(let parts): writeList(parts, .and, row, inside: outer)
        case .or(let parts): writeList(parts, .or, row, inside: outer)
        case .not(.and(let parts)): writeList(parts.map(Predicate.not), .or, row, inside: outer)
        case .not(.or(let parts)): writeList(parts.map(Predicate.not), .and, row, inside: outer)
        case .not(.not(let inner)): write(inner, on: row, inside: outer)
        case .not(.all): write("0")
        case .not(.none): write("1")
        case .not(.isNull(let column)): writeLeaf(.isNotNull(column), row)
        case .not(.isNotNull(let column)): writeLeaf(.isNull(column), row)
        case .not(.compare(let column, .equal, let operand)): writeComparison(column, .notEqual, operand, row, false)
        case .not(.compare(let column, .notEqual, let operand)): writeComparison(column, .equal, operand, row, false)
        case .not(let leaf):
            write("NOT (")
            writeLeaf(leaf, row, negated: true)
            write(")")
        default: writeLeaf(predicate, row)
        }
    }

    private mutating func writeLeaf(_ leaf: Predicate, _ row: Row, negated: Bool = false) {
        switch leaf {
        case .all: write("1")
        case .none: write("0")
        case .compare(let column, let comparison, let operand):
            writeComparison(column, comparison, operand, row, negated)
        case .isNull(let column): write("\(row.column(column)) IS NULL")
        case .isNotNull(let column): write("\(row.column(column)) IS NOT NULL")
        case .oneOf(_, let list) where list.isEmpty: write("0")
        case .oneOf(let column, let list):
            let json = "[\(list.map(String.init).joined(separator: ","))]"
            writeMembership(column, .value(.text(json)), row, negated)
        case .oneOfParameter(let column, let parameter): writeMembership(column, .parameter(parameter), row, negated)
        case .hasPrefix(let column, let text): writeTextMatch(.prefix, column, text, row, negated)
        case .hasSuffix(let column, let text): writeTextMatch(.suffix, column, text, row, negated)
        case .containsText(let column, let text): writeTextMatch(.inside, column, text, row, negated)
        case .hasElement(let column, let value):
            let name = row.column(column)
            write("EXISTS (SELECT 1 FROM json_each(iif(json_valid(\(name)), \(name), '[]')) WHERE value = ")
            bind(.value(value))
            write(")")
        case .searches(let columns, let term): writeSearch(columns, term, row)
        case .exists(let table, let column, 0, let inner) where Self.isServed(inner, by: table, column):
            // The same by an index of the other table instead of a look into it for each row. A word that one of 100,000
            // rows has: 0.1 ms against 67; one that half of them have: 28 against 615.
            aliases += 1
            let other = Row(table: table, alias: "e\(aliases)")
            let name = other.column(column)
            write("\(row.column(0)) IN (SELECT \(name) FROM \"\(table.name)\" AS \(other.alias) WHERE ")
            // With a null among them, no row would be known to be none of them.
            if table.isNullable(column) { write("\(name) IS NOT NULL AND ") }
            write(inner, on: other, inside: .and)
            write(")")
        case .exists(let table, let column, let local, let inner):
            aliases += 1
            let other = Row(table: table, alias: "e\(aliases)")
            write("EXISTS (SELECT 1 FROM \"\(table.name)\" AS \(other.alias)")
            write(" WHERE \(other.column(column)) = \(row.column(local)) AND ")
            write(inner, on: other, inside: .and)
            write(")")
        case .and, .or, .not: preconditionFailure("a condition with parts is no leaf")
        }
    }

    /// SQLite has two limits: its parser keeps at most 100 open pieces, and an expression may be 1,000 deep.
    ///
    /// So parentheses are set only where they change the meaning, a deep part comes before its neighbours (it then costs
    /// one open piece instead of three), and a long list, which nests once per part, is cut in halves.
    private mutating func writeList(
        _ parts: [Predicate],
        _ connective: Connective,
        _ row: Row,
        inside outer: Connective?
    ) {
        guard let first = parts.first else { return write(connective == .and ? "1" : "0") }
        guard parts.count > 1 else { return write(first, on: row, inside: outer) }
        let needsParentheses = connective == .or && outer == .and
        if needsParentheses { write("(") }
        if parts.count > 50 {
            let middle = parts.count / 2
            for (position, half) in [parts[..<middle], parts[middle...]].enumerated() {
                write(position == 0 ? "(" : "\(connective.rawValue)(")
                writeList(Array(half), connective, row, inside: nil)
                write(")")
            }
        } else {
            let deep = parts.filter { $0.depth > Self.shallow }.sorted { $0.depth > $1.depth }
            for (position, part) in (deep + parts.filter { $0.depth <= Self.shallow }).enumerated() {
                if position > 0 { write(connective.rawValue) }
                write(part, on: row, inside: connective)
            }
        }
        if needsParentheses { write(")") }
    }

    private static let shallow = 8

    private mutating func writeComparison(
        _ column: Int,
        _ comparison: Comparison,
        _ operand: Operand,
        _ row: Row,
        _ negated: Bool
    ) {
        let binding: Binding
        switch operand {
        case .value(let value) where value.isNullInStore: return write(comparison == .notEqual ? "1" : "0")
        case .value(let value): binding = .value(value)
        case .parameter(let parameter): binding = .parameter(parameter)
        }
        let name = row.column(column)
        switch (comparison, operand) {
        case (.notEqual, .value):
            write("\(name) IS NOT ")
            bind(binding)
        case (.notEqual, .parameter):
            write("IFNULL(\(name) <> ")
            bind(binding)
            write(", 1)")
        default:
            var isBare = !negated
            if case .value = operand, !row.table.isNullable(column) { isBare = true }
            write(isBare ? "\(name) \(comparison.sign) " : "IFNULL(\(name) \(comparison.sign) ")
            bind(binding)
            if !isBare { write(", 0)") }
        }
    }

    private mutating func writeMembership(_ column: Int, _ list: Binding, _ row: Row, _ negated: Bool) {
        let isBare = !negated || !row.table.isNullable(column)
        write(isBare ? "" : "IFNULL(")
        write("\(row.column(column)) IN (SELECT value FROM json_each(")
        bind(list)
        write(isBare ? "))" : ")), 0)")
    }

    private enum TextMatch {
        case prefix
        case suffix
        case inside
    }

    private mutating func writeTextMatch(
        _ match: TextMatch,
        _ column: Int,
        _ text: String,
        _ row: Row,
        _ negated: Bool
    ) {
        let name = row.column(column)
        guard row.table.columns[column].type == .text else { return write("0") }
        guard !text.isEmpty else { return write("\(name) IS NOT NULL") }
        // The end of an empty text is null to SQLite, whether or not the column may be null.
        let isBare = !negated || (!row.table.isNullable(column) && match != .suffix)
        write(isBare ? "" : "IFNULL(")
        switch match {
        case .prefix:
            write("(\(name) >= ")
            bind(.value(.text(text)))
            write(" AND \(name) < ")
            bind(.textBytes(Self.end(ofPrefix: text)))
            write(")")
        case .suffix:
            let bytes = [UInt8](text.utf8)
            write("substr(CAST(\(name) AS BLOB), -\(bytes.count)) = ")
            bind(.value(.blob(bytes)))
        case .inside:
            write("instr(\(name), ")
            bind(.value(.text(text)))
            write(") > 0")
        }
        write(isBare ? "" : ", 0)")
    }

    /// The first bytes after all texts with that prefix. UTF-8 has no byte 255, so adding one never carries.
    static func end(ofPrefix prefix: String) -> [UInt8] {
        var bytes = [UInt8](prefix.utf8)
        if let last = bytes.popLast() { bytes.append(last + 1) }
        return bytes
    }

    private mutating func writeSearch(_ columns: [Int], _ term: SearchTerm, _ row: Row) {
        guard !columns.isEmpty else { return write("0") }
        if let match = SearchMatch(row.table, .searches(columns, term)) {
            write("\(row.column(0)) IN (SELECT rowid FROM \"\(row.table.searchName)\"")
            write(" WHERE \"\(row.table.searchName)\" MATCH ")
            bind(.value(.text(match.expression)))
            write(")")
            return
        }
        guard case .part(let term) = term else { return write("0") }
        // Parts under three characters have no trigram: the entry itself is read, by its place. Its table of texts is
        // one of those that FTS5 keeps (id, c0, c1...): half the time of going through FTS5, and frequent terms stop
        // early (0.03 ms for a page against 25 ms for a list of all hits of 100,000 rows).
        aliases += 1
        let entry = "e\(aliases)"
        write("EXISTS (SELECT 1 FROM \"\(row.table.searchName)_content\" AS \(entry)")
        write(" WHERE \(entry).id = \(row.column(0))")
        if !term.isEmpty {
            for (position, column) in columns.enumerated() {
                write(position == 0 ? " AND (" : " OR ")
                write("instr(\(entry).c\(column), ")
                bind(.value(.text(term)))
                write(") > 0")
            }
            write(")")
        }
        write(")")
    }
}

extension Comparison {
    fileprivate var sign: String {
        switch self {
        case .equal: "="
        case .notEqual: "<>"
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        }
    }
}

extension Predicate {
    /// Lists within lists.
    fileprivate var depth: Int {
        switch self {
        case .and(let parts), .or(let parts): 1 + (parts.map(\.depth).max() ?? 0)
        case .not(let inner), .exists(_, _, _, let inner): 1 + inner.depth
        default: 0
        }
    }
}

extension Value {
    /// Whether SQLite keeps a null for it: null itself, and what is not a number.
    fileprivate var isNullInStore: Bool {
        if case .real(let number) = self { number.isNaN } else { isNull }
    }
}
