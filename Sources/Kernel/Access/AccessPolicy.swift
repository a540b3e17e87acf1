package import Contract
package import Model
import Synchronization

/// A grant as the kernel works with it: an entity, a module or all of them; actions; how far it reaches.
package struct PolicyGrant: Sendable, Hashable {
    /// `module.entity`, a module, or `*`.
    package let entity: String
    package let actions: Set<String>
    package let scope: Scope
    /// The built-in role, `module.reader`, or the name of the tenant's own role.
    package let role: String
    /// The tenant's own role; 0 for the others.
    package let roleID: Int64
    /// The paths of the fields that reading by it shows, and that writing by it may change; empty for all.
    package let readFields: [String]
    package let writeFields: [String]

    package init(
        _ entity: String,
        _ actions: Set<String>,
        _ scope: Scope,
        role: String,
        roleID: Int64 = 0,
        readFields: [String] = [],
        writeFields: [String] = []
    ) {
        self.entity = entity
        self.actions = actions
        self.scope = scope
        self.role = role
        self.roleID = roleID
        self.readFields = readFields
        self.writeFields = writeFields
    }

    init(_ grant: Grant, role: String, roleID: Int64 = 0) {
        self.init(
            grant.entity,
            Set(grant.actions),
            grant.scope,
            role: role,
            roleID: roleID,
            readFields: grant.readFields,
            writeFields: grant.writeFields
        )
    }

    /// What the whole tenant works by is changed, and what no one can bring back is erased, by whoever is named for it: `*` is
    /// not enough.
    static let named: Set<String> = ["configure", "erase", "erase_person"]

    /// Whether it is about that permission, whatever records it reaches.
    func covers(_ permission: Permission) -> Bool {
        guard actions.contains(permission.verb) || actions.contains("*") && !Self.named.contains(permission.verb)
        else { return false }
        if entity == permission.entity { return true }
        let module = permission.entity.prefix { $0 != "." }
        return entity == "*" ? module != "kernel" : entity[...] == module
    }
}

/// What a user is, as scopes ask for it.
package struct AccessFacts: Sendable, Hashable {
    package var user: Int64
    /// The user's team, stamped on what they create; 0 for none.
    package var team: Int64 = 0
    /// That team and those below it.
    package var teams: [Int64] = []
    /// That team and those above it: what is shared with one of them is shared with the user.
    package var teamsAbove: [Int64] = []
    package var units: [Int64] = []
    package var partyEntity = ""
    package var party: Int64 = 0

    package init(user: Int64) { self.user = user }
}

/// What an API key may do of all that its owner may.
package struct KeyGrants: Sendable, Hashable {
    /// The key's number.
    package let id: Int64
    package let grants: [PolicyGrant]

    package init(id: Int64, grants: [PolicyGrant]) {
        self.id = id
        self.grants = grants
    }
}

/// What a user may do: the grants of all their roles and the facts that their scopes ask for. Deny by default.
package final class AccessPolicy: Sendable, Hashable {
    package let role: Role
    package let facts: AccessFacts
    package let grants: [PolicyGrant]
    /// Set where the user acts through a key with grants of its own: allowed is what both allow, record by record.
    package let key: KeyGrants?
    /// Whether some grant names fields; where none does, nobody asks further.
    private let namesFields: Bool
    // What was made of the grants before, read and written in a line that never suspends, on the threads of readers and
    // event loops alike.
    private let known = Mutex(Known())

    package init(role: Role, facts: AccessFacts, grants: [PolicyGrant], key: KeyGrants? = nil) {
        self.role = role
        self.facts = facts
        self.grants = grants
        self.key = key
        namesFields = (grants + (key?.grants ?? [])).contains { !$0.readFields.isEmpty || !$0.writeFields.isEmpty }
    }

    /// The same user through a key. What an administrator needs no question for is asked: the role does not count.
    package func through(_ key: KeyGrants) -> AccessPolicy {
        AccessPolicy(role: .granted, facts: facts, grants: grants, key: key)
    }

    /// A built-in role and nothing else (PLT-09).
    package convenience init(role: Role, user: Int64 = 0) {
        self.init(role: role, facts: AccessFacts(user: user), grants: Self.builtIn(role))
    }

    package static func builtIn(_ role: Role) -> [PolicyGrant] {
        switch role {
        case .administrator:
            let all = PolicyGrant.named.union(["*"])
            return [
                PolicyGrant("*", all, .all, role: "ADMINISTRATOR"),
                PolicyGrant("kernel", all, .all, role: "ADMINISTRATOR"),
            ]
        case .writer: return [PolicyGrant("*", ["*"], .all, role: "WRITER")]
        case .reader: return [PolicyGrant("*", ["read", "export"], .all, role: "READER")]
        case .granted, .unspecified, .UNRECOGNIZED: return []
        }
    }

    /// What everybody may, whatever their roles: to keep views of their own, to see those that are shared with them,
    /// and which keys they made. It is not enough to bring files.
    static let everybody: [PolicyGrant] = {
        let own: Set<String> = ["read", "create", "update", "delete"]
        return [
            PolicyGrant(SavedView.entityName, own, .own, role: everybodyRole),
            PolicyGrant(SavedView.entityName, ["read"], .shared, role: everybodyRole),
            PolicyGrant(ApiKey.entityName, ["read"], .own, role: everybodyRole),
        ]
    }()
    static let everybodyRole = "EVERYBODY"

    /// The roles that a module brings without a record, by the part of their name behind the module's.
    package static func ofModule(_ name: String) -> PolicyGrant? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts[0] != "kernel", !parts[0].isEmpty else { return nil }
        switch parts[1] {
        case "reader": return PolicyGrant(parts[0], ["read", "export"], .all, role: name)
        case "writer":
            let actions: Set<String> = ["read", "export", "create", "update", "delete", "import"]
            return PolicyGrant(parts[0], actions, .all, role: name)
        case "manager": return PolicyGrant(parts[0], ["*", "configure", "erase"], .all, role: name)
        default: return nil
        }
    }

    package static func == (left: AccessPolicy, right: AccessPolicy) -> Bool {
        left === right
            || left.role == right.role && left.facts == right.facts && left.grants == right.grants
                && left.key == right.key
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(role)
        hasher.combine(facts)
    }

    /// Whether some grant is about it, whatever records it reaches.
    package func allows(_ permission: Permission) -> Bool {
        if let answer = known.withLock({ $0.permissions[permission] }) { return answer }
        let answer =
            grants.contains { $0.covers(permission) } && key?.grants.contains { $0.covers(permission) } != false
        known.withLock { known in
            if known.permissions.count >= Self.mostKnown { known.permissions.removeAll() }
            known.permissions[permission] = answer
        }
        return answer
    }

    /// Whether some grant of scope ALL is about it: for what has no records that a narrower scope could choose among.
    package func allowsAll(_ permission: Permission) -> Bool {
        func allows(_ grants: [PolicyGrant]) -> Bool {
            grants.contains { $0.scope == .all && $0.covers(permission) }
        }
        return allows(grants) && (key.map { allows($0.grants) } ?? true)
    }

    /// Whether it writes records of some entity by a role of its own.
    var writesSomething: Bool {
        func writes(_ grant: PolicyGrant) -> Bool {
            grant.role != Self.everybodyRole && !grant.actions.isSubset(of: ["read", "export"])
        }
        return grants.contains(where: writes) && key?.grants.contains(where: writes) != false
    }

    /// Which records of an entity it reaches.
    package func rows(_ verb: String, of entity: EntityDefinition) -> RowRule {
        let question = PolicyQuestion(entity: ObjectIdentifier(entity), verb: verb)
        if let answer = known.withLock({ $0.rows[question] }) { return answer.rule }
        let rule = makeRows(Permission(entity: entity.name, verb: verb), entity)
        known.withLock { known in
            if known.rows.count >= Self.mostKnown { known.rows.removeAll() }
            known.rows[question] = RowAnswer(rule: rule, entity: entity)
        }
        return rule
    }

    private func makeRows(_ permission: Permission, _ entity: EntityDefinition) -> RowRule {
        func reached(by grants: [PolicyGrant]) -> RowRule {
            RowRule(grants.filter { $0.covers(permission) }.flatMap { RowRule.conditions($0.scope, facts, entity) })
        }
        let own = reached(by: grants)
        guard let key else { return own }
        return own.and(reached(by: key.grants))
    }

    /// Which records of an entity a reference may name that the user sends: those that the user reads. Users and teams are
    /// named by everybody, since work is given to them and every record shows its own; a unit and a party by whoever belongs
    /// to them.
    package func nameable(_ entity: EntityDefinition) -> RowRule {
        guard !Self.people.contains(entity.name) else { return .everything }
        let readable = rows("read", of: entity)
        var own: [Int64] = entity.isUnit ? facts.units : []
        if facts.partyEntity == entity.name { own.append(facts.party) }
        return readable.or(identifiers: own)
    }

    /// Who works, as all who write records name them.
    private static let people: Set<String> = [User.entityName, Team.entityName]

    /// Which fields it reaches in them: `read` and `export` ask what shows, every other verb what may be written. Nil when
    /// all of them.
    package func fields(_ verb: String, of entity: EntityDefinition) -> FieldAccess? {
        guard namesFields else { return nil }
        let question = PolicyQuestion(entity: ObjectIdentifier(entity), verb: verb)
        if let answer = known.withLock({ $0.fields[question] }) { return answer.access }
        let permission = Permission(entity: entity.name, verb: verb)
        let access = FieldAccess(
            grants.filter { $0.covers(permission) },
            facts,
            entity,
            reads: Self.reads(verb),
            within: key?.grants.filter { $0.covers(permission) }
        )
        known.withLock { known in
            if known.fields.count >= Self.mostKnown { known.fields.removeAll() }
            known.fields[question] = FieldAnswer(access: access, entity: entity)
        }
        return access
    }

    /// Whether a verb asks for the fields that a grant shows, rather than for those that it lets write.
    static func reads(_ verb: String) -> Bool { verb == "read" || verb == "export" }

    /// Over it, it starts anew.
    private static let mostKnown = 1000

    /// What was asked before.
    private struct Known {
        var permissions: [Permission: Bool] = [:]
        var rows: [PolicyQuestion: RowAnswer] = [:]
        var fields: [PolicyQuestion: FieldAnswer] = [:]
    }
}

/// What records and fields are asked for.
private struct PolicyQuestion: Hashable {
    let entity: ObjectIdentifier
    let verb: String
}

/// What was answered; it keeps the entity, so that no other takes its place in memory.
private struct RowAnswer {
    let rule: RowRule
    let entity: EntityDefinition
}

private struct FieldAnswer {
    let access: FieldAccess?
    let entity: EntityDefinition
}

/// Which records of one entity somebody reaches: the one value of which both compilations are made, a check in memory
/// and a predicate for the store.
package enum RowRule: Sendable, Hashable {
    case nothing
    case everything
    /// Those that meet one of the conditions.
    case some([Condition])

    /// A condition on columns of the record itself.
    package enum Condition: Sendable, Hashable {
        case always
        case never
        /// The integer of the column is one of these, ascending; 0 and null are none.
        case oneOf(column: Int, [Int64])
        /// All of them: what a user reaches, and what the key that the user acts through does.
        case all([Condition])

        /// What meets both.
        func and(_ other: Condition) -> Condition {
            switch (self, other) {
            case (.never, _), (_, .never): return .never
            case (.always, _): return other
            case (_, .always): return self
            case (.oneOf(let column, let ids), .oneOf(let second, let others)) where column == second:
                let common = ids.filter(others.contains)
                return common.isEmpty ? .never : .oneOf(column: column, common)
            default: return self == other ? self : .all([self, other])
            }
        }

        func allows(_ record: Record) -> Bool {
            switch self {
            case .always: true
            case .never: false
            case .oneOf(let column, let ids): record.values[column].integer.map(ids.contains) ?? false
            case .all(let conditions): conditions.allSatisfy { $0.allows(record) }
            }
        }

        var predicate: Predicate {
            switch self {
            case .always: .all
            case .never: .none
            case .oneOf(let column, let ids):
                ids.count == 1 ? .equal(column, .integer(ids[0])) : .oneOf(column, ids)
            case .all(let conditions): .and(conditions.map(\.predicate))
            }
        }
    }

    init(_ conditions: [Condition]) {
        if conditions.contains(.always) {
            self = .everything
        } else {
            let possible = Set(conditions).subtracting([.never])
            let sorted = conditions.filter { possible.contains($0) }
            var unique: [Condition] = []
            for condition in sorted where !unique.contains(condition) { unique.append(condition) }
            self = unique.isEmpty ? .nothing : .some(unique)
        }
    }

    /// What both reach.
    func and(_ other: RowRule) -> RowRule {
        switch (self, other) {
        case (.nothing, _), (_, .nothing): .nothing
        case (.everything, _): other
        case (_, .everything): self
        case (.some(let conditions), .some(let others)):
            RowRule(conditions.flatMap { condition in others.map(condition.and) })
        }
    }

    /// What it reaches, and the records with these identifiers.
    func or(identifiers: [Int64]) -> RowRule {
        let ids = Set(identifiers).subtracting([0]).sorted()
        guard !ids.isEmpty else { return self }
        return switch self {
        case .everything: .everything
        case .nothing: RowRule([.oneOf(column: 0, ids)])
        case .some(let conditions): RowRule(conditions + [.oneOf(column: 0, ids)])
        }
    }

    /// A record that meets one of them is in the scope.
    static func conditions(_ scope: Scope, _ facts: AccessFacts, _ entity: EntityDefinition) -> [Condition] {
        func oneOf(_ column: Int?, _ ids: [Int64]) -> Condition {
            let ids = Set(ids.filter { $0 != 0 }).sorted()
            guard let column, !ids.isEmpty else { return .never }
            return .oneOf(column: column, ids)
        }
        switch scope {
        case .all: return [.always]
        case .own: return [oneOf(entity.info.ownerID, [facts.user])]
        case .team: return [oneOf(entity.info.teamID, facts.teams)]
        case .unit: return [entity.isUnit ? oneOf(0, facts.units) : oneOf(entity.unitColumn, facts.units)]
        case .party:
            guard let party = entity.party, party.entity == facts.partyEntity else { return [.never] }
            return [oneOf(party.column, [facts.party])]
        case .shared:
            return [oneOf(entity.sharedTeamColumn, facts.teamsAbove), oneOf(entity.sharedWithAllColumn, [1])]
        case .unspecified, .UNRECOGNIZED: return [.never]
        }
    }

    /// The check in memory.
    package func allows(_ record: Record) -> Bool {
        switch self {
        case .nothing: false
        case .everything: true
        case .some(let conditions): conditions.contains { $0.allows(record) }
        }
    }

    /// The predicate.
    package var predicate: Predicate {
        switch self {
        case .nothing: return .none
        case .everything: return .all
        case .some(let conditions):
            let parts = conditions.map(\.predicate)
            return parts.count == 1 ? parts[0] : .or(parts)
        }
    }
}
