import Kernel
import Testing

@Suite("Tables of text, refused")
struct TransferRefusalTests {
    @Test(
        "A file that is no table is refused by what it is",
        arguments: [
            ("PK\u{3}\u{4}..[Content_Types].xml..xl/workbook.xml", .xlsx),
            ("PK\u{3}\u{4}..content.xml", .zip), ("PK\u{5}\u{6}", .zip), ("%PDF-1.7\n", .pdf),
            ("\u{FF}\u{FE}a\u{0}", .utf16), ("\u{FE}\u{FF}\u{0}a", .utf16), ("a\u{0};\u{0}", .utf16),
            ("\u{0}a\u{0};", .utf16), ("a;b\n\u{0}\u{1}\u{2}", .binary),
        ] as [(String, ForeignFormat)]
    )
    func foreignFormats(bytes: String, found: ForeignFormat) {
        #expect(throws: TableFileError.notATextFile(found: found)) {
            try TableFile.read(TableFile.raw(bytes), chunk: 3)
        }
    }

    @Test("A zero byte far into a file is refused too")
    func lateZero() {
        let bytes = TableFile.raw(String(repeating: "a;b\n", count: 20_000) + "a\u{0}")
        #expect(throws: TableFileError.notATextFile(found: .binary)) { try TableFile.read(bytes, chunk: 4_096) }
    }

    @Test(
        "A file in two encodings is refused at the line where the second begins",
        arguments: [
            ("\u{C3}\u{A9};b\nc;d\n\u{E9};a", 3), ("\u{C3}\u{A9}\n\"a\nb\r\n\u{E9}\"", 4), ("\u{E9}\na\n\u{81}", 3),
            ("\u{E9}\n\u{C3}\u{A9}t\u{C3}\u{A9}", 2), ("\u{EF}\u{BB}\u{BF}a\n\u{E9}\n", 2),
            ("\u{C3}\u{A9}\n\u{E2}\u{82}", 2),
        ] as [(String, Int)]
    )
    func mixedEncodings(bytes: String, line: Int) {
        for size in [1, 1_000] {
            #expect(throws: TableFileError.mixedEncoding(line: line)) {
                try TableFile.read(TableFile.raw(bytes), chunk: size)
            }
        }
    }

    @Test(
        "Quotes that do not match are refused at their line",
        arguments: [
            ("a;b\n1;\"2", .unclosedQuote(line: 2)), ("\"", .unclosedQuote(line: 1)),
            ("a\n\"x\"\ny;\"\n\n", .unclosedQuote(line: 3)), ("a\n\"x\"\"", .unclosedQuote(line: 2)),
            ("a\n\"x\"y", .misplacedQuote(line: 2)), ("\"x\n\"y;z", .misplacedQuote(line: 2)),
            ("a\n\"x\" \"y\"", .misplacedQuote(line: 2)),
        ] as [(String, TableFileError)]
    )
    func quotes(text: String, error: TableFileError) {
        for size in [1, 1_000] {
            #expect(throws: error) { try TableFile.read(Array(text.utf8), chunk: size) }
        }
    }

    @Test("A file without a row is refused", arguments: ["", "\u{FEFF}", "\n\r\n \n  \n"])
    func empty(text: String) {
        #expect(throws: TableFileError.emptyFile) { try TableFile.read(Array(text.utf8)) }
    }

    @Test(
        "A row may be as long as the limit, and not longer",
        arguments: [
            ("12345678", true), ("123456789", false), ("123;5678", true), ("123;56789", false), ("\"234567\"", true),
            ("\"2345678\"", false), ("\"2\"\"\"\"7\"", true), ("\"2\"\"\"\"\"\"9", false), ("1234567;", true),
            ("12345678;", false), ("        ", true), ("         ", false), ("\"2\n4\n67\"", true),
            ("\"2\n4\n678\"", false),
        ] as [(String, Bool)]
    )
    func rowLength(row: String, isAccepted: Bool) throws {
        let bytes = Array("a;b\n\(row)\nc;d".utf8)
        let limits = CSVLimits(rowBytes: 8)
        let dialect = CSVDialect(separator: .semicolon)
        for size in [1, 1_000] {
            guard !isAccepted else {
                let rows = try TableFile.read(bytes, chunk: size, dialect: dialect, limits: limits)
                #expect(rows.last?.cells == ["c", "d"])
                continue
            }
            #expect(throws: TableFileError.rowTooLong(line: 2, maximum: 8)) {
                try TableFile.read(bytes, chunk: size, dialect: dialect, limits: limits)
            }
        }
    }

    @Test("A row may have as many columns as the limit, and not more")
    func columns() throws {
        let widest = Array(repeating: "x", count: 256).joined(separator: ";")
        #expect(try TableFile.read(Array("\(widest)\n".utf8)).first?.cells.count == 256)
        for tail in [";", ";x", ";x;x"] {
            #expect(throws: TableFileError.tooManyColumns(line: 2, maximum: 256)) {
                try TableFile.read(Array("a;b\n\(widest)\(tail)\n".utf8))
            }
        }
    }

    @Test("An endless line is refused after a mebibyte, not collected", arguments: ["x", "\"", " ", "x\""])
    func endlessLine(piece: String) throws {
        let chunk = Array(String(repeating: piece, count: 65_536 / piece.utf8.count).utf8)
        var pulled = 0
        var reader = try CSVReader {
            pulled += chunk.count
            return chunk
        }
        #expect(throws: TableFileError.rowTooLong(line: 1, maximum: 1_048_576)) { try reader.next() }
        let total = pulled
        #expect(total <= 1_048_576 + 65_536)
    }

    @Test("Nothing is read after a refusal")
    func afterRefusal() throws {
        var reader = try CSVReader(chunks: TableFile.chunks(of: Array("a\n\"x\"y\nb\n".utf8), size: 100))
        let first = try reader.next()
        #expect(first?.cells == ["a"])
        #expect(throws: TableFileError.misplacedQuote(line: 2)) { try reader.next() }
        let last = try reader.next()
        #expect(last == nil)
    }

    @Test(
        "Each refusal has a stable reason and the numbers that its sentence names",
        arguments: [
            (.notATextFile(found: .utf16), "NOT_A_TEXT_FILE", ["found": "utf-16"]),
            (.mixedEncoding(line: 3), "MIXED_ENCODING", ["line": "3"]),
            (.rowTooLong(line: 3, maximum: 9), "ROW_TOO_LONG", ["line": "3", "maximum": "9"]),
            (.tooManyColumns(line: 3, maximum: 9), "TOO_MANY_COLUMNS", ["line": "3", "maximum": "9"]),
            (.unclosedQuote(line: 3), "UNCLOSED_QUOTE", ["line": "3"]),
            (.misplacedQuote(line: 3), "MISPLACED_QUOTE", ["line": "3"]), (.emptyFile, "EMPTY_FILE", [:]),
        ] as [(TableFileError, String, [String: String])]
    )
    func reasons(error: TableFileError, reason: String, metadata: [String: String]) {
        #expect(error.kind == .invalidArgument)
        #expect(error.reason == reason)
        #expect(error.metadata == metadata)
        #expect(error.field == nil)
    }
}
