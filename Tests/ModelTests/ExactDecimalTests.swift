import Foundation
import Model
import TestKit
import Testing

@Suite("Exact decimals")
struct ExactDecimalTests {
    @Test(
        "An amount is read exactly",
        arguments: [
            ("12.50", 2, 12_500_000), ("12.5", 2, 12_500_000), ("12", 2, 12_000_000), ("0", 0, 0), ("-0", 2, 0),
            ("-0.00", 2, 0), ("-12.50", 2, -12_500_000), ("0.000001", 6, 1), ("007", 0, 7_000_000),
            ("9223372036854.775807", 6, Int64.max), ("-9223372036854.775808", 6, Int64.min),
            ("00000000000000000000000000000001", 0, 1_000_000),
        ] as [(String, Int, Int64)]
    )
    func reads(text: String, scale: Int, units: Int64) throws {
        #expect(try ExactDecimal(parsing: text, scale: scale, storage: .amount).units == units)
    }

    @Test(
        "A text that is no plain decimal is refused",
        arguments: [
            "", "-", "+1", "1e3", " 1", "1 ", ".5", "5.", "-.5", "1.2.3", "1,5", "--1", "1-", "٣", "0x1", "NaN",
            "1.23456789x", "99999999999999999999999x",
        ]
    )
    func refusesMalformed(text: String) {
        #expect(throws: DecimalError.malformed) { try ExactDecimal(parsing: text, scale: 2, storage: .amount) }
    }

    @Test(
        "More digits than the field declares are refused, even zeros",
        arguments: [("1.234", 2), ("1.230", 2), ("1.0", 0), ("1.0000000", 6), ("1.0000000", 9)]
    )
    func refusesExcessScale(text: String, scale: Int) {
        #expect(throws: DecimalError.excessScale) { try ExactDecimal(parsing: text, scale: scale, storage: .amount) }
    }

    @Test(
        "A number that the store cannot hold is refused",
        arguments: [
            ("9223372036854.775808", DecimalStorage.amount), ("-9223372036854.775809", .amount),
            ("9223372036855", .amount), ("18446744073709551616", .amount), ("99999999999999999999999999", .amount),
            ("9223373", .rate),
        ]
    )
    func refusesOutOfRange(text: String, storage: DecimalStorage) {
        #expect(throws: DecimalError.outOfRange) { try ExactDecimal(parsing: text, scale: 6, storage: storage) }
    }

    @Test(
        "A decimal is written with the digits its field declares, and never loses one",
        arguments: [
            (12_500_000, 2, "12.50"), (12_500_000, 0, "12.5"), (12_000_000, 0, "12"), (0, 2, "0.00"), (0, 0, "0"),
            (-500_000, 2, "-0.50"), (1, 2, "0.000001"), (12_345_600, 2, "12.3456"), (1_000_000, 6, "1.000000"),
            (1_000_000, 9, "1.000000"), (1_000_000, -1, "1"), (Int64.max, 2, "9223372036854.775807"),
            (Int64.min, 2, "-9223372036854.775808"),
        ] as [(Int64, Int, String)]
    )
    func writes(units: Int64, scale: Int, text: String) {
        let decimal = ExactDecimal(units: units, storage: .amount)
        var bytes: [UInt8] = []
        decimal.write(scale: scale, to: &bytes)
        #expect(decimal.text(scale: scale) == text)
        #expect(bytes == Array(text.utf8))
    }

    @Test("A rate keeps twelve digits")
    func rates() throws {
        let rate = try ExactDecimal(parsing: "0.000000000001", scale: 12, storage: .rate)
        #expect(rate.units == 1)
        #expect(rate.text(scale: 4) == "0.000000000001")
        #expect(ExactDecimal(units: Int64.min, storage: .rate).text(scale: 2) == "-9223372.036854775808")
    }

    @Test("Whole numbers are written in full", arguments: [0, 7, -1, Int64.max, Int64.min])
    func writesIntegers(number: Int64) {
        var text = ""
        ExactDecimal.write(integer: number) { text = String(decoding: $0, as: UTF8.self) }
        #expect(text == String(number))
    }

    @Test("Any stored decimal is read back from its text", arguments: [DecimalStorage.amount, .rate])
    func roundTrip(storage: DecimalStorage) throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<20_000 {
            let units = Int64(bitPattern: random.next()) >> Int64.random(in: 0...63, using: &random)
            let scale = Int.random(in: 0...storage.digits, using: &random)
            let text = ExactDecimal(units: units, storage: storage).text(scale: scale)
            let read = try ExactDecimal(parsing: text, scale: storage.digits, storage: storage)
            #expect(read.units == units)
            #expect(try #require(Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))) == exact(read))
        }
    }

    @Test(
        "A price times a rate is rounded once, from the exact product",
        arguments: [
            ("100.00", "0.055", 2, DecimalRounding.halfAwayFromZero, "5.50"),
            ("0.10", "0.05", 2, .halfAwayFromZero, "0.01"),
            ("-0.10", "0.05", 2, .halfAwayFromZero, "-0.01"), ("0.10", "0.05", 2, .halfEven, "0.00"),
            ("0.30", "0.05", 2, .halfEven, "0.02"), ("-0.30", "0.05", 2, .halfEven, "-0.02"),
            ("0.01", "0.4999999", 2, .halfAwayFromZero, "0.00"), ("9.99", "0", 2, .halfEven, "0.00"),
        ]
    )
    func multiplies(price: String, rate: String, scale: Int, rounding: DecimalRounding, expected: String) throws {
        let price = try ExactDecimal(parsing: price, scale: 2, storage: .amount)
        let rate = try ExactDecimal(parsing: rate, scale: 12, storage: .rate)
        #expect(try price.multiplied(by: rate, to: scale, rounding).text(scale: scale) == expected)
    }

    @Test("A product that the store cannot hold is refused")
    func productOverflow() {
        for units in [Int64.max, Int64.min] {
            for storage in [DecimalStorage.amount, .rate] {
                let large = ExactDecimal(units: units, storage: storage)
                #expect(throws: DecimalError.outOfRange) {
                    try large.multiplied(by: large, to: 0, .halfEven).multiplied(by: large, to: 12, .halfEven)
                }
            }
        }
    }

    @Test("Products agree with another implementation of decimals")
    func productsAgree() throws {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<5_000 {
            let left = ExactDecimal(
                units: Int64.random(in: -5_000_000_000...5_000_000_000, using: &random),
                storage: .amount
            )
            let right = ExactDecimal(
                units: Int64.random(in: -2_000_000_000_000...2_000_000_000_000, using: &random),
                storage: .rate
            )
            let scale = Int.random(in: 0...6, using: &random)
            for (rounding, mode) in [
                (DecimalRounding.halfAwayFromZero, Decimal.RoundingMode.plain), (.halfEven, .bankers),
            ] {
                var product = exact(left) * exact(right)
                // Foundation rounds halves towards plus infinity, so the sign is put back afterwards.
                let isNegative = product < 0
                if isNegative { product.negate() }
                var expected = Decimal()
                NSDecimalRound(&expected, &product, scale, mode)
                if isNegative { expected.negate() }
                #expect(exact(try left.multiplied(by: right, to: scale, rounding)) == expected)
            }
        }
    }

    @Test(
        "Halves are rounded as asked",
        arguments: [
            ("0.125", 2, DecimalRounding.halfAwayFromZero, "0.13"), ("-0.125", 2, .halfAwayFromZero, "-0.13"),
            ("0.125", 2, .halfEven, "0.12"), ("0.135", 2, .halfEven, "0.14"), ("0.1251", 2, .halfEven, "0.13"),
            ("0.124999", 2, .halfAwayFromZero, "0.12"), ("2.5", 0, .halfEven, "2"),
            ("-2.5", 0, .halfAwayFromZero, "-3"),
            ("0.5", 9, .halfEven, "0.5"),
        ]
    )
    func rounds(text: String, scale: Int, rounding: DecimalRounding, expected: String) throws {
        let decimal = try ExactDecimal(parsing: text, scale: 6, storage: .amount)
        #expect(try decimal.rounded(to: scale, rounding).text(scale: 0) == expected)
    }

    @Test("Rounding beyond the largest number is refused")
    func roundingOverflow() throws {
        #expect(throws: DecimalError.outOfRange) {
            try ExactDecimal(units: .max, storage: .amount).rounded(to: 2, .halfAwayFromZero)
        }
        #expect(throws: DecimalError.outOfRange) {
            try ExactDecimal(units: .min, storage: .amount).rounded(to: 0, .halfEven)
        }
        #expect(try ExactDecimal(units: .max, storage: .amount).rounded(to: 6, .halfEven).units == .max)
    }

    @Test("Sums are exact or refused")
    func sums() throws {
        let cent = try ExactDecimal(parsing: "0.01", scale: 2, storage: .amount)
        let rate = try ExactDecimal(parsing: "0.055", scale: 4, storage: .rate)
        let tiny = ExactDecimal(units: 1, storage: .rate)
        #expect(try cent.adding(rate).text(scale: 2) == "0.065")
        #expect(try cent.subtracting(cent) == .zero(.amount))
        #expect(try rate.subtracting(cent).storage == .rate)
        #expect(throws: DecimalError.excessScale) { try cent.adding(tiny) }
        let largest = ExactDecimal(units: .max, storage: .amount)
        #expect(throws: DecimalError.outOfRange) { try largest.adding(cent) }
        #expect(throws: DecimalError.outOfRange) { try ExactDecimal(units: .min, storage: .amount).subtracting(cent) }
        #expect(throws: DecimalError.outOfRange) { try rate.adding(largest) }
    }

    @Test("The same number is equal and sorts alike, whether kept as an amount or as a rate")
    func comparison() {
        let amount = ExactDecimal(units: 5_000_000, storage: .amount)
        let rate = ExactDecimal(units: 5_000_000_000_000, storage: .rate)
        #expect(amount == rate)
        #expect(Set([amount, rate]).count == 1)
        #expect(ExactDecimal(units: 4_999_999_999_999, storage: .rate) < amount)
        #expect(ExactDecimal(units: .max, storage: .rate) < ExactDecimal(units: .max, storage: .amount))
    }

    private func exact(_ decimal: ExactDecimal) -> Decimal {
        Decimal(decimal.units) / (decimal.storage == .amount ? Decimal(1_000_000) : Decimal(1_000_000_000_000))
    }
}
