/// Why a row of an import is refused, beyond what its record's own rules refuse; and why an import or export cannot run.
enum TransferError: Refusal, Equatable {
    case columnUnknown(path: String)
    case columnTwice(path: String)
    case noColumns
    case keyUnusable(path: String)
    case raggedRow(expected: Int, found: Int)
    case valueMalformed(expected: String)
    case valueUnknown(expected: String)
    case referenceUnknown(value: String, entity: String)
    case referenceAmbiguous(value: String, entity: String)
    case keyMissing
    case keyTaken(id: Int64)
    case keyUnknown
    case duplicateInFile
    case importRefused(count: Int64)
    case undoRefused(count: Int64)
    case cellTooLong(id: Int64, path: String, maximum: Int)
    case tooManyRows(maximum: Int)
    case formatUnavailable(format: String)

    var kind: RefusalKind {
        switch self {
        case .keyTaken: .alreadyExists
        case .keyUnknown: .notFound
        case .importRefused, .undoRefused, .cellTooLong, .tooManyRows: .failedPrecondition
        case .formatUnavailable: .unimplemented
        default: .invalidArgument
        }
    }

    var reason: String {
        switch self {
        case .columnUnknown: "COLUMN_UNKNOWN"
        case .columnTwice: "COLUMN_TWICE"
        case .noColumns: "NO_COLUMNS"
        case .keyUnusable: "KEY_UNUSABLE"
        case .raggedRow: "RAGGED_ROW"
        case .valueMalformed: "VALUE_MALFORMED"
        case .valueUnknown: "VALUE_UNKNOWN"
        case .referenceUnknown: "REFERENCE_NOT_FOUND"
        case .referenceAmbiguous: "REFERENCE_AMBIGUOUS"
        case .keyMissing: "KEY_MISSING"
        case .keyTaken: "KEY_TAKEN"
        case .keyUnknown: "KEY_UNKNOWN"
        case .duplicateInFile: "DUPLICATE_IN_FILE"
        case .importRefused: "IMPORT_REFUSED"
        case .undoRefused: "UNDO_REFUSED"
        case .cellTooLong: "CELL_TOO_LONG"
        case .tooManyRows: "TOO_MANY_ROWS"
        case .formatUnavailable: "FORMAT_UNAVAILABLE"
        }
    }

    var metadata: [String: String] {
        switch self {
        case .columnUnknown(let path), .columnTwice(let path), .keyUnusable(let path): ["path": path]
        case .raggedRow(let expected, let found): ["expected": String(expected), "found": String(found)]
        case .valueMalformed(let expected), .valueUnknown(let expected): ["expected": expected]
        case .referenceUnknown(let value, let entity): ["id": value, "entity": entity]
        case .referenceAmbiguous(let value, let entity): ["value": value, "entity": entity]
        case .keyTaken(let id): ["other": String(id)]
        case .importRefused(let count), .undoRefused(let count): ["count": String(count)]
        case .cellTooLong(let id, let path, let maximum):
            ["id": String(id), "path": path, "maximum": String(maximum)]
        case .tooManyRows(let maximum): ["maximum": String(maximum)]
        case .formatUnavailable(let format): ["format": format]
        case .noColumns, .keyMissing, .keyUnknown, .duplicateInFile: [:]
        }
    }

    var isKernels: Bool { true }
}
