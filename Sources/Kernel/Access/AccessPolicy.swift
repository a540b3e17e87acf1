package import Contract
package import Model

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

    package init(_ entity: String, _ actions: Set<String>, _ scope: Scope, role: String, roleID: Int64 = 0) {
        self.entity = entity
        self.actions = actions
        self.scope = scope
        self.role = role
        self.roleID = roleID
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
    package var units: [Int64] = []
    package var partyEntity = ""
    package var party: Int64 = 0

    package init(user: Int64) { self.user = user }
}

/// What a user may do: the grants of all their roles and the facts that their scopes ask for. Deny by default.
package final class AccessPolicy: Sendable, Hashable {
    package let role: Role
    package let facts: AccessFacts
    package let grants: [PolicyGrant]

    package init(role: Role, facts: AccessFacts, grants: [PolicyGrant]) {
        self.role = role
        self.facts = facts
        self.grants = grants
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
        left === right || left.role == right.role && left.facts == right.facts && left.grants == right.grants
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(role)
        hasher.combine(facts)
    }

    /// Whether some grant is about it, whatever records it reaches.
    package func allows(_ permission: Permission) -> Bool { grants.contains { $0.covers(permission) } }

    /// Which records of an entity it reaches.
    package func rows(_ verb: String, of entity: EntityDefinition) -> RowRule {
        let permission = Permission(entity: entity.name, verb: verb)
        return RowRule(grants.filter { $0.covers(permission) }.map { RowRule.condition($0.scope, facts, entity) })
    }
}

/// Which records of one entity somebody reaches: the one value of which both compilations are made, a check in memory and
/// a predicate for the store.
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

    static func condition(_ scope: Scope, _ facts: AccessFacts, _ entity: EntityDefinition) -> Condition {
        func oneOf(_ column: Int?, _ ids: [Int64]) -> Condition {
            let ids = Set(ids.filter { $0 != 0 }).sorted()
            guard let column, !ids.isEmpty else { return .never }
            return .oneOf(column: column, ids)
        }
        switch scope {
        case .all: return .always
        case .own: return oneOf(entity.info.ownerID, [facts.user])
        case .team: return oneOf(entity.info.teamID, facts.teams)
        case .unit: return entity.isUnit ? oneOf(0, facts.units) : oneOf(entity.unitColumn, facts.units)
        case .party:
            guard let party = entity.party, party.entity == facts.partyEntity else { return .never }
            return oneOf(party.column, [facts.party])
        case .unspecified, .UNRECOGNIZED: return .never
        }
    }

    /// The check in memory.
    package func allows(_ record: Record) -> Bool {
        switch self {
        case .nothing: false
        case .everything: true
        case .some(let conditions):
            conditions.contains { condition in
                guard case .oneOf(let column, let ids) = condition, let value = record.values[column].integer else {
                    return condition == .always
                }
                return ids.contains(value)
            }
        }
    }

    /// The predicate.
    package var predicate: Predicate {
        switch self {
        case .nothing: return .none
        case .everything: return .all
        case .some(let conditions):
            let parts = conditions.map { condition in
                switch condition {
                case .always: Predicate.all
                case .never: Predicate.none
                case .oneOf(let column, let ids):
                    ids.count == 1 ? Predicate.equal(column, .integer(ids[0])) : .oneOf(column, ids)
                }
            }
            return parts.count == 1 ? parts[0] : .or(parts)
        }
    }
}
