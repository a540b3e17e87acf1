import Contract
import Model
import SwiftProtobuf

/// A mass action at work: records in the order of their ids, each looked at once.
///
/// All or nothing means a pass that is rolled back, chunk by chunk, before the one that writes; a record that only the second
/// pass refuses makes it take back what it did so far. Rights are those of the moment of each chunk: whoever lost theirs is
/// stopped.
enum MassOperation {
    /// Records read at once.
    private static let page = 200
    /// Most refusals that the report tells; the others are only counted.
    private static let mostReported: Int64 = 10_000
    /// Most records that a preview tries, and refusals that it names.
    private static let mostTried = 200
    private static let mostNamed = 20

    static func run<Request: MassRequest>(_ operation: RunningOperation<Request, MassMemory>) async throws {
        let request = operation.parameters
        guard try operation.memory().failures.isEmpty else { return try await operation.retreat(after: nil) }
        if try !operation.memory().writing, !request.skipRefused {
            try await pass(operation, writes: false)
            let refused = try operation.memory().refused
            guard refused == 0 else { throw Self.refused(refused) }
            try await operation.chunk { memory, progress, _ in
                memory.writing = true
                memory.lastID = 0
                progress.done = 0
                progress.counts = [:]
                progress.clearsReport = true
            }
        }
        do {
            try await pass(operation, writes: true)
        } catch StoreError.full where !request.skipRefused {
            // All or nothing: what is begun goes on once there is room again.
            guard try operation.memory().lastID > 0 else { throw StoreError.full }
            throw OperationEnd.later
        } catch let error where !request.skipRefused && (error is RecordRefused || error is any Refusal) {
            try await operation.retreat(after: error)
        }
    }

    private static func refused(_ count: Int64) -> KernelRefusal {
        KernelRefusal(.failedPrecondition, .massRefused, metadata: ["count": String(count)])
    }

    private static func pass<Request: MassRequest>(
        _ operation: RunningOperation<Request, MassMemory>,
        writes: Bool
    ) async throws {
        let request = operation.parameters
        let id = operation.id
        let total = try await operation.read { try RecordSet(request.selection, $0).count($0.reader) }
        var isDone = false
        while !isDone {
            isDone = try await operation.chunk { memory, progress, transaction in
                // After a stop what is left to find is less than the whole, which is known by then.
                if memory.lastID == 0 || progress.total == 0 { progress.total = total }
                let chunk = try MassChunk(request, transaction)
                return try chunk.run(below: id, page, &memory, &progress, writes: writes)
            }
        }
    }

    // MARK: - Beforehand

    /// What the action would come to: counts of all that match, and the first of them tried.
    static func preview<Request: MassRequest>(_ request: Request, _ transaction: Transaction) throws -> Operation {
        let chunk = try MassChunk(request, transaction)
        let reader = transaction.reader
        let matched = try chunk.set.count(reader)
        let permitted = try reader.count(
            chunk.set.entity.table,
            where: .both(chunk.set.condition, chunk.rule.predicate)
        )
        let ids = try chunk.set.next(after: 0, below: .max, limit: mostTried, reader)
        var progress = OperationProgress(
            done: 0,
            total: matched,
            counts: [:],
            end: ContinuousClock.now.advanced(by: OperationRun.chunkTime),
            core: transaction.core,
            kind: Request.operation.name
        )
        try transaction.requireWriter().rehearse {
            for id in ids where progress.hasTime && progress.report.count < mostNamed {
                progress.done += 1
                _ = try chunk.apply(id, &progress)
            }
        }
        var counts = ["matched": matched, "permitted": Int64(permitted), "tried": progress.done]
        counts["refused"] = progress.counts["refused"] ?? 0
        var operation = Operation()
        operation.kind = Request.operation.name
        operation.total = matched
        operation.refusals = progress.report.filter { $0.outcome == "refused" }
        operation.counts = counts.sorted { $0.key < $1.key }.map { name, count in
            .with {
                $0.name = name
                $0.count = count
            }
        }
        return operation
    }

    /// One chunk of a mass action: what the request means with the rights of the moment.
    private struct MassChunk {
        let set: RecordSet
        let action: MassAction
        let rule: RowRule
        let transaction: Transaction
        let skips: Bool

        init<Request: MassRequest>(_ request: Request, _ transaction: Transaction) throws {
            set = try RecordSet(request.selection, transaction)
            action = try request.action(set.entity, transaction.core, transaction.customFields())
            rule = transaction.rows(action.verb, set.entity)
            guard rule != .nothing else { throw RecordSet.denied(action.verb, set.entity) }
            skips = request.skipRefused
            self.transaction = transaction
        }

        /// Answers whether no record is left.
        func run(
            below end: Int64,
            _ limit: Int,
            _ memory: inout MassMemory,
            _ progress: inout OperationProgress,
            writes: Bool
        ) throws -> Bool {
            let writer = try transaction.requireWriter()
            let ids = try set.next(after: memory.lastID, below: end, limit: limit, writer)
            var (state, moved) = (memory, progress)
            func work() throws {
                for (place, id) in ids.enumerated() {
                    // One at least, however slow: the operation comes to its end.
                    guard place == 0 || moved.hasTime else { return }
                    state.lastID = id
                    moved.done += 1
                    guard try !apply(id, &moved) else { continue }
                    state.refused += 1
                    if writes, !skips, let row = moved.report.last { throw RecordRefused(row: row) }
                    if state.refused > MassOperation.mostReported { moved.report.removeLast() }
                }
            }
            if writes { try work() } else { try writer.rehearse(work) }
            // What a rehearsal would have done is no part of the report: it is not done.
            if !writes { moved.report.removeAll { $0.outcome != "refused" } }
            let isDone = ids.isEmpty || ids.count < limit && state.lastID == ids.last
            if isDone { moved.total = moved.done }
            (memory, progress) = (state, moved)
            return isDone
        }

        /// Does one record; answers false when it was refused, which the report then says.
        func apply(_ id: Int64, _ progress: inout OperationProgress) throws -> Bool {
            let outcome: String
            do {
                outcome = try transaction.attempt {
                    try action.apply(to: id, set.entity, within: rule, transaction)
                }
            } catch {
                try progress.refuse(record: id, line: progress.done, error)
                return false
            }
            progress.counts[outcome == "none" ? "unchanged" : outcome + "d", default: 0] += 1
            // What stayed as it was is no news, and nothing to take back.
            guard outcome != "none" else { return true }
            var row = ReportRow()
            row.line = progress.done
            row.outcome = outcome
            row.recordID = id
            progress.report.append(row)
            return true
        }
    }
}
