import CatalogueAPI
import Contract
import Kernel
import SwiftProtobuf
import TestKit
import Testing

@Suite("Products")
struct ProductTests {
    @Test("The margin is the price less the cost, exactly, and in percent of the price, rounded once (CAT-04)")
    func margins() async throws {
        try await CatalogueDesk.open { desk in
            let rows: [(price: String, cost: String, margin: String, percentage: String)] = [
                ("10", "6", "4.0000", "40.0000"), ("3", "2", "1.0000", "33.3333"), ("6", "1", "5.0000", "83.3333"),
                ("0.3", "0.1", "0.2000", "66.6667"), ("10", "0", "10.0000", "100.0000"),
                // Halves go away from zero.
                ("3200", "3199", "1.0000", "0.0313"), ("3200", "3201", "-1.0000", "-0.0313"),
                ("0", "5", "-5.0000", ""), ("10", "", "", ""), ("", "5", "", ""), ("", "", "", ""),
                // More percent than a field holds.
                ("0.0001", "9000000000", "-8999999999.9999", ""),
            ]
            for row in rows {
                let made = try await desk.product("a") {
                    $0.unitPrice = row.price
                    $0.purchasePrice = row.cost
                    $0.margin = "99"
                    $0.marginPercentage = "99"
                }
                #expect(made.margin == row.margin, "\(row)")
                #expect(made.marginPercentage == row.percentage, "\(row)")
            }
            let made = try await desk.product("b") { $0.unitPrice = "10" }
            let costed = try await desk.change(made, ["purchase_price"]) { $0.purchasePrice = "8" }
            #expect(costed.margin == "2.0000" && costed.marginPercentage == "20.0000")
            let forced = try await desk.change(costed, ["margin"]) { $0.margin = "99" }
            #expect(forced == costed)
        }
    }

    @Test("A product has a picture, and only a picture (CAT-08)")
    func pictures() async throws {
        try await CatalogueDesk.open { desk in
            let caller = FileCaller(token: desk.platform.administrator, language: "en", peer: "127.0.0.1")
            func upload(_ bytes: [UInt8], _ name: String) async throws -> FileRef {
                let upload = try await desk.platform.dispatcher.beginUpload(
                    caller,
                    name: name,
                    size: Int64(bytes.count)
                )
                try await upload.append(bytes)
                return try await upload.finish()
            }
            let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(repeating: 0, count: 24)
            let picture = try await upload(png, "vis.png")
            let made = try await desk.product("Vis") { $0.image = picture }
            #expect(made.image.hash == picture.hash && made.image.name == "vis.png")
            let path = "catalogue.product/\(made.id)/image"
            let stored = try await desk.platform.dispatcher.openFile(path[...], caller)
            #expect(try await stored.read(0, png.count) == png)
            let text = try await upload(Array("not a picture".utf8), "vis.png")
            let refused = try await refusal { _ = try await desk.product("Écrou") { $0.image = text } }
            #expect(refused == "FILE_TYPE_REFUSED product.image")
        }
    }

    @Test("A product without a reference is given one; a typed one is kept (CAT-06)")
    func references() async throws {
        try await CatalogueDesk.open { desk in
            let given = try await desk.product("a")
            let typed = try await desk.product("b") { $0.code = "VIS-4" }
            #expect(given.code == "P00001" && typed.code == "VIS-4")
        }
    }

    @Test("The stock of a service is not counted; a document may sell both (CAT-03)")
    func services() async throws {
        try await CatalogueDesk.open { desk in
            let got = try await refusal {
                try await desk.product("a") {
                    $0.kind = .service
                    $0.stocked = true
                }
            }
            #expect(got == "SERVICE_STOCKED product.stocked")
            let good = try await desk.product("b") { $0.stocked = true }
            let turned = try await refusal { try await desk.change(good, ["kind"]) { $0.kind = .service } }
            #expect(turned == "SERVICE_STOCKED product.stocked")
            let service = try await desk.product("c") { $0.kind = .service }
            #expect(service.kind == .service)
        }
    }

    // MARK: - Prices over time

    private func lines(_ product: Product) -> [String] {
        product.prices.map { "\($0.startDate) \($0.unitPrice)/\($0.purchasePrice)" }
    }

    private func line(_ start: String, _ price: String, _ cost: String = "") -> DatedPrice {
        .with {
            $0.startDate = start
            $0.unitPrice = price
            $0.purchasePrice = cost
        }
    }

    @Test("A price that is changed is written down for today, and what it was before stays known (CAT-04)")
    func history() async throws {
        try await CatalogueDesk.open(sessionHours: 100_000) { desk in
            var product = try await desk.product("a") {
                $0.unitPrice = "10"
                $0.purchasePrice = "6"
            }
            #expect(product.prices.isEmpty)
            product = try await desk.change(product, ["unit_price"]) { $0.unitPrice = "12" }
            #expect(lines(product) == ["0001-01-01 10.0000/6.0000", "2026-01-05 12.0000/6.0000"])
            // Once more on the same day.
            product = try await desk.change(product, ["purchase_price"]) { $0.purchasePrice = "7" }
            #expect(lines(product) == ["0001-01-01 10.0000/6.0000", "2026-01-05 12.0000/7.0000"])
            desk.platform.clock.advance(hours: 24)
            product = try await desk.change(product, ["designation"]) { $0.designation = "b" }
            #expect(product.prices.count == 2)
            product = try await desk.change(product, ["unit_price"]) { $0.unitPrice = "13" }
            #expect(
                lines(product) == [
                    "0001-01-01 10.0000/6.0000", "2026-01-05 12.0000/7.0000", "2026-01-06 13.0000/7.0000",
                ]
            )
            // Nothing was known before: there is nothing to keep.
            let bare = try await desk.product("c")
            let priced = try await desk.change(bare, ["unit_price"]) { $0.unitPrice = "1" }
            #expect(lines(priced) == ["2026-01-06 1.0000/"])
        }
    }

    @Test("Whoever writes the dated prices decides what holds today; the days are put in order, each once")
    func writtenPrices() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") {
                $0.unitPrice = "99"
                $0.prices = [line("2026-02-01", "15", "8"), line("2026-01-05", "11", "5"), line("2025-01-01", "9")]
            }
            #expect(product.unitPrice == "11.0000" && product.purchasePrice == "5.0000")
            #expect(product.margin == "6.0000")
            #expect(
                lines(product) == [
                    "2025-01-01 9.0000/", "2026-01-05 11.0000/5.0000", "2026-02-01 15.0000/8.0000",
                ]
            )
            let without = try await desk.change(product, ["prices"]) { $0.prices.remove(at: 1) }
            #expect(without.unitPrice == "9.0000" && without.purchasePrice.isEmpty && without.margin.isEmpty)
            // A line that says nothing of the cost leaves it as it was.
            let longer = try await desk.change(without, ["prices"]) { $0.prices.append(line("2026-03-01", "17")) }
            #expect(lines(longer).last == "2026-03-01 17.0000/8.0000")
            let twice = try await refusal {
                try await desk.change(longer, ["prices"]) { $0.prices.append(line("2026-02-01", "16")) }
            }
            #expect(twice == "PRICE_DATE_TWICE product.prices[2].start_date")
            let undated = try await refusal {
                try await desk.change(longer, ["prices"]) { $0.prices.append(line("", "16")) }
            }
            #expect(undated == "REQUIRED product.prices[0].start_date")
            let none = try await desk.change(longer, ["prices"]) { $0.prices = [] }
            #expect(none.prices.isEmpty && none.unitPrice == "9.0000")
        }
    }

    @Test("A price of a later day begins by itself on that day, and the price of today holds until then")
    func laterPrices() async throws {
        try await CatalogueDesk.open(sessionHours: 100_000) { desk in
            let made = try await desk.product("a") { $0.unitPrice = "10" }
            let product = try await desk.change(made, ["prices"]) {
                $0.prices = [line("2026-01-07", "12"), line("2026-01-10", "14")]
            }
            #expect(product.unitPrice == "10.0000")
            #expect(lines(product).first == "0001-01-01 10.0000/")

            func price(after days: Int) async throws -> String {
                desk.platform.clock.advance(hours: 24 * days)
                try await desk.platform.dispatcher.timers.ringDue()
                return try await desk.read(product.id).unitPrice
            }
            #expect(try await price(after: 1) == "10.0000")
            #expect(try await price(after: 1) == "12.0000")
            #expect(try await price(after: 2) == "12.0000")
            #expect(try await price(after: 1) == "14.0000")
            let last = try await desk.read(product.id)
            #expect(lines(last) == lines(product))
        }
    }

    @Test("A price that has begun is not undone by a change of something else, even before it was noticed")
    func begunPrices() async throws {
        try await CatalogueDesk.open(sessionHours: 100_000) { desk in
            let product = try await desk.product("a") {
                $0.unitPrice = "10"
                $0.prices = [line("2026-01-07", "12")]
            }
            desk.platform.clock.advance(hours: 24 * 3)
            let costed = try await desk.change(product, ["purchase_price"]) { $0.purchasePrice = "5" }
            #expect(costed.unitPrice == "12.0000" && costed.margin == "7.0000")
            #expect(
                lines(costed) == ["0001-01-01 10.0000/", "2026-01-07 12.0000/", "2026-01-08 12.0000/5.0000"]
            )
        }
    }

    @Test("Nothing is sold below cost where the firm says so; what was there before may stay (CAT-04)")
    func losses() async throws {
        try await CatalogueDesk.open { desk in
            let old = try await desk.product("old") {
                $0.unitPrice = "5"
                $0.purchasePrice = "8"
            }
            try await desk.settings(refuseNegativeMargin: true)
            let new = try await refusal {
                try await desk.product("new") {
                    $0.unitPrice = "7.9999"
                    $0.purchasePrice = "8"
                }
            }
            #expect(new == "NEGATIVE_MARGIN product.unit_price")
            let even = try await desk.product("even") {
                $0.unitPrice = "8"
                $0.purchasePrice = "8"
            }
            #expect(even.margin == "0.0000")
            let later = try await refusal {
                try await desk.change(even, ["prices"]) { $0.prices = [line("2026-02-01", "7", "8")] }
            }
            #expect(later == "NEGATIVE_MARGIN product.prices[1].unit_price")

            let renamed = try await desk.change(old, ["designation"]) { $0.designation = "older" }
            #expect(renamed.margin == "-3.0000")
            let better = try await refusal { try await desk.change(renamed, ["unit_price"]) { $0.unitPrice = "6" } }
            #expect(better == "NEGATIVE_MARGIN product.unit_price")
            let good = try await desk.change(renamed, ["unit_price"]) { $0.unitPrice = "9" }
            #expect(lines(good) == ["0001-01-01 5.0000/8.0000", "2026-01-05 9.0000/8.0000"])
            try await desk.settings()
            let free = try await desk.change(good, ["unit_price"]) { $0.unitPrice = "1" }
            #expect(free.margin == "-7.0000")
        }
    }

    // MARK: - Barcodes and units

    private func barcode(_ value: String, _ symbology: BarcodeSymbology = .unspecified) -> CatalogueAPI.Barcode {
        .with {
            $0.value = value
            $0.symbology = symbology
        }
    }

    @Test("An EAN barcode has its check digit and is kept without spaces; other codes are as they are (CAT-07)")
    func barcodes() async throws {
        try await CatalogueDesk.open { desk in
            let rows: [(barcode: CatalogueAPI.Barcode, kept: String, refusal: String?)] = [
                (barcode("3017620422003"), "3017620422003", nil), (barcode("96385074"), "96385074", nil),
                (barcode("4 006381 333931"), "4006381333931", nil),
                (barcode("3017620422004"), "", "BARCODE_INVALID product.barcodes[0].value"),
                (barcode("301762042200"), "", "BARCODE_INVALID product.barcodes[0].value"),
                (barcode("ABC"), "", "BARCODE_INVALID product.barcodes[0].value"),
                (barcode("", .other), "", "REQUIRED product.barcodes[0].value"),
                (barcode("a*b \"c\" \\ d", .other), "a*b \"c\" \\ d", nil), (barcode("a", .other), "a", nil),
                (barcode("***", .other), "***", nil),
            ]
            for row in rows {
                let got = try await refusal {
                    let made = try await desk.product("a") { $0.barcodes = [row.barcode] }
                    #expect(made.barcodes.map(\.value) == [row.kept])
                }
                #expect(got == row.refusal, "\(row.barcode.value)")
            }
        }
    }

    @Test("A barcode names one product, and is free again when that one is deleted (CAT-07)")
    func barcodeTaken() async throws {
        try await CatalogueDesk.open { desk in
            let first = try await desk.product("first") { $0.barcodes = [barcode("3017620422003")] }
            let twice = try await refusal {
                try await desk.product("twice") {
                    $0.barcodes = [barcode("96385074"), barcode("9638 5074")]
                }
            }
            #expect(twice == "BARCODE_TWICE product.barcodes[1].value")
            do {
                _ = try await desk.product("second") {
                    $0.barcodes = [barcode("96385074"), barcode("3 017620 422003")]
                }
                Issue.record("a barcode names two products")
            } catch let failure as CallFailure {
                #expect(failure.reason == "BARCODE_TAKEN" && failure.field == "product.barcodes[1].value")
                #expect(failure.metadata["product"] == String(first.id))
                #expect(failure.message.contains("first"))
            }
            // A part of another's is another code, and one's own may be written again.
            let part = try await desk.product("part") { $0.barcodes = [barcode("30176204", .other)] }
            let again = try await desk.change(first, ["barcodes"]) {
                $0.barcodes = [barcode("30176", .other), barcode("3017620422003")]
            }
            #expect(again.barcodes.count == 2 && part.barcodes.count == 1)

            try await desk.delete(first.id)
            let heir = try await desk.product("heir") { $0.barcodes = [barcode("3017620422003")] }
            #expect(heir.barcodes.map(\.value) == ["3017620422003"])
            let back = try await refusal { try await desk.undelete(first.id) }
            #expect(back == "BARCODE_TAKEN barcodes[1].value")
            _ = try await desk.change(heir, ["barcodes"]) { $0.barcodes = [] }
            let returned = try await desk.undelete(first.id)
            #expect(returned.barcodes == again.barcodes)
        }
    }

    @Test("The unit of a product stays once its stock is counted in it (CAT-05, CAT-09)")
    func units() async throws {
        try await CatalogueDesk.open { desk in
            let piece = try await desk.unit("H87")
            let metre = try await desk.unit("MTR")
            let product = try await desk.product("a") {
                $0.stocked = true
                $0.unitID = piece.id
            }
            let turned = try await desk.change(product, ["unit_id"]) { $0.unitID = metre.id }
            #expect(turned.unitID == metre.id)
            try await desk.stock(product.id, .receipt, "5")
            let got = try await refusal { try await desk.change(turned, ["unit_id"]) { $0.unitID = piece.id } }
            #expect(got == "PRODUCT_UNIT_IN_USE product.unit_id")
            let renamed = try await desk.change(turned, ["designation"]) { $0.designation = "b" }
            #expect(renamed.unitID == metre.id)
        }
    }
}
