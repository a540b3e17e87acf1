import Contract
import Model
import SwiftProtobuf

/// The export of one list to a file, as an operation: page by page, no snapshot open between them.
enum ExportOperation {
    static let name = OperationName<StartExportRequest, ExportMemory>("kernel.export")
    /// Records of a page.
    private static let pageSize = 500

    static func run(_ operation: RunningOperation<StartExportRequest, ExportMemory>) async throws {
        let request = operation.parameters
        let plan = try await operation.read { try Plan(request, $0) }
        let total = try await operation.read { try $0.reader.count(plan.entity.table, where: plan.condition) }
        let draft = try await operation.files.begin(operation.tenant)
        do {
            let file = try await write(operation, plan, Int64(total), to: ExportFile(draft))
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
        to file: ExportFile
    ) async throws -> FileRef {
        var file = file
        switch plan.format {
        case .csv(let separator):
            try await write(operation, plan, total, by: CSVExport(plan, separator), to: &file)
        case .workbook:
            // Lines make more rows of a record: the workbook itself counts those.
            guard total <= WorkbookLimits.rows else { throw TransferError.tooManyRows(maximum: WorkbookLimits.rows) }
            let form = try await operation.read { try WorkbookCells(plan, $0) }
            let sink = try await WorkbookExport(plan, form, operation.workbooks)
            try await write(operation, plan, total, by: sink, to: &file)
        }
        let (hash, size) = (file.hash, file.size)
        return FileRef.with {
            $0.hash = hash
            $0.name = FileName.clean("\(plan.entity.name).\(plan.format.ending)")
            $0.size = size
            $0.type = plan.format.type
        }
    }

    private static func write<Sink: ExportSink>(
        _ operation: RunningOperation<StartExportRequest, ExportMemory>,
        _ plan: Plan,
        _ total: Int64,
        by sink: Sink,
        to file: inout ExportFile
    ) async throws {
        var sink = sink
        do {
            var last: [Value]?
            var done: Int64 = 0
            while true {
                let page = try await read(operation, plan, sink.form, after: last)
                try await sink.write(page.records, to: &file)
                done += Int64(page.records.count)
                let (now, most) = (done, max(total, done))
                try await operation.chunk { _, progress, _ in
                    progress.done = now
                    progress.total = most
                    progress.counts = ["exported": now]
                }
                guard page.records.count == pageSize, let end = page.end else { break }
                last = end
            }
            try await sink.finish(to: &file)
        } catch {
            await sink.discard()
            throw error
        }
    }

    /// The records of a page, and where the next one goes on.
    private struct Page<Cell: Sendable>: Sendable {
        let records: [ExportedRecord<Cell>]
        let end: [Value]?
    }

    private static func read<Form: CellForm>(
        _ operation: RunningOperation<StartExportRequest, ExportMemory>,
        _ plan: Plan,
        _ form: Form,
        after last: [Value]?
    ) async throws -> Page<Form.Cell> {
        try await operation.read { try page(plan, form, after: last, $0) }
    }

    private static func page<Form: CellForm>(
        _ plan: Plan,
        _ form: Form,
        after last: [Value]?,
        _ transaction: Transaction
    ) throws -> Page<Form.Cell> {
        try transaction.requireVisible(plan.entity)
        let reading = RecordReading(transaction.reader, plan.entity, custom: plan.readsCustom ? plan.custom : nil)
        let condition = last.map { Predicate.both(plan.condition, plan.order.after($0)) } ?? plan.condition
        let records = try reading.records(where: condition, order: plan.order.keys, limit: pageSize)
        let cells = RecordCells(plan.entity, plan.targets, form)
        return Page(
            records: records.map { ExportedRecord(id: $0.id, rows: cells.rows($0, showing: plan.shown(of: $0))) },
            end: records.last.map { plan.order.values(of: $0, plan.entity) }
        )
    }
}

extension ExportOperation.Plan {
    /// The fields that a record shows; nil for all.
    func shown(of record: Record) -> FieldSet? {
        guard var shown = fields.first?.fields(of: record) else { return nil }
        for other in fields.dropFirst() { shown.formIntersection(other.fields(of: record)) }
        return shown
    }
}

extension ListOrder {
    /// The values of the keys in a record, from which the next page goes on.
    func values(of record: Record, _ entity: EntityDefinition) -> [Value] {
        keys.enumerated().map { place, key in
            guard let field = fields[place] else { return entity.keyValue(key.column, of: record) }
            let value = record[custom: field.column]
            return field.key == nil ? value : field.key(of: value)
        }
    }
}
