/// What is wrong with a text that should be an identifier.
package enum IdentifierFault: String, Error, Sendable, CaseIterable {
    /// It holds what such an identifier never does.
    case characters = "CHARACTERS"
    /// It is too short or too long.
    case length = "LENGTH"
    /// Its country has none of these, or writes them otherwise.
    case country = "COUNTRY"
    /// Its check digits do not fit the rest: a digit is wrong, or two are swapped.
    case checksum = "CHECKSUM"
}

/// A kind of identifier that people type with spaces and dots, and that has one form to be kept in.
package protocol Identifier: SendableMetatype {
    /// The form in which it is kept, without separators and in capitals. Throws what is wrong with it.
    static func normalised(_ text: String) throws(IdentifierFault) -> String
}

extension Identifier {
    package static func isValid(_ text: String) -> Bool { (try? normalised(text)) != nil }
}

/// Digits and letters of identifiers, as bytes of ASCII.
enum Characters {
    /// Capitals and digits of a text without what people put between them; the other characters stay, to be refused.
    static func compact(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace || separators.contains(scalar) { continue }
            guard scalar.isASCII else { return [0] }
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            bytes.append(small.contains(byte) ? byte - 32 : byte)
        }
        return bytes
    }

    private static let separators: Set<UnicodeScalar> = [".", "-", "\u{2010}", "\u{2011}", "\u{2013}", "/"]
    private static let small = UInt8(ascii: "a")...UInt8(ascii: "z")
    static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    static let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")

    static func isDigit(_ byte: UInt8) -> Bool { digits.contains(byte) }
    static func isCapital(_ byte: UInt8) -> Bool { capitals.contains(byte) }
    static func isEither(_ byte: UInt8) -> Bool { isDigit(byte) || isCapital(byte) }

    static func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

    /// The digits only, of exactly so many.
    static func digits(_ text: String, count: Int) throws(IdentifierFault) -> [UInt8] {
        let bytes = compact(text)
        guard bytes.allSatisfy(isDigit), !bytes.isEmpty else { throw .characters }
        guard bytes.count == count else { throw .length }
        return bytes
    }

    /// The remainder modulo 97 of the number that digits and letters (A is 10, Z is 35) make one after the other (ISO 7064).
    static func remainder97(_ bytes: some Sequence<UInt8>) -> Int {
        var rest = 0
        for byte in bytes {
            if isDigit(byte) {
                rest = (rest * 10 + Int(byte - 48)) % 97
            } else {
                rest = (rest * 100 + Int(byte - 55)) % 97
            }
        }
        return rest
    }

    /// Whether the digits have Luhn's check digit at their end (ISO/IEC 7812-1).
    static func hasLuhn(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        var sum = 0
        for (place, byte) in bytes.reversed().enumerated() {
            let digit = Int(byte - 48)
            sum += place.isMultiple(of: 2) ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
        }
        return sum.isMultiple(of: 10)
    }
}
