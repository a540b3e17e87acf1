import Model
import SwiftProtobuf
import Testing
import TestingAPI

private typealias Field = Google_Protobuf_FieldDescriptorProto
private typealias Message = Google_Protobuf_DescriptorProto

@Suite("How an entity lies in columns")
struct RecordLayoutTests {
    private static let origin = ChoiceList(
        name: "testing.sample.origin",
        declared: ["north", "south"],
        isClosed: true
    )

    @Test(
        "Each kind of field has its column",
        arguments: [
            ("id", "id", .identifier), ("title", "title", .text),
            ("price", "price", .decimal(scale: 2, storage: .amount)),
            ("rate", "rate", .decimal(scale: 8, storage: .rate)), ("day", "day", .date),
            ("moment", "moment", .instant), ("origin", "origin", .choice(Self.origin)), ("flag", "flag", .bool),
            ("count", "count", .int32), ("longitude", "longitude", .double),
            ("parent_id", "parent_id", .reference(entity: "testing.sample")),
            ("words", "words", .array(element: .string)), ("numbers", "numbers", .array(element: .int32)),
            ("subject.entity", "subject__entity", .linkEntity), ("subject.id", "subject__id", .linkIdentifier),
            ("place.city", "place__city", .text), ("place.position.floor", "place__position__floor", .int32),
            ("info.etag", "info__etag", .version), ("info.create_time", "info__create_time", .instant),
        ] as [(String, String, ColumnKind)]
    )
    func columns(path: String, name: String, kind: ColumnKind) throws {
        let layout = try sampleLayout.get()
        let column = layout.columns[try #require(layout.column(at: path))]
        #expect(column.name == name)
        #expect(column.kind == kind)
    }

    @Test("Lines and repeated references have tables of their own")
    func tables() throws {
        let layout = try sampleLayout.get()
        #expect(layout.column(at: "lines") == nil)
        #expect(layout.column(at: "friend_ids") == nil)
        let lines = layout.lines[try #require(layout.linesIndex(named: "lines"))].layout
        #expect(lines.columns.first?.kind == .identifier)
        #expect(lines.column(at: "place.position.door") != nil)
        #expect(layout.links[try #require(layout.linkIndex(named: "friend_ids"))].entity == "testing.sample")
    }

    @Test(
        "An unset figure stands as zero, unless zero means something; all else unset is null",
        arguments: [
            ("count", .integer(0)), ("optional_count", .null), ("flag", .integer(0)), ("optional_flag", .null),
            ("longitude", .real(0)), ("colour", .integer(0)), ("title", .null), ("price", .null), ("moment", .null),
            ("parent_id", .null), ("words", .null), ("place.latitude", .real(0)), ("place.city", .null),
        ] as [(String, Value)]
    )
    func unset(path: String, value: Value) throws {
        let layout = try sampleLayout.get()
        let column = try #require(layout.column(at: path))
        #expect(layout.columns[column].unset == value)
        #expect(layout.emptyRecord().values[column] == value)
    }

    @Test("Only what the kernel keeps or gives is output only")
    func outputOnly() throws {
        for column in try sampleLayout.get().columns {
            let isGiven = ["number", "late_number"].contains(column.dotted)
            #expect(column.isOutputOnly == (isGiven || column.dotted.hasPrefix("info.")), "\(column.dotted)")
            #expect(column.isInfo == column.dotted.hasPrefix("info."), "\(column.dotted)")
        }
    }

    @Test("An entity of a name that nobody declared is refused")
    func unknownEntity() throws {
        #expect(throws: SchemaError.self) {
            try RecordLayout(message: "ruche.testing.v1.Nothing", schema: testingSchema.get())
        }
    }

    /// A message that cannot be an entity, with those it needs, and the words that must name the culprit.
    struct Unsupported: CustomTestStringConvertible {
        let testDescription: String
        let culprit: String
        let messages: [Google_Protobuf_DescriptorProto]

        init(_ title: String, _ culprit: String, _ messages: [Google_Protobuf_DescriptorProto]) {
            testDescription = title
            self.culprit = culprit
            self.messages = messages
        }

        /// A `Trial` with an id and one field more.
        init(_ title: String, _ field: Google_Protobuf_FieldDescriptorProto) {
            self.init(title, "Trial.\(field.name)", [.message("Trial", [.id, field])])
        }
    }

    @Test("A message without an identifier as its first field is refused", arguments: withoutIdentifier)
    func refusesIdentifier(shape: Unsupported) throws { try refuses(shape) }

    @Test("A type or a meaning without a column is refused by the field's name", arguments: withoutColumn)
    func refusesScalars(shape: Unsupported) throws { try refuses(shape) }

    @Test("Lines and messages nested further than a record can hold are refused", arguments: nestedTooFar)
    func refusesNesting(shape: Unsupported) throws { try refuses(shape) }

    private func refuses(_ shape: Unsupported) throws {
        let schema = try schema(of: shape.messages)
        do {
            _ = try RecordLayout(message: "ruche.trial.v1.Trial", schema: schema)
            Issue.record("the shape was accepted")
        } catch SchemaError.unsupported(let sentence) {
            #expect(sentence.contains(shape.culprit))
        }
    }

    private static let withoutIdentifier: [Unsupported] = [
        Unsupported("no field at all", "Trial", [.message("Trial", [])]),
        Unsupported("no id", "Trial", [.message("Trial", [.field("name", 2, .string)])]),
        Unsupported("another name", "Trial", [.message("Trial", [.field("number", 1, .int64)])]),
        Unsupported("an id of text", "Trial", [.message("Trial", [.field("id", 1, .string)])]),
        Unsupported("another number", "Trial", [.message("Trial", [.field("id", 2, .int64)])]),
        Unsupported("several ids", "Trial", [.message("Trial", [.repeated("id", 1, .int64)])]),
        Unsupported(
            "lines without id",
            "Row",
            [
                .message("Row", [.field("text", 1, .string)]),
                .message("Trial", [.id, .repeated("rows", 2, .message, "ruche.trial.v1.Row")]),
            ]
        ),
    ]

    private static let withoutColumn: [Unsupported] = [
        Unsupported("float", .field("weight", 2, .float)),
        Unsupported("uint32", .field("size", 2, .uint32)),
        Unsupported("fixed64", .field("size", 2, .fixed64)),
        Unsupported("bytes", .field("photo", 2, .bytes)),
        Unsupported("repeated bytes", .repeated("photos", 2, .bytes)),
        Unsupported("repeated float", .repeated("weights", 2, .float)),
        Unsupported("decimal of seven digits", .field("price", 2, .string) { $0.options.field.decimal.scale = 7 }),
        Unsupported("decimal of less than none", .field("price", 2, .string) { $0.options.field.decimal.scale = -1 }),
        Unsupported(
            "rate of thirteen digits",
            .field("rate", 2, .string) {
                $0.options.field.decimal.scale = 13
                $0.options.field.decimal.rate = true
            }
        ),
        Unsupported("decimal in a number", .field("price", 2, .int64) { $0.options.field.decimal.scale = 2 }),
        Unsupported("date in a number", .field("day", 2, .int64) { $0.options.field.date = DateRule() }),
        Unsupported("choice in a number", .field("origin", 2, .int32) { $0.options.field.choice = ChoiceRule() }),
        Unsupported("reference in text", .field("owner", 2, .string) { $0.options.field.reference.entity = "a.b" }),
        Unsupported("several decimals", .repeated("prices", 2, .string) { $0.options.field.decimal.scale = 2 }),
        Unsupported("several dates", .repeated("days", 2, .string) { $0.options.field.date = DateRule() }),
        Unsupported(
            "several int32 references",
            .repeated("owners", 2, .int32) {
                $0.options.field.reference.entity = "a.b"
            }
        ),
        Unsupported(
            "optional decimal",
            .field("price", 2, .string) {
                $0.options.field.decimal.scale = 2
                $0.proto3Optional = true
            }
        ),
        Unsupported(
            "optional reference",
            .field("owner", 2, .int64) {
                $0.options.field.reference.entity = "a.b"
                $0.proto3Optional = true
            }
        ),
        Unsupported("duration", .field("length", 2, .message, "google.protobuf.Duration")),
        Unsupported("field mask", .field("mask", 2, .message, "google.protobuf.FieldMask")),
        Unsupported("another house's message", .field("file", 2, .message, "google.protobuf.FileOptions")),
        Unsupported("member of a oneof", "Trial.name", [oneof]),
    ]

    private static var oneof: Google_Protobuf_DescriptorProto {
        var message = Message.message("Trial", [.id, .field("name", 2, .string) { $0.oneofIndex = 0 }])
        message.oneofDecl = [Google_Protobuf_OneofDescriptorProto.with { $0.name = "either" }]
        return message
    }

    private static let nestedTooFar: [Unsupported] = [
        Unsupported(
            "itself",
            "Trial",
            [.message("Trial", [.id, .field("inner", 2, .message, "ruche.trial.v1.Trial")])]
        ),
        Unsupported(
            "six levels",
            "L5",
            (1...5).map { level in
                let inner: [Field] =
                    level == 5
                    ? [.field("name", 1, .string)] : [.field("inner", 1, .message, "ruche.trial.v1.L\(level + 1)")]
                return .message("L\(level)", inner)
            } + [.message("Trial", [.id, .field("inner", 2, .message, "ruche.trial.v1.L1")])]
        ),
        Unsupported(
            "lines in lines",
            "Row.rows",
            [
                .message("Row", [.id, .repeated("rows", 2, .message, "ruche.trial.v1.Row")]),
                .message("Trial", [.id, .repeated("rows", 2, .message, "ruche.trial.v1.Row")]),
            ]
        ),
        Unsupported(
            "lines in an embedded message",
            "Box.rows",
            [
                .message("Row", [.id]),
                .message("Box", [.repeated("rows", 1, .message, "ruche.trial.v1.Row")]),
                .message("Trial", [.id, .field("box", 2, .message, "ruche.trial.v1.Box")]),
            ]
        ),
        Unsupported(
            "repeated references in lines",
            "Row.owners",
            [
                .message("Row", [.id, .repeated("owners", 2, .int64) { $0.options.field.reference.entity = "a.b" }]),
                .message("Trial", [.id, .repeated("rows", 2, .message, "ruche.trial.v1.Row")]),
            ]
        ),
        Unsupported(
            "several instants",
            "Timestamp",
            [
                .message("Trial", [.id, .repeated("moments", 2, .message, "google.protobuf.Timestamp")])
            ]
        ),
    ]
}
