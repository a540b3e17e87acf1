import CSQLite
import Foundation
import Kernel
import Model

// Everything here that the compiler cannot check, and why it holds.
//
// 1. Handles of C. A `BackupDatabase` owns one `sqlite3`, freed once, in `close` or `deinit`. A statement is finalized in
//    the function that compiles it and a `sqlite3_backup` finished in the one that begins it: neither leaves it.
// 2. Threads. The class is not `Sendable`: a connection stays on the thread that opened it, as SQLITE_OPEN_NOMUTEX wants.
// 3. Pointers. What a column points to is copied before the next step; bound values are copied by SQLite. While a copy
//    runs, nothing else is asked of the connection that it fills.

/// One connection to a database that is copied, or that is a copy.
final class BackupDatabase {
    enum Mode {
        /// A database that a server may be working on: only read, and left as it lies.
        case live
        /// A finished copy that nobody changes: read without locks and without a log, so also from a disk that is
        /// mounted read-only, and nothing appears beside it.
        case still
        /// A new file that a copy fills.
        case draft
    }

    /// How long a lock of the other side is waited for, milliseconds.
    private static let busyTimeout: Int32 = 5000
    /// 4 MB at SQLite's usual page size.
    private static let stepPages: Int32 = 1024

    private let path: String
    private let mode: Mode
    private var handle: OpaquePointer?

    /// `maximumPages`: a draft that grows over it fails as on a full disk.
    init(_ path: String, _ mode: Mode, maximumPages: Int? = nil) throws(BackupError) {
        self.path = path
        self.mode = mode
        let (name, flags) = Self.opening(path, mode)
        let code = sqlite3_open_v2(name, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
        do throws(BackupError) {
            guard code == SQLITE_OK else { throw failure(code) }
            sqlite3_extended_result_codes(handle, 1)
            sqlite3_busy_timeout(handle, Self.busyTimeout)
            try prepare(maximumPages)
        } catch {
            close()
            throw error
        }
    }

    deinit { sqlite3_close_v2(handle) }

    func close() {
        sqlite3_close_v2(handle)
        handle = nil
    }

    /// Holds one snapshot until `close`: all that is read, counted and copied meanwhile is of one moment. With a
    /// write-ahead log that holds no writer up; only the log is not shortened meanwhile.
    func begin() throws(BackupError) {
        // The snapshot is taken by the first read.
        try execute("BEGIN; SELECT count(*) FROM sqlite_schema")
    }

    /// All rows, copied; the caller bounds them.
    func rows(_ statement: SQLStatement) throws(BackupError) -> [[Value]] {
        var made: OpaquePointer?
        let code = sqlite3_prepare_v3(handle, statement.text, -1, 0, &made, nil)
        guard code == SQLITE_OK, let compiled = made else { throw failure(code) }
        defer { sqlite3_finalize(compiled) }
        var index: Int32 = 0
        for binding in statement.bindings {
            index += 1
            let code = Self.bind(binding, compiled, index)
            guard code == SQLITE_OK else { throw failure(code) }
        }
        var rows: [[Value]] = []
        while true {
            let code = sqlite3_step(compiled)
            if code == SQLITE_DONE { return rows }
            guard code == SQLITE_ROW else { throw failure(code) }
            rows.append((0..<sqlite3_column_count(compiled)).map { Self.value(compiled, $0) })
        }
    }

    /// Copies the snapshot into an empty draft. `step` is told the bytes that each step has copied.
    ///
    /// The backup API and not `VACUUM INTO`: it takes the pages as they lie, at the speed of the disk, tells how far it
    /// is, and keeps every row where it is; `VACUUM` builds every tree anew, and the limits of our connections forbid
    /// the database that it attaches. The snapshot of `begin` spares it what the API does by itself, which is to start
    /// over whenever somebody has written between two steps.
    func copy(into draft: BackupDatabase, step: (Int64) -> Void) throws(BackupError) {
        let pageBytes = try rows(SQLStatement(text: "PRAGMA page_size")).first?.first?.integer ?? 0
        guard let backup = sqlite3_backup_init(draft.handle, "main", handle, "main") else {
            throw draft.failure(sqlite3_extended_errcode(draft.handle))
        }
        var code = SQLITE_OK
        var copied: Int32 = 0
        repeat {
            code = sqlite3_backup_step(backup, Self.stepPages)
            let pages = sqlite3_backup_pagecount(backup) - sqlite3_backup_remaining(backup)
            step(Int64(pages - copied) * pageBytes)
            copied = pages
        } while code == SQLITE_OK
        // Its code repeats the failure of the step.
        sqlite3_backup_finish(backup)
        guard code == SQLITE_DONE else { throw Self.isOfWriting(code) ? draft.failure(code) : failure(code) }
    }

    private static func opening(_ path: String, _ mode: Mode) -> (name: String, flags: Int32) {
        switch mode {
        case .live: return (path, SQLITE_OPEN_READONLY)
        case .draft: return (path, SQLITE_OPEN_READWRITE)
        case .still:
            // A path that begins with a slash needs an empty host before it, or `//` would name one.
            let host = path.hasPrefix("/") ? "//" : ""
            let quoted = path.utf8.map { isPlain($0) ? String(UnicodeScalar($0)) : "%" + hexadecimal($0) }.joined()
            return ("file:\(host)\(quoted)?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

    private func prepare(_ maximumPages: Int?) throws(BackupError) {
        switch mode {
        case .live, .still:
            // What is read may come from another machine: nothing in its schema is trusted, nothing is written.
            let settings: [(Int32, Int32)] = [
                (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
                (SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1),
            ]
            for (setting, value) in settings { _ = ruche_set(handle, setting, value) }
            sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
            try execute("PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON; PRAGMA query_only = ON")
        case .draft:
            // Nothing is kept if it fails, and the file is flushed as a whole before it gets its name.
            try execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
            if let maximumPages { try execute("PRAGMA max_page_count = \(maximumPages)") }
        }
    }

    private func execute(_ text: String) throws(BackupError) {
        let code = sqlite3_exec(handle, text, nil, nil, nil)
        guard code == SQLITE_OK else { throw failure(code) }
    }

    private static func bind(_ binding: Binding, _ statement: OpaquePointer, _ index: Int32) -> Int32 {
        switch binding {
        case .value(.null): return sqlite3_bind_null(statement, index)
        case .value(.integer(let number)): return sqlite3_bind_int64(statement, index, number)
        case .value(.real(let number)): return sqlite3_bind_double(statement, index, number)
        case .value(.text(let text)):
            let bytes = Array(text.utf8)
            return ruche_bind_text(statement, index, bytes, UInt64(bytes.count))
        case .value(.blob(let bytes)): return ruche_bind_blob(statement, index, bytes, UInt64(bytes.count))
        case .textBytes(let bytes): return ruche_bind_text(statement, index, bytes, UInt64(bytes.count))
        // Only a prepared query waits for its values, and none is run here.
        case .parameter: return SQLITE_RANGE
        }
    }

    private static func value(_ statement: OpaquePointer, _ column: Int32) -> Value {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
        case SQLITE_NULL: return .null
        case let type:
            let start = sqlite3_column_blob(statement, column)
            let bytes = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
            return type == SQLITE_TEXT ? .text(String(decoding: bytes, as: UTF8.self)) : .blob([UInt8](bytes))
        }
    }

    /// Whether a step of a copy failed where it writes.
    private static func isOfWriting(_ code: Int32) -> Bool {
        switch code & 0xff {
        case SQLITE_FULL, SQLITE_READONLY: true
        // SQLITE_IOERR_WRITE, _FSYNC, _DIR_FSYNC and _TRUNCATE: macros of an expression, which Swift does not see.
        case SQLITE_IOERR: (3...6).contains(code >> 8)
        default: false
        }
    }

    private func failure(_ code: Int32) -> BackupError {
        let systemError = SQLiteFailure.systemError(code, handle)
        let isLast = handle.map { sqlite3_extended_errcode($0) & 0xff == code & 0xff } ?? false
        let message = isLast ? String(cString: sqlite3_errmsg(handle)) : String(cString: sqlite3_errstr(code))
        let error = SQLiteFailure(code: code, message: message, systemError: systemError).storeError
        let why =
            switch error {
            case .damaged(let text), .failed(let text): text
            case .full: "the disk is full (\(code))"
            default: "\(message) (\(code))"
            }
        switch mode {
        case .live:
            if case .damaged = error { return .sourceDamaged(why) }
            return .sourceUnusable("\(path): \(why)")
        case .still: return .copyDamaged(why)
        case .draft: return error == .full ? .full(path) : .unwritable("\(path): \(why)")
        }
    }
}
