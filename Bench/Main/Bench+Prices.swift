import CatalogueAPI
import Contract
import DirectoryAPI
import Foundation
import LoadClient
import SwiftProtobuf

extension Bench {
    private static let products = 5000
    private static let rules = 100_000
    private static let grids = 8

    /// A thousand lines against a hundred thousand rules of price grids, in one call.
    func measurePrices(_ report: inout Report) async throws {
        say("prices")
        let server = try startServer("\(folder)/prices")
        let ruche = RucheAccess(client, server)
        let tenant = try await ruche.createTenant("bench-prices")
        let creation = CreateAccountRequest.with {
            $0.account.name = "Menuiserie Perrot"
            $0.account.customerType = "company"
        }
        let made = try await ruche.call(Path.createAccount, as: tenant, try Bodies.encoded(creation))
        let customer = try Account(serializedBytes: made).id
        try await load("catalogue.category", Self.categories, server, ruche, tenant)
        try await load("catalogue.product", Self.productRows, server, ruche, tenant)
        try await load("catalogue.price_grid", Self.gridRows, server, ruche, tenant)
        try await load("catalogue.price_rule", Self.ruleRows, server, ruche, tenant)
        var ids: [Int64] = []
        var token = ""
        repeat {
            let page = try Bodies.list(pageSize: 1000, token: token)
            let answer = try ListProductsResponse(
                serializedBytes: try await ruche.call(Path.listProducts, as: tenant, page)
            )
            ids += answer.products.map(\.id)
            token = answer.nextPageToken
        } while !token.isEmpty
        guard ids.count == Self.products else { throw BenchError("there are \(ids.count) products") }
        func request(winnersOnly: Bool) throws -> [UInt8] {
            try Bodies.encoded(
                ResolvePricesRequest.with {
                    $0.accountID = customer
                    $0.date = "2026-06-15"
                    $0.winnersOnly = winnersOnly
                    $0.lines = (0..<1000).map { place in
                        PriceLine.with {
                            $0.productID = ids[place * 5 + place % 5]
                            $0.quantity = "\(1 + place % 60)"
                        }
                    }
                }
            )
        }
        for (name, isShort) in [("with every rule and its reason", false), ("winners only", true)] {
            let body = try request(winnersOnly: isShort)
            let answer = try ResolvePricesResponse(
                serializedBytes: try await ruche.call(Path.resolvePrices, as: tenant, body)
            )
            let considered = answer.lines.reduce(0) { $0 + $1.considered.count }
            let won = answer.lines.count { $0.origin == .priceRule }
            say("  \(won) of \(answer.lines.count) lines by a rule, \(considered) rules answered, \(body.count) bytes")
            guard answer.lines.count == 1000, won > 900 else { throw BenchError("the prices came by no rules") }
            var figures: [Double] = []
            for _ in 0..<options.rounds {
                figures.append(
                    try await round(server.address, Path.resolvePrices, tenant, single: true) { _ in body }
                        .percentiles[0]
                )
            }
            report.lines.append(
                Line("1,000 lines against 100,000 rules, \(name)", Figure(figures, unit: "ms"), .atMost, 50)
            )
        }
        try server.stop()
    }

    private func load(
        _ entity: String,
        _ text: String,
        _ server: ChildServer,
        _ ruche: RucheAccess,
        _ tenant: TenantAccess
    ) async throws {
        let file = "\(folder)/\(entity).csv"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        let hash = try upload(file, to: server.address, tenant)
        let request = StartImportRequest.with {
            $0.entity = entity
            $0.fileHash = hash
            $0.skipRefused = true
        }
        let ended = try await wait(try await begin(Path.startImport, request, ruche, tenant), ruche, tenant)
        let rows = Int64(text.split(separator: "\n").count - 1)
        guard ended.state == .succeeded, ended.counts.first(where: { $0.name == "created" })?.count == rows else {
            throw BenchError("the import of \(entity) ended \(ended.state): \(ended.errorReason) \(ended.counts)")
        }
    }

    private static var categories: String {
        "@key;name\n" + (0..<20).map { "c\($0);Famille \($0)\n" }.joined()
    }

    private static var productRows: String {
        "@key;code;designation;category_id;unit_price;purchase_price\n"
            + (0..<products).map { "p\($0);P\($0);Article \($0);c\($0 % 20);\(10 + $0 % 90).50;\(5 + $0 % 40).25\n" }
            .joined()
    }

    private static var gridRows: String {
        "@key;name;audience;customer_type;start_date;end_date\n"
            + (0..<grids).map { number in
                let isForAll = number.isMultiple(of: 2)
                let audience = isForAll ? "EVERYBODY" : "CUSTOMER_TYPE"
                return "g\(number);Grille \(number);\(audience);\(isForAll ? "" : "company");2026-01-01;2026-12-31\n"
            }
            .joined()
    }

    /// Of each product and grid, breaks at 1, 10 and so on, until there are enough.
    private static var ruleRows: String {
        var text = "grid_id;product_id;min_quantity;method;price;percentage\n"
        for number in 0..<rules {
            let product = number % products
            let grid = number / products % grids
            let quantity = [1, 10, 50][number / products / grids]
            let isFixed = number.isMultiple(of: 3)
            text += "g\(grid);p\(product);\(quantity);\(isFixed ? "FIXED" : "PERCENT_OFF");"
            text += "\(isFixed ? "\(9 + product % 80).4" : "");\(isFixed ? "" : "12.5")\n"
        }
        return text
    }
}
