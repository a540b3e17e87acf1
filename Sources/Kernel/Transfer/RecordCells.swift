import Model

/// What values become in one kind of file.
protocol CellForm: Sendable {
    associatedtype Cell: Sendable

    /// Where there is nothing to say.
    var empty: Cell { get }
    func identifier(_ id: Int64) -> Cell
    /// Text, perhaps none.
    func text(_ text: String) -> Cell
    /// A value that is set and may be seen.
    func cell(_ value: Value, _ column: ColumnLayout) -> Cell
}

extension CellForm {
    /// Several values in one cell, separated by `;`. `word` says what a number of an enum is called; the enum is known
    /// by its place in the registry.
    func joined(_ json: String, _ element: FieldType, word: (Int, Int64) -> String) -> String {
        guard let values = try? json.utf8Bytes({ try ArrayCodec.parse($0, element: element) }) else { return "" }
        return values.map { value in
            switch (value, element) {
            case (.integer(let number), .enum(let index)): word(index, number)
            case (.integer(let flag), .bool): flag == 0 ? "false" : "true"
            case (.integer(let number), _): String(number)
            case (.real(let number), _): String(number)
            case (.text(let text), _): text
            case (.null, _), (.blob, _): ""
            }
        }.joined(separator: ";")
    }
}

/// The cells of a record: one row, and one more for each further line; every row bears the record's identifier.
struct RecordCells<Form: CellForm> {
    private let entity: EntityDefinition
    private let targets: [TransferTarget]
    private let form: Form

    init(_ entity: EntityDefinition, _ targets: [TransferTarget], _ form: Form) {
        self.entity = entity
        self.targets = targets
        self.form = form
    }

    /// `fields` are those that show, nil for all: the cells of others are empty.
    func rows(_ record: Record, showing fields: FieldSet? = nil) -> [[Form.Cell]] {
        func shows(_ target: TransferTarget) -> Bool {
            guard let fields else { return true }
            if case .custom(let number) = target {
                return record.custom[number].map { fields.contains(.custom($0.column.name)) } ?? true
            }
            return target.place.map(fields.contains) ?? true
        }
        let most =
            targets.map { target in
                if case .line(let lines, _, _) = target, shows(target) { record.lines[lines].count } else { 1 }
            }.max() ?? 1
        return (0..<max(1, most)).map { place in
            targets.map { shows($0) ? cell($0, record, place) : form.empty }
        }
    }

    private func cell(_ target: TransferTarget, _ record: Record, _ place: Int) -> Form.Cell {
        switch target {
        case .identifier: return form.identifier(record.id)
        case .column(let column):
            return place == 0 ? cell(record.values[column], entity.layout.columns[column]) : form.empty
        case .links(let link):
            return place == 0 ? form.text(record.links[link].map(String.init).joined(separator: ";")) : form.empty
        case .line(let lines, let column, _):
            guard place < record.lines[lines].count else { return form.empty }
            return cell(record.lines[lines][place].values[column], entity.layout.lines[lines].layout.columns[column])
        case .custom(let number):
            guard place == 0, let value = record.custom[number] else { return form.empty }
            return cell(value.value, value.column.layout)
        case .externalKey, .reference, .customReference: return form.empty
        }
    }

    private func cell(_ value: Value, _ column: ColumnLayout) -> Form.Cell {
        if value == column.unset, !column.hasPresence { return form.empty }
        switch (value, column.kind) {
        // What is secret never leaves.
        case (.null, _), (.blob, _), (_, .secret): return form.empty
        default: return form.cell(value, column)
        }
    }
}
