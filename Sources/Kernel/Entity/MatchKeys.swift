package import Model
import SwiftProtobuf

/// Something that two records have in common when they may be one.
package struct MatchKey: Sendable, Hashable {
    /// What kind it is, and what keys of one record share: they then lie side by side in the store.
    package let group: String
    package let text: String

    package init(_ group: String, _ text: String) {
        self.group = group
        self.text = text
    }

    /// What is kept of it: 32 bits of each by FNV-1a (Fowler, Noll, Vo), which no upgrade of a library changes. Two keys
    /// that have the same number find each other's records; whoever looks compares those anyway.
    var number: Int64 { Int64(bitPattern: UInt64(Self.hash(group)) << 32 | UInt64(Self.hash(text))) }

    private static func hash(_ text: String) -> UInt32 {
        text.utf8.reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }
}

/// The keys that an entity's records have in common when they may be one, as its module makes them.
///
/// The store keeps numbers made of them beside the records that are not in the bin. They are in no message, history,
/// export or archive, and made anew by an upgrade when their version or their table is new.
package struct MatchKeys: Sendable {
    /// Most keys of one record; further ones are left out.
    package static let most = 64
    /// Most records that one key finds: the oldest.
    package static let mostFound = 50

    let table: Table
    let version: Int
    /// The records with the key in parameter 0.
    let found: PreparedQuery
    private let body: @Sendable ([UInt8]) throws -> [MatchKey]

    /// Of the table.
    private static let number = 0
    private static let record = 1

    init<Record: EntityMessage>(
        _ entity: EntityDefinition,
        version: Int,
        _ body: @escaping @Sendable (Record) throws -> [MatchKey]
    ) {
        table = Table(
            entity.table.name + "__match",
            columns: [Column("key", .integer), Column("record", .integer)],
            key: [Self.number, Self.record]
        )
        self.version = version
        self.body = { try body(try Record(serializedBytes: $0)) }
        found = PreparedQuery(
            Query(
                table,
                columns: [Self.record],
                where: .and([
                    .compare(Self.number, .equal, .parameter(0)), .compare(Self.record, .greater, .value(.integer(0))),
                ]),
                order: [SortKey(Self.record)],
                limit: Self.mostFound
            )
        )
    }

    /// Of a record on the wire.
    private func numbers(_ record: [UInt8]?) throws -> Set<Int64> {
        guard let record else { return [] }
        return Set(try body(record).prefix(Self.most).map(\.number))
    }

    /// Keeps the keys of a record that was written; nil stands for one that is not there, or in the bin.
    func keep(id: Int64, old: [UInt8]?, new: [UInt8]?, _ writer: any StoreWriter) throws {
        let before = try numbers(old)
        let after = try numbers(new)
        let gone = before.subtracting(after)
        if !gone.isEmpty {
            _ = try writer.delete(
                table,
                where: .and([.oneOf(Self.number, gone.sorted()), .equal(Self.record, .integer(id))]),
                limit: nil
            )
        }
        let added = after.subtracting(before).sorted()
        try writer.insert(table, rows: added.map { [.integer($0), .integer(id)] })
    }

    // MARK: - Upgrades

    /// The row that says in which version all keys are there: no record has the number 0.
    private var mark: [Value] { [.integer(Int64(version)), .integer(0)] }

    /// Whether all keys are there, as they are made today. Empties the table when they are not.
    func isCurrent(_ writer: any StoreWriter) throws -> Bool {
        let marked = try writer.count(
            table,
            where: .and([.equal(Self.number, mark[0]), .equal(Self.record, mark[1])])
        )
        guard marked == 0 else { return true }
        _ = try writer.delete(table, where: .all, limit: nil)
        return false
    }

    func setCurrent(_ writer: any StoreWriter) throws { try writer.insert(table, mark) }
}

extension RecordWriting {
    /// Keeps the keys that a record is matched by; `old` and `new` are nil where there is none, or one in the bin.
    func keepMatchKeys(old: Record?, new: Record?) throws {
        guard let match = core.rules[entity.index].match, let id = new?.id ?? old?.id else { return }
        try match.keep(id: id, old: old.map(wire), new: new.map(wire), writer)
    }
}

extension RuleReader {
    /// The identifiers of the records that have one of these keys, ascending: of each key the oldest
    /// `MatchKeys.mostFound`, none in the bin. A read of an index for each key.
    package func matching<Entity: EntityMessage>(_ type: Entity.Type, keys: [MatchKey]) throws -> [Int64] {
        let entity = try core.entity(type)
        guard let match = core.rules[entity.index].match else { throw KernelMistake.unknownField(entity.name) }
        var ids: Set<Int64> = []
        for number in Set(keys.prefix(MatchKeys.most).map(\.number)).sorted() {
            try reader.select(match.found, [.integer(number)]) { cells in
                ids.insert(cells[0].bits)
                return true
            }
        }
        return ids.sorted()
    }
}
