import CatalogueAPI
import Contract
import DirectoryAPI
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing

@Suite("Price grids as a paid option (PLT-04)")
struct PriceGridOptionTests {
    private static let option = "catalogue.price-grids"

    /// Makes the server offer the catalogue with the option (`large`) and without (`small`), and gives the firm the large one.
    private func offer(_ platform: TestPlatform) async throws {
        var drafts = PlanDrafts(file: "plans.yaml")
        drafts.defaultPlan = Placed("large")
        for (name, features) in [("large", [Self.option]), ("small", [])] {
            var draft = PlanDrafts.Draft(name: Placed(name))
            draft.modules = ["directory", "catalogue"].map { Placed($0) }
            draft.features = features.map { Placed($0) }
            drafts.plans.append(draft)
        }
        let book = try PlanBook(drafts, platform.core.modules, entities: [])
        platform.core.plans.take(book, now: platform.clock.now())
        try await give("large", platform)
    }

    private func give(_ plan: String, _ platform: TestPlatform) async throws {
        _ = try await platform.call(
            SubscriptionMethods.schedulePlan,
            .with {
                $0.tenant = TestPlatform.tenant
                $0.plan = plan
            },
            token: platform.operatorToken
        )
    }

    /// A product that costs 10, in a grid that gives 20 % off for everybody.
    private func fill(_ desk: CatalogueDesk) async throws -> (product: Product, grid: PriceGrid, rule: PriceRule) {
        let platform = desk.platform
        let product = try await desk.product("Tuile") { $0.unitPrice = "10" }
        let grid = try await platform.call(
            PriceGridMethods.createPriceGrid,
            .with {
                $0.priceGrid.name = "Soldes"
                $0.priceGrid.audience = .everybody
            }
        )
        let rule = try await platform.call(
            PriceRuleMethods.createPriceRule,
            .with {
                $0.priceRule.gridID = grid.id
                $0.priceRule.productID = product.id
                $0.priceRule.method = .percentOff
                $0.priceRule.percentage = "20"
            }
        )
        return (product, grid, rule)
    }

    private func price(_ desk: CatalogueDesk, _ product: Product) async throws -> String? {
        let request = ResolvePricesRequest.with { $0.lines = [.with { $0.productID = product.id }] }
        return try await desk.platform.call(ProductMethods.resolvePrices, request).lines.first?.unitPrice
    }

    private func upload(_ platform: TestPlatform, _ text: String) async throws -> String {
        let bytes = Array(text.utf8)
        let caller = FileCaller(token: platform.administrator, language: "en", peer: "127.0.0.1")
        let upload = try await platform.dispatcher.beginUpload(caller, name: "grids.csv", size: Int64(bytes.count))
        try await upload.append(bytes)
        return try await upload.finish().hash
    }

    @Test("Without the option whatever writes a grid is refused, and the rest of the catalogue goes on (PLT-06)")
    func refused() async throws {
        try await CatalogueDesk.open { desk in
            let platform = desk.platform
            try await offer(platform)
            let (product, grid, rule) = try await fill(desk)
            let gone = try await platform.call(
                PriceGridMethods.createPriceGrid,
                .with {
                    $0.priceGrid.name = "Ancienne"
                    $0.priceGrid.audience = .everybody
                }
            )
            _ = try await platform.call(PriceGridMethods.deletePriceGrid, .with { $0.id = gone.id })
            try await give("small", platform)
            let file = try await upload(platform, "name,audience\nPrintemps,EVERYBODY\n")
            let selection = RecordSelection.with {
                $0.entity = "catalogue.price_grid"
                $0.ids = [grid.id]
            }
            let refusals: [(what: String, reason: String?)] = [
                (
                    "create",
                    try await refusal {
                        try await platform.call(
                            PriceGridMethods.createPriceGrid,
                            .with {
                                $0.priceGrid.name = "Printemps"
                                $0.priceGrid.audience = .everybody
                            }
                        )
                    }
                ),
                (
                    "update",
                    try await refusal {
                        try await platform.call(
                            PriceGridMethods.updatePriceGrid,
                            .with {
                                $0.priceGrid = grid
                                $0.priceGrid.name = "Autre"
                                $0.updateMask.paths = ["name"]
                            }
                        )
                    }
                ),
                (
                    "delete",
                    try await refusal {
                        try await platform.call(PriceGridMethods.deletePriceGrid, .with { $0.id = grid.id })
                    }
                ),
                (
                    "undelete",
                    try await refusal {
                        try await platform.call(PriceGridMethods.undeletePriceGrid, .with { $0.id = gone.id })
                    }
                ),
                (
                    "rule",
                    try await refusal {
                        try await platform.call(PriceRuleMethods.deletePriceRule, .with { $0.id = rule.id })
                    }
                ),
                (
                    "import",
                    try await refusal {
                        try await platform.call(
                            TransferMethods.startImport,
                            .with {
                                $0.entity = "catalogue.price_grid"
                                $0.fileHash = file
                            }
                        )
                    }
                ),
                (
                    "mass update",
                    try await refusal {
                        try await platform.call(
                            MassMethods.updateRecords,
                            .with {
                                $0.selection = selection
                                $0.recordJson = #"{"notes":"x"}"#
                                $0.updateMask.paths = ["notes"]
                            }
                        )
                    }
                ),
                (
                    "mass deletion",
                    try await refusal {
                        try await platform.call(MassMethods.deleteRecords, .with { $0.selection = selection })
                    }
                ),
                (
                    "merge",
                    try await refusal {
                        try await platform.call(
                            MergeMethods.mergeRecords,
                            .with {
                                $0.entity = "catalogue.price_grid"
                                $0.survivorID = grid.id
                                $0.otherID = gone.id
                            }
                        )
                    }
                ),
            ]
            for (what, reason) in refusals { #expect(reason == "FEATURE_NOT_IN_PLAN", "\(what)") }
            // What is there is read, and makes prices as before.
            #expect(try await price(desk, product) == "8.0000")
            let grids = try await platform.call(PriceGridMethods.listPriceGrids, ListRequest()).priceGrids
            #expect(grids == [grid])
            _ = try await desk.product("Ardoise")
            // Nothing was lost: the option brings it all back.
            try await give("large", platform)
            _ = try await platform.call(PriceGridMethods.undeletePriceGrid, .with { $0.id = gone.id })
        }
    }

    @Test("What belongs to another record goes with it to the bin, whatever the plan says of it")
    func cascade() async throws {
        try await CatalogueDesk.open { desk in
            try await offer(desk.platform)
            let (product, _, rule) = try await fill(desk)
            try await give("small", desk.platform)
            try await desk.delete(product.id)
            let rules = try await desk.platform.call(PriceRuleMethods.listPriceRules, ListRequest()).priceRules
            #expect(rules.isEmpty)
            _ = try await desk.undelete(product.id)
            let back = try await desk.platform.call(PriceRuleMethods.listPriceRules, ListRequest()).priceRules
            #expect(back.map(\.id) == [rule.id])
        }
    }

    @Test("Two customers become one, though a grid is for one of them and the option is gone: the grid follows")
    func mergedCustomer() async throws {
        try await CatalogueDesk.open { desk in
            let platform = desk.platform
            try await offer(platform)
            var accounts: [Account] = []
            for name in ["Perrot", "Perrot et fils"] {
                accounts.append(
                    try await platform.call(AccountMethods.createAccount, .with { $0.account.name = name })
                )
            }
            let (kept, gone) = (accounts[0].id, accounts[1].id)
            let grid = try await platform.call(
                PriceGridMethods.createPriceGrid,
                .with {
                    $0.priceGrid.name = "perrot"
                    $0.priceGrid.audience = .oneAccount
                    $0.priceGrid.accountID = gone
                }
            )
            try await give("small", platform)
            _ = try await platform.call(
                MergeMethods.mergeRecords,
                .with {
                    $0.entity = "directory.account"
                    $0.survivorID = kept
                    $0.otherID = gone
                }
            )
            let moved = try await platform.call(PriceGridMethods.getPriceGrid, .with { $0.id = grid.id })
            #expect(moved.accountID == kept)
        }
    }

    @Test("An import under way stops when the option leaves the plan")
    func importUnderWay() async throws {
        try await CatalogueDesk.open { desk in
            let platform = desk.platform
            try await offer(platform)
            let file = try await upload(platform, "name,audience\nPrintemps,EVERYBODY\n")
            let started = try await platform.call(
                TransferMethods.startImport,
                .with {
                    $0.entity = "catalogue.price_grid"
                    $0.fileHash = file
                }
            )
            try await give("small", platform)
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            let ended = try await platform.call(OperationMethods.getOperation, .with { $0.id = started.id })
            #expect(ended.state == .failed)
            #expect(ended.errorReason == "FEATURE_NOT_IN_PLAN")
        }
    }

    @Test("The option is told before it goes and after: in the simulation, among the modules, in what one may do")
    func told() async throws {
        try await CatalogueDesk.open { desk in
            let platform = desk.platform
            try await offer(platform)
            let simulated = try await platform.call(
                SubscriptionMethods.simulateOwnChange,
                .with { $0.plan = "small" }
            ).simulation
            #expect(simulated.modules.isEmpty)
            #expect(
                simulated.features.map { "\($0.feature) \($0.label) \($0.before) \($0.after)" }
                    == ["catalogue.price-grids Price grids true false"]
            )
            func options() async throws -> [String] {
                let modules = try await platform.call(ModuleMethods.listMyModules, ListMyModulesRequest()).modules
                return modules.flatMap(\.features).map { "\($0.name) \($0.included)" }
            }
            func actions() async throws -> [String]? {
                let request = DescribeRequest.with { $0.entities = ["catalogue.price_grid"] }
                return try await platform.call(SchemaMethods.describe, request).entities.first?.actions
            }
            #expect(try await options() == ["catalogue.price-grids true"])
            #expect(try await actions() == ["create", "update", "delete"])
            try await give("small", platform)
            #expect(try await options() == ["catalogue.price-grids false"])
            #expect(try await actions() == [])
        }
    }
}
