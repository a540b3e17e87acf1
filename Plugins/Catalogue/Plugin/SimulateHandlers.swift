import CatalogueAPI
import Kernel
import Model
import SwiftProtobuf

/// Rules that one simulation proposes, or takes away.
private let mostProposed = 1000
/// Products that one simulation looks at.
private let mostProducts = 100_000

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
    let question = PriceQuestion(
        account: simulation.after.account,
        customerType: try simulation.after.audience == .oneAccount
            ? customerType(of: simulation.after.account, transaction) : simulation.after.customerType,
        day: day.dayNumber,
        side: simulation.after.audience == .oneSupplier ? .purchase : .unspecified
    )
    return try simulation.response(question, transaction.rules, moves: Int(min(max(request.pageSize, 0), 100)))
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
            try Self.checkDays(changed.startDate, changed.endDate, "grid")
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
        var proposed: [PriceBook.Rule] = []
        // New rules are the last ones: their numbers are above all others.
        var next = Int64.max - Int64(mostProposed)
        for (place, rule) in request.rules.enumerated() {
            guard rule.id == 0 || known.contains(rule.id) else {
                throw KernelRefusal.notFound(entity: PriceRule.entityName, id: rule.id)
            }
            try Self.checkForm(rule, "rules[\(place)]")
            try checkRuleAlone(rule)
            if rule.id != 0 { gone.insert(rule.id) }
            next += 1
            proposed.append(try Self.rule(rule, grid: grid.id, id: rule.id == 0 ? next : rule.id))
        }
        rulesAfter = before.filter { !gone.contains($0.id) } + proposed
    }

    /// What the kernel sees to when a rule is written: decimals and days are such, and none is below zero but `extra`.
    private static func checkForm(_ rule: PriceRule, _ path: String) throws {
        let decimals = [
            ("min_quantity", rule.minQuantity), ("price", rule.price), ("percentage", rule.percentage),
            ("rounding_step", rule.roundingStep), ("extra", rule.extra),
        ]
        for (name, text) in decimals {
            let units = try read("\(path).\(name)", .malformedDecimal, "a decimal such as -12.50") {
                try decimalUnits(text) ?? 0
            }
            guard units >= 0 || name == "extra" else {
                throw KernelRefusal.invalid(.outOfRange, field: "\(path).\(name)", ["expected": "0 or more"])
            }
        }
        try checkDays(rule.startDate, rule.endDate, path)
    }

    private static func checkDays(_ start: String, _ end: String, _ path: String) throws {
        for (name, text) in [("start_date", start), ("end_date", end)] where !text.isEmpty {
            _ = try read("\(path).\(name)", .malformedDate, "a date such as 2026-11-22") {
                try CivilDate(parsing: text)
            }
        }
    }

    private static func read<Value>(
        _ field: String,
        _ reason: KernelReason,
        _ expected: String,
        _ body: () throws -> Value
    ) throws -> Value {
        do {
            return try body()
        } catch {
            throw KernelRefusal.invalid(reason, field: field, ["expected": expected])
        }
    }

    private static func rule(_ rule: PriceRule, grid: Int64, id: Int64) throws -> PriceBook.Rule {
        let days = try Validity(rule.startDate, rule.endDate)
        return PriceBook.Rule(
            id: id,
            grid: grid,
            product: rule.productID,
            category: rule.categoryID,
            minimum: try decimalUnits(rule.minQuantity) ?? 0,
            method: rule.method,
            price: try decimalUnits(rule.price) ?? 0,
            percentage: try decimalUnits(rule.percentage) ?? 0,
            unit: rule.unitID,
            base: rule.base,
            baseGrid: rule.baseGridID,
            step: try decimalUnits(rule.roundingStep) ?? 0,
            extra: try decimalUnits(rule.extra) ?? 0,
            start: days.start,
            end: days.end,
            leadTimeDays: rule.leadTimeDays
        )
    }

    func response(
        _ question: PriceQuestion,
        _ reader: RuleReader,
        moves most: Int
    ) throws -> SimulateChangeResponse {
        let products = try concerned(reader)
        let bases = Set(rulesAfter.map(\.baseGrid))
        let book = try PriceReading(reader).book(products: products) { grid in
            grid.id == gridID || bases.contains(grid.id) || question.nearness(of: grid) != nil
        }
        var later = book
        later.replaceRules(of: gridID, with: rulesAfter)
        later.grids[gridID] = after
        let engines = (PriceEngine(book: book, question: question), PriceEngine(book: later, question: question))
        let quantities = Set([1_000_000] + (rulesBefore + rulesAfter).map(\.minimum).filter { $0 > 0 }).sorted()
        var response = SimulateChangeResponse()
        response.productCount = Int32(products.count)
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
    private var sum: Int128 = 0
    private var count: Int128 = 0

    init(most: Int) { self.most = most }

    mutating func add(product: Int64, quantity: Int64, before: Int64?, after: Int64?) throws {
        var percentage: Int128?
        if let before, let after, before > 0 {
            let change = try Ratio(Int128(after) - Int128(before)).multiplied(by: Ratio(1_000_000))
            let nearest = try change.divided(by: Ratio(Int128(before))).nearest
            percentage = nearest
            minimum = min(minimum ?? nearest, nearest)
            maximum = max(maximum ?? nearest, nearest)
            sum += nearest
            count += 1
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
        guard let minimum, let maximum else { return }
        response.minimumPercentage = try Self.text(minimum)
        response.maximumPercentage = try Self.text(maximum)
        response.meanPercentage = try Self.text(try Ratio(sum).divided(by: Ratio(count)).nearest)
    }

    private static func text(_ tenThousandths: Int128) throws -> String {
        try priceText(try Ratio(tenThousandths).divided(by: Ratio(10_000))) ?? ""
    }
}
