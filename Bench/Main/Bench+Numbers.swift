import DirectoryAPI
import LoadClient
import NIOCore
import SwiftProtobuf
import Synchronization

extension Bench {
    /// Those of the specification: not options, the line has them in its name.
    private enum Crowd {
        static let callers = 50
        static let seconds = 5
    }

    /// Client numbers that many callers take at once, a new tenant each round. A gap, a duplicate or an error ends the
    /// run, as any wrong answer does.
    func measureNumbers(_ report: inout Report) async throws {
        say("numbers")
        let server = try startServer("\(folder)/numbers")
        let ruche = RucheAccess(client, server)
        var perSecond: [Double] = []
        var latency: [Double] = []
        for number in 1...options.rounds {
            let tenant = try await ruche.createTenant("bench-numbers-\(number)")
            let taken = TakenNumbers()
            let result = try await client.run(
                try LoadPlan(
                    address: server.address,
                    path: Path.createAccount,
                    authorization: tenant.authorization,
                    connections: Crowd.callers,
                    streams: 1,
                    length: .time(warmUp: .zero, measured: .seconds(Crowd.seconds)),
                    check: { _, answer in try taken.add(answer) },
                    body: Bodies.unnumbered
                )
            )
            try taken.check(count: result.answered)
            say("  round \(number): \(result.answered) numbers, \(Figure.number(result.perSecond)) a second")
            perSecond.append(result.perSecond)
            latency = result.percentiles
        }
        try server.stop()
        var line = Line(
            "Numbers, \(Crowd.callers) callers for \(Crowd.seconds) s: no gap, no duplicate",
            Figure(perSecond, unit: "/s")
        )
        line.latencyMilliseconds = latency
        report.lines.append(line)
    }
}

/// The numbers of created accounts. Filled on the client's event loop, call by call, where an actor would need a task
/// each.
private final class TakenNumbers: Sendable {
    private struct Taken {
        let id: Int64
        let counter: Int
    }

    private let all = Mutex<[Taken]>([])

    /// Reads a number such as `C0042`.
    func add(_ answer: ByteBuffer) throws {
        let account = try Account(serializedBytes: Array(answer.readableBytesView))
        guard account.code.hasPrefix("C"), let counter = Int(account.code.dropFirst()) else {
            throw BenchError("an account with the number \"\(account.code)\"")
        }
        all.withLock { $0.append(Taken(id: account.id, counter: counter)) }
    }

    /// Throws unless the numbers from 1 to `count` were given once each, in the order of the commits: that in which
    /// records get their identifiers.
    func check(count: Int) throws {
        let counters = all.withLock { all in all.sorted { $0.id < $1.id }.map(\.counter) }
        guard counters.count == count, count > 0 else {
            throw BenchError("\(count) accounts were answered, and \(counters.count) numbers")
        }
        for (place, counter) in counters.enumerated() where counter != place + 1 {
            throw BenchError("a gap or a duplicate: the number \(counter) in place of \(place + 1)")
        }
    }
}
