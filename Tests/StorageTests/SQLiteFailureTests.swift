import CSQLite
import Foundation
import Kernel
import Model
import Synchronization
import Testing

@testable import Storage

@Suite("What a failure of SQLite means")
struct SQLiteFailureTests {
    @Test(
        "What passes by itself is answered so that the caller tries again; the rest is told apart",
        arguments: [
            (SQLITE_CANTOPEN, EMFILE, StoreError.overloaded), (SQLITE_CANTOPEN, ENFILE, .overloaded),
            (SQLITE_CANTOPEN, ENOMEM, .overloaded), (SQLITE_NOMEM, 0, .overloaded), (SQLITE_BUSY, 0, .overloaded),
            // SQLITE_BUSY_RECOVERY: another connection reads the log anew.
            (SQLITE_BUSY | 1 << 8, 0, .overloaded), (SQLITE_PROTOCOL, 0, .overloaded),
            (SQLITE_CANTOPEN, ENOSPC, .full), (SQLITE_IOERR, EDQUOT, .full), (SQLITE_FULL, 0, .full),
            (SQLITE_CANTOPEN, EACCES, .failed("why (14, Permission denied)")),
            (SQLITE_ERROR, 0, .failed("why (1)")), (SQLITE_CORRUPT, 0, .damaged("why (11)")),
        ]
    )
    func meaning(code: Int32, systemError: Int32, error: StoreError) {
        #expect(SQLiteFailure(code: code, message: "why", systemError: systemError).storeError == error)
    }

    @Test(
        "An upgrade that met too many open files is tried again, not held against the tenant until the server restarts"
    )
    func upgradeAgain() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ruche-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let table = Table("note", columns: [Column("id", .integer)])
        let before = [StoreSchema(module: "sample", tables: [table])]
        let first = try engine(folder, before)
        try await first.create(.tenant("acme"))
        await first.close()
        let trouble = Trouble()
        let after = [StoreSchema(module: "sample", tables: [table], revision: "2") { _, _, _ in try trouble.pass() }]
        let second = try engine(folder, after)
        let store = second.store(.tenant("acme"))
        await #expect(throws: StoreError.overloaded) {
            _ = try await store.read { try $0.count(table, where: .all) }
        }
        let count = try await store.read { try $0.count(table, where: .all) }
        #expect(count == 0)
        await second.close()
        try FileManager.default.removeItem(atPath: folder)
    }

    private func engine(_ folder: String, _ schemas: [StoreSchema]) throws -> SQLiteEngine {
        try SQLiteEngine(folder: folder, controlSchemas: schemas, tenantSchemas: schemas, logger: quietLogger)
    }
}

/// Passes at the second time.
private final class Trouble: Sendable {
    private let isOver = Mutex(false)

    func pass() throws {
        let isOver = isOver.withLock { isOver in
            defer { isOver = true }
            return isOver
        }
        if !isOver { throw StoreError.overloaded }
    }
}
