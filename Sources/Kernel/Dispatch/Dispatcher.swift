import Contract
import Foundation
import Logging
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
    private let attempts = AttemptLimiter()
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
                send: messages.send
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

    private func authenticate(_ call: Call) async throws -> CallScope {
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

    /// The session or the API key behind a token, and what its tenant has: four point reads on one snapshot.
    private func session(
        _ hash: [UInt8],
        _ now: Instant,
        _ tenant: CallScope.Tenant
    ) async throws -> CallScope? {
        typealias Found = (opened: Sessions.Opened, principal: Principal, has: Entitlement, custom: CustomFields)
        let found: Found? = try await pointRead(tenant.store) { [core] reader in
            guard let (opened, principal) = try core.signedIn(hash, now: now, tenant: tenant.name, reader) else {
                return nil
            }
            return (
                opened, principal,
                try EntitlementLoading(core: core, reader: reader).entitlement(of: tenant.name, at: now),
                try CustomFields.current(reader, tenant: tenant.name, core)
            )
        }
        guard let found else { return nil }
        return CallScope(
            tenant: tenant,
            principal: found.principal,
            tokenHash: hash,
            expire: found.opened.expire,
            rights: found.opened.rights,
            lastUse: found.opened.lastUse,
            entitlement: found.has,
            custom: found.custom
        )
    }

    /// Where the call already is when that can be, else on a reader thread.
    private func pointRead<Answer: Sendable>(
        _ store: any Store,
        _ body: @escaping @Sendable (any StoreReader) throws -> Answer
    ) async throws -> Answer {
        if let answer = try store.readHere(body) { return answer }
        return try await store.read(body)
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

    private func command(
        _ method: MethodDescriptor,
        _ request: [UInt8],
        _ scope: CallScope
    ) async throws -> [UInt8] {
        let tenant = try requireTenant(scope)
        let options = try CommandOptions(request, core.schema.messages[core.inputs[method.index]])
        let (answer, aftermath) = try await tenant.store.write { [self] writer in
            try runCommand(method, request, options, scope, tenant.name, writer)
        }
        if !options.validateOnly { await work.settle(aftermath, tenant.name) }
        return answer
    }

    /// One write transaction: the kept answer, or the body and its answer kept.
    private func runCommand(
        _ method: MethodDescriptor,
        _ request: [UInt8],
        _ options: CommandOptions,
        _ scope: CallScope,
        _ tenant: String,
        _ writer: any StoreWriter
    ) throws -> ([UInt8], Aftermath) {
        func body() throws -> ([UInt8], Aftermath) {
            var transaction = transaction(
                writer,
                writer,
                tenant,
                scope.principal,
                scope.tokenHash,
                language: scope.language,
                origin: ActOrigin(.request, method.path),
                seen: scope.entitlement,
                custom: scope.custom
            )
            let answer = try core.runInside(&transaction, method, request)
            return (answer, transaction.act.aftermath)
        }
        if options.validateOnly { return try writer.rehearse(body) }
        // Modules that are back hear of what is done from now on.
        var before = Aftermath()
        if scope.entitlement?.returning.isEmpty == false { before = try ModuleReturn.wake(core, tenant, writer) }
        let now = core.clock.now()
        let key = digest([scope.principal.key, method.path, options.requestID].map { Array($0.utf8) })
        // Signed, not merely hashed: a request may hold a secret short enough to be guessed from a hash.
        let bodyHash = options.requestID.isEmpty ? [] : core.serverKey.sign(request)
        if !options.requestID.isEmpty,
            let kept = try Idempotency.find(key, body: bodyHash, now: now, writer)
        {
            // Masked anew: the caller's rights may be others since.
            let transaction = transaction(writer, writer, tenant, scope.principal, scope.tokenHash)
            guard let answer = kept.answer else {
                return (try largeAnswer(kept.recordID, method, transaction), before)
            }
            return (try ReplyRows(core, method).keep(answer, transaction, isKept: true), before)
        }
        if core.configuration.rehearsesCommands { _ = try writer.rehearse(body) }
        var (answer, aftermath) = try body()
        if let wake = before.wake { aftermath.note(wake: wake) }
        if !options.requestID.isEmpty {
            try Idempotency.keep(
                key,
                body: bodyHash,
                answer: answer,
                recordID: identifier(in: answer),
                expire: now.adding(hours: core.configuration.requestHours),
                now: now,
                writer
            )
        }
        return (answer, aftermath)
    }

    /// An answer that was too large to keep: the record as it is now.
    private func largeAnswer(_ id: Int64, _ method: MethodDescriptor, _ transaction: Transaction) throws -> [UInt8] {
        guard case .standard(_, let entity) = core.handlers[method.index] else {
            throw KernelRefusal(.failedPrecondition, .answerTooLarge, metadata: ["maximum": "65536"])
        }
        guard let record = try RecordReading(transaction.reader, entity, custom: transaction.custom(entity)).load(id)
        else {
            throw KernelRefusal.notFound(entity: entity.name, id: id)
        }
        return entity.settings == nil ? transaction.shown(record, entity).wire : core.wire(record, entity)
    }

    /// Field 1 of an answer, when it is an identifier.
    private func identifier(in answer: [UInt8]) -> Int64 {
        answer.withUnsafeBytes { bytes in
            var reader = WireReader(bytes)
            guard case (1, 0)?? = try? reader.nextTag(), let value = try? reader.varint() else { return 0 }
            return Int64(bitPattern: value)
        }
    }

    // MARK: - What the steps share

    private func requireTenant(_ scope: CallScope) throws -> CallScope.Tenant {
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

    private func context(_ call: Call, _ scope: CallScope) -> ProcessContext {
        ProcessContext(
            dispatcher: self,
            scope: scope,
            module: core.handlerModules[call.method.index],
            method: call.method.path,
            peer: call.peer
        )
    }

    private func failure(_ error: any Error, _ call: Call, _ scope: CallScope) async -> CallFailure {
        failure(error, call, language: await language(of: error, scope))
    }

    private func failure(_ error: any Error, _ call: Call, language: String) -> CallFailure {
        core.failure(
            error,
            of: call.method.path,
            module: core.handlerModules[call.method.index],
            language: language
        )
    }

    /// The language in which a caller is refused. Only a rule's refusal is worth a read: an overloaded or damaged store
    /// is left alone, and so is whoever has left.
    func language(of error: any Error, _ scope: CallScope) async -> String {
        guard error is any Refusal else { return Labels.language(of: scope.language) }
        return await language(of: scope)
    }

    /// The language that a caller reads: the one that the request asks for, else the user's own, the tenant's, ours.
    /// Reads, where the call already is if that can be, only when the request asks for none.
    func language(of scope: CallScope) async -> String {
        if let asked = Labels.asked(scope.language) { return asked }
        guard let tenant = scope.tenant else { return Labels.usualLanguage }
        let user = scope.principal.userID
        do {
            return try await pointRead(tenant.store) { [core] in try Regional.language(user: user, $0, core) }
        } catch {
            core.logger.warning("language not read", metadata: ["tenant": "\(tenant.name)", "error": "\(error)"])
            return Labels.usualLanguage
        }
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

    /// Any error as the refusal that leaves the server. What is not a refusal tells nothing of the inside: its cause
    /// goes to the log under a reference that the caller sees. `module` is whose words a module's refusal is in.
    func failure(_ error: any Error, of what: String, module: String, language: String = "en") -> CallFailure {
        let known: (any Refusal)? =
            switch error {
            case let refusal as any Refusal: refusal
            case let error as StoreError: KernelRefusal(error)
            case let error as CodecError: KernelRefusal(error)
            case is CancellationError: KernelRefusal(.cancelled, .cancelled)
            default: nil
            }
        if let failure = error as? CallFailure { return failure }
        guard let known else {
            let reference = String(UInt64.random(in: .min ... .max), radix: 36)
            logger.error(
                "call failed",
                metadata: ["method": "\(what)", "reference": "\(reference)", "error": "\(error)"]
            )
            let refusal = KernelRefusal(.internal, .internal, metadata: ["reference": reference])
            return words(refusal, domain: "kernel", language: language)
        }
        let domain = known.isKernels ? "kernel" : (known as? ModuleRefusal)?.module ?? module
        return words(known, domain: domain, language: language)
    }

    private func words(_ refusal: any Refusal, domain: String, language: String) -> CallFailure {
        let key = "error.\(domain).\(refusal.reason)"
        func text(_ language: String) -> String {
            labels.text(key, language: language, values: refusal.metadata) ?? refusal.reason
        }
        let english = text("en")
        let field = refusal.field
        return CallFailure(
            code: refusal.kind.status,
            reason: refusal.reason,
            domain: domain,
            metadata: refusal.metadata,
            message: field.map { "\($0): \(english)" } ?? english,
            localizedMessage: text(language),
            language: language,
            field: field
        )
    }
}
