import Kernel
import Logging
import Synchronization

/// What the engine's threads do for a namespace.
extension SQLiteNamespace {
    private enum ReadStep {
        case nothing
        case open
        case run(PendingRead, SQLiteConnection)
        case connect(PendingRead)
    }

    /// What a thread that must read now does next.
    private enum Loan {
        case refused(StoreError)
        case ready(SQLiteConnection)
        case connect
        case open
        case wait(SQLiteLatch)
    }

    /// A reader for the calling thread: one that lies ready, else one made for it. So nobody waits for what another
    /// has, but at most for the thread that opens or closes the file.
    func borrowNow() throws -> SQLiteConnection {
        while true {
            switch nextLoan() {
            case .refused(let refusal): throw refusal
            case .ready(let connection): return connection
            case .connect:
                do {
                    return try SQLiteConnection(path: path, role: .reader, services.configuration)
                } catch {
                    endReader(error)
                    throw error
                }
            case .open: if let failure = open() { throw failure }
            case .wait(let latch): latch.wait()
            }
        }
    }

    private func nextLoan() -> Loan {
        state.withLock { state in
            if let refusal = state.refusal { return .refused(refusal) }
            switch state.phase {
            case .closed:
                state.phase = .opening
                return .open
            case .open:
                state.lent += 1
                if let connection = state.freeReaders.popLast() { return .ready(connection) }
                state.readers += 1
                return .connect
            case .opening, .closing:
                let latch = SQLiteLatch()
                state.latches.append(latch)
                return .wait(latch)
            }
        }
    }

    /// One job of a reader thread: one read, and the opening before it if need be.
    func serveRead() {
        while true {
            switch nextRead() {
            case .nothing: return
            case .open: open()
            case .run(let read, let connection): return run(read, connection)
            case .connect(let read):
                do {
                    let connection = try SQLiteConnection(path: path, role: .reader, services.configuration)
                    return run(read, connection)
                } catch {
                    read.fail(error)
                    return endReader(error)
                }
            }
        }
    }

    /// One job of a writer thread: one group commit, so that another namespace's comes before this one's next.
    func serveWrites() {
        while true {
            let (requests, connection, mustOpen) = nextWrites()
            if mustOpen {
                open()
                continue
            }
            guard !requests.isEmpty else { return settle() }
            do {
                let writer = try connection ?? SQLiteConnection(path: path, role: .writer, services.configuration)
                return run(requests, writer)
            } catch {
                endWriting(nil, left: [])
                for request in requests { request.fail(error) }
                if case StoreError.damaged = error, let error = error as? StoreError {
                    refuse(error, droppingQueue: true)
                }
                return
            }
        }
    }

    private func nextRead() -> ReadStep {
        state.withLock { state in
            switch state.phase {
            case .closed where !state.reads.isEmpty:
                state.phase = .opening
                return .open
            case .open:
                // All may be lent to calling threads: whoever brings one back hands in a job.
                let canRun = !state.freeReaders.isEmpty || state.readers < mostReaders
                guard canRun, let read = state.reads.popFirst() else { break }
                state.readJobs -= 1
                state.lent += 1
                if let connection = state.freeReaders.popLast() { return .run(read, connection) }
                state.readers += 1
                return .connect(read)
            case .closed, .opening, .closing: break
            }
            state.readJobs -= 1
            return .nothing
        }
    }

    private func run(_ read: PendingRead, _ connection: SQLiteConnection) {
        let answer = perform(read, connection)
        giveBack(connection)
        if services.openings.isOver(services.configuration.maximumOpen) { closeIfIdle() }
        answer()
    }

    private func perform(_ read: PendingRead, _ connection: SQLiteConnection) -> @Sendable () -> Void {
        let lease = SQLiteReadLease(connection)
        do {
            let answer = try read.run(lease)
            try lease.end()
            return answer
        } catch {
            lease.abandon()
            return { read.fail(error) }
        }
    }

    private func endReader(_ error: any Error) {
        state.withLock { state in
            state.lent -= 1
            state.readers -= 1
        }
        if case StoreError.damaged = error, let error = error as? StoreError { refuse(error, droppingQueue: true) }
        handIn()
        if state.withLock({ $0.refusal != nil }) { closeIfIdle() }
    }

    private func nextWrites() -> (requests: [PendingWrite], connection: SQLiteConnection?, mustOpen: Bool) {
        state.withLock { state in
            switch state.phase {
            case .closed where !state.writes.isEmpty:
                state.phase = .opening
                return ([], nil, true)
            case .open where !state.writes.isEmpty:
                state.isWriting = true
                return (state.writes.take(atMost: services.configuration.batchRequests), state.writer, false)
            case .closed, .opening, .open, .closing:
                state.hasWriteJob = false
                return ([], nil, false)
            }
        }
    }

    private func run(_ requests: [PendingWrite], _ writer: SQLiteConnection) {
        var batch = SQLiteWriteBatch(writer, counters, duration: services.configuration.batchDuration)
        let count = batch.run(requests[...])
        // It is there for readers, and nobody was told yet.
        noteCommit()
        endWriting(writer, left: requests[count...])
        for answer in batch.answers { answer() }
    }

    private func endWriting(_ writer: SQLiteConnection?, left: ArraySlice<PendingWrite>) {
        let isSound = writer?.isSound ?? false
        noteUse()
        let mustClose = state.withLock { state in
            state.isWriting = false
            state.hasWriteJob = false
            state.writes.putBack(left)
            state.writer = isSound ? writer : nil
            return state.refusal != nil
        }
        if let writer, !isSound { writer.close(checkpoint: false) }
        if let damage = writer?.damage { refuse(damage, droppingQueue: true) }
        handIn()
        if mustClose || services.openings.isOver(services.configuration.maximumOpen) { closeIfIdle() }
    }

    /// Opens the file: checks it, upgrades it, keeps the connection as its first reader. Answers why it could not.
    @discardableResult
    private func open() -> StoreError? {
        services.openings.add(self, maximum: isTenant ? services.configuration.maximumOpen : .max)
        let failure = connect()
        if let failure {
            services.openings.remove(self)
            let (reads, writes) = state.withLock { state in
                state.phase = .closed
                return (state.reads.takeAll(), state.writes.takeAll())
            }
            release()
            for read in reads { read.fail(failure) }
            for write in writes { write.fail(failure) }
            settle()
        } else {
            release()
        }
        handIn()
        return failure
    }

    /// What a process that ended without a word left in the log may be what was erased since.
    private func emptyLog(_ connection: SQLiteConnection) {
        do { _ = try connection.emptyLog(services.configuration) } catch {
            services.logger.warning("log not emptied", metadata: ["file": "\(path)", "error": "\(error)"])
        }
    }

    private func connect() -> StoreError? {
        do {
            let connection = try SQLiteConnection(path: path, role: .reader, services.configuration)
            do { try schemas.bringUpToDate(connection) } catch {
                connection.close(checkpoint: false)
                throw error
            }
            noteCommit()
            emptyLog(connection)
            state.withLock { state in
                state.phase = .open
                state.freeReaders = [connection]
                state.readers = 1
            }
            return nil
        } catch {
            let failure = error as? StoreError ?? .failed("\(error)")
            switch failure {
            case .damaged, .upgradeFailed:
                // It would fail again: neither the file nor the modules change while this process works here.
                state.withLock { if $0.refusal == nil { $0.refusal = failure } }
                services.logger.error("store not opened", metadata: ["file": "\(path)", "error": "\(failure)"])
            default: break
            }
            return failure
        }
    }
}
