import Contract
import Foundation
import Model
import SwiftProtobuf
import Testing

@testable import Kernel

@Suite("Where a field may tell of a person")
struct PersonalShapeTests {
    private typealias Field = Google_Protobuf_FieldDescriptorProto

    private static func field(
        _ name: String,
        _ number: Int32,
        _ type: Field.TypeEnum = .string,
        _ personal: PersonalData = .unspecified,
        _ change: (inout Field) -> Void = { _ in }
    ) -> Field {
        var field = Field()
        field.name = name
        field.jsonName = name
        field.number = number
        field.type = type
        field.label = .optional
        if personal != .unspecified { field.options.field.personal = personal }
        change(&field)
        return field
    }

    /// The entity `alpha.thing` with these fields between its identifier and its `info`.
    private static func catalog(
        _ fields: [Field],
        _ change: (inout EntityRules) -> Void = { _ in }
    ) throws -> EntityCatalog {
        let info = field("info", 15, .message) { $0.typeName = ".ruche.v1.RecordInfo" }
        var thing = Google_Protobuf_DescriptorProto()
        thing.name = "Thing"
        thing.field = [field("id", 1, .int64)] + fields + [info]
        thing.options.entity.name = "alpha.thing"
        change(&thing.options.entity)
        var line = Google_Protobuf_DescriptorProto()
        line.name = "Line"
        line.field = [field("id", 1, .int64), field("key", 2, .string) { $0.options.field.required = true }]
        var file = Google_Protobuf_FileDescriptorProto()
        file.name = "ruche/alpha/v1/thing.proto"
        file.package = "ruche.alpha.v1"
        file.syntax = "proto3"
        file.dependency = ["ruche/v1/annotations.proto", "ruche/v1/types.proto"]
        file.messageType = [thing, line]
        let set = Google_Protobuf_FileDescriptorSet.with { $0.file = [file] }
        let bytes: Data = try set.serializedData()
        let schema = try SchemaRegistry(descriptorSets: [
            ("kernel", KernelSchema.descriptors), ("alpha", bytes.base64EncodedString()),
        ])
        return try EntityCatalog(schema: schema)
    }

    /// The sentence with which the start stops; nil when it does not.
    private static func stop(_ fields: [Field]) throws -> String? {
        do {
            _ = try catalog(fields)
            return nil
        } catch let error as SchemaError {
            return error.description
        }
    }

    @Test("What an erasure could not follow stops the start")
    func refusals() throws {
        let refused = [
            Self.field("key", 2, .string, .cleared) { $0.options.field.required = true },
            Self.field("key", 2, .int64, .replaced),
            Self.field("key", 2, .string, .replaced) { $0.options.field.pattern = "[A-Z]+" },
            Self.field("key", 2, .string, .replaced) { $0.options.field.maxLength = 10 },
            Self.field("key", 2, .string, .replaced) { $0.label = .repeated },
            Self.field("key", 2, .string, .cleared) { $0.options.field.sequence.pattern = "{counter}" },
            Self.field("key", 2, .message, .replaced) {
                $0.typeName = ".ruche.alpha.v1.Line"
                $0.label = .repeated
            },
            Self.field("key", 2, .int64) {
                $0.label = .repeated
                $0.options.field.reference.entity = "alpha.thing"
                $0.options.field.reference.onDelete = .clear
                $0.options.field.reference.lendsPerson = true
            },
        ]
        for (place, field) in refused.enumerated() {
            #expect(try Self.stop([field])?.contains("key") == true, "\(place)")
        }
    }

    @Test("A message tells of a person as a whole, what is required in it too; lines are removed")
    func whole() throws {
        let fields = [
            Self.field("home", 2, .message, .cleared) { $0.typeName = ".ruche.alpha.v1.Line" },
            Self.field("lines", 3, .message, .cleared) {
                $0.typeName = ".ruche.alpha.v1.Line"
                $0.label = .repeated
            },
            Self.field("name", 4, .string, .replaced) { $0.options.field.required = true },
            Self.field("other", 5),
        ]
        let thing = try #require(try Self.catalog(fields).entity(named: "alpha.thing"))
        var record = thing.layout.emptyRecord()
        record.id = 7
        for (index, column) in thing.layout.columns.enumerated() where column.kind == .text {
            record.values[index] = .text("word")
        }
        record.lines[0] = [thing.layout.lines[0].layout.emptyRecord()]
        let emptied = thing.personal.emptied(record, thing.layout, nobody: "nobody")
        let texts = Dictionary(
            uniqueKeysWithValues: thing.layout.columns.enumerated().filter { $1.kind == .text }.map {
                ($1.dotted, emptied.values[$0].text ?? "")
            }
        )
        #expect(texts == ["home.key": "", "name": "nobody", "other": "word"])
        #expect(emptied.lines[0].isEmpty && emptied.id == 7)
    }
}
