import CatalogueAPI
import Contract
import DirectoryAPI
import Kernel
import Model

/// Why a price grid or one of its rules is refused.
enum PriceGridError: Refusal {
    case audienceRequired
    /// `field` is what is missing, or does not belong to the audience.
    case audienceMismatch(field: String)
    case notASupplier(account: String)
    /// It ends before it begins, or a rule holds on no day of its grid.
    case validityEmpty(field: String)
    case methodRequired
    /// Both a product and a category.
    case twoTargets
    /// `field` is what the method wants, or has no use for.
    case valueMismatch(field: String)
    case percentageTooHigh
    /// A base grid without ON_GRID, or the other way round.
    case baseMismatch
    /// Grids that build on one another in a circle, or on too many.
    case loop
    case stepZero
    /// Another rule of the grid says the same product, quantity and days: its id, or its place in a simulation.
    case overlap(rule: String)
    /// The unit does not convert into the product's.
    case unitNotConvertible

    private static let samples: [PriceGridError] = [
        .audienceRequired, .audienceMismatch(field: ""), .notASupplier(account: ""), .validityEmpty(field: ""),
        .methodRequired, .twoTargets, .valueMismatch(field: ""), .percentageTooHigh, .baseMismatch, .loop, .stepZero,
        .overlap(rule: ""), .unitNotConvertible,
    ]
    static let reasons = samples.map(\.reason)

    var kind: RefusalKind {
        switch self {
        case .notASupplier, .loop, .unitNotConvertible: .failedPrecondition
        case .overlap: .alreadyExists
        default: .invalidArgument
        }
    }

    var reason: String {
        switch self {
        case .audienceRequired: "GRID_AUDIENCE_REQUIRED"
        case .audienceMismatch: "GRID_AUDIENCE_MISMATCH"
        case .notASupplier: "ACCOUNT_NOT_SUPPLIER"
        case .validityEmpty: "VALIDITY_EMPTY"
        case .methodRequired: "PRICE_METHOD_REQUIRED"
        case .twoTargets: "PRICE_RULE_TARGET"
        case .valueMismatch: "PRICE_RULE_VALUE"
        case .percentageTooHigh: "PERCENTAGE_TOO_HIGH"
        case .baseMismatch: "PRICE_RULE_BASE"
        case .loop: "PRICE_GRID_LOOP"
        case .stepZero: "ROUNDING_STEP_ZERO"
        case .overlap: "PRICE_GRID_OVERLAP"
        case .unitNotConvertible: "UNIT_NOT_CONVERTIBLE"
        }
    }

    var field: String? {
        switch self {
        case .audienceRequired: "audience"
        case .audienceMismatch(let field), .validityEmpty(let field), .valueMismatch(let field): field
        case .notASupplier: "account_id"
        case .methodRequired: "method"
        case .twoTargets: "category_id"
        case .percentageTooHigh: "percentage"
        case .baseMismatch, .loop: "base_grid_id"
        case .stepZero: "rounding_step"
        case .overlap: "min_quantity"
        case .unitNotConvertible: "unit_id"
        }
    }

    var metadata: [String: String] {
        switch self {
        case .notASupplier(let account): ["account": account]
        case .overlap(let rule): ["rule": rule]
        default: [:]
        }
    }
}

// MARK: - Grids

/// A grid is for somebody, on days that there are (PRC-01 to PRC-03); a supplier's is of an account that supplies (SUP-04).
@Sendable
func priceGridRules(_ old: PriceGrid?, _ new: PriceGrid, _ reader: RuleReader) throws {
    try checkGridAlone(new)
    // What comes back from the bin is looked at anew: the rest of the world went on.
    let before = old.flatMap { $0.info.hasDeleteTime ? nil : $0 }
    if new.audience == .oneSupplier, before?.accountID != new.accountID || before?.audience != new.audience {
        let account: Account? = try reader.find(RecordID(new.accountID))
        if let account, account.role != .supplier, !account.otherRoles.contains(.supplier) {
            throw PriceGridError.notASupplier(account: account.name)
        }
    }
    guard let before, before.startDate != new.startDate || before.endDate != new.endDate else { return }
    // A rule that would hold on no day any more says nothing; better refused than forgotten.
    try reader.each(
        PriceRule.self,
        fields: ["start_date", "end_date"],
        where: [.oneOf("grid_id", [new.id])],
        limit: 1_000_000
    ) { row in
        let days = Validity(
            start: row.isUnset(0) ? nil : row.integer(0),
            end: row.isUnset(1) ? nil : row.integer(1)
        )
        guard try days.overlaps(Validity(new.startDate, new.endDate)) else {
            throw PriceGridError.validityEmpty(field: "end_date")
        }
    }
}

/// What a grid says by itself.
func checkGridAlone(_ grid: PriceGrid) throws {
    guard grid.audience != .unspecified else { throw PriceGridError.audienceRequired }
    guard grid.customerType.isEmpty == (grid.audience != .customerType) else {
        throw PriceGridError.audienceMismatch(field: "customer_type")
    }
    let isOne = grid.audience == .oneAccount || grid.audience == .oneSupplier
    guard (grid.accountID == 0) == !isOne else { throw PriceGridError.audienceMismatch(field: "account_id") }
    guard try !Validity(grid.startDate, grid.endDate).isEmpty else {
        throw PriceGridError.validityEmpty(field: "end_date")
    }
}

/// Days on which something holds, both ends inclusive; nil is open.
struct Validity {
    let start: Int64?
    let end: Int64?

    init(start: Int64?, end: Int64?) {
        self.start = start
        self.end = end
    }

    /// Dates as records hold them.
    init(_ start: String, _ end: String) throws {
        self.start = start.isEmpty ? nil : try CivilDate(parsing: start).dayNumber
        self.end = end.isEmpty ? nil : try CivilDate(parsing: end).dayNumber
    }

    var isEmpty: Bool { (start ?? .min) > (end ?? .max) }

    func overlaps(_ other: Validity) -> Bool {
        max(start ?? .min, other.start ?? .min) <= min(end ?? .max, other.end ?? .max)
    }
}

// MARK: - Rules

@Sendable
func priceRuleRules(_ old: PriceRule?, _ new: PriceRule, _ reader: RuleReader) throws {
    try checkRuleAlone(new)
    // What comes back from the bin is looked at anew: the rest of the world went on.
    let isBack = old?.info.hasDeleteTime ?? false
    let before = isBack ? nil : old
    let days = try Validity(new.startDate, new.endDate)
    if let grid: PriceGrid = try reader.find(RecordID(new.gridID)) {
        guard try days.overlaps(Validity(grid.startDate, grid.endDate)) else {
            throw PriceGridError.validityEmpty(field: "start_date")
        }
    }
    let isBased = new.base == .onGrid
    if isBased, before?.baseGridID != new.baseGridID || before?.gridID != new.gridID || before?.base != new.base {
        try checkLoop(new, isBack: isBack, reader)
    }
    if new.unitID != 0, new.productID != 0, before?.unitID != new.unitID || before?.productID != new.productID {
        try checkUnit(new, reader)
    }
    try checkOverlap(new, reader)
}

/// What a rule says by itself.
func checkRuleAlone(_ rule: PriceRule) throws {
    guard rule.productID == 0 || rule.categoryID == 0 else { throw PriceGridError.twoTargets }
    let wantsPrice: Bool
    switch rule.method {
    case .fixed, .amountOff: wantsPrice = true
    case .percentOff, .markup: wantsPrice = false
    case .unspecified, .UNRECOGNIZED: throw PriceGridError.methodRequired
    }
    guard rule.price.isEmpty == !wantsPrice else { throw PriceGridError.valueMismatch(field: "price") }
    guard rule.percentage.isEmpty == wantsPrice else { throw PriceGridError.valueMismatch(field: "percentage") }
    if rule.method == .percentOff, let units = try decimalUnits(rule.percentage), units > 100_000_000 {
        throw PriceGridError.percentageTooHigh
    }
    guard (rule.base == .onGrid) == (rule.baseGridID != 0) else { throw PriceGridError.baseMismatch }
    if try decimalUnits(rule.roundingStep) == 0 { throw PriceGridError.stepZero }
    guard try !Validity(rule.startDate, rule.endDate).isEmpty else {
        throw PriceGridError.validityEmpty(field: "end_date")
    }
}

/// Follows what the base grid builds on, which must not lead back.
private func checkLoop(_ rule: PriceRule, isBack: Bool, _ reader: RuleReader) throws {
    // Thousands of rules build one grid on one other; the first of them was followed. Those that come back together
    // would vouch for one another.
    if !isBack, rule.baseGridID != rule.gridID, try hasSibling(rule, reader) { return }
    var known: Set<Int64> = []
    var open: Set<Int64> = [rule.baseGridID]
    for _ in 0..<PriceEngine.mostGrids {
        guard !open.contains(rule.gridID) else { throw PriceGridError.loop }
        known.formUnion(open)
        var next: Set<Int64> = []
        try reader.each(
            PriceRule.self,
            fields: ["base_grid_id"],
            where: [.oneOf("grid_id", open.sorted()), .filter("base = ON_GRID")],
            limit: 1_000_000
        ) { next.insert($0.integer(0)) }
        open = next.subtracting(known)
        if open.isEmpty { return }
    }
    throw PriceGridError.loop
}

/// Another rule of the same grid builds on the same one.
private func hasSibling(_ rule: PriceRule, _ reader: RuleReader) throws -> Bool {
    let filter = "grid_id = \(rule.gridID) AND base_grid_id = \(rule.baseGridID) AND id != \(rule.id)"
    var isThere = false
    try reader.each(PriceRule.self, fields: ["id"], where: [.filter(filter)], limit: 1) { _ in isThere = true }
    return isThere
}

private func checkUnit(_ rule: PriceRule, _ reader: RuleReader) throws {
    guard let product: Product = try reader.find(RecordID(rule.productID)) else { return }
    var book = PriceBook()
    try PriceReading(reader).readUnits(into: &book)
    guard try book.factor(from: rule.unitID, to: product.unitID) != nil else {
        throw PriceGridError.unitNotConvertible
    }
}

/// Two rules of a grid for the same thing and quantity do not hold on the same day.
///
/// One grid may have as many products as another product has grids, and a query goes by one index only. So both lists
/// are read, each time further, until the shorter one ends. They are filters and not `oneOf`: equality to one value is
/// read in the order of its index, so that it stops at its limit.
private func checkOverlap(_ rule: PriceRule, _ reader: RuleReader) throws {
    let scope = try RuleScope(rule)
    let ofGrid = RecordCondition.filter("grid_id = \(rule.gridID)")
    let lists: [[RecordCondition]]
    if rule.productID != 0 {
        lists = [[.filter("product_id = \(rule.productID)")], [ofGrid]]
    } else if rule.categoryID != 0 {
        lists = [[.filter("category_id = \(rule.categoryID)")], [ofGrid]]
    } else {
        lists = [[ofGrid, .unset("product_id"), .unset("category_id")]]
    }
    for limit in [100, 1000, 10_000, 100_000, 1_000_000] {
        for list in lists {
            var count = 0
            try reader.each(PriceRule.self, fields: RuleScope.fields, where: list, limit: limit) { row in
                count += 1
                let other = RuleScope(row)
                guard other.id != rule.id, scope.overlaps(other) else { return }
                throw PriceGridError.overlap(rule: String(other.id))
            }
            if count < limit { return }
        }
    }
}
