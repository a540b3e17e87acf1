package import Contract
import Model
package import SwiftProtobuf

/// The operations of one tenant: rows of its own store.
enum Operations {
    /// `view` is the `Operation` that callers see, `memory` what the next chunk starts from, `key_id` the API key with
    /// grants of its own by which it was started, `entity` the one that it is about, `emptied` that what it held of values of
    /// records was removed.
    static let table = Table(
        "kernel_operation",
        columns: [
            Column("id", .integer), Column("state", .integer), Column("user_id", .integer), Column("kind", .text),
            Column("parameters", .blob), Column("memory", .blob), Column("view", .blob),
            Column("cancelling", .integer), Column("expire", .integer), Column("key_id", .integer),
            Column("entity", .text), Column("emptied", .integer, initial: .integer(0)),
        ],
        indexes: [Index([1, 0]), Index([2, 0]), Index([8])]
    )

    /// Report rows, as `ListOperationReportResponse`, by operation and chunk.
    static let reports = Table(
        "kernel_operation_report",
        columns: [
            Column("operation", .integer), Column("chunk", .integer), Column("refused", .integer),
            Column("rows", .blob),
        ],
        key: [0, 1]
    )

    static let state = 1
    static let user = 2
    static let kind = 3
    static let parameters = 4
    static let memory = 5
    static let view = 6
    static let cancelling = 7
    static let expire = 8
    static let key = 9
    static let entity = 10
    static let emptied = 11

    /// How long an operation that has ended stays readable.
    static let keptHours = 30 * 24

    static let unfinished = [OperationState.queued, .running].map { Int64($0.rawValue) }

    /// One operation as it is kept.
    struct Row {
        var operation: Operation
        var parameters: [UInt8]
        var memory: [UInt8]
        var key: Int64?
        /// The entity that it is about; nil when it is about no one entity, or was started by an earlier release.
        var entity: String?
    }

    static func load(_ id: Int64, _ reader: any StoreReader) throws -> Row? {
        var row: Row?
        let query = Query(
            table,
            columns: [parameters, memory, view, cancelling, key, entity],
            where: .equal(0, .integer(id)),
            limit: 1
        )
        try reader.select(query) { cells in
            let operation = try operation(cells[2], cancelling: cells[3])
            row = Row(
                operation: operation,
                parameters: cells[0].kind == .null ? [] : [UInt8](cells[0].bytes),
                memory: cells[1].kind == .null ? [] : [UInt8](cells[1].bytes),
                key: cells[4].kind == .integer ? cells[4].bits : nil,
                entity: cells[5].kind == .null ? nil : cells[5].text
            )
            return false
        }
        return row
    }

    /// What callers see, from its two columns.
    static func operation(_ view: Cell, cancelling: Cell) throws -> Operation {
        var operation = try Operation(serializedBytes: [UInt8](view.bytes))
        operation.cancelling = cancelling.bits != 0 && unfinished.contains(Int64(operation.state.rawValue))
        return operation
    }

    /// Keeps what moved.
    static func save(_ operation: Operation, memory bytes: [UInt8]?, now: Instant, _ writer: any StoreWriter) throws {
        let encoded: [UInt8] = try operation.serializedBytes()
        var set: [(column: Int, value: Value)] = [
            (state, .integer(Int64(operation.state.rawValue))), (view, .blob(encoded)),
        ]
        if let bytes { set.append((memory, .blob(bytes))) }
        if operation.hasEndTime { set.append((expire, .integer(now.adding(hours: keptHours).microseconds))) }
        try writer.update(table, set: set, where: .equal(0, .integer(operation.id)))
    }

    /// The unfinished operation that was started first.
    static func next(_ reader: any StoreReader) throws -> Int64? {
        var id: Int64?
        let query = Query(
            table,
            columns: [0],
            where: .oneOf(state, unfinished),
            order: [SortKey(0)],
            limit: 1
        )
        try reader.select(query) { cells in
            id = cells[0].bits
            return false
        }
        return id
    }

    /// A few that have ended long ago go with each new one.
    static func purge(now: Instant, _ writer: any StoreWriter) throws {
        var ids: [Int64] = []
        let query = Query(
            table,
            columns: [0],
            where: .compare(expire, .lessOrEqual, .value(.integer(now.microseconds))),
            order: [SortKey(expire)],
            limit: 4
        )
        try writer.select(query) { cells in
            ids.append(cells[0].bits)
            return true
        }
        guard !ids.isEmpty else { return }
        try writer.delete(reports, where: .oneOf(0, ids), limit: nil)
        try writer.delete(FileTables.uses, where: .oneOf(0, ids), limit: nil)
        try writer.delete(table, where: .oneOf(0, ids), limit: nil)
    }
}

/// The name of a kind of operation, `module.what`, with what it is told and what it remembers between its chunks.
package struct OperationName<Parameters, Memory>: Sendable
where Parameters: SwiftProtobuf.Message & Sendable, Memory: SwiftProtobuf.Message & Sendable {
    package let name: String

    package init(_ name: String) { self.name = name }
}

extension Transaction {
    /// Most operations of one tenant that wait or run.
    static var mostOperations: Int { 100 }

    /// Starts long work in the transaction that asks for it: it begins after the commit, or not at all. `entity` is the one
    /// whose values it is told, reports or writes into a file: whoever erases a person waits for it, and empties it.
    package func start<Parameters, Memory>(
        _ kind: OperationName<Parameters, Memory>,
        _ parameters: Parameters,
        entity: String? = nil,
        total: Int64 = 0
    ) throws -> Operation {
        guard core.operations[kind.name] != nil else { throw KernelMistake.unknownOperation(kind.name) }
        // It would outlive the window, and run on nobody's account.
        if case .operator = principal {
            throw KernelRefusal(.permissionDenied, .permissionDenied, metadata: ["permission": kind.name])
        }
        let writer = try requireWriter()
        let waiting = try writer.count(Operations.table, where: .oneOf(Operations.state, Operations.unfinished))
        guard waiting < Self.mostOperations else {
            throw KernelRefusal(
                .resourceExhausted,
                .tooManyOperations,
                metadata: ["maximum": String(Self.mostOperations)]
            )
        }
        try Operations.purge(now: now, writer)
        var operation = Operation()
        operation.id = try writer.next(.identifier)
        operation.kind = kind.name
        operation.state = .queued
        operation.total = total
        operation.userID = principal.userID
        operation.createTime = now.timestamp
        let told: [UInt8] = try parameters.serializedBytes()
        let view: [UInt8] = try operation.serializedBytes()
        try writer.insert(
            Operations.table,
            [
                .integer(operation.id), .integer(Int64(operation.state.rawValue)), .integer(principal.userID),
                .text(kind.name), .blob(told), .null, .blob(view), .integer(0), .null,
                principal.limitedKey.map(Value.integer) ?? .null, entity.map(Value.text) ?? .null, .integer(0),
            ]
        )
        try Acts.keep(
            Acts.Row(
                act: operation.id,
                time: now,
                userID: principal.userID,
                operatorID: principal.operatorID,
                module: act.module,
                origin: ActOrigin(.operation, kind.name),
                cause: 0,
                parent: try act.reference(writer)
            ),
            writer
        )
        act.aftermath.startsOperations = true
        return operation
    }

    /// Notes work that was small enough to be done in its command as an operation that has succeeded: what it did is told,
    /// and taken back, as that of a long one. Its number is the act's; where the act is an operation's already, that one
    /// tells of itself and nothing is noted.
    func note<Parameters, Memory>(
        _ kind: OperationName<Parameters, Memory>,
        _ parameters: Parameters,
        entity: String,
        _ progress: OperationProgress
    ) throws -> Operation {
        let writer = try requireWriter()
        var operation = Operation()
        operation.id = try act.identifier(writer)
        operation.kind = kind.name
        operation.state = .succeeded
        operation.done = progress.done
        operation.total = progress.total
        operation.counts = progress.counts.sorted { $0.key < $1.key }.map { name, count in
            .with {
                $0.name = name
                $0.count = count
            }
        }
        if let result = progress.result { operation.result = result }
        operation.userID = principal.userID
        operation.createTime = now.timestamp
        operation.startTime = now.timestamp
        operation.endTime = now.timestamp
        guard try Operations.load(operation.id, writer) == nil else { return operation }
        try Operations.purge(now: now, writer)
        let told: [UInt8] = try parameters.serializedBytes()
        let view: [UInt8] = try operation.serializedBytes()
        try writer.insert(
            Operations.table,
            [
                .integer(operation.id), .integer(Int64(operation.state.rawValue)), .integer(principal.userID),
                .text(kind.name), .blob(told), .null, .blob(view), .integer(0),
                .integer(now.adding(hours: Operations.keptHours).microseconds),
                principal.limitedKey.map(Value.integer) ?? .null, .text(entity), .integer(0),
            ]
        )
        guard !progress.report.isEmpty else { return operation }
        var rows = ListOperationReportResponse()
        rows.rows = progress.report
        let report: [UInt8] = try rows.serializedBytes()
        let refused = progress.report.count { $0.outcome == "refused" }
        try writer.insert(
            Operations.reports,
            [.integer(operation.id), .integer(1), .integer(Int64(refused)), .blob(report)]
        )
        return operation
    }
}
