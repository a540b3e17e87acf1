import CatalogueAPI
import Contract
import SwiftProtobuf
import TestKit
import Testing

@Suite("Units of measure")
struct UnitTests {
    @Test("A year is twelve months; how many may change, and a unit may stand alone again (CAT-09, DOC-42)")
    func converts() async throws {
        try await CatalogueDesk.open { desk in
            let month = try await desk.unit("MON")
            let year = try await desk.unit("ANN", base: month.id, factor: "12")
            #expect(year.baseUnitID == month.id && year.factor == "12.000000")
            let longer = try await desk.change(year, base: month.id, factor: "12.5")
            #expect(longer.factor == "12.500000")
            let hour = try await desk.unit("HUR")
            let other = try await desk.change(longer, base: hour.id, factor: "8760")
            #expect(other.baseUnitID == hour.id)
            let alone = try await desk.change(other, base: 0, factor: "")
            #expect(alone.baseUnitID == 0 && alone.factor.isEmpty)
        }
    }

    @Test("A unit is a base, or so many of a base that has none itself (CAT-09)")
    func refusals() async throws {
        try await CatalogueDesk.open { desk in
            let month = try await desk.unit("MON")
            let year = try await desk.unit("ANN", base: month.id, factor: "12")
            let rows: [(base: Int64, factor: String, refusal: String?)] = [
                (0, "2", "UNIT_FACTOR_WITHOUT_BASE measure_unit.factor"),
                (month.id, "", "UNIT_FACTOR_REQUIRED measure_unit.factor"),
                (year.id, "2", "UNIT_BASE_NOT_A_BASE measure_unit.base_unit_id"),
                (999_999, "2", "REFERENCE_NOT_FOUND measure_unit.base_unit_id"),
                (month.id, "0", "OUT_OF_RANGE measure_unit.factor"),
                (month.id, "0.000001", nil),
            ]
            for (place, row) in rows.enumerated() {
                let got = try await refusal {
                    try await desk.unit("U\(place)", base: row.base, factor: row.factor)
                }
                #expect(got == row.refusal, "row \(place)")
            }
            let own = try await refusal { try await desk.change(year, base: year.id, factor: "12") }
            #expect(own == "UNIT_OWN_BASE measure_unit.base_unit_id")
        }
    }

    @Test("A unit in which others are counted is given no base, and stays as long as they do (CAT-09)")
    func bases() async throws {
        try await CatalogueDesk.open { desk in
            let month = try await desk.unit("MON")
            let year = try await desk.unit("ANN", base: month.id, factor: "12")
            let hour = try await desk.unit("HUR")
            let moved = try await refusal { try await desk.change(month, base: hour.id, factor: "730") }
            #expect(moved == "UNIT_IS_A_BASE measure_unit.base_unit_id")
            let deleted = try await refusal { try await delete(desk, month.id) }
            #expect(deleted == "RECORD_REFERENCED")

            // Nothing is counted in months any more: they may be counted in hours, and the year cannot come back.
            try await delete(desk, year.id)
            let counted = try await desk.change(month, base: hour.id, factor: "730")
            #expect(counted.baseUnitID == hour.id)
            let back = try await refusal {
                try await desk.platform.call(MeasureUnitMethods.undeleteMeasureUnit, .with { $0.id = year.id })
            }
            #expect(back == "UNIT_BASE_NOT_A_BASE base_unit_id")
        }
    }

    private func delete(_ desk: CatalogueDesk, _ unit: Int64) async throws {
        _ = try await desk.platform.call(MeasureUnitMethods.deleteMeasureUnit, .with { $0.id = unit })
    }
}
