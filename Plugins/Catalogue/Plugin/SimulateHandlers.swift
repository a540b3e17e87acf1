import CatalogueAPI
import Kernel
import Model
import SwiftProtobuf

/// Rules that one simulation proposes, or takes away.
private let mostProposed = 1000
/// Products that one simulation looks at.
private let mostProducts = 100_000
/// Prices that one simulation compares: products times quantities.
private let mostPrices = 200_000

/// What a change of a grid would move: prices before and after, at quantity 1 and at each quantity of its rules. Nothing is
/// written.
@Sendable
func simulateChange(
    _ request: SimulateChangeRequest,
    _ transaction: inout Transaction
) throws -> SimulateChangeResponse {
    let grid: PriceGrid = try transaction.load(RecordID(request.gridID))
    guard request.rules.count <= mostProposed else {
        throw PriceRequestError.tooManyRules(field: "rules", maximum: mostProposed)
    }
    guard request.removedRuleIds.count <= mostProposed else {
        throw PriceRequestError.tooManyRules(field: "removed_rule_ids", maximum: mostProposed)
    }
    let day = try priceDay(request.date, transaction)
    let simulation = try Simulation(request, grid, transaction.rules)
    if simulation.after.audience == .oneSupplier {
        try transaction.rules.requireCallerReads(Product.self, field: "purchase_price", asked: "grid_id")
    }
    let question = PriceQuestion(
        account: simulation.after.account,
        customerType: try simulation.after.audience == .oneAccount
            ? customerType(of: simulation.after.account, transaction) : simulation.after.customerType,
        day: day.dayNumber,
        side: simulation.after.audience == .oneSupplier ? .purchase : .unspecified
    )
    return try simulation.response(question, transaction.rules, moves: Int(min(max(request.pageSize, 0), 100)))
}

/// Refuses a simulation of more prices than one call may compute, before the first of them.
func checkSimulatedPrices(products: Int, quantities: Int) throws {
    guard products <= mostPrices / max(quantities, 1) else {
        throw PriceRequestError.tooManyPrices(maximum: mostPrices)
    }
}

/// A grid as it is and as it would be.
private struct Simulation {
    let after: PriceBook.Grid
    private let gridID: Int64
    private let rulesBefore: [PriceBook.Rule]
    private let rulesAfter: [PriceBook.Rule]

    init(_ request: SimulateChangeRequest, _ grid: PriceGrid, _ reader: RuleReader) throws {
        gridID = grid.id
        var changed = grid
        if request.hasGrid {
            changed = request.grid
            changed.id = grid.id
            if changed.audience == .unspecified {
                changed.audience = grid.audience
                changed.customerType = grid.customerType
                changed.accountID = grid.accountID
            }
            try ProposedRules.checkDays(changed.startDate, changed.endDate, "grid")
            try checkGridAlone(changed)
        }
        let days = try Validity(changed.startDate, changed.endDate)
        after = PriceBook.Grid(
            id: grid.id,
            audience: changed.audience,
            customerType: changed.customerType,
            account: changed.accountID,
            start: days.start,
            end: days.end,
            isInactive: changed.inactive
        )
        var before: [PriceBook.Rule] = []
        try PriceReading(reader).each([.oneOf("grid_id", [grid.id])]) { before.append(PriceReading.rule($0)) }
        rulesBefore = before
        let known = Set(before.map(\.id))
        var gone = Set(request.removedRuleIds)
        if let id = gone.subtracting(known).min() {
            throw KernelRefusal.notFound(entity: PriceRule.entityName, id: id)
        }
        gone.formUnion(request.rules.map(\.id))
        let kept = before.filter { !gone.contains($0.id) }
        let proposed = try ProposedRules(request.rules, grid: grid.id, replacing: known, reader)
        try proposed.checkOverlaps(with: kept)
        rulesAfter = kept + proposed.rules
    }

    func response(
        _ question: PriceQuestion,
        _ reader: RuleReader,
        moves most: Int
    ) throws -> SimulateChangeResponse {
        let products = try concerned(reader)
        let quantities = Set([1_000_000] + (rulesBefore + rulesAfter).map(\.minimum).filter { $0 > 0 }).sorted()
        try checkSimulatedPrices(products: products.count, quantities: quantities.count)
        let bases = Set(rulesAfter.map(\.baseGrid))
        let book = try PriceReading(reader).book(products: products) { grid in
            grid.id == gridID || bases.contains(grid.id) || question.nearness(of: grid) != nil
        }
        var later = book
        later.replaceRules(of: gridID, with: rulesAfter)
        later.grids[gridID] = after
        let engines = (PriceEngine(book: book, question: question), PriceEngine(book: later, question: question))
        var response = SimulateChangeResponse()
        response.productCount = Int32(book.items.count)
        var tally = Tally(most: most)
        for id in products {
            guard let item = book.items[id] else { continue }
            var hasMoved = false
            for quantity in quantities {
                let before = try Self.price(engines.0, item, quantity)
                let after = try Self.price(engines.1, item, quantity)
                guard before != after else { continue }
                hasMoved = true
                try tally.add(product: id, quantity: quantity, before: before, after: after)
            }
            if hasMoved { response.changedCount += 1 }
        }
        try tally.fill(&response)
        return response
    }

    /// In 10^-6, at the 4 digits that prices have; nil when there is none.
    private static func price(_ engine: PriceEngine, _ item: PriceBook.Item, _ quantity: Int64) throws -> Int64? {
        do {
            guard let price = try engine.answer(item, quantity: Ratio(millionths: quantity)).price else { return nil }
            return try decimalUnits(try priceText(price) ?? "")
        } catch is PriceOverflow {
            return nil
        }
    }

    /// The products that a rule of the grid is for, before or after.
    private func concerned(_ reader: RuleReader) throws -> [Int64] {
        let rules = rulesBefore + rulesAfter
        var ids = Set(rules.map(\.product)).subtracting([0])
        func take(_ conditions: [RecordCondition]) throws {
            try reader.each(Product.self, fields: ["id"], where: conditions, limit: mostProducts + 1) {
                ids.insert($0.integer(0))
            }
        }
        if rules.contains(where: { $0.product == 0 && $0.category == 0 }) {
            try take([])
        } else {
            var below: [Int64: [Int64]] = [:]
            try reader.each(ProductCategory.self, fields: ["id", "parent_id"], where: [], limit: 100_000) {
                below[$0.integer(1), default: []].append($0.integer(0))
            }
            var open = Set(rules.map(\.category)).subtracting([0])
            var all = open
            while !open.isEmpty {
                open = Set(open.flatMap { below[$0] ?? [] }).subtracting(all)
                all.formUnion(open)
            }
            if !all.isEmpty { try take([.oneOf("category_id", all.sorted())]) }
        }
        guard ids.count <= mostProducts else { throw PriceRequestError.tooManyProducts(maximum: mostProducts) }
        return ids.sorted()
    }
}

/// What moves, added up; percentages are of the price before.
private struct Tally {
    private struct Move {
        let move: PriceMove
        /// In 10^-4 of a percent; nil where there was no price, or none but zero.
        let percentage: Int128?
    }

    let most: Int
    private var largest: [Move] = []
    private var minimum: Int128?
    private var maximum: Int128?
    private var mean = MeanChange()

    init(most: Int) { self.most = most }

    mutating func add(product: Int64, quantity: Int64, before: Int64?, after: Int64?) throws {
        var percentage: Int128?
        if let before, let after, before > 0 {
            let change = try Ratio(Int128(after) - Int128(before)).multiplied(by: Ratio(1_000_000))
            let nearest = try change.divided(by: Ratio(Int128(before))).nearest
            percentage = nearest
            minimum = min(minimum ?? nearest, nearest)
            maximum = max(maximum ?? nearest, nearest)
            mean.add(before: before, after: after)
        }
        guard most > 0 else { return }
        let move = PriceMove.with {
            $0.productID = product
            $0.quantity = ExactDecimal(units: quantity, storage: .amount).text(scale: 6)
            $0.before = before.map { ExactDecimal(units: $0, storage: .amount).text(scale: 4) } ?? ""
            $0.after = after.map { ExactDecimal(units: $0, storage: .amount).text(scale: 4) } ?? ""
        }
        largest.append(Move(move: move, percentage: percentage))
        if largest.count >= 2 * max(most, 50) { shorten() }
    }

    /// What appears or disappears moves most.
    private mutating func shorten() {
        largest.sort { first, second in
            guard let one = first.percentage else { return second.percentage != nil }
            guard let other = second.percentage else { return false }
            return one.magnitude > other.magnitude
        }
        largest.removeLast(max(largest.count - most, 0))
    }

    mutating func fill(_ response: inout SimulateChangeResponse) throws {
        shorten()
        response.moves = largest.map(\.move)
        guard let minimum, let maximum, let mean = try mean.rounded() else { return }
        response.minimumPercentage = try Self.text(minimum)
        response.maximumPercentage = try Self.text(maximum)
        response.meanPercentage = try Self.text(mean)
    }

    private static func text(_ tenThousandths: Int128) throws -> String {
        try priceText(try Ratio(tenThousandths).divided(by: Ratio(10_000))) ?? ""
    }
}
