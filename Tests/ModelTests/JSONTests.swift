import Contract
import Model
import SwiftProtobuf
import Testing
import TestingAPI

@Suite("Messages between JSON and the wire")
struct JSONTests {
    @Test("What SwiftProtobuf writes as JSON is read as the same message, and the other way round")
    func sameAsSwiftProtobuf() throws {
        let schema = try testingSchema.get()
        let sample = RecordCodecTests.full
        #expect(try Sample(serializedBytes: schema.wire(fromJSON: sample.jsonString())) == sample)
        #expect(try Sample(jsonString: schema.json(fromWire: sample.serializedBytes())) == sample)
    }

    @Test(
        "Each kind has protobuf's own form in JSON, and unset fields are left out",
        arguments: [
            (Sample(), "{}"),
            (.with { $0.id = 7 }, #"{"id":"7"}"#),
            (.with { $0.title = "a\"\\\n\u{1}é🐝" }, #"{"title":"a\"\\\n\u0001é🐝"}"#),
            (.with { $0.moment = .init(seconds: 0, nanos: 500_000_000) }, #"{"moment":"1970-01-01T00:00:00.500Z"}"#),
            (.with { $0.colour = .red }, #"{"colour":"RED"}"#),
            (.with { $0.colour = .UNRECOGNIZED(9) }, #"{"colour":9}"#),
            (.with { $0.optionalFlag = false }, #"{"optionalFlag":false}"#),
            (.with { $0.longitude = 1 }, #"{"longitude":1}"#),
            (.with { $0.longitude = -0.0 }, #"{"longitude":-0.0}"#),
            (.with { $0.longitude = .infinity }, #"{"longitude":"Infinity"}"#),
            (.with { $0.friendIds = [1, 2] }, #"{"friendIds":["1","2"]}"#),
            (.with { $0.place = Place() }, #"{"place":{}}"#),
            (.with { $0.lines = [SampleLine()] }, #"{"lines":[{}]}"#),
        ] as [(Sample, String)]
    )
    func writes(sample: Sample, json: String) throws {
        let schema = try testingSchema.get()
        #expect(try schema.json(fromWire: sample.serializedBytes()) == json)
        #expect(try Sample(serializedBytes: schema.wire(fromJSON: json)) == sample)
    }

    @Test(
        "A client may write the same value in several ways",
        arguments: [
            (" { \"count\" : 100 } ", .with { $0.count = 100 }),
            (#"{"count":"100"}"#, .with { $0.count = 100 }),
            (#"{"count":1e2}"#, .with { $0.count = 100 }),
            (#"{"count":100.0}"#, .with { $0.count = 100 }),
            (#"{"id":9007199254740993.0}"#, .with { $0.id = 9_007_199_254_740_993 }),
            (#"{"optional_count":0}"#, .with { $0.optionalCount = 0 }),
            (#"{"optionalCount":0}"#, .with { $0.optionalCount = 0 }),
            (#"{"\u0074itle":"\ud83d\udc1d\/"}"#, .with { $0.title = "🐝/" }),
            (#"{"colour":3}"#, .with { $0.colour = .blue }),
            (#"{"longitude":"1.5e1"}"#, .with { $0.longitude = 15 }),
            (#"{"moment":"1970-01-01t02:00:00.000+02:00"}"#, .with { $0.moment = .init() }),
            (#"{"title":null,"lines":null,"place":null,"optionalText":null}"#, Sample()),
            (#"{"title":"","count":0,"words":[]}"#, Sample()),
        ] as [(String, Sample)]
    )
    func reads(json: String, sample: Sample) throws {
        #expect(try Sample(serializedBytes: testingSchema.get().wire(fromJSON: json)) == sample)
    }

    @Test("JSON that is not such a message is refused by the field's path", arguments: refusals)
    func refuses(json: String, refusal: Refusal) throws {
        let schema = try testingSchema.get()
        #expect(try Refusal(of: { try schema.wire(fromJSON: json) }) == refusal)
    }

    static let refusals: [(String, Refusal)] = [
        ("", Refusal("MALFORMED_JSON", "")),
        ("[]", Refusal("MALFORMED_JSON", "")),
        ("{} {}", Refusal("MALFORMED_JSON", "")),
        ("\u{FEFF}{}", Refusal("MALFORMED_JSON", "")),
        ("{} // end", Refusal("MALFORMED_JSON", "")),
        (#"{"title":"a",}"#, Refusal("MALFORMED_JSON", "")),
        (#"{"titel":"a"}"#, Refusal("UNKNOWN_FIELD", "titel")),
        (#"{"place":{"position":{"flor":1}}}"#, Refusal("UNKNOWN_FIELD", "place.position.flor")),
        (#"{"lines":[{},{"amont":"1"}]}"#, Refusal("UNKNOWN_FIELD", "lines[1].amont")),
        (#"{"title":"a","title":"b"}"#, Refusal("REPEATED_FIELD", "title")),
        (#"{"optionalCount":1,"optional_count":1}"#, Refusal("REPEATED_FIELD", "optional_count")),
        (#"{"title":1}"#, Refusal("MALFORMED_JSON", "title")),
        (#"{"title":"\ud83d"}"#, Refusal("MALFORMED_JSON", "title")),
        (#"{"title":"\ud83d \udc1d"}"#, Refusal("MALFORMED_JSON", "title")),
        ("{\"title\":\"a\tb\"}", Refusal("MALFORMED_JSON", "title")),
        (#"{"words":["a",null]}"#, Refusal("MALFORMED_JSON", "words[1]")),
        (#"{"words":["a","b","c",4]}"#, Refusal("MALFORMED_JSON", "words[3]")),
        (#"{"flag":"true"}"#, Refusal("MALFORMED_JSON", "flag")),
        (#"{"count":1.5}"#, Refusal("MALFORMED_NUMBER", "count")),
        (#"{"count":0.99999999999999999999}"#, Refusal("MALFORMED_NUMBER", "count")),
        (#"{"count":2147483648}"#, Refusal("OUT_OF_RANGE", "count")),
        (#"{"count":1e400}"#, Refusal("OUT_OF_RANGE", "count")),
        (#"{"numbers":[1,"x"]}"#, Refusal("MALFORMED_NUMBER", "numbers[1]")),
        (#"{"longitude":NaN}"#, Refusal("MALFORMED_JSON", "longitude")),
        (#"{"longitude":1e400}"#, Refusal("OUT_OF_RANGE", "longitude")),
        (#"{"colour":"red"}"#, Refusal("UNKNOWN_ENUM_VALUE", "colour")),
        (#"{"moment":"2026-11-22"}"#, Refusal("MALFORMED_TIME", "moment")),
    ]

    @Test("Messages and JSON nested without end are refused")
    func nesting() throws {
        let schema = try testingSchema.get()
        let recursive = "google.protobuf.DescriptorProto"
        var wire: [UInt8] = []
        for _ in 0..<500 {
            var writer = ByteWriter()
            writer.tag(3, wireType: 2)
            wire.withUnsafeBytes { writer.lengthDelimited($0) }
            wire = writer.finish()
        }
        let json = String(repeating: #"{"nestedType":["#, count: 500) + String(repeating: "]}", count: 500)
        #expect(try Refusal(of: { try schema.check(wire, recursive) })?.reason == "TOO_DEEP")
        #expect(try Refusal(of: { try schema.json(fromWire: wire, recursive) })?.reason == "TOO_DEEP")
        #expect(try Refusal(of: { try schema.wire(fromJSON: json, recursive) })?.reason == "TOO_DEEP")
    }

    @Test("The check of a request names the element at fault")
    func checks() throws {
        var wire: [UInt8] = [0x0A, 0x09, 0xC2, 0x01, 0x00, 0xC2, 0x01, 0x03, 0x12, 0x01, 0xFF]
        let schema = try testingSchema.get()
        let request = CreateSampleRequest.protoMessageName
        #expect(try Refusal(of: { try schema.check(wire, request) }) == Refusal("INVALID_UTF8", "sample.lines[1].text"))
        wire[10] = UInt8(ascii: "a")
        #expect(try Refusal(of: { try schema.check(wire, request) }) == nil)
    }

    @Test("A field mask is one text of paths, in either spelling")
    func masks() throws {
        let schema = try testingSchema.get()
        let request = UpdateSampleRequest.protoMessageName
        for spelling in ["place.city,optionalCount", "place.city,optional_count"] {
            let wire = try schema.wire(fromJSON: #"{"updateMask":"\#(spelling)"}"#, request)
            let read = try UpdateSampleRequest(serializedBytes: wire)
            #expect(read.updateMask.paths == ["place.city", "optional_count"])
            #expect(try schema.json(fromWire: wire, request) == #"{"updateMask":"place.city,optionalCount"}"#)
        }
        let ambiguous: [UInt8] = try UpdateSampleRequest.with { $0.updateMask.paths = ["a_1"] }.serializedBytes()
        #expect(
            try Refusal(of: { try schema.json(fromWire: ambiguous, request) })
                == Refusal("MALFORMED_MASK", "update_mask")
        )
    }

    @Test(
        "Bytes are read in both alphabets of base64, padded or not",
        arguments: [("", []), ("AA==", [0]), ("AA", [0]), ("-_-_", [0xFB, 0xFF, 0xBF]), ("+/+/", [0xFB, 0xFF, 0xBF])]
            as [(String, [UInt8])]
    )
    func base64(text: String, bytes: [UInt8]) throws {
        let wire = try testingSchema.get().wire(fromJSON: #"{"payload":"\#(text)"}"#, EchoRequest.protoMessageName)
        #expect(try [UInt8](EchoRequest(serializedBytes: wire).payload) == bytes)
    }

    @Test("Text that is not base64 is refused", arguments: ["A", "A=A=", "AA=A", "A*A=", "=", "é", "AA==="])
    func refusesBase64(text: String) throws {
        let schema = try testingSchema.get()
        let read = { try schema.wire(fromJSON: #"{"payload":"\#(text)"}"#, EchoRequest.protoMessageName) }
        #expect(try Refusal(of: read) == Refusal("MALFORMED_BASE64", "payload"))
    }

    // MARK: - Types that no entity has, but a request may

    private static let figures = Result {
        try schema(of: [
            .message(
                "Figures",
                [
                    .field("float", 1, .float), .field("uint32", 2, .uint32), .field("uint64", 3, .uint64),
                    .field("sint32", 4, .sint32), .field("sint64", 5, .sint64), .field("fixed32", 6, .fixed32),
                    .field("fixed64", 7, .fixed64), .field("sfixed32", 8, .sfixed32), .field("sfixed64", 9, .sfixed64),
                    .field("length", 10, .message, "google.protobuf.Duration"), .repeated("list", 11, .sint32),
                ]
            )
        ])
    }

    @Test(
        "Every scalar of protobuf comes back from the wire as it was written in JSON",
        arguments: [
            #"{"float":0.1}"#, #"{"float":-0.0}"#, #"{"float":3.4028235e+38}"#, #"{"uint32":4294967295}"#,
            #"{"uint64":"18446744073709551615"}"#, #"{"sint32":-2147483648}"#, #"{"sint32":2147483647}"#,
            #"{"sint64":"-9223372036854775808"}"#, #"{"sint64":"9223372036854775807"}"#, #"{"fixed32":4294967295}"#,
            #"{"fixed64":"18446744073709551615"}"#, #"{"sfixed32":-2147483648}"#, #"{"sfixed64":"-1"}"#,
            #"{"length":"0s"}"#, #"{"length":"-0.500s"}"#, #"{"length":"315576000000s"}"#,
            #"{"length":"1.000000001s"}"#, #"{"list":[0,-1,1]}"#,
        ]
    )
    func scalars(json: String) throws {
        let schema = try Self.figures.get()
        let wire = try schema.wire(fromJSON: json, "ruche.trial.v1.Figures")
        #expect(try schema.json(fromWire: wire, "ruche.trial.v1.Figures") == json)
    }

    @Test(
        "A scalar that its type cannot hold is refused",
        arguments: [
            (#"{"float":1e39}"#, Refusal("OUT_OF_RANGE", "float")),
            (#"{"uint32":-1}"#, Refusal("OUT_OF_RANGE", "uint32")),
            (#"{"uint64":"18446744073709551616"}"#, Refusal("OUT_OF_RANGE", "uint64")),
            (#"{"sint32":2147483648}"#, Refusal("OUT_OF_RANGE", "sint32")),
            (#"{"length":"1"}"#, Refusal("MALFORMED_DURATION", "length")),
            (#"{"length":"1.s"}"#, Refusal("MALFORMED_DURATION", "length")),
            (#"{"length":"1.0000000001s"}"#, Refusal("MALFORMED_DURATION", "length")),
            (#"{"length":"315576000001s"}"#, Refusal("MALFORMED_DURATION", "length")),
            (#"{"list":[1,99999999999]}"#, Refusal("OUT_OF_RANGE", "list[1]")),
        ]
    )
    func refusesScalars(json: String, refusal: Refusal) throws {
        let schema = try Self.figures.get()
        #expect(try Refusal(of: { try schema.wire(fromJSON: json, "ruche.trial.v1.Figures") }) == refusal)
    }

    @Test("A duration whose parts disagree has no text")
    func refusesDuration() throws {
        let schema = try Self.figures.get()
        let wire: [UInt8] = [0x52, 0x0D, 0x08, 0x01, 0x10] + [UInt8](repeating: 0xFF, count: 9) + [0x01]
        #expect(
            try Refusal(of: { try schema.json(fromWire: wire, "ruche.trial.v1.Figures") })
                == Refusal("OUT_OF_RANGE", "length")
        )
    }
}
