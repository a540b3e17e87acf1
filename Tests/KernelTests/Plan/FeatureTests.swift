import Contract
import DirectoryPlugin
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("Paid options inside a module")
struct FeatureTests {
    private let feature = "testing.late-numbers"

    @Test(
        "A method that is part of a paid option is refused where the plan lacks it; the module goes on (PLT-04, PLT-06)"
    )
    func methods() async throws {
        try await withPlatform { platform in
            try platform.offer([OfferedPlan(name: "basic", modules: ["testing"])])
            let sample = try await platform.sample("a")
            func give() async throws -> CallFailure? {
                try await failure {
                    try await platform.call(NumberMethods.giveLateNumber, .with { $0.id = sample.id })
                }
            }
            func included() async throws -> [String] {
                let modules = try await platform.call(ModuleMethods.listMyModules, ListMyModulesRequest()).modules
                return modules.flatMap(\.features).filter { $0.name == feature }.map { "\($0.label) \($0.included)" }
            }
            #expect(try await included() == ["Late numbers true"])
            try await platform.schedule("basic")
            let refused = try await give()
            #expect(refused?.reason == "FEATURE_NOT_IN_PLAN")
            #expect(refused?.metadata == ["feature": feature])
            #expect(try await included() == ["Late numbers false"])
            try await platform.sample("b")
            try await platform.schedule("full")
            #expect(try await give() == nil)
        }
    }

    @Test("A module asks for its options inside its own work, and calls in process meet the same gate")
    func inside() async throws {
        try await withPlatform { platform in
            try platform.offer([OfferedPlan(name: "basic", modules: ["testing"])])
            let sample = try await platform.sample("a")
            func inside() async throws -> [String] {
                try await platform.engine.store(.tenant(TestPlatform.tenant)).write { [platform, feature] writer in
                    var transaction = platform.dispatcher.transaction(
                        writer,
                        writer,
                        TestPlatform.tenant,
                        .module("testing")
                    )
                    var found = ["\(try transaction.has(feature: feature))"]
                    do {
                        let request = GiveLateNumberRequest.with { $0.id = sample.id }
                        _ = try transaction.call(NumberMethods.giveLateNumber, request)
                    } catch let refusal as KernelRefusal {
                        found.append(refusal.reason)
                    }
                    return found
                }
            }
            try await platform.schedule("basic")
            #expect(try await inside() == ["false", "FEATURE_NOT_IN_PLAN"])
            try await platform.schedule("full")
            #expect(try await inside() == ["true"])
        }
    }

    // MARK: - Options that need another module

    private let neighbours = "testing.neighbours"

    /// What a request of the tenant would meet.
    private func reason(_ feature: String, _ platform: TestPlatform) async throws -> (reason: String, missing: String)?
    {
        try await platform.engine.store(.tenant(TestPlatform.tenant)).read { [platform] reader in
            let transaction = platform.dispatcher.transaction(
                reader,
                nil,
                TestPlatform.tenant,
                .module("testing")
            )
            do {
                try transaction.requireFeature(feature)
                return nil
            } catch let refusal as KernelRefusal {
                return (refusal.reason, refusal.metadata["missing"] ?? "")
            }
        }
    }

    @Test(
        "An option that needs another module goes with it and comes back with it; its own module goes on (PLT-05, PLT-06)"
    )
    func requirement() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            func told() async throws -> ModuleFeature? {
                let modules = try await platform.call(ModuleMethods.listMyModules, ListMyModulesRequest()).modules
                return modules.flatMap(\.features).first { $0.name == neighbours }
            }
            #expect(try await told()?.included == true)
            #expect(try await told()?.requires == ["directory"])
            #expect(try await reason(neighbours, platform) == nil)
            try await platform.hide("directory")
            #expect(try await told()?.included == false)
            let refused = try await reason(neighbours, platform)
            #expect(refused?.reason == "FEATURE_REQUIRES_MODULE")
            #expect(refused?.missing == "directory")
            // The module, and its other option, go on.
            let sample = try await platform.sample("a")
            _ = try await platform.call(NumberMethods.giveLateNumber, .with { $0.id = sample.id })
            _ = try await platform.show("directory")
            #expect(try await reason(neighbours, platform) == nil)
        }
    }

    @Test("A plan without the module that an option needs is taken; the simulation says what the option lacks (PLT-06)")
    func simulatedRequirement() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            try platform.offer([
                OfferedPlan(name: "alone", modules: ["testing"], features: [feature, neighbours])
            ])
            func changes(_ plan: String) async throws -> [String] {
                let request = SimulateOwnChangeRequest.with { $0.plan = plan }
                let answer = try await platform.call(SubscriptionMethods.simulateOwnChange, request)
                return answer.simulation.features.map {
                    "\($0.feature) \($0.before) \($0.after) \($0.missingModules.joined(separator: " "))"
                }
            }
            #expect(try await changes("alone") == ["testing.neighbours true false directory"])
            try await platform.schedule("alone")
            #expect(try await changes("full") == ["testing.neighbours false true "])
            #expect(try await platform.states() == ["directory absent", "testing enabled"])
            #expect(try await reason(neighbours, platform)?.reason == "FEATURE_REQUIRES_MODULE")
            #expect(try await reason(feature, platform) == nil)
        }
    }

    @Test("On a server without the module that an option needs the option is not there, and nothing else is missing")
    func absentModule() async throws {
        try await withPlatform { platform in
            #expect(try await reason(neighbours, platform)?.missing == "directory")
            try await platform.sample("a")
        }
    }
}
