import CatalogueAPI
import Contract
import Foundation
import SwiftProtobuf
import TestKit
import Testing

@testable import CataloguePlugin

@Suite("Taxes")
struct TaxTests {
    private func rate(_ percentage: String, _ start: String = "", _ end: String = "") -> TaxRate {
        .with {
            $0.percentage = percentage
            $0.startDate = start
            $0.endDate = end
        }
    }

    @Test("Rates follow one another in time: first and last day are inside, and only the last may go on (CAT-01)")
    func periods() async throws {
        try await CatalogueDesk.open { desk in
            let rows: [(rates: [TaxRate], refusal: String?)] = [
                ([rate("20")], nil),
                ([rate("20", "2014-01-01", "2014-01-01")], nil),
                ([rate("20", "2014-01-02", "2014-01-01")], "TAX_RATE_VALIDITY tax.rates[0].end_date"),
                ([rate("19.6", "", "2013-12-31"), rate("20", "2014-01-01")], nil),
                (
                    [rate("19.6", "", "2014-01-01"), rate("20", "2014-01-01")],
                    "TAX_RATE_OVERLAP tax.rates[1].start_date"
                ),
                ([rate("19.6", "", "2012-12-31"), rate("20", "2014-01-01")], nil),
                ([rate("20", "2014-01-01"), rate("21", "2015-01-01")], "TAX_RATE_OVERLAP tax.rates[1].start_date"),
                ([rate("20", "", "2013-12-31"), rate("21")], "TAX_RATE_OVERLAP tax.rates[1].start_date"),
                (
                    [rate("20", "2014-01-01", "2014-12-31"), rate("21", "2013-01-01", "2013-12-31")],
                    "TAX_RATE_OVERLAP tax.rates[1].start_date"
                ),
                ([], "REQUIRED tax.rates"),
            ]
            for (place, row) in rows.enumerated() {
                let got = try await refusal {
                    try await desk.tax("T\(place)") {
                        $0.category = .standard
                        $0.rates = row.rates
                    }
                }
                #expect(got == row.refusal, "row \(place)")
            }
        }
    }

    @Test("A standard tax says how much; the others take nothing and say why (EN 16931)")
    func categories() async throws {
        try await CatalogueDesk.open { desk in
            let rows: [(category: TaxCategory, percentage: String, reason: String, refusal: String?)] = [
                (.unspecified, "20", "", "TAX_CATEGORY_REQUIRED tax.category"),
                (.standard, "20", "", nil),
                (.standard, "", "", "TAX_PERCENTAGE_REQUIRED tax.rates[0].percentage"),
                (.zeroRated, "0", "", nil),
                (.zeroRated, "5.5", "", "TAX_RATE_NOT_ZERO tax.rates[0].percentage"),
                (.exempt, "0", "", "EXEMPTION_REASON_REQUIRED tax.exemption_reason"),
                (.exempt, "0", "art. 293 B", nil),
                (.exempt, "20", "art. 293 B", "TAX_RATE_NOT_ZERO tax.rates[0].percentage"),
                (.reverseCharge, "0", "", "EXEMPTION_REASON_REQUIRED tax.exemption_reason"),
                (.intraCommunity, "", "", "EXEMPTION_REASON_REQUIRED tax.exemption_reason"),
                (.export, "0", "", "EXEMPTION_REASON_REQUIRED tax.exemption_reason"),
                (.outsideScope, "", "art. 294", nil),
            ]
            for (place, row) in rows.enumerated() {
                let got = try await refusal {
                    try await desk.tax("T\(place)") {
                        $0.category = row.category
                        $0.exemptionReason = row.reason
                        $0.rates = [rate(row.percentage)]
                    }
                }
                #expect(got == row.refusal, "row \(place)")
            }
        }
    }

    // MARK: - French law

    private func add(_ desk: CatalogueDesk, all: Bool) async throws -> [String] {
        let request = AddFrenchTaxesRequest.with { $0.allTerritories = all }
        return try await desk.platform.call(TaxMethods.addFrenchTaxes, request).added.map(\.code)
    }

    private func list(_ desk: CatalogueDesk) async throws -> [Tax] {
        try await desk.platform.call(TaxMethods.listTaxes, .with { $0.pageSize = 1000 }).taxes
    }

    @Test("The taxes of French law are added where they are missing, once; what the firm has stays as it is (CAT-01)")
    func frenchTaxes() async throws {
        try await CatalogueDesk.open { desk in
            let own = try await desk.tax("FR055") {
                $0.category = .standard
                $0.rates = [rate("5")]
            }
            let mainland = try await add(desk, all: false)
            #expect(
                mainland == [
                    "FR20", "FR10", "FR021", "FR0-EXEMPT", "FR0-INTRA", "FR0-EXPORT", "FR0-REVERSE", "FR0-BUILDING",
                ]
            )
            #expect(try await add(desk, all: false).isEmpty)
            let others = try await add(desk, all: true)
            #expect(
                others == [
                    "CO20", "CO13", "CO10", "CO021", "CO009", "GP085", "GP021", "GP0175", "GP0105", "GF0",
                ]
            )
            #expect(try await add(desk, all: true).isEmpty)
            let kept = try await list(desk).first { $0.code == "FR055" }
            #expect(kept == own)

            // One that was deleted is missing.
            let added = try await list(desk).first { $0.code == "FR20" }
            let normal = try #require(added)
            _ = try await desk.platform.call(TaxMethods.deleteTax, .with { $0.id = normal.id })
            #expect(try await add(desk, all: false) == ["FR20"])
            let reader = try await desk.platform.signIn(as: .reader, email: "reader@acme.example")
            let right = try await refusal {
                try await desk.platform.call(TaxMethods.addFrenchTaxes, AddFrenchTaxesRequest(), token: reader)
            }
            #expect(right == "PERMISSION_DENIED")
        }
    }

    @Test("The rates of French law hold on the days that the law says, and name it")
    func frenchRates() async throws {
        try await CatalogueDesk.open { desk in
            _ = try await add(desk, all: true)
            let taxes = try await list(desk)
            let periods = Dictionary(
                uniqueKeysWithValues: taxes.map { tax in
                    (tax.code, tax.rates.map { "\($0.percentage) \($0.startDate)/\($0.endDate)" })
                }
            )
            #expect(periods["FR20"] == ["19.6000 2000-04-01/2013-12-31", "20.0000 2014-01-01/"])
            #expect(periods["FR10"] == ["7.0000 2012-01-01/2013-12-31", "10.0000 2014-01-01/"])
            #expect(periods["FR055"] == ["5.5000 2012-01-01/"])
            #expect(periods["FR021"] == ["2.1000 /"])
            #expect(periods["CO10"] == ["8.0000 1986-07-01/2013-12-31", "10.0000 2014-01-01/"])
            #expect(periods["GP085"] == ["8.5000 2000-04-01/"])
            for tax in taxes {
                #expect(tax.rates.allSatisfy { $0.source.contains("CGI, art.") }, "\(tax.code)")
                #expect((tax.category == .standard) == tax.exemptionReason.isEmpty, "\(tax.code)")
            }
        }
    }

    @Test(
        "The server does not start with taxes that nobody could use, and says which",
        arguments: [
            ("[", "cannot be read"),
            (#"[{"code": "A", "rate": "20"}]"#, "cannot be read"),
            (#"[{"code": "A", "category": "STANDARD", "rates": [{"percentage": "20"}]}]"#, "A in taxes-fr.json names"),
            (#"[{"code": "A", "category": "STANDARD", "rates": [{"source": "CGI"}]}]"#, "TAX_PERCENTAGE_REQUIRED"),
            (
                #"[{"code": "A", "category": "EXEMPT", "exemption_reason": "x", "rates": [{"source": "CGI"}]}, "#
                    + #"{"code": "A", "category": "EXEMPT", "exemption_reason": "x", "rates": [{"source": "CGI"}]}]"#,
                "two taxes in taxes-fr.json have the code A"
            ),
        ] as [(String, String)]
    )
    func brokenFile(json: String, words: String) throws {
        let error = #expect(throws: FrenchTaxesError.self) { try FrenchTaxes(json: Data(json.utf8)) }
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }

    @Test("What is collected for others is an amount or a percentage (DOC-46 to DOC-48)")
    func thirdPartyTaxes() async throws {
        try await CatalogueDesk.open { desk in
            let rows: [(amount: String, percentage: String, refusal: String?)] = [
                ("0.25", "", nil), ("", "3", nil), ("0", "", nil),
                ("", "", "THIRD_PARTY_TAX_VALUE third_party_tax.amount"),
                ("0.25", "3", "THIRD_PARTY_TAX_VALUE third_party_tax.amount"),
            ]
            for (place, row) in rows.enumerated() {
                let request = CreateThirdPartyTaxRequest.with {
                    $0.thirdPartyTax.code = "E\(place)"
                    $0.thirdPartyTax.label = "Éco-participation"
                    $0.thirdPartyTax.amount = row.amount
                    $0.thirdPartyTax.percentage = row.percentage
                }
                let got = try await refusal {
                    try await desk.platform.call(ThirdPartyTaxMethods.createThirdPartyTax, request)
                }
                #expect(got == row.refusal, "row \(place)")
            }
        }
    }
}
