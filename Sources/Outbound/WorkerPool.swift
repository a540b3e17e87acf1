package import Kernel
package import Logging

/// The server's worker processes, a team for each kind that modules ask.
package actor WorkerPool: OutboundWorkers {
    private let configuration: OutboundConfiguration
    private let logger: Logger
    private var teams: [WorkerKind: WorkerTeam] = [:]
    private var isClosed = false

    /// Starts nothing: a kind's first process starts with its first message.
    package init(_ configuration: OutboundConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
    }

    package func ask(_ worker: WorkerKind, _ message: [UInt8]) async throws(OutboundError) -> [UInt8] {
        guard message.count <= worker.largestMessage else {
            throw .requestInvalid(expected: "a message of at most \(worker.largestMessage) bytes")
        }
        return try await team(worker).ask(message)
    }

    /// Ends processes that had no work for the configured time. The server calls it now and then.
    package func closeUnused() async {
        let start = ContinuousClock.now - configuration.workerIdle
        for team in teams.values { await team.closeIdle(since: start) }
    }

    /// Ends every process, those at work too, and returns when they are gone. What comes later is refused.
    package func close() async {
        isClosed = true
        let open = Array(teams.values)
        await withTaskGroup(of: Void.self) { group in
            for team in open { group.addTask { await team.close() } }
        }
    }

    private func team(_ kind: WorkerKind) throws(OutboundError) -> WorkerTeam {
        if let team = teams[kind] { return team }
        if isClosed { throw .stopping }
        let team = WorkerTeam(kind, configuration, logger: logger)
        teams[kind] = team
        return team
    }
}
