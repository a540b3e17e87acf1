import Contract
import Model

/// What the steps work with.
extension Dispatcher {
    /// Where the call already is when that can be, else on a reader thread.
    func pointRead<Answer: Sendable>(
        _ store: any Store,
        _ body: @escaping @Sendable (any StoreReader) throws -> Answer
    ) async throws -> Answer {
        if let answer = try store.readHere(body) { return answer }
        return try await store.read(body)
    }

    func requireTenant(_ scope: CallScope) throws -> CallScope.Tenant {
        guard let tenant = scope.tenant else { throw KernelRefusal(.unauthenticated, .unauthenticated) }
        return tenant
    }

    /// `custom` are the fields that the call began with: one that was added or removed meanwhile is as if it had been after the
    /// call. Nil reads them when they are asked for.
    func transaction(
        _ reader: any StoreReader,
        _ writer: (any StoreWriter)?,
        _ tenant: String,
        _ principal: Principal,
        _ tokenHash: [UInt8] = [],
        language: String? = nil,
        origin: ActOrigin = .unknown,
        seen: Entitlement? = nil,
        custom: CustomFields? = nil
    ) -> Transaction {
        let act = ActRecord(now: core.clock.now(), principal: principal, origin: origin, seen: seen)
        act.customFields = custom
        return Transaction(
            core: core,
            reader: reader,
            writer: writer,
            act: act,
            tenant: tenant,
            tokenHash: tokenHash,
            askedLanguage: language
        )
    }

    func context(_ call: Call, _ scope: CallScope) -> ProcessContext {
        ProcessContext(
            dispatcher: self,
            scope: scope,
            module: core.handlerModules[call.method.index],
            method: call.method.path,
            peer: call.peer
        )
    }
}
