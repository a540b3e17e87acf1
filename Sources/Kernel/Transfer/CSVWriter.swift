/// Writes rows as a UTF-8 table file that `CSVReader` gives back cell by cell as they were, and no spreadsheet runs.
///
/// Lines end in CR LF. Quotes stand only where the cell needs them: around separators, quotes, line ends and other
/// control characters, outer blanks, and what would make the file look like another kind of file. When all rows have the
/// same length, `CSVReader` finds the separator by itself. A zero byte, which no text file holds, becomes U+FFFD.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tabulator or a line end, and is no negative number, gets an apostrophe
/// before it (`FormulaGuard`). Quotes alone would not do: spreadsheets run formulas in quotes. An apostrophe is seen in
/// the spreadsheet, which is the price for not running it. The guard holds in a spreadsheet that cuts the file at our
/// separator.
package struct CSVWriter: Sendable {
    private let separator: UInt8
    /// Whether a byte makes its cell need quotes.
    private let needsQuotes: [Bool]
    /// The same for the only cell of a row, where any separator would make detection cut there.
    private let needsQuotesAlone: [Bool]
    private var owesByteOrderMark: Bool

    /// A file with a byte order mark is read as UTF-8 by spreadsheets that would take it for Windows-1252 otherwise.
    package init(separator: CSVDialect.Separator = .semicolon, writesByteOrderMark: Bool = false) {
        // Detection tries these before ours, and would take one that all rows hold.
        var tried = Array(CSVDialect.Separator.allCases.prefix { $0 != separator })
        tried.append(separator)
        self.separator = separator.rawValue
        needsQuotes = Self.quoteTable(tried)
        needsQuotesAlone = Self.quoteTable(CSVDialect.Separator.allCases)
        owesByteOrderMark = writesByteOrderMark
    }

    /// Appends a row with its line end, and the byte order mark before the first; nothing for a row without cells.
    package mutating func write(_ cells: [String], to bytes: inout [UInt8]) {
        guard !cells.isEmpty else { return }
        if owesByteOrderMark {
            bytes += CSVByte.byteOrderMark
            owesByteOrderMark = false
        }
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(separator) }
            put(cell, isAlone: cells.count == 1, to: &bytes)
        }
        bytes.append(CSVByte.carriageReturn)
        bytes.append(CSVByte.lineFeed)
    }

    private func put(_ cell: String, isAlone: Bool, to bytes: inout [UInt8]) {
        let isQuoted = mustQuote(cell, isAlone: isAlone)
        if isQuoted { bytes.append(CSVByte.quote) }
        if FormulaGuard.isNeeded(cell.utf8) { bytes.append(FormulaGuard.mark) }
        guard isQuoted else {
            bytes.append(contentsOf: cell.utf8)
            return
        }
        for byte in cell.utf8 {
            switch byte {
            case 0: bytes.append(contentsOf: "\u{FFFD}".utf8)
            case CSVByte.quote:
                bytes.append(byte)
                bytes.append(byte)
            default: bytes.append(byte)
            }
        }
        bytes.append(CSVByte.quote)
    }

    private func mustQuote(_ cell: String, isAlone: Bool) -> Bool {
        // Without quotes, a row of one empty cell would be a blank line.
        guard let first = cell.unicodeScalars.first, let last = cell.unicodeScalars.last else { return isAlone }
        if first.isCellBlank || last.isCellBlank { return true }
        // The start of a PDF file, and of a byte order mark.
        if first == "%" || first == "\u{FEFF}" { return true }
        let table = isAlone ? needsQuotesAlone : needsQuotes
        return cell.utf8.contains { table[Int($0)] }
    }

    private static func quoteTable(_ separators: [CSVDialect.Separator]) -> [Bool] {
        var table = [Bool](repeating: false, count: 256)
        for control in 0..<0x20 { table[control] = true }
        table[Int(CSVByte.quote)] = true
        for separator in separators { table[Int(separator.rawValue)] = true }
        return table
    }
}
