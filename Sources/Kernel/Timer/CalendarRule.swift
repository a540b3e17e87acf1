package import Foundation
package import Model

/// When something recurs, in a time zone: every day, on a weekday, on a day of the month.
package enum CalendarRule: Sendable, Hashable {
    /// Hour 0 to 23, minute 0 to 59.
    case daily(hour: Int, minute: Int)
    /// Weekday 1 (Monday) to 7.
    case weekly(weekday: Int, hour: Int, minute: Int)
    /// Day 1 to 31; the last day of a month that is shorter.
    case monthly(day: Int, hour: Int, minute: Int)

    /// Whether hours, days and minutes are in their ranges.
    package var isValid: Bool {
        switch self {
        case .daily(let hour, let minute): Self.isTime(hour, minute)
        case .weekly(let weekday, let hour, let minute): (1...7).contains(weekday) && Self.isTime(hour, minute)
        case .monthly(let day, let hour, let minute): (1...31).contains(day) && Self.isTime(hour, minute)
        }
    }

    private static func isTime(_ hour: Int, _ minute: Int) -> Bool {
        (0...23).contains(hour) && (0...59).contains(minute)
    }

    /// The first instant after another; a time that a change of clocks leaves out comes right after it, one that comes
    /// twice is taken once. Nil beyond the calendar's end.
    package func next(after instant: Instant, in zone: TimeZone) -> Instant? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let start = Date(timeIntervalSince1970: Double(instant.microseconds) / 1_000_000)
        let found: Date?
        switch self {
        case .daily(let hour, let minute):
            found = calendar.nextDate(
                after: start,
                matching: DateComponents(hour: hour, minute: minute, second: 0),
                matchingPolicy: .nextTime
            )
        case .weekly(let weekday, let hour, let minute):
            found = calendar.nextDate(
                after: start,
                // Foundation counts from Sunday.
                matching: DateComponents(hour: hour, minute: minute, second: 0, weekday: weekday % 7 + 1),
                matchingPolicy: .nextTime
            )
        case .monthly(let day, let hour, let minute):
            found = Self.nextMonthly(calendar, start, day, hour, minute)
        }
        guard let found else { return nil }
        return try? Instant(microseconds: Int64(found.timeIntervalSince1970.rounded()) * 1_000_000)
    }

    private static func nextMonthly(
        _ calendar: Calendar,
        _ start: Date,
        _ day: Int,
        _ hour: Int,
        _ minute: Int
    ) -> Date? {
        for months in 0...2 {
            guard let month = calendar.date(byAdding: .month, value: months, to: start),
                let length = calendar.range(of: .day, in: .month, for: month)?.count
            else { return nil }
            var parts = calendar.dateComponents([.year, .month], from: month)
            parts.day = min(day, length)
            parts.hour = hour
            parts.minute = minute
            if let date = calendar.date(from: parts), date > start { return date }
        }
        return nil
    }
}
