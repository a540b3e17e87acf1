import Contract
import Model
import SwiftProtobuf

/// SubscriptionService: the operator changes what a tenant has, its administrators see it.
enum SubscriptionHandlers {
    static func register(in registry: inout PluginRegistry) throws {
        try registry.process(SubscriptionMethods.getSubscription) { request, context in
            let subscription = try await SubscriptionWriting(request.tenant, context.dispatcher).current()
            let standing = try standing(of: subscription, context.dispatcher.core)
            var answer = GetSubscriptionResponse()
            answer.subscription = subscription
            answer.state = standing.state
            answer.plan = standing.plan
            if let end = standing.end { answer.nextChangeTime = end.timestamp }
            return answer
        }
        try registry.process(SubscriptionMethods.setSubscription) { request, context in
            let wanted = request.subscription
            let writing = try await SubscriptionWriting(wanted.tenant, context.dispatcher)
            var answer = SetSubscriptionResponse()
            answer.subscription = try await writing.set { old in
                guard wanted.etag.isEmpty || wanted.etag == old.etag else {
                    throw KernelRefusal(.aborted, .etagMismatch, field: "subscription.etag")
                }
                return wanted
            }
            return answer
        }
        try registry.process(SubscriptionMethods.schedulePlan) { request, context in
            let now = context.now
            let writing = try await SubscriptionWriting(request.tenant, context.dispatcher)
            var answer = SchedulePlanResponse()
            answer.subscription = try await writing.set { try scheduled(request, after: $0, now: now) }
            return answer
        }
        try registry.process(SubscriptionMethods.simulateChange) { request, context in
            let writing = try await SubscriptionWriting(request.tenant, context.dispatcher)
            let (core, tenant, now) = (context.dispatcher.core, request.tenant, context.now)
            var answer = SubscriptionServiceSimulateChangeResponse()
            answer.simulation = try await writing.store.read { reader in
                let act = ActRecord(now: now, principal: .module("kernel"))
                let transaction = Transaction(core: core, reader: reader, writer: nil, act: act, tenant: tenant)
                return try simulate(request, transaction)
            }
            return answer
        }
        try registry.handle(SubscriptionMethods.getOwnSubscription) { _, transaction in
            try ModuleHandlers.require("kernel.subscription", "read", transaction)
            let bytes = try TenantModules.subscription(transaction.reader)
            var answer = GetOwnSubscriptionResponse()
            answer.subscription = try TenantSubscriptions.message(bytes, tenant: transaction.tenant)
            let standing = try standing(of: answer.subscription, transaction.core)
            answer.state = standing.state
            answer.plan = standing.plan
            if let end = standing.end { answer.nextChangeTime = end.timestamp }
            return answer
        }
        try registry.handle(SubscriptionMethods.simulateOwnChange) { request, transaction in
            try ModuleHandlers.require("kernel.subscription", "read", transaction)
            var asked = SubscriptionServiceSimulateChangeRequest()
            asked.tenant = transaction.tenant
            asked.plan = request.plan
            if request.hasTime { asked.time = request.time }
            var answer = SimulateOwnChangeResponse()
            answer.simulation = try simulate(asked, transaction)
            return answer
        }
    }

    private static func standing(
        of subscription: Subscription,
        _ core: KernelCore
    ) throws -> SubscriptionSchedule.Standing {
        guard !subscription.phases.isEmpty else {
            return .init(state: .absent, plan: core.plans.current.book.defaultPlan, end: nil)
        }
        let standing = try SubscriptionSchedule(subscription).standing(at: core.clock.now())
        guard standing.plan.isEmpty else { return standing }
        return .init(state: standing.state, plan: core.plans.current.book.defaultPlan, end: standing.end)
    }

    /// The schedule with another plan from an instant on, in the place of what would have begun then or later. An end that
    /// has passed is over: a new plan goes on without one.
    static func scheduled(
        _ request: SchedulePlanRequest,
        after old: Subscription,
        now: Instant
    ) throws -> Subscription {
        var new = old
        let start = request.hasStartTime ? try instant(request.startTime, "start_time") : now
        new.phases = try old.phases.filter { try Instant($0.startTime) < start }
        // A schedule never has more phases than it may: the oldest are history, and the tenant's own store knows what it had.
        new.phases = Array(new.phases.suffix(SubscriptionSchedule.mostPhases - 1))
        new.phases.append(
            .with {
                $0.plan = request.plan
                $0.startTime = start.timestamp
                if request.hasTrialEndTime { $0.trialEndTime = request.trialEndTime }
            }
        )
        if old.hasEndTime, try Instant(old.endTime) <= start { new.clearEndTime() }
        return new
    }

    private static func instant(_ timestamp: Google_Protobuf_Timestamp, _ field: String) throws -> Instant {
        do {
            return try Instant(timestamp)
        } catch {
            throw KernelRefusal.invalid(.invalidSubscription, field: field, ["expected": "years 0001 to 9999"])
        }
    }

    private static func simulate(
        _ request: SubscriptionServiceSimulateChangeRequest,
        _ transaction: Transaction
    ) throws -> Simulation {
        let time = request.hasTime ? try instant(request.time, "time") : transaction.now
        let old = try TenantSubscriptions.message(
            try TenantModules.subscription(transaction.reader),
            tenant: transaction.tenant
        )
        let new: Subscription
        switch request.change {
        case .subscription(let whole): new = whole
        case .plan(let plan):
            new = try scheduled(
                .with {
                    $0.plan = plan
                    $0.startTime = time.timestamp
                },
                after: old,
                now: transaction.now
            )
        case nil: throw KernelRefusal.invalid(.required, field: "change")
        }
        let plans = transaction.core.plans.current.book.plans
        for phase in new.phases where plans[phase.plan] == nil {
            throw KernelRefusal.invalid(.unknownPlan, field: "plan", ["plan": String(phase.plan.prefix(100))])
        }
        let schedule = new.phases.isEmpty ? nil : try SubscriptionSchedule(new)
        return try ChangeSimulation(transaction, schedule, at: time).answer()
    }
}
