import Contract
import Model

/// The fields that a row of the change log names, and what they held before: the one place where they are made for whoever
/// is told of changes.
enum ChangedFields {
    /// Longest value that is told, bytes of JSON.
    static let longest = 16_384

    /// For whoever reads the fields `shown`, all of them when nil. `custom` are the tenant's own; one that was removed is not
    /// told of.
    static func make(
        _ row: LogRow,
        _ entity: EntityDefinition,
        shown: FieldSet?,
        custom: CustomEntity?,
        _ schema: SchemaRegistry
    ) throws -> [ChangedField] {
        let lines = entity.layout.linesIndex(named: row.line)
        // A module that no longer has these lines.
        guard row.line.isEmpty || lines != nil else { return [] }
        switch row.kind {
        case .create:
            guard let lines, shown?.contains(.line(lines, column: 0)) ?? true else { return [] }
            return [field(row.line, "", row)]
        case .update, .delete:
            guard row.kind == .update || !row.line.isEmpty else { return [] }
            let layout = lines.map { entity.layout.lines[$0].layout } ?? entity.layout
            let partial = try row.before.withUnsafeBytes {
                $0.isEmpty
                    ? layout.emptyRecord()
                    : try layout.decode($0, schema: schema, custom: (custom?.layout ?? .none).stored)
            }
            let before = RecordStory.values(partial, layout, schema)
            let prefix = row.line.isEmpty ? "" : row.line + "."
            return row.changed.filter { path in
                let isGone =
                    path.hasPrefix("x_") && layout.column(at: path) == nil && layout.linkIndex(named: path) == nil
                    && custom?.field(named: path) == nil
                guard !isGone else { return false }
                guard let shown else { return true }
                let places = FieldSet.places(at: prefix + path, entity.layout)
                return !places.isEmpty && places.allSatisfy(shown.contains)
            }
            .map { field(prefix + $0, before[$0] ?? "", row) }
        case .undelete, .erase, .event, .unspecified, .UNRECOGNIZED: return []
        }
    }

    private static func field(_ path: String, _ before: String, _ row: LogRow) -> ChangedField {
        var field = ChangedField()
        field.path = path
        field.omitted = before.utf8.count > longest
        field.before = field.omitted ? "" : before
        field.rowID = row.line.isEmpty ? 0 : row.rowID
        return field
    }
}

extension EntityDefinition {
    /// Whether a path names a field of the record or its lines, a group of them (`address`), a whole lines field, or one of
    /// the tenant's own.
    func hasField(_ path: String, _ custom: CustomEntity?) -> Bool {
        func has(_ path: String, _ layout: RecordLayout) -> Bool {
            layout.column(at: path) != nil || layout.columns.contains { $0.dotted.hasPrefix(path + ".") }
        }
        guard !path.isEmpty else { return false }
        if custom?.field(named: path) != nil { return true }
        if has(path, layout) || layout.linkIndex(named: path) != nil { return true }
        let parts = path.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let lines = layout.linesIndex(named: parts[0]) else { return false }
        return parts.count == 1 || has(parts[1], layout.lines[lines].layout)
    }
}

extension LogRow {
    /// The paths that it changed, as seen from the record; a line that came or went is changed as a whole.
    var paths: [String] {
        guard !line.isEmpty else { return changed }
        return kind == .update ? changed.map { line + "." + $0 } : [line]
    }

    /// Whether one of the paths is, or lies in, or holds `field`.
    func changes(_ field: String) -> Bool { paths.contains { Self.path($0, concerns: field) } }

    /// Whether a path is, or lies in, or holds a field.
    static func path(_ path: String, concerns field: String) -> Bool {
        path == field || path.hasPrefix(field + ".") || field.hasPrefix(path + ".")
    }
}
