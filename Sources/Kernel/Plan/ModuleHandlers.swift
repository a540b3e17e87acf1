import Contract
import Model
import SwiftProtobuf

/// ModuleService: what the caller sees, and what administrators show and hide.
enum ModuleHandlers {
    static func register(in registry: inout PluginRegistry) throws {
        try registry.handle(ModuleMethods.listMyModules) { _, transaction in
            let entitlement = try transaction.currentEntitlement()
            let core = transaction.core
            var answer = ListMyModulesResponse()
            answer.modules = try modules(entitlement, transaction).filter {
                entitlement.isVisible($0.name) && core.concerns($0.name, transaction.principal)
            }
            answer.warnings = try usage(entitlement, transaction) { limit in
                // To whom it matters: who adds such records, and who looks after the rest.
                limit.kind == .records
                    ? transaction.principal.allows(Permission(entity: limit.entity, verb: "create"))
                    : transaction.principal.allowsAll(Permission(entity: "kernel.module", verb: "read"))
            }
            .filter { $0.level != .free }
            return answer
        }
        try registry.handle(ModuleMethods.listModules) { _, transaction in
            try require("kernel.module", "read", transaction)
            var answer = ListModulesResponse()
            answer.modules = try modules(transaction.currentEntitlement(), transaction)
            return answer
        }
        try registry.handle(ModuleMethods.getUsage) { _, transaction in
            try require("kernel.module", "read", transaction)
            var answer = GetUsageResponse()
            answer.quotas = try usage(transaction.currentEntitlement(), transaction)
            return answer
        }
        try registry.handle(ModuleMethods.enableModule) { try enable($0, $1) }
        try registry.handle(ModuleMethods.hideModule) { try hide($0, $1) }
    }

    static func require(_ entity: String, _ verb: String, _ transaction: Transaction) throws {
        let permission = Permission(entity: entity, verb: verb)
        guard transaction.principal.allowsAll(permission) else {
            throw KernelRefusal(.permissionDenied, .permissionDenied, metadata: ["permission": permission.description])
        }
    }

    private static func modules(_ entitlement: Entitlement, _ transaction: Transaction) throws -> [Module] {
        let core = transaction.core
        let words = try TenantWords(try transaction.language(), transaction)
        return core.modules.entries.map { entry in
            let isEnabled = entitlement.isEnabled(entry.name)
            return .with {
                $0.name = entry.name
                $0.label = words.text("module." + entry.name) ?? entry.name
                $0.state = entitlement.state(of: entry.name)
                $0.requires = entry.requires
                $0.features = entry.features.map { feature in
                    .with {
                        $0.name = feature.name
                        $0.label = words.text(Labels.key(ofFeature: feature.name)) ?? feature.name
                        $0.included = entitlement.features.contains(feature.name)
                        $0.requires = feature.requires
                    }
                }
                $0.writable = isEnabled && core.writes(entry.name, transaction.principal)
            }
        }
    }

    private static func usage(
        _ entitlement: Entitlement,
        _ transaction: Transaction,
        where concerns: (QuotaLimit) -> Bool = { _ in true }
    ) throws -> [QuotaUsage] {
        guard !entitlement.quotas.isEmpty else { return [] }
        let words = try TenantWords(try transaction.language(), transaction)
        return try entitlement.quotas.filter(concerns).map { limit in
            let used = try transaction.used(limit)
            let what =
                limit.kind == .records
                ? words.text("entity." + limit.entity) : words.text("value.ruche.v1.QuotaKind.\(limit.valueName)")
            let most = (limit.hard ?? limit.soft).map { String($0) } ?? ""
            return .with {
                $0.quota = limit.message
                $0.used = used
                $0.level = limit.level(at: used)
                $0.label = "\(what ?? limit.name): \(used) / \(most)"
            }
        }
    }

    // MARK: - Showing and hiding

    private static func known(_ name: String, _ transaction: Transaction) throws -> Entitlement {
        try require("kernel.module", "manage", transaction)
        guard transaction.core.modules[name] != nil else {
            throw KernelRefusal.invalid(.unknownModule, field: "module", ["module": String(name.prefix(100))])
        }
        let entitlement = try transaction.currentEntitlement()
        guard entitlement.state(of: name) != .absent else {
            throw KernelRefusal(.failedPrecondition, .moduleNotInPlan, field: "module", metadata: ["module": name])
        }
        return entitlement
    }

    private static func enable(
        _ request: EnableModuleRequest,
        _ transaction: Transaction
    ) throws -> EnableModuleResponse {
        let hidden = try known(request.module, transaction).facts.hidden
        let missing = transaction.core.modules.requirements(of: request.module).filter(hidden.contains)
        guard missing.isEmpty || request.withRequirements else {
            throw KernelRefusal(
                .failedPrecondition,
                .moduleRequires,
                field: "module",
                metadata: ["module": request.module, "missing": missing.joined(separator: ", ")]
            )
        }
        let shown = (missing + [request.module]).filter(hidden.contains)
        // All of them or none: one transaction.
        let writer = try transaction.requireWriter()
        try TenantModules.change(shown, writer) { $0.isHidden = false }
        transaction.act.entitlement = nil
        let aftermath = try ModuleReturn.wake(transaction.core, transaction.tenant, writer)
        if let wake = aftermath.wake { transaction.act.aftermath.note(wake: wake) }
        var answer = EnableModuleResponse()
        answer.modules = shown
        return answer
    }

    private static func hide(_ request: HideModuleRequest, _ transaction: Transaction) throws -> HideModuleResponse {
        let entitlement = try known(request.module, transaction)
        let users = transaction.core.modules.dependents(of: request.module).filter(entitlement.isVisible)
        guard users.isEmpty else {
            throw KernelRefusal(
                .failedPrecondition,
                .moduleRequired,
                field: "module",
                metadata: ["module": request.module, "users": users.joined(separator: ", ")]
            )
        }
        let writer = try transaction.requireWriter()
        try TenantModules.change([request.module], writer) { row in
            row.isHidden = true
            row.hadSince = row.hadSince ?? transaction.now.microseconds
        }
        transaction.act.entitlement = nil
        return HideModuleResponse()
    }
}

extension QuotaLimit {
    /// The value's name in the proto file, for its label.
    fileprivate var valueName: String { "QUOTA_KIND_" + kind.word.uppercased() }
}

extension KernelCore {
    /// Whether somebody has any right in a module (PLT-01).
    func concerns(_ module: String, _ principal: Principal) -> Bool {
        rights(module).contains { principal.allows($0) }
    }

    /// Whether somebody may change something in it.
    func writes(_ module: String, _ principal: Principal) -> Bool {
        rights(module).contains { !["read", "export"].contains($0.verb) && principal.allows($0) }
    }

    /// What can be asked for in a module: the permissions of its methods, and those of its settings.
    private func rights(_ module: String) -> [Permission] {
        let settings = catalog.entities.filter { $0.module == module && $0.settings != nil }
        return zip(handlerModules, permissions).compactMap { $0 == module ? $1 : nil }
            + settings.map { Permission(entity: $0.name, verb: "configure") }
    }
}
