import Contract
import Model
import SwiftProtobuf

/// The memory of an operation that is all or nothing: what refused after all, and how far it is in taking itself back.
protocol RetreatMemory {
    /// Not empty from the moment on that it takes itself back; what cannot be taken back comes behind.
    var failures: [ReportRow] { get set }
    /// The rows of its own report that are done, from the last one on.
    var undone: Int64 { get set }
}

extension MassMemory: RetreatMemory {}
extension MergeMemory: RetreatMemory {}

/// A record that refused in the pass that writes, as its row of the report.
struct RecordRefused: Error {
    let row: ReportRow
}

extension RunningOperation where Memory: RetreatMemory {
    /// Takes back, as part of the same act, what was written before something refused that the rehearsal had let pass; ends
    /// with MASS_REFUSED and a report of the failures. `error` is nil when a stop came in between.
    func retreat(after error: (any Error)?) async throws {
        if let error {
            try await chunk { memory, progress, _ in
                if let refused = error as? RecordRefused {
                    memory.failures = [refused.row]
                } else {
                    try progress.refuse(record: 0, line: progress.done, error)
                    memory.failures = [progress.report.removeLast()]
                }
            }
        }
        let id = id
        let undone = try memory().undone
        var place: ReportPlace? = try await read { try ReportPlace(of: id, after: undone, $0.reader) }
        while let start = place {
            place = try await chunk { memory, progress, transaction in
                try OperationRetreat.chunk(id, from: start, &memory, &progress, transaction)
            }
        }
        let count = try await chunk { memory, progress, _ in
            progress.clearsReport = true
            progress.report = memory.failures
            progress.counts = ["refused": Int64(memory.failures.count)]
            progress.done = 0
            return memory.failures.count
        }
        throw KernelRefusal(.failedPrecondition, .massRefused, metadata: ["count": String(count)])
    }
}

private enum OperationRetreat {
    /// Most records that are told because they stay as the operation left them.
    private static let mostTold = 1000

    /// Answers where it goes on; nil when nothing is left to take back.
    static func chunk<Memory: RetreatMemory>(
        _ operation: Int64,
        from start: ReportPlace,
        _ memory: inout Memory,
        _ progress: inout OperationProgress,
        _ transaction: Transaction
    ) throws -> ReportPlace? {
        var reached = start
        let rows = try reached.next(of: operation, transaction.reader)
        let undo = try RecordUndo(operation, transaction)
        for (place, row) in rows.enumerated() {
            // One at least, however slow: it comes to its end.
            guard place == 0 || progress.hasTime else { return reached }
            memory.undone += 1
            reached.pass(1)
            guard row.recordID != 0, RecordUndo.outcomes.contains(row.outcome) else { continue }
            guard let failure = try failure(of: row, undo, &progress, transaction) else { continue }
            if memory.failures.count < mostTold { memory.failures.append(failure) }
        }
        return rows.isEmpty ? nil : reached
    }

    /// Takes one record back; answers why it stays as it is. Rights are not asked again: what is undone is their owner's own.
    private static func failure(
        of row: ReportRow,
        _ undo: RecordUndo,
        _ progress: inout OperationProgress,
        _ transaction: Transaction
    ) throws -> ReportRow? {
        if try undo.hindrance(row) == .changedSince { return try undo.refusal(row, .changedSince) }
        do {
            _ = try transaction.attempt { try undo.takeBack(row) }
            return nil
        } catch {
            try progress.refuse(record: row.recordID, line: row.line, error)
            return progress.report.removeLast()
        }
    }
}
