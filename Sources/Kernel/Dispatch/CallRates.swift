/// How many calls each tenant and each caller may make: so many per second, and so many at once after a rest.
package struct CallRates: Sendable, Hashable {
    /// Calls per second of all users of one tenant; 0 means no limit.
    package var tenantPerSecond = 0
    /// Calls of one tenant at once after a rest; 0 means no limit.
    package var tenantBurst = 0
    /// Calls per second of one user, or of one operator; 0 means no limit.
    package var principalPerSecond = 0
    /// Calls of one of them at once after a rest; 0 means no limit.
    package var principalBurst = 0

    package init() {}
}

/// Token buckets, one for each key: never more than burst + rate x time pass in any stretch of time.
///
/// In whole numbers: a token is 10^9 parts, and n tokens a second are n parts a nanosecond.
package struct TokenBuckets<Key: Hashable & Sendable>: Sendable {
    private struct Bucket {
        var level: Int64
        var time: Int64
    }

    /// Buckets kept at once. Whoever comes when so many others are in use is let through uncounted.
    package static var most: Int { 100_000 }
    private static var token: Int64 { 1_000_000_000 }
    private static var fewest: Int { 1024 }

    private let rate: Int64
    private let capacity: Int64
    private var buckets: [Key: Bucket] = [:]
    /// When there are so many, those that are full are dropped: a new one would be as full.
    private var sweepCount = Self.fewest
    private var sweepTime = Int64.min

    /// Tokens per second and at once, at most a million each; with 0 for either there is no limit.
    package init(perSecond: Int, burst: Int) {
        rate = Int64(min(max(perSecond, 0), 1_000_000))
        capacity = Int64(min(max(burst, 0), 1_000_000)) * Self.token
    }

    package var isOff: Bool { rate == 0 || capacity == 0 }
    /// Buckets that are kept.
    package var count: Int { buckets.count }

    /// Nanoseconds until there is a token for a key; 0 means now. `time` is in nanoseconds, from any start.
    package func wait(for key: Key, at time: Int64) -> Int64 {
        guard !isOff, let bucket = buckets[key] else { return 0 }
        let missing = Self.token - level(of: bucket, at: time)
        return missing <= 0 ? 0 : (missing + rate - 1) / rate
    }

    /// Takes a token that is there.
    package mutating func take(_ key: Key, at time: Int64) {
        guard !isOff else { return }
        if let bucket = buckets[key] {
            buckets[key] = Bucket(level: level(of: bucket, at: time) - Self.token, time: max(time, bucket.time))
            return
        }
        if buckets.count >= sweepCount && time >= sweepTime { sweep(at: time) }
        guard buckets.count < Self.most else { return }
        buckets[key] = Bucket(level: capacity - Self.token, time: time)
    }

    private func level(of bucket: Bucket, at time: Int64) -> Int64 {
        // Calls of several threads may come out of order by a little.
        let elapsed = max(0, time - bucket.time)
        // Beyond the time that an empty bucket takes to fill the product could be too large.
        guard elapsed <= capacity / rate else { return capacity }
        return min(capacity, bucket.level + elapsed * rate)
    }

    /// Twice as many as are left may come before the next one, and a second passes: so it costs each call little.
    private mutating func sweep(at time: Int64) {
        buckets = buckets.filter { level(of: $0.value, at: time) < capacity }
        sweepCount = min(Self.most, max(Self.fewest, buckets.count * 2))
        sweepTime = time + Self.token
    }
}
