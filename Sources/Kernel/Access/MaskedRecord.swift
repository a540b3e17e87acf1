import Model

/// A record as somebody may see it: the fields that they may not read are unset.
///
/// It only becomes bytes. Nothing makes a record of it, so that none is saved with holes.
struct MaskedRecord {
    private let layout: RecordLayout
    private let shown: Record

    /// `fields` are those that show; nil for all. `selection` is what a read mask asks for.
    init(_ record: Record, _ layout: RecordLayout, fields: FieldSet?, selection: ReadSelection? = nil) {
        self.layout = layout
        var shown = record
        if let fields {
            for index in shown.values.indices where index < fields.columns.count && !fields.columns[index] {
                shown.values[index] = layout.columns[index].unset
            }
            for (line, marks) in fields.lines.enumerated() {
                guard marks[0] else {
                    shown.lines[line] = []
                    continue
                }
                let columns = layout.lines[line].layout.columns
                for place in shown.lines[line].indices {
                    for index in columns.indices where !marks[index] {
                        shown.lines[line][place].values[index] = columns[index].unset
                    }
                }
            }
            for link in shown.links.indices where !fields.links[link] { shown.links[link] = [] }
            shown.custom = shown.custom.filter { fields.contains(.custom($0.value.column.name)) }
        }
        if let selection, !shown.custom.isEmpty {
            let asked = Set(selection.custom.parts.flatMap { $0.fields.map(\.column.number) })
            shown.custom = shown.custom.filter { asked.contains($0.key) }
        }
        if let selection, !selection.isComplete {
            for line in shown.lines.indices where !selection.lines.contains(line) { shown.lines[line] = [] }
            for link in shown.links.indices where !selection.links.contains(link) { shown.links[link] = [] }
        }
        self.shown = shown
    }

    /// Of a record that is not read at all, only what it is called by: its identifier.
    init(identifierOf record: Record, _ layout: RecordLayout) {
        self.layout = layout
        var shown = layout.emptyRecord()
        shown.values[0] = record.values[0]
        self.shown = shown
    }

    func encode(_ selection: ReadSelection? = nil, into writer: inout ByteWriter) {
        layout.encode(shown, program: selection?.program, into: &writer)
    }

    var wire: [UInt8] {
        var writer = ByteWriter(capacity: 512)
        encode(into: &writer)
        return writer.finish()
    }
}
