import Foundation
import Model

/// When a delivery that failed is sent again.
enum WebhookSchedule {
    /// Seconds before each further attempt; the last one goes on. The very last attempt is a day after the first
    /// failure.
    static let delays: [Int64] = [5, 30, 120, 600, 1800, 3600, 7200, 14_400, 28_800]
    /// Seconds after which a delivery is given up, and an endpoint of which nothing else is heard.
    static let day: Int64 = 86_400
    /// Seconds that an endpoint's `Retry-After` may ask for at most.
    static let longestWish: Int64 = 28_800
    /// Failures in a row after which the other deliveries of the endpoint wait too.
    static let patience: Int64 = 5
    /// Seconds of such a wait: the first, which doubles, and the longest.
    private static let firstPause: Int64 = 5
    private static let longestPause: Int64 = 900

    /// Between 0.8 and 1.0 times the delay, told by the delivery and the attempt: deliveries that failed together are
    /// not sent together, and the same delivery is always sent at the same times.
    static func next(after attempts: Int64, of delivery: Int64, now: Instant) -> Instant {
        let place = min(max(Int(clamping: attempts), 1), delays.count) - 1
        let whole = delays[place] * 1_000_000
        let chance = Int64(mixed(UInt64(bitPattern: delivery) &* 31 &+ UInt64(bitPattern: attempts)) % 1000)
        let delay = whole / 1000 * (800 + chance / 5)
        return (try? Instant(microseconds: now.microseconds + delay)) ?? .last
    }

    /// Seconds that the whole endpoint is left alone after so many failures in a row.
    static func pause(after failures: Int64) -> Int64 {
        guard failures >= patience else { return 0 }
        return min(firstPause << min(failures - patience, 16), longestPause)
    }

    /// When an endpoint wants to be asked again: seconds, or a date (RFC 9110, section 10.2.3), within our bounds.
    static func wish(_ header: String?, now: Instant) -> Instant? {
        guard let text = header?.trimmingCharacters(in: .whitespaces), !text.isEmpty else { return nil }
        let seconds: Int64
        if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            seconds = Int64(text) ?? longestWish
        } else {
            let format = DateFormatter()
            format.locale = Locale(identifier: "en_US_POSIX")
            format.timeZone = .gmt
            format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
            guard let date = format.date(from: text) else { return nil }
            let (present, _) = Instant.split(now.microseconds)
            // A header may name any year at all.
            guard let wanted = Int64(exactly: date.timeIntervalSince1970.rounded(.down)) else { return nil }
            let (distance, overflow) = wanted.subtractingReportingOverflow(present)
            seconds = overflow ? longestWish : distance
        }
        return now.adding(seconds: min(max(seconds, 1), longestWish))
    }

    /// SplitMix64: every bit of the answer depends on every bit of the number.
    private static func mixed(_ number: UInt64) -> UInt64 {
        var value = number &+ 0x9E37_79B9_7F4A_7C15
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
