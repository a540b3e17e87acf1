/// Scalars between JSON text and the wire: one place for ranges and forms.
enum ScalarText {
    /// An integer as protobuf's JSON allows it: digits, or a number with a fraction or exponent that is whole.
    static func integer<Number: FixedWidthInteger>(_ text: String, as type: Number.Type) throws(CodecError) -> Number {
        if let value = Number(text), text.utf8.first != UInt8(ascii: "+") { return value }
        guard let digits = wholeDigits(Array(text.utf8)) else {
            throw CodecError("MALFORMED_NUMBER", "a whole number was expected")
        }
        guard let value = Number(digits) else {
            throw CodecError("OUT_OF_RANGE", "a whole number from \(Number.min) to \(Number.max) was expected")
        }
        return value
    }

    /// The digits of a number in JSON's grammar whose value is whole, without point and exponent: `-1.50e2` is `-150`.
    /// Never by way of a double, which would round the digits it cannot hold. Nil when it is no number or not whole.
    private static func wholeDigits(_ text: [UInt8]) -> String? {
        let isNegative = text.first == UInt8(ascii: "-")
        var rest = text[(isNegative ? 1 : 0)...]
        func digits() -> ArraySlice<UInt8> {
            let taken = rest.prefix { (0x30...0x39).contains($0) }
            rest = rest[taken.endIndex...]
            return taken
        }
        let whole = digits()
        var fraction: ArraySlice<UInt8> = []
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            fraction = digits()
            guard !fraction.isEmpty else { return nil }
        }
        var exponent = 0
        if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            let sign = rest.first == UInt8(ascii: "-") ? -1 : 1
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
            let written = digits()
            guard !written.isEmpty else { return nil }
            // A larger exponent is out of every range, or makes zero of nothing but zero: 1000 stands for it.
            exponent = sign * min(Int(String(decoding: written, as: UTF8.self)) ?? 1000, 1000)
        }
        guard rest.isEmpty, !whole.isEmpty else { return nil }
        var all = Array(whole + fraction)
        if all.allSatisfy({ $0 == 0x30 }) { return "0" }
        let point = whole.count + exponent
        if point < all.count {
            let kept = max(point, 0)
            guard all[kept...].allSatisfy({ $0 == 0x30 }) else { return nil }
            all.removeSubrange(kept...)
        } else {
            all += [UInt8](repeating: 0x30, count: point - all.count)
        }
        return (isNegative ? "-" : "") + String(decoding: all, as: UTF8.self)
    }

    static func double(_ text: String) throws(CodecError) -> Double {
        switch text {
        case "NaN": return .nan
        case "Infinity": return .infinity
        case "-Infinity": return -.infinity
        default:
            guard let value = number(text) else { throw CodecError("MALFORMED_NUMBER", "a number was expected") }
            guard value.isFinite else {
                throw CodecError("OUT_OF_RANGE", "a number that 64 bits can hold was expected")
            }
            return value
        }
    }

    /// A number written in digits; infinite when it is too large for a double.
    private static func number(_ text: String) -> Double? {
        guard let first = text.utf8.first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first),
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) })
        else { return nil }
        return Double(text)
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
        _ json: UnsafeRawBufferPointer,
        element: FieldType,
        number: Int,
        into writer: inout ByteWriter
    ) {
        if element == .string, encodePlainTexts(json, number: number, into: &writer) { return }
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

    /// Texts without escapes, as `store` writes most of them, go out without being taken apart first. Answers false,
    /// having written nothing, when there is an escape.
    private static func encodePlainTexts(
        _ json: UnsafeRawBufferPointer,
        number: Int,
        into writer: inout ByteWriter
    ) -> Bool {
        guard json.count >= 2, !json.contains(UInt8(ascii: "\\")) else { return false }
        let quote = UInt8(ascii: "\"")
        var position = 0
        while position < json.count {
            guard json[position] == quote else {
                position += 1
                continue
            }
            let start = position + 1
            position = start
            while position < json.count, json[position] != quote { position += 1 }
            writer.tag(number, wireType: 2)
            writer.lengthDelimited(UnsafeRawBufferPointer(rebasing: json[start..<position]))
            position += 1
        }
        return true
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
