/// An international bank account number (ISO 13616): country, two check digits modulo 97, and the country's own number. A
/// French one holds the four parts of a RIB, whose key is checked too.
package enum IBAN: Identifier {
    /// How each country of the SWIFT registry writes its own number: `n` digits, `a` capitals, `c` either.
    private static let forms: [String: String] = [
        "AD": "8n12c", "AE": "19n", "AL": "8n16c", "AT": "16n", "AZ": "4a20c", "BA": "16n", "BE": "12n",
        "BG": "4a6n8c", "BH": "4a14c", "BI": "23n", "BR": "8c15n2c", "BY": "4c4n16c", "CH": "5n12c", "CR": "18n",
        "CY": "8n16c", "CZ": "20n", "DE": "18n", "DJ": "23n", "DK": "14n", "DO": "4c20n", "EE": "16n", "EG": "25n",
        "ES": "20n", "FI": "14n", "FK": "2a12n", "FO": "14n", "FR": "10n11c2n", "GB": "4a14n", "GE": "2a16n",
        "GI": "4a15c", "GL": "14n", "GR": "7n16c", "GT": "24c", "HN": "4a20n", "HR": "17n", "HU": "24n", "IE": "4a14n",
        "IL": "19n",
        "IQ": "4a15n", "IS": "22n", "IT": "1a10n12c", "JO": "4a4n18c", "KW": "4a22c", "KZ": "3n13c", "LB": "4n20c",
        "LC": "4a24c", "LI": "5n12c", "LT": "16n", "LU": "3n13c", "LV": "4a13c", "LY": "21n", "MC": "10n11c2n",
        "MD": "20c", "ME": "18n", "MK": "3n10c2n", "MN": "16n", "MR": "23n", "MT": "4a5n18c", "MU": "4a19n3a",
        "NI": "4a20n", "NL": "4a10n", "NO": "11n", "OM": "3n16c", "PK": "4a16c", "PL": "24n", "PS": "4a21c",
        "PT": "21n", "QA": "4a21c", "RO": "4a16c", "RS": "18n", "RU": "14n15c", "SA": "2n18c", "SC": "4a20n3a",
        "SD": "14n", "SE": "20n", "SI": "15n", "SK": "20n", "SM": "1a10n12c", "SO": "19n", "ST": "21n",
        "SV": "4a20n", "TL": "19n", "TN": "20n", "TR": "6n16c", "UA": "6n19c", "VA": "18n", "VG": "4a16n",
        "XK": "16n", "YE": "4a4n18c",
    ]

    package static func normalised(_ text: String) throws(IdentifierFault) -> String {
        let bytes = Characters.compact(text)
        guard bytes.allSatisfy(Characters.isEither) else { throw .characters }
        guard (5...34).contains(bytes.count) else { throw .length }
        guard Characters.isCapital(bytes[0]), Characters.isCapital(bytes[1]) else { throw .country }
        guard Characters.isDigit(bytes[2]), Characters.isDigit(bytes[3]) else { throw .characters }
        let country = Characters.text(bytes.prefix(2))
        guard let form = forms[country] else { throw .country }
        try check(bytes[4...], form)
        let check = Int(bytes[2] - 48) * 10 + Int(bytes[3] - 48)
        // 00, 01 and 99 have the remainders of 97, 98 and 02, and are never given out.
        guard (2...98).contains(check), Characters.remainder97(bytes[4...] + bytes[..<4]) == 1 else { throw .checksum }
        if country == "FR" || country == "MC" {
            guard hasKey(Array(bytes[4...])) else { throw .checksum }
        }
        return Characters.text(bytes)
    }

    private static func check(_ own: ArraySlice<UInt8>, _ form: String) throws(IdentifierFault) {
        var rest = own
        var count = 0
        for sign in form.utf8 {
            if Characters.isDigit(sign) {
                count = count * 10 + Int(sign - 48)
                continue
            }
            guard rest.count >= count else { throw .length }
            let isRight = rest.prefix(count).allSatisfy { byte in
                switch sign {
                case UInt8(ascii: "n"): Characters.isDigit(byte)
                case UInt8(ascii: "a"): Characters.isCapital(byte)
                default: true
                }
            }
            guard isRight else { throw .characters }
            rest = rest.dropFirst(count)
            count = 0
        }
        guard rest.isEmpty else { throw .length }
    }

    /// The key of a RIB: five digits of the bank, five of the branch, eleven signs of the account, two of the key. Letters
    /// of the account count as A, J: 1; B, K, S: 2; ... I, R, Z: 9 (Comité français d'organisation et de normalisation
    /// bancaires).
    private static func hasKey(_ own: [UInt8]) -> Bool {
        func number(_ bytes: ArraySlice<UInt8>) -> Int {
            bytes.reduce(0) { value, byte in
                guard Characters.isCapital(byte) else { return value * 10 + Int(byte - 48) }
                let place = Int(byte - 65)
                return value * 10 + (place < 18 ? place % 9 + 1 : place - 16)
            }
        }
        let key = number(own[21...])
        let rest = (89 * number(own[..<5]) + 15 * number(own[5..<10]) + 3 * number(own[10..<21])) % 97
        return key == 97 - rest
    }

    /// In groups of four, as it is printed.
    package static func printed(_ iban: String) -> String {
        stride(from: 0, to: iban.count, by: 4)
            .map { String(iban.dropFirst($0).prefix(4)) }
            .joined(separator: " ")
    }
}

/// A business identifier code (ISO 9362): four letters of the institution, two of the country, two signs of the place, and
/// maybe three of the branch.
package enum BIC: Identifier {
    package static func normalised(_ text: String) throws(IdentifierFault) -> String {
        let bytes = Characters.compact(text)
        guard bytes.allSatisfy(Characters.isEither) else { throw .characters }
        guard bytes.count == 8 || bytes.count == 11 else { throw .length }
        guard bytes.prefix(6).allSatisfy(Characters.isCapital) else { throw .characters }
        guard Country.isValid(Characters.text(bytes[4..<6])) else { throw .country }
        return Characters.text(bytes)
    }

    /// The country of the institution.
    package static func country(_ bic: String) throws(IdentifierFault) -> String {
        String(try normalised(bic).dropFirst(4).prefix(2))
    }
}

/// The identifier of a creditor of SEPA direct debits (EPC, AT-02; in France ICS, of the Banque de France): country, two
/// check digits modulo 97 that leave out the business code, three signs of that, and the national part.
package enum CreditorIdentifier: Identifier {
    package static func normalised(_ text: String) throws(IdentifierFault) -> String {
        let bytes = Characters.compact(text)
        guard bytes.allSatisfy(Characters.isEither) else { throw .characters }
        guard (8...35).contains(bytes.count) else { throw .length }
        guard Characters.isCapital(bytes[0]), Characters.isCapital(bytes[1]) else { throw .country }
        guard Characters.isDigit(bytes[2]), Characters.isDigit(bytes[3]) else { throw .characters }
        if bytes.starts(with: Array("FR".utf8)) {
            guard bytes.count == 13 else { throw .length }
        }
        guard Characters.remainder97(bytes[7...] + bytes[..<4]) == 1 else { throw .checksum }
        return Characters.text(bytes)
    }
}
