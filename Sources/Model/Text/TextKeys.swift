import Foundation

/// The keys by which text is found and sorted; both are pure functions of the text, the same on every machine.
///
/// A key is compared bytewise in UTF-8. The key of a key is that key again.
package enum TextKeys {
    /// What a search compares: small letters without marks, ligatures spelled out, one space between words.
    ///
    /// Punctuation, symbols and white space separate words, so `L'Été, c'est (déjà) 25 €` gives `l ete c est deja 25`.
    package static func searchKey(_ text: String) -> String {
        asciiSearchKey(text) ?? foldedSearchKey(text)
    }

    /// What sorting and uniqueness compare: as the search key, but punctuation and spaces stay as they are.
    ///
    /// Typographic apostrophes and hyphens become the typewriter's, so that both spellings of `l'été` sort as one.
    package static func collationKey(_ text: String) -> String {
        asciiCollationKey(text) ?? foldedCollationKey(text)
    }
}

// MARK: - ASCII, without Unicode tables

extension TextKeys {
    /// Nil when the text is not all ASCII.
    private static func asciiSearchKey(_ text: String) -> String? {
        var text = text
        var isASCII = true
        let key = text.withUTF8 { utf8 in
            String(unsafeUninitializedCapacity: utf8.count) { key in
                var end = 0
                var isGap = false
                for byte in utf8 {
                    guard let letter = asciiWordByte(byte) else {
                        if byte >= 0x80 {
                            isASCII = false
                            return 0
                        }
                        isGap = end > 0
                        continue
                    }
                    if isGap {
                        key[end] = UInt8(ascii: " ")
                        end += 1
                        isGap = false
                    }
                    key[end] = letter
                    end += 1
                }
                return end
            }
        }
        return isASCII ? key : nil
    }

    /// A digit, or a letter made small; nil for what separates words and for all beyond ASCII.
    @inline(__always)
    private static func asciiWordByte(_ byte: UInt8) -> UInt8? {
        if byte &- UInt8(ascii: "0") <= 9 { return byte }
        let small = byte | 0x20
        return small &- UInt8(ascii: "a") <= 25 ? small : nil
    }

    /// Nil when the text is not all ASCII.
    private static func asciiCollationKey(_ text: String) -> String? {
        var text = text
        var isASCII = true
        let key = text.withUTF8 { utf8 in
            String(unsafeUninitializedCapacity: utf8.count) { key in
                for (index, byte) in utf8.enumerated() {
                    guard byte < 0x80 else {
                        isASCII = false
                        return 0
                    }
                    key[index] = byte &- UInt8(ascii: "A") <= 25 ? byte | 0x20 : byte
                }
                return utf8.count
            }
        }
        return isASCII ? key : nil
    }
}

// MARK: - All other text

extension TextKeys {
    private static func foldedSearchKey(_ text: String) -> String {
        let table = FoldTable.search
        var key: [UInt8] = []
        key.reserveCapacity(text.utf8.count + 8)
        var isGap = false
        for scalar in text.unicodeScalars {
            table.withFold(of: scalar) { bytes in
                for byte in bytes {
                    if byte == UInt8(ascii: " ") {
                        isGap = !key.isEmpty
                        continue
                    }
                    if isGap {
                        key.append(UInt8(ascii: " "))
                        isGap = false
                    }
                    key.append(byte)
                }
            }
        }
        return String(decoding: key, as: UTF8.self)
    }

    private static func foldedCollationKey(_ text: String) -> String {
        let table = FoldTable.collation
        var key: [UInt8] = []
        key.reserveCapacity(text.utf8.count + 8)
        for scalar in text.unicodeScalars {
            table.withFold(of: scalar) { bytes in for byte in bytes { key.append(byte) } }
        }
        return String(decoding: key, as: UTF8.self)
    }
}

// MARK: - Folding

/// What each scalar becomes in a key, worked out once for those that European text is made of.
///
/// Folding works scalar by scalar: marks, the only scalars whose order decomposition changes, are dropped.
private struct FoldTable: Sendable {
    /// For words: punctuation, symbols and white space become a space.
    static let search = FoldTable(separating: true)
    /// For order: punctuation stays.
    static let collation = FoldTable(separating: false)

    /// Latin, Greek and Cyrillic, with their marks and modifiers.
    private static let letters: Range<UInt32> = 0..<0x600
    /// Latin and Greek with several marks, typographic punctuation, currencies, letter-like symbols.
    private static let typography: Range<UInt32> = 0x1E00..<0x2150
    /// Marks an entry that does not fit seven bytes.
    private static let tooLong: UInt64 = 0xFF

    let separating: Bool
    /// The length in the lowest byte, then up to seven bytes of UTF-8, first byte lowest.
    let entries: [UInt64]

    private init(separating: Bool) {
        self.separating = separating
        entries = [Self.letters, Self.typography].joined().map { value in
            guard let scalar = Unicode.Scalar(value) else { return Self.tooLong }
            let bytes = Self.fold(scalar, separating: separating)
            guard bytes.count <= 7 else { return Self.tooLong }
            return bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) } << 8 | UInt64(bytes.count)
        }
    }

    /// Hands the UTF-8 of the folded scalar to `body`: nothing at all for a mark.
    @inline(__always)
    func withFold(of scalar: Unicode.Scalar, _ body: (UnsafeRawBufferPointer) -> Void) {
        guard let index = Self.index(of: scalar), entries[index] != Self.tooLong else {
            Self.fold(scalar, separating: separating).withUnsafeBytes(body)
            return
        }
        let length = Int(entries[index] & 0xFF)
        withUnsafeBytes(of: (entries[index] >> 8).littleEndian) {
            body(UnsafeRawBufferPointer(rebasing: $0[..<length]))
        }
    }

    @inline(__always)
    private static func index(of scalar: Unicode.Scalar) -> Int? {
        if scalar.value < letters.upperBound { return Int(scalar.value) }
        return typography.contains(scalar.value) ? letters.count + Int(scalar.value - typography.lowerBound) : nil
    }
}

// MARK: - What becomes of a scalar

extension FoldTable {
    /// The UTF-8 of one scalar in a key.
    private static func fold(_ scalar: Unicode.Scalar, separating: Bool) -> [UInt8] {
        var key = String.UnicodeScalarView()
        for part in spelledOut(scalar) {
            switch kind(of: part) {
            case .word: key.append(part)
            case .invisible: continue
            case .separator: key.append(separating ? " " : plain(part))
            }
        }
        return Array(String(key).utf8)
    }

    enum Kind {
        case word
        case separator
        case invisible
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar {
        case "\u{200B}", "\u{02BB}", "\u{02BC}":  // zero width space; letters by category, but used as apostrophes
            return .separator
        default: break
        }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
            .spaceSeparator, .lineSeparator, .paragraphSeparator, .control:
            return .separator
        case .format: return .invisible
        default: return .word
        }
    }

    /// The typewriter's sign for a typographic one that stands for the same.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\u{2018}", "\u{2019}", "\u{02BB}", "\u{02BC}": "'"
        case "\u{2010}", "\u{2011}": "-"
        default: scalar
        }
    }

    /// Compatibility decomposition, small letters, marks dropped, ligatures expanded, until nothing changes.
    private static func spelledOut(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        var current = String(Character(scalar))
        while true {
            var next = String.UnicodeScalarView()
            for part in current.decomposedStringWithCompatibilityMapping.unicodeScalars where !isMark(part) {
                for small in part.properties.lowercaseMapping.unicodeScalars where !isMark(small) {
                    next.append(contentsOf: letters(of: small))
                }
            }
            // By scalars: strings compare by canonical equivalence, which would stop too early.
            if next.elementsEqual(current.unicodeScalars) { return next }
            current = String(next)
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: true
        default: false
        }
    }

    /// The plain letters of those that Unicode does not decompose.
    private static func letters(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        switch scalar {
        case "œ": "oe".unicodeScalars
        case "æ": "ae".unicodeScalars
        case "ß": "ss".unicodeScalars
        case "ø": "o".unicodeScalars
        case "đ", "ð": "d".unicodeScalars
        case "ł": "l".unicodeScalars
        case "ħ": "h".unicodeScalars
        case "ı": "i".unicodeScalars
        case "ŧ": "t".unicodeScalars
        case "þ": "th".unicodeScalars
        case "ŋ": "n".unicodeScalars
        case "ƒ": "f".unicodeScalars
        case "ς": "σ".unicodeScalars
        default: String.UnicodeScalarView([scalar])
        }
    }
}
