import CatalogueAPI
import Foundation
import Model
import TestKit
import Testing

@testable import CataloguePlugin

@Suite("Which price of a grid holds (PRC-04)")
struct PriceEngineTests {
    private static let day: Int64 = 20_000
    private static let pieces: Int64 = 90
    private static let dozens: Int64 = 91
    private static let metres: Int64 = 92

    /// A product of category 12, below 11, below 10; for everybody (1), the type "company" (2), account 7 (3), another
    /// account (4) and a supplier (5) there are grids.
    private static func book(_ rules: [PriceBook.Rule]) -> PriceBook {
        var book = PriceBook()
        book.units = [
            pieces: .init(base: pieces, factor: Ratio(1)), dozens: .init(base: pieces, factor: Ratio(12)),
            metres: .init(base: metres, factor: Ratio(1)),
        ]
        book.parents = [12: 11, 11: 10, 10: 0]
        book.items[100] = .init(id: 100, category: 12, unit: pieces, price: 80_000_000, cost: 50_000_000)
        book.grids = [
            1: .init(id: 1, audience: .everybody), 2: .init(id: 2, audience: .customerType, customerType: "company"),
            3: .init(id: 3, audience: .oneAccount, account: 7), 4: .init(id: 4, audience: .oneAccount, account: 8),
            5: .init(id: 5, audience: .oneSupplier, account: 7),
        ]
        for rule in rules { book.add(rule) }
        return book
    }

    private static func rule(
        _ id: Int64,
        grid: Int64,
        price: Int64 = 0,
        _ fill: (inout PriceBook.Rule) -> Void = { _ in }
    )
        -> PriceBook.Rule
    {
        var rule = PriceBook.Rule(id: id, grid: grid, method: .fixed)
        rule.product = 100
        rule.price = price * 1_000_000
        fill(&rule)
        return rule
    }

    private func ask(
        _ book: PriceBook,
        quantity: Int64 = 1,
        day: Int64 = PriceEngineTests.day,
        side: PriceSide = .unspecified,
        account: Int64 = 7
    ) throws -> PriceAnswer {
        let question = PriceQuestion(account: account, customerType: "company", day: day, side: side)
        let item = try #require(book.items[100])
        return try PriceEngine(book: book, question: question).answer(item, quantity: Ratio(Int128(quantity)))
    }

    private func text(_ answer: PriceAnswer) throws -> String {
        try answer.price.flatMap { try priceText($0) } ?? "-"
    }

    @Test("One customer goes before its type, and that before everybody; each loser says why")
    func audience() throws {
        let book = Self.book([
            Self.rule(1, grid: 1, price: 70), Self.rule(2, grid: 2, price: 75), Self.rule(3, grid: 3, price: 78),
            Self.rule(4, grid: 4, price: 1), Self.rule(5, grid: 5, price: 2),
        ])
        let answer = try ask(book)
        #expect(try text(answer) == "78.0000")
        #expect(answer.winner?.id == 3)
        let outcomes = Dictionary(uniqueKeysWithValues: answer.considered.map { ($0.rule.id, $0.outcome) })
        #expect(outcomes == [3: .won, 2: .lessSpecificAudience, 1: .lessSpecificAudience])
        #expect(try text(ask(book, account: 99)) == "75.0000")
        #expect(try text(ask(book, side: .purchase)) == "2.0000")
        #expect(try text(ask(book, side: .purchase, account: 99)) == "50.0000")
    }

    @Test("A product goes before its category, the nearest first, and that before everything")
    func target() throws {
        func categoryRule(_ id: Int64, _ category: Int64, _ price: Int64) -> PriceBook.Rule {
            Self.rule(id, grid: 1, price: price) {
                $0.product = 0
                $0.category = category
            }
        }
        var rules = [categoryRule(1, 0, 10), categoryRule(2, 10, 20), categoryRule(3, 11, 30), categoryRule(4, 12, 40)]
        rules.append(Self.rule(5, grid: 1, price: 50))
        for (count, expected) in [(5, "50.0000"), (4, "40.0000"), (3, "30.0000"), (2, "20.0000"), (1, "10.0000")] {
            let answer = try ask(Self.book(Array(rules.prefix(count))))
            #expect(try text(answer) == expected)
            #expect(answer.considered.count { $0.outcome == .lessSpecificProduct } == count - 1)
        }
        let other = try ask(Self.book([categoryRule(6, 77, 5)]))
        #expect(other.considered.isEmpty && other.origin == .cataloguePrice)
    }

    @Test(
        "The highest quantity that is reached counts",
        arguments: [(1, "80.0000"), (9, "80.0000"), (10, "9.0000"), (49, "9.0000"), (50, "8.0000"), (1000, "8.0000")]
    )
    func quantity(quantity: Int64, expected: String) throws {
        let book = Self.book([
            Self.rule(1, grid: 1, price: 9) { $0.minimum = 10_000_000 },
            Self.rule(2, grid: 1, price: 8) { $0.minimum = 50_000_000 },
        ])
        #expect(try text(ask(book, quantity: quantity)) == expected)
    }

    @Test(
        "A rule holds on its first and its last day, and its grid's, and on none outside",
        arguments: [-1, 0, 5, 10, 11]
    )
    func validity(offset: Int64) throws {
        var ofGrid = Self.book([Self.rule(1, grid: 1, price: 9)])
        ofGrid.grids[1]?.start = Self.day
        ofGrid.grids[1]?.end = Self.day + 10
        let ofRule = Self.book([
            Self.rule(1, grid: 1, price: 9) {
                $0.start = Self.day
                $0.end = Self.day + 10
            }
        ])
        for book in [ofGrid, ofRule] {
            let answer = try ask(book, day: Self.day + offset)
            let outcome = answer.considered.first?.outcome
            #expect(outcome == (offset < 0 ? .notYetValid : offset > 10 ? .noLongerValid : .won))
            #expect(try text(answer) == (outcome == .won ? "9.0000" : "80.0000"))
        }
    }

    @Test("Of two rules that agree in all else the one that began later counts, then the one that was made last")
    func age() throws {
        let older = Self.rule(1, grid: 1, price: 5) { $0.start = Self.day - 9 }
        let newer = Self.rule(2, grid: 1, price: 6) { $0.start = Self.day - 3 }
        let ever = Self.rule(3, grid: 1, price: 7)
        let answer = try ask(Self.book([newer, older, ever]))
        #expect(answer.winner?.id == 2)
        #expect(answer.considered.filter { $0.outcome == .older }.map(\.rule.id) == [1, 3])
        let twice = try ask(Self.book([ever, Self.rule(4, grid: 1, price: 8)]))
        #expect(twice.winner?.id == 4 && twice.considered.last?.outcome == .sameButEarlier)
    }

    @Test("Each method builds on what it says; steps round halves away from zero; nothing is below zero")
    func methods() throws {
        func price(_ method: PriceMethod, _ fill: (inout PriceBook.Rule) -> Void) throws -> String {
            let book = Self.book([
                Self.rule(1, grid: 1) {
                    $0.method = method
                    fill(&$0)
                }
            ])
            return try text(ask(book))
        }
        #expect(try price(.percentOff) { $0.percentage = 12_500_000 } == "70.0000")
        #expect(try price(.amountOff) { $0.price = 500_000 } == "79.5000")
        #expect(try price(.amountOff) { $0.price = 90_000_000 } == "0.0000")
        let onCost: (inout PriceBook.Rule) -> Void = {
            $0.base = .onCost
            $0.percentage = 33_333_300
        }
        #expect(try price(.markup, onCost) == "66.6667")
        let toFive: (inout PriceBook.Rule) -> Void = {
            onCost(&$0)
            $0.step = 50_000
        }
        #expect(try price(.markup, toFive) == "66.6500")
        let charm: (inout PriceBook.Rule) -> Void = {
            onCost(&$0)
            $0.step = 1_000_000
            $0.extra = -10_000
        }
        #expect(try price(.markup, charm) == "66.9900")
        #expect(
            try price(.fixed) {
                $0.price = 2_500_000
                $0.step = 1_000_000
            } == "3.0000"
        )
        #expect(
            try price(.percentOff) {
                $0.percentage = 100_000_000
                $0.extra = -1_000_000
            } == "0.0000"
        )
    }

    @Test(
        "A grid builds on another one, whoever that is for; without a price there, on the catalogue; never in a circle"
    )
    func grids() throws {
        let base = Self.rule(1, grid: 4, price: 60)
        let above = Self.rule(2, grid: 1) {
            $0.method = .percentOff
            $0.percentage = 10_000_000
            $0.base = .onGrid
            $0.baseGrid = 4
        }
        #expect(try text(ask(Self.book([base, above]))) == "54.0000")
        #expect(try text(ask(Self.book([above]))) == "72.0000")
        let back = Self.rule(3, grid: 4) {
            $0.method = .percentOff
            $0.percentage = 10_000_000
            $0.base = .onGrid
            $0.baseGrid = 1
        }
        let circle = try ask(Self.book([above, back]))
        #expect(circle.price != nil)
        var gone = Self.book([base, above])
        gone.items[100] = .init(id: 100, category: 12, unit: Self.pieces, price: nil, cost: nil)
        gone.grids[4]?.isInactive = true
        let none = try ask(gone)
        #expect(none.price == nil && none.origin == .unspecified && none.considered.first?.outcome == .noBasePrice)
    }

    @Test("A price for a dozen is a twelfth for a piece; a unit that does not convert leaves its rule out (DOC-42)")
    func units() throws {
        let book = Self.book([Self.rule(1, grid: 1, price: 100) { $0.unit = Self.dozens }])
        #expect(try text(ask(book)) == "8.3333")
        #expect(try book.factor(from: Self.dozens, to: Self.pieces) == Ratio(12))
        #expect(try book.factor(from: Self.pieces, to: Self.metres) == nil)
        let answer = try ask(Self.book([Self.rule(1, grid: 1, price: 100) { $0.unit = Self.metres }]))
        #expect(answer.considered.first?.outcome == .unitNotConvertible && answer.origin == .cataloguePrice)
        // 100 for a dozen is 1,200 for twelve dozens, not 1,199.99.
        let price = try #require(try ask(book).price)
        #expect(try priceText(try price.multiplied(by: Ratio(144))) == "1200.0000")
    }

    @Test("The price of a day is what was, or will be, the catalogue's on that day; there may be none from a day on")
    func dated() throws {
        var book = Self.book([])
        book.items[100]?.dated = [
            .init(start: Self.day - 100, price: 10_000_000, cost: 6_000_000),
            .init(start: Self.day, price: 12_000_000, cost: nil),
            .init(start: Self.day + 30, price: 13_000_000, cost: 7_000_000),
        ]
        for (offset, price, cost) in [
            (-101, "-", "-"), (-1, "10.0000", "6.0000"), (0, "12.0000", "-"), (30, "13.0000", "7.0000"),
        ] {
            #expect(try text(ask(book, day: Self.day + Int64(offset))) == price)
            #expect(try text(ask(book, day: Self.day + Int64(offset), side: .purchase)) == cost)
        }
    }

    @Test("Figures beyond what can be computed are refused, never wrapped")
    func overflow() throws {
        let huge = Ratio(millionths: .max)
        #expect(throws: PriceOverflow.self) {
            _ = try huge.multiplied(by: huge).multiplied(by: huge)
        }
        #expect(Ratio(millionths: -1) < Ratio.zero && Ratio(Int128.min + 1) < Ratio(Int128.max))
    }

    @Test("A second, slower reading of the same rules finds the same price and the same winner")
    func naive() throws {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<4000 {
            let rules = (1...Int64.random(in: 1...9, using: &random)).map { id in
                Self.rule(id, grid: random.pick([1, 1, 2, 3, 4]), price: random.pick([0, 5, 7, 100])) {
                    let target = random.pick([0, 1, 2, 3])
                    $0.product = target < 2 ? 100 : 0
                    $0.category = target == 2 ? random.pick([10, 11, 12, 77]) : 0
                    $0.minimum = random.pick([0, 0, 5_000_000, 10_000_000])
                    $0.method = random.pick([.fixed, .percentOff, .amountOff, .markup])
                    $0.percentage = random.pick([0, 7_125_000, 12_500_000, 33_333_300])
                    $0.base = random.pick([.unspecified, .onCataloguePrice, .onCost])
                    $0.step = random.pick([0, 0, 50_000, 1_000_000])
                    $0.extra = random.pick([0, 0, -10_000, 3_000_000])
                    $0.start = random.chance(30) ? Self.day + random.pick([-5, -1, 0, 1]) : nil
                    $0.end = random.chance(30) ? Self.day + random.pick([-1, 0, 1, 5]) : nil
                }
            }
            let quantity = random.pick([1, 5, 9, 10, 50]) as Int64
            let book = Self.book(rules)
            let answer = try ask(book, quantity: quantity)
            let expected = Naive(rules: rules, quantity: quantity, day: Self.day).answer()
            #expect(answer.winner?.id == expected.rule, "\(rules)")
            #expect(try text(answer) == expected.price, "\(rules)")
        }
    }
}

/// The same rules read another way: by points for what goes before, in Foundation's decimals.
private struct Naive {
    let rules: [PriceBook.Rule]
    let quantity: Int64
    let day: Int64

    func answer() -> (rule: Int64?, price: String) {
        let running = rules.filter { points($0) != nil }
        let best = running.max { (points($0) ?? []).lexicographicallyPrecedes(points($1) ?? []) }
        guard let best else { return (nil, "80.0000") }
        return (best.id, price(best))
    }

    private func points(_ rule: PriceBook.Rule) -> [Int64]? {
        let audience: [Int64: Int64] = [1: 1, 2: 2, 3: 3]
        guard let own = audience[rule.grid], (rule.start ?? day) <= day, (rule.end ?? day) >= day,
            rule.minimum <= quantity * 1_000_000
        else { return nil }
        let categories: [Int64: Int64] = [12: 3, 11: 2, 10: 1]
        let target: Int64
        if rule.product == 100 {
            target = 4
        } else if rule.category == 0 {
            target = 0
        } else if let level = categories[rule.category] {
            target = level
        } else {
            return nil
        }
        return [own, target, rule.minimum, rule.start ?? Int64.min, rule.id]
    }

    private func price(_ rule: PriceBook.Rule) -> String {
        let base: Decimal = rule.base == .onCost ? 50 : 80
        let amount = Decimal(rule.price) / 1_000_000
        let share = base * Decimal(rule.percentage) / 100_000_000
        var price: Decimal =
            switch rule.method {
            case .fixed: amount
            case .percentOff: base - share
            case .markup: base + share
            default: base - amount
            }
        if rule.step > 0 {
            let step = Decimal(rule.step) / 1_000_000
            price = rounded(price / step, 0) * step
        }
        price += Decimal(rule.extra) / 1_000_000
        if price < 0 { price = 0 }
        let units = rounded(price, 4) * 10_000
        let number = NSDecimalNumber(decimal: units).int64Value
        return "\(number / 10_000).\(String(String(number % 10_000 + 10_000).dropFirst()))"
    }

    private func rounded(_ value: Decimal, _ places: Int) -> Decimal {
        var (value, result) = (value, Decimal())
        NSDecimalRound(&result, &value, places, .plain)
        return result
    }
}
