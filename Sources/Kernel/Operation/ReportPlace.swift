import Contract
import Model
import SwiftProtobuf

/// A place in the report of an operation that is read from its end: each chunk is read once.
struct ReportPlace: Sendable {
    /// The chunk, how many of its rows, from the last one on, are done, and how many are not.
    private var chunk: Int64
    private var used: Int
    private var left: Int

    /// After so many rows, from the last one on: where a pass begins, or goes on after a stop. Reads what it passes over.
    init(of operation: Int64, after done: Int64, _ reader: any StoreReader) throws {
        chunk = .max
        used = 0
        left = 0
        guard done > 0 else { return }
        var rest = done
        var place = (chunk: chunk, used: used, left: left)
        try Self.chunks(of: operation, upTo: .max, reader) { number, rows in
            let passed = Int(min(rest, Int64(rows.count)))
            place = (number, passed, rows.count - passed)
            rest -= Int64(passed)
            return rest > 0
        }
        (chunk, used, left) = place
    }

    /// The rows that are left of its chunk, else those of the chunk before it, the last one first; none at the report's
    /// beginning.
    mutating func next(of operation: Int64, _ reader: any StoreReader) throws -> [ReportRow] {
        var found: [ReportRow] = []
        var place = (chunk: chunk, used: used)
        let isDone = left == 0 && chunk < .max
        try Self.chunks(of: operation, upTo: isDone ? chunk - 1 : chunk, reader) { number, rows in
            let done = number == place.chunk ? place.used : 0
            found = Array(rows.reversed().dropFirst(done))
            place = (number, done)
            return found.isEmpty
        }
        (chunk, used) = place
        left = found.count
        return found
    }

    /// Says that so many more rows are done of those that `next` gave.
    mutating func pass(_ count: Int) {
        used += count
        left -= count
    }

    private static func chunks(
        of operation: Int64,
        upTo last: Int64,
        _ reader: any StoreReader,
        _ body: (Int64, [ReportRow]) throws -> Bool
    ) throws {
        let query = Query(
            Operations.reports,
            columns: [1, 3],
            where: .and([
                .equal(0, .integer(operation)), .compare(1, .lessOrEqual, .value(.integer(last))),
            ]),
            order: [SortKey(1, descending: true)]
        )
        try reader.select(query) { cells in
            try body(cells[0].bits, ListOperationReportResponse(serializedBytes: [UInt8](cells[1].bytes)).rows)
        }
    }
}
