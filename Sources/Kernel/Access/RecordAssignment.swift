import Contract
import Model

/// Gives records to somebody else: the verb that every entity has (PLT-12).
enum RecordAssignment {
    static let action = "assign"

    static func assign(_ request: AssignRecordsRequest, _ transaction: Transaction) throws -> AssignRecordsResponse {
        guard let entity = transaction.core.catalog.entity(named: request.entity), entity.settings == nil else {
            throw KernelRefusal.invalid(
                .unknownEntity,
                field: "entity",
                ["entity": String(request.entity.prefix(100))]
            )
        }
        try entity.requireOwn(field: "entity")
        let permission = Permission(entity: entity.name, verb: action)
        guard transaction.principal.allows(permission) else {
            throw KernelRefusal(
                .permissionDenied,
                .permissionDenied,
                metadata: ["permission": permission.description]
            )
        }
        let most = StandardMethods.maximumPageSize
        guard (1...most).contains(request.ids.count) else {
            throw KernelRefusal.invalid(.tooManyIDs, field: "ids", ["maximum": String(most)])
        }
        // A record has an owner; that nobody answers for it is not asked for by mistake.
        guard request.hasOwnerID || request.hasTeamID, !request.hasOwnerID || request.ownerID != 0 else {
            throw KernelRefusal.invalid(.required, field: "owner_id")
        }
        var answer = AssignRecordsResponse()
        for id in Set(request.ids).sorted() {
            let isChanged = try give(
                id,
                of: entity,
                owner: request.hasOwnerID ? request.ownerID : nil,
                team: request.hasTeamID ? request.teamID : nil,
                within: transaction.rows(action, entity),
                transaction
            )
            if isChanged { answer.changedCount += 1 }
        }
        return answer
    }

    /// Answers whether the record has another owner or another team now. `alsoBinned`: one in the bin is given away too.
    static func give(
        _ id: Int64,
        of entity: EntityDefinition,
        owner: Int64?,
        team: Int64?,
        within rule: RowRule,
        alsoBinned: Bool = false,
        _ transaction: Transaction
    ) throws -> Bool {
        guard let record = try RecordReading(transaction.reader, entity).load(id) else {
            throw KernelRefusal.notFound(entity: entity.name, id: id)
        }
        return try give(
            record,
            of: entity,
            owner: owner,
            team: team,
            within: rule,
            alsoBinned: alsoBinned,
            transaction
        )
    }

    /// The same of a record that was read before, with its custom fields or without.
    static func give(
        _ record: Record,
        of entity: EntityDefinition,
        owner: Int64?,
        team: Int64?,
        within rule: RowRule,
        alsoBinned: Bool = false,
        _ transaction: Transaction
    ) throws -> Bool {
        try transaction.require(action, record, entity, within: rule)
        // Whose a record is that its module computes is not computed.
        var own = transaction
        own.acting = entity.module
        let given = try RecordWriting(entity, own)
            .assign(record, owner: owner, team: team, alsoBinned: alsoBinned)
        return given.values[entity.info.etag] != record.values[entity.info.etag]
    }
}
