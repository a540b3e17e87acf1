import Contract
import Model
import SwiftProtobuf
import TestKit

@testable import Kernel

/// Plans for the tests: `full` has every module of the platform, `none` has none.
extension TestPlatform {
    /// Makes the server offer some plans beside `full` and `none`.
    func offer(_ plans: [OfferedPlan] = [], default chosen: String = "full") throws {
        let names = core.modules.names
        let all = [
            OfferedPlan(name: "full", modules: Set(names), features: core.modules.features),
            OfferedPlan(name: "none", modules: []),
        ]
        core.plans.take(try core.book(all + plans, default: chosen), now: clock.now())
    }

    /// Gives the tenant a plan from now on.
    @discardableResult
    func schedule(
        _ plan: String,
        from start: Instant? = nil,
        trialUntil end: Instant? = nil
    ) async throws -> Subscription {
        var request = SchedulePlanRequest()
        request.tenant = Self.tenant
        request.plan = plan
        if let start { request.startTime = start.timestamp }
        if let end { request.trialEndTime = end.timestamp }
        return try await call(SubscriptionMethods.schedulePlan, request, token: operatorToken).subscription
    }

    func hide(_ module: String) async throws {
        _ = try await call(ModuleMethods.hideModule, .with { $0.module = module })
    }

    func show(_ module: String, withRequirements: Bool = false) async throws -> [String] {
        let request = EnableModuleRequest.with {
            $0.module = module
            $0.withRequirements = withRequirements
        }
        return try await call(ModuleMethods.enableModule, request).modules
    }

    /// `testing ENABLED`, in the order of the server.
    func states() async throws -> [String] {
        try await call(ModuleMethods.listModules, ListModulesRequest()).modules.map { "\($0.name) \($0.state.word)" }
    }

    /// The modules that a caller sees.
    func seen(_ token: String? = "administrator") async throws -> [String] {
        try await call(ModuleMethods.listMyModules, ListMyModulesRequest(), token: token).modules.map(\.name)
    }
}

extension KernelCore {
    /// Plans as a file would hold them.
    func book(_ plans: [OfferedPlan], default chosen: String) throws -> PlanBook {
        var drafts = PlanDrafts(file: "plans.yaml")
        drafts.defaultPlan = Placed(chosen)
        drafts.plans = plans.map { plan in
            var draft = PlanDrafts.Draft(name: Placed(plan.name))
            draft.modules = plan.modules.sorted().map { Placed($0) }
            draft.features = plan.features.sorted().map { Placed($0) }
            draft.quotas = plan.quotas.map { Placed($0) }
            return draft
        }
        return try PlanBook(drafts, modules, entities: Set(catalog.ofTenants.map(\.name)))
    }
}
