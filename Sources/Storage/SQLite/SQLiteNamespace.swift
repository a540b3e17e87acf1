import Kernel
import Logging
import Synchronization

/// A read that waits for its turn.
struct PendingRead: Sendable {
    /// Does the work; what comes back answers the caller, once the connection is back in its place.
    let run: @Sendable (SQLiteReadLease) throws -> @Sendable () -> Void
    let fail: @Sendable (any Error) -> Void
}

/// One file: its connections, and the work that waits for them.
///
/// It opens when work comes. A job for a thread is handed in only when there may be something to do; what it does is
/// decided when it runs, so that nothing is promised to a job that waits.
final class SQLiteNamespace: Sendable {
    enum Phase {
        case closed
        case opening
        case open
        case closing
    }

    struct State {
        var phase = Phase.closed
        /// What new work is answered: damaged, removed, stopping.
        var refusal: StoreError?
        var freeReaders: [SQLiteConnection] = []
        /// Reader connections that exist, and those of them that are at work.
        var readers = 0
        var lent = 0
        /// Jobs handed to the reader threads.
        var readJobs = 0
        var writer: SQLiteConnection?
        /// A job was handed to the writer threads; it is at work.
        var hasWriteJob = false
        var isWriting = false
        var reads = FIFO<PendingRead>()
        var writes = FIFO<PendingWrite>()
        /// Those who wait until nothing is open or queued.
        var waiting: [@Sendable () -> Void] = []
        /// Threads that wait until an opening or a closing is over.
        var latches: [SQLiteLatch] = []

        var isIdle: Bool { lent == 0 && !isWriting && reads.isEmpty && writes.isEmpty }
    }

    let name: StoreNamespace
    let path: String
    let schemas: SQLiteSchemas
    let services: SQLiteServices
    let counters = SQLiteCounters()
    // Not an actor: reads take a connection on the thread where they are, and worker threads cannot suspend. It is
    // held for a few lines; no statement runs under it.
    let state = Mutex(State())
    private let use = Atomic<Int>(0)
    private let wasUsed = Atomic<Bool>(true)
    private let removed = Atomic<Bool>(false)
    /// 0 while it is not open.
    private let commit = Atomic<Int64>(0)

    init(_ name: StoreNamespace, path: String, schemas: SQLiteSchemas, services: SQLiteServices) {
        self.name = name
        self.path = path
        self.schemas = schemas
        self.services = services
    }

    /// Nothing is left to be found under this object.
    var isRemoved: Bool { removed.load(ordering: .acquiring) }
    var isTenant: Bool { name != .control }

    /// The folder's lock sees to it that no other process writes. Nil unless it is open.
    var commitNumber: Int64? {
        let number = commit.load(ordering: .acquiring)
        guard number != 0 else { return nil }
        noteUse()
        return number
    }

    /// Another number: of the whole engine, so that a file that was closed, removed or put back has none of before.
    func noteCommit() {
        commit.store(services.commits.wrappingAdd(1, ordering: .relaxed).newValue, ordering: .releasing)
    }

    private func forgetCommit() { commit.store(0, ordering: .releasing) }

    func noteUse() {
        use.store(services.openings.now, ordering: .relaxed)
        wasUsed.store(true, ordering: .relaxed)
    }

    /// Whether there was work since the last question.
    func takeUse() -> Bool { wasUsed.exchange(false, ordering: .relaxed) }

    var lastUse: Int { use.load(ordering: .relaxed) }
    var mostReaders: Int {
        isTenant ? services.configuration.readersPerTenant : services.configuration.controlReaders
    }

    /// Readers that stay while nobody has them. The engine's own threads read the control database beside what they do
    /// (`readNow`), each of them at the same time.
    private var keptReaders: Int {
        let configuration = services.configuration
        return isTenant ? mostReaders : max(mostReaders, configuration.readerThreads + configuration.writerThreads)
    }

    /// The caller's thread borrows a reader if one lies ready.
    func borrowReader() throws -> SQLiteConnection? {
        let (connection, refusal) = state.withLock { state -> (SQLiteConnection?, StoreError?) in
            if let refusal = state.refusal { return (nil, refusal) }
            guard state.phase == .open, let connection = state.freeReaders.popLast() else { return (nil, nil) }
            state.lent += 1
            return (connection, nil)
        }
        if let refusal { throw refusal }
        return connection
    }

    /// Brings a reader back, and lets what waited for it go on.
    func giveBack(_ connection: SQLiteConnection) {
        noteUse()
        let (isSound, most) = (connection.isSound, keptReaders)
        let (isKept, mustLook, mustClose) = state.withLock { state in
            state.lent -= 1
            let isKept = isSound && state.freeReaders.count < most
            if isKept {
                state.freeReaders.append(connection)
            } else {
                state.readers -= 1
            }
            return (isKept, !state.reads.isEmpty, state.refusal != nil)
        }
        if !isKept { connection.close(checkpoint: false) }
        if let damage = connection.damage { refuse(damage, droppingQueue: true) }
        if mustLook { handIn() }
        if mustClose { closeIfIdle() }
    }

    func enqueue(_ read: PendingRead) {
        let refusal = state.withLock { state -> StoreError? in
            if let refusal = state.refusal { return refusal }
            guard state.reads.count < services.configuration.queuedReads else { return .overloaded }
            state.reads.append(read)
            return nil
        }
        if let refusal { return read.fail(refusal) }
        handIn()
    }

    func enqueue(_ write: PendingWrite) {
        let refusal = state.withLock { state -> StoreError? in
            if let refusal = state.refusal { return refusal }
            guard state.writes.count < services.configuration.queuedWrites else { return .overloaded }
            state.writes.append(write)
            return nil
        }
        if let refusal { return write.fail(refusal) }
        handIn()
    }

    /// From now on new work is answered so; what waits is too, if asked.
    func refuse(_ refusal: StoreError, droppingQueue: Bool) {
        forgetCommit()
        let (reads, writes) = state.withLock { state -> ([PendingRead], [PendingWrite]) in
            if state.refusal == nil { state.refusal = refusal }
            return droppingQueue ? (state.reads.takeAll(), state.writes.takeAll()) : ([], [])
        }
        if case .damaged(let reason) = refusal {
            services.logger.critical("store damaged", metadata: ["file": "\(path)", "reason": "\(reason)"])
        }
        for read in reads { read.fail(refusal) }
        for write in writes { write.fail(refusal) }
        closeIfIdle()
    }

    /// The first step of a removal: its handles look for another object from now on.
    func remove() {
        removed.store(true, ordering: .releasing)
        refuse(.unknownNamespace, droppingQueue: true)
    }

    /// Returns once nothing is queued, at work or open. Only after `refuse`.
    func drained() async {
        await withCheckedContinuation { continuation in
            state.withLock { $0.waiting.append { continuation.resume() } }
            closeIfIdle()
            settle()
        }
    }

    /// Hands in jobs for what waits, as many as can be of use now.
    func handIn() {
        let (reads, write) = state.withLock { state -> (Int, Bool) in
            guard state.phase == .open || state.phase == .closed else { return (0, false) }
            // While it is closed one job is enough: it opens, and looks again.
            let most = state.phase == .open ? max(mostReaders, state.readers) - state.lent : 1
            let reads = max(0, min(state.reads.count, most) - state.readJobs)
            state.readJobs += reads
            let write = !state.writes.isEmpty && !state.hasWriteJob
            if write { state.hasWriteJob = true }
            return (reads, write)
        }
        for _ in 0..<reads { services.readers.submit { self.serveRead() } }
        if write { services.writers.submit { self.serveWrites() } }
    }

    /// Closes all connections unless something is at work or waits. Called on any thread that may wait for the disk.
    func closeIfIdle() {
        let connections = state.withLock { state -> (readers: [SQLiteConnection], writer: SQLiteConnection?)? in
            guard state.phase == .open, state.isIdle else { return nil }
            state.phase = .closing
            defer {
                state.freeReaders = []
                state.readers = 0
                state.writer = nil
            }
            return (state.freeReaders, state.writer)
        }
        guard let connections else { return }
        forgetCommit()
        close(connections.readers, connections.writer)
        services.openings.remove(self)
        state.withLock { $0.phase = .closed }
        release()
        handIn()
        settle()
    }

    /// Closes a tenant that is at rest when more are open than there should be.
    func closeIfOver() {
        if isTenant, services.openings.isOver(services.configuration.maximumOpen) { closeIfIdle() }
    }

    /// Lets the threads go on that waited for the end of an opening or a closing.
    func release() {
        let latches = state.withLock { state -> [SQLiteLatch] in
            defer { state.latches = [] }
            return state.latches
        }
        for latch in latches { latch.open() }
    }

    /// Tells those who wait for the end that it has come.
    func settle() {
        let waiting = state.withLock { state -> [@Sendable () -> Void] in
            guard state.phase == .closed, state.isIdle else { return [] }
            defer { state.waiting = [] }
            return state.waiting
        }
        for resume in waiting { resume() }
    }

    private func close(_ readers: [SQLiteConnection], _ writer: SQLiteConnection?) {
        let isDamaged = state.withLock { state in if case .damaged = state.refusal { true } else { false } }
        if let writer, counters.isAhead, !isDamaged { writeCounters(writer) }
        let isErasing = !isDamaged && hasErasure(writer ?? readers.first)
        for reader in readers { reader.close(checkpoint: !isDamaged) }
        writer?.close(checkpoint: !isDamaged)
        if isErasing { overwriteUnused() }
    }

    private func hasErasure(_ connection: SQLiteConnection?) -> Bool {
        do { return try connection?.hasErasure() ?? false } catch {
            services.logger.warning("erasures not looked for", metadata: ["file": "\(path)", "error": "\(error)"])
            return false
        }
    }

    /// While nobody has the file open: what SQLite leaves in unused places of pages is overwritten. What fails, or finds
    /// another at the file, is done at the next closing.
    private func overwriteUnused() {
        do {
            let outcome = try UnusedPlaces.overwrite(in: path)
            guard outcome != .inUse else { return }
            let connection = try SQLiteConnection(path: path, role: .writer, services.configuration)
            defer { connection.close() }
            if outcome == .overwritten { try connection.checkPages() }
            try connection.execute(SQLSchema.forgetErasure)
        } catch {
            services.logger.warning(
                "unused places not overwritten",
                metadata: ["file": "\(path)", "error": "\(error)"]
            )
            if case StoreError.damaged = error, let error = error as? StoreError {
                refuse(error, droppingQueue: true)
            }
        }
    }

    /// Numbers given to requests that all failed, and so brought no commit with them.
    private func writeCounters(_ writer: SQLiteConnection) {
        let batch = SQLiteWriteBatch(writer, counters, duration: services.configuration.batchDuration)
        if let error = batch.commitCounters() {
            // They stay in memory, and are written with the next commit of this process.
            services.logger.warning("counters not written", metadata: ["file": "\(path)", "error": "\(error)"])
        }
    }
}
