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
        let (first, next, end) = signs(kind)
        func text(_ byte: UInt8) -> String { String(decoding: [byte], as: UTF8.self) }
        let prefix =
            switch kind {
            case .words: "w"
            case .name: "n"
            case .key: "x"
            }
        return Marks(prefix: prefix, first: text(first), next: text(next), end: end.map(text) ?? "")
    }

    /// The text that is indexed: search keys, one per line, with the signs of their column. Bytes, because every row that
    /// is written comes through here.
    static func text(_ keys: String, _ kind: SearchColumn.Kind) -> String {
        guard !keys.isEmpty else { return "" }
        let (first, next, end) = signs(kind)
        var keys = keys
        return keys.withUTF8 { utf8 in
            // Each byte may become two; each value has two signs before it and one after.
            let lines = utf8.count { $0 == UInt8(ascii: "\n") } + 1
            return String(unsafeUninitializedCapacity: utf8.count * 2 + lines * 3) { text in
                var count = 0
                func put(_ byte: UInt8) {
                    text[count] = byte
                    count += 1
                }
                var isStart = true
                for byte in utf8 {
                    if byte == UInt8(ascii: "\n") {
                        if !isStart, let end { put(end) }
                        if !isStart { put(byte) }
                        isStart = true
                        continue
                    }
                    if isStart {
                        put(first)
                        put(first)
                        isStart = false
                    }
                    if byte == UInt8(ascii: " ") {
                        put(next)
                        put(next)
                    } else {
                        put(byte)
                    }
                }
                if !isStart, let end { put(end) }
                return count
            }
        }
    }

    private static func signs(_ kind: SearchColumn.Kind) -> (first: UInt8, next: UInt8, end: UInt8?) {
        switch kind {
        case .words: (UInt8(ascii: " "), UInt8(ascii: " "), nil)
        case .name: (UInt8(ascii: "^"), UInt8(ascii: "~"), nil)
        case .key: (UInt8(ascii: "="), UInt8(ascii: " "), UInt8(ascii: "="))
        }
    }

    /// The words of a key with the signs between them.
    static func spaced(_ key: some StringProtocol, _ marks: Marks) -> String {
        guard key.utf8.contains(UInt8(ascii: " ")) else { return String(key) }
        return key.split(separator: " ", omittingEmptySubsequences: false).joined(separator: marks.next + marks.next)
    }
}
