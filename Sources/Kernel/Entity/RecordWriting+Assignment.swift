import Contract
package import Model

/// Who answers for a record: its owner and the team stamped on it. Nothing but this changes them.
extension RecordWriting {
    /// Gives a record to another owner, another team or both; nil leaves what is there, 0 means nobody. All rules of a
    /// change run, a seal holds, and history tells who had it before.
    ///
    /// Whoever calls looks first whether the caller has `assign` on the record as it is. As it will be is nobody's
    /// business: handing a record over puts it out of one's own reach, which an update must not.
    func assign(_ id: Int64, owner: Int64?, team: Int64?) throws -> Record {
        guard let old = try RecordReading(writer, entity).load(id) else {
            throw KernelRefusal.notFound(entity: entity.name, id: id)
        }
        return try assign(old, owner: owner, team: team)
    }

    /// The same of a record that was read before. One that lies in the bin is given away `alsoBinned` only: its rules look at
    /// it when it comes back.
    func assign(_ old: Record, owner: Int64?, team: Int64?, alsoBinned: Bool = false) throws -> Record {
        guard entity.settings == nil else {
            throw KernelRefusal.invalid(.unknownEntity, field: "entity", ["entity": entity.name])
        }
        let isBinned = !old.values[entity.info.deleteTime].isNull
        if !alsoBinned { try requireLive(old) }
        let info = entity.info
        var new = old
        try give(owner, User.entityName, "owner_id", info.ownerID, &new)
        try give(team, Team.entityName, "team_id", info.teamID, &new)
        if isBinned {
            try requireOwnWork()
            return try rewriteBinned(old: old, new: new)
        }
        return try save(old: old, new: new)
    }

    /// What is there already is not asked for again: its user may be gone.
    private func give(
        _ id: Int64?,
        _ target: String,
        _ path: String,
        _ column: Int,
        _ record: inout Record
    ) throws {
        guard let id, id != record.values[column].integer ?? 0 else { return }
        if id != 0, try firstMissing([(id, path)], target) != nil {
            throw KernelRefusal.invalid(.referenceNotFound, field: path, ["id": String(id), "entity": target])
        }
        if id != 0 { try refuseRetired([(id, path)], target) }
        record.values[column] = id == 0 ? layout.columns[column].unset : .integer(id)
    }
}

extension Transaction {
    /// Gives a record to another owner, another team or both; nil leaves what is there, 0 means nobody.
    package func assign<Entity: EntityMessage>(_ id: RecordID<Entity>, owner: Int64?, team: Int64?) throws {
        _ = try RecordWriting(try core.entity(Entity.self), self).assign(id.value, owner: owner, team: team)
    }
}
