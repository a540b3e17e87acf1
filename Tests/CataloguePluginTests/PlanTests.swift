import CatalogueAPI
import Contract
import DirectoryAPI
import Kernel
import SwiftProtobuf
import TestKit
import Testing

@Suite("A catalogue that is not in the plan")
struct PlanTests {
    @Test("Records of a hidden module still hold those that they refer to, and are not named to anybody")
    func restrict() async throws {
        try await CatalogueDesk.open { desk in
            let platform = desk.platform
            let account = try await platform.call(AccountMethods.createAccount, .with { $0.account.name = "Perrot" })
            let grid = try await platform.call(
                PriceGridMethods.createPriceGrid,
                .with {
                    $0.priceGrid.name = "perrot"
                    $0.priceGrid.audience = .oneAccount
                    $0.priceGrid.accountID = account.id
                }
            )
            _ = try await platform.call(ModuleMethods.hideModule, .with { $0.module = "catalogue" })
            func delete() async throws -> CallFailure? {
                do {
                    _ = try await platform.call(AccountMethods.deleteAccount, .with { $0.id = account.id })
                    return nil
                } catch let failure as CallFailure {
                    return failure
                }
            }
            let held = try await delete()
            #expect(held?.reason == "RECORD_REFERENCED")
            #expect(held?.metadata["other"] == "")
            _ = try await platform.call(ModuleMethods.enableModule, .with { $0.module = "catalogue" })
            let named = try await delete()
            #expect(named?.metadata["other"] == String(grid.id))
        }
    }

    @Test("The directory is not hidden before the catalogue, which requires it")
    func requirements() async throws {
        try await CatalogueDesk.open { desk in
            let hidden = try await refusal {
                try await desk.platform.call(ModuleMethods.hideModule, .with { $0.module = "directory" })
            }
            #expect(hidden == "MODULE_REQUIRED module")
        }
    }
}
