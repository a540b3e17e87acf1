import Model

/// How far each subscriber of a tenant has read the change log.
enum Cursors {
    static let table = Table(
        "kernel_cursor",
        columns: [Column("subscriber", .text), Column("position", .integer)],
        key: [0]
    )

    static let place = 1

    static func position(_ subscriber: String, _ reader: any StoreReader) throws -> Int64 {
        var position: Int64 = 0
        let query = Query(table, columns: [1], where: .equal(0, .text(subscriber)), limit: 1)
        try reader.select(query) { cells in
            position = cells[0].bits
            return false
        }
        return position
    }

    static func set(_ subscriber: String, _ position: Int64, _ writer: any StoreWriter) throws {
        try writer.upsert(table, [.text(subscriber), .integer(position)])
    }
}
