import Contract
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI

@testable import Kernel

@Suite("Sealed records")
struct SealTests {
    private func seal(_ id: Int64, living: [String] = [], on platform: TestPlatform) async throws {
        try await platform.engine.store(.tenant(TestPlatform.tenant)).write {
            [dispatcher = platform.dispatcher] writer in
            let transaction = dispatcher.transaction(writer, writer, TestPlatform.tenant, .module("testing"))
            try transaction.seal(RecordID<Sample>(id), living: living)
        }
    }

    @Test("A sealed record refuses every change of what is not a living field, lines and references included")
    func refusals() async throws {
        try await withPlatform { platform in
            let friend = try await platform.sample("friend")
            let sample = try await platform.sample("sealed") {
                $0.count = 1
                $0.lines = [.with { $0.text = "line" }]
            }
            try await seal(sample.id, living: ["count"], on: platform)
            let changes: [(path: String, change: (inout Sample) -> Void)] = [
                ("title", { $0.title = "other" }),
                ("place.city", { $0.place.city = "Lyon" }),
                ("friend_ids", { $0.friendIds = [friend.id] }),
                ("lines", { $0.lines[0].text = "other" }),
                ("lines", { $0.lines = [] }),
                ("words", { $0.words = ["a"] }),
            ]
            for (path, change) in changes {
                let got = try await refusal { try await platform.update(sample, mask: [path], change) }
                #expect(got == "RECORD_SEALED sample.\(path)")
            }
            #expect(try await refusal { try await platform.delete(sample.id) } == "RECORD_SEALED")
            let read = try await platform.get(sample.id)
            #expect(read == sample)
            let living = try await platform.update(sample, mask: ["count"]) { $0.count = 2 }
            #expect(living.count == 2)
        }
    }

    @Test("A sealed record does not go to the bin with the one it belongs to")
    func cascade() async throws {
        try await withPlatform { platform in
            let parent = try await platform.sample("parent")
            let child = try await platform.sample("child") { $0.parentID = parent.id }
            try await seal(child.id, on: platform)
            #expect(try await refusal { try await platform.delete(parent.id) } == "RECORD_SEALED")
            let still = try await platform.get(parent.id)
            #expect(!still.info.hasDeleteTime)
        }
    }

    @Test("A second seal can only take living fields away")
    func twice() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("sealed")
            try await seal(sample.id, living: ["count", "serial"], on: platform)
            try await seal(sample.id, living: ["count", "title"], on: platform)
            for (path, expected) in [("title", "RECORD_SEALED sample.title"), ("flag", "RECORD_SEALED sample.flag")] {
                let got = try await refusal {
                    try await platform.update(sample, mask: [path]) {
                        $0.title = "other"
                        $0.flag = true
                    }
                }
                #expect(got == expected)
            }
            let counted = try await platform.update(sample, mask: ["count"]) { $0.count = 7 }
            #expect(counted.count == 7)
        }
    }
}
