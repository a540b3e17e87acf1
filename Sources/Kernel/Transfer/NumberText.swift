/// A number as people write it in a table, taken apart.
///
/// `(1 234,56 €)` has the digits `1234` and `56`, is negative, and shows the French style. Signs and units stand at an
/// end; groups have three digits and one and the same sign between them.
struct NumberText {
    /// Only in the French style, only in the English, or, when nil, in both: `12`, `1 234`, and the doubtful `1,234`.
    let style: NumberStyle?
    private let isNegative: Bool
    private let whole: [UInt8]
    private let fraction: [UInt8]
    /// The only mark, when it may be the decimal mark or part two groups of digits.
    private let doubtfulMark: UInt8?

    /// Longer texts are no numbers.
    private static let maximumBytes = 64
    private static let zero = UInt8(ascii: "0")

    /// Nil when the text is no number.
    init?(_ text: String) {
        guard text.utf8.count <= Self.maximumBytes, let bytes = Self.typewritten(text),
            let first = bytes.firstIndex(where: { Self.isDigit($0) || Self.isMark($0) }),
            let last = bytes.lastIndex(where: Self.isDigit), first <= last,
            let affixes = NumberAffixes(before: bytes[..<first], after: bytes[(last + 1)...]),
            let digits = Self.digits(bytes[first...last])
        else { return nil }
        isNegative = affixes.isNegative
        (whole, fraction, style, doubtfulMark) = (digits.whole, digits.fraction, digits.style, digits.doubtfulMark)
    }

    /// The canonical text, `-?[0-9]+(\.[0-9]+)?`, without zeros that say nothing: `-1234.5`.
    func text(in style: NumberStyle) -> String {
        let isGrouped = doubtfulMark.map { $0 != style.decimalMark } ?? false
        let whole = (isGrouped ? self.whole + self.fraction : self.whole).drop { $0 == Self.zero }
        var fraction = isGrouped ? [] : self.fraction
        while fraction.last == Self.zero { fraction.removeLast() }
        var text: [UInt8] = []
        if isNegative, !whole.isEmpty || !fraction.isEmpty { text.append(UInt8(ascii: "-")) }
        text += whole
        if whole.isEmpty { text.append(Self.zero) }
        if !fraction.isEmpty {
            text.append(UInt8(ascii: "."))
            text += fraction
        }
        return String(decoding: text, as: UTF8.self)
    }
}

// MARK: - Digits and marks

extension NumberText {
    private typealias Digits = (whole: [UInt8], fraction: [UInt8], style: NumberStyle?, doubtfulMark: UInt8?)

    /// Which sign is the decimal mark: the last one, if it stands there alone and is not among its like.
    private static func digits(_ body: ArraySlice<UInt8>) -> Digits? {
        let marks = body.filter(isMark)
        guard let mark = marks.last, let place = body.lastIndex(of: mark) else {
            guard let whole = grouped(body) else { return nil }
            return (whole, [], nil, nil)
        }
        let style: NumberStyle = mark == NumberStyle.french.decimalMark ? .french : .english
        if marks.count > 1, marks.allSatisfy({ $0 == mark }) {
            // The same mark twice parts groups, so the other one would be the decimal mark.
            guard let whole = grouped(body) else { return nil }
            return (whole, [], style == .french ? .english : .french, nil)
        }
        let head = body[..<place]
        let fraction = Array(body[(place + 1)...])
        guard !fraction.isEmpty, fraction.allSatisfy(isDigit), let whole = grouped(head) else { return nil }
        let isDoubtful =
            fraction.count == 3 && (1...3).contains(head.count) && head.allSatisfy(isDigit) && head.first != zero
        return (whole, fraction, isDoubtful ? nil : style, isDoubtful ? mark : nil)
    }

    /// The digits of `1234`, or of `1 234 567` where one and the same sign parts groups of three; none of an empty text,
    /// and nil for all else.
    private static func grouped(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard let sign = text.first(where: { !isDigit($0) }) else { return Array(text) }
        let groups = text.split(separator: sign, omittingEmptySubsequences: false)
        guard " '.,".utf8.contains(sign), groups.allSatisfy({ $0.allSatisfy(isDigit) }),
            (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return Array(groups.joined())
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte &- zero <= 9
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
    }

    /// The text in ASCII capitals, with one sign for all that mean the same; nil when no number holds one of its signs.
    private static func typewritten(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9", "A"..."Z", ".", ",", "+", "-", "(", ")", "%":
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            case "a"..."z": bytes.append(UInt8(truncatingIfNeeded: scalar.value) & 0xDF)
            case " ", "\t", "\u{A0}", "\u{202F}", "\u{2009}": bytes.append(UInt8(ascii: " "))
            case "'", "\u{2019}": bytes.append(UInt8(ascii: "'"))
            case "\u{2212}": bytes.append(UInt8(ascii: "-"))
            case "€", "$", "£", "¥": bytes.append(UInt8(ascii: "$"))
            default: return nil
            }
        }
        return bytes
    }
}

// MARK: - Signs and units

/// What stands around the digits of a number: a sign or parentheses, and at most one unit.
private struct NumberAffixes {
    let isNegative: Bool

    /// A currency, whichever its sign, or a percentage. The number stays as it is: `20 %` is 20.
    private static let units: Set<String> = [
        "$", "%", "EUR", "USD", "GBP", "CHF", "CAD", "AUD", "JPY", "CNY", "MAD", "TND", "DZD", "XOF", "XAF", "XPF",
        "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN",
    ]

    /// Nil when there is a sign or unit too many, or one that is not known.
    init?(before: ArraySlice<UInt8>, after: ArraySlice<UInt8>) {
        let opening = UInt8(ascii: "(")
        let closing = UInt8(ascii: ")")
        guard before.contains(opening) == after.contains(closing) else { return nil }
        switch String(decoding: (before + after).filter(Self.isSign), as: UTF8.self) {
        case "", "+": isNegative = false
        case "-", "()": isNegative = true
        default: return nil
        }
        let units = [before, after].map(Self.unit).filter { !$0.isEmpty }
        guard units.count <= 1, units.allSatisfy({ Self.units.contains($0) }) else { return nil }
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        "+-()".utf8.contains(byte)
    }

    private static func unit(_ affix: ArraySlice<UInt8>) -> String {
        String(decoding: affix.filter { !isSign($0) && $0 != UInt8(ascii: " ") }, as: UTF8.self)
    }
}
