import Contract
package import Model

/// The way of every request, from every door: the same steps in the same order.
package final class Dispatcher: CallService {
    package let core: KernelCore
    package let tenants: TenantDirectory
    package let outbound: OutboundServices
    package let work: BackgroundWork
    package var events: EventPump { work.events }
    package var timers: TimerService { work.timers }
    package var operations: OperationRunner { work.operations }
    package var webhooks: WebhookSender { work.webhooks }
    let passwords = PasswordHasher()
    let attempts = AttemptLimiter()
    private let rates: RateLimiter
    private let methods: [Substring: MethodDescriptor]

    package init(
        core: KernelCore,
        engine: any StoreEngine,
        outbound: OutboundServices = .none,
        workbooks: any Workbooks = NoWorkbooks(),
        rates: RateLimiter? = nil
    ) {
        self.core = core
        self.rates = rates ?? RateLimiter(core.configuration.rates)
        self.outbound = outbound
        tenants = TenantDirectory(engine: engine)
        work = BackgroundWork(core: core, tenants: tenants, outbound: outbound, workbooks: workbooks)
        methods = Dictionary(
            core.schema.methods.map { (Substring($0.path), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        core.setShared(tenants.control)
    }

    package func method(at path: Substring) -> MethodDescriptor? { methods[path] }

    package func unary(_ call: Call, request: [UInt8]) async throws(CallFailure) -> [UInt8] {
        let scope = try await caller(of: call)
        do {
            return try await answer(call, request, scope)
        } catch {
            throw await failure(error, call, scope)
        }
    }

    package func stream(_ call: Call, messages: MessageStream) async throws(CallFailure) {
        let scope = try await caller(of: call)
        do {
            try admit(call, scope)
            guard case .streamProcess(let body) = core.handlers[call.method.index] else {
                throw KernelMistake.processInTransaction(call.method.path)
            }
            // Each message is checked as it comes, like the one message of a unary call.
            let checked = MessageStream(
                next: { [core] in
                    guard let bytes = try await messages.next() else { return nil }
                    return try Self.format(bytes, call, scope, core)
                },
                send: { [core] in try await messages.send(try Self.written($0, call, scope, core)) }
            )
            try await body(checked, context(call, scope))
        } catch {
            throw await failure(error, call, scope)
        }
    }

    // MARK: - The steps

    /// size (the door) -> tenant, principal -> rate -> state -> entitlement -> permission -> format -> run -> reply
    private func answer(_ call: Call, _ request: [UInt8], _ scope: CallScope) async throws -> [UInt8] {
        try admit(call, scope)
        let wire = try Self.format(request, call, scope, core)
        let answer = try await run(call, wire, scope)
        guard answer.count <= core.configuration.maximumAnswer else {
            throw KernelRefusal(
                .resourceExhausted,
                .answerTooLarge,
                metadata: ["maximum": String(core.configuration.maximumAnswer)]
            )
        }
        return try Self.written(answer, call, scope, core)
    }

    /// An answer in the caller's encoding.
    private static func written(
        _ answer: [UInt8],
        _ call: Call,
        _ scope: CallScope,
        _ core: KernelCore
    ) throws -> [UInt8] {
        guard call.encoding == .json else { return answer }
        return try core.schema.json(
            fromWire: answer,
            message: core.outputs[call.method.index],
            overlay: scope.custom.overlay.ofAnswers
        )
    }

    /// Who calls. Whoever is refused here is nobody yet: the request alone says in which language.
    private func caller(of call: Call) async throws(CallFailure) -> CallScope {
        do {
            var scope = try await authenticate(call)
            scope.language = call.language
            try admitCaller(scope, call.trace)
            return scope
        } catch {
            throw failure(error, call, language: Labels.language(of: call.language))
        }
    }

    /// Everything else before the body: may they.
    private func admit(_ call: Call, _ scope: CallScope) throws {
        try checkTenantState(scope)
        try checkEntitlement(call.method, scope)
        try scope.rights.check(call.method)
        try core.checkPermission(call.method, scope.principal)
    }

    /// Notes who calls, and refuses whoever calls too often. Not before the token is known to be right: nobody else
    /// shall use up a tenant's calls.
    func admitCaller(_ scope: CallScope, _ trace: CallTrace?) throws {
        trace?.note(scope)
        try rates.check(tenant: scope.tenant?.name, principal: scope.principal)
    }

    /// The place of the tenant's state; the directory knows active tenants only.
    private func checkTenantState(_ scope: CallScope) throws {}

    /// Is the module of this method in the tenant's plan? Whoever needs no tenant needs no plan.
    private func checkEntitlement(_ method: MethodDescriptor, _ scope: CallScope) throws {
        guard let entitlement = scope.entitlement else { return }
        try core.checkEntitlement(method, entitlement)
    }

    /// JSON becomes wire bytes; wire bytes are checked. From here on there is one form.
    private static func format(
        _ request: [UInt8],
        _ call: Call,
        _ scope: CallScope,
        _ core: KernelCore
    ) throws -> [UInt8] {
        let message = core.inputs[call.method.index]
        let overlay = scope.custom.overlay
        do throws(CodecError) {
            switch call.encoding {
            case .json:
                return try core.schema.wire(
                    fromJSON: request.isEmpty ? [0x7B, 0x7D] : request,
                    message: message,
                    overlay: overlay
                )
            case .protobuf:
                try check(request, message, overlay, core.schema)
                return request
            }
        } catch {
            throw KernelRefusal(error)
        }
    }

    private static func check(
        _ request: [UInt8],
        _ message: Int,
        _ overlay: SchemaOverlay,
        _ schema: SchemaRegistry
    ) throws(CodecError) {
        let failure: CodecError? = request.withUnsafeBytes { bytes in
            do throws(CodecError) {
                try schema.check(bytes, message: message, overlay: overlay)
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
    }

    private func run(_ call: Call, _ request: [UInt8], _ scope: CallScope) async throws -> [UInt8] {
        switch core.handlers[call.method.index] {
        case .standard(.get, let entity):
            let tenant = try requireTenant(scope)
            return try await pointRead(entity.isShared ? tenants.control : tenant.store) { [core] reader in
                try StandardMethods(core, entity).get(request, reader, scope.principal, scope.custom[entity])
            }
        case .standard(let standard, let entity) where entity.isShared:
            return try await readShared(standard, entity, request, scope)
        case .standard(let standard, _) where [.list, .batchGet, .getSettings].contains(standard):
            return try await query(call.method, request, scope)
        case .transactional(isCommand: false, _):
            return try await query(call.method, request, scope)
        case .standard, .transactional:
            return try await command(call.method, request, scope)
        case .unaryProcess(let body):
            return try await body(request, context(call, scope))
        case .streamProcess:
            throw KernelMistake.processInTransaction(call.method.path)
        }
    }

    private func query(
        _ method: MethodDescriptor,
        _ request: [UInt8],
        _ scope: CallScope
    ) async throws -> [UInt8] {
        let tenant = try requireTenant(scope)
        return try await tenant.store.read { [self] reader in
            var transaction = transaction(
                reader,
                nil,
                tenant.name,
                scope.principal,
                scope.tokenHash,
                language: scope.language,
                seen: scope.entitlement,
                custom: scope.custom
            )
            return try core.runInside(&transaction, method, request)
        }
    }

    /// A standard method of a table that all tenants share.
    private func readShared(
        _ standard: StandardMethod,
        _ entity: EntityDefinition,
        _ request: [UInt8],
        _ scope: CallScope
    ) async throws -> [UInt8] {
        let tenant = try requireTenant(scope)
        return try await tenants.control.read { [self] reader in
            let transaction = transaction(
                reader,
                nil,
                tenant.name,
                scope.principal,
                scope.tokenHash,
                language: scope.language,
                seen: scope.entitlement,
                custom: scope.custom
            )
            return try StandardMethods(core, entity).run(standard, request, transaction)
        }
    }
}
