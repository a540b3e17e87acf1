import Kernel
import Synchronization

/// The handle of a namespace. It finds the namespace once, and again after that one was removed.
final class SQLiteStore: Store {
    private let name: StoreNamespace
    private let engine: SQLiteEngine
    // Not an actor: it is read on threads that cannot suspend, for one line.
    private let found = Mutex<SQLiteNamespace?>(nil)

    init(_ name: StoreNamespace, _ engine: SQLiteEngine) {
        self.name = name
        self.engine = engine
    }

    var commitNumber: Int64? { (try? namespace())?.commitNumber }

    func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any StoreReader) throws -> Answer
    ) async throws -> Answer {
        let namespace = try namespace()
        return try await withCheckedThrowingContinuation { continuation in
            namespace.enqueue(
                PendingRead(
                    run: { lease in
                        let answer = try body(lease)
                        return { continuation.resume(returning: answer) }
                    },
                    fail: { continuation.resume(throwing: $0) }
                )
            )
        }
    }

    func readHere<Answer>(_ body: (any StoreReader) throws -> Answer) throws -> Answer? {
        let namespace = try namespace()
        guard let connection = try namespace.borrowReader() else { return nil }
        return try lend(connection, of: namespace, body)
    }

    func readNow<Answer>(_ body: (any StoreReader) throws -> Answer) throws -> Answer {
        let namespace = try namespace()
        defer { namespace.closeIfOver() }
        return try lend(namespace.borrowNow(), of: namespace, body)
    }

    private func lend<Answer>(
        _ connection: SQLiteConnection,
        of namespace: SQLiteNamespace,
        _ body: (any StoreReader) throws -> Answer
    ) throws -> Answer {
        defer { namespace.giveBack(connection) }
        let lease = SQLiteReadLease(connection)
        do {
            let answer = try body(lease)
            try lease.end()
            return answer
        } catch {
            lease.abandon()
            throw error
        }
    }

    func write<Answer: Sendable>(
        _ body: @escaping @Sendable (any StoreWriter) throws -> Answer
    ) async throws -> Answer {
        let namespace = try namespace()
        return try await withCheckedThrowingContinuation { continuation in
            namespace.enqueue(
                PendingWrite(
                    attempt: { lease in
                        let answer = try body(lease)
                        return { continuation.resume(returning: answer) }
                    },
                    fail: { continuation.resume(throwing: $0) }
                )
            )
        }
    }

    func emptyLog() async throws -> Bool {
        let namespace = try namespace()
        return try await namespace.services.perform {
            defer { namespace.closeIfOver() }
            let connection = try namespace.borrowNow()
            defer { namespace.giveBack(connection) }
            return try connection.emptyLog(namespace.services.configuration)
        }
    }

    private func namespace() throws -> SQLiteNamespace {
        if let known = found.withLock({ $0 }), !known.isRemoved { return known }
        let namespace = try engine.namespace(name)
        found.withLock { $0 = namespace }
        return namespace
    }
}
