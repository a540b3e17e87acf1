package import Contract
import Model
package import SwiftProtobuf
import Synchronization

/// What a module does in one kind of operation.
struct OperationKind: Sendable {
    let name: String
    let module: String
    let run: @Sendable (OperationRun) async throws -> Void
}

/// How far a chunk has come; kept with what it wrote.
package struct OperationProgress {
    package var done: Int64
    /// 0 while it is not known.
    package var total: Int64
    /// What became of the parts of this chunk.
    package var report: [ReportRow] = []
    /// What it came to so far.
    package var counts: [String: Int64]
    /// What it makes.
    package var result: Link?
    /// The file that it made.
    package var file: FileRef?
    /// What was reported so far is taken back: a new pass begins.
    package var clearsReport = false
    /// A chunk ends when this time is over, about 200 ms after it began.
    let end: ContinuousClock.Instant
    let core: KernelCore
    /// The kind of the operation.
    let kind: String

    /// Whether the chunk may take more work; ask before each part.
    package var hasTime: Bool { ContinuousClock.now < end }

    /// Tells that a record was refused, as a row of the report, and counts it under `refused`: the operation goes on
    /// without it. What was written of it must be undone by then, by `Transaction.attempt`. `line` is its place, from
    /// 1. An error of the store is no refusal: it is thrown on, and ends the chunk.
    package mutating func refuse(record: Int64, line: Int64, _ error: any Error) throws {
        if let error = error as? StoreError { throw error }
        let failure = core.failure(error, of: kind, module: core.operations[kind]?.module ?? "kernel")
        var row = ReportRow()
        row.line = line
        row.outcome = "refused"
        row.recordID = record
        row.field = failure.field ?? ""
        row.reason = failure.reason
        row.message = failure.message
        report.append(row)
        counts["refused", default: 0] += 1
    }
}

/// An operation as its module runs it: chunk by chunk, each a transaction that keeps what it wrote together with the
/// memory from which the next one goes on. After a crash the body runs anew, from the memory of the last chunk.
package struct RunningOperation<Parameters, Memory>: Sendable
where Parameters: SwiftProtobuf.Message & Sendable, Memory: SwiftProtobuf.Message & Sendable {
    let run: OperationRun
    package let parameters: Parameters

    package var id: Int64 { run.id }
    /// The bytes of the tenants' files.
    var files: any FileStore { run.runner.tenants.engine.files }
    /// Makes files for spreadsheet programs.
    var workbooks: any Workbooks { run.runner.workbooks }
    /// Calls that leave the server; between chunks, never inside one.
    package var outbound: OutboundServices { run.runner.outbound }
    package var tenant: String { run.tenant }

    /// What the last chunk left.
    package func memory() throws -> Memory { try Memory(serializedBytes: run.memory) }

    /// Reads one snapshot, with the rights of whoever started the operation. No longer than a page takes.
    package func read<Answer: Sendable>(
        _ body: @escaping @Sendable (inout Transaction) throws -> Answer
    ) async throws -> Answer {
        try await run.read(body)
    }

    /// Runs one chunk. Throws when the operation is to end: its body lets that pass.
    package func chunk<Answer: Sendable>(
        _ body: @escaping @Sendable (inout Memory, inout OperationProgress, inout Transaction) throws -> Answer
    ) async throws -> Answer {
        try await run.chunk { bytes, progress, transaction in
            var memory = try Memory(serializedBytes: bytes)
            let answer = try body(&memory, &progress, &transaction)
            return (answer, try memory.serializedBytes())
        }
    }
}

/// Why an operation leaves off before its work is done.
enum OperationEnd: Error {
    case cancelled
    /// Not at all: it goes on from its last chunk after a pause.
    case later
    /// Another process, or a restore, has ended it.
    case gone
}

/// One operation at work, whatever its kind.
final class OperationRun: Sendable {
    /// How long a chunk may take.
    static let chunkTime = Duration.milliseconds(150)

    let id: Int64
    let tenant: String
    let parameters: [UInt8]
    private let store: any Store
    let runner: OperationRunner
    private let kept: Mutex<[UInt8]>

    init(_ row: Operations.Row, tenant: String, store: any Store, runner: OperationRunner) {
        id = row.operation.id
        self.tenant = tenant
        parameters = row.parameters
        self.store = store
        self.runner = runner
        kept = Mutex(row.memory)
    }

    var memory: [UInt8] { kept.withLock { $0 } }

    func read<Answer: Sendable>(
        _ body: @escaping @Sendable (inout Transaction) throws -> Answer
    ) async throws -> Answer {
        try await runner.turn {
            try await self.store.read { [self] reader in
                guard let row = try Operations.load(id, reader) else { throw OperationEnd.gone }
                var transaction = try transaction(reader, nil, row)
                return try body(&transaction)
            }
        }
    }

    func chunk<Answer: Sendable>(
        _ body: @escaping @Sendable ([UInt8], inout OperationProgress, inout Transaction) throws -> (Answer, [UInt8])
    ) async throws -> Answer {
        let (answer, memory, aftermath) = try await runner.turn {
            try await self.store.write { [self] writer in try perform(body, writer) }
        }
        kept.withLock { $0 = memory }
        await runner.after(aftermath, tenant)
        runner.notices.post(id, tenant)
        return answer
    }

    private func perform<Answer>(
        _ body: ([UInt8], inout OperationProgress, inout Transaction) throws -> (Answer, [UInt8]),
        _ writer: any StoreWriter
    ) throws -> (Answer, [UInt8], Aftermath) {
        guard let row = try Operations.load(id, writer), row.operation.state == .running else {
            throw OperationEnd.gone
        }
        guard !row.operation.cancelling else { throw OperationEnd.cancelled }
        var operation = row.operation
        var progress = OperationProgress(
            done: operation.done,
            total: operation.total,
            counts: Dictionary(operation.counts.map { ($0.name, $0.count) }, uniquingKeysWith: { $1 }),
            end: ContinuousClock.now.advanced(by: Self.chunkTime),
            core: runner.core,
            kind: operation.kind
        )
        var transaction = try transaction(writer, writer, row)
        let (answer, memory) = try body(row.memory, &progress, &transaction)
        if progress.clearsReport {
            try writer.delete(Operations.reports, where: .equal(0, .integer(id)), limit: nil)
        }
        try keep(progress.report, writer)
        operation.done = progress.done
        operation.total = progress.total
        operation.counts = progress.counts.sorted { $0.key < $1.key }.map { name, count in
            .with {
                $0.name = name
                $0.count = count
            }
        }
        if let result = progress.result { operation.result = result }
        if let file = progress.file { operation.file = file }
        Self.estimate(&operation, now: transaction.now)
        try Operations.save(operation, memory: memory, now: transaction.now, writer)
        return (answer, memory, transaction.act.aftermath)
    }

    private func keep(_ rows: [ReportRow], _ writer: any StoreWriter) throws {
        guard !rows.isEmpty else { return }
        var last: Int64 = 0
        let query = Query(
            Operations.reports,
            columns: [1],
            where: .equal(0, .integer(id)),
            order: [SortKey(1, descending: true)],
            limit: 1
        )
        try writer.select(query) { cells in
            last = cells[0].bits
            return false
        }
        var chunk = ListOperationReportResponse()
        chunk.rows = rows
        let refused = rows.count { $0.outcome == "refused" }
        let bytes: [UInt8] = try chunk.serializedBytes()
        try writer.insert(
            Operations.reports,
            [.integer(id), .integer(last + 1), .integer(Int64(refused)), .blob(bytes)]
        )
    }

    /// At the pace so far.
    private static func estimate(_ operation: inout Operation, now: Instant) {
        operation.clearExpectedEndTime()
        guard operation.done > 0, operation.total > operation.done, operation.hasStartTime,
            let start = try? Instant(operation.startTime)
        else { return }
        let passed = Double(now.microseconds - start.microseconds)
        let left = passed / Double(operation.done) * Double(operation.total - operation.done)
        guard left.isFinite, left < 3e14 else { return }
        operation.expectedEndTime = now.adding(seconds: Int64(left / 1_000_000)).timestamp
    }

    /// Whoever started it, with the rights that they have now; all its chunks are one act, the operation itself.
    private func transaction(
        _ reader: any StoreReader,
        _ writer: (any StoreWriter)?,
        _ row: Operations.Row
    ) throws -> Transaction {
        let core = runner.core
        let operation = row.operation
        var principal = Principal.module(core.operations[operation.kind]?.module ?? "kernel")
        if operation.userID != 0 {
            let loading = AccessLoading(core: core, reader: reader)
            let denied = KernelRefusal(.permissionDenied, .permissionDenied, metadata: ["permission": operation.kind])
            guard var access = try loading.policy(of: operation.userID, tenant: tenant) else { throw denied }
            if let key = row.key {
                let now = core.clock.now()
                guard try Sessions.isLive(key: key, of: operation.userID, now: now, reader),
                    let grants = try loading.grants(ofKey: key)
                else { throw denied }
                access = access.through(grants)
            }
            principal = .user(id: operation.userID, access: access)
        }
        var module = ""
        if case .module(let name) = principal { module = name }
        let act = ActRecord(
            now: core.clock.now(),
            principal: principal,
            module: module,
            number: operation.id,
            origin: ActOrigin(.operation, operation.kind)
        )
        var transaction = Transaction(core: core, reader: reader, writer: writer, act: act, tenant: tenant)
        transaction.acting = core.operations[operation.kind]?.module
        return transaction
    }
}
