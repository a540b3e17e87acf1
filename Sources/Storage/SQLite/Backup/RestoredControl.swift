import Foundation
import Kernel
import Model

/// The control database of a data folder while tenants are put into it.
///
/// They come the way new tenants do: first written down as being made, so that the next start removes what an
/// interruption leaves of them; active only when they are in their place.
struct RestoredControl {
    private let connection: SQLiteConnection

    /// Opens it, brought up to date. Where there is none it is made: empty, or as it is in `copy`, without its tenants.
    init(
        _ folder: DataFolder,
        _ schemas: SQLiteSchemas,
        _ configuration: SQLiteConfiguration,
        copy: (path: String, sha256: String)?
    ) throws {
        if !folder.exists(.control) {
            try folder.create(.control) { draft in
                if let copy {
                    try Self.fill(draft, copy.path, copy.sha256, configuration)
                } else {
                    let connection = try SQLiteConnection(path: draft, role: .builder, configuration)
                    defer { connection.close() }
                    try schemas.build(connection)
                }
            }
        }
        guard let file = folder.file(of: .control) else { throw StoreError.unknownNamespace }
        connection = try SQLiteConnection(path: file, role: .writer, configuration)
        do { try schemas.bringUpToDate(connection) } catch {
            connection.close()
            throw error
        }
    }

    func close() { connection.close() }

    /// The copies of a tenant's register of erasures.
    func erasures(of tenant: String) throws -> [[Value]] {
        let table = BackupTables.erasures
        var rows: [[Value]] = []
        let query = Query(
            table,
            columns: Array(table.columns.indices),
            where: .equal(BackupTables.erasureTenant, .text(tenant))
        )
        try connection.run(SQLCompiler.select(query)) { cells in
            rows.append(table.columns.indices.map { cells[$0].value })
            return true
        }
        return rows
    }

    /// Gives a tenant the subscription that it brings along, in the place of any that its name had; nil for none.
    func setSubscription(_ bytes: [UInt8]?, of tenant: String) throws {
        let table = BackupTables.subscriptions
        let own = Predicate.equal(BackupTables.subscriptionTenant, .text(tenant))
        try connection.run(SQLCompiler.delete(table, where: own, limit: nil))
        if let bytes { try write([[.text(tenant), .blob(bytes)]], to: table) }
    }

    /// Writes rows of a table, the tenants' unless told otherwise, all or none.
    func write(_ rows: [[Value]], to table: Table = BackupTables.tenants) throws {
        try connection.run(OwnStatement.beginWriting)
        do {
            for values in rows {
                try connection.run(
                    .upsert(table.number),
                    values,
                    compile: { SQLCompiler.insert(table, replacing: true) }
                )
            }
            try connection.run(OwnStatement.commit)
        } catch {
            connection.rollBackOrGiveUp()
            throw error
        }
    }

    private static func fill(
        _ draft: String,
        _ source: String,
        _ sha256: String,
        _ configuration: SQLiteConfiguration
    ) throws {
        // Also the log of an earlier draft, which SQLite would take for this one's.
        for name in [draft, draft + "-wal", draft + "-shm"] { try DataFolder.unlinkIfThere(name) }
        guard try PlainFile.copy(source, to: draft).hash == sha256 else {
            throw BackupError.backupDamaged("Its control.db changed while it was read.")
        }
        let connection = try SQLiteConnection(path: draft, role: .writer, configuration)
        defer { connection.close() }
        try connection.run(SQLCompiler.delete(BackupTables.tenants, where: .all, limit: nil))
        // All of it must be in the file itself, which is what gets the name.
        guard try connection.rows("PRAGMA wal_checkpoint(TRUNCATE)", columns: 1) == [[.integer(0)]] else {
            throw StoreError.failed("\(draft): its log could not be written back")
        }
    }
}
