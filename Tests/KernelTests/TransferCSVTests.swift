import Kernel
import Testing

@Suite("Tables of text, read")
struct TransferCSVTests {
    // MARK: - Rows and cells

    @Test(
        "A table is cut into rows and cells",
        arguments: [
            ("a;b\n1;2\n", [["a", "b"], ["1", "2"]]), ("a;b\r\n1;2\r\n", [["a", "b"], ["1", "2"]]),
            ("a;b\r1;2", [["a", "b"], ["1", "2"]]), ("a;b\n\n \n1;2", [["a", "b"], ["1", "2"]]),
            ("a;b\n;\n", [["a", "b"], ["", ""]]), ("a;b\n1\n1;2;3", [["a", "b"], ["1"], ["1", "2", "3"]]),
            ("\u{FEFF}a;b\n1;2", [["a", "b"], ["1", "2"]]), ("\u{FEFF}\"a\";b\n1;2", [["a", "b"], ["1", "2"]]),
            ("nom\nLyon\n", [["nom"], ["Lyon"]]), ("  a ;\u{A0}b\u{202F}\n", [["a", "b"]]),
            ("\u{A0}\na;b", [["a", "b"]]), ("\" a \";\"\u{A0}\"\n", [[" a ", "\u{A0}"]]),
            ("\"a;b\";\"c\"\"d\"", [["a;b", "c\"d"]]), ("\"\";\"\"\"\"", [["", "\""]]),
            (" \"a\" ; \"b\" \n", [["a", "b"]]), ("\"\"\n", [[""]]),
            ("\"l1\nl2\r\nl3\rl4\";b\n1;2", [["l1\nl2\r\nl3\rl4", "b"], ["1", "2"]]),
            ("écran;24\" mat\n1;2", [["écran", "24\" mat"], ["1", "2"]]),
            ("a;'=1+1;'a;''-x;'", [["a", "=1+1", "'a", "'-x", "'"]]),
        ] as [(String, [[String]])]
    )
    func rows(text: String, cells: [[String]]) throws {
        for size in [1, 2, 3, 1_000] {
            let rows = try TableFile.read(Array(text.utf8), chunk: size)
            #expect(TableFile.bytes(rows.map(\.cells)) == TableFile.bytes(cells))
        }
    }

    @Test("Each row knows the line of the file on which it starts")
    func lines() throws {
        let bytes = Array("a;b\r\n\r\n\"x\ny\r\nz\";1\rc;d\n\n\ne;f".utf8)
        for size in 1...bytes.count {
            #expect(try TableFile.read(bytes, chunk: size).map(\.line) == [1, 3, 6, 9])
        }
    }

    // MARK: - Finding out how a file is written

    @Test(
        "The separator is the one that cuts the most lines alike",
        arguments: [
            ("a;b\n1;2\n", .semicolon), ("a,b\n1,2\n", .comma), ("a\tb\n1\t2\n", .tab), ("a|b\n1|2\n", .pipe),
            ("prix;qté\n1,5;2\n2,5;3\n", .semicolon), ("1,5;2\n2,5;3\n", .semicolon), ("1,5\t2\n2,5\t3\n", .tab),
            ("a,b\n\"x;y\",1\n\"z;t\",2\n", .comma), ("a,b\nx;y,1\nz,2\nt,3\n", .comma),
            ("nom\nLyon\nParis\n", .semicolon), ("a|b,c\n1|2\n3|4\n", .pipe), ("a,b", .comma), ("", .semicolon),
            ("\u{FEFF}\"a;b\",c\n\"d;e\",f\n", .comma), ("a,b\n\"x\"\";;\",1\n", .comma),
        ] as [(String, CSVDialect.Separator)]
    )
    func separators(text: String, separator: CSVDialect.Separator) {
        #expect(CSVDialect.detect(in: Array(text.utf8), isWholeFile: true).separator == separator)
    }

    @Test(
        "The first letter beyond ASCII tells the encoding",
        arguments: [
            ("a;b", nil), ("\u{C3}\u{A9};a", .utf8), ("a;\u{E2}\u{82}\u{AC}", .utf8), ("\u{EF}\u{BB}\u{BF}a", .utf8),
            ("\u{F0}\u{9F}\u{98}\u{80}", .utf8), ("\u{E9}t\u{E9}", .windows1252), ("12 \u{80}", .windows1252),
            ("\u{C3};\u{A9}", .windows1252), ("\u{ED}\u{A0}\u{80}", .windows1252), ("\u{C0}\u{80}", .windows1252),
            ("\u{F5}\u{80}\u{80}\u{80}", .windows1252),
        ] as [(String, CSVDialect.Encoding?)]
    )
    func encodings(bytes: String, encoding: CSVDialect.Encoding?) {
        #expect(CSVDialect.detect(in: TableFile.raw(bytes), isWholeFile: true).encoding == encoding)
    }

    @Test("What the end of the sample cuts tells nothing yet")
    func cutSample() {
        #expect(CSVDialect.detect(in: TableFile.raw("a\u{C3}"), isWholeFile: false).encoding == nil)
        #expect(CSVDialect.detect(in: TableFile.raw("a\u{C3}"), isWholeFile: true).encoding == .windows1252)
        #expect(CSVDialect.detect(in: Array("a,b\nc;d;e".utf8), isWholeFile: true).separator == .semicolon)
        #expect(CSVDialect.detect(in: Array("a,b\nc,d\ne;f\ng;h".utf8), isWholeFile: false).separator == .comma)
    }

    @Test("Accents and the euro sign are read from a file of Windows")
    func windows1252() throws {
        let bytes = TableFile.raw("Nom;Prix\nLef\u{E8}vre;12 \u{80}\n\u{9C};\u{A0}")
        let rows = try TableFile.read(bytes, chunk: 5)
        #expect(rows.map(\.cells) == [["Nom", "Prix"], ["Lefèvre", "12 €"], ["œ", ""]])
    }

    @Test("A first accent far into a file still tells the encoding")
    func lateAccent() throws {
        let bytes = TableFile.raw(String(repeating: "a;b\n", count: 20_000) + "\u{E9};b")
        var reader = try CSVReader(chunks: TableFile.chunks(of: bytes, size: 4_096))
        #expect(reader.dialect == CSVDialect(separator: .semicolon, encoding: nil))
        var last: CSVRow?
        while let row = try reader.next() { last = row }
        #expect(last?.line == 20_001)
        #expect(last?.cells == ["é", "b"])
        #expect(reader.dialect.encoding == .windows1252)
    }

    @Test("What the caller says of the file counts more than what it looks like")
    func namedDialect() throws {
        // Bytes that would pass for one letter of UTF-8.
        let bytes = TableFile.raw("a;b,\u{C9}\u{BB}")
        let dialect = CSVDialect(separator: .comma, encoding: .windows1252)
        #expect(try TableFile.read(bytes, dialect: dialect).map(\.cells) == [["a;b", "É»"]])
        #expect(try TableFile.read(bytes).map(\.cells) == [["a", "b,\u{27B}"]])
    }
}

/// Files in a test, as the reader takes them.
enum TableFile {
    /// One byte for each character, which is U+00FF at most.
    static func raw(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    static func chunks(of bytes: [UInt8], size: Int) -> () throws -> [UInt8]? {
        var rest = bytes[...]
        return {
            guard !rest.isEmpty else { return nil }
            let chunk = Array(rest.prefix(size))
            rest = rest.dropFirst(size)
            return chunk
        }
    }

    static func read(
        _ bytes: [UInt8],
        chunk: Int = 1_000,
        dialect: CSVDialect? = nil,
        limits: CSVLimits = CSVLimits()
    ) throws -> [CSVRow] {
        var reader = try CSVReader(dialect: dialect, limits: limits, chunks: chunks(of: bytes, size: chunk))
        var rows: [CSVRow] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    /// Strings compare by canonical equivalence; a table is compared bytewise.
    static func bytes(_ rows: [[String]]) -> [[[UInt8]]] {
        rows.map { row in row.map { cell in Array(cell.utf8) } }
    }
}
