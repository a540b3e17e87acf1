import Model

extension Transaction {
    /// Which records of an entity the caller may do that to.
    func rows(_ verb: String, _ entity: EntityDefinition) -> RowRule { principal.rows(verb, of: entity) }

    /// Whether the caller reads every record of an entity: only then may its texts tell of another's.
    func readsAll(_ name: String) -> Bool {
        guard let entity = core.catalog.entity(named: name) else { return false }
        return rows("read", entity) == .everything
    }

    /// Refuses what the caller may not do to a record: NOT_FOUND where they do not even read it.
    func require(_ verb: String, _ record: Record, _ entity: EntityDefinition) throws {
        try require(verb, record, entity, within: rows(verb, entity))
    }

    /// The same with the rule that was made before, for many records.
    func require(_ verb: String, _ record: Record, _ entity: EntityDefinition, within rule: RowRule) throws {
        guard !rule.allows(record) else { return }
        guard verb == "create" || rows("read", entity).allows(record) else {
            throw KernelRefusal.notFound(entity: entity.name, id: record.id)
        }
        throw KernelRefusal(
            .permissionDenied,
            .permissionDenied,
            metadata: ["permission": Permission(entity: entity.name, verb: verb).description]
        )
    }

    /// The same of a record that is still to be read; one that does not exist is refused by whoever reads it.
    func require(_ verb: String, id: Int64, _ entity: EntityDefinition) throws {
        guard rows(verb, entity) != .everything, let record = try RecordReading(reader, entity).load(id) else { return }
        try require(verb, record, entity)
    }

    /// Refuses whoever may do that to no record of an entity.
    func requireAction(_ verb: String, on entity: EntityDefinition) throws {
        let permission = Permission(entity: entity.name, verb: verb)
        guard principal.allows(permission) else {
            throw KernelRefusal(
                .permissionDenied,
                .permissionDenied,
                metadata: ["permission": permission.description]
            )
        }
    }
}
