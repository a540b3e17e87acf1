import Foundation
import Model
import TestKit
import Testing

@Suite("Civil dates")
struct CivilDateTests {
    @Test(
        "A day is counted from 1 January 1970",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-22", 20_779),
            ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
        ] as [(String, Int64)]
    )
    func dayNumbers(text: String, dayNumber: Int64) throws {
        let date = try CivilDate(parsing: text)
        #expect(date.dayNumber == dayNumber)
        #expect(date.text == text)
    }

    @Test(
        "A day is written YYYY-MM-DD and in no other way",
        arguments: [
            "", "2026-11-2", "2026-1-02", "26-11-22", "2026/11/22", "2026-11-22 ", " 2026-11-22", "2026-11-22T",
            "20261122", "+026-11-22", "-001-01-01", "2026-11-2x", "12026-11-22",
        ]
    )
    func refusesMalformed(text: String) {
        #expect(throws: CivilDateError.malformed) { try CivilDate(parsing: text) }
    }

    @Test(
        "A day that the calendar does not have is refused",
        arguments: [
            "0000-01-01", "2026-00-10", "2026-13-10", "2026-11-00", "2026-11-31", "2026-01-32", "2025-02-29",
            "1900-02-29", "2100-02-29", "2024-02-30",
        ]
    )
    func refusesMissingDays(text: String) {
        #expect(throws: CivilDateError.noSuchDay) { try CivilDate(parsing: text) }
    }

    @Test(
        "Leap days exist every four years, but only every fourth century",
        arguments: ["1600", "2000", "2024", "0004"]
    )
    func leapDays(year: String) throws {
        #expect(try CivilDate(parsing: "\(year)-02-29").components.day == 29)
    }

    @Test("Days agree with the system's calendar")
    func agreesWithCalendar() throws {
        // The system's calendar is Julian before 15 October 1582, ours is Gregorian throughout.
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        let firstGregorian = try CivilDate(year: 1582, month: 10, day: 15).dayNumber
        var random = SeededGenerator(seed: 3)
        for _ in 0..<20_000 {
            let date = try CivilDate(
                dayNumber: Int64.random(in: firstGregorian...CivilDate.last.dayNumber, using: &random)
            )
            let parts = calendar.dateComponents(
                [.year, .month, .day],
                from: Date(timeIntervalSince1970: Double(date.dayNumber) * 86_400)
            )
            let (year, month, day) = date.components
            #expect(parts.year == year && parts.month == month && parts.day == day)
        }
    }

    @Test("Every day from first to last follows the one before and is read back from its text")
    func everyDay() throws {
        var previous = try CivilDate(parsing: "0001-01-01")
        #expect(previous == CivilDate.first)
        var failures = 0
        for number in (CivilDate.first.dayNumber + 1)...CivilDate.last.dayNumber {
            let date = try CivilDate(dayNumber: number)
            let (year, month, day) = date.components
            let (oldYear, oldMonth, oldDay) = previous.components
            let follows =
                (year, month, day) == (oldYear, oldMonth, oldDay + 1)
                || (year, month, day) == (oldYear, oldMonth + 1, 1)
                || ((year, month, day) == (oldYear + 1, 1, 1) && (oldMonth, oldDay) == (12, 31))
            let readBack = try CivilDate(year: year, month: month, day: day)
            if !follows || readBack != date { failures += 1 }
            if number % 97 == 0, try CivilDate(parsing: date.text) != date { failures += 1 }
            previous = date
        }
        #expect(failures == 0)
    }

    @Test("A term is counted in days, within the years 1 to 9999")
    func adding() throws {
        let invoiced = try CivilDate(parsing: "2024-01-31")
        #expect(try invoiced.adding(days: 30).text == "2024-03-01")
        #expect(try invoiced.adding(days: -31).text == "2023-12-31")
        #expect(throws: CivilDateError.noSuchDay) { try CivilDate.last.adding(days: 1) }
        #expect(throws: CivilDateError.noSuchDay) { try CivilDate.first.adding(days: -1) }
        #expect(throws: CivilDateError.noSuchDay) { try invoiced.adding(days: .max) }
        #expect(throws: CivilDateError.noSuchDay) { try CivilDate(dayNumber: .min) }
    }

    @Test("A damaged day number is written as the nearest day there is", arguments: [Int64.max, .min])
    func damaged(dayNumber: Int64) {
        var text = ""
        CivilDate.write(dayNumber) { text = String(decoding: $0, as: UTF8.self) }
        #expect(text == (dayNumber > 0 ? "9999-12-31" : "0001-01-01"))
    }

    @Test("Days sort by time")
    func order() throws {
        #expect(try CivilDate(parsing: "2026-11-22") < CivilDate(parsing: "2026-12-01"))
    }
}
