import LoadClient

extension Bench {
    /// How soon after a commit whoever listens hears of it, under a steady load.
    func measureEvents(_ report: inout Report) async throws {
        let name = "\(options.eventsPerSecond) changes a second"
        guard options.server == nil else {
            report.missing.append("\(name): only a server in this program's own process says when a module hears")
            return
        }
        var rounds: [EventWay: [[Double]]] = [:]
        for number in 0..<min(3, options.rounds) {
            let listening = EventListening(
                folder: "\(folder)/events-\(number)",
                perSecond: options.eventsPerSecond,
                seconds: options.eventSeconds
            )
            for (way, histogram) in try await listening.measure() {
                let percentiles = [0.5, 0.95, 0.99].map { Double(histogram.percentile($0)) / 1e6 }
                rounds[way, default: []].append(percentiles)
                let text = percentiles.map(Figure.number).joined(separator: ", ")
                say("  round \(number + 1): \(way.rawValue) \(text) ms")
            }
        }
        for way in EventWay.allCases {
            let measured = rounds[way] ?? []
            let wanted: Double? = way == .subscriber ? 20 : nil
            var line = Line(
                "\(name): 99% heard by \(way.rawValue) within",
                Figure(measured.map { $0[2] }, unit: "ms"),
                wanted == nil ? nil : .atMost,
                wanted
            )
            line.latencyMilliseconds = measured.last
            let half = Figure(measured.map { $0[0] }, unit: "ms")
            report.lines.append(Line("\(name): half heard by \(way.rawValue) within", half))
            report.lines.append(line)
        }
    }
}
