import Contract
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("Quotas")
struct QuotaTests {
    private func offer(_ platform: TestPlatform, _ quotas: [QuotaLimit]) throws {
        try platform.offer([OfferedPlan(name: "limited", modules: ["testing"], quotas: quotas)], default: "limited")
    }

    private func usage(_ platform: TestPlatform) async throws -> [String] {
        try await platform.call(ModuleMethods.getUsage, GetUsageRequest()).quotas.map { "\($0.used) \($0.level)" }
    }

    @Test("Records beyond the limit of the plan are refused, and a warning comes before")
    func records() async throws {
        try await withPlatform { platform in
            try await platform.sample("before")
            try offer(platform, [QuotaLimit(.records, entity: "testing.sample", soft: 2, hard: 3)])
            let samples = try await [platform.sample("a"), platform.sample("b")]
            let refused = try await failure { try await platform.sample("c") }
            #expect(refused?.reason == "QUOTA_EXCEEDED")
            #expect(refused?.code == .resourceExhausted)
            #expect(refused?.metadata == ["quota": "records/testing.sample", "limit": "3", "used": "3"])
            #expect(try await usage(platform) == ["3 hard"])
            // Changing and reading are no matter of quotas, and other entities have none.
            try await platform.update(samples[0]) { $0.title = "changed" }
            try await platform.site("site")
            try await platform.delete(samples[0].id)
            #expect(try await usage(platform) == ["2 soft"])
            let warnings = try await platform.call(ModuleMethods.listMyModules, ListMyModulesRequest()).warnings
            #expect(warnings.map(\.used) == [2])
            try await platform.sample("d")
            let back = try await refusal { try await platform.undelete(samples[0].id) }
            #expect(back == "QUOTA_EXCEEDED")
        }
    }

    @Test(
        "What is counted is what is there, whatever was made, deleted, brought back or refused",
        arguments: UInt64(0)..<4
    )
    func counting(seed: UInt64) async throws {
        try await withPlatform { platform in
            try offer(platform, [QuotaLimit(.records, entity: "testing.sample", hard: 12)])
            var random = SeededGenerator(seed: seed)
            var live: [Int64] = []
            var binned: [Int64] = []
            for step in 0..<60 {
                // Plans come and go; the count does not lose its way.
                if step == 20 { try platform.offer() }
                if step == 40 { try offer(platform, [QuotaLimit(.records, entity: "testing.sample", hard: 12)]) }
                switch Int.random(in: 0..<5, using: &random) {
                case 0...2:
                    let parent = random.chance(30) ? live.last : nil
                    do {
                        live.append(try await platform.sample("s") { $0.parentID = parent ?? 0 }.id)
                    } catch let failure as CallFailure {
                        #expect(failure.reason == "QUOTA_EXCEEDED")
                        #expect(live.count >= 12)
                    }
                case 3 where !live.isEmpty:
                    // With what hangs on it.
                    try await platform.delete(random.pick(live))
                case 4 where !binned.isEmpty:
                    _ = try await failure { try await platform.undelete(random.pick(binned)) }
                default: break
                }
                let all = try await platform.list {
                    $0.pageSize = 1000
                    $0.showDeleted = true
                }
                live = all.samples.filter { !$0.info.hasDeleteTime }.map(\.id)
                binned = all.samples.filter(\.info.hasDeleteTime).map(\.id)
                let count = try await platform.engine.store(.tenant(TestPlatform.tenant)).read { reader in
                    try UsageCounters.read("records/testing.sample", reader)
                }
                #expect(count == nil || count == Int64(live.count))
            }
        }
    }

    @Test("The count of records follows imports, mass actions, merges, their undo, and erasure")
    func paths() async throws {
        try await withPlatform(rehearses: false) { platform in
            try offer(platform, [QuotaLimit(.records, entity: "testing.sample", hard: 100)])
            func expect(_ count: Int, _ after: String) async throws {
                let live = try await platform.list { $0.pageSize = 1000 }.samples.count
                #expect(live == count, "\(after)")
                #expect(try await usage(platform) == ["\(count) free"], "\(after)")
            }
            let bench = TransferBench(platform: platform)
            let (imported, _) = try await bench.run("title\na\nb\nc\nd\n", into: "testing.sample") { _ in }
            try await expect(4, "import")
            let survivor = try await platform.sample("survivor")
            let other = try await platform.sample("other")
            let child = try await platform.sample("child") { $0.parentID = other.id }
            try await expect(7, "create")

            var merge = MergeRecordsRequest()
            merge.entity = "testing.sample"
            merge.survivorID = survivor.id
            merge.otherID = other.id
            let merged = try await platform.call(MergeMethods.mergeRecords, merge)
            _ = try await platform.ended(merged.id)
            try await expect(6, "merge")
            let parted = try await platform.undo(merged.id)
            #expect(parted.state == .succeeded, "\(parted.errorMessage)")
            try await expect(7, "undo of the merge")

            let delete = DeleteRecordsRequest.with {
                $0.selection.entity = "testing.sample"
                $0.selection.ids = [survivor.id, child.id]
            }
            let deleting = try await platform.call(MassMethods.deleteRecords, delete)
            _ = try await platform.ended(deleting.id)
            let live = try await platform.list { $0.pageSize = 1000 }.samples.count
            try await expect(live, "mass deletion")
            #expect(live < 7)
            let restored = try await platform.undo(deleting.id)
            #expect(restored.state == .succeeded, "\(restored.errorMessage)")
            try await expect(7, "undo of the mass deletion")

            try await platform.delete(other.id)
            let left = try await platform.list { $0.pageSize = 1000 }.samples.count
            var erase = EraseRecordsRequest()
            erase.entity = "testing.sample"
            erase.ids = [other.id]
            _ = try await platform.call(BinMethods.eraseRecords, erase)
            try await expect(left, "erasure")
            let undone = try await platform.undo(imported.id)
            #expect(undone.state == .succeeded, "\(undone.errorMessage)")
            try await expect(left - 4, "undo of the import")
        }
    }

    @Test("The rows of an import that are beyond the limit are refused, one by one")
    func imports() async throws {
        try await withPlatform(rehearses: false) { platform in
            try offer(platform, [QuotaLimit(.records, entity: "testing.sample", hard: 2)])
            let bench = TransferBench(platform: platform)
            let (operation, rows) = try await bench.run("title\na\nb\nc\n", into: "testing.sample") {
                $0.skipRefused = true
            }
            #expect(operation.state == .succeeded)
            #expect(rows.map(\.outcome) == ["create", "create", "refused"])
            #expect(rows.last?.reason == "QUOTA_EXCEEDED")
            #expect(try await platform.list().samples.count == 2)
        }
    }

    @Test("Users beyond the limit are refused, whoever they are")
    func users() async throws {
        try await withPlatform { platform in
            try offer(platform, [QuotaLimit(.users, hard: 2)])
            _ = try await platform.signIn(as: .reader, email: "one@acme.example")
            let refused = try await refusal { try await platform.signIn(as: .reader, email: "two@acme.example") }
            #expect(refused == "QUOTA_EXCEEDED")
            #expect(try await usage(platform) == ["2 hard"])
            // Who is deactivated makes room, and comes back only where there is some.
            let list = ListRequest.with { $0.filter = "email = \"one@acme.example\"" }
            let one = try #require(try await platform.call(UserMethods.listUsers, list).users.first)
            _ = try await platform.call(UserMethods.deactivateUser, .with { $0.id = one.id })
            _ = try await platform.signIn(as: .reader, email: "three@acme.example")
            let back = try await refusal {
                try await platform.call(UserMethods.reactivateUser, .with { $0.id = one.id })
            }
            #expect(back == "QUOTA_EXCEEDED")
        }
    }

    @Test("Files beyond the limit are refused, and what is there already costs nothing")
    func storage() async throws {
        try await withPlatform { platform in
            let bench = TransferBench(platform: platform)
            _ = try await bench.upload(Array(repeating: 1, count: 400))
            try offer(platform, [QuotaLimit(.storage, soft: 500, hard: 1000)])
            #expect(try await usage(platform) == ["400 free"])
            _ = try await bench.upload(Array(repeating: 2, count: 600))
            #expect(try await usage(platform) == ["1000 hard"])
            let refused = try await refusal { try await bench.upload([3]) }
            #expect(refused == "QUOTA_EXCEEDED")
        }
    }

    @Test("Mails are counted by the month of the tenant's calendar")
    func mails() async throws {
        try await withPlatform { platform in
            try offer(platform, [QuotaLimit(.mails, hard: 10)])
            func send(_ count: Int64) async throws -> String? {
                do {
                    try await platform.engine.store(.tenant(TestPlatform.tenant)).write { [platform] writer in
                        let transaction = platform.dispatcher.transaction(
                            writer,
                            writer,
                            TestPlatform.tenant,
                            .module("testing")
                        )
                        try transaction.countMails(count)
                    }
                    return nil
                } catch let refusal as KernelRefusal {
                    return refusal.reason
                }
            }
            #expect(try await send(4) == nil)
            #expect(try await send(6) == nil)
            #expect(try await send(1) == "QUOTA_EXCEEDED")
            // January has 31 days, and it is the 5th.
            platform.clock.advance(hours: 24 * 27)
            #expect(try await send(10) == nil)
            #expect(try await send(1) == "QUOTA_EXCEEDED")
        }
    }
}
