package import Model

/// All entities of the platform, and who refers to whom.
package struct EntityCatalog: Sendable {
    package let entities: [EntityDefinition]
    private let byName: [String: Int]
    private let byMessage: [String: Int]
    /// By entity: the references that other records hold to it.
    package let incoming: [[ReferenceRuleSet]]
    /// The entities whose records are units. Identifiers are the tenant's, so a unit's says all.
    let units: [EntityDefinition]

    package init(schema: SchemaRegistry) throws {
        var entities: [EntityDefinition] = []
        var byName: [String: Int] = [:]
        var byMessage: [String: Int] = [:]
        let borrowed = try Self.borrowed(schema)
        for message in schema.messages {
            guard let rules = message.entity else { continue }
            guard byName[rules.name] == nil else { throw SchemaError.duplicateName(rules.name) }
            byName[rules.name] = entities.count
            byMessage[message.fullName] = entities.count
            entities.append(
                try EntityDefinition(
                    rules: rules,
                    message: message,
                    index: entities.count,
                    schema: schema,
                    borrowed: borrowed[rules.name] ?? []
                )
            )
        }
        var incoming = [[ReferenceRuleSet]](repeating: [], count: entities.count)
        for entity in entities {
            for reference in entity.references {
                guard let target = byName[reference.target] else {
                    throw SchemaError.unknownType(reference.target, usedBy: "\(entity.name).\(reference.path)")
                }
                incoming[target].append(reference)
            }
        }
        units = entities.filter(\.isUnit)
        for entity in entities {
            guard let column = entity.unitColumn, case .reference(let target) = entity.layout.columns[column].kind,
                !units.contains(where: { $0.name == target })
            else { continue }
            throw SchemaError.unsupported("\(entity.name): a unit field that does not name units")
        }
        self.entities = entities
        self.byName = byName
        self.byMessage = byMessage
        self.incoming = incoming
    }

    /// The texts that each entity's records are found by without having them.
    private static func borrowed(_ schema: SchemaRegistry) throws -> [String: [SearchSource]] {
        var borrowed: [String: [SearchSource]] = [:]
        for message in schema.messages {
            guard let rules = message.entity else { continue }
            let layout = try RecordLayout(message: message.fullName, schema: schema)
            for lending in EntityDefinition.lendings(layout, entity: rules.name) {
                borrowed[lending.borrower, default: []] += EntityDefinition.lent(layout, lending)
            }
        }
        return borrowed
    }

    /// Those whose records are a tenant's own.
    var ofTenants: [EntityDefinition] { entities.filter { !$0.isShared } }
    /// Those whose records all tenants share.
    package var shared: [EntityDefinition] { entities.filter(\.isShared) }

    package func entity(named name: String) -> EntityDefinition? { byName[name].map { entities[$0] } }
    /// The entity that a series numbers: `module.entity.field`.
    func holder(ofSequence series: String) -> EntityDefinition? {
        entities.first { entity in
            series.hasPrefix(entity.name + ".")
                && entity.layout.column(at: String(series.dropFirst(entity.name.count + 1)))
                    .map { entity.layout.columns[$0].sequence != nil } ?? false
        }
    }

    package func entity(ofMessage name: String) -> EntityDefinition? { byMessage[name].map { entities[$0] } }
}
