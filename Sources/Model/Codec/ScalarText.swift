/// Scalars between JSON text and the wire: one place for ranges and forms.
enum ScalarText {
    /// An integer as protobuf's JSON allows it: digits, or a number with a fraction or exponent that is whole.
    static func integer<Number: FixedWidthInteger>(_ text: String, as type: Number.Type) throws(CodecError) -> Number {
        if let value = Number(text), text.first != "+" { return value }
        // `1.0`, `1e3`: only where a double is exact.
        if text.contains(where: { ".eE".contains($0) }), let double = finite(text), double.rounded() == double,
            abs(double) <= 9_007_199_254_740_992, let value = Number(exactly: double)
        {
            return value
        }
        guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") }), !text.isEmpty else {
            throw CodecError("MALFORMED_NUMBER", "a whole number was expected")
        }
        throw CodecError("OUT_OF_RANGE", "a whole number from \(Number.min) to \(Number.max) was expected")
    }

    static func double(_ text: String) throws(CodecError) -> Double {
        switch text {
        case "NaN": return .nan
        case "Infinity": return .infinity
        case "-Infinity": return -.infinity
        default:
            guard let value = finite(text) else { throw CodecError("MALFORMED_NUMBER", "a number was expected") }
            return value
        }
    }

    /// A number in JSON's grammar that a double can hold.
    private static func finite(_ text: String) -> Double? {
        guard let first = text.utf8.first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first),
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
            let value = Double(text), value.isFinite
        else { return nil }
        return value
    }

    /// The shortest text that reads back as the same number, as JSON writes it.
    static func text<Number: BinaryFloatingPoint & LosslessStringConvertible>(_ value: Number) -> String {
        if value.isNaN { return "\"NaN\"" }
        if value.isInfinite { return value < 0 ? "\"-Infinity\"" : "\"Infinity\"" }
        let text = String(value)
        return text.hasSuffix(".0") && text != "-0.0" ? String(text.dropLast(2)) : text
    }
}

/// Repeated scalars: a JSON array in the store, elements on the wire.
package enum ArrayCodec {
    /// Appends the wire form of a stored array. What the store holds was written by `store`, so that a damaged
    /// array writes nothing rather than stopping a list.
    static func encode(
        _ json: UnsafeRawBufferPointer, element: FieldType, number: Int, into writer: inout ByteWriter
    ) {
        guard let values = try? parse(json, element: element), !values.isEmpty else { return }
        if element == .string {
            for case .text(let text) in values {
                writer.tag(number, wireType: 2)
                writer.lengthDelimited(text)
            }
            return
        }
        writer.tag(number, wireType: 2)
        let start = writer.beginLength()
        for value in values {
            switch value {
            case .integer(let integer): writer.varint(UInt64(bitPattern: integer))
            case .real(let real): writer.fixed64(real.bitPattern)
            default: break
            }
        }
        writer.endLength(start)
    }

    /// The elements of a stored array.
    package static func parse(_ json: UnsafeRawBufferPointer, element: FieldType) throws(CodecError) -> [Value] {
        var reader = JSONReader(json)
        var values: [Value] = []
        try reader.array { (reader, _) throws(CodecError) in
            switch element {
            case .string: values.append(.text(try reader.string()))
            case .double: values.append(.real(try ScalarText.double(try reader.number())))
            default: values.append(.integer(try ScalarText.integer(try reader.number(), as: Int64.self)))
            }
        }
        return values
    }

    /// The stored form of elements; no element is null.
    package static func store(_ values: [Value]) -> Value {
        guard !values.isEmpty else { return .null }
        var writer = ByteWriter(capacity: 64)
        writer.byte(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { writer.byte(UInt8(ascii: ",")) }
            switch value {
            case .text(let text): writer.jsonString(text)
            case .integer(let integer): writer.text(String(integer))
            case .real(let real): writer.text(real.description)
            case .null, .blob: writer.text("null")
            }
        }
        writer.byte(UInt8(ascii: "]"))
        return .text(String(decoding: writer.bytes, as: UTF8.self))
    }
}
