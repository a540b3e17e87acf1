import Kernel
import Model

/// The sample tables in memory, and what the documentation of `Predicate` says of them, written a second time.
struct SampleData {
    struct Thing {
        var values: [Value]
        var tags: [Value]
        /// Its search entry.
        var texts: [String]?
    }

    private static let letters = ["a", "b", "A", "é", "ÿ", "\u{7F}", "\u{10FFFF}", "'", "\"", "%", "_", "*", " "]

    private(set) var things: [Thing] = []
    private(set) var lines: [[Value]] = []

    init(count: Int64, using random: inout SeededGenerator) {
        for id in 1...count {
            let tags = (0..<Int.random(in: 0...3, using: &random)).map { _ in Self.tag(using: &random) }
            let json = tags.map { tag in
                if case .text(let text) = tag { "\"\(text)\"" } else { "\(tag.integer ?? 0)" }
            }
            let values: [Value] = [
                .integer(id), Self.value(1, using: &random), .text(Self.text(using: &random)),
                Self.value(3, using: &random), Self.value(4, using: &random), Self.value(5, using: &random),
                .text("[\(json.joined(separator: ","))]"), .integer(.random(in: 0...3, using: &random)),
            ]
            let hasEntry = Int.random(in: 0..<5, using: &random) > 0
            let texts = hasEntry ? [Self.text(using: &random), Self.text(using: &random)] : nil
            things.append(Thing(values: values, tags: tags, texts: texts))
            for place in 0..<Int64.random(in: 0...2, using: &random) {
                lines.append([.integer(id), .integer(place), Self.value(1, using: &random)])
            }
        }
    }

    static func text(using random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...6, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
    }

    static func tag(using random: inout SeededGenerator) -> Value {
        Bool.random(using: &random)
            ? .integer(.random(in: 0...3, using: &random)) : .text(["0", "x", "é"].randomElement(using: &random) ?? "")
    }

    /// A value for a column of `thing`; nulls are frequent.
    static func value(_ column: Int, using random: inout SeededGenerator) -> Value {
        if Int.random(in: 0..<4, using: &random) == 0 { return .null }
        switch SampleTables.thing.columns[column].type {
        case .integer:
            let numbers: [Int64] = [.min, -1, 0, 1, 2, 3, 1 << 53, (1 << 53) + 1, .max]
            return .integer(numbers.randomElement(using: &random) ?? 0)
        case .real: return .real([-1e300, -0.5, 0, 0.1, 0.5, 3, 1e300].randomElement(using: &random) ?? 0)
        case .text: return .text(text(using: &random))
        case .blob: return .blob((0..<Int.random(in: 0...2, using: &random)).map { _ in UInt8.random(in: 254...255) })
        }
    }

    func ids(where predicate: Predicate) -> [Int64] {
        things.filter { matches(predicate, $0.values, $0) }.compactMap { $0.values[0].integer }
    }

    /// In the order of those keys, the identifier deciding between equals.
    func ids(order: [SortKey]) -> [Int64] {
        let sorted = things.map(\.values).sorted { first, second in
            for key in order + [SortKey(0)] {
                let sign = Self.sign(first[key.column], second[key.column])
                if sign != 0 { return (sign < 0) != key.isDescending }
            }
            return false
        }
        return sorted.compactMap { $0[0].integer }
    }

    /// `thing` is nil when the row is a line.
    private func matches(_ predicate: Predicate, _ row: [Value], _ thing: Thing?) -> Bool {
        switch predicate {
        case .all: return true
        case .none: return false
        case .and(let parts): return parts.allSatisfy { matches($0, row, thing) }
        case .or(let parts): return parts.contains { matches($0, row, thing) }
        case .not(let inner): return !matches(inner, row, thing)
        case .compare(let column, let comparison, .value(let value)):
            return Self.compares(row[column], comparison, value)
        case .compare, .oneOfParameter: return false
        case .isNull(let column): return row[column] == .null
        case .isNotNull(let column): return row[column] != .null
        case .oneOf(let column, let list): return row[column].integer.map(list.contains) ?? false
        case .hasPrefix(let column, let text): return bytes(row[column]).map { $0.starts(with: text.utf8) } ?? false
        case .hasSuffix(let column, let text):
            return bytes(row[column]).map { $0.reversed().starts(with: text.utf8.reversed()) } ?? false
        case .containsText(let column, let text): return bytes(row[column]).map { holds($0, text) } ?? false
        case .hasElement(_, let value): return thing?.tags.contains(value) ?? false
        case .searches(let columns, let term):
            guard let texts = thing?.texts else { return false }
            return columns.contains { finds(texts[$0], SampleTables.thing.searchColumns[$0].kind, term) }
        case .exists(_, let column, let local, let inner):
            return lines.contains { line in
                line[column] != .null && line[column] == row[local] && matches(inner, line, nil)
            }
        }
    }

    /// What the protocol says of terms, said once more without an index.
    private func finds(_ text: String, _ kind: SearchColumn.Kind, _ term: SearchTerm) -> Bool {
        let values = text.split(separator: "\n", omittingEmptySubsequences: false)
        switch term {
        case .part(let part): return values.contains { holds([UInt8]($0.utf8), part) }
        case .wordStart(let word):
            return values.flatMap { $0.split(separator: " ") }.contains { $0.utf8.starts(with: word.utf8) }
        case .start(let start):
            return kind == .name && values.contains { !$0.isEmpty && $0.utf8.starts(with: start.utf8) }
        case .whole(let whole):
            return kind == .key && values.contains { !$0.isEmpty && $0.utf8.elementsEqual(whole.utf8) }
        }
    }

    private func bytes(_ value: Value) -> [UInt8]? { value.text.map { [UInt8]($0.utf8) } }

    private func holds(_ bytes: [UInt8], _ term: String) -> Bool {
        let needle = [UInt8](term.utf8)
        guard bytes.count >= needle.count else { return false }
        return (0...(bytes.count - needle.count)).contains { bytes[$0...].starts(with: needle) }
    }

    private static func compares(_ left: Value, _ comparison: Comparison, _ right: Value) -> Bool {
        guard left != .null, right != .null else { return comparison == .notEqual }
        let sign = sign(left, right)
        return switch comparison {
        case .equal: sign == 0
        case .notEqual: sign != 0
        case .less: sign < 0
        case .lessOrEqual: sign <= 0
        case .greater: sign > 0
        case .greaterOrEqual: sign >= 0
        }
    }

    /// Below zero when the first comes first. Nulls come before all; the types are the same.
    private static func sign(_ left: Value, _ right: Value) -> Int {
        func compare<Element: Comparable>(_ left: Element, _ right: Element) -> Int {
            left < right ? -1 : (left == right ? 0 : 1)
        }
        func compare(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) -> Int {
            left.lexicographicallyPrecedes(right) ? -1 : (left.elementsEqual(right) ? 0 : 1)
        }
        switch (left, right) {
        case (.null, .null): return 0
        case (.null, _): return -1
        case (_, .null): return 1
        case (.integer(let left), .integer(let right)): return compare(left, right)
        case (.real(let left), .real(let right)): return compare(left, right)
        case (.text(let left), .text(let right)): return compare(left.utf8, right.utf8)
        case (.blob(let left), .blob(let right)): return compare(left, right)
        default: preconditionFailure("a test compares values of two types")
        }
    }
}
