import Model

extension RecordWriting {
    /// Brings what is new in a record into the form of its field's format, or refuses it.
    func formatted(_ record: Record, old: Record?) throws -> Record {
        guard entity.hasFormats else { return record }
        var result = record
        for (index, column) in layout.columns.enumerated() where !column.rules.format.isEmpty {
            guard record.values[index] != old?.values[index] else { continue }
            result.values[index] = try formatted(record.values[index], column.rules.format, column.dotted)
        }
        for (lines, field) in layout.lines.enumerated() {
            for (index, column) in field.layout.columns.enumerated() where !column.rules.format.isEmpty {
                for (place, row) in record.lines[lines].enumerated() {
                    let before = old?.lines[lines].first { $0.id == row.id && row.id != 0 }
                    guard row.values[index] != before?.values[index] else { continue }
                    result.lines[lines][place].values[index] = try formatted(
                        row.values[index],
                        column.rules.format,
                        "\(field.name)[\(place)].\(column.dotted)"
                    )
                }
            }
        }
        return result
    }

    private func formatted(_ value: Value, _ name: String, _ path: String) throws -> Value {
        guard let text = value.text, !text.isEmpty, let format = core.formats[name] else { return value }
        do {
            let kept = try format.normalised(text)
            return kept == text ? value : .text(kept)
        } catch let refusal as any Refusal {
            throw ModuleRefusal(FormatRefusal(original: refusal, path: path), module: ValueFormats.module(of: name))
        }
    }
}
