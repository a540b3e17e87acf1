import Contract
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("A tenant that begins with a plan")
struct CreateTenantPlanTests {
    private func request(_ name: String, _ fill: (inout Subscription) -> Void) -> CreateTenantRequest {
        .with {
            $0.tenant.name = name
            $0.administratorName = "Bob"
            $0.administratorEmail = "bob@\(name).example"
            fill(&$0.subscription)
        }
    }

    private func create(_ platform: TestPlatform, _ request: CreateTenantRequest) async throws -> CreateTenantResponse {
        try await platform.call(TenantMethods.createTenant, request, token: platform.operatorToken)
    }

    private func subscription(_ platform: TestPlatform, of name: String) async throws -> GetSubscriptionResponse {
        try await platform.call(
            SubscriptionMethods.getSubscription,
            .with { $0.tenant = name },
            token: platform.operatorToken
        )
    }

    /// The administrator's token.
    private func enter(_ platform: TestPlatform, _ name: String, _ made: CreateTenantResponse) async throws -> String {
        let accept = AcceptInvitationRequest.with {
            $0.tenant = name
            $0.invitation = made.invitation
            $0.password = TestPlatform.password
        }
        return try await platform.call(SessionMethods.acceptInvitation, accept, token: nil).token
    }

    private func add(_ platform: TestPlatform, _ token: String) async throws -> String? {
        try await refusal {
            try await platform.call(SampleMethods.createSample, .with { $0.sample.title = "a" }, token: token)
        }
    }

    @Test("The plan holds from the first call on, its trial ends at its instant, and both say the same")
    func trial() async throws {
        try await withPlatform(sessionHours: 100) { platform in
            try platform.offer(default: "none")
            let end = platform.clock.now().adding(hours: 48)
            let made = try await create(
                platform,
                request("globex") { subscription in
                    subscription.phases = [
                        .with {
                            $0.plan = "full"
                            $0.trialEndTime = end.timestamp
                        }
                    ]
                    subscription.endTime = end.adding(hours: 24).timestamp
                    subscription.graceDays = 3
                }
            )
            #expect(made.subscription.phases.map(\.plan) == ["full"])
            #expect(made.subscription.tenant == "globex" && !made.subscription.etag.isEmpty)
            let told = try await subscription(platform, of: "globex")
            #expect(told.subscription == made.subscription)
            #expect(told.state == .trial)
            let token = try await enter(platform, "globex", made)
            let own = try await platform.call(
                SubscriptionMethods.getOwnSubscription,
                GetOwnSubscriptionRequest(),
                token: token
            )
            #expect(own.subscription == made.subscription)
            #expect(try await add(platform, token) == nil)
            platform.clock.advance(hours: 49)
            #expect(try await add(platform, token) == "MODULE_READ_ONLY")
        }
    }

    @Test("Without a subscription the default plan applies")
    func none() async throws {
        try await withPlatform { platform in
            try platform.offer(default: "none")
            let made = try await create(platform, request("globex") { _ in })
            #expect(!made.hasSubscription)
            #expect(try await subscription(platform, of: "globex").state == .absent)
            #expect(try await add(platform, try await enter(platform, "globex", made)) == "MODULE_NOT_ENABLED")
        }
    }

    @Test("A subscription that cannot be is refused, and no tenant exists")
    func refusals() async throws {
        try await withPlatform { platform in
            try platform.offer([OfferedPlan(name: "nobody", modules: [], quotas: [QuotaLimit(.users, hard: 0)])])
            let now = platform.clock.now()
            let rows: [(change: (inout Subscription) -> Void, expected: String)] = [
                ({ $0.phases = [.with { $0.plan = "gold" }] }, "UNKNOWN_PLAN subscription.phases[0].plan"),
                (
                    { $0.phases = [.with { $0.plan = "full" }, .with { $0.plan = "none" }] },
                    "INVALID_SUBSCRIPTION subscription.phases[1].start_time"
                ),
                (
                    {
                        $0.phases = [
                            .with {
                                $0.plan = "full"
                                $0.trialEndTime = now.adding(hours: -1).timestamp
                            }
                        ]
                    },
                    "INVALID_SUBSCRIPTION subscription.phases[0].trial_end_time"
                ),
                (
                    {
                        $0.phases = [.with { $0.plan = "full" }]
                        $0.graceDays = 400
                    },
                    "INVALID_SUBSCRIPTION subscription.grace_days"
                ),
                // The first administrator counts under the plan.
                ({ $0.phases = [.with { $0.plan = "nobody" }] }, "QUOTA_EXCEEDED"),
            ]
            for row in rows {
                let got = try await refusal { try await create(platform, request("globex", row.change)) }
                #expect(got == row.expected)
                let isThere = try await platform.engine.exists(.tenant("globex"))
                #expect(!isThere)
                let used = try await platform.dispatcher.tenants.control.read { try TenantSubscriptions.plansInUse($0) }
                #expect(used.isEmpty)
            }
            let made = try await create(platform, request("globex") { $0.phases = [.with { $0.plan = "full" }] })
            #expect(try await add(platform, try await enter(platform, "globex", made)) == nil)
        }
    }

    @Test("What a tenant began with is read-only, not absent, when it leaves the plan")
    func had() async throws {
        try await withPlatform { platform in
            try platform.offer(default: "none")
            let made = try await create(platform, request("globex") { $0.phases = [.with { $0.plan = "full" }] })
            let token = try await enter(platform, "globex", made)
            _ = try await platform.call(
                SubscriptionMethods.schedulePlan,
                .with {
                    $0.tenant = "globex"
                    $0.plan = "none"
                },
                token: platform.operatorToken
            )
            let modules = try await platform.call(ModuleMethods.listModules, ListModulesRequest(), token: token).modules
            #expect(modules.map(\.state) == [.readOnly])
        }
    }

    @Test("A creation that a stop interrupted leaves neither tenant nor subscription at the next start")
    func interrupted() async throws {
        let first = try await TestPlatform.make([TestingPlugin.self])
        try first.offer()
        let wanted = Subscription.with {
            $0.phases = [
                .with {
                    $0.plan = "full"
                    $0.startTime = first.clock.now().timestamp
                }
            ]
        }
        let bytes: [UInt8]? = try TenantSubscriptions.checked(wanted, of: "ghost", first.core)?.serializedBytes()
        _ = try await first.dispatcher.tenants.begin(
            "ghost",
            displayName: "Ghost",
            now: first.clock.now(),
            subscription: bytes
        )
        await first.engine.close()

        let second = try await TestPlatform(
            [TestingPlugin.self],
            first.folder,
            tokens: (operator: first.operatorToken, administrator: first.administrator)
        )
        let before = try await second.dispatcher.tenants.control.read { try TenantSubscriptions.plansInUse($0) }
        #expect(before == ["full": "ghost"])
        #expect(try await second.dispatcher.tenants.removeUnfinished() == ["ghost"])
        let after = try await second.dispatcher.tenants.control.read { try TenantSubscriptions.plansInUse($0) }
        #expect(after.isEmpty)
        await second.close()
    }

    @Test("What the tenant's store was not told before a stop it is told at its first call after")
    func told() async throws {
        let first = try await TestPlatform.make([TestingPlugin.self])
        try first.offer()
        let made = try await create(first, request("globex") { $0.phases = [.with { $0.plan = "full" }] })
        // As a stop between the two databases leaves it.
        try await first.engine.store(.tenant("globex")).write { try TenantModules.setSubscription(nil, $0) }
        await first.engine.close()

        let second = try await TestPlatform(
            [TestingPlugin.self],
            first.folder,
            tokens: (operator: first.operatorToken, administrator: first.administrator)
        )
        // Its clock starts anew, a little before what was done on the other.
        second.clock.advance(seconds: 60)
        try second.offer(default: "none")
        #expect(try await add(second, try await enter(second, "globex", made)) == nil)
        await second.close()
    }
}
