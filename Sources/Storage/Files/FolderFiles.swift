import Foundation
import Kernel
import Synchronization

/// Files of tenants in folders beside their databases: `tenants/<name>/files/ab/cdef...`, named by their SHA-256.
final class FolderFiles: FileStore {
    private let folder: DataFolder
    private let threads: SQLiteThreads

    init(_ folder: DataFolder, _ threads: SQLiteThreads) {
        self.folder = folder
        self.threads = threads
    }

    /// The disk is waited for on threads of its own, never on those of requests.
    fileprivate func perform<Answer: Sendable>(_ work: @escaping @Sendable () throws -> Answer) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = threads.submit { continuation.resume(with: Result { try work() }) }
            if !isTaken { continuation.resume(throwing: StoreError.closed) }
        }
    }

    func begin(_ tenant: String) async throws -> any FileDraft {
        guard let files = folder.files(of: tenant) else { throw StoreError.unknownNamespace }
        return try await perform {
            try DataFolder.makeFolder(files)
            let path = "\(files)/.new-\(UUID().uuidString)"
            let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw DataFolder.failure(path) }
            return FolderDraft(path: path, files: files, descriptor: descriptor, owner: self)
        }
    }

    func read(_ tenant: String, _ hash: String, from start: Int64, count: Int) async throws -> [UInt8] {
        guard let path = path(tenant, hash) else { throw StoreError.failed("not the name of a file") }
        return try await perform { try Self.read(path, from: start, count: count) }
    }

    func reading<Answer: Sendable>(
        _ tenant: String,
        _ hash: String,
        _ work: @escaping @Sendable (_ read: @escaping @Sendable (Int64, Int) throws -> [UInt8]) throws -> Answer
    ) async throws -> Answer {
        guard let path = path(tenant, hash) else { throw StoreError.failed("not the name of a file") }
        return try await perform { try work { try Self.read(path, from: $0, count: $1) } }
    }

    private static func read(_ path: String, from start: Int64, count: Int) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DataFolder.failure(path) }
        defer { Glibc.close(descriptor) }
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while filled < count {
                let rest = count - filled
                let got = pread(descriptor, buffer.baseAddress?.advanced(by: filled), rest, off_t(start) + filled)
                if got < 0, errno == EINTR { continue }
                failed = got < 0
                if got <= 0 { return }
                filled += got
            }
        }
        if failed { throw DataFolder.failure(path) }
        return bytes
    }

    func remove(_ tenant: String, _ hash: String) async throws {
        guard let path = path(tenant, hash) else { return }
        try await perform { try DataFolder.unlinkIfThere(path) }
    }

    /// Nil for what is no SHA-256 in small hexadecimal digits; so no hash leads out of the folder.
    private func path(_ tenant: String, _ hash: String) -> String? {
        folder.files(of: tenant).flatMap { FolderFiles.path($0, hash) }
    }

    static func path(_ files: String, _ hash: String) -> String? {
        let isHash =
            hash.utf8.count == 64
            && hash.utf8.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
            }
        return isHash ? "\(files)/\(hash.prefix(2))/\(hash.dropFirst(2))" : nil
    }
}

/// A file that comes in, under a name that nobody looks for.
private final class FolderDraft: FileDraft {
    private let path: String
    private let files: String
    private let owner: FolderFiles
    // Its one writer comes on different threads; nil once it is closed.
    private let descriptor: Mutex<Int32?>

    init(path: String, files: String, descriptor: Int32, owner: FolderFiles) {
        self.path = path
        self.files = files
        self.owner = owner
        self.descriptor = Mutex(descriptor)
    }

    func append(_ bytes: [UInt8]) async throws {
        try await owner.perform { [self] in
            guard let descriptor = descriptor.withLock({ $0 }) else { throw StoreError.failed("the file is closed") }
            var written = 0
            while written < bytes.count {
                let count = bytes.withUnsafeBytes {
                    write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
                }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw DataFolder.failure(path) }
                written += count
            }
        }
    }

    func keep(as hash: String) async throws {
        try await owner.perform { [self] in
            guard let target = FolderFiles.path(files, hash) else { throw StoreError.failed("not the name of a file") }
            guard let descriptor = take() else { throw StoreError.failed("the file is closed") }
            let code = fsync(descriptor)
            let error = errno
            Glibc.close(descriptor)
            errno = error
            guard code == 0 else { throw DataFolder.failure(path) }
            let folder = "\(files)/\(hash.prefix(2))"
            try DataFolder.makeFolder(folder)
            guard rename(path, target) == 0 else { throw DataFolder.failure(target) }
            try DataFolder.flush(folder)
        }
    }

    func discard() async {
        do {
            try await owner.perform { [self] in
                if let descriptor = take() { Glibc.close(descriptor) }
                try DataFolder.unlinkIfThere(path)
            }
        } catch {
            // What is left bears a name that nobody looks for, and goes at the next start.
            return
        }
    }

    private func take() -> Int32? {
        descriptor.withLock { held in
            defer { held = nil }
            return held
        }
    }
}
