import Foundation
import Model
import Synchronization

/// The rules that annotations give: required, length, pattern, range, number of items, frozen.
struct RecordRules {
    /// The kernel's own limits, where an annotation names none.
    static let maximumTextLength = 100_000
    static let maximumItems = 10_000

    let layout: RecordLayout

    /// Most characters of a text of these rules.
    static func maximumLength(_ rules: FieldRules) -> Int {
        rules.maxLength > 0 ? Int(rules.maxLength) : maximumTextLength
    }

    /// Refuses with the first field at fault, in the order of the message.
    func check(_ new: Record, old: Record?) throws {
        try check(values: new.values, of: layout, old: old?.values)
        for (index, field) in layout.lines.enumerated() {
            let rows = new.lines[index]
            try count(rows.count, field.rules, field.name)
            if let old, field.rules.frozen, old.lines[index] != rows {
                throw KernelRefusal.invalid(.frozen, field: field.name)
            }
            let before = Dictionary(
                (old?.lines[index] ?? []).map { ($0.id, $0.values) },
                uniquingKeysWith: { first, _ in first }
            )
            for (place, row) in rows.enumerated() {
                do {
                    try check(values: row.values, of: field.layout, old: before[row.id])
                } catch let refusal as KernelRefusal {
                    throw refusal.inside("\(field.name)[\(place)]")
                }
            }
        }
        for (index, field) in layout.links.enumerated() {
            try count(new.links[index].count, field.rules, field.name)
            if let old, field.rules.frozen, old.links[index] != new.links[index] {
                throw KernelRefusal.invalid(.frozen, field: field.name)
            }
        }
    }

    private func count(_ count: Int, _ rules: FieldRules, _ path: String) throws {
        let maximum = rules.maxItems > 0 ? Int(rules.maxItems) : Self.maximumItems
        guard count <= maximum else {
            throw KernelRefusal.invalid(.tooManyItems, field: path, ["maximum": String(maximum)])
        }
        if rules.required, count == 0 { throw KernelRefusal.invalid(.required, field: path) }
    }

    private func check(values: [Value], of layout: RecordLayout, old: [Value]?) throws {
        for (index, column) in layout.columns.enumerated() where !column.isOutputOnly && column.kind != .identifier {
            let value = values[index]
            if column.kind == .linkEntity, value.isNull != values[index + 1].isNull {
                throw KernelRefusal.invalid(
                    .incompleteLink,
                    field: column.path.dropLast().joined(separator: "."),
                    ["expected": "entity, id"]
                )
            }
            if let old, column.rules.frozen, old[index] != value {
                throw KernelRefusal.invalid(.frozen, field: column.dotted)
            }
            if value == column.unset {
                // Inside an embedded message that is absent, nothing is required.
                if column.rules.required, isPresent(column, values, layout) {
                    throw KernelRefusal.invalid(.required, field: column.dotted)
                }
                continue
            }
            // A message that is a line elsewhere has an identity only there.
            if column.kind == .int64, column.path.count > 1, column.path.last == "id" {
                throw KernelRefusal.invalid(.idNotAllowed, field: column.dotted)
            }
            try check(value, column)
        }
    }

    private func isPresent(_ column: ColumnLayout, _ values: [Value], _ layout: RecordLayout) -> Bool {
        guard column.path.count > 1 else { return true }
        let parent = column.path.dropLast()
        return layout.columns.indices.contains {
            layout.columns[$0].path.starts(with: parent) && values[$0] != layout.columns[$0].unset
        }
    }

    /// Refuses a value that is set, whatever else its record holds.
    func check(_ value: Value, _ column: ColumnLayout) throws {
        let rules = column.rules
        switch (value, column.kind) {
        case (.text(let json), .array(let element)):
            let values = try json.utf8Bytes { bytes in
                do throws(CodecError) {
                    return try ArrayCodec.parse(bytes, element: element)
                } catch {
                    throw KernelRefusal(error)
                }
            }
            try count(values.count, rules, column.dotted)
            for (place, element) in values.enumerated() {
                try checkScalar(element, rules, "\(column.dotted)[\(place)]")
            }
        case (.integer(let units), .decimal(let scale, let storage)):
            try checkDecimal(units, scale, storage, rules, column.dotted)
        default:
            try checkScalar(value, rules, column.dotted)
        }
    }

    /// Refuses a value by itself, whatever else its record holds.
    func checkScalar(_ value: Value, _ rules: FieldRules, _ path: String) throws {
        switch value {
        case .text(let text):
            let maximum = Self.maximumLength(rules)
            let length = text.utf8.count <= maximum ? -1 : text.unicodeScalars.count
            guard length <= maximum else {
                throw KernelRefusal.invalid(.tooLong, field: path, ["maximum": String(maximum)])
            }
            guard rules.minLength == 0 || text.unicodeScalars.count >= Int(rules.minLength) else {
                throw KernelRefusal.invalid(.tooShort, field: path, ["minimum": String(rules.minLength)])
            }
            guard rules.pattern.isEmpty || Patterns.matches(text, rules.pattern) else {
                throw KernelRefusal.invalid(.patternMismatch, field: path, ["pattern": rules.pattern])
            }
        case .integer(let integer): try checkRange(Double(integer), rules, path)
        case .real(let real): try checkRange(real, rules, path)
        case .null, .blob: break
        }
    }

    private func checkRange(_ value: Double, _ rules: FieldRules, _ path: String) throws {
        guard !(rules.hasMin && value < rules.min), !(rules.hasMax && value > rules.max) else {
            let low = rules.hasMin ? "\(rules.min)" : "-"
            let high = rules.hasMax ? "\(rules.max)" : "-"
            throw KernelRefusal.invalid(.outOfRange, field: path, ["expected": "\(low) … \(high)"])
        }
    }

    private func checkDecimal(
        _ units: Int64,
        _ scale: Int,
        _ storage: DecimalStorage,
        _ rules: FieldRules,
        _ path: String
    ) throws {
        func bound(_ text: String) throws -> Int64? {
            text.isEmpty ? nil : try ExactDecimal(parsing: text, scale: storage.digits, storage: storage).units
        }
        let low = try bound(rules.decimal.min)
        let high = try bound(rules.decimal.max)
        guard low.map({ units >= $0 }) ?? true, high.map({ units <= $0 }) ?? true else {
            let low = rules.decimal.min.isEmpty ? "-" : rules.decimal.min
            let high = rules.decimal.max.isEmpty ? "-" : rules.decimal.max
            throw KernelRefusal.invalid(.outOfRange, field: path, ["expected": "\(low) … \(high)"])
        }
    }
}

extension String {
    func utf8Bytes<Answer>(_ body: (UnsafeRawBufferPointer) throws -> Answer) rethrows -> Answer {
        var copy = self
        return try copy.withUTF8 { try body(UnsafeRawBufferPointer($0)) }
    }
}

/// Patterns of annotations, compiled once. Bounded by the number of annotations.
enum Patterns {
    // A dictionary read and written in a few lines that never suspend: an actor would make every check asynchronous.
    private static let compiled = Mutex<[String: NSRegularExpression]>([:])

    static func matches(_ text: String, _ pattern: String) -> Bool {
        guard let expression = expression(pattern) else { return false }
        let whole = NSRange(text.startIndex..., in: text)
        return expression.firstMatch(in: text, options: .anchored, range: whole)?.range == whole
    }

    /// Nil when the pattern is not a regular expression: refused at start.
    static func expression(_ pattern: String) -> NSRegularExpression? {
        compiled.withLock { known in
            if let expression = known[pattern] { return expression }
            let expression = try? NSRegularExpression(pattern: "^(?:\(pattern))$", options: [])
            known[pattern] = expression
            return expression
        }
    }
}
