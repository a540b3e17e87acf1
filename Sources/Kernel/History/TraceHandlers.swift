import Contract
import Model

/// "Why did this happen?": a field's value, back to the request behind it.
enum TraceHandlers {
    /// Rows of one record that are looked through for the change of a field.
    private static let mostRows = 10_000

    static func trace(_ request: TraceRequest, _ transaction: Transaction) throws -> TraceResponse {
        let (entity, record) = try HistoryHandlers.subject(request.record, transaction)
        guard try request.field.isEmpty || entity.hasField(request.field, transaction.custom(entity)) else {
            let field = String(request.field.prefix(100))
            throw KernelRefusal.invalid(.unknownField, field: "field", ["expected": entity.name, "field": field])
        }
        let shown = transaction.fields("read", entity)?.fields(of: record)
        if let shown, !request.field.isEmpty,
            FieldSet.places(at: request.field, entity.layout).contains(where: { !shown.contains($0) })
        {
            throw KernelRefusal(
                .permissionDenied,
                .fieldNotReadable,
                field: "field",
                metadata: ["field": request.field]
            )
        }
        guard request.position >= 0 else {
            throw KernelRefusal.invalid(.outOfRange, field: "position", ["expected": "0 or more"])
        }
        var answer = TraceResponse()
        guard let row = try change(request, entity, record.id, transaction.reader) else { return answer }
        let chain = try CauseChain(transaction).walk(from: row)
        answer.steps = chain.steps
        answer.complete = chain.isComplete
        return answer
    }

    /// The last change that set the value, not behind the position that was asked for.
    private static func change(
        _ request: TraceRequest,
        _ entity: EntityDefinition,
        _ id: Int64,
        _ reader: any StoreReader
    ) throws -> LogRow? {
        var conditions: [Predicate] = [
            .equal(ChangeLog.recordID, .integer(id)), .equal(ChangeLog.entity, .text(entity.name)),
        ]
        if request.position > 0 {
            conditions.append(.compare(ChangeLog.position, .lessOrEqual, .value(.integer(request.position))))
        }
        var found: LogRow?
        try LogRow.rows(where: .and(conditions), descending: true, limit: mostRows, reader) { row in
            guard row.kind != .event, sets(row, request) else { return true }
            found = row
            return false
        }
        return found
    }

    private static func sets(_ row: LogRow, _ request: TraceRequest) -> Bool {
        if request.field.isEmpty { return request.rowID == 0 || row.rowID == request.rowID }
        // What a record was created with, lines included, one row tells.
        if row.line.isEmpty, row.kind == .create { return true }
        guard !row.line.isEmpty || row.kind == .update, row.changes(request.field) else { return false }
        return request.rowID == 0 || row.rowID == request.rowID
    }
}
