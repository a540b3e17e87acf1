import Model

/// An export to a table file, written as its rows come.
struct CSVExport: ExportSink {
    let form: CSVCells
    private var table: CSVWriter
    /// What is written and not yet in the file: the header at first.
    private var bytes: [UInt8] = []

    init(_ plan: ExportOperation.Plan, _ separator: CSVDialect.Separator) {
        form = CSVCells(schema: plan.schema)
        table = CSVWriter(separator: separator, writesByteOrderMark: plan.words != nil)
        table.write(plan.header, to: &bytes)
    }

    mutating func write(_ records: [ExportedRecord<String>], to file: inout ExportFile) async throws {
        for record in records {
            for row in record.rows { table.write(row, to: &bytes) }
        }
        try await file.append(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    func finish(to file: inout ExportFile) async throws {}

    func discard() async {}
}

/// As an import reads it: numbers with a point, days and times as ISO 8601 writes them, values by their names.
struct CSVCells: CellForm {
    let schema: SchemaRegistry

    var empty: String { "" }

    func identifier(_ id: Int64) -> String { String(id) }

    func text(_ text: String) -> String { text }

    func cell(_ value: Value, _ column: ColumnLayout) -> String {
        switch (value, column.kind) {
        case (.integer(let units), .decimal(let scale, let storage)):
            ExactDecimal(units: units, storage: storage).text(scale: scale)
        case (.integer(let day), .date): (try? CivilDate(dayNumber: day))?.text ?? ""
        case (.integer(let time), .instant): (try? Instant(microseconds: time))?.text ?? ""
        case (.integer(let flag), .bool): flag == 0 ? "false" : "true"
        case (.integer(let number), .enumeration(let index)): name(index, number)
        case (.integer(let number), _): String(number)
        case (.real(let number), _): String(number)
        case (.text(let json), .array(let element)): joined(json, element, word: name)
        case (.text(let text), _): text
        case (.null, _), (.blob, _): ""
        }
    }

    private func name(_ index: Int, _ number: Int64) -> String {
        schema.enums[index].name(of: Int32(truncatingIfNeeded: number)) ?? String(number)
    }
}
