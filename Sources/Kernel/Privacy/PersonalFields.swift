import Model

/// The fields of an entity that tell of a person (ACC-27), resolved to columns.
struct PersonalFields: Sendable {
    /// Shortest text field that can hold what takes a person's place.
    private static let shortest = 30

    /// Of a record, or of each of its lines.
    struct Columns: Sendable {
        let cleared: [Int]
        let replaced: [Int]

        var isEmpty: Bool { cleared.isEmpty && replaced.isEmpty }
    }

    let record: Columns
    /// By lines field; a field whose lines are removed has none.
    let lines: [Columns]
    let removedLines: [Int]
    /// The repeated references that are emptied.
    let links: [Int]

    var isEmpty: Bool {
        record.isEmpty && lines.allSatisfy(\.isEmpty) && removedLines.isEmpty && links.isEmpty
    }

    /// Refuses, with a sentence, an annotation that an erasure could not follow.
    init(_ layout: RecordLayout, _ rules: EntityRules) throws {
        record = try Self.columns(of: layout, in: rules.name)
        removedLines = layout.lines.indices.filter { layout.lines[$0].rules.personal == .cleared }
        links = layout.links.indices.filter { layout.links[$0].rules.personal == .cleared }
        lines = try layout.lines.map { field in
            let name = rules.name + "." + field.name
            let columns = try Self.columns(of: field.layout, in: name)
            guard field.rules.personal == .cleared else { return columns }
            guard !field.rules.required else { throw Self.fault(name, "is required and cannot be cleared") }
            return Columns(cleared: [], replaced: [])
        }
        for (name, rules) in layout.lines.map({ ($0.name, $0.rules) }) + layout.links.map({ ($0.name, $0.rules) })
        where rules.personal == .replaced {
            throw Self.fault(name, "has no text that could be replaced")
        }
        for link in links where layout.links[link].rules.required {
            throw Self.fault(rules.name + "." + layout.links[link].name, "is required and cannot be cleared")
        }
        guard isEmpty || !(rules.settings || rules.shared) else {
            throw SchemaError.unsupported("\(rules.name): personal fields in settings or in a shared table")
        }
    }

    private static func columns(of layout: RecordLayout, in name: String) throws -> Columns {
        for column in layout.columns where column.personal != .unspecified {
            let path = name + "." + column.dotted
            guard !column.isOutputOnly, column.kind != .identifier else {
                throw fault(path, "is the kernel's own")
            }
            if column.personal == .replaced {
                let rules = column.rules
                let isRoomy = rules.maxLength == 0 || rules.maxLength >= shortest
                guard rules.personal == .replaced, column.kind == .text, isRoomy, rules.minLength <= 1,
                    rules.pattern.isEmpty, rules.format.isEmpty
                else { throw fault(path, "cannot hold another text") }
            } else if column.rules.required, column.rules.personal != .unspecified || column.path.count == 1 {
                // Of a message that is emptied as a whole nothing is required.
                throw fault(path, "is required and cannot be cleared")
            }
        }
        let places = layout.columns.indices
        return Columns(
            cleared: places.filter { layout.columns[$0].personal == .cleared },
            replaced: places.filter { layout.columns[$0].personal == .replaced }
        )
    }

    private static func fault(_ path: String, _ why: String) -> SchemaError {
        SchemaError.unsupported("the personal field \(path), which \(why),")
    }

    // MARK: - Emptying

    /// A record without what tells of the person; `nobody` stands where a text must.
    func emptied(_ record: Record, _ layout: RecordLayout, nobody: String) -> Record {
        var result = record
        empty(&result, self.record, layout, nobody)
        for (index, field) in layout.lines.enumerated() {
            for place in result.lines[index].indices {
                empty(&result.lines[index][place], lines[index], field.layout, nobody)
            }
        }
        for index in removedLines { result.lines[index] = [] }
        for index in links { result.links[index] = [] }
        return result
    }

    private func empty(_ row: inout Record, _ columns: Columns, _ layout: RecordLayout, _ nobody: String) {
        for index in columns.cleared { row.values[index] = layout.columns[index].unset }
        for index in columns.replaced {
            let column = layout.columns[index]
            // A message that is absent does not come to be for it.
            guard column.path.count == 1 || !row.values[index].isNull else { continue }
            row.values[index] = .text(column.rules.hasUnique ? "\(nobody) \(row.id)" : nobody)
        }
    }
}
