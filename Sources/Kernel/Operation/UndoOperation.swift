import Contract
import Model
import SwiftProtobuf

/// Takes an operation back, record by record, from what its report says it did and what the log says was there before: an
/// import, a mass action, a merge.
///
/// The first pass only looks for records that were changed since; the second writes. Every chunk is part of one act, the
/// undo itself. What was done last is taken back first, since it may stand on what was done before. Rules: `validate` and
/// `guardDelete` run, `derive` does not, since stored values return.
enum UndoOperation {
    static let name = OperationName<UndoOperationRequest, UndoMemory>("kernel.undo")
    static let mostKept = 10_000
    private static let batch = 200

    /// An operation that has ended, of whoever may still do what it did.
    static func start(_ request: UndoOperationRequest, _ transaction: Transaction) throws -> Operation {
        let operation = try OperationHandlers.loadManaged(request.id, transaction)
        guard operation.hasEndTime, let row = try Operations.load(request.id, transaction.reader) else {
            throw KernelRefusal.notFound(entity: "kernel.operation", id: request.id)
        }
        guard request.keep.count <= mostKept else {
            throw KernelRefusal.invalid(.tooManyItems, field: "keep", ["maximum": String(mostKept)])
        }
        let target = try UndoTarget(row, transaction.core)
        for verb in target.verbs where transaction.rows(verb, target.entity) == .nothing {
            throw RecordSet.denied(verb, target.entity)
        }
        return try transaction.start(name, request, entity: target.entity.name)
    }

    static func run(_ operation: RunningOperation<UndoOperationRequest, UndoMemory>) async throws {
        let id = operation.parameters.id
        let total = try await operation.read { try Self.total(of: id, $0) }
        if try !operation.memory().writing {
            try await pass(operation, total: total, writes: false)
            let refused = try operation.memory().refused
            guard refused == 0 else { throw TransferError.undoRefused(count: refused) }
            try await operation.chunk { memory, progress, _ in
                memory.writing = true
                memory.done = 0
                progress.done = 0
                progress.counts = [:]
            }
        }
        do {
            try await pass(operation, total: total, writes: true)
        } catch StoreError.full {
            // As in an import: no half of it is left.
            guard try operation.memory().done > 0 else { throw StoreError.full }
            throw OperationEnd.later
        }
    }

    private static func pass(
        _ operation: RunningOperation<UndoOperationRequest, UndoMemory>,
        total: Int64,
        writes: Bool
    ) async throws {
        let request = operation.parameters
        // Kept here from chunk to chunk; after a stop the memory says how many rows are done.
        let done = try operation.memory().done
        var place = try await operation.read { try ReportPlace(of: request.id, after: done, $0.reader) }
        while true {
            let start = place
            let (rows, reached) = try await operation.read { transaction in
                var place = start
                return (try place.next(of: request.id, transaction.reader), place)
            }
            guard !rows.isEmpty else { return }
            place = reached
            var rest = rows[...]
            while !rest.isEmpty {
                let part = Array(rest.prefix(batch))
                let used = try await operation.chunk { memory, progress, transaction in
                    progress.total = total
                    return try chunk(part, request, &memory, &progress, transaction, writes: writes)
                }
                place.pass(used)
                rest = rest.dropFirst(used)
            }
        }
    }

    /// How many rows of a report say what is to be taken back.
    private static func total(of id: Int64, _ transaction: Transaction) throws -> Int64 {
        var total: Int64 = 0
        let query = Query(Operations.reports, columns: [3], where: .equal(0, .integer(id)), order: [SortKey(1)])
        try transaction.reader.select(query) { cells in
            let rows = try ListOperationReportResponse(serializedBytes: [UInt8](cells[0].bytes)).rows
            total += Int64(rows.count { RecordUndo.outcomes.contains($0.outcome) && $0.recordID != 0 })
            return true
        }
        return total
    }

    private static func chunk(
        _ rows: [ReportRow],
        _ request: UndoOperationRequest,
        _ memory: inout UndoMemory,
        _ progress: inout OperationProgress,
        _ transaction: Transaction,
        writes: Bool
    ) throws -> Int {
        let undo = try RecordUndo(request.id, transaction)
        let kept = Set(request.keep)
        var used = 0
        for row in rows {
            used += 1
            memory.done += 1
            guard row.recordID != 0, RecordUndo.outcomes.contains(row.outcome) else { continue }
            progress.done += 1
            // Two records that were one cannot be told apart by half.
            let mayStay = row.outcome != "merge"
            if mayStay, kept.contains(row.recordID) {
                progress.counts["kept", default: 0] += 1
            } else if let reason = try undo.hindrance(row) {
                if mayStay, request.keepChanged, reason == .changedSince {
                    progress.counts["kept", default: 0] += 1
                } else {
                    memory.refused += 1
                    if writes { throw TransferError.undoRefused(count: 1) }
                    progress.report.append(try undo.refusal(row, reason))
                }
            } else if writes {
                let outcome = try undo.takeBack(row)
                progress.counts[outcome, default: 0] += 1
            }
            guard progress.hasTime else { break }
        }
        return used
    }
}
