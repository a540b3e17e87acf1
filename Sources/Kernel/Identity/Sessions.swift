import Contract
package import Model

/// Open sessions, waiting invitations and API keys of a tenant, by the hash of their token.
enum Sessions {
    enum Kind: Int64 {
        case session = 0
        case invitation = 1
        /// A program's token, which acts as its owner.
        case key = 2
        /// An operator's token, by a support window.
        case support = 3
    }

    /// The operator and the window of a token of support.
    struct Support: Sendable, Hashable {
        let operatorID: Int64
        let windowID: Int64
    }

    /// What opens a session or a key, as it is kept.
    struct Opened: Sendable {
        let kind: Kind
        /// 0 for one from before they had numbers.
        let id: Int64
        let user: Int64
        let expire: Int64
        /// Microseconds; nil when it was never used, or was opened before uses were noted.
        let lastUse: Int64?
        let isReadOnly: Bool
        /// The number of a key that has grants of its own; nil for all else.
        let limitedKey: Int64?
        /// Two factors are required, and have to be set up first.
        let needsTwoFactor: Bool
        let support: Support?

        var rights: TokenRights {
            TokenRights(
                isPerson: kind == .session,
                isReadOnly: isReadOnly,
                isLimited: limitedKey != nil,
                needsTwoFactor: needsTwoFactor
            )
        }
    }

    /// One of a list: what its owner is told of it.
    struct Listed {
        let id: Int64
        let hash: [UInt8]
        let createTime: Int64
        let lastUse: Int64?
        let expire: Int64
        let peer: String
        let name: String
        let isReadOnly: Bool
    }

    static let table = Table(
        "kernel_session",
        columns: [
            Column("hash", .blob), Column("kind", .integer), Column("user_id", .integer),
            Column("create_time", .integer), Column("expire", .integer), Column("id", .integer),
            Column("last_use", .integer), Column("peer", .text), Column("name", .text), Column("read_only", .integer),
            Column("limited", .integer), Column("needs_two_factor", .integer), Column("operator_id", .integer),
            Column("window_id", .integer),
        ],
        key: [0],
        indexes: [Index([2]), Index([4])]
    )
    private static let userID = 2
    private static let expire = 4
    private static let id = 5
    private static let lastUse = 6
    private static let needsTwoFactor = 11
    private static let windowID = 13
    /// How long a use goes unnoted after one that was noted, seconds.
    private static let useSeconds: Int64 = 600
    /// Most sessions or keys of one list.
    private static let listMost = 1000

    private static let byHash = PreparedQuery(
        Query(
            table,
            columns: [1, userID, expire, lastUse, 9, id, 10, needsTwoFactor, 12, windowID],
            where: .compare(0, .equal, .parameter(0)),
            limit: 1
        )
    )

    /// Opens a session, a key or an invitation, and forgets a few that expired; answers its number. `name` and
    /// `isLimited` are a key's, and so is `number`, which its record has given already.
    @discardableResult
    static func open(
        _ kind: Kind,
        hash: [UInt8],
        user: Int64,
        now: Instant,
        expire: Instant,
        peer: String = "",
        name: String = "",
        isReadOnly: Bool = false,
        number: Int64? = nil,
        isLimited: Bool = false,
        needsTwoFactor: Bool = false,
        support: Support? = nil,
        _ writer: any StoreWriter
    ) throws -> Int64 {
        let expired = Predicate.compare(Self.expire, .lessOrEqual, .value(.integer(now.microseconds)))
        try writer.delete(table, where: expired, limit: 8)
        let id = try number ?? writer.next(.identifier)
        try writer.insert(
            table,
            [
                .blob(hash), .integer(kind.rawValue), .integer(user), .integer(now.microseconds),
                .integer(expire.microseconds), .integer(id),
                // Whoever signs in is at work; a key waits for its program.
                kind == .session ? .integer(now.microseconds) : .null, peer.isEmpty ? .null : .text(peer),
                name.isEmpty ? .null : .text(name), .integer(isReadOnly ? 1 : 0), .integer(isLimited ? 1 : 0),
                .integer(needsTwoFactor ? 1 : 0), support.map { .integer($0.operatorID) } ?? .null,
                support.map { .integer($0.windowID) } ?? .null,
            ]
        )
        return id
    }

    /// What a token's hash stands for, of whatever kind; nil when unknown or expired.
    private static func row(hash: [UInt8], now: Instant, _ reader: any StoreReader) throws -> Opened? {
        var found: Opened?
        try reader.select(byHash, [.blob(hash)]) { cells in
            // Columns that are younger than the row are null.
            func number(_ place: Int) -> Int64 { cells[place].kind == .integer ? cells[place].bits : 0 }
            if let kind = Kind(rawValue: cells[0].bits), cells[2].bits > now.microseconds {
                found = Opened(
                    kind: kind,
                    id: number(5),
                    user: cells[1].bits,
                    expire: cells[2].bits,
                    lastUse: cells[3].kind == .null ? nil : cells[3].bits,
                    isReadOnly: number(4) != 0,
                    limitedKey: kind == .key && number(6) != 0 ? number(5) : nil,
                    needsTwoFactor: number(7) != 0,
                    support: kind == .support ? Support(operatorID: number(8), windowID: number(9)) : nil
                )
            }
            return false
        }
        return found
    }

    /// The session or the key with that hash; nil when unknown or expired.
    static func opened(hash: [UInt8], now: Instant, _ reader: any StoreReader) throws -> Opened? {
        guard let found = try row(hash: hash, now: now, reader), found.kind != .invitation else { return nil }
        return found
    }

    /// The user whom an invitation with that hash is for; nil when unknown or expired.
    static func invited(hash: [UInt8], now: Instant, _ reader: any StoreReader) throws -> Int64? {
        guard let found = try row(hash: hash, now: now, reader), found.kind == .invitation else { return nil }
        return found.user
    }

    static func close(hash: [UInt8], _ writer: any StoreWriter) throws {
        try writer.delete(table, where: .equal(0, .blob(hash)), limit: nil)
    }

    /// Ends all sessions and invitations of a user, but the one with `keeping`. API keys stay: a new password says
    /// nothing of the programs.
    static func closeAll(of user: Int64, keeping hash: [UInt8]?, _ writer: any StoreWriter) throws {
        let ends = [Kind.session.rawValue, Kind.invitation.rawValue]
        var conditions: [Predicate] = [.equal(userID, .integer(user)), .oneOf(1, ends)]
        if let hash { conditions.append(.compare(0, .notEqual, .value(.blob(hash)))) }
        try writer.delete(table, where: .and(conditions), limit: nil)
    }

    /// Ends everything by which a user who is deactivated could act.
    static func closeEverything(of user: Int64, _ writer: any StoreWriter) throws {
        try writer.delete(table, where: .equal(userID, .integer(user)), limit: nil)
    }

    /// Ends the operators' tokens of a window.
    static func closeSupport(of window: Int64, _ writer: any StoreWriter) throws {
        try writer.delete(table, where: .equal(windowID, .integer(window)), limit: nil)
    }

    /// Ends all sessions, or all keys, of a user; answers how many had not expired.
    static func closeAll(_ kind: Kind, of user: Int64, now: Instant, _ writer: any StoreWriter) throws -> Int {
        try writer.delete(table, where: .and(live(kind, of: user, now: now)), limit: nil)
    }

    /// Two factors are set up: the user's sessions do everything again.
    static func freeFromTwoFactor(_ user: Int64, _ writer: any StoreWriter) throws {
        let condition = Predicate.both(.equal(userID, .integer(user)), .equal(needsTwoFactor, .integer(1)))
        try writer.update(table, set: [(column: needsTwoFactor, value: .integer(0))], where: condition)
    }

    /// Whether a key of a user is still there: an operation goes on with what it may.
    static func isLive(key number: Int64, of user: Int64, now: Instant, _ reader: any StoreReader) throws -> Bool {
        let condition = live(.key, of: user, now: now) + [.equal(id, .integer(number))]
        return try reader.count(table, where: .and(condition)) > 0
    }

    private static func live(_ kind: Kind, of user: Int64, now: Instant) -> [Predicate] {
        [
            .equal(userID, .integer(user)), .equal(1, .integer(kind.rawValue)),
            .compare(expire, .greater, .value(.integer(now.microseconds))),
        ]
    }

    /// The sessions or the keys of a user that have not expired, the newest first.
    static func list(_ kind: Kind, of user: Int64, now: Instant, _ reader: any StoreReader) throws -> [Listed] {
        let query = Query(
            table,
            columns: [0, 3, expire, id, lastUse, 7, 8, 9],
            where: .and(live(kind, of: user, now: now)),
            order: [SortKey(3, descending: true)],
            limit: listMost
        )
        var found: [Listed] = []
        try reader.select(query) { cells in
            found.append(
                Listed(
                    id: cells[3].kind == .null ? 0 : cells[3].bits,
                    hash: [UInt8](cells[0].bytes),
                    createTime: cells[1].bits,
                    lastUse: cells[4].kind == .null ? nil : cells[4].bits,
                    expire: cells[2].bits,
                    peer: cells[5].kind == .text ? cells[5].text : "",
                    name: cells[6].kind == .text ? cells[6].text : "",
                    isReadOnly: cells[7].kind != .null && cells[7].bits != 0
                )
            )
            return true
        }
        return found
    }

    static func count(_ kind: Kind, of user: Int64, now: Instant, _ reader: any StoreReader) throws -> Int {
        try reader.count(table, where: .and(live(kind, of: user, now: now)))
    }

    /// Ends the session or the key of a user with that number; false when there is none.
    static func close(
        _ kind: Kind,
        id number: Int64,
        of user: Int64,
        now: Instant,
        _ writer: any StoreWriter
    ) throws -> Bool {
        let condition = Predicate.and(live(kind, of: user, now: now) + [.equal(id, .integer(number))])
        return try writer.delete(table, where: condition, limit: nil) > 0
    }

    /// Ends the sessions of a user but the one with that hash; answers how many.
    static func closeOthers(of user: Int64, than hash: [UInt8], now: Instant, _ writer: any StoreWriter) throws -> Int {
        let others = live(.session, of: user, now: now) + [.compare(0, .notEqual, .value(.blob(hash)))]
        return try writer.delete(table, where: .and(others), limit: nil)
    }

    // MARK: - Last use

    /// Whether a use is to be noted: the last one is ten minutes ago.
    static func isUseDue(_ lastUse: Int64?, now: Instant) -> Bool {
        guard let lastUse else { return true }
        return lastUse <= now.adding(seconds: -useSeconds).microseconds
    }

    static func noteUse(hash: [UInt8], now: Instant, _ writer: any StoreWriter) throws {
        // Of many calls at once, the first one notes it.
        let due = now.adding(seconds: -useSeconds).microseconds
        try writer.update(
            table,
            set: [(column: lastUse, value: .integer(now.microseconds))],
            where: .and([
                .equal(0, .blob(hash)),
                .or([.isNull(lastUse), .compare(lastUse, .lessOrEqual, .value(.integer(due)))]),
            ])
        )
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

    static func remove(_ user: Int64, _ writer: any StoreWriter) throws {
        try writer.delete(table, where: .equal(0, .integer(user)), limit: nil)
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
