import Contract
import Foundation
import Model

/// Which record was merged into which: what lies in the bin still leads to its survivor.
enum MergeMarks {
    /// By the record that went. `keys` are the external keys that the survivor got from it, a JSON array.
    static let table = Table(
        "kernel_merge",
        columns: [
            Column("record_id", .integer), Column("survivor_id", .integer), Column("entity", .text),
            Column("act", .integer), Column("keys", .text),
        ],
        indexes: [Index([1])]
    )

    /// The column of the external keys.
    static let keys = 4

    /// Most records that were merged into one and whose history is told with it.
    static let mostTold = 100

    static func set(
        _ other: Int64,
        into survivor: Int64,
        _ entity: EntityDefinition,
        act: Int64,
        keys: [String],
        _ writer: any StoreWriter
    ) throws {
        let text = String(decoding: try JSONEncoder().encode(keys), as: UTF8.self)
        try writer.upsert(
            table,
            [.integer(other), .integer(survivor), .text(entity.name), .integer(act), .text(text)]
        )
    }

    /// The record that one act merged into a survivor, with its external keys; nil when it came back.
    static func of(
        act: Int64,
        survivor: Int64,
        _ reader: any StoreReader
    ) throws -> (other: Int64, keys: [String])? {
        var found: (other: Int64, keys: [String])?
        let condition = Predicate.and([.equal(1, .integer(survivor)), .equal(3, .integer(act))])
        try reader.select(Query(table, columns: [0, 4], where: condition, limit: 1)) { cells in
            found = (cells[0].bits, try JSONDecoder().decode([String].self, from: Data(cells[1].text.utf8)))
            return false
        }
        return found
    }

    /// The records that were merged into one, and into those, the last one first; at most `mostTold`.
    static func into(_ survivor: Int64, _ reader: any StoreReader) throws -> [Int64] {
        var found: [Int64] = []
        var level = [survivor]
        while !level.isEmpty, found.count < mostTold {
            var next: [Int64] = []
            let query = Query(
                table,
                columns: [0],
                where: .oneOf(1, level),
                order: [SortKey(0, descending: true)],
                limit: mostTold - found.count
            )
            try reader.select(query) { cells in
                if !found.contains(cells[0].bits) { next.append(cells[0].bits) }
                return true
            }
            found += next
            level = next
        }
        return found
    }

    /// Where the records of a list went; those that were not merged are absent.
    static func survivors(of ids: [Int64], _ reader: any StoreReader) throws -> [Int64: Int64] {
        guard !ids.isEmpty else { return [:] }
        var found: [Int64: Int64] = [:]
        try reader.select(Query(table, columns: [0, 1], where: .oneOf(0, ids), limit: ids.count)) { cells in
            found[cells[0].bits] = cells[1].bits
            return true
        }
        return found
    }
}
