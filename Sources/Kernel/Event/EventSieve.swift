import Contract
import Model

/// Which events a client asked for, checked once.
struct EventSieve: Sendable {
    /// Most names of one list.
    static let most = 100
    private static let prefix = "filter."

    private let changes: ChangeFilter
    private let names: Set<String>

    /// Refuses what no event can be about.
    init(_ filter: EventFilter, _ core: KernelCore, _ custom: CustomFields) throws {
        let lists = [
            ("entities", filter.entities.count), ("kinds", filter.kinds.count), ("fields", filter.fields.count),
            ("names", filter.names.count),
        ]
        for (name, count) in lists where count > Self.most {
            throw KernelRefusal.invalid(
                .tooManyItems,
                field: Self.prefix + name,
                ["maximum": String(Self.most)]
            )
        }
        changes = ChangeFilter(entities: filter.entities, kinds: filter.kinds, fields: filter.fields)
        names = Set(filter.names)
        try changes.requireKnown(core, custom, prefix: Self.prefix, anyEntity: true)
        try ChangeFilter.requireKnown(events: filter.names, core, list: Self.prefix + "names")
    }

    /// Whoever names entities or fields may read them, and is told when that is no longer so.
    func requireReadable(_ transaction: Transaction) throws {
        try changes.requireReadable(transaction)
        try changes.requireFields(
            of: transaction.principal,
            transaction.core,
            try transaction.customFields(),
            prefix: Self.prefix
        )
    }

    /// Whether an event is wanted.
    func passes(_ event: LogGroup) -> Bool {
        guard changes.passes(event) else { return false }
        return event.kind != .event || names.isEmpty || names.contains(event.last.name)
    }
}
