import Contract
package import Model

/// What a process knows of its call, and how it reads and writes: many transactions, none open while it waits.
package struct ProcessContext: Sendable {
    let dispatcher: Dispatcher
    let scope: CallScope
    /// Whose process runs.
    let module: String
    /// The path of the method that was called.
    let method: String
    /// The caller's network address.
    package let peer: String

    /// Calls that leave the server; never from inside `read` or `write`.
    package var outbound: OutboundServices { dispatcher.outbound }
    package var principal: Principal { scope.principal }
    package var now: Instant { dispatcher.core.clock.now() }
    /// The language that the caller reads: the one that the request asks for, else the user's own, the tenant's.
    package func language() async -> String { await dispatcher.language(of: scope) }

    /// One snapshot of the caller's tenant.
    package func read<Answer: Sendable>(
        _ body: @escaping @Sendable (inout Transaction) throws -> Answer
    ) async throws -> Answer {
        let tenant = try requireTenant()
        return try await tenant.store.read { [dispatcher, scope, module] reader in
            var transaction = dispatcher.transaction(
                reader,
                nil,
                tenant.name,
                scope.principal,
                language: scope.language,
                seen: scope.entitlement
            )
            transaction.acting = module
            return try body(&transaction)
        }
    }

    /// One write transaction of the caller's tenant: one act.
    package func write<Answer: Sendable>(
        _ body: @escaping @Sendable (inout Transaction) throws -> Answer
    ) async throws -> Answer {
        let tenant = try requireTenant()
        let (answer, aftermath) = try await tenant.store.write { [dispatcher, scope, module, method] writer in
            var transaction = dispatcher.transaction(
                writer,
                writer,
                tenant.name,
                scope.principal,
                language: scope.language,
                origin: ActOrigin(.request, method),
                seen: scope.entitlement
            )
            transaction.acting = module
            let answer = try body(&transaction)
            return (answer, transaction.act.aftermath)
        }
        await dispatcher.work.settle(aftermath, tenant.name)
        return answer
    }

    private func requireTenant() throws -> CallScope.Tenant {
        guard let tenant = scope.tenant else { throw KernelRefusal(.unauthenticated, .unauthenticated) }
        return tenant
    }
}

/// Who calls, and on which tenant.
package struct CallScope: Sendable {
    struct Tenant: Sendable {
        let name: String
        let store: any Store
    }

    var tenant: Tenant?
    var principal: Principal = .anonymous
    /// The hash of the token, for signing out.
    var tokenHash: [UInt8] = []
    var expire: Int64 = 0
    /// What the token may do of all that the principal may.
    var rights = TokenRights.all
    /// When a use of the token was noted last, microseconds; nil when none was.
    var lastUse: Int64?
    /// The value of the request's `accept-language`.
    var language: String?
    /// What the tenant had when the call came in; nil when no tenant's user calls.
    var entitlement: Entitlement?
    /// What the tenant's entities have more than their modules say.
    var custom = CustomFields.none
    /// The token of a call to a method for anybody, which nobody has looked at.
    var unread: String?
}
