import Contract
import Model
import SwiftProtobuf

/// The verbs of API keys: tokens with which programs act as the user who made them.
enum ApiKeyHandlers {
    /// Most keys of one user that have not expired.
    static let most = 100
    static let longestName = 100
    /// Five years, two leap days among them at most.
    static let longestDays = 5 * 365 + 2

    static func register(in registry: inout PluginRegistry) throws {
        let names = EntityNames(registry.catalog)
        try registry.handle(SessionMethods.createApiKey) { try create($0, names, $1) }
        try registry.handle(SessionMethods.listApiKeys) { request, transaction in
            let user = try transaction.subject(request.userID)
            var answer = ListApiKeysResponse()
            let keys = try Sessions.list(.key, of: user, now: transaction.now, transaction.reader)
            let entity = try transaction.core.entity(ApiKey.self)
            let records = try RecordReading(transaction.reader, entity).load(keys.map(\.id))
            answer.apiKeys = try keys.map { key in
                let record = try records[key.id].map {
                    try ApiKey(serializedBytes: transaction.core.wire($0, entity))
                }
                return try described(key, record, of: user)
            }
            return answer
        }
        try registry.handle(SessionMethods.revokeApiKey) { request, transaction in
            let user = try transaction.requirePerson()
            let writer = try transaction.requireWriter()
            guard try Sessions.close(.key, id: request.id, of: user, now: transaction.now, writer) else {
                throw KernelRefusal.notFound(entity: ApiKey.entityName, id: request.id)
            }
            try retire(request.id, transaction)
            try transaction.noteSignIn(.apiKeyRevoked, user: user)
            return RevokeApiKeyResponse()
        }
    }

    private static func create(
        _ request: CreateApiKeyRequest,
        _ names: EntityNames,
        _ transaction: Transaction
    ) throws -> CreateApiKeyResponse {
        let user = try transaction.requirePerson()
        let now = transaction.now
        guard !request.name.isEmpty else { throw KernelRefusal.invalid(.required, field: "name") }
        guard request.name.unicodeScalars.count <= longestName else {
            throw KernelRefusal.invalid(.tooLong, field: "name", ["maximum": String(longestName)])
        }
        guard request.hasExpireTime else { throw KernelRefusal.invalid(.required, field: "expire_time") }
        let last = now.adding(hours: 24 * longestDays)
        guard let expire = try? Instant(request.expireTime), expire > now, expire <= last else {
            let expected = "\(now.text) … \(last.text)"
            throw KernelRefusal.invalid(.outOfRange, field: "expire_time", ["expected": expected])
        }
        let writer = try transaction.requireWriter()
        guard try Sessions.count(.key, of: user, now: now, writer) < most else {
            throw KernelRefusal(.resourceExhausted, .tooManyRecords, metadata: ["maximum": String(most)])
        }
        try names.check(grants: request.grants)
        try names.check(moduleRoles: request.moduleRoles)
        try requireRoles(request.accessRoleIds, transaction)
        var key = ApiKey()
        key.name = request.name
        key.readOnly = request.readOnly
        key.createTime = now.timestamp
        key.expireTime = expire.timestamp
        key.userID = user
        key.grants = request.grants
        key.moduleRoles = request.moduleRoles
        key.accessRoleIds = request.accessRoleIds
        let made = try transaction.create(key)
        let (token, hash) = Tokens.make(for: Tokens.keyPrefix + transaction.tenant)
        try Sessions.open(
            .key,
            hash: hash,
            user: user,
            now: now,
            expire: expire,
            name: request.name,
            isReadOnly: request.readOnly,
            number: made.id,
            isLimited: made.isLimited,
            writer
        )
        try transaction.noteSignIn(.apiKeyMade, user: user)
        var answer = CreateApiKeyResponse()
        answer.token = token
        answer.apiKey = made
        return answer
    }

    /// A role that is not there gives nothing; whoever names one means another.
    private static func requireRoles(_ ids: [Int64], _ transaction: Transaction) throws {
        for (place, id) in ids.enumerated() where try transaction.rules.find(RecordID<AccessRole>(id)) == nil {
            throw KernelRefusal.invalid(
                .referenceNotFound,
                field: "access_role_ids[\(place)]",
                ["id": String(id), "entity": AccessRole.entityName]
            )
        }
    }

    // MARK: - The records

    /// Writes down that a key was revoked. A key from before keys had records has none.
    static func retire(_ id: Int64, _ transaction: Transaction) throws {
        guard var key = try transaction.rules.find(RecordID<ApiKey>(id)) else { return }
        key.endTime = transaction.now.timestamp
        var own = transaction
        own.acting = "kernel"
        _ = try own.save(key)
    }

    /// The same of all keys of a user that serve; there are no more than `most`.
    static func retireAll(of user: Int64, _ transaction: Transaction) throws {
        let filter = "user_id = \(user) AND expire_time > \"\(transaction.now.text)\" AND NOT end_time:*"
        for key in try transaction.rules.list(ApiKey.self, filter: filter, limit: most) {
            try retire(key.id, transaction)
        }
    }

    private static func described(_ listed: Sessions.Listed, _ record: ApiKey?, of user: Int64) throws -> ApiKey {
        var key = record ?? ApiKey()
        key.id = listed.id
        key.userID = user
        // Whose it is decides who is told.
        key.info.ownerID = user
        key.name = listed.name
        key.readOnly = listed.isReadOnly
        key.createTime = try Instant(microseconds: listed.createTime).timestamp
        if let use = listed.lastUse { key.lastUseTime = try Instant(microseconds: use).timestamp }
        key.expireTime = try Instant(microseconds: listed.expire).timestamp
        return key
    }
}

extension ApiKey {
    /// It has grants of its own.
    var isLimited: Bool { !grants.isEmpty || !moduleRoles.isEmpty || !accessRoleIds.isEmpty }
}
