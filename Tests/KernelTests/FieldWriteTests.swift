import Contract
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@Suite("Field rights: what one may not see or change stays as it is (PLT-08 to PLT-12)")
struct FieldWriteTests {
    /// A change of each kind of field, and the field that is refused.
    private static let changes: [(path: String, change: @Sendable (inout Sample) -> Void)] = [
        ("code", { $0.code = "AB-2" }), ("price", { $0.price = "13" }), ("rate", { $0.rate = "0.06" }),
        ("day", { $0.day = "2026-11-23" }), ("moment", { $0.moment.seconds += 1 }), ("colour", { $0.colour = .blue }),
        ("origin", { $0.origin = "south" }), ("count", { $0.count = 8 }), ("optional_count", { $0.optionalCount = 1 }),
        ("optional_text", { $0.optionalText = "x" }), ("optional_flag", { $0.optionalFlag = true }),
        ("longitude", { $0.longitude = 3 }), ("place.city", { $0.place.city = "Nantes" }),
        ("place.position.floor", { $0.place.position.floor = 4 }), ("words", { $0.words.append("trois") }),
        ("numbers", { $0.numbers = [3] }), ("colours", { $0.colours = [.red] }), ("mood", { $0.mood = "busy" }),
        ("friend_ids", { $0.friendIds.append($0.parentID) }), ("cleared_id", { $0.clearedID = $0.id }),
        ("document.name", { $0.document.name = "other.txt" }), ("pin", { $0.pin = "9999" }),
        ("subject", { $0.subject.id = $0.id }),
        ("lines[0].text", { $0.lines[0].text = "changed" }), ("lines[1].amount", { $0.lines[1].amount = "9" }),
        ("lines[0].place.city", { $0.lines[0].place.city = "Brest" }),
        ("lines[0].marks", { $0.lines[0].marks = ["y"] }),
        ("lines", { $0.lines.removeLast() }), ("lines", { $0.lines.append(.with { $0.text = "third" }) }),
        ("lines", { $0.lines.swapAt(0, 1) }),
    ]

    @Test("Who reads little and writes back what they read changes nothing else, of every kind of field")
    func roundTrip() async throws {
        try await withPlatform { platform in
            let whole = try await platform.fullSample()
            let callers = [
                ("all", fieldGrant(["read", "update"], read: ["title", "lines.text"])),
                ("little", fieldGrant(["read", "update"], read: ["title", "place.city"], write: ["title"])),
                ("reader", fieldGrant(["read", "update"], write: ["title"])),
                (
                    "lines",
                    fieldGrant(["read", "update"], read: ["title", "lines.amount"], write: ["title", "lines.text"])
                ),
            ]
            for (name, grant) in callers {
                let token = try await platform.person(name, [grant])
                for mask in [[], ["*"]] {
                    let before = try await platform.get(whole.id)
                    let seen = try await platform.get(whole.id, token: token)
                    #expect(seen.title == before.title && (name == "reader" || seen.price.isEmpty))
                    let title = "\(name) \(mask)"
                    let answer = try await platform.update(seen, mask: mask, token: token) { $0.title = title }
                    var expected = before.withoutInfo
                    expected.title = title
                    let after = try await platform.get(whole.id)
                    #expect(after.withoutInfo == expected, "\(name) \(mask)")
                    #expect(answer == (try await platform.get(whole.id, token: token)))
                }
            }
            // The secret that nobody sees is still there, too.
            #expect(try await platform.titles("pin:*").count == 1)
        }
    }

    @Test("A change of a field that one may not write is refused with its path, whatever the mask, and leaves nothing")
    func refusedChanges() async throws {
        try await withPlatform { platform in
            let whole = try await platform.fullSample()
            let token = try await platform.person("reader", [fieldGrant(["read", "update"], write: ["title"])])
            for (path, change) in Self.changes {
                let refused = try await refusal {
                    try await platform.update(whole, mask: ["*"], token: token) {
                        $0.title = "Stolen"
                        change(&$0)
                    }
                }
                #expect(refused == "FIELD_NOT_WRITABLE sample.\(path)")
            }
            #expect(try await platform.get(whole.id) == whole)
            let told = try await failure {
                try await platform.update(whole, mask: ["price"], token: token) { $0.price = "1" }
            }
            #expect(told?.code == .permissionDenied)
            #expect(told?.metadata["field"] == "price" && told?.metadata["permission"] == "testing.sample:update")
            // To name a field that one reads and leave it out is to empty it.
            let emptied = try await refusal {
                try await platform.update(whole, mask: ["price"], token: token) { $0.price = "" }
            }
            #expect(emptied == "FIELD_NOT_WRITABLE sample.price")
            let same = try await platform.update(whole, mask: ["price", "title"], token: token) { $0.title = "Mine" }
            #expect(same.title == "Mine" && same.price == "12.50")
        }
    }

    @Test("What one neither reads nor writes is not guessed by sending it: the right value is refused like any other")
    func guesses() async throws {
        try await withPlatform { platform in
            let whole = try await platform.fullSample()
            let grant = fieldGrant(["read", "update"], read: ["title", "lines.text"], write: ["title"])
            let token = try await platform.person("blind", [grant])
            let seen = try await platform.get(whole.id, token: token)
            for price in ["12.50", "1"] {
                let refused = try await refusal {
                    try await platform.update(seen, mask: ["*"], token: token) { $0.price = price }
                }
                #expect(refused == "FIELD_NOT_WRITABLE sample.price")
                let inLines = try await refusal {
                    try await platform.update(seen, mask: ["lines"], token: token) { $0.lines[0].amount = "1.5" }
                }
                #expect(inLines == "FIELD_NOT_WRITABLE sample.lines[0].amount")
            }
        }
    }

    @Test("What one may write without reading it is emptied only when it is named")
    func writeOnly() async throws {
        try await withPlatform { platform in
            let whole = try await platform.fullSample()
            let token = try await platform.person("blind", [fieldGrant(["read", "update"], read: ["title"])])
            let seen = try await platform.get(whole.id, token: token)
            #expect(seen.lines.isEmpty && seen.price.isEmpty && seen.friendIds.isEmpty && !seen.hasDocument)
            try await platform.update(seen, mask: ["*"], token: token) { $0.count = 9 }
            var now = try await platform.get(whole.id)
            #expect(now.count == 9 && now.price == "12.50" && now.lines == whole.lines)
            try await platform.update(seen, mask: ["price", "friend_ids"], token: token) { $0.info.etag = "" }
            now = try await platform.get(whole.id)
            #expect(now.price.isEmpty && now.friendIds.isEmpty && now.code == "AB-1")
            let next = try await platform.get(whole.id, token: token)
            try await platform.update(next, mask: ["*"], token: token) { $0.lines = [.with { $0.text = "third" }] }
            now = try await platform.get(whole.id)
            #expect(now.lines.map(\.text) == ["first", "second", "third"])
            let last = try await platform.get(whole.id, token: token)
            try await platform.update(last, mask: ["lines"], token: token)
            #expect(try await platform.get(whole.id).lines.isEmpty)
        }
    }

    @Test("Lines come and go only with the right to `lines.id`, and new ones hold what may be written")
    func lines() async throws {
        try await withPlatform { platform in
            let whole = try await platform.fullSample()
            let texts = try await platform.person("texts", [fieldGrant(["read", "update"], write: ["lines.text"])])
            var sample = try await platform.update(whole, mask: ["*"], token: texts) { $0.lines[1].text = "deux" }
            #expect(sample.lines.map(\.text) == ["first", "deux"] && sample.lines[0].amount == "1.5000")
            let added = try await refusal {
                try await platform.update(sample, mask: ["*"], token: texts) {
                    $0.lines.append(.with { $0.text = "trois" })
                }
            }
            #expect(added == "FIELD_NOT_WRITABLE sample.lines")
            let rows = fieldGrant(["read", "update"], write: ["lines.text", "lines.id"])
            let mover = try await platform.person("mover", [rows])
            sample = try await platform.update(sample, mask: ["*"], token: mover) {
                $0.lines = [.with { $0.text = "trois" }, $0.lines[1]]
            }
            #expect(sample.lines.map(\.text) == ["trois", "deux"])
            let priced = try await refusal {
                try await platform.update(sample, mask: ["*"], token: mover) {
                    $0.lines.append(
                        .with {
                            $0.text = "quatre"
                            $0.amount = "4"
                        }
                    )
                }
            }
            #expect(priced == "FIELD_NOT_WRITABLE sample.lines[2].amount")
        }
    }

    @Test("A new record holds only what its creator may write; rights of several grants add up")
    func creation() async throws {
        try await withPlatform { platform in
            let few = fieldGrant(["read", "create"], write: ["title", "place"])
            let token = try await platform.person("few", [few])
            let made = try await platform.sample("New", token: token) { $0.place.city = "Lyon" }
            #expect(made.place.city == "Lyon" && made.number == "S2026-001")
            for (path, fill) in Self.changes where !path.hasPrefix("lines[") && !path.hasPrefix("place") {
                let refused = try await refusal {
                    try await platform.sample("New", token: token) { sample in
                        sample.parentID = 0
                        if path == "lines" {
                            sample.lines = [.with { $0.text = "x" }]
                        } else if path == "friend_ids" {
                            sample.friendIds = [made.id]
                        } else if path == "cleared_id" {
                            sample.clearedID = made.id
                        } else if path == "subject" {
                            sample.subject.entity = Sample.entityName
                            sample.subject.id = made.id
                        } else if path != "document.name" {
                            fill(&sample)
                        } else {
                            sample.price = "1"
                        }
                    }
                }
                #expect(refused == "FIELD_NOT_WRITABLE sample.\(path == "document.name" ? "price" : path)")
            }
            let more = try await platform.person("more", [few, fieldGrant(["create"], write: ["price"])])
            #expect(try await platform.sample("Priced", token: more) { $0.price = "3" }.price == "3.00")
        }
    }

    @Test("Whose the record is decides which fields one reads and writes")
    func scopes() async throws {
        try await withPlatform { platform in
            let grants = [
                fieldGrant(["read", "create", "update"], .own),
                fieldGrant(["read", "update"], read: ["title", "count"], write: ["count"]),
            ]
            let token = try await platform.person("nora", grants)
            let own = try await platform.sample("Own", token: token) { $0.price = "5" }
            let other = try await platform.sample("Other") { $0.price = "6" }
            try await platform.update(own, token: token) { $0.price = "7" }
            let seen = try await platform.get(other.id, token: token)
            #expect(seen.title == "Other" && seen.price.isEmpty && seen.number.isEmpty)
            try await platform.update(seen, token: token) { $0.count = 3 }
            let refused = try await refusal {
                try await platform.update(seen, token: token) {
                    $0.info.etag = ""
                    $0.title = "Mine"
                }
            }
            #expect(refused == "FIELD_NOT_WRITABLE sample.title")
            let now = try await platform.get(other.id)
            #expect(now.count == 3 && now.price == "6.00" && now.title == "Other")
        }
    }
}
