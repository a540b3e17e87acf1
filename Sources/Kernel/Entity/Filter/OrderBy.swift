/// One field of an order, as written.
package struct OrderTerm: Sendable, Hashable {
    /// Names from the outside in: `info.create_time` is `["info", "create_time"]`; at least one.
    package let path: [String]
    package let descending: Bool
    /// Where the path starts, in characters (Unicode scalars) from 1.
    package let position: Int

    package init(path: [String], descending: Bool, position: Int) {
        self.path = path
        self.descending = descending
        self.position = position
    }
}

/// Why an order is refused before its fields are looked at. Positions count characters from 1.
package enum OrderByError: Error, Sendable, Hashable {
    /// The grammar is broken; `expected` says in words what should have stood there.
    case syntax(position: Int, expected: String)
    /// A field that already stands further left, whatever its direction.
    case duplicate(position: Int, field: String)
    /// More than `OrderBy.maximumTerms` fields; the position of the first too many.
    case tooMany(position: Int)
    /// More than `OrderBy.maximumBytes` bytes of UTF-8.
    case tooLong

    package var position: Int {
        switch self {
        case .syntax(let position, _), .duplicate(let position, _), .tooMany(let position): position
        case .tooLong: 1
        }
    }

    /// What the caller should have written there.
    package var expected: String {
        switch self {
        case .syntax(_, let expected): expected
        case .duplicate: "each field once"
        case .tooMany: "at most \(OrderBy.maximumTerms) fields"
        case .tooLong: "at most \(OrderBy.maximumBytes) bytes"
        }
    }

    /// The stable code that a client tests for.
    package var reason: String {
        switch self {
        case .syntax: "ORDER_BY_SYNTAX"
        case .duplicate: "ORDER_BY_DUPLICATE"
        case .tooMany: "ORDER_BY_TOO_MANY"
        case .tooLong: "ORDER_BY_TOO_LONG"
        }
    }

    /// Every value that a message about this refusal may name.
    package var metadata: [String: String] {
        var metadata = ["position": String(position), "expected": expected]
        if case .duplicate(_, let field) = self { metadata["field"] = field }
        return metadata
    }
}

/// Reads the `order_by` of a list request (Google AIP-132): `name, info.create_time desc`.
package enum OrderBy {
    package static let maximumTerms = 8
    package static let maximumBytes = 1_024

    /// The terms from left to right; none for a text of white space only.
    ///
    /// Names are ASCII letters, digits and `_`, not starting with a digit. `asc` may be written, `desc` must be.
    package static func parse(_ text: String) throws(OrderByError) -> [OrderTerm] {
        guard text.utf8.count <= maximumBytes else { throw .tooLong }
        var reader = OrderReader(text)
        reader.skipSpace()
        guard !reader.isAtEnd else { return [] }
        var terms: [OrderTerm] = []
        while true {
            let term = try reader.term()
            guard !terms.contains(where: { $0.path == term.path }) else {
                throw .duplicate(position: term.position, field: term.path.joined(separator: "."))
            }
            guard terms.count < maximumTerms else { throw .tooMany(position: term.position) }
            terms.append(term)
            guard try reader.hasAnother() else { return terms }
        }
    }
}

private struct OrderReader {
    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    var isAtEnd: Bool { index == scalars.count }

    mutating func skipSpace() {
        while let scalar = current, scalar == " " || ("\t"..."\r").contains(scalar) { index += 1 }
    }

    /// A path and its direction, with the white space around them.
    mutating func term() throws(OrderByError) -> OrderTerm {
        skipSpace()
        let position = index + 1
        var path = [try name()]
        while current == "." {
            index += 1
            path.append(try name())
        }
        skipSpace()
        let directionPosition = index + 1
        switch word() {
        case "", "asc": return OrderTerm(path: path, descending: false, position: position)
        case "desc": return OrderTerm(path: path, descending: true, position: position)
        default: throw .syntax(position: directionPosition, expected: "desc, a comma or the end")
        }
    }

    /// Leaves the comma behind a term; false at the end.
    mutating func hasAnother() throws(OrderByError) -> Bool {
        skipSpace()
        guard !isAtEnd else { return false }
        guard current == "," else { throw .syntax(position: index + 1, expected: "a comma or the end") }
        index += 1
        return true
    }

    private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func name() throws(OrderByError) -> String {
        let start = index
        let name = word()
        guard let first = name.unicodeScalars.first, !("0"..."9").contains(first) else {
            throw .syntax(position: start + 1, expected: "a field name")
        }
        return name
    }

    /// The letters, digits and `_` from here on.
    private mutating func word() -> String {
        var word = String.UnicodeScalarView()
        while let scalar = current, Self.isWord(scalar) {
            word.append(scalar)
            index += 1
        }
        return String(word)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_": true
        default: false
        }
    }
}
