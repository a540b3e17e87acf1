import Contract
import Model

/// Creating and updating records: annotations, the module's rules, rows, search entries and the change log, always in
/// that order and on every path.
struct RecordWriting {
    let core: KernelCore
    let writer: any StoreWriter
    let act: ActRecord
    let entity: EntityDefinition
    let transaction: Transaction
    /// The tenant's own fields; nil when the entity never had any.
    let custom: CustomEntity?

    init(_ entity: EntityDefinition, _ transaction: Transaction) throws {
        try entity.requireOwn()
        core = transaction.core
        writer = try transaction.requireWriter()
        act = transaction.act
        self.entity = entity
        self.transaction = transaction
        custom = try transaction.custom(entity)
    }

    var layout: RecordLayout { entity.layout }
    var rules: EntityRuleSet { core.rules[entity.index] }
    var searchEntries: SearchEntries { SearchEntries(core: core, entity: entity, reader: writer) }
    var ruleReader: RuleReader { RuleReader(core: core, reader: writer, act: act) }

    func wire(_ record: Record) -> [UInt8] {
        var bytes = ByteWriter(capacity: 512)
        layout.encode(record, into: &bytes)
        return bytes.finish()
    }

    // MARK: - Create

    /// `isSent` says that the record comes from the caller as it is: what it refers to must be theirs to name.
    func create(_ input: Record, isSent: Bool = false) throws -> Record {
        try requireOwnWork()
        guard input.values[0].isNull else { throw KernelRefusal.invalid(.idNotAllowed, field: "id") }
        for (field, rows) in zip(layout.lines, input.lines) {
            if let place = rows.firstIndex(where: { $0.id != 0 }) {
                throw KernelRefusal.invalid(.idNotAllowed, field: "\(field.name)[\(place)].id")
            }
        }
        var record = try formatted(withoutInfo(input), old: nil)
        let found = isSent ? try holdReferences(record, old: nil) : [:]
        record = try derived(record, old: nil)
        try RecordRules(layout: layout).check(record, old: nil)
        try checkCustom(record, old: nil, asksRequired: true)
        try checkReferences(record, old: nil, found: found)
        try checkChoices(record, old: nil)
        try checkFiles(&record, old: nil)
        try checkUnique(record, old: nil)
        try transaction.count(1, of: entity)
        record.id = try writer.next(.identifier)
        for lines in record.lines.indices {
            for place in record.lines[lines].indices { record.lines[lines][place].id = try writer.next(.identifier) }
        }
        stamp(&record, isNew: true)
        try validate(old: nil, new: record)
        try giveNumbers(&record)
        try insert(record)
        return record
    }

    private func insert(_ record: Record) throws {
        if entity.settings != nil { act.forgetSettings() }
        if entity.decidesRights { try CallerVersion.change(writer) }
        try writer.insert(entity.table, entity.row(try encrypted(record)))
        var created = entry(.create, record)
        created.changed = secretsSet(in: record)
        var entries = [created]
        for lines in layout.lines.indices where !record.lines[lines].isEmpty {
            try writer.insert(entity.lineTables[lines], rows: entity.lineRows(record, lines))
            entries += record.lines[lines].map { lineEntry(.create, record, lines, $0) }
        }
        for link in layout.links.indices { try writeLinks(record, link, isNew: true) }
        try writeCustom(record, record.custom.values.map(\.column), isNew: true)
        try keepFiles(record, old: nil)
        if !entity.searchSources.isEmpty {
            let texts = searchEntries.textsOfNew(record)
            try writer.indexText(entity.table, id: record.id, texts: texts, isNew: true)
        }
        try searchEntries.lend(old: nil, new: record, writer)
        try keepMatchKeys(old: nil, new: record)
        _ = try ChangeLog.append(entries, to: writer, act: act)
        try follow(old: nil, new: record)
    }

    // MARK: - Update

    /// Changes what the mask names. `etag` is the version the caller saw; nil when it gave none. `fields` says what the caller
    /// may write of it; nil when that is everything. `leavesCustom` is for code that knows nothing of custom fields:
    /// whatever the mask, they stay. `isSent` says that `input` comes from the caller: what it newly refers to must be theirs
    /// to name.
    func update(
        id: Int64,
        input: Record,
        mask: [String],
        etag: Value,
        fields: FieldWriting? = nil,
        leavesCustom: Bool = false,
        isSent: Bool = false
    ) throws -> Record {
        let custom = leavesCustom ? nil : custom
        guard let old = try RecordReading(writer, entity, custom: custom).load(id) else {
            throw KernelRefusal.notFound(entity: entity.name, id: id)
        }
        try requireLive(old)
        try checkEtag(etag, of: old, field: "info.etag")
        let selection = try UpdateSelection(layout, mask: mask, input: input, custom: custom)
        if !selection.lines.isEmpty, etag.isNull {
            throw KernelRefusal(.failedPrecondition, .etagRequired, field: "info.etag")
        }
        var new = try selection.merge(input, into: old, layout: layout)
        if let fields { new = try fields.merge(new, into: old, selection: selection, mask: mask) }
        return try save(old: old, new: new, asksCustom: !leavesCustom, isSent: isSent)
    }

    /// Gives a record the values of an earlier state: they return as they were, so `derive` does not run. Secrets stay.
    /// Without `checksReferences` it may name a record that comes back next.
    func restore(_ now: Record, to earlier: Record, checksReferences: Bool = true) throws -> Record {
        var earlier = earlier
        // The log has no secret to give back.
        for column in layout.secrets { earlier.values[column] = now.values[column] }
        guard now.values[entity.info.deleteTime].isNull else { return try rewriteBinned(old: now, new: earlier) }
        return try save(old: now, new: earlier, derives: false, checksReferences: checksReferences)
    }

    /// Writes another state of a record that lies in the bin. Its rules look at it when it comes back.
    func rewriteBinned(old: Record, new wanted: Record) throws -> Record {
        var new = wanted
        let difference = RecordDifference(old, new, layout: layout)
        if difference.isEmpty { return old }
        try checkSeal(old.id, difference)
        stamp(&new, isNew: false)
        for (lines, changes) in difference.lines.enumerated() {
            for place in changes.added { new.lines[lines][place].id = try writer.next(.identifier) }
        }
        try write(old: old, new: new, difference)
        return new
    }

    /// Writes what differs between two states of a record; nothing at all when nothing does. `asksCustom` says that both were
    /// read with their custom fields, and that those which are required must be there; `isSent`, that what is new of it comes
    /// from the caller.
    func save(
        old: Record,
        new wanted: Record,
        derives: Bool = true,
        checksReferences: Bool = true,
        asksCustom: Bool = false,
        isSent: Bool = false
    ) throws -> Record {
        let found = isSent ? try holdReferences(wanted, old: old) : [:]
        var new = derives ? try derived(try formatted(wanted, old: old), old: old) : wanted
        new.id = old.id
        if hasFiles { try checkFiles(&new, old: old) }
        let difference = RecordDifference(old, new, layout: layout)
        if difference.isEmpty { return old }
        try requireOwnWork()
        try checkSeal(old.id, difference)
        try RecordRules(layout: layout).check(new, old: old)
        try checkCustom(new, old: old, asksRequired: asksCustom)
        if checksReferences { try checkReferences(new, old: old, found: found) }
        try checkChoices(new, old: old)
        try checkUnique(new, old: old)
        stamp(&new, isNew: false)
        for (lines, changes) in difference.lines.enumerated() {
            for place in changes.added { new.lines[lines][place].id = try writer.next(.identifier) }
        }
        try validate(old: old, new: new)
        try write(old: old, new: new, difference)
        return new
    }

    /// What lies in the bin lends nothing, matches nothing, and nobody follows it.
    func write(old: Record, new: Record, _ difference: RecordDifference) throws {
        var entries: [ChangeLog.Entry] = []
        try updateRow(new, columns: difference.columns)
        if !difference.columns.isEmpty || !difference.links.isEmpty || !difference.custom.isEmpty {
            entries.append(changeEntry(old, new, difference))
        }
        for (lines, changes) in difference.lines.enumerated() where !changes.isEmpty {
            let table = entity.lineTables[lines]
            let rewritten = changes.changed.map(\.old.id) + changes.removed.map(\.id)
            if !rewritten.isEmpty { try writer.delete(table, where: .oneOf(0, rewritten), limit: nil) }
            let places = changes.added + changes.changed.map(\.place)
            if !places.isEmpty {
                try writer.insert(table, rows: places.sorted().map { entity.lineRow(new, lines, $0) })
            }
            entries += changes.removed.map { lineEntry(.delete, new, lines, $0) }
            entries += changes.changed.compactMap { change in
                guard !change.columns.isEmpty else { return nil }
                return lineEntry(.update, new, lines, change.old, columns: change.columns)
            }
            entries += changes.added.map { lineEntry(.create, new, lines, new.lines[lines][$0]) }
        }
        for link in difference.links { try writeLinks(new, link, isNew: false) }
        try writeCustom(new, difference.custom, isNew: false)
        try keepFiles(new, old: old)
        let texts = searchEntries.changes(old, new)
        try writer.indexText(entity.table, id: new.id, changing: texts)
        let isLive = new.values[entity.info.deleteTime].isNull
        if isLive {
            try searchEntries.lend(old: old, new: new, writer)
            try keepMatchKeys(old: old, new: new)
        }
        _ = try ChangeLog.append(entries, to: writer, act: act)
        if isLive { try follow(old: old, new: new) }
    }

    /// Changed columns, their collation keys, what the kernel keeps, and secrets that an old key encrypted.
    func updateRow(_ record: Record, columns: [Int], extra: [(column: Int, value: Value)] = []) throws {
        if entity.settings != nil { act.forgetSettings() }
        if entity.decidesRights { try CallerVersion.change(writer) }
        let info = entity.info
        let kept = [info.etag, info.updateTime, info.updatedBy, info.deleteTime]
        let stored = try encrypted(record)
        let aged = agedSecrets(of: record).filter { !columns.contains($0) }
        var set = (columns + aged + kept).map { (column: $0, value: stored.values[$0]) }
        for column in columns {
            if let key = entity.keyColumns[column] { set.append((key, entity.key(of: record.values[column]))) }
        }
        try writer.update(entity.table, set: set + extra, where: .equal(0, .integer(record.id)))
    }

    private func writeLinks(_ record: Record, _ link: Int, isNew: Bool) throws {
        let table = entity.linkTables[link]
        if !isNew { try writer.delete(table, where: .equal(0, .integer(record.id)), limit: nil) }
        guard !record.links[link].isEmpty else { return }
        try writer.insert(table, rows: entity.linkRows(record, link))
    }

    // MARK: - Rules

    func derived(_ record: Record, old: Record?) throws -> Record {
        guard let derive = rules.derive else { return record }
        let context = try transaction.ruleContext(entity.module)
        let bytes = try asModule { try derive.derive(wire(record), context) }
        // What a rule filled in has the form of its field, too.
        return try formatted(try ruled(bytes, of: record), old: record)
    }

    /// What a module's rule made of a record. What the kernel keeps is not a rule's to change; nor are secrets, which no
    /// rule sees.
    func ruled(_ bytes: [UInt8], of record: Record) throws -> Record {
        var result: Record
        do {
            result = try bytes.withUnsafeBytes { bytes in
                try layout.decode(bytes, schema: core.schema, custom: CustomLayout.none.stored)
            }
        } catch let error as CodecError {
            throw KernelRefusal(error)
        }
        for (index, column) in layout.columns.enumerated() where column.isOutputOnly || column.kind == .secret {
            result.values[index] = record.values[index]
        }
        result.values[0] = record.values[0]
        // Rules of modules know nothing of a tenant's own fields.
        result.custom = record.custom
        return result
    }

    /// Tells the module's followers, in the same transaction, what became of a record.
    func follow(old: Record?, new: Record?) throws {
        guard !rules.follow.isEmpty else { return }
        let before = old.map(wire)
        let after = new.map(wire)
        var transaction = transaction
        transaction.acting = entity.module
        try asModule { for body in rules.follow { try body(before, after, &transaction) } }
    }

    func validate(old: Record?, new: Record) throws {
        guard let validate = rules.validate else { return }
        try asModule { try validate.validate(old: old.map(wire), new: wire(new), ruleReader) }
    }

    func guardDelete(_ record: Record, _ move: BinMove) throws {
        guard !rules.guardDelete.isEmpty else { return }
        let bytes = wire(record)
        try asModule { for rule in rules.guardDelete { try rule(bytes, move, ruleReader) } }
    }

    /// What a rule refuses is its module's refusal, whatever method of whichever module led here.
    func asModule<Answer>(_ body: () throws -> Answer) throws -> Answer {
        do {
            return try body()
        } catch let refusal as any Refusal where !(refusal is KernelRefusal) {
            throw ModuleRefusal(refusal, module: entity.module)
        }
    }

    /// Records are written while the tenant works with their module; those that a module computes, by its own code alone.
    func requireOwnWork() throws {
        try transaction.requireEnabled(entity)
        guard !entity.isComputed || transaction.acting == entity.module else {
            throw KernelRefusal(.failedPrecondition, .recordComputed, metadata: ["entity": entity.name])
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
            let team = act.principal.teamID
            if team != 0 { record.values[info.teamID] = .integer(team) }
        }
        record.values[info.updateTime] = .integer(act.now.microseconds)
        record.values[info.updatedBy] = user
        record.values[info.etag] = .integer((record.values[info.etag].integer ?? 0) + 1)
    }
}
