import Model

/// What an Update asks to change.
struct UpdateSelection {
    let columns: Set<Int>
    let lines: Set<Int>
    let links: Set<Int>
    /// Numbers of custom fields.
    let custom: Set<Int>

    /// With a mask: what it names, what the kernel keeps and the secrets that stay left out. Without: the fields that
    /// are set and not empty, and no lines.
    init(_ layout: RecordLayout, mask paths: [String], input: Record, custom fields: CustomEntity? = nil) throws {
        if paths.isEmpty {
            custom = Set(input.custom.keys)
            columns = Set(
                layout.columns.indices.filter {
                    input.values[$0] != layout.columns[$0].unset && Self.isWritable(layout.columns[$0])
                }
            )
            lines = []
            links = Set(layout.links.indices.filter { !input.links[$0].isEmpty })
            return
        }
        let selection = try MaskSelection(layout, paths: paths, field: "update_mask", custom: fields)
        columns = selection.columns.filter { column in
            Self.isWritable(layout.columns[column])
                && !Self.leavesSecret(column, layout, mask: paths, input: input)
        }
        lines = selection.lines
        links = selection.links
        custom = selection.custom
    }

    /// What the cells of a file fill.
    init(columns: Set<Int>, lines: Set<Int>, links: Set<Int>, custom: Set<Int> = []) {
        self.columns = columns
        self.lines = lines
        self.links = links
        self.custom = custom
    }

    private static func isWritable(_ column: ColumnLayout) -> Bool {
        !column.isOutputOnly && column.kind != .identifier
    }

    /// Whoever read a record has none of its secrets to send back: one that is unset stays, unless the mask names it,
    /// or names a message around it that comes empty.
    private static func leavesSecret(_ index: Int, _ layout: RecordLayout, mask paths: [String], input: Record) -> Bool
    {
        let column = layout.columns[index]
        guard column.kind == .secret, input.values[index] == column.unset else { return false }
        return !paths.contains { path in
            if path == column.dotted { return true }
            guard column.dotted.hasPrefix(path + ".") else { return false }
            return layout.columns.indices.allSatisfy {
                !layout.columns[$0].dotted.hasPrefix(path + ".") || input.values[$0] == layout.columns[$0].unset
            }
        }
    }

    /// The record as the update wants it. Lines keep their order in the input; a line with a known id is that line
    /// with every field as sent.
    func merge(_ input: Record, into old: Record, layout: RecordLayout) throws -> Record {
        var new = old
        for column in columns { new.values[column] = input.values[column] }
        for link in links { new.links[link] = input.links[link] }
        for number in custom { new.custom[number] = input.custom[number] }
        for index in lines {
            let field = layout.lines[index]
            let known = Set(old.lines[index].map(\.id))
            var seen: Set<Int64> = []
            for (place, line) in input.lines[index].enumerated() where line.id != 0 {
                let path = "\(field.name)[\(place)].id"
                guard known.contains(line.id) else {
                    throw KernelRefusal.invalid(.lineNotFound, field: path, ["id": String(line.id)])
                }
                guard seen.insert(line.id).inserted else {
                    throw KernelRefusal.invalid(.lineRepeated, field: path, ["id": String(line.id)])
                }
            }
            new.lines[index] = input.lines[index]
        }
        return new
    }
}

/// What differs between two states of a record.
struct RecordDifference {
    /// Columns of the record itself; of those that the kernel keeps, its owner and team alone.
    let columns: [Int]
    /// By lines field.
    let lines: [LinesDifference]
    let links: [Int]
    /// Custom fields, in the order of their numbers.
    let custom: [CustomColumn]

    struct LinesDifference {
        /// Places in the new list.
        var added: [Int] = []
        /// Places in the new list, each with the columns that differ; a mere change of place has none.
        var changed: [(place: Int, old: Record, columns: [Int])] = []
        var removed: [Record] = []

        var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
    }

    init(_ old: Record, _ new: Record, layout: RecordLayout) {
        columns = layout.columns.indices.filter {
            (!layout.columns[$0].isInfo || layout.columns[$0].isAssignment) && old.values[$0] != new.values[$0]
        }
        links = layout.links.indices.filter { old.links[$0] != new.links[$0] }
        custom =
            old.custom.isEmpty && new.custom.isEmpty
            ? []
            : Set(old.custom.keys).union(new.custom.keys).sorted().compactMap { number in
                guard old.custom[number] != new.custom[number] else { return nil }
                return (new.custom[number] ?? old.custom[number])?.column
            }
        lines = layout.lines.indices.map { index in
            var difference = LinesDifference()
            var before: [Int64: (place: Int, record: Record)] = [:]
            for (place, record) in old.lines[index].enumerated() { before[record.id] = (place, record) }
            for (place, record) in new.lines[index].enumerated() {
                guard record.id != 0, let match = before.removeValue(forKey: record.id) else {
                    difference.added.append(place)
                    continue
                }
                let columns = record.values.indices.filter { record.values[$0] != match.record.values[$0] }
                if !columns.isEmpty || place != match.place {
                    difference.changed.append((place, match.record, columns))
                }
            }
            difference.removed = old.lines[index].filter { before[$0.id] != nil }
            return difference
        }
    }

    var isEmpty: Bool {
        columns.isEmpty && links.isEmpty && custom.isEmpty && lines.allSatisfy(\.isEmpty)
    }
}
