import Foundation

/// Bytes in JSON: base64, standard or URL-safe alphabet, with or without padding.
enum Base64 {
    static func decode(_ text: String) throws(CodecError) -> [UInt8] {
        let failure = CodecError("MALFORMED_BASE64", "base64 was expected")
        var digits = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        // Padded as a whole or not at all.
        let isPadded = digits.utf8.count % 4 == 0
        for _ in 0..<2 where isPadded && digits.hasSuffix("=") { digits.removeLast() }
        guard !digits.utf8.contains(UInt8(ascii: "=")) else { throw failure }
        digits += String(repeating: "=", count: (4 - digits.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: digits) else { throw failure }
        return [UInt8](data)
    }

    static func encode(_ bytes: UnsafeRawBufferPointer) -> String { Data(bytes).base64EncodedString() }
}

/// `google.protobuf.Duration` in JSON: seconds with up to nine digits after the point, and `s`.
enum DurationText {
    static func parse(_ text: String) throws(CodecError) -> (seconds: Int64, nanos: Int64) {
        let failure = CodecError("MALFORMED_DURATION", "a duration such as 1.5s was expected")
        guard text.hasSuffix("s") else { throw failure }
        let number = text.dropLast()
        let negative = number.hasPrefix("-")
        let parts = (negative ? number.dropFirst() : number).split(
            separator: ".",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        guard let whole = parts.first, !whole.isEmpty, whole.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let seconds = Int64(whole), seconds <= 315_576_000_000
        else { throw failure }
        var nanos: Int64 = 0
        if parts.count == 2 {
            let fraction = parts[1]
            guard (1...9).contains(fraction.utf8.count), fraction.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                let value = Int64(fraction + String(repeating: "0", count: 9 - fraction.utf8.count))
            else { throw failure }
            nanos = value
        }
        return negative ? (-seconds, -nanos) : (seconds, nanos)
    }

    static func text(seconds: Int64, nanos: Int64) throws(CodecError) -> String {
        let sameSign = seconds == 0 || nanos == 0 || (seconds < 0) == (nanos < 0)
        guard seconds.magnitude <= 315_576_000_000, nanos.magnitude <= 999_999_999, sameSign else {
            throw CodecError("OUT_OF_RANGE", "a duration of at most 10,000 years was expected")
        }
        let sign = seconds < 0 || nanos < 0 ? "-" : ""
        let whole = "\(sign)\(seconds.magnitude)"
        guard nanos != 0 else { return whole + "s" }
        let digits = String(nanos.magnitude)
        var fraction = String(repeating: "0", count: max(0, 9 - digits.count)) + digits
        while fraction.hasSuffix("000") { fraction.removeLast(3) }
        return whole + "." + fraction + "s"
    }
}

/// `google.protobuf.FieldMask` in JSON: lower camel case, joined by commas.
enum FieldMaskText {
    /// `unitPrice.amount` or `unit_price.amount` as `unit_price.amount`.
    static func snake(_ path: Substring) -> String {
        var name = ""
        for character in path {
            if character.isASCII, character.isUppercase {
                name += "_" + character.lowercased()
            } else {
                name.append(character)
            }
        }
        return name
    }

    static func camel(_ path: String) -> String {
        var name = ""
        var raises = false
        for character in path {
            if character == "_" {
                raises = true
            } else {
                name += raises ? character.uppercased() : String(character)
                raises = false
            }
        }
        return name
    }
}
