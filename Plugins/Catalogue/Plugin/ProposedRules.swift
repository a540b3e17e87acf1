import CatalogueAPI
import Kernel
import Model

/// The rules that a simulation proposes, read as strictly as those that are written.
struct ProposedRules {
    /// In the order of the request.
    let rules: [PriceBook.Rule]

    /// Each either replaces the rule of its id, one of `known`, or is new.
    init(_ proposed: [PriceRule], grid: Int64, replacing known: Set<Int64>, _ reader: RuleReader) throws {
        let products = try Self.existing(Product.self, proposed.map(\.productID), reader)
        let categories = try Self.existing(ProductCategory.self, proposed.map(\.categoryID), reader)
        var rules: [PriceBook.Rule] = []
        // New rules are the last ones: their numbers are above all others.
        var next = Int64.max - Int64(proposed.count)
        for (place, rule) in proposed.enumerated() {
            let path = "rules[\(place)]"
            guard rule.id == 0 || known.contains(rule.id) else {
                throw Self.notFound(PriceRule.entityName, rule.id, path + ".id")
            }
            try Self.checkForm(rule, path)
            do {
                try checkRuleAlone(rule)
            } catch let refusal as PriceGridError {
                throw ProposalRefusal(base: refusal, path: path)
            }
            guard rule.productID == 0 || products.contains(rule.productID) else {
                throw Self.notFound(Product.entityName, rule.productID, path + ".product_id")
            }
            guard rule.categoryID == 0 || categories.contains(rule.categoryID) else {
                throw Self.notFound(ProductCategory.entityName, rule.categoryID, path + ".category_id")
            }
            next += 1
            rules.append(try Self.rule(rule, grid: grid, id: rule.id == 0 ? next : rule.id))
        }
        self.rules = rules
    }

    /// None overlaps another of the grid as it would be, as none that is written does. `kept` are the rules that stay.
    func checkOverlaps(with kept: [PriceBook.Rule]) throws {
        let scopes = rules.map { RuleScope($0) }
        let targets = Set(scopes.map(\.target))
        var known: [RuleScope.Target: [(scope: RuleScope, name: String)]] = [:]
        for scope in kept.map({ RuleScope($0) }) where targets.contains(scope.target) {
            known[scope.target, default: []].append((scope, String(scope.id)))
        }
        for (place, scope) in scopes.enumerated() {
            let path = "rules[\(place)]"
            if let other = known[scope.target]?.first(where: { scope.overlaps($0.scope) }) {
                throw ProposalRefusal(base: .overlap(rule: other.name), path: path)
            }
            known[scope.target, default: []].append((scope, path))
        }
    }

    // MARK: - Form

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

    static func checkDays(_ start: String, _ end: String, _ path: String) throws {
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

    // MARK: - Values

    /// Those of some records that there are, outside the bin.
    private static func existing<Entity: EntityMessage>(
        _ type: Entity.Type,
        _ ids: [Int64],
        _ reader: RuleReader
    ) throws -> Set<Int64> {
        let wanted = Set(ids).subtracting([0])
        var found: Set<Int64> = []
        guard !wanted.isEmpty else { return found }
        try reader.each(type, fields: ["id"], where: [.oneOf("id", wanted.sorted())], limit: wanted.count) { row in
            found.insert(row.integer(0))
        }
        return found
    }

    private static func notFound(_ entity: String, _ id: Int64, _ field: String) -> KernelRefusal {
        var refusal = KernelRefusal.notFound(entity: entity, id: id)
        refusal.field = field
        return refusal
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
}

/// What is refused of a rule, at its place among those that a simulation proposes.
private struct ProposalRefusal: Refusal {
    let base: PriceGridError
    /// `rules[3]`.
    let path: String

    var kind: RefusalKind { base.kind }
    var reason: String { base.reason }
    var metadata: [String: String] { base.metadata }
    var field: String? { base.field.map { "\(path).\($0)" } ?? path }
}
