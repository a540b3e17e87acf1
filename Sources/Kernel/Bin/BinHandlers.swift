import Contract
import Model
import SwiftProtobuf

/// BinService: what is in the bin is erased for good by whoever is named for it (BIN-03).
enum BinHandlers {
    /// Records that are erased in one call.
    private static let most = 200

    static func register(in registry: inout PluginRegistry) throws {
        try registry.handle(BinMethods.eraseRecords) { try erase($0, $1) }
        try BinExpiry.register(in: &registry)
    }

    private static func erase(
        _ request: EraseRecordsRequest,
        _ transaction: Transaction
    ) throws -> EraseRecordsResponse {
        let core = transaction.core
        guard let entity = core.catalog.entity(named: request.entity) else {
            throw KernelRefusal.invalid(.unknownEntity, field: "entity", ["entity": String(request.entity.prefix(100))])
        }
        try entity.requireOwn(field: "entity")
        try transaction.requireEnabled(entity)
        try transaction.requireAction("erase", on: entity)
        guard (1...most).contains(request.ids.count) else {
            throw KernelRefusal.invalid(.tooManyIDs, field: "ids", ["maximum": String(most)])
        }
        try RecordWriting(entity, transaction).requireOwnWork()
        let ids = Set(request.ids).sorted()
        let records = try RecordReading(transaction.reader, entity).load(ids)
        let rule = transaction.rows("erase", entity)
        for id in ids {
            guard let record = records[id] else { throw KernelRefusal.notFound(entity: entity.name, id: id) }
            try transaction.require("erase", record, entity, within: rule)
            guard !record.values[entity.info.deleteTime].isNull else {
                throw KernelRefusal(.failedPrecondition, .recordNotDeleted, metadata: ["id": String(id)])
            }
        }
        let language = try transaction.language()
        let (erased, kept) = try erase(ids, entity, transaction)
        return .with {
            $0.erased = erased.map(\.link)
            $0.kept = kept.map { $0.message(core, language) }
        }
    }

    /// Tries again those that another one held, as long as that helps.
    private static func erase(
        _ ids: [Int64],
        _ entity: EntityDefinition,
        _ transaction: Transaction
    ) throws -> (erased: [RecordKey], kept: [Keeping]) {
        let erasure = try BinErasure(transaction)
        var erased: [RecordKey] = []
        var waiting = ids
        while true {
            var kept: [(id: Int64, keeping: Keeping)] = []
            for id in waiting {
                // One that belonged to another went with it.
                guard let record = try RecordReading(transaction.reader, entity).load(id) else { continue }
                switch try erasure.erase(entity, record) {
                case .erased(let gone): erased += gone
                case .kept(let keeping): kept.append((id, keeping))
                }
            }
            guard kept.count < waiting.count, kept.contains(where: { $0.keeping.reason == .recordReferenced }) else {
                return (erased, kept.map(\.keeping))
            }
            waiting = kept.map(\.id)
        }
    }
}
