import Contract
import DirectoryAPI
import DirectoryPlugin
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@Suite("The recycle bin")
struct BinTests {
    private func isBinned(_ platform: TestPlatform, _ id: Int64) async throws -> Bool {
        try await platform.get(id).info.hasDeleteTime
    }

    @Test("A deleted record is still read, and listed only on demand (BIN-01)")
    func delete() async throws {
        try await withPlatform { platform in
            let kept = try await platform.sample("kept")
            let sample = try await platform.sample("deleted") { $0.lines = [.with { $0.text = "x" }] }
            let binned = try await platform.delete(sample.id)
            #expect(binned.info.hasDeleteTime)
            #expect(binned.info.etag != sample.info.etag)
            #expect(binned.lines == sample.lines)
            let read = try await platform.get(sample.id)
            #expect(read == binned)
            let live = try await platform.list()
            #expect(live.samples.map(\.id) == [kept.id])
            let all = try await platform.list { $0.showDeleted = true }
            #expect(all.samples.map(\.id) == [kept.id, sample.id])
            let found = try await platform.list { $0.query = "deleted" }
            #expect(found.samples.isEmpty)
        }
    }

    @Test("A record goes to the bin once and comes back once (BIN-02)")
    func twice() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a")
            let early = try await refusal { try await platform.undelete(sample.id) }
            #expect(early == "RECORD_NOT_DELETED")
            try await platform.delete(sample.id)
            let again = try await refusal { try await platform.delete(sample.id) }
            #expect(again == "RECORD_DELETED")
            let back = try await platform.undelete(sample.id)
            #expect(!back.info.hasDeleteTime)
            #expect(back.title == "a")
            let listed = try await platform.list()
            #expect(listed.samples == [back])
            let unknown = try await refusal { try await platform.delete(999_999) }
            #expect(unknown == "NOT_FOUND")
            let none = try await refusal { try await platform.delete(0) }
            #expect(none == "ID_REQUIRED id")
        }
    }

    @Test("A record that others need is not deleted: they are named")
    func restrict() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            let target = try await platform.sample("target")
            let byList = try await platform.sample("list") { $0.friendIds = [target.id] }
            let first = try await failure { try await platform.delete(target.id) }
            #expect(first?.reason == "RECORD_REFERENCED")
            #expect(first?.code == .failedPrecondition)
            #expect(first?.metadata["entity"] == "testing.sample")
            #expect(first?.metadata["other"] == String(byList.id))
            try await platform.delete(byList.id)

            let byLine = try await platform.sample("line") {
                $0.lines = [
                    .with { $0.text = "x" },
                    .with {
                        $0.text = "y"
                        $0.friendID = target.id
                    },
                ]
            }
            let second = try await failure { try await platform.delete(target.id) }
            #expect(second?.metadata["other"] == String(byLine.id))
            try await platform.delete(byLine.id)
            try await platform.delete(target.id)

            let company = try await platform.company("Company")
            let account = try await platform.account("Account") { $0.companyID = company.id }
            var request = DeleteRequest()
            request.id = company.id
            let sent = request
            let byColumn = try await failure { try await platform.call(CompanyMethods.deleteCompany, sent) }
            #expect(byColumn?.reason == "RECORD_REFERENCED")
            #expect(byColumn?.metadata["entity"] == "directory.account")
            #expect(byColumn?.metadata["other"] == String(account.id))
        }
    }

    @Test("A record whose own lines name it is still protected by another record's line")
    func restrictBehindOwnLines() async throws {
        try await withPlatform { platform in
            let target = try await platform.sample("target")
            let friend = SampleLine.with {
                $0.text = "x"
                $0.friendID = target.id
            }
            try await platform.update(target, mask: ["lines"]) { $0.lines = [friend, friend, friend] }
            try await platform.sample("other") { $0.lines = [friend] }
            let got = try await refusal { try await platform.delete(target.id) }
            #expect(got == "RECORD_REFERENCED")
        }
    }

    @Test("A record that only refers to itself can be deleted")
    func restrictSelf() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a")
            try await platform.update(sample) { $0.friendIds = [sample.id] }
            try await platform.delete(sample.id)
        }
    }

    @Test("Deleting takes along what belongs to the record, over several levels, and restoring brings it back")
    func cascade() async throws {
        try await withPlatform { platform in
            let root = try await platform.sample("root")
            let child = try await platform.sample("child") { $0.parentID = root.id }
            let sibling = try await platform.sample("sibling") { $0.parentID = root.id }
            let grandchild = try await platform.sample("grandchild") { $0.parentID = child.id }
            let stranger = try await platform.sample("stranger")
            try await platform.delete(sibling.id)

            try await platform.delete(root.id)
            for id in [root.id, child.id, grandchild.id] {
                let isThere = try await isBinned(platform, id)
                #expect(isThere)
            }
            let live = try await platform.list()
            #expect(live.samples.map(\.id) == [stranger.id])

            try await platform.undelete(root.id)
            let back = try await platform.list()
            #expect(back.samples.map(\.title) == ["root", "child", "grandchild", "stranger"])
            // Deleted before, by another act: it stays where it was.
            let isThere = try await isBinned(platform, sibling.id)
            #expect(isThere)
        }
    }

    @Test("What goes along may refer to what goes; what stays may not")
    func cascadeAndRestrict() async throws {
        try await withPlatform { platform in
            let root = try await platform.sample("root")
            let child = try await platform.sample("child") { $0.parentID = root.id }
            try await platform.update(child) { $0.friendIds = [root.id] }
            let outside = try await platform.sample("outside") { $0.friendIds = [child.id] }
            let got = try await failure { try await platform.delete(root.id) }
            #expect(got?.reason == "RECORD_REFERENCED")
            #expect(got?.metadata["other"] == String(outside.id))
            let isThere = try await isBinned(platform, root.id)
            #expect(!isThere)
            try await platform.delete(outside.id)
            try await platform.delete(root.id)
        }
    }

    @Test("A circle of parents is deleted and restored whole")
    func circle() async throws {
        try await withPlatform { platform in
            let first = try await platform.sample("first")
            let second = try await platform.sample("second") { $0.parentID = first.id }
            try await platform.update(first) { $0.parentID = second.id }
            try await platform.delete(second.id)
            let empty = try await platform.list()
            #expect(empty.samples.isEmpty)
            try await platform.undelete(first.id)
            let full = try await platform.list()
            #expect(full.samples.count == 2)
        }
    }

    @Test(
        "One deletion takes at most a thousand records along",
        arguments: [(1000, nil), (1001, "CASCADE_TOO_LARGE")] as [(Int, String?)]
    )
    func cascadeLimit(children: Int, expected: String?) async throws {
        try await withPlatform(rehearses: false) { platform in
            let root = try await platform.sample("root")
            try await platform.crowd(children) { _, sample in sample.parentID = root.id }
            let got = try await refusal { try await platform.delete(root.id) }
            #expect(got == expected)
        }
    }

    @Test("A record whose unique value is taken in the meantime stays in the bin")
    func takenValue() async throws {
        try await withPlatform { platform in
            let root = try await platform.sample("root")
            try await platform.sample("child") {
                $0.parentID = root.id
                $0.code = "AB"
            }
            try await platform.delete(root.id)
            let taker = try await platform.sample("taker") { $0.code = "AB" }
            let got = try await failure { try await platform.undelete(root.id) }
            #expect(got?.reason == "DUPLICATE_VALUE")
            #expect(got?.metadata["other"] == String(taker.id))
            let isThere = try await isBinned(platform, root.id)
            #expect(isThere)
            try await platform.update(taker, mask: ["code"]) { $0.code = "CD" }
            try await platform.undelete(root.id)
        }
    }

    @Test("A record stays in the bin while one it needs lies there too (BIN-02)")
    func neededRecord() async throws {
        try await withPlatform { platform in
            let target = try await platform.sample("target")
            let byList = try await platform.sample("list") { $0.friendIds = [target.id] }
            let byLine = try await platform.sample("line") {
                $0.lines = [
                    .with { $0.text = "x" },
                    .with {
                        $0.text = "y"
                        $0.friendID = target.id
                    },
                ]
            }
            for id in [byList.id, byLine.id, target.id] { try await platform.delete(id) }
            let first = try await failure { try await platform.undelete(byList.id) }
            #expect(first?.reason == "REFERENCE_NOT_FOUND")
            #expect(first?.code == .failedPrecondition)
            #expect(first?.field == "friend_ids[0]")
            #expect(first?.metadata["id"] == String(target.id))
            let second = try await failure { try await platform.undelete(byLine.id) }
            #expect(second?.field == "lines[1].friend_id")
            let isThere = try await isBinned(platform, byList.id)
            #expect(isThere)
            for id in [target.id, byList.id, byLine.id] { try await platform.undelete(id) }
            let all = try await platform.list()
            #expect(all.samples.count == 3)
        }
    }

    @Test("A reference that is cleared at the end stays readable while its record lies in the bin")
    func clear() async throws {
        try await withPlatform { platform in
            let target = try await platform.sample("target")
            let holder = try await platform.sample("holder") { $0.clearedID = target.id }
            try await platform.delete(target.id)
            let read = try await platform.get(holder.id)
            #expect(read.clearedID == target.id)
            let other = try await platform.sample("other")
            let new = try await refusal { try await platform.update(other) { $0.clearedID = target.id } }
            #expect(new == "REFERENCE_NOT_FOUND sample.cleared_id")
            // Who has it already keeps it, whatever else changes.
            let changed = try await platform.update(read, mask: ["*"]) { $0.title = "changed" }
            #expect(changed.clearedID == target.id)
        }
    }

    @Test("The bin lists what was deleted, last first, page by page (BIN-01)")
    func pages() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            let me = try await platform.call(SessionMethods.getSession, GetSessionRequest()).userID
            var deleted: [Int64] = []
            for number in 0..<5 {
                let sample = try await platform.sample("sample \(number)")
                let binned = try await platform.delete(sample.id)
                deleted.insert(binned.id, at: 0)
            }
            let account = try await platform.account("Dupont")
            var request = DeleteRequest()
            request.id = account.id
            _ = try await platform.call(AccountMethods.deleteAccount, request)

            let all = try await platform.bin()
            #expect(all.records.map(\.record.id) == [account.id] + deleted)
            #expect(all.records.first?.record.entity == "directory.account")
            #expect(all.records.first?.display == "Dupont")
            #expect(all.records.allSatisfy { $0.deletedBy == me && $0.hasDeleteTime })
            #expect(all.nextPageToken.isEmpty)

            var seen: [Int64] = []
            var token = ""
            repeat {
                let page = try await platform.bin("testing.sample", pageSize: 2, pageToken: token)
                #expect(page.records.count <= 2)
                seen += page.records.map(\.record.id)
                token = page.nextPageToken
            } while !token.isEmpty
            #expect(seen == deleted)

            try await platform.undelete(deleted[1])
            let rest = try await platform.bin("testing.sample")
            #expect(rest.records.map(\.record.id) == [deleted[0]] + deleted[2...])
            let unknown = try await refusal { try await platform.bin("testing.nothing") }
            #expect(unknown == "UNKNOWN_ENTITY entity")
        }
    }

    @Test("The bin shows only entities that the caller may read")
    func rights() async throws {
        try await withPlatform { platform in
            let reader = try await platform.signIn(as: .reader, email: "reader@acme.example")
            let sample = try await platform.sample("a")
            try await platform.delete(sample.id)
            let team = try await platform.call(TeamMethods.createTeam, .with { $0.team.name = "Nord" })
            _ = try await platform.call(TeamMethods.deleteTeam, .with { $0.id = team.id })
            let full = try await platform.bin()
            #expect(full.records.map(\.record.id) == [team.id, sample.id])
            let seen = try await platform.bin(token: reader)
            #expect(seen.records.map(\.record.id) == [sample.id])
            let teams = try await refusal { try await platform.bin("kernel.team", token: reader) }
            #expect(teams == "PERMISSION_DENIED")
        }
    }

    @Test("A module may refuse that a record is deleted or restored")
    func guarded() async throws {
        try await withPlatform([GuardedSamples.self]) { platform in
            let locked = try await platform.sample("locked")
            let got = try await failure { try await platform.delete(locked.id) }
            #expect(got?.reason == "SAMPLE_GUARDED")
            // Through a cascade too.
            let root = try await platform.sample("root")
            try await platform.sample("locked child") { $0.parentID = root.id }
            let cascade = try await failure { try await platform.delete(root.id) }
            #expect(cascade?.reason == "SAMPLE_GUARDED")
            let once = try await platform.sample("once")
            try await platform.delete(once.id)
            let back = try await failure { try await platform.undelete(once.id) }
            #expect(back?.reason == "SAMPLE_GUARDED")
        }
    }

    @Test("On its way back a record meets its module's rules again")
    func rulesOnUndelete() async throws {
        try await withPlatform([UniqueTitles.self]) { platform in
            let sample = try await platform.sample("only one")
            try await platform.delete(sample.id)
            try await platform.sample("only one")
            let got = try await failure { try await platform.undelete(sample.id) }
            #expect(got?.reason == "SAMPLE_GUARDED")
        }
    }
}

private enum SampleRefusal: Refusal {
    case guarded

    var kind: RefusalKind { .failedPrecondition }
    var reason: String { "SAMPLE_GUARDED" }
}

/// Samples that are called `locked` are not deleted, and those called `once` do not come back.
private struct GuardedSamples: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.guardDelete(Sample.self) { sample, move, _ in
            if move == .delete, sample.title.hasPrefix("locked") { throw SampleRefusal.guarded }
            if move == .undelete, sample.title == "once" { throw SampleRefusal.guarded }
        }
    }
}

/// No two samples have the same title.
private struct UniqueTitles: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.validate(Sample.self) { _, new, reader in
            let same = try reader.list(Sample.self, filter: "title = \"\(new.title)\"", limit: 2)
            if same.contains(where: { $0.id != new.id }) { throw SampleRefusal.guarded }
        }
    }
}
