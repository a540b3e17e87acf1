/// Reads a filter in the grammar of Google AIP-160.
///
/// `OR` binds tighter than `AND`, and comparisons side by side mean `AND`. Beyond the grammar's letter, negations may be
/// chained and `NOT(` needs no space; short of it, words alone, functions and parentheses after a comparator are refused.
package struct FilterParser {
    package static let maximumBytes = 8_192
    /// Parentheses, `NOT` and minus signs inside one another.
    package static let maximumDepth = 100
    package static let maximumRestrictions = 200

    private let bytes: [UInt8]
    private var index = 0
    private var restrictions = 0

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The tree of `text`; nil when it holds nothing but white space.
    ///
    /// The tree is a few nodes deep for each level of `maximumDepth`, so that walking it by recursion is safe.
    /// Throws the first fault from the left; the length is looked at before all else.
    package static func parse(_ text: String) throws(FilterError) -> FilterNode? {
        guard text.utf8.count <= maximumBytes else { throw .tooLong }
        var parser = FilterParser(text)
        parser.skipSpace()
        guard !parser.isAtEnd else { return nil }
        let node = try parser.expression(depth: 0)
        guard parser.isAtEnd else { throw parser.syntax("the end, or a ( for this ) to close") }
        return node
    }
}

// MARK: - Grammar

extension FilterParser {
    private enum Keyword: String {
        case and = "AND"
        case or = "OR"
        case not = "NOT"
    }

    /// `expression` and `sequence` of the grammar: factors joined by AND or by nothing, up to `)` or the end.
    private mutating func expression(depth: Int) throws(FilterError) -> FilterNode {
        var factors = [try factor(depth: depth)]
        while try endTerm() {
            if keyword() == .and {
                index += Keyword.and.rawValue.utf8.count
                skipSpace()
            }
            factors.append(try factor(depth: depth))
        }
        return factors.count == 1 ? factors[0] : .and(factors)
    }

    /// `factor`: terms joined by OR.
    private mutating func factor(depth: Int) throws(FilterError) -> FilterNode {
        var terms = [try term(depth: depth)]
        while try endTerm(), keyword() == .or {
            index += Keyword.or.rawValue.utf8.count
            skipSpace()
            terms.append(try term(depth: depth))
        }
        return terms.count == 1 ? terms[0] : .or(terms)
    }

    /// `term`: any number of negations, then a comparison or a group.
    private mutating func term(depth: Int) throws(FilterError) -> FilterNode {
        var depth = depth
        var negations = 0
        while let length = negationLength() {
            depth += 1
            guard depth <= Self.maximumDepth else { throw .tooDeep(position: position(of: index)) }
            negations += 1
            index += length
        }
        var node = try isAt("(") ? group(depth: depth + 1) : .restriction(restriction())
        for _ in 0..<negations { node = .not(node) }
        return node
    }

    /// `composite`: an expression in parentheses, itself at `depth`.
    private mutating func group(depth: Int) throws(FilterError) -> FilterNode {
        // Before descending: what is refused here must not have cost a stack frame.
        guard depth <= Self.maximumDepth else { throw .tooDeep(position: position(of: index)) }
        index += 1
        skipSpace()
        let node = try expression(depth: depth)
        guard isAt(")") else { throw syntax("a )") }
        index += 1
        return node
    }

    /// `restriction`: a path, a comparator and a value.
    private mutating func restriction() throws(FilterError) -> FilterRestriction {
        let start = index
        let path = try path()
        let afterPath = index
        skipSpace()
        guard let comparator = comparator() else {
            if isAt("!") { throw syntax("!=") }
            if isAt("("), index == afterPath {
                throw .functionUnknown(position: position(of: start), name: path.joined(separator: "."))
            }
            throw .bareWord(position: position(of: start), word: path.joined(separator: "."))
        }
        restrictions += 1
        guard restrictions <= Self.maximumRestrictions else { throw .tooMany(position: position(of: start)) }
        skipSpace()
        let valueStart = index
        let value = try value(after: comparator)
        return FilterRestriction(
            path: path,
            position: position(of: start),
            comparator: comparator,
            value: value,
            valuePosition: position(of: valueStart)
        )
    }

    /// `member`: names joined by points; a name may be quoted, and keywords are names after a point.
    private mutating func path() throws(FilterError) -> [String] {
        guard keyword() == nil else {
            throw syntax("a field name; AND, OR and NOT stand between or before comparisons")
        }
        var names = [try name()]
        while isAt(".") {
            index += 1
            names.append(try name())
        }
        return names
    }

    private mutating func name() throws(FilterError) -> String {
        if isAt("\"") || isAt("'") { return try quoted().text }
        let start = index
        while let byte = current, !Self.endsName(byte) { index += 1 }
        guard index > start else { throw syntax(start == bytes.count ? "a comparison" : "a field name") }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func value(after comparator: FilterComparator) throws(FilterError) -> FilterValue {
        let start = index
        let isQuoted = isAt("\"") || isAt("'")
        let read = isQuoted ? try quoted() : try bareValue(after: comparator)
        if comparator.isOrdering, let star = read.stars.first {
            throw .misplacedWildcard(position: position(of: star.source))
        }
        guard let pattern = Self.pattern(read) else {
            let misplaced = read.stars.first { $0.place != 0 && $0.place != read.utf8.count - 1 }
            throw .misplacedWildcard(position: position(of: misplaced?.source ?? start))
        }
        return FilterValue(pattern, quoted: isQuoted)
    }

    /// Nil when a star stands neither first nor last.
    private static func pattern(_ read: ReadText) -> FilterValue.Pattern? {
        let last = read.utf8.count - 1
        guard !read.stars.isEmpty else { return .exact(read.text) }
        guard read.stars.allSatisfy({ $0.place == 0 || $0.place == last }) else { return nil }
        if read.stars.count == read.utf8.count { return .any }
        let starts = read.stars.first?.place == 0
        let ends = read.stars.last?.place == last
        let middle = String(decoding: read.utf8.dropFirst(starts ? 1 : 0).dropLast(ends ? 1 : 0), as: UTF8.self)
        if starts { return ends ? .contains(middle) : .suffix(middle) }
        return .prefix(middle)
    }
}

// MARK: - Characters

extension FilterParser {
    /// Text without its quotes and escapes, and where unescaped stars stand in it and in the filter.
    private struct ReadText {
        var utf8: [UInt8] = []
        var stars: [(place: Int, source: Int)] = []

        var text: String { String(decoding: utf8, as: UTF8.self) }
    }

    private var isAtEnd: Bool { index == bytes.count }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private func isAt(_ character: Unicode.Scalar) -> Bool {
        current == UInt8(ascii: character)
    }

    private mutating func skipSpace() {
        while let byte = current, Self.isSpace(byte) { index += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (byte >= 0x09 && byte <= 0x0D)
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "\""),
            UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: ":"), UInt8(ascii: "\\"):
            true
        default: isSpace(byte)
        }
    }

    /// Leaves the white space behind a term; whether another term or a keyword follows.
    private mutating func endTerm() throws(FilterError) -> Bool {
        let end = index
        skipSpace()
        if isAtEnd || isAt(")") { return false }
        // A keyword may have been looked at before, with the space already left behind.
        guard index > end || (end > 0 && Self.isSpace(bytes[end - 1])) else { throw syntax("a space, a ) or the end") }
        return true
    }

    /// The keyword at the current place, when it stands alone.
    private func keyword() -> Keyword? {
        for keyword in [Keyword.and, .or, .not] where bytes[index...].starts(with: keyword.rawValue.utf8) {
            let end = index + keyword.rawValue.utf8.count
            guard end < bytes.count else { return keyword }
            if Self.isSpace(bytes[end]) || bytes[end] == UInt8(ascii: "(") || bytes[end] == UInt8(ascii: ")") {
                return keyword
            }
        }
        return nil
    }

    /// How many bytes a negation takes here, the space behind NOT included; nil when there is none.
    private func negationLength() -> Int? {
        if isAt("-") { return 1 }
        guard keyword() == .not else { return nil }
        let word = Keyword.not.rawValue.utf8.count
        return word + bytes[(index + word)...].prefix(while: Self.isSpace).count
    }

    private mutating func comparator() -> FilterComparator? {
        for comparator in [FilterComparator.lessOrEqual, .greaterOrEqual, .notEqual, .equal, .less, .greater, .has]
        where bytes[index...].starts(with: comparator.rawValue.utf8) {
            index += comparator.rawValue.utf8.count
            return comparator
        }
        return nil
    }

    /// A value without quotes: up to white space or a parenthesis, so that `-5`, `12.50` and an instant need none.
    private mutating func bareValue(after comparator: FilterComparator) throws(FilterError) -> ReadText {
        var read = ReadText()
        let start = index
        while let byte = current, !Self.isSpace(byte), byte != UInt8(ascii: ")") {
            switch byte {
            case UInt8(ascii: "("):
                guard index > start else { throw syntax("a value; write each comparison out in full") }
                throw .functionUnknown(position: position(of: start), name: read.text)
            case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: "="),
                UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"):
                throw syntax("quotes around a value with such a character")
            case UInt8(ascii: "*"): read.stars.append((read.utf8.count, index))
            default: break
            }
            read.utf8.append(byte)
            index += 1
        }
        guard index > start else { throw syntax("a value after \(comparator.rawValue)") }
        return read
    }

    /// A text in quotes of either kind, with the escapes `\\ \" \' \* \n \r \t`.
    private mutating func quoted() throws(FilterError) -> ReadText {
        var read = ReadText()
        let start = index
        let quote = current
        index += 1
        while let byte = current {
            index += 1
            switch byte {
            case quote: return read
            case UInt8(ascii: "*"):
                read.stars.append((read.utf8.count, index - 1))
                read.utf8.append(byte)
            case UInt8(ascii: "\\"): read.utf8.append(try escaped())
            default: read.utf8.append(byte)
            }
        }
        throw .syntax(position: position(of: start), expected: "a closing quote")
    }

    /// The byte that stands behind a backslash.
    private mutating func escaped() throws(FilterError) -> UInt8 {
        let byte = current
        index += 1
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"): return byte ?? 0
        case UInt8(ascii: "n"): return UInt8(ascii: "\n")
        case UInt8(ascii: "r"): return UInt8(ascii: "\r")
        case UInt8(ascii: "t"): return UInt8(ascii: "\t")
        default:
            index -= 1
            throw syntax("one of \\ \" ' * n r t after a backslash")
        }
    }

    private func syntax(_ expected: String) -> FilterError {
        .syntax(position: position(of: index), expected: expected)
    }

    /// Counts the characters before a byte, from 1.
    private func position(of byte: Int) -> Int {
        1 + bytes[..<byte].count { $0 & 0xC0 != 0x80 }
    }
}
