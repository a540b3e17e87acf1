import Identifiers

/// Answers a line for each line of its input, so that other people's software can judge our identifiers: `kind`, a tab and
/// a text come in; `=` and the form in which it is kept go out, or `!` and what is wrong.
let kinds: [String: any Identifier.Type] = [
    "siren": Siren.self, "siret": Siret.self, "vat": VATNumber.self, "iban": IBAN.self, "bic": BIC.self,
    "creditor": CreditorIdentifier.self, "barcode": Barcode.self, "phone": PhoneNumber.self, "email": EmailAddress.self,
]

while let line = readLine() {
    let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = kinds[String(parts[0])] else {
        print("?")
        continue
    }
    do throws(IdentifierFault) {
        print("=" + (try kind.normalised(String(parts[1]))))
    } catch {
        print("!" + error.rawValue)
    }
}
