/// A trade item's number under a bar code: EAN-13 or EAN-8, with a check digit (GS1 General Specifications, 7.9).
package enum Barcode: Identifier {
    package static func normalised(_ text: String) throws(IdentifierFault) -> String {
        let bytes = Characters.compact(text)
        guard bytes.allSatisfy(Characters.isDigit), !bytes.isEmpty else { throw .characters }
        guard bytes.count == 13 || bytes.count == 8 else { throw .length }
        let sum = bytes.reversed().enumerated().reduce(0) { sum, digit in
            sum + Int(digit.element - 48) * (digit.offset.isMultiple(of: 2) ? 1 : 3)
        }
        guard sum.isMultiple(of: 10) else { throw .checksum }
        return Characters.text(bytes)
    }
}
