import CatalogueAPI

/// What a price depends on besides the rules: products, their categories, units, grids, and which rules there are.
///
/// Prices and amounts are in 10^-6 of the firm's currency, quantities and factors in 10^-6, percentages in 10^-6 of a
/// percent, days are numbers of civil days.
struct PriceBook: Sendable {
    struct Unit: Sendable {
        /// The base, or itself.
        let base: Int64
        /// How many base units it is.
        let factor: Ratio
    }

    /// What a product costs from one day on; nil: no price from then on.
    struct Dated: Sendable {
        let start: Int64
        let price: Int64?
        let cost: Int64?
    }

    struct Item: Sendable {
        let id: Int64
        let category: Int64
        let unit: Int64
        let price: Int64?
        let cost: Int64?
        /// In order of time.
        var dated: [Dated] = []
    }

    struct Grid: Sendable {
        let id: Int64
        var audience: GridAudience
        var customerType = ""
        var account: Int64 = 0
        var start: Int64?
        var end: Int64?
        var isInactive = false
    }

    struct Rule: Sendable {
        let id: Int64
        let grid: Int64
        var product: Int64 = 0
        var category: Int64 = 0
        var minimum: Int64 = 0
        var method: PriceMethod
        var price: Int64 = 0
        var percentage: Int64 = 0
        var unit: Int64 = 0
        var base: PriceBase = .unspecified
        var baseGrid: Int64 = 0
        var step: Int64 = 0
        var extra: Int64 = 0
        var start: Int64?
        var end: Int64?
        var leadTimeDays: Int32 = 0
    }

    var units: [Int64: Unit] = [:]
    /// By category: the one above it.
    var parents: [Int64: Int64] = [:]
    var items: [Int64: Item] = [:]
    var grids: [Int64: Grid] = [:]
    private(set) var ofProduct: [Int64: [Rule]] = [:]
    private(set) var ofCategory: [Int64: [Rule]] = [:]
    private(set) var ofAll: [Rule] = []

    mutating func add(_ rule: Rule) {
        if rule.product != 0 {
            ofProduct[rule.product, default: []].append(rule)
        } else if rule.category != 0 {
            ofCategory[rule.category, default: []].append(rule)
        } else {
            ofAll.append(rule)
        }
    }

    mutating func replaceRules(of grid: Int64, with rules: [Rule]) {
        ofProduct = ofProduct.mapValues { $0.filter { $0.grid != grid } }
        ofCategory = ofCategory.mapValues { $0.filter { $0.grid != grid } }
        ofAll.removeAll { $0.grid == grid }
        for rule in rules { add(rule) }
    }

    /// The categories of a product, the nearest first; at most as many as a tree has levels.
    func categories(of item: Item) -> [Int64] {
        var found: [Int64] = []
        var next = item.category
        while next != 0, found.count < 32 {
            found.append(next)
            next = parents[next] ?? 0
        }
        return found
    }

    /// How many of `second` one of `first` is; nil when they do not convert. Unit 0 is none: it is only itself.
    func factor(from first: Int64, to second: Int64) throws(PriceOverflow) -> Ratio? {
        guard first != second else { return Ratio(1) }
        guard let first = units[first], let second = units[second], first.base == second.base else { return nil }
        return try first.factor.divided(by: second.factor)
    }
}

/// Who asks for prices, for which day.
struct PriceQuestion: Sendable {
    let account: Int64
    let customerType: String
    let day: Int64
    let side: PriceSide

    /// How near a grid is to whoever asks: the lower the nearer; nil when it is for others.
    func nearness(of grid: PriceBook.Grid) -> Int? {
        guard !grid.isInactive else { return nil }
        switch (side, grid.audience) {
        case (.purchase, .oneSupplier): return account != 0 && grid.account == account ? 0 : nil
        case (.purchase, _), (_, .oneSupplier): return nil
        case (_, .oneAccount): return account != 0 && grid.account == account ? 0 : nil
        case (_, .customerType): return !customerType.isEmpty && grid.customerType == customerType ? 1 : nil
        case (_, .everybody): return 2
        default: return nil
        }
    }
}

/// The price of one line, per unit of the product, and what became of each rule.
struct PriceAnswer: Sendable {
    /// Nil when nothing says what it costs.
    var price: Ratio?
    var origin = PriceOrigin.unspecified
    var winner: PriceBook.Rule?
    /// What the winner built on.
    var base: Ratio?
    var considered: [(rule: PriceBook.Rule, outcome: RuleOutcome)] = []
    /// A base grid leads back to itself, or goes on too long, so that it has no answer.
    fileprivate(set) var isEndless = false
}

/// Finds prices (PRC-04). One customer goes before a customer type, and that before everybody; then a product before a
/// category, the nearest first, before any product; then the highest quantity reached; then what began last.
struct PriceEngine: Sendable {
    /// Grids that build on one another.
    static let mostGrids = 8

    let book: PriceBook
    let question: PriceQuestion

    private struct Candidate {
        let rule: PriceBook.Rule
        let audience: Int
        /// 0 for the product itself, then its categories, then everything.
        let distance: Int
        let start: Int64
    }

    /// `quantity` is in the unit of the product.
    func answer(_ item: PriceBook.Item, quantity: Ratio) throws(PriceOverflow) -> PriceAnswer {
        // A rule's quantity is a whole number of millionths: reached when the whole millionths are.
        let reached = try quantity.multiplied(by: Ratio(1_000_000)).floor
        let usual = question.side == .purchase ? cost(item) : price(item)
        let candidates = candidates(item) { question.nearness(of: $0) }
        var grids = BaseGrids()
        var answer = try settle(candidates, item, reached, &grids)
        if answer.winner == nil {
            answer.price = usual
            answer.base = usual
            answer.origin = usual == nil ? .unspecified : question.side == .purchase ? .purchasePrice : .cataloguePrice
        }
        return answer
    }

    // MARK: - Which rules

    private func candidates(
        _ item: PriceBook.Item,
        _ nearness: (PriceBook.Grid) -> Int?
    ) -> [Candidate] {
        var found: [Candidate] = []
        func take(_ rules: [PriceBook.Rule], distance: Int) {
            for rule in rules {
                guard let grid = book.grids[rule.grid], let audience = nearness(grid) else { continue }
                let start = rule.start ?? grid.start ?? .min
                found.append(Candidate(rule: rule, audience: audience, distance: distance, start: start))
            }
        }
        take(book.ofProduct[item.id] ?? [], distance: 0)
        let categories = book.categories(of: item)
        for (place, category) in categories.enumerated() {
            take(book.ofCategory[category] ?? [], distance: place + 1)
        }
        take(book.ofAll, distance: categories.count + 1)
        return found
    }

    private func settle(
        _ candidates: [Candidate],
        _ item: PriceBook.Item,
        _ reached: Int128,
        _ grids: inout BaseGrids
    ) throws(PriceOverflow) -> PriceAnswer {
        var answer = PriceAnswer()
        var running: [Candidate] = []
        for candidate in candidates {
            if let outcome = try exclusion(candidate.rule, item, reached) {
                answer.considered.append((candidate.rule, outcome))
            } else {
                running.append(candidate)
            }
        }
        running.sort(by: Self.goesBefore)
        var winner: Candidate?
        for candidate in running {
            let base = try base(candidate.rule, item, reached, &grids)
            let isFixed = candidate.rule.method == .fixed
            if base.isEndless, !isFixed, !grids.open.isEmpty {
                answer.isEndless = true
                return answer
            }
            if base.price == nil, !isFixed {
                answer.considered.append((candidate.rule, .noBasePrice))
            } else if let winner {
                answer.considered.append((candidate.rule, Self.loss(of: candidate, to: winner)))
            } else if let price = try apply(candidate.rule, to: base.price, item) {
                winner = candidate
                answer.price = price
                answer.base = base.price
                answer.origin = .priceRule
                answer.winner = candidate.rule
                answer.considered.append((candidate.rule, .won))
                // Who builds on a grid asks for its price only.
                if !grids.open.isEmpty { return answer }
            } else {
                answer.considered.append((candidate.rule, .noBasePrice))
            }
        }
        return answer
    }

    /// Why a rule does not run at all; nil when it does. Bounds of validity are inclusive.
    private func exclusion(
        _ rule: PriceBook.Rule,
        _ item: PriceBook.Item,
        _ reached: Int128
    ) throws(PriceOverflow) -> RuleOutcome? {
        let grid = book.grids[rule.grid]
        let day = question.day
        if let start = grid?.start, day < start { return .notYetValid }
        if let start = rule.start, day < start { return .notYetValid }
        if let end = grid?.end, day > end { return .noLongerValid }
        if let end = rule.end, day > end { return .noLongerValid }
        if rule.unit != 0, try book.factor(from: rule.unit, to: item.unit) == nil { return .unitNotConvertible }
        if rule.minimum > reached { return .quantityNotReached }
        return nil
    }

    private static func goesBefore(_ first: Candidate, _ second: Candidate) -> Bool {
        (first.audience, first.distance, second.rule.minimum, second.start, second.rule.id)
            < (second.audience, second.distance, first.rule.minimum, first.start, first.rule.id)
    }

    private static func loss(of loser: Candidate, to winner: Candidate) -> RuleOutcome {
        if loser.audience != winner.audience { return .lessSpecificAudience }
        if loser.distance != winner.distance { return .lessSpecificProduct }
        if loser.rule.minimum != winner.rule.minimum { return .lowerQuantity }
        return loser.start != winner.start ? .older : .sameButEarlier
    }

    // MARK: - What they give

    /// The price per unit of the product; nil when what it builds on has no price.
    private func apply(
        _ rule: PriceBook.Rule,
        to base: Ratio?,
        _ item: PriceBook.Item
    ) throws(PriceOverflow) -> Ratio? {
        guard let toProduct = try book.factor(from: rule.unit == 0 ? item.unit : rule.unit, to: item.unit) else {
            return nil
        }
        var price: Ratio
        switch rule.method {
        case .fixed: price = Ratio(millionths: rule.price)
        case .percentOff, .amountOff, .markup:
            guard let base else { return nil }
            // Per unit of the rule, where its amounts and its rounding are.
            let own = try base.multiplied(by: toProduct)
            let share = try own.multiplied(by: Ratio(millionths: rule.percentage).divided(by: Ratio(100)))
            switch rule.method {
            case .percentOff: price = try own.subtracting(share)
            case .markup: price = try own.adding(share)
            default: price = try own.subtracting(Ratio(millionths: rule.price))
            }
        case .unspecified, .UNRECOGNIZED: return nil
        }
        if rule.step > 0 { price = try price.rounded(to: Ratio(millionths: rule.step)) }
        if rule.extra != 0 { price = try price.adding(Ratio(millionths: rule.extra)) }
        if price.isNegative { price = .zero }
        return try price.divided(by: toProduct)
    }

    /// What a rule builds on.
    private enum Base {
        case price(Ratio)
        /// Nothing says what the product costs.
        case nothing
        /// Grids that build on one another in a circle, or on too many: no price comes of it.
        case endless

        init(_ price: Ratio?) {
            if let price {
                self = .price(price)
            } else {
                self = .nothing
            }
        }

        var price: Ratio? {
            if case .price(let price) = self { return price }
            return nil
        }

        var isEndless: Bool {
            if case .endless = self { return true }
            return false
        }
    }

    /// What grids give to the rules of one line that build on them: each is settled once, however many rules ask.
    private struct BaseGrids {
        var known: [Int64: Base] = [:]
        /// Those that are being settled, one for the other.
        var open: [Int64] = []
    }

    private func base(
        _ rule: PriceBook.Rule,
        _ item: PriceBook.Item,
        _ reached: Int128,
        _ grids: inout BaseGrids
    ) throws(PriceOverflow) -> Base {
        let isPurchase = book.grids[rule.grid]?.audience == .oneSupplier
        switch rule.base {
        case .onCataloguePrice: return Base(price(item))
        case .onCost: return Base(cost(item))
        case .onGrid: return try base(rule.baseGrid, item, reached, &grids)
        case .unspecified, .UNRECOGNIZED: return Base(isPurchase ? cost(item) : price(item))
        }
    }

    /// What a grid gives, whoever it is for: none of the rules of an inactive one counts.
    private func base(
        _ id: Int64,
        _ item: PriceBook.Item,
        _ reached: Int128,
        _ grids: inout BaseGrids
    ) throws(PriceOverflow) -> Base {
        if let known = grids.known[id] { return known }
        guard let grid = book.grids[id] else { return .nothing }
        guard !grids.open.contains(id), grids.open.count < Self.mostGrids else { return .endless }
        grids.open.append(id)
        let own = grid.isInactive ? [] : candidates(item) { $0.id == id ? 0 : nil }
        let answer = try settle(own, item, reached, &grids)
        grids.open.removeLast()
        // Not kept: from nearer a long way may have an end.
        if answer.isEndless { return .endless }
        let given = Base(answer.price ?? (grid.audience == .oneSupplier ? cost(item) : price(item)))
        grids.known[id] = given
        return given
    }

    /// The catalogue price on the day.
    private func price(_ item: PriceBook.Item) -> Ratio? {
        value(item, of: item.price) { $0.price }
    }

    /// What the product costs on the day.
    private func cost(_ item: PriceBook.Item) -> Ratio? {
        value(item, of: item.cost) { $0.cost }
    }

    /// What the line says that holds on the day: no price where it names none, as the product itself shows.
    private func value(
        _ item: PriceBook.Item,
        of now: Int64?,
        _ read: (PriceBook.Dated) -> Int64?
    ) -> Ratio? {
        guard !item.dated.isEmpty else { return now.map { Ratio(millionths: $0) } }
        return item.dated.last { $0.start <= question.day }.flatMap(read).map { Ratio(millionths: $0) }
    }
}
