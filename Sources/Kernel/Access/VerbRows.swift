import Contract
import Model

/// The records that a module's own verb names in its request: the caller must reach them (the edges of a call).
///
/// `id` and `ids` are records of the verb's entity. A field that is annotated as a reference names a record that the caller
/// must read. Whoever reaches but some records calls only verbs that name theirs: what others work on is everybody's.
struct VerbRows {
    private let core: KernelCore
    private let method: MethodDescriptor

    init(_ core: KernelCore, _ method: MethodDescriptor) {
        self.core = core
        self.method = method
    }

    func check(_ request: [UInt8], _ transaction: Transaction) throws {
        guard case .user(_, let access) = transaction.principal, access.role != .administrator else { return }
        let message = core.schema.messages[core.inputs[method.index]]
        if let permission = core.permissions[method.index],
            let entity = core.catalog.entity(named: permission.entity),
            transaction.rows(permission.verb, entity) != .everything
        {
            let ids = try Set(["id", "ids"].flatMap { try numbers(of: $0, message, request) }).subtracting([0])
            guard !ids.isEmpty, ids.count <= StandardMethods.maximumPageSize else {
                throw KernelRefusal(
                    .permissionDenied,
                    .permissionDenied,
                    metadata: ["permission": permission.description]
                )
            }
            for id in ids.sorted() { try transaction.require(permission.verb, id: id, entity) }
        }
        for field in message.fields {
            guard case .reference(let rule)? = field.rules.meaning,
                let target = core.catalog.entity(named: rule.entity)
            else { continue }
            for id in try numbers(of: field.name, message, request) where id != 0 {
                try transaction.require("read", id: id, target)
            }
        }
    }

    /// The values of an `int64` field, repeated or not; none when the message has no such field.
    private func numbers(of name: String, _ message: MessageDescriptor, _ request: [UInt8]) throws -> [Int64] {
        guard let position = message.position(ofName: name), message.fields[position].type == .int64 else { return [] }
        let number = message.fields[position].number
        do {
            return try request.withUnsafeBytes { bytes in
                var found: [Int64] = []
                var reader = WireReader(bytes)
                while let (field, wireType) = try reader.nextTag() {
                    switch wireType {
                    case 0:
                        let value = try reader.varint()
                        if field == number { found.append(Int64(bitPattern: value)) }
                    case 1: _ = try reader.fixed64()
                    case 5: _ = try reader.fixed32()
                    default:
                        let packed = try reader.lengthDelimited()
                        guard field == number else { continue }
                        var values = WireReader(packed)
                        while !values.isAtEnd { found.append(Int64(bitPattern: try values.varint())) }
                    }
                }
                return found
            }
        } catch let error as CodecError {
            throw KernelRefusal(error)
        }
    }
}

/// The records in the answer of a module's own verb: of one that the caller does not read only the identifier stays.
struct ReplyRows {
    private let core: KernelCore
    private let method: MethodDescriptor

    init(_ core: KernelCore, _ method: MethodDescriptor) {
        self.core = core
        self.method = method
    }

    func keep(_ answer: [UInt8], _ transaction: Transaction) throws -> [UInt8] {
        guard case .user(_, let access) = transaction.principal, access.role != .administrator else { return answer }
        let output = core.outputs[method.index]
        let inside = core.entitiesInside[output] ?? []
        guard inside.contains(where: { transaction.rows("read", core.catalog.entities[$0]) != .everything }) else {
            return answer
        }
        var writer = ByteWriter(capacity: answer.count)
        try answer.withUnsafeBytes { try copy($0, output, to: &writer, transaction) }
        return writer.finish()
    }

    private func copy(
        _ bytes: UnsafeRawBufferPointer,
        _ message: Int,
        to writer: inout ByteWriter,
        _ transaction: Transaction
    ) throws {
        let descriptor = core.schema.messages[message]
        if let entity = core.catalog.entity(ofMessage: descriptor.fullName) {
            let record = try entity.layout.decode(bytes, schema: core.schema, isStored: true)
            guard !transaction.rows("read", entity).allows(record) else { return writer.raw(bytes) }
            writer.tag(1, wireType: 0)
            return writer.varint(UInt64(bitPattern: record.id))
        }
        var reader = WireReader(bytes)
        while let (number, wireType) = try reader.nextTag() {
            writer.tag(number, wireType: wireType)
            switch wireType {
            case 0: writer.varint(try reader.varint())
            case 1: writer.fixed64(try reader.fixed64())
            case 5: writer.fixed32(try reader.fixed32())
            default:
                let part = try reader.lengthDelimited()
                guard let position = descriptor.position(ofNumber: number),
                    case .message(let inner) = descriptor.fields[position].type,
                    core.entitiesInside[inner]?.isEmpty == false
                else {
                    writer.lengthDelimited(part)
                    continue
                }
                let start = writer.beginLength()
                try copy(part, inner, to: &writer, transaction)
                writer.endLength(start)
            }
        }
    }

    /// By message: the entities whose records are somewhere in it.
    static func entitiesInside(_ schema: SchemaRegistry, _ catalog: EntityCatalog) -> [Int: Set<Int>] {
        var inside: [Int: Set<Int>] = [:]
        for (index, message) in schema.messages.enumerated() {
            if let entity = catalog.entity(ofMessage: message.fullName) { inside[index] = [entity.index] }
        }
        // Messages may hold one another: until nothing is new.
        var isChanged = true
        while isChanged {
            isChanged = false
            for (index, message) in schema.messages.enumerated()
            where catalog.entity(ofMessage: message.fullName) == nil {
                var found = inside[index] ?? []
                let before = found.count
                for field in message.fields {
                    if case .message(let inner) = field.type { found.formUnion(inside[inner] ?? []) }
                }
                guard found.count > before else { continue }
                inside[index] = found
                isChanged = true
            }
        }
        return inside
    }
}
