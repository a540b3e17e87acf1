extension SchemaRegistry {
    /// Turns protobuf's JSON form of a message into its wire form. Both spellings of a field's name are read; unknown
    /// and repeated names, and values that are not of their field's kind, are refused with the field's path.
    package func wire(
        fromJSON json: [UInt8],
        message: Int,
        overlay: SchemaOverlay = .none
    ) throws(CodecError) -> [UInt8] {
        var writer = ByteWriter(capacity: json.count)
        let failure: CodecError? = json.withUnsafeBytes { bytes in
            do throws(CodecError) {
                var reader = JSONReader(bytes)
                let decoding = JSONDecoding(schema: self, overlay: overlay)
                try decoding.message(&reader, overlay.message(message, self), &writer)
                try reader.end()
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
        return writer.finish()
    }
}

private struct JSONDecoding {
    let schema: SchemaRegistry
    let overlay: SchemaOverlay

    func message(
        _ reader: inout JSONReader,
        _ descriptor: MessageDescriptor,
        _ writer: inout ByteWriter
    ) throws(CodecError) {
        guard try reader.peek() == .object else { throw CodecError("MALFORMED_JSON", "an object was expected") }
        var seen = Set<Int>()
        var oneofs = Set<Int>()
        // Closures cannot hold a noncopyable value that is lent to them: the parts are gathered and appended.
        var parts: [[UInt8]] = []
        try reader.object { (reader, name) throws(CodecError) in
            guard let position = descriptor.position(ofName: name) else {
                throw CodecError("UNKNOWN_FIELD", path: name, "\(descriptor.fullName) has no such field")
            }
            let field = descriptor.fields[position]
            do throws(CodecError) {
                guard seen.insert(position).inserted else {
                    throw CodecError("REPEATED_FIELD", "the field was already given")
                }
                if try reader.peek() == .null {
                    try reader.null()
                    return
                }
                if let oneof = field.oneof, !oneofs.insert(oneof).inserted {
                    throw CodecError("REPEATED_FIELD", "another member of the same oneof was already given")
                }
                parts.append(try self.field(&reader, field))
            } catch {
                throw error.inside(field.name)
            }
        }
        for part in parts { writer.raw(part) }
    }

    private func field(_ reader: inout JSONReader, _ field: FieldDescriptor) throws(CodecError) -> [UInt8] {
        var writer = ByteWriter(capacity: 64)
        guard field.isRepeated else {
            try value(&reader, field, tagged: true, keepsDefault: field.hasPresence, &writer)
            return writer.finish()
        }
        guard try reader.peek() == .array else { throw CodecError("MALFORMED_JSON", "an array was expected") }
        let packed = field.type.wireType != 2
        var elements: [[UInt8]] = []
        try reader.array { (reader, index) throws(CodecError) in
            do throws(CodecError) {
                guard try reader.peek() != .null else {
                    throw CodecError("MALFORMED_JSON", "null is not an element")
                }
                var element = ByteWriter(capacity: 32)
                try value(&reader, field, tagged: !packed, keepsDefault: true, &element)
                elements.append(element.finish())
            } catch {
                throw error.inside("[\(index)]")
            }
        }
        guard packed, !elements.isEmpty else {
            for element in elements { writer.raw(element) }
            return writer.finish()
        }
        writer.tag(field.number, wireType: 2)
        let start = writer.beginLength()
        for element in elements { writer.raw(element) }
        writer.endLength(start)
        return writer.finish()
    }

    private func value(
        _ reader: inout JSONReader,
        _ field: FieldDescriptor,
        tagged: Bool,
        keepsDefault: Bool,
        _ writer: inout ByteWriter
    ) throws(CodecError) {
        func tag(_ writer: inout ByteWriter) {
            if tagged { writer.tag(field.number, wireType: field.type.wireType) }
        }
        func varint(_ value: UInt64, _ writer: inout ByteWriter) {
            guard value != 0 || keepsDefault else { return }
            tag(&writer)
            writer.varint(value)
        }
        switch field.type {
        case .message(let index):
            tag(&writer)
            let start = writer.beginLength()
            try nested(&reader, overlay.message(index, schema), &writer)
            writer.endLength(start)
        case .string:
            let text = try string(&reader)
            guard !text.isEmpty || keepsDefault else { return }
            tag(&writer)
            writer.lengthDelimited(text)
        case .bytes:
            let data = try Base64.decode(try string(&reader))
            guard !data.isEmpty || keepsDefault else { return }
            tag(&writer)
            data.withUnsafeBytes { writer.lengthDelimited($0) }
        case .bool:
            guard try reader.peek() == .bool else { throw CodecError("MALFORMED_JSON", "true or false was expected") }
            varint(try reader.bool() ? 1 : 0, &writer)
        case .int32: varint(UInt64(bitPattern: Int64(try integer(&reader, Int32.self))), &writer)
        case .int64: varint(UInt64(bitPattern: try integer(&reader, Int64.self)), &writer)
        case .uint32: varint(UInt64(try integer(&reader, UInt32.self)), &writer)
        case .uint64: varint(try integer(&reader, UInt64.self), &writer)
        case .sint32:
            let value = try integer(&reader, Int32.self)
            varint(UInt64(UInt32(bitPattern: value << 1 ^ value >> 31)), &writer)
        case .sint64:
            let value = try integer(&reader, Int64.self)
            varint(UInt64(bitPattern: value << 1 ^ value >> 63), &writer)
        case .enum(let index): varint(UInt64(bitPattern: Int64(try enumeration(&reader, schema.enums[index]))), &writer)
        case .double:
            // By its bits: -0.0 equals 0 but is not the default value.
            let value = try number(&reader)
            guard value.bitPattern != 0 || keepsDefault else { return }
            tag(&writer)
            writer.fixed64(value.bitPattern)
        case .float:
            let wide = try number(&reader)
            let value = Float(wide)
            guard value.isInfinite == wide.isInfinite else {
                throw CodecError("OUT_OF_RANGE", "a number that 32 bits can hold was expected")
            }
            guard value.bitPattern != 0 || keepsDefault else { return }
            tag(&writer)
            writer.fixed32(value.bitPattern)
        case .fixed64, .sfixed64:
            let bits =
                field.type == .fixed64
                ? try integer(&reader, UInt64.self) : UInt64(bitPattern: try integer(&reader, Int64.self))
            guard bits != 0 || keepsDefault else { return }
            tag(&writer)
            writer.fixed64(bits)
        case .fixed32, .sfixed32:
            let bits =
                field.type == .fixed32
                ? try integer(&reader, UInt32.self) : UInt32(bitPattern: try integer(&reader, Int32.self))
            guard bits != 0 || keepsDefault else { return }
            tag(&writer)
            writer.fixed32(bits)
        }
    }

    private func string(_ reader: inout JSONReader) throws(CodecError) -> String {
        guard try reader.peek() == .string else { throw CodecError("MALFORMED_JSON", "a text was expected") }
        return try reader.string()
    }

    private func numberText(_ reader: inout JSONReader) throws(CodecError) -> String {
        switch try reader.peek() {
        case .string: return try reader.string()
        case .number: return try reader.number()
        default: throw CodecError("MALFORMED_JSON", "a number was expected")
        }
    }

    private func integer<Number: FixedWidthInteger>(
        _ reader: inout JSONReader,
        _ type: Number.Type
    ) throws(CodecError) -> Number {
        try ScalarText.integer(try numberText(&reader), as: type)
    }

    private func number(_ reader: inout JSONReader) throws(CodecError) -> Double {
        try ScalarText.double(try numberText(&reader))
    }

    private func enumeration(_ reader: inout JSONReader, _ descriptor: EnumDescriptor) throws(CodecError) -> Int32 {
        if try reader.peek() == .number {
            return try ScalarText.integer(try reader.number(), as: Int32.self)
        }
        let name = try string(&reader)
        guard let number = descriptor.number(of: name) else {
            throw CodecError("UNKNOWN_ENUM_VALUE", "\(descriptor.fullName) has no value \(name.prefix(60))")
        }
        return number
    }

    private func nested(
        _ reader: inout JSONReader,
        _ descriptor: MessageDescriptor,
        _ writer: inout ByteWriter
    ) throws(CodecError) {
        switch descriptor.wellKnown {
        case nil: try message(&reader, descriptor, &writer)
        case .timestamp:
            let instant: Instant
            do {
                instant = try Instant(parsing: try string(&reader))
            } catch let error as CodecError {
                throw error
            } catch {
                throw CodecError(
                    "MALFORMED_TIME",
                    "an instant of whole microseconds such as 2026-11-22T09:30:00Z was expected"
                )
            }
            let (seconds, micros) = Instant.split(instant.microseconds)
            secondsAndNanos(seconds, micros * 1000, &writer)
        case .duration:
            let (seconds, nanos) = try DurationText.parse(try string(&reader))
            secondsAndNanos(seconds, nanos, &writer)
        case .fieldMask:
            let text = try string(&reader)
            for path in text.isEmpty ? [] : text.split(separator: ",", omittingEmptySubsequences: false) {
                writer.tag(1, wireType: 2)
                writer.lengthDelimited(FieldMaskText.snake(path))
            }
        }
    }

    private func secondsAndNanos(_ seconds: Int64, _ nanos: Int64, _ writer: inout ByteWriter) {
        if seconds != 0 {
            writer.tag(1, wireType: 0)
            writer.varint(UInt64(bitPattern: seconds))
        }
        if nanos != 0 {
            writer.tag(2, wireType: 0)
            writer.varint(UInt64(bitPattern: nanos))
        }
    }
}
