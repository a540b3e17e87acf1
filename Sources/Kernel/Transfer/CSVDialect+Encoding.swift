// MARK: - Deciding

extension CSVDialect.Encoding {
    /// Decided by the first character beyond ASCII; nil when there is none, or when a text that was cut ends within it.
    ///
    /// French text in Windows-1252 practically never looks like UTF-8: a capital would have to stand before a sign.
    init?(decidedBy bytes: ArraySlice<UInt8>, isCut: Bool = false) {
        guard let start = bytes.firstIndex(where: { $0 >= 0x80 }) else { return nil }
        let rest = bytes[start...]
        // No character of UTF-8 has more than four bytes.
        if isCut, rest.count < 4 { return nil }
        self = Self.lengthOfCharacter(rest) == nil ? .windows1252 : .utf8
    }

    /// Bytes of the character beyond ASCII that well-formed UTF-8 starts with; nil when there is none.
    private static func lengthOfCharacter(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let lead = bytes.first, let (length, second) = shape(lead) else { return nil }
        let tail = bytes.dropFirst().prefix(length - 1)
        guard tail.count == length - 1, let next = tail.first, second.contains(next),
            tail.dropFirst().allSatisfy({ (0x80...0xBF).contains($0) })
        else { return nil }
        return length
    }

    /// How many bytes follow from the first, itself included, and what the second may be.
    ///
    /// Source: The Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
    private static func shape(_ lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}

// MARK: - Decoding

extension CSVDialect.Encoding {
    /// The text that `bytes` are; nil when one of them is a fault.
    func text(_ bytes: ArraySlice<UInt8>) -> String? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self)
        case .windows1252: Self.windows1252Text(bytes)
        }
    }

    /// Where the first byte stands that the encoding does not have there; nil when there is none.
    func firstFault(in bytes: ArraySlice<UInt8>) -> Int? {
        switch self {
        case .utf8: Self.firstUTF8Fault(in: bytes)
        case .windows1252: Self.firstWindows1252Fault(in: bytes)
        }
    }

    private static func firstUTF8Fault(in bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] < 0x80 {
                index += 1
            } else if let length = lengthOfCharacter(bytes[index...]) {
                index += length
            } else {
                return index
            }
        }
        return nil
    }

    private static func windows1252Text(_ bytes: ArraySlice<UInt8>) -> String? {
        if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        guard firstWindows1252Fault(in: bytes) == nil else { return nil }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: bytes.lazy.compactMap(windows1252Scalar))
        return String(text)
    }

    /// A byte without a meaning, or the second byte of a small accented letter in UTF-8, such as `Ã©` for `é`.
    ///
    /// Some Windows software gives the five bytes without a meaning to control characters; no table holds those.
    private static func firstWindows1252Fault(in bytes: ArraySlice<UInt8>) -> Int? {
        var before: UInt8 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if windows1252Scalar(byte) == nil || (before == 0xC3 && (0xA0...0xBF).contains(byte)) { return index }
            before = byte
        }
        return nil
    }

    private static func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar? {
        (0x80...0x9F).contains(byte) ? windows1252Signs[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }

    /// The bytes 0x80 to 0x9F; all others are the characters of ISO 8859-1, which are Unicode's first 256.
    ///
    /// Source: WHATWG Encoding Standard, index windows-1252, without its control characters.
    private static let windows1252Signs: [Unicode.Scalar?] = [
        "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
        nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]
}
