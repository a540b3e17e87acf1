import Contract
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@Suite("Changing a record")
struct UpdateTests {
    private func line(_ text: String, id: Int64 = 0) -> SampleLine {
        .with {
            $0.id = id
            $0.text = text
        }
    }

    @Test("Without a mask only what is set and not empty changes, and no lines")
    func withoutMask() async throws {
        try await withPlatform { platform in
            let old = try await platform.sample("old") {
                $0.code = "AB"
                $0.count = 5
                $0.lines = [line("kept")]
                $0.words = ["w"]
            }
            var sent = Sample()
            sent.id = old.id
            sent.title = "new"
            sent.optionalCount = 0
            sent.lines = [line("ignored")]
            let new = try await platform.update(sent)
            #expect(new.title == "new")
            #expect(new.code == "AB")
            #expect(new.count == 5)
            #expect(new.hasOptionalCount)
            #expect(new.words == ["w"])
            #expect(new.lines == old.lines)
        }
    }

    @Test("A mask changes what it names, to empty too, and nothing else")
    func mask() async throws {
        try await withPlatform { platform in
            let old = try await platform.sample("old") {
                $0.code = "AB"
                $0.count = 5
                $0.price = "1.00"
                $0.place.city = "Lyon"
                $0.place.street = "1 rue X"
            }
            var sent = Sample()
            sent.id = old.id
            sent.title = "not named"
            sent.place.city = "Paris"
            let new = try await platform.update(sent, mask: ["count", "price", "place.city"])
            #expect(new.title == "old")
            #expect(new.code == "AB")
            #expect(new.count == 0)
            #expect(new.price.isEmpty)
            #expect(new.place.city == "Paris")
            #expect(new.place.street == "1 rue X")
            let bare = try await platform.update(sent, mask: ["place"])
            let paris = Place.with { $0.city = "Paris" }
            #expect(bare.place == paris)
            sent.clearPlace()
            let none = try await platform.update(sent, mask: ["place"])
            #expect(!none.hasPlace)
        }
    }

    @Test("A mask names fields that exist, and never goes into lines")
    func masks() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a") { $0.lines = [line("x")] }
            let rows: [(path: String, refusal: String?)] = [
                ("title", nil), ("place", nil), ("place.position", nil), ("place.position.floor", nil),
                ("info", nil), ("info.etag", nil), ("id", nil), ("friend_ids", nil), ("lines", nil),
                ("nothing", "INVALID_MASK update_mask"), ("place.nothing", "INVALID_MASK update_mask"),
                ("title.x", "INVALID_MASK update_mask"), ("", "INVALID_MASK update_mask"),
                ("lines.text", "INVALID_MASK update_mask"), ("lines.id", "INVALID_MASK update_mask"),
                ("*.title", "INVALID_MASK update_mask"), ("place.", "INVALID_MASK update_mask"),
                ("place.position.floor.x", "INVALID_MASK update_mask"),
            ]
            for row in rows {
                let got = try await refusal { try await platform.update(sample, mask: [row.path]) }
                #expect(got == row.refusal, "\(row.path)")
            }
            let first = try await failure { try await platform.update(sample, mask: ["title", "nothing"]) }
            #expect(first?.metadata["path"] == "nothing")
        }
    }

    @Test("A star replaces everything but what the kernel keeps")
    func star() async throws {
        try await withPlatform { platform in
            let old = try await platform.sample("old") {
                $0.code = "AB"
                $0.serial = "S"
                $0.lines = [line("x"), line("y")]
                $0.friendIds = []
            }
            var sent = Sample()
            sent.id = old.id
            sent.title = "new"
            sent.info.etag = old.info.etag
            let frozen = try await refusal { try await platform.update(sent, mask: ["*"]) }
            #expect(frozen == "FIELD_FROZEN sample.serial")
            sent.serial = "S"
            let new = try await platform.update(sent, mask: ["*"])
            #expect(new.code.isEmpty)
            #expect(new.lines.isEmpty)
            #expect(new.info.createTime == old.info.createTime)
            #expect(new.info.createdBy == old.info.createdBy)
            #expect(new.info.etag != old.info.etag)
        }
    }

    @Test("What the kernel keeps is left alone, whatever the caller sends and names")
    func outputOnly() async throws {
        try await withPlatform { platform in
            let old = try await platform.sample("a")
            let new = try await platform.update(old, mask: ["info", "id"]) {
                $0.info.createTime.seconds = 1
                $0.info.ownerID = 999
                $0.info.deleteTime.seconds = 1
            }
            #expect(new == old)
        }
    }

    @Test("Who changes a record seen in an older version is told so")
    func staleEtag() async throws {
        try await withPlatform { platform in
            let seen = try await platform.sample("a")
            let newer = try await platform.update(seen) { $0.title = "b" }
            let stale = try await failure { try await platform.update(seen) { $0.title = "c" } }
            #expect(stale?.reason == "ETAG_MISMATCH")
            #expect(stale?.code == .aborted)
            #expect(stale?.field == "sample.info.etag")
            let nonsense = try await refusal { try await platform.update(newer) { $0.info.etag = "nonsense" } }
            #expect(nonsense == "ETAG_MISMATCH sample.info.etag")
            let blind = try await platform.update(newer) {
                $0.title = "d"
                $0.clearInfo()
            }
            #expect(blind.title == "d")
        }
    }

    @Test("Deleting and restoring look at the version too, and name the field that the caller wrote")
    func etagOfBin() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a")
            let stale = try await refusal { try await platform.delete(sample.id, etag: "99") }
            #expect(stale == "ETAG_MISMATCH etag")
            let binned = try await platform.delete(sample.id, etag: sample.info.etag)
            let old = try await refusal { try await platform.undelete(sample.id, etag: sample.info.etag) }
            #expect(old == "ETAG_MISMATCH etag")
            try await platform.undelete(sample.id, etag: binned.info.etag)
        }
    }

    @Test("Changing lines needs the version that the caller saw")
    func linesNeedEtag() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a") { $0.lines = [line("x")] }
            for mask in [["lines"], ["*"], ["title", "lines"]] {
                let got = try await failure { try await platform.update(sample, mask: mask) { $0.clearInfo() } }
                #expect(got?.reason == "ETAG_REQUIRED", "\(mask)")
                #expect(got?.code == .failedPrecondition)
                #expect(got?.field == "sample.info.etag")
            }
        }
    }

    @Test("Lines are known by their ids: kept, changed, moved, new or removed")
    func lines() async throws {
        try await withPlatform { platform in
            let old = try await platform.sample("a") { $0.lines = [line("one"), line("two"), line("three")] }
            let (one, two, three) = (old.lines[0].id, old.lines[1].id, old.lines[2].id)
            let new = try await platform.update(old, mask: ["lines"]) {
                $0.lines = [line("three", id: three), line("ONE", id: one), line("four")]
            }
            #expect(new.lines.map(\.text) == ["three", "ONE", "four"])
            #expect(new.lines[0].id == three)
            #expect(new.lines[1].id == one)
            #expect(![0, one, two, three, old.id].contains(new.lines[2].id))
            let read = try await platform.get(old.id)
            #expect(read == new)
            let history = try await platform.changes("testing.sample", old.id).changes
            let act = history.first?.act
            let rows = history.filter { $0.act == act }
            // What was only moved is not told, nor is the record itself, which did not change.
            let told = Dictionary(uniqueKeysWithValues: rows.map { ($0.row.id, $0.line) })
            #expect(told.count == 3)
            #expect(told[one] == #"UPDATE, text: "one" > "ONE""#)
            #expect(told[two] == #"DELETE, text: "two" > "#)
            #expect(told[new.lines[2].id] == #"CREATE, text:  > "four""#)
        }
    }

    @Test("Lines only moved keep their new order")
    func moved() async throws {
        try await withPlatform { platform in
            let old = try await platform.sample("a") { $0.lines = [line("one"), line("two"), line("three")] }
            let new = try await platform.update(old, mask: ["lines"]) { $0.lines.reverse() }
            #expect(new.lines == old.lines.reversed())
            #expect(new.info.etag != old.info.etag)
            let read = try await platform.get(old.id)
            #expect(read.lines == new.lines)
        }
    }

    @Test("A line of another record, or given twice, is refused")
    func foreignLines() async throws {
        try await withPlatform { platform in
            let mine = try await platform.sample("mine") { $0.lines = [line("x")] }
            let yours = try await platform.sample("yours") { $0.lines = [line("y")] }
            let rows: [(lines: [SampleLine], refusal: String)] = [
                ([line("y", id: yours.lines[0].id)], "LINE_NOT_FOUND sample.lines[0].id"),
                ([line("new"), line("y", id: 999_999)], "LINE_NOT_FOUND sample.lines[1].id"),
                ([line("y", id: mine.id)], "LINE_NOT_FOUND sample.lines[0].id"),
                ([mine.lines[0], mine.lines[0]], "LINE_REPEATED sample.lines[1].id"),
            ]
            for row in rows {
                let got = try await refusal {
                    try await platform.update(mine, mask: ["lines"]) { $0.lines = row.lines }
                }
                #expect(got == row.refusal)
            }
            let unchanged = try await platform.get(yours.id)
            #expect(unchanged == yours)
        }
    }

    @Test("An update that changes nothing writes nothing")
    func noChange() async throws {
        try await withPlatform { platform in
            let other = try await platform.sample("other")
            let old = try await platform.sample("a") {
                $0.price = "1.5"
                $0.lines = [line("x")]
                $0.friendIds = [other.id]
            }
            for mask in [[], ["*"], ["title", "price"], ["lines"], ["friend_ids"]] {
                let same = try await platform.update(old, mask: mask) { $0.price = "1.5" }
                #expect(same == old, "\(mask)")
            }
            let history = try await platform.changes("testing.sample", old.id).changes
            #expect(history.allSatisfy { $0.kind == .create })
        }
    }

    @Test("The rules of new records hold for changed ones")
    func rules() async throws {
        try await withPlatform { platform in
            let taken = try await platform.sample("taken") { $0.code = "AB" }
            let sample = try await platform.sample("a") { $0.code = "CD" }
            let rows: [(mask: String, change: String, refusal: String)] = [
                ("title", #""title": """#, "REQUIRED sample.title"),
                ("count", #""count": 1001"#, "OUT_OF_RANGE sample.count"),
                ("code", #""code": "AB""#, "DUPLICATE_VALUE sample.code"),
                ("price", #""price": "0.001""#, "EXCESS_SCALE sample.price"),
                ("parentId", #""parent_id": 999999"#, "REFERENCE_NOT_FOUND sample.parent_id"),
            ]
            for row in rows {
                let body = "{\"sample\": {\"id\": \(sample.id), \(row.change)}, \"update_mask\": \"\(row.mask)\"}"
                let got = try await refusal { try await platform.json(SampleMethods.updateSample.path, body) }
                #expect(got == row.refusal, "\(row.change)")
            }
            // Its own value is not taken by itself.
            let kept = try await platform.update(taken) { $0.count = 3 }
            #expect(kept.code == "AB")
            let moved = try await platform.update(sample, mask: ["code", "colour"]) {
                $0.code = "AB"
                $0.colour = .blue
            }
            let back = try await refusal {
                try await platform.update(moved, mask: ["colour"]) { $0.colour = .unspecified }
            }
            #expect(back == "DUPLICATE_VALUE sample.code")
        }
    }

    @Test("A link keeps both its parts")
    func halfLink() async throws {
        try await withPlatform { platform in
            let other = try await platform.sample("other")
            let sample = try await platform.sample("a") {
                $0.subject.entity = "testing.sample"
                $0.subject.id = other.id
            }
            for mask in ["subject.id", "subject.entity"] {
                let got = try await refusal { try await platform.update(sample, mask: [mask]) { $0.clearSubject() } }
                #expect(["INCOMPLETE_LINK sample.subject", "INVALID_MASK update_mask"].contains(got), "\(mask)")
            }
            let read = try await platform.get(sample.id)
            #expect(read.subject == sample.subject)
            let without = try await platform.update(sample, mask: ["subject"]) { $0.clearSubject() }
            #expect(!without.hasSubject)
        }
    }

    @Test("What does not exist, or lies in the bin, is not changed")
    func absent() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a")
            try await platform.delete(sample.id)
            let rows: [(id: Int64, refusal: String)] = [
                (0, "ID_REQUIRED sample.id"), (999_999, "NOT_FOUND"), (sample.id, "RECORD_DELETED"),
            ]
            for row in rows {
                let got = try await refusal {
                    try await platform.update(.with { $0.id = row.id }) { $0.title = "b" }
                }
                #expect(got == row.refusal)
            }
        }
    }
}
