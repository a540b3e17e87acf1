import CataloguePlugin
import DirectoryAPI
import DirectoryPlugin
import TestKit
import Testing

@Suite("The catalogue")
struct CatalogueSuite {
    /// What the module's rules want of records that are otherwise made up.
    private static let samples = [
        "catalogue.tax": #"{"category": "STANDARD", "rates": [{"percentage": "20", "source": "CGI, art. 278"}]}"#,
        "catalogue.third_party_tax": #"{"amount": "0.25", "percentage": null}"#,
        "catalogue.product": #"{"kind": null, "stocked": true, "prices": null, "marginPercentage": null}"#,
        "catalogue.stock_movement": #"{"kind": "RECEIPT", "quantity": "1", "date": "2026-01-05"}"#,
        "catalogue.price_grid": #"{"audience": "EVERYBODY", "customerType": null, "accountId": null}"#,
        "catalogue.price_rule": """
        {
            "method": "FIXED", "price": "10", "percentage": null, "categoryId": null, "unitId": null,
            "base": null, "baseGridId": null, "roundingStep": "0.05"
        }
        """,
    ]

    @Test("The module passes the suite of all modules")
    func suite() async throws {
        try await pluginSuite(
            [DirectoryPlugin.self, CataloguePlugin.self],
            module: "catalogue",
            samples: Self.samples.merging(DirectorySamples.all) { own, _ in own }
        )
    }
}
