import Contract

/// The plans that the server offers: always consistent with the modules that it has.
package struct PlanBook: Sendable, Hashable {
    /// Most plans of a file.
    package static let mostPlans = 1000
    /// The plan of a server that was given none.
    package static let everything = "everything"

    package let plans: [String: OfferedPlan]
    /// The plan of tenants that have no subscription.
    package let defaultPlan: String
    /// Empty when the plans are the program's own.
    package let file: String
    /// Nobody sells anything here: whatever plan a tenant brings along from another server holds everything.
    private let sellsNothing: Bool

    /// Plans that were checked before.
    init(plans: [String: OfferedPlan], defaultPlan: String) {
        self.plans = plans
        self.defaultPlan = defaultPlan
        file = ""
        sellsNothing = false
    }

    /// One plan that holds every module and every feature, without quotas: a server without plans sells nothing.
    package init(everythingOf modules: ModuleCatalog) {
        let plan = OfferedPlan(name: Self.everything, modules: Set(modules.names), features: modules.features)
        plans = [plan.name: plan]
        defaultPlan = plan.name
        file = ""
        sellsNothing = true
    }

    /// What a plan gives; nil for one that is not offered any more.
    func offer(_ plan: String) -> OfferedPlan? { plans[plan] ?? (sellsNothing ? plans[defaultPlan] : nil) }

    /// Checks what somebody wrote. `entities` are the names of those that a quota of records can be of.
    package init(_ drafts: PlanDrafts, _ modules: ModuleCatalog, entities: Set<String>) throws(PlansRefused) {
        func refuse(_ line: Int, _ reason: String) -> PlansRefused {
            PlansRefused(file: drafts.file, line: line, reason: reason)
        }
        guard !drafts.plans.isEmpty else { throw refuse(0, "there is no plan in it") }
        guard drafts.plans.count <= Self.mostPlans else { throw refuse(0, "more than \(Self.mostPlans) plans") }
        var plans: [String: OfferedPlan] = [:]
        for draft in drafts.plans {
            let name = draft.name.value
            guard Self.isName(name) else {
                throw refuse(draft.name.line, "\(name) is no name of a plan: lower-case letters, digits and hyphens")
            }
            guard plans[name] == nil else { throw refuse(draft.name.line, "the plan \(name) is there twice") }
            plans[name] = OfferedPlan(
                name: name,
                label: draft.label.isEmpty ? name : draft.label,
                modules: try Self.modules(of: draft, modules, refuse),
                features: try Self.features(of: draft, modules, refuse),
                quotas: try Self.quotas(of: draft, entities, refuse)
            )
        }
        guard let chosen = drafts.defaultPlan else { throw refuse(0, "`default` is missing: the plan of new tenants") }
        guard plans[chosen.value] != nil else { throw refuse(chosen.line, "there is no plan \(chosen.value)") }
        self.plans = plans
        defaultPlan = chosen.value
        file = drafts.file
        sellsNothing = false
    }

    /// 1 to 40 lower-case letters, digits and inner hyphens.
    package static func isName(_ name: String) -> Bool {
        let letters = Array(name.utf8)
        guard (1...40).contains(letters.count), letters.first != UInt8(ascii: "-"), letters.last != UInt8(ascii: "-")
        else { return false }
        return letters.allSatisfy { letter in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(letter) || letter == UInt8(ascii: "-")
        }
    }

    private typealias Refuse = (Int, String) -> PlansRefused

    private static func modules(
        of draft: PlanDrafts.Draft,
        _ modules: ModuleCatalog,
        _ refuse: Refuse
    ) throws(PlansRefused) -> Set<String> {
        let named = Set(draft.modules.map(\.value))
        for module in draft.modules {
            guard let entry = modules[module.value] else {
                throw refuse(module.line, "this server has no module \(module.value)")
            }
            let missing = entry.requires.filter { !named.contains($0) }
            guard missing.isEmpty else {
                let list = missing.joined(separator: ", ")
                throw refuse(module.line, "\(module.value) requires \(list), which the plan lacks")
            }
        }
        return named
    }

    private static func features(
        of draft: PlanDrafts.Draft,
        _ modules: ModuleCatalog,
        _ refuse: Refuse
    ) throws(PlansRefused) -> Set<String> {
        let named = Set(draft.modules.map(\.value))
        for feature in draft.features {
            guard
                let entry = modules.entries.first(where: { entry in
                    entry.features.contains { $0.name == feature.value }
                })
            else {
                throw refuse(feature.line, "no module of this server has the feature \(feature.value)")
            }
            guard named.contains(entry.name) else {
                throw refuse(feature.line, "\(feature.value) is of the module \(entry.name), which the plan lacks")
            }
        }
        return Set(draft.features.map(\.value))
    }

    private static func quotas(
        of draft: PlanDrafts.Draft,
        _ entities: Set<String>,
        _ refuse: Refuse
    ) throws(PlansRefused) -> [QuotaLimit] {
        var found: [QuotaLimit] = []
        for quota in draft.quotas {
            let limit = quota.value
            guard !found.contains(where: limit.isAlike) else {
                throw refuse(quota.line, "the quota \(limit.name) is there twice")
            }
            guard limit.kind != .records || entities.contains(limit.entity) else {
                throw refuse(quota.line, "no module of this server has records of \(limit.entity)")
            }
            guard (limit.soft ?? 0) >= 0, (limit.hard ?? 0) >= 0 else {
                throw refuse(quota.line, "the quota \(limit.name) is negative")
            }
            guard limit.soft != nil || limit.hard != nil else {
                throw refuse(quota.line, "the quota \(limit.name) has neither `soft` nor `hard`")
            }
            if let soft = limit.soft, let hard = limit.hard, soft > hard {
                throw refuse(quota.line, "the quota \(limit.name) warns at \(soft), beyond its limit of \(hard)")
            }
            found.append(limit)
        }
        return found
    }
}
