import Foundation
import Kernel
import Model

/// A tenant on disk, in a data folder or in a backup: both have the same layout.
struct TenantFolder {
    let path: String

    var database: String { path + "/tenant.db" }
    var files: String { path + "/files" }
}

/// One backup as it lies on disk.
///
///     manifest.json                     written last: without it the backup is unfinished
///     control.db                        in a backup of all tenants only
///     tenants/<name>/tenant.db
///     tenants/<name>/files/ab/cdef...   bytes of files, named by their SHA-256
struct BackupFolder {
    let path: String

    var manifest: String { path + "/manifest.json" }
    var control: String { path + "/control.db" }
    private var tenants: String { path + "/tenants" }

    func tenant(_ name: String) -> TenantFolder { TenantFolder(path: "\(tenants)/\(name)") }

    /// Where a tenant lies until all of it is there and checked. No tenant has such a name.
    func draft(of name: String) -> TenantFolder { TenantFolder(path: "\(tenants)/.new-\(name)") }

    /// `20261122T083000Z`: the second in UTC, without what some file systems refuse; names sort by time.
    static func name(of time: Instant) -> String {
        let second = String(time.text.prefix(19))
        return second.filter { $0 != "-" && $0 != ":" } + "Z"
    }

    /// Makes the folder of a new backup below `target`, which is made too if its own parent is there.
    static func make(
        in target: String,
        _ time: Instant,
        apartFrom dataFolder: String
    ) throws(BackupError) -> BackupFolder {
        guard let data = realPath(dataFolder) else { throw .noDataFolder(dataFolder) }
        let (parent, name) = parts(of: target)
        let place = realPath(target) ?? realPath(parent).map { $0 == "/" ? "/\(name)" : "\($0)/\(name)" }
        guard let place else { throw .writing(target, errno) }
        guard place != data, !place.hasPrefix(data + "/") else { throw .targetInDataFolder(target) }
        let folder = BackupFolder(path: "\(place == "/" ? "" : place)/\(Self.name(of: time))")
        try BackupError.whenWriting(place) { try DataFolder.makeFolder(place) }
        guard mkdir(folder.path, 0o700) == 0 else {
            throw errno == EEXIST ? .targetNotEmpty(folder.path) : .writing(folder.path, errno)
        }
        do {
            try BackupError.whenWriting(folder.path) {
                try DataFolder.makeFolder(folder.tenants)
                try DataFolder.flush(place)
            }
        } catch {
            folder.discard()
            throw error
        }
        return folder
    }

    /// Gives a tenant that is whole its name, durably.
    func keep(_ name: String) throws(BackupError) {
        let (draft, kept) = (draft(of: name).path, tenant(name).path)
        try BackupError.whenWriting(path) {
            try DataFolder.flush(draft)
            guard rename(draft, kept) == 0 else { throw DataFolder.failure(kept) }
            try DataFolder.flush(tenants)
        }
    }

    /// Writes the manifest, which makes the backup a finished one.
    func finish(_ manifest: BackupManifest) throws(BackupError) {
        try BackupError.whenWriting(path) {
            let draft = self.manifest + ".new"
            try PlainFile.save(try manifest.encoded(), to: draft)
            guard rename(draft, self.manifest) == 0 else { throw DataFolder.failure(self.manifest) }
            try DataFolder.flush(path)
        }
    }

    /// Removes what has come of a backup that failed. What cannot be removed has no manifest, so nobody takes it for a
    /// backup, and the failure that is told stays the first one.
    func discard() { Self.removeDraft(path) }

    static func removeDraft(_ path: String) {
        do { try FileManager.default.removeItem(atPath: path) } catch { return }
    }

    /// The path without links and dots; nil, with `errno`, when there is nothing.
    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The folder that a path lies in, and its name there; slashes at the end do not count.
    private static func parts(of path: String) -> (parent: String, name: String) {
        var path = Substring(path)
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
        return (slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.index(after: slash)...]))
    }
}
