import Contract
import DirectoryPlugin
import Model
import SwiftProtobuf
import Synchronization
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("Subscriptions and plans over the services")
struct SubscriptionTests {
    @Test("The operator changes a subscription, its administrators see it, and nobody else does either")
    func services() async throws {
        try await withPlatform { platform in
            try platform.offer()
            let first = try await platform.schedule("full")
            #expect(first.phases.map(\.plan) == ["full"])
            let own = try await platform.call(SubscriptionMethods.getOwnSubscription, GetOwnSubscriptionRequest())
            #expect(own.subscription == first)
            #expect(own.state == .active)
            #expect(own.plan == "full")
            let writer = try await platform.signIn(as: .writer, email: "w@acme.example")
            let refused = try await refusal {
                try await platform.call(
                    SubscriptionMethods.getOwnSubscription,
                    GetOwnSubscriptionRequest(),
                    token: writer
                )
            }
            #expect(refused == "PERMISSION_DENIED")
            let request = SchedulePlanRequest.with {
                $0.tenant = TestPlatform.tenant
                $0.plan = "none"
            }
            let tenant = try await refusal { try await platform.call(SubscriptionMethods.schedulePlan, request) }
            #expect(tenant == "PERMISSION_DENIED")
            #expect(try await refusal { try await platform.schedule("gold") } == "UNKNOWN_PLAN phases[1].plan")
            var unknown = request
            unknown.tenant = "nobody"
            let missing = try await refusal {
                try await platform.call(SubscriptionMethods.schedulePlan, unknown, token: platform.operatorToken)
            }
            #expect(missing == "UNKNOWN_TENANT tenant")
        }
    }

    @Test("Two operators do not overwrite each other's change")
    func versions() async throws {
        try await withPlatform { platform in
            try platform.offer()
            var request = SetSubscriptionRequest()
            request.subscription = try await platform.schedule("full")
            try await platform.schedule("none", from: platform.clock.now().adding(hours: 1))
            let stale = try await refusal {
                try await platform.call(SubscriptionMethods.setSubscription, request, token: platform.operatorToken)
            }
            #expect(stale == "ETAG_MISMATCH subscription.etag")
            request.subscription.etag = ""
            let set = try await platform.call(
                SubscriptionMethods.setSubscription,
                request,
                token: platform.operatorToken
            ).subscription
            #expect(set.phases.map(\.plan) == ["full"])
            // Without phases it is none: the default plan applies.
            request.subscription.phases = []
            _ = try await platform.call(SubscriptionMethods.setSubscription, request, token: platform.operatorToken)
            let own = try await platform.call(SubscriptionMethods.getOwnSubscription, GetOwnSubscriptionRequest())
            #expect(own.state == .absent)
        }
    }

    @Test("A change is simulated before it is made: what it takes from whom, and over which limits it goes")
    func simulation() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            try platform.offer([
                OfferedPlan(
                    name: "small",
                    modules: ["directory"],
                    quotas: [QuotaLimit(.users, hard: 1), QuotaLimit(.records, entity: "directory.account", hard: 5)]
                )
            ])
            _ = try await platform.signIn(as: .reader, email: "reader@acme.example")
            _ = try await platform.signIn(as: .granted, email: "nobody@acme.example")
            try await platform.account("a")
            try await platform.sample("a")
            var request = SimulateOwnChangeRequest()
            request.plan = "small"
            let before = try await platform.states()
            let own = try await platform.call(SubscriptionMethods.simulateOwnChange, request).simulation
            #expect(
                own.modules.map { "\($0.module) \($0.before.word) \($0.after.word)" } == ["testing enabled read-only"]
            )
            // The administrator and the reader; who has no right in it loses nothing.
            #expect(own.modules.map(\.userCount) == [2])
            #expect(own.modules[0].userIds.count == 2)
            #expect(own.quotas.map { "\($0.after.kind) \($0.used) \($0.over)" } == ["users 3 2", "records 1 0"])
            // Nothing was changed, and the operator is told the same.
            #expect(try await platform.states() == before)
            let asked = SubscriptionServiceSimulateChangeRequest.with {
                $0.tenant = TestPlatform.tenant
                $0.plan = "small"
            }
            let told = try await platform.call(
                SubscriptionMethods.simulateChange,
                asked,
                token: platform.operatorToken
            ).simulation
            #expect(told.modules.map(\.userIds) == own.modules.map(\.userIds))
            #expect(told.quotas == own.quotas)
            // What was foretold comes true.
            try await platform.schedule("small")
            #expect(try await platform.states() == ["directory enabled", "testing read-only"])
            let unknown = try await refusal {
                try await platform.call(SubscriptionMethods.simulateOwnChange, .with { $0.plan = "gold" })
            }
            #expect(unknown == "UNKNOWN_PLAN plan")
        }
    }

    @Test("Plans are read anew without a restart; wrong ones are refused and those of before stay")
    func reload() async throws {
        try await withPlatform { platform in
            let source = WrittenPlans()
            platform.core.plans.setSource(source)
            func reload() async throws -> CallFailure? {
                try await failure {
                    try await platform.call(
                        PlanMethods.reloadPlans,
                        ReloadPlansRequest(),
                        token: platform.operatorToken
                    )
                }
            }
            func list() async throws -> ListPlansResponse {
                try await platform.call(PlanMethods.listPlans, ListPlansRequest(), token: platform.operatorToken)
            }
            #expect(try await reload() == nil)
            #expect(try await list().plans.map(\.name) == ["large", "small"])
            #expect(try await platform.states() == ["testing enabled"])
            try await platform.sample("a")
            try await platform.schedule("small")
            // A plan that somebody has does not disappear.
            source.write(plans: ["large": ["testing"]], default: "large")
            #expect(try await reload()?.metadata["why"] == "the plan small is missing, and acme has it")
            source.write(plans: ["large": ["testing"], "small": ["nothing"]], default: "large")
            let refused = try await reload()
            #expect(refused?.reason == "PLANS_REFUSED")
            #expect(refused?.metadata["line"] == "2")
            #expect(try await list().plans.map(\.name) == ["large", "small"])
            #expect(try await list().fault.line == 2)
            #expect(try await platform.states() == ["testing read-only"])
            source.write(plans: ["large": [], "small": ["testing"]], default: "large")
            #expect(try await reload() == nil)
            #expect(try await list().hasFault == false)
            #expect(try await platform.states() == ["testing enabled"])
            let tenant = try await refusal { try await platform.call(PlanMethods.listPlans, ListPlansRequest()) }
            #expect(tenant == "PERMISSION_DENIED")
        }
    }
}

/// Plans that a test writes; each is on the line of its place.
private final class WrittenPlans: PlanSource {
    private let drafts = Mutex(WrittenPlans.drafts(["large": ["testing"], "small": []], "large"))

    func write(plans: [String: [String]], default chosen: String) {
        drafts.withLock { $0 = Self.drafts(plans, chosen) }
    }

    func read() throws -> PlanDrafts { drafts.withLock { $0 } }

    private static func drafts(_ plans: [String: [String]], _ chosen: String) -> PlanDrafts {
        var drafts = PlanDrafts(file: "plans.yaml")
        drafts.defaultPlan = Placed(chosen, line: 0)
        for (place, plan) in plans.sorted(by: { $0.key < $1.key }).enumerated() {
            var draft = PlanDrafts.Draft(name: Placed(plan.key, line: place + 1))
            draft.modules = plan.value.map { Placed($0, line: place + 1) }
            drafts.plans.append(draft)
        }
        return drafts
    }
}
