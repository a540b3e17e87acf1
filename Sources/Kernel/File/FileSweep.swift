import Contract
import Logging
import Model
import SwiftProtobuf

/// Removes the bytes of files that an erasure let go of, a day later, also where nobody brings files any more: each upload
/// sweeps a few, and that may be never.
enum FileSweep {
    static let name = OperationName<GetRequest, GetRequest>("kernel.file_sweep")
    static let timer = TimerName<GetRequest>("kernel.file-sweep")

    static func register(in registry: inout PluginRegistry) throws {
        try registry.operation(name) { try await run($0) }
        try registry.timer(timer) { request, _, transaction in _ = try transaction.start(name, request) }
    }

    /// Sets the timer, unless it is set.
    static func plan(_ transaction: Transaction) throws {
        guard try !Timers.has(timer.name, transaction.reader) else { return }
        let due = transaction.now.adding(hours: FileTables.idleHours + 1)
        try transaction.wake(at: due, timer, key: "sweep", GetRequest())
    }

    private static func run(_ operation: RunningOperation<GetRequest, GetRequest>) async throws {
        while true {
            let swept = try await operation.chunk { _, _, transaction in
                try FileTables.sweep(now: transaction.now, try transaction.requireWriter())
            }
            for hash in swept { await remove(hash, operation) }
            guard swept.count == FileTables.sweep else { break }
        }
        // What was let go of meanwhile waits for its day.
        try await operation.chunk { _, _, transaction in
            let held = Predicate.exists(FileTables.uses, column: 3, local: 0, .all)
            guard try transaction.reader.count(FileTables.files, where: .not(held)) > 0 else { return }
            try plan(transaction)
        }
    }

    private static func remove(_ hash: String, _ operation: RunningOperation<GetRequest, GetRequest>) async {
        do {
            // Somebody may have brought it again since the sweep.
            try await operation.files.remove(operation.tenant, hash) {
                try await operation.read { try !FileTables.known([hash], $0.reader).isEmpty }
            }
        } catch {
            operation.run.runner.core.logger.error(
                "file not removed",
                metadata: ["hash": "\(hash)", "error": "\(error)"]
            )
        }
    }
}
