import Model

/// One field of an entity, where its value lies.
package enum FieldPlace: Sendable, Hashable {
    case column(Int)
    /// A column of one of the lines fields; that of the identifier stands for the lines themselves.
    case line(Int, column: Int)
    /// A repeated reference.
    case links(Int)
    /// One of the tenant's own fields, by its name.
    case custom(String)
}

/// Some fields of one entity, by the paths that a grant names.
///
/// A path covers what is below it: `place` all of an embedded message, `lines` the lines with all their fields. The two
/// halves of a link, and the parts of a file, come together or not at all.
package struct FieldSet: Sendable, Hashable {
    package private(set) var columns: [Bool]
    /// By lines field, then by column of the line. The identifier's says whether the lines show at all; of writing, whether
    /// they may come, go and change places.
    package private(set) var lines: [[Bool]]
    package private(set) var links: [Bool]
    private var custom: CustomNames

    /// Which of the tenant's own fields: they come and go, so all are not a list of those there are.
    private enum CustomNames: Sendable, Hashable {
        case all
        case some(Set<String>)

        func contains(_ name: String) -> Bool {
            switch self {
            case .all: true
            case .some(let names): names.contains(name)
            }
        }

        func union(_ other: CustomNames) -> CustomNames {
            guard case .some(let names) = self, case .some(let others) = other else { return .all }
            return .some(names.union(others))
        }

        func intersection(_ other: CustomNames) -> CustomNames {
            guard case .some(let names) = self else { return other }
            guard case .some(let others) = other else { return self }
            return .some(names.intersection(others))
        }
    }

    /// Every field, or none.
    init(_ layout: RecordLayout, all: Bool) {
        columns = [Bool](repeating: all, count: layout.columns.count)
        lines = layout.lines.map { [Bool](repeating: all, count: $0.layout.columns.count) }
        links = [Bool](repeating: all, count: layout.links.count)
        custom = all ? .all : .some([])
    }

    /// The fields that paths cover. Whoever reads any field of a record reads its `id` and `info`, and whoever reads a
    /// field of lines sees that there are lines.
    init(_ layout: RecordLayout, paths: [String], reads: Bool) {
        columns = Self.marks(layout, paths, prefix: "")
        lines = layout.lines.map { Self.marks($0.layout, paths, prefix: $0.name + ".") }
        links = layout.links.map { link in paths.contains { Self.covers($0, link.name) } }
        custom = .some(Set(paths.filter { $0.hasPrefix("x_") && layout.column(at: $0) == nil }))
        guard reads else { return }
        for (index, column) in layout.columns.enumerated() where column.kind == .identifier || column.isInfo {
            columns[index] = true
        }
        for index in lines.indices where lines[index].contains(true) { lines[index][0] = true }
    }

    private static func covers(_ path: String, _ field: String) -> Bool {
        field == path || field.hasPrefix(path + ".")
    }

    private static func marks(_ layout: RecordLayout, _ paths: [String], prefix: String) -> [Bool] {
        var marks = layout.columns.map { column in
            let field = prefix + column.dotted
            return paths.contains { covers($0, field) }
        }
        for file in layout.files {
            let parts = [file.hash, file.name, file.size, file.type]
            if parts.contains(where: { marks[$0] }) { for part in parts { marks[part] = true } }
        }
        for (index, column) in layout.columns.enumerated()
        where column.kind == .linkEntity && (marks[index] || marks[index + 1]) {
            marks[index] = true
            marks[index + 1] = true
        }
        return marks
    }

    package func contains(_ place: FieldPlace) -> Bool {
        switch place {
        case .column(let column): columns[column]
        case .line(let index, let column): lines[index][column]
        case .links(let link): links[link]
        case .custom(let name): custom.contains(name)
        }
    }

    mutating func formUnion(_ other: FieldSet) {
        custom = custom.union(other.custom)
        for index in columns.indices where other.columns[index] { columns[index] = true }
        for line in lines.indices {
            for index in lines[line].indices where other.lines[line][index] { lines[line][index] = true }
        }
        for index in links.indices where other.links[index] { links[index] = true }
    }

    mutating func formIntersection(_ other: FieldSet) {
        custom = custom.intersection(other.custom)
        for index in columns.indices where !other.columns[index] { columns[index] = false }
        for line in lines.indices {
            for index in lines[line].indices where !other.lines[line][index] { lines[line][index] = false }
        }
        for index in links.indices where !other.links[index] { links[index] = false }
    }

    /// The fields that are in it.
    var places: [FieldPlace] {
        columns.indices.filter { columns[$0] }.map { .column($0) }
            + lines.indices.flatMap { line in
                lines[line].indices.filter { lines[line][$0] }.map { .line(line, column: $0) }
            }
            + links.indices.filter { links[$0] }.map { .links($0) } + namedCustom
    }

    /// Those of the tenant's own fields that are named one by one.
    private var namedCustom: [FieldPlace] {
        if case .some(let names) = custom { names.sorted().map { .custom($0) } } else { [] }
    }

    /// The fields that one path names; empty for what is no path of the entity.
    static func places(at path: String, _ layout: RecordLayout) -> [FieldPlace] {
        guard !path.isEmpty else { return [] }
        return FieldSet(layout, paths: [path], reads: false).places
    }
}

extension FieldPlace {
    /// The path of the field, as grants and refusals name it.
    func path(_ layout: RecordLayout) -> String {
        switch self {
        case .column(let column): layout.columns[column].fieldPath
        case .line(let index, let column):
            column == 0
                ? layout.lines[index].name
                : layout.lines[index].name + "." + layout.lines[index].layout.columns[column].fieldPath
        case .links(let link): layout.links[link].name
        case .custom(let name): name
        }
    }
}

extension ColumnLayout {
    /// The path of the field that it is a column of: both columns of a link are its field's.
    var fieldPath: String {
        switch kind {
        case .linkEntity, .linkIdentifier: path.dropLast().joined(separator: ".")
        default: dotted
        }
    }
}
