import Contract
import Model
import SwiftProtobuf

/// Takes an import back, record by record, from what its report says it did and what the log says was there before.
///
/// The first pass only looks for records that were changed since; the second writes. Every chunk is part of one act, the
/// undo itself. Rules: `validate` and `guardDelete` run, `derive` does not, since stored values return.
enum UndoOperation {
    static let name = OperationName<UndoImportRequest, UndoMemory>("kernel.undo")
    static let mostKept = 10_000
    private static let batch = 200

    static func run(_ operation: RunningOperation<UndoImportRequest, UndoMemory>) async throws {
        let id = operation.parameters.id
        let total = try await operation.read { transaction in
            let kept = try OperationHandlers.load(id, transaction).counts
            return kept.filter { $0.name != "refused" }.reduce(0) { $0 + $1.count }
        }
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
        _ operation: RunningOperation<UndoImportRequest, UndoMemory>,
        total: Int64,
        writes: Bool
    ) async throws {
        let request = operation.parameters
        while true {
            let done = try operation.memory().done
            let rows = try await operation.read { try Self.rows(of: request.id, after: done, $0) }
            if rows.isEmpty { return }
            var rest = rows[...]
            while !rest.isEmpty {
                let part = Array(rest)
                let used = try await operation.chunk { memory, progress, transaction in
                    progress.total = total
                    return try chunk(part, request, &memory, &progress, transaction, writes: writes)
                }
                rest = rest.dropFirst(used)
            }
        }
    }

    /// The next rows of the import's report.
    private static func rows(of id: Int64, after done: Int64, _ transaction: Transaction) throws -> [ReportRow] {
        var skipped: Int64 = 0
        var found: [ReportRow] = []
        let query = Query(
            Operations.reports,
            columns: [3],
            where: .equal(0, .integer(id)),
            order: [SortKey(1)]
        )
        try transaction.reader.select(query) { cells in
            for row in try ListOperationReportResponse(serializedBytes: [UInt8](cells[0].bytes)).rows {
                skipped += 1
                if skipped > done { found.append(row) }
            }
            return found.count < batch
        }
        return found
    }

    private static func chunk(
        _ rows: [ReportRow],
        _ request: UndoImportRequest,
        _ memory: inout UndoMemory,
        _ progress: inout OperationProgress,
        _ transaction: Transaction,
        writes: Bool
    ) throws -> Int {
        let undo = try RecordUndo(importOf: request.id, transaction)
        let kept = Set(request.keep)
        var used = 0
        for row in rows {
            used += 1
            memory.done += 1
            guard row.recordID != 0, ["create", "update"].contains(row.outcome) else { continue }
            progress.done += 1
            if kept.contains(row.recordID) {
                progress.counts["kept", default: 0] += 1
            } else if try undo.isChangedSince(row.recordID) {
                if request.keepChanged {
                    progress.counts["kept", default: 0] += 1
                } else {
                    memory.refused += 1
                    if writes { throw TransferError.undoRefused(count: 1) }
                    progress.report.append(undo.refusal(row))
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

/// One record of an import, back to what it was.
private struct RecordUndo {
    let act: Int64
    let entity: EntityDefinition
    let transaction: Transaction
    private let writer: any StoreWriter

    init(importOf id: Int64, _ transaction: Transaction) throws {
        let core = transaction.core
        writer = try transaction.requireWriter()
        guard let row = try Operations.load(id, writer), row.operation.kind == ImportOperation.name.name,
            let entity = core.catalog.entity(named: try StartImportRequest(serializedBytes: row.parameters).entity)
        else { throw KernelRefusal.notFound(entity: "kernel.operation", id: id) }
        act = id
        self.entity = entity
        self.transaction = transaction
    }

    private func log(_ id: Int64, _ row: (UnsafePointer<Cell>) throws -> Bool) throws {
        let query = Query(
            ChangeLog.table,
            columns: Array(ChangeLog.table.columns.indices),
            where: .equal(ChangeLog.recordID, .integer(id)),
            order: [SortKey(0, descending: true)]
        )
        try writer.select(query) { cells in
            // A module's own event about a record changes nothing of it.
            cells[ChangeLog.kind].bits == Int64(ChangeKind.event.rawValue) ? true : try row(cells)
        }
    }

    /// Whether another act changed the record after the import.
    func isChangedSince(_ id: Int64) throws -> Bool {
        var isChanged = false
        try log(id) { cells in
            isChanged = cells[ChangeLog.act].bits != act
            return false
        }
        return isChanged
    }

    func refusal(_ row: ReportRow) -> ReportRow {
        var refused = ReportRow()
        refused.line = row.line
        refused.recordID = row.recordID
        refused.outcome = "refused"
        refused.reason = "CHANGED_SINCE"
        refused.message = transaction.core.labels.text("error.kernel.CHANGED_SINCE", language: "en") ?? ""
        return refused
    }

    /// Answers what was done: `deleted` or `restored`.
    func takeBack(_ row: ReportRow) throws -> String {
        if row.outcome == "create" {
            _ = try RecycleBin(transaction).delete(entity, id: row.recordID, etag: .null)
            return "deleted"
        }
        let custom = try transaction.custom(entity)
        guard let now = try RecordReading(writer, entity, custom: custom).load(row.recordID) else {
            throw KernelRefusal.notFound(entity: entity.name, id: row.recordID)
        }
        _ = try RecordWriting(entity, transaction).restore(now, to: try before(now, custom))
        return "restored"
    }

    /// The record as it was before the import: its log is read backwards. A line that the import removed comes back as a new
    /// one, at the end.
    private func before(_ now: Record, _ custom: CustomEntity?) throws -> Record {
        var record = now
        let layout = entity.layout
        try log(now.id) { cells in
            guard cells[ChangeLog.act].bits == act else { return false }
            let kind = ChangeKind(rawValue: Int(cells[ChangeLog.kind].bits)) ?? .unspecified
            let name = cells[ChangeLog.line].kind == .null ? "" : cells[ChangeLog.line].text
            let paths = cells[ChangeLog.changed].kind == .null ? "" : cells[ChangeLog.changed].text
            guard let lines = layout.linesIndex(named: name) else {
                try restore(&record, layout, paths, cells[ChangeLog.before], custom)
                return true
            }
            let inner = layout.lines[lines].layout
            let row = cells[ChangeLog.rowID].bits
            switch kind {
            case .create: record.lines[lines].removeAll { $0.id == row }
            case .delete:
                var line = inner.emptyRecord()
                try restore(&line, inner, paths, cells[ChangeLog.before])
                record.lines[lines].append(line)
            default:
                guard let place = record.lines[lines].firstIndex(where: { $0.id == row }) else { return true }
                try restore(&record.lines[lines][place], inner, paths, cells[ChangeLog.before])
            }
            return true
        }
        return record
    }

    private func restore(
        _ record: inout Record,
        _ layout: RecordLayout,
        _ paths: String,
        _ before: Cell,
        _ custom: CustomEntity? = nil
    ) throws {
        let partial =
            before.kind == .null
            ? layout.emptyRecord()
            : try layout.decode(
                before.bytes,
                schema: transaction.core.schema,
                custom: (custom?.layout ?? .none).stored
            )
        for path in paths.split(separator: ",").map(String.init) {
            if let column = layout.column(at: path) { record.values[column] = partial.values[column] }
            if let link = layout.linkIndex(named: path) { record.links[link] = partial.links[link] }
            if let column = custom?.field(named: path)?.column { record[custom: column] = partial[custom: column] }
        }
    }
}
