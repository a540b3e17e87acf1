import Contract
import Foundation
import Model

/// The rows of the log that are one event for whoever listens: what one act did to one record at a stretch, lines
/// included, or a module's own event.
struct LogGroup: Sendable {
    private(set) var rows: [LogRow]
    /// The row that the event's position and rights are those of.
    private(set) var last: LogRow
    private(set) var kind: ChangeKind

    init(_ row: LogRow) {
        rows = [row]
        last = row
        kind = Self.kind(row)
    }

    /// The position of its first row.
    var start: Int64 { rows[0].position }

    /// Whether the row belongs to the same event; then it is taken in.
    mutating func take(_ row: LogRow) -> Bool {
        guard kind != .event, row.kind != .event, row.act == last.act, row.recordID == last.recordID,
            row.entity == last.entity
        else { return false }
        rows.append(row)
        last = row
        // What was created and then changed was created; what was deleted in the end was deleted.
        let next = Self.kind(row)
        if next != .update { kind = next }
        return true
    }

    /// Whatever happened to a line, the record was updated.
    private static func kind(_ row: LogRow) -> ChangeKind { row.line.isEmpty ? row.kind : .update }

    /// The event as who reads `transaction` is told; nil when they read nothing of what changed.
    func event(_ transaction: Transaction, _ sight: LogSight) throws -> LogEvent? {
        var event = LogEvent()
        event.position = last.position
        event.act = last.act
        event.cause = last.cause
        event.kind = kind
        event.time = last.time.timestamp
        event.userID = last.userID
        event.operatorID = last.operatorID
        event.module = last.module
        if last.recordID != 0 {
            event.record.entity = last.entity
            event.record.id = last.recordID
        }
        if kind == .event {
            event.name = last.name
            event.payload = Data(last.before)
        } else if kind == .update, let entity = transaction.core.catalog.entity(named: last.entity) {
            let shown = sight.fields(of: last, entity)
            let custom = try transaction.custom(entity)
            event.fields = try rows.flatMap {
                try ChangedFields.make($0, entity, shown: shown, custom: custom, transaction.core.schema)
            }
            if shown != nil, event.fields.isEmpty { return nil }
        }
        return event
    }
}
