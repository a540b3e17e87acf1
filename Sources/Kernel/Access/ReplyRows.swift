import Contract
import Model

/// What a caller does not read, taken out of the answer of a module's own verb: of a record that they do not read only the
/// identifier stays, of others the fields that they read, and fields that copy those of a record (`source`) go with them.
struct ReplyRows {
    private let core: KernelCore
    private let method: MethodDescriptor

    init(_ core: KernelCore, _ method: MethodDescriptor) {
        self.core = core
        self.method = method
    }

    /// `isKept` says that the answer was given before and kept: rights are asked for the records as they are stored, since
    /// the answer may have holes already.
    func keep(_ answer: [UInt8], _ transaction: Transaction, isKept: Bool = false) throws -> [UInt8] {
        guard case .user(_, let access) = transaction.principal, access.role != .administrator else { return answer }
        let output = core.outputs[method.index]
        let inside = core.entitiesInside[output] ?? []
        let isLimited = inside.contains { index in
            let entity = core.catalog.entities[index]
            return transaction.rows("read", entity) != .everything || transaction.fields("read", entity) != nil
        }
        guard isLimited else { return answer }
        var writer = ByteWriter(capacity: answer.count)
        var reply = Reply(core: core, transaction: transaction, isKept: isKept)
        try answer.withUnsafeBytes { try reply.copy($0, output, to: &writer) }
        return writer.finish()
    }

    /// By message: the entities whose records, or copies of their fields, are somewhere in it.
    static func entitiesInside(_ schema: SchemaRegistry, _ catalog: EntityCatalog) -> [Int: Set<Int>] {
        var inside: [Int: Set<Int>] = [:]
        for (index, message) in schema.messages.enumerated() {
            if let entity = catalog.entity(ofMessage: message.fullName) {
                inside[index] = [entity.index]
                continue
            }
            let sources = message.fields.flatMap(\.rules.source).compactMap { FieldSource($0, catalog)?.entity.index }
            if !sources.isEmpty { inside[index] = Set(sources) }
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

/// The fields of an entity that a field of a reply copies or tells of: `catalogue.product.purchase_price`.
struct FieldSource {
    let entity: EntityDefinition
    let places: [FieldPlace]

    /// Nil when there are none by that name.
    init?(_ name: String, _ catalog: EntityCatalog) {
        let parts = name.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let entity = catalog.entity(named: parts[0] + "." + parts[1]) else { return nil }
        let places = FieldSet.places(at: parts[2], entity.layout)
        guard !places.isEmpty else { return nil }
        self.entity = entity
        self.places = places
    }
}

/// One reply on its way out.
private struct Reply {
    let core: KernelCore
    let transaction: Transaction
    let isKept: Bool
    /// The records that fields were copied from, by entity and id: many lines may be of one.
    private var loaded: [[Int64]: Record?] = [:]

    init(core: KernelCore, transaction: Transaction, isKept: Bool) {
        self.core = core
        self.transaction = transaction
        self.isKept = isKept
    }

    mutating func copy(_ bytes: UnsafeRawBufferPointer, _ message: Int, to writer: inout ByteWriter) throws {
        let descriptor = core.schema.messages[message]
        if let entity = core.catalog.entity(ofMessage: descriptor.fullName) {
            return try copy(bytes, entity, to: &writer)
        }
        let hidden = try hidden(in: bytes, descriptor)
        var reader = WireReader(bytes)
        while let (number, wireType) = try reader.nextTag() {
            guard !hidden.contains(number) else {
                try reader.skip(wireType: wireType)
                continue
            }
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
                try copy(part, inner, to: &writer)
                writer.endLength(start)
            }
        }
    }

    private mutating func copy(
        _ bytes: UnsafeRawBufferPointer,
        _ entity: EntityDefinition,
        to writer: inout ByteWriter
    ) throws {
        let rule = transaction.rows("read", entity)
        let fields = transaction.isEdge ? transaction.fields("read", entity) : nil
        // Settings are everybody's to read, and a method of theirs kept its own answer.
        let isSettings = isKept && entity.settings != nil
        guard !isSettings, rule != .everything || fields != nil else { return writer.raw(bytes) }
        let record = try entity.layout.decode(bytes, schema: core.schema, isStored: true)
        var stored = record
        if isKept, !entity.isShared, let now = try load(record.id, entity) {
            stored = now
        }
        guard rule.allows(stored) else {
            return MaskedRecord(identifierOf: record, entity.layout).encode(into: &writer)
        }
        guard let fields else { return writer.raw(bytes) }
        MaskedRecord(record, entity.layout, fields: fields.fields(of: stored)).encode(into: &writer)
    }

    /// The numbers of the fields that copy what the caller may not read: of the record that a reference beside them names,
    /// else of all records.
    private mutating func hidden(in bytes: UnsafeRawBufferPointer, _ message: MessageDescriptor) throws -> Set<Int> {
        guard transaction.isEdge else { return [] }
        var hidden: Set<Int> = []
        for field in message.fields {
            for name in field.rules.source {
                guard let source = FieldSource(name, core.catalog) else { continue }
                if try !isShown(source, bytes, message) { hidden.insert(field.number) }
            }
        }
        return hidden
    }

    private mutating func isShown(
        _ source: FieldSource,
        _ bytes: UnsafeRawBufferPointer,
        _ message: MessageDescriptor
    ) throws -> Bool {
        let entity = source.entity
        if source.places.allSatisfy({ transaction.readsAll($0, of: entity) }) { return true }
        guard let id = try reference(to: entity, bytes, message), !entity.isShared,
            let record = try load(id, entity),
            transaction.rows("read", entity).allows(record)
        else { return false }
        guard let fields = transaction.fields("read", entity)?.fields(of: record) else { return true }
        return source.places.allSatisfy(fields.contains)
    }

    private mutating func load(_ id: Int64, _ entity: EntityDefinition) throws -> Record? {
        let key = [Int64(entity.index), id]
        if let known = loaded[key] { return known }
        let record = try RecordReading(transaction.reader, entity).load(id)
        loaded[key] = .some(record)
        return record
    }

    /// The record of an entity that a message refers to; nil when it has no such field, or several, or it is unset.
    private func reference(
        to entity: EntityDefinition,
        _ bytes: UnsafeRawBufferPointer,
        _ message: MessageDescriptor
    ) throws -> Int64? {
        let fields = message.fields.filter { field in
            guard case .reference(let rule)? = field.rules.meaning, !field.isRepeated else { return false }
            return rule.entity == entity.name
        }
        guard fields.count == 1 else { return nil }
        var id: Int64 = 0
        var reader = WireReader(bytes)
        while let (number, wireType) = try reader.nextTag() {
            guard number == fields[0].number, wireType == 0 else {
                try reader.skip(wireType: wireType)
                continue
            }
            id = Int64(bitPattern: try reader.varint())
        }
        return id == 0 ? nil : id
    }
}
