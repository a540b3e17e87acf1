import Foundation
import SwiftProtobuf

/// Why the platform's descriptors cannot be used. These stop the start: they are our own mistakes.
package enum SchemaError: Error, CustomStringConvertible {
    case unreadable(String)
    case duplicateFile(String)
    case duplicateName(String)
    case unknownType(String, usedBy: String)
    case unsupported(String)

    package var description: String {
        switch self {
        case .unreadable(let module): "the descriptors of \(module) cannot be read"
        case .duplicateFile(let name): "two modules bring a proto file named \(name)"
        case .duplicateName(let name): "two messages, enums or services are named \(name)"
        case .unknownType(let name, let user): "\(user) uses the type \(name), which no module brings"
        case .unsupported(let what): "\(what) is not supported"
        }
    }
}

/// Everything the proto files of the kernel and of the modules declare, read once at start.
package struct SchemaRegistry: Sendable {
    /// One proto file, as its bytes were written.
    package struct File: Sendable {
        package let name: String
        package let bytes: [UInt8]
        package let dependencies: [String]

        package init(name: String, bytes: [UInt8], dependencies: [String]) {
            self.name = name
            self.bytes = bytes
            self.dependencies = dependencies
        }
    }

    package private(set) var files: [File] = []
    package private(set) var messages: [MessageDescriptor] = []
    package private(set) var enums: [EnumDescriptor] = []
    package private(set) var methods: [MethodDescriptor] = []
    package private(set) var services: [String] = []
    private var fileByName: [String: Int] = [:]
    private var fileBySymbol: [String: Int] = [:]
    private var extensionFiles: [String: [Int32: Int]] = [:]
    private var messageByName: [String: Int] = [:]
    private var enumByName: [String: Int] = [:]
    private var methodByPath: [Substring: Int] = [:]

    /// Reads descriptor sets, each base64 as `make proto` writes them, kernel first.
    package init(descriptorSets: [(module: String, base64: String)]) throws {
        var protos: [Google_Protobuf_FileDescriptorProto] = []
        let extensions = Annotations_Extensions
        for set in descriptorSets {
            guard let data = Data(base64Encoded: set.base64) else { throw SchemaError.unreadable(set.module) }
            let decoded: Google_Protobuf_FileDescriptorSet
            do {
                decoded = try Google_Protobuf_FileDescriptorSet(serializedBytes: data, extensions: extensions)
            } catch {
                throw SchemaError.unreadable(set.module)
            }
            let originals = try Self.originalFiles([UInt8](data), module: set.module)
            for (proto, bytes) in zip(decoded.file, originals) {
                guard fileByName[proto.name] == nil else { throw SchemaError.duplicateFile(proto.name) }
                fileByName[proto.name] = files.count
                index(extensionsOf: proto, file: files.count)
                files.append(File(name: proto.name, bytes: bytes, dependencies: proto.dependency))
                protos.append(proto)
            }
        }
        try declare(protos)
        try link(protos)
    }

    /// The bytes of each file of a set: reflection must serve them as they were compiled.
    private static func originalFiles(_ set: [UInt8], module: String) throws -> [[UInt8]] {
        try set.withUnsafeBytes { bytes in
            var reader = WireReader(bytes)
            var files: [[UInt8]] = []
            while let (number, wireType) = try reader.nextTag() {
                guard number == 1, wireType == 2 else { throw SchemaError.unreadable(module) }
                files.append([UInt8](try reader.lengthDelimited()))
            }
            return files
        }
    }

    // MARK: - Looking up

    package func message(_ fullName: String) -> MessageDescriptor? { messageByName[fullName].map { messages[$0] } }
    package func messageIndex(_ fullName: String) -> Int? { messageByName[fullName] }
    package func method(at path: Substring) -> MethodDescriptor? { methodByPath[path].map { methods[$0] } }
    package func file(named name: String) -> File? { fileByName[name].map { files[$0] } }
    package func file(containing symbol: String) -> File? { fileBySymbol[symbol].map { files[$0] } }
    package func file(containingExtension number: Int32, of type: String) -> File? {
        extensionFiles[type]?[number].map { files[$0] }
    }
    package func extensionNumbers(of type: String) -> [Int32]? {
        guard messageByName[type] != nil else { return nil }
        return (extensionFiles[type] ?? [:]).keys.sorted()
    }

    /// All files as one serialized `FileDescriptorSet`, each after the ones it imports.
    package func descriptorSet() -> [UInt8] {
        var writer = ByteWriter()
        for file in files {
            writer.tag(1, wireType: 2)
            file.bytes.withUnsafeBytes { writer.lengthDelimited($0) }
        }
        return writer.finish()
    }

    // MARK: - Building

    private mutating func index(extensionsOf proto: Google_Protobuf_FileDescriptorProto, file: Int) {
        for declared in proto.extension {
            extensionFiles[String(declared.extendee.dropFirst()), default: [:]][declared.number] = file
            fileBySymbol[proto.package + "." + declared.name] = file
        }
    }

    /// First pass: every name gets its place, so that types may use each other in any order.
    private mutating func declare(_ protos: [Google_Protobuf_FileDescriptorProto]) throws {
        var messageCount = 0
        for (fileIndex, proto) in protos.enumerated() {
            func name(_ scope: String, _ name: String) -> String { scope.isEmpty ? name : scope + "." + name }
            func claim(_ name: String) throws {
                guard fileBySymbol.updateValue(fileIndex, forKey: name) == nil else {
                    throw SchemaError.duplicateName(name)
                }
            }
            func declare(_ list: [Google_Protobuf_EnumDescriptorProto], in scope: String) throws {
                for item in list {
                    let full = name(scope, item.name)
                    try claim(full)
                    enumByName[full] = enums.count
                    enums.append(EnumDescriptor(fullName: full, values: item.value.map { ($0.number, $0.name) }))
                }
            }
            func declare(_ message: Google_Protobuf_DescriptorProto, in scope: String) throws {
                let full = name(scope, message.name)
                try claim(full)
                messageByName[full] = messageCount
                messageCount += 1
                try declare(message.enumType, in: full)
                for nested in message.nestedType { try declare(nested, in: full) }
            }
            try declare(proto.enumType, in: proto.package)
            for message in proto.messageType { try declare(message, in: proto.package) }
            for service in proto.service {
                try claim(name(proto.package, service.name))
                for method in service.method { try claim(name(proto.package, service.name) + "." + method.name) }
            }
        }
    }

    /// Second pass: fields and methods, with the types they use.
    private mutating func link(_ protos: [Google_Protobuf_FileDescriptorProto]) throws {
        for proto in protos {
            for message in proto.messageType {
                try link(message, fullName: proto.package + "." + message.name, syntax: proto.syntax)
            }
            for service in proto.service {
                let serviceName = proto.package + "." + service.name
                services.append(serviceName)
                for method in service.method {
                    let descriptor = MethodDescriptor(
                        path: serviceName + "/" + method.name,
                        service: serviceName,
                        name: method.name,
                        input: String(method.inputType.dropFirst()),
                        output: String(method.outputType.dropFirst()),
                        clientStreaming: method.clientStreaming,
                        serverStreaming: method.serverStreaming,
                        rules: method.options.method,
                        index: methods.count
                    )
                    methodByPath[Substring(descriptor.path)] = methods.count
                    methods.append(descriptor)
                }
            }
        }
    }

    private mutating func link(
        _ message: Google_Protobuf_DescriptorProto,
        fullName: String,
        syntax: String
    ) throws {
        let fields = try message.field.map { try field($0, of: message, fullName: fullName, syntax: syntax) }
        let options = message.options
        messages.append(
            MessageDescriptor(
                fullName: fullName,
                fields: fields,
                entity: options.hasEntity ? options.entity : nil,
                event: options.hasEvent ? options.event : nil,
                wellKnown: Self.wellKnown[fullName]
            )
        )
        for nested in message.nestedType {
            guard !nested.options.mapEntry else { throw SchemaError.unsupported("the map field in \(fullName)") }
            try link(nested, fullName: fullName + "." + nested.name, syntax: syntax)
        }
    }

    private static let wellKnown: [String: WellKnownType] = [
        "google.protobuf.Timestamp": .timestamp,
        "google.protobuf.Duration": .duration,
        "google.protobuf.FieldMask": .fieldMask,
    ]

    private static let withoutJSON = Set(
        [
            "Any", "Struct", "Value", "ListValue", "DoubleValue", "FloatValue", "Int64Value", "UInt64Value",
            "Int32Value", "UInt32Value", "BoolValue", "StringValue", "BytesValue",
        ].map { "google.protobuf." + $0 }
    )

    private func field(
        _ proto: Google_Protobuf_FieldDescriptorProto,
        of message: Google_Protobuf_DescriptorProto,
        fullName: String,
        syntax: String
    ) throws -> FieldDescriptor {
        let path = fullName + "." + proto.name
        let type = try fieldType(proto, path: path)
        let repeated = proto.label == .repeated
        var isMessage = false
        if case .message = type { isMessage = true }
        let synthetic = proto.proto3Optional
        let packable = type.wireType != 2
        return FieldDescriptor(
            number: Int(proto.number),
            name: proto.name,
            jsonName: proto.jsonName,
            type: type,
            isRepeated: repeated,
            hasPresence: !repeated && (isMessage || synthetic || proto.hasOneofIndex || syntax != "proto3"),
            oneof: proto.hasOneofIndex && !synthetic ? Int(proto.oneofIndex) : nil,
            isPacked: repeated && packable && syntax == "proto3" && !(proto.options.hasPacked && !proto.options.packed),
            rules: proto.options.field
        )
    }

    private func fieldType(_ proto: Google_Protobuf_FieldDescriptorProto, path: String) throws -> FieldType {
        let typeName = String(proto.typeName.dropFirst())
        switch proto.type {
        case .double: return .double
        case .float: return .float
        case .int64: return .int64
        case .uint64: return .uint64
        case .int32: return .int32
        case .fixed64: return .fixed64
        case .fixed32: return .fixed32
        case .bool: return .bool
        case .string: return .string
        case .bytes: return .bytes
        case .uint32: return .uint32
        case .sfixed32: return .sfixed32
        case .sfixed64: return .sfixed64
        case .sint32: return .sint32
        case .sint64: return .sint64
        case .enum:
            guard let index = enumByName[typeName] else { throw SchemaError.unknownType(typeName, usedBy: path) }
            return .enum(index)
        case .message:
            guard let index = messageByName[typeName] else { throw SchemaError.unknownType(typeName, usedBy: path) }
            // Their JSON is not an object of their fields, and nothing here uses them.
            guard !Self.withoutJSON.contains(typeName) else {
                throw SchemaError.unsupported("the type \(typeName) of \(path)")
            }
            return .message(index)
        default:
            throw SchemaError.unsupported("the group field \(path)")
        }
    }
}
