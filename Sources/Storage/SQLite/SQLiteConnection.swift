import CSQLite
import Foundation
import Kernel
import Model

// Everything here that the compiler cannot check, and why it holds.
//
// 1. Handles of C. A `SQLiteStatement` owns one `sqlite3_stmt`, a `SQLiteConnection` one `sqlite3`; both are freed once,
//    in `deinit` or `close`. Statements are made by their connection only and never leave the engine; `close` drops the
//    kept ones first and closes by `sqlite3_close_v2`, which waits for the last statement that a frame still holds.
// 2. Threads. Connections are opened with SQLITE_OPEN_NOMUTEX: SQLite allows them to move between threads as long as no
//    two use one at the same time. A connection is in exactly one place: in its namespace's state, behind a `Mutex`, or
//    lent to the one thread that took it out of there (`SQLiteNamespace`), which brings it back when done. The mutex
//    also orders the memory. Hence `@unchecked Sendable`, though its fields are plain variables.
// 3. Pointers. `Cell.bytes` points into SQLite's memory, valid until the next step or reset of that statement; rows are
//    seen only inside a closure between two steps, as `StoreReader.select` promises. Bound values are copied by SQLite.
//    The row's buffer belongs to its statement, which cannot run twice at once (`isRunning`).
// 4. `SQLiteThreads` and `SQLiteLatch` keep their variables behind a condition of their own; they are touched only while
//    it is locked. Whoever waits at a latch waits for a thread that opens or closes a file, which waits for nobody.

/// One statement, compiled once, with the buffer of its rows.
final class SQLiteStatement {
    private let handle: OpaquePointer
    private let bindings: [Binding]
    private let cells: UnsafeMutablePointer<Cell>
    private let columnCount: Int
    private(set) var isRunning = false

    fileprivate init(_ connection: OpaquePointer, _ statement: SQLStatement, isKept: Bool) throws(SQLiteCode) {
        var handle: OpaquePointer?
        let flags = isKept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
        let code = sqlite3_prepare_v3(connection, statement.text, -1, flags, &handle, nil)
        guard code == SQLITE_OK, let handle else { throw SQLiteCode(code: code) }
        self.handle = handle
        bindings = statement.bindings
        columnCount = Int(sqlite3_column_count(handle))
        cells = .allocate(capacity: max(columnCount, 1))
        cells.initialize(repeating: .null, count: max(columnCount, 1))
    }

    deinit {
        sqlite3_finalize(handle)
        cells.deallocate()
    }

    /// Binds the statement's own values, or those of another statement of the same text, then runs it to its end or
    /// until `row` answers false.
    fileprivate func run(
        _ values: [Binding]?,
        _ parameters: [Value],
        _ row: (UnsafePointer<Cell>) throws -> Bool
    ) throws {
        isRunning = true
        defer {
            // Its code repeats the failure of the step, which was already thrown.
            sqlite3_reset(handle)
            // A kept statement does not keep a large value with it.
            sqlite3_clear_bindings(handle)
            isRunning = false
        }
        var index: Int32 = 0
        for binding in values ?? bindings {
            index += 1
            let code: Int32
            switch binding {
            case .value(let value): code = bind(value, at: index)
            case .parameter(let parameter):
                precondition(parameter < parameters.count, "a prepared statement was run without all its parameters")
                code = bind(parameters[parameter], at: index)
            case .textBytes(let bytes): code = ruche_bind_text(handle, index, bytes, UInt64(bytes.count))
            }
            guard code == SQLITE_OK else { throw SQLiteCode(code: code) }
        }
        while true {
            let code = sqlite3_step(handle)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw SQLiteCode(code: code) }
            for column in 0..<columnCount { read(column) }
            guard try row(UnsafePointer(cells)) else { return }
        }
    }

    private func bind(_ value: Value, at index: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, index)
        case .integer(let number): return sqlite3_bind_int64(handle, index, number)
        case .real(let number): return sqlite3_bind_double(handle, index, number)
        case .text(var text):
            return text.withUTF8 { ruche_bind_text(handle, index, $0.baseAddress, UInt64($0.count)) }
        case .blob(let bytes): return ruche_bind_blob(handle, index, bytes, UInt64(bytes.count))
        }
    }

    /// The column is looked up once, not for each thing asked of it. What comes is not protected against other threads,
    /// which this connection never has at the same time.
    private func read(_ column: Int) {
        let value = sqlite3_column_value(handle, Int32(column))
        let cell = cells + column
        switch sqlite3_value_type(value) {
        case SQLITE_INTEGER:
            cell.pointee.kind = .integer
            cell.pointee.bits = sqlite3_value_int64(value)
        case SQLITE_FLOAT:
            cell.pointee.kind = .real
            cell.pointee.bits = Int64(bitPattern: sqlite3_value_double(value).bitPattern)
        case let type where type == SQLITE_TEXT || type == SQLITE_BLOB:
            cell.pointee.kind = type == SQLITE_TEXT ? .text : .blob
            // Texts too: asked for as a blob they come as they lie, without a terminating zero having to be added.
            let bytes = sqlite3_value_blob(value)
            cell.pointee.bytes = UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_value_bytes(value)))
        default: cell.pointee.kind = .null
        }
    }
}

/// A result code that its connection has yet to explain.
private struct SQLiteCode: Error {
    let code: Int32
}

/// One connection to the file of a namespace, with its statements.
final class SQLiteConnection: @unchecked Sendable {
    enum Role {
        case reader
        case writer
        /// Fills a file that is not yet in its place: nothing is kept if it fails, so nothing is logged.
        case builder
    }

    private var handle: OpaquePointer?
    private var kept: StatementCache
    /// What was found damaged on the way; the namespace reads it when the connection comes back.
    private(set) var damage: StoreError?
    private var isStuck = false

    init(path: String, role: Role, _ configuration: SQLiteConfiguration) throws {
        kept = StatementCache(configuration)
        _ = Self.isPrepared
        let create = role == .builder ? SQLITE_OPEN_CREATE : 0
        let code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | create, nil)
        do {
            guard code == SQLITE_OK else { throw failure(code) }
            sqlite3_extended_result_codes(handle, 1)
            let settings: [(Int32, Int32)] = [
                (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
                (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0), (SQLITE_DBCONFIG_ENABLE_FKEY, 0),
            ]
            for (setting, value) in settings { _ = ruche_set(handle, setting, value) }
            sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
            setBusyTimeout(configuration)
            try execute(configuration.pragmas(for: role))
        } catch {
            sqlite3_close_v2(handle)
            handle = nil
            throw error
        }
    }

    deinit { sqlite3_close_v2(handle) }

    /// True outside a transaction; inside one, that SQLite rolled it back whole by itself.
    var isOutsideTransaction: Bool { sqlite3_get_autocommit(handle) != 0 }

    /// Fit for another lease.
    var isSound: Bool { damage == nil && !isStuck && isOutsideTransaction }

    /// Ends a transaction that failed. Where even that fails the connection is not used again, and closing it ends the
    /// transaction; the caller hears of the first failure.
    func rollBackOrGiveUp() {
        guard !isOutsideTransaction else { return }
        do { try run(OwnStatement.rollback) } catch { isStuck = true }
    }

    /// How long it waits for others' locks.
    func setBusyTimeout(_ configuration: SQLiteConfiguration) {
        sqlite3_busy_timeout(handle, Int32(clamping: configuration.busyTimeoutMilliseconds))
    }

    /// Rows that the last statement changed.
    var changes: Int { Int(sqlite3_changes64(handle)) }

    /// Rows that were changed since the connection was made.
    var totalChanges: Int { Int(sqlite3_total_changes64(handle)) }

    /// Runs statements without values or rows.
    func execute(_ text: String) throws {
        let code = sqlite3_exec(handle, text, nil, nil, nil)
        guard code == SQLITE_OK else { throw failure(code) }
    }

    /// Runs a statement whose compiled form is kept by its text.
    func run(
        _ statement: SQLStatement,
        _ row: (UnsafePointer<Cell>) throws -> Bool = { _ in true }
    ) throws {
        let compiled: SQLiteStatement
        if let found = kept.statement(text: statement.text), !found.isRunning {
            compiled = found
        } else {
            compiled = try prepare(statement, isKept: true)
            kept.keep(compiled, text: statement.text)
        }
        try run(compiled, statement.bindings, [], row)
    }

    /// Runs a statement whose compiled form is kept by number; `compile` makes its text the first time.
    func run(
        _ slot: StatementCache.Slot,
        _ parameters: [Value],
        compile: () -> SQLStatement,
        _ row: (UnsafePointer<Cell>) throws -> Bool = { _ in true }
    ) throws {
        if let found = kept.statement(slot), !found.isRunning {
            return try run(found, nil, parameters, row)
        }
        // One that is running (its rows' closure asks the same query again) gets a second one, which is not kept.
        let isFree = kept.statement(slot) == nil
        let compiled = try prepare(compile(), isKept: isFree)
        if isFree { kept.keep(compiled, slot) }
        try run(compiled, nil, parameters, row)
    }

    /// Frees all; `checkpoint` false leaves the write-ahead log as it lies.
    func close(checkpoint: Bool = true) {
        kept.removeAll()
        if !checkpoint { _ = ruche_set(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1) }
        sqlite3_close_v2(handle)
        handle = nil
    }

    /// Once per process, before the first connection. It makes SQLite faster; where something else has used SQLite
    /// before, it is too late for that and nothing is lost.
    private static let isPrepared = ruche_without_memory_statistics() == SQLITE_OK

    private func prepare(_ statement: SQLStatement, isKept: Bool) throws -> SQLiteStatement {
        guard let handle else { throw StoreError.closed }
        do { return try SQLiteStatement(handle, statement, isKept: isKept) } catch { throw failure(error.code) }
    }

    private func run(
        _ statement: SQLiteStatement,
        _ values: [Binding]?,
        _ parameters: [Value],
        _ row: (UnsafePointer<Cell>) throws -> Bool
    ) throws {
        do { try statement.run(values, parameters, row) } catch let error as SQLiteCode { throw failure(error.code) }
    }

    private func failure(_ code: Int32) -> StoreError {
        let systemError = SQLiteFailure.systemError(code, handle)
        let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
        let error = SQLiteFailure(code: code, message: message, systemError: systemError).storeError
        if case .damaged = error { damage = error }
        return error
    }
}

/// Holds threads back until it is opened, once and for all.
final class SQLiteLatch: @unchecked Sendable {
    private let condition = NSCondition()
    private var isOpen = false

    func open() {
        condition.lock()
        isOpen = true
        condition.broadcast()
        condition.unlock()
    }

    func wait() {
        condition.lock()
        while !isOpen { condition.wait() }
        condition.unlock()
    }
}

/// A fixed number of threads that do jobs in the order in which they come. Its users bound what they hand in.
final class SQLiteThreads: @unchecked Sendable {
    private let condition = NSCondition()
    private var jobs = FIFO<@Sendable () -> Void>()
    private var isStopped = false

    init(_ name: String, count: Int) {
        for _ in 0..<max(count, 1) {
            let thread = Thread { [self] in work() }
            thread.name = name
            thread.stackSize = 4 << 20
            thread.start()
        }
    }

    /// Answers false, and does nothing, once the threads are to end: nobody would do the job.
    @discardableResult
    func submit(_ job: @escaping @Sendable () -> Void) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        guard !isStopped else { return false }
        jobs.append(job)
        condition.signal()
        return true
    }

    /// The threads end once all jobs are done.
    func stop() {
        condition.lock()
        isStopped = true
        condition.broadcast()
        condition.unlock()
    }

    private func work() {
        while let job = next() { job() }
    }

    private func next() -> (@Sendable () -> Void)? {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let job = jobs.popFirst() { return job }
            if isStopped { return nil }
            condition.wait()
        }
    }
}
