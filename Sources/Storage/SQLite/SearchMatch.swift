import Kernel

/// A run of characters as FTS5's trigram index finds it.
struct SearchMatch {
    /// Text of FTS5's query language: a phrase in double quotes, restricted to some columns unless it is all of them.
    let expression: String

    /// Nil when the index cannot find the term: under three characters there is no trigram, and a zero byte would end
    /// the expression.
    init?(_ table: Table, _ columns: [Int], _ term: String) {
        guard term.unicodeScalars.prefix(3).count == 3, !term.utf8.contains(0) else { return nil }
        let phrase = "\"\(term.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
        if Set(columns).count == table.searchColumns.count {
            expression = phrase
        } else {
            let names = columns.map { "\"\(table.searchColumnName($0))\"" }
            expression = "{\(names.joined(separator: " "))} : \(phrase)"
        }
    }

    private init(expression: String) { self.expression = expression }

    static func all(_ matches: [SearchMatch]) -> SearchMatch? {
        guard let first = matches.first else { return nil }
        guard matches.count > 1 else { return first }
        return SearchMatch(expression: matches.map { "(\($0.expression))" }.joined(separator: " AND "))
    }
}
