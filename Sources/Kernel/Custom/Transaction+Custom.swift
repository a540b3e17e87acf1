import Contract
import Model

extension Transaction {
    /// The tenant's custom fields, on the transaction's snapshot.
    func customFields() throws -> CustomFields {
        if let known = act.customFields { return known }
        let fields = try CustomFields.current(reader, tenant: tenant, core)
        act.customFields = fields
        return fields
    }

    /// Those of an entity; nil when it never had any.
    func custom(_ entity: EntityDefinition) throws -> CustomEntity? {
        guard entity.takesCustomFields else { return nil }
        return try customFields()[entity]
    }

    /// The references that records hold to those of an entity, by fields of the modules and by the tenant's own.
    func incoming(_ entity: EntityDefinition) throws -> [ReferenceRuleSet] {
        core.catalog.incoming[entity.index] + (try customFields().incoming(entity))
    }

    /// The condition that one of an entity's custom fields has a keyword, of those that the caller reads in every record.
    func customSearch(_ entity: EntityDefinition) throws -> ((SearchTerm) -> Predicate)? {
        let reads = fields("read", entity)
        return try custom(entity)?.searchCondition { reads.isGeneral(.custom($0.name)) }
    }

    /// Of the caller's filters.
    func filterCompiler(_ entity: EntityDefinition) -> FilterCompiler {
        core.filterCompiler(entity, for: principal, isSeen: sees, custom: custom)
    }
}

extension RuleReader {
    /// The tenant's custom fields.
    func customFields() throws -> CustomFields {
        if let known = act?.customFields { return known }
        return try CustomFields.read(reader, core)
    }

    /// Those of an entity; nil when it never had any.
    func custom(_ entity: EntityDefinition) throws -> CustomEntity? {
        entity.takesCustomFields ? try customFields()[entity] : nil
    }

    /// Whether a custom field of the tenant has a choice list of that name for itself.
    func isCustomList(_ name: String) throws -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts[2].hasPrefix("x_") else { return false }
        let entity = try core.entity(CustomField.self)
        guard let owner = entity.layout.column(at: "entity"), let field = entity.layout.column(at: "name"),
            let kind = entity.layout.column(at: "kind")
        else { return false }
        let condition = Predicate.and([
            entity.equals(owner, parts[0] + "." + parts[1]), entity.equals(field, parts[2]),
            .equal(kind, .integer(Int64(CustomFieldKind.choice.rawValue))), entity.liveOnly,
        ])
        return try reader.count(entity.table, where: condition) > 0
    }
}
