import Model

extension Transaction {
    /// What the tenant has now; one point read in each act that asks.
    func currentEntitlement() throws -> Entitlement {
        if let known = act.entitlement { return known }
        let found = try EntitlementLoading(core: core, reader: reader).entitlement(of: tenant, at: now)
        act.entitlement = found
        return found
    }

    /// Whether the caller's tenant has what an entity is part of. Modules themselves read everything: rules see whole
    /// records.
    func sees(_ entity: EntityDefinition) -> Bool {
        if case .module = principal { return true }
        guard let seen = act.seen else { return true }
        return seen.isVisible(entity.module)
    }

    /// Refuses what names an entity of a module that the tenant has not, or that is hidden.
    func requireVisible(_ entity: EntityDefinition, field: String? = nil) throws {
        guard entity.module != "kernel" else { return }
        try currentEntitlement().requireVisible(entity.module, field: field)
    }

    /// The same, and what writes records of a module that left the plan, or of a paid option that the tenant has not.
    func requireEnabled(_ entity: EntityDefinition) throws {
        guard entity.module != "kernel", !act.lifted.contains(entity.module) else { return }
        let entitlement = try currentEntitlement()
        try entitlement.requireEnabled(entity.module)
        if !entity.feature.isEmpty { try entitlement.requireFeature(entity.feature) }
    }

    /// Whether the tenant works with a module: a shortcut into another module is offered only where it leads somewhere
    /// (PLT-03, PLT-05).
    package func has(module: String) throws -> Bool { try currentEntitlement().isEnabled(module) }

    /// Whether the tenant has a paid option, `module.feature-name` (PLT-04).
    package func has(feature: String) throws -> Bool { try currentEntitlement().features.contains(feature) }

    /// Refuses with FEATURE_NOT_IN_PLAN where the tenant has not a paid option.
    package func requireFeature(_ feature: String) throws { try currentEntitlement().requireFeature(feature) }
}

extension RuleReader {
    /// Refuses what a caller says of an entity of a module that the tenant has not, or that is hidden: the rules of what the
    /// kernel keeps about records ask. Modules say what they want.
    func requireVisible(_ entity: EntityDefinition, field: String) throws {
        try act?.seen?.requireVisible(entity.module, field: field)
    }

    /// The same, and of a module that left the plan.
    func requireEnabled(_ entity: EntityDefinition, field: String) throws {
        try act?.seen?.requireEnabled(entity.module, field: field)
    }
}

extension KernelCore {
    /// Whether the plan of a tenant allows a call: the same answer from a door, in process and for another module.
    func checkEntitlement(_ method: MethodDescriptor, _ entitlement: Entitlement) throws {
        let module = handlerModules[method.index]
        if module != "kernel" {
            if isReading[method.index] {
                try entitlement.requireVisible(module)
            } else {
                try entitlement.requireEnabled(module)
            }
        }
        if !features[method.index].isEmpty { try entitlement.requireFeature(features[method.index]) }
    }

    /// The paid option that a method is part of: what it says itself, and for standard methods that write what their
    /// entity says.
    static func feature(of method: MethodDescriptor, _ handler: MethodHandler) -> String {
        guard method.rules.feature.isEmpty, case .standard(_, let entity) = handler, !TokenRights.reads(method)
        else { return method.rules.feature }
        return entity.feature
    }
}
