import Contract
import Model

/// What a token may do of all that its owner may: everything for a session, less for some API keys.
///
/// The dispatcher asks here before every call; a key with a subset of its owner's rights would be told apart here.
struct TokenRights: Sendable, Hashable {
    static let all = TokenRights(isKey: false, isReadOnly: false)

    /// Of a program, not of a person who signed in.
    let isKey: Bool
    let isReadOnly: Bool

    /// Processes that read although no permission of theirs says so.
    private static let reading: Set<String> = [
        SchemaMethods.describe.path, OperationMethods.waitOperation.path, OperationMethods.watchOperation.path,
    ]

    /// KEY_READ_ONLY for what may write.
    func check(_ method: MethodDescriptor) throws {
        guard isReadOnly, !Self.reads(method) else { return }
        throw readOnly
    }

    /// KEY_READ_ONLY for bytes from outside.
    func checkUpload() throws {
        if isReadOnly { throw readOnly }
    }

    private var readOnly: KernelRefusal { KernelRefusal(.permissionDenied, .keyReadOnly) }

    /// Whether a method leaves records as they are. Of a process only its permission tells.
    static func reads(_ method: MethodDescriptor) -> Bool {
        if method.rules.standard != .unspecified {
            return [.get, .batchGet, .list, .getSettings].contains(method.rules.standard)
        }
        switch method.rules.kind {
        case .query: return true
        case .process: return method.rules.permission.hasSuffix(":read") || reading.contains(method.path)
        case .command, .unspecified, .UNRECOGNIZED: return method.path == SessionMethods.signOut.path
        }
    }

    /// SESSION_REQUIRED for a key: how its owner signs in is no program's business.
    func requirePerson() throws {
        if isKey { throw KernelRefusal(.permissionDenied, .sessionRequired) }
    }
}
