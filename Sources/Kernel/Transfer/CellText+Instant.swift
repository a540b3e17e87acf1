package import Foundation
import Model

extension CellText {
    /// RFC 3339 in UTC: `31/12/2026 14:30` in Paris is `2026-12-31T13:30:00Z`.
    ///
    /// Any date that `date` reads, a blank or `T`, the hour and minute, seconds and their fraction if any, and, if it is not
    /// the time of `zone`, `Z` or the distance from UTC. Nil for a day without a time, for a time that the clocks of `zone`
    /// skip, and for what is finer than a microsecond; a time that they show twice is its first.
    package func instant(_ text: String, zone: TimeZone) -> String? {
        guard let (day, time) = dayAndTime(text) else { return nil }
        let end = time.firstIndex { "Zz+-".contains($0) } ?? time.endIndex
        guard let clock = Self.clock(time[..<end]) else { return nil }
        let shown = "\(day.text)T\(clock)"
        guard end == time.endIndex else {
            return (try? Instant(parsing: shown + Self.offset(time[end...])))?.text
        }
        guard let local = try? Instant(parsing: shown + "Z") else { return nil }
        return Self.instant(showing: local, in: zone)?.text
    }

    /// Cuts at the last blank or `T` before a digit: `31 août 2026 14:30 +02:00` has blanks elsewhere too.
    private func dayAndTime(_ text: String) -> (day: CivilDate, time: String)? {
        // A date with a time that is longer is none.
        guard text.utf8.count <= 80 else { return nil }
        let scalars = Array(text.withoutOuterBlanks.unicodeScalars)
        guard let gap = scalars.indices.dropLast().last(where: { Self.isGap(scalars[$0], before: scalars[$0 + 1]) })
        else { return nil }
        let date = String(String.UnicodeScalarView(scalars[..<gap]))
        let time = String(String.UnicodeScalarView(scalars[(gap + 1)...].filter { !$0.isCellBlank }))
        guard let named = day(date.withoutOuterBlanks) else { return nil }
        return (named, time)
    }

    private static func isGap(_ scalar: Unicode.Scalar, before next: Unicode.Scalar) -> Bool {
        (scalar.isCellBlank || scalar == "T" || scalar == "t") && (0x30...0x39).contains(next.value)
    }

    /// `14:30:00` for `14:30`, `09:05:07.5` for `9:05:07.5`; that the parts are numbers in range is for `Instant` to see.
    private static func clock(_ text: Substring) -> String? {
        let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        var parts = halves[0].split(separator: ":", omittingEmptySubsequences: false).map { String($0) }
        if parts.count == 2, halves.count == 1 { parts.append("00") }
        guard parts.count == 3 else { return nil }
        if parts[0].utf8.count == 1 { parts[0] = "0" + parts[0] }
        let fraction = halves.count == 2 ? ".\(halves[1])" : ""
        return parts.joined(separator: ":") + fraction
    }

    /// `+01:00` for `+01` and `+0100`; anything else as it is.
    private static func offset(_ text: Substring) -> String {
        switch text.utf8.count {
        case 3: "\(text):00"
        case 5 where !text.contains(":"): "\(text.prefix(3)):\(text.suffix(2))"
        default: String(text)
        }
    }

    /// The instant at which the clocks of a zone show what those of UTC show at `local`.
    private static func instant(showing local: Instant, in zone: TimeZone) -> Instant? {
        let day: Int64 = 86_400_000_000
        // The clocks change less than once a day; the distance before the change gives the first of two instants.
        for probe in [local.microseconds - day, local.microseconds + day] {
            let ahead = distance(from: probe, in: zone)
            let microseconds = local.microseconds - ahead
            if distance(from: microseconds, in: zone) == ahead {
                return try? Instant(microseconds: microseconds)
            }
        }
        return nil
    }

    /// Microseconds by which the clocks of a zone are ahead of UTC.
    private static func distance(from microseconds: Int64, in zone: TimeZone) -> Int64 {
        let date = Date(timeIntervalSince1970: Double(microseconds) / 1_000_000)
        return Int64(zone.secondsFromGMT(for: date)) * 1_000_000
    }
}
