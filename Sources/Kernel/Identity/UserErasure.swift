import Contract
import Model

/// What becomes of a user whose person is erased (ACC-27): the record stays, since history names it by its number for good,
/// and tells nobody's name.
enum UserErasure {
    /// A domain that never exists. Source: RFC 2606, section 2.
    private static let domain = "erased.invalid"

    static func register(in registry: inout PluginRegistry) throws {
        try registry.guardErasure(User.self) { user, _ in
            // One of an earlier release's bin does not sign in, either.
            guard user.inactive || user.info.hasDeleteTime else {
                throw KernelRefusal(.failedPrecondition, .userActive, metadata: ["id": String(user.id)])
            }
        }
        try registry.anonymise(User.self) { user in
            // In a tenant that was put back the user may sign in again.
            user.inactive = true
            // Required, unique and of an address's form, so that no annotation can empty it.
            user.email = "\(user.id)@\(domain)"
            user.clearParty()
        }
        try registry.forget(User.self) { user, transaction in
            let writer = try transaction.requireWriter()
            try Sessions.closeEverything(of: user.id, writer)
            try Credentials.remove(user.id, writer)
            try TwoFactors.turnOff(user.id, writer)
            let mark = SignInLog.mark(of: user.email, tenant: transaction.tenant, transaction.core)
            try SignInLog.forget(user: user.id, mark: mark, writer)
        }
    }
}
