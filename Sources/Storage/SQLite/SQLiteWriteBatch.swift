import Kernel

/// A write that waits for its turn.
struct PendingWrite: Sendable {
    /// Does the work; what comes back answers the caller, once the commit is on disk.
    let attempt: @Sendable (SQLiteWriteLease) throws -> @Sendable () -> Void
    let fail: @Sendable (any Error) -> Void
}

/// A group commit: one transaction and one flush for the requests that are waiting, a savepoint for each.
struct SQLiteWriteBatch {
    let connection: SQLiteConnection
    let counters: SQLiteCounters
    let duration: Duration
    /// What to do once the connection is back in its place: the answers.
    private(set) var answers: [@Sendable () -> Void] = []

    init(_ connection: SQLiteConnection, _ counters: SQLiteCounters, duration: Duration) {
        self.connection = connection
        self.counters = counters
        self.duration = duration
    }

    /// Answers how many of the requests were dealt with; for the others there was no time.
    mutating func run(_ requests: ArraySlice<PendingWrite>) -> Int {
        do { try connection.run(OwnStatement.beginWriting) } catch {
            fail(requests, error)
            return requests.count
        }
        let start = ContinuousClock.now
        // Alone, a request needs no savepoint: the transaction is its own. Savepoints are not free, they make FTS5
        // write what it has gathered.
        let isAlone = requests.count == 1
        var done: [(request: PendingWrite, answer: @Sendable () -> Void)] = []
        var refused: [@Sendable () -> Void] = []
        var count = 0
        for request in requests {
            if count > 0, ContinuousClock.now - start > duration { break }
            count += 1
            switch attempt(request, isAlone: isAlone) {
            case .success(let answer): done.append((request, answer))
            case .failure(let error):
                // Told after the commit: the refusal may rest on what another request of the batch has written.
                refused.append { request.fail(error) }
                if connection.isOutsideTransaction {
                    // Everything is undone. Those that were well run again, each on its own.
                    answers += refused
                    if !isAlone {
                        for (request, _) in done { _ = run([request]) }
                    }
                    return count
                }
            }
        }
        do {
            try commit()
            answers += done.map(\.answer)
        } catch {
            for (request, _) in done { answers.append { request.fail(error) } }
        }
        answers += refused
        return count
    }

    /// A commit of the counters alone.
    func commitCounters() -> (any Error)? {
        do {
            try connection.run(OwnStatement.beginWriting)
            try commit()
            return nil
        } catch {
            return error
        }
    }

    private func attempt(_ request: PendingWrite, isAlone: Bool) -> Result<@Sendable () -> Void, any Error> {
        let lease = SQLiteWriteLease(connection, counters)
        do {
            defer { lease.end() }
            if !isAlone { try connection.run(OwnStatement.savepoint) }
            let answer = try request.attempt(lease)
            // Even when the request did not mind.
            if let loss = lease.loss { throw loss }
            if !isAlone { try connection.run(OwnStatement.release) }
            return .success(answer)
        } catch {
            return .failure(lease.loss ?? undo(isAlone: isAlone) ?? error)
        }
    }

    /// Undoes the work of one request; answers a failure to do so.
    private func undo(isAlone: Bool) -> (any Error)? {
        guard !isAlone, !connection.isOutsideTransaction else {
            connection.rollBackOrGiveUp()
            return nil
        }
        do {
            try connection.run(OwnStatement.rollbackToSavepoint)
            try connection.run(OwnStatement.release)
            return nil
        } catch {
            connection.rollBackOrGiveUp()
            return error
        }
    }

    private func commit() throws {
        do {
            try counters.write(connection)
            try connection.run(OwnStatement.commit)
            counters.confirm()
        } catch {
            connection.rollBackOrGiveUp()
            throw error
        }
    }

    private mutating func fail(_ requests: ArraySlice<PendingWrite>, _ error: any Error) {
        for request in requests { answers.append { request.fail(error) } }
    }
}
