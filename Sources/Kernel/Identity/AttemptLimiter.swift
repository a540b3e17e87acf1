import Model
import Synchronization

/// Slows down callers who try tokens: so many unknown ones per address and minute, then RESOURCE_EXHAUSTED.
struct AttemptLimiter: ~Copyable {
    private static let perMinute = 60
    private static let addressesMost = 10_000

    // A count read and written in a few lines that never suspend; every call passes here.
    private let failures = Mutex<[String: (count: Int, since: Int64)]>([:])

    func check(_ peer: String, now: Instant) throws {
        let isBlocked = failures.withLock { failures in
            guard let entry = failures[peer] else { return false }
            return entry.count >= Self.perMinute && now.microseconds - entry.since < 60_000_000
        }
        if isBlocked { throw KernelRefusal(.resourceExhausted, .signInThrottled) }
    }

    func count(_ peer: String, now: Instant) {
        failures.withLock { failures in
            if failures.count >= Self.addressesMost { failures.removeAll() }
            let entry = failures[peer] ?? (0, now.microseconds)
            failures[peer] =
                now.microseconds - entry.since < 60_000_000 ? (entry.count + 1, entry.since) : (1, now.microseconds)
        }
    }
}
