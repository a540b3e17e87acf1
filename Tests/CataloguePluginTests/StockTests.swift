import CatalogueAPI
import Contract
import Kernel
import SwiftProtobuf
import TestKit
import Testing

@Suite("Stock")
struct StockTests {
    @Test("What is there of a product is the sum of what came, went and was found, exactly (CAT-05)")
    func levels() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") { $0.stocked = true }
            let other = try await desk.product("b") { $0.stocked = true }
            #expect(try await desk.level(product.id) == nil)
            try await desk.stock(product.id, .receipt, "10")
            try await desk.stock(other.id, .receipt, "1")
            try await desk.stock(product.id, .issue, "-3.000001")
            try await desk.stock(product.id, .correction, "0.5")
            try await desk.stock(product.id, .correction, "-0.1")
            #expect(try await desk.level(product.id) == "7.399999")
            #expect(try await desk.level(other.id) == "1.000000")
            let levels = try await desk.platform.call(StockLevelMethods.listStockLevels, ListRequest())
            #expect(levels.stockLevels.count == 2)
        }
    }

    @Test("A movement has a kind and the sign of its kind (CAT-05)")
    func signs() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") { $0.stocked = true }
            let rows: [(kind: MovementKind, quantity: String, refusal: String?)] = [
                (.unspecified, "1", "MOVEMENT_KIND_REQUIRED stock_movement.kind"),
                (.receipt, "0.000001", nil), (.receipt, "-1", "MOVEMENT_QUANTITY stock_movement.quantity"),
                (.receipt, "0", "MOVEMENT_QUANTITY stock_movement.quantity"),
                (.issue, "-0.000001", nil), (.issue, "1", "MOVEMENT_QUANTITY stock_movement.quantity"),
                (.issue, "0", "MOVEMENT_QUANTITY stock_movement.quantity"),
                (.correction, "1", nil), (.correction, "-1", nil),
                (.correction, "0", "MOVEMENT_QUANTITY stock_movement.quantity"),
                (.receipt, "", "REQUIRED stock_movement.quantity"),
            ]
            for row in rows {
                let got = try await refusal { try await desk.stock(product.id, row.kind, row.quantity) }
                #expect(got == row.refusal, "\(row)")
            }
            #expect(try await desk.level(product.id) == "0.000000")
        }
    }

    @Test("Stock moves of products that are counted and still dealt in, today or before (CAT-05)")
    func products() async throws {
        try await CatalogueDesk.open { desk in
            let plain = try await desk.product("plain")
            let closed = try await desk.product("closed") {
                $0.stocked = true
                $0.inactive = true
            }
            let open = try await desk.product("open") { $0.stocked = true }
            let rows: [(product: Int64, date: String, refusal: String?)] = [
                (plain.id, "", "PRODUCT_NOT_STOCKED stock_movement.product_id"),
                (closed.id, "", "PRODUCT_INACTIVE stock_movement.product_id"),
                (999_999, "", "REFERENCE_NOT_FOUND stock_movement.product_id"),
                (open.id, "2026-01-06", "MOVEMENT_IN_FUTURE stock_movement.date"),
                (open.id, "2026-01-05", nil), (open.id, "2025-12-31", nil),
            ]
            for row in rows {
                let got = try await refusal {
                    try await desk.stock(row.product, .receipt, "1") { $0.date = row.date }
                }
                #expect(got == row.refusal, "\(row)")
            }
            let undated = try await desk.stock(open.id, .receipt, "1")
            #expect(undated.date == "2026-01-05")
        }
    }

    @Test("A firm that wants no negative stock gets none: the movement is refused and says what is there (CAT-05)")
    func negativeStock() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") { $0.stocked = true }
            try await desk.stock(product.id, .issue, "-5")
            #expect(try await desk.level(product.id) == "-5.000000")
            try await desk.settings(refuseNegativeStock: true)
            // What comes makes it better.
            try await desk.stock(product.id, .receipt, "3")
            let less = try await refusal { try await desk.stock(product.id, .correction, "-1") }
            #expect(less == "STOCK_NEGATIVE stock_movement.quantity")
            try await desk.stock(product.id, .receipt, "4.5")
            do {
                try await desk.stock(product.id, .issue, "-2.500001")
                Issue.record("more was taken than there was")
            } catch let failure as CallFailure {
                #expect(failure.reason == "STOCK_NEGATIVE" && failure.metadata == ["level": "2.5"])
            }
            #expect(try await desk.level(product.id) == "2.500000")
            try await desk.stock(product.id, .issue, "-2.5")
            #expect(try await desk.level(product.id) == "0.000000")
        }
    }

    @Test("A level beyond what a field holds is refused, and nothing is written")
    func range() async throws {
        try await CatalogueDesk.open { desk in
            let product = try await desk.product("a") { $0.stocked = true }
            try await desk.stock(product.id, .receipt, "9223372036854")
            let got = try await refusal { try await desk.stock(product.id, .receipt, "1") }
            #expect(got == "STOCK_OUT_OF_RANGE stock_movement.quantity")
            #expect(try await desk.level(product.id) == "9223372036854.000000")
        }
    }

    @Test("A movement stays, and its product with it; what was imported is not taken back (CAT-05)")
    func movementsStay() async throws {
        try await CatalogueDesk.open(rehearses: false) { desk in
            let product = try await desk.product("a") {
                $0.stocked = true
                $0.code = "A1"
            }
            let imported = try await run(desk, "catalogue.stock_movement", "product_id,kind,quantity\nA1,RECEIPT,5\n")
            #expect(imported.operation.state == .succeeded, "\(imported.operation.errorMessage)")
            #expect(try await desk.level(product.id) == "5.000000")
            let deleted = try await refusal { try await desk.delete(product.id) }
            #expect(deleted == "RECORD_REFERENCED")

            let undo = UndoOperationRequest.with { $0.id = imported.operation.id }
            let started = try await desk.platform.call(OperationMethods.undoOperation, undo)
            let undone = try await end(desk, started.id)
            #expect(undone.state == .failed && undone.errorReason == "MOVEMENT_FINAL")
            #expect(try await desk.level(product.id) == "5.000000")
        }
    }

    @Test("Nobody writes a level but the movements: an import of levels is refused (CAT-05)")
    func levelsAreComputed() async throws {
        try await CatalogueDesk.open(rehearses: false) { desk in
            let moved = try await desk.product("a") {
                $0.stocked = true
                $0.code = "A1"
            }
            _ = try await desk.product("b") {
                $0.stocked = true
                $0.code = "B1"
            }
            try await desk.stock(moved.id, .receipt, "5")
            let text = "product_id,quantity\nA1,99\nB1,99\n"
            let imported = try await run(desk, "catalogue.stock_level", text)
            #expect(imported.rows.map(\.reason) == ["RECORD_COMPUTED", "RECORD_COMPUTED"])
            #expect(try await desk.level(moved.id) == "5.000000")
        }
    }

    // MARK: - Imports

    private func end(_ desk: CatalogueDesk, _ operation: Int64) async throws -> Contract.Operation {
        try await desk.platform.dispatcher.operations.drain(TestPlatform.tenant)
        return try await desk.platform.call(OperationMethods.getOperation, .with { $0.id = operation })
    }

    /// Imports a table to its end; rows that are refused are left out and told.
    private func run(
        _ desk: CatalogueDesk,
        _ entity: String,
        _ text: String
    ) async throws -> (operation: Contract.Operation, rows: [ReportRow]) {
        let caller = FileCaller(token: desk.platform.administrator, language: "en", peer: "127.0.0.1")
        let upload = try await desk.platform.dispatcher.beginUpload(caller, name: "table.csv", size: nil)
        try await upload.append(Array(text.utf8))
        var request = StartImportRequest()
        request.entity = entity
        request.fileHash = try await upload.finish().hash
        request.skipRefused = true
        let started = try await desk.platform.call(TransferMethods.startImport, request)
        let operation = try await end(desk, started.id)
        let report = try await desk.platform.call(OperationMethods.listOperationReport, .with { $0.id = started.id })
        return (operation, report.rows)
    }
}
