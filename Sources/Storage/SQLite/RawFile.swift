import Foundation
import Kernel

/// A file that is read and written at places, all of what is asked or an error.
final class RawFile {
    private let path: String
    private let descriptor: Int32

    init(_ path: String, _ flags: Int32) throws {
        self.path = path
        descriptor = open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw DataFolder.failure(path) }
    }

    deinit { Glibc.close(descriptor) }

    func size() throws -> Int {
        let end = lseek(descriptor, 0, SEEK_END)
        guard end >= 0 else { throw DataFolder.failure(path) }
        return Int(end)
    }

    func read(at start: Int, count: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = bytes.withUnsafeMutableBytes { buffer in
                pread(descriptor, buffer.baseAddress?.advanced(by: done), count - done, off_t(start + done))
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw DataFolder.failure(path) }
            guard got > 0 else { throw StoreError.failed("\(path) became shorter") }
            done += got
        }
        return bytes
    }

    func write(_ bytes: [UInt8], at start: Int) throws {
        var done = 0
        while done < bytes.count {
            let put = bytes.withUnsafeBytes { buffer in
                pwrite(descriptor, buffer.baseAddress?.advanced(by: done), bytes.count - done, off_t(start + done))
            }
            if put < 0, errno == EINTR { continue }
            guard put > 0 else { throw DataFolder.failure(path) }
            done += put
        }
    }

    /// What was written is on disk when this returns.
    func synchronize() throws {
        guard fsync(descriptor) == 0 else { throw DataFolder.failure(path) }
    }

    /// Locks some bytes against all other processes until the file is closed; false when another has some of them.
    func lock(from start: Int, count: Int) throws -> Bool {
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = off_t(start)
        lock.l_len = off_t(count)
        if fcntl(descriptor, F_SETLK, &lock) == 0 { return true }
        guard errno == EACCES || errno == EAGAIN else { throw DataFolder.failure(path) }
        return false
    }
}
