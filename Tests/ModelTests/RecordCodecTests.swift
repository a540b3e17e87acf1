import Contract
import Model
import SwiftProtobuf
import Testing
import TestingAPI

@Suite("Records between the wire and the store")
struct RecordCodecTests {
    @Test(
        "Each kind of field has its form in the store",
        arguments: [
            (#"{"id":"9007199254740991"}"#, "id", .integer(9_007_199_254_740_991)),
            (#"{"title":"Été 🐝"}"#, "title", .text("Été 🐝")),
            (#"{"price":"12.5"}"#, "price", .integer(12_500_000)),
            (#"{"price":"-0.01"}"#, "price", .integer(-10_000)),
            (#"{"rate":"0.00000001"}"#, "rate", .integer(10_000)),
            (#"{"day":"1970-01-02"}"#, "day", .integer(1)),
            (#"{"day":"0001-01-01"}"#, "day", .integer(-719_162)),
            (#"{"moment":"1969-12-31T23:59:59.999999Z"}"#, "moment", .integer(-1)),
            (#"{"colour":"GREEN"}"#, "colour", .integer(2)),
            (#"{"origin":"north"}"#, "origin", .text("north")),
            (#"{"flag":true}"#, "flag", .integer(1)),
            (#"{"count":-1000}"#, "count", .integer(-1000)),
            (#"{"longitude":-1.5}"#, "longitude", .real(-1.5)),
            (#"{"parentId":7}"#, "parent_id", .integer(7)),
            (#"{"words":["a","b\"c"]}"#, "words", .text(#"["a","b\"c"]"#)),
            (#"{"numbers":[1,-2]}"#, "numbers", .text("[1,-2]")),
            (#"{"colours":["RED","BLUE"]}"#, "colours", .text("[1,3]")),
            (#"{"place":{"position":{"floor":3}}}"#, "place.position.floor", .integer(3)),
            (#"{"subject":{"entity":"a.b","id":"5"}}"#, "subject.entity", .text("a.b")),
            (#"{"subject":{"entity":"a.b","id":"5"}}"#, "subject.id", .integer(5)),
        ] as [(String, String, Value)]
    )
    func stores(json: String, path: String, value: Value) throws {
        let layout = try sampleLayout.get()
        let wire = try testingSchema.get().wire(fromJSON: json)
        let record = try layout.record(wire)
        #expect(record.values[try #require(layout.column(at: path))] == value)
        // And nothing else of the record is set.
        var others = record.values
        for column in layout.columns.indices
        where layout.columns[column].path.first
            == layout.columns[
                try #require(layout.column(at: path))
            ].path.first
        {
            others[column] = layout.columns[column].unset
        }
        #expect(others == layout.emptyRecord().values)
    }

    @Test("A record comes back as it was sent")
    func roundTrip() throws {
        let layout = try sampleLayout.get()
        #expect(try layout.sample(layout.record(Self.full)) == Self.full)
    }

    @Test("Lines keep their order, their identity and what is embedded in them")
    func lines() throws {
        let record = try sampleLayout.get().record(Self.full)
        #expect(record.lines[0].map(\.id) == [3, 0])
        #expect(record.links == [[8, 9]])
    }

    @Test(
        "Decimals come back with all digits of their scale",
        arguments: [("12", "12.00"), ("12.5", "12.50"), ("007", "7.00"), ("-0", "0.00"), ("-0.5", "-0.50")]
    )
    func decimals(sent: String, answered: String) throws {
        let layout = try sampleLayout.get()
        #expect(try layout.sample(layout.record(Sample.with { $0.price = sent })).price == answered)
    }

    @Test("Zero and empty are kept where they mean something, and only there")
    func presence() throws {
        let layout = try sampleLayout.get()
        let sent = Sample.with {
            $0.optionalCount = 0
            $0.optionalText = ""
            $0.optionalFlag = false
        }
        let answered = try layout.sample(layout.record(sent))
        #expect(answered.hasOptionalCount && answered.hasOptionalText && answered.hasOptionalFlag)
        let nothing = try layout.sample(layout.record(Sample()))
        #expect(!nothing.hasOptionalCount && !nothing.hasOptionalText && !nothing.hasOptionalFlag)
        // A default value that was written out is the same as none.
        #expect(try layout.record([0x58, 0x00]) == layout.emptyRecord())
    }

    @Test("An embedded message without content is absent; an instant at the start of 1970 is not")
    func emptyMessages() throws {
        let layout = try sampleLayout.get()
        let sent = Sample.with {
            $0.place = .with { $0.position = Position() }
            $0.subject = Link()
            $0.moment = Google_Protobuf_Timestamp()
        }
        let answered = try layout.sample(layout.record(sent))
        #expect(!answered.hasPlace && !answered.hasSubject)
        #expect(answered.hasMoment)
        let door = Sample.with { $0.place.position.door = "" }
        #expect(try layout.sample(layout.record(door)) == door)
    }

    @Test("Of what the kernel keeps, only the version is read from a client")
    func kept() throws {
        let layout = try sampleLayout.get()
        let sent = Sample.with {
            $0.info.etag = "7"
            $0.info.createdBy = 5
            $0.info.createTime = Google_Protobuf_Timestamp(seconds: 1)
        }
        #expect(try layout.sample(layout.record(sent)) == Sample.with { $0.info.etag = "7" })
        let forged = Sample.with { $0.info.etag = "not ours" }
        #expect(try layout.record(forged).values[try #require(layout.column(at: "info.etag"))] == .integer(-1))
    }

    @Test("Messages that come in parts are put together, and the last of several values counts")
    func merging() throws {
        let layout = try sampleLayout.get()
        let parts = [
            Sample.with {
                $0.title = "first"
                $0.place.city = "Lyon"
                $0.moment.seconds = 5
                $0.subject.entity = "a.b"
                $0.words = ["a"]
                $0.numbers = [1]
            },
            Sample.with {
                $0.title = "last"
                $0.place.street = "rue Neuve"
                $0.moment.nanos = 7000
                $0.subject.id = 9
                $0.words = ["b"]
                $0.numbers = [2, 3]
            },
        ]
        let wire: [UInt8] = try parts.flatMap { try $0.serializedBytes() as [UInt8] }
        #expect(try layout.sample(layout.record(wire)) == Sample(serializedBytes: wire))
    }

    @Test(
        "A mask keeps the fields it names, whole or in part",
        arguments: [
            (["title"], Sample.with { $0.title = "Ruche" }),
            (["place.city"], Sample.with { $0.place.city = "Lyon" }),
            (["place.position.door"], Sample.with { $0.place.position.door = "" }),
            (["subject.entity"], Sample()),
            (
                ["subject.entity", "subject.id"],
                Sample.with {
                    $0.subject.entity = "testing.sample"
                    $0.subject.id = 4
                }
            ),
            (
                ["words", "optional_count"],
                Sample.with {
                    $0.words = ["a", "", "é"]
                    $0.optionalCount = 0
                }
            ),
            ([], Sample()),
        ] as [([String], Sample)]
    )
    func masks(paths: [String], kept: Sample) throws {
        let layout = try sampleLayout.get()
        let columns = try paths.map { try #require(layout.column(at: $0)) }
        var expected = kept
        // Whoever reads lines and repeated references decides about them.
        expected.lines = Self.full.lines
        expected.friendIds = Self.full.friendIds
        #expect(try layout.sample(layout.record(Self.full), keeping: Set(columns)) == expected)
    }

    @Test("A number that an engine kept as an integer is still a number on the wire")
    func wholeReal() throws {
        let layout = try sampleLayout.get()
        var record = layout.emptyRecord()
        record.values[try #require(layout.column(at: "longitude"))] = .integer(12)
        #expect(try layout.sample(record).longitude == 12)
    }

    @Test("A damaged list in the store does not stop the record")
    func damagedArray() throws {
        let layout = try sampleLayout.get()
        var record = layout.emptyRecord()
        record.values[try #require(layout.column(at: "numbers"))] = .text("[1,")
        #expect(try layout.sample(record) == Sample())
    }

    @Test("A value that is not of its field's kind is refused by the field's path", arguments: refusals)
    func refuses(sample: Sample, refusal: Refusal) throws {
        let layout = try sampleLayout.get()
        #expect(try Refusal(of: { try layout.record(sample) }) == refusal)
    }

    @Test("Bytes that are no such message are refused, and say where", arguments: malformed)
    func refusesBytes(wire: [UInt8], refusal: Refusal) throws {
        let layout = try sampleLayout.get()
        #expect(try Refusal(of: { try layout.record(wire) }) == refusal)
    }

    @Test("No part of a record cut short is a crash")
    func truncated() throws {
        let layout = try sampleLayout.get()
        let wire: [UInt8] = try Self.full.serializedBytes()
        for end in wire.indices {
            let part = Array(wire[..<end])
            let isMessage = (try? Sample(serializedBytes: part)) != nil
            #expect(try (Refusal(of: { try layout.record(part) }) == nil) == isMessage)
        }
    }

    static let full = Sample.with {
        $0.id = 1
        $0.title = "Ruche"
        $0.price = "1000000.00"
        $0.rate = "-0.00000001"
        $0.day = "9999-12-31"
        $0.moment = Google_Protobuf_Timestamp(seconds: -1, nanos: 999_999_000)
        $0.colour = .blue
        $0.origin = "south"
        $0.flag = true
        $0.count = -1000
        $0.optionalCount = 0
        $0.optionalText = "e\u{301}"
        $0.longitude = -0.1
        $0.place.city = "Lyon"
        $0.place.latitude = 45.75
        $0.place.position.door = ""
        $0.subject.entity = "testing.sample"
        $0.subject.id = 4
        $0.parentID = 5
        $0.friendIds = [8, 9]
        $0.words = ["a", "", "é"]
        $0.numbers = [0, -1, .max]
        $0.colours = [.red, .unspecified]
        $0.lines = [
            .with {
                $0.id = 3
                $0.text = "Miel"
                $0.amount = "4.2500"
                $0.place.position.floor = 2
                $0.marks = ["x", "y"]
            },
            SampleLine(),
        ]
    }

    static let refusals: [(Sample, Refusal)] = [
        (.with { $0.id = 1 << 53 }, Refusal("OUT_OF_RANGE", "id")),
        (.with { $0.parentID = -1 }, Refusal("OUT_OF_RANGE", "parent_id")),
        (.with { $0.friendIds = [1, -1] }, Refusal("OUT_OF_RANGE", "friend_ids[1]")),
        (.with { $0.price = "1.234" }, Refusal("EXCESS_SCALE", "price")),
        (.with { $0.price = "+1" }, Refusal("MALFORMED_DECIMAL", "price")),
        (.with { $0.price = "1e3" }, Refusal("MALFORMED_DECIMAL", "price")),
        (.with { $0.price = "9223372036855" }, Refusal("OUT_OF_RANGE", "price")),
        (
            .with { $0.lines = [SampleLine(), .with { $0.amount = "1.23456" }] },
            Refusal("EXCESS_SCALE", "lines[1].amount")
        ),
        (.with { $0.day = "2026-02-30" }, Refusal("MALFORMED_DATE", "day")),
        (.with { $0.moment.nanos = 1 }, Refusal("EXCESS_SCALE", "moment")),
        (.with { $0.moment.seconds = 253_402_300_800 }, Refusal("OUT_OF_RANGE", "moment")),
        (.with { $0.colour = .UNRECOGNIZED(9) }, Refusal("UNKNOWN_ENUM_VALUE", "colour")),
        (.with { $0.colours = [.red, .UNRECOGNIZED(9)] }, Refusal("UNKNOWN_ENUM_VALUE", "colours[1]")),
        (.with { $0.origin = "east" }, Refusal("UNKNOWN_CHOICE", "origin")),
        (.with { $0.longitude = .nan }, Refusal("OUT_OF_RANGE", "longitude")),
        (.with { $0.place.latitude = .infinity }, Refusal("OUT_OF_RANGE", "place.latitude")),
        (.with { $0.subject.entity = "a.b" }, Refusal("INCOMPLETE_LINK", "subject")),
        (.with { $0.subject.id = 4 }, Refusal("INCOMPLETE_LINK", "subject")),
    ]

    static let malformed: [([UInt8], Refusal)] = [
        ([0x12], Refusal("MALFORMED_MESSAGE", "title")),
        ([0x12, 0x02, 0x61], Refusal("MALFORMED_MESSAGE", "title")),
        ([0x12, 0x01, 0xFF], Refusal("INVALID_UTF8", "title")),
        ([0x10, 0x01], Refusal("MALFORMED_MESSAGE", "title")),
        ([0x00, 0x01], Refusal("MALFORMED_MESSAGE", "")),
        ([0x0B], Refusal("MALFORMED_MESSAGE", "")),
        ([0x58] + [UInt8](repeating: 0x80, count: 10) + [0x00], Refusal("MALFORMED_MESSAGE", "count")),
        ([0x58, 0x80, 0x80, 0x80, 0x80, 0x08], Refusal("OUT_OF_RANGE", "count")),
        ([0xD8, 0x80, 0x80, 0x80, 0x80, 0x00, 0x01], Refusal("MALFORMED_MESSAGE", "")),
        ([0xF8, 0x03, 0x00], Refusal("UNKNOWN_FIELD", "63")),
        ([0x8A, 0x01, 0x02, 0x28, 0x01], Refusal("UNKNOWN_FIELD", "place.5")),
        ([0x8A, 0x01, 0x04, 0x22, 0x02, 0x0A, 0x00], Refusal("MALFORMED_MESSAGE", "place.position.floor")),
        ([0xB2, 0x01, 0x01, 0x61, 0xB2, 0x01, 0x01, 0xFF], Refusal("INVALID_UTF8", "words[1]")),
        ([0xC2, 0x01, 0x00, 0xC2, 0x01, 0x02, 0x48, 0x00], Refusal("UNKNOWN_FIELD", "lines[1].9")),
        ([0x3A, 0x02, 0x18, 0x00], Refusal("UNKNOWN_FIELD", "moment.3")),
    ]
}
