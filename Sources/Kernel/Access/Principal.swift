package import Contract

/// Who calls.
package enum Principal: Sendable, Hashable {
    /// Nobody yet: sign-in, health, reflection.
    case anonymous
    /// The platform's operator: manages tenants, never sees their data.
    case `operator`(id: Int64)
    case user(id: Int64, role: Role)
    /// A module on its own account (a subscriber, the loader of demo data).
    case module(String)

    /// The number that records and history keep: the user, or 0 for the platform itself.
    package var userID: Int64 {
        switch self {
        case .user(let id, _): id
        case .anonymous, .operator, .module: 0
        }
    }

    /// The name under which idempotency keys are kept apart.
    package var key: String {
        switch self {
        case .anonymous: "anonymous"
        case .operator(let id): "operator/\(id)"
        case .user(let id, _): "user/\(id)"
        case .module(let name): "module/\(name)"
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

/// The built-in roles (PLT-09), until roles are lists of grants. Deny by default.
package enum BuiltInRoles {
    /// Whoever may write records brings the files for them.
    static func mayUpload(_ principal: Principal) -> Bool {
        switch principal {
        case .module: true
        case .user(_, let role): role == .administrator || role == .writer
        case .anonymous, .operator: false
        }
    }

    package static func allows(_ principal: Principal, _ permission: Permission) -> Bool {
        switch principal {
        case .module: true
        case .anonymous, .operator: false
        case .user(_, let role):
            switch role {
            case .administrator: true
            // What the whole tenant works by is the administrators'.
            case .writer: !permission.entity.hasPrefix("kernel.") && permission.verb != "configure"
            case .reader: permission.verb == "read" && !permission.entity.hasPrefix("kernel.")
            case .unspecified, .UNRECOGNIZED: false
            }
        }
    }
}
