import Contract
import Model

/// Gives all that a user owns, of every entity, to another owner or another team; what lies in the bin too, so that whoever
/// takes it out gets a record that somebody answers for.
///
/// What a rule refuses, a sealed record above all, stays as it was and is told in the report. It counts `changed`, and
/// `refused`.
enum HandOverOperation {
    static let kind = OperationName<HandOver, HandOverMemory>("kernel.hand_over")
    /// Most records of one chunk.
    private static let page = 200

    static func run(_ operation: RunningOperation<HandOver, HandOverMemory>) async throws {
        let hand = operation.parameters
        let entities = owned(operation.run.runner.core.catalog)
        var isDone = false
        while !isDone {
            isDone = try await operation.chunk { memory, progress, transaction in
                try step(hand, entities, &memory, &progress, transaction)
            }
        }
    }

    /// The entities whose records are somebody's, in the order of their names; of the kernel's own, people's views.
    private static func owned(_ catalog: EntityCatalog) -> [EntityDefinition] {
        catalog.ofTenants.filter { entity in
            entity.settings == nil && (entity.module != "kernel" || entity.name == SavedView.entityName)
        }
        .sorted { $0.name < $1.name }
    }

    /// Answers whether nothing is left.
    private static func step(
        _ hand: HandOver,
        _ entities: [EntityDefinition],
        _ memory: inout HandOverMemory,
        _ progress: inout OperationProgress,
        _ transaction: Transaction
    ) throws -> Bool {
        // An entity may be gone since, with its module.
        guard let place = entities.firstIndex(where: { $0.name >= memory.entity }) else { return true }
        let entity = entities[place]
        if memory.entity != entity.name {
            memory.entity = entity.name
            memory.lastID = 0
        }
        let ids = try next(of: entity, after: memory.lastID, hand, transaction)
        for (number, id) in ids.enumerated() {
            // One at least, however slow: the operation comes to its end.
            guard number == 0 || progress.hasTime else { return false }
            memory.lastID = id
            progress.done += 1
            do {
                let isChanged = try transaction.attempt {
                    try RecordAssignment.give(
                        id,
                        of: entity,
                        owner: hand.ownerID == 0 ? nil : hand.ownerID,
                        team: hand.restamp ? hand.teamID : nil,
                        within: .everything,
                        alsoBinned: true,
                        transaction
                    )
                }
                if isChanged { progress.counts["changed", default: 0] += 1 }
            } catch {
                try progress.refuse(record: id, line: progress.done, error)
            }
        }
        guard ids.count < page else { return false }
        guard place + 1 < entities.count else { return true }
        memory.entity = entities[place + 1].name
        memory.lastID = 0
        return false
    }

    private static func next(
        of entity: EntityDefinition,
        after last: Int64,
        _ hand: HandOver,
        _ transaction: Transaction
    ) throws -> [Int64] {
        var ids: [Int64] = []
        let query = Query(
            entity.table,
            columns: [0],
            where: .and([
                .equal(entity.info.ownerID, .integer(hand.userID)), .compare(0, .greater, .value(.integer(last))),
            ]),
            order: [SortKey(0)],
            limit: page
        )
        try transaction.reader.select(query) { cells in
            ids.append(cells[0].bits)
            return true
        }
        return ids
    }
}
