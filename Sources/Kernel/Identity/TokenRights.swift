import Contract
import Model

/// What a token may do apart from what its principal may: everything for a person's session, less for a program's key,
/// for an operator's token, and for a session that has to set up two factors first.
///
/// The dispatcher asks here before every call. Which records a key reaches that has grants of its own is the policy's
/// (`AccessPolicy.key`).
struct TokenRights: Sendable, Hashable {
    static let all = TokenRights(isPerson: true, isReadOnly: false)

    /// Of a user of the tenant who signed in, not of a program or an operator.
    let isPerson: Bool
    let isReadOnly: Bool
    /// Of a key that has grants of its own.
    var isLimited = false
    /// Of a session that sets up two factors, and does nothing before that.
    var needsTwoFactor = false

    /// Processes that read although no permission of theirs says so.
    private static let reading: Set<String> = [
        SchemaMethods.describe.path, OperationMethods.waitOperation.path, OperationMethods.watchOperation.path,
        EventMethods.subscribe.path,
    ]
    /// What a session may do that has to set up two factors.
    private static let settingUp: Set<String> = [
        SessionMethods.getSession.path, SessionMethods.signOut.path, SessionMethods.getTwoFactor.path,
        SessionMethods.beginTwoFactor.path, SessionMethods.confirmTwoFactor.path,
    ]
    /// What tells how the caller signs in.
    private static let telling: Set<String> = [
        SessionMethods.getTwoFactor.path, SessionMethods.listSessions.path, SessionMethods.listSignIns.path,
        SessionMethods.listApiKeys.path,
    ]

    /// TWO_FACTOR_REQUIRED before the second factor is set up, SESSION_REQUIRED for what is no limited key's business,
    /// KEY_READ_ONLY for what may write.
    func check(_ method: MethodDescriptor) throws {
        if needsTwoFactor, !Self.settingUp.contains(method.path) { throw twoFactorRequired }
        if isLimited, Self.telling.contains(method.path) { try requirePerson() }
        guard isReadOnly, !Self.reads(method) else { return }
        throw readOnly
    }

    /// TWO_FACTOR_REQUIRED for files before the second factor is set up.
    func checkFiles() throws {
        if needsTwoFactor { throw twoFactorRequired }
    }

    /// KEY_READ_ONLY for bytes from outside.
    func checkUpload() throws {
        if isReadOnly { throw readOnly }
    }

    private var readOnly: KernelRefusal { KernelRefusal(.permissionDenied, .keyReadOnly) }
    private var twoFactorRequired: KernelRefusal { KernelRefusal(.permissionDenied, .twoFactorRequired) }

    private static func reads(_ method: MethodDescriptor) -> Bool {
        if method.rules.standard != .unspecified {
            return [.get, .batchGet, .list, .getSettings].contains(method.rules.standard)
        }
        switch method.rules.kind {
        case .query: return true
        case .process: return method.rules.permission.hasSuffix(":read") || reading.contains(method.path)
        case .command, .unspecified, .UNRECOGNIZED: return method.path == SessionMethods.signOut.path
        }
    }

    /// SESSION_REQUIRED for a program and an operator: how a user signs in is nobody else's business.
    func requirePerson() throws {
        guard isPerson else { throw KernelRefusal(.permissionDenied, .sessionRequired) }
    }
}
