import Foundation
import LoadClient

extension Bench {
    private enum AtRest {
        static let without = "without timers"
        /// Milliseconds of processor time that count as nothing: less is the machine's own noise.
        static let noise = 1.0
    }

    /// What two servers cost that nobody calls, one with many timers that are far from due, one with none. They rest at
    /// the same time, so that whatever else the machine does meets both.
    func measureTimers(_ report: inout Report) async throws {
        let name = "\(options.timerTenants) tenants, \(options.timerTenants * options.timersEach) timers, at rest"
        guard options.server == nil else {
            report.missing.append("\(name): no client can set a timer, and only this program's own server does")
            return
        }
        say("making \(options.timerTenants) tenants and their timers")
        let folders = try await timerFolders()
        var processor: [[Double]] = [[], []]
        var resident: [[Double]] = [[], []]
        var open: [Double] = []
        for number in 0..<min(3, options.rounds) {
            let servers = try folders.map { try startServerWithTimers($0) }
            // What a start leaves to be done is no rest.
            try await Task.sleep(for: .seconds(options.restSeconds / 2))
            let before = try servers.map { try $0.processorMilliseconds() }
            try await Task.sleep(for: .seconds(options.restSeconds))
            for (place, server) in servers.enumerated() {
                let used = try server.processorMilliseconds() - before[place]
                processor[place].append(max(AtRest.noise, used))
                resident[place].append(try server.residentMegabytes())
            }
            open.append(Double(try servers[1].openTenantFiles(in: folders[1])))
            for server in servers { try server.stop() }
            say("  round \(number + 1): \(Figure.number(processor[1][number])) ms of processor time")
        }
        let period = "\(Figure.number(options.restSeconds)) s"
        add("\(name): processor time in \(period)", processor, "ms", atMost: 2, &report)
        add("\(name): resident", resident, "MB", atMost: 1.05, &report)
        report.lines.append(Line("\(name): open at most", Figure(open, unit: "tenants"), .atMost, 0))
    }

    private func add(
        _ name: String,
        _ rounds: [[Double]],
        _ unit: String,
        atMost limit: Double,
        _ report: inout Report
    ) {
        report.lines.append(
            Line(
                name,
                Figure(rounds[1], unit: unit),
                against: Figure(rounds[0], unit: unit),
                called: AtRest.without,
                .atMost,
                limit
            )
        )
    }

    /// The same tenants twice, first without timers, then with them; their servers have stopped.
    private func timerFolders() async throws -> [String] {
        let without = "\(folder)/timers-none"
        let with = "\(folder)/timers"
        let maker = try startServerWithTimers(without)
        let tenants = try await RucheAccess(client, maker).createTenants(0..<options.timerTenants)
        try await stopAtRest(maker)
        try FileManager.default.copyItem(atPath: without, toPath: with)
        let setter = try startServerWithTimers(with)
        try await RucheAccess(client, setter).setTimers(options.timersEach, in: tenants)
        try await stopAtRest(setter)
        return [without, with]
    }

    /// Lets the work behind the last calls end first: what a stop interrupts is taken up by the next start.
    private func stopAtRest(_ server: ChildServer) async throws {
        try await Task.sleep(for: .seconds(2))
        try server.stop()
    }
}
