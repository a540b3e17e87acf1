import Kernel
import Model

/// Makes records that obey their annotations.
struct RecordMaker {
    let schema: SchemaRegistry
    /// By entity: the identifier of a record to refer to.
    var records: [String: String] = [:]
    private var number = 0

    init(schema: SchemaRegistry) { self.schema = schema }

    /// Every field that can be given, or only the required ones.
    mutating func object(_ message: MessageDescriptor, isFull: Bool) -> JSONValue {
        var fields: [String: JSONValue] = [:]
        for field in message.fields where !(field.name == "id" && field.number == 1) {
            guard isFull || field.rules.required else { continue }
            if let value = value(field) { fields[field.jsonName] = value }
        }
        return .object(fields)
    }

    private mutating func value(_ field: FieldDescriptor) -> JSONValue? {
        if case .message(let index) = field.type { return message(schema.messages[index], field) }
        guard field.isRepeated else { return scalar(field) }
        let values = (0..<2).compactMap { _ in scalar(field) }
        return values.isEmpty ? nil : .array(values)
    }

    private mutating func message(_ message: MessageDescriptor, _ field: FieldDescriptor) -> JSONValue? {
        switch message.fullName {
        case "ruche.v1.RecordInfo", "ruche.v1.FileRef": return nil
        case "google.protobuf.Timestamp": return .string("2026-01-05T09:30:00.123456Z")
        case "ruche.v1.Link":
            return records.min { $0.key < $1.key }.map {
                .object(["entity": .string($0.key), "id": .string($0.value)])
            }
        default:
            guard field.isRepeated else { return object(message, isFull: true) }
            return .array((0..<2).map { _ in object(message, isFull: true) })
        }
    }

    private mutating func scalar(_ field: FieldDescriptor) -> JSONValue? {
        number += 1
        let rules = field.rules
        switch (field.type, rules.meaning) {
        case (_, .reference(let reference)): return records[reference.entity].map(JSONValue.string)
        case (.string, .decimal(let rule)): return .string(rule.min.isEmpty ? "1" : rule.min)
        case (.string, .date): return .string("2026-11-22")
        // The kernel gives it.
        case (.string, .sequence): return nil
        case (.string, .choice(let rule)): return rule.values.first.map(JSONValue.string)
        case (.string, _): return .string(text(rules))
        case (.bool, _): return .bool(true)
        case (.enum(let index), _):
            return schema.enums[index].values.first { $0.number != 0 }.map { .string($0.name) }
        case (.int64, _): return .string(String(Int64(whole(rules))))
        case (.int32, _): return .number(whole(rules))
        case (.double, _): return .number(rules.hasMin ? max(rules.min, min(1.5, rules.hasMax ? rules.max : 1.5)) : 1.5)
        default: return nil
        }
    }

    private func whole(_ rules: FieldRules) -> Double {
        let low = rules.hasMin ? rules.min.rounded(.up) : 1
        let value = max(low, 1)
        return rules.hasMax ? min(value, rules.max.rounded(.down)) : value
    }

    /// Another text each time, within its lengths and of its pattern.
    private func text(_ rules: FieldRules) -> String {
        guard rules.pattern.isEmpty else { return PatternText(rules.pattern, seed: number).text }
        var text = "Élément \(number)"
        while text.unicodeScalars.count < Int(rules.minLength) { text += "x" }
        if rules.maxLength > 0, text.unicodeScalars.count > Int(rules.maxLength) {
            text = String(String(number).suffix(Int(rules.maxLength)))
        }
        return text
    }
}
