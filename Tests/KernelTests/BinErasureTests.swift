import Contract
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("Erasing for good")
struct BinErasureTests {
    private func erase(
        _ platform: TestPlatform,
        _ ids: [Int64],
        entity: String = Sample.entityName,
        isCheck: Bool = false,
        token: String? = "administrator"
    ) async throws -> EraseRecordsResponse {
        var request = EraseRecordsRequest()
        request.entity = entity
        request.ids = ids
        request.validateOnly = isCheck
        return try await platform.call(BinMethods.eraseRecords, request, token: token)
    }

    private func seal(_ id: Int64, _ platform: TestPlatform) async throws {
        try await platform.engine.store(.tenant(TestPlatform.tenant)).write {
            [dispatcher = platform.dispatcher] writer in
            let transaction = dispatcher.transaction(writer, writer, TestPlatform.tenant, .module("testing"))
            try transaction.seal(RecordID<Sample>(id))
        }
    }

    /// The kinds of the log's rows about a record, and whether any still holds what was there before.
    private func log(_ id: Int64, _ platform: TestPlatform) async throws -> (kinds: [Int64], hasData: Bool) {
        try await platform.engine.store(.tenant(TestPlatform.tenant)).read { reader in
            var kinds: [Int64] = []
            var hasData = false
            let query = Query(
                ChangeLog.table,
                columns: [ChangeLog.kind, ChangeLog.before],
                where: .equal(ChangeLog.recordID, .integer(id)),
                order: [SortKey(ChangeLog.position)]
            )
            try reader.select(query) { cells in
                kinds.append(cells[0].bits)
                if cells[1].kind != .null { hasData = true }
                return true
            }
            return (kinds, hasData)
        }
    }

    private func keepDays(_ days: Int32, _ platform: TestPlatform) async throws {
        var request = UpdateBinSettingsRequest()
        request.binSettings.keepDays = days
        _ = try await platform.call(BinSettingsMethods.updateBinSettings, request)
    }

    /// Rings what is due, until nothing more is.
    private func ring(_ platform: TestPlatform) async throws {
        for _ in 0..<8 { try await platform.dispatcher.timers.ringDue() }
    }

    @Test("What is erased is nowhere: not in a table, a search, the bin, the history (BIN-03)")
    func gone() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("Zyxquivrin") {
                $0.words = ["zyxquivrin"]
                $0.lines = [.with { $0.text = "zyxquivrin line" }]
            }
            try await platform.update(sample, mask: ["title"]) { $0.title = "Zyxquivrin again" }
            let friend = try await platform.sample("friend") { $0.clearedID = sample.id }
            try await platform.delete(sample.id)
            let before = try await platform.places(of: "zyxquivrin")
            #expect(before.contains("testing_sample.title") && before.contains("kernel_change.before"))

            let checked = try await erase(platform, [sample.id], isCheck: true)
            #expect(checked.erased.map(\.id) == [sample.id])
            let still = try await platform.get(sample.id)
            #expect(still.info.hasDeleteTime)

            let answer = try await erase(platform, [sample.id])
            #expect(answer.erased.map(\.id) == [sample.id] && answer.kept.isEmpty)
            #expect(try await platform.places(of: "zyxquivrin").isEmpty)
            #expect(try await refusal { try await platform.get(sample.id) } == "NOT_FOUND")
            #expect(try await refusal { try await platform.undelete(sample.id) } == "NOT_FOUND")
            #expect(try await platform.bin().records.isEmpty)
            let found = try await platform.list {
                $0.query = "zyxquivrin"
                $0.showDeleted = true
            }
            #expect(found.samples.isEmpty)
            let log = try await log(sample.id, platform)
            #expect(log.kinds.last == Int64(ChangeKind.erase.rawValue) && !log.hasData)
            // What referred to it lost the reference, and nothing else.
            let left = try await platform.get(friend.id)
            #expect(left.clearedID == 0 && left.title == "friend")
        }
    }

    @Test("What belongs to a record goes with it; a record that is not in the bin is not erased")
    func belongings() async throws {
        try await withPlatform { platform in
            let parent = try await platform.sample("parent")
            let child = try await platform.sample("child") { $0.parentID = parent.id }
            let other = try await platform.sample("other")
            let early = try await refusal { try await erase(platform, [parent.id]) }
            #expect(early == "RECORD_NOT_DELETED")
            try await platform.delete(parent.id)
            let mixed = try await refusal { try await erase(platform, [parent.id, other.id]) }
            #expect(mixed == "RECORD_NOT_DELETED")
            let answer = try await erase(platform, [parent.id])
            #expect(Set(answer.erased.map(\.id)) == [parent.id, child.id])
            #expect(try await refusal { try await erase(platform, [child.id]) } == "NOT_FOUND")
            #expect(try await refusal { try await erase(platform, []) } == "TOO_MANY_IDS ids")
            #expect(try await refusal { try await erase(platform, [1], entity: "no.such") } == "UNKNOWN_ENTITY entity")
        }
    }

    @Test("What something in the bin needs, or a seal holds, stays with the reason; together they may go")
    func kept() async throws {
        try await withPlatform { platform in
            let target = try await platform.sample("target")
            let holder = try await platform.sample("holder") { $0.friendIds = [target.id] }
            let sealed = try await platform.sample("sealed")
            for id in [holder.id, target.id, sealed.id] { try await platform.delete(id) }
            try await seal(sealed.id, platform)
            let first = try await erase(platform, [target.id, sealed.id])
            #expect(first.erased.isEmpty)
            #expect(first.kept.map(\.reason) == ["RECORD_REFERENCED", "RECORD_SEALED"])
            #expect(first.kept.allSatisfy { !$0.message.isEmpty })
            // The target comes first by its number: it is tried again behind what held it.
            let second = try await erase(platform, [target.id, holder.id])
            #expect(Set(second.erased.map(\.id)) == [target.id, holder.id] && second.kept.isEmpty)
        }
    }

    @Test("To delete is not yet to erase: the right must be named")
    func rights() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a")
            try await platform.delete(sample.id)
            let writer = try await platform.signIn(as: .writer, email: "writer@acme.example")
            let got = try await refusal { try await erase(platform, [sample.id], token: writer) }
            #expect(got == "PERMISSION_DENIED")
            let erasing = Permission(entity: Sample.entityName, verb: "erase")
            #expect(AccessPolicy.ofModule("testing.manager")?.covers(erasing) == true)
        }
    }

    @Test("The bin says what else the same act took (BIN-01)")
    func along() async throws {
        try await withPlatform { platform in
            let parent = try await platform.sample("parent")
            let child = try await platform.sample("child") { $0.parentID = parent.id }
            let alone = try await platform.sample("alone")
            try await platform.delete(parent.id)
            try await platform.delete(alone.id)
            let bin = try await platform.bin()
            let along = Dictionary(uniqueKeysWithValues: bin.records.map { ($0.record.id, $0.along.map(\.id)) })
            #expect(along == [parent.id: [child.id], child.id: [parent.id], alone.id: []])
            let acts = Dictionary(uniqueKeysWithValues: bin.records.map { ($0.record.id, $0.act) })
            #expect(acts[parent.id] == acts[child.id] && acts[parent.id] != acts[alone.id] && acts[alone.id] != 0)
        }
    }

    @Test("Nothing is erased by itself unless the tenant says after how many days")
    func expiry() async throws {
        try await withPlatform(rehearses: false, sessionHours: 20_000) { platform in
            let old = try await platform.sample("old")
            try await platform.delete(old.id)
            platform.clock.advance(hours: 24 * 400)
            try await ring(platform)
            #expect(try await platform.bin().records.map(\.record.id) == [old.id])
            #expect(try await refusal { try await keepDays(4000, platform) } == "OUT_OF_RANGE bin_settings.keep_days")

            try await keepDays(30, platform)
            let young = try await platform.sample("young")
            try await platform.delete(young.id)
            platform.clock.advance(hours: 24)
            try await ring(platform)
            #expect(try await platform.bin().records.map(\.record.id) == [young.id])
            for _ in 0..<31 {
                platform.clock.advance(hours: 24)
                try await ring(platform)
            }
            #expect(try await platform.bin().records.isEmpty)
            // Switched off again, it stays off.
            try await keepDays(0, platform)
            let last = try await platform.sample("last")
            try await platform.delete(last.id)
            platform.clock.advance(hours: 24 * 60)
            try await ring(platform)
            #expect(try await platform.bin().records.map(\.record.id) == [last.id])
        }
    }

    @Test("A full bin is emptied in parts, past what must stay")
    func manyAndKept() async throws {
        try await withPlatform(rehearses: false, sessionHours: 20_000) { platform in
            try await platform.crowd(120)
            let all = try await platform.list { $0.pageSize = 1000 }.samples.map(\.id)
            for id in all { try await platform.delete(id) }
            try await seal(all[3], platform)
            try await keepDays(1, platform)
            platform.clock.advance(hours: 72)
            try await ring(platform)
            #expect(try await platform.bin(pageSize: 1000).records.map(\.record.id) == [all[3]])
        }
    }
}
