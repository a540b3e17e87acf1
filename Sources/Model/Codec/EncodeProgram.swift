/// A layout (or the part of it that a read mask names) as a flat list of steps that write wire bytes.
///
/// Lines and repeated references are not in it: whoever reads them appends them after the record's own fields,
/// which protobuf allows since fields may come in any order. Nor are secrets, whatever a mask names: their columns are
/// not even read.
package struct EncodeProgram: Sendable {
    enum Operation: Sendable {
        case varint(tag: UInt64)
        case bool(tag: UInt64)
        case int32(tag: UInt64)
        case double(tag: UInt64)
        case text(tag: UInt64)
        case decimal(tag: UInt64, scale: Int, storage: DecimalStorage)
        case date(tag: UInt64)
        case version(tag: UInt64)
        case instant(tag: UInt64)
        case array(number: Int, element: FieldType)
        case linkEntity(tag: UInt64)
        case linkIdentifier
        /// Starts an embedded message unless its columns are all unset; then goes on at `next`.
        case begin(tag: UInt64, columns: Range<Int>, next: Int)
        case end
    }

    struct Step: Sendable {
        let operation: Operation
        let column: Int
        /// Written even when it holds the type's default value.
        let hasPresence: Bool
    }

    let steps: [Step]
    /// The layout's columns the program reads, in the order in which the row must bring them.
    package let columns: [Int]
    /// By place: whether a default value there is something (an `optional` 0) or nothing.
    private let presence: [Bool]

    /// `keep` names the layout's columns to write; nil means all.
    init(root: LayoutNode, columns: [ColumnLayout], keep: Set<Int>?) {
        let selected = columns.indices.filter { columns[$0].kind != .secret && keep?.contains($0) ?? true }
        var places = [Int](repeating: -1, count: columns.count)
        for (place, column) in selected.enumerated() { places[column] = place }
        var steps: [Step] = []
        Self.append(root, columns: columns, places: places, to: &steps)
        self.steps = steps
        self.columns = selected
        presence = selected.map { columns[$0].isNullable }
    }

    /// Writes fields that stand by themselves, each from the cell at its place.
    package init(_ fields: [(number: Int, kind: ColumnKind, place: Int)]) {
        steps = fields.compactMap { field in
            guard let operation = Self.scalar(field.kind, number: field.number) else { return nil }
            return Step(operation: operation, column: field.place, hasPresence: true)
        }
        columns = []
        presence = []
    }

    private static func append(
        _ node: LayoutNode,
        columns: [ColumnLayout],
        places: [Int],
        to steps: inout [Step]
    ) {
        for (field, action) in zip(node.descriptor.fields, node.actions) {
            let delimited = UInt64(field.number) << 3 | 2
            switch action {
            case .column(let column) where places[column] >= 0:
                guard let operation = scalar(columns[column].kind, number: field.number) else { continue }
                steps.append(
                    Step(operation: operation, column: places[column], hasPresence: columns[column].isNullable)
                )
            case .array(let column) where places[column] >= 0:
                guard case .array(let element) = columns[column].kind else { continue }
                let operation = Operation.array(number: field.number, element: element)
                steps.append(Step(operation: operation, column: places[column], hasPresence: true))
            case .instant(let column) where places[column] >= 0:
                steps.append(Step(operation: .instant(tag: delimited), column: places[column], hasPresence: true))
            case .link(let entity, let identifier) where places[entity] >= 0 && places[identifier] >= 0:
                steps.append(Step(operation: .linkEntity(tag: delimited), column: places[entity], hasPresence: true))
                steps.append(Step(operation: .linkIdentifier, column: places[identifier], hasPresence: true))
            case .embedded(let inner):
                let kept = inner.columns.compactMap { places[$0] >= 0 ? places[$0] : nil }
                guard let first = kept.first, let last = kept.last else { continue }
                let begin = steps.count
                steps.append(Step(operation: .end, column: 0, hasPresence: false))
                append(inner, columns: columns, places: places, to: &steps)
                steps.append(Step(operation: .end, column: 0, hasPresence: false))
                steps[begin] = Step(
                    operation: .begin(tag: delimited, columns: first..<(last + 1), next: steps.count),
                    column: 0,
                    hasPresence: false
                )
            default: continue
            }
        }
    }

    /// Nil for what is never written.
    private static func scalar(_ kind: ColumnKind, number: Int) -> Operation? {
        let varint = UInt64(number) << 3
        let delimited = varint | 2
        return switch kind {
        case .identifier, .reference, .int64, .linkIdentifier, .enumeration: .varint(tag: varint)
        case .int32: .int32(tag: varint)
        case .bool: .bool(tag: varint)
        case .double: .double(tag: varint | 1)
        case .decimal(let scale, let storage): .decimal(tag: delimited, scale: scale, storage: storage)
        case .date: .date(tag: delimited)
        case .instant: .instant(tag: delimited)
        case .version: .version(tag: delimited)
        case .array(let element): .array(number: number, element: element)
        case .text, .choice, .linkEntity: .text(tag: delimited)
        case .secret: nil
        }
    }

    /// Appends the wire form of one row. `cells` holds the program's columns in their order.
    ///
    /// Nesting is bounded by the layout (5 levels), so the open lengths fit a small tuple-sized stack.
    package func encode(_ cells: UnsafePointer<Cell>, into writer: inout ByteWriter) {
        steps.withUnsafeBufferPointer { steps in
            withUnsafeTemporaryAllocation(of: Int.self, capacity: 8) { open in
                var depth = 0
                var position = 0
                while position < steps.count {
                    let step = steps[position]
                    position += 1
                    switch step.operation {
                    case .begin(let tag, let columns, let next):
                        guard columns.contains(where: { !isUnset(cells[$0], at: $0) }) else {
                            position = next
                            continue
                        }
                        writer.varint(tag)
                        open[depth] = writer.beginLength()
                        depth += 1
                    case .end:
                        depth -= 1
                        writer.endLength(open[depth])
                    case .linkIdentifier: continue
                    case .linkEntity(let tag):
                        guard cells[step.column].kind == .text else { continue }
                        Self.link(tag, entity: cells[step.column], identifier: cells[step.column + 1], &writer)
                    default:
                        Self.scalar(step, cells[step.column], &writer)
                    }
                }
            }
        }
    }

    /// Whether nothing of an embedded message stands in that column. An `optional` 0 is something.
    private func isUnset(_ cell: Cell, at place: Int) -> Bool {
        switch cell.kind {
        case .null: true
        case .integer, .real: cell.bits == 0 && !presence[place]
        case .text, .blob: false
        }
    }

    private static func link(_ tag: UInt64, entity: Cell, identifier: Cell, _ writer: inout ByteWriter) {
        writer.varint(tag)
        let start = writer.beginLength()
        writer.tag(1, wireType: 2)
        writer.lengthDelimited(entity.bytes)
        if identifier.bits != 0 {
            writer.tag(2, wireType: 0)
            writer.varint(UInt64(bitPattern: identifier.bits))
        }
        writer.endLength(start)
    }

    @inline(__always)
    private static func scalar(_ step: Step, _ cell: Cell, _ writer: inout ByteWriter) {
        if cell.kind == .null { return }
        switch step.operation {
        case .text(let tag):
            writer.varint(tag)
            writer.lengthDelimited(cell.bytes)
        case .varint(let tag), .int32(let tag):
            if cell.bits == 0, !step.hasPresence { return }
            writer.varint(tag)
            writer.varint(UInt64(bitPattern: cell.bits))
        case .bool(let tag):
            if cell.bits == 0, !step.hasPresence { return }
            writer.varint(tag)
            writer.byte(cell.bits == 0 ? 0 : 1)
        case .double(let tag):
            if cell.bits == 0, !step.hasPresence { return }
            writer.varint(tag)
            // An engine may keep a whole number as an integer.
            let bits = cell.kind == .real ? UInt64(bitPattern: cell.bits) : Double(cell.bits).bitPattern
            writer.fixed64(bits)
        case .decimal(let tag, let scale, let storage):
            writer.varint(tag)
            ExactDecimal.write(cell.bits, scale: scale, storage: storage) { writer.lengthDelimited($0) }
        case .date(let tag):
            writer.varint(tag)
            CivilDate.write(cell.bits) { writer.lengthDelimited($0) }
        case .version(let tag):
            writer.varint(tag)
            writer.lengthDelimited(String(cell.bits))
        case .instant(let tag):
            writer.varint(tag)
            let start = writer.beginLength()
            let (quotient, remainder) = cell.bits.quotientAndRemainder(dividingBy: 1_000_000)
            let seconds = remainder < 0 ? quotient - 1 : quotient
            let micros = remainder < 0 ? remainder + 1_000_000 : remainder
            if seconds != 0 {
                writer.tag(1, wireType: 0)
                writer.varint(UInt64(bitPattern: seconds))
            }
            if micros != 0 {
                writer.tag(2, wireType: 0)
                writer.varint(UInt64(micros) * 1000)
            }
            writer.endLength(start)
        case .array(let number, let element):
            ArrayCodec.encode(cell.bytes, element: element, number: number, into: &writer)
        case .begin, .end, .linkEntity, .linkIdentifier: break
        }
    }
}

extension RecordLayout {
    /// The program that writes only some columns.
    package func program(keeping columns: Set<Int>) -> EncodeProgram {
        EncodeProgram(root: root, columns: self.columns, keep: columns)
    }

    /// Appends the wire form of a record held in memory, its lines and references included.
    package func encode(_ record: Record, program: EncodeProgram? = nil, into writer: inout ByteWriter) {
        let program = program ?? self.program
        withCells(record.values, columns: program.columns) { program.encode($0, into: &writer) }
        for (field, rows) in zip(lines, record.lines) {
            for row in rows {
                writer.tag(field.number, wireType: 2)
                let start = writer.beginLength()
                field.layout.encode(row, into: &writer)
                writer.endLength(start)
            }
        }
        for (field, targets) in zip(links, record.links) where !targets.isEmpty {
            encode(links: targets, of: field, into: &writer)
        }
        guard !record.custom.isEmpty else { return }
        for (_, custom) in record.custom.sorted(by: { $0.key < $1.key }) {
            withCells([custom.value], columns: [0]) { custom.column.program.encode($0, into: &writer) }
        }
    }

    package func encode(links targets: [Int64], of field: LinkLayout, into writer: inout ByteWriter) {
        writer.tag(field.number, wireType: 2)
        let start = writer.beginLength()
        for target in targets { writer.varint(UInt64(bitPattern: target)) }
        writer.endLength(start)
    }

    /// Lends values as cells.
    private func withCells(_ values: [Value], columns: [Int], _ body: (UnsafePointer<Cell>) -> Void) {
        var texts = ByteWriter(capacity: 512)
        var spans: [(column: Int, start: Int, count: Int)] = []
        var cells = columns.enumerated().map { place, column in
            switch values[column] {
            case .null: return Cell.null
            case .integer(let value):
                return Cell(kind: .integer, bits: value, bytes: UnsafeRawBufferPointer(start: nil, count: 0))
            case .real(let value):
                let bits = Int64(bitPattern: value.bitPattern)
                return Cell(kind: .real, bits: bits, bytes: UnsafeRawBufferPointer(start: nil, count: 0))
            case .text(let value):
                spans.append((place, texts.count, value.utf8.count))
                texts.text(value)
                return Cell(kind: .text, bits: 0, bytes: UnsafeRawBufferPointer(start: nil, count: 0))
            case .blob(let value):
                spans.append((place, texts.count, value.count))
                texts.raw(value)
                return Cell(kind: .blob, bits: 0, bytes: UnsafeRawBufferPointer(start: nil, count: 0))
            }
        }
        let bytes = texts.bytes
        for span in spans {
            cells[span.column].bytes = UnsafeRawBufferPointer(rebasing: bytes[span.start..<span.start + span.count])
        }
        cells.append(.null)
        withExtendedLifetime(texts) {
            cells.withUnsafeBufferPointer { buffer in
                if let base = buffer.baseAddress { body(base) }
            }
        }
    }
}
