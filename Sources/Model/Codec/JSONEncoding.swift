extension SchemaRegistry {
    /// Turns the wire form of a message into protobuf's JSON form: lower camel case names, 64-bit integers as text,
    /// unset fields left out. Refuses what `check` refuses.
    package func json(
        fromWire wire: [UInt8],
        message: Int,
        overlay: SchemaOverlay = .none
    ) throws(CodecError) -> [UInt8] {
        var writer = ByteWriter(capacity: wire.count * 2)
        let failure: CodecError? = wire.withUnsafeBytes { bytes in
            do throws(CodecError) {
                let encoding = JSONEncoding(schema: self, overlay: overlay)
                try encoding.message([bytes], overlay.message(message, self), depth: 0, &writer)
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
        return writer.finish()
    }

    /// Refuses bytes that are not a message of that type: malformed, unknown fields, wrong wire types, text that is
    /// not UTF-8, nesting deeper than `maximumNesting`.
    package func check(
        _ bytes: UnsafeRawBufferPointer,
        message: Int,
        overlay: SchemaOverlay = .none,
        depth: Int = 0
    ) throws(CodecError) {
        guard depth <= maximumNesting else { throw CodecError("TOO_DEEP", "at most \(maximumNesting) levels") }
        let descriptor = overlay.message(message, self)
        var reader = WireReader(bytes)
        while let (number, wireType) = try reader.nextTag() {
            guard let position = descriptor.position(ofNumber: number) else {
                throw CodecError("UNKNOWN_FIELD", path: String(number), "no field has this number")
            }
            let field = descriptor.fields[position]
            let start = bytes.count - reader.remaining
            do throws(CodecError) {
                try check(
                    &reader,
                    wireType: wireType,
                    field: field,
                    overlay: overlay,
                    depth: depth
                ) { () throws(CodecError) -> Int in
                    try field.elements(in: UnsafeRawBufferPointer(rebasing: bytes[..<start])) - 1
                }
            } catch {
                throw error.inside(field.name)
            }
        }
    }

    /// Checks what follows a tag. `place` counts the elements of a repeated field that came before, only when one is
    /// at fault.
    private func check(
        _ reader: inout WireReader,
        wireType: UInt8,
        field: FieldDescriptor,
        overlay: SchemaOverlay,
        depth: Int,
        place: () throws(CodecError) -> Int
    ) throws(CodecError) {
        let packed = field.isRepeated && wireType == 2 && field.type.wireType != 2
        guard packed || wireType == field.type.wireType else {
            throw CodecError("MALFORMED_MESSAGE", "wire type \(field.type.wireType) was expected, not \(wireType)")
        }
        guard packed else {
            do throws(CodecError) {
                try checkValue(&reader, field.type, overlay, depth: depth)
            } catch {
                throw field.isRepeated ? error.inside("[\(try place())]") : error
            }
            return
        }
        var inner = WireReader(try reader.lengthDelimited())
        var count = 0
        while !inner.isAtEnd {
            do throws(CodecError) {
                try checkValue(&inner, field.type, overlay, depth: depth)
            } catch {
                throw error.inside("[\(try place() + count)]")
            }
            count += 1
        }
    }

    private func checkValue(
        _ reader: inout WireReader,
        _ type: FieldType,
        _ overlay: SchemaOverlay,
        depth: Int
    ) throws(CodecError) {
        switch type {
        case .message(let inner):
            try check(try reader.lengthDelimited(), message: inner, overlay: overlay, depth: depth + 1)
        case .string: _ = try reader.text()
        case .int32, .enum:
            guard Int32(exactly: Int64(bitPattern: try reader.varint())) != nil else {
                throw CodecError("OUT_OF_RANGE", "a whole number of 32 bits was expected")
            }
        default: try reader.skip(wireType: type.wireType)
        }
    }
}

extension FieldDescriptor {
    /// Whether a later occurrence adds to an earlier one (repeated fields, messages) instead of replacing it.
    fileprivate var accumulates: Bool {
        if case .message = type { true } else { isRepeated }
    }

    /// How many elements of this repeated field well-formed `bytes` hold; a tag without its value at the end counts.
    fileprivate func elements(in bytes: UnsafeRawBufferPointer) throws(CodecError) -> Int {
        var reader = WireReader(bytes)
        var count = 0
        while let (number, wireType) = try reader.nextTag() {
            let isPacked = number == self.number && wireType == 2 && type.wireType != 2
            if number == self.number, !isPacked || reader.isAtEnd { count += 1 }
            if reader.isAtEnd { break }
            guard isPacked else {
                try reader.skip(wireType: wireType)
                continue
            }
            var inner = WireReader(try reader.lengthDelimited())
            while !inner.isAtEnd {
                try inner.skip(wireType: type.wireType)
                count += 1
            }
        }
        return count
    }
}

private struct JSONEncoding {
    let schema: SchemaRegistry
    let overlay: SchemaOverlay

    /// One value on the wire.
    private enum Raw {
        case number(UInt64)
        case bytes(UnsafeRawBufferPointer)
    }

    /// Writes an object. A message may come in several parts on the wire, which merge: so `parts`.
    func message(
        _ parts: [UnsafeRawBufferPointer],
        _ descriptor: MessageDescriptor,
        depth: Int,
        _ writer: inout ByteWriter
    ) throws(CodecError) {
        guard depth <= maximumNesting else { throw CodecError("TOO_DEEP", "at most \(maximumNesting) levels") }
        let values = try gather(parts, descriptor)
        if let wellKnown = descriptor.wellKnown { return try write(wellKnown, values, &writer) }
        writer.byte(UInt8(ascii: "{"))
        var isFirst = true
        for (field, found) in zip(descriptor.fields, values) where !found.isEmpty {
            if !field.isRepeated, !field.hasPresence, isDefault(found[found.count - 1]) { continue }
            if !isFirst { writer.byte(UInt8(ascii: ",")) }
            isFirst = false
            writer.jsonString(field.jsonName)
            writer.byte(UInt8(ascii: ":"))
            do throws(CodecError) {
                try self.field(field, found, depth: depth, &writer)
            } catch {
                throw error.inside(field.name)
            }
        }
        writer.byte(UInt8(ascii: "}"))
    }

    private func isDefault(_ value: Raw) -> Bool {
        switch value {
        case .number(let number): number == 0
        case .bytes(let bytes): bytes.isEmpty
        }
    }

    private func gather(
        _ parts: [UnsafeRawBufferPointer],
        _ descriptor: MessageDescriptor
    ) throws(CodecError) -> [[Raw]] {
        var values = [[Raw]](repeating: [], count: descriptor.fields.count)
        for part in parts {
            var reader = WireReader(part)
            while let (number, wireType) = try reader.nextTag() {
                guard let position = descriptor.position(ofNumber: number) else {
                    guard overlay.skipsUnknown, number >= CustomLayout.firstNumber else {
                        throw CodecError("UNKNOWN_FIELD", path: String(number), "no field has this number")
                    }
                    try reader.skip(wireType: wireType)
                    continue
                }
                let field = descriptor.fields[position]
                let expected = field.type.wireType
                if let oneof = field.oneof {  // The last member that came is the one that is set.
                    for other in descriptor.fields.indices
                    where other != position && descriptor.fields[other].oneof == oneof {
                        try supersede(&values[other], descriptor.fields[other])
                    }
                }
                if !values[position].isEmpty, !field.accumulates { try supersede(&values[position], field) }
                do throws(CodecError) {
                    if field.isRepeated, wireType == 2, expected != 2 {
                        var inner = WireReader(try reader.lengthDelimited())
                        while !inner.isAtEnd { values[position].append(try raw(&inner, expected)) }
                    } else if wireType == expected {
                        values[position].append(try raw(&reader, wireType))
                    } else {
                        throw CodecError("MALFORMED_MESSAGE", "wire type \(expected) was expected, not \(wireType)")
                    }
                } catch {
                    throw error.inside(field.name)
                }
            }
        }
        return values
    }

    /// Forgets values that a later one replaces, but not before they were checked like the others.
    private func supersede(_ values: inout [Raw], _ field: FieldDescriptor) throws(CodecError) {
        for value in values {
            var unread = ByteWriter(capacity: 16)
            do throws(CodecError) {
                try self.value(value, field.type, depth: 0, &unread)
            } catch {
                throw error.inside(field.name)
            }
        }
        values.removeAll()
    }

    private func raw(_ reader: inout WireReader, _ wireType: UInt8) throws(CodecError) -> Raw {
        switch wireType {
        case 0: .number(try reader.varint())
        case 1: .number(try reader.fixed64())
        case 2: .bytes(try reader.lengthDelimited())
        default: .number(UInt64(try reader.fixed32()))
        }
    }

    private func field(
        _ field: FieldDescriptor,
        _ values: [Raw],
        depth: Int,
        _ writer: inout ByteWriter
    ) throws(CodecError) {
        guard field.isRepeated else {
            if case .message(let index) = field.type {
                let parts = values.compactMap { value in
                    if case .bytes(let bytes) = value { bytes } else { nil }
                }
                return try message(parts, overlay.message(index, schema), depth: depth + 1, &writer)
            }
            return try value(values[values.count - 1], field.type, depth: depth, &writer)
        }
        writer.byte(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { writer.byte(UInt8(ascii: ",")) }
            do throws(CodecError) {
                try self.value(value, field.type, depth: depth, &writer)
            } catch {
                throw error.inside("[\(index)]")
            }
        }
        writer.byte(UInt8(ascii: "]"))
    }

    private func value(
        _ value: Raw,
        _ type: FieldType,
        depth: Int,
        _ writer: inout ByteWriter
    ) throws(CodecError) {
        switch (value, type) {
        case (.bytes(let bytes), .message(let index)):
            try message([bytes], overlay.message(index, schema), depth: depth + 1, &writer)
        case (.bytes(let bytes), .bytes):
            writer.jsonString(Base64.encode(bytes))
        case (.bytes(let bytes), _):
            guard String(validating: bytes, as: UTF8.self) != nil else {
                throw CodecError("INVALID_UTF8", "text must be UTF-8")
            }
            writer.jsonString(bytes)
        case (.number(let number), _): try write(number, type, &writer)
        }
    }

    private func write(
        _ number: UInt64,
        _ type: FieldType,
        _ writer: inout ByteWriter
    ) throws(CodecError) {
        let signed = Int64(bitPattern: number)
        switch type {
        case .bool: writer.text(number == 0 ? "false" : "true")
        case .int32: writer.text(String(try int32(signed)))
        case .sfixed32: writer.text(String(Int32(truncatingIfNeeded: signed)))
        case .uint32, .fixed32: writer.text(String(UInt32(truncatingIfNeeded: number)))
        case .sint32:
            let bits = UInt32(truncatingIfNeeded: number)
            writer.text(String(Int32(bitPattern: bits >> 1) ^ -Int32(bitPattern: bits & 1)))
        case .int64, .sfixed64: writer.jsonString(String(signed))
        case .uint64, .fixed64: writer.jsonString(String(number))
        case .sint64: writer.jsonString(String(Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)))
        case .double: writer.text(ScalarText.text(Double(bitPattern: number)))
        case .float: writer.text(ScalarText.text(Float(bitPattern: UInt32(truncatingIfNeeded: number))))
        case .enum(let index):
            let value = try int32(signed)
            if let name = schema.enums[index].name(of: value) {
                writer.jsonString(name)
            } else {
                writer.text(String(value))
            }
        case .string, .bytes, .message: break
        }
    }

    private func int32(_ number: Int64) throws(CodecError) -> Int32 {
        guard let value = Int32(exactly: number) else {
            throw CodecError("OUT_OF_RANGE", "a whole number of 32 bits was expected")
        }
        return value
    }

    private func write(
        _ wellKnown: WellKnownType,
        _ values: [[Raw]],
        _ writer: inout ByteWriter
    ) throws(CodecError) {
        func number(_ position: Int) -> Int64 {
            guard case .number(let value)? = values[position].last else { return 0 }
            return Int64(bitPattern: value)
        }
        switch wellKnown {
        case .timestamp:
            guard let nanos = Int32(exactly: number(1)),
                let microseconds = try? Instant.microseconds(seconds: number(0), nanos: nanos)
            else { throw CodecError("OUT_OF_RANGE", "an instant from year 1 to year 9999 was expected") }
            Instant.write(microseconds) { writer.jsonString($0) }
        case .duration:
            writer.jsonString(try DurationText.text(seconds: number(0), nanos: number(1)))
        case .fieldMask:
            var paths: [String] = []
            for case .bytes(let bytes) in values[0] {
                guard let path = String(validating: bytes, as: UTF8.self) else {
                    throw CodecError("INVALID_UTF8", path: "paths[\(paths.count)]", "text must be UTF-8")
                }
                let name = FieldMaskText.camel(path)
                // Read back, `a_1` or `aB` would name another field; a comma would make two.
                guard !path.contains(","), FieldMaskText.snake(name[...]) == path else {
                    throw CodecError("MALFORMED_MASK", "a path of small letters and underscores was expected")
                }
                paths.append(name)
            }
            writer.jsonString(paths.joined(separator: ","))
        }
    }
}
