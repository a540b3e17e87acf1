import CoreMetrics
import Gateway
import Synchronization

/// Counts requests by method and code, and their time by method.
final class CallMetrics: Sendable {
    private struct Outcome: Hashable {
        let method: String
        let code: String
    }

    private struct State {
        var counters: [Outcome: any CounterHandler] = [:]
        var times: [String: any CoreMetrics.TimerHandler] = [:]
    }

    private let registry: MetricsRegistry
    // Two look-ups that never suspend; every request passes here. Bounded by the methods and codes that there are.
    private let state = Mutex(State())

    init(_ registry: MetricsRegistry) {
        self.registry = registry
    }

    func count(_ call: EndedCall) {
        let (counter, time) = series(call.method, call.code)
        counter.increment(by: 1)
        let parts = call.duration.components
        time.recordNanoseconds(parts.seconds * 1_000_000_000 + parts.attoseconds / 1_000_000_000)
    }

    private func series(_ method: String, _ code: String) -> (any CounterHandler, any CoreMetrics.TimerHandler) {
        let outcome = Outcome(method: method, code: code)
        let known = state.withLock { ($0.counters[outcome], $0.times[method]) }
        if let counter = known.0, let time = known.1 { return (counter, time) }
        let counter = registry.makeCounter(
            label: MetricNames.calls,
            dimensions: [("method", method), ("code", code)]
        )
        let time = registry.makeTimer(label: MetricNames.callSeconds, dimensions: [("method", method)])
        state.withLock { state in
            state.counters[outcome] = counter
            state.times[method] = time
        }
        return (counter, time)
    }
}
