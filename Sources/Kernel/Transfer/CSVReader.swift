/// One row of a table file.
package struct CSVRow: Sendable, Equatable {
    /// The line on which the row starts, from 1; a row with line ends in quotes runs over several.
    package let line: Int
    /// What its cells say, at least one.
    package let cells: [String]
}

/// What a row may hold, so that no file makes the reader keep more than a row.
package struct CSVLimits: Sendable, Equatable {
    /// Bytes of a row with its quotes and separators, without the line end.
    package let rowBytes: Int
    /// Cells of a row.
    package let columns: Int

    /// One mebibyte and 256 columns unless told otherwise; a limit below 1 counts as 1, one above 2^30 as 2^30.
    package init(rowBytes: Int = 1_048_576, columns: Int = 256) {
        self.rowBytes = min(max(rowBytes, 1), 1 << 30)
        self.columns = min(max(columns, 1), 1 << 30)
    }
}

/// Reads a table file row by row; holds one chunk and one row, however long the file is.
///
/// Quotes are those of RFC 4180: a quoted cell may hold separators, line ends and doubled quotes, and keeps its blanks;
/// any other cell loses the blanks around it. As in spreadsheets, a quote within a cell that does not start with one is
/// text (`24" screen`). Lines end in CR LF, LF or CR; blank lines are skipped. Rows may differ in length: that is for
/// the caller to judge. The apostrophe by which `CSVWriter` keeps formulas from running is taken off.
package struct CSVReader {
    /// How the file is written; its encoding is nil as long as only ASCII was met.
    package private(set) var dialect: CSVDialect

    private let limits: CSVLimits
    private let separator: UInt8
    private var feed: ByteFeed
    private var row = CSVRawRow()
    /// The line of the next byte, from 1.
    private var line = 1
    private var hasRows = false
    private var isOver = false

    /// Opens a file of which `chunks` gives one piece after the other, of any length, and nil at its end.
    ///
    /// Reads the first 64 KiB; finds out what `dialect` leaves open. Throws `notATextFile`, and what `chunks` throws.
    package init(
        dialect: CSVDialect? = nil,
        limits: CSVLimits = CSVLimits(),
        chunks: @escaping () throws -> [UInt8]?
    ) throws {
        var feed = ByteFeed(chunks)
        let sample = try feed.sample(CSVDialect.sampleBytes)
        if let found = ForeignFormat(firstBytes: sample) { throw TableFileError.notATextFile(found: found) }
        var known = dialect ?? CSVDialect.detect(in: sample, isWholeFile: feed.isAtLastChunk)
        if sample.starts(with: CSVByte.byteOrderMark) {
            feed.advance(by: CSVByte.byteOrderMark.count)
            known.encoding = known.encoding ?? .utf8
        }
        self.dialect = known
        self.limits = limits
        self.feed = feed
        separator = known.separator.rawValue
    }

    /// The next row; nil at the end of the file, and after a refusal.
    ///
    /// Throws a `TableFileError`, for a row beyond the limits before the rest of it is read, and what `chunks` throws.
    package mutating func next() throws -> CSVRow? {
        guard !isOver else { return nil }
        isOver = true  // until a row is found
        while try feed.peek() != nil {
            try readRow()
            let cells = try row.texts(in: &dialect.encoding)
            if cells == [""], !row.cells[0].isQuoted { continue }
            hasRows = true
            isOver = false
            return CSVRow(line: row.line, cells: cells)
        }
        guard hasRows else { throw TableFileError.emptyFile }
        return nil
    }
}

// MARK: - From bytes to a row

extension CSVReader {
    /// Reads a row with its line end, or a blank line.
    private mutating func readRow() throws {
        row.begin(line: line, at: feed.position)
        while try readCell() {
            guard row.cells.count < limits.columns else {
                throw TableFileError.tooManyColumns(line: row.line, maximum: limits.columns)
            }
        }
    }

    /// Reads a cell with the separator or line end after it; true when another cell follows.
    private mutating func readCell() throws -> Bool {
        try skipBlanks()
        let start = row.bytes.count
        let isQuoted = try feed.peek() == CSVByte.quote
        let end = try isQuoted ? readQuoted() : collect(upTo: separator)
        row.cells.append(CSVRawRow.Cell(range: start..<row.bytes.count, isQuoted: isQuoted))
        _ = try room(atLeast: 0)  // a closing quote takes room too
        guard let stop = end else { return false }
        guard stop == separator else {
            try passLineEnd(isText: false)
            return false
        }
        feed.advance()
        return true
    }

    /// Reads a cell in quotes, and returns the separator or line end that follows; nil at the end of the file.
    private mutating func readQuoted() throws -> UInt8? {
        let firstLine = line
        feed.advance()
        while true {
            guard let stop = try collect(upTo: CSVByte.quote) else {
                throw TableFileError.unclosedQuote(line: firstLine)
            }
            guard stop == CSVByte.quote else {
                try passLineEnd(isText: true)
                continue
            }
            feed.advance()
            guard try feed.peek() == CSVByte.quote else { break }
            try pass(isText: true)
        }
        try skipBlanks()
        guard let next = try feed.peek() else { return nil }
        guard next == separator || next == CSVByte.lineFeed || next == CSVByte.carriageReturn else {
            throw TableFileError.misplacedQuote(line: line)
        }
        return next
    }

    /// Moves the text before the next `stop` or line end into the row, and returns that byte; nil at the end of the file.
    private mutating func collect(upTo stop: UInt8) throws -> UInt8? {
        while let byte = try feed.peek() {
            let isStop = byte == stop || byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn
            let limit = try room(atLeast: isStop ? 0 : 1)
            if isStop { return byte }
            guard byte != 0 else { throw TableFileError.notATextFile(found: .binary) }
            let bits = feed.moveText(upTo: stop, limit: limit, into: &row.bytes)
            row.bits |= bits
        }
        return nil
    }

    /// Skips the blanks around quotes; those around other text would be cut off later.
    private mutating func skipBlanks() throws {
        while let byte = try feed.peek(), byte == CSVByte.space || byte == CSVByte.tab, byte != separator {
            _ = try room(atLeast: 1)
            feed.advance()
        }
    }

    /// Passes CR LF, LF or CR, which in quotes is part of the text.
    private mutating func passLineEnd(isText: Bool) throws {
        if try pass(isText: isText) == CSVByte.carriageReturn, try feed.peek() == CSVByte.lineFeed {
            try pass(isText: isText)
        }
        line += 1
    }

    @discardableResult
    private mutating func pass(isText: Bool) throws -> UInt8? {
        guard let byte = try feed.peek() else { return nil }
        if isText { row.bytes.append(byte) }
        feed.advance()
        return byte
    }

    /// Bytes that the row may still take; refuses the row when they are fewer than `needed`.
    private func room(atLeast needed: Int) throws -> Int {
        let left = limits.rowBytes - (feed.position - row.start)
        guard left >= needed else {
            throw TableFileError.rowTooLong(line: row.line, maximum: limits.rowBytes)
        }
        return left
    }
}
