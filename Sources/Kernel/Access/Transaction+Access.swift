import Model

extension Transaction {
    /// Which records of an entity the caller may do that to.
    func rows(_ verb: String, _ entity: EntityDefinition) -> RowRule {
        sees(entity) ? principal.rows(verb, of: entity) : .nothing
    }

    /// Which records of an entity a reference may name that the caller sends.
    func nameable(_ entity: EntityDefinition) -> RowRule { sees(entity) ? principal.nameable(entity) : .nothing }

    /// Which fields of them: `read` and `export` ask what shows, the others what may be written. Nil when all.
    func fields(_ verb: String, _ entity: EntityDefinition) -> FieldAccess? { principal.fields(verb, of: entity) }

    /// A record as the caller may see it, on its way out. Inside a module's own call it is whole.
    func shown(_ record: Record, _ entity: EntityDefinition) -> MaskedRecord {
        guard isEdge else { return MaskedRecord(record, entity.layout, fields: nil) }
        guard rows("read", entity).allows(record) else { return MaskedRecord(identifierOf: record, entity.layout) }
        return MaskedRecord(record, entity.layout, fields: fields("read", entity)?.fields(of: record))
    }

    /// What a record is called, where the caller reads the field that says so.
    func display(_ record: Record, _ entity: EntityDefinition) -> String {
        if let column = entity.displayColumn, let fields = fields("read", entity)?.fields(of: record),
            !fields.columns[column]
        {
            return ""
        }
        return entity.display(record)
    }

    /// Whether the caller reads a field of every record of an entity that there is.
    func readsAll(_ place: FieldPlace, of entity: EntityDefinition) -> Bool {
        rows("read", entity) == .everything && fields("read", entity).isGeneral(place)
    }

    /// Whether keywords may look for a text: a field that does not show in every record would tell by what it finds.
    func searches(_ source: SearchSource, of entity: EntityDefinition) -> Bool {
        switch source.place {
        case .column(let column): return fields("read", entity).isGeneral(.column(column))
        case .line(let lines, let column): return fields("read", entity).isGeneral(.line(lines, column: column))
        case .lent(let lending, let column):
            guard let lender = core.catalog.entity(named: lending.lender) else { return false }
            return readsAll(.column(column), of: lender) && readsAll(.column(lending.reference), of: lender)
        }
    }

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
        throw Self.denied(verb, entity)
    }

    /// Refuses a change after which the caller would not reach the record, which they have read: nobody puts it there.
    func requireStill(_ verb: String, _ record: Record, _ entity: EntityDefinition) throws {
        try requireStill(verb, record, entity, within: rows(verb, entity))
    }

    /// The same with the rule that was made before, for many records.
    func requireStill(_ verb: String, _ record: Record, _ entity: EntityDefinition, within rule: RowRule) throws {
        guard rule.allows(record) else { throw Self.denied(verb, entity) }
    }

    private static func denied(_ verb: String, _ entity: EntityDefinition) -> KernelRefusal {
        KernelRefusal(
            .permissionDenied,
            .permissionDenied,
            metadata: ["permission": Permission(entity: entity.name, verb: verb).description]
        )
    }

    /// The same of a record that is still to be read. Who reaches but some gets the same answer, after as many reads, for one
    /// that is not there; to all others whoever reads it tells.
    func require(_ verb: String, id: Int64, _ entity: EntityDefinition) throws {
        guard rows(verb, entity) != .everything, !entity.isShared else { return }
        guard let record = try RecordReading(reader, entity).load(id) else {
            throw KernelRefusal.notFound(entity: entity.name, id: id)
        }
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
