/// Why a shared table is not replaced by a file.
enum SharedTableError: Refusal, Equatable {
    case notShared(entity: String)
    case fileUnknown(id: Int64)
    case pieceMisplaced(size: Int64)
    /// No column of the file fills a required field.
    case columnMissing(path: String)
    case tooManyRows(maximum: Int64)
    /// The first row that is refused: where it starts, the column as the file calls it (empty when the fault is the row's
    /// own), and why, in the caller's language.
    case rowRefused(line: Int, column: String, reason: String, message: String)

    var kind: RefusalKind {
        switch self {
        case .fileUnknown: .notFound
        case .pieceMisplaced: .failedPrecondition
        case .notShared, .columnMissing, .tooManyRows, .rowRefused: .invalidArgument
        }
    }

    var reason: String {
        switch self {
        case .notShared: "ENTITY_NOT_SHARED"
        case .fileUnknown: "SHARED_FILE_NOT_FOUND"
        case .pieceMisplaced: "PIECE_MISPLACED"
        case .columnMissing: "COLUMN_MISSING"
        case .tooManyRows: "TABLE_TOO_LONG"
        case .rowRefused: "TABLE_ROW_REFUSED"
        }
    }

    var metadata: [String: String] {
        switch self {
        case .notShared(let entity): ["entity": entity]
        case .fileUnknown(let id): ["id": String(id)]
        case .pieceMisplaced(let size): ["size": String(size)]
        case .columnMissing(let path): ["path": path]
        case .tooManyRows(let maximum): ["maximum": String(maximum)]
        case .rowRefused(let line, let column, let reason, let message):
            ["line": String(line), "column": column.isEmpty ? "-" : column, "reason": reason, "message": message]
        }
    }

    var field: String? {
        switch self {
        case .notShared: "entity"
        case .fileUnknown: "file_id"
        case .pieceMisplaced: "offset"
        case .columnMissing, .tooManyRows, .rowRefused: nil
        }
    }

    var isKernels: Bool { true }
}
