/// A filter as written, before anybody asked whether its fields exist (Google AIP-160).
///
/// All positions count characters (Unicode scalars) from 1, so that a message can point into what the caller typed.
package indirect enum FilterNode: Sendable, Hashable {
    /// All hold; at least two.
    case and([FilterNode])
    /// One holds; at least two.
    case or([FilterNode])
    case not(FilterNode)
    case restriction(FilterRestriction)
}

/// One comparison of a field with a value.
package struct FilterRestriction: Sendable, Hashable {
    /// Names from the outside in: `info.create_time` is `["info", "create_time"]`; at least one.
    package let path: [String]
    /// Where the path starts.
    package let position: Int
    package let comparator: FilterComparator
    package let value: FilterValue
    /// Where the value starts, its quote included.
    package let valuePosition: Int

    package init(
        path: [String],
        position: Int,
        comparator: FilterComparator,
        value: FilterValue,
        valuePosition: Int
    ) {
        self.path = path
        self.position = position
        self.comparator = comparator
        self.value = value
        self.valuePosition = valuePosition
    }
}

package enum FilterComparator: String, Sendable, Hashable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    /// Contains, for text and repeated fields; `field:*` asks whether the field is set.
    case has = ":"

    /// Whether it asks for an order, which a wildcard does not have.
    package var isOrdering: Bool {
        switch self {
        case .less, .lessOrEqual, .greater, .greaterOrEqual: true
        case .equal, .notEqual, .has: false
        }
    }
}

/// The right-hand side of a comparison, quotes and escapes removed.
package struct FilterValue: Sendable, Hashable {
    /// What an unescaped `*` at either end lets vary.
    package enum Pattern: Sendable, Hashable {
        case exact(String)
        /// `Lyon*`.
        case prefix(String)
        /// `*Lyon`.
        case suffix(String)
        /// `*Lyon*`.
        case contains(String)
        /// `*` alone.
        case any
    }

    package let pattern: Pattern
    /// Whether it stood in quotes: `"true"` is a text, `true` may be more.
    package let quoted: Bool

    package init(_ pattern: Pattern, quoted: Bool) {
        self.pattern = pattern
        self.quoted = quoted
    }
}

/// Why a filter is refused before its fields are looked at.
package enum FilterError: Error, Sendable, Hashable {
    /// The grammar is broken; `expected` says in words what should have stood there.
    case syntax(position: Int, expected: String)
    /// A word that is compared with nothing: free text belongs in the request's `query`.
    case bareWord(position: Int, word: String)
    case functionUnknown(position: Int, name: String)
    /// An unescaped `*` inside a value, or beside a comparator that asks for an order.
    case misplacedWildcard(position: Int)
    /// Parentheses and negations nested beyond `FilterParser.maximumDepth`; the position of the first too many.
    case tooDeep(position: Int)
    /// More than `FilterParser.maximumBytes` bytes of UTF-8.
    case tooLong
    /// More than `FilterParser.maximumRestrictions` comparisons; the position of the first too many.
    case tooMany(position: Int)

    /// Where the fault is, counted in characters from 1.
    package var position: Int {
        switch self {
        case .syntax(let position, _), .bareWord(let position, _), .functionUnknown(let position, _),
            .misplacedWildcard(let position), .tooDeep(let position), .tooMany(let position):
            position
        case .tooLong: 1
        }
    }

    /// What the caller should have written there.
    package var expected: String {
        switch self {
        case .syntax(_, let expected): expected
        case .bareWord: "a comparison such as name = \"Lyon\"; words alone belong in the query"
        case .functionUnknown: "a comparison; there are no functions"
        case .misplacedWildcard: "a * only at the start or the end of a value after =, != or :, or \\* in quotes"
        case .tooDeep: "at most \(FilterParser.maximumDepth) parentheses and negations inside one another"
        case .tooLong: "at most \(FilterParser.maximumBytes) bytes"
        case .tooMany: "at most \(FilterParser.maximumRestrictions) comparisons"
        }
    }

    /// The stable code that a client tests for.
    package var reason: String {
        switch self {
        case .syntax: "FILTER_SYNTAX"
        case .bareWord: "FILTER_USE_QUERY"
        case .functionUnknown: "FILTER_FUNCTION_UNKNOWN"
        case .misplacedWildcard: "FILTER_WILDCARD_MISPLACED"
        case .tooDeep: "FILTER_TOO_DEEP"
        case .tooLong: "FILTER_TOO_LONG"
        case .tooMany: "FILTER_TOO_MANY"
        }
    }

    /// Every value that a message about this refusal may name.
    package var metadata: [String: String] {
        var metadata = ["position": String(position), "expected": expected]
        switch self {
        case .bareWord(_, let word): metadata["word"] = word
        case .functionUnknown(_, let name): metadata["function"] = name
        case .syntax, .misplacedWildcard, .tooDeep, .tooLong, .tooMany: break
        }
        return metadata
    }
}
