import Contract
import Model

/// Creating and updating records: annotations, the module's rules, rows, search entries and the change log, always in
/// that order and on every path.
struct RecordWriting {
    let core: KernelCore
    let writer: any StoreWriter
    let act: ActRecord
    let entity: EntityDefinition
    let context: RuleContext

    init(_ entity: EntityDefinition, _ transaction: Transaction) throws {
        core = transaction.core
        writer = try transaction.requireWriter()
        act = transaction.act
        self.entity = entity
        context = transaction.ruleContext
    }

    private var layout: RecordLayout { entity.layout }
    private var rules: EntityRuleSet { core.rules[entity.index] }
    private var ruleReader: RuleReader { RuleReader(core: core, reader: writer) }

    func wire(_ record: Record) -> [UInt8] {
        var bytes = ByteWriter(capacity: 512)
        layout.encode(record, into: &bytes)
        return bytes.finish()
    }

    // MARK: - Create

    func create(_ input: Record) throws -> Record {
        guard input.values[0].isNull else { throw KernelRefusal.invalid(.idNotAllowed, field: "id") }
        for (field, rows) in zip(layout.lines, input.lines) {
            if let place = rows.firstIndex(where: { $0.id != 0 }) {
                throw KernelRefusal.invalid(.idNotAllowed, field: "\(field.name)[\(place)].id")
            }
        }
        var record = try derived(withoutInfo(input))
        try RecordRules(layout: layout).check(record, old: nil)
        try checkReferences(record, old: nil)
        try checkUnique(record, old: nil)
        record.id = try writer.next(.identifier)
        for lines in record.lines.indices {
            for place in record.lines[lines].indices { record.lines[lines][place].id = try writer.next(.identifier) }
        }
        stamp(&record, isNew: true)
        try validate(old: nil, new: record)
        try insert(record)
        return record
    }

    private func insert(_ record: Record) throws {
        try writer.insert(entity.table, entity.row(record))
        var entries = [entry(.create, record)]
        for lines in layout.lines.indices where !record.lines[lines].isEmpty {
            try writer.insert(
                entity.lineTables[lines],
                rows: record.lines[lines].indices.map { lineRow(record, lines, $0) }
            )
            entries += record.lines[lines].map { lineEntry(.create, record, lines, $0) }
        }
        for link in layout.links.indices { try writeLinks(record, link, isNew: true) }
        if !entity.searchSources.isEmpty {
            try writer.indexText(entity.table, id: record.id, texts: entity.searchTexts(record), isNew: true)
        }
        _ = try ChangeLog.append(entries, to: writer, act: act)
    }

    // MARK: - Update

    /// Changes what the mask names. `etag` is the version the caller saw; nil when it gave none.
    func update(id: Int64, input: Record, mask: [String], etag: Value) throws -> Record {
        guard let old = try RecordReading(writer, entity).load(id) else {
            throw KernelRefusal.notFound(entity: entity.name, id: id)
        }
        try requireLive(old)
        try checkEtag(etag, of: old, field: "info.etag")
        let selection = try UpdateSelection(layout, mask: mask, input: input)
        if !selection.lines.isEmpty, etag.isNull {
            throw KernelRefusal(.failedPrecondition, .etagRequired, field: "info.etag")
        }
        let new = try selection.merge(input, into: old, layout: layout)
        return try save(old: old, new: new)
    }

    /// Writes what differs between two states of a record; nothing at all when nothing does.
    func save(old: Record, new wanted: Record) throws -> Record {
        var new = try derived(wanted)
        new.id = old.id
        let difference = RecordDifference(old, new, layout: layout)
        if difference.isEmpty { return old }
        try checkSeal(old.id, difference)
        try RecordRules(layout: layout).check(new, old: old)
        try checkReferences(new, old: old)
        try checkUnique(new, old: old)
        stamp(&new, isNew: false)
        for (lines, changes) in difference.lines.enumerated() {
            for place in changes.added { new.lines[lines][place].id = try writer.next(.identifier) }
        }
        try validate(old: old, new: new)
        try write(old: old, new: new, difference)
        return new
    }

    private func write(old: Record, new: Record, _ difference: RecordDifference) throws {
        var entries: [ChangeLog.Entry] = []
        try updateRow(new, columns: difference.columns)
        if !difference.columns.isEmpty || !difference.links.isEmpty {
            entries.append(changeEntry(old, new, difference))
        }
        for (lines, changes) in difference.lines.enumerated() where !changes.isEmpty {
            let table = entity.lineTables[lines]
            let rewritten = changes.changed.map(\.old.id) + changes.removed.map(\.id)
            if !rewritten.isEmpty { try writer.delete(table, where: .oneOf(0, rewritten), limit: nil) }
            let places = changes.added + changes.changed.map(\.place)
            if !places.isEmpty { try writer.insert(table, rows: places.sorted().map { lineRow(new, lines, $0) }) }
            entries += changes.removed.map { lineEntry(.delete, new, lines, $0) }
            entries += changes.changed.compactMap { change in
                guard !change.columns.isEmpty else { return nil }
                return lineEntry(.update, new, lines, change.old, columns: change.columns)
            }
            entries += changes.added.map { lineEntry(.create, new, lines, new.lines[lines][$0]) }
        }
        for link in difference.links { try writeLinks(new, link, isNew: false) }
        let texts = entity.searchTexts(new)
        if !texts.isEmpty, texts != entity.searchTexts(old) {
            try writer.indexText(entity.table, id: new.id, texts: texts, isNew: false)
        }
        _ = try ChangeLog.append(entries, to: writer, act: act)
    }

    /// Changed columns, their collation keys, and what the kernel keeps.
    func updateRow(_ record: Record, columns: [Int], extra: [(column: Int, value: Value)] = []) throws {
        let info = entity.info
        let kept = [info.etag, info.updateTime, info.updatedBy, info.deleteTime]
        var set = (columns + kept).map { (column: $0, value: record.values[$0]) }
        for column in columns {
            if let key = entity.keyColumns[column] { set.append((key, entity.key(of: record.values[column]))) }
        }
        try writer.update(entity.table, set: set + extra, where: .equal(0, .integer(record.id)))
    }

    private func lineRow(_ record: Record, _ lines: Int, _ place: Int) -> [Value] {
        record.lines[lines][place].values + [.integer(record.id), .integer(Int64(place))]
    }

    private func writeLinks(_ record: Record, _ link: Int, isNew: Bool) throws {
        let table = entity.linkTables[link]
        if !isNew { try writer.delete(table, where: .equal(0, .integer(record.id)), limit: nil) }
        let targets = record.links[link]
        guard !targets.isEmpty else { return }
        try writer.insert(
            table,
            rows: targets.enumerated().map { [.integer(record.id), .integer(Int64($0)), .integer($1)] }
        )
    }

    // MARK: - Rules

    private func derived(_ record: Record) throws -> Record {
        guard !rules.derive.isEmpty else { return record }
        let bytes = try asModule { try rules.derive.reduce(wire(record)) { try $1($0, context) } }
        let decoded: Record
        do {
            decoded = try bytes.withUnsafeBytes { bytes in try layout.decode(bytes, schema: core.schema) }
        } catch let error as CodecError {
            throw KernelRefusal(error)
        }
        var result = decoded
        // What the kernel keeps is not a rule's to change.
        for (index, column) in layout.columns.enumerated() where column.isOutputOnly {
            result.values[index] = record.values[index]
        }
        result.values[0] = record.values[0]
        return result
    }

    func validate(old: Record?, new: Record) throws {
        guard !rules.validate.isEmpty else { return }
        let before = old.map(wire)
        let after = wire(new)
        try asModule { for rule in rules.validate { try rule(before, after, ruleReader) } }
    }

    func guardDelete(_ record: Record, _ move: BinMove) throws {
        guard !rules.guardDelete.isEmpty else { return }
        let bytes = wire(record)
        try asModule { for rule in rules.guardDelete { try rule(bytes, move, ruleReader) } }
    }

    /// What a rule refuses is its module's refusal, whatever method of whichever module led here.
    private func asModule<Answer>(_ body: () throws -> Answer) throws -> Answer {
        do {
            return try body()
        } catch let refusal as any Refusal where !(refusal is KernelRefusal) {
            throw ModuleRefusal(refusal, module: entity.module)
        }
    }

    func requireLive(_ record: Record) throws {
        guard record.values[entity.info.deleteTime].isNull else {
            throw KernelRefusal(.failedPrecondition, .recordDeleted, metadata: ["id": String(record.id)])
        }
    }

    /// `field` is where the request carries the version.
    func checkEtag(_ etag: Value, of record: Record, field: String) throws {
        guard etag.isNull || etag == record.values[entity.info.etag] else {
            throw KernelRefusal(.aborted, .etagMismatch, field: field)
        }
    }

    private func withoutInfo(_ input: Record) -> Record {
        var record = input
        for (index, column) in layout.columns.enumerated() where column.isOutputOnly {
            record.values[index] = column.unset
        }
        return record
    }

    /// Fills what the kernel keeps. The owner of a new record is who creates it.
    func stamp(_ record: inout Record, isNew: Bool) {
        let info = entity.info
        let user = Value.integer(act.principal.userID)
        if isNew {
            record.values[info.createTime] = .integer(act.now.microseconds)
            record.values[info.createdBy] = user
            record.values[info.ownerID] = user
        }
        record.values[info.updateTime] = .integer(act.now.microseconds)
        record.values[info.updatedBy] = user
        record.values[info.etag] = .integer((record.values[info.etag].integer ?? 0) + 1)
    }

    // MARK: - Seals

    /// The living fields of a sealed record; nil when it is not sealed.
    private func livingFields(_ id: Int64) throws -> Set<String>? {
        var living: Set<String>?
        let query = Query(entity.table, columns: [entity.sealColumn], where: .equal(0, .integer(id)), limit: 1)
        try writer.select(query) { cells in
            if cells[0].kind == .text { living = Set(cells[0].text.split(separator: ",").map(String.init)) }
            return false
        }
        return living
    }

    /// A sealed record changes in its living fields only.
    private func checkSeal(_ id: Int64, _ difference: RecordDifference) throws {
        guard let living = try livingFields(id) else { return }
        let changed =
            difference.columns.map { layout.columns[$0].dotted } + difference.links.map { layout.links[$0].name }
            + difference.lines.indices.filter { !difference.lines[$0].isEmpty }.map { layout.lines[$0].name }
        if let path = changed.first(where: { !living.contains($0) }) {
            throw KernelRefusal(.failedPrecondition, .recordSealed, field: path, metadata: ["id": String(id)])
        }
    }

    /// A sealed record never goes to the bin.
    func requireUnsealed(_ id: Int64) throws {
        if try livingFields(id) != nil {
            throw KernelRefusal(.failedPrecondition, .recordSealed, metadata: ["id": String(id)])
        }
    }

    /// Seals a record for good. Fields that are already sealed stay so: a second seal can only take living fields away.
    func seal(_ id: Int64, living: [String]) throws {
        for path in living {
            let isKnown =
                layout.column(at: path) != nil || layout.linesIndex(named: path) != nil
                || layout.linkIndex(named: path) != nil
            guard isKnown else { throw KernelMistake.unknownField(entity.name + "." + path) }
        }
        let before = try livingFields(id)
        let kept = living.filter { before?.contains($0) ?? true }
        let changed = try writer.update(
            entity.table,
            set: [(entity.sealColumn, .text(kept.joined(separator: ",")))],
            where: .equal(0, .integer(id))
        )
        guard changed == 1 else { throw KernelRefusal.notFound(entity: entity.name, id: id) }
    }

    // MARK: - Uniqueness and references

    func checkUnique(_ new: Record, old: Record?) throws {
        for (place, unique) in entity.uniques.enumerated() {
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
                    metadata: ["other": String(other)]
                )
            }
        }
    }

    /// A reference that is new or changed must name a record that exists and is not in the bin. One statement per
    /// referring field, however many lines.
    private func checkReferences(_ new: Record, old: Record?) throws {
        for reference in entity.references {
            let kept = old.map { Set(targets(of: $0, reference).map(\.id)) } ?? []
            let wanted = targets(of: new, reference).filter { !kept.contains($0.id) }
            guard !wanted.isEmpty, let target = core.catalog.entity(named: reference.target) else { continue }
            var found: Set<Int64> = []
            let ids = Array(Set(wanted.map(\.id))).sorted()
            let list = Value.text("[" + ids.map(String.init).joined(separator: ",") + "]")
            try writer.select(core.queries.live(target.index), [list]) { cells in
                found.insert(cells[0].bits)
                return true
            }
            if let missing = wanted.first(where: { !found.contains($0.id) }) {
                throw KernelRefusal.invalid(
                    .referenceNotFound,
                    field: missing.path,
                    ["id": String(missing.id), "entity": reference.target]
                )
            }
        }
        try checkLinks(new, old: old)
    }

    private func targets(of record: Record, _ reference: ReferenceRuleSet) -> [(id: Int64, path: String)] {
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
        }
    }

    /// A link to any record: its entity must exist, and the record in it.
    private func checkLinks(_ new: Record, old: Record?) throws {
        var kept = Set((old.map { links(of: $0) } ?? []).map(\.target))
        for link in links(of: new) where kept.insert(link.target).inserted {
            guard let target = core.catalog.entity(named: link.target.entity) else {
                throw KernelRefusal.invalid(
                    .unknownEntity,
                    field: link.path + ".entity",
                    ["entity": String(link.target.entity.prefix(100))]
                )
            }
            var exists = false
            try writer.select(core.queries.live(target.index), [.text("[\(link.target.id)]")]) { _ in
                exists = true
                return false
            }
            guard exists else {
                throw KernelRefusal.invalid(
                    .referenceNotFound,
                    field: link.path + ".id",
                    ["id": String(link.target.id), "entity": link.target.entity]
                )
            }
        }
    }

    private struct LinkTarget: Hashable {
        let entity: String
        let id: Int64
    }

    /// The links of a record and of its lines.
    private func links(of record: Record) -> [(target: LinkTarget, path: String)] {
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

    // MARK: - Log entries

    func entry(_ kind: ChangeKind, _ record: Record) -> ChangeLog.Entry {
        ChangeLog.Entry(
            kind: kind,
            entity: entity.name,
            rowID: record.id,
            recordID: record.id,
            owner: record.values[entity.info.ownerID],
            team: record.values[entity.info.teamID]
        )
    }

    private func changeEntry(_ old: Record, _ new: Record, _ difference: RecordDifference) -> ChangeLog.Entry {
        var entry = entry(.update, new)
        var partial = layout.emptyRecord()
        for column in difference.columns {
            partial.values[column] = old.values[column]
            // On the wire a link is whole or absent.
            if layout.columns[column].kind == .linkIdentifier { partial.values[column - 1] = old.values[column - 1] }
            if layout.columns[column].kind == .linkEntity { partial.values[column + 1] = old.values[column + 1] }
        }
        for link in difference.links { partial.links[link] = old.links[link] }
        entry.changed =
            difference.columns.map { layout.columns[$0].dotted } + difference.links.map { layout.links[$0].name }
        entry.before = wire(partial)
        return entry
    }

    /// A line's own entry. A removed line keeps all of it, a changed one what it changed.
    private func lineEntry(
        _ kind: ChangeKind,
        _ record: Record,
        _ lines: Int,
        _ line: Record,
        columns: [Int]? = nil
    ) -> ChangeLog.Entry {
        let field = layout.lines[lines]
        var entry = entry(kind, record)
        entry.line = field.name
        entry.rowID = line.id
        guard kind != .create else { return entry }
        let kept =
            columns
            ?? field.layout.columns.indices.filter {
                field.layout.columns[$0].kind != .identifier && line.values[$0] != field.layout.columns[$0].unset
            }
        var partial = field.layout.emptyRecord()
        for column in kept { partial.values[column] = line.values[column] }
        entry.changed = kept.map { field.layout.columns[$0].dotted }
        var bytes = ByteWriter(capacity: 128)
        field.layout.encode(partial, into: &bytes)
        entry.before = bytes.finish()
        return entry
    }
}
