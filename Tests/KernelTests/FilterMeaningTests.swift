import Contract
import DirectoryAPI
import DirectoryPlugin
import Foundation
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@Suite("What a filter means")
struct FilterMeaningTests {
    @Test("A filter finds what the same condition finds when each record is looked at", arguments: 1...4)
    func sameAsInMemory(seed: UInt64) async throws {
        try await withPlatform(rehearses: false) { platform in
            var random = SeededGenerator(seed: seed)
            var samples: [Sample] = []
            for _ in 0..<200 {
                let known = samples.map(\.id)
                samples.append(try await platform.sample("x") { SampleMaker.fill(&$0, known, &random) })
            }
            let maker = ConditionMaker(samples: samples)
            for _ in 0..<150 {
                let condition = maker.condition(depth: 3, &random)
                let expected = samples.filter(condition.holds).map(\.id)
                let found = try await platform.list {
                    $0.filter = condition.text
                    $0.pageSize = 1000
                }
                #expect(found.samples.map(\.id) == expected, "\(condition.text)")
            }
        }
    }

    @Test("OR binds tighter than AND, and conditions side by side mean AND")
    func precedence() async throws {
        try await withPlatform { platform in
            for title in ["a", "b", "c"] {
                try await platform.sample(title) { $0.count = title == "a" ? 1 : 0 }
                try await platform.sample(title + "2") { $0.flag = true }
            }
            let rows: [(filter: String, titles: [String])] = [
                ("count = 1 AND title = \"a\" OR title = \"b\"", ["a"]),
                ("count = 1 title = \"a\"", ["a"]),
                ("NOT count = 1 title = \"a2\"", ["a2"]),
                ("-flag = true title:\"b\"", ["b"]),
                ("NOT (flag = true OR count = 1)", ["b", "c"]),
                ("NOT NOT count = 1", ["a"]),
            ]
            for row in rows {
                let got = try await platform.titles(row.filter)
                #expect(got == row.titles, "\(row.filter)")
            }
        }
    }

    @Test("An invalid filter is refused with its reason and place")
    func invalid() async throws {
        try await withPlatform { platform in
            let rows: [(filter: String, reason: String, position: String)] = [
                ("nothing = 1", "INVALID_FILTER", "1"),
                ("title = \"a\" AND nothing = 1", "INVALID_FILTER", "17"),
                ("é = 1", "INVALID_FILTER", "1"),
                ("title = \"é\" AND nothing = 1", "INVALID_FILTER", "17"),
                ("count = one", "INVALID_FILTER", "9"),
                ("count = 1.5", "INVALID_FILTER", "9"),
                ("count = 3000000000", "INVALID_FILTER", "9"),
                ("price = 1e3", "INVALID_FILTER", "9"),
                ("day = 2026-02-30", "INVALID_FILTER", "7"),
                ("moment > yesterday", "INVALID_FILTER", "10"),
                ("flag = yes", "INVALID_FILTER", "8"),
                ("colour = PINK", "INVALID_FILTER", "10"),
                ("colour < RED", "INVALID_FILTER", "10"),
                ("longitude > far", "INVALID_FILTER", "13"),
                ("words = \"a\"", "INVALID_FILTER", "1"),
                ("friend_ids = 1", "INVALID_FILTER", "1"),
                ("friend_ids:x", "INVALID_FILTER", "12"),
                ("lines = 1", "INVALID_FILTER", "1"),
                ("lines.nothing = 1", "INVALID_FILTER", "1"),
                ("place = \"Lyon\"", "INVALID_FILTER", "1"),
                ("place.nothing = 1", "INVALID_FILTER", "1"),
                ("parent_id.nothing = 1", "INVALID_FILTER", "1"),
                ("parent_id.parent_id.title = \"a\"", "INVALID_FILTER", "1"),
                ("title > \"a*\"", "INVALID_FILTER", "11"),
                ("title = \"a*b\"", "INVALID_FILTER", "11"),
                ("title = \"a", "INVALID_FILTER", "9"),
                ("(title = \"a\"", "INVALID_FILTER", "13"),
                ("title =", "INVALID_FILTER", "8"),
                ("title", "FILTER_USE_QUERY", "1"),
                ("count = 1 AND lyon", "FILTER_USE_QUERY", "15"),
                (String(repeating: "(", count: 4000) + "flag = true", "INVALID_FILTER", "101"),
                (String(repeating: "(", count: 10_000) + "flag = true", "INVALID_FILTER", "1"),
                (String(repeating: "NOT ", count: 2000) + "flag = true", "INVALID_FILTER", "401"),
            ]
            for row in rows {
                let got = try await failure { try await platform.list { $0.filter = row.filter } }
                #expect(got?.reason == row.reason, "\(row.filter.prefix(60))")
                #expect(got?.field == "filter")
                #expect(got?.code == .invalidArgument)
                #expect(got?.metadata["position"] == row.position, "\(row.filter.prefix(60))")
            }
        }
    }

    @Test("The deepest filter that is accepted is answered")
    func deepest() async throws {
        try await withPlatform { platform in
            try await platform.sample("a") { $0.flag = true }
            let open = String(repeating: "(NOT ", count: 50)
            let got = try await platform.titles(open + "flag = true" + String(repeating: ")", count: 50))
            #expect(got == ["a"])
            let wide = Array(repeating: "NOT (lines.text = \"x\" AND words:\"y\")", count: 100).joined(
                separator: " AND "
            )
            let all = try await platform.titles(wide)
            #expect(all == ["a"])
        }
    }

    @Test("A filter is no way to records that the caller may not read")
    func rights() async throws {
        try await withPlatform { platform in
            let reader = try await platform.signIn(as: .reader, email: "reader@acme.example")
            let got = try await refusal {
                try await platform.list(token: reader) { $0.filter = "parent_id.title = \"a\"" }
            }
            #expect(got == nil)
            let users = try await refusal {
                try await platform.json(UserMethods.listUsers.path, #"{"filter": "name:a"}"#, token: reader)
            }
            #expect(users == "PERMISSION_DENIED")
        }
    }
}

// MARK: - Random samples

enum SampleMaker {
    static let titles = [
        "Café de la Gare", "café", "CAFE noir", "Zoé", "l'été", "L’Été indien", "Œuvre", "a\"b", "x\\y", "50% net",
        "Straße", "étoile*", "_", "abc", "abd", "\u{1F41D} ruche",
    ]
    static let cities = ["Lyon", "lyon", "Saint-Étienne", "Écully", "Bron"]
    static let texts = ["", "a", "ab", "b", "é"]
    static let codes = ["AA", "AB", "AB-1", "BA"]
    static let prices = ["0", "0.01", "1.50", "12", "12.34", "999999.99"]
    static let rates = ["-0.5", "0", "0.05500000", "0.00000001"]
    static let days = ["2025-12-31", "2026-01-05", "2026-02-28", "0001-01-01"]
    static let words = ["a", "A", "é", "b c", "\"", "1"]
    static let seconds: [Int64] = [-1, 0, 1_700_000_000, 1_767_603_600]

    static func fill(_ sample: inout Sample, _ known: [Int64], _ random: inout SeededGenerator) {
        sample.title = random.pick(titles)
        if random.chance(10) {
            // Unique within its colour: mostly tried, seldom taken.
            sample.code = random.pick(codes) + "-" + String(known.count)
        }
        if random.chance(60) { sample.price = random.pick(prices) }
        if random.chance(40) { sample.rate = random.pick(rates) }
        if random.chance(60) { sample.day = random.pick(days) }
        if random.chance(50) { sample.moment.seconds = random.pick(seconds) }
        if random.chance(60) { sample.colour = random.pick([.red, .green, .blue]) }
        if random.chance(50) { sample.origin = random.pick(["north", "south"]) }
        sample.flag = random.chance(40)
        if random.chance(70) { sample.count = Int32.random(in: -3...3, using: &random) }
        if random.chance(50) { sample.optionalCount = Int32.random(in: -1...1, using: &random) }
        if random.chance(50) { sample.optionalText = random.pick(texts) }
        if random.chance(50) { sample.optionalFlag = random.chance(50) }
        if random.chance(50) { sample.longitude = Double(Int.random(in: -4...4, using: &random)) / 2 }
        if random.chance(50) { place(&sample.place, &random) }
        if random.chance(60) {
            sample.words = (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick(words) }
        }
        if random.chance(50) { sample.numbers = [Int32.random(in: -1...2, using: &random), 7] }
        if random.chance(40) { sample.colours = [random.pick([.red, .green]), .blue] }
        if random.chance(50) {
            sample.lines = (0..<Int.random(in: 1...3, using: &random)).map { _ in line(known, &random) }
        }
        guard !known.isEmpty else { return }
        if random.chance(50) { sample.parentID = random.pick(known) }
        if random.chance(30) { sample.friendIds = [random.pick(known), random.pick(known)] }
        if random.chance(30) {
            sample.subject.entity = "testing.sample"
            sample.subject.id = random.pick(known)
        }
    }

    private static func place(_ place: inout Place, _ random: inout SeededGenerator) {
        if random.chance(80) { place.city = random.pick(cities) }
        if random.chance(50) { place.street = random.pick(["1 rue X", "2 rue Y"]) }
        if random.chance(50) { place.latitude = Double(Int.random(in: -2...2, using: &random)) }
        if random.chance(50) { place.position.floor = Int32.random(in: 0...2, using: &random) }
        if random.chance(30) { place.position.door = random.pick(texts) }
    }

    private static func line(_ known: [Int64], _ random: inout SeededGenerator) -> SampleLine {
        var line = SampleLine()
        line.text = random.pick(titles)
        if random.chance(60) { line.amount = random.pick(["-1.5", "0", "2.0001", "12"]) }
        if random.chance(40) { place(&line.place, &random) }
        if random.chance(40) { line.marks = [random.pick(words)] }
        if random.chance(30), !known.isEmpty { line.friendID = random.pick(known) }
        return line
    }
}

// MARK: - Random conditions

/// A filter's text, and what it means.
private struct Condition: Sendable {
    let text: String
    let isSimple: Bool
    let holds: @Sendable (Sample) -> Bool

    init(_ text: String, isSimple: Bool = true, _ holds: @escaping @Sendable (Sample) -> Bool) {
        self.text = text
        self.isSimple = isSimple
        self.holds = holds
    }

    var grouped: String { isSimple ? text : "(\(text))" }
}

/// What a field holds of one record.
private enum FieldValue {
    case number(Double)
    case text(String)
}

private struct ConditionMaker: Sendable {
    private static let comparators = ["=", "!=", "<", "<=", ">", ">="]

    let samples: [Sample]
    private let byID: [Int64: Sample]

    init(samples: [Sample]) {
        self.samples = samples
        byID = Dictionary(uniqueKeysWithValues: samples.map { ($0.id, $0) })
    }

    func condition(depth: Int, _ random: inout SeededGenerator) -> Condition {
        guard depth > 0, random.chance(75) else { return leaf(&random) }
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
            let inner = condition(depth: depth - 1, &random)
            let sign = random.pick(["NOT ", "-"])
            return Condition("\(sign)\(inner.grouped)", isSimple: false) { !inner.holds($0) }
        case 1:
            let parts = (0..<Int.random(in: 2...3, using: &random)).map { _ in condition(depth: depth - 1, &random) }
            let separator = random.pick([" AND ", " "])
            return Condition(parts.map(\.grouped).joined(separator: separator), isSimple: false) { sample in
                parts.allSatisfy { $0.holds(sample) }
            }
        default:
            let parts = (0..<Int.random(in: 2...3, using: &random)).map { _ in condition(depth: depth - 1, &random) }
            return Condition(parts.map(\.grouped).joined(separator: " OR "), isSimple: false) { sample in
                parts.contains { $0.holds(sample) }
            }
        }
    }

    // MARK: - Leaves

    private func leaf(_ random: inout SeededGenerator) -> Condition {
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1: text(&random)
        case 2, 3: number(&random)
        case 4: closedSet(&random)
        case 5: keyword(&random)
        case 6: presence(&random)
        case 7: repeated(&random)
        case 8, 9: line(&random)
        case 10: parent(&random)
        default: identifier(&random)
        }
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.map { "\\\"*".contains($0) ? "\\\($0)" : String($0) }.joined()
        return "\"\(escaped)\""
    }

    private static func orders(_ left: [UInt8], _ comparator: String, _ right: [UInt8]) -> Bool {
        switch comparator {
        case "=", ":": left == right
        case "!=": left != right
        case "<": left.lexicographicallyPrecedes(right)
        case "<=": !right.lexicographicallyPrecedes(left)
        case ">": right.lexicographicallyPrecedes(left)
        default: !left.lexicographicallyPrecedes(right)
        }
    }

    private static func orders(_ left: Double, _ comparator: String, _ right: Double) -> Bool {
        switch comparator {
        case "=", ":": left == right
        case "!=": left != right
        case "<": left < right
        case "<=": left <= right
        case ">": left > right
        default: left >= right
        }
    }

    /// A comparison whose unset value fails everything but `!=`.
    private static func compare(_ value: Double?, _ comparator: String, _ other: Double) -> Bool {
        value.map { orders($0, comparator, other) } ?? (comparator == "!=")
    }

    private func text(_ random: inout SeededGenerator) -> Condition {
        let fields: [(path: String, values: [String], get: @Sendable (Sample) -> String?)] = [
            ("title", SampleMaker.titles, { $0.title }),
            ("code", SampleMaker.codes, { $0.code }),
            ("place.city", SampleMaker.cities + [""], { $0.place.city }),
            ("place.street", ["1 rue X", ""], { $0.place.street }),
            ("origin", ["north", "south", ""], { $0.origin }),
            ("optional_text", SampleMaker.texts, { $0.hasOptionalText ? $0.optionalText : nil }),
            ("place.position.door", SampleMaker.texts, { $0.place.position.hasDoor ? $0.place.position.door : nil }),
        ]
        let (path, values, get) = random.pick(fields)
        let value = random.pick(values)
        if random.chance(40), !value.isEmpty { return wildcard(path, value, get, &random) }
        let comparator = random.pick(Self.comparators)
        return Condition("\(path) \(comparator) \(Self.quoted(value))") { sample in
            guard let held = get(sample) else { return comparator == "!=" }
            return Self.orders(Array(held.utf8), comparator, Array(value.utf8))
        }
    }

    private func wildcard(
        _ path: String,
        _ value: String,
        _ get: @escaping @Sendable (Sample) -> String?,
        _ random: inout SeededGenerator
    ) -> Condition {
        let comparator = random.pick(["=", "!="])
        let isNegated = comparator == "!="
        let body = Self.quoted(value).dropFirst().dropLast()
        let part = Array(value.utf8)
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
            return Condition("\(path) \(comparator) \"\(body)*\"") { sample in
                (get(sample).map { Array($0.utf8).starts(with: part) } ?? false) != isNegated
            }
        case 1:
            return Condition("\(path) \(comparator) \"*\(body)\"") { sample in
                (get(sample).map { Array($0.utf8).reversed().starts(with: part.reversed()) } ?? false) != isNegated
            }
        default:
            return Condition("\(path) \(comparator) \"*\(body)*\"") { sample in
                (get(sample).map { Self.contains(Array($0.utf8), part) } ?? false) != isNegated
            }
        }
    }

    private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        guard bytes.count >= part.count else { return false }
        return (0...(bytes.count - part.count)).contains { bytes[$0...].starts(with: part) }
    }

    private func number(_ random: inout SeededGenerator) -> Condition {
        typealias Field = (path: String, value: String, other: Double, get: @Sendable (Sample) -> Double?)
        let price = random.pick(SampleMaker.prices)
        let rate = random.pick(SampleMaker.rates)
        let day = random.pick(SampleMaker.days)
        let seconds = random.pick(SampleMaker.seconds)
        let small = Int.random(in: -3...3, using: &random)
        let instant = (try? Instant(microseconds: seconds * 1_000_000))?.text ?? ""
        let fields: [Field] = [
            ("price", price, Double(price) ?? 0, { Double($0.price) }),
            ("rate", rate, Double(rate) ?? 0, { Double($0.rate) }),
            ("day", day, Self.day(day) ?? 0, { Self.day($0.day) }),
            ("moment", "\"\(instant)\"", Double(seconds), { $0.hasMoment ? Double($0.moment.seconds) : nil }),
            ("count", String(small), Double(small), { Double($0.count) }),
            ("optional_count", String(small), Double(small), { $0.hasOptionalCount ? Double($0.optionalCount) : nil }),
            ("longitude", "\(Double(small) / 2)", Double(small) / 2, { $0.longitude }),
            ("place.latitude", String(small), Double(small), { $0.place.latitude }),
            ("place.position.floor", String(small), Double(small), { Double($0.place.position.floor) }),
        ]
        let field = random.pick(fields)
        let comparator = random.pick(Self.comparators + [":"])
        let value = random.chance(30) && !field.value.hasPrefix("\"") ? "\"\(field.value)\"" : field.value
        return Condition("\(field.path) \(comparator) \(value)") { sample in
            Self.compare(field.get(sample), comparator, field.other)
        }
    }

    private static func day(_ text: String) -> Double? { (try? CivilDate(parsing: text)).map { Double($0.dayNumber) } }

    private func closedSet(_ random: inout SeededGenerator) -> Condition {
        let comparator = random.pick(["=", "!=", ":"])
        let isNegated = comparator == "!="
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
            let (name, colour): (String, Colour) = random.pick(
                [("COLOUR_UNSPECIFIED", .unspecified), ("RED", .red), ("BLUE", .blue)])
            return Condition("colour \(comparator) \(name)") { ($0.colour == colour) != isNegated }
        case 1:
            let flag = random.chance(50)
            return Condition("flag \(comparator) \(flag)") { ($0.flag == flag) != isNegated }
        default:
            let flag = random.chance(50)
            return Condition("optional_flag \(comparator) \(flag)") { sample in
                (sample.hasOptionalFlag && sample.optionalFlag == flag) != isNegated
            }
        }
    }

    /// `:` on searched text: a part of it, case, marks and punctuation folded.
    private func keyword(_ random: inout SeededGenerator) -> Condition {
        let term = random.pick([
            "cafe", "CAFÉ", "été", "oe", "lyon", "ST", "a", "gare", "de la", "rue", "étienne", "50",
        ])
        let key = TextKeys.searchKey(term)
        @Sendable func matches(_ text: String) -> Bool {
            Self.contains(Array(TextKeys.searchKey(text).utf8), Array(key.utf8))
        }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return Condition("title:\(Self.quoted(term))") { matches($0.title) }
        case 1: return Condition("place.city:\(Self.quoted(term))") { matches($0.place.city) }
        default: return Condition("lines.text:\(Self.quoted(term))") { $0.lines.contains { matches($0.text) } }
        }
    }

    private func presence(_ random: inout SeededGenerator) -> Condition {
        let all: [Condition] = [
            Condition("title:*") { !$0.title.isEmpty },
            Condition("code:*") { !$0.code.isEmpty },
            Condition("price:*") { !$0.price.isEmpty },
            Condition("price = \"\"") { $0.price.isEmpty },
            Condition("day != \"\"") { !$0.day.isEmpty },
            Condition("code = \"*\"") { !$0.code.isEmpty },
            Condition("moment:*") { $0.hasMoment },
            Condition("count:*") { $0.count != 0 },
            Condition("flag:*") { $0.flag },
            Condition("colour:*") { $0.colour != .unspecified },
            Condition("optional_count:*") { $0.hasOptionalCount },
            Condition("optional_text:*") { $0.hasOptionalText },
            Condition("optional_flag:*") { $0.hasOptionalFlag },
            Condition("place:*") { $0.hasPlace },
            Condition("place.position:*") { $0.place.hasPosition },
            Condition("subject:*") { $0.hasSubject },
            Condition("parent_id:*") { $0.parentID != 0 },
            Condition("friend_ids:*") { !$0.friendIds.isEmpty },
            Condition("words:*") { !$0.words.isEmpty },
            Condition("lines:*") { !$0.lines.isEmpty },
            Condition("lines.amount:*") { $0.lines.contains { !$0.amount.isEmpty } },
            Condition("info.create_time:*") { _ in true },
            Condition("info.delete_time:*") { _ in false },
        ]
        return random.pick(all)
    }

    private func repeated(_ random: inout SeededGenerator) -> Condition {
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            let word = random.pick(SampleMaker.words)
            return Condition("words:\(Self.quoted(word))") { $0.words.contains { $0.utf8.elementsEqual(word.utf8) } }
        case 1:
            let number = Int32.random(in: -1...2, using: &random)
            return Condition("numbers:\(number)") { $0.numbers.contains(number) }
        case 2:
            return random.chance(50)
                ? Condition("colours:RED") { $0.colours.contains(.red) }
                : Condition("colours:BLUE") { $0.colours.contains(.blue) }
        default:
            let id = random.pick(samples).id
            return Condition("friend_ids:\(id)") { $0.friendIds.contains(id) }
        }
    }

    /// One line is enough.
    private func line(_ random: inout SeededGenerator) -> Condition {
        let comparator = random.pick(Self.comparators)
        switch Int.random(in: 0..<6, using: &random) {
        case 0:
            let text = random.pick(SampleMaker.titles)
            return Condition("lines.text \(comparator) \(Self.quoted(text))") { sample in
                sample.lines.contains { Self.orders(Array($0.text.utf8), comparator, Array(text.utf8)) }
            }
        case 1:
            let amount = random.pick(["-1.5", "0", "2", "12"])
            let other = Double(amount) ?? 0
            return Condition("lines.amount \(comparator) \(amount)") { sample in
                sample.lines.contains { Self.compare(Double($0.amount), comparator, other) }
            }
        case 2:
            let city = random.pick(SampleMaker.cities)
            return Condition("lines.place.city \(comparator) \(Self.quoted(city))") { sample in
                sample.lines.contains { Self.orders(Array($0.place.city.utf8), comparator, Array(city.utf8)) }
            }
        case 3:
            let word = random.pick(SampleMaker.words)
            return Condition("lines.marks:\(Self.quoted(word))") { sample in
                sample.lines.contains { $0.marks.contains { $0.utf8.elementsEqual(word.utf8) } }
            }
        case 4:
            let id = random.pick(samples).id
            return Condition("lines.friend_id = \(id)") { $0.lines.contains { $0.friendID == id } }
        default:
            let part = random.pick(["a", "é", "b"])
            return Condition("lines.text != \"\(part)*\"") { sample in
                sample.lines.contains { !Array($0.text.utf8).starts(with: part.utf8) }
            }
        }
    }

    /// One step over a reference: the record must be there.
    private func parent(_ random: inout SeededGenerator) -> Condition {
        let comparator = random.pick(Self.comparators)
        let byID = byID
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            let title = random.pick(SampleMaker.titles)
            return Condition("parent_id.title \(comparator) \(Self.quoted(title))") { sample in
                byID[sample.parentID].map { Self.orders(Array($0.title.utf8), comparator, Array(title.utf8)) } ?? false
            }
        case 1:
            let price = random.pick(SampleMaker.prices)
            let other = Double(price) ?? 0
            return Condition("parent_id.price \(comparator) \(price)") { sample in
                byID[sample.parentID].map { Self.compare(Double($0.price), comparator, other) } ?? false
            }
        case 2:
            let term = random.pick(["cafe", "ete", "a"])
            return Condition("parent_id.title:\(term)") { sample in
                byID[sample.parentID].map { Self.contains(Array(TextKeys.searchKey($0.title).utf8), Array(term.utf8)) }
                    ?? false
            }
        default:
            return Condition("parent_id.count:*") { sample in byID[sample.parentID].map { $0.count != 0 } ?? false }
        }
    }

    private func identifier(_ random: inout SeededGenerator) -> Condition {
        let comparator = random.pick(Self.comparators)
        let id = random.pick(samples).id
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return Condition("id \(comparator) \(id)") { Self.orders(Double($0.id), comparator, Double(id)) }
        case 1:
            return Condition("parent_id \(comparator) \(id)") { sample in
                Self.compare(sample.parentID == 0 ? nil : Double(sample.parentID), comparator, Double(id))
            }
        default:
            return Condition("subject.id \(comparator) \(id)") { sample in
                Self.compare(sample.hasSubject ? Double(sample.subject.id) : nil, comparator, Double(id))
            }
        }
    }
}
