import Contract
import DirectoryAPI
import LoadClient
import SwiftProtobuf

extension Bench {
    /// Those of the specification: not options, the line has them in its name.
    private enum Pace {
        static let perSecond = 500
        static let seconds = 20
        /// Creations under way.
        static let atOnce = 64
        /// Seconds that the last deliveries may take.
        static let patience = 30
        /// Milliseconds.
        static let wanted = 1000.0
    }

    /// What lies between a commit and the arrival of its delivery, and a little more: the clock of a creation starts
    /// when it is asked for, since its commit cannot be seen from here.
    func measureWebhooks(_ report: inout Report) async throws {
        say("webhooks")
        let server = try startServer("\(folder)/webhooks")
        let tenant = try await RucheAccess(client, server).createTenant("bench-webhooks")
        let endpoint = try await WebhookEndpoint.start()
        var creation = CreateWebhookRequest()
        creation.webhook.name = "bench"
        creation.webhook.url = "http://127.0.0.1:\(endpoint.port)/"
        creation.webhook.entities = ["directory.account"]
        creation.webhook.kinds = [.create]
        _ = try await RucheAccess(client, server).call(Path.createWebhook, as: tenant, try Bodies.encoded(creation))
        let commits = try await createAtPace(server, tenant)
        try await wait(for: commits.count, at: endpoint)
        let arrivals = endpoint.arrivals.all
        let delays = try commits.map { id, commit -> Double in
            guard let arrival = arrivals[id] else { throw BenchError("the account \(id) was told to nobody") }
            let delay = (arrival - commit).components
            return Double(delay.seconds) * 1000 + Double(delay.attoseconds) / 1e15
        }.sorted()
        try await endpoint.stop()
        try server.stop()
        func within(_ part: Double) -> Double { delays[min(Int(Double(delays.count) * part), delays.count - 1)] }
        let name = "Webhooks, \(Pace.perSecond) commits/s for \(Pace.seconds) s: commit to endpoint"
        report.lines.append(Line("\(name), p50", Figure([within(0.5)], unit: "ms")))
        report.lines.append(Line("\(name), p99", Figure([within(0.99)], unit: "ms"), .atMost, Pace.wanted))
    }

    /// Creates accounts at an even pace, whatever each of them takes; answers when each was asked for.
    private func createAtPace(
        _ server: ChildServer,
        _ tenant: TenantAccess
    ) async throws -> [Int64: ContinuousClock.Instant] {
        let ruche = RucheAccess(client, server)
        let start = ContinuousClock.now
        let total = Pace.perSecond * Pace.seconds
        let asked = try await withThrowingTaskGroup(of: (Int64, ContinuousClock.Instant).self) { group in
            var asked: [Int64: ContinuousClock.Instant] = [:]
            for number in 0..<total {
                if number >= Pace.atOnce, let (id, time) = try await group.next() { asked[id] = time }
                let due = start + .microseconds(number * 1_000_000 / Pace.perSecond)
                try await Task.sleep(until: due, clock: .continuous)
                group.addTask {
                    let time = ContinuousClock.now
                    let answer = try await ruche.call(Path.createAccount, as: tenant, Bodies.creation(number))
                    return (try Account(serializedBytes: answer).id, time)
                }
            }
            while let (id, time) = try await group.next() { asked[id] = time }
            return asked
        }
        let taken = (ContinuousClock.now - start).components.seconds
        // A server that cannot keep the pace is not measured under it.
        guard taken <= Pace.seconds + 2 else { throw BenchError("\(total) accounts took \(taken) s") }
        return asked
    }

    private func wait(for count: Int, at endpoint: WebhookEndpoint) async throws {
        let end = ContinuousClock.now + .seconds(Pace.patience)
        while endpoint.arrivals.all.count < count {
            guard ContinuousClock.now < end else {
                throw BenchError("\(endpoint.arrivals.all.count) of \(count) deliveries arrived")
            }
            try await Task.sleep(for: .milliseconds(100))
        }
    }
}
