package import Model
import SwiftProtobuf

/// Which records a rule reads columns of; several conditions must all hold.
package enum RecordCondition: Sendable {
    /// A reference, an identifier or another integer is one of these; any number of them.
    case oneOf(String, [Int64])
    /// The field is unset.
    case unset(String)
    /// A text is exactly this; by index where the field is unique or sorted.
    case equal(String, String)
    /// A text is this but for case and accents; of a field that is unique or sorted.
    case alike(String, String)
    /// A filter, as lists have them.
    case filter(String)
}

/// The fields of one record that were asked for, in that order; valid during the call that it is lent to.
package struct RecordRow {
    let cells: UnsafePointer<Cell>

    package func isUnset(_ place: Int) -> Bool { cells[place].kind == .null }
    /// An identifier, a reference, an integer, an enum's number, 0 or 1, a day number, microseconds; 0 when unset.
    package func integer(_ place: Int) -> Int64 { cells[place].kind == .integer ? cells[place].bits : 0 }
    /// A text; empty when unset.
    package func text(_ place: Int) -> String { cells[place].kind == .text ? cells[place].text : "" }
    /// A decimal in 10^-6 (a rate in 10^-12); nil when unset.
    package func units(_ place: Int) -> Int64? { cells[place].kind == .integer ? cells[place].bits : nil }
}

/// What a rule may read: records on the snapshot of its own transaction, whole; those of shared tables as they are now.
package struct RuleReader {
    let core: KernelCore
    let reader: any StoreReader
    /// The act on whose behalf is read: it knows the settings that it asked for before.
    var act: ActRecord?

    /// A record that is not in the bin; nil when there is none.
    package func find<Entity: EntityMessage>(_ id: RecordID<Entity>) throws -> Entity? {
        let entity = try core.entity(Entity.self)
        guard let record = try reading(entity, { try RecordReading($0, entity).load(id.value) }),
            record.values[entity.info.deleteTime].isNull
        else { return nil }
        return try Entity(serializedBytes: core.wire(record, entity))
    }

    /// Whether the caller on whose behalf is read may see a record, or one of its fields: a refusal names no other.
    package func callerReads<Entity: EntityMessage>(_ id: RecordID<Entity>, field: String? = nil) throws -> Bool {
        let entity = try core.entity(Entity.self)
        var rule = act?.principal.rows("read", of: entity) ?? .everything
        if let field {
            guard let column = entity.layout.column(at: field) else {
                throw KernelMistake.unknownField(entity.name + "." + field)
            }
            rule = act?.principal.fields("read", of: entity).rows(with: .column(column), within: rule) ?? rule
        }
        guard rule != .everything else { return true }
        return try reading(entity) { try RecordReading($0, entity).load(id.value).map(rule.allows) ?? false }
    }

    /// Refuses (FIELD_NOT_READABLE) unless the caller on whose behalf is read may see a field in every record that they read:
    /// a verb that answers what it holds, in another form, asks first. The path may lead into lines; `asked` is the field
    /// of the request that asks for it.
    package func requireCallerReads<Entity: EntityMessage>(
        _ type: Entity.Type,
        field path: String,
        asked: String
    ) throws {
        let entity = try core.entity(type)
        let places = FieldSet.places(at: path, entity.layout)
        guard !places.isEmpty else { throw KernelMistake.unknownField(entity.name + "." + path) }
        let fields = act?.principal.fields("read", of: entity)
        guard places.allSatisfy({ fields.isGeneral($0) }) else {
            throw KernelRefusal.notReadable(path, of: entity, field: asked)
        }
    }

    /// Records that are not in the bin and match a filter, in the order of their ids; at most `limit`, 1 to 1000.
    package func list<Entity: EntityMessage>(
        _ type: Entity.Type,
        filter: String,
        limit: Int
    ) throws -> [Entity] {
        let entity = try core.entity(type)
        let predicate = try core.filterCompiler(entity).compile(filter)
        let condition = Predicate.both(predicate, entity.liveOnly)
        let most = min(max(limit, 1), 1000)
        let records = try reading(entity) { try RecordReading($0, entity).records(where: condition, limit: most) }
        return try records.map { try Entity(serializedBytes: core.wire($0, entity)) }
    }

    /// Reads fields of the records that are not in the bin and match, in the order of their ids, without making messages of
    /// them: for what goes through thousands. `fields` are fields of the record itself, not of its lines.
    package func each<Entity: EntityMessage>(
        _ type: Entity.Type,
        fields: [String],
        where conditions: [RecordCondition],
        limit: Int,
        _ body: (RecordRow) throws -> Void
    ) throws {
        let entity = try core.entity(type)
        var predicate = entity.liveOnly
        for condition in conditions { predicate = .both(predicate, try self.predicate(condition, entity)) }
        let query = Query(
            entity.table,
            columns: try fields.map { try column($0, entity.layout, entity.name) },
            where: predicate,
            order: [SortKey(0)],
            limit: max(limit, 1)
        )
        try reading(entity) { reader in
            try reader.select(query) { cells in
                try body(RecordRow(cells: cells))
                return true
            }
        }
    }

    /// Reads fields of the lines of records, in the order of the records and of their lines; `body` is told the record.
    package func eachLine<Entity: EntityMessage>(
        _ type: Entity.Type,
        lines name: String,
        fields: [String],
        of ids: [Int64],
        _ body: (_ record: Int64, RecordRow) throws -> Void
    ) throws {
        let entity = try core.entity(type)
        guard let lines = entity.layout.linesIndex(named: name), !fields.isEmpty else {
            throw KernelMistake.unknownField(entity.name + "." + name)
        }
        let layout = entity.layout.lines[lines].layout
        let parent = entity.parentColumn(lines)
        let columns = try fields.map { try column($0, layout, entity.name + "." + name) }
        let query = Query(
            entity.lineTables[lines],
            columns: columns + [parent],
            where: .oneOf(parent, ids),
            order: [SortKey(parent), SortKey(parent + 1)]
        )
        try reader.select(query) { cells in
            try body(cells[columns.count].bits, RecordRow(cells: cells))
            return true
        }
    }

    /// Records that are not in the bin and that keywords find, the best first; at most `limit`, 1 to 1000.
    package func search<Entity: EntityMessage>(_ type: Entity.Type, query: String, limit: Int) throws -> [Entity] {
        let entity = try core.entity(type)
        guard let search = try KeywordSearch(query, entity, core.formats, mayRead: { _ in true }) else { return [] }
        let most = min(max(limit, 1), 1000)
        let records = try reading(entity) { reader in
            var ids: [Int64] = []
            for tier in search.tiers where ids.count < most {
                let query = Query(
                    entity.table,
                    columns: [0],
                    where: .both(tier, entity.liveOnly),
                    order: [SortKey(0)],
                    limit: most - ids.count
                )
                try reader.select(query) { cells in
                    ids.append(cells[0].bits)
                    return true
                }
            }
            let found = try RecordReading(reader, entity).load(ids)
            return ids.compactMap { found[$0] }
        }
        return try records.map { try Entity(serializedBytes: core.wire($0, entity)) }
    }

    /// Where the records of an entity are: on the snapshot of the transaction, or in the tables that all tenants share.
    private func reading<Answer>(
        _ entity: EntityDefinition,
        _ body: (any StoreReader) throws -> Answer
    ) throws -> Answer {
        entity.isShared ? try core.readShared(body) : try body(reader)
    }

    private func column(_ path: String, _ layout: RecordLayout, _ name: String) throws -> Int {
        guard let column = layout.column(at: path), layout.columns[column].kind != .secret else {
            throw KernelMistake.unknownField(name + "." + path)
        }
        return column
    }

    private func predicate(_ condition: RecordCondition, _ entity: EntityDefinition) throws -> Predicate {
        switch condition {
        case .oneOf(let path, let ids): return .oneOf(try column(path, entity.layout, entity.name), ids)
        case .unset(let path):
            let column = try column(path, entity.layout, entity.name)
            let unset = entity.layout.columns[column].unset
            return unset.isNull ? .isNull(column) : .equal(column, unset)
        case .equal(let path, let text): return entity.equals(try column(path, entity.layout, entity.name), text)
        case .alike(let path, let text):
            let column = try column(path, entity.layout, entity.name)
            guard let key = entity.keyColumns[column] else {
                throw KernelMistake.unknownField(entity.name + "." + path)
            }
            return .equal(key, entity.key(of: .text(text)))
        case .filter(let text): return try core.filterCompiler(entity).compile(text)
        }
    }
}
