import Contract
import Logging
import Model

/// What leaves the server when a step refuses.
extension Dispatcher {
    func failure(_ error: any Error, _ call: Call, _ scope: CallScope) async -> CallFailure {
        failure(error, call, language: await language(of: error, scope))
    }

    func failure(_ error: any Error, _ call: Call, language: String) -> CallFailure {
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
