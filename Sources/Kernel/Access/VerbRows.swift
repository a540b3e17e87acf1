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
