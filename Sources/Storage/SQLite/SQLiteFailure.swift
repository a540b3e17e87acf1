import CSQLite
import Foundation
import Kernel

/// What a failure of SQLite means to those above.
struct SQLiteFailure {
    /// The extended result code.
    let code: Int32
    let message: String
    /// The system's own number of the error, 0 when it had no part in it.
    let systemError: Int32

    /// The system's number of what just failed. To be asked first, before anything else is asked of the system.
    static func systemError(_ code: Int32, _ handle: OpaquePointer?) -> Int32 {
        let last = errno
        guard [SQLITE_IOERR, SQLITE_CANTOPEN].contains(code & 0xff) else { return 0 }
        // SQLite 3.40 does not note what a COMMIT failed at; the thread's own number is still that of the call.
        let noted = sqlite3_system_errno(handle)
        return noted == 0 ? last : noted
    }

    var storeError: StoreError {
        switch code & 0xff {
        case SQLITE_FULL: return .full
        // Too many files are open, or too much memory is taken, or others hold the lock: nothing was done, and the same goes
        // through a while later.
        case SQLITE_BUSY, SQLITE_PROTOCOL, SQLITE_NOMEM: return .overloaded
        case SQLITE_CANTOPEN where [EMFILE, ENFILE, ENOMEM].contains(systemError): return .overloaded
        case SQLITE_IOERR, SQLITE_CANTOPEN: return Self.isFull(systemError) ? .full : .failed(description)
        case SQLITE_CORRUPT, SQLITE_NOTADB: return .damaged(description)
        // What SQLite says of a head whose format number cannot be.
        case SQLITE_ERROR where message == "unsupported file format": return .damaged(description)
        case SQLITE_CONSTRAINT: return isDuplicate ? .duplicate(place) : .failed(description)
        default: return .failed(description)
        }
    }

    /// No space, a file larger than the process may write, a quota used up.
    static func isFull(_ systemError: Int32) -> Bool { [ENOSPC, EFBIG, EDQUOT].contains(systemError) }

    private var description: String {
        systemError == 0 ? "\(message) (\(code))" : "\(message) (\(code), \(String(cString: strerror(systemError))))"
    }

    private var isDuplicate: Bool {
        // SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE and _ROWID: macros of an expression, which Swift does not see.
        [6, 8, 10].contains(code >> 8)
    }

    /// "table.column, table.column" out of SQLite's message.
    private var place: String {
        let prefix = "UNIQUE constraint failed: "
        return message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : message
    }
}
