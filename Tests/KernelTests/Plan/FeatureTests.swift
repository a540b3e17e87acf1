import Contract
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
                return modules.flatMap(\.features).map { "\($0.label) \($0.included)" }
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
}
