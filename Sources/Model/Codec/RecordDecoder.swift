extension RecordLayout {
    /// Reads the wire form of a record. Fields that the schema does not know, values that are not of their kind,
    /// and everything malformed are refused with the field's path; nothing is dropped in silence.
    ///
    /// What the kernel keeps (`info`) is ignored, except `info.etag`, which stays in its column. Secrets are plain text
    /// here. `isStored` says that the bytes are a record as it was kept, not one that a caller sends: then `info` is read
    /// like the rest. `custom` are the fields that the tenant added; numbers of others are passed over in what was stored.
    package func decode(
        _ bytes: UnsafeRawBufferPointer,
        schema: SchemaRegistry,
        custom: CustomLayout = .none,
        isStored: Bool = false
    ) throws(CodecError) -> Record {
        var decoder = RecordDecoder(layout: self, schema: schema, custom: custom, isStored: isStored)
        try decoder.message(bytes, node: root)
        try decoder.finish()
        return decoder.record
    }
}

private struct RecordDecoder {
    let layout: RecordLayout
    let schema: SchemaRegistry
    let custom: CustomLayout
    let isStored: Bool
    var record: Record
    /// Elements of the array columns met so far.
    var arrays: [Int: [Value]] = [:]
    /// Whether a link was met, which only the end of the message can tell to be whole.
    var hasLinks = false

    init(layout: RecordLayout, schema: SchemaRegistry, custom: CustomLayout, isStored: Bool) {
        self.layout = layout
        self.schema = schema
        self.custom = custom
        self.isStored = isStored
        record = layout.emptyRecord()
    }

    mutating func finish() throws(CodecError) {
        for (column, values) in arrays { store(ArrayCodec.store(values), in: column) }
        guard hasLinks else { return }
        for (entity, column) in layout.columns.enumerated() where column.kind == .linkEntity {
            guard record.values[entity].isNull == record.values[entity + 1].isNull else {
                throw CodecError(
                    "INCOMPLETE_LINK",
                    path: column.path.dropLast().joined(separator: "."),
                    "a link has both entity and id"
                )
            }
        }
    }

    /// What the kernel keeps is checked like the rest, then ignored unless the record was stored; the version stays.
    private mutating func store(_ value: Value, in column: Int) {
        if !isStored, layout.columns[column].isOutputOnly, layout.columns[column].kind != .version { return }
        record.values[column] = value
    }

    mutating func message(_ bytes: UnsafeRawBufferPointer, node: LayoutNode) throws(CodecError) {
        var reader = WireReader(bytes)
        while let (number, wireType) = try reader.nextTag() {
            guard let position = node.descriptor.position(ofNumber: number) else {
                try customField(number, wireType, &reader, isTop: node === layout.root)
                continue
            }
            let field = node.descriptor.fields[position]
            do {
                try value(&reader, wireType: wireType, field: field, action: node.actions[position])
            } catch {
                throw error.inside(field.name)
            }
        }
    }

    private mutating func customField(
        _ number: Int,
        _ wireType: UInt8,
        _ reader: inout WireReader,
        isTop: Bool
    ) throws(CodecError) {
        guard isTop, let column = custom[number] else {
            guard isTop, isStored || custom.skipsUnknown, number >= CustomLayout.firstNumber else {
                throw CodecError("UNKNOWN_FIELD", path: String(number), "no field has this number")
            }
            return try reader.skip(wireType: wireType)
        }
        do throws(CodecError) {
            let expected = column.field.type.wireType
            guard wireType == expected else {
                throw CodecError("MALFORMED_MESSAGE", "wire type \(expected) was expected, not \(wireType)")
            }
            if column.layout.kind == .instant {
                let known = record[custom: column].integer
                record[custom: column] = .integer(try timestamp(try reader.lengthDelimited(), onto: known))
            } else {
                record[custom: column] = try scalar(&reader, field: column.field, column: column.layout)
            }
        } catch {
            throw error.inside(column.name)
        }
    }

    private mutating func value(
        _ reader: inout WireReader,
        wireType: UInt8,
        field: FieldDescriptor,
        action: LayoutNode.Action
    ) throws(CodecError) {
        let packed = field.isRepeated && wireType == 2 && field.type.wireType != 2
        guard packed || wireType == field.type.wireType else {
            throw CodecError("MALFORMED_MESSAGE", "wire type \(field.type.wireType) was expected, not \(wireType)")
        }
        switch action {
        case .column(let column):
            store(try scalar(&reader, field: field, column: layout.columns[column]), in: column)
        case .instant(let column):
            let known = record.values[column].integer
            store(.integer(try timestamp(try reader.lengthDelimited(), onto: known)), in: column)
        case .embedded(let inner):
            try message(try reader.lengthDelimited(), node: inner)
        case .link(let entity, let identifier):
            try link(try reader.lengthDelimited(), entity: entity, identifier: identifier)
            hasLinks = true
        case .lines(let index):
            let lines = layout.lines[index]
            let row: Record
            do {
                row = try lines.layout.decode(try reader.lengthDelimited(), schema: schema, isStored: isStored)
            } catch {
                throw error.inside("[\(record.lines[index].count)]")
            }
            record.lines[index].append(row)
        case .links(let index):
            if packed {
                var inner = WireReader(try reader.lengthDelimited())
                while !inner.isAtEnd { try reference(&inner, index) }
            } else {
                try reference(&reader, index)
            }
        case .array(let column):
            if packed {
                var inner = WireReader(try reader.lengthDelimited())
                while !inner.isAtEnd { try element(&inner, field: field, column: column) }
            } else {
                try element(&reader, field: field, column: column)
            }
        }
    }

    private mutating func reference(_ reader: inout WireReader, _ index: Int) throws(CodecError) {
        do throws(CodecError) {
            record.links[index].append(try identifier(&reader))
        } catch {
            throw error.inside("[\(record.links[index].count)]")
        }
    }

    private mutating func element(
        _ reader: inout WireReader,
        field: FieldDescriptor,
        column: Int
    ) throws(CodecError) {
        do {
            let value = try plain(&reader, type: field.type)
            arrays[column, default: []].append(value)
        } catch {
            throw error.inside("[\(arrays[column]?.count ?? 0)]")
        }
    }

    private func scalar(
        _ reader: inout WireReader,
        field: FieldDescriptor,
        column: ColumnLayout
    ) throws(CodecError) -> Value {
        switch column.kind {
        case .decimal(let scale, let storage):
            let bytes = try reader.lengthDelimited()
            return bytes.isEmpty ? .null : .integer(try decimal(bytes, scale: scale, storage: storage))
        case .date:
            let bytes = try reader.lengthDelimited()
            return bytes.isEmpty ? .null : .integer(try date(bytes))
        case .choice(let list):
            let text = try reader.text()
            if text.isEmpty { return .null }
            // What else an open list holds, the tenant knows. Keys are ASCII, so equal keys have equal bytes.
            guard ChoiceList.isKey(text), !list.isClosed || list.declared.contains(text) else {
                throw CodecError("UNKNOWN_CHOICE", "one of \(list.declared.joined(separator: ", ")) was expected")
            }
            return .text(text)
        case .version:
            let text = try reader.text()
            if text.isEmpty { return .null }
            // Only what we wrote ourselves, `+7` or `007` not; -1 is no record's version.
            guard let version = Int64(text), String(version) == text else { return .integer(-1) }
            return .integer(version)
        case .reference, .identifier:
            let value = try identifier(&reader)
            return value == 0 ? .null : .integer(value)
        default:
            let value = try plain(&reader, type: field.type)
            if case .text("") = value, !field.hasPresence { return .null }
            return value
        }
    }

    private func identifier(_ reader: inout WireReader) throws(CodecError) -> Int64 {
        let value = Int64(bitPattern: try reader.varint())
        guard (0...largestIdentifier).contains(value) else {
            throw CodecError("OUT_OF_RANGE", "an identifier from 0 to \(largestIdentifier) was expected")
        }
        return value
    }

    private func plain(_ reader: inout WireReader, type: FieldType) throws(CodecError) -> Value {
        switch type {
        case .string: return .text(try reader.text())
        case .bool: return .integer(try reader.varint() == 0 ? 0 : 1)
        case .double:
            let value = Double(bitPattern: try reader.fixed64())
            guard value.isFinite else { throw CodecError("OUT_OF_RANGE", "a finite number was expected") }
            return .real(value)
        case .int32:
            let value = Int64(bitPattern: try reader.varint())
            guard Int32(exactly: value) != nil else {
                throw CodecError("OUT_OF_RANGE", "a whole number of 32 bits was expected")
            }
            return .integer(value)
        case .enum(let index):
            let value = Int64(bitPattern: try reader.varint())
            guard let number = Int32(exactly: value), schema.enums[index].name(of: number) != nil else {
                throw CodecError("UNKNOWN_ENUM_VALUE", "\(schema.enums[index].fullName) has no value \(value)")
            }
            return .integer(value)
        default:
            return .integer(Int64(bitPattern: try reader.varint()))
        }
    }

    private func decimal(
        _ bytes: UnsafeRawBufferPointer,
        scale: Int,
        storage: DecimalStorage
    ) throws(CodecError) -> Int64 {
        do {
            return try ExactDecimal.parse(bytes, scale: scale, storage: storage)
        } catch .malformed {
            throw CodecError("MALFORMED_DECIMAL", "a decimal such as -12.50 was expected")
        } catch .excessScale {
            throw CodecError("EXCESS_SCALE", "at most \(scale) digits after the point were expected")
        } catch {
            throw CodecError("OUT_OF_RANGE", "the decimal is too large")
        }
    }

    private func date(_ bytes: UnsafeRawBufferPointer) throws(CodecError) -> Int64 {
        do {
            return try CivilDate.parse(bytes)
        } catch {
            throw CodecError("MALFORMED_DATE", "a date such as 2026-11-22 was expected")
        }
    }

    /// Microseconds since 1970. A timestamp may come in several parts, which merge: so `known`, what came before.
    private func timestamp(_ bytes: UnsafeRawBufferPointer, onto known: Int64?) throws(CodecError) -> Int64 {
        var reader = WireReader(bytes)
        let start = Instant.split(known ?? 0)
        var seconds = start.seconds
        var nanoseconds = start.micros * 1_000
        while let (number, wireType) = try reader.nextTag() {
            guard number <= 2 else {
                throw CodecError("UNKNOWN_FIELD", path: String(number), "a timestamp has seconds and nanos")
            }
            guard wireType == 0 else {
                throw CodecError(
                    "MALFORMED_MESSAGE",
                    path: number == 1 ? "seconds" : "nanos",
                    "wire type 0 was expected, not \(wireType)"
                )
            }
            let value = Int64(bitPattern: try reader.varint())
            if number == 1 { seconds = value } else { nanoseconds = value }
        }
        do throws(InstantError) {
            guard let nanos = Int32(exactly: nanoseconds) else { throw InstantError.outOfRange }
            return try Instant.microseconds(seconds: seconds, nanos: nanos)
        } catch .excessPrecision {
            throw CodecError("EXCESS_SCALE", "an instant of whole microseconds was expected")
        } catch {
            throw CodecError("OUT_OF_RANGE", "an instant from year 1 to year 9999 was expected")
        }
    }

    /// A link may come in several parts, which merge: whether it is whole is told at the end.
    private mutating func link(
        _ bytes: UnsafeRawBufferPointer,
        entity: Int,
        identifier: Int
    ) throws(CodecError) {
        var reader = WireReader(bytes)
        while let (number, wireType) = try reader.nextTag() {
            guard number <= 2 else {
                throw CodecError("UNKNOWN_FIELD", path: String(number), "a link has entity and id")
            }
            let name = number == 1 ? "entity" : "id"
            do throws(CodecError) {
                let expected: UInt8 = number == 1 ? 2 : 0
                guard wireType == expected else {
                    throw CodecError("MALFORMED_MESSAGE", "wire type \(expected) was expected, not \(wireType)")
                }
                if number == 1 {
                    let text = try reader.text()
                    store(text.isEmpty ? .null : .text(text), in: entity)
                } else {
                    let id = try self.identifier(&reader)
                    store(id == 0 ? .null : .integer(id), in: identifier)
                }
            } catch {
                throw error.inside(name)
            }
        }
    }
}
