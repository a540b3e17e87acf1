import Model

/// The records that belong to a record by references: those that refer to it, those that refer to them, and so on, level by
/// level. One statement for each referring field and level; loops end.
struct BelongingRecords {
    /// A record on the way, and the entity it belongs to.
    struct Item {
        let entity: EntityDefinition
        var record: Record
    }

    let core: KernelCore
    let reader: any StoreReader
    /// Most records, the first one included; more throw `tooMany`.
    let most: Int
    let tooMany: KernelRefusal
    /// The references that are followed, of those that a record itself holds.
    let follows: (ReferenceRuleSet) -> Bool
    /// Which records of an entity are meant, of those that refer to some by a column; all of them unless told otherwise.
    var condition: (EntityDefinition, Int, [Int64]) -> Predicate = { _, column, ids in .oneOf(column, ids) }
    /// The custom fields that the records are read with; none unless told otherwise.
    var custom: (EntityDefinition) throws -> CustomEntity? = { _ in nil }
    /// Records of the same entity that belong to some in another way than by reference.
    var beside: (EntityDefinition, [Int64]) throws -> [Record] = { _, _ in [] }

    /// The record itself first, and each other one after the one that it refers to.
    func from(_ entity: EntityDefinition, _ record: Record) throws -> [Item] {
        var items = [Item(entity: entity, record: record)]
        var known: Set<Int64> = [record.id]
        var level: [Int: [Int64]] = [entity.index: [record.id]]
        while !level.isEmpty {
            var next: [Int: [Int64]] = [:]
            func take(_ records: [Record], of holder: EntityDefinition) throws {
                for record in records where known.insert(record.id).inserted {
                    items.append(Item(entity: holder, record: record))
                    next[holder.index, default: []].append(record.id)
                }
                guard items.count <= most else { throw tooMany }
            }
            for (target, ids) in level.sorted(by: { $0.key < $1.key }) {
                let entity = core.catalog.entities[target]
                try take(try beside(entity, ids), of: entity)
                for reference in core.catalog.incoming[target] where follows(reference) {
                    guard case .column(let column) = reference.place else { continue }
                    let holder = core.catalog.entities[reference.holder]
                    let found = try RecordReading(reader, holder, custom: try custom(holder)).records(
                        where: condition(holder, column, ids),
                        limit: most + 1
                    )
                    try take(found, of: holder)
                }
            }
            level = next
        }
        return items
    }
}

extension BelongingRecords {
    /// What CASCADE takes along, at most so many records besides the first.
    static func cascade(_ core: KernelCore, _ reader: any StoreReader) -> BelongingRecords {
        let most = RecycleBin.maximumCascade
        return BelongingRecords(
            core: core,
            reader: reader,
            most: most + 1,
            tooMany: KernelRefusal(.failedPrecondition, .cascadeTooLarge, metadata: ["maximum": String(most)]),
            follows: { $0.onDelete == .cascade }
        )
    }
}
