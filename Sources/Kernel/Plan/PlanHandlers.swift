import Contract
import Logging
import Model

/// PlanService: the operator sees the plans and has them read anew.
enum PlanHandlers {
    static func register(in registry: inout PluginRegistry) throws {
        registry.offer((any FileQuota).self, PlanFileQuota())
        try registry.process(PlanMethods.listPlans) { _, context in list(context.dispatcher.core) }
        try registry.process(PlanMethods.reloadPlans) { _, context in
            do {
                let changed = try await context.dispatcher.reloadPlans()
                var answer = ReloadPlansResponse()
                answer.changed = changed
                answer.planCount = Int32(clamping: context.dispatcher.core.plans.current.book.plans.count)
                return answer
            } catch let refused as PlansRefused {
                throw refused.refusal
            }
        }
    }

    private static func list(_ core: KernelCore) -> ListPlansResponse {
        let state = core.plans.current
        var answer = ListPlansResponse()
        answer.plans = state.book.plans.values.sorted { $0.name < $1.name }.map(\.message)
        answer.defaultPlan = state.book.defaultPlan
        answer.file = state.book.file
        if let time = state.loadTime { answer.loadTime = time.timestamp }
        if let fault = state.fault { answer.fault = fault.message }
        return answer
    }
}

extension Dispatcher {
    /// Reads the plans anew and takes them; answers whether they are others. `PlansRefused` says why not, and those of
    /// before stay.
    @discardableResult
    package func reloadPlans() async throws -> Bool {
        do {
            guard let book = try core.plans.draft() else { return false }
            let used = try await tenants.control.read { try TenantSubscriptions.plansInUse($0) }
            for (plan, tenant) in used.sorted(by: { $0.key < $1.key }) where book.plans[plan] == nil {
                throw PlansRefused(
                    file: book.file,
                    line: 0,
                    reason: "the plan \(plan) is missing, and \(tenant) has it"
                )
            }
            let isNew = core.plans.take(book, now: core.clock.now())
            if isNew {
                core.logger.info("plans taken", metadata: ["file": "\(book.file)", "plans": "\(book.plans.count)"])
            }
            return isNew
        } catch let refused as PlansRefused {
            core.plans.note(refused)
            core.logger.error(
                "plans refused",
                metadata: ["file": "\(refused.file)", "line": "\(refused.line)", "reason": "\(refused.reason)"]
            )
            throw refused
        }
    }
}
