import Foundation
import Kernel
import Synchronization

/// Files of tenants in folders beside their databases: `tenants/<name>/files/ab/cdef...`, named by their SHA-256.
final class FolderFiles: FileStore {
    private static let draftPrefix = ".new-"

    private let folder: DataFolder
    private let threads: SQLiteThreads
    /// What this process calls its drafts: all others were left by processes that ended in the middle.
    private let prefix = "\(FolderFiles.draftPrefix)\(UUID().uuidString)-"
    // Folders without drafts of other processes; a lock because uploads come on several threads.
    private let swept = Mutex<Set<String>>([])
    // What is known of names while they change; a lock because a name and its note go together.
    private let names = Mutex(Names())

    private struct Names {
        /// Given to drafts which are still held.
        var given: [String: GivenName] = [:]
        /// To be removed, unless they are given anew.
        var doomed: Set<String> = []
    }

    private struct GivenName {
        /// Drafts that bear the name and are held.
        var held = 0
        /// All that were given it meanwhile.
        var all = 0
    }

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
            try self.sweep(files)
            let path = "\(files)/\(self.prefix)\(UUID().uuidString)"
            let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw DataFolder.failure(path) }
            return FolderDraft(path: path, files: files, descriptor: descriptor, owner: self)
        }
    }

    /// Removes drafts that an earlier process left. Once for each folder, so that uploads stay cheap.
    private func sweep(_ files: String) throws {
        guard swept.withLock({ $0.insert(files).inserted }) else { return }
        for name in try FileManager.default.contentsOfDirectory(atPath: files)
        where name.hasPrefix(Self.draftPrefix) && !name.hasPrefix(prefix) {
            try DataFolder.unlinkIfThere("\(files)/\(name)")
        }
    }

    /// Gives a draft its name; answers whether there was no file of that name.
    fileprivate func give(_ name: String, to draft: String) throws -> Bool {
        try names.withLock { names in
            let isNew = access(name, F_OK) != 0
            guard rename(draft, name) == 0 else { throw DataFolder.failure(name) }
            names.doomed.remove(name)
            names.given[name, default: GivenName()].held += 1
            names.given[name, default: GivenName()].all += 1
            return isNew
        }
    }

    /// Removes a file that was new, unless the same bytes were brought again meanwhile: then they are another's too.
    fileprivate func takeBack(_ name: String) throws {
        try names.withLock { names in
            if names.given[name]?.all == 1 { try DataFolder.unlinkIfThere(name) }
        }
    }

    fileprivate func letGo(_ name: String) {
        names.withLock { names in
            names.given[name]?.held -= 1
            if names.given[name]?.held == 0 { names.given[name] = nil }
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

    func remove(_ tenant: String, _ hash: String, unless isWanted: () async throws -> Bool) async throws {
        guard let path = path(tenant, hash) else { return }
        // A draft that bears the name is held until the row that knows it is there.
        let isDoomed = names.withLock { $0.given[path] == nil && $0.doomed.insert(path).inserted }
        guard isDoomed else { return }
        do {
            guard try await !isWanted() else {
                names.withLock { _ = $0.doomed.remove(path) }
                return
            }
            try await perform {
                try self.names.withLock { names in
                    if names.doomed.remove(path) != nil { try DataFolder.unlinkIfThere(path) }
                }
            }
        } catch {
            names.withLock { _ = $0.doomed.remove(path) }
            throw error
        }
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
    /// The name that it was given, and whether there was no file of that name.
    private let given = Mutex<(name: String, isNew: Bool)?>(nil)

    init(path: String, files: String, descriptor: Int32, owner: FolderFiles) {
        self.path = path
        self.files = files
        self.owner = owner
        self.descriptor = Mutex(descriptor)
    }

    deinit {
        if let name = given.withLock({ $0?.name }) { owner.letGo(name) }
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
            let isNew = try owner.give(target, to: path)
            given.withLock { $0 = (name: target, isNew: isNew) }
            try DataFolder.flush(folder)
        }
    }

    func discard() async {
        do {
            try await owner.perform { [self] in
                if let descriptor = take() { Glibc.close(descriptor) }
                try DataFolder.unlinkIfThere(path)
                if let place = given.withLock({ $0 }), place.isNew { try owner.takeBack(place.name) }
            }
        } catch {
            // What is left bears a name that nobody looks for; a draft goes with a later upload.
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
