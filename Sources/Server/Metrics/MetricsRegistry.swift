package import CoreMetrics
import Synchronization

/// The metrics of a process, kept in memory for Prometheus to fetch: what swift-metrics writes to.
///
/// Counters, gauges, and histograms for times and recorders. What is beyond `mostSeries`, or has a name that means
/// another kind already, is dropped and counted in `ruche_metrics_dropped_total`. A series stays for the life of the
/// process: one that went away and came back would look like a restart.
package final class MetricsRegistry: MetricsFactory {
    /// What the metrics of the whole program go to.
    package static let process = MetricsRegistry()

    private static let installed: Void = MetricsSystem.bootstrap(MetricsRegistry.process)

    private enum Series {
        case counter(CounterSeries)
        case gauge(GaugeSeries)
        case histogram(HistogramSeries)

        var kind: String {
            switch self {
            case .counter: "counter"
            case .gauge: "gauge"
            case .histogram: "histogram"
            }
        }
    }

    private struct Family {
        let kind: String
        /// By the labels as they are rendered, without braces.
        var series: [String: Series] = [:]
    }

    private struct State {
        var families: [String: Family] = [:]
        var count = 0
        var dropped = 0
    }

    private let mostSeries: Int
    private let help: [String: String]
    // A few lines that never suspend; what is often counted keeps its series and does not come here.
    private let state = Mutex(State())

    /// `help` says what a metric is, by its name as it is rendered.
    package init(mostSeries: Int = 10_000, help: [String: String] = MetricNames.help) {
        self.mostSeries = mostSeries
        self.help = help
    }

    /// Makes `process` what the whole program's metrics go to. Once; later calls do nothing.
    package static func install() { _ = installed }

    // MARK: - What swift-metrics asks for

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        let found = series(MetricsText.counterName(label), dimensions) { .counter(CounterSeries()) }
        guard case .counter(let counter)? = found else { return DroppedSeries.shared }
        return counter
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        guard let gauge = gauge(label, dimensions) else { return DroppedSeries.shared }
        return gauge
    }

    package func makeRecorder(
        label: String,
        dimensions: [(String, String)],
        aggregate: Bool
    ) -> any RecorderHandler {
        if aggregate {
            if let histogram = histogram(label, dimensions) { return histogram }
        } else {
            if let gauge = gauge(label, dimensions) { return gauge }
        }
        return DroppedSeries.shared
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any CoreMetrics.TimerHandler {
        guard let histogram = histogram(label, dimensions) else { return DroppedSeries.shared }
        return histogram
    }

    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyMeter(_ handler: any MeterHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyTimer(_ handler: any CoreMetrics.TimerHandler) {}

    // MARK: - What is there

    /// Sets a gauge without labels.
    package func set(_ name: String, to value: Double) {
        gauge(name, [])?.record(value)
    }

    /// Everything in Prometheus' text format 0.0.4, in the order of names and labels.
    package func text() -> String {
        let (families, dropped) = state.withLock { ($0.families, $0.dropped) }
        var text = MetricsText(help: help)
        for (name, family) in families.sorted(by: { $0.key < $1.key }) {
            text.begin(name, kind: family.kind)
            for (labels, series) in family.series.sorted(by: { $0.key < $1.key }) {
                switch series {
                case .counter(let counter): text.line(name, labels, Double(counter.value))
                case .gauge(let gauge): text.line(name, labels, gauge.value)
                case .histogram(let histogram): text.histogram(name, labels, histogram.snapshot)
                }
            }
        }
        text.begin(MetricNames.dropped, kind: "counter")
        text.line(MetricNames.dropped, "", Double(dropped))
        return text.text
    }

    private func gauge(_ label: String, _ dimensions: [(String, String)]) -> GaugeSeries? {
        let found = series(MetricsText.name(label), dimensions) { .gauge(GaugeSeries()) }
        guard case .gauge(let gauge)? = found else { return nil }
        return gauge
    }

    private func histogram(_ label: String, _ dimensions: [(String, String)]) -> HistogramSeries? {
        let found = series(MetricsText.name(label), dimensions) { .histogram(HistogramSeries()) }
        guard case .histogram(let histogram)? = found else { return nil }
        return histogram
    }

    /// The series of a name and labels, made if need be; nil when it is dropped.
    private func series(_ name: String, _ dimensions: [(String, String)], _ make: () -> Series) -> Series? {
        let labels = MetricsText.labels(dimensions)
        let new = make()
        return state.withLock { state in
            var family = state.families[name] ?? Family(kind: new.kind)
            if family.kind == new.kind, let known = family.series[labels] { return known }
            guard family.kind == new.kind, state.count < mostSeries, name != MetricNames.dropped else {
                state.dropped += 1
                return nil
            }
            family.series[labels] = new
            state.families[name] = family
            state.count += 1
            return new
        }
    }
}
