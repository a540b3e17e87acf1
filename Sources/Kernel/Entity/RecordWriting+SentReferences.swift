import Model

/// What was found out of the targets of references, by the names of their entities.
typealias FoundReferences = [String: ReferenceStates]

/// Which of the targets asked for are not in the bin, and which of these are out of use.
struct ReferenceStates {
    private(set) var live: Set<Int64> = []
    private(set) var retired: Set<Int64> = []

    /// A row of `EntityQueries.live`, or of a query with its columns.
    mutating func note(_ cells: UnsafePointer<Cell>, _ target: EntityDefinition) {
        live.insert(cells[0].bits)
        if target.retiredColumn != nil, cells[1].kind == .integer, cells[1].bits != 0 {
            retired.insert(cells[0].bits)
        }
    }
}

/// References that a caller sends, held against the records that they read: the edge of every write.
extension RecordWriting {
    /// Refuses a reference that is new and names a record outside the caller's reach, in the very words that refuse one to
    /// nothing. What the record named before stays: whoever saves what they read need not read all it names.
    ///
    /// It is asked before any rule runs, since a rule that reads the other record would tell of it. One statement for each
    /// entity of which the caller reads but some records, none for the others. Answers what it found, which the check of
    /// references need not read again.
    func holdReferences(_ new: Record, old: Record?) throws -> FoundReferences {
        guard transaction.isEdge, transaction.principal.access != nil else { return [:] }
        var rules: [String: RowRule] = [:]
        let held = try sentReferences(new, old: old).filter { sent in
            guard let target = core.catalog.entity(named: sent.entity), !target.isShared else { return false }
            let rule = rules[sent.entity] ?? transaction.nameable(target)
            rules[sent.entity] = rule
            return rule != .everything
        }
        guard !held.isEmpty else { return [:] }
        var found: FoundReferences = [:]
        for (name, sent) in Dictionary(grouping: held, by: \.entity).sorted(by: { $0.key < $1.key }) {
            guard let target = core.catalog.entity(named: name), let rule = rules[name] else { continue }
            found[name] = try states(of: Set(sent.map(\.id)), target, within: rule)
        }
        if let missing = held.first(where: { found[$0.entity]?.live.contains($0.id) != true }) {
            throw Self.notThere(missing.id, missing.entity, path: missing.path)
        }
        return found
    }

    /// What a record names that it did not name before, in the order in which references are checked.
    private func sentReferences(
        _ new: Record,
        old: Record?
    ) throws -> [(id: Int64, entity: String, path: String)] {
        var sent: [(id: Int64, entity: String, path: String)] = []
        for reference in references {
            let wanted = targets(of: new, reference)
            guard !wanted.isEmpty else { continue }
            let kept = old.map { Set(targets(of: $0, reference).map(\.id)) } ?? []
            for target in wanted where !kept.contains(target.id) {
                sent.append((target.id, reference.target, target.path))
            }
        }
        let kept = Set((old.map { links(of: $0) } ?? []).map(\.target))
        for link in links(of: new) where !kept.contains(link.target) {
            sent.append((link.target.id, link.target.entity, link.path + ".id"))
        }
        return sent
    }

    private func states(
        of ids: Set<Int64>,
        _ target: EntityDefinition,
        within rule: RowRule
    ) throws -> ReferenceStates {
        var states = ReferenceStates()
        guard rule != .nothing else { return states }
        let query = Query(
            target.table,
            columns: [0] + (target.retiredColumn.map { [$0] } ?? []),
            where: .and([.oneOf(0, ids.sorted()), target.liveOnly, rule.predicate]),
            limit: ids.count
        )
        try writer.select(query) { cells in
            states.note(cells, target)
            return true
        }
        return states
    }
}
