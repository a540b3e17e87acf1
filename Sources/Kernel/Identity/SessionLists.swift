import Contract
import Model

/// What users see of their sessions and sign-ins, and administrators of everybody's.
enum SessionLists {
    static func register(in registry: inout PluginRegistry) throws {
        try registry.handle(SessionMethods.listSessions) { request, transaction in
            let user = try transaction.subject(request.userID)
            var answer = ListSessionsResponse()
            answer.sessions = try Sessions.list(.session, of: user, now: transaction.now, transaction.reader).map {
                try described($0, transaction)
            }
            return answer
        }
        try registry.handle(SessionMethods.revokeSession) { request, transaction in
            let user = try transaction.requirePerson()
            let writer = try transaction.requireWriter()
            guard request.id > 0,
                try Sessions.close(.session, id: request.id, of: user, now: transaction.now, writer)
            else { throw KernelRefusal.notFound(entity: "kernel.session", id: request.id) }
            try transaction.noteSignIn(.sessionsRevoked, user: user)
            return RevokeSessionResponse()
        }
        try registry.handle(SessionMethods.revokeOtherSessions) { _, transaction in
            let user = try transaction.requirePerson()
            let writer = try transaction.requireWriter()
            let count = try Sessions.closeOthers(
                of: user,
                than: transaction.tokenHash,
                now: transaction.now,
                writer
            )
            if count > 0 { try transaction.noteSignIn(.sessionsRevoked, user: user) }
            var answer = RevokeOtherSessionsResponse()
            answer.count = Int32(clamping: count)
            return answer
        }
        try registry.handle(SessionMethods.listSignIns) { try listSignIns($0, $1) }
    }

    private static func described(_ listed: Sessions.Listed, _ transaction: Transaction) throws -> OpenSession {
        var session = OpenSession()
        session.id = listed.id
        session.createTime = try Instant(microseconds: listed.createTime).timestamp
        if let use = listed.lastUse { session.lastUseTime = try Instant(microseconds: use).timestamp }
        session.expireTime = try Instant(microseconds: listed.expire).timestamp
        session.peer = listed.peer
        session.current = listed.hash == transaction.tokenHash
        return session
    }

    private static func listSignIns(
        _ request: ListSignInsRequest,
        _ transaction: Transaction
    ) throws -> ListSignInsResponse {
        if request.all { try transaction.requireReadingUsers() }
        let core = transaction.core
        let user: Int64? = try request.all ? nil : transaction.subject(request.userID)
        let known = try user.flatMap { try transaction.rules.find(RecordID<User>($0)) }
        let mark = known.map { SignInLog.mark(of: $0.email, tenant: transaction.tenant, core) }
        let scope = "sign-ins/\(transaction.tenant)/\(user.map { String($0) } ?? "all")"
        var before = Int64.max
        if !request.pageToken.isEmpty {
            let values = try PageToken.read(request.pageToken, count: 1, scope: scope, key: core.serverKey)
            before = values[0].integer ?? .max
        }
        let size = try PageSize.of(request.pageSize)
        let found = try SignInLog.list(of: user, mark: mark, before: before, limit: size + 1, transaction.reader)
        let page = found.prefix(size)
        var answer = ListSignInsResponse()
        answer.entries = page.map { $0.entry }
        if found.count > size, let last = page.last {
            answer.nextPageToken = PageToken.make([.integer(last.id)], scope: scope, key: core.serverKey)
        }
        return answer
    }
}

extension Transaction {
    /// The user whom a list is about: the caller when 0, else one whom the caller may read.
    func subject(_ asked: Int64) throws -> Int64 {
        guard asked != 0, asked != principal.userID else { return principal.userID }
        try requireReadingUsers()
        return asked
    }

    /// Refuses who may not read all users.
    func requireReadingUsers() throws {
        let users = try core.entity(User.self)
        guard principal.rows("read", of: users) == .everything else {
            let permission = Permission(entity: users.name, verb: "read").description
            throw KernelRefusal(.permissionDenied, .permissionDenied, metadata: ["permission": permission])
        }
    }
}
