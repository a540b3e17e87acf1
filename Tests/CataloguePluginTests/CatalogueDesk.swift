import CatalogueAPI
import CataloguePlugin
import Contract
import DirectoryPlugin
import Kernel
import Model
import SwiftProtobuf
import TestKit

/// The administrator of a firm at work on its catalogue. It is Monday 5 January 2026.
struct CatalogueDesk {
    let platform: TestPlatform

    /// Opens a fresh platform for the time of a test.
    static func open(
        sessionHours: Int = 12,
        rehearses: Bool = true,
        _ body: (CatalogueDesk) async throws -> Void
    ) async throws {
        let platform = try await TestPlatform.make(
            [DirectoryPlugin.self, CataloguePlugin.self],
            rehearses: rehearses
        ) {
            $0.sessionHours = sessionHours
        }
        do {
            try await body(CatalogueDesk(platform: platform))
        } catch {
            await platform.close()
            throw error
        }
        await platform.close()
    }

    // MARK: - Units, taxes, categories

    func unit(_ code: String, base: Int64 = 0, factor: String = "") async throws -> MeasureUnit {
        var request = CreateMeasureUnitRequest()
        request.measureUnit.code = code
        request.measureUnit.label = code
        request.measureUnit.baseUnitID = base
        request.measureUnit.factor = factor
        return try await platform.call(MeasureUnitMethods.createMeasureUnit, request)
    }

    /// Gives a unit another base and factor.
    func change(_ unit: MeasureUnit, base: Int64, factor: String) async throws -> MeasureUnit {
        var request = UpdateMeasureUnitRequest()
        request.measureUnit = unit
        request.measureUnit.baseUnitID = base
        request.measureUnit.factor = factor
        request.updateMask.paths = ["base_unit_id", "factor"]
        return try await platform.call(MeasureUnitMethods.updateMeasureUnit, request)
    }

    func tax(_ code: String, _ fill: (inout Tax) -> Void) async throws -> Tax {
        var request = CreateTaxRequest()
        request.tax.code = code
        request.tax.label = code
        fill(&request.tax)
        return try await platform.call(TaxMethods.createTax, request)
    }

    func category(_ name: String, below parent: Int64 = 0) async throws -> ProductCategory {
        var request = CreateProductCategoryRequest()
        request.productCategory.name = name
        request.productCategory.parentID = parent
        return try await platform.call(ProductCategoryMethods.createProductCategory, request)
    }

    func move(_ category: Int64, below parent: Int64) async throws -> ProductCategory {
        var request = UpdateProductCategoryRequest()
        request.productCategory.id = category
        request.productCategory.parentID = parent
        request.updateMask.paths = ["parent_id"]
        return try await platform.call(ProductCategoryMethods.updateProductCategory, request)
    }

    // MARK: - Products

    func product(_ designation: String, _ fill: (inout Product) -> Void = { _ in }) async throws -> Product {
        var request = CreateProductRequest()
        request.product.designation = designation
        fill(&request.product)
        return try await platform.call(ProductMethods.createProduct, request)
    }

    /// Changes the fields that the mask names, from the version of the product that is given.
    func change(_ product: Product, _ mask: [String], _ fill: (inout Product) -> Void) async throws -> Product {
        var request = UpdateProductRequest()
        request.product = product
        fill(&request.product)
        request.updateMask.paths = mask
        return try await platform.call(ProductMethods.updateProduct, request)
    }

    func read(_ product: Int64) async throws -> Product {
        try await platform.call(ProductMethods.getProduct, .with { $0.id = product })
    }

    func delete(_ product: Int64) async throws {
        _ = try await platform.call(ProductMethods.deleteProduct, .with { $0.id = product })
    }

    func undelete(_ product: Int64) async throws -> Product {
        try await platform.call(ProductMethods.undeleteProduct, .with { $0.id = product })
    }

    func settings(refuseNegativeMargin: Bool = false, refuseNegativeStock: Bool = false) async throws {
        var request = UpdateCatalogueSettingsRequest()
        request.catalogueSettings.refuseNegativeMargin = refuseNegativeMargin
        request.catalogueSettings.refuseNegativeStock = refuseNegativeStock
        _ = try await platform.call(CatalogueSettingsMethods.updateCatalogueSettings, request)
    }

    // MARK: - Stock

    @discardableResult
    func stock(
        _ product: Int64,
        _ kind: MovementKind,
        _ quantity: String,
        _ fill: (inout StockMovement) -> Void = { _ in }
    ) async throws -> StockMovement {
        var request = CreateStockMovementRequest()
        request.stockMovement.productID = product
        request.stockMovement.kind = kind
        request.stockMovement.quantity = quantity
        fill(&request.stockMovement)
        return try await platform.call(StockMovementMethods.createStockMovement, request)
    }

    /// What is there of a product; nil when nothing ever moved.
    func level(_ product: Int64) async throws -> String? {
        let request = ListRequest.with { $0.filter = "product_id = \(product)" }
        return try await platform.call(StockLevelMethods.listStockLevels, request).stockLevels.first?.quantity
    }
}
