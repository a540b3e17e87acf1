import Contract
import Model

/// Who signed in, who tried to, and what was changed of how somebody signs in; of one tenant.
///
/// Kept for 180 days, and at most 100,000 rows: the oldest go, a few with each new one.
enum SignInLog {
    /// One row to write.
    struct Entry: Sendable {
        var outcome: SignInOutcome
        /// 0 when it was no user's address, or when nobody looked whose it is.
        var user: Int64 = 0
        /// What the address that was typed leaves; nil where none was.
        var mark: [UInt8]?
        var peer = ""
        /// Who did it to the user; 0 for the user.
        var by: Int64 = 0
        /// The platform's operator who came in; 0 for anybody else.
        var operatorID: Int64 = 0
    }

    /// `id` counts from 1 without a gap; an address is kept as a keyed hash, so that nobody can try addresses on it.
    static let table = Table(
        "kernel_sign_in",
        columns: [
            Column("id", .integer), Column("time", .integer), Column("user_id", .integer), Column("email_hash", .blob),
            Column("outcome", .integer), Column("peer", .text), Column("by_user_id", .integer),
            Column("operator_id", .integer),
        ],
        indexes: [Index([1]), Index([2]), Index([3])]
    )
    private static let time = 1
    private static let userID = 2
    private static let emailHash = 3
    private static let outcome = 4
    private static let peer = 5

    static let days = 180
    static let rowsMost: Int64 = 100_000

    /// What an address leaves in the log; the same for all spellings that sign in as one.
    static func mark(of email: String, tenant: String, _ core: KernelCore) -> [UInt8] {
        let address = TextKeys.collationKey(String(email.prefix(254)))
        return core.serverKey.sign(Array("sign-in/\(tenant)/\(address)".utf8))
    }

    static func note(_ entry: Entry, now: Instant, _ writer: any StoreWriter) throws {
        var last: Int64 = 0
        let newest = Query(table, columns: [0], where: .all, order: [SortKey(0, descending: true)], limit: 1)
        try writer.select(newest) { cells in
            last = cells[0].bits
            return false
        }
        let id = last + 1
        try writer.insert(
            table,
            [
                .integer(id), .integer(now.microseconds), .integer(entry.user), entry.mark.map(Value.blob) ?? .null,
                .integer(Int64(entry.outcome.rawValue)), entry.peer.isEmpty ? .null : .text(entry.peer),
                .integer(entry.by), entry.operatorID == 0 ? .null : .integer(entry.operatorID),
            ]
        )
        let oldest = now.adding(hours: -24 * days).microseconds
        try writer.delete(table, where: .compare(time, .less, .value(.integer(oldest))), limit: 16)
        try writer.delete(table, where: .compare(0, .lessOrEqual, .value(.integer(id - rowsMost))), limit: 16)
    }

    /// Notes that somebody has to wait, once for each wait of the address or of the network address: whoever goes on
    /// trying writes nothing and pushes nothing out.
    static func noteThrottled(_ entry: Entry, now: Instant, minutes: Int, _ store: any Store) async throws {
        let start = now.adding(seconds: -Int64(minutes) * 60).microseconds
        var same = [Predicate.equal(peer, .text(entry.peer))]
        if let mark = entry.mark { same.append(.equal(emailHash, .blob(mark))) }
        let noted = Predicate.and([
            .equal(outcome, .integer(Int64(SignInOutcome.throttled.rawValue))),
            .compare(time, .greater, .value(.integer(start))), .or(same),
        ])
        guard try await store.read({ try $0.count(Self.table, where: noted) }) == 0 else { return }
        try await store.write { try Self.note(entry, now: now, $0) }
    }

    /// Takes from the rows of a user where they signed in from, and what the addresses that were typed left. `mark` finds the
    /// attempts of which nobody looked whose they are.
    static func forget(user: Int64, mark: [UInt8], _ writer: any StoreWriter) throws {
        try writer.update(
            table,
            set: [(peer, .null), (emailHash, .null)],
            where: .or([
                .equal(userID, .integer(user)), .and([.equal(userID, .integer(0)), .equal(emailHash, .blob(mark))]),
            ])
        )
    }

    /// Rows before a number, the newest first; of everybody when `user` is nil. Attempts on an address of which nobody
    /// looked whose it is are its user's: `mark` finds them.
    static func list(
        of user: Int64?,
        mark: [UInt8]?,
        before: Int64,
        limit: Int,
        _ reader: any StoreReader
    ) throws -> [(id: Int64, entry: SignInEntry)] {
        var condition = Predicate.compare(0, .less, .value(.integer(before)))
        if let user {
            var own = [Predicate.equal(userID, .integer(user))]
            if let mark { own.append(.and([.equal(userID, .integer(0)), .equal(emailHash, .blob(mark))])) }
            condition = .and([condition, .or(own)])
        }
        let query = Query(
            table,
            columns: [0, time, userID, outcome, peer, 6, 7],
            where: condition,
            order: [SortKey(0, descending: true)],
            limit: limit
        )
        var found: [(id: Int64, entry: SignInEntry)] = []
        try reader.select(query) { cells in
            var entry = SignInEntry()
            entry.time = try Instant(microseconds: cells[1].bits).timestamp
            entry.userID = cells[2].bits
            entry.outcome = SignInOutcome(rawValue: Int(cells[3].bits)) ?? .unspecified
            if cells[4].kind == .text { entry.peer = cells[4].text }
            if cells[5].kind == .integer { entry.byUserID = cells[5].bits }
            if cells[6].kind == .integer { entry.operatorID = cells[6].bits }
            found.append((id: cells[0].bits, entry: entry))
            return true
        }
        return found
    }
}

extension Transaction {
    /// Notes what a caller did to how a user signs in.
    func noteSignIn(_ outcome: SignInOutcome, user: Int64) throws {
        let by = principal.userID == user ? 0 : principal.userID
        try SignInLog.note(SignInLog.Entry(outcome: outcome, user: user, by: by), now: now, try requireWriter())
    }
}
