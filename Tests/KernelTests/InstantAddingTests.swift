import Model
import Testing

@testable import Kernel

@Suite("Instants that are moved")
struct InstantAddingTests {
    @Test(
        "An instant that would leave the calendar stays at the end that it would leave by, however far",
        arguments: [
            (0, 1, "1970-01-01T00:00:01Z"), (0, -3600, "1969-12-31T23:00:00Z"),
            (0, .max, "9999-12-31T23:59:59.999999Z"), (0, .min, "0001-01-01T00:00:00Z"),
            (0, 253_402_300_800, "9999-12-31T23:59:59.999999Z"), (0, -62_135_596_801, "0001-01-01T00:00:00Z"),
            (Instant.last.microseconds, 9_223_372_036_854, "9999-12-31T23:59:59.999999Z"),
            (Instant.first.microseconds, -9_223_372_036_854, "0001-01-01T00:00:00Z"),
            (Instant.last.microseconds, 0, "9999-12-31T23:59:59.999999Z"),
        ] as [(Int64, Int64, String)]
    )
    func seconds(start: Int64, seconds: Int64, end: String) throws {
        #expect(try Instant(microseconds: start).adding(seconds: seconds).text == end)
    }

    @Test("Hours are as many seconds, and no number of them is too large")
    func hours() throws {
        let start = try Instant(microseconds: 0)
        #expect(start.adding(hours: 24).text == "1970-01-02T00:00:00Z")
        #expect(start.adding(hours: .max) == .last && start.adding(hours: .min) == .first)
    }
}
