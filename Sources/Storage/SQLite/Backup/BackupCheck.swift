import Foundation
import Kernel

/// Whether a part of a backup is what its manifest says.
struct BackupCheck {
    let backup: BackupFolder

    /// Reads all of a tenant: its database and every file. `progress` is told the bytes of each.
    func check(_ tenant: BackupManifest.Tenant, _ progress: (Int64) -> Void) throws(BackupError) {
        let folder = backup.tenant(tenant.name)
        try naming(tenant.name) { () throws(BackupError) in
            let copy = try database(folder.database, tenant.database)
            progress(tenant.database.bytes)
            guard try copy.database.count(BackupTables.changes) == tenant.changes else {
                throw .copyDamaged("its change log is not as long as it was")
            }
            let walk = FileWalk(database: copy.database, source: folder.files, target: nil)
            guard try walk.run(progress) == FileWalk.Total(files: tenant.files, bytes: tenant.fileBytes) else {
                throw .copyDamaged("it has not as many files as it had")
            }
        }
    }

    func check(control: BackupManifest.Database) throws(BackupError) {
        try naming("control.db") { () throws(BackupError) in _ = try database(backup.control, control) }
    }

    private func database(
        _ path: String,
        _ entry: BackupManifest.Database
    ) throws(BackupError) -> CopiedDatabase {
        let content: PlainFile.Content
        do {
            content = try PlainFile.content(of: path)
        } catch {
            guard case .source(let number) = error else { throw .copyDamaged(path) }
            throw .sourceUnusable("\(path): \(String(cString: strerror(number)))")
        }
        guard content.bytes == entry.bytes, content.hash == entry.sha256 else {
            throw .copyDamaged("its bytes are not those that were written")
        }
        let copy = try CopiedDatabase(path)
        guard copy.engineVersion == entry.engineVersion else {
            throw .copyDamaged("its version is not that of the manifest")
        }
        try copy.checkIntegrity()
        return copy
    }

    /// What is wrong with a part of the backup is wrong with the backup.
    private func naming(_ part: String, _ work: () throws(BackupError) -> Void) throws(BackupError) {
        do { try work() } catch {
            if case .newerDatabase = error { throw error }
            throw .backupDamaged("\(part): \(error)")
        }
    }
}
