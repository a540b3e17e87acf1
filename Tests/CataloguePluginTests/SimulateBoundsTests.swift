import CatalogueAPI
import Contract
import Kernel
import SwiftProtobuf
import TestKit
import Testing

@testable import CataloguePlugin

@Suite("What a simulation may ask, and how it counts")
struct SimulateBoundsTests {
    private func grid(_ desk: CatalogueDesk, _ name: String) async throws -> PriceGrid {
        let grid = PriceGrid.with {
            $0.name = name
            $0.audience = .everybody
        }
        return try await desk.platform.call(PriceGridMethods.createPriceGrid, .with { $0.priceGrid = grid })
    }

    private func made(_ desk: CatalogueDesk, _ grid: PriceGrid, _ rule: PriceRule) async throws -> PriceRule {
        var rule = rule
        rule.gridID = grid.id
        return try await desk.platform.call(PriceRuleMethods.createPriceRule, .with { $0.priceRule = rule })
    }

    /// A fixed price for a product, or for everything.
    private func fixed(_ price: String, product: Int64 = 0, from quantity: String = "") -> PriceRule {
        .with {
            $0.productID = product
            $0.minQuantity = quantity
            $0.method = .fixed
            $0.price = price
        }
    }

    private func simulate(
        _ desk: CatalogueDesk,
        _ grid: PriceGrid,
        _ rules: [PriceRule],
        removing removed: [Int64] = []
    ) async throws -> SimulateChangeResponse {
        var request = SimulateChangeRequest()
        request.gridID = grid.id
        request.rules = rules
        request.removedRuleIds = removed
        return try await desk.platform.call(PriceGridMethods.simulateChange, request)
    }

    // MARK: - How much

    @Test(
        "A simulation compares no more than 200,000 prices, products times quantities",
        arguments: [
            (0, 1, false), (100_000, 1, false), (100_000, 2, false), (100_000, 3, true), (200, 1000, false),
            (201, 1000, true), (1, 200_000, false), (1, 200_001, true),
        ]
    )
    func mostPrices(products: Int, quantities: Int, isRefused: Bool) throws {
        var refused: PriceRequestError?
        do {
            try checkSimulatedPrices(products: products, quantities: quantities)
        } catch let refusal as PriceRequestError {
            refused = refusal
        }
        let reason: String? = isRefused ? "TOO_MANY_PRICES" : nil
        let maximum: String? = isRefused ? "200000" : nil
        #expect(refused?.reason == reason && refused?.metadata["maximum"] == maximum)
    }

    @Test("A thousand quantities for all of 201 products are refused, twenty of them are not")
    func tooManyPrices() async throws {
        try await CatalogueDesk.open(rehearses: false) { desk in
            for number in 1...201 {
                _ = try await desk.product("product \(number)") { $0.unitPrice = "10" }
            }
            let everybody = try await grid(desk, "everybody")
            let rules = (1...1000).map { fixed("9", from: String($0)) }
            let many = try await refusal { try await simulate(desk, everybody, rules) }
            #expect(many == "TOO_MANY_PRICES grid_id")
            let few = try await simulate(desk, everybody, Array(rules.prefix(20)))
            #expect(few.productCount == 201 && few.changedCount == 201 && few.meanPercentage == "-10.0000")
        }
    }

    // MARK: - What is proposed

    @Test("A proposed price names a product or a category that there is")
    func unknownTargets() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") { $0.unitPrice = "10" }
            let gone = try await desk.product("b") { $0.unitPrice = "10" }
            try await desk.delete(gone.id)
            let category = try await desk.category("tools")
            let everybody = try await grid(desk, "everybody")
            let good = fixed("9", product: product.id)
            func ofCategory(_ id: Int64) -> PriceRule {
                var rule = fixed("9")
                rule.categoryID = id
                return rule
            }
            let rows: [(rule: PriceRule, refusal: String?)] = [
                (fixed("9", product: 999_999), "NOT_FOUND rules[1].product_id"),
                (fixed("9", product: gone.id), "NOT_FOUND rules[1].product_id"),
                (fixed("9", product: category.id), "NOT_FOUND rules[1].product_id"),
                (ofCategory(999_999), "NOT_FOUND rules[1].category_id"),
                (ofCategory(product.id), "NOT_FOUND rules[1].category_id"), (ofCategory(category.id), nil),
            ]
            for (place, row) in rows.enumerated() {
                let got = try await refusal { try await simulate(desk, everybody, [good, row.rule]) }
                #expect(got == row.refusal, "row \(place)")
            }
            let answer = try await simulate(desk, everybody, [good, ofCategory(category.id)])
            #expect(answer.productCount == 1 && answer.changedCount == 1)
        }
    }

    @Test("What is wrong with a proposed price says which one of them it is")
    func paths() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") { $0.unitPrice = "10" }
            let category = try await desk.category("tools")
            let everybody = try await grid(desk, "everybody")
            let good = fixed("9", product: product.id)
            func changed(_ fill: (inout PriceRule) -> Void) -> PriceRule {
                var rule = fixed("9", product: product.id, from: "10")
                fill(&rule)
                return rule
            }
            let rows: [(rule: PriceRule, refusal: String?)] = [
                (changed { $0.method = .unspecified }, "PRICE_METHOD_REQUIRED rules[1].method"),
                (changed { $0.categoryID = category.id }, "PRICE_RULE_TARGET rules[1].category_id"),
                (changed { $0.price = "" }, "PRICE_RULE_VALUE rules[1].price"),
                (changed { $0.percentage = "5" }, "PRICE_RULE_VALUE rules[1].percentage"),
                (changed { $0.base = .onGrid }, "PRICE_RULE_BASE rules[1].base_grid_id"),
                (changed { $0.roundingStep = "0" }, "ROUNDING_STEP_ZERO rules[1].rounding_step"),
                (
                    changed {
                        $0.method = .percentOff
                        $0.price = ""
                        $0.percentage = "100.0001"
                    }, "PERCENTAGE_TOO_HIGH rules[1].percentage"
                ),
                (
                    changed {
                        $0.startDate = "2026-02-02"
                        $0.endDate = "2026-02-01"
                    }, "VALIDITY_EMPTY rules[1].end_date"
                ),
                (changed { $0.id = 999_999 }, "NOT_FOUND rules[1].id"), (changed { _ in }, nil),
            ]
            for (place, row) in rows.enumerated() {
                let got = try await refusal { try await simulate(desk, everybody, [good, row.rule]) }
                #expect(got == row.refusal, "row \(place)")
            }
        }
    }

    @Test("Proposed prices do not overlap one another, nor those that stay, as if they were written")
    func overlaps() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") { $0.unitPrice = "10" }
            let everybody = try await grid(desk, "everybody")
            let other = try await grid(desk, "other")
            let there = try await made(desk, everybody, fixed("9", product: product.id))
            _ = try await made(desk, other, fixed("5", product: product.id, from: "20"))
            var replaced = there
            replaced.price = "8"
            var moved = there
            moved.minQuantity = "10"
            func spell(_ start: String, _ end: String) -> PriceRule {
                var rule = fixed("7", product: product.id, from: "20")
                rule.startDate = start
                rule.endDate = end
                return rule
            }
            let rows: [(rules: [PriceRule], removed: [Int64], rule: String?)] = [
                ([fixed("8", product: product.id)], [], String(there.id)),
                ([fixed("8", product: product.id)], [there.id], nil), ([replaced], [], nil),
                ([replaced, fixed("7", product: product.id)], [], "rules[0]"),
                ([moved, fixed("7", product: product.id)], [], nil),
                ([moved, fixed("7", product: product.id, from: "10")], [], "rules[0]"),
                ([fixed("8", product: product.id, from: "10")], [], nil), ([fixed("8"), fixed("7")], [], "rules[0]"),
                ([fixed("8"), fixed("7", from: "0")], [], "rules[0]"), ([fixed("8"), fixed("7", from: "1")], [], nil),
                ([spell("", "2026-01-31"), spell("2026-02-01", "")], [], nil),
                ([spell("", "2026-02-01"), spell("2026-02-01", "")], [], "rules[0]"),
            ]
            for (place, row) in rows.enumerated() {
                do {
                    _ = try await simulate(desk, everybody, row.rules, removing: row.removed)
                    #expect(row.rule == nil, "row \(place)")
                } catch let failure as CallFailure {
                    #expect(failure.reason == "PRICE_GRID_OVERLAP", "row \(place)")
                    #expect(failure.field == "rules[\(row.rules.count - 1)].min_quantity", "row \(place)")
                    #expect(failure.metadata["rule"] == row.rule, "row \(place)")
                }
            }
        }
    }

    // MARK: - The mean

    @Test("The mean of a change is rounded once, from what the prices really move")
    func meanOfPrices() async throws {
        try await CatalogueDesk.open { desk in
            let dear = try await desk.product("dear")
            let cheap = try await desk.product("cheap")
            let everybody = try await grid(desk, "everybody")
            var first = try await made(desk, everybody, fixed("192", product: dear.id))
            var second = try await made(desk, everybody, fixed("3", product: cheap.id))
            first.price = "197"
            second.price = "5"
            let dearer = try await simulate(desk, everybody, [first, second])
            #expect(dearer.minimumPercentage == "2.6042" && dearer.maximumPercentage == "66.6667")
            // Half of what is shown would be 34.6355.
            #expect(dearer.meanPercentage == "34.6354")
            first.price = "187"
            second.price = "1"
            let cheaper = try await simulate(desk, everybody, [first, second])
            #expect(cheaper.meanPercentage == "-34.6354")
        }
    }

    @Test("A mean that is half a digit is rounded away from zero, up or down")
    func halves() throws {
        let rows: [(moves: [(before: Int64, change: Int64)], mean: Int128)] = [
            ([(192_000_000, 5_000_000), (3_000_000, 2_000_000)], 346_354),
            ([(100_000_000, 100), (200_000_000, 400)], 2), ([(192_000_000, 1_000_000), (96_000_000, 1_000_000)], 7813),
            ([(100_000_000, 1_000_000), (100_000_000, -1_000_000)], 0),
        ]
        for row in rows {
            var up = MeanChange()
            var down = MeanChange()
            for (before, change) in row.moves {
                up.add(before: before, after: before + change)
                down.add(before: before, after: before - change)
            }
            let upwards = try up.rounded()
            let downwards = try down.rounded()
            #expect(upwards == row.mean && downwards == -row.mean)
        }
        let none = try MeanChange().rounded()
        #expect(none == nil)
    }

    @Test("The mean of prices that have no common measure is still right to the last digit")
    func manyDenominators() throws {
        var mean = MeanChange()
        // Each pair makes 100 % together.
        for before in [1_000_003, 1_000_033, 1_000_037, 1_000_039, 1_000_081, 1_000_099, 1_000_117] as [Int64] {
            mean.add(before: before, after: before + 1)
            mean.add(before: 2 * before, after: 4 * before - 2)
        }
        let rounded = try mean.rounded()
        #expect(rounded == 500_000)
    }
}
