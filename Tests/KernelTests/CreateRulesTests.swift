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

@Suite("What a new record may hold")
struct CreateRulesTests {
    /// Sends each sample as JSON and compares the refusal, `REASON field`, or nil.
    private func check(_ rows: [(sample: String, refusal: String?)]) async throws {
        try await withPlatform { platform in
            for row in rows {
                let got = try await refusal {
                    try await platform.json(SampleMethods.createSample.path, "{\"sample\": \(row.sample)}")
                }
                #expect(got == row.refusal, "\(row.sample)")
            }
        }
    }

    @Test("A required field is given")
    func required() async throws {
        try await check([
            (#"{}"#, "REQUIRED sample.title"),
            (#"{"title": ""}"#, "REQUIRED sample.title"),
            (#"{"title": "a"}"#, nil),
            (#"{"title": "a", "lines": [{"text": "x"}, {}]}"#, "REQUIRED sample.lines[1].text"),
        ])
    }

    @Test("A request without a record is refused")
    func noRecord() async throws {
        try await withPlatform { platform in
            let got = try await refusal { try await platform.json(SampleMethods.createSample.path, "{}") }
            #expect(got == "REQUIRED sample")
        }
    }

    @Test("A text is neither too long nor too short, counted in characters")
    func lengths() async throws {
        let long = String(repeating: "é", count: 100)
        let line = String(repeating: "é", count: 50)
        try await check([
            ("{\"title\": \"\(long)\"}", nil),
            ("{\"title\": \"\(long)e\"}", "TOO_LONG sample.title"),
            (#"{"title": "a", "code": "A"}"#, "TOO_SHORT sample.code"),
            (#"{"title": "a", "code": "AB"}"#, nil),
            ("{\"title\": \"a\", \"lines\": [{\"text\": \"\(line)\"}]}", nil),
            ("{\"title\": \"a\", \"lines\": [{\"text\": \"\(line)e\"}]}", "TOO_LONG sample.lines[0].text"),
            (
                "{\"title\": \"a\", \"optional_text\": \"\(String(repeating: "x", count: 100_001))\"}",
                "TOO_LONG sample.optional_text"
            ),
        ])
    }

    @Test("The whole text follows the pattern")
    func pattern() async throws {
        try await check([
            (#"{"title": "a", "code": "AB-12"}"#, nil),
            (#"{"title": "a", "code": "AB cd"}"#, "PATTERN_MISMATCH sample.code"),
            (#"{"title": "a", "code": "AB\n"}"#, "PATTERN_MISMATCH sample.code"),
            (#"{"title": "a", "code": "\nAB"}"#, "PATTERN_MISMATCH sample.code"),
        ])
    }

    @Test("A number stays in its range, its ends included")
    func ranges() async throws {
        try await check([
            (#"{"title": "a", "count": 1000}"#, nil),
            (#"{"title": "a", "count": -1000}"#, nil),
            (#"{"title": "a", "count": 1001}"#, "OUT_OF_RANGE sample.count"),
            (#"{"title": "a", "count": -1001}"#, "OUT_OF_RANGE sample.count"),
            (#"{"title": "a", "count": 3000000000}"#, "OUT_OF_RANGE sample.count"),
            (#"{"title": "a", "place": {"latitude": 90}}"#, nil),
            (#"{"title": "a", "place": {"latitude": -90.0001}}"#, "OUT_OF_RANGE sample.place.latitude"),
            (#"{"title": "a", "longitude": "NaN"}"#, "OUT_OF_RANGE sample.longitude"),
            (
                #"{"title": "a", "lines": [{"text": "x", "place": {"latitude": 91}}]}"#,
                "OUT_OF_RANGE sample.lines[0].place.latitude"
            ),
        ])
    }

    @Test("A decimal is exact: too many digits are refused, never rounded")
    func decimals() async throws {
        try await check([
            (#"{"title": "a", "price": "12.5"}"#, nil),
            (#"{"title": "a", "price": "0"}"#, nil),
            (#"{"title": "a", "price": ""}"#, nil),
            (#"{"title": "a", "price": "1000000.00"}"#, nil),
            (#"{"title": "a", "price": "1000000.01"}"#, "OUT_OF_RANGE sample.price"),
            (#"{"title": "a", "price": "-0.01"}"#, "OUT_OF_RANGE sample.price"),
            (#"{"title": "a", "price": "1.005"}"#, "EXCESS_SCALE sample.price"),
            (#"{"title": "a", "price": "1e3"}"#, "MALFORMED_DECIMAL sample.price"),
            (#"{"title": "a", "price": "+1"}"#, "MALFORMED_DECIMAL sample.price"),
            (#"{"title": "a", "price": " 1"}"#, "MALFORMED_DECIMAL sample.price"),
            (#"{"title": "a", "price": "1,5"}"#, "MALFORMED_DECIMAL sample.price"),
            (#"{"title": "a", "price": "99999999999999999999"}"#, "OUT_OF_RANGE sample.price"),
            (#"{"title": "a", "rate": "0.12345678"}"#, nil),
            (#"{"title": "a", "rate": "0.123456789"}"#, "EXCESS_SCALE sample.rate"),
            (
                #"{"title": "a", "lines": [{"text": "x", "amount": "1.0001"}, {"text": "y", "amount": "1.00001"}]}"#,
                "EXCESS_SCALE sample.lines[1].amount"
            ),
        ])
    }

    @Test("A decimal is answered with its scale")
    func decimalText() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a") {
                $0.price = "12.5"
                $0.rate = "0.055"
            }
            #expect(sample.price == "12.50")
            #expect(sample.rate == "0.05500000")
        }
    }

    @Test("A date is a day that exists")
    func dates() async throws {
        try await check([
            (#"{"title": "a", "day": "2024-02-29"}"#, nil),
            (#"{"title": "a", "day": "0001-01-01"}"#, nil),
            (#"{"title": "a", "day": "9999-12-31"}"#, nil),
            (#"{"title": "a", "day": "2026-02-29"}"#, "MALFORMED_DATE sample.day"),
            (#"{"title": "a", "day": "2026-2-1"}"#, "MALFORMED_DATE sample.day"),
            (#"{"title": "a", "day": "22/11/2026"}"#, "MALFORMED_DATE sample.day"),
            (#"{"title": "a", "moment": "2026-11-22T09:30:00Z"}"#, nil),
            (#"{"title": "a", "moment": "2026-11-22"}"#, "MALFORMED_TIME sample.moment"),
        ])
    }

    @Test("A value of a closed set or of a choice list is one of its values")
    func choices() async throws {
        try await check([
            (#"{"title": "a", "colour": "RED", "origin": "north"}"#, nil),
            (#"{"title": "a", "colour": "PINK"}"#, "UNKNOWN_ENUM_VALUE sample.colour"),
            (#"{"title": "a", "colour": 9}"#, "UNKNOWN_ENUM_VALUE sample.colour"),
            (#"{"title": "a", "colours": ["RED", "PINK"]}"#, "UNKNOWN_ENUM_VALUE sample.colours[1]"),
            (#"{"title": "a", "origin": "east"}"#, "UNKNOWN_CHOICE sample.origin"),
            (#"{"title": "a", "origin": ""}"#, nil),
        ])
    }

    @Test("A list has a limited number of elements, each within its own limits")
    func items() async throws {
        try await withPlatform([DirectoryPlugin.self, TestingPlugin.self]) { platform in
            let many = Array(repeating: "w", count: 10_001)
            let words = try await refusal { try await platform.sample("a") { $0.words = many } }
            #expect(words == "TOO_MANY_ITEMS sample.words")
            let tags = try await refusal { try await platform.account("a") { $0.tags = (0...50).map { "tag \($0)" } } }
            #expect(tags == "TOO_MANY_ITEMS account.tags")
            let long = String(repeating: "x", count: 41)
            let tag = try await refusal { try await platform.account("a") { $0.tags = ["short", long] } }
            #expect(tag == "TOO_LONG account.tags[1]")
            var address = Address()
            address.city = "Lyon"
            let crowded = Array(repeating: address, count: 201)
            let addresses = try await refusal { try await platform.account("a") { $0.addresses = crowded } }
            #expect(addresses == "TOO_MANY_ITEMS account.addresses")
            let most = Array(crowded.prefix(200))
            let full = try await platform.account("a") { $0.addresses = most }
            #expect(full.addresses.count == 200)
        }
    }

    @Test("In an address that is given, the city is required; without an address nothing is")
    func embeddedRequired() async throws {
        try await withPlatform([DirectoryPlugin.self]) { platform in
            try await platform.company("without")
            let got = try await refusal { try await platform.company("with") { $0.address.street = "1 rue X" } }
            #expect(got == "REQUIRED company.address.city")
        }
    }

    @Test("A unique value is taken once among the records with the same value beside it")
    func uniqueWithin() async throws {
        try await withPlatform { platform in
            func create(_ code: String, _ colour: Colour) async throws -> String? {
                try await refusal {
                    try await platform.sample("a") {
                        $0.code = code
                        $0.colour = colour
                    }
                }
            }
            let rows: [(code: String, colour: Colour, refusal: String?)] = [
                ("AB-1", .red, nil), ("AB-1", .red, "DUPLICATE_VALUE sample.code"), ("AB-1", .green, nil),
                ("AB-2", .red, nil), ("AB-1", .unspecified, nil),
                ("AB-1", .unspecified, "DUPLICATE_VALUE sample.code"), ("", .red, nil), ("", .red, nil),
            ]
            for row in rows {
                let got = try await create(row.code, row.colour)
                #expect(got == row.refusal, "\(row)")
            }
        }
    }

    @Test("Neither case nor marks make a value another one (ACC-40)")
    func uniqueFolded() async throws {
        try await withPlatform([DirectoryPlugin.self]) { platform in
            let first = try await platform.company("Société Élan")
            for name in ["Société Élan", "SOCIETE ELAN", "société elan"] {
                let got = try await failure { try await platform.company(name) }
                #expect(got?.reason == "DUPLICATE_VALUE", "\(name)")
                #expect(got?.code == .alreadyExists)
                #expect(got?.field == "company.name")
                #expect(got?.metadata["other"] == String(first.id))
            }
            try await platform.company("Société-Élan")
        }
    }

    @Test("A record in the recycle bin leaves its unique value to others (BIN-01)")
    func uniqueBinned() async throws {
        try await withPlatform { platform in
            let first = try await platform.sample("a") { $0.code = "AB" }
            try await platform.delete(first.id)
            let second = try await platform.sample("b") { $0.code = "AB" }
            #expect(second.code == "AB")
        }
    }

    @Test("A reference names a record that exists and is not in the bin")
    func references() async throws {
        try await withPlatform { platform in
            let there = try await platform.sample("there")
            let gone = try await platform.sample("gone")
            try await platform.delete(gone.id)
            let user = try await platform.call(SessionMethods.getSession, GetSessionRequest()).userID
            func line(_ friend: Int64) -> String { "{\"text\": \"x\", \"friend_id\": \(friend)}" }
            func link(_ entity: String, _ id: Int64) -> String {
                "\"subject\": {\"entity\": \"\(entity)\", \"id\": \(id)}"
            }
            let rows: [(fields: String, refusal: String?)] = [
                ("\"parent_id\": \(there.id)", nil),
                ("\"parent_id\": 0", nil),
                ("\"parent_id\": 999999", "REFERENCE_NOT_FOUND sample.parent_id"),
                ("\"parent_id\": -1", "OUT_OF_RANGE sample.parent_id"),
                ("\"parent_id\": \"9007199254740992\"", "OUT_OF_RANGE sample.parent_id"),
                ("\"parent_id\": \(user)", "REFERENCE_NOT_FOUND sample.parent_id"),
                ("\"parent_id\": \(gone.id)", "REFERENCE_NOT_FOUND sample.parent_id"),
                ("\"cleared_id\": \(gone.id)", "REFERENCE_NOT_FOUND sample.cleared_id"),
                ("\"friend_ids\": [\(there.id), \(there.id)]", nil),
                ("\"friend_ids\": [\(there.id), \(gone.id)]", "REFERENCE_NOT_FOUND sample.friend_ids[1]"),
                ("\"lines\": [\(line(there.id)), \(line(there.id))]", nil),
                ("\"lines\": [\(line(there.id)), \(line(gone.id))]", "REFERENCE_NOT_FOUND sample.lines[1].friend_id"),
                (link("testing.sample", there.id), nil),
                (link("kernel.user", user), nil),
                (link("testing.sample", gone.id), "REFERENCE_NOT_FOUND sample.subject.id"),
                (link("testing.sample", user), "REFERENCE_NOT_FOUND sample.subject.id"),
                (link("testing.nothing", there.id), "UNKNOWN_ENTITY sample.subject.entity"),
                ("\"subject\": {\"entity\": \"testing.sample\"}", "INCOMPLETE_LINK sample.subject"),
                ("\"subject\": {\"id\": \(there.id)}", "INCOMPLETE_LINK sample.subject"),
            ]
            for row in rows {
                let body = "{\"sample\": {\"title\": \"a\", \(row.fields)}}"
                let got = try await refusal { try await platform.json(SampleMethods.createSample.path, body) }
                #expect(got == row.refusal, "\(row.fields)")
            }
        }
    }

    @Test("A record may refer to itself once it exists")
    func selfReference() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a")
            let updated = try await platform.update(sample) {
                $0.parentID = sample.id
                $0.friendIds = [sample.id]
            }
            #expect(updated.parentID == sample.id)
            #expect(updated.friendIds == [sample.id])
        }
    }

    @Test("Identifiers are given by the server, for records and for their lines")
    func identifiers() async throws {
        try await check([
            (#"{"id": 12, "title": "a"}"#, "ID_NOT_ALLOWED sample.id"),
            (
                #"{"title": "a", "lines": [{"text": "x"}, {"id": 12, "text": "y"}]}"#,
                "ID_NOT_ALLOWED sample.lines[1].id"
            ),
        ])
    }

    @Test("A frozen field is given at creation and never changes")
    func frozen() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a") { $0.serial = "S-1" }
            let changed = try await refusal { try await platform.update(sample) { $0.serial = "S-2" } }
            #expect(changed == "FIELD_FROZEN sample.serial")
            let cleared = try await refusal {
                try await platform.update(sample, mask: ["serial"]) { $0.serial = "" }
            }
            #expect(cleared == "FIELD_FROZEN sample.serial")
            let same = try await platform.update(sample, mask: ["serial", "title"]) { $0.title = "b" }
            #expect(same.title == "b")
            let unset = try await platform.sample("c")
            let late = try await refusal { try await platform.update(unset) { $0.serial = "S-3" } }
            #expect(late == "FIELD_FROZEN sample.serial")
        }
    }

    @Test("What the kernel keeps of a record is not the caller's to give")
    func outputOnly() async throws {
        try await withPlatform { platform in
            let me = try await platform.call(SessionMethods.getSession, GetSessionRequest()).userID
            let sample = try await platform.sample("a") {
                $0.info.etag = "77"
                $0.info.createdBy = 12345
                $0.info.ownerID = 12345
                $0.info.deleteTime.seconds = 1
            }
            #expect(sample.info.etag != "77")
            #expect(sample.info.createdBy == me)
            #expect(sample.info.updatedBy == me)
            #expect(sample.info.ownerID == me)
            #expect(!sample.info.hasDeleteTime)
            #expect(sample.info.createTime == sample.info.updateTime)
        }
    }

    @Test("What the caller wrote comes back as it was written")
    func roundTrip() async throws {
        try await withPlatform { platform in
            let other = try await platform.sample("other")
            let sample = try await platform.sample("Été \u{1F41D}") {
                $0.code = "A-1"
                $0.moment.seconds = 1_700_000_000
                $0.moment.nanos = 123_456_000
                $0.optionalCount = 0
                $0.optionalText = ""
                $0.optionalFlag = false
                $0.longitude = -0.1
                $0.place.city = "Lyon"
                $0.place.position.door = ""
                $0.words = ["a", "", "b"]
                $0.numbers = [0, -1, 2]
                $0.colours = [.blue, .red]
                $0.friendIds = [other.id]
                $0.lines = ["first", "second"].map { text in .with { $0.text = text } }
            }
            let read = try await platform.get(sample.id)
            #expect(read == sample)
            #expect(sample.hasOptionalCount && sample.hasOptionalText && sample.hasOptionalFlag)
            #expect(sample.place.position.hasDoor)
            #expect(sample.words == ["a", "", "b"])
            #expect(sample.numbers == [0, -1, 2])
            #expect(sample.lines.map(\.text) == ["first", "second"])
            #expect(Set(sample.lines.map(\.id) + [sample.id, other.id]).count == 4)
        }
    }

    @Test("A refusal speaks the caller's language and names its values")
    func words() async throws {
        try await withPlatform { platform in
            var request = CreateSampleRequest()
            request.sample.title = String(repeating: "x", count: 101)
            for (language, sentence) in [
                ("en", "The text is too long (characters allowed: 100)."),
                ("fr", "Le texte est trop long (caractères permis : 100)."),
            ] {
                let sent = request
                let got = try await failure {
                    try await platform.call(SampleMethods.createSample, sent, language: language)
                }
                #expect(got?.localizedMessage == sentence)
                #expect(got?.metadata["maximum"] == "100")
                #expect(got?.code == .invalidArgument)
                #expect(got?.domain == "kernel")
            }
        }
    }

    @Test("A module's own refusal names the field as the caller wrote it")
    func moduleField() async throws {
        try await withPlatform([DirectoryPlugin.self]) { platform in
            let account = try await platform.account("closed") { $0.inactive = true }
            let got = try await failure { try await platform.contact(of: account.id) }
            #expect(got?.reason == "ACCOUNT_INACTIVE")
            #expect(got?.domain == "directory")
            #expect(got?.field == "contact.account_id")
        }
    }
}
