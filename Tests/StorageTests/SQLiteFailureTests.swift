import CSQLite
import Foundation
import Kernel
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
}
