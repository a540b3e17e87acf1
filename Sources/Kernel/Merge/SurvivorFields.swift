import Contract
import Model

/// Which fields a survivor takes from the record that is merged into it.
struct SurvivorFields {
    private let entity: EntityDefinition
    private let taken: MaskSelection
    private let united: MaskSelection

    /// Refuses what nobody writes, secrets, which are encrypted for their record, and the union of what is no list.
    init(_ entity: EntityDefinition, take: [String], unite: [String], custom: CustomEntity? = nil) throws {
        let layout = entity.layout
        func refuse(_ path: String, _ field: String) -> KernelRefusal {
            .invalid(.invalidMask, field: field, ["path": String(path.prefix(100))])
        }
        guard take.count + unite.count <= 1000 else {
            throw KernelRefusal.invalid(.tooManyItems, field: "take", ["maximum": "1000"])
        }
        for path in take {
            let columns = try MaskSelection(layout, paths: [path], field: "take", custom: custom).columns
            let isFixed = columns.contains { column in
                layout.columns[column].isOutputOnly || [.identifier, .secret].contains(layout.columns[column].kind)
            }
            guard path != "*", !isFixed else { throw refuse(path, "take") }
        }
        for path in unite where layout.linesIndex(named: path) == nil && layout.linkIndex(named: path) == nil {
            throw refuse(path, "unite")
        }
        if let both = unite.first(where: take.contains) { throw refuse(both, "unite") }
        self.entity = entity
        taken = try MaskSelection(layout, paths: take, field: "take", custom: custom)
        united = try MaskSelection(layout, paths: unite, field: "unite")
    }

    /// The survivor with what it takes. What the other says of the survivor, or of itself, says nothing any more: no record
    /// refers to itself because of a merge.
    func merged(_ survivor: Record, _ other: Record, _ catalog: EntityCatalog, _ custom: CustomFields) -> Record {
        let layout = entity.layout
        let given = released(other, of: [survivor.id, other.id], catalog, custom)
        var new = survivor
        for column in taken.columns { new.values[column] = given.values[column] }
        for link in taken.links { new.links[link] = given.links[link] }
        for number in taken.custom { new.custom[number] = given.custom[number] }
        for link in united.links {
            let more = given.links[link].filter { !survivor.links[link].contains($0) }
            new.links[link] = survivor.links[link] + more
        }
        func copies(_ lines: Int) -> [Record] {
            given.lines[lines].map { line in
                var copy = line
                copy.values[0] = layout.lines[lines].layout.columns[0].unset
                return copy
            }
        }
        for lines in taken.lines { new.lines[lines] = copies(lines) }
        for lines in united.lines { new.lines[lines] = survivor.lines[lines] + copies(lines) }
        return new
    }

    /// What is taken from a record becomes the survivor's, where more people may read it: who takes it reads it.
    func requireReadable(_ other: Record, _ transaction: Transaction) throws {
        guard let shown = transaction.fields("read", entity)?.fields(of: other) else { return }
        let places =
            taken.columns.sorted().map(FieldPlace.column)
            + (taken.links.union(united.links)).sorted().map(FieldPlace.links)
            + (taken.lines.union(united.lines)).sorted().flatMap { lines in
                entity.layout.lines[lines].layout.columns.indices.map { FieldPlace.line(lines, column: $0) }
            }
            + other.custom.filter { taken.custom.contains($0.key) }.values.map { FieldPlace.custom($0.column.name) }
        if let hidden = places.first(where: { !shown.contains($0) }) {
            throw KernelRefusal(
                .permissionDenied,
                .fieldNotReadable,
                field: "take",
                metadata: ["field": hidden.path(entity.layout)]
            )
        }
    }

    /// The other without its references to the two.
    private func released(
        _ record: Record,
        of ids: [Int64],
        _ catalog: EntityCatalog,
        _ custom: CustomFields
    ) -> Record {
        var record = record
        for id in ids {
            let references = MergedReferences(entity, other: id, survivor: 0, catalog, custom)
            guard let holder = references.holders.first(where: { $0.entity === entity }) else { return record }
            record = references.moved(record, holder, to: nil).record
        }
        return record
    }
}
