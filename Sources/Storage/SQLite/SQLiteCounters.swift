import Kernel
import Model
import Synchronization

/// The counters of a namespace, ahead of what is on disk.
///
/// They belong to no savepoint: what was given stays given when its request is undone. They are written once per
/// commit; only the thread that serves the namespace's writes uses them, the mutex is there for the compiler.
final class SQLiteCounters: Sendable {
    private struct State {
        var values: [Int64?] = StoreCounter.allCases.map { _ in nil }
        var written: [Int64?] = StoreCounter.allCases.map { _ in nil }
    }

    private let state = Mutex(State())

    /// Numbers were given that the disk does not know of.
    var isAhead: Bool { state.withLock { $0.values != $0.written } }

    func next(_ counter: StoreCounter, _ connection: SQLiteConnection) throws -> Int64 {
        let last = try state.withLock { $0.values[counter.rawValue] } ?? read(counter, connection)
        let (next, isTooLarge) = last.addingReportingOverflow(1)
        if isTooLarge { throw StoreError.failed("a counter is at its end") }
        state.withLock { $0.values[counter.rawValue] = next }
        return next
    }

    func raise(_ counter: StoreCounter, to number: Int64, _ connection: SQLiteConnection) throws {
        let last = try state.withLock { $0.values[counter.rawValue] } ?? read(counter, connection)
        if number > last { state.withLock { $0.values[counter.rawValue] = number } }
    }

    /// Writes what was given, inside the transaction that is about to be committed; `confirm` says that it was.
    func write(_ connection: SQLiteConnection) throws {
        let (values, written) = state.withLock { ($0.values, $0.written) }
        for (counter, value) in values.enumerated() where value != written[counter] {
            try connection.run(.writeCounter, [.integer(Int64(counter)), .integer(value ?? 0)])
        }
    }

    func confirm() { state.withLock { $0.written = $0.values } }

    private func read(_ counter: StoreCounter, _ connection: SQLiteConnection) throws -> Int64 {
        var value: Int64 = 0
        try connection.run(.readCounter, [.integer(Int64(counter.rawValue))]) { row in
            value = row.pointee.bits
            return false
        }
        state.withLock {
            $0.values[counter.rawValue] = value
            $0.written[counter.rawValue] = value
        }
        return value
    }
}
