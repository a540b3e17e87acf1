package import Model

extension Instant {
    /// The instant so many hours later, or earlier; the calendar's first or last where it would be outside.
    package func adding(hours: Int) -> Instant {
        let (seconds, overflow) = Int64(hours).multipliedReportingOverflow(by: 3600)
        return adding(seconds: overflow ? (hours < 0 ? .min : .max) : seconds)
    }

    /// The instant so many seconds later, or earlier; the calendar's first or last where it would be outside.
    package func adding(seconds: Int64) -> Instant {
        let outside = seconds < 0 ? Instant.first : .last
        let (distance, isTooFar) = seconds.multipliedReportingOverflow(by: 1_000_000)
        let (sum, overflow) = microseconds.addingReportingOverflow(distance)
        guard !isTooFar, !overflow, (Instant.first.microseconds...Instant.last.microseconds).contains(sum) else {
            return outside
        }
        return (try? Instant(microseconds: sum)) ?? outside
    }
}
