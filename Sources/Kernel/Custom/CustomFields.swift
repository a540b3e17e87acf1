import Contract
package import Model

/// The custom fields of a tenant: what its entities have more than their modules say.
package struct CustomFields: Sendable {
    /// Most fields of all entities of a tenant, those in the bin included.
    static let most = 200_000
    static let none = CustomFields([])

    /// By position in the catalog; entities without any are absent.
    private let entities: [Int: CustomEntity]
    /// By the names of the entities: the references that custom fields hold to them, of fields in the bin too.
    private let incoming: [String: [ReferenceRuleSet]]
    /// The messages with their custom fields.
    package let overlay: SchemaOverlay

    init(_ entities: [CustomEntity], _ schema: SchemaRegistry? = nil) {
        self.entities = Dictionary(
            entities.map { ($0.entity.index, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        incoming = Dictionary(grouping: entities.flatMap(\.held), by: \.target)
        var messages: [Int: MessageDescriptor] = [:]
        for custom in entities where !custom.fields.isEmpty {
            guard let schema, let index = schema.messageIndex(custom.entity.layout.message) else { continue }
            messages[index] = schema.messages[index].adding(custom.fields.map(\.column.field))
        }
        overlay = SchemaOverlay(messages: messages)
    }

    /// What an entity has; nil when it never had a custom field.
    subscript(entity: EntityDefinition) -> CustomEntity? { entities.isEmpty ? nil : entities[entity.index] }

    /// The references that custom fields hold to the records of an entity; those of fields in the bin are CLEAR.
    func incoming(_ entity: EntityDefinition) -> [ReferenceRuleSet] { incoming[entity.name] ?? [] }

    /// Those that have some, in the catalog's order.
    var all: [CustomEntity] { entities.sorted { $0.key < $1.key }.map(\.value) }

    /// The fields as they are in a snapshot: one point read, and more when they changed since the last call.
    static func current(_ reader: any StoreReader, tenant: String, _ core: KernelCore) throws -> CustomFields {
        try current(reader, tenant: tenant, version: CallerVersion.read(reader), core)
    }

    /// The same for who has read the version in this snapshot: no read more when they are known.
    static func current(
        _ reader: any StoreReader,
        tenant: String,
        version: Int64,
        _ core: KernelCore
    ) throws -> CustomFields {
        if let known = core.customFields.find(tenant, version) { return known }
        let fields = try read(reader, core)
        core.customFields.keep(fields, tenant, version)
        return fields
    }

    /// The fields as the records say; `unhidden` also those in the bin, as `removed_<number>_<name>`.
    static func read(_ reader: any StoreReader, _ core: KernelCore, unhidden: Bool = false) throws -> CustomFields {
        let numbers = try CustomNumbers.all(reader)
        guard !numbers.isEmpty else { return .none }
        var found: [String: [CustomFieldRow]] = [:]
        for row in try CustomFieldRow.read(where: .all, reader, core) { found[row.entity, default: []].append(row) }
        // An entity whose fields were all erased has its companions still.
        let entities = numbers.compactMap { name, last -> CustomEntity? in
            guard let entity = core.catalog.entity(named: name), entity.takesCustomFields else { return nil }
            let rows = found[name] ?? []
            return CustomEntity(entity, unhidden ? rows.map(\.unhidden) : rows, last: last, core)
        }
        return CustomFields(entities, core.schema)
    }
}

extension EntityDefinition {
    /// Tenants add fields to what modules keep for them: not to the platform's tables, to figures that a module computes, to
    /// settings, nor to what the kernel itself works with.
    var takesCustomFields: Bool { !isShared && !isComputed && settings == nil && module != "kernel" }
}
