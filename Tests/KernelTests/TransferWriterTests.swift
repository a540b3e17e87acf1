import Kernel
import TestKit
import Testing

@Suite("Tables of text, written")
struct TransferWriterTests {
    @Test(
        "A row is written with quotes only where a cell needs them",
        arguments: [
            (["a", "b"], "a;b\r\n"), (["", ""], ";\r\n"), ([""], "\"\"\r\n"), ([], ""),
            (["a\"b", "c"], "\"a\"\"b\";c\r\n"), (["a;b", "c"], "\"a;b\";c\r\n"), (["1,5", "x|y"], "1,5;x|y\r\n"),
            (["1,5"], "\"1,5\"\r\n"), (["Lyon"], "Lyon\r\n"), ([" a", "b\u{A0}"], "\" a\";\"b\u{A0}\"\r\n"),
            (["l1\nl2", "c"], "\"l1\nl2\";c\r\n"), (["\u{FEFF}a", "%PDF-"], "\"\u{FEFF}a\";\"%PDF-\"\r\n"),
            (["déjà", "24\u{2033}"], "déjà;24\u{2033}\r\n"), (["a\u{0}b", "c"], "\"a\u{FFFD}b\";c\r\n"),
        ] as [([String], String)]
    )
    func quotes(cells: [String], text: String) {
        #expect(written([cells], CSVWriter()) == Array(text.utf8))
    }

    @Test(
        "A spreadsheet finds text where it would find a formula, and numbers stay numbers",
        arguments: [
            ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+33 6 12", "'+33 6 12"), ("+5", "'+5"), ("-", "'-"),
            ("-A1", "'-A1"), ("-1-1", "'-1-1"), ("-1,2,3", "'-1,2,3"), ("-5", "-5"), ("-12.50", "-12.50"),
            ("-12,5", "-12,5"), ("-5.", "'-5."), ("\t=1", "\"'\t=1\""), ("\r", "\"'\r\""), ("\n", "\"'\n\""),
            ("\u{FF1D}1", "'\u{FF1D}1"), ("'=1", "''=1"), ("''-5", "'''-5"), ("'a", "'a"), ("a=1", "a=1"),
            ("\u{FEFF}=", "\"\u{FEFF}=\""),
        ] as [(String, String)]
    )
    func formulas(cell: String, text: String) throws {
        let bytes = written([[cell, "x"]], CSVWriter())
        #expect(bytes == Array("\(text);x\r\n".utf8))
        #expect(TableFile.bytes(try TableFile.read(bytes).map(\.cells)) == TableFile.bytes([[cell, "x"]]))
    }

    @Test("The separators that are looked for first are quoted too, so that ours is found")
    func preferredSeparators() {
        let cells = ["1,5", "a;b", "c|d", "e\tf"]
        let comma = written([cells], CSVWriter(separator: .comma))
        let pipe = written([cells], CSVWriter(separator: .pipe))
        #expect(comma == Array("\"1,5\",\"a;b\",c|d,\"e\tf\"\r\n".utf8))
        #expect(pipe == Array("\"1,5\"|\"a;b\"|\"c|d\"|\"e\tf\"\r\n".utf8))
    }

    @Test("A byte order mark is written once, when asked for")
    func byteOrderMark() {
        let bytes = written([["é"], ["b"]], CSVWriter(writesByteOrderMark: true))
        #expect(bytes == Array("\u{FEFF}é\r\nb\r\n".utf8))
    }

    @Test("Any table comes back from its file as it was, whatever is in its cells and wherever the file is cut")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 300)
        for _ in 0..<300 {
            let separator = random.pick(CSVDialect.Separator.allCases)
            let columns = Int.random(in: 1...6, using: &random)
            let table = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                (0..<columns).map { _ in randomCell(&random) }
            }
            let writer = CSVWriter(separator: separator, writesByteOrderMark: random.chance(50))
            let rows = try TableFile.read(written(table, writer), chunk: Int.random(in: 1...64, using: &random))
            #expect(TableFile.bytes(rows.map(\.cells)) == TableFile.bytes(table))
        }
    }

    private func written(_ rows: [[String]], _ writer: CSVWriter) -> [UInt8] {
        var writer = writer
        var bytes: [UInt8] = []
        for row in rows { writer.write(row, to: &bytes) }
        return bytes
    }

    private func randomCell(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...4, using: &random)).map { _ in random.pick(Self.pieces) }.joined()
    }

    private static let pieces = [
        "abc", "Lyon", "1 234,56", "-5", "0", " ", "\t", "\n", "\r", "\r\n", "\"", "\"\"", ";", ",", "|", "=1+1", "+33",
        "-", "@x", "'", "'=", "%PDF-", "PK\u{3}\u{4}", "é", "e\u{301}", "\u{301}", "€", "œ", "Ã©", "\u{A0}", "\u{202F}",
        "\u{FEFF}", "\u{FF1D}", "日本", "👩‍🌾", "\u{1}", "\u{85}", "\u{2028}",
    ]
}
