import Foundation
import Model

/// How a number is written: literal text, `{counter}` or `{counter:5}` once, `{year}`, `{year:2}`, `{month}`.
struct SequencePattern: Sendable, Equatable {
    enum Part: Sendable, Equatable {
        case literal(String)
        /// At least so many digits.
        case counter(Int)
        case year
        /// The last two digits.
        case shortYear
        case month
    }

    static let maximumLength = 60

    let parts: [Part]

    /// Nil unless it is a pattern whose numbers can never meet: one counter, and no month without its year.
    init?(_ text: String) {
        guard !text.isEmpty, text.unicodeScalars.count <= Self.maximumLength else { return nil }
        var parts: [Part] = []
        var rest = text[...]
        while let first = rest.first {
            guard first == "{" else {
                let literal = rest.prefix { $0 != "{" }
                guard !literal.contains("}"), !literal.contains(where: \.isNewline) else { return nil }
                parts.append(.literal(String(literal)))
                rest = rest.dropFirst(literal.count)
                continue
            }
            guard let end = rest.firstIndex(of: "}"), let part = Self.part(rest[..<end].dropFirst()) else { return nil }
            parts.append(part)
            rest = rest[end...].dropFirst()
        }
        let counters = parts.filter { if case .counter = $0 { true } else { false } }
        guard counters.count == 1 else { return nil }
        guard !parts.contains(.month) || parts.contains(.year) || parts.contains(.shortYear) else { return nil }
        self.parts = parts
    }

    private static func part(_ name: Substring) -> Part? {
        switch name {
        case "counter": return .counter(1)
        case "year": return .year
        case "year:2": return .shortYear
        case "month": return .month
        default:
            guard name.hasPrefix("counter:"), let digits = Int(name.dropFirst(8)), (1...12).contains(digits) else {
                return nil
            }
            return .counter(digits)
        }
    }

    /// What the counter starts anew with: empty, `2026` or `2026-11`.
    func period(_ day: CivilDate) -> String {
        let hasYear = parts.contains(.year) || parts.contains(.shortYear)
        let (year, month, _) = day.components
        if parts.contains(.month) { return Self.padded(year, 4) + "-" + Self.padded(month, 2) }
        return hasYear ? Self.padded(year, 4) : ""
    }

    func text(_ counter: Int64, _ day: CivilDate) -> String {
        let (year, month, _) = day.components
        return parts.map { part in
            switch part {
            case .literal(let text): text
            case .counter(let digits): Self.padded(counter, digits)
            case .year: Self.padded(year, 4)
            case .shortYear: Self.padded(year % 100, 2)
            case .month: Self.padded(month, 2)
            }
        }.joined()
    }

    /// Characters of the shortest number from a counter on: years and months have as many in every number.
    func length(from first: Int64) -> Int { text(first, .first).unicodeScalars.count }

    private static func padded(_ number: some BinaryInteger, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
