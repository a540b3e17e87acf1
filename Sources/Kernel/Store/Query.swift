package import Model
import Synchronization

/// How two values are compared.
package enum Comparison: Sendable, Hashable {
    case equal
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
}

/// What is looked for in search entries. Texts are search keys: words with one space between them.
package enum SearchTerm: Sendable, Hashable {
    /// This run of characters, in one value.
    case part(String)
    /// A word that begins so; one or two letters will do.
    case wordStart(String)
    /// A value of a `name` column that begins so.
    case start(String)
    /// A value of a `key` column that is this and nothing more.
    case whole(String)
}

extension SearchTerm: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .part(value) }
}

/// A value in a query: known, or given each time a prepared query runs.
package enum Operand: Sendable, Hashable {
    case value(Value)
    case parameter(Int)
}

/// Which rows: the neutral tree that filters, page keys, rules of uniqueness and (later) rights are written in.
///
/// Storage alone turns it into SQL. Logic has two values: a comparison with a null is false, except `notEqual`, which is
/// true for a null; so that every engine agrees and negation can be pushed to the leaves. Text is compared bytewise.
package indirect enum Predicate: Sendable, Hashable {
    case all
    case none
    case and([Predicate])
    case or([Predicate])
    case compare(Int, Comparison, Operand)
    case isNull(Int)
    case isNotNull(Int)
    /// The column's integer is one of these; any number of them.
    case oneOf(Int, [Int64])
    /// The same, the integers given as a JSON array in a parameter.
    case oneOfParameter(Int, Int)
    /// Text that starts (ends) so, bytewise. A null does neither.
    case hasPrefix(Int, String)
    case hasSuffix(Int, String)
    case containsText(Int, String)
    /// A stored JSON array has that element.
    case hasElement(Int, Value)
    /// The row's search entry has this in one of these search columns.
    case searches([Int], SearchTerm)
    /// There is a row of another table whose `column` equals this row's `local` column, and that matches.
    case exists(Table, column: Int, local: Int, Predicate)
    /// The opposite of a condition that has no leaf of its own to turn over.
    case not(Predicate)

    /// A conjunction without needless parts.
    package static func both(_ first: Predicate, _ second: Predicate) -> Predicate {
        switch (first, second) {
        case (.all, let other), (let other, .all): other
        case (.and(let list), let other): .and(list + [other])
        default: .and([first, second])
        }
    }

    package static func equal(_ column: Int, _ value: Value) -> Predicate { .compare(column, .equal, .value(value)) }
}

/// One key of an order. Nulls come first when ascending, last when descending.
package struct SortKey: Sendable, Hashable {
    package let column: Int
    package let isDescending: Bool
    /// Where the column is, when it is not the table's own: a table whose column 0 is that of the row; a row that it lacks
    /// has a null there.
    package let companion: Table?

    package init(_ column: Int, descending: Bool = false, in companion: Table? = nil) {
        self.column = column
        isDescending = descending
        self.companion = companion
    }
}

/// Where a read in the order of a companion's value begins: rows without a value are left out.
package struct KeyStart: Sendable, Hashable {
    /// Values before it in the order are left out; nil begins with the first.
    package let value: Value?

    package init(_ value: Value? = nil) { self.value = value }
}

/// A read of rows of one table.
package struct Query: Sendable {
    package var table: Table
    /// The columns wanted, in the order in which a row brings them.
    package var columns: [Int]
    package var predicate: Predicate
    package var order: [SortKey]
    /// Most rows; nil only where the predicate itself bounds them.
    package var limit: Int?
    /// Whether few rows of many are expected: then which ones is worked out first, from an index alone where it can be, and
    /// the rows themselves are read for those within the limit.
    package var isNarrow: Bool
    /// A row brings the values of the order's keys behind its columns.
    package var bringsKeys = false
    /// Where it begins, when the first key is a companion's: so that an index of the companion gives the order.
    package var start: KeyStart?

    package init(
        _ table: Table,
        columns: [Int],
        where predicate: Predicate,
        order: [SortKey] = [],
        limit: Int? = nil,
        isNarrow: Bool = false
    ) {
        self.table = table
        self.columns = columns
        self.predicate = predicate
        self.order = order
        self.limit = limit
        self.isNarrow = isNarrow
    }
}

/// A query made once and run often: engines keep its statement. Its values are parameters.
package final class PreparedQuery: Sendable {
    package let query: Query
    package let number: Int
    private static let numbers = Atomic<Int>(0)

    package init(_ query: Query) {
        self.query = query
        number = Self.numbers.add(1, ordering: .relaxed).newValue
    }
}
