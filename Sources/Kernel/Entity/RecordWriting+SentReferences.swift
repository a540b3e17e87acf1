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
        return try hold(sentReferences(new, old: old))
    }

    /// Holds what a caller sends in fields that they do not read, though the record may name it already: it stays where
    /// nothing is sent, and to send it would else tell what it is. `wanted` is the record with what `selection` names as it
    /// was sent, `shown` what the caller reads of the record as it is.
    func holdUnread(
        _ wanted: Record,
        shown: FieldSet,
        _ selection: UpdateSelection,
        sent isSent: FieldWriting.SentCells
    ) throws {
        guard transaction.isEdge, transaction.principal.access != nil else { return }
        var sent: [SentReference] = []
        for reference in references where !shown.contains(reference.field) {
            switch reference.place {
            case .column(let column):
                guard selection.columns.contains(column) else { continue }
            case .links(let link):
                guard selection.links.contains(link) else { continue }
            case .custom(let number, _, _):
                guard selection.custom.contains(number) else { continue }
            case .line(let lines, let column):
                guard selection.lines.contains(lines) else { continue }
                let field = layout.lines[lines]
                let name = field.layout.columns[column].dotted
                for (place, line) in wanted.lines[lines].enumerated() where isSent(lines, place, column) {
                    guard let id = line.values[column].integer else { continue }
                    sent.append((id, reference.target, "\(field.name)[\(place)].\(name)"))
                }
                continue
            }
            sent += targets(of: wanted, reference).map { ($0.id, reference.target, $0.path) }
        }
        for link in links(of: unreadLinks(wanted, shown: shown, selection, sent: isSent)) {
            sent.append((link.target.id, link.target.entity, link.path + ".id"))
        }
        _ = try hold(sent)
    }

    /// The record with no links but those that were sent and do not show.
    private func unreadLinks(
        _ wanted: Record,
        shown: FieldSet,
        _ selection: UpdateSelection,
        sent isSent: FieldWriting.SentCells
    ) -> Record {
        var record = wanted
        for (index, column) in layout.columns.enumerated() where column.kind == .linkEntity {
            let isNamed = selection.columns.contains(index) || selection.columns.contains(index + 1)
            if shown.columns[index] || !isNamed { record.values[index] = .null }
        }
        for (lines, field) in layout.lines.enumerated() {
            for (index, column) in field.layout.columns.enumerated() where column.kind == .linkEntity {
                let isHeld = selection.lines.contains(lines) && !shown.lines[lines][index]
                for place in record.lines[lines].indices
                where !isHeld || !(isSent(lines, place, index) || isSent(lines, place, index + 1)) {
                    record.lines[lines][place].values[index] = .null
                }
            }
        }
        return record
    }

    private typealias SentReference = (id: Int64, entity: String, path: String)

    /// Refuses the first that is not there for the caller. Answers what was found of those that are.
    private func hold(_ all: [SentReference]) throws -> FoundReferences {
        var rules: [String: RowRule] = [:]
        let held = all.filter { sent in
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
    private func sentReferences(_ new: Record, old: Record?) -> [SentReference] {
        var sent: [SentReference] = []
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
