import Model

/// The cells of a record: one row, and one more for each further line; every row bears the record's identifier.
struct RecordCells {
    private let entity: EntityDefinition
    private let targets: [TransferTarget]
    private let schema: SchemaRegistry

    init(_ entity: EntityDefinition, _ targets: [TransferTarget], _ schema: SchemaRegistry) {
        self.entity = entity
        self.targets = targets
        self.schema = schema
    }

    func rows(_ record: Record) -> [[String]] {
        let most =
            targets.map { target in
                if case .line(let lines, _, _) = target { record.lines[lines].count } else { 1 }
            }.max() ?? 1
        return (0..<max(1, most)).map { place in targets.map { cell($0, record, place) } }
    }

    private func cell(_ target: TransferTarget, _ record: Record, _ place: Int) -> String {
        switch target {
        case .identifier: return String(record.id)
        case .column(let column): return place == 0 ? text(record.values[column], entity.layout.columns[column]) : ""
        case .links(let link): return place == 0 ? record.links[link].map(String.init).joined(separator: ";") : ""
        case .line(let lines, let column, _):
            guard place < record.lines[lines].count else { return "" }
            return text(record.lines[lines][place].values[column], entity.layout.lines[lines].layout.columns[column])
        case .externalKey, .reference: return ""
        }
    }

    /// As an import reads it: numbers with a point, days and times as ISO 8601 writes them, values by their names.
    private func text(_ value: Value, _ column: ColumnLayout) -> String {
        if value == column.unset, !column.hasPresence { return "" }
        switch (value, column.kind) {
        // What is secret never leaves.
        case (.null, _), (.blob, _), (_, .secret): return ""
        case (.integer(let units), .decimal(let scale, let storage)):
            return ExactDecimal(units: units, storage: storage).text(scale: scale)
        case (.integer(let day), .date): return (try? CivilDate(dayNumber: day))?.text ?? ""
        case (.integer(let time), .instant): return (try? Instant(microseconds: time))?.text ?? ""
        case (.integer(let flag), .bool): return flag == 0 ? "false" : "true"
        case (.integer(let number), .enumeration(let index)):
            return schema.enums[index].name(of: Int32(truncatingIfNeeded: number)) ?? String(number)
        case (.integer(let number), _): return String(number)
        case (.real(let number), _): return String(number)
        case (.text(let json), .array(let element)): return array(json, element)
        case (.text(let text), _): return text
        }
    }

    private func array(_ json: String, _ element: FieldType) -> String {
        guard let values = try? json.utf8Bytes({ try ArrayCodec.parse($0, element: element) }) else { return "" }
        return values.map { value in
            switch (value, element) {
            case (.integer(let number), .enum(let index)):
                schema.enums[index].name(of: Int32(truncatingIfNeeded: number)) ?? String(number)
            case (.integer(let flag), .bool): flag == 0 ? "false" : "true"
            case (.integer(let number), _): String(number)
            case (.real(let number), _): String(number)
            case (.text(let text), _): text
            case (.null, _), (.blob, _): ""
            }
        }.joined(separator: ";")
    }
}
