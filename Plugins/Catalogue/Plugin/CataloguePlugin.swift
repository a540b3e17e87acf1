import CatalogueAPI
import Foundation
package import Kernel
import SwiftProtobuf

/// The catalogue: products and services, their units, taxes and prices, and what is in stock of them.
package struct CataloguePlugin: Plugin {
    package static let manifest = PluginManifest(
        module: "catalogue",
        requires: ["directory"],
        features: ["catalogue.price-grids"],
        descriptors: CatalogueSchema.descriptors,
        resources: .module,
        reasons: [
            MeasureUnitError.reasons, TaxError.reasons, ThirdPartyTaxError.reasons, CategoryError.reasons,
            ProductError.reasons, StockError.reasons, PriceGridError.reasons, PriceRequestError.reasons,
        ].flatMap { $0 }
    )

    package init() {}

    package func register(in registry: inout PluginRegistry) throws {
        try registry.settings(
            CatalogueSettings.self,
            defaults: .with {
                $0.refuseNegativeMargin = false
                $0.refuseNegativeStock = false
            }
        )
        try registry.validate(MeasureUnit.self, measureUnitRules)
        try registerTaxes(in: &registry)
        try registry.validate(ProductCategory.self, categoryRules)
        try registerProducts(in: &registry)
        try registerStock(in: &registry)
        try registerPrices(in: &registry)
        try registerImportProfiles(in: &registry)
    }

    private func registerTaxes(in registry: inout PluginRegistry) throws {
        let french = try FrenchTaxes(.module)
        try registry.validate(Tax.self, taxRules)
        try registry.validate(ThirdPartyTax.self, thirdPartyTaxRules)
        try registry.handle(TaxMethods.addFrenchTaxes) { request, transaction in
            try french.add(request, &transaction)
        }
    }

    private func registerProducts(in registry: inout PluginRegistry) throws {
        try registry.derive(Product.self, productPrices)
        try registry.derive(Product.self, productFigures)
        try registry.validate(Product.self, productRules)
        try registry.follow(Product.self, awaitPrices)
        try registry.timer(pricesBegin, beginPrices)
    }

    private func registerStock(in registry: inout PluginRegistry) throws {
        try registry.derive(StockMovement.self, stockMovementDate)
        try registry.validate(StockMovement.self, stockMovementRules)
        try registry.guardDelete(StockMovement.self, stockMovementDeletion)
        try registry.follow(StockMovement.self, keepStockLevel)
    }

    private func registerPrices(in registry: inout PluginRegistry) throws {
        try registry.validate(PriceGrid.self, priceGridRules)
        try registry.validate(PriceRule.self, priceRuleRules)
        try registry.handle(ProductMethods.resolvePrices, resolvePrices)
        try registry.handle(PriceGridMethods.simulateChange, simulateChange)
    }
}
