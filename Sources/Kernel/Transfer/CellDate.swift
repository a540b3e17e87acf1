import Model

/// Whether the day or the month comes first in a date written in digits.
package enum DateOrder: Sendable {
    /// `31/12/2026`.
    case dayFirst
    /// `12/31/2026`.
    case monthFirst

    /// The order that the dates of a column show; nil when none shows any, or when they contradict each other.
    package static func of(samples: [String]) -> DateOrder? {
        var found: DateOrder?
        for sample in samples {
            guard let order = DigitDate(sample.withoutOuterBlanks)?.order else { continue }
            guard found == nil || found == order else { return nil }
            found = order
        }
        return found
    }

    /// The other order.
    var opposite: DateOrder {
        switch self {
        case .dayFirst: .monthFirst
        case .monthFirst: .dayFirst
        }
    }
}

/// A date in digits, with `/`, `-` or `.` between its three numbers: `31/12/2026`, `31.12.26`, `2026-12-31`.
struct DigitDate {
    private let year: Int
    /// The two other numbers, as they follow each other.
    private let first: Int
    private let second: Int
    /// The order that the form leaves no choice about: a year in front is followed by the month, and who writes points
    /// writes the day first. Nil for all else.
    private let fixedOrder: DateOrder?

    /// Nil when the text has another form; whether the calendar has the day is not looked at.
    init?(_ text: String) {
        guard text.utf8.count <= 10 else { return nil }
        let bytes = Array(text.utf8)
        guard let sign = bytes.first(where: { !(0x30...0x39).contains($0) }), "/-.".utf8.contains(sign) else {
            return nil
        }
        let parts = bytes.split(separator: sign, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { DateNumber.read($0) }
        guard parts.count == 3, numbers.count == 3 else { return nil }
        let isYearFirst = parts[0].count == 4
        let yearPart = parts[isYearFirst ? 0 : 2]
        let others = isYearFirst ? parts[1...] : parts[..<2]
        guard others.allSatisfy({ $0.count <= 2 }), yearPart.count == 4 || yearPart.count == 2 else { return nil }
        fixedOrder = isYearFirst ? .monthFirst : sign == UInt8(ascii: ".") ? .dayFirst : nil
        year = DateNumber.fullYear(numbers[isYearFirst ? 0 : 2], digits: yearPart.count)
        first = numbers[isYearFirst ? 1 : 0]
        second = numbers[isYearFirst ? 2 : 1]
    }

    /// The order that the numbers show where there is a choice; nil when both could be a month.
    var order: DateOrder? {
        guard fixedOrder == nil else { return nil }
        if first > 12 { return second > 12 ? nil : .dayFirst }
        return second > 12 ? .monthFirst : nil
    }

    /// Nil when the calendar has no such day.
    func day(_ order: DateOrder) -> CivilDate? {
        let isMonthFirst = (fixedOrder ?? order) == .monthFirst
        return try? CivilDate(year: year, month: isMonthFirst ? first : second, day: isMonthFirst ? second : first)
    }
}

/// A date with the name of its month, in French or English: `31 décembre 2026`, `1er janv. 26`, `December 31, 2026`.
enum NamedDate {
    private static let months = [
        ["janvier", "january"], ["fevrier", "february"], ["mars", "march"], ["avril", "april"], ["mai", "may"],
        ["juin", "june"], ["juillet", "july"], ["aout", "august"], ["septembre", "september"], ["octobre", "october"],
        ["novembre", "november"], ["decembre", "december"],
    ]
    /// What follows the digits of a day.
    private static let ordinals: Set<String> = ["", "er", "st", "nd", "rd", "th"]

    /// Nil when the text has another form or the calendar has no such day.
    static func day(_ text: String) -> CivilDate? {
        let words = TextKeys.searchKey(text).split(separator: " ")
        guard words.count == 3 else { return nil }
        let isMonthFirst = number(ofMonth: words[0]) != nil
        guard let month = number(ofMonth: words[isMonthFirst ? 0 : 1]),
            let day = number(ofDay: words[isMonthFirst ? 1 : 0])
        else { return nil }
        let digits = words[2].utf8.count
        guard digits == 4 || digits == 2, let year = DateNumber.read(words[2].utf8) else { return nil }
        return try? CivilDate(year: DateNumber.fullYear(year, digits: digits), month: month, day: day)
    }

    /// By the whole name or its first three letters or more, as far as no other month begins so: `jui` is none.
    private static func number(ofMonth word: Substring) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        let fitting = months.indices.filter { index in months[index].contains { $0.hasPrefix(word) } }
        guard fitting.count == 1, let index = fitting.first else { return nil }
        return index + 1
    }

    private static func number(ofDay word: Substring) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard digits.utf8.count <= 2, ordinals.contains(String(word.dropFirst(digits.count))) else { return nil }
        return DateNumber.read(digits.utf8)
    }
}

/// The numbers that dates are made of.
private enum DateNumber {
    /// One to four ASCII digits; nil for all else.
    static func read(_ digits: some Collection<UInt8>) -> Int? {
        guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        var number = 0
        for digit in digits { number = number * 10 + Int(digit) - 0x30 }
        return number
    }

    /// Two digits stand for the years 1970 to 2069.
    static func fullYear(_ number: Int, digits: Int) -> Int {
        guard digits == 2 else { return number }
        return number < 70 ? 2000 + number : 1900 + number
    }
}
