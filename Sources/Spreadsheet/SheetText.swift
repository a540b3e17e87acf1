import Kernel

/// Text as a sheet holds it.
enum SheetText {
    private static let underscore = UInt8(ascii: "_")
    /// What stands before the rest of an underscore that is text: `_x005F_x0041_` reads `_x0041_`.
    private static let escapedUnderscore = Array("_x005F_".utf8)

    /// The text so that a spreadsheet program reads it as it is; nil when it is longer than a cell.
    ///
    /// `_x0041_` would be read as `A`, so its underscore is written as such an escape itself. The library writes control
    /// characters that way, but not the two others that XML has not. A zero byte, which ends texts in C, becomes U+FFFD as
    /// in a table file. Source: ECMA-376-1, 22.9.2.19, ST_Xstring.
    static func escaped(_ text: String) -> String? {
        let escaped = isPlain(text) ? text : rewritten(Array(text.utf8))
        // No text has more characters than bytes.
        guard escaped.utf8.count > WorkbookLimits.characters else { return escaped }
        return escaped.utf16.count > WorkbookLimits.characters ? nil : escaped
    }

    /// Whether nothing in it can need a change; most texts.
    private static func isPlain(_ text: String) -> Bool {
        // 0xEF begins U+FFFE and U+FFFF in UTF-8.
        !text.utf8.contains { $0 == underscore || $0 == 0 || $0 == 0xEF }
    }

    private static func rewritten(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        var index = 0
        while index < bytes.count {
            let rest = bytes[index...]
            if rest.starts(with: [0xEF, 0xBF, 0xBE]) {
                result += Array("_xFFFE_".utf8)
                index += 3
            } else if rest.starts(with: [0xEF, 0xBF, 0xBF]) {
                result += Array("_xFFFF_".utf8)
                index += 3
            } else {
                switch bytes[index] {
                case 0: result += Array("\u{FFFD}".utf8)
                case underscore where beginsEscape(rest): result += escapedUnderscore
                case let byte: result.append(byte)
                }
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// An underscore that one more, of the text or of an escape behind it, would make an escape of.
    private static func beginsEscape(_ rest: ArraySlice<UInt8>) -> Bool {
        let next = rest.dropFirst().prefix(5)
        return next.count == 5 && next.first == UInt8(ascii: "x") && next.dropFirst().allSatisfy(isHexadecimal)
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
            UInt8(ascii: "a")...UInt8(ascii: "f"):
            true
        default: false
        }
    }
}

/// The name of a sheet.
enum SheetName {
    /// In UTF-16, as Excel counts.
    private static let longest = 31

    /// The name without what the name of a sheet cannot hold, cut where it is too long; `Ruche` when nothing is left.
    static func clean(_ name: String) -> String {
        let kept = name.map { character in
            let isForbidden = "[]:*?/\\".contains(character) || character.unicodeScalars.contains { $0.value < 0x20 }
            return isForbidden ? " " : character
        }
        var text = String(kept)
        while text.utf16.count > longest { text.removeLast() }
        while let last = text.last, last == "'" || last == " " { text.removeLast() }
        while let first = text.first, first == "'" || first == " " { text.removeFirst() }
        return text.isEmpty ? "Ruche" : text
    }
}
