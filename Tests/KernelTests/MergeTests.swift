import Contract
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI

@testable import Kernel

/// Numbers that a seed makes, the same each time (SplitMix64, Steele, Lea and Flood).
private struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("Two records become one (ACC-26)")
struct MergeTests {
    private func request(
        _ survivor: Int64,
        _ other: Int64,
        _ fill: (inout MergeRecordsRequest) -> Void = { _ in }
    ) -> MergeRecordsRequest {
        var request = MergeRecordsRequest()
        request.entity = "testing.sample"
        request.survivorID = survivor
        request.otherID = other
        fill(&request)
        return request
    }

    // MARK: - Any graph

    /// Samples that refer to one another in every way there is, some of them in the bin.
    private func graph(_ seed: UInt64, on platform: TestPlatform) async throws -> [Int64] {
        var random = Seeded(seed)
        var samples: [Sample] = []
        for number in 0..<12 { samples.append(try await platform.sample("sample \(number)")) }
        let ids = samples.map(\.id)
        func any() -> Int64 { Bool.random(using: &random) ? ids.randomElement(using: &random) ?? 0 : 0 }
        for sample in samples {
            let friends = (0..<2).map { _ in any() }.filter { $0 != 0 }
            let (parent, cleared, subject) = (any(), any(), any())
            let ofLines = [any(), any()]
            try await platform.update(
                sample,
                mask: ["parent_id", "cleared_id", "friend_ids", "lines", "subject"]
            ) { changed in
                changed.parentID = parent
                changed.clearedID = cleared
                changed.friendIds = friends
                if subject != 0 {
                    changed.subject.entity = "testing.sample"
                    changed.subject.id = subject
                }
                changed.lines = ofLines.map { friend in
                    .with {
                        $0.text = "line"
                        $0.friendID = friend
                    }
                }
            }
        }
        for id in ids.shuffled(using: &random).prefix(6) {
            // Some are needed by others, and stay.
            _ = try await refusal { try await platform.delete(id) }
        }
        return ids
    }

    /// What a merge must make of one record: the reference itself, not how the kernel finds it.
    private func expected(_ before: Sample, _ survivor: Int64, _ other: Int64) -> Sample {
        guard before.id != other else { return before }
        let isSurvivor = before.id == survivor
        func moved(_ id: Int64) -> Int64 { id != other ? id : isSurvivor ? 0 : survivor }
        var after = before
        after.parentID = moved(before.parentID)
        after.clearedID = moved(before.clearedID)
        if before.hasSubject, before.subject.id == other {
            if isSurvivor { after.clearSubject() } else { after.subject.id = survivor }
        }
        for place in after.lines.indices { after.lines[place].friendID = moved(before.lines[place].friendID) }
        guard before.friendIds.contains(other) else { return after }
        after.friendIds = []
        for id in before.friendIds.map(moved) where id != 0 {
            if id == survivor, after.friendIds.contains(survivor) { continue }
            after.friendIds.append(id)
        }
        return after
    }

    private func held(_ sample: Sample, _ id: Int64) -> Int {
        let single = [sample.parentID, sample.clearedID, sample.subject.id].count { $0 == id }
        return single + sample.friendIds.count { $0 == id } + sample.lines.count { $0.friendID == id }
    }

    @Test(
        "Whatever refers to whatever: a merge moves every reference and nothing else, and its undo brings all of it back",
        arguments: 1...12 as ClosedRange<UInt64>
    )
    func anyGraph(seed: UInt64) async throws {
        try await withPlatform(rehearses: seed % 4 == 0) { platform in
            let ids = try await graph(seed, on: platform)
            let before = try await platform.everySample()
            let live = ids.filter { before[$0]?.info.hasDeleteTime == false }
            try #require(live.count >= 2)
            var random = Seeded(seed &+ 1000)
            let pair = live.shuffled(using: &random).prefix(2)
            let (survivor, other) = (pair[0], pair[1])
            let merged = try await platform.call(MergeMethods.mergeRecords, request(survivor, other))
            #expect(merged.state == .succeeded && merged.result.id == survivor)
            var after = try await platform.everySample()
            #expect(after[other]?.info.hasDeleteTime == true)
            after[other]?.info.clearDeleteTime()
            let wanted = before.mapValues { expected($0, survivor, other) }
            #expect(after == wanted)
            let references = before.values.filter { $0.id != other }.reduce(0) { $0 + held($1, other) }
            #expect(merged.came == (references == 0 ? [] : ["testing.sample \(references)"]))
            let undone = try await platform.undo(merged.id)
            #expect(undone.state == .succeeded, "\(undone.errorReason) \(undone.errorMessage)")
            let restored = try await platform.everySample()
            #expect(restored == before)
        }
    }

    // MARK: - What the survivor is

    @Test("The survivor takes the fields that are named, unique ones too, unites lists, and tells the other's history")
    func fields() async throws {
        try await withPlatform { platform in
            let friend = try await platform.sample("friend")
            let survivor = try await platform.sample("survivor") {
                $0.count = 1
                $0.lines = [.with { $0.text = "own" }]
                $0.friendIds = [friend.id]
            }
            let other = try await platform.sample("other") {
                $0.count = 2
                $0.code = "AB"
                $0.place.city = "Lyon"
                $0.lines = [.with { $0.text = "taken" }]
                $0.friendIds = [friend.id, survivor.id]
            }
            try await platform.engine.store(.tenant(TestPlatform.tenant)).write { writer in
                try ExternalKeys.set("K1", "testing.sample", other.id, writer)
            }
            let before = try await platform.everySample()
            let wanted = request(survivor.id, other.id) {
                $0.take = ["code", "place"]
                $0.unite = ["lines", "friend_ids"]
                $0.survivorEtag = survivor.info.etag
                $0.otherEtag = other.info.etag
            }
            let merged = try await platform.call(MergeMethods.mergeRecords, wanted)
            let after = try await platform.get(survivor.id)
            #expect(after.title == "survivor" && after.count == 1)
            #expect(after.code == "AB" && after.place.city == "Lyon")
            #expect(after.lines.map(\.text) == ["own", "taken"] && after.lines[0].id == survivor.lines[0].id)
            // Nothing refers to itself because of a merge.
            #expect(after.friendIds == [friend.id])
            let bin = try await platform.bin("testing.sample")
            #expect(bin.records.map(\.record.id) == [other.id] && bin.records.map(\.mergedIntoID) == [survivor.id])
            let rows = Set(try await platform.changes("testing.sample", survivor.id).changes.map(\.row.id))
            #expect(rows.isSuperset(of: [survivor.id, other.id]))
            let key = try await key("K1", platform)
            #expect(key == survivor.id)
            let undone = try await platform.undo(merged.id)
            #expect(undone.state == .succeeded && undone.came == ["restored 1"])
            let restored = try await platform.everySample()
            #expect(restored == before)
            let back = try await self.key("K1", platform)
            #expect(back == other.id)
            let own = Set(try await platform.changes("testing.sample", survivor.id).changes.map(\.row.id))
            #expect(!own.contains(other.id))
        }
    }

    private func key(_ key: String, _ platform: TestPlatform) async throws -> Int64? {
        try await platform.engine.store(.tenant(TestPlatform.tenant)).read {
            try ExternalKeys.find(key, "testing.sample", $0)
        }
    }

    @Test("What lies in the bin moves too: it comes back and names the survivor")
    func binned() async throws {
        try await withPlatform { platform in
            let survivor = try await platform.sample("survivor")
            let other = try await platform.sample("other")
            let child = try await platform.sample("child") {
                $0.parentID = other.id
                $0.lines = [
                    .with {
                        $0.text = "line"
                        $0.friendID = other.id
                    }
                ]
            }
            try await platform.delete(child.id)
            let before = try await platform.everySample()
            let merged = try await platform.call(MergeMethods.mergeRecords, request(survivor.id, other.id))
            #expect(merged.came == ["testing.sample 2"])
            let undone = try await platform.undo(merged.id)
            #expect(undone.came == ["restored 2"])
            let same = try await platform.everySample()
            #expect(same == before)
            _ = try await platform.call(MergeMethods.mergeRecords, request(survivor.id, other.id))
            let back = try await platform.undelete(child.id)
            #expect(back.parentID == survivor.id && back.lines[0].friendID == survivor.id)
        }
    }

    @Test("A merge that something was changed after is not taken back: what changed is named")
    func undoRefused() async throws {
        try await withPlatform { platform in
            let survivor = try await platform.sample("survivor")
            let other = try await platform.sample("other")
            let holder = try await platform.sample("holder") { $0.clearedID = other.id }
            let merged = try await platform.call(MergeMethods.mergeRecords, request(survivor.id, other.id))
            let moved = try await platform.get(holder.id)
            try await platform.update(moved, mask: ["count"]) { $0.count = 9 }
            let before = try await platform.everySample()
            let undone = try await platform.undo(merged.id)
            #expect(undone.state == .failed && undone.errorReason == "UNDO_REFUSED")
            let report = try await platform.report(undone.id)
            #expect(report.map(\.recordID) == [holder.id] && report.map(\.reason) == ["CHANGED_SINCE"])
            let after = try await platform.everySample()
            #expect(after == before)
        }
    }

    // MARK: - What is refused

    @Test("A merge passes no sealed record: it is refused, names it, and leaves nothing")
    func sealed() async throws {
        try await withPlatform { platform in
            let survivor = try await platform.sample("survivor")
            let other = try await platform.sample("other")
            let free = try await platform.sample("free") { $0.clearedID = other.id }
            let holder = try await platform.sample("holder") { $0.friendIds = [other.id] }
            try await platform.sealSample(holder.id)
            let before = try await platform.everySample()
            let refused = try await failure {
                try await platform.call(MergeMethods.mergeRecords, request(survivor.id, other.id))
            }
            #expect(refused?.reason == "MERGE_REFUSED")
            #expect(refused?.metadata["reason"] == "RECORD_SEALED" && refused?.metadata["id"] == String(holder.id))
            let after = try await platform.everySample()
            #expect(after == before && after[free.id]?.clearedID == other.id)
            // The other way round nothing of the sealed record changes.
            let merged = try await platform.call(MergeMethods.mergeRecords, request(other.id, survivor.id))
            #expect(merged.state == .succeeded)
        }
    }

    @Test("Whoever may not change the survivor or delete the other merges nothing; to look first changes nothing")
    func rights() async throws {
        try await withPlatform { platform in
            let nora = try await platform.colleague(
                "nora",
                [(["read", "update"], .all), (["create", "delete"], .own)]
            )
            let survivor = try await platform.sample("survivor")
            let other = try await platform.sample("other")
            let hers = try await platform.sample("hers", token: nora.token)
            let before = try await platform.everySample()
            let denied = try await refusal {
                try await platform.call(
                    MergeMethods.mergeRecords,
                    request(survivor.id, other.id),
                    token: nora.token
                )
            }
            #expect(denied == "PERMISSION_DENIED")
            let looked = try await platform.call(
                MergeMethods.mergeRecords,
                request(survivor.id, hers.id) { $0.validateOnly = true },
                token: nora.token
            )
            #expect(looked.id == 0 && looked.state == .succeeded)
            let same = try await platform.everySample()
            #expect(same == before)
            let wrong: [(MergeRecordsRequest, String)] = [
                (request(survivor.id, survivor.id), "MERGE_SAME_RECORD other_id"),
                (request(survivor.id, 999_999), "NOT_FOUND other_id"),
                (request(survivor.id, 0), "ID_REQUIRED other_id"),
                (request(survivor.id, other.id) { $0.otherEtag = "77" }, "ETAG_MISMATCH other_etag"),
                (request(survivor.id, other.id) { $0.take = ["pin"] }, "INVALID_MASK take"),
                (request(survivor.id, other.id) { $0.take = ["info"] }, "INVALID_MASK take"),
                (request(survivor.id, other.id) { $0.unite = ["title"] }, "INVALID_MASK unite"),
                (request(survivor.id, other.id) { $0.entity = "testing.site" }, "ENTITY_NOT_MERGED"),
                (request(survivor.id, other.id) { $0.entity = "kernel.user" }, "ENTITY_NOT_MERGED"),
            ]
            for (request, reason) in wrong {
                let got = try await refusal { try await platform.call(MergeMethods.mergeRecords, request) }
                #expect(got == reason)
            }
        }
    }

    // MARK: - Many references

    @Test("A record that many name is merged by an operation, as one act, and comes back as one")
    func many() async throws {
        try await withPlatform(rehearses: false) { platform in
            let survivor = try await platform.sample("survivor")
            let other = try await platform.sample("other")
            try await platform.crowd(520) { number, sample in
                sample.clearedID = other.id
                if number % 2 == 0 { sample.friendIds = [other.id, survivor.id] }
            }
            let before = try await platform.everySample()
            let started = try await platform.call(MergeMethods.mergeRecords, request(survivor.id, other.id))
            #expect(started.state == .queued && started.total == 780)
            let ended = try await platform.ended(started.id)
            #expect(ended.state == .succeeded && ended.came == ["testing.sample 780"])
            let after = try await platform.everySample()
            #expect(after.values.count { $0.clearedID == survivor.id } == 520)
            #expect(after.values.count { $0.friendIds == [survivor.id] } == 260)
            #expect(after[other.id]?.info.hasDeleteTime == true)
            let undone = try await platform.undo(started.id)
            #expect(undone.state == .succeeded && undone.came == ["restored 521"])
            let restored = try await platform.everySample()
            #expect(restored == before)
        }
    }
}
