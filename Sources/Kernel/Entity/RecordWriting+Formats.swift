import Model

extension RecordWriting {
    /// Brings what is new in a record into the form of its field's format, or refuses it.
    func formatted(_ record: Record, old: Record?) throws -> Record {
        guard !entity.formats.isEmpty else { return record }
        var result = record
        for place in entity.formats.record {
            let value = record.values[place.column]
            guard !value.isNull, value != old?.values[place.column] else { continue }
            result.values[place.column] = try core.formatted(value, place.format, place.path)
        }
        for (lines, places) in entity.formats.lines.enumerated() where !places.isEmpty {
            let known = Dictionary((old?.lines[lines] ?? []).map { ($0.id, $0.values) }) { first, _ in first }
            for (number, row) in record.lines[lines].enumerated() {
                for place in places {
                    let value = row.values[place.column]
                    guard !value.isNull, value != known[row.id]?[place.column] else { continue }
                    result.lines[lines][number].values[place.column] = try core.formatted(
                        value,
                        place.format,
                        "\(layout.lines[lines].name)[\(number)].\(place.path)"
                    )
                }
            }
        }
        return result
    }
}

extension KernelCore {
    /// A value in the form of a format, if it has any; `path` is the field that a refusal names.
    func formatted(_ value: Value, _ name: String, _ path: String) throws -> Value {
        guard let text = value.text, !text.isEmpty, let format = formats[name] else { return value }
        do {
            let kept = try format.normalised(text)
            return kept == text ? value : .text(kept)
        } catch let refusal as any Refusal {
            throw ModuleRefusal(FormatRefusal(original: refusal, path: path), module: ValueFormats.module(of: name))
        }
    }
}
