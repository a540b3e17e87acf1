import Contract
import Model
import SwiftProtobuf

/// PrivacyService: persons are erased by whoever is named for it, and the register tells of it.
enum PrivacyHandlers {
    private static let mostOthers = 100

    static func register(in registry: inout PluginRegistry) throws {
        try registry.handle(PrivacyMethods.erasePerson) { try erase($0, $1) }
        try RawErasure.register(in: &registry)
        try registry.handle(PrivacyMethods.listErasures) { try list($0, $1) }
    }

    private static func erase(
        _ request: ErasePersonRequest,
        _ transaction: Transaction
    ) throws -> ErasePersonResponse {
        guard let entity = transaction.core.catalog.entity(named: request.record.entity) else {
            throw KernelRefusal.invalid(
                .unknownEntity,
                field: "record.entity",
                ["entity": String(request.record.entity.prefix(100))]
            )
        }
        try entity.requireOwn(field: "record.entity")
        try transaction.requireAction("erase_person", on: entity)
        guard request.record.id > 0 else { throw KernelRefusal.invalid(.idRequired, field: "record.id") }
        try transaction.require("erase_person", id: request.record.id, entity)
        let report = try transaction.erasePerson(request.record.id, entity)
        return .with {
            $0.erasureID = request.validateOnly ? 0 : report.number
            $0.records = report.records
            $0.kept = report.kept
        }
    }

    private static func list(
        _ request: ListErasuresRequest,
        _ transaction: Transaction
    ) throws -> ListErasuresResponse {
        let permission = Permission(entity: "kernel.erasure", verb: "read")
        guard transaction.principal.allowsAll(permission) else {
            throw KernelRefusal(
                .permissionDenied,
                .permissionDenied,
                metadata: ["permission": permission.description]
            )
        }
        let core = transaction.core
        let size = try PageSize.of(request.pageSize)
        let scope = "erasures/\(transaction.tenant)"
        let before = try HistoryHandlers.before(request.pageToken, scope, core)
        let found = try Erasures.rows(
            where: .and([.isNull(Erasures.root), .compare(Erasures.id, .less, .value(.integer(before)))]),
            order: [SortKey(Erasures.id, descending: true)],
            limit: size + 1,
            transaction.reader
        )
        let page = found.prefix(size)
        let others = try Erasures.rows(
            where: .oneOf(Erasures.root, page.map(\.id)),
            order: [SortKey(Erasures.root), SortKey(Erasures.id)],
            limit: size * mostOthers,
            transaction.reader
        )
        let byRoot = Dictionary(grouping: others) { $0.root ?? 0 }
        var answer = ListErasuresResponse()
        answer.erasures = page.map { message($0, others: byRoot[$0.id] ?? []) }
        if found.count > size, let last = page.last {
            answer.nextPageToken = PageToken.make([.integer(last.id)], scope: scope, key: core.serverKey)
        }
        return answer
    }

    private static func message(_ row: Erasures.Row, others: [Erasures.Row]) -> Erasure {
        var erasure = Erasure()
        erasure.id = row.id
        erasure.subject = record(row)
        if let time = try? Instant(microseconds: row.time) { erasure.time = time.timestamp }
        erasure.userID = row.userID
        erasure.position = row.position ?? 0
        erasure.others = others.prefix(mostOthers).map(record)
        return erasure
    }

    private static func record(_ row: Erasures.Row) -> ErasedRecord {
        .with {
            $0.record = RecordKey(entity: row.entity, id: row.recordID).link
            $0.outcome = row.outcome
        }
    }
}
