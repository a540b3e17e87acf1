import Contract
import Model
import SwiftProtobuf
import Testing
import TestingAPI

@Suite("Custom fields between the wire and the store")
struct CustomColumnTests {
    private let columns: [CustomColumn]
    private let layout: CustomLayout
    private let overlay: SchemaOverlay

    init() throws {
        let schema = try testingSchema.get()
        let kinds: [(String, CustomColumn.Kind)] = [
            ("x_text", .text), ("x_flag", .bool), ("x_size", .int32), ("x_price", .decimal(scale: 2)),
            ("x_day", .date), ("x_moment", .instant),
            ("x_mood", .choice(ChoiceList(name: "a.b", declared: [], isClosed: false))),
        ]
        columns = try kinds.enumerated().map { place, kind in
            try #require(
                CustomColumn(
                    number: 10_000 + place,
                    name: kind.0,
                    kind: kind.1,
                    rules: FieldRules(),
                    schema: schema
                )
            )
        }
        layout = CustomLayout(columns)
        let message = try #require(schema.messageIndex(Sample.protoMessageName))
        overlay = SchemaOverlay(
            messages: [message: schema.messages[message].adding(columns.map(\.field))]
        )
    }

    private func wire(_ json: String) throws -> [UInt8] {
        let schema = try testingSchema.get()
        let message = try #require(schema.messageIndex(Sample.protoMessageName))
        return try schema.wire(fromJSON: Array(json.utf8), message: message, overlay: overlay)
    }

    private func json(_ wire: [UInt8], _ overlay: SchemaOverlay? = nil) throws -> String {
        let schema = try testingSchema.get()
        let message = try #require(schema.messageIndex(Sample.protoMessageName))
        let bytes = try schema.json(fromWire: wire, message: message, overlay: overlay ?? self.overlay)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func record(_ wire: [UInt8], _ layout: CustomLayout? = nil) throws -> Record {
        let schema = try testingSchema.get()
        let sample = try sampleLayout.get()
        return try wire.withUnsafeBytes { try sample.decode($0, schema: schema, custom: layout ?? self.layout) }
    }

    @Test(
        "Each kind comes back as it was sent",
        arguments: [
            #""x_text":"Été 🐝""#, #""x_flag":true"#, #""x_flag":false"#, #""x_size":-2147483648"#, #""x_size":0"#,
            #""x_price":"-0.05""#, #""x_day":"0001-01-01""#, #""x_moment":"1969-12-31T23:59:59.999999Z""#,
            #""x_mood":"calm""#, #""x_text":"a","x_flag":false,"x_size":3,"x_day":"2026-11-22""#,
        ]
    )
    func roundTrip(members: String) throws {
        let text = #"{"title":"a",\#(members)}"#
        let record = try record(wire(text))
        #expect(!record.custom.isEmpty)
        var writer = ByteWriter()
        try sampleLayout.get().encode(record, into: &writer)
        let bytes = writer.finish()
        let answer = try json(bytes)
        #expect(answer == text)
        #expect(try self.record(bytes) == record)
    }

    @Test("An unset text, day or decimal is no value, and the last of two counts")
    func unset() throws {
        #expect(try record(wire(#"{"x_text":"","x_day":"","x_price":""}"#)).custom.isEmpty)
        let twice = try wire(#"{"x_size":1}"#) + wire(#"{"x_size":2}"#)
        #expect(try record(twice)[custom: columns[2]] == .integer(2))
        let taken = try wire(#"{"x_text":"a"}"#) + [0x82, 0xF1, 0x04, 0x00]
        #expect(try record(taken).custom.isEmpty)
    }

    @Test("A number that is no field is refused, and passed over in what was stored")
    func unknown() throws {
        let bytes = try wire(#"{"title":"a","x_size":5,"x_text":"b"}"#)
        let known = CustomLayout([columns[0]])
        let refused = #expect(throws: CodecError.self) { try record(bytes, known) }
        #expect(refused?.reason == "UNKNOWN_FIELD" && refused?.path == "10002")
        let stored = try record(bytes, known.stored)
        #expect(stored[custom: columns[0]] == .text("b") && stored.custom.count == 1)
        let schema = try testingSchema.get()
        let message = try #require(schema.messageIndex(Sample.protoMessageName))
        let unchecked = #expect(throws: CodecError.self) {
            try bytes.withUnsafeBytes { try schema.check($0, message: message) }
        }
        #expect(unchecked?.reason == "UNKNOWN_FIELD")
        try bytes.withUnsafeBytes { try schema.check($0, message: message, overlay: overlay) }
        let written = try json(bytes, SchemaOverlay.none.ofAnswers)
        #expect(written == #"{"title":"a"}"#)
        let unwritten = #expect(throws: CodecError.self) { try json(bytes, SchemaOverlay.none) }
        #expect(unwritten?.reason == "UNKNOWN_FIELD")
    }

    @Test("Bytes of another kind are refused with the field's name")
    func wrongType() throws {
        // Field 10000 as a varint; it is a text.
        let bytes: [UInt8] = [0x80, 0xF1, 0x04, 0x05]
        let refused = #expect(throws: CodecError.self) { try record(bytes) }
        #expect(refused?.reason == "MALFORMED_MESSAGE" && refused?.path == "x_text")
    }
}
