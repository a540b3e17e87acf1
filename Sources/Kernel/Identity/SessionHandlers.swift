import Contract
import Model

/// Signing in and out.
enum SessionHandlers {
    /// A hash of no password: verified when there is no such user, so that both answers take as long.
    private static let decoy =
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$WW0TgkQ7mX0y7bGqNnuXkH1o4q1kqMkfDCh7X3y1b1o"

    static func register(in registry: inout PluginRegistry) throws {
        try registry.process(SessionMethods.signIn, signIn)
        try registry.process(SessionMethods.acceptInvitation, acceptInvitation)
        try registry.handle(SessionMethods.getSession) { _, transaction in
            let found = try Sessions.find(
                .session,
                hash: transaction.tokenHash,
                now: transaction.now,
                transaction.reader
            )
            guard let found else { throw KernelRefusal(.unauthenticated, .unauthenticated) }
            return try describe(found.user, expire: found.expire, transaction)
        }
        try registry.handle(SessionMethods.signOut) { _, transaction in
            try Sessions.close(hash: transaction.tokenHash, try transaction.requireWriter())
            return SignOutResponse()
        }
    }

    private static func describe(_ user: Int64, expire: Int64, _ transaction: Transaction) throws -> Session {
        let user: User = try transaction.load(RecordID(user))
        var session = Session()
        session.tenant = transaction.tenant
        session.userID = user.id
        session.email = user.email
        session.role = user.role
        session.expireTime = (try Instant(microseconds: expire)).timestamp
        return session
    }

    private static func signIn(_ request: SignInRequest, _ context: ProcessContext) async throws -> SignInResponse {
        let account = "user/\(request.tenant.prefix(40))/\(TextKeys.collationKey(String(request.email.prefix(254))))"
        let keys = [account, "peer/\(context.peer)"]
        try await context.failures.check(keys, now: context.now)
        let store = try await context.dispatcher.tenants.store(Substring(request.tenant))
        let core = context.dispatcher.core
        let email = request.email
        let found: (user: Int64, hash: String)? =
            try await store?.read { reader in
                guard let user = try Users.find(email: email, reader, core),
                    let hash = try Credentials.hash(of: user.id, reader)
                else { return nil }
                return (user.id, hash)
            } ?? nil
        let isRight = try await context.passwords.verify(String(request.password.prefix(1000)), found?.hash ?? decoy)
        guard let store, let found, isRight else {
            try await context.failures.count(keys, now: context.now)
            throw KernelRefusal(.unauthenticated, .signInFailed)
        }
        try await context.failures.forget(account)
        let (token, session) = try await open(found.user, request.tenant, store, context)
        var answer = SignInResponse()
        answer.token = token
        answer.session = session
        return answer
    }

    /// A new session of a user who has just proved who they are; `before` runs in the same transaction.
    private static func open(
        _ user: Int64,
        _ tenant: String,
        _ store: any Store,
        _ context: ProcessContext,
        before: @escaping @Sendable (any StoreWriter) throws -> Void = { _ in }
    ) async throws -> (token: String, session: Session) {
        let (token, hash) = Tokens.make(for: tenant)
        let dispatcher = context.dispatcher
        let session = try await store.write { writer in
            try before(writer)
            let transaction = dispatcher.transaction(writer, writer, tenant, .module("kernel"))
            let expire = transaction.now.adding(hours: dispatcher.core.configuration.sessionHours)
            try Sessions.open(.session, hash: hash, user: user, now: transaction.now, expire: expire, writer)
            return try describe(user, expire: expire.microseconds, transaction)
        }
        return (token, session)
    }

    private static func acceptInvitation(
        _ request: AcceptInvitationRequest,
        _ context: ProcessContext
    ) async throws -> AcceptInvitationResponse {
        let keys = ["peer/\(context.peer)"]
        try await context.failures.check(keys, now: context.now)
        try PasswordHasher.check(request.password, field: "password")
        let hash = Tokens.hash(request.invitation)
        let now = context.now
        let store = try await context.dispatcher.tenants.store(Substring(request.tenant))
        let user =
            try await store?.read { reader in
                try Sessions.find(.invitation, hash: hash, now: now, reader)?.user
            } ?? nil
        guard let store, let user else {
            try await context.failures.count(keys, now: now)
            throw KernelRefusal(.unauthenticated, .invitationInvalid)
        }
        let password = try await context.passwords.hash(request.password)
        let (token, session) = try await open(user, request.tenant, store, context) { writer in
            // Asked again under the write lock: an invitation serves once.
            guard try Sessions.find(.invitation, hash: hash, now: now, writer) != nil else {
                throw KernelRefusal(.unauthenticated, .invitationInvalid)
            }
            try Sessions.closeAll(of: user, keeping: nil, writer)
            try Credentials.set(password, user: user, now: now, writer)
        }
        var answer = AcceptInvitationResponse()
        answer.token = token
        answer.session = session
        return answer
    }
}
