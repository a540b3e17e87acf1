/// How long calls took, in nanoseconds, within 3% of the truth and in constant memory.
///
/// Each power of two is cut into 32 equal buckets.
package struct LatencyHistogram: Sendable {
    private static let bits = 5
    private static let buckets = 1 << bits

    private var counts = [UInt64](repeating: 0, count: (64 - bits + 1) * buckets)
    package private(set) var total: UInt64 = 0

    package init() {}

    package mutating func add(nanoseconds: UInt64) {
        counts[Self.bucket(of: nanoseconds)] += 1
        total += 1
    }

    /// The time within which that part of the calls was answered, in nanoseconds; 0 when there were none.
    package func percentile(_ part: Double) -> UInt64 {
        guard total > 0 else { return 0 }
        let wanted = max(1, UInt64((Double(total) * part).rounded(.up)))
        var seen: UInt64 = 0
        for (bucket, count) in counts.enumerated() {
            seen += count
            if seen >= wanted { return Self.middle(of: bucket) }
        }
        return Self.middle(of: counts.count - 1)
    }

    private static func bucket(of value: UInt64) -> Int {
        guard value >= UInt64(buckets) else { return Int(value) }
        let shift = 63 - value.leadingZeroBitCount - bits
        return (shift + 1) * buckets + Int(value >> UInt64(shift)) - buckets
    }

    private static func middle(of bucket: Int) -> UInt64 {
        guard bucket >= buckets else { return UInt64(bucket) }
        let shift = UInt64(bucket / buckets - 1)
        let base = UInt64(bucket % buckets + buckets) << shift
        return base + (1 << shift) / 2
    }
}
