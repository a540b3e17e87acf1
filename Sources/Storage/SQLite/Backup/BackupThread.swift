/// Where backups and restores wait for the disk: on a thread of their own, never on those of other tasks.
enum BackupThread {
    static func run<Answer: Sendable>(
        _ work: @escaping @Sendable () throws(BackupError) -> Answer
    ) async throws(BackupError) -> Answer {
        let threads = SQLiteThreads("ruche-backup", count: 1)
        defer { threads.stop() }
        let result: Result<Answer, BackupError> = await withCheckedContinuation { continuation in
            threads.submit { continuation.resume(returning: Result(catching: work)) }
        }
        return try result.get()
    }
}

/// How far a backup or a restore is.
package struct BackupProgress: Sendable, Equatable {
    package var tenantsDone = 0
    package var tenants = 0
    /// Bytes of databases and files that were copied; in a restore also those that were checked before.
    package var bytes: Int64 = 0
}
