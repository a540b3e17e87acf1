import Model

/// What a caller sends of a record, held against the fields that they may write: the edge of every write.
///
/// A field beyond their rights that comes back unset or unchanged is left alone, in lines too; changed, it is refused. What
/// they do not read they cannot send back: unset, it is left alone unless the mask names it; set, it is refused where they
/// may not write it, even to the value it has, so that nobody guesses. Rules run behind it, on whole records.
struct FieldWriting {
    private let entity: EntityDefinition
    private let verb: String
    private let reads: FieldAccess?
    private let readable: RowRule
    private let writes: FieldAccess?
    private let transaction: Transaction

    private var layout: RecordLayout { entity.layout }

    /// Nil when the caller may write every field that they reach, and reads it. `verb` is `create` or `update`.
    init?(_ verb: String, _ entity: EntityDefinition, _ transaction: Transaction) {
        guard transaction.isEdge else { return nil }
        reads = transaction.fields("read", entity)
        writes = transaction.fields(verb, entity)
        let readable = transaction.rows("read", entity)
        guard reads != nil || writes != nil || !readable.covers(transaction.rows(verb, entity)) else { return nil }
        self.readable = readable
        self.entity = entity
        self.verb = verb
        self.transaction = transaction
    }

    /// Which fields of lines were sent, by lines field, place and column: an import sends but some cells of a line.
    typealias SentCells = (_ lines: Int, _ place: Int, _ column: Int) -> Bool

    // MARK: - A new record

    /// Refuses fields of a new record that its creator may not write. Who may what is asked of the record as it was made.
    func check(new input: Record, as created: Record) throws {
        guard let allowed = writes?.fields(of: created) else { return }
        for (index, column) in layout.columns.enumerated()
        where !allowed.columns[index] && column.isSent && input.values[index] != column.unset {
            throw refusal(.column(index))
        }
        for (line, rows) in input.lines.enumerated() where !rows.isEmpty {
            guard allowed.lines[line][0] else { throw refusal(.line(line, column: 0)) }
            for (place, row) in rows.enumerated() { try check(newLine: row, line, place, allowed) }
        }
        for (link, targets) in input.links.enumerated() where !allowed.links[link] && !targets.isEmpty {
            throw refusal(.links(link))
        }
        for value in input.custom.values.sorted(by: { $0.column.number < $1.column.number })
        where !allowed.contains(.custom(value.column.name)) {
            throw refusal(.custom(value.column.name))
        }
    }

    private func check(newLine row: Record, _ line: Int, _ place: Int, _ allowed: FieldSet) throws {
        for (index, column) in layout.lines[line].layout.columns.enumerated()
        where index != 0 && !allowed.lines[line][index] && row.values[index] != column.unset {
            throw refusal(.line(line, column: index), place)
        }
    }

    // MARK: - A record that is there

    /// The record as the update wants it, what the caller may not change left as it is. `wanted` is the old record with
    /// what `selection` names as it was sent; `mask` are the paths that were sent with it.
    func merge(
        _ wanted: Record,
        into old: Record,
        selection: UpdateSelection,
        mask: [String],
        sent: SentCells = { _, _, _ in true }
    ) throws -> Record {
        let allowed = writes?.fields(of: old) ?? FieldSet(layout, all: true)
        let shown =
            readable.allows(old)
            ? reads?.fields(of: old) ?? FieldSet(layout, all: true) : FieldSet(layout, all: false)
        var new = wanted
        for index in selection.columns {
            let column = layout.columns[index]
            let rights = Rights(
                mayWrite: allowed.columns[index],
                mayRead: shown.columns[index],
                isNamed: mask.contains(column.fieldPath) || mask.contains(column.dotted)
            )
            let value = wanted.values[index]
            let isUnset = value == column.unset
            switch rights.fate(isUnset: isUnset, isSame: value == old.values[index]) {
            case .taken: continue
            case .left: new.values[index] = old.values[index]
            case .refused: throw refusal(.column(index))
            }
        }
        for link in selection.links {
            let rights = Rights(
                mayWrite: allowed.links[link],
                mayRead: shown.links[link],
                isNamed: mask.contains(layout.links[link].name)
            )
            let targets = wanted.links[link]
            switch rights.fate(isUnset: targets.isEmpty, isSame: targets == old.links[link]) {
            case .taken: continue
            case .left: new.links[link] = old.links[link]
            case .refused: throw refusal(.links(link))
            }
        }
        for number in selection.custom.sorted() {
            guard let name = (wanted.custom[number] ?? old.custom[number])?.column.name else { continue }
            let rights = Rights(
                mayWrite: allowed.contains(.custom(name)),
                mayRead: shown.contains(.custom(name)),
                isNamed: mask.contains(name)
            )
            let value = wanted.custom[number]
            switch rights.fate(isUnset: value == nil, isSame: value == old.custom[number]) {
            case .taken: continue
            case .left: new.custom[number] = old.custom[number]
            case .refused: throw refusal(.custom(name))
            }
        }
        for line in selection.lines {
            let isNamed = mask.contains(layout.lines[line].name)
            let lines = Lines(writing: self, line: line, allowed: allowed.lines[line], shown: shown.lines[line])
            new.lines[line] = try lines.merge(
                wanted.lines[line],
                into: old.lines[line],
                isNamed: isNamed,
                columns: layout.lines[line].layout.columns,
                sent: { sent(line, $0, $1) }
            )
        }
        try check(changeOf: old, to: new)
        if reads != nil || readable != .everything {
            try RecordWriting(entity, transaction).holdUnread(wanted, shown: shown, selection, sent: sent)
        }
        return new
    }

    /// Refuses what differs between two states of a record and may not be written, in the one or in the other: a change may
    /// bring a record where the caller writes fewer fields.
    func check(changeOf old: Record, to new: Record) throws {
        guard let writes else { return }
        var allowed = writes.fields(of: old)
        allowed.formIntersection(writes.fields(of: new))
        let difference = RecordDifference(old, new, layout: layout)
        for column in difference.columns where layout.columns[column].isSent && !allowed.columns[column] {
            throw refusal(.column(column))
        }
        for link in difference.links where !allowed.links[link] { throw refusal(.links(link)) }
        for column in difference.custom where !allowed.contains(.custom(column.name)) {
            throw refusal(.custom(column.name))
        }
        for (line, changes) in difference.lines.enumerated() {
            let isMoved = old.lines[line].map(\.id) != new.lines[line].map(\.id)
            guard !isMoved || allowed.lines[line][0] else { throw refusal(.line(line, column: 0)) }
            for place in changes.added { try check(newLine: new.lines[line][place], line, place, allowed) }
            for change in changes.changed {
                for column in change.columns where !allowed.lines[line][column] {
                    throw refusal(.line(line, column: column), change.place)
                }
            }
        }
    }

    fileprivate func refusal(_ place: FieldPlace, _ row: Int? = nil) -> KernelRefusal {
        let path = place.path(layout)
        var field = path
        if case .line(let line, let column) = place, column != 0, let row {
            let lines = layout.lines[line]
            field = "\(lines.name)[\(row)].\(lines.layout.columns[column].fieldPath)"
        }
        return KernelRefusal(
            .permissionDenied,
            .fieldNotWritable,
            field: field,
            metadata: ["field": path, "permission": Permission(entity: entity.name, verb: verb).description]
        )
    }
}

/// What a caller may do to one field of one record.
private struct Rights {
    let mayWrite: Bool
    let mayRead: Bool
    /// The mask names the field itself, not only what is around it.
    let isNamed: Bool

    enum Fate {
        /// As it was sent.
        case taken
        /// As it was.
        case left
        case refused
    }

    func fate(isUnset: Bool, isSame: Bool) -> Fate {
        switch (mayWrite, mayRead) {
        case (true, true): return .taken
        // They could not know it: unset says nothing.
        case (true, false): return isUnset && !isNamed ? .left : .taken
        case (false, false): return isUnset ? .left : .refused
        case (false, true):
            if isSame { return .left }
            return isUnset && !isNamed ? .left : .refused
        }
    }
}

/// The lines of one field, as they are sent and as they are.
private struct Lines {
    let writing: FieldWriting
    let line: Int
    let allowed: [Bool]
    let shown: [Bool]

    func merge(
        _ wanted: [Record],
        into old: [Record],
        isNamed: Bool,
        columns: [ColumnLayout],
        sent: (_ place: Int, _ column: Int) -> Bool
    ) throws -> [Record] {
        let mayMove = allowed[0]
        // Who sees no lines sends none, and who may not remove them and sends none leaves them.
        if wanted.isEmpty, !(mayMove && (shown[0] || isNamed)) {
            guard mayMove || !isNamed || !shown[0] || old.isEmpty else { throw writing.refusal(.line(line, column: 0)) }
            return old
        }
        let known = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var new: [Record] = []
        for (place, row) in wanted.enumerated() {
            var merged = row
            guard row.id != 0, let before = known[row.id] else {
                guard mayMove else { throw writing.refusal(.line(line, column: 0)) }
                for (index, column) in columns.enumerated()
                where index != 0 && !allowed[index] && row.values[index] != column.unset {
                    throw writing.refusal(.line(line, column: index), place)
                }
                new.append(merged)
                continue
            }
            for (index, column) in columns.enumerated() where index != 0 && sent(place, index) {
                let rights = Rights(mayWrite: allowed[index], mayRead: shown[index], isNamed: false)
                let value = row.values[index]
                switch rights.fate(isUnset: value == column.unset, isSame: value == before.values[index]) {
                case .taken: continue
                case .left: merged.values[index] = before.values[index]
                case .refused: throw writing.refusal(.line(line, column: index), place)
                }
            }
            new.append(merged)
        }
        if !shown[0], !isNamed {
            // Lines that the caller does not see stay, before those that are new.
            let sent = Dictionary(
                new.filter { $0.id != 0 }.map { ($0.id, $0) },
                uniquingKeysWith: { first, _ in first }
            )
            new = old.map { sent[$0.id] ?? $0 } + new.filter { $0.id == 0 }
        }
        guard mayMove || new.map(\.id) == old.map(\.id) else { throw writing.refusal(.line(line, column: 0)) }
        return new
    }
}

extension ColumnLayout {
    /// A client can send it: neither kept by the kernel nor what the record is called by.
    fileprivate var isSent: Bool { !isOutputOnly && kind != .identifier }
}
