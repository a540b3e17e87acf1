package import Model

/// Makes workbooks that spreadsheet programs open; the spreadsheet room fulfils it.
package protocol Workbooks: Sendable {
    /// Begins a workbook of one sheet with the header of its columns, at least one. A name that no sheet may have is
    /// made one that it may. Throws `StoreError.full` when the disk is full.
    func begin(sheet: String, columns: [WorkbookColumn]) async throws -> any WorkbookDraft
}

/// A workbook while it is made: rows are appended, then it is finished and taken piece by piece. One that does not come
/// to its last piece is discarded.
///
/// Everything throws `StoreError.full` when the disk is full, and `StoreError.failed` for what should not happen.
package protocol WorkbookDraft: Sendable {
    /// Appends rows below those before; each has a cell for each column. Throws `WorkbookError` for what no workbook
    /// can hold; then nothing is left to do but to discard it.
    func append(_ rows: [[WorkbookCell]]) async throws
    /// Closes the workbook and looks whether it is whole. May take seconds.
    func finish() async throws
    /// The next bytes of the finished workbook, 256 KiB but for the last; nil after them, and nothing of it is left.
    func piece() async throws -> [UInt8]?
    /// Lets go of the workbook, whatever was done with it before.
    func discard() async
}

/// What stands above a column, and what its cells mostly hold, which makes it wide or narrow.
package struct WorkbookColumn: Sendable, Equatable {
    package enum Kind: Sendable {
        case text
        case number
        case date
        case instant
        case bool
    }

    package let header: String
    package let kind: Kind

    package init(_ header: String, _ kind: Kind) {
        self.header = header
        self.kind = kind
    }
}

/// What one cell says.
package enum WorkbookCell: Sendable, Hashable {
    case empty
    /// Text, whatever it looks like: never a formula, a link or a number.
    case text(String)
    /// An exact number in digits, `-?[0-9]+(\.[0-9]+)?`, shown with as many digits after the point. No digit is lost: a
    /// number that a workbook cannot keep becomes text.
    case number(String)
    /// A floating-point number.
    case real(Double)
    case date(CivilDate)
    /// A day and its microseconds, 0 to 86,399,999,999, as clocks show them in the tenant's time zone: a workbook knows
    /// no zones, so whoever makes the cell has reckoned with it.
    case instant(CivilDate, microseconds: Int64)
    case bool(Bool)
}

/// What a sheet can hold.
///
/// Source: Microsoft, "Excel specifications and limits": 1,048,576 rows, 32,767 characters (in UTF-16) in a cell.
package enum WorkbookLimits {
    /// Rows below the header.
    package static let rows = 1_048_575
    package static let characters = 32_767
}

/// What a workbook cannot hold, however much room there is.
package enum WorkbookError: Error, Sendable, Equatable {
    /// The row counts from 0 in what was appended, the column from 0.
    case cellTooLong(row: Int, column: Int)
    case tooManyRows
}

/// A platform that makes no workbooks: each is refused.
package struct NoWorkbooks: Workbooks {
    package init() {}

    package func begin(sheet: String, columns: [WorkbookColumn]) async throws -> any WorkbookDraft {
        throw TransferError.formatUnavailable(format: "xlsx")
    }
}
