import CatalogueAPI
import Contract
import SwiftProtobuf
import TestKit
import Testing

@Suite("Categories of products")
struct CategoryTests {
    /// So many categories, each below the one before.
    private func branch(_ desk: CatalogueDesk, _ name: String, levels: Int) async throws -> [Int64] {
        var branch: [Int64] = []
        for level in 1...levels {
            branch.append(try await desk.category("\(name)\(level)", below: branch.last ?? 0).id)
        }
        return branch
    }

    @Test("Categories have ten levels and no more")
    func depth() async throws {
        try await CatalogueDesk.open { desk in
            let branch = try await branch(desk, "a", levels: 10)
            let deeper = try await refusal { try await desk.category("a11", below: branch[9]) }
            #expect(deeper == "CATEGORY_TOO_DEEP product_category.parent_id")
            let beside = try await desk.category("b", below: branch[8])
            #expect(beside.parentID == branch[8])
        }
    }

    @Test("A category is never below itself")
    func loops() async throws {
        try await CatalogueDesk.open { desk in
            let branch = try await branch(desk, "a", levels: 10)
            for below in [branch[0], branch[1], branch[9]] {
                let got = try await refusal { try await desk.move(branch[0], below: below) }
                #expect(got == "CATEGORY_LOOP product_category.parent_id")
            }
            let top = try await desk.move(branch[1], below: 0)
            #expect(top.parentID == 0)
            let turned = try await desk.move(branch[0], below: branch[1])
            #expect(turned.parentID == branch[1])
        }
    }

    @Test("A branch is moved with all that is below it, as far as ten levels allow")
    func branches() async throws {
        try await CatalogueDesk.open { desk in
            let long = try await branch(desk, "a", levels: 6)
            let moved = try await branch(desk, "b", levels: 5)
            let tooDeep = try await refusal { try await desk.move(moved[0], below: long[5]) }
            #expect(tooDeep == "CATEGORY_TOO_DEEP product_category.parent_id")
            let fits = try await desk.move(moved[0], below: long[4])
            #expect(fits.parentID == long[4])
            // Its name may be changed where it is.
            var request = UpdateProductCategoryRequest()
            request.productCategory = fits
            request.productCategory.name = "renamed"
            request.updateMask.paths = ["name"]
            let renamed = try await desk.platform.call(ProductCategoryMethods.updateProductCategory, request)
            #expect(renamed.name == "renamed")
        }
    }

    @Test("A category does not come back from the bin below the tenth level")
    func undelete() async throws {
        try await CatalogueDesk.open { desk in
            let branch = try await branch(desk, "a", levels: 9)
            let leaf = try await desk.category("leaf", below: branch[8])
            _ = try await desk.platform.call(ProductCategoryMethods.deleteProductCategory, .with { $0.id = leaf.id })
            let above = try await desk.category("above")
            _ = try await desk.move(branch[0], below: above.id)
            let back = try await refusal {
                try await desk.platform.call(ProductCategoryMethods.undeleteProductCategory, .with { $0.id = leaf.id })
            }
            #expect(back == "CATEGORY_TOO_DEEP parent_id")
        }
    }
}
