import Contract
import Model
import SwiftProtobuf

/// What the kernel's own tables keep of a record besides its rows, and how it is taken from them.
struct RecordTraces {
    /// Rows that are changed by one statement.
    private static let batch = 500

    let writer: any StoreWriter

    init(_ writer: any StoreWriter) { self.writer = writer }

    /// Empties what the log kept of records and their lines: their history still says who changed what and when, and no
    /// longer what was there. The only change that is made to the log.
    func forgetHistory(of ids: [Int64], _ entity: EntityDefinition) throws {
        let kinds: [ChangeKind] = [.create, .update, .delete, .undelete]
        try writer.update(
            ChangeLog.table,
            set: [(ChangeLog.before, .null)],
            where: .and([
                .oneOf(ChangeLog.recordID, ids), .equal(ChangeLog.entity, .text(entity.name)),
                .oneOf(ChangeLog.kind, kinds.map { Int64($0.rawValue) }),
            ])
        )
    }

    /// Removes the keys that other programs' files gave to records.
    func forgetKeys(of ids: [Int64], _ entity: EntityDefinition) throws {
        try writer.delete(
            ExternalKeys.table,
            where: .and([.oneOf(2, ids), .equal(0, .text(entity.name))]),
            limit: nil
        )
        try writer.update(MergeMarks.table, set: [(MergeMarks.keys, .text("[]"))], where: .oneOf(1, ids))
    }

    /// Takes from the deliveries of webhooks about records what was answered.
    func forgetDeliveries(about ids: [Int64]) throws { try WebhookDeliveries.forgetAnswers(about: ids, writer) }

    /// Empties the kept answers that are one of the records: a repeated request then gets it as it is now.
    func forgetAnswers(about ids: [Int64]) throws {
        try writer.update(
            Idempotency.table,
            set: [(2, .null)],
            where: .and([.oneOf(3, ids), .isNotNull(2)])
        )
    }

    /// Empties every kept answer in which one of the identifiers may stand, records inside others' answers among them. Some
    /// more are emptied than need be: a repeated verb is then refused rather than done twice.
    func forgetAnswers(naming ids: Set<Int64>) throws {
        var keys: [Value] = []
        try writer.select(Query(Idempotency.table, columns: [0, 2, 3], where: .isNotNull(2))) { cells in
            if ids.contains(cells[2].bits) || Self.mayName(ids, cells[1].bytes) {
                keys.append(.blob([UInt8](cells[0].bytes)))
            }
            return true
        }
        for start in stride(from: 0, to: keys.count, by: Self.batch) {
            let part = keys[start..<min(start + Self.batch, keys.count)]
            try writer.update(Idempotency.table, set: [(2, .null)], where: .or(part.map { .equal(0, $0) }))
        }
    }

    /// Whether a protobuf message may hold one of the identifiers: some varint in it, wherever it begins, is one. An
    /// identifier of one byte must follow the tag of a number, since text is full of such bytes.
    static func mayName(_ ids: Set<Int64>, _ bytes: UnsafeRawBufferPointer) -> Bool {
        for start in bytes.indices {
            var value: UInt64 = 0
            var end = start
            while end < bytes.count, end - start < 9 {
                value |= UInt64(bytes[end] & 0x7F) << UInt64(7 * (end - start))
                end += 1
                if bytes[end - 1] < 0x80 { break }
            }
            guard ids.contains(Int64(bitPattern: value)) else { continue }
            if end - start > 1 || (start > 0 && bytes[start - 1] & 7 == 0) { return true }
        }
        return false
    }
}
