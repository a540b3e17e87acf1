import Kernel
import Logging
import Synchronization

/// What all namespaces of one engine share.
final class SQLiteServices: Sendable {
    let configuration: SQLiteConfiguration
    let readers: SQLiteThreads
    let writers: SQLiteThreads
    /// They read and write the bytes of files.
    let fileThreads = SQLiteThreads("ruche-file", count: 2)
    let openings = SQLiteOpenings()
    /// Commits and openings of all namespaces.
    let commits = Atomic<Int64>(0)
    let logger: Logger

    init(_ configuration: SQLiteConfiguration, _ logger: Logger) {
        self.configuration = configuration
        self.logger = logger
        readers = SQLiteThreads("ruche-read", count: configuration.readerThreads)
        writers = SQLiteThreads("ruche-write", count: configuration.writerThreads)
    }

    /// Runs something that waits for the disk on a thread of the writers.
    func perform<Answer: Sendable>(_ work: @escaping @Sendable () throws -> Answer) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = writers.submit { continuation.resume(with: Result { try work() }) }
            if !isTaken { continuation.resume(throwing: StoreError.closed) }
        }
    }

    /// The same for what cannot fail.
    func wait(_ work: @escaping @Sendable () -> Void) async {
        await withCheckedContinuation { continuation in
            let isTaken = writers.submit {
                work()
                continuation.resume()
            }
            if !isTaken { continuation.resume() }
        }
    }
}

/// Which namespaces are open, and in what order they were used.
///
/// Time is counted in openings: namespaces used since the last one are equally recent. So a use costs one load, and
/// only an opening has to look.
final class SQLiteOpenings: Sendable {
    private struct State {
        var open: [ObjectIdentifier: SQLiteNamespace] = [:]
        var tenants = 0
    }

    // Not an actor: it is used on threads that cannot suspend, for a few lines.
    private let state = Mutex(State())
    private let time = Atomic<Int>(0)
    private let tenants = Atomic<Int>(0)

    var now: Int { time.load(ordering: .relaxed) }
    var count: Int { state.withLock { $0.open.count } }

    /// More tenants are open than there should be.
    func isOver(_ maximum: Int) -> Bool { tenants.load(ordering: .relaxed) > maximum }

    /// Counts a namespace that is about to open, and closes others for it.
    func add(_ namespace: SQLiteNamespace, maximum: Int) {
        time.add(1, ordering: .relaxed)
        change { state in
            if state.open.updateValue(namespace, forKey: ObjectIdentifier(namespace)) == nil, namespace.isTenant {
                state.tenants += 1
            }
        }
        guard isOver(maximum) else { return }
        let candidates = state.withLock { state in
            state.open.values.filter { $0.isTenant && $0 !== namespace }.map { ($0.lastUse, $0) }
        }
        for (_, candidate) in candidates.sorted(by: { $0.0 < $1.0 }) where isOver(maximum) { candidate.closeIfIdle() }
    }

    /// The open tenants that had no work since the last question.
    func takeUnused() -> [SQLiteNamespace] {
        state.withLock { Array($0.open.values) }.filter { $0.isTenant && !$0.takeUse() }
    }

    func remove(_ namespace: SQLiteNamespace) {
        change { state in
            if state.open.removeValue(forKey: ObjectIdentifier(namespace)) != nil, namespace.isTenant {
                state.tenants -= 1
            }
        }
    }

    private func change(_ body: (inout State) -> Void) {
        state.withLock { state in
            body(&state)
            tenants.store(state.tenants, ordering: .relaxed)
        }
    }
}
