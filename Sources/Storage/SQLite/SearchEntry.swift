import Kernel

/// How a row's texts stand in FTS5's trigram index.
///
/// Signs that no search key has mark where words begin, as pg_trgm does with spaces, and which words: so one index finds
/// parts of words, starts of words (be they one letter long), starts of names and whole numbers, each by a phrase of its
/// own. The hits of a frequent word are never read to find the few of a better tier.
enum SearchEntry {
    /// The signs of one kind of column.
    struct Marks {
        /// Begins the names of its columns.
        let prefix: String
        /// Stands twice before the first word of a value.
        let first: String
        /// Stands twice before each other word.
        let next: String
        /// Stands after the last word.
        let end: String

        /// The signs that a word begins with.
        var starts: Set<String> { [first, next] }
    }

    static func marks(_ kind: SearchColumn.Kind) -> Marks {
        switch kind {
        case .words: Marks(prefix: "w", first: " ", next: " ", end: "")
        case .name: Marks(prefix: "n", first: "^", next: "~", end: "")
        case .key: Marks(prefix: "x", first: "=", next: " ", end: "=")
        }
    }

    /// The text that is indexed: search keys, one per line, with the signs of their column.
    static func text(_ keys: String, _ kind: SearchColumn.Kind) -> String {
        guard !keys.isEmpty else { return "" }
        let marks = marks(kind)
        return keys.split(separator: "\n").map { key in
            marks.first + marks.first + spaced(key, marks) + marks.end
        }.joined(separator: "\n")
    }

    /// The words of a key with the signs between them.
    static func spaced(_ key: some StringProtocol, _ marks: Marks) -> String {
        guard key.utf8.contains(UInt8(ascii: " ")) else { return String(key) }
        return key.split(separator: " ", omittingEmptySubsequences: false).joined(separator: marks.next + marks.next)
    }
}
