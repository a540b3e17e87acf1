import Contract
import Model
import SwiftProtobuf

/// Why somebody may or may not, and who can.
enum AccessHandlers {
    /// Users that are looked at in one call of WhoCan.
    private static let mostUsers = 1000

    static func explain(_ request: ExplainRequest, _ transaction: Transaction) throws -> ExplainResponse {
        let question = try Question(request.record, request.action, transaction, field: request.field)
        let key = try request.apiKeyID == 0 ? nil : key(request.apiKeyID, of: request.userID, transaction)
        let user = key?.userID ?? request.userID
        let loading = AccessLoading(core: transaction.core, reader: transaction.reader)
        let policy = try loading.policy(of: user, tenant: transaction.tenant)
        var answer = ExplainResponse()
        if let policy {
            answer.grants = question.deciding(policy.grants, policy.facts).map(Self.message)
            if answer.grants.isEmpty { answer.missing = question.missing(policy.facts) }
        } else if try transaction.rules.find(RecordID<User>(user)) == nil {
            throw KernelRefusal.notFound(entity: User.entityName, id: user)
        }
        // Who is deactivated may nothing, and no grant would change it.
        let ownerLacks = answer.grants.isEmpty
        var keyLacks = false
        if let key {
            let facts = policy?.facts ?? AccessFacts(user: user)
            keyLacks = try !explain(key, facts, question, loading, transaction, &answer)
        }
        answer.missingSide =
            switch (ownerLacks, keyLacks) {
            case (false, false): .unspecified
            case (true, false): .owner
            case (false, true): .key
            case (true, true): .both
            }
        answer.allowed = !ownerLacks && !keyLacks
        return answer
    }

    /// A key that the caller reads; `owner` is whose it should be, 0 for anybody's.
    private static func key(_ id: Int64, of owner: Int64, _ transaction: Transaction) throws -> ApiKey {
        let entity = try transaction.core.entity(ApiKey.self)
        guard let record = try RecordReading(transaction.reader, entity).load(id),
            transaction.rows("read", entity).allows(record)
        else { throw KernelRefusal.notFound(entity: ApiKey.entityName, id: id) }
        let key = try ApiKey(serializedBytes: transaction.core.wire(record, entity))
        guard owner == 0 || owner == key.userID else {
            throw KernelRefusal.notFound(entity: ApiKey.entityName, id: id)
        }
        return key
    }

    /// Answers whether the key's own rights allow it.
    private static func explain(
        _ key: ApiKey,
        _ facts: AccessFacts,
        _ question: Question,
        _ loading: AccessLoading,
        _ transaction: Transaction,
        _ answer: inout ExplainResponse
    ) throws -> Bool {
        guard try !key.hasEndTime && Instant(key.expireTime) > transaction.now else { return false }
        guard !key.readOnly || question.onlyReads(transaction.core) else { return false }
        guard key.isLimited else { return true }
        let grants = try loading.grants(ofKey: key.id)?.grants ?? []
        answer.keyGrants = question.deciding(grants, facts).map(Self.message)
        guard answer.keyGrants.isEmpty else { return true }
        answer.keyMissing = question.missing(facts)
        return false
    }

    static func whoCan(_ request: WhoCanRequest, _ transaction: Transaction) throws -> WhoCanResponse {
        let core = transaction.core
        let size = try PageSize.of(request.pageSize)
        let question = try Question(request.record, request.action, transaction, field: request.field)
        // Each part with its length, so that no two questions have the same scope.
        let scope = [
            "who", transaction.tenant, request.record.entity, String(request.record.id), request.action, request.field,
        ].map { "\($0.utf8.count):\($0)" }.joined()
        var last: Int64 = 0
        if !request.pageToken.isEmpty {
            last = try PageToken.read(request.pageToken, count: 1, scope: scope, key: core.serverKey)[0].integer ?? 0
        }
        let entity = try core.entity(User.self)
        let reading = RecordReading(transaction.reader, entity)
        let loading = AccessLoading(core: core, reader: transaction.reader)
        var answer = WhoCanResponse()
        var looked = 0
        while true {
            let users = try reading.records(
                where: .both(entity.liveOnly, .compare(0, .greater, .value(.integer(last)))),
                limit: 200
            )
            for user in users {
                // A page ends when it is full, or when enough users were looked at: it may be short, and go on.
                guard answer.users.count < size, looked < mostUsers else {
                    answer.nextPageToken = PageToken.make([.integer(last)], scope: scope, key: core.serverKey)
                    return answer
                }
                looked += 1
                last = user.id
                guard let policy = try loading.policy(of: user.id, tenant: transaction.tenant),
                    let grant = question.deciding(policy.grants, policy.facts).first
                else { continue }
                var access = UserAccess()
                access.userID = user.id
                access.name = transaction.display(user, entity)
                access.by = message(grant)
                answer.users.append(access)
            }
            if users.count < 200 { return answer }
        }
    }

    private static func message(_ grant: PolicyGrant) -> DecidingGrant {
        var answer = DecidingGrant()
        answer.grant.entity = grant.entity
        answer.grant.actions = grant.actions.sorted()
        answer.grant.scope = grant.scope
        answer.grant.readFields = grant.readFields
        answer.grant.writeFields = grant.writeFields
        answer.role = grant.role
        answer.accessRoleID = grant.roleID
        return answer
    }

    /// An action on a record, or on records of an entity at all; perhaps on one of its fields.
    private struct Question {
        let entity: EntityDefinition
        let record: Record?
        let action: String
        /// The path of the field, and where it lies; empty for the record whatever its fields.
        let field: String
        let places: [FieldPlace]

        init(_ link: Link, _ action: String, _ transaction: Transaction, field: String = "") throws {
            guard let entity = transaction.core.catalog.entity(named: link.entity) else {
                throw KernelRefusal.invalid(
                    .unknownEntity,
                    field: "record.entity",
                    ["entity": String(link.entity.prefix(100))]
                )
            }
            try transaction.requireVisible(entity, field: "record.entity")
            guard !action.isEmpty, action.utf8.count <= 60 else {
                throw KernelRefusal.invalid(.required, field: "action")
            }
            self.entity = entity
            self.action = action
            self.field = field
            places = FieldSet.places(at: field, entity.layout)
            guard try field.isEmpty || entity.hasField(field, transaction.custom(entity)) else {
                throw KernelRefusal.invalid(.invalidMask, field: "field", ["path": String(field.prefix(100))])
            }
            guard link.id != 0 else {
                record = nil
                return
            }
            // Whose right reaches a record tells of it.
            guard let found = try RecordReading(transaction.reader, entity).load(link.id),
                entity.settings != nil || transaction.rows("read", entity).allows(found)
            else {
                throw KernelRefusal.notFound(entity: entity.name, id: link.id)
            }
            record = found
        }

        /// Those of somebody's grants that allow it, the widest scope first.
        func deciding(_ grants: [PolicyGrant], _ facts: AccessFacts) -> [PolicyGrant] {
            let reaching = grants.filter { grant in
                guard grant.covers(permission) else { return false }
                // Settings are nobody's: no narrower scope chooses among them.
                guard entity.settings == nil else { return grant.scope == .all }
                guard let record else { return true }
                return RowRule(RowRule.conditions(grant.scope, facts, entity)).allows(record)
            }
            return ofField(reaching).sorted { $0.scope.rawValue > $1.scope.rawValue }
        }

        /// Those that allow the field, or a part of it where they allow all of it together.
        private func ofField(_ grants: [PolicyGrant]) -> [PolicyGrant] {
            guard !places.isEmpty else { return grants }
            var left = Set(places)
            let deciding = grants.filter { grant in
                let fields = fields(of: grant)
                let allowed = places.filter { fields?.contains($0) ?? true }
                left.subtract(allowed)
                return !allowed.isEmpty
            }
            return left.isEmpty ? deciding : []
        }

        private var reads: Bool { AccessPolicy.reads(action) }

        private var permission: Permission { Permission(entity: entity.name, verb: action) }

        /// Whether a key that only reads may do it: some method that wants the action writes nothing.
        func onlyReads(_ core: KernelCore) -> Bool {
            action == "read"
                || core.schema.methods.contains { method in
                    core.permissions[method.index] == permission && TokenRights.reads(method)
                }
        }

        /// Nil for all of them.
        private func fields(of grant: PolicyGrant) -> FieldSet? {
            let paths = reads ? grant.readFields : grant.writeFields
            return paths.isEmpty ? nil : FieldSet(entity.layout, paths: paths, reads: reads)
        }

        /// The grant of the narrowest scope that would allow it.
        func missing(_ facts: AccessFacts) -> Grant {
            var grant = Grant()
            grant.entity = entity.name
            grant.actions = [action]
            if !field.isEmpty {
                if reads { grant.readFields = [field] } else { grant.writeFields = [field] }
            }
            let scopes: [Scope] = [.own, .party, .team, .unit, .all]
            grant.scope =
                scopes.first { scope in
                    guard entity.settings == nil else { return scope == .all }
                    guard let record else { return true }
                    return RowRule(RowRule.conditions(scope, facts, entity)).allows(record)
                } ?? .all
            return grant
        }
    }
}
