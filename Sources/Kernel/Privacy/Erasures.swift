import Contract
import Model

/// The register of erasures: which persons' records were erased, when and by whom; identifiers, and nothing of the person.
///
/// The tenant keeps it, one row for each record, and the control database a copy, so that a tenant that is put back from
/// an older backup can be told whom to forget once more.
package enum Erasures {
    /// `root` is the row of the record that was named; null in that row itself. `record_time` is when the record was
    /// created: with it an identifier means the same record in a copy of the tenant, and no record of another tenant.
    static let table = Table(
        "kernel_erasure",
        columns: [
            Column("id", .integer), Column("root", .integer), Column("entity", .text), Column("record_id", .integer),
            Column("record_time", .integer), Column("outcome", .integer), Column("time", .integer),
            Column("user_id", .integer), Column("position", .integer),
        ],
        indexes: [Index([1, 0]), Index([3])]
    )

    static let id = 0
    static let root = 1
    static let recordID = 3
    static let position = 8

    /// In the control database: of the columns above, the tenant's name before them and no position.
    package static let copies = Table(
        "erasure",
        columns: [Column("tenant", .text)] + table.columns.dropLast(),
        key: [0, 1, 4]
    )

    /// One row, whichever table it is in.
    struct Row: Sendable {
        var id: Int64
        var root: Int64?
        let entity: String
        let recordID: Int64
        let recordTime: Int64
        var outcome: ErasureOutcome
        let time: Int64
        let userID: Int64
        var position: Int64?

        /// The values of both tables, without tenant and position.
        fileprivate var values: [Value] {
            [
                .integer(id), root.map(Value.integer) ?? .null, .text(entity), .integer(recordID), .integer(recordTime),
                .integer(Int64(outcome.rawValue)), .integer(time), .integer(userID),
            ]
        }

        /// From the columns that both tables have, the first at `start`.
        fileprivate init(_ cells: UnsafePointer<Cell>, from start: Int) {
            id = cells[start].bits
            root = cells[start + 1].kind == .null ? nil : cells[start + 1].bits
            entity = cells[start + 2].text
            recordID = cells[start + 3].bits
            recordTime = cells[start + 4].bits
            outcome = ErasureOutcome(rawValue: Int(cells[start + 5].bits)) ?? .unspecified
            time = cells[start + 6].bits
            userID = cells[start + 7].bits
        }

        init(
            id: Int64,
            root: Int64?,
            _ record: RecordKey,
            recordTime: Int64,
            _ outcome: ErasureOutcome,
            now: Instant,
            userID: Int64
        ) {
            self.id = id
            self.root = root
            entity = record.entity
            recordID = record.id
            self.recordTime = recordTime
            self.outcome = outcome
            time = now.microseconds
            self.userID = userID
        }
    }

    // MARK: - The tenant's

    static func insert(_ rows: [Row], _ writer: any StoreWriter) throws {
        try writer.insert(table, rows: rows.map { $0.values + [$0.position.map(Value.integer) ?? .null] })
    }

    static func rows(
        where condition: Predicate,
        order: [SortKey] = [SortKey(id)],
        limit: Int,
        _ reader: any StoreReader
    ) throws -> [Row] {
        var found: [Row] = []
        let columns = Array(table.columns.indices)
        try reader.select(Query(table, columns: columns, where: condition, order: order, limit: limit)) { cells in
            var row = Row(cells, from: 0)
            row.position = cells[position].kind == .null ? nil : cells[position].bits
            found.append(row)
            return true
        }
        return found
    }

    /// Whether the log was emptied of what it kept of a record until a position, or of more.
    static func reach(_ record: Int64, _ until: Int64, _ reader: any StoreReader) throws -> Bool {
        let later = Predicate.and([
            .equal(recordID, .integer(record)), .compare(position, .greaterOrEqual, .value(.integer(until))),
        ])
        return try reader.count(table, where: later) > 0
    }

    // MARK: - The copies

    static func insertCopies(_ rows: [Row], of tenant: String, _ writer: any StoreWriter) throws {
        for row in rows { try writer.upsert(copies, [.text(tenant)] + row.values) }
    }

    /// The copies of a tenant after a number, in their order.
    static func copies(of tenant: String, after last: Int64, limit: Int, _ reader: any StoreReader) throws -> [Row] {
        var found: [Row] = []
        let query = Query(
            copies,
            columns: Array(copies.columns.indices),
            where: .and([.equal(0, .text(tenant)), .compare(1, .greater, .value(.integer(last)))]),
            order: [SortKey(1), SortKey(4)],
            limit: limit
        )
        try reader.select(query) { cells in
            found.append(Row(cells, from: 1))
            return true
        }
        return found
    }
}
