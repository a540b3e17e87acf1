import Contract
import Model

/// The verbs of API keys: tokens with which programs act as the user who made them.
enum ApiKeyHandlers {
    /// Most keys of one user that have not expired.
    static let most = 100
    static let longestName = 100
    /// Five years, two leap days among them at most.
    static let longestDays = 5 * 365 + 2

    static func register(in registry: inout PluginRegistry) throws {
        try registry.handle(SessionMethods.createApiKey) { try create($0, $1) }
        try registry.handle(SessionMethods.listApiKeys) { request, transaction in
            let user = try transaction.subject(request.userID)
            var answer = ListApiKeysResponse()
            answer.apiKeys = try Sessions.list(.key, of: user, now: transaction.now, transaction.reader).map {
                try described($0)
            }
            return answer
        }
        try registry.handle(SessionMethods.revokeApiKey) { request, transaction in
            let user = try transaction.requirePerson()
            let writer = try transaction.requireWriter()
            guard try Sessions.close(.key, id: request.id, of: user, now: transaction.now, writer) else {
                throw KernelRefusal.notFound(entity: "kernel.api_key", id: request.id)
            }
            try transaction.noteSignIn(.apiKeyRevoked, user: user)
            return RevokeApiKeyResponse()
        }
    }

    private static func create(
        _ request: CreateApiKeyRequest,
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
        let (token, hash) = Tokens.make(for: Tokens.keyPrefix + transaction.tenant)
        let id = try Sessions.open(
            .key,
            hash: hash,
            user: user,
            now: now,
            expire: expire,
            name: request.name,
            isReadOnly: request.readOnly,
            writer
        )
        try transaction.noteSignIn(.apiKeyMade, user: user)
        var answer = CreateApiKeyResponse()
        answer.token = token
        answer.apiKey.id = id
        answer.apiKey.name = request.name
        answer.apiKey.readOnly = request.readOnly
        answer.apiKey.createTime = now.timestamp
        answer.apiKey.expireTime = expire.timestamp
        return answer
    }

    private static func described(_ listed: Sessions.Listed) throws -> ApiKey {
        var key = ApiKey()
        key.id = listed.id
        key.name = listed.name
        key.readOnly = listed.isReadOnly
        key.createTime = try Instant(microseconds: listed.createTime).timestamp
        if let use = listed.lastUse { key.lastUseTime = try Instant(microseconds: use).timestamp }
        key.expireTime = try Instant(microseconds: listed.expire).timestamp
        return key
    }
}
