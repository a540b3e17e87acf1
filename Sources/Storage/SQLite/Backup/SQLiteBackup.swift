import Foundation
import Kernel
package import Model

/// A backup of the tenants of a data folder, made while a server may be working there.
///
/// It takes no lock: SQLite's own let one process read what another writes. Each database is copied as it was at one
/// moment, so with every write that was acknowledged before; then the files that this copy names. All is read back.
/// Tenants are copied one after the other, each as of its own moment, which is sound because no transaction spans two.
///
/// In it are the databases and the files. Not in it: `server.key` and `demo.json`, which are secrets of one server and
/// not data (a new key is made at the next start; it voids page tokens and signed links, nothing else).
package struct SQLiteBackup: Sendable {
    private let dataFolder: String
    private let target: String
    private let names: [String]
    private let time: Instant
    private let program: String
    private let progress: @Sendable (BackupProgress) -> Void
    /// Largest copy of one database, in pages of SQLite's (4096 bytes); over it the disk counts as full.
    package var maximumPages: Int?

    /// - Parameters:
    ///   - dataFolder: where the tenants are.
    ///   - target: the folder below which the backup gets a folder of its own, named by `time`. It is made if its parent
    ///     is there, and cannot lie in the data folder.
    ///   - tenants: which; all that are active, and the control database with them, when none is named. A backup of
    ///     named tenants is one to hand over: it has nothing of the others, neither their names nor the operators.
    ///   - time: when it begins.
    ///   - program: the program's version, for the manifest.
    ///   - progress: is told of each step, on the thread that copies.
    package init(
        dataFolder: String,
        target: String,
        tenants: [String] = [],
        time: Instant,
        program: String,
        progress: @escaping @Sendable (BackupProgress) -> Void = { _ in }
    ) {
        self.dataFolder = dataFolder
        self.target = target
        names = tenants
        self.time = time
        self.program = program
        self.progress = progress
    }

    /// Makes the backup; answers the path of its folder and its manifest, which names the tenants that it lacks and why.
    ///
    /// Throws when there is no backup then: of what was asked for, of the target or the control database, when the disk
    /// is full, or when no tenant at all could be copied. What it had made is removed.
    package func run() async throws(BackupError) -> (path: String, manifest: BackupManifest) {
        let made = try await BackupThread.run { () throws(BackupError) -> Made in try make() }
        return (made.path, made.manifest)
    }

    private struct Made: Sendable {
        let path: String
        let manifest: BackupManifest
    }

    private struct TenantRow {
        let name: String
        let row: BackupManifest.Row
    }

    private func make() throws(BackupError) -> Made {
        try Self.check(names)
        let control = dataFolder + "/control.db"
        guard access(control, F_OK) == 0 else { throw .noDataFolder(dataFolder) }
        let (source, rows) = try Self.ofControl { () throws(BackupError) -> (BackupDatabase, [TenantRow]) in
            let source = try BackupDatabase(control, .live)
            try source.begin()
            return (source, try activeRows(source))
        }
        let wanted = try select(rows)
        let backup = try BackupFolder.make(in: target, time, apartFrom: dataFolder)
        do {
            let manifest = try fill(backup, source, wanted)
            try backup.finish(manifest)
            return Made(path: backup.path, manifest: manifest)
        } catch {
            backup.discard()
            throw error
        }
    }

    /// Refuses what is no name, before it becomes part of a path, and a name that comes twice.
    static func check(_ names: [String]) throws(BackupError) {
        var seen: Set<String> = []
        for name in names {
            guard BackupTables.isTenantName(name) else { throw .invalidName(name) }
            guard seen.insert(name).inserted else { throw .namedTwice(name) }
        }
    }

    /// Names the control database in what concerns it: elsewhere such a failure is a tenant's.
    private static func ofControl<Answer>(_ work: () throws(BackupError) -> Answer) throws(BackupError) -> Answer {
        do { return try work() } catch {
            throw error.isOfTenant ? BackupError.controlUnusable(error.description) : error
        }
    }

    /// The rows of the active tenants, in the order of their names.
    private func activeRows(_ control: BackupDatabase) throws(BackupError) -> [TenantRow] {
        let table = BackupTables.tenants
        let present = try control.columns(of: table)
        guard present.contains(BackupTables.tenantName), present.contains(BackupTables.tenantState) else {
            throw .sourceDamaged("it has no tenants")
        }
        let query = Query(
            table,
            columns: present,
            where: .equal(BackupTables.tenantState, .integer(BackupTables.active)),
            order: [SortKey(BackupTables.tenantName)]
        )
        let nameColumn = table.columns[BackupTables.tenantName].name
        var rows: [TenantRow] = []
        for values in try control.rows(SQLCompiler.select(query)) {
            let row = BackupManifest.Row(table, present, values)
            rows.append(TenantRow(name: row.texts[nameColumn] ?? "", row: row))
        }
        return rows
    }

    /// Those that were asked for.
    private func select(_ rows: [TenantRow]) throws(BackupError) -> [TenantRow] {
        let known = Set(rows.map(\.name))
        for name in names where !known.contains(name) { throw .tenantNotFound(name) }
        return names.isEmpty ? rows : rows.filter { names.contains($0.name) }
    }

    private func copyControl(
        _ source: BackupDatabase,
        _ backup: BackupFolder,
        _ progress: (Int64) -> Void
    ) throws(BackupError) -> BackupManifest.Database {
        let draft = backup.control + ".new"
        let entry = try Self.ofControl { () throws(BackupError) -> BackupManifest.Database in
            try DatabaseCopy(of: source, to: draft, maximumPages: maximumPages, progress).entry
        }
        try BackupError.whenWriting(backup.path) {
            guard rename(draft, backup.control) == 0 else { throw DataFolder.failure(backup.control) }
            try DataFolder.flush(backup.path)
        }
        return entry
    }

    private func fill(
        _ backup: BackupFolder,
        _ source: BackupDatabase,
        _ rows: [TenantRow]
    ) throws(BackupError) -> BackupManifest {
        var done = BackupProgress(tenants: rows.count)
        func note(_ bytes: Int64) {
            done.bytes += bytes
            progress(done)
        }
        let control = try names.isEmpty ? copyControl(source, backup, note) : nil
        source.close()
        var tenants: [BackupManifest.Tenant] = []
        var missing: [BackupManifest.Missing] = []
        for tenant in rows {
            let part = TenantBackup(
                name: tenant.name,
                row: tenant.row,
                source: TenantFolder(path: "\(dataFolder)/tenants/\(tenant.name)"),
                backup: backup,
                maximumPages: maximumPages
            )
            do {
                tenants.append(try part.run(note))
            } catch {
                guard error.isOfTenant else { throw error }
                missing.append(.init(name: tenant.name, reason: error.reason, text: error.description))
            }
            done.tenantsDone += 1
            progress(done)
        }
        if tenants.isEmpty, let first = missing.first { throw .nothingCopied("\(first.name): \(first.text)") }
        return BackupManifest(
            format: BackupManifest.currentFormat,
            time: time.text,
            program: program,
            control: control,
            tenants: tenants,
            missing: missing
        )
    }
}
