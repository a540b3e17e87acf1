/// How a table file is cut into cells, and which bytes its characters are.
package struct CSVDialect: Sendable, Equatable {
    /// What stands between two cells; in the order in which detection prefers them on equal terms.
    ///
    /// The comma comes late because it cuts every line of a file whose lines all hold a number like `12,50`.
    package enum Separator: UInt8, Sendable, CaseIterable {
        /// `;`, what a spreadsheet set to French writes.
        case semicolon = 0x3B
        /// The tabulator, what the clipboard of a spreadsheet holds.
        case tab = 0x09
        /// `,`, what a spreadsheet set to English writes.
        case comma = 0x2C
        /// `|`, what older business software writes.
        case pipe = 0x7C
    }

    /// Which characters the bytes from 0x80 on stand for.
    package enum Encoding: Sendable {
        /// Unicode, with or without a mark at the start of the file.
        case utf8
        /// Western European text of Windows, a superset of ISO 8859-1.
        case windows1252
    }

    /// What stands between two cells.
    package var separator: Separator
    /// Nil as long as only ASCII is known of the file: its first other character decides.
    package var encoding: Encoding?

    /// By default, what the writer writes; an encoding that is left out is found out.
    package init(separator: Separator = .semicolon, encoding: Encoding? = nil) {
        self.separator = separator
        self.encoding = encoding
    }
}

/// The bytes that give a table file its form, besides the separator.
enum CSVByte {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    /// What may stand before UTF-8 text, U+FEFF.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

// MARK: - Detection

extension CSVDialect {
    /// Bytes at the start of a file that detection looks at.
    package static let sampleBytes = 65_536

    /// What the first bytes of a file show; `isWholeFile` when there are no more, so that its last line counts too.
    ///
    /// The separator is the one that cuts the most lines into the same number of cells, and into more than one. A file
    /// without any has a single column, whatever its separator.
    package static func detect(in sample: [UInt8], isWholeFile: Bool) -> CSVDialect {
        let isCut = !isWholeFile || sample.count > sampleBytes
        var text = sample.prefix(sampleBytes)
        var dialect = CSVDialect()
        if text.starts(with: CSVByte.byteOrderMark) {
            text = text.dropFirst(CSVByte.byteOrderMark.count)
            dialect.encoding = .utf8
        } else {
            dialect.encoding = Encoding(decidedBy: text, isCut: isCut)
        }
        var tally = SeparatorTally()
        tally.read(text, isCut: isCut)
        dialect.separator = tally.best ?? dialect.separator
        return dialect
    }
}

/// Into how many cells each separator cuts the lines of a sample, outside quotes.
private struct SeparatorTally {
    /// Cells of the line so far, by separator.
    private var cells = [Int](repeating: 1, count: CSVDialect.Separator.allCases.count)
    /// By separator, how many lines have how many cells, if they have several.
    private var lines = [[Int: Int]](repeating: [:], count: CSVDialect.Separator.allCases.count)

    /// The separator of the most lines that have the same number of cells; nil when no line has several.
    var best: CSVDialect.Separator? {
        var best: CSVDialect.Separator?
        var most = 0
        for (separator, counts) in zip(CSVDialect.Separator.allCases, lines) {
            let agreeing = counts.values.max() ?? 0
            if agreeing > most {
                most = agreeing
                best = separator
            }
        }
        return best
    }

    mutating func read(_ sample: ArraySlice<UInt8>, isCut: Bool) {
        let bytes = CSVDialect.Separator.allCases.map(\.rawValue)
        var hasLines = false
        var isQuoted = false
        // At the start of a cell by any separator, and after a closing quote: a doubled quote closes and opens again.
        var mayOpen = true
        for byte in sample {
            switch byte {
            case CSVByte.quote where isQuoted:
                isQuoted = false
                mayOpen = true
            case CSVByte.quote where mayOpen: isQuoted = true
            case _ where isQuoted: break
            case CSVByte.lineFeed, CSVByte.carriageReturn:
                endLine()
                hasLines = true
                mayOpen = true
            case CSVByte.space: break
            default:
                let index = bytes.firstIndex(of: byte)
                if let index { cells[index] += 1 }
                mayOpen = index != nil
            }
        }
        // A line that the sample cuts short tells nothing, unless it is all there is.
        if !isCut || !hasLines { endLine() }
    }

    private mutating func endLine() {
        for index in cells.indices where cells[index] > 1 {
            lines[index][cells[index], default: 0] += 1
            cells[index] = 1
        }
    }
}
