/// The number of a French legal unit: nine digits, the last by Luhn (INSEE, code de commerce R123-221).
package enum Siren: Identifier {
    package static func normalised(_ text: String) throws(IdentifierFault) -> String {
        let digits = try Characters.digits(text, count: 9)
        guard Characters.hasLuhn(digits) else { throw .checksum }
        return Characters.text(digits)
    }
}

/// The number of an establishment: the SIREN of its unit, and five digits, all by Luhn.
///
/// Establishments of La Poste, more than Luhn has room for, add up to a multiple of five instead; its head office keeps to
/// Luhn (INSEE).
package enum Siret: Identifier {
    private static let laPoste = Array("356000000".utf8)
    private static let laPosteHeadOffice = Array("35600000000048".utf8)

    package static func normalised(_ text: String) throws(IdentifierFault) -> String {
        let digits = try Characters.digits(text, count: 14)
        guard Characters.hasLuhn(digits[..<9]) else { throw .checksum }
        if digits.starts(with: laPoste), digits != laPosteHeadOffice {
            guard digits.reduce(0, { $0 + Int($1 - 48) }).isMultiple(of: 5) else { throw .checksum }
        } else {
            guard Characters.hasLuhn(digits) else { throw .checksum }
        }
        return Characters.text(digits)
    }

    /// The unit of an establishment.
    package static func siren(_ siret: String) throws(IdentifierFault) -> String {
        String(try normalised(siret).prefix(9))
    }
}

/// An intra-community VAT number (directive 2006/112/EC, article 215). The key of a French one is checked against its SIREN
/// (CGI, annexe II, 242 nonies A; old keys with letters too); those of other states are checked by their form.
package enum VATNumber: Identifier {
    /// What follows the state's letters: `9` a digit, `A` a capital, `#` either; several forms of a state by `|`.
    private static let forms: [String: String] = [
        "AT": "U99999999", "BE": "9999999999", "BG": "999999999|9999999999", "CY": "99999999A",
        "CZ": "99999999|999999999|9999999999", "DE": "999999999", "DK": "99999999", "EE": "999999999",
        "EL": "999999999", "ES": "#9999999#", "FI": "99999999", "HR": "99999999999", "HU": "99999999",
        "IE": "9#99999A|9999999AA", "IT": "99999999999", "LT": "999999999|999999999999", "LU": "99999999",
        "LV": "99999999999", "MT": "99999999", "NL": "999999999B99", "PL": "9999999999", "PT": "999999999",
        "RO": "99|999|9999|99999|999999|9999999|99999999|999999999|9999999999", "SE": "999999999999",
        "SI": "99999999", "SK": "9999999999", "XI": "999999999|999999999999|GD999|HA999",
    ]

    package static func normalised(_ text: String) throws(IdentifierFault) -> String {
        let bytes = Characters.compact(text)
        guard bytes.allSatisfy(Characters.isEither) else { throw .characters }
        guard bytes.count >= 4 else { throw .length }
        let state = Characters.text(bytes.prefix(2))
        if state == "FR" {
            try checkFrench(Array(bytes.dropFirst(2)))
            return Characters.text(bytes)
        }
        guard let known = forms[state] else { throw .country }
        let rest = bytes.dropFirst(2)
        let isForm = known.utf8.split(separator: UInt8(ascii: "|")).contains { form in
            form.count == rest.count && zip(form, rest).allSatisfy(fits)
        }
        guard isForm else { throw .length }
        return Characters.text(bytes)
    }

    private static func fits(_ sign: UInt8, _ byte: UInt8) -> Bool {
        switch sign {
        case UInt8(ascii: "9"): Characters.isDigit(byte)
        case UInt8(ascii: "A"): Characters.isCapital(byte)
        case UInt8(ascii: "#"): Characters.isEither(byte)
        default: sign == byte
        }
    }

    /// The SIREN in a French number; nil in another state's, or in one of Monaco (whose numbers are no SIREN).
    package static func siren(_ number: String) -> String? {
        guard let number = try? normalised(number), number.hasPrefix("FR"), !number.dropFirst(4).hasPrefix("000") else {
            return nil
        }
        return String(number.dropFirst(4))
    }

    /// The number that the tax office gives to a unit, with a key of two digits.
    package static func french(siren: String) throws(IdentifierFault) -> String {
        let siren = try Siren.normalised(siren)
        let key = Characters.remainder97(Array((siren + "12").utf8))
        return "FR" + (key < 10 ? "0" : "") + String(key) + siren
    }

    /// Neither I nor O, which look like digits.
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)

    private static func checkFrench(_ rest: [UInt8]) throws(IdentifierFault) {
        guard rest.count == 11 else { throw .length }
        let siren = rest[2...]
        guard siren.allSatisfy(Characters.isDigit), let first = alphabet.firstIndex(of: rest[0]),
            let second = alphabet.firstIndex(of: rest[1])
        else { throw .characters }
        if !siren.starts(with: Array("000".utf8)) {
            guard Characters.hasLuhn(siren) else { throw .checksum }
        }
        let number = siren.reduce(0) { $0 * 10 + Int($1 - 48) }
        if first < 10, second < 10 {
            guard first * 10 + second == (number * 100 + 12) % 97 else { throw .checksum }
            return
        }
        let check = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100
        guard (number + 1 + check / 11) % 11 == check % 11 else { throw .checksum }
    }
}
