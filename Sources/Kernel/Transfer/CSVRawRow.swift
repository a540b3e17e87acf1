/// A row as the file writes it: the bytes of its cells one after the other, without quotes and separators.
struct CSVRawRow {
    struct Cell {
        let range: Range<Int>
        let isQuoted: Bool
    }

    /// The line on which the row starts, from 1.
    private(set) var line = 1
    /// Where the row starts in the file.
    private(set) var start = 0
    var bytes: [UInt8] = []
    var cells: [Cell] = []
    /// The bits that any byte has: below 0x80 when all are ASCII.
    var bits: UInt8 = 0

    /// Forgets the row before, keeps its memory.
    mutating func begin(line: Int, at start: Int) {
        self.line = line
        self.start = start
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        bits = 0
    }

    /// What the cells say; the first character beyond ASCII decides on an encoding that is not known yet.
    func texts(in encoding: inout CSVDialect.Encoding?) throws(TableFileError) -> [String] {
        var texts: [String] = []
        texts.reserveCapacity(cells.count)
        for cell in cells {
            let text = try decoded(cell.range, in: &encoding)
            texts.append(FormulaGuard.removed(from: cell.isQuoted ? text : text.withoutOuterBlanks))
        }
        return texts
    }

    private func decoded(
        _ range: Range<Int>,
        in encoding: inout CSVDialect.Encoding?
    ) throws(TableFileError) -> String {
        let slice = bytes[range]
        if bits < 0x80 { return String(decoding: slice, as: UTF8.self) }
        if encoding == nil { encoding = CSVDialect.Encoding(decidedBy: slice) }
        guard let known = encoding else { return String(decoding: slice, as: UTF8.self) }
        if let text = known.text(slice) { return text }
        throw .mixedEncoding(line: lineNumber(of: known.firstFault(in: slice) ?? range.lowerBound))
    }

    /// The line of the file on which a byte of the row stands.
    private func lineNumber(of index: Int) -> Int {
        var number = line
        var before: UInt8 = 0
        for byte in bytes[..<index] {
            let isEnd = byte == CSVByte.carriageReturn
            if isEnd || (byte == CSVByte.lineFeed && before != CSVByte.carriageReturn) { number += 1 }
            before = byte
        }
        return number
    }
}
