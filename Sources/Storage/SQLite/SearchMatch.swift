import Kernel

/// A condition on search entries as FTS5's trigram index finds it.
struct SearchMatch {
    /// Text of FTS5's query language.
    let expression: String

    /// Nil when the index cannot answer: the condition is about something else too, or a part has under three characters
    /// and so no trigram, or holds a zero byte, which would end the expression.
    init?(_ table: Table, _ predicate: Predicate) {
        switch predicate {
        case .searches(let columns, let term):
            guard !columns.isEmpty, let found = Self.expression(table, columns, term) else { return nil }
            expression = found
        case .and(let parts):
            guard let joined = Self.join(table, parts, " AND ") else { return nil }
            expression = joined
        case .or(let parts):
            guard let joined = Self.join(table, parts, " OR ") else { return nil }
            expression = joined
        default: return nil
        }
    }

    private init(expression: String) { self.expression = expression }

    static func all(_ matches: [SearchMatch]) -> SearchMatch? {
        guard let first = matches.first else { return nil }
        guard matches.count > 1 else { return first }
        return SearchMatch(expression: matches.map { "(\($0.expression))" }.joined(separator: " AND "))
    }

    func without(_ others: [SearchMatch]) -> SearchMatch {
        others.reduce(self) { SearchMatch(expression: "(\($0.expression)) NOT (\($1.expression))") }
    }

    private static func join(_ table: Table, _ parts: [Predicate], _ connective: String) -> String? {
        var pieces: [String] = []
        for part in parts {
            guard let match = SearchMatch(table, part) else { return nil }
            pieces.append("(\(match.expression))")
        }
        return pieces.isEmpty ? nil : pieces.joined(separator: connective)
    }

    /// The phrases that find a term differ by the kind of column; columns of one kind go together.
    private static func expression(_ table: Table, _ columns: [Int], _ term: SearchTerm) -> String? {
        if case .part(let text) = term, !text.utf8.contains(UInt8(ascii: " ")) {
            guard let phrase = phrase(text) else { return nil }
            return limited(table, columns, phrase)
        }
        var pieces: [String] = []
        for kind in [SearchColumn.Kind.words, .name, .key] {
            let own = columns.filter { table.searchColumns[$0].kind == kind }
            guard !own.isEmpty else { continue }
            let phrases = phrases(term, kind)
            guard !phrases.contains(nil) else { return nil }
            let known = phrases.compactMap { $0 }
            guard !known.isEmpty else { continue }
            pieces.append(limited(table, own, known.count == 1 ? known[0] : "(\(known.joined(separator: " OR ")))"))
        }
        // No column of the kind that the term is about: what nothing holds.
        guard !pieces.isEmpty else { return limited(table, columns, "\"\u{1}\u{1}\u{1}\"") }
        return pieces.count == 1 ? pieces[0] : pieces.map { "(\($0))" }.joined(separator: " OR ")
    }

    private static func phrases(_ term: SearchTerm, _ kind: SearchColumn.Kind) -> [String?] {
        let marks = SearchEntry.marks(kind)
        switch term {
        case .part(let text): return [phrase(SearchEntry.spaced(text, marks))]
        case .wordStart(let word):
            // As few signs as make a trigram.
            let count = max(1, 3 - word.unicodeScalars.prefix(3).count)
            return marks.starts.sorted().map { phrase(String(repeating: $0, count: min(count, 2)) + word) }
        case .start(let text):
            guard kind == .name else { return [] }
            return [phrase(marks.first + marks.first + SearchEntry.spaced(text, marks))]
        case .whole(let text):
            guard kind == .key else { return [] }
            return [phrase(marks.first + SearchEntry.spaced(text, marks) + marks.end)]
        }
    }

    private static func limited(_ table: Table, _ columns: [Int], _ phrase: String) -> String {
        guard Set(columns).count < table.searchColumns.count else { return phrase }
        let names = columns.map { "\"\(table.searchColumnName($0))\"" }
        return "{\(names.joined(separator: " "))} : \(phrase)"
    }

    private static func phrase(_ text: String) -> String? {
        guard text.unicodeScalars.prefix(3).count == 3, !text.utf8.contains(0) else { return nil }
        return "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    }
}
