import Contract
import Foundation
import Model
import SwiftProtobuf
import Testing
import TestingAPI

/// The kernel's schema and the one of the testing module.
let testingSchema = Result {
    try SchemaRegistry(descriptorSets: [
        ("kernel", KernelSchema.descriptors), ("testing", TestingSchema.descriptors),
    ])
}

/// How the testing module's entity, with every kind of field, lies in columns.
let sampleLayout = Result { try RecordLayout(message: Sample.protoMessageName, schema: testingSchema.get()) }

extension RecordLayout {
    func record(_ wire: [UInt8]) throws -> Record {
        try wire.withUnsafeBytes { try decode($0, schema: testingSchema.get()) }
    }

    func record(_ sample: Sample) throws -> Record { try record(sample.serializedBytes() as [UInt8]) }

    /// The record as a client reads it.
    func sample(_ record: Record, keeping columns: Set<Int>? = nil) throws -> Sample {
        var writer = ByteWriter()
        encode(record, program: columns.map { program(keeping: $0) }, into: &writer)
        return try Sample(serializedBytes: writer.finish())
    }
}

extension SchemaRegistry {
    func wire(fromJSON json: String, _ message: String = Sample.protoMessageName) throws -> [UInt8] {
        try wire(fromJSON: Array(json.utf8), message: index(message))
    }

    func json(fromWire wire: [UInt8], _ message: String = Sample.protoMessageName) throws -> String {
        String(decoding: try json(fromWire: wire, message: index(message)), as: UTF8.self)
    }

    func check(_ wire: [UInt8], _ message: String = Sample.protoMessageName) throws {
        try wire.withUnsafeBytes { try check($0, message: index(message)) }
    }

    private func index(_ message: String) throws -> Int {
        guard let index = messageIndex(message) else { throw SchemaError.unknownType(message, usedBy: "a test") }
        return index
    }
}

/// Why a codec refuses, as tests compare it.
struct Refusal: Equatable, CustomTestStringConvertible {
    let reason: String
    let path: String

    init(_ reason: String, _ path: String) {
        self.reason = reason
        self.path = path
    }

    /// What `body` throws; nil when it succeeds.
    init?(of body: () throws -> some Any) throws {
        do {
            _ = try body()
            return nil
        } catch let error as CodecError {
            self.init(error.reason, error.path)
        }
    }

    var testDescription: String { "\(reason) at \(path)" }
}

// MARK: - Schemas made in a test

extension Google_Protobuf_FieldDescriptorProto {
    /// A field of a scalar type, or of the message or enum whose full name is `typeName`.
    static func field(
        _ name: String,
        _ number: Int32,
        _ type: TypeEnum,
        _ typeName: String = "",
        change: (inout Google_Protobuf_FieldDescriptorProto) -> Void = { _ in }
    ) -> Self {
        var field = Self()
        field.name = name
        field.jsonName = name
        field.number = number
        field.type = type
        field.label = .optional
        if !typeName.isEmpty { field.typeName = "." + typeName }
        change(&field)
        return field
    }

    static func repeated(
        _ name: String,
        _ number: Int32,
        _ type: TypeEnum,
        _ typeName: String = "",
        change: (inout Google_Protobuf_FieldDescriptorProto) -> Void = { _ in }
    ) -> Self {
        field(name, number, type, typeName) {
            $0.label = .repeated
            change(&$0)
        }
    }

    static var id: Self { field("id", 1, .int64) }
}

extension Google_Protobuf_DescriptorProto {
    static func message(_ name: String, _ fields: [Google_Protobuf_FieldDescriptorProto]) -> Self {
        var message = Self()
        message.name = name
        message.field = fields
        return message
    }
}

/// The kernel's schema with a file `ruche.trial.v1` of these messages.
func schema(of messages: [Google_Protobuf_DescriptorProto]) throws -> SchemaRegistry {
    var duration = Google_Protobuf_FileDescriptorProto()
    duration.name = "google/protobuf/duration.proto"
    duration.package = "google.protobuf"
    duration.syntax = "proto3"
    duration.messageType = [.message("Duration", [.field("seconds", 1, .int64), .field("nanos", 2, .int32)])]
    var trial = Google_Protobuf_FileDescriptorProto()
    trial.name = "ruche/trial/v1/trial.proto"
    trial.package = "ruche.trial.v1"
    trial.syntax = "proto3"
    trial.messageType = messages
    var set = Google_Protobuf_FileDescriptorSet()
    set.file = [duration, trial]
    let bytes: Data = try set.serializedData()
    return try SchemaRegistry(descriptorSets: [
        ("kernel", KernelSchema.descriptors), ("trial", bytes.base64EncodedString()),
    ])
}
