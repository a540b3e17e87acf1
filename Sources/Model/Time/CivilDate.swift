/// Why a civil date is refused.
package enum CivilDateError: Error, Sendable, Hashable {
    /// Not exactly `YYYY-MM-DD`.
    case malformed
    /// Well formed, but the calendar has no such day in the years 0001 to 9999.
    case noSuchDay
}

/// A day of the calendar, without time or zone: 0001-01-01 to 9999-12-31, proleptic Gregorian.
package struct CivilDate: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01: -719162 to 2932896.
    package let dayNumber: Int64

    package static let first = CivilDate(validDayNumber: -719_162)
    package static let last = CivilDate(validDayNumber: 2_932_896)

    /// Throws `noSuchDay` outside the years 0001 to 9999.
    package init(dayNumber: Int64) throws(CivilDateError) {
        guard (Self.first.dayNumber...Self.last.dayNumber).contains(dayNumber) else { throw .noSuchDay }
        self.dayNumber = dayNumber
    }

    /// Throws `noSuchDay` when the calendar has no such day in the years 0001 to 9999.
    package init(year: Int, month: Int, day: Int) throws(CivilDateError) {
        dayNumber = try Self.dayNumber(year: year, month: month, day: day)
    }

    /// Reads exactly `YYYY-MM-DD`; throws what `parse` throws.
    package init(parsing text: String) throws(CivilDateError) {
        var text = text
        let parsed = text.withUTF8 { utf8 in
            Result { () throws(CivilDateError) in try Self.parse(UnsafeRawBufferPointer(utf8)) }
        }
        dayNumber = try parsed.get()
    }

    private init(validDayNumber: Int64) {
        dayNumber = validDayNumber
    }

    /// Year 1 to 9999, month 1 to 12, day 1 to 31.
    package var components: (year: Int, month: Int, day: Int) {
        Self.components(of: dayNumber)
    }

    /// The day `days` later, or earlier when negative; throws `noSuchDay` outside the years 0001 to 9999.
    package func adding(days: Int) throws(CivilDateError) -> CivilDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(Int64(days))
        guard !overflow else { throw .noSuchDay }
        return try CivilDate(dayNumber: sum)
    }

    /// `YYYY-MM-DD`.
    package var text: String {
        var text = ""
        Self.write(dayNumber) { text = String(decoding: $0, as: UTF8.self) }
        return text
    }

    /// Appends the ten ASCII bytes of `text`.
    package func write(to bytes: inout [UInt8]) {
        Self.write(dayNumber) { bytes.append(contentsOf: $0) }
    }

    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.dayNumber < right.dayNumber
    }
}

// MARK: - Text, without an object per value

extension CivilDate {
    /// The day number of exactly ten ASCII bytes `YYYY-MM-DD`.
    ///
    /// Throws `malformed`, or `noSuchDay` for a day the calendar does not have and for the year 0000.
    package static func parse(_ bytes: UnsafeRawBufferPointer) throws(CivilDateError) -> Int64 {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let century = digits(bytes, at: 0), let yearOfCentury = digits(bytes, at: 2),
            let month = digits(bytes, at: 5), let day = digits(bytes, at: 8)
        else { throw .malformed }
        return try dayNumber(year: century * 100 + yearOfCentury, month: month, day: day)
    }

    /// Hands the ten ASCII bytes of a day number to `body`, which must not keep the buffer.
    ///
    /// A number outside the range, which only a damaged row can hold, is written as the first or the last day.
    package static func write(_ dayNumber: Int64, into body: (UnsafeRawBufferPointer) -> Void) {
        withUnsafeTemporaryAllocation(byteCount: 10, alignment: 1) { buffer in
            put(dayNumber, into: buffer)
            body(UnsafeRawBufferPointer(buffer))
        }
    }

    /// Writes `YYYY-MM-DD` into the first ten bytes of `buffer`.
    static func put(_ dayNumber: Int64, into buffer: UnsafeMutableRawBufferPointer) {
        let (year, month, day) = components(of: min(max(dayNumber, first.dayNumber), last.dayNumber))
        putDigits(year / 100, into: buffer, at: 0)
        putDigits(year % 100, into: buffer, at: 2)
        buffer[4] = UInt8(ascii: "-")
        putDigits(month, into: buffer, at: 5)
        buffer[7] = UInt8(ascii: "-")
        putDigits(day, into: buffer, at: 8)
    }

    /// The number that two ASCII digits write; nil when one of them is no digit.
    static func digits(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
        let tens = bytes[index] &- UInt8(ascii: "0")
        let ones = bytes[index + 1] &- UInt8(ascii: "0")
        return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
    }

    /// Writes `number`, 0 to 99, as two ASCII digits.
    static func putDigits(_ number: Int, into buffer: UnsafeMutableRawBufferPointer, at index: Int) {
        buffer[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
        buffer[index + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
    }
}

// MARK: - Calendar

extension CivilDate {
    /// Counts years from March, so that the leap day is the last of its year.
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    static func dayNumber(year: Int, month: Int, day: Int) throws(CivilDateError) -> Int64 {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= length(ofMonth: month, in: year)
        else {
            throw .noSuchDay
        }
        let marchYear = month <= 2 ? year - 1 : year
        let cycle = marchYear / 400
        let yearOfCycle = marchYear % 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
        return Int64(cycle * 146_097 + dayOfCycle - 719_468)
    }

    /// The inverse of `dayNumber`, for a number in range. Source: the same, civil_from_days.
    private static func components(of dayNumber: Int64) -> (year: Int, month: Int, day: Int) {
        let days = Int(dayNumber) + 719_468
        let cycle = days / 146_097
        let dayOfCycle = days % 146_097
        let yearOfCycle = (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
