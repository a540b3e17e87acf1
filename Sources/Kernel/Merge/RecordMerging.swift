import Contract
import Model
import SwiftProtobuf

/// Two records of one entity that become one.
struct RecordMerging {
    let request: MergeRecordsRequest
    let entity: EntityDefinition
    let fields: SurvivorFields
    let references: MergedReferences
    let transaction: Transaction
    private let writer: any StoreWriter

    init(_ request: MergeRecordsRequest, _ transaction: Transaction) throws {
        let core = transaction.core
        guard let entity = core.catalog.entity(named: request.entity) else {
            throw KernelRefusal.invalid(.unknownEntity, field: "entity", ["entity": String(request.entity.prefix(100))])
        }
        try entity.requireOwn(field: "entity")
        try transaction.requireEnabled(entity)
        // What settings, counters and sessions are kept for is more than a record.
        guard entity.settings == nil, !entity.isComputed, !entity.isUnit, entity.module != "kernel" else {
            throw KernelRefusal(.failedPrecondition, .entityNotMerged, metadata: ["entity": entity.name])
        }
        guard request.survivorID > 0 else { throw KernelRefusal.invalid(.idRequired, field: "survivor_id") }
        guard request.otherID > 0 else { throw KernelRefusal.invalid(.idRequired, field: "other_id") }
        guard request.survivorID != request.otherID else {
            throw KernelRefusal.invalid(.mergeSame, field: "other_id")
        }
        self.request = request
        self.entity = entity
        fields = try SurvivorFields(
            entity,
            take: request.take,
            unite: request.unite,
            custom: try transaction.custom(entity)
        )
        references = MergedReferences(
            entity,
            other: request.otherID,
            survivor: request.survivorID,
            core.catalog,
            try transaction.customFields()
        )
        self.transaction = transaction
        writer = try transaction.requireWriter()
    }

    /// Refuses what no reference can change: rights, versions, a seal. The rules of deletion are asked when none is left.
    func check(withVersions: Bool) throws {
        let writing = try RecordWriting(entity, transaction)
        let survivor = try load(request.survivorID, "survivor_id")
        let other = try load(request.otherID, "other_id")
        try transaction.require("update", survivor, entity)
        try transaction.require("delete", other, entity)
        try writing.requireLive(survivor)
        try writing.requireLive(other)
        if withVersions {
            try writing.checkEtag(Self.version(request.survivorEtag), of: survivor, field: "survivor_etag")
            try writing.checkEtag(Self.version(request.otherEtag), of: other, field: "other_etag")
        }
        try writing.requireUnsealed(other.id)
    }

    private static func version(_ text: String) -> Value { text.isEmpty ? .null : .integer(Int64(text) ?? -1) }

    private func load(_ id: Int64, _ field: String) throws -> Record {
        guard let record = try RecordReading(writer, entity, custom: try transaction.custom(entity)).load(id),
            transaction.rows("read", entity).allows(record)
        else {
            throw KernelRefusal(
                .notFound,
                .notFound,
                field: field,
                metadata: ["entity": entity.name, "id": String(id)]
            )
        }
        return record
    }

    /// Moves what one record holds; a refusal names the record to who reads it, and its reason to all.
    func move(_ id: Int64, of holder: MergedReferences.Holder) throws -> Int64 {
        do {
            return try references.move(id, of: holder, to: references.survivor, transaction)
        } catch let refusal as any Refusal {
            let record = try RecordReading(writer, holder.entity).load(id)
            let isRead = record.map(transaction.rows("read", holder.entity).allows) ?? false
            throw KernelRefusal(
                .failedPrecondition,
                .mergeRefused,
                metadata: [
                    "entity": isRead ? holder.entity.name : "", "id": isRead ? String(id) : "",
                    "reason": refusal.reason,
                ]
            )
        }
    }

    /// What references are counted under: the entity that holds them, where the caller reads it.
    func countName(_ holder: MergedReferences.Holder) -> String {
        transaction.mayRead(holder.entity.name) ? holder.entity.name : "other"
    }

    /// When no other record names it any more: the other goes to the bin, which frees what is unique of it; the survivor
    /// takes its fields and its external keys. Answers how many references the survivor itself held to it.
    func finish() throws -> Int64 {
        var released: Int64 = 0
        if let holder = references.holders.first(where: { $0.entity === entity }) {
            // Before the other goes, which would take along what belongs to it.
            released = try references.move(references.survivor, of: holder, to: nil, transaction)
        }
        let other = try load(request.otherID, "other_id")
        _ = try RecycleBin(transaction).delete(entity, id: other.id, etag: .null)
        let survivor = try load(request.survivorID, "survivor_id")
        let writing = try RecordWriting(entity, transaction)
        let wanted = fields.merged(
            survivor,
            other,
            transaction.core.catalog,
            try transaction.customFields()
        )
        try fields.requireReadable(other, transaction)
        try FieldWriting("update", entity, transaction)?.check(changeOf: survivor, to: wanted)
        let merged = try writing.save(old: survivor, new: wanted)
        try transaction.requireStill("update", merged, entity)
        let keys = try ExternalKeys.move(from: other.id, to: survivor.id, entity.name, writer)
        let act = try transaction.act.identifier(writer)
        try MergeMarks.set(other.id, into: survivor.id, entity, act: act, keys: keys, writer)
        return released
    }

    /// The row of the report that stands for the two.
    var row: ReportRow {
        .with {
            $0.outcome = "merge"
            $0.entity = entity.name
            $0.recordID = request.survivorID
        }
    }
}
