import Contract
import Model

/// Which changes of records somebody wants to hear of: what subscriptions and webhooks ask for alike.
struct ChangeFilter: Sendable {
    private let entities: [String]
    private let kinds: [ChangeKind]
    private let fields: [String]
    private let entitySet: Set<String>
    private let kindSet: Set<ChangeKind>

    /// What is empty does not count.
    init(entities: [String], kinds: [ChangeKind], fields: [String]) {
        self.entities = entities
        self.kinds = kinds
        self.fields = fields
        entitySet = Set(entities)
        kindSet = Set(kinds)
    }

    // MARK: - What is refused

    /// Refuses what no change can be of, of the modules' fields and of the tenant's own. `prefix` stands before the
    /// lists' names in the request; with `anyEntity` an empty list stands for all entities.
    func requireKnown(
        _ core: KernelCore,
        _ custom: CustomFields,
        prefix: String = "",
        anyEntity: Bool
    ) throws {
        let asked = try entities.enumerated().map { place, name in
            let field = prefix + "entities[\(place)]"
            guard let entity = core.catalog.entity(named: name) else {
                throw KernelRefusal.invalid(.unknownEntity, field: field, ["entity": String(name.prefix(100))])
            }
            try entity.requireOwn(field: field)
            return entity
        }
        for (place, kind) in kinds.enumerated() {
            if case .UNRECOGNIZED = kind { throw Self.unknownKind(prefix, place) }
            guard kind != .unspecified else { throw Self.unknownKind(prefix, place) }
        }
        let possible = anyEntity && asked.isEmpty ? core.catalog.entities : asked
        for (place, path) in fields.enumerated()
        where !possible.contains(where: { $0.hasField(path, custom[$0]) }) {
            throw KernelRefusal.invalid(
                .unknownField,
                field: prefix + "fields[\(place)]",
                ["expected": asked.map(\.name).joined(separator: ", "), "field": String(path.prefix(100))]
            )
        }
    }

    private static func unknownKind(_ prefix: String, _ place: Int) -> KernelRefusal {
        KernelRefusal.invalid(
            .unknownEnumValue,
            field: prefix + "kinds[\(place)]",
            ["expected": "CHANGE_KIND_CREATE … CHANGE_KIND_EVENT"]
        )
    }

    /// Refuses names of modules' own events that nobody declares; `list` is where they stand in the request.
    static func requireKnown(events names: [String], _ core: KernelCore, list: String) throws {
        guard !names.isEmpty else { return }
        let known = Set(core.schema.messages.compactMap { $0.event?.name })
        for (place, name) in names.enumerated() where !known.contains(name) {
            throw KernelRefusal.invalid(
                .unknownEvent,
                field: list + "[\(place)]",
                ["event": String(name.prefix(100))]
            )
        }
    }

    /// Whoever names entities reads one of them at least.
    func requireReadable(_ transaction: Transaction) throws {
        guard !entities.isEmpty, !entities.contains(where: transaction.mayRead) else { return }
        for entity in entities.compactMap(transaction.core.catalog.entity(named:)) {
            try transaction.requireVisible(entity)
        }
        let permission = (entities.min() ?? "") + ":read"
        throw KernelRefusal(.permissionDenied, .permissionDenied, metadata: ["permission": permission])
    }

    /// Refuses fields that who is told may not read in every record they reach: that one of them changed would tell of
    /// it.
    func requireFields(
        of principal: Principal,
        _ core: KernelCore,
        _ custom: CustomFields,
        prefix: String = ""
    ) throws {
        guard let hidden = hidden(from: principal, core, custom) else { return }
        throw KernelRefusal.notReadable(
            fields[hidden.place],
            of: hidden.entity,
            field: prefix + "fields[\(hidden.place)]"
        )
    }

    /// Whether who is told may read the fields in every record they reach.
    func isReadable(by principal: Principal, _ core: KernelCore, _ custom: CustomFields) -> Bool {
        hidden(from: principal, core, custom) == nil
    }

    private func hidden(
        from principal: Principal,
        _ core: KernelCore,
        _ custom: CustomFields
    ) -> (place: Int, entity: EntityDefinition)? {
        guard !fields.isEmpty else { return nil }
        let wanted = core.catalog.entities.filter { entitySet.isEmpty || entitySet.contains($0.name) }
        guard wanted.contains(where: { principal.fields("read", of: $0) != nil }) else { return nil }
        for (place, path) in fields.enumerated() {
            let holders = wanted.filter { $0.hasField(path, custom[$0]) }
            // What no entity has any more the log may still tell of, and whose it was is not known.
            for entity in holders.isEmpty ? wanted : holders {
                guard let access = principal.fields("read", of: entity),
                    FieldSet.places(at: path, entity.layout).contains(where: { !access.isGeneral($0) })
                else { continue }
                return (place, entity)
            }
        }
        return nil
    }

    // MARK: - What passes

    /// Whether an event is wanted, whoever is told of it. Fields count for updates only.
    func passes(_ event: LogGroup) -> Bool {
        guard kindSet.isEmpty || kindSet.contains(event.kind),
            entitySet.isEmpty || entitySet.contains(event.last.entity)
        else { return false }
        guard event.kind == .update, !fields.isEmpty else { return true }
        return event.rows.contains { row in row.paths.contains(where: isAbout) }
    }

    /// Whether an event is still wanted as it is told: a changed field that is not told does not count.
    func passes(_ event: LogEvent) -> Bool {
        guard event.kind == .update, !fields.isEmpty else { return true }
        return event.fields.contains { isAbout($0.path) }
    }

    /// Whether a path is, lies in, or holds one of the fields.
    private func isAbout(_ path: String) -> Bool { fields.contains { LogRow.path(path, concerns: $0) } }
}
