package import Model

extension Transaction {
    /// A secret of a record that is not in the bin, by its field's path, `smtp.password`; nil when it is not set.
    ///
    /// For the module that needs it: in handlers, subscribers, timers and operations. Rules (`derive`, `validate`,
    /// `guardDelete`) have no way to it. The answer belongs in no record, reply, event, log or memory of an operation.
    /// NOT_FOUND without such a record; SECRET_UNREADABLE when the server lacks its key, or the store's text is not the
    /// one that was written for this record: nothing is lost, and a new secret may be set.
    package func secret<Entity: EntityMessage>(of id: RecordID<Entity>, field: String) throws -> String? {
        let entity = try core.entity(Entity.self)
        let column = try secretColumn(field, of: entity)
        var found: Value?
        let query = Query(
            entity.table,
            columns: [column],
            where: .both(.equal(0, .integer(id.value)), entity.liveOnly),
            limit: 1
        )
        try reader.select(query) { cells in
            found = cells[0].storedSecret
            return false
        }
        guard let found else { throw KernelRefusal.notFound(entity: entity.name, id: id.value) }
        return try plain(found, column, of: entity, in: id.value)
    }

    /// A secret of a module's settings as it applies to the caller, in a unit (0: the whole tenant); nil when nobody
    /// set it. Otherwise like a record's.
    package func secret<Settings: EntityMessage>(
        of type: Settings.Type,
        field: String,
        unit: Int64 = 0
    ) throws -> String? {
        let entity = try core.entity(type)
        let column = try secretColumn(field, of: entity)
        let reading = try SettingsReading(core, entity, reader)
        guard let record = try reading.holder(of: column, unit: unit, user: principal.userID) else { return nil }
        return try plain(record.values[column], column, of: entity, in: record.id)
    }

    private func secretColumn(_ field: String, of entity: EntityDefinition) throws -> Int {
        guard let column = entity.layout.column(at: field), entity.layout.columns[column].kind == .secret else {
            throw KernelMistake.unknownField(entity.name + "." + field)
        }
        return column
    }

    private func plain(_ value: Value, _ column: Int, of entity: EntityDefinition, in record: Int64) throws -> String? {
        guard let bytes = value.blob else { return nil }
        let place = entity.place(ofSecret: column, in: record, tenant: tenant)
        guard let secret = core.secrets.decrypt(String(decoding: bytes, as: UTF8.self), for: place) else {
            throw KernelRefusal(
                .failedPrecondition,
                .secretUnreadable,
                metadata: ["entity": place.entity, "id": String(record), "field": place.field]
            )
        }
        return secret
    }
}
