import Contract
import Model
import SwiftProtobuf

/// What operations keep of the values of records, and how it is taken from them when a person is erased: the files of
/// exports and imports, what the operations were told, and the sentences of their reports.
///
/// What an operation has done, and to which records, stays, and so it can still be taken back.
struct OperationTraces {
    private let transaction: Transaction

    init(_ transaction: Transaction) { self.transaction = transaction }

    /// Refuses while an operation over one of the entities waits or runs: it would go on writing what it has read. Exports
    /// are no hindrance: `forget` cancels them.
    func requireNoneUnderWay(over entities: Set<String>) throws {
        let reader = transaction.reader
        let unfinished = Predicate.oneOf(Operations.state, Operations.unfinished)
        for id in try ids(where: .and([unfinished, about(entities)])) where id != transaction.act.number {
            guard let (row, subject) = try load(id, reader), let subject, entities.contains(subject),
                row.operation.kind != ExportOperation.name.name
            else { continue }
            throw KernelRefusal(
                .failedPrecondition,
                .operationUnderWay,
                metadata: ["id": String(id), "kind": row.operation.kind]
            )
        }
    }

    /// Empties the operations over some entities that have ended, and imports and exports whatever they are over: tables of
    /// other entities show the person's name too. Exports that wait or run are cancelled, since they can be made again, and
    /// nobody holds an erasure up by them. In reports of those that are about no one entity, the sentences about some records
    /// go. Each operation is emptied once.
    func forget(_ entities: Set<String>, naming records: Set<Int64>) throws {
        guard !records.isEmpty else { return }
        let writer = try transaction.requireWriter()
        let isUnfinished = Predicate.oneOf(Operations.state, Operations.unfinished)
        let meant = Predicate.and([
            .equal(Operations.emptied, .integer(0)),
            .or([
                .equal(Operations.kind, .text(ExportOperation.name.name)),
                .and([
                    .not(isUnfinished),
                    .or([about(entities), .equal(Operations.kind, .text(ImportOperation.name.name))]),
                ]),
            ]),
        ])
        for id in try ids(where: meant) {
            guard let (row, subject) = try load(id, writer) else { continue }
            guard Self.isOfTables(row) || subject.map(entities.contains) == true else {
                if subject == nil { try emptyReport(of: id, writer) { records.contains($0.recordID) } }
                continue
            }
            if Operations.unfinished.contains(Int64(row.operation.state.rawValue)) {
                try writer.update(
                    Operations.table,
                    set: [(Operations.cancelling, .integer(1))],
                    where: .equal(0, .integer(id))
                )
            }
            try empty(row, subject ?? "", writer)
            try emptyReport(of: id, writer) { _ in true }
            try release(id, writer)
        }
    }

    private static func isOfTables(_ row: Operations.Row) -> Bool {
        [ImportOperation.name.name, ExportOperation.name.name].contains(row.operation.kind)
    }

    /// Those that are about one of the entities, and those of which the row does not say.
    private func about(_ entities: Set<String>) -> Predicate {
        .or([.isNull(Operations.entity)] + entities.sorted().map { .equal(Operations.entity, .text($0)) })
    }

    private func ids(where condition: Predicate) throws -> [Int64] {
        var ids: [Int64] = []
        let query = Query(Operations.table, columns: [0], where: condition, order: [SortKey(0)])
        try transaction.reader.select(query) { cells in
            ids.append(cells[0].bits)
            return true
        }
        return ids
    }

    /// An operation and the entity that it is about: what was kept at its start; of earlier ones, what they were told.
    private func load(_ id: Int64, _ reader: any StoreReader) throws -> (Operations.Row, subject: String?)? {
        guard let row = try Operations.load(id, reader) else { return nil }
        return (row, try row.entity ?? OperationHandlers.subject(of: row, transaction.core)?.name)
    }

    private func empty(_ row: Operations.Row, _ entity: String, _ writer: any StoreWriter) throws {
        var operation = row.operation
        operation.clearFile()
        operation.errorMessage = ""
        operation.emptiedReason = KernelReason.personErased.rawValue
        let view: [UInt8] = try operation.serializedBytes()
        try writer.update(
            Operations.table,
            set: [
                (Operations.parameters, .blob(try Self.emptied(row, entity))), (Operations.memory, .null),
                (Operations.view, .blob(view)), (Operations.emptied, .integer(1)),
            ],
            where: .equal(0, .integer(operation.id))
        )
    }

    /// What an operation was told, without values of records: the entity, of which an undo asks.
    private static func emptied(_ row: Operations.Row, _ entity: String) throws -> [UInt8] {
        switch row.operation.kind {
        case ImportOperation.name.name: try StartImportRequest.with { $0.entity = entity }.serializedBytes()
        case ExportOperation.name.name: try StartExportRequest.with { $0.entity = entity }.serializedBytes()
        case UpdateRecordsRequest.operation.name:
            try UpdateRecordsRequest.with { $0.selection.entity = entity }.serializedBytes()
        case DeleteRecordsRequest.operation.name:
            try DeleteRecordsRequest.with { $0.selection.entity = entity }.serializedBytes()
        case ReassignRecordsRequest.operation.name:
            try ReassignRecordsRequest.with { $0.selection.entity = entity }.serializedBytes()
        // Identifiers and names of fields alone.
        case MergeOperation.name.name, UndoOperation.name.name: row.parameters
        default: []
        }
    }

    /// Takes the sentences from rows of a report. Only of what was refused is there one.
    private func emptyReport(
        of operation: Int64,
        _ writer: any StoreWriter,
        where isMeant: (ReportRow) -> Bool
    ) throws {
        let refused = Predicate.and([
            .equal(0, .integer(operation)), .compare(2, .greater, .value(.integer(0))),
        ])
        var chunks: [Int64] = []
        try writer.select(Query(Operations.reports, columns: [1], where: refused, order: [SortKey(1)])) { cells in
            chunks.append(cells[0].bits)
            return true
        }
        for chunk in chunks {
            let place = Predicate.and([.equal(0, .integer(operation)), .equal(1, .integer(chunk))])
            var report = ListOperationReportResponse()
            try writer.select(Query(Operations.reports, columns: [3], where: place, limit: 1)) { cells in
                report = try ListOperationReportResponse(serializedBytes: [UInt8](cells[0].bytes))
                return false
            }
            let told = report.rows.indices.filter { !report.rows[$0].message.isEmpty && isMeant(report.rows[$0]) }
            guard !told.isEmpty else { continue }
            for index in told { report.rows[index].message = "" }
            let bytes: [UInt8] = try report.serializedBytes()
            try writer.update(Operations.reports, set: [(3, .blob(bytes))], where: place)
        }
    }

    /// Lets go of the files of an operation: those that nothing else holds are removed at once.
    private func release(_ operation: Int64, _ writer: any StoreWriter) throws {
        var hashes: Set<String> = []
        let own = Predicate.equal(0, .integer(operation))
        try writer.select(Query(FileTables.uses, columns: [3], where: own)) { cells in
            hashes.insert(cells[0].text)
            return true
        }
        guard !hashes.isEmpty else { return }
        try writer.delete(FileTables.uses, where: own, limit: nil)
        try FileTables.giveUp(hashes, writer)
        try transaction.wake(at: transaction.now, FileSweep.timer, key: "erased", GetRequest())
    }
}
