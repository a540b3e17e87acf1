import Contract
import Model

/// Why somebody may or may not, and who can.
enum AccessHandlers {
    /// Users that are looked at in one call of WhoCan.
    private static let mostUsers = 1000

    static func explain(_ request: ExplainRequest, _ transaction: Transaction) throws -> ExplainResponse {
        let core = transaction.core
        let question = try Question(request.record, request.action, transaction, field: request.field)
        var answer = ExplainResponse()
        guard
            let policy = try AccessLoading(core: core, reader: transaction.reader)
                .policy(of: request.userID, tenant: transaction.tenant)
        else {
            // Who is deactivated may nothing, and no grant would change it.
            guard try transaction.rules.find(RecordID<User>(request.userID)) == nil else { return answer }
            throw KernelRefusal.notFound(entity: User.entityName, id: request.userID)
        }
        answer.grants = question.deciding(policy).map(Self.message)
        answer.allowed = !answer.grants.isEmpty
        if !answer.allowed { answer.missing = question.missing(policy) }
        return answer
    }

    static func whoCan(_ request: WhoCanRequest, _ transaction: Transaction) throws -> WhoCanResponse {
        let core = transaction.core
        let size = try PageSize.of(request.pageSize)
        let question = try Question(request.record, request.action, transaction)
        let scope = "who/\(transaction.tenant)/\(request.record.entity)/\(request.record.id)/\(request.action)"
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
                    let grant = question.deciding(policy).first
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
            guard field.isEmpty || !places.isEmpty else {
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

        /// The grants that allow it, the widest scope first.
        func deciding(_ policy: AccessPolicy) -> [PolicyGrant] {
            let permission = Permission(entity: entity.name, verb: action)
            let reaching = policy.grants.filter { grant in
                guard grant.covers(permission) else { return false }
                // Settings are nobody's: no narrower scope chooses among them.
                guard entity.settings == nil else { return grant.scope == .all }
                guard let record else { return true }
                return RowRule(RowRule.conditions(grant.scope, policy.facts, entity)).allows(record)
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

        /// Nil for all of them.
        private func fields(of grant: PolicyGrant) -> FieldSet? {
            let paths = reads ? grant.readFields : grant.writeFields
            return paths.isEmpty ? nil : FieldSet(entity.layout, paths: paths, reads: reads)
        }

        /// The grant of the narrowest scope that would allow it.
        func missing(_ policy: AccessPolicy) -> Grant {
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
                    return RowRule(RowRule.conditions(scope, policy.facts, entity)).allows(record)
                } ?? .all
            return grant
        }
    }
}
