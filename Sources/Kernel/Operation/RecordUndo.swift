import Contract
import Model
import SwiftProtobuf

/// One record of an operation, back to what it was.
struct RecordUndo {
    /// The outcomes in a report that can be taken back.
    static let outcomes: Set<String> = ["create", "update", "delete", "merge"]

    /// Why a record stays as it is.
    enum Hindrance: String {
        case changedSince = "CHANGED_SINCE"
        case denied = "PERMISSION_DENIED"
    }

    private let act: Int64
    /// The undo's own act: what it changed already is no change of somebody else's.
    private let own: Int64
    private let target: UndoTarget
    private let transaction: Transaction
    private let writer: any StoreWriter

    init(_ operation: Int64, _ transaction: Transaction) throws {
        writer = try transaction.requireWriter()
        guard let row = try Operations.load(operation, writer) else {
            throw KernelRefusal.notFound(entity: "kernel.operation", id: operation)
        }
        act = operation
        own = try transaction.act.identifier(writer)
        target = try UndoTarget(row, transaction.core)
        self.transaction = transaction
    }

    private func entity(of row: ReportRow) throws -> EntityDefinition {
        guard !row.entity.isEmpty else { return target.entity }
        guard let entity = transaction.core.catalog.entity(named: row.entity) else {
            throw KernelRefusal.invalid(.unknownEntity, field: "id", ["entity": row.entity])
        }
        return entity
    }

    /// A record whole, custom fields included: rights are asked of what would change, and nothing is lost.
    private func load(_ id: Int64, _ entity: EntityDefinition) throws -> Record? {
        try RecordReading(writer, entity, custom: try transaction.custom(entity)).load(id)
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

    /// What keeps a record from being taken back, if anything does.
    func hindrance(_ row: ReportRow) throws -> Hindrance? {
        if row.outcome == "merge" { return try hindranceToPart(row.recordID) }
        guard let last = try lastChange(of: row.recordID), [act, own].contains(last.act) else { return .changedSince }
        // An erasure that found nothing to empty in the record leaves no change, and a log that no longer says what was before.
        if row.outcome == "update", try Erasures.reach(row.recordID, last.position, writer) { return .changedSince }
        if row.outcome == "update", let now = try load(row.recordID, target.entity) {
            guard try mayWrite(before(now, target.entity), over: now, target.entity) else { return .denied }
        }
        guard let verb = target.verb(of: row) else { return nil }
        let rule = transaction.rows(verb, target.entity)
        guard rule != .everything else { return nil }
        guard let now = try load(row.recordID, target.entity) else { return .changedSince }
        // Whoever handed a record over no longer reaches it, and may take it back.
        let isReached = try rule.allows(now) || (verb == "assign" && rule.allows(before(now, target.entity)))
        return isReached ? nil : .denied
    }

    /// Whether fields would change that the caller may not write.
    private func mayWrite(_ earlier: Record, over now: Record, _ entity: EntityDefinition) throws -> Bool {
        guard let fields = FieldWriting("update", entity, transaction) else { return true }
        do {
            try fields.check(changeOf: now, to: earlier)
            return true
        } catch is KernelRefusal {
            return false
        }
    }

    /// The same of a merge. The other's last change is that it went; the survivor's may be older, when it took nothing.
    private func hindranceToPart(_ survivor: Int64) throws -> Hindrance? {
        // A mark that is gone says that the other record came back by itself.
        guard let mark = try MergeMarks.of(act: act, survivor: survivor, writer),
            let gone = try lastChange(of: mark.other), gone.act == act,
            let last = try lastChange(of: survivor), [act, own].contains(last.act) || last.position < gone.position,
            try !Erasures.reach(survivor, last.position, writer)
        else { return .changedSince }
        guard let kept = try load(survivor, target.entity), let other = try load(mark.other, target.entity) else {
            return .changedSince
        }
        let mayPart =
            try transaction.rows("update", target.entity).allows(kept)
            && transaction.rows("delete", target.entity).allows(other)
            && mayWrite(before(kept, target.entity), over: kept, target.entity)
        return mayPart ? nil : .denied
    }

    /// The last act that changed a record, and where the log says so.
    private func lastChange(of id: Int64) throws -> (act: Int64, position: Int64)? {
        var last: (act: Int64, position: Int64)?
        try log(id) { cells in
            last = (cells[ChangeLog.act].bits, cells[ChangeLog.position].bits)
            return false
        }
        return last
    }

    /// Names the record only to who reads it.
    func refusal(_ row: ReportRow, _ reason: Hindrance) throws -> ReportRow {
        let entity = try entity(of: row)
        let rule = transaction.rows("read", entity)
        let isRead =
            try rule == .everything || load(row.recordID, entity).map(rule.allows) ?? false
        var refused = ReportRow()
        refused.line = row.line
        refused.recordID = isRead ? row.recordID : 0
        refused.entity = isRead ? row.entity : ""
        refused.outcome = "refused"
        refused.reason = reason.rawValue
        let key = "error.kernel.\(reason.rawValue)"
        let values = ["permission": "\(entity.name):\(target.verb(of: row) ?? "")"]
        refused.message = transaction.core.labels.text(key, language: "en", values: values) ?? ""
        return refused
    }

    /// Answers what was done: `deleted` or `restored`.
    func takeBack(_ row: ReportRow) throws -> String {
        let entity = try entity(of: row)
        guard let now = try load(row.recordID, entity) else {
            throw KernelRefusal.notFound(entity: entity.name, id: row.recordID)
        }
        let isLive = now.values[entity.info.deleteTime].isNull
        switch row.outcome {
        case "create":
            // It may have gone with the one that it belongs to, or come back with it.
            if isLive { _ = try RecycleBin(transaction).delete(entity, id: row.recordID, etag: .null) }
            return "deleted"
        case "delete":
            guard !isLive else { return "restored" }
            _ = try RecycleBin(transaction).undelete(entity, id: row.recordID, etag: .null)
        case "merge": try part(now, entity)
        default: _ = try RecordWriting(entity, transaction).restore(now, to: try before(now, entity))
        }
        return "restored"
    }

    /// Makes two records of one again: the survivor first lets go of what it took, then the other comes back.
    private func part(_ now: Record, _ entity: EntityDefinition) throws {
        guard let mark = try MergeMarks.of(act: act, survivor: now.id, writer) else {
            throw TransferError.undoRefused(count: 1)
        }
        // It may have referred to the other, which comes back in the next step.
        _ = try RecordWriting(entity, transaction)
            .restore(now, to: try before(now, entity), checksReferences: false)
        _ = try RecycleBin(transaction).undelete(entity, id: mark.other, etag: .null)
        for key in mark.keys { try ExternalKeys.set(key, entity.name, mark.other, writer) }
    }

    /// The record as it was before the operation: its log is read backwards. A line that was removed comes back as a new
    /// one, at the end.
    private func before(_ now: Record, _ entity: EntityDefinition) throws -> Record {
        var record = now
        let layout = entity.layout
        let custom = try transaction.custom(entity)
        try log(now.id) { cells in
            guard cells[ChangeLog.act].bits == act else { return cells[ChangeLog.act].bits == own }
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
                custom: custom?.layout ?? .none,
                isStored: true
            )
        for path in paths.split(separator: ",").map(String.init) {
            if let column = layout.column(at: path) { record.values[column] = partial.values[column] }
            if let link = layout.linkIndex(named: path) { record.links[link] = partial.links[link] }
            if let column = custom?.field(named: path)?.column { record[custom: column] = partial[custom: column] }
        }
    }
}
