import Contract
import Model
import SwiftProtobuf
import TestKit
import Testing

@testable import Kernel

/// A second reading of the rules, written down as a person would check them, instant by instant.
private struct NaiveReading {
    let modules: [ModuleCatalog.Entry]
    let plans: [String: OfferedPlan]
    let defaultPlan: String
    let facts: Entitlement.Facts

    /// The plan that gives something at an instant, and how the subscription stands.
    func plan(at now: Int64) -> (name: String, state: SubscriptionState) {
        guard let schedule = facts.schedule else { return (defaultPlan, .absent) }
        var current: SubscriptionSchedule.Phase?
        for phase in schedule.phases where phase.start.microseconds <= now { current = phase }
        guard let current else { return (defaultPlan, .pending) }
        if let end = schedule.end?.microseconds {
            let grace = Int64(schedule.graceDays) * 24 * 60 * 60 * 1_000_000
            if now >= end + grace { return (current.plan, .ended) }
            if let trial = current.trialEnd, now >= trial.microseconds { return (current.plan, .ended) }
            if now >= end { return (current.plan, .grace) }
        }
        if let trial = current.trialEnd { return (current.plan, now < trial.microseconds ? .trial : .ended) }
        return (current.plan, .active)
    }

    func state(of name: String, at now: Int64) -> ModuleState {
        guard let module = modules.first(where: { $0.name == name }) else { return .absent }
        let (plan, standing) = plan(at: now)
        let gives = standing != .ended && plans[plan]?.modules.contains(name) == true
        var had = facts.had.contains(name)
        for phase in facts.schedule?.phases ?? [] where phase.start.microseconds <= now {
            if plans[phase.plan]?.modules.contains(name) == true { had = true }
        }
        var state = ModuleState.absent
        if gives { state = .enabled } else if had { state = .readOnly }
        if state != .absent, facts.hidden.contains(name) { state = .hidden }
        let order: [ModuleState] = [.absent, .hidden, .readOnly, .enabled]
        func rank(_ state: ModuleState) -> Int { order.firstIndex(of: state) ?? 0 }
        for requirement in module.requires {
            let other = self.state(of: requirement, at: now)
            if rank(other) < rank(state) { state = other }
        }
        return state
    }
}

@Suite("What a tenant has")
struct EntitlementTests {
    private static let day: Int64 = 86_400_000_000

    private func instant(_ days: Int) -> Instant { Instant.first.adding(seconds: Int64(max(0, days)) * 86_400) }

    /// Modules, plans, a subscription and a past, by chance.
    private func world(_ random: inout SeededGenerator) throws -> NaiveReading {
        let names = ["a", "b", "c", "d", "e"]
        var modules: [ModuleCatalog.Entry] = []
        for (place, name) in names.enumerated() {
            let requires = names.prefix(place).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
            // An option may need any other module, those that start later too.
            let wanted = names.filter { $0 != name && Int.random(in: 0..<5, using: &random) == 0 }
            let feature = PluginFeature(name + ".extra", requires: wanted)
            modules.append(.init(name: name, requires: Array(requires), features: [feature]))
        }
        let catalog = ModuleCatalog(modules)
        var plans: [String: OfferedPlan] = [:]
        for name in ["p", "q", "r"] {
            var chosen: Set<String> = []
            for module in names where Bool.random(using: &random) {
                chosen.formUnion([module] + catalog.requirements(of: module))
            }
            let features = Set(chosen.filter { _ in Bool.random(using: &random) }.map { $0 + ".extra" })
            plans[name] = OfferedPlan(name: name, modules: chosen, features: features)
        }
        var facts = Entitlement.Facts()
        facts.hidden = Set(names.filter { _ in Int.random(in: 0..<4, using: &random) == 0 })
        facts.had = Set(names.filter { _ in Int.random(in: 0..<3, using: &random) == 0 })
        if Int.random(in: 0..<8, using: &random) > 0 { facts.schedule = try schedule(&random) }
        return NaiveReading(modules: modules, plans: plans, defaultPlan: "p", facts: facts)
    }

    private func schedule(_ random: inout SeededGenerator) throws -> SubscriptionSchedule {
        var message = Subscription()
        var start = Int.random(in: 1..<10, using: &random)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            var phase = SubscriptionPhase()
            phase.plan = ["p", "q", "r", "gone"][Int.random(in: 0..<4, using: &random)]
            phase.startTime = instant(start).timestamp
            if Bool.random(using: &random) {
                phase.trialEndTime = instant(start + Int.random(in: 1..<12, using: &random)).timestamp
            }
            message.phases.append(phase)
            start += Int.random(in: 1..<10, using: &random)
        }
        if Bool.random(using: &random) {
            message.endTime = instant(start + Int.random(in: 0..<5, using: &random)).timestamp
        }
        message.graceDays = Int32.random(in: 0..<6, using: &random)
        return try SubscriptionSchedule(message)
    }

    @Test(
        "Trials, ends, days of grace and scheduled changes act at their instant, as a second reading says",
        arguments: UInt64(0)..<200
    )
    func secondReading(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let world = try world(&random)
        let catalog = ModuleCatalog(world.modules)
        let book = PlanBook(plans: world.plans, defaultPlan: world.defaultPlan)
        var last: Entitlement?
        for halfDay in 0..<120 {
            // On the instant, right before it, and between.
            for step in [Int64(-1), 0] {
                let now = try Instant(
                    microseconds: Instant.first.microseconds + max(0, Int64(halfDay) * Self.day / 2 + step)
                )
                let has = Entitlement(world.facts, book, catalog, at: now)
                let (plan, standing) = world.plan(at: now.microseconds)
                #expect(has.standing == standing)
                #expect(has.plan == plan)
                for module in catalog.entries {
                    #expect(has.state(of: module.name) == world.state(of: module.name, at: now.microseconds))
                    // An enabled module has all that it cannot work without; a readable one can be read with it.
                    if has.isEnabled(module.name) { #expect(module.requires.allSatisfy(has.isEnabled)) }
                    if has.isVisible(module.name) { #expect(module.requires.allSatisfy(has.isVisible)) }
                    let hasFeature = has.features.contains(module.name + ".extra")
                    let isOffered = world.plans[plan]?.features.contains(module.name + ".extra") == true
                    // An option is there with its module and all that it needs beside it (PLT-05, PLT-06).
                    let needs = [module.name] + module.features.flatMap(\.requires)
                    #expect(hasFeature == (isOffered && needs.allSatisfy(has.isEnabled)))
                }
                // Nothing changes by itself before it said so.
                if let last, last.end.map({ now < $0 }) ?? true {
                    #expect(catalog.names.map { has.state(of: $0) } == catalog.names.map { last.state(of: $0) })
                    #expect(has.standing == last.standing)
                }
                // What a subscription gave is never absent again.
                if let last, ![.absent, .pending].contains(last.standing) {
                    for name in catalog.names where last.isEnabled(name) { #expect(has.state(of: name) != .absent) }
                }
                last = has
            }
        }
    }

    @Test("A subscription that has no clear meaning is refused with its field")
    func refusals() throws {
        func refusal(_ change: (inout Subscription) -> Void) -> String? {
            var subscription = Subscription()
            subscription.phases = [
                .with {
                    $0.plan = "p"
                    $0.startTime = instant(1).timestamp
                },
                .with {
                    $0.plan = "q"
                    $0.startTime = instant(5).timestamp
                },
            ]
            change(&subscription)
            do {
                _ = try SubscriptionSchedule(subscription)
                return nil
            } catch let refusal as KernelRefusal {
                return "\(refusal.reason) \(refusal.field ?? "")"
            } catch {
                return "\(error)"
            }
        }
        #expect(refusal { _ in } == nil)
        #expect(refusal { $0.phases = [] } == "INVALID_SUBSCRIPTION phases")
        #expect(refusal { $0.phases[0].clearStartTime() } == "INVALID_SUBSCRIPTION phases[0].start_time")
        #expect(
            refusal { $0.phases[1].startTime = instant(1).timestamp } == "INVALID_SUBSCRIPTION phases[1].start_time"
        )
        #expect(
            refusal { $0.phases[0].trialEndTime = instant(1).timestamp }
                == "INVALID_SUBSCRIPTION phases[0].trial_end_time"
        )
        #expect(refusal { $0.endTime = instant(5).timestamp } == "INVALID_SUBSCRIPTION end_time")
        #expect(refusal { $0.endTime = instant(6).timestamp } == nil)
        #expect(refusal { $0.graceDays = 367 } == "INVALID_SUBSCRIPTION grace_days")
        #expect(refusal { $0.graceDays = -1 } == "INVALID_SUBSCRIPTION grace_days")
    }

    @Test("A plan that begins takes the place of what was to begin then or later, and an end that has passed is over")
    func schedule() throws {
        var old = Subscription()
        old.phases = [2, 5, 9].map { day in
            .with {
                $0.plan = "p\(day)"
                $0.startTime = instant(day).timestamp
            }
        }
        old.endTime = instant(12).timestamp
        func phases(_ day: Int) throws -> [String] {
            var request = SchedulePlanRequest()
            request.plan = "new"
            request.startTime = instant(day).timestamp
            let new = try SubscriptionHandlers.scheduled(request, after: old, now: instant(0))
            return new.phases.map(\.plan) + (new.hasEndTime ? ["end"] : [])
        }
        #expect(try phases(1) == ["new", "end"])
        #expect(try phases(5) == ["p2", "new", "end"])
        #expect(try phases(6) == ["p2", "p5", "new", "end"])
        #expect(try phases(12) == ["p2", "p5", "p9", "new"])
    }
}
