import Foundation
import Kernel
import Model
import Testing

@testable import Spreadsheet

@Suite("Text in sheets")
struct SheetTextTests {
    @Test(
        "Text is written so that a spreadsheet program reads it as it was",
        arguments: [
            ("", ""), ("Ets Dupré", "Ets Dupré"), ("=1+1", "=1+1"), ("a_b", "a_b"), ("_x00", "_x00"),
            ("_x0041_", "_x005F_x0041_"), ("a_x0041_b", "a_x005F_x0041_b"), ("_X0041_", "_X0041_"),
            ("_xZZZZ_", "_xZZZZ_"), ("_x00e9_x00E9_", "_x005F_x00e9_x005F_x00E9_"), ("_x005F_", "_x005F_x005F_"),
            // The underscore of an escape behind it would make one of this too.
            ("_x0041\u{1}", "_x005F_x0041\u{1}"), ("a\u{0}b", "a\u{FFFD}b"), ("\u{FFFE}é\u{FFFF}", "_xFFFE_é_xFFFF_"),
            ("ﬁ", "ﬁ"), ("l1\r\nl2\tc", "l1\r\nl2\tc"),
        ] as [(String, String)]
    )
    func escapes(text: String, written: String) {
        #expect(SheetText.escaped(text).map { Array($0.utf8) } == Array(written.utf8))
    }

    @Test("A text fits a cell up to 32,767 characters, counted as spreadsheet programs count")
    func length() {
        #expect(SheetText.escaped(String(repeating: "é", count: 32_767)) != nil)
        #expect(SheetText.escaped(String(repeating: "é", count: 32_768)) == nil)
        // Each is two in UTF-16.
        #expect(SheetText.escaped(String(repeating: "😀", count: 16_383)) != nil)
        #expect(SheetText.escaped(String(repeating: "😀", count: 16_384)) == nil)
    }

    @Test(
        "A sheet gets a name that a sheet may have",
        arguments: [
            ("Comptes", "Comptes"), ("directory.account", "directory.account"),
            ("Devis / Factures", "Devis   Factures"), ("'a'", "a"), ("", "Ruche"), ("[]", "Ruche"),
            (String(repeating: "é", count: 40), String(repeating: "é", count: 31)),
        ] as [(String, String)]
    )
    func names(name: String, sheet: String) {
        #expect(SheetName.clean(name) == sheet)
    }
}

@Suite("Numbers and days in sheets")
struct SheetNumberTests {
    @Test(
        "A number of at most 15 digits is one in the sheet, with its digits after the point",
        arguments: [
            ("0", 0, 0), ("12.50", 12.5, 2), ("-12.50", -12.5, 2), ("0.00", 0, 2), ("0.000000000001", 1e-12, 12),
            ("999999999999999", 999_999_999_999_999, 0), ("9999999999999.99", 9_999_999_999_999.99, 2),
            ("123456789012345.00", 123_456_789_012_345, 2), ("00012", 12, 0),
        ] as [(String, Double, Int)]
    )
    func numbers(digits: String, value: Double, places: Int) {
        let number = SheetNumber(digits)
        #expect(number?.value == value && number?.places == places)
    }

    @Test(
        "A number of more digits is none, so that it is written as text",
        arguments: ["1000000000000000", "-9007199254740993", "99999999999999.99", "0.1234567890123456", ""]
    )
    func tooManyDigits(digits: String) {
        #expect(SheetNumber(digits) == nil)
    }

    @Test("What a sheet keeps of a number of 15 digits is the number")
    func kept() throws {
        var state: UInt64 = 1
        for _ in 0..<2000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let units = Int64(state >> 14) % 1_000_000_000_000_000
            let digits = "\(units / 100).\(units % 100 < 10 ? "0" : "")\(units % 100)"
            let number = try #require(SheetNumber(digits))
            // As the library writes it.
            let written = String(format: "%.16G", number.value)
            #expect(Double(written) == Double(digits), "\(digits)")
        }
    }

    @Test(
        "A day is counted as spreadsheet programs count, from where their calendar is right",
        arguments: [
            ("1900-03-01", 61), ("1970-01-01", 25_569), ("2026-02-28", 46_081), ("9999-12-31", 2_958_465),
            ("1900-02-28", nil), ("0001-01-01", nil),
        ] as [(String, Double?)]
    )
    func days(day: String, serial: Double?) throws {
        #expect(SheetTime.serial(try CivilDate(parsing: day)) == serial)
    }

    @Test("A time is a part of its day, and text before March 1900")
    func times() throws {
        let day = try CivilDate(parsing: "2026-02-28")
        #expect(SheetTime.serial(day, microseconds: 43_200_000_000) == 46_081.5)
        let old = try CivilDate(parsing: "1899-12-31")
        #expect(SheetTime.text(old, microseconds: 32_709_000_000) == "1899-12-31 09:05:09")
    }
}
