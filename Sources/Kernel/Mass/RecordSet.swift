import Contract
import Model

/// The records that a mass action is about: those of a list, with the rights that the caller has now.
struct RecordSet {
    /// Most records that a request names.
    static let mostNamed = 1000

    let entity: EntityDefinition
    let condition: Predicate
    private let named: [Int64]

    init(_ selection: RecordSelection, _ transaction: Transaction) throws {
        let core = transaction.core
        guard let entity = core.catalog.entity(named: selection.entity), entity.settings == nil else {
            throw KernelRefusal.invalid(
                .unknownEntity,
                field: "selection.entity",
                ["entity": String(selection.entity.prefix(100))]
            )
        }
        try entity.requireOwn(field: "selection.entity")
        try transaction.requireEnabled(entity)
        guard !entity.isComputed else {
            throw KernelRefusal(.failedPrecondition, .recordComputed, metadata: ["entity": entity.name])
        }
        guard selection.ids.count <= Self.mostNamed else {
            throw KernelRefusal.invalid(.tooManyIDs, field: "selection.ids", ["maximum": String(Self.mostNamed)])
        }
        let isOpen = (selection.filter + selection.query).allSatisfy(\.isWhitespace) && selection.ids.isEmpty
        guard !isOpen || selection.all else { throw KernelRefusal.invalid(.selectionEmpty, field: "selection") }
        let readable = transaction.rows("read", entity)
        guard readable != .nothing else { throw Self.denied("read", entity) }
        let chosen = try Self.chosen(selection, entity, transaction)
        var condition = Predicate.both(chosen, .both(entity.liveOnly, readable.predicate))
        if !selection.ids.isEmpty { condition = .both(condition, .oneOf(0, Set(selection.ids).sorted())) }
        self.entity = entity
        self.condition = condition
        named = selection.ids
    }

    /// As a list chooses; refusals name the field as this request has it.
    private static func chosen(
        _ selection: RecordSelection,
        _ entity: EntityDefinition,
        _ transaction: Transaction
    ) throws -> Predicate {
        let core = transaction.core
        do {
            let filter = try transaction.filterCompiler(entity).compile(selection.filter)
            let keywords = try StandardMethods(core, entity).keywords(selection.query, transaction)
            return .both(filter, keywords)
        } catch let refusal as KernelRefusal where refusal.field != nil {
            throw refusal.inside("selection")
        }
    }

    static func denied(_ verb: String, _ entity: EntityDefinition) -> KernelRefusal {
        KernelRefusal(
            .permissionDenied,
            .permissionDenied,
            metadata: ["permission": Permission(entity: entity.name, verb: verb).description]
        )
    }

    /// Refuses when a record that the request names is not there for the caller.
    func requireNamed(_ transaction: Transaction) throws {
        guard !named.isEmpty else { return }
        let known = Predicate.and([
            .oneOf(0, Set(named).sorted()), entity.liveOnly, transaction.rows("read", entity).predicate,
        ])
        var found: Set<Int64> = []
        let query = Query(entity.table, columns: [0], where: known, limit: named.count)
        try transaction.reader.select(query) { cells in
            found.insert(cells[0].bits)
            return true
        }
        guard let place = named.firstIndex(where: { !found.contains($0) }) else { return }
        throw KernelRefusal(
            .notFound,
            .notFound,
            field: "selection.ids[\(place)]",
            metadata: ["entity": entity.name, "id": String(named[place])]
        )
    }

    func count(_ reader: any StoreReader) throws -> Int64 {
        Int64(try reader.count(entity.table, where: condition))
    }

    /// The next records by their ids, which are below `end`: identifiers of all records come from one counter, so those of
    /// records that were made later are above it.
    func next(after last: Int64, below end: Int64, limit: Int, _ reader: any StoreReader) throws -> [Int64] {
        var ids: [Int64] = []
        let range = Predicate.and([
            .compare(0, .greater, .value(.integer(last))), .compare(0, .less, .value(.integer(end))),
        ])
        let query = Query(
            entity.table,
            columns: [0],
            where: .both(range, condition),
            order: [SortKey(0)],
            limit: limit
        )
        try reader.select(query) { cells in
            ids.append(cells[0].bits)
            return true
        }
        return ids
    }
}
