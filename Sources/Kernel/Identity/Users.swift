import Contract
import Model
import SwiftProtobuf

/// Users as the kernel itself reads them.
enum Users {
    /// The user with that address who is not in the bin; case and marks do not count.
    static func find(email: String, _ reader: any StoreReader, _ core: KernelCore) throws -> User? {
        let entity = try core.entity(User.self)
        guard let column = entity.layout.column(at: "email"), let key = entity.keyColumns[column] else { return nil }
        let condition = Predicate.and([.equal(key, entity.key(of: .text(email))), entity.liveOnly])
        let found = try RecordReading(reader, entity).records(where: condition, limit: 1)
        return try found.first.map { try User(serializedBytes: core.wire($0, entity)) }
    }

    static func register(in registry: inout PluginRegistry) throws {
        try registry.derive(User.self) { user, context in
            // The kernel's own figure, whatever a client sends.
            user.twoFactor = user.id != 0 ? try TwoFactors.isOn(user.id, context.reader.reader) : false
        }
        try registry.validate(User.self) { old, new, reader in
            guard let old, old.isActiveAdministrator, !new.isActiveAdministrator else { return }
            try requireAnotherAdministrator(old.id, reader)
        }
        try registry.guardDelete(User.self) { _, move, _ in
            // History, records and acts name users for good.
            if move == .delete { throw KernelRefusal(.failedPrecondition, .userNotDeletable) }
        }
        try registry.follow(User.self) { old, new, transaction in
            // Whoever comes back counts again.
            if let old, old.inactive, new?.inactive == false { try transaction.checkUser(isWritten: true) }
            guard let old, !old.inactive, new?.inactive != false else { return }
            try ApiKeyHandlers.retireAll(of: old.id, transaction)
            try Sessions.closeEverything(of: old.id, try transaction.requireWriter())
        }
        try UserErasure.register(in: &registry)
        try UserMoves.register(in: &registry)
        try registry.handle(UserMethods.inviteUser) { request, transaction in
            let user: User = try transaction.load(RecordID(request.id))
            guard !user.inactive else { throw KernelRefusal(.failedPrecondition, .userInactive) }
            let (token, expire) = try transaction.invite(user.id)
            var answer = InviteUserResponse()
            answer.invitation = token
            answer.expireTime = expire.timestamp
            return answer
        }
        try registry.process(UserMethods.changePassword) { request, context in
            try await changePassword(request, context)
        }
    }

    private static func requireAnotherAdministrator(_ id: Int64, _ reader: RuleReader) throws {
        let others = try reader.list(User.self, filter: "role = ADMINISTRATOR AND inactive = false", limit: 2)
        guard others.contains(where: { $0.id != id }) else {
            throw KernelRefusal(.failedPrecondition, .lastAdministrator)
        }
    }

    private static func changePassword(
        _ request: ChangePasswordRequest,
        _ context: ProcessContext
    ) async throws -> ChangePasswordResponse {
        let id = context.principal.userID
        let throttle = "user/\(context.tenantName)/\(id)"
        try await context.failures.check([throttle], now: context.now)
        try PasswordHasher.check(request.newPassword, field: "new_password")
        let current = try await context.read { try Credentials.hash(of: id, $0.reader) }
        guard let current, try await context.passwords.verify(request.currentPassword, current) else {
            try await context.failures.count([throttle], now: context.now)
            throw KernelRefusal(.unauthenticated, .signInFailed)
        }
        let hash = try await context.passwords.hash(request.newPassword)
        let kept = context.scope.tokenHash
        try await context.write { transaction in
            let writer = try transaction.requireWriter()
            try Credentials.set(hash, user: id, now: transaction.now, writer)
            try Sessions.closeAll(of: id, keeping: kept, writer)
        }
        return ChangePasswordResponse()
    }
}

extension User {
    fileprivate var isActiveAdministrator: Bool { role == .administrator && !inactive }
}

extension Transaction {
    /// A one-time invitation for a user; earlier ones stay valid until they expire.
    func invite(_ user: Int64) throws -> (token: String, expire: Instant) {
        let (token, hash) = Tokens.make(for: tenant)
        let expire = now.adding(hours: core.configuration.invitationHours)
        try Sessions.open(.invitation, hash: hash, user: user, now: now, expire: expire, try requireWriter())
        return (token, expire)
    }
}

extension ProcessContext {
    var failures: SignInFailures {
        SignInFailures(
            control: dispatcher.tenants.control,
            configuration: dispatcher.core.configuration,
            serverKey: dispatcher.core.serverKey
        )
    }
    var passwords: PasswordHasher { dispatcher.passwords }
    var tenantName: String { scope.tenant?.name ?? "" }
}
