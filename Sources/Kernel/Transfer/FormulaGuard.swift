/// Keeps a spreadsheet from running a cell as a formula, in a way that our reader can undo.
///
/// A cell that a spreadsheet might run gets an apostrophe before it, which makes it text there. A cell that has
/// apostrophes before such a beginning already gets one more, so that the reader always takes off exactly one and every
/// cell comes back as it was.
/// Source: OWASP ASVS 5.0, 1.2.10, for the apostrophe; OWASP, CSV Injection, for the line feed and the full-width signs.
enum FormulaGuard {
    static let mark = UInt8(ascii: "'")

    /// U+FF0B, U+FF0D, U+FF1D and U+FF20, which spreadsheets in East Asian languages take for the narrow signs.
    private static let fullWidthSigns: [[UInt8]] = [
        [0xEF, 0xBC, 0x8B], [0xEF, 0xBC, 0x8D], [0xEF, 0xBC, 0x9D], [0xEF, 0xBC, 0xA0],
    ]

    /// True for a text that must not stand in a file as it is.
    ///
    /// A negative number in plain digits may. A plus sign is never a plain number: it begins a telephone number, and a
    /// spreadsheet would drop it.
    static func isNeeded(_ text: String.UTF8View) -> Bool {
        mightRun(text) && !isNegativeNumber(text)
    }

    /// What a cell said before it was written.
    static func removed(from text: String) -> String {
        guard text.utf8.first == mark, mightRun(text.utf8) else { return text }
        return String(text.unicodeScalars.dropFirst())
    }

    /// True when the text begins, after any number of apostrophes, with a sign that begins formulas.
    private static func mightRun(_ text: String.UTF8View) -> Bool {
        let rest = text.drop { $0 == mark }
        guard let first = rest.first else { return false }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), CSVByte.tab,
            CSVByte.carriageReturn, CSVByte.lineFeed:
            return true
        case 0xEF: return fullWidthSigns.contains { rest.starts(with: $0) }
        default: return false
        }
    }

    /// `-12`, `-12.5` or `-12,5`.
    private static func isNegativeNumber(_ text: String.UTF8View) -> Bool {
        guard text.first == UInt8(ascii: "-") else { return false }
        let parts = text.dropFirst().split(maxSplits: 1, omittingEmptySubsequences: false) { byte in
            byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
        }
        return parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
        }
    }
}
