import CatalogueAPI
import Kernel

/// What a rule of a grid is for, and on which days it holds.
struct RuleScope {
    /// The thing and the quantity, within a grid.
    struct Target: Hashable {
        let grid: Int64
        /// Of the two at most one is not 0.
        let product: Int64
        let category: Int64
        /// From how many on, in 10^-6.
        let minimum: Int64
    }

    let id: Int64
    let target: Target
    let days: Validity

    init(_ rule: PriceRule) throws {
        id = rule.id
        target = Target(
            grid: rule.gridID,
            product: rule.productID,
            category: rule.categoryID,
            minimum: try decimalUnits(rule.minQuantity) ?? 0
        )
        days = try Validity(rule.startDate, rule.endDate)
    }

    init(_ rule: PriceBook.Rule) {
        id = rule.id
        target = Target(grid: rule.grid, product: rule.product, category: rule.category, minimum: rule.minimum)
        days = Validity(start: rule.start, end: rule.end)
    }

    /// The fields that a row of a rule brings, in their order.
    static let fields = ["id", "grid_id", "product_id", "category_id", "min_quantity", "start_date", "end_date"]

    init(_ row: RecordRow) {
        id = row.integer(0)
        target = Target(
            grid: row.integer(1),
            product: row.integer(2),
            category: row.integer(3),
            minimum: row.units(4) ?? 0
        )
        days = Validity(
            start: row.isUnset(5) ? nil : row.integer(5),
            end: row.isUnset(6) ? nil : row.integer(6)
        )
    }

    /// Both say what the same thing costs in one grid at one quantity on one day: nobody could tell which counts.
    func overlaps(_ other: RuleScope) -> Bool { target == other.target && days.overlaps(other.days) }
}
