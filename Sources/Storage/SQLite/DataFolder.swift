import Foundation
import Kernel

/// The engine's folder: where the file of each namespace lies, and what makes a change of files durable.
///
///     lock                     held by the one process that works here
///     control.db
///     tenants/<name>/tenant.db
///     tenants/<name>/files/    bytes of files, named by their SHA-256
struct DataFolder: Sendable {
    let path: String
    private let lock: FolderLock

    /// Makes the folder if there is none, takes its lock, and removes what a removal left when it was interrupted.
    init(_ path: String) throws {
        self.path = path
        do {
            try FileManager.default.createDirectory(
                atPath: path + "/tenants",
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw StorageError.folderUnusable("\(path): \(error.localizedDescription)")
        }
        lock = try FolderLock(path)
        for name in try FileManager.default.contentsOfDirectory(atPath: path + "/tenants") where name.hasPrefix(".gone")
        {
            try FileManager.default.removeItem(atPath: "\(path)/tenants/\(name)")
        }
    }

    /// Nil for a name that no tenant can have; so no name leads out of the folder.
    func file(of namespace: StoreNamespace) -> String? {
        switch namespace {
        case .control: return path + "/control.db"
        case .tenant(let name):
            let isPlain = name.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
            }
            return isPlain && (1...100).contains(name.utf8.count) ? "\(path)/tenants/\(name)/tenant.db" : nil
        }
    }

    /// The folder of a tenant's files; nil for a name that no tenant can have.
    func files(of tenant: String) -> String? {
        file(of: .tenant(tenant)).map { Self.parent(of: $0) + "/files" }
    }

    /// Makes a folder for its owner only, durable; no error when it is there.
    static func makeFolder(_ path: String) throws {
        if mkdir(path, 0o700) == 0 { return try flush(parent(of: path)) }
        guard errno == EEXIST else { throw failure(path) }
    }

    func exists(_ namespace: StoreNamespace) -> Bool {
        file(of: namespace).map { access($0, F_OK) == 0 } ?? false
    }

    /// Makes a namespace's file under another name, flushes it, and only then gives it its own: so it is there whole or
    /// not at all, and an interrupted creation can begin again.
    func create(_ namespace: StoreNamespace, build: (String) throws -> Void) throws {
        guard let file = file(of: namespace) else { throw StoreError.failed("not the name of a tenant") }
        let folder = Self.parent(of: file)
        if case .tenant = namespace, mkdir(folder, 0o700) != 0, errno != EEXIST { throw Self.failure(folder) }
        let draft = file + ".new"
        // Also a log or a journal of an earlier file of that name, which SQLite would take for the new one's.
        for name in [draft, draft + "-journal", file + "-journal", file + "-wal", file + "-shm"] {
            try Self.unlinkIfThere(name)
        }
        // Made here so that it, and what SQLite puts beside it, is for its owner only.
        let descriptor = open(draft, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(draft) }
        Glibc.close(descriptor)
        try build(draft)
        try Self.flush(draft)
        guard rename(draft, file) == 0 else { throw Self.failure(file) }
        try Self.flush(folder)
        if case .tenant = namespace { try Self.flush(Self.parent(of: folder)) }
    }

    /// A tenant's folder goes out of sight in one step, then piece by piece.
    func remove(_ namespace: StoreNamespace) throws {
        guard let file = file(of: namespace) else { return }
        switch namespace {
        case .control:
            // The head first: without it the other files mean nothing.
            for name in [file, file + "-journal", file + "-wal", file + "-shm"] { try Self.unlinkIfThere(name) }
            try Self.flush(path)
        case .tenant(let name):
            let gone = "\(path)/tenants/.gone-\(name)-\(UUID().uuidString)"
            guard rename(Self.parent(of: file), gone) == 0 else {
                if errno == ENOENT { return }
                throw Self.failure(file)
            }
            try Self.flush(path + "/tenants")
            try FileManager.default.removeItem(atPath: gone)
        }
    }

    func unlock() { lock.release() }

    static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    static func unlinkIfThere(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else { throw failure(path) }
    }

    /// What was written to a file, or the names in a folder, is on disk when this returns.
    static func flush(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        let code = fsync(descriptor)
        let error = errno
        Glibc.close(descriptor)
        errno = error
        guard code == 0 else { throw failure(path) }
    }

    static func failure(_ path: String) -> StoreError {
        let error = errno
        return SQLiteFailure.isFull(error) ? .full : .failed("\(path): \(String(cString: strerror(error)))")
    }
}
