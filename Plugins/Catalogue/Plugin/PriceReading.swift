import CatalogueAPI
import Kernel
import Model

/// Reads from the store what prices depend on: for the products that are asked for, and no more.
struct PriceReading {
    /// Grids, categories, units: what is read as a whole.
    private static let mostOfAll = 100_000
    private static let mostRules = 1_000_000

    private let reader: RuleReader

    init(_ reader: RuleReader) { self.reader = reader }

    /// The book of some products, with the rules of the grids that are wanted and of those that they build on. Products
    /// that are in the bin are not in it.
    func book(products: [Int64], wanted: (PriceBook.Grid) -> Bool) throws -> PriceBook {
        var book = PriceBook()
        try readUnits(into: &book)
        try readCategories(into: &book)
        try readGrids(into: &book)
        try readItems(products, into: &book)
        let categories = Set(book.items.values.flatMap { book.categories(of: $0) })
        var open = Set(book.grids.values.filter(wanted).map(\.id))
        var known: Set<Int64> = []
        for _ in 0...PriceEngine.mostGrids where !open.isEmpty {
            var next: Set<Int64> = []
            for rule in try rules(of: open, products: products, categories: categories.sorted()) {
                book.add(rule)
                if rule.base == .onGrid { next.insert(rule.baseGrid) }
            }
            known.formUnion(open)
            open = next.subtracting(known)
        }
        return book
    }

    func readUnits(into book: inout PriceBook) throws {
        try reader.each(
            MeasureUnit.self,
            fields: ["id", "base_unit_id", "factor"],
            where: [],
            limit: Self.mostOfAll
        ) { row in
            let id = row.integer(0)
            let base = row.integer(1)
            let factor = row.units(2).map { Ratio(millionths: $0) } ?? Ratio(1)
            book.units[id] = base == 0 ? .init(base: id, factor: Ratio(1)) : .init(base: base, factor: factor)
        }
    }

    private func readCategories(into book: inout PriceBook) throws {
        try reader.each(
            ProductCategory.self,
            fields: ["id", "parent_id"],
            where: [],
            limit: Self.mostOfAll
        ) { book.parents[$0.integer(0)] = $0.integer(1) }
    }

    private func readGrids(into book: inout PriceBook) throws {
        try reader.each(
            PriceGrid.self,
            fields: ["id", "audience", "customer_type", "account_id", "start_date", "end_date", "inactive"],
            where: [],
            limit: Self.mostOfAll
        ) { row in
            book.grids[row.integer(0)] = PriceBook.Grid(
                id: row.integer(0),
                audience: GridAudience(rawValue: Int(row.integer(1))) ?? .unspecified,
                customerType: row.text(2),
                account: row.integer(3),
                start: row.isUnset(4) ? nil : row.integer(4),
                end: row.isUnset(5) ? nil : row.integer(5),
                isInactive: row.integer(6) != 0
            )
        }
    }

    private func readItems(_ products: [Int64], into book: inout PriceBook) throws {
        try reader.each(
            Product.self,
            fields: ["id", "category_id", "unit_id", "unit_price", "purchase_price"],
            where: [.oneOf("id", products)],
            limit: max(products.count, 1)
        ) { row in
            book.items[row.integer(0)] = PriceBook.Item(
                id: row.integer(0),
                category: row.integer(1),
                unit: row.integer(2),
                price: row.units(3),
                cost: row.units(4)
            )
        }
        try reader.eachLine(
            Product.self,
            lines: "prices",
            fields: ["start_date", "unit_price", "purchase_price"],
            of: products
        ) { product, row in
            let dated = PriceBook.Dated(start: row.integer(0), price: row.units(1), cost: row.units(2))
            book.items[product]?.dated.append(dated)
        }
        for id in book.items.keys { book.items[id]?.dated.sort { $0.start < $1.start } }
    }

    private static let fields = [
        "id", "grid_id", "product_id", "category_id", "min_quantity", "method", "price", "percentage", "unit_id",
        "base",
        "base_grid_id", "rounding_step", "extra", "start_date", "end_date", "lead_time_days",
    ]

    /// The rules of some grids for some products, some categories, and everything. By product, not by grid: that is what
    /// there are few of.
    private func rules(
        of grids: Set<Int64>,
        products: [Int64],
        categories: [Int64]
    ) throws -> [PriceBook.Rule] {
        var rules: [PriceBook.Rule] = []
        func take(_ row: RecordRow) {
            if grids.contains(row.integer(1)) { rules.append(Self.rule(row)) }
        }
        try each([.oneOf("product_id", products)], take)
        if !categories.isEmpty { try each([.oneOf("category_id", categories)], take) }
        // By the product's index alone: those without a category are nearly all there are.
        try each([.unset("product_id")]) { row in
            if row.integer(3) == 0 { take(row) }
        }
        return rules
    }

    /// Refuses more rules than can be read at once: a price without the rest would be wrong.
    func each(_ conditions: [RecordCondition], _ body: (RecordRow) throws -> Void) throws {
        var count = 0
        try reader.each(
            PriceRule.self,
            fields: Self.fields,
            where: conditions,
            limit: Self.mostRules + 1
        ) { row in
            count += 1
            guard count <= Self.mostRules else {
                throw PriceRequestError.tooManyRules(field: "lines", maximum: Self.mostRules)
            }
            try body(row)
        }
    }

    static func rule(_ row: RecordRow) -> PriceBook.Rule {
        PriceBook.Rule(
            id: row.integer(0),
            grid: row.integer(1),
            product: row.integer(2),
            category: row.integer(3),
            minimum: row.units(4) ?? 0,
            method: PriceMethod(rawValue: Int(row.integer(5))) ?? .unspecified,
            price: row.units(6) ?? 0,
            percentage: row.units(7) ?? 0,
            unit: row.integer(8),
            base: PriceBase(rawValue: Int(row.integer(9))) ?? .unspecified,
            baseGrid: row.integer(10),
            step: row.units(11) ?? 0,
            extra: row.units(12) ?? 0,
            start: row.isUnset(13) ? nil : row.integer(13),
            end: row.isUnset(14) ? nil : row.integer(14),
            leadTimeDays: Int32(truncatingIfNeeded: row.integer(15))
        )
    }
}
