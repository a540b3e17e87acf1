import Contract
import Model

/// What becomes of a user and of what they own: out of use and back, into another team, out of all sessions.
enum UserMoves {
    static func register(in registry: inout PluginRegistry) throws {
        try registry.operation(HandOverOperation.kind) { try await HandOverOperation.run($0) }
        try registry.handle(UserMethods.deactivateUser) { try deactivate($0, $1) }
        try registry.handle(UserMethods.reactivateUser) { request, transaction in
            var user: User = try transaction.load(RecordID(request.id))
            user.inactive = false
            var answer = ReactivateUserResponse()
            answer.user = try transaction.save(user)
            return answer
        }
        try registry.handle(UserMethods.moveUser) { try move($0, $1) }
        try registry.handle(UserMethods.endUserSessions) { try endSessions($0, $1) }
    }

    private static func deactivate(
        _ request: DeactivateUserRequest,
        _ transaction: Transaction
    ) throws -> DeactivateUserResponse {
        var user: User = try transaction.load(RecordID(request.id))
        guard !user.inactive else { throw KernelRefusal(.failedPrecondition, .userInactive) }
        // The operation would be nobody's, and a slip would lock its maker out.
        guard user.id != transaction.principal.userID else { throw KernelRefusal(.failedPrecondition, .ownAccount) }
        let heir = request.newOwnerID
        var answer = DeactivateUserResponse()
        if heir != 0 {
            try requireActive(heir, besides: user.id, transaction)
            var hand = HandOver()
            hand.userID = user.id
            hand.ownerID = heir
            answer.operation = try transaction.start(HandOverOperation.kind, hand)
        }
        user.inactive = true
        answer.user = try transaction.save(user)
        return answer
    }

    private static func requireActive(_ id: Int64, besides leaving: Int64, _ transaction: Transaction) throws {
        let metadata = ["id": String(id), "entity": User.entityName]
        guard let heir = try transaction.rules.find(RecordID<User>(id)) else {
            throw KernelRefusal.invalid(.referenceNotFound, field: "new_owner_id", metadata)
        }
        guard !heir.inactive, heir.id != leaving else {
            throw KernelRefusal.invalid(.referenceRetired, field: "new_owner_id", metadata)
        }
    }

    private static func move(_ request: MoveUserRequest, _ transaction: Transaction) throws -> MoveUserResponse {
        var user: User = try transaction.load(RecordID(request.id))
        user.teamID = request.teamID
        var answer = MoveUserResponse()
        answer.user = try transaction.save(user)
        guard request.recordsFollow else { return answer }
        var hand = HandOver()
        hand.userID = user.id
        hand.restamp = true
        hand.teamID = request.teamID
        answer.operation = try transaction.start(HandOverOperation.kind, hand)
        return answer
    }

    private static func endSessions(
        _ request: EndUserSessionsRequest,
        _ transaction: Transaction
    ) throws -> EndUserSessionsResponse {
        let user: User = try transaction.load(RecordID(request.id))
        let writer = try transaction.requireWriter()
        let now = transaction.now
        var answer = EndUserSessionsResponse()
        if request.sessionID == 0 {
            answer.sessionCount = Int32(clamping: try Sessions.closeAll(.session, of: user.id, now: now, writer))
        } else {
            guard try Sessions.close(.session, id: request.sessionID, of: user.id, now: now, writer) else {
                throw KernelRefusal.notFound(entity: "kernel.session", id: request.sessionID)
            }
            answer.sessionCount = 1
        }
        if answer.sessionCount > 0 { try transaction.noteSignIn(.sessionsRevoked, user: user.id) }
        guard request.apiKeys else { return answer }
        try ApiKeyHandlers.retireAll(of: user.id, transaction)
        answer.apiKeyCount = Int32(clamping: try Sessions.closeAll(.key, of: user.id, now: now, writer))
        if answer.apiKeyCount > 0 { try transaction.noteSignIn(.apiKeyRevoked, user: user.id) }
        return answer
    }
}
