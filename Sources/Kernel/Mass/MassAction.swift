import Contract
import Model

/// What a mass action does with each record, and with which rights.
enum MassAction {
    /// What was sent, what of it counts, and the mask that came with it.
    case update(Record, UpdateSelection, mask: [String])
    case delete
    case assign(owner: Int64?, team: Int64?)

    var verb: String {
        switch self {
        case .update: "update"
        case .delete: "delete"
        case .assign: "assign"
        }
    }

    /// What became of a record: `update`, `delete`, or `none` when it was so already. It is read here and not before:
    /// what was done with an earlier record may have changed it, or taken it along to the bin.
    func apply(
        to id: Int64,
        _ entity: EntityDefinition,
        within rule: RowRule,
        _ transaction: Transaction
    ) throws -> String {
        let writer = try transaction.requireWriter()
        let reading = RecordReading(writer, entity, custom: try transaction.custom(entity))
        guard let old = try reading.load(id), old.values[entity.info.deleteTime].isNull else { return "none" }
        try transaction.require(verb, old, entity, within: rule)
        switch self {
        case .delete:
            _ = try RecycleBin(transaction).delete(entity, id: id, etag: .null)
            return "delete"
        case .assign(let owner, let team):
            let isChanged = try RecordAssignment.give(
                old,
                of: entity,
                owner: owner,
                team: team,
                within: rule,
                transaction
            )
            return isChanged ? "update" : "none"
        case .update(let input, let selection, let mask):
            var wanted = try selection.merge(input, into: old, layout: entity.layout)
            if let fields = FieldWriting("update", entity, transaction) {
                wanted = try fields.merge(wanted, into: old, selection: selection, mask: mask)
            }
            let new = try RecordWriting(entity, transaction)
                .save(old: old, new: wanted, asksCustom: true, isSent: true)
            // Nobody puts a record out of their own reach, or into another's.
            try transaction.requireStill(verb, new, entity)
            return new == old ? "none" : "update"
        }
    }
}
