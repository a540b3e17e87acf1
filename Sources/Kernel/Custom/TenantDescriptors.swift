import Foundation
package import Model
import SwiftProtobuf

/// The platform's proto files as one tenant has them: with its custom fields in the messages of the entities.
package struct TenantDescriptors: Sendable {
    package let schema: SchemaRegistry
    /// By name: the files that differ from the platform's.
    private let changed: [String: SchemaRegistry.File]

    /// Files without a custom field keep the bytes that the compiler wrote.
    init(_ custom: CustomFields, _ schema: SchemaRegistry) throws {
        self.schema = schema
        var changed: [String: SchemaRegistry.File] = [:]
        for entity in custom.all where !entity.fields.isEmpty {
            guard let file = schema.file(containing: entity.entity.layout.message) else { continue }
            changed[file.name] = try Self.adding(entity, to: changed[file.name] ?? file)
        }
        self.changed = changed
    }

    package func file(_ file: SchemaRegistry.File) -> SchemaRegistry.File { changed[file.name] ?? file }

    /// All files as one serialized `FileDescriptorSet`, each after the ones it imports.
    package func descriptorSet() -> [UInt8] {
        guard !changed.isEmpty else { return schema.descriptorSet() }
        var writer = ByteWriter(capacity: 256 * 1024)
        for file in schema.files {
            writer.tag(1, wireType: 2)
            self.file(file).bytes.withUnsafeBytes { writer.lengthDelimited($0) }
        }
        return writer.finish()
    }

    private static func adding(_ custom: CustomEntity, to file: SchemaRegistry.File) throws -> SchemaRegistry.File {
        // Read without the annotations, which then pass through as they are.
        var proto = try Google_Protobuf_FileDescriptorProto(serializedBytes: file.bytes)
        let name = custom.entity.layout.message.split(separator: ".").last.map(String.init) ?? ""
        guard let index = proto.messageType.firstIndex(where: { $0.name == name }) else { return file }
        for field in custom.fields.sorted(by: { $0.column.number < $1.column.number }) {
            add(field.column, to: &proto.messageType[index])
        }
        let timestamp = "google/protobuf/timestamp.proto"
        let needsTimestamp = custom.fields.contains { $0.column.layout.kind == .instant }
        if needsTimestamp, !proto.dependency.contains(timestamp) { proto.dependency.append(timestamp) }
        return SchemaRegistry.File(name: file.name, bytes: try proto.serializedBytes(), dependencies: proto.dependency)
    }

    private static func add(_ column: CustomColumn, to message: inout Google_Protobuf_DescriptorProto) {
        var field = Google_Protobuf_FieldDescriptorProto()
        field.name = column.name
        field.jsonName = column.name
        field.number = Int32(clamping: column.number)
        field.label = .optional
        field.options.field = column.field.rules
        switch column.field.type {
        case .bool: field.type = .bool
        case .int32: field.type = .int32
        case .int64: field.type = .int64
        case .message:
            field.type = .message
            field.typeName = ".google.protobuf.Timestamp"
        default: field.type = .string
        }
        if column.field.hasPresence, field.type != .message {
            // What proto3 calls `optional` is a choice of one; those come behind all others.
            field.proto3Optional = true
            field.oneofIndex = Int32(clamping: message.oneofDecl.count)
            var oneof = Google_Protobuf_OneofDescriptorProto()
            oneof.name = "_" + column.name
            message.oneofDecl.append(oneof)
        }
        message.field.append(field)
    }
}

extension ProcessContext {
    /// The descriptors as the caller's tenant has them; the platform's own for who has no tenant, or a token that is not
    /// right.
    package func descriptors() async throws -> TenantDescriptors {
        try await dispatcher.descriptors(scope, peer: peer)
    }
}

extension Dispatcher {
    /// Methods for anybody look at no token: here it says whose fields are told.
    func descriptors(_ scope: CallScope, peer: String) async throws -> TenantDescriptors {
        var custom = scope.custom
        if scope.tenant == nil, let token = scope.unread {
            do {
                custom = try await authenticate(token: token, peer: peer, audience: .signedIn).custom
            } catch is KernelRefusal {
                custom = .none
            }
        }
        return try TenantDescriptors(custom, core.schema)
    }
}
