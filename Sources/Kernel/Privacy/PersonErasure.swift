import Contract
import Model

/// Takes away all that tells who a person was (ACC-27): regulation (EU) 2016/679, article 17.
///
/// The person's records are the one that is named and those that say so by a reference that lends them its person, and so
/// on. Each loses its personal fields, or goes when it lies in the bin and nothing holds it there. What is sealed, or a
/// module must keep, stays as it is.
struct PersonErasure {
    /// Most records of one person.
    static let most = 5000

    let transaction: Transaction
    private let core: KernelCore
    private let writer: any StoreWriter

    init(_ transaction: Transaction) throws {
        self.transaction = transaction
        core = transaction.core
        writer = try transaction.requireWriter()
    }

    /// What became of one record.
    struct Item {
        let record: RecordKey
        let recordTime: Int64
        let outcome: ErasureOutcome
        let keeping: Keeping?
    }

    /// Erases the person of a record; answers what became of each of their records, the named one first. `isRepeated` says
    /// that it was done before, in a copy of the tenant from which this one was made: then nothing is asked or waited for.
    func run(_ entity: EntityDefinition, _ record: Record, isRepeated: Bool = false) throws -> [Item] {
        guard !entity.personal.isEmpty else {
            throw KernelRefusal(.failedPrecondition, .entityNotPersonal, metadata: ["entity": entity.name])
        }
        let found = try records(of: record, entity)
        let traces = OperationTraces(transaction)
        if !isRepeated {
            for item in found { try RecordWriting(item.entity, transaction).guardErasure(item.record) }
            try traces.requireNoneUnderWay(over: Set(found.map(\.entity.name)))
        }
        let nobody = try self.nobody()
        var items: [Int64: Item] = [:]
        // What goes with a record of the bin, or what the module's rules look at, comes before it.
        for item in found.reversed() { items[item.record.id] = try erase(item.entity, item.record, nobody) }
        let erased = items.values.filter { $0.outcome != .kept }.map(\.record)
        let gone = Set(erased.map(\.id))
        try RecordTraces(writer).forgetAnswers(naming: gone)
        let names = Set(erased.map(\.entity))
        try traces.forget(names, naming: gone)
        try RawErasure.plan(core.catalog.entities.filter { names.contains($0.name) }, transaction)
        return found.compactMap { items[$0.record.id] }
    }

    /// What stands where a person stood, in the tenant's language.
    private func nobody() throws -> String {
        let language = try Regional.language(user: 0, writer, core)
        return core.labels.text("erasure.nobody", language: language) ?? "-"
    }

    /// The named record and those that belong to its person, in the bin too, each after the one that it refers to.
    private func records(of root: Record, _ entity: EntityDefinition) throws -> [BelongingRecords.Item] {
        var belonging = BelongingRecords(
            core: core,
            reader: writer,
            most: Self.most,
            tooMany: KernelRefusal(.failedPrecondition, .personTooLarge, metadata: ["maximum": String(Self.most)]),
            follows: \.lendsPerson
        )
        belonging.beside = { entity, ids in try merged(into: ids, entity) }
        return try belonging.from(entity, root)
    }

    /// What was merged into records still lies in the bin, with what it said of the same person.
    private func merged(into ids: [Int64], _ entity: EntityDefinition) throws -> [Record] {
        let others = try ids.flatMap { try MergeMarks.into($0, writer) }
        guard !others.isEmpty else { return [] }
        return try RecordReading(writer, entity).load(others).values.sorted { $0.id < $1.id }
    }

    private func erase(
        _ entity: EntityDefinition,
        _ record: Record,
        _ nobody: String
    ) throws -> Item {
        func item(_ outcome: ErasureOutcome, _ keeping: Keeping? = nil) -> Item {
            Item(
                record: RecordKey(entity: entity.name, id: record.id),
                recordTime: record.values[entity.info.createTime].integer ?? 0,
                outcome: outcome,
                keeping: keeping
            )
        }
        // An earlier one may have changed it, or taken it along.
        guard let current = try RecordReading(writer, entity).load(record.id) else { return item(.erased) }
        let writing = try RecordWriting(entity, transaction)
        if let keeping = try writing.keeping(current) { return item(.kept, keeping) }
        try writing.forget(current)
        let isBinned = !current.values[entity.info.deleteTime].isNull
        if isBinned, case .erased = try BinErasure(transaction).erase(entity, current) { return item(.erased) }
        try writing.anonymise(current, nobody: nobody)
        return item(.anonymised)
    }
}

extension RecordWriting {
    /// Refuses what a record's module does not let be erased yet.
    func guardErasure(_ record: Record) throws {
        guard !rules.guardErasure.isEmpty else { return }
        let bytes = wire(record)
        try asModule { for rule in rules.guardErasure { try rule(bytes, ruleReader) } }
    }

    /// Removes what a record's module keeps of its person elsewhere.
    func forget(_ record: Record) throws {
        guard !rules.forget.isEmpty else { return }
        let bytes = wire(record)
        var transaction = transaction
        transaction.acting = entity.module
        try asModule { for rule in rules.forget { try rule(bytes, &transaction) } }
    }

    /// Empties what tells of a person in a record, in its history and in what other programs call it. Annotations and the
    /// module's `validate` do not run: what law takes away no rule keeps. Nor does `derive` in the bin, where a module's rules
    /// do not look for what was there before.
    func anonymise(_ old: Record, nobody: String) throws {
        var new = entity.personal.emptied(old, layout, nobody: nobody)
        for rule in rules.anonymise { new = try ruled(try asModule { try rule(wire(new)) }, of: new) }
        let inBin = !old.values[entity.info.deleteTime].isNull
        if !inBin { new = try derived(new, old: old) }
        new.id = old.id
        let difference = RecordDifference(old, new, layout: layout)
        if !difference.isEmpty {
            stamp(&new, isNew: false)
            try write(old: old, new: new, difference)
            if hasFiles { try FileSweep.plan(transaction) }
        }
        // Nobody said which of them are personal.
        try eraseCustom(of: [old.id])
        let traces = RecordTraces(writer)
        try traces.forgetHistory(of: [old.id], entity)
        try traces.forgetKeys(of: [old.id], entity)
        try traces.forgetDeliveries(about: [old.id])
    }
}
