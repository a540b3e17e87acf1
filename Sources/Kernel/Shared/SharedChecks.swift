import Model

/// What can be the same for all tenants: a plain table, which leads to no record of a tenant and to which none leads.
struct SharedChecks {
    /// The operator writes such a table, by replacing it.
    private static let methods: [StandardMethod] = [.get, .batchGet, .list]

    let catalog: EntityCatalog

    /// Runs once all plugins have registered; throws `unfitShared` for the first entity that cannot be shared.
    func run(_ registry: PluginRegistry) throws {
        for entity in catalog.shared {
            guard let why = shape(of: entity) ?? references(of: entity) ?? rules(of: entity, registry) else { continue }
            throw PluginError.unfitShared(entity.name, why)
        }
    }

    private func shape(of entity: EntityDefinition) -> String? {
        let layout = entity.layout
        if entity.settings != nil { return "holds settings" }
        if entity.isUnit || entity.unitColumn != nil { return "has to do with a tenant's units" }
        if !layout.lines.isEmpty { return "has lines" }
        if !layout.secrets.isEmpty { return "has a secret" }
        if !layout.files.isEmpty { return "holds files" }
        if layout.columns.contains(where: { $0.sequence != nil }) { return "has a number that is given" }
        let hasChoice = layout.columns.contains { if case .choice = $0.kind { true } else { false } }
        return hasChoice ? "has a list that tenants change" : nil
    }

    private func references(of entity: EntityDefinition) -> String? {
        if let own = entity.references.first { return "refers to \(own.target)" }
        if entity.layout.columns.contains(where: { $0.kind == .linkEntity }) { return "refers to any record" }
        guard let other = catalog.incoming[entity.index].first else { return nil }
        return "is referred to by \(catalog.entities[other.holder].name).\(other.path)"
    }

    private func rules(of entity: EntityDefinition, _ registry: PluginRegistry) -> String? {
        for handler in registry.handlers {
            guard case .standard(let method, let served)? = handler, served === entity else { continue }
            if !Self.methods.contains(method) { return "has the method \(method)" }
        }
        let rules = registry.rules[entity.index]
        guard rules.derive == nil, rules.validate == nil, rules.guardDelete.isEmpty, rules.follow.isEmpty,
            rules.match == nil
        else {
            return "has rules, which would never run"
        }
        guard !registry.subscribers.contains(where: { $0.selector == .changes(entity.name) }) else {
            return "has a subscriber, which would never hear of a change"
        }
        return nil
    }
}
