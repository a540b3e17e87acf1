import CatalogueAPI
import Contract
import DirectoryAPI
import Kernel
import SwiftProtobuf
import TestKit
import Testing

@Suite("Prices")
struct PriceTests {
    @Test(
        "Goods and services are priced side by side, and a supplier is a customer as well if need be (CAT-02, CAT-03, SUP-01)"
    )
    func goodsAndServices() async throws {
        try await CatalogueDesk.open { desk in
            let boiler = try await desk.product("Chaudière") {
                $0.unitPrice = "1200"
                $0.purchasePrice = "800"
            }
            let visit = try await desk.product("Entretien") {
                $0.kind = .service
                $0.unitPrice = "90"
            }
            let supplier = try await account(desk, "Chauffage en gros") {
                $0.role = .supplier
                $0.otherRoles = [.customer]
            }
            _ = try await account(desk, "Cliente") { $0.role = .customer }
            let goods = try await grid(desk, "Achats", .oneSupplier) { $0.accountID = supplier.id }
            try await rule(desk, fixed(goods, boiler, "750"))
            let lines = [boiler, visit].map { product in PriceLine.with { $0.productID = product.id } }
            let sold = try await prices(desk, lines, account: supplier.id)
            #expect(sold.map(\.unitPrice) == ["1200.0000", "90.0000"])
            let bought = try await prices(desk, [lines[0]], account: supplier.id, side: .purchase)
            #expect(bought.map(\.unitPrice) == ["750.0000"])
            let filter = ListRequest.with { $0.filter = "role = SUPPLIER" }
            let suppliers = try await desk.platform.call(AccountMethods.listAccounts, filter).accounts
            #expect(suppliers.map(\.id) == [supplier.id])
        }
    }

    // MARK: - Grids, rules, questions

    private func account(
        _ desk: CatalogueDesk,
        _ name: String,
        _ fill: (inout Account) -> Void = { _ in }
    ) async throws -> Account {
        var request = CreateAccountRequest()
        request.account.name = name
        fill(&request.account)
        return try await desk.platform.call(AccountMethods.createAccount, request)
    }

    private func grid(
        _ desk: CatalogueDesk,
        _ name: String,
        _ audience: GridAudience = .everybody,
        _ fill: (inout PriceGrid) -> Void = { _ in }
    ) async throws -> PriceGrid {
        var request = CreatePriceGridRequest()
        request.priceGrid.name = name
        request.priceGrid.audience = audience
        fill(&request.priceGrid)
        return try await desk.platform.call(PriceGridMethods.createPriceGrid, request)
    }

    @discardableResult
    private func rule(_ desk: CatalogueDesk, _ rule: PriceRule) async throws -> PriceRule {
        try await desk.platform.call(PriceRuleMethods.createPriceRule, .with { $0.priceRule = rule })
    }

    /// A price of a grid for a product, whatever the catalogue says.
    private func fixed(
        _ grid: PriceGrid,
        _ product: Product,
        _ price: String,
        from quantity: String = ""
    ) -> PriceRule {
        .with {
            $0.gridID = grid.id
            $0.productID = product.id
            $0.minQuantity = quantity
            $0.method = .fixed
            $0.price = price
        }
    }

    /// So many percent less than another grid gives, for everything.
    private func tenPercentOff(_ grid: PriceGrid, on base: PriceGrid) -> PriceRule {
        .with {
            $0.gridID = grid.id
            $0.method = .percentOff
            $0.percentage = "10"
            $0.base = .onGrid
            $0.baseGridID = base.id
        }
    }

    private func line(_ product: Int64, _ quantity: String = "", unit: Int64 = 0) -> PriceLine {
        .with {
            $0.productID = product
            $0.quantity = quantity
            $0.unitID = unit
        }
    }

    private func prices(
        _ desk: CatalogueDesk,
        _ lines: [PriceLine],
        account: Int64 = 0,
        date: String = "",
        side: PriceSide = .unspecified,
        winnersOnly: Bool = false
    ) async throws -> [ResolvedPrice] {
        var request = ResolvePricesRequest()
        request.accountID = account
        request.date = date
        request.side = side
        request.lines = lines
        request.winnersOnly = winnersOnly
        return try await desk.platform.call(ProductMethods.resolvePrices, request).lines
    }

    private func price(
        _ desk: CatalogueDesk,
        _ line: PriceLine,
        account: Int64 = 0,
        date: String = "",
        side: PriceSide = .unspecified
    ) async throws -> ResolvedPrice {
        let found = try await prices(desk, [line], account: account, date: date, side: side)
        return try #require(found.first)
    }

    private func outcomes(_ line: ResolvedPrice) -> [Int64: RuleOutcome] {
        Dictionary(uniqueKeysWithValues: line.considered.map { ($0.ruleID, $0.outcome) })
    }

    // MARK: - Which price holds

    @Test("A customer's own price goes before that of its type, and that before everybody's (PRC-01, PRC-02, PRC-04)")
    func audiences() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") { $0.unitPrice = "100" }
            let bare = try await desk.product("b")
            let own = try await account(desk, "Perrot") { $0.customerType = "company" }
            let other = try await account(desk, "Dumas") { $0.customerType = "company" }
            let stranger = try await account(desk, "Vidal")
            let everybody = try await grid(desk, "everybody")
            let companies = try await grid(desk, "companies", .customerType) { $0.customerType = "company" }
            let perrot = try await grid(desk, "perrot", .oneAccount) { $0.accountID = own.id }
            let first = try await rule(desk, fixed(everybody, product, "80"))
            let second = try await rule(desk, fixed(companies, product, "85"))
            let third = try await rule(desk, fixed(perrot, product, "90"))

            let found = try await price(desk, line(product.id), account: own.id)
            #expect(found.unitPrice == "90.0000" && found.origin == .priceRule && found.basePrice == "100.0000")
            #expect(found.ruleID == third.id && found.gridID == perrot.id)
            #expect(
                outcomes(found) == [
                    third.id: .won, second.id: .lessSpecificAudience, first.id: .lessSpecificAudience,
                ]
            )
            #expect(try await price(desk, line(product.id), account: other.id).unitPrice == "85.0000")
            #expect(try await price(desk, line(product.id), account: stranger.id).unitPrice == "80.0000")
            let anybody = try await price(desk, line(product.id))
            #expect(anybody.unitPrice == "80.0000" && outcomes(anybody) == [first.id: .won])
            let none = try await price(desk, line(bare.id), account: own.id)
            #expect(none.unitPrice.isEmpty && none.origin == .unspecified && none.considered.isEmpty)

            // The answer has the order of the question, and is short when it is asked to be.
            let both = try await prices(desk, [line(bare.id), line(product.id)], account: own.id, winnersOnly: true)
            #expect(both.map(\.productID) == [bare.id, product.id])
            #expect(both[1].ruleID == third.id && both[1].considered.isEmpty)
        }
    }

    @Test("A price for the product goes before one for its category, the nearest first, and that before everything")
    func targets() async throws {
        try await CatalogueDesk.open { desk in
            let top = try await desk.category("tools")
            let below = try await desk.category("saws", below: top.id)
            let product = try await desk.product("a") {
                $0.unitPrice = "100"
                $0.categoryID = below.id
            }
            let everybody = try await grid(desk, "everybody")
            func off(_ percentage: String, category: Int64 = 0, product: Int64 = 0) -> PriceRule {
                .with {
                    $0.gridID = everybody.id
                    $0.categoryID = category
                    $0.productID = product
                    $0.method = .percentOff
                    $0.percentage = percentage
                }
            }
            var made: [PriceRule] = []
            for (wanted, expected) in [
                (off("1"), "99.0000"), (off("2", category: top.id), "98.0000"),
                (off("3", category: below.id), "97.0000"), (off("4", product: product.id), "96.0000"),
            ] {
                made.append(try await rule(desk, wanted))
                let found = try await price(desk, line(product.id))
                #expect(found.unitPrice == expected && found.ruleID == made.last?.id)
                #expect(found.considered.count { $0.outcome == .lessSpecificProduct } == made.count - 1)
            }
            // What is in the bin does not count, nor does an inactive grid.
            _ = try await desk.platform.call(PriceRuleMethods.deletePriceRule, .with { $0.id = made[3].id })
            let less = try await price(desk, line(product.id))
            #expect(less.unitPrice == "97.0000" && less.considered.count == 3)
            var request = UpdatePriceGridRequest()
            request.priceGrid.id = everybody.id
            request.priceGrid.inactive = true
            request.updateMask.paths = ["inactive"]
            _ = try await desk.platform.call(PriceGridMethods.updatePriceGrid, request)
            let usual = try await price(desk, line(product.id))
            #expect(usual.unitPrice == "100.0000" && usual.origin == .cataloguePrice && usual.considered.isEmpty)
        }
    }

    @Test("The highest quantity that is reached counts, and each other one says why not (PRC-04)")
    func quantities() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") { $0.unitPrice = "10" }
            let everybody = try await grid(desk, "everybody")
            let ten = try await rule(desk, fixed(everybody, product, "9", from: "10"))
            let fifty = try await rule(desk, fixed(everybody, product, "8", from: "50"))
            let rows: [(quantity: String, price: String, ten: RuleOutcome, fifty: RuleOutcome)] = [
                ("", "10.0000", .quantityNotReached, .quantityNotReached),
                ("0", "10.0000", .quantityNotReached, .quantityNotReached),
                ("9.999999", "10.0000", .quantityNotReached, .quantityNotReached),
                ("10", "9.0000", .won, .quantityNotReached), ("49.999999", "9.0000", .won, .quantityNotReached),
                ("50", "8.0000", .lowerQuantity, .won), ("1000000", "8.0000", .lowerQuantity, .won),
            ]
            let found = try await prices(desk, rows.map { line(product.id, $0.quantity) })
            for (row, line) in zip(rows, found) {
                #expect(line.unitPrice == row.price, "\(row)")
                #expect(outcomes(line) == [ten.id: row.ten, fifty.id: row.fifty], "\(row)")
            }
            #expect(found.count == rows.count)
        }
    }

    @Test("A grid holds on its first and on its last day; the day is the document's, today when it names none")
    func days() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") { $0.unitPrice = "10" }
            let march = try await grid(desk, "march") {
                $0.startDate = "2026-03-01"
                $0.endDate = "2026-03-31"
            }
            let made = try await rule(desk, fixed(march, product, "7"))
            let rows: [(date: String, price: String, outcome: RuleOutcome)] = [
                ("", "10.0000", .notYetValid), ("2026-02-28", "10.0000", .notYetValid),
                ("2026-03-01", "7.0000", .won), ("2026-03-31", "7.0000", .won),
                ("2026-04-01", "10.0000", .noLongerValid),
            ]
            for row in rows {
                let found = try await price(desk, line(product.id), date: row.date)
                #expect(found.unitPrice == row.price && outcomes(found) == [made.id: row.outcome], "\(row)")
            }
        }
    }

    @Test("The catalogue's price is the one of the document's day (CAT-04)")
    func datedPrices() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") {
                $0.unitPrice = "10"
                $0.purchasePrice = "6"
                $0.prices = [
                    .with {
                        $0.startDate = "2026-02-01"
                        $0.unitPrice = "12"
                    }
                ]
            }
            for (date, expected) in [("", "10.0000"), ("2026-01-31", "10.0000"), ("2026-02-01", "12.0000")] {
                let found = try await price(desk, line(product.id), date: date)
                #expect(found.unitPrice == expected && found.origin == .cataloguePrice, "\(date)")
            }
            // A line that says nothing of the cost leaves it as it was.
            let cost = try await price(desk, line(product.id), date: "2026-02-01", side: .purchase)
            #expect(cost.unitPrice == "6.0000" && cost.origin == .purchasePrice)
        }
    }

    @Test("Who clears a price ends it as of today: what was before, and what comes later, still counts (CAT-04)")
    func clearedPrices() async throws {
        try await CatalogueDesk.open(sessionHours: 100_000) { desk in
            let product = try await desk.product("a") {
                $0.unitPrice = "10"
                $0.purchasePrice = "6"
                $0.prices = [
                    .with {
                        $0.startDate = "2026-02-01"
                        $0.unitPrice = "12"
                    }
                ]
            }
            let everybody = try await grid(desk, "everybody")
            let made = try await rule(
                desk,
                .with {
                    $0.gridID = everybody.id
                    $0.minQuantity = "100"
                    $0.method = .percentOff
                    $0.percentage = "10"
                }
            )
            let cleared = try await desk.change(product, ["unit_price"]) { $0.unitPrice = "" }
            #expect(cleared.unitPrice.isEmpty && cleared.purchasePrice == "6.0000" && cleared.margin.isEmpty)
            for (date, expected) in [
                ("2026-01-04", "10.0000"), ("2026-01-05", ""), ("", ""), ("2026-01-31", ""), ("2026-02-01", "12.0000"),
            ] {
                let found = try await price(desk, line(product.id), date: date)
                #expect(found.unitPrice == expected, "\(date)")
                #expect(found.origin == (expected.isEmpty ? .unspecified : .cataloguePrice), "\(date)")
            }
            // What builds on it has nothing to build on; the cost stays.
            let many = try await price(desk, line(product.id, "100"))
            #expect(many.unitPrice.isEmpty && outcomes(many) == [made.id: .noBasePrice])
            #expect(try await price(desk, line(product.id), side: .purchase).unitPrice == "6.0000")
            // Nor does the old price come back when something else changes, or the day is over.
            let renamed = try await desk.change(cleared, ["designation"]) { $0.designation = "b" }
            #expect(renamed.unitPrice.isEmpty)
            desk.platform.clock.advance(hours: 24 * 27)
            try await desk.platform.dispatcher.timers.ringDue()
            #expect(try await desk.read(product.id).unitPrice == "12.0000")
        }
    }

    @Test("A price that never had a date is cleared the same way, and may be given again (CAT-04)")
    func clearedUndated() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") { $0.unitPrice = "10" }
            let cleared = try await desk.change(product, ["unit_price"]) { $0.unitPrice = "" }
            #expect(cleared.unitPrice.isEmpty)
            #expect(try await price(desk, line(product.id)).unitPrice.isEmpty)
            #expect(try await price(desk, line(product.id), date: "2026-01-04").unitPrice == "10.0000")
            let again = try await desk.change(cleared, ["unit_price"]) { $0.unitPrice = "11" }
            #expect(again.unitPrice == "11.0000")
            #expect(try await price(desk, line(product.id)).unitPrice == "11.0000")
        }
    }

    @Test("What is priced by the month is asked for by the year, and the other way round, rounded once (DOC-42)")
    func units() async throws {
        try await CatalogueDesk.open { desk in
            let month = try await desk.unit("MON")
            let year = try await desk.unit("ANN", base: month.id, factor: "12")
            let hour = try await desk.unit("HUR")
            let care = try await desk.product("care") {
                $0.unitPrice = "10"
                $0.unitID = month.id
            }
            let plain = try await price(desk, line(care.id, "1", unit: year.id))
            #expect(plain.unitPrice == "120.0000" && plain.unitID == year.id && plain.basePrice == "10.0000")

            // From 12 months on, a tenth off: one year is enough.
            let everybody = try await grid(desk, "everybody")
            var tenth = PriceRule()
            tenth.gridID = everybody.id
            tenth.productID = care.id
            tenth.minQuantity = "12"
            tenth.method = .percentOff
            tenth.percentage = "10"
            try await rule(desk, tenth)
            #expect(try await price(desk, line(care.id, "1", unit: year.id)).unitPrice == "108.0000")
            #expect(try await price(desk, line(care.id, "0.9", unit: year.id)).unitPrice == "120.0000")
            #expect(try await price(desk, line(care.id, "12")).unitPrice == "9.0000")

            // 100 a year is 8.3333 a month, and 100 a year all the same.
            let company = try await account(desk, "Perrot")
            let yearly = try await grid(desk, "yearly", .oneAccount) { $0.accountID = company.id }
            var hundred = fixed(yearly, care, "100")
            hundred.unitID = year.id
            try await rule(desk, hundred)
            let both = try await prices(
                desk,
                [line(care.id), line(care.id, "1", unit: year.id)],
                account: company.id
            )
            #expect(both.map(\.unitPrice) == ["8.3333", "100.0000"])

            let refused = try await refusal {
                try await prices(desk, [line(care.id), line(care.id, "1", unit: hour.id)])
            }
            #expect(refused == "LINE_UNIT_NOT_CONVERTIBLE lines[1].unit_id")
            let spare = try await desk.product("spare") { $0.unitPrice = "1" }
            let unitless = try await refusal { try await price(desk, line(spare.id, "1", unit: month.id)) }
            #expect(unitless == "LINE_UNIT_NOT_CONVERTIBLE lines[0].unit_id")
        }
    }

    @Test("A supplier's prices are for purchases from it, with its days until delivery, and for nothing else (PRC-03)")
    func purchases() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") {
                $0.unitPrice = "100"
                $0.purchasePrice = "60"
            }
            let supplier = try await account(desk, "Fournil") { $0.role = .supplier }
            let other = try await account(desk, "Moulin") {
                $0.role = .customer
                $0.otherRoles = [.supplier]
            }
            let everybody = try await grid(desk, "everybody")
            let fournil = try await grid(desk, "fournil", .oneSupplier) { $0.accountID = supplier.id }
            try await rule(desk, fixed(everybody, product, "90"))
            var wanted = fixed(fournil, product, "55")
            wanted.leadTimeDays = 14
            let made = try await rule(desk, wanted)

            let bought = try await price(desk, line(product.id), account: supplier.id, side: .purchase)
            #expect(bought.unitPrice == "55.0000" && bought.leadTimeDays == 14 && bought.basePrice == "60.0000")
            #expect(outcomes(bought) == [made.id: .won])
            for from in [0, other.id] {
                let usual = try await price(desk, line(product.id), account: from, side: .purchase)
                #expect(usual.unitPrice == "60.0000" && usual.origin == .purchasePrice && usual.considered.isEmpty)
            }
            let sold = try await price(desk, line(product.id), account: supplier.id)
            #expect(sold.unitPrice == "90.0000" && outcomes(sold)[made.id] == nil)
            // Who supplies besides has a grid, too.
            let second = try await grid(desk, "moulin", .oneSupplier) { $0.accountID = other.id }
            #expect(second.accountID == other.id)
        }
    }

    @Test("A grid builds on another one, whoever that is for; without a price there, on the catalogue")
    func grids() async throws {
        try await CatalogueDesk.open { desk in
            let known = try await desk.product("a") { $0.unitPrice = "100" }
            let unknown = try await desk.product("b") { $0.unitPrice = "100" }
            let bare = try await desk.product("c")
            let someone = try await account(desk, "Perrot")
            let base = try await grid(desk, "base", .oneAccount) { $0.accountID = someone.id }
            let above = try await grid(desk, "above")
            try await rule(desk, fixed(base, known, "60"))
            let made = try await rule(desk, tenPercentOff(above, on: base))
            let found = try await prices(desk, [known, unknown, bare].map { line($0.id) })
            #expect(found.map(\.unitPrice) == ["54.0000", "90.0000", ""])
            #expect(found.map(\.basePrice) == ["60.0000", "100.0000", ""])
            #expect(outcomes(found[2]) == [made.id: .noBasePrice] && found[2].origin == .unspecified)
        }
    }

    // MARK: - What is refused

    @Test("A question that cannot be answered names the line that is at fault")
    func questions() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") { $0.unitPrice = "10" }
            let gone = try await desk.product("b")
            try await desk.delete(gone.id)
            let good = line(product.id)
            let rows: [(lines: [PriceLine], date: String, refusal: String?)] = [
                ([], "", "PRICE_LINES_REQUIRED lines"),
                (Array(repeating: good, count: 5001), "", "TOO_MANY_PRICE_LINES lines"),
                (Array(repeating: good, count: 5000), "", nil),
                ([good, line(0)], "", "PRODUCT_NOT_FOUND lines[1].product_id"),
                ([line(999_999), good], "", "PRODUCT_NOT_FOUND lines[0].product_id"),
                ([good, line(gone.id)], "", "PRODUCT_NOT_FOUND lines[1].product_id"),
                ([line(product.id, "ten")], "", "QUANTITY_INVALID lines[0].quantity"),
                ([good, line(product.id, "-0.000001")], "", "QUANTITY_INVALID lines[1].quantity"),
                ([line(product.id, "1.0000001")], "", "QUANTITY_INVALID lines[0].quantity"),
                ([line(product.id, "99999999999999")], "", "QUANTITY_INVALID lines[0].quantity"),
                ([line(product.id, "0.000001")], "", nil), ([good], "2026-02-29", "PRICE_DATE_INVALID date"),
                ([good], "5.1.2026", "PRICE_DATE_INVALID date"),
            ]
            for (place, row) in rows.enumerated() {
                let got = try await refusal { try await prices(desk, row.lines, date: row.date) }
                #expect(got == row.refusal, "row \(place)")
            }
            let nobody = try await refusal { try await prices(desk, [good], account: 999_999) }
            #expect(nobody == "NOT_FOUND")
        }
    }

    @Test("A price that no field can hold is refused, and names its line")
    func range() async throws {
        try await CatalogueDesk.open { desk in
            let gram = try await desk.unit("GRM")
            let tonne = try await desk.unit("TNE", base: gram.id, factor: "1000000")
            let gold = try await desk.product("gold") {
                $0.unitPrice = "9000000"
                $0.unitID = gram.id
            }
            let dear = try await price(desk, line(gold.id, "1", unit: tonne.id))
            #expect(dear.unitPrice == "9000000000000.0000")
            let dearer = try await desk.change(gold, ["unit_price"]) { $0.unitPrice = "10000000" }
            let got = try await refusal { try await prices(desk, [line(dearer.id, "1", unit: tonne.id)]) }
            #expect(got == "PRICE_OUT_OF_RANGE lines[0]")
        }
    }

    @Test("A grid is for somebody that it names, on days that there are (PRC-01 to PRC-03, SUP-04)")
    func gridRefusals() async throws {
        try await CatalogueDesk.open { desk in
            let customer = try await account(desk, "Perrot") { $0.customerType = "company" }
            let rows: [(audience: GridAudience, type: String, account: Int64, refusal: String?)] = [
                (.unspecified, "", 0, "GRID_AUDIENCE_REQUIRED price_grid.audience"),
                (.everybody, "company", 0, "GRID_AUDIENCE_MISMATCH price_grid.customer_type"),
                (.everybody, "", customer.id, "GRID_AUDIENCE_MISMATCH price_grid.account_id"),
                (.customerType, "", 0, "GRID_AUDIENCE_MISMATCH price_grid.customer_type"),
                (.customerType, "company", customer.id, "GRID_AUDIENCE_MISMATCH price_grid.account_id"),
                (.oneAccount, "", 0, "GRID_AUDIENCE_MISMATCH price_grid.account_id"),
                (.oneAccount, "company", customer.id, "GRID_AUDIENCE_MISMATCH price_grid.customer_type"),
                (.oneSupplier, "", 0, "GRID_AUDIENCE_MISMATCH price_grid.account_id"),
                (.oneSupplier, "", customer.id, "ACCOUNT_NOT_SUPPLIER price_grid.account_id"),
                (.everybody, "", 0, nil), (.customerType, "company", 0, nil), (.oneAccount, "", customer.id, nil),
            ]
            for (place, row) in rows.enumerated() {
                let got = try await refusal {
                    try await grid(desk, "grid \(place)", row.audience) {
                        $0.customerType = row.type
                        $0.accountID = row.account
                    }
                }
                #expect(got == row.refusal, "row \(place)")
            }
            let backwards = try await refusal {
                try await grid(desk, "backwards") {
                    $0.startDate = "2026-02-02"
                    $0.endDate = "2026-02-01"
                }
            }
            #expect(backwards == "VALIDITY_EMPTY price_grid.end_date")
            let day = try await grid(desk, "day") {
                $0.startDate = "2026-02-01"
                $0.endDate = "2026-02-01"
            }
            #expect(day.startDate == day.endDate)
        }
    }

    @Test("A rule has a method and what that wants, one target at most, and days of its grid")
    func ruleRefusals() async throws {
        try await CatalogueDesk.open { desk in
            let piece = try await desk.unit("H87")
            let metre = try await desk.unit("MTR")
            let product = try await desk.product("a") { $0.unitID = piece.id }
            let category = try await desk.category("tools")
            let year = try await grid(desk, "2026") {
                $0.startDate = "2026-01-01"
                $0.endDate = "2026-12-31"
            }
            let other = try await grid(desk, "other")
            func rule(
                _ method: PriceMethod,
                _ price: String = "",
                _ percentage: String = "",
                _ fill: (inout PriceRule) -> Void = { _ in }
            ) -> PriceRule {
                var rule = PriceRule()
                rule.gridID = year.id
                rule.productID = product.id
                rule.method = method
                rule.price = price
                rule.percentage = percentage
                fill(&rule)
                return rule
            }
            let rows: [(rule: PriceRule, refusal: String?)] = [
                (rule(.fixed, "1") { $0.gridID = 0 }, "REQUIRED price_rule.grid_id"),
                (rule(.unspecified, "1"), "PRICE_METHOD_REQUIRED price_rule.method"),
                (rule(.fixed), "PRICE_RULE_VALUE price_rule.price"),
                (rule(.fixed, "1", "1"), "PRICE_RULE_VALUE price_rule.percentage"),
                (rule(.amountOff), "PRICE_RULE_VALUE price_rule.price"),
                (rule(.amountOff, "1", "1"), "PRICE_RULE_VALUE price_rule.percentage"),
                (rule(.percentOff), "PRICE_RULE_VALUE price_rule.percentage"),
                (rule(.percentOff, "1", "1"), "PRICE_RULE_VALUE price_rule.price"),
                (rule(.markup), "PRICE_RULE_VALUE price_rule.percentage"),
                (rule(.percentOff, "", "100.0001"), "PERCENTAGE_TOO_HIGH price_rule.percentage"),
                (rule(.fixed, "1") { $0.categoryID = category.id }, "PRICE_RULE_TARGET price_rule.category_id"),
                (rule(.markup, "", "1") { $0.base = .onGrid }, "PRICE_RULE_BASE price_rule.base_grid_id"),
                (rule(.markup, "", "1") { $0.baseGridID = other.id }, "PRICE_RULE_BASE price_rule.base_grid_id"),
                (rule(.fixed, "1") { $0.roundingStep = "0" }, "ROUNDING_STEP_ZERO price_rule.rounding_step"),
                (
                    rule(.fixed, "1") {
                        $0.startDate = "2026-02-02"
                        $0.endDate = "2026-02-01"
                    }, "VALIDITY_EMPTY price_rule.end_date"
                ),
                (rule(.fixed, "1") { $0.startDate = "2027-01-01" }, "VALIDITY_EMPTY price_rule.start_date"),
                (rule(.fixed, "1") { $0.endDate = "2025-12-31" }, "VALIDITY_EMPTY price_rule.start_date"),
                (rule(.fixed, "1") { $0.unitID = metre.id }, "UNIT_NOT_CONVERTIBLE price_rule.unit_id"),
                (rule(.percentOff, "", "100") { $0.minQuantity = "1" }, nil),
                (rule(.markup, "", "100.0001") { $0.minQuantity = "2" }, nil),
                (rule(.fixed, "0") { $0.minQuantity = "3" }, nil),
                (
                    rule(.amountOff, "1") {
                        $0.minQuantity = "4"
                        $0.unitID = piece.id
                        $0.startDate = "2026-12-31"
                    }, nil
                ),
            ]
            for (place, row) in rows.enumerated() {
                let got = try await refusal { try await self.rule(desk, row.rule) }
                #expect(got == row.refusal, "row \(place)")
            }
        }
    }

    @Test("Two prices of one grid for the same thing and quantity do not hold on one day")
    func overlaps() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a")
            let category = try await desk.category("tools")
            let first = try await grid(desk, "first")
            let second = try await grid(desk, "second")
            func spell(_ start: String, _ end: String, from quantity: String = "10", of grid: PriceGrid) -> PriceRule {
                var rule = fixed(grid, product, "5", from: quantity)
                rule.startDate = start
                rule.endDate = end
                return rule
            }
            let made = try await rule(desk, spell("2026-02-01", "2026-06-30", of: first))
            let taken = "PRICE_GRID_OVERLAP price_rule.min_quantity"
            let rows: [(rule: PriceRule, refusal: String?)] = [
                (spell("", "", of: first), taken), (spell("2026-06-30", "", of: first), taken),
                (spell("", "2026-02-01", of: first), taken), (spell("2026-03-01", "2026-03-02", of: first), taken),
                (spell("2026-07-01", "", of: first), nil), (spell("", "2026-01-31", of: first), nil),
                (spell("", "", from: "11", of: first), nil), (spell("", "", of: second), nil),
                (spell("", "", from: "", of: first), nil), (spell("", "", from: "0", of: first), taken),
            ]
            for (place, row) in rows.enumerated() {
                let got = try await refusal { try await rule(desk, row.rule) }
                #expect(got == row.refusal, "row \(place)")
            }
            do {
                try await rule(desk, spell("2026-03-01", "2026-03-02", of: first))
                Issue.record("two prices hold on one day")
            } catch let failure as CallFailure {
                #expect(failure.metadata["rule"] == String(made.id))
            }
            // A rule is no other to itself.
            var update = UpdatePriceRuleRequest()
            update.priceRule.id = made.id
            update.priceRule.price = "6"
            update.updateMask.paths = ["price"]
            let changed = try await desk.platform.call(PriceRuleMethods.updatePriceRule, update)
            #expect(changed.price == "6.0000")

            // The same of categories, and of everything.
            for target in [category.id, 0] {
                var wide = PriceRule()
                wide.gridID = second.id
                wide.categoryID = target
                wide.method = .fixed
                wide.price = "5"
                let once = try await rule(desk, wide)
                #expect(once.categoryID == target)
                let again = try await refusal { try await rule(desk, wide) }
                #expect(again == taken)
            }
        }
    }

    @Test("Two prices for the same are found among hundreds of the grid, and hundreds of the product in other grids")
    func overlapsAmongMany() async throws {
        try await CatalogueDesk.open(rehearses: false) { desk in
            let product = try await desk.product("a")
            let other = try await desk.product("b")
            let full = try await grid(desk, "full")
            let beside = try await grid(desk, "beside")
            for quantity in 1...120 {
                try await rule(desk, fixed(full, other, "5", from: String(quantity)))
                try await rule(desk, fixed(beside, product, "5", from: String(quantity)))
            }
            let made = try await rule(desk, fixed(full, product, "5", from: "7"))
            do {
                try await rule(desk, fixed(full, product, "6", from: "7"))
                Issue.record("two prices hold for the same quantity")
            } catch let failure as CallFailure {
                #expect(failure.reason == "PRICE_GRID_OVERLAP" && failure.metadata["rule"] == String(made.id))
            }
            let free = try await refusal { try await rule(desk, fixed(full, product, "6", from: "8")) }
            #expect(free == nil)
        }
    }

    @Test("Grids do not build on one another in a circle, however long it is")
    func loops() async throws {
        try await CatalogueDesk.open { desk in
            var chain: [PriceGrid] = []
            for place in 0..<4 { chain.append(try await grid(desk, "grid \(place)")) }
            for (above, base) in zip(chain, chain.dropFirst()) {
                try await rule(desk, tenPercentOff(above, on: base))
            }
            for base in chain {
                let got = try await refusal { try await rule(desk, tenPercentOff(chain[3], on: base)) }
                #expect(got == "PRICE_GRID_LOOP price_rule.base_grid_id")
            }
            let beside = try await grid(desk, "beside")
            let fine = try await rule(desk, tenPercentOff(chain[3], on: beside))
            #expect(fine.baseGridID == beside.id)
        }
    }

    // MARK: - What a change would move

    private func simulate(
        _ desk: CatalogueDesk,
        _ grid: PriceGrid,
        _ fill: (inout SimulateChangeRequest) -> Void
    ) async throws -> SimulateChangeResponse {
        var request = SimulateChangeRequest()
        request.gridID = grid.id
        request.pageSize = 10
        fill(&request)
        return try await desk.platform.call(PriceGridMethods.simulateChange, request)
    }

    @Test("A change of a grid is tried before it is made: what moves, by how much, and nothing is written")
    func simulation() async throws {
        try await CatalogueDesk.open { desk in
            let first = try await desk.product("a") { $0.unitPrice = "100" }
            let second = try await desk.product("b") { $0.unitPrice = "200" }
            _ = try await desk.product("c") { $0.unitPrice = "300" }
            let everybody = try await grid(desk, "everybody")
            let ninety = try await rule(desk, fixed(everybody, first, "90"))
            let hundredFifty = try await rule(desk, fixed(everybody, second, "150"))

            let nothing = try await simulate(desk, everybody) { _ in }
            #expect(nothing.productCount == 2 && nothing.changedCount == 0 && nothing.moves.isEmpty)
            #expect(nothing.minimumPercentage.isEmpty && nothing.meanPercentage.isEmpty)

            let dearer = try await simulate(desk, everybody) {
                var changed = ninety
                changed.price = "99"
                $0.rules = [changed]
                $0.removedRuleIds = [hundredFifty.id]
            }
            #expect(dearer.productCount == 2 && dearer.changedCount == 2)
            #expect(dearer.minimumPercentage == "10.0000" && dearer.maximumPercentage == "33.3333")
            // Half of 43.3333, half a digit away from zero.
            #expect(dearer.meanPercentage == "21.6667")
            #expect(dearer.moves.map(\.productID) == [second.id, first.id])
            #expect(dearer.moves.map(\.before) == ["150.0000", "90.0000"])
            #expect(dearer.moves.map(\.after) == ["200.0000", "99.0000"])
            #expect(dearer.moves.allSatisfy { $0.quantity == "1.000000" })

            let ten = try await simulate(desk, everybody) {
                var new = fixed(everybody, first, "80", from: "10")
                new.gridID = 0
                $0.rules = [new]
            }
            #expect(ten.changedCount == 1 && ten.moves.map(\.quantity) == ["10.000000"])
            #expect(ten.minimumPercentage == "-11.1111" && ten.maximumPercentage == "-11.1111")

            let off = try await simulate(desk, everybody) {
                $0.grid = everybody
                $0.grid.inactive = true
                $0.pageSize = 1
            }
            #expect(off.changedCount == 2 && off.meanPercentage == "22.2222" && off.moves.count == 1)

            let still = try await prices(desk, [line(first.id, "10"), line(second.id)])
            #expect(still.map(\.unitPrice) == ["90.0000", "150.0000"])
        }
    }

    @Test("A change for a category concerns what is below it, one for everything all products, on the day asked")
    func simulationOfMany() async throws {
        try await CatalogueDesk.open { desk in
            let top = try await desk.category("tools")
            let below = try await desk.category("saws", below: top.id)
            let saw = try await desk.product("saw") {
                $0.unitPrice = "100"
                $0.categoryID = below.id
            }
            _ = try await desk.product("glue") { $0.unitPrice = "10" }
            let everybody = try await grid(desk, "everybody")
            func off(_ category: Int64) -> PriceRule {
                .with {
                    $0.categoryID = category
                    $0.method = .percentOff
                    $0.percentage = "5"
                    $0.startDate = "2026-03-01"
                }
            }
            let tools = try await simulate(desk, everybody) {
                $0.rules = [off(top.id)]
                $0.date = "2026-03-01"
            }
            #expect(tools.productCount == 1 && tools.moves.map(\.productID) == [saw.id])
            #expect(tools.meanPercentage == "-5.0000")
            let all = try await simulate(desk, everybody) {
                $0.rules = [off(0)]
                $0.date = "2026-03-01"
            }
            #expect(all.productCount == 2 && all.changedCount == 2)
            let before = try await simulate(desk, everybody) { $0.rules = [off(0)] }
            #expect(before.productCount == 2 && before.changedCount == 0)
        }
    }

    @Test("A simulation wants a grid that is there, and rules that could be written")
    func simulationRefusals() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") { $0.unitPrice = "100" }
            let everybody = try await grid(desk, "everybody")
            let unknown = try await refusal { try await simulate(desk, everybody) { $0.gridID = 999_999 } }
            #expect(unknown == "NOT_FOUND")
            let methodless = try await refusal {
                try await simulate(desk, everybody) { $0.rules = [.with { $0.productID = product.id }] }
            }
            #expect(methodless?.hasPrefix("PRICE_METHOD_REQUIRED") == true)
            let many = try await refusal {
                try await simulate(desk, everybody) {
                    $0.rules = Array(repeating: fixed(everybody, product, "1"), count: 1001)
                }
            }
            #expect(many == "TOO_MANY_PRICE_RULES rules")
            let gone = try await refusal {
                try await simulate(desk, everybody) { $0.removedRuleIds = Array(repeating: 1, count: 1001) }
            }
            #expect(gone == "TOO_MANY_PRICE_RULES removed_rule_ids")
            let dated = try await refusal { try await simulate(desk, everybody) { $0.date = "2026-02-30" } }
            #expect(dated == "PRICE_DATE_INVALID date")
        }
    }
}
