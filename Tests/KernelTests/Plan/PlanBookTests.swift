import Contract
import Model
import Testing

@testable import Kernel

@Suite("Plans as they are written")
struct PlanBookTests {
    private let modules = ModuleCatalog([
        .init(name: "a", features: ["a.extra"]), .init(name: "b", requires: ["a"]), .init(name: "c", requires: ["b"]),
    ])

    private func reason(_ change: (inout PlanDrafts) -> Void) -> String? {
        var drafts = PlanDrafts(file: "plans.yaml")
        drafts.defaultPlan = Placed("one", line: 1)
        var plan = PlanDrafts.Draft(name: Placed("one", line: 3))
        plan.modules = [Placed("a", line: 4), Placed("b", line: 5)]
        plan.features = [Placed("a.extra", line: 6)]
        plan.quotas = [Placed(QuotaLimit(.users, soft: 1, hard: 2), line: 7)]
        drafts.plans = [plan]
        change(&drafts)
        do throws(PlansRefused) {
            _ = try PlanBook(drafts, modules, entities: ["a.thing"])
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test("A wrong file is refused with its line and the reason")
    func refusals() {
        #expect(reason { _ in } == nil)
        let rows: [(change: (inout PlanDrafts) -> Void, sentence: String)] = [
            ({ $0.plans = [] }, "plans.yaml: there is no plan in it"),
            ({ $0.defaultPlan = nil }, "plans.yaml: `default` is missing: the plan of new tenants"),
            ({ $0.defaultPlan = Placed("two", line: 1) }, "plans.yaml, line 1: there is no plan two"),
            ({ $0.plans.append($0.plans[0]) }, "plans.yaml, line 3: the plan one is there twice"),
            (
                { $0.plans[0].name = Placed("One!", line: 3) },
                "plans.yaml, line 3: One! is no name of a plan: lower-case letters, digits and hyphens"
            ),
            (
                { $0.plans[0].modules.append(Placed("z", line: 9)) },
                "plans.yaml, line 9: this server has no module z"
            ),
            (
                { $0.plans[0].modules = [Placed("c", line: 4)] },
                "plans.yaml, line 4: c requires b, which the plan lacks"
            ),
            (
                { $0.plans[0].features = [Placed("a.more", line: 6)] },
                "plans.yaml, line 6: no module of this server has the feature a.more"
            ),
            (
                { $0.plans[0].modules = [] },
                "plans.yaml, line 6: a.extra is of the module a, which the plan lacks"
            ),
            (
                { $0.plans[0].quotas.append(Placed(QuotaLimit(.users, hard: 9), line: 8)) },
                "plans.yaml, line 8: the quota users is there twice"
            ),
            (
                { $0.plans[0].quotas = [Placed(QuotaLimit(.records, entity: "a.nothing", hard: 9), line: 8)] },
                "plans.yaml, line 8: no module of this server has records of a.nothing"
            ),
            (
                { $0.plans[0].quotas = [Placed(QuotaLimit(.mails, soft: 9, hard: 8), line: 8)] },
                "plans.yaml, line 8: the quota mails warns at 9, beyond its limit of 8"
            ),
            (
                { $0.plans[0].quotas = [Placed(QuotaLimit(.mails, hard: -1), line: 8)] },
                "plans.yaml, line 8: the quota mails is negative"
            ),
            (
                { $0.plans[0].quotas = [Placed(QuotaLimit(.mails), line: 8)] },
                "plans.yaml, line 8: the quota mails has neither `soft` nor `hard`"
            ),
        ]
        for row in rows { #expect(reason(row.change) == row.sentence) }
    }

    @Test("A server without plans gives everybody everything, and limits nothing")
    func everything() {
        let book = PlanBook(everythingOf: modules)
        let has = Entitlement(Entitlement.Facts(), book, modules, at: .first)
        #expect(modules.names.allSatisfy(has.isEnabled))
        #expect(has.features == ["a.extra"])
        #expect(has.quotas.isEmpty)
        #expect(has.end == nil)
    }

    @Test("What a module requires and what requires it goes over all steps")
    func requirements() {
        #expect(modules.requirements(of: "c") == ["a", "b"])
        #expect(modules.dependents(of: "a") == ["b", "c"])
        #expect(modules.requirements(of: "a").isEmpty)
        #expect(modules.dependents(of: "c").isEmpty)
    }

    @Test("A quota warns from its soft limit on and refuses beyond its hard one")
    func levels() throws {
        let limit = QuotaLimit(.users, soft: 2, hard: 3)
        #expect((Int64(0)...4).map { limit.level(at: $0) } == [.free, .free, .soft, .hard, .hard])
        let refusals = (Int64(0)...4).map { used in
            do throws(KernelRefusal) {
                try limit.check(used: used, adding: 1)
                return ""
            } catch {
                return "\(error.reason) \(error.metadata["quota"] ?? "") \(error.metadata["limit"] ?? "")"
            }
        }
        #expect(refusals == ["", "", "", "QUOTA_EXCEEDED users 3", "QUOTA_EXCEEDED users 3"])
        // Whoever is over the limit may still take something away.
        try limit.check(used: 9, adding: -1)
    }
}
