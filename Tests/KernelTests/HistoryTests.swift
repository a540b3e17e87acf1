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

@Suite("History")
struct HistoryTests {
    private static let entity = "testing.sample"

    @Test("Each change tells every field before and after, newest first (PLT-26)")
    func fields() async throws {
        try await withPlatform { platform in
            let first = try await platform.sample("A") { $0.count = 1 }
            let second = try await platform.update(first) {
                $0.title = "B"
                $0.count = 2
            }
            let third = try await platform.update(second, mask: ["count", "price"]) {
                $0.count = 0
                $0.price = "12.5"
            }
            try await platform.update(third) { $0.title = "C" }
            let history = try await platform.changes(Self.entity, first.id).changes
            #expect(
                history.map(\.line) == [
                    #"UPDATE, title: "B" > "C""#,
                    #"UPDATE, price:  > "12.50", count: 2 > "#,
                    #"UPDATE, title: "A" > "B", count: 1 > 2"#,
                    #"CREATE, count:  > 1, number:  > "S2026-001", title:  > "A""#,
                ]
            )
        }
    }

    @Test("Every kind of field is told as JSON")
    func kinds() async throws {
        try await withPlatform { platform in
            let other = try await platform.sample("other")
            let sample = try await platform.sample("a")
            try await platform.update(sample) {
                $0.rate = "0.05"
                $0.day = "2026-11-22"
                $0.moment.seconds = 1_767_603_600
                $0.colour = .red
                $0.origin = "north"
                $0.flag = true
                $0.optionalCount = 0
                $0.optionalText = ""
                $0.longitude = 2.5
                $0.place.city = "Ly\"on"
                $0.subject.entity = Self.entity
                $0.subject.id = other.id
                $0.parentID = other.id
                $0.friendIds = [other.id, other.id]
                $0.words = ["a", "b"]
                $0.numbers = [1, -2]
                $0.colours = [.red, .blue]
            }
            let change = try await platform.changes(Self.entity, sample.id).changes.first
            let after = Dictionary(uniqueKeysWithValues: (change?.fields ?? []).map { ($0.path, $0.after) })
            let expected = [
                "rate": #""0.05000000""#, "day": #""2026-11-22""#, "moment": #""2026-01-05T09:00:00Z""#,
                "colour": #""RED""#, "origin": #""north""#, "flag": "true", "optional_count": "0",
                "optional_text": #""""#, "longitude": "2.5", "place.city": #""Ly\"on""#,
                "subject.entity": #""testing.sample""#, "subject.id": "\"\(other.id)\"",
                "parent_id": "\"\(other.id)\"", "friend_ids": "[\"\(other.id)\",\"\(other.id)\"]",
                "words": #"["a","b"]"#, "numbers": "[1,-2]", "colours": #"["RED","BLUE"]"#,
            ]
            #expect(after == expected)
            #expect(change?.fields.allSatisfy { $0.before.isEmpty } == true)
        }
    }

    @Test("A link that comes to name another record tells both")
    func links() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            let (one, two) = (try await platform.sample("one"), try await platform.sample("two"))
            let account = try await platform.account("account")
            var sample = try await platform.sample("a") {
                $0.subject.entity = Self.entity
                $0.subject.id = one.id
            }
            sample = try await platform.update(sample) { $0.subject.id = two.id }
            try await platform.update(sample) {
                $0.subject.entity = "directory.account"
                $0.subject.id = account.id
            }
            let history = try await platform.changes(Self.entity, sample.id).changes
            #expect(
                history.prefix(2).map(\.line) == [
                    "UPDATE, subject.entity: \"testing.sample\" > \"directory.account\", "
                        + "subject.id: \"\(two.id)\" > \"\(account.id)\"",
                    "UPDATE, subject.id: \"\(one.id)\" > \"\(two.id)\"",
                ]
            )
        }
    }

    @Test("Lines added, changed and removed are told, each as a row of its own")
    func lines() async throws {
        try await withPlatform { platform in
            let first = try await platform.sample("a") {
                $0.lines = [
                    .with {
                        $0.text = "one"
                        $0.amount = "1"
                    },
                    .with { $0.text = "two" },
                ]
            }
            let second = try await platform.update(first, mask: ["lines"]) {
                $0.lines[0].amount = "2"
                $0.lines[1] = .with { $0.text = "three" }
            }
            let third = try await platform.update(second, mask: ["lines"]) { $0.lines = [] }
            #expect(third.lines.isEmpty)
            let history = try await platform.changes(Self.entity, first.id).changes
            let (one, two, three) = (first.lines[0].id, first.lines[1].id, second.lines[1].id)
            func told(_ row: Int64) -> [String] { history.filter { $0.row.id == row }.map(\.line) }
            #expect(
                told(one) == [
                    #"DELETE, text: "one" > , amount: "2.0000" > "#, #"UPDATE, amount: "1.0000" > "2.0000""#,
                    #"CREATE, amount:  > "1.0000", text:  > "one""#,
                ]
            )
            #expect(told(two) == [#"DELETE, text: "two" > "#, #"CREATE, text:  > "two""#])
            #expect(told(three) == [#"DELETE, text: "three" > "#, #"CREATE, text:  > "three""#])
            #expect(history.filter { $0.row.id != first.id }.allSatisfy { $0.row.entity == "testing.sample.lines" })
            #expect(history.filter { $0.row.id == first.id }.allSatisfy { $0.row.entity == Self.entity })
        }
    }

    @Test("Deleting and restoring are told too, for each record that went along")
    func bin() async throws {
        try await withPlatform { platform in
            let root = try await platform.sample("root")
            let child = try await platform.sample("child") { $0.parentID = root.id }
            try await platform.delete(root.id)
            let binned = try await platform.changes(Self.entity, child.id).changes
            #expect(binned.map(\.kind) == [.delete, .create])
            try await platform.undelete(root.id)
            let rootHistory = try await platform.changes(Self.entity, root.id).changes
            let childHistory = try await platform.changes(Self.entity, child.id).changes
            #expect(rootHistory.map(\.kind) == [.undelete, .delete, .create])
            #expect(childHistory.map(\.kind) == [.undelete, .delete, .create])
            // One request, one act.
            #expect(rootHistory.map(\.act).prefix(2) == childHistory.map(\.act).prefix(2))
            #expect(Set(rootHistory.map(\.act)).count == 3)
            #expect(
                childHistory.last?.line
                    == "CREATE, number:  > \"S2026-002\", parent_id:  > \"\(root.id)\", title:  > \"child\""
            )
        }
    }

    @Test("A change says who made it and when")
    func whoAndWhen() async throws {
        try await withPlatform { platform in
            let writer = try await platform.signIn(as: .writer, email: "writer@acme.example")
            let me = try await platform.call(SessionMethods.getSession, GetSessionRequest(), token: writer).userID
            let first = try await platform.sample("a")
            let second = try await platform.update(first, token: writer) { $0.title = "b" }
            #expect(second.info.updatedBy == me)
            #expect(second.info.createdBy == first.info.createdBy)
            let history = try await platform.changes(Self.entity, first.id).changes
            #expect(history.map(\.userID) == [me, first.info.createdBy])
            #expect(history.map(\.time) == [second.info.updateTime, first.info.createTime])
            #expect(history[0].position > history[1].position)
        }
    }

    @Test("History comes page by page, without gap or repetition, and tells the same on each page")
    func pages() async throws {
        try await withPlatform { platform in
            var sample = try await platform.sample("0")
            for number in 1...6 { sample = try await platform.update(sample) { $0.title = String(number) } }
            let whole = try await platform.changes(Self.entity, sample.id)
            #expect(whole.changes.count == 7)
            #expect(whole.nextPageToken.isEmpty)
            var seen: [Change] = []
            var token = ""
            repeat {
                let page = try await platform.changes(Self.entity, sample.id, pageSize: 3, pageToken: token)
                seen += page.changes
                token = page.nextPageToken
                // What happens in the meantime does not disturb the older pages.
                sample = try await platform.update(sample) { $0.count += 1 }
            } while !token.isEmpty
            #expect(seen == whole.changes)
            let exact = try await platform.changes(Self.entity, sample.id, pageSize: 7 + 3)
            #expect(exact.nextPageToken.isEmpty)
        }
    }

    @Test("A page token of history serves its record only")
    func tokens() async throws {
        try await withPlatform { platform in
            let one = try await platform.sample("one")
            try await platform.update(one) { $0.title = "ONE" }
            let two = try await platform.sample("two")
            let page = try await platform.changes(Self.entity, one.id, pageSize: 1)
            let refused = "INVALID_PAGE_TOKEN page_token"
            for (id, token) in [(two.id, page.nextPageToken), (one.id, "x"), (one.id, page.nextPageToken + "A")] {
                let got = try await refusal { try await platform.changes(Self.entity, id, pageToken: token) }
                #expect(got == refused)
            }
            let size = try await refusal { try await platform.changes(Self.entity, one.id, pageSize: -1) }
            #expect(size == "OUT_OF_RANGE page_size")
        }
    }

    @Test("History is read by who may read the record")
    func rights() async throws {
        try await withPlatform { platform in
            let reader = try await platform.signIn(as: .reader, email: "reader@acme.example")
            let sample = try await platform.sample("a")
            let seen = try await platform.changes(Self.entity, sample.id, token: reader)
            #expect(seen.changes.count == 1)
            let me = try await platform.call(SessionMethods.getSession, GetSessionRequest()).userID
            let user = try await failure { try await platform.changes("kernel.user", me, token: reader) }
            #expect(user?.reason == "PERMISSION_DENIED")
            #expect(user?.metadata["permission"] == "kernel.user:read")
            let own = try await platform.changes("kernel.user", me)
            #expect(own.changes.last?.kind == .create)
            #expect(own.changes.last?.userID == 0)
            let rows: [(entity: String, id: Int64, refusal: String)] = [
                (Self.entity, 999_999, "NOT_FOUND"), (Self.entity, me, "NOT_FOUND"),
                ("testing.nothing", sample.id, "UNKNOWN_ENTITY record.entity"),
                ("", sample.id, "UNKNOWN_ENTITY record.entity"),
            ]
            for row in rows {
                let got = try await refusal { try await platform.changes(row.entity, row.id) }
                #expect(got == row.refusal, "\(row.entity) \(row.id)")
            }
        }
    }

    @Test("A refused request leaves no trace")
    func refused() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a")
            _ = try await refusal { try await platform.update(sample, mask: ["title"]) { $0.title = "" } }
            let history = try await platform.changes(Self.entity, sample.id).changes
            #expect(history.count == 1)
        }
    }

    @Test("A module's event about a record is not one of its changes")
    func events() async throws {
        try await withPlatform([DirectoryPlugin.self]) { platform in
            let double = try await platform.account("double")
            let kept = try await platform.account("kept")
            try await platform.deactivate(double.id, duplicateOf: kept.id)
            let history = try await platform.changes("directory.account", double.id).changes
            #expect(history.map(\.kind) == [.update, .create])
            #expect(history.first?.line == "UPDATE, inactive:  > true, inactive_reason:  > \"duplicate\"")
        }
    }
}
