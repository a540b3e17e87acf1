package import Contract

/// Who calls.
package enum Principal: Sendable, Hashable {
    /// Nobody yet: sign-in, health, reflection.
    case anonymous
    /// The platform's operator: manages tenants, and sees a tenant's data only inside a window that the tenant opened,
    /// with the access that the window gives.
    case `operator`(id: Int64, access: AccessPolicy? = nil)
    case user(id: Int64, access: AccessPolicy)
    /// A module on its own account (a subscriber, the loader of demo data).
    case module(String)

    /// A user who has a built-in role and no other.
    package static func user(id: Int64, role: Role) -> Principal {
        .user(id: id, access: AccessPolicy(role: role, user: id))
    }

    /// The number that records and history keep: the user, or 0 for the platform itself.
    package var userID: Int64 {
        switch self {
        case .user(let id, _): id
        case .anonymous, .operator, .module: 0
        }
    }

    /// The platform's operator who acts; 0 for anybody else.
    package var operatorID: Int64 { if case .operator(let id, _) = self { id } else { 0 } }

    /// What whoever calls from outside may do; nil for nobody, and for modules, which may do all.
    var access: AccessPolicy? {
        switch self {
        case .user(_, let access): access
        case .operator(_, let access): access
        case .anonymous, .module: nil
        }
    }

    /// The API key with grants of its own that the user acts through; nil for all others.
    var limitedKey: Int64? { access?.key?.id }

    /// The team that new records are stamped with; 0 for none.
    var teamID: Int64 {
        switch self {
        case .user(_, let access): access.facts.team
        case .anonymous, .operator, .module: 0
        }
    }

    /// The name under which idempotency keys are kept apart.
    package var key: String {
        switch self {
        case .anonymous: "anonymous"
        case .operator(let id, _): "operator/\(id)"
        case .user(let id, let access): access.key.map { "user/\(id)/key/\($0.id)" } ?? "user/\(id)"
        case .module(let name): "module/\(name)"
        }
    }

    /// Whether it may do that to some records at all.
    package func allows(_ permission: Permission) -> Bool {
        switch self {
        case .module: true
        case .anonymous, .operator, .user: access?.allows(permission) ?? false
        }
    }

    /// Whether it may do that to all there is. Asked for what has no records: operations, dead letters, the register of
    /// erasures, modules, and settings.
    package func allowsAll(_ permission: Permission) -> Bool {
        switch self {
        case .module: true
        case .anonymous, .operator, .user: access?.allowsAll(permission) ?? false
        }
    }

    /// Which records of an entity it may do that to.
    package func rows(_ verb: String, of entity: EntityDefinition) -> RowRule {
        switch self {
        case .module: .everything
        case .anonymous, .operator, .user: access?.rows(verb, of: entity) ?? .nothing
        }
    }

    /// Which records of an entity a reference may name that it sends.
    package func nameable(_ entity: EntityDefinition) -> RowRule {
        switch self {
        case .module: .everything
        case .anonymous, .operator, .user: access?.nameable(entity) ?? .nothing
        }
    }

    /// Which fields of them: `read` and `export` ask what shows, the others what may be written. Nil when all of them.
    package func fields(_ verb: String, of entity: EntityDefinition) -> FieldAccess? {
        switch self {
        case .module, .anonymous, .operator: nil
        case .user(_, let access): access.fields(verb, of: entity)
        }
    }

    /// Whoever may write records of some entity brings the files for them.
    var mayUpload: Bool {
        switch self {
        case .module: true
        case .anonymous, .operator, .user: access?.writesSomething ?? false
        }
    }
}

/// `module.entity:verb`, split once at start.
package struct Permission: Sendable, Hashable, CustomStringConvertible {
    package let entity: String
    package let verb: String

    package init(entity: String, verb: String) {
        self.entity = entity
        self.verb = verb
    }

    /// Nil unless the text is `module.entity:verb`.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].contains("."), !parts[1].isEmpty else { return nil }
        self.init(entity: String(parts[0]), verb: String(parts[1]))
    }

    package var description: String { "\(entity):\(verb)" }
}
