import Contract
import Model

/// Windows by which a tenant lets the platform's operators in, and how these enter.
///
/// The window's own history tells everything: who opened and closed it, and each time that an operator came in.
enum SupportWindows {
    private static let longestHours: Int32 = 72
    /// How long an operator's token lives at most.
    private static let tokenHours = 1
    private static let role = "SUPPORT"

    /// What an operator may do inside a window: read everything; in one that lets them write, change what no right
    /// comes of.
    static func access(isReadOnly: Bool) -> AccessPolicy {
        var grants = [
            PolicyGrant("*", ["read"], .all, role: role), PolicyGrant("kernel", ["read"], .all, role: role),
        ]
        if !isReadOnly { grants.append(PolicyGrant("*", ["*", "configure"], .all, role: role)) }
        return AccessPolicy(role: .granted, facts: AccessFacts(user: 0), grants: grants)
    }

    static func register(in registry: inout PluginRegistry) throws {
        try registry.handle(SupportWindowMethods.openSupportWindow) { try open($0, $1) }
        try registry.handle(SupportWindowMethods.closeSupportWindow) { try close($0, $1) }
        try registry.process(TenantMethods.enterTenant) { try await enter($0, $1) }
    }

    /// The window that is open; nil when none is.
    private static func current(_ transaction: Transaction) throws -> SupportWindow? {
        let filter = "expire_time > \"\(transaction.now.text)\" AND NOT close_time:*"
        return try transaction.rules.list(SupportWindow.self, filter: filter, limit: 1).first
    }

    // MARK: - The tenant's

    private static func open(
        _ request: OpenSupportWindowRequest,
        _ transaction: Transaction
    ) throws -> OpenSupportWindowResponse {
        let user = try transaction.requirePerson()
        guard (1...longestHours).contains(request.hours) else {
            throw KernelRefusal.invalid(.outOfRange, field: "hours", ["expected": "1 … \(longestHours)"])
        }
        if let window = try current(transaction) {
            throw KernelRefusal(.failedPrecondition, .supportWindowOpen, metadata: ["id": String(window.id)])
        }
        var window = SupportWindow()
        window.reason = request.reason
        window.readOnly = !request.mayWrite
        window.expireTime = transaction.now.adding(hours: Int(request.hours)).timestamp
        var answer = OpenSupportWindowResponse()
        answer.supportWindow = try transaction.create(window)
        try transaction.noteSignIn(.supportOpened, user: user)
        return answer
    }

    private static func close(
        _ request: CloseSupportWindowRequest,
        _ transaction: Transaction
    ) throws -> CloseSupportWindowResponse {
        let user = try transaction.requirePerson()
        var window: SupportWindow = try transaction.load(RecordID(request.id))
        guard !window.hasCloseTime, try Instant(window.expireTime) > transaction.now else {
            throw KernelRefusal(.failedPrecondition, .supportWindowClosed)
        }
        try Sessions.closeSupport(of: window.id, try transaction.requireWriter())
        window.closeTime = transaction.now.timestamp
        var answer = CloseSupportWindowResponse()
        answer.supportWindow = try transaction.save(window)
        try transaction.noteSignIn(.supportClosed, user: user)
        return answer
    }

    // MARK: - The operator's

    private static func enter(
        _ request: EnterTenantRequest,
        _ context: ProcessContext
    ) async throws -> EnterTenantResponse {
        let dispatcher = context.dispatcher
        let name = request.tenant
        guard let store = try await dispatcher.tenants.store(Substring(name)) else {
            throw KernelRefusal(
                .notFound,
                .tenantUnknown,
                field: "tenant",
                metadata: ["name": String(name.prefix(40))]
            )
        }
        let (token, hash) = Tokens.make(for: name)
        let (entered, aftermath) = try await store.write {
            [principal = context.principal, peer = context.peer] writer in
            var transaction = dispatcher.transaction(writer, writer, name, principal)
            transaction.acting = "kernel"
            let window = try admit(hash, peer, transaction)
            return (window, transaction.act.aftermath)
        }
        await dispatcher.work.settle(aftermath, name)
        var answer = EnterTenantResponse()
        answer.token = token
        answer.expireTime = entered.expire.timestamp
        answer.readOnly = entered.isReadOnly
        return answer
    }

    /// Opens the token and writes down that the operator came in.
    private static func admit(
        _ hash: [UInt8],
        _ peer: String,
        _ transaction: Transaction
    ) throws -> (expire: Instant, isReadOnly: Bool) {
        guard var window = try current(transaction) else {
            throw KernelRefusal(.permissionDenied, .supportWindowClosed)
        }
        let now = transaction.now
        let operatorID = transaction.principal.operatorID
        let expire = min(try Instant(window.expireTime), now.adding(hours: tokenHours))
        try Sessions.open(
            .support,
            hash: hash,
            user: 0,
            now: now,
            expire: expire,
            peer: peer,
            isReadOnly: window.readOnly,
            support: Sessions.Support(operatorID: operatorID, windowID: window.id),
            try transaction.requireWriter()
        )
        window.entryCount += 1
        window.lastOperatorID = operatorID
        _ = try transaction.save(window)
        let entry = SignInLog.Entry(outcome: .supportEntered, peer: peer, operatorID: operatorID)
        try SignInLog.note(entry, now: now, try transaction.requireWriter())
        return (expire, window.readOnly)
    }
}
