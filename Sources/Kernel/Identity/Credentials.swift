import Model

/// Password hashes of a tenant's users.
enum Credentials {
    static let table = Table(
        "kernel_credential",
        columns: [Column("id", .integer), Column("hash", .text), Column("change_time", .integer)]
    )

    static func hash(of user: Int64, _ reader: any StoreReader) throws -> String? {
        var hash: String?
        try reader.select(Query(table, columns: [1], where: .equal(0, .integer(user)), limit: 1)) { cells in
            hash = cells[0].text
            return false
        }
        return hash
    }

    static func set(_ hash: String, user: Int64, now: Instant, _ writer: any StoreWriter) throws {
        try writer.upsert(table, [.integer(user), .text(hash), .integer(now.microseconds)])
    }

    static func remove(_ user: Int64, _ writer: any StoreWriter) throws {
        try writer.delete(table, where: .equal(0, .integer(user)), limit: nil)
    }
}
