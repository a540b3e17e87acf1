import Foundation
import Kernel
import Model

/// One tenant's part of a backup.
struct TenantBackup {
    /// A sweep may take a file that nobody holds any more after the database was copied and before the file was: then
    /// both are copied anew.
    private static let attempts = 3

    let name: String
    let row: BackupManifest.Row
    let source: TenantFolder
    let backup: BackupFolder
    let maximumPages: Int?

    /// Copies and checks all of it; only then does it get its name. A failure leaves nothing of it.
    func run(_ progress: (Int64) -> Void) throws(BackupError) -> BackupManifest.Tenant {
        guard BackupTables.isTenantName(name) else { throw .invalidName(name) }
        var attempt = 1
        while true {
            do {
                let tenant = try fill(backup.draft(of: name), progress)
                try backup.keep(name)
                return tenant
            } catch {
                BackupFolder.removeDraft(backup.draft(of: name).path)
                guard case .fileMissing = error, attempt < Self.attempts else { throw error }
                attempt += 1
            }
        }
    }

    private func fill(
        _ draft: TenantFolder,
        _ progress: (Int64) -> Void
    ) throws(BackupError) -> BackupManifest.Tenant {
        try BackupError.whenWriting(draft.path) { try DataFolder.makeFolder(draft.path) }
        let live = try BackupDatabase(source.database, .live)
        try live.begin()
        let counts = try TableCounts(live)
        let copy = try DatabaseCopy(of: live, to: draft.database, maximumPages: maximumPages, progress)
        // At once: while the snapshot is held, the server's log only grows.
        live.close()
        guard try TableCounts(copy.database.database) == counts else {
            throw .copyDamaged("it has not as many changes and files as the tenant")
        }
        let walk = FileWalk(database: copy.database.database, source: source.files, target: draft.files)
        let files = try walk.run(progress)
        return BackupManifest.Tenant(
            name: name,
            row: row,
            database: copy.entry,
            changes: counts.changes,
            files: files.files,
            fileBytes: files.bytes
        )
    }
}
