/// Why a file cannot be read as a table; lines count from 1, as an editor shows them.
package enum TableFileError: Refusal, Equatable {
    /// Another kind of file, whatever its name ends with.
    case notATextFile(found: ForeignFormat)
    /// The line holds a character that the encoding of the lines before it does not have.
    case mixedEncoding(line: Int)
    /// The row that starts on the line has more than `maximum` bytes, often because a quote is never closed.
    case rowTooLong(line: Int, maximum: Int)
    /// The row that starts on the line has more than `maximum` cells.
    case tooManyColumns(line: Int, maximum: Int)
    /// The file ends within the quotes that were opened on the line.
    case unclosedQuote(line: Int)
    /// On the line, text follows the quote that closes a cell.
    case misplacedQuote(line: Int)
    /// Not one row.
    case emptyFile

    /// Always a fault of the file.
    package var kind: RefusalKind { .invalidArgument }

    /// Stable, for clients to test.
    package var reason: String {
        switch self {
        case .notATextFile: "NOT_A_TEXT_FILE"
        case .mixedEncoding: "MIXED_ENCODING"
        case .rowTooLong: "ROW_TOO_LONG"
        case .tooManyColumns: "TOO_MANY_COLUMNS"
        case .unclosedQuote: "UNCLOSED_QUOTE"
        case .misplacedQuote: "MISPLACED_QUOTE"
        case .emptyFile: "EMPTY_FILE"
        }
    }

    /// `found`, `line` and `maximum`, where the case has them.
    package var metadata: [String: String] {
        switch self {
        case .notATextFile(let found): ["found": found.rawValue]
        case .mixedEncoding(let line), .unclosedQuote(let line), .misplacedQuote(let line): ["line": String(line)]
        case .rowTooLong(let line, let maximum), .tooManyColumns(let line, let maximum):
            ["line": String(line), "maximum": String(maximum)]
        case .emptyFile: [:]
        }
    }
}
