import Contract
import Logging
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
            let found = try Sessions.opened(hash: transaction.tokenHash, now: transaction.now, transaction.reader)
            guard let found else { throw KernelRefusal(.unauthenticated, .unauthenticated) }
            if let support = found.support {
                var session = Session()
                session.tenant = transaction.tenant
                session.operatorID = support.operatorID
                session.expireTime = (try Instant(microseconds: found.expire)).timestamp
                return session
            }
            var session = try describe(found.user, expire: found.expire, transaction)
            session.twoFactorSetup = found.needsTwoFactor
            return session
        }
        try registry.handle(SessionMethods.signOut) { _, transaction in
            let writer = try transaction.requireWriter()
            let found = try Sessions.opened(hash: transaction.tokenHash, now: transaction.now, writer)
            try Sessions.close(hash: transaction.tokenHash, writer)
            if let found {
                if found.kind == .key { try ApiKeyHandlers.retire(found.id, transaction) }
                try transaction.noteSignIn(found.kind == .key ? .apiKeyRevoked : .signOut, user: found.user)
            }
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

    // MARK: - With a password

    private static func signIn(_ request: SignInRequest, _ context: ProcessContext) async throws -> SignInResponse {
        let account = "user/\(request.tenant.prefix(40))/\(TextKeys.collationKey(String(request.email.prefix(254))))"
        let keys = [account, "peer/\(context.peer)"]
        let core = context.dispatcher.core
        let store = try await context.dispatcher.tenants.store(Substring(request.tenant))
        let mark = SignInLog.mark(of: request.email, tenant: request.tenant, core)
        do {
            try await context.failures.check(keys, now: context.now)
        } catch let refusal as KernelRefusal {
            // Nobody looks whose address it is: an answer without a hashed password is quick enough to be timed.
            let entry = SignInLog.Entry(outcome: .throttled, mark: mark, peer: context.peer)
            let minutes = core.configuration.throttleMinutes
            if let store { try await SignInLog.noteThrottled(entry, now: context.now, minutes: minutes, store) }
            throw refusal
        }
        let email = request.email
        let found: (user: Int64, hash: String?)? =
            try await store?.read { reader in
                guard let user = try Users.find(email: email, reader, core) else { return nil }
                // Who is deactivated hears what a stranger hears, after the same work.
                return (user.id, user.inactive ? nil : try Credentials.hash(of: user.id, reader))
            } ?? nil
        let isRight = try await context.passwords.verify(String(request.password.prefix(1000)), found?.hash ?? decoy)
        guard let store else { throw try await failed(keys, nil, nil, context) }
        var entry = SignInLog.Entry(outcome: .wrongPassword, user: found?.user ?? 0, mark: mark, peer: context.peer)
        guard let found, found.hash != nil, isRight else { throw try await failed(keys, entry, store, context) }
        entry.outcome = .ok
        guard let opened = try await open(entry, request.tenant, store, context, code: request.code) else {
            entry.outcome = .wrongCode
            throw try await failed(keys, entry, store, context)
        }
        try await context.failures.forget(account)
        var answer = SignInResponse()
        answer.token = opened.token
        answer.session = opened.session
        return answer
    }

    /// Counts a failed sign-in and writes it down; answers what the caller hears, whatever was wrong.
    private static func failed(
        _ keys: [String],
        _ entry: SignInLog.Entry?,
        _ store: (any Store)?,
        _ context: ProcessContext
    ) async throws -> KernelRefusal {
        let now = context.now
        try await context.failures.count(keys, now: now)
        if let entry, let store { try await store.write { try SignInLog.note(entry, now: now, $0) } }
        return KernelRefusal(.unauthenticated, .signInFailed)
    }

    /// A new session of a user who has just proved who they are, but for the second factor; nil when its code is wrong,
    /// CODE_REQUIRED when there is none. `before` runs in the same transaction, when the code was right.
    private static func open(
        _ entry: SignInLog.Entry,
        _ tenant: String,
        _ store: any Store,
        _ context: ProcessContext,
        code: String,
        before: @escaping @Sendable (any StoreWriter) throws -> Void = { _ in }
    ) async throws -> (token: String, session: Session)? {
        let (token, hash) = Tokens.make(for: tenant)
        let dispatcher = context.dispatcher
        let session: Session? = try await store.write { writer in
            let transaction = dispatcher.transaction(writer, writer, tenant, .module("kernel"))
            let now = transaction.now
            var outcomes = [entry.outcome]
            // Asked again under the write lock: somebody may have deactivated the user meanwhile.
            guard let user = try transaction.rules.find(RecordID<User>(entry.user)), !user.inactive else { return nil }
            let hasTwoFactor = try TwoFactors.isOn(entry.user, writer)
            let isRequired = try transaction.rules.settings(SignInPolicy.self).twoFactorRequired
            if hasTwoFactor {
                guard !code.isEmpty else { throw KernelRefusal(.unauthenticated, .codeRequired) }
                guard let used = try TwoFactors.accept(code, of: entry.user, transaction) else { return nil }
                if used == .recoveryCode { outcomes = entry.outcome == .ok ? [used] : [used, entry.outcome] }
            }
            try before(writer)
            let expire = now.adding(hours: dispatcher.core.configuration.sessionHours)
            try Sessions.open(
                .session,
                hash: hash,
                user: entry.user,
                now: now,
                expire: expire,
                peer: entry.peer,
                needsTwoFactor: isRequired && !hasTwoFactor,
                writer
            )
            for outcome in outcomes {
                var noted = entry
                noted.outcome = outcome
                try SignInLog.note(noted, now: now, writer)
            }
            var session = try describe(entry.user, expire: expire.microseconds, transaction)
            session.twoFactorSetup = isRequired && !hasTwoFactor
            return session
        }
        return session.map { (token, $0) }
    }

    // MARK: - With an invitation

    private static func acceptInvitation(
        _ request: AcceptInvitationRequest,
        _ context: ProcessContext
    ) async throws -> AcceptInvitationResponse {
        var keys = ["peer/\(context.peer)"]
        try await context.failures.check(keys, now: context.now)
        try PasswordHasher.check(request.password, field: "password")
        let hash = Tokens.hash(request.invitation)
        let now = context.now
        let store = try await context.dispatcher.tenants.store(Substring(request.tenant))
        let user =
            try await store?.read { reader in
                try Sessions.invited(hash: hash, now: now, reader)
            } ?? nil
        guard let store, let user else {
            try await context.failures.count(keys, now: now)
            throw KernelRefusal(.unauthenticated, .invitationInvalid)
        }
        // Codes are tried for one user, from however many addresses.
        keys.append("user/\(request.tenant)/\(user)")
        try await context.failures.check(keys, now: now)
        let password = try await context.passwords.hash(request.password)
        var entry = SignInLog.Entry(outcome: .invitation, user: user, peer: context.peer)
        let opened = try await open(entry, request.tenant, store, context, code: request.code) { writer in
            // Asked again under the write lock: an invitation serves once.
            guard try Sessions.invited(hash: hash, now: now, writer) != nil else {
                throw KernelRefusal(.unauthenticated, .invitationInvalid)
            }
            try Sessions.closeAll(of: user, keeping: nil, writer)
            try Credentials.set(password, user: user, now: now, writer)
        }
        guard let opened else {
            entry.outcome = .wrongCode
            throw try await failed(keys, entry, store, context)
        }
        var answer = AcceptInvitationResponse()
        answer.token = opened.token
        answer.session = opened.session
        return answer
    }
}

extension Dispatcher {
    /// Notes that a token is in use, at most every ten minutes. What cannot be noted stops no call.
    func noteUse(_ scope: CallScope, now: Instant) async {
        guard let tenant = scope.tenant, Sessions.isUseDue(scope.lastUse, now: now) else { return }
        let hash = scope.tokenHash
        // Calls that came together know of the same last use, and one of them notes the next.
        let known = scope.lastUse ?? -1
        if let noted = core.notedUses.find(hash, known), !Sessions.isUseDue(noted, now: now) { return }
        core.notedUses.keep(now.microseconds, hash, known)
        do {
            try await tenant.store.write { try Sessions.noteUse(hash: hash, now: now, $0) }
            core.callers.forget(hash)
        } catch {
            core.notedUses.forget(hash)
            core.logger.warning(
                "use of a token not noted",
                metadata: ["tenant": "\(tenant.name)", "error": "\(error)"]
            )
        }
    }
}
