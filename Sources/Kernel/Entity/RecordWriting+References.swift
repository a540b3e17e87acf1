import Model

/// Uniqueness, references and links: what one record may ask of the others.
extension RecordWriting {
    /// `only` is one field, when the others were looked at before.
    func checkUnique(_ new: Record, old: Record?, only: Int? = nil) throws {
        for (place, unique) in entity.uniques.enumerated() where only == nil || unique.field == only {
            let value = new.values[unique.field]
            if value == layout.columns[unique.field].unset { continue }
            let involved = [unique.field] + unique.within
            if let old, involved.allSatisfy({ old.values[$0] == new.values[$0] }) { continue }
            let compared = unique.compared == unique.field ? value : entity.key(of: value)
            let parameters = [compared] + unique.within.map { new.values[$0] }
            var other: Int64?
            try writer.select(core.queries.unique(entity.index, place), parameters) { cells in
                if cells[0].bits != old?.id { other = cells[0].bits }
                return other == nil
            }
            if let other {
                throw KernelRefusal(
                    .alreadyExists,
                    .duplicateValue,
                    field: layout.columns[unique.field].dotted,
                    metadata: ["other": try callerReads(other, .column(unique.field)) ? String(other) : ""]
                )
            }
        }
    }

    /// Whether the caller reads a field of another record: a refusal names no other.
    private func callerReads(_ id: Int64, _ place: FieldPlace) throws -> Bool {
        let rule = transaction.fields("read", entity).rows(with: place, within: transaction.rows("read", entity))
        guard rule != .everything else { return true }
        return try RecordReading(writer, entity).load(id).map(rule.allows) ?? false
    }

    /// The record's references, those of the tenant's own fields included.
    var references: [ReferenceRuleSet] { entity.references + (custom?.references ?? []) }

    /// A reference that is new or changed must name a record that exists and is not in the bin. One statement per
    /// referring field, however many lines. What was `found` before is not read again.
    func checkReferences(_ new: Record, old: Record?, found: FoundReferences = [:]) throws {
        for reference in references {
            let kept = old.map { Set(targets(of: $0, reference).map(\.id)) } ?? []
            let wanted = targets(of: new, reference).filter { !kept.contains($0.id) }
            if let first = wanted.first, try !isSeen(reference.target) {
                throw Self.notThere(first.id, reference.target, path: first.path)
            }
            guard let states = try states(of: wanted, reference.target, found) else { continue }
            if let missing = wanted.first(where: { !states.live.contains($0.id) }) {
                throw Self.notThere(missing.id, reference.target, path: missing.path)
            }
            try refuse(retired: states.retired, wanted, reference.target)
        }
        try checkLinks(new, old: old, found)
    }

    /// What a reference to nothing is answered with, and one to what the caller does not read.
    static func notThere(_ id: Int64, _ entity: String, path: String) -> KernelRefusal {
        KernelRefusal.invalid(.referenceNotFound, field: path, ["id": String(id), "entity": entity])
    }

    /// What is out of use keeps the references that it has, and gets no new one.
    func refuseRetired(_ wanted: [(id: Int64, path: String)], _ entity: String) throws {
        guard let states = try states(of: wanted, entity) else { return }
        try refuse(retired: states.retired, wanted, entity)
    }

    private func refuse(retired: Set<Int64>, _ wanted: [(id: Int64, path: String)], _ entity: String) throws {
        guard let first = wanted.first(where: { retired.contains($0.id) }) else { return }
        throw KernelRefusal.invalid(
            .referenceRetired,
            field: first.path,
            ["id": String(first.id), "entity": entity]
        )
    }

    /// Whether the tenant has the module of an entity and it is not hidden: else nothing new refers there.
    private func isSeen(_ name: String) throws -> Bool {
        guard let target = core.catalog.entity(named: name), target.module != "kernel", target.module != entity.module
        else { return true }
        return try transaction.currentEntitlement().isVisible(target.module)
    }

    /// The first target that does not exist or lies in the bin, by one statement.
    func firstMissing(_ wanted: [(id: Int64, path: String)], _ entity: String) throws -> (id: Int64, path: String)? {
        guard let states = try states(of: wanted, entity) else { return nil }
        return wanted.first { !states.live.contains($0.id) }
    }

    /// Which targets are not in the bin, and which of these are out of use, by one statement; nil when none is asked for.
    private func states(
        of wanted: [(id: Int64, path: String)],
        _ entity: String,
        _ found: FoundReferences = [:]
    ) throws -> ReferenceStates? {
        guard !wanted.isEmpty, let target = core.catalog.entity(named: entity) else { return nil }
        var states = found[entity] ?? ReferenceStates()
        let ids = Set(wanted.map(\.id)).subtracting(states.live).sorted()
        guard !ids.isEmpty else { return states }
        let list = Value.text("[" + ids.map(String.init).joined(separator: ",") + "]")
        try writer.select(core.queries.live(target.index), [list]) { cells in
            states.note(cells, target)
            return true
        }
        return states
    }

    /// What a record's field, its lines' field or its repeated reference names, each with its path.
    func targets(of record: Record, _ reference: ReferenceRuleSet) -> [(id: Int64, path: String)] {
        switch reference.place {
        case .column(let column):
            return record.values[column].integer.map { [($0, reference.path)] } ?? []
        case .line(let lines, let column):
            let field = layout.lines[lines]
            return record.lines[lines].enumerated().compactMap { place, line in
                line.values[column].integer.map {
                    ($0, "\(field.name)[\(place)].\(field.layout.columns[column].dotted)")
                }
            }
        case .links(let link):
            return record.links[link].enumerated().map { ($1, "\(reference.path)[\($0)]") }
        case .custom(let number, _, _):
            return record.custom[number]?.value.integer.map { [($0, reference.path)] } ?? []
        }
    }

    /// A link to any record: its entity must exist, and the record in it.
    private func checkLinks(_ new: Record, old: Record?, _ found: FoundReferences) throws {
        var kept = Set((old.map { links(of: $0) } ?? []).map(\.target))
        for link in links(of: new) where kept.insert(link.target).inserted {
            guard let target = core.catalog.entity(named: link.target.entity) else {
                throw KernelRefusal.invalid(
                    .unknownEntity,
                    field: link.path + ".entity",
                    ["entity": String(link.target.entity.prefix(100))]
                )
            }
            try target.requireOwn(field: link.path + ".entity")
            let isFound = found[target.name]?.live.contains(link.target.id) ?? false
            guard try isSeen(target.name) && (isFound || core.isLive(link.target.id, target, writer)) else {
                throw Self.notThere(link.target.id, target.name, path: link.path + ".id")
            }
        }
    }

    struct LinkTarget: Hashable {
        let entity: String
        let id: Int64
    }

    /// The links of a record and of its lines.
    func links(of record: Record) -> [(target: LinkTarget, path: String)] {
        func links(_ record: Record, _ layout: RecordLayout, _ prefix: String) -> [(LinkTarget, String)] {
            layout.columns.indices.compactMap { index in
                guard layout.columns[index].kind == .linkEntity, case .text(let name) = record.values[index],
                    case .integer(let id) = record.values[index + 1]
                else { return nil }
                let path = prefix + layout.columns[index].path.dropLast().joined(separator: ".")
                return (LinkTarget(entity: name, id: id), path)
            }
        }
        let inLines = zip(layout.lines, record.lines).flatMap { field, rows in
            rows.enumerated().flatMap { links($1, field.layout, "\(field.name)[\($0)].") }
        }
        return links(record, layout, "") + inLines
    }
}
