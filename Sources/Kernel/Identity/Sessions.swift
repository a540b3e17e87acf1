import Contract
package import Model

/// Open sessions and waiting invitations of a tenant, by the hash of their token.
enum Sessions {
    enum Kind: Int64 {
        case session = 0
        case invitation = 1
    }

    static let table = Table(
        "kernel_session",
        columns: [
            Column("hash", .blob), Column("kind", .integer), Column("user_id", .integer),
            Column("create_time", .integer), Column("expire", .integer),
        ],
        key: [0],
        indexes: [Index([2]), Index([4])]
    )

    static let byHash = PreparedQuery(
        Query(table, columns: [1, 2, 4], where: .compare(0, .equal, .parameter(0)), limit: 1)
    )

    /// Opens a session (or an invitation) and forgets a few that expired.
    static func open(
        _ kind: Kind,
        hash: [UInt8],
        user: Int64,
        now: Instant,
        expire: Instant,
        _ writer: any StoreWriter
    ) throws {
        try writer.delete(table, where: .compare(4, .lessOrEqual, .value(.integer(now.microseconds))), limit: 8)
        try writer.insert(
            table,
            [
                .blob(hash), .integer(kind.rawValue), .integer(user), .integer(now.microseconds),
                .integer(expire.microseconds),
            ]
        )
    }

    /// The user and the end of what the hash stands for; nil when unknown, of another kind, or expired.
    static func find(
        _ kind: Kind,
        hash: [UInt8],
        now: Instant,
        _ reader: any StoreReader
    ) throws -> (user: Int64, expire: Int64)? {
        var found: (user: Int64, expire: Int64)?
        try reader.select(byHash, [.blob(hash)]) { cells in
            if cells[0].bits == kind.rawValue, cells[2].bits > now.microseconds {
                found = (cells[1].bits, cells[2].bits)
            }
            return false
        }
        return found
    }

    static func close(hash: [UInt8], _ writer: any StoreWriter) throws {
        try writer.delete(table, where: .equal(0, .blob(hash)), limit: nil)
    }

    /// Ends all sessions and invitations of a user, but the one with `keeping`.
    static func closeAll(of user: Int64, keeping hash: [UInt8]?, _ writer: any StoreWriter) throws {
        var condition = Predicate.equal(2, .integer(user))
        if let hash { condition = .and([condition, .compare(0, .notEqual, .value(.blob(hash)))]) }
        try writer.delete(table, where: condition, limit: nil)
    }
}

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
}

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

/// Failed sign-ins, by what they are counted against: a user of a tenant, or a network address.
struct SignInFailures {
    static let table = Table(
        "sign_in_failure",
        columns: [Column("key", .text), Column("failures", .integer), Column("since", .integer)],
        key: [0],
        indexes: [Index([2])]
    )

    let control: any Store
    let configuration: KernelConfiguration

    private func limit(of key: String) -> Int {
        key.hasPrefix("peer/") ? configuration.signInFailures * 5 : configuration.signInFailures
    }

    /// Refuses when one of the keys has failed too often lately.
    func check(_ keys: [String], now: Instant) async throws {
        let start = now.adding(seconds: -Int64(configuration.throttleMinutes) * 60).microseconds
        let isThrottled = try await control.read { reader in
            try keys.contains { key in
                var failures = 0
                let query = Query(Self.table, columns: [1, 2], where: .equal(0, .text(key)), limit: 1)
                try reader.select(query) { cells in
                    if cells[1].bits > start { failures = Int(cells[0].bits) }
                    return false
                }
                return failures >= limit(of: key)
            }
        }
        if isThrottled { throw KernelRefusal(.resourceExhausted, .signInThrottled) }
    }

    /// Counts a failure against each key. A window starts with its first failure.
    func count(_ keys: [String], now: Instant) async throws {
        let start = now.adding(seconds: -Int64(configuration.throttleMinutes) * 60).microseconds
        try await control.write { writer in
            try writer.delete(Self.table, where: .compare(2, .lessOrEqual, .value(.integer(start))), limit: 16)
            for key in keys {
                var failures: Int64 = 0
                var since = now.microseconds
                let query = Query(Self.table, columns: [1, 2], where: .equal(0, .text(key)), limit: 1)
                try writer.select(query) { cells in
                    if cells[1].bits > start { (failures, since) = (cells[0].bits, cells[1].bits) }
                    return false
                }
                try writer.upsert(Self.table, [.text(key), .integer(failures + 1), .integer(since)])
            }
        }
    }

    func forget(_ key: String) async throws {
        _ = try await control.write { writer in
            try writer.delete(Self.table, where: .equal(0, .text(key)), limit: nil)
        }
    }
}
