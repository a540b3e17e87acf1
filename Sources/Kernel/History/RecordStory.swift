import Contract
import Foundation
import Model

/// Tells a record's history backwards: the log keeps what was before, so what came after is what the next change (or
/// the record as it is) held.
struct RecordStory {
    let entity: EntityDefinition
    let core: KernelCore
    private let custom: CustomEntity?
    /// What the caller reads of the record; nil for all of it.
    private let fields: FieldSet?
    /// By row: the values that hold from here on, as JSON by path.
    private var current: [Int64: [String: String]] = [:]

    init(
        entity: EntityDefinition,
        record: Record,
        fields: FieldSet?,
        core: KernelCore,
        custom: CustomEntity? = nil
    ) {
        self.entity = entity
        self.core = core
        self.fields = fields
        self.custom = custom
        current[record.id] = Self.values(record, entity.layout, core.schema)
        for (field, rows) in zip(entity.layout.lines, record.lines) {
            for row in rows { current[row.id] = Self.values(row, field.layout, core.schema) }
        }
    }

    /// The next older row of the log, nil for one of lines that the caller does not read. Rows must come newest first.
    mutating func change(_ cells: UnsafePointer<Cell>) throws -> Change? {
        let kind = ChangeKind(rawValue: Int(cells[ChangeLog.kind].bits)) ?? .unspecified
        let row = cells[ChangeLog.rowID].bits
        let line = cells[ChangeLog.line].kind == .null ? "" : cells[ChangeLog.line].text
        let lines = entity.layout.linesIndex(named: line)
        let layout = lines.map { entity.layout.lines[$0].layout } ?? entity.layout
        var change = Change()
        change.position = cells[ChangeLog.position].bits
        change.act = cells[ChangeLog.act].bits
        change.kind = kind
        change.time = (try Instant(microseconds: cells[ChangeLog.time].bits)).timestamp
        change.userID = cells[ChangeLog.userID].bits
        if cells[ChangeLog.operatorID].kind == .integer { change.operatorID = cells[ChangeLog.operatorID].bits }
        change.row.entity = line.isEmpty ? entity.name : entity.name + "." + line
        change.row.id = row
        var now = current[row] ?? [:]
        let changed = cells[ChangeLog.changed].kind == .null ? "" : cells[ChangeLog.changed].text
        let paths = changed.split(separator: ",").map(String.init).filter { isSeen($0, layout) }
        switch kind {
        case .create:
            // Whose it was at first is said by who made it.
            now = now.filter { !$0.key.hasPrefix("info.") }
            // Its secrets: that they were set is all that is known.
            for path in paths { now[path] = "" }
            change.fields = now.sorted { $0.key < $1.key }.map { Self.field($0.key, before: "", after: $0.value) }
            now = [:]
        case .update, .delete:
            let before = cells[ChangeLog.before]
            let partial =
                before.kind == .null
                ? layout.emptyRecord()
                : try layout.decode(
                    before.bytes,
                    schema: core.schema,
                    custom: custom?.layout ?? .none,
                    isStored: true
                )
            let old = Self.values(partial, layout, core.schema)
            for path in paths {
                change.fields.append(Self.field(path, before: old[path] ?? "", after: now[path] ?? ""))
                now[path] = old[path]
            }
        default: break
        }
        current[row] = now
        guard let fields else { return change }
        if let lines, !fields.lines[lines][0] { return nil }
        change.fields.removeAll { !shows($0.path, lines, layout, fields) }
        return change
    }

    /// A custom field that was removed is not told of.
    private func isSeen(_ path: String, _ layout: RecordLayout) -> Bool {
        guard path.hasPrefix("x_"), layout.column(at: path) == nil, layout.linkIndex(named: path) == nil else {
            return true
        }
        return custom?.field(named: path) != nil
    }

    private func shows(_ path: String, _ lines: Int?, _ layout: RecordLayout, _ fields: FieldSet) -> Bool {
        if let column = layout.column(at: path) { return (lines.map { fields.lines[$0] } ?? fields.columns)[column] }
        if let link = layout.linkIndex(named: path), lines == nil { return fields.links[link] }
        return lines == nil && custom?.field(named: path) != nil && fields.contains(.custom(path))
    }

    private static func field(_ path: String, before: String, after: String) -> FieldChange {
        var field = FieldChange()
        field.path = path
        field.before = before
        field.after = after
        return field
    }

    /// The fields that are set, as JSON by path; secrets left out, and what the kernel keeps but owner and team.
    static func values(_ record: Record, _ layout: RecordLayout, _ schema: SchemaRegistry) -> [String: String] {
        var values: [String: String] = [:]
        for (index, column) in layout.columns.enumerated()
        where (!column.isInfo || column.isAssignment) && column.kind != .identifier && column.kind != .secret
            && record.values[index] != column.unset
        {
            values[column.dotted] = json(record.values[index], column, schema)
        }
        for (field, targets) in zip(layout.links, record.links) where !targets.isEmpty {
            values[field.name] = "[" + targets.map { "\"\($0)\"" }.joined(separator: ",") + "]"
        }
        for (_, custom) in record.custom {
            values[custom.column.name] = json(custom.value, custom.column.layout, schema)
        }
        return values
    }

    private static func json(_ value: Value, _ column: ColumnLayout, _ schema: SchemaRegistry) -> String {
        func quoted(_ text: String) -> String {
            var writer = ByteWriter(capacity: text.utf8.count + 2)
            writer.jsonString(text)
            return String(decoding: writer.bytes, as: UTF8.self)
        }
        switch (value, column.kind) {
        case (.text(let json), .array(.enum(let index))):
            let values = (try? json.utf8Bytes { try ArrayCodec.parse($0, element: .int32) }) ?? []
            let names = values.map {
                quoted(schema.enums[index].name(of: Int32(truncatingIfNeeded: $0.integer ?? 0)) ?? "")
            }
            return "[" + names.joined(separator: ",") + "]"
        case (.text(let json), .array(.bool)):
            return json.replacingOccurrences(of: "0", with: "false").replacingOccurrences(of: "1", with: "true")
        case (.text(let json), .array(.int64)):
            return "["
                + json.dropFirst().dropLast().split(separator: ",").map { quoted(String($0)) }
                .joined(separator: ",") + "]"
        case (.text(let json), .array): return json
        case (.text(let text), _): return quoted(text)
        case (.real(let real), _): return "\(real)"
        case (.integer(let units), .decimal(let scale, let storage)):
            return quoted(ExactDecimal(units: units, storage: storage).text(scale: scale))
        case (.integer(let day), .date): return quoted((try? CivilDate(dayNumber: day))?.text ?? "")
        case (.integer(let time), .instant): return quoted((try? Instant(microseconds: time))?.text ?? "")
        case (.integer(let flag), .bool): return flag == 0 ? "false" : "true"
        case (.integer(let number), .enumeration(let index)):
            return quoted(schema.enums[index].name(of: Int32(truncatingIfNeeded: number)) ?? String(number))
        case (.integer(let number), .int32): return String(number)
        case (.integer(let number), _): return quoted(String(number))
        case (.null, _), (.blob, _): return ""
        }
    }
}
