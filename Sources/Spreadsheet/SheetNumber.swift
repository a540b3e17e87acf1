import Model

/// An exact number that a sheet can keep as one.
///
/// Spreadsheets keep numbers as binary floating point and show 15 significant digits of them: as many come back from it
/// unchanged, one more may not. Source: Microsoft, "Excel specifications and limits", number precision.
struct SheetNumber: Equatable {
    private static let mostDigits = 15

    let value: Double
    /// Digits after the point.
    let places: Int

    /// Nil for a number of more digits; zeros before it, and at the end of its fraction, count as none.
    init?(_ digits: String) {
        let parts = digits.split(separator: ".", maxSplits: 1)
        guard let whole = parts.first?.drop(while: { $0 == "-" || $0 == "0" }) else { return nil }
        var fraction = parts.count == 2 ? parts[1] : ""
        places = fraction.count
        while fraction.last == "0" { fraction.removeLast() }
        let count = whole.isEmpty ? fraction.drop { $0 == "0" }.count : whole.count + fraction.count
        guard count <= Self.mostDigits, let value = Double(digits) else { return nil }
        self.value = value
    }

    /// How a number with so many digits after the point is shown.
    static func format(places: Int) -> String {
        places == 0 ? "0" : "0." + String(repeating: "0", count: places)
    }
}

/// Days and times as sheets count them: in days, from 1900.
enum SheetTime {
    static let dateFormat = "yyyy-mm-dd"
    static let instantFormat = "yyyy-mm-dd hh:mm:ss"

    private static let microsecondsOfDay = 86_400_000_000.0

    /// 1 March 1900, in days since 1970. Excel takes 1900 for a leap year, so that it is wrong about every day before.
    private static let first: Int64 = -25_508
    /// 1 January 1970 as a sheet counts it.
    private static let epoch: Int64 = 25_569

    /// Nil for days before 1 March 1900.
    static func serial(_ day: CivilDate, microseconds: Int64 = 0) -> Double? {
        guard day.dayNumber >= first else { return nil }
        return Double(day.dayNumber + epoch) + Double(microseconds) / microsecondsOfDay
    }

    /// What stands there instead.
    static func text(_ day: CivilDate, microseconds: Int64) -> String {
        let seconds = microseconds / 1_000_000
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
        return day.text + " " + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}
