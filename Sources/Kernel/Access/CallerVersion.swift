import Model

/// Says, in the tenant's own store, which state all of that is in which every call asks for: who is signed in, users, roles
/// and teams, keys, what the tenant has of its modules, its custom fields. Another number after each change of any of them,
/// so that one point read tells that what is known in memory still holds.
enum CallerVersion {
    static let table = Table("kernel_access", columns: [Column("id", .integer), Column("version", .integer)])

    private static let query = PreparedQuery(Query(table, columns: [1], where: .equal(0, .integer(1)), limit: 1))

    /// Before the first change another one at each call, so that nothing is known by it: two tenants that had the same name
    /// one after the other both began without.
    static func read(_ reader: any StoreReader) throws -> Int64 {
        var version: Int64?
        try reader.select(query, []) { cells in
            version = cells[0].bits
            return false
        }
        return version ?? Int64.random(in: .min ... -1)
    }

    /// By chance, so that a copy that was put back has no number that meant something else.
    static func change(_ writer: any StoreWriter) throws {
        try writer.upsert(table, [.integer(1), .integer(Int64.random(in: 1 ... .max))])
    }
}
