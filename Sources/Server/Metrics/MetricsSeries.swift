import CoreMetrics
import Synchronization

/// A number that only grows.
final class CounterSeries: CounterHandler {
    private let count = Atomic<Int64>(0)

    var value: Int64 { count.load(ordering: .relaxed) }

    func increment(by amount: Int64) {
        guard amount > 0 else { return }
        count.wrappingAdd(amount, ordering: .relaxed)
    }

    func reset() { count.store(0, ordering: .relaxed) }
}

/// A number that is what it is now.
final class GaugeSeries: RecorderHandler, MeterHandler {
    // Two instructions; many threads set it.
    private let now = Mutex(0.0)

    var value: Double { now.withLock { $0 } }

    func record(_ value: Int64) { set(Double(value)) }
    func record(_ value: Double) { set(value) }
    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { now.withLock { $0 = value } }
    func increment(by amount: Double) { now.withLock { $0 += amount } }
    func decrement(by amount: Double) { now.withLock { $0 -= amount } }
}

/// How often values fell below each of some bounds. Times are in seconds.
final class HistogramSeries: CoreMetrics.TimerHandler, RecorderHandler {
    struct Snapshot: Sendable {
        /// By bound: values up to it and above the one before; the last are above every bound.
        var counts: [Int64]
        var sum = 0.0
    }

    /// Seconds: from a point read to a slow report. Upper bounds, each included.
    static let bounds: [Double] = [
        0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
    ]

    // A few instructions that never suspend.
    private let state = Mutex(Snapshot(counts: Array(repeating: 0, count: HistogramSeries.bounds.count + 1)))

    var snapshot: Snapshot { state.withLock { $0 } }

    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        let place = Self.bounds.firstIndex { value <= $0 } ?? Self.bounds.count
        state.withLock { state in
            state.counts[place] += 1
            state.sum += value
        }
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
}

/// Where values go that nobody keeps.
final class DroppedSeries: CounterHandler, RecorderHandler, MeterHandler, CoreMetrics.TimerHandler {
    static let shared = DroppedSeries()

    func increment(by amount: Int64) {}
    func increment(by amount: Double) {}
    func decrement(by amount: Double) {}
    func reset() {}
    func record(_ value: Int64) {}
    func record(_ value: Double) {}
    func set(_ value: Int64) {}
    func set(_ value: Double) {}
    func recordNanoseconds(_ duration: Int64) {}
}
