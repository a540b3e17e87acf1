import Contract
import Model

/// Which events a client asked for, checked once.
struct EventSieve: Sendable {
    /// Most names of one list.
    static let most = 100

    private let entities: Set<String>
    private let kinds: Set<ChangeKind>
    private let fields: [String]
    private let names: Set<String>

    /// Refuses what no event can be about.
    init(_ filter: EventFilter, _ core: KernelCore) throws {
        let lists = [
            ("entities", filter.entities.count), ("kinds", filter.kinds.count), ("fields", filter.fields.count),
            ("names", filter.names.count),
        ]
        for (name, count) in lists where count > Self.most {
            throw KernelRefusal.invalid(.tooManyItems, field: "filter." + name, ["maximum": String(Self.most)])
        }
        let asked = try filter.entities.enumerated().map { place, name in
            let field = "filter.entities[\(place)]"
            guard let entity = core.catalog.entity(named: name) else {
                throw KernelRefusal.invalid(.unknownEntity, field: field, ["entity": String(name.prefix(100))])
            }
            try entity.requireOwn(field: field)
            return entity
        }
        for (place, kind) in filter.kinds.enumerated() {
            if case .UNRECOGNIZED = kind { throw Self.unknownKind(place) }
            guard kind != .unspecified else { throw Self.unknownKind(place) }
        }
        let possible = asked.isEmpty ? core.catalog.entities : asked
        for (place, path) in filter.fields.enumerated() where !possible.contains(where: { $0.hasField(path) }) {
            throw KernelRefusal.invalid(
                .unknownField,
                field: "filter.fields[\(place)]",
                ["expected": asked.map(\.name).joined(separator: ", ")]
            )
        }
        let known = Set(core.schema.messages.compactMap { $0.event?.name })
        for (place, name) in filter.names.enumerated() where !known.contains(name) {
            throw KernelRefusal.invalid(
                .unknownEvent,
                field: "filter.names[\(place)]",
                ["event": String(name.prefix(100))]
            )
        }
        entities = Set(filter.entities)
        kinds = Set(filter.kinds)
        fields = filter.fields
        names = Set(filter.names)
    }

    private static func unknownKind(_ place: Int) -> KernelRefusal {
        KernelRefusal.invalid(
            .unknownEnumValue,
            field: "filter.kinds[\(place)]",
            ["expected": "CHANGE_KIND_CREATE … CHANGE_KIND_EVENT"]
        )
    }

    /// Whoever names entities reads one of them at least, and is told when that is no longer so.
    func requireReadable(_ transaction: Transaction) throws {
        guard !entities.isEmpty, !entities.contains(where: transaction.mayRead) else { return }
        let permission = (entities.min() ?? "") + ":read"
        throw KernelRefusal(.permissionDenied, .permissionDenied, metadata: ["permission": permission])
    }

    /// Refuses fields that the caller may not read: that one of them changed would tell of it.
    func requireFields(_ transaction: Transaction) throws {
        let asked = transaction.core.catalog.entities.filter { entities.isEmpty || entities.contains($0.name) }
        for entity in asked {
            guard let access = transaction.fields("read", entity) else { continue }
            for (place, path) in fields.enumerated() {
                let hidden = FieldSet.places(at: path, entity.layout).contains { !access.isGeneral($0) }
                guard hidden else { continue }
                throw KernelRefusal(
                    .permissionDenied,
                    .fieldNotReadable,
                    field: "filter.fields[\(place)]",
                    metadata: ["field": path]
                )
            }
        }
    }

    /// Whether an event is wanted.
    func passes(_ event: LogGroup) -> Bool {
        guard kinds.isEmpty || kinds.contains(event.kind), entities.isEmpty || entities.contains(event.last.entity)
        else { return false }
        switch event.kind {
        case .event: return names.isEmpty || names.contains(event.last.name)
        case .update:
            return fields.isEmpty || event.rows.contains { row in fields.contains { row.changes($0) } }
        default: return true
        }
    }
}
