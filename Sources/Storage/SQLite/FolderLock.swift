import Foundation
import Synchronization

/// The right to work on a data folder, which one process has at a time; the system takes it back when that one ends.
package final class FolderLock: Sendable {
    /// Minus one once released. A mutex because release and end of life may come from any thread.
    private let descriptor: Mutex<Int32>

    package init(_ folder: String) throws(StorageError) {
        let path = folder + "/lock"
        let opened = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw .folderUnusable("\(path): \(String(cString: strerror(errno)))") }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            let error = errno
            close(opened)
            throw error == EWOULDBLOCK
                ? .folderLocked(folder) : .folderUnusable("\(path): \(String(cString: strerror(error)))")
        }
        descriptor = Mutex(opened)
    }

    deinit { release() }

    package func release() {
        descriptor.withLock { descriptor in
            guard descriptor >= 0 else { return }
            // Said, not only closed: a process that is just being started holds a copy of the descriptor until it runs.
            flock(descriptor, LOCK_UN)
            close(descriptor)
            descriptor = -1
        }
    }
}
