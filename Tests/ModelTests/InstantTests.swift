import Foundation
import Model
import SwiftProtobuf
import TestKit
import Testing

@Suite("Instants")
struct InstantTests {
    @Test(
        "An instant is read with any offset and written in UTC",
        arguments: [
            ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z"),
            ("2026-11-22T09:30:00+01:00", 1_795_336_200_000_000, "2026-11-22T08:30:00Z"),
            ("2026-11-22t08:30:00z", 1_795_336_200_000_000, "2026-11-22T08:30:00Z"),
            ("2026-11-21T23:00:00-09:30", 1_795_336_200_000_000, "2026-11-22T08:30:00Z"),
            ("1970-01-01T00:00:00.5Z", 500_000, "1970-01-01T00:00:00.500Z"),
            ("1970-01-01T00:00:00.000001Z", 1, "1970-01-01T00:00:00.000001Z"),
            ("1970-01-01T00:00:00.123456000Z", 123_456, "1970-01-01T00:00:00.123456Z"),
            ("1970-01-01T00:00:00.120-00:00", 120_000, "1970-01-01T00:00:00.120Z"),
            ("1969-12-31T23:59:59.999999Z", -1, "1969-12-31T23:59:59.999999Z"),
            ("0001-01-01T00:00:00Z", -62_135_596_800_000_000, "0001-01-01T00:00:00Z"),
            ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999, "9999-12-31T23:59:59.999999Z"),
        ] as [(String, Int64, String)]
    )
    func reads(text: String, microseconds: Int64, written: String) throws {
        let instant = try Instant(parsing: text)
        #expect(instant.microseconds == microseconds)
        #expect(instant.text == written)
    }

    @Test(
        "A text that is no date, time and offset is refused",
        arguments: [
            "", "2026-11-22", "2026-11-22T08:30:00", "2026-11-22 08:30:00Z", "2026-11-22T08:30Z",
            "2026-11-22T08:30:00.Z", "2026-11-22T08:30:00.1234567890Z", "2026-11-22T08:30:00.123456",
            "2026-11-22T08:30:00+0100", "2026-11-22T08:30:00+01", "2026-11-22T08:30:00Zx", "2026-11-22T08:30:00,5Z",
            "2026-11-22T08:30:00 01:00", "2026-11-22T8:30:00.0Z", "2026-11-22T08:30:00.5+01:0x",
        ]
    )
    func refusesMalformed(text: String) {
        #expect(throws: InstantError.malformed) { try Instant(parsing: text) }
    }

    @Test(
        "A time that no clock shows is refused, leap seconds too",
        arguments: [
            "2026-02-30T00:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T08:60:00Z", "2016-12-31T23:59:60Z",
            "2026-11-22T08:30:00+24:00", "2026-11-22T08:30:00+01:60", "0000-01-01T00:00:00Z",
        ]
    )
    func refusesMissingTimes(text: String) {
        #expect(throws: InstantError.noSuchTime) { try Instant(parsing: text) }
    }

    @Test("An offset may not lead out of the years 1 to 9999")
    func refusesOutOfRange() {
        #expect(throws: InstantError.outOfRange) { try Instant(parsing: "0001-01-01T00:00:00+00:01") }
        #expect(throws: InstantError.outOfRange) { try Instant(parsing: "9999-12-31T23:59:59-00:01") }
        #expect(throws: InstantError.outOfRange) { try Instant(microseconds: .max) }
        #expect(throws: InstantError.outOfRange) { try Instant(microseconds: .min) }
    }

    @Test("What is finer than a microsecond is refused")
    func refusesExcessPrecision() {
        #expect(throws: InstantError.excessPrecision) { try Instant(parsing: "2026-11-22T08:30:00.1234567Z") }
        #expect(throws: InstantError.excessPrecision) { try Instant(Google_Protobuf_Timestamp(seconds: 1, nanos: 1)) }
    }

    @Test(
        "A damaged timestamp is refused",
        arguments: [
            (0, -1, InstantError.malformed), (0, 1_000_000_000, .malformed), (0, Int32.min, .malformed),
            (Int64.max, 0, .outOfRange), (Int64.min, 0, .outOfRange), (253_402_300_800, 0, .outOfRange),
            (-62_135_596_801, 999_999_000, .outOfRange),
        ] as [(Int64, Int32, InstantError)]
    )
    func refusesTimestamps(seconds: Int64, nanos: Int32, error: InstantError) {
        #expect(throws: error) { try Instant(Google_Protobuf_Timestamp(seconds: seconds, nanos: nanos)) }
    }

    @Test("Any instant survives the wire and its text, and is written as protobuf's own JSON writes it")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<10_000 {
            let microseconds = Int64.random(in: Instant.first.microseconds...Instant.last.microseconds, using: &random)
            // Whole seconds and milliseconds are rare at random, and written otherwise.
            let steps: [Int64] = [1, 1_000, 1_000_000]
            let step = steps.randomElement(using: &random) ?? 1
            let instant = try Instant(microseconds: microseconds / step * step)
            #expect(try Instant(instant.timestamp) == instant)
            #expect(try Instant(parsing: instant.text) == instant)
            #expect(try "\"\(instant.text)\"" == instant.timestamp.jsonString())
        }
    }

    @Test(
        "A damaged row is written as the nearest instant there is, and split without loss",
        arguments: [Int64.max, .min]
    )
    func damaged(microseconds: Int64) {
        var text = ""
        Instant.write(microseconds) { text = String(decoding: $0, as: UTF8.self) }
        #expect(text == (microseconds > 0 ? Instant.last : Instant.first).text)
        let (seconds, micros) = Instant.split(microseconds)
        #expect(Int128(seconds) * 1_000_000 + Int128(micros) == Int128(microseconds))
        #expect((0..<1_000_000).contains(micros))
    }
}
