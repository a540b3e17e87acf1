import Contract
import Model

/// Who calls: the second step of the way of a request.
extension Dispatcher {
    func authenticate(_ call: Call) async throws -> CallScope {
        if call.method.rules.audience == .anybody { return CallScope(unread: call.token) }
        return try await authenticate(token: call.token, peer: call.peer, audience: call.method.rules.audience)
    }

    func authenticate(token: String?, peer: String, audience: Audience) async throws -> CallScope {
        let refusal = KernelRefusal(.unauthenticated, .unauthenticated)
        if audience == .anybody { return CallScope() }
        guard let token, let part = Tokens.part(of: token) else { throw refusal }
        let hash = Tokens.hash(token)
        let now = core.clock.now()
        if part == Tokens.operatorPart[...] {
            guard audience == .operator else { throw refusal }
            let found = try await pointRead(tenants.control) { try Operators.find(hash: hash, now: now, $0) }
            guard let found else { throw refusal }
            return CallScope(principal: .operator(id: found), tokenHash: hash)
        }
        try attempts.check(peer, now: now)
        guard let store = try await tenants.store(part) else {
            attempts.count(peer, now: now)
            throw refusal
        }
        guard let scope = try await session(hash, now, CallScope.Tenant(name: String(part), store: store))
        else {
            attempts.count(peer, now: now)
            throw refusal
        }
        guard audience != .operator else {
            throw KernelRefusal(.permissionDenied, .permissionDenied, metadata: ["permission": "operator"])
        }
        try await work.noteCall(of: String(part))
        await noteUse(scope, now: now)
        return scope
    }

    /// The session or the API key behind a token, and what its tenant has: no read at all when nobody wrote since the last
    /// call, one point read when nothing of this was written.
    private func session(
        _ hash: [UInt8],
        _ now: Instant,
        _ tenant: CallScope.Tenant
    ) async throws -> CallScope? {
        // Before anything is read.
        let moment = tenant.store.commitNumber.map { KnownCaller.Moment(commit: $0, revision: core.plans.revision) }
        if let moment, let known = core.recentCallers.find(hash, moment), known.holds(at: now),
            let custom = core.customFields.find(tenant.name, known.version)
        {
            return scope(of: known, custom, hash, tenant)
        }
        let found = try await pointRead(tenant.store) { [core] reader -> (caller: KnownCaller, custom: CustomFields)? in
            guard let caller = try KnownCaller.find(hash, now: now, tenant: tenant.name, reader, core) else {
                return nil
            }
            let version = caller.version
            return (caller, try CustomFields.current(reader, tenant: tenant.name, version: version, core))
        }
        guard let found else { return nil }
        if let moment { core.recentCallers.keep(found.caller, hash, moment) }
        return scope(of: found.caller, found.custom, hash, tenant)
    }

    private func scope(
        of found: KnownCaller,
        _ custom: CustomFields,
        _ hash: [UInt8],
        _ tenant: CallScope.Tenant
    ) -> CallScope {
        CallScope(
            tenant: tenant,
            principal: found.principal,
            tokenHash: hash,
            expire: found.opened.expire,
            rights: found.opened.rights,
            lastUse: found.opened.lastUse,
            entitlement: found.entitlement,
            custom: custom
        )
    }
}

extension KernelCore {
    /// Who is behind the hash of a token now, and what they may do; nil when nobody is.
    func signedIn(
        _ hash: [UInt8],
        now: Instant,
        tenant: String,
        _ reader: any StoreReader
    ) throws -> (opened: Sessions.Opened, principal: Principal)? {
        guard let session = try Sessions.opened(hash: hash, now: now, reader) else { return nil }
        if let support = session.support {
            let access = SupportWindows.access(isReadOnly: session.isReadOnly)
            return (session, .operator(id: support.operatorID, access: access))
        }
        let loading = AccessLoading(core: self, reader: reader)
        guard var access = try loading.policy(of: session.user, tenant: tenant) else { return nil }
        if let key = session.limitedKey {
            guard let grants = try loading.grants(ofKey: key) else { return nil }
            access = access.through(grants)
        }
        return (session, .user(id: session.user, access: access))
    }
}
