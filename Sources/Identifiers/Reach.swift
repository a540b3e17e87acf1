/// A telephone number, kept as ITU-T E.164 writes it: `+33612345678`.
///
/// French numbers come in any of their forms: `06 12 34 56 78`, `+33 (0)6.12.34.56.78`, `0033612345678`; those of the
/// overseas departments get the country code that they are called by (ARCEP, plan national de numérotation). A number of
/// another country begins with `+` or `00`.
package enum PhoneNumber: Identifier {
    /// The country code of overseas numbers, by their first three digits after the 0.
    private static let overseas: [String: String] = [
        "262": "262", "263": "262", "269": "262", "639": "262", "692": "262", "693": "262",
        "590": "590", "690": "590", "691": "590",
        "594": "594", "694": "594",
        "596": "596", "696": "596", "697": "596",
    ]

    package static func normalised(_ text: String) throws(IdentifierFault) -> String {
        var digits = ""
        var isInternational = false
        // What stands in brackets after a country code is the 0 that is not dialled from abroad.
        let dialled = text.utf8.contains(UInt8(ascii: "(")) ? text.replacing("(0)", with: "") : text
        for scalar in dialled.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.unicodeScalars.append(scalar)
            case "+" where digits.isEmpty && !isInternational: isInternational = true
            case ".", "-", "/", "(", ")", "\u{2010}", "\u{2011}", "\u{2013}": continue
            default: guard scalar.properties.isWhitespace else { throw .characters }
            }
        }
        if !isInternational, digits.hasPrefix("00") {
            isInternational = true
            digits.removeFirst(2)
        }
        return "+" + (isInternational ? try international(digits) : try national(digits))
    }

    private static func national(_ digits: String) throws(IdentifierFault) -> String {
        guard digits.count == 10 else { throw .length }
        guard digits.hasPrefix("0") else { throw .country }
        let rest = digits.dropFirst()
        return countryCode(rest) + rest
    }

    /// Numbers for films and examples (06 39 98) are of no department (ARCEP, plan national de numérotation).
    private static func countryCode(_ national: Substring) -> String {
        national.hasPrefix("63998") ? "33" : overseas[String(national.prefix(3))] ?? "33"
    }

    private static func international(_ digits: String) throws(IdentifierFault) -> String {
        guard !digits.hasPrefix("0") else { throw .country }
        guard digits.hasPrefix("33") else {
            guard (7...15).contains(digits.count) else { throw .length }
            return digits
        }
        let rest = digits.dropFirst(2)
        let number = rest.hasPrefix("0") ? rest.dropFirst() : rest
        guard number.count == 9 else { throw .length }
        return countryCode(number) + number
    }

    /// As people in France write it: a French number from its 0 on in pairs, another as it is kept.
    package static func printed(_ number: String) -> String {
        let codes = ["+33", "+262", "+590", "+594", "+596"]
        guard let code = codes.first(where: number.hasPrefix), number.count == code.count + 9 else { return number }
        let national = "0" + number.dropFirst(code.count)
        return stride(from: 0, to: 10, by: 2)
            .map { String(national.dropFirst($0).prefix(2)) }
            .joined(separator: " ")
    }
}

/// An e-mail address (RFC 5321, without quoted local parts and address literals, which no mailbox of a firm has), kept
/// without blanks and with its domain in small letters; letters of other alphabets are allowed (RFC 6531).
package enum EmailAddress: Identifier {
    package static func normalised(_ text: String) throws(IdentifierFault) -> String {
        isPlain(text) ? text : try parsed(text)
    }

    /// The same by all the rules.
    static func parsed(_ text: String) throws(IdentifierFault) -> String {
        var address = Substring(text)
        while let first = address.unicodeScalars.first, first.properties.isWhitespace { address = address.dropFirst() }
        while let last = address.unicodeScalars.last, last.properties.isWhitespace { address = address.dropLast() }
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw .characters }
        let (local, domain) = (parts[0], parts[1].lowercased())
        guard (1...64).contains(local.utf8.count), address.utf8.count <= 254 else { throw .length }
        let atoms = local.split(separator: ".", omittingEmptySubsequences: false)
        guard atoms.allSatisfy({ !$0.isEmpty && $0.unicodeScalars.allSatisfy(isAtom) }) else { throw .characters }
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let top = labels.last, top.unicodeScalars.count >= 2 else { throw .length }
        let isDomain = labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.unicodeScalars.allSatisfy { $0 == "-" || isLetterOrNumber($0) }
        }
        guard isDomain, !top.unicodeScalars.allSatisfy(isNumber) else { throw .characters }
        return "\(local)@\(domain)"
    }

    /// Whether it is such an address already, of the letters, digits and signs that nearly all are made of: most are, and
    /// the bytes tell sooner.
    static func isPlain(_ text: String) -> Bool {
        guard text.utf8.count <= 254 else { return false }
        var at: Int?
        // Where the atom or label began that is being read, and whether it holds a letter.
        var start = 0
        var hasLetter = false
        var labels = 0
        var previous = UInt8(ascii: ".")
        for (place, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): hasLetter = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "+"):
                guard at == nil else { return false }
            case UInt8(ascii: "-"): guard at == nil || place > start else { return false }
            case UInt8(ascii: "."), UInt8(ascii: "@"):
                guard place > start, at == nil || (previous != UInt8(ascii: "-") && place - start <= 63) else {
                    return false
                }
                if byte == UInt8(ascii: "@") {
                    guard at == nil, place <= 64 else { return false }
                    at = place
                } else if at != nil {
                    labels += 1
                }
                start = place + 1
                hasLetter = false
            default: return false
            }
            previous = byte
        }
        let last = text.utf8.count - start
        return at != nil && labels > 0 && (2...63).contains(last) && hasLetter && previous != UInt8(ascii: "-")
    }

    /// What the address is compared by: capitals do not make another mailbox anywhere that matters.
    package static func key(_ address: String) -> String? { (try? normalised(address))?.lowercased() }

    /// By ranges for ASCII, which addresses mostly are: Unicode's tables take longer.
    private static func isLetterOrNumber(_ scalar: UnicodeScalar) -> Bool {
        guard scalar.isASCII else { return scalar.properties.isAlphabetic || isNumber(scalar) }
        switch scalar {
        case "0"..."9", "A"..."Z", "a"..."z": return true
        default: return false
        }
    }

    private static func isNumber(_ scalar: UnicodeScalar) -> Bool { scalar.properties.numericType == .decimal }

    private static func isAtom(_ scalar: UnicodeScalar) -> Bool {
        guard scalar.isASCII else { return !scalar.properties.isWhitespace && scalar.value > 0x9F }
        return isLetterOrNumber(scalar)
            || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
    }
}
