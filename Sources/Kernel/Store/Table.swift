package import Model
import Synchronization

/// What an engine keeps in one column.
package enum StoreType: Sendable, Hashable {
    case integer
    case real
    case text
    case blob
}

/// One column of a table.
package struct Column: Sendable, Hashable {
    package let name: String
    package let type: StoreType
    /// What rows have that were written before the column existed, and what an insert without it gives; null makes
    /// the column nullable.
    package let initial: Value

    package init(_ name: String, _ type: StoreType, initial: Value = .null) {
        self.name = name
        self.type = type
        self.initial = initial
    }
}

/// An index: the columns in the order in which it sorts.
package struct Index: Sendable, Hashable {
    package let columns: [Int]
    /// No two rows may be equal in these columns; rows with a null in them never are.
    package let isUnique: Bool

    package init(_ columns: [Int], unique: Bool = false) {
        self.columns = columns
        isUnique = unique
    }
}

/// A text that the search index holds for each row: a search key, or several, one per line.
package struct SearchColumn: Sendable, Hashable {
    /// What people look for in it.
    package enum Kind: String, Sendable {
        /// Parts and starts of words.
        case words
        /// The start of the whole as well: what names a row.
        case name
        /// The whole as well: numbers and addresses that belong to one row.
        case key
    }

    package let name: String
    package let kind: Kind

    package init(_ name: String, _ kind: Kind = .words) {
        self.name = name
        self.kind = kind
    }
}

extension SearchColumn: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self.init(value) }
}

/// A table as every engine makes it. Names are identifiers of lower-case letters, digits and underscores.
package final class Table: Sendable, Hashable {
    package let name: String
    package let columns: [Column]
    /// The primary key. A single integer column 0 named `id` is the usual case; engines may make it the row's place.
    package let key: [Int]
    package let indexes: [Index]
    /// The texts that the table's search index holds for each row; empty means no search index.
    package let searchColumns: [SearchColumn]
    /// Given once per table object, so that engines find prepared statements without comparing names; 0 for tables that come
    /// and go while the program runs.
    package let number: Int

    private static let numbers = Atomic<Int>(0)

    package init(
        _ name: String,
        columns: [Column],
        key: [Int] = [0],
        indexes: [Index] = [],
        searchColumns: [SearchColumn] = [],
        isDeclared: Bool = true
    ) {
        self.name = name
        self.columns = columns
        self.key = key
        self.indexes = indexes
        self.searchColumns = searchColumns
        number = isDeclared ? Self.numbers.add(1, ordering: .relaxed).newValue : 0
    }

    package static func == (left: Table, right: Table) -> Bool { left === right }

    package func hash(into hasher: inout Hasher) { hasher.combine(number) }

    /// The position of the column with that name.
    package func column(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
}

/// The tables of one module in one namespace. Its fingerprint tells whether a store is up to date.
package struct StoreSchema: Sendable {
    /// Fills what is derived from the rows of a table: search entries if they all are to be made, and derived columns
    /// that still hold their initial value.
    package typealias Derivation =
        @Sendable (
            _ table: Table, _ isSearchEmpty: Bool, _ writer: any StoreWriter
        ) throws -> Void

    package let module: String
    package let tables: [Table]
    /// Says in which way derived things are made that no table shows; another one is a reason for an upgrade.
    package let revision: String
    /// Run by an engine in the transaction of an upgrade, for each table that was there before, once all tables are as
    /// declared.
    package let derive: Derivation

    package init(
        module: String,
        tables: [Table],
        revision: String = "",
        derive: @escaping Derivation = { _, _, _ in }
    ) {
        self.module = module
        self.tables = tables
        self.revision = revision
        self.derive = derive
    }

    /// Everything that a change of would need an upgrade, as text.
    package var fingerprint: String {
        let declared = tables.map { table in
            let columns = table.columns.map { "\($0.name):\($0.type):\($0.initial)" }.joined(separator: ",")
            let indexes = table.indexes.map { "\($0.columns)\($0.isUnique)" }.joined(separator: ",")
            let texts = table.searchColumns.map { "\($0.name):\($0.kind.rawValue)" }.joined(separator: ",")
            return "\(table.name)(\(columns))\(table.key)[\(indexes)]{\(texts)}"
        }.joined(separator: ";")
        return revision.isEmpty ? declared : "\(declared) \(revision)"
    }
}
