import Contract
package import Model

/// How users come into a tenant that was made of an archive, where what they signed in with did not travel.
///
/// Secrets of authenticators are in no archive, and whoever has no recovery code left either could never show a second factor
/// again: it is off then, and the password alone opens. Where no administrator has a password, one is invited.
package struct ArchivedAccess: Sendable {
    /// A one-time invitation, as `InviteUser` makes it.
    package struct Invitation: Sendable, Hashable {
        package let user: Int64
        package let token: String
        package let expire: Instant
    }

    /// The users whose second factor is off now; their history and the log of sign-ins tell it.
    package private(set) var withoutSecondFactor: [Int64] = []
    /// Nil where an active administrator has a password, and where there is no administrator.
    package private(set) var invitation: Invitation?

    private static let page = 200
    /// Most administrators that are looked at.
    private static let mostAdministrators = 1000

    /// Changes a tenant that was just read from an archive, before it is there for others.
    package init(of tenant: String, _ store: any Store, _ archive: TenantArchive) async throws {
        let core = archive.core
        var last: Int64 = 0
        while true {
            let from = last
            let page = try await store.write { writer in
                try Self.turnOff(after: from, Self.transaction(core, writer, tenant), writer)
            }
            withoutSecondFactor += page.users
            guard let end = page.end else { break }
            last = end
        }
        invitation = try await store.write { writer in
            try Self.invite(Self.transaction(core, writer, tenant), writer)
        }
    }

    private static func transaction(_ core: KernelCore, _ writer: any StoreWriter, _ tenant: String) -> Transaction {
        let act = ActRecord(now: core.clock.now(), principal: .module("kernel"))
        return Transaction(core: core, reader: writer, writer: writer, act: act, tenant: tenant)
    }

    /// `end` is the last user that was looked at; nil when there was none.
    private static func turnOff(
        after last: Int64,
        _ transaction: Transaction,
        _ writer: any StoreWriter
    ) throws -> (users: [Int64], end: Int64?) {
        var found: [Int64] = []
        let query = Query(
            TwoFactors.table,
            columns: [0],
            where: .compare(0, .greater, .value(.integer(last))),
            order: [SortKey(0)],
            limit: page
        )
        try writer.select(query) { cells in
            found.append(cells[0].bits)
            return true
        }
        let users = try found.filter { try !TwoFactors.isProvable($0, writer) }
        for id in users {
            try TwoFactors.turnOff(id, writer)
            if let user = try transaction.rules.find(RecordID<User>(id)) { _ = try transaction.save(user) }
            try transaction.noteSignIn(.twoFactorReset, user: id)
        }
        return (users, found.last)
    }

    private static func invite(_ transaction: Transaction, _ writer: any StoreWriter) throws -> Invitation? {
        let administrators = try transaction.rules.list(
            User.self,
            filter: "role = ADMINISTRATOR AND inactive = false",
            limit: mostAdministrators
        )
        guard let first = administrators.first,
            try administrators.allSatisfy({ try Credentials.hash(of: $0.id, writer) == nil })
        else { return nil }
        let (token, expire) = try transaction.invite(first.id)
        return Invitation(user: first.id, token: token, expire: expire)
    }
}

extension TenantArchive {
    /// The plan that a tenant has at an instant by its subscription; nil when it has none, or none that has begun.
    package func plan(_ reader: any StoreReader, at now: Instant) throws -> String? {
        let schedule = try TenantModules.subscription(reader).map(SubscriptionSchedule.init(bytes:))
        return schedule.map { $0.standing(at: now).plan }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
