import CatalogueAPI
import Contract
import DirectoryAPI
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing

@testable import CataloguePlugin

/// What went wrong once. Without the patch two of these end the test process, one does not end at all.
@Suite("Prices of odd grids and figures")
struct PriceFaultTests {
    private static let day: Int64 = 20_000

    private func book(price: Int64?, grids: Int64, _ rules: [PriceBook.Rule]) -> PriceBook {
        var book = PriceBook()
        book.items[100] = PriceBook.Item(id: 100, category: 0, unit: 0, price: price, cost: nil)
        for id in 1...grids { book.grids[id] = PriceBook.Grid(id: id, audience: id == 1 ? .everybody : .oneAccount) }
        for rule in rules { book.add(rule) }
        return book
    }

    /// A tenth less than another grid, or than the catalogue where none is named.
    private func tenth(_ id: Int64, _ grid: Int64, on base: Int64 = 0, from minimum: Int64 = 0) -> PriceBook.Rule {
        var rule = PriceBook.Rule(id: id, grid: grid, method: .percentOff)
        rule.product = 100
        rule.minimum = minimum
        rule.percentage = 10_000_000
        rule.base = base == 0 ? .unspecified : .onGrid
        rule.baseGrid = base
        return rule
    }

    private func ask(_ book: PriceBook) throws -> PriceAnswer {
        let question = PriceQuestion(account: 0, customerType: "", day: Self.day, side: .unspecified)
        let item = try #require(book.items[100])
        return try PriceEngine(book: book, question: question).answer(item, quantity: Ratio(1000))
    }

    @Test("A rule whose grids lead back to themselves has no price, and does not come off eight times")
    func circle() throws {
        let answer = try ask(book(price: 100_000_000, grids: 2, [tenth(1, 1, on: 2), tenth(2, 2, on: 1)]))
        #expect(answer.price == Ratio(100) && answer.origin == .cataloguePrice)
        #expect(answer.considered.map(\.outcome) == [.noBasePrice])
    }

    @Test("Grids that build on more than eight others have no price; on eight they have", arguments: [8, 9])
    func longChain(bases: Int64) throws {
        let rules = (1...bases).map { tenth($0, $0, on: $0 + 1) } + [tenth(99, bases + 1)]
        let answer = try ask(book(price: 100_000_000, grids: bases + 1, rules))
        #expect((answer.origin == .priceRule) == (bases == 8))
        #expect(answer.considered.map(\.outcome) == [bases == 8 ? .won : .noBasePrice])
    }

    @Test("Many quantities of grids that build on one another cost no more than their number")
    func manyRules() throws {
        var rules: [PriceBook.Rule] = []
        for grid in 1...8 as ClosedRange<Int64> {
            rules += (1...20).map { tenth(grid * 100 + $0, grid, on: grid + 1, from: $0 * 1_000_000) }
        }
        let answer = try ask(book(price: nil, grids: 9, rules))
        #expect(answer.price == nil && answer.considered.count == 20)
        #expect(answer.considered.allSatisfy { $0.outcome == .noBasePrice })
    }

    @Test("A base grid that is inactive says nothing, so that the catalogue does")
    func inactiveBase() throws {
        var idle = book(price: 100_000_000, grids: 2, [tenth(1, 1, on: 2), tenth(2, 2)])
        idle.grids[2]?.isInactive = true
        #expect(try ask(idle).price == Ratio(90))
    }

    @Test("A loser that builds on nothing says so, before any other reason")
    func losersWithoutBase() throws {
        var onCost = tenth(1, 1)
        onCost.base = .onCost
        var fixed = PriceBook.Rule(id: 2, grid: 1, method: .fixed)
        fixed.product = 100
        fixed.minimum = 1_000_000
        let answer = try ask(book(price: 100_000_000, grids: 1, [onCost, fixed]))
        #expect(answer.considered.map(\.outcome) == [.won, .noBasePrice])
    }

    @Test("A rule's own first day counts, and its grid's where it has none")
    func firstDays() throws {
        var early = tenth(9, 1)
        early.start = Self.day - 9
        let late = tenth(1, 2)
        var begun = book(price: 100_000_000, grids: 2, [early, late])
        begun.grids[1]?.start = Self.day - 1
        begun.grids[2]?.audience = .everybody
        begun.grids[2]?.start = Self.day - 5
        #expect(try ask(begun).winner?.id == 1)
    }

    @Test("A price beyond all bounds is no price, and no accident")
    func enormous() throws {
        let enormous = Ratio(Int128(10_000_000_000_000_000_000_000_000_000_000_000))
        #expect(try priceText(enormous) == nil)
        #expect(throws: PriceOverflow.self) { _ = try priceText(Ratio(Int128.max)) }
    }

    @Test("A loop does not come about because a rule comes back from the bin")
    func undelete() async throws {
        try await CatalogueDesk.open { desk in
            func grid(_ name: String) async throws -> PriceGrid {
                let grid = PriceGrid.with {
                    $0.name = name
                    $0.audience = .everybody
                }
                return try await desk.platform.call(PriceGridMethods.createPriceGrid, .with { $0.priceGrid = grid })
            }
            func rule(_ grid: Int64, on base: Int64) async throws -> PriceRule {
                let rule = PriceRule.with {
                    $0.gridID = grid
                    $0.method = .percentOff
                    $0.percentage = "10"
                    $0.base = .onGrid
                    $0.baseGridID = base
                }
                return try await desk.platform.call(PriceRuleMethods.createPriceRule, .with { $0.priceRule = rule })
            }
            let first = try await grid("first")
            let second = try await grid("second")
            let gone = try await rule(first.id, on: second.id)
            _ = try await desk.platform.call(PriceRuleMethods.deletePriceRule, .with { $0.id = gone.id })
            _ = try await rule(second.id, on: first.id)
            let back = try await refusal {
                try await desk.platform.call(PriceRuleMethods.undeletePriceRule, .with { $0.id = gone.id })
            }
            #expect(back == "PRICE_GRID_LOOP base_grid_id")
        }
    }

    @Test("What a simulation proposes is read as strictly as what is written")
    func proposals() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") { $0.unitPrice = "100" }
            let grid = PriceGrid.with {
                $0.name = "everybody"
                $0.audience = .everybody
            }
            let made = try await desk.platform.call(PriceGridMethods.createPriceGrid, .with { $0.priceGrid = grid })
            func simulate(_ fill: (inout PriceRule) -> Void) async throws -> String? {
                var rule = PriceRule()
                rule.productID = product.id
                rule.method = .fixed
                rule.price = "1"
                var other = rule
                fill(&rule)
                other.minQuantity = "0.5"
                let request = SimulateChangeRequest.with {
                    $0.gridID = made.id
                    $0.rules = [rule, other]
                }
                return try await refusal { try await desk.platform.call(PriceGridMethods.simulateChange, request) }
            }
            #expect(try await simulate { $0.price = "2" } == nil)
            let text = try await simulate { $0.price = "ten" }
            #expect(text == "MALFORMED_DECIMAL rules[0].price")
            let least = try await simulate { $0.minQuantity = "-9223372036854.775808" }
            #expect(least == "OUT_OF_RANGE rules[0].min_quantity")
            let day = try await simulate { $0.startDate = "tomorrow" }
            #expect(day == "MALFORMED_DATE rules[0].start_date")
            let unknown = try await simulate { $0.id = 999_999 }
            #expect(unknown == "NOT_FOUND rules[0].id")
        }
    }

    @Test("What a change for one account moves is compared with what its type pays")
    func simulationOfAccount() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") { $0.unitPrice = "100" }
            let account = Account.with {
                $0.name = "Perrot"
                $0.customerType = "company"
            }
            let customer = try await desk.platform.call(AccountMethods.createAccount, .with { $0.account = account })
            let companies = PriceGrid.with {
                $0.name = "companies"
                $0.audience = .customerType
                $0.customerType = "company"
            }
            let ofType = try await desk.platform.call(
                PriceGridMethods.createPriceGrid,
                .with { $0.priceGrid = companies }
            )
            let perrot = PriceGrid.with {
                $0.name = "perrot"
                $0.audience = .oneAccount
                $0.accountID = customer.id
            }
            let ofOne = try await desk.platform.call(
                PriceGridMethods.createPriceGrid,
                .with { $0.priceGrid = perrot }
            )
            let eighty = PriceRule.with {
                $0.gridID = ofType.id
                $0.productID = product.id
                $0.method = .fixed
                $0.price = "80"
            }
            _ = try await desk.platform.call(PriceRuleMethods.createPriceRule, .with { $0.priceRule = eighty })
            var ninety = eighty
            ninety.price = "90"
            let request = SimulateChangeRequest.with {
                $0.gridID = ofOne.id
                $0.rules = [ninety]
                $0.pageSize = 1
            }
            let answer = try await desk.platform.call(PriceGridMethods.simulateChange, request)
            #expect(answer.moves.map(\.before) == ["80.0000"] && answer.meanPercentage == "12.5000")
        }
    }
}
