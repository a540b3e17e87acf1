package import Contract
package import Model

/// What a tenant has at an instant: a pure function of the plans, its subscription, what its administrators hid, and what
/// it had before. So a trial, an end and a scheduled change act by themselves, at their instant.
///
/// A class, because every call carries it: one reference instead of the six of its parts.
package final class Entitlement: Sendable {
    /// What a tenant brings along, whatever its plan.
    package struct Facts: Sendable, Hashable {
        /// nil: it has no subscription, and the default plan applies.
        package var schedule: SubscriptionSchedule?
        package var hidden: Set<String> = []
        /// Modules that it has, or had at some time.
        package var had: Set<String> = []
        /// Modules whose subscribers and timers were stopped.
        package var resting: Set<String> = []
        /// Modules that are back and still have to rebuild what they missed.
        package var rebuilding: Set<String> = []
        /// The names of the counters that are kept.
        package var counters: Set<String> = []

        package init() {}
    }

    /// The default plan before the first phase of a subscription, and for who has none.
    package let plan: String
    package let standing: SubscriptionState
    package let features: Set<String>
    /// Options that the plan holds and that are not there, with the modules that they lack.
    let lacking: [String: [String]]
    package let quotas: [QuotaLimit]
    /// When something else applies by itself; nil for never.
    package let end: Instant?
    private let states: [String: ModuleState]
    let facts: Facts

    package init(_ facts: Facts, _ book: PlanBook, _ modules: ModuleCatalog, at now: Instant) {
        let standing =
            facts.schedule?.standing(at: now)
            ?? SubscriptionSchedule.Standing(state: .absent, plan: book.defaultPlan, end: nil)
        let plan = standing.plan.isEmpty ? book.defaultPlan : standing.plan
        let offered = standing.isLive ? book.offer(plan) : nil
        let past = facts.schedule?.phases.filter { $0.start <= now }.compactMap { book.offer($0.plan) } ?? []
        let had = past.reduce(facts.had) { $0.union($1.modules) }
        var states: [String: ModuleState] = [:]
        for entry in modules.entries {
            let own: ModuleState =
                if offered?.modules.contains(entry.name) == true {
                    facts.hidden.contains(entry.name) ? .hidden : .enabled
                } else if had.contains(entry.name) {
                    facts.hidden.contains(entry.name) ? .hidden : .readOnly
                } else {
                    .absent
                }
            // A module is never better off than what it cannot work without.
            states[entry.name] = entry.requires.map { states[$0] ?? .absent }.reduce(own) { $0.weaker($1) }
        }
        self.states = states
        self.facts = facts
        self.plan = plan
        self.standing = standing.state
        quotas = offered?.quotas ?? []
        var features: Set<String> = []
        var lacking: [String: [String]] = [:]
        for feature in modules.entries.filter({ states[$0.name] == .enabled }).flatMap(\.features)
        where offered?.features.contains(feature.name) == true {
            let missing = feature.requires.filter { states[$0] != .enabled }
            if missing.isEmpty { features.insert(feature.name) } else { lacking[feature.name] = missing }
        }
        self.features = features
        self.lacking = lacking
        end = standing.end
    }

    /// The kernel's own module belongs to no plan.
    package func state(of module: String) -> ModuleState {
        module == "kernel" ? .enabled : states[module] ?? .absent
    }

    /// What is there is read.
    package func isVisible(_ module: String) -> Bool { [.enabled, .readOnly].contains(state(of: module)) }

    package func isEnabled(_ module: String) -> Bool { state(of: module) == .enabled }

    /// The modules that a subscription has given until now: they will be read-only, not absent, when they leave. Of the
    /// default plan that nobody chose only records tell.
    func given(of modules: ModuleCatalog) -> [String] {
        [.absent, .pending].contains(standing) ? [] : modules.names.filter { state(of: $0) != .absent }
    }

    /// Modules that were stopped and are back.
    var returning: Set<String> { facts.resting.filter { isEnabled($0) } }

    func limit(_ kind: QuotaKind, entity: String = "") -> QuotaLimit? {
        quotas.first { $0.kind == kind && $0.entity == entity }
    }

    // MARK: - Refusals

    /// MODULE_NOT_ENABLED for what the tenant has not, or what is hidden.
    func requireVisible(_ module: String, field: String? = nil) throws(KernelRefusal) {
        guard !isVisible(module) else { return }
        throw KernelRefusal(
            .failedPrecondition,
            .moduleNotEnabled,
            field: field,
            metadata: ["module": module, "state": state(of: module).word]
        )
    }

    /// The same, and MODULE_READ_ONLY for what left the plan.
    func requireEnabled(_ module: String, field: String? = nil) throws(KernelRefusal) {
        try requireVisible(module, field: field)
        guard !isEnabled(module) else { return }
        throw KernelRefusal(.failedPrecondition, .moduleReadOnly, field: field, metadata: ["module": module])
    }

    /// FEATURE_NOT_IN_PLAN, and FEATURE_REQUIRES_MODULE for what the plan holds in vain.
    func requireFeature(_ feature: String) throws(KernelRefusal) {
        guard !features.contains(feature) else { return }
        if let missing = lacking[feature] {
            throw KernelRefusal(
                .failedPrecondition,
                .featureRequiresModule,
                metadata: ["feature": feature, "missing": missing.joined(separator: ", ")]
            )
        }
        throw KernelRefusal(.failedPrecondition, .featureNotInPlan, metadata: ["feature": feature])
    }
}

extension ModuleState {
    /// As refusals name it.
    var word: String {
        switch self {
        case .absent: "absent"
        case .enabled: "enabled"
        case .readOnly: "read-only"
        case .hidden: "hidden"
        case .unspecified, .UNRECOGNIZED: ""
        }
    }

    private var strength: Int {
        switch self {
        case .enabled: 3
        case .readOnly: 2
        case .hidden: 1
        case .absent, .unspecified, .UNRECOGNIZED: 0
        }
    }

    func weaker(_ other: ModuleState) -> ModuleState { other.strength < strength ? other : self }
}
