package import Model

/// The platform's operators, in the control database.
package enum Operators {
    static let table = Table(
        "operator",
        columns: [
            Column("hash", .blob), Column("operator_id", .integer), Column("create_time", .integer),
            Column("expire", .integer),
        ],
        key: [0]
    )

    private static let byHash = PreparedQuery(
        Query(table, columns: [1, 3], where: .compare(0, .equal, .parameter(0)), limit: 1)
    )

    /// Makes the first operator and answers the token, shown once; nil when there is one already.
    package static func makeFirst(_ control: any Store, now: Instant) async throws -> String? {
        let (token, hash) = Tokens.make(for: Tokens.operatorPart)
        let isMade = try await control.write { writer in
            guard try writer.count(table, where: .all) == 0 else { return false }
            try writer.insert(
                table,
                [.blob(hash), .integer(1), .integer(now.microseconds), .integer(Instant.last.microseconds)]
            )
            return true
        }
        return isMade ? token : nil
    }

    static func find(hash: [UInt8], now: Instant, _ reader: any StoreReader) throws -> Int64? {
        var found: Int64?
        try reader.select(byHash, [.blob(hash)]) { cells in
            if cells[1].bits > now.microseconds { found = cells[0].bits }
            return false
        }
        return found
    }
}
