import CXLSXWriter
import Foundation
import Kernel
import Model

// Everything here that the compiler cannot check, and why it holds.
//
// 1. Handles of C. A `WorkbookFile` owns one `lxw_workbook`, with its sheet and its formats, while it is `writing`, and
//    one descriptor once it is `finished`. Each is freed once, where the state leaves that case: by `finish` (the library
//    frees a workbook that it closes, whether that works or not), `piece` or `discard`. Formats go with their workbook.
// 2. Threads. An actor's methods run one at a time, and this one's on `WorkbookThread`, which no other workbook uses
//    meanwhile; none of them suspends. So `errno` is what the library left, and its static variables are safe.
// 3. Pointers. The library copies texts and names before it returns. Sheets and formats point into the workbook.
// 4. Names. Its temporary files lose theirs when they are made; ours goes when the file is finished, or discarded.

/// One workbook, in a file of its own.
actor WorkbookFile: WorkbookDraft {
    typealias Book = UnsafeMutablePointer<lxw_workbook>
    typealias Sheet = UnsafeMutablePointer<lxw_worksheet>
    typealias Format = UnsafeMutablePointer<lxw_format>

    private enum State {
        case new
        case writing(Book, Sheet)
        /// The file has no name any more: closing the descriptor removes it.
        case finished(Int32)
        case ended
    }

    static let pieceBytes = 262_144

    private let folder: String
    private let path: String
    private let thread: WorkbookThread
    private var state = State.new
    private var formats: [String: Format] = [:]
    private var columns = 0
    /// Rows below the header.
    private var rows = 0
    /// Bytes of the finished file that were taken.
    private var taken: Int64 = 0

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(folder: String, thread: WorkbookThread) {
        self.folder = folder
        self.thread = thread
        path = "\(folder)/\(UUID().uuidString).xlsx"
    }

    /// Makes the workbook, with its header. Nothing of it is left when that fails.
    func begin(sheet name: String, columns: [WorkbookColumn]) throws {
        precondition(!columns.isEmpty, "a workbook was begun without columns")
        // Made here, so that it is for its owner only; the library then writes into it.
        let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemFailure.error(errno, path) }
        close(descriptor)
        do {
            let (book, sheet) = try make(sheet: name)
            state = .writing(book, sheet)
            self.columns = columns.count
            try writeHeader(columns, book, sheet)
        } catch {
            discard()
            throw error
        }
    }

    private func make(sheet name: String) throws -> (Book, Sheet) {
        let made: Book? = folder.withCString { folder in
            var options = lxw_workbook_options(
                constant_memory: 1,
                tmpdir: UnsafeMutablePointer(mutating: folder),
                use_zip64: 1
            )
            return workbook_new_opt(path, &options)
        }
        guard let book = made else { throw StoreError.failed("no memory for a workbook") }
        errno = 0
        guard let sheet = workbook_add_worksheet(book, SheetName.clean(name)) else {
            let error = errno
            ruche_workbook_abandon(book, nil)
            throw SystemFailure.error(error, "no sheet was made")
        }
        return (book, sheet)
    }

    private func writeHeader(_ columns: [WorkbookColumn], _ book: Book, _ sheet: Sheet) throws {
        guard let bold = workbook_add_format(book) else { throw StoreError.failed("no memory for a format") }
        format_set_bold(bold)
        worksheet_freeze_panes(sheet, 1, 0)
        for (index, column) in columns.enumerated() {
            let place = UInt16(index)
            try check(worksheet_set_column(sheet, place, place, column.width, nil))
            guard let text = SheetText.escaped(column.header) else {
                throw WorkbookError.cellTooLong(row: 0, column: index)
            }
            try check(worksheet_write_string(sheet, 0, place, text, bold))
        }
    }

    // MARK: - Rows

    func append(_ rows: [[WorkbookCell]]) throws {
        guard case .writing(let book, let sheet) = state else { throw StoreError.failed("the workbook is closed") }
        errno = 0
        for (index, cells) in rows.enumerated() {
            guard self.rows < WorkbookLimits.rows else { throw WorkbookError.tooManyRows }
            self.rows += 1
            for (column, cell) in cells.enumerated() {
                guard try write(cell, UInt32(self.rows), UInt16(column), book, sheet) else {
                    throw WorkbookError.cellTooLong(row: index, column: column)
                }
            }
        }
        let error = ruche_sheet_flush(sheet)
        guard error == 0 else { throw SystemFailure.error(error, "the rows of a workbook") }
    }

    /// Answers false for a text that is too long.
    private func write(
        _ cell: WorkbookCell,
        _ row: UInt32,
        _ column: UInt16,
        _ book: Book,
        _ sheet: Sheet
    ) throws -> Bool {
        func number(_ value: Double, _ pattern: String) throws -> Bool {
            let shown = try format(pattern, book)
            try check(worksheet_write_number(sheet, row, column, value, shown))
            return true
        }
        func text(_ words: String) throws -> Bool {
            guard let escaped = SheetText.escaped(words) else { return false }
            try check(worksheet_write_string(sheet, row, column, escaped, nil))
            return true
        }
        switch cell {
        case .empty: return true
        case .text(let words): return try text(words)
        case .number(let digits):
            guard let exact = SheetNumber(digits) else { return try text(digits) }
            return try number(exact.value, SheetNumber.format(places: exact.places))
        case .real(let value):
            // A sheet knows no infinity, and nothing that is not a number.
            guard value.isFinite else { return try text(String(value)) }
            try check(worksheet_write_number(sheet, row, column, value, nil))
            return true
        case .date(let day):
            guard let serial = SheetTime.serial(day) else { return try text(day.text) }
            return try number(serial, SheetTime.dateFormat)
        case .instant(let day, let microseconds):
            guard let serial = SheetTime.serial(day, microseconds: microseconds) else {
                return try text(SheetTime.text(day, microseconds: microseconds))
            }
            return try number(serial, SheetTime.instantFormat)
        case .bool(let flag):
            try check(worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, nil))
            return true
        }
    }

    /// How a kind of number is shown; made once for each workbook.
    private func format(_ pattern: String, _ book: Book) throws -> Format {
        if let known = formats[pattern] { return known }
        guard let format = workbook_add_format(book) else { throw StoreError.failed("no memory for a format") }
        format_set_num_format(format, pattern)
        formats[pattern] = format
        return format
    }

    private func check(_ code: lxw_error) throws {
        guard code == LXW_NO_ERROR else { throw StoreError.failed(String(cString: lxw_strerror(code))) }
    }

    // MARK: - The end

    func finish() throws {
        guard case .writing(let book, let sheet) = state else { throw StoreError.failed("the workbook is closed") }
        try check(worksheet_autofilter(sheet, 0, 0, UInt32(rows), UInt16(columns - 1)))
        errno = 0
        var bytes: Int64 = 0
        let unwritten = ruche_sheet_end(sheet, &bytes)
        guard unwritten == 0 else { throw SystemFailure.error(unwritten, "the rows of a workbook") }
        state = .new
        formats = [:]
        var error: Int32 = 0
        let code = ruche_workbook_close(book, sheet, &error)
        guard code == LXW_NO_ERROR else { throw SystemFailure.error(error, String(cString: lxw_strerror(code))) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFailure.error(errno, path) }
        unlink(path)
        state = .finished(descriptor)
        try WorkbookCheck.run(descriptor, rows: bytes)
    }

    func piece() throws -> [UInt8]? {
        switch state {
        case .finished(let descriptor):
            let bytes = try FileBytes.read(descriptor, from: taken, count: Self.pieceBytes)
            taken += Int64(bytes.count)
            if bytes.isEmpty { discard() }
            return bytes.isEmpty ? nil : bytes
        case .ended: return nil
        case .new, .writing: throw StoreError.failed("the workbook is not finished")
        }
    }

    func discard() {
        switch state {
        case .new: unlink(path)
        case .writing(let book, let sheet):
            ruche_workbook_abandon(book, sheet)
            unlink(path)
        case .finished(let descriptor): close(descriptor)
        case .ended: break
        }
        state = .ended
        formats = [:]
    }
}

extension WorkbookColumn {
    /// In characters: what the cells of its kind need, and its header with the button of the filter, within reason.
    fileprivate var width: Double {
        let cells =
            switch kind {
            case .text: 30
            case .number: 14
            case .date: 12
            case .instant: 20
            case .bool: 10
            }
        return Double(min(60, max(cells, header.count + 4)))
    }
}
