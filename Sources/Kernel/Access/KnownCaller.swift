import Model

/// Who is behind a token, what they may, and what their tenant has: what a call asks for before its own work.
struct KnownCaller: Sendable {
    /// Of the tenant's own store, and of the plans.
    struct Mark: Sendable, Equatable {
        let version: Int64
        let revision: Int64
    }

    /// What needs no question to the store.
    struct Moment: Sendable, Equatable {
        let commit: Int64
        let revision: Int64
    }

    let opened: Sessions.Opened
    let principal: Principal
    let entitlement: Entitlement
    /// The state of the tenant's store. By it the custom fields are found, which are known once for each tenant: they may be
    /// many, and callers who were here before their last change would each keep those of then.
    let version: Int64
    /// When it was made: a clock that was put back makes it anew.
    let start: Instant

    /// Whether nothing of it has ended by itself.
    func holds(at now: Instant) -> Bool {
        start <= now && opened.expire > now.microseconds && entitlement.end.map { $0 > now } != false
    }

    /// Nil for a token that is unknown or has expired. One point read when nothing of this was written since the last call.
    static func find(
        _ hash: [UInt8],
        now: Instant,
        tenant: String,
        _ reader: any StoreReader,
        _ core: KernelCore
    ) throws -> KnownCaller? {
        // Before anything is read by it: plans that change meanwhile make it anew at the next call.
        let revision = core.plans.revision
        let mark = Mark(version: try CallerVersion.read(reader), revision: revision)
        if let known = core.callers.find(hash, mark), known.holds(at: now) {
            assert(known.isStillThere(hash, now, tenant, reader, core), "a change that left the version as it was")
            return known
        }
        guard let (opened, principal) = try core.signedIn(hash, now: now, tenant: tenant, reader) else { return nil }
        let found = KnownCaller(
            opened: opened,
            principal: principal,
            entitlement: try EntitlementLoading(core: core, reader: reader).entitlement(of: tenant, at: now),
            version: mark.version,
            start: now
        )
        core.callers.keep(found, hash, mark)
        return found
    }

    /// What debug builds, and so all tests, ask at each call: whether the store says the same of the token and its owner.
    private func isStillThere(
        _ hash: [UInt8],
        _ now: Instant,
        _ tenant: String,
        _ reader: any StoreReader,
        _ core: KernelCore
    ) -> Bool {
        guard let signedIn = try? core.signedIn(hash, now: now, tenant: tenant, reader) else { return false }
        return signedIn.principal == principal && signedIn.opened.rights == opened.rights
    }
}
