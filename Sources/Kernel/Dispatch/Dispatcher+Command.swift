import Contract
import Model

/// How a command runs: in one write transaction, and once for each `request_id`.
extension Dispatcher {
    func command(
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
}
