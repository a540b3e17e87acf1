import Contract
import Crypto
import Foundation
import Model
import SwiftProtobuf

/// The export of one list to a CSV file, as an operation: page by page, no snapshot open between them.
enum ExportOperation {
    static let name = OperationName<StartExportRequest, ExportMemory>("kernel.export")
    private static let page = 500

    /// What an export reads and in which order: checked before it starts, and again when it runs.
    struct Plan: Sendable {
        let entity: EntityDefinition
        let paths: [String]
        let targets: [TransferTarget]
        let header: [String]
        let condition: Predicate
        let order: ListOrder
        let separator: CSVDialect.Separator

        init(_ request: StartExportRequest, _ transaction: Transaction, language: String = "fr") throws {
            let core = transaction.core
            guard let entity = core.catalog.entity(named: request.entity) else {
                throw KernelRefusal.invalid(
                    .unknownEntity,
                    field: "entity",
                    ["entity": String(request.entity.prefix(100))]
                )
            }
            guard transaction.mayRead(entity.name) else {
                throw KernelRefusal(
                    .permissionDenied,
                    .permissionDenied,
                    metadata: ["permission": entity.name + ":read"]
                )
            }
            self.entity = entity
            let columns = TransferColumns(entity)
            let paths = request.columns.isEmpty ? columns.paths : request.columns
            guard paths.count <= 256 else {
                throw KernelRefusal.invalid(.tooManyItems, field: "columns", ["maximum": "256"])
            }
            targets = try paths.map { path in
                guard let target = columns.target(path), target.isExported else {
                    throw TransferError.columnUnknown(path: String(path.prefix(200)))
                }
                return target
            }
            self.paths = paths
            header = paths.map { path in
                guard request.labels else { return path }
                return core.labels.text("field.\(entity.name).\(path)", language: language) ?? path
            }
            let methods = StandardMethods(core, entity)
            let filter = try core.filterCompiler(entity, mayRead: transaction.mayRead).compile(request.filter)
            condition = .both(.both(filter, try methods.keywords(request.query)), entity.liveOnly)
            order = try ListOrder(request.orderBy, entity: entity)
            switch request.separator {
            case "", ";": separator = .semicolon
            case ",": separator = .comma
            case "\t": separator = .tab
            case "|": separator = .pipe
            default:
                throw KernelRefusal.invalid(.outOfRange, field: "separator", ["expected": "; , | or a tab"])
            }
        }
    }

    static func run(_ operation: RunningOperation<StartExportRequest, ExportMemory>) async throws {
        let request = operation.parameters
        let plan = try await operation.read { try Plan(request, $0) }
        let total = try await operation.read { try $0.reader.count(plan.entity.table, where: plan.condition) }
        let draft = try await operation.files.begin(operation.tenant)
        do {
            let file = try await write(operation, plan, Int64(total), to: draft)
            try await draft.keep(as: file.hash)
            try await operation.chunk { _, progress, transaction in
                try FileTables.keep(file, for: operation.id, transaction)
                progress.done = max(progress.done, progress.total)
                progress.file = file
            }
        } catch {
            await draft.discard()
            throw error
        }
    }

    private static func write(
        _ operation: RunningOperation<StartExportRequest, ExportMemory>,
        _ plan: Plan,
        _ total: Int64,
        to draft: any FileDraft
    ) async throws -> FileRef {
        let writer = CSVWriter(separator: plan.separator, writesByteOrderMark: operation.parameters.labels)
        var hasher = SHA256()
        var size: Int64 = 0
        func put(_ bytes: [UInt8]) async throws {
            hasher.update(data: bytes)
            size += Int64(bytes.count)
            try await draft.append(bytes)
        }
        var bytes: [UInt8] = []
        var table = writer
        table.write(plan.header, to: &bytes)
        var last: [Value]?
        var done: Int64 = 0
        while true {
            let after = last
            let (count, rows, keys) = try await operation.read { try page(plan, after: after, $0) }
            for row in rows { table.write(row, to: &bytes) }
            try await put(bytes)
            bytes.removeAll(keepingCapacity: true)
            done += Int64(count)
            let (now, most) = (done, max(total, done))
            try await operation.chunk { _, progress, _ in
                progress.done = now
                progress.total = most
                progress.counts = ["exported": now]
            }
            guard count == Self.page, let keys else { break }
            last = keys
        }
        return FileRef.with {
            $0.hash = hasher.finalize().hexadecimal
            $0.name = FileName.clean("\(plan.entity.name).csv")
            $0.size = size
            $0.type = "text/csv"
        }
    }

    /// The rows of a page of records, and where the next one goes on.
    private static func page(
        _ plan: Plan,
        after last: [Value]?,
        _ transaction: Transaction
    ) throws -> (count: Int, rows: [[String]], keys: [Value]?) {
        let reading = RecordReading(transaction.reader, plan.entity)
        let condition = last.map { Predicate.both(plan.condition, plan.order.after($0)) } ?? plan.condition
        let records = try reading.records(where: condition, order: plan.order.keys, limit: Self.page)
        let cells = RecordCells(plan.entity, plan.targets, transaction.core.schema)
        let rows = records.flatMap(cells.rows)
        guard let end = records.last else { return (0, rows, nil) }
        return (records.count, rows, plan.order.values(of: end, plan.entity))
    }
}

extension TransferTarget {
    /// Whether it says something of a record that is there.
    fileprivate var isExported: Bool {
        switch self {
        case .externalKey, .reference: false
        case .line(_, _, let place): place == nil
        case .identifier, .column, .links: true
        }
    }
}

extension ListOrder {
    /// The values of the keys in a record, from which the next page goes on.
    func values(of record: Record, _ entity: EntityDefinition) -> [Value] {
        let sources = Dictionary(entity.keyColumns.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return keys.map { key in
            if let source = sources[key.column] { return entity.key(of: record.values[source]) }
            return record.values[key.column]
        }
    }
}
