import Contract
import Model
import SwiftProtobuf

/// OperationService: users see their own operations, whoever reads them all sees all; others' are ended, taken back and
/// downloaded by administrators alone, or by who reads all that is in them.
enum OperationHandlers {
    static func register(in registry: inout PluginRegistry) throws {
        try registry.handle(OperationMethods.getOperation) { request, transaction in
            try load(request.id, transaction)
        }
        try registry.handle(OperationMethods.listOperations) { try list($0, $1) }
        try registry.handle(OperationMethods.listOperationReport) { try report($0, $1) }
        try registry.handle(OperationMethods.cancelOperation) { try cancel($0, $1) }
        try registry.operation(UndoOperation.name) { try await UndoOperation.run($0) }
        try registry.handle(OperationMethods.undoOperation) { try UndoOperation.start($0, $1) }
        try registry.process(OperationMethods.waitOperation) { try await wait($0, $1) }
        try registry.stream(OperationMethods.watchOperation) { try await watch($0, $1) }
    }

    private static func seesAll(_ principal: Principal) -> Bool {
        principal.allowsAll(Permission(entity: "kernel.operation", verb: "read"))
    }

    /// The operation as the caller may see it. The hash of a file is a key to it: whoever may not have the file is not
    /// told of it.
    static func load(_ id: Int64, _ transaction: Transaction) throws -> Operation {
        let row = try row(id, transaction)
        var operation = row.operation
        if operation.hasFile, try !mayHaveFile(row, transaction) { operation.clearFile() }
        return operation
    }

    private static func row(_ id: Int64, _ transaction: Transaction) throws -> Operations.Row {
        let principal = transaction.principal
        guard let row = try Operations.load(id, transaction.reader),
            isOwn(row, principal) || seesAll(principal)
        else { throw KernelRefusal.notFound(entity: "kernel.operation", id: id) }
        return row
    }

    /// An operation that the caller may end or take back: to read those of others is not enough.
    static func loadManaged(_ id: Int64, _ transaction: Transaction) throws -> Operation {
        let row = try row(id, transaction)
        let permission = Permission(entity: "kernel.operation", verb: "manage")
        guard isOwn(row, transaction.principal) || transaction.principal.allowsAll(permission) else {
            throw KernelRefusal(.permissionDenied, .permissionDenied, metadata: ["permission": permission.description])
        }
        return row.operation
    }

    /// A file shows what whoever started the operation reads: that of another is for who reads all of it.
    private static func mayHaveFile(_ row: Operations.Row, _ transaction: Transaction) throws -> Bool {
        if isOwn(row, transaction.principal) { return true }
        guard row.operation.kind == ExportOperation.name.name, let entity = try subject(of: row, transaction.core)
        else { return false }
        return readsAll(of: entity, transaction)
    }

    private static func readsAll(of entity: EntityDefinition, _ transaction: Transaction) -> Bool {
        transaction.rows("read", entity) == .everything && transaction.fields("read", entity) == nil
    }

    /// The entity whose records an operation is about; nil when it is about no one entity.
    static func subject(of row: Operations.Row, _ core: KernelCore) throws -> EntityDefinition? {
        if row.operation.kind == ExportOperation.name.name {
            return core.catalog.entity(named: try StartExportRequest(serializedBytes: row.parameters).entity)
        }
        do {
            return try UndoTarget(row, core).entity
        } catch is KernelRefusal {
            return nil
        }
    }

    /// Refuses the report of another's operation to who does not read all that it is about: its rows name records, and
    /// quote what was refused.
    private static func requireReport(_ id: Int64, _ transaction: Transaction) throws {
        let row = try row(id, transaction)
        guard !isOwn(row, transaction.principal), let entity = try subject(of: row, transaction.core),
            !readsAll(of: entity, transaction)
        else { return }
        throw RecordSet.denied("read", entity)
    }

    /// A key with grants of its own sees what it started; its owner's exports may hold what it does not read.
    private static func isOwn(_ row: Operations.Row, _ principal: Principal) -> Bool {
        row.operation.userID == principal.userID
            && (principal.limitedKey == nil || principal.limitedKey == row.key)
    }

    private static func list(
        _ request: ListOperationsRequest,
        _ transaction: Transaction
    ) throws -> ListOperationsResponse {
        let core = transaction.core
        let size = try PageSize.of(request.pageSize)
        let scope = "operations/\(transaction.tenant)/\(transaction.principal.key)/\(request.running)"
        var condition = Predicate.all
        if !seesAll(transaction.principal) {
            condition = .equal(Operations.user, .integer(transaction.principal.userID))
            if let key = transaction.principal.limitedKey {
                condition = .both(condition, .equal(Operations.key, .integer(key)))
            }
        }
        if request.running { condition = .both(condition, .oneOf(Operations.state, Operations.unfinished)) }
        if !request.pageToken.isEmpty {
            let last = try PageToken.read(request.pageToken, count: 1, scope: scope, key: core.serverKey)
            condition = .both(condition, .compare(0, .less, .value(last[0])))
        }
        var ids: [Int64] = []
        let query = Query(
            Operations.table,
            columns: [0, Operations.view, Operations.cancelling],
            where: condition,
            order: [SortKey(0, descending: true)],
            limit: size + 1
        )
        var answer = ListOperationsResponse()
        try transaction.reader.select(query) { cells in
            ids.append(cells[0].bits)
            guard ids.count <= size else { return true }
            answer.operations.append(try Operations.operation(cells[1], cancelling: cells[2]))
            return true
        }
        if ids.count > size {
            answer.nextPageToken = PageToken.make([.integer(ids[size - 1])], scope: scope, key: core.serverKey)
        }
        guard seesAll(transaction.principal) else { return answer }
        for place in answer.operations.indices where answer.operations[place].hasFile {
            answer.operations[place] = try load(answer.operations[place].id, transaction)
        }
        return answer
    }

    /// Whole chunks of the report, cut to the page: a token says in which chunk and after which row it goes on.
    private static func report(
        _ request: ListOperationReportRequest,
        _ transaction: Transaction
    ) throws -> ListOperationReportResponse {
        try requireReport(request.id, transaction)
        let core = transaction.core
        let size = try PageSize.of(request.pageSize, usual: 100)
        let scope = "report/\(transaction.tenant)/\(request.id)/\(request.refused)"
        var chunk: Int64 = 0
        var skipped: Int64 = 0
        if !request.pageToken.isEmpty {
            let values = try PageToken.read(request.pageToken, count: 2, scope: scope, key: core.serverKey)
            chunk = values[0].integer ?? 0
            skipped = values[1].integer ?? 0
        }
        var condition = Predicate.and([
            .equal(0, .integer(request.id)), .compare(1, .greaterOrEqual, .value(.integer(chunk))),
        ])
        if request.refused { condition = .both(condition, .compare(2, .greater, .value(.integer(0)))) }
        var answer = ListOperationReportResponse()
        let query = Query(Operations.reports, columns: [1, 3], where: condition, order: [SortKey(1)])
        try transaction.reader.select(query) { cells in
            let rows = try ListOperationReportResponse(serializedBytes: [UInt8](cells[1].bytes)).rows
            for (place, row) in rows.enumerated() {
                if cells[0].bits == chunk, place < skipped { continue }
                if request.refused, row.outcome != "refused" { continue }
                if answer.rows.count == size {
                    answer.nextPageToken = PageToken.make(
                        [cells[0].value, .integer(Int64(place))],
                        scope: scope,
                        key: core.serverKey
                    )
                    return false
                }
                answer.rows.append(row)
            }
            return true
        }
        try hideUnread(&answer.rows, transaction)
        return answer
    }

    /// What works on several entities may have reached records that whoever started it does not read.
    private static func hideUnread(_ rows: inout [ReportRow], _ transaction: Transaction) throws {
        let named = rows.indices.filter { !rows[$0].entity.isEmpty }
        for (name, group) in Dictionary(grouping: named, by: { rows[$0].entity }) {
            guard let entity = transaction.core.catalog.entity(named: name) else { continue }
            let rule = transaction.rows("read", entity)
            guard rule != .everything else { continue }
            let ids = Set(group.map { rows[$0].recordID }).sorted()
            let records = try RecordReading(transaction.reader, entity).load(ids)
            for place in group where !(records[rows[place].recordID].map(rule.allows) ?? false) {
                rows[place].recordID = 0
                rows[place].entity = ""
            }
        }
    }

    private static func cancel(_ request: CancelOperationRequest, _ transaction: Transaction) throws -> Operation {
        var operation = try loadManaged(request.id, transaction)
        guard Operations.unfinished.contains(Int64(operation.state.rawValue)) else { return operation }
        try transaction.requireWriter().update(
            Operations.table,
            set: [(Operations.cancelling, .integer(1))],
            where: .equal(0, .integer(operation.id))
        )
        operation.cancelling = true
        return operation
    }

    // MARK: - Waiting

    /// At the latest so often it is looked at: another process may run it.
    private static let longestSilence: Int64 = 2

    private static func wait(_ request: WaitOperationRequest, _ context: ProcessContext) async throws -> Operation {
        guard (0...60).contains(request.seconds) else {
            throw KernelRefusal.invalid(.outOfRange, field: "seconds", ["expected": "1 … 60"])
        }
        let end = context.now.adding(seconds: Int64(request.seconds == 0 ? 30 : request.seconds))
        return try await follow(request.id, context, until: end) { _ in }
    }

    private static func watch(
        _ stream: TypedStream<WatchOperationRequest, WatchOperationResponse>,
        _ context: ProcessContext
    ) async throws {
        guard let request = try await stream.next() else { return }
        _ = try await follow(request.id, context, until: .last) { operation in
            try await stream.send(.with { $0.operation = operation })
        }
    }

    /// Reads the operation whenever it moved, until it has ended; answers it as it is then.
    private static func follow(
        _ id: Int64,
        _ context: ProcessContext,
        until end: Instant,
        _ tell: (Operation) async throws -> Void
    ) async throws -> Operation {
        let dispatcher = context.dispatcher
        return try await dispatcher.operations.notices.watch(id, context.tenantName) { signal in
            var told: Operation?
            while true {
                try Task.checkCancellation()
                let operation = try await context.read { try load(id, $0) }
                if operation != told { try await tell(operation) }
                told = operation
                let isOver = !Operations.unfinished.contains(Int64(operation.state.rawValue))
                if isOver || context.now >= end { return operation }
                let silence = context.now.adding(seconds: longestSilence)
                await signal.wait(until: min(end, silence), dispatcher.core.clock)
            }
        }
    }
}
