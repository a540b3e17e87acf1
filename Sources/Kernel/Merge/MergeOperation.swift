import Contract
import Model
import SwiftProtobuf

/// A merge of records that many others name: their references move chunk by chunk, the two become one in the last.
///
/// A first pass moves them all and is rolled back, chunk by chunk: nothing is written when a record refuses. What refuses
/// after that makes it take back what it did.
enum MergeOperation {
    static let name = OperationName<MergeRecordsRequest, MergeMemory>("kernel.merge")
    private static let page = 200
    /// Most refusals that the report tells; the others are only counted.
    private static let mostReported: Int64 = 1000

    static func run(_ operation: RunningOperation<MergeRecordsRequest, MergeMemory>) async throws {
        let request = operation.parameters
        guard try operation.memory().failures.isEmpty else { return try await operation.retreat(after: nil) }
        if try !operation.memory().writing {
            try await pass(operation, writes: false)
            let refused = try operation.memory().refused
            guard refused == 0 else {
                throw KernelRefusal(.failedPrecondition, .massRefused, metadata: ["count": String(refused)])
            }
            try await operation.chunk { memory, progress, _ in
                memory = .with { $0.writing = true }
                progress.done = 0
                progress.counts = [:]
                progress.clearsReport = true
            }
        }
        do {
            try await pass(operation, writes: true)
            try await operation.chunk { _, progress, transaction in
                try finish(try RecordMerging(request, transaction), &progress)
            }
        } catch StoreError.full {
            // No half of it is left: it goes on once there is room again.
            guard try operation.memory().lastID > 0 || operation.memory().holder > 0 else { throw StoreError.full }
            throw OperationEnd.later
        } catch let error as any Refusal {
            try await operation.retreat(after: error)
        }
    }

    private static func pass(
        _ operation: RunningOperation<MergeRecordsRequest, MergeMemory>,
        writes: Bool
    ) async throws {
        let request = operation.parameters
        var isDone = false
        while !isDone {
            isDone = try await operation.chunk { memory, progress, transaction in
                let merging = try RecordMerging(request, transaction)
                try merging.check(withVersions: !writes)
                if progress.total == 0 { progress.total = try merging.references.count(transaction.reader) }
                return try chunk(merging, &memory, &progress, writes: writes)
            }
        }
    }

    /// Answers whether no holder is left.
    static func chunk(
        _ merging: RecordMerging,
        _ memory: inout MergeMemory,
        _ progress: inout OperationProgress,
        writes: Bool
    ) throws -> Bool {
        let writer = try merging.transaction.requireWriter()
        let holders = merging.references.holders
        let place = Int(memory.holder)
        guard holders.indices.contains(place) else { return true }
        let holder = holders[place]
        let (ids, end) = try merging.references.next(holder, after: memory.lastID, limit: page, writer)
        var (state, moved) = (memory, progress)
        func work() throws -> Bool {
            for (position, id) in ids.enumerated() {
                guard position == 0 || moved.hasTime else { return false }
                state.lastID = id
                try move(id, holder, merging, &state, &moved, writes: writes)
            }
            return true
        }
        let isThrough = writes ? try work() : try writer.rehearse(work)
        if isThrough {
            state.lastID = end ?? 0
            if end == nil { state.holder += 1 }
        }
        if !writes { moved.report.removeAll { $0.outcome != "refused" } }
        (memory, progress) = (state, moved)
        return state.holder >= holders.count
    }

    private static func move(
        _ id: Int64,
        _ holder: MergedReferences.Holder,
        _ merging: RecordMerging,
        _ memory: inout MergeMemory,
        _ progress: inout OperationProgress,
        writes: Bool
    ) throws {
        guard !writes else {
            let count = try merging.move(id, of: holder)
            tell(count, id, holder, merging, &progress)
            return
        }
        do {
            let count = try merging.transaction.attempt { try merging.move(id, of: holder) }
            progress.done += count
        } catch {
            memory.refused += 1
            try progress.refuse(record: 0, line: progress.done, error)
            if memory.refused > mostReported { progress.report.removeLast() }
        }
    }

    private static func tell(
        _ count: Int64,
        _ id: Int64,
        _ holder: MergedReferences.Holder,
        _ merging: RecordMerging,
        _ progress: inout OperationProgress
    ) {
        guard count > 0 else { return }
        progress.done += count
        progress.counts[merging.countName(holder), default: 0] += count
        var row = ReportRow()
        row.outcome = "update"
        row.entity = holder.entity.name
        row.recordID = id
        progress.report.append(row)
    }

    /// The last chunk: what came to name the other meanwhile, then the two themselves.
    static func finish(_ merging: RecordMerging, _ progress: inout OperationProgress) throws {
        try merging.check(withVersions: false)
        let writer = try merging.transaction.requireWriter()
        for holder in merging.references.holders {
            var last: Int64 = 0
            var isDone = false
            while !isDone {
                let (ids, end) = try merging.references.next(holder, after: last, limit: page, writer)
                for id in ids { tell(try merging.move(id, of: holder), id, holder, merging, &progress) }
                last = end ?? 0
                isDone = end == nil
            }
        }
        let released = try merging.finish()
        if released > 0 {
            progress.counts[merging.entity.name, default: 0] += released
            progress.done += released
        }
        progress.total = progress.done
        progress.report.append(merging.row)
        var result = Link()
        result.entity = merging.entity.name
        result.id = merging.request.survivorID
        progress.result = result
    }
}
