package import Model

/// Which parts of a record a read mask asks for.
package struct ReadSelection: Sendable {
    package let program: EncodeProgram
    let lines: [Int]
    let links: [Int]
    let isComplete: Bool
    /// The tenant's own fields.
    var custom = CustomSelection.none

    /// Everything that the entity's message says.
    package init(_ layout: RecordLayout) {
        program = layout.program
        lines = Array(layout.lines.indices)
        links = Array(layout.links.indices)
        isComplete = true
    }

    /// The fields that `paths` name; the identifier always comes along. Paths never enter lines.
    init(_ layout: RecordLayout, mask paths: [String], custom: CustomEntity?) throws {
        let selection = try MaskSelection(layout, paths: paths, field: "read_mask", custom: custom)
        isComplete = selection.isComplete
        program = isComplete ? layout.program : layout.program(keeping: selection.columns.union([0]))
        lines = selection.lines.sorted()
        links = selection.links.sorted()
        guard let custom, !selection.custom.isEmpty else { return }
        self.custom =
            selection.isComplete
            ? custom.all : CustomSelection(custom, selection.custom.sorted().compactMap(custom.field(numbered:)))
    }

    /// The same with custom fields.
    func with(_ custom: CustomSelection?) -> ReadSelection {
        guard let custom else { return self }
        var selection = self
        selection.custom = custom
        return selection
    }
}

/// What a mask names: columns, lines fields, repeated references, numbers of custom fields.
struct MaskSelection {
    private(set) var columns: Set<Int> = []
    private(set) var lines: Set<Int> = []
    private(set) var links: Set<Int> = []
    private(set) var custom: Set<Int> = []
    private(set) var isComplete = false

    init(_ layout: RecordLayout, paths: [String], field: String, custom fields: CustomEntity? = nil) throws {
        for path in paths {
            if path == "*" {
                isComplete = true
                columns.formUnion(layout.columns.indices)
                lines.formUnion(layout.lines.indices)
                links.formUnion(layout.links.indices)
                custom.formUnion(fields?.fields.map(\.column.number) ?? [])
                continue
            }
            if let named = fields?.field(named: path) {
                custom.insert(named.column.number)
                continue
            }
            if let index = layout.linesIndex(named: path) {
                lines.insert(index)
                continue
            }
            if let index = layout.linkIndex(named: path) {
                links.insert(index)
                continue
            }
            let prefix = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            let named = layout.columns.indices.filter { layout.columns[$0].path.starts(with: prefix) }
            guard !named.isEmpty, prefix.count <= 8 else {
                throw KernelRefusal.invalid(.invalidMask, field: field, ["path": String(path.prefix(100))])
            }
            columns.formUnion(named)
        }
    }
}
