import Foundation
import Kernel

/// What the system says of a file, as those above hear it.
enum SystemFailure {
    /// `number` is the system's number of the error, 0 when it is not known.
    static func error(_ number: Int32, _ what: String) -> StoreError {
        // No space, a file larger than the process may write, a quota used up.
        if [ENOSPC, EFBIG, EDQUOT].contains(number) { return .full }
        return .failed(number == 0 ? what : "\(what): \(String(cString: strerror(number)))")
    }
}

/// Bytes of an open file.
enum FileBytes {
    /// Up to `count` bytes from a place; fewer at the end.
    static func read(_ descriptor: Int32, from start: Int64, count: Int) throws -> [UInt8] {
        var error: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while filled < count {
                let place = off_t(start) + off_t(filled)
                let got = pread(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, place)
                if got < 0, errno == EINTR { continue }
                if got < 0 { error = errno }
                if got <= 0 { return }
                filled += got
            }
        }
        guard error == 0 else { throw SystemFailure.error(error, "the workbook cannot be read") }
        return bytes
    }
}
