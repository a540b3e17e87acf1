import Kernel
import Storage

/// `ruche restore`: puts tenants of a backup into a data folder where no server works.
package struct RestoreRun: Sendable {
    private let restore: SQLiteRestore
    private let say: @Sendable (String) -> Void
    private let complain: @Sendable (String) -> Void

    /// - Parameters:
    ///   - backup: the folder of one backup.
    ///   - dataFolder: made if there is none.
    ///   - tenants: their names in the backup and in the data folder; all of the backup, when none is named.
    ///   - isReplacing: whether a tenant that is there already is moved aside; else it refuses the restore.
    ///   - say: is told a line for each tenant that was restored.
    ///   - complain: is told what the backup lacks.
    ///   - show: is told how far it is, often, on a thread of the engine's.
    package init(
        backup: String,
        dataFolder: String,
        tenants: [(name: String, newName: String)],
        isReplacing: Bool,
        say: @escaping @Sendable (String) -> Void,
        complain: @escaping @Sendable (String) -> Void,
        show: @escaping @Sendable (String) -> Void
    ) {
        restore = SQLiteRestore(
            backup: backup,
            dataFolder: dataFolder,
            tenants: tenants.map { SQLiteRestore.Wish($0.name, as: $0.newName) },
            isReplacing: isReplacing,
            // The tables that modules share are brought up to date by the next start.
            controlSchemas: KernelCore.ownControlSchemas,
            time: SystemClock().now()
        ) { show(BackupWords.progress($0)) }
        self.say = say
        self.complain = complain
    }

    /// Throws when nothing was restored; what the backup itself lacks is no failure of the restore.
    package func run() async throws(BackupFailure) {
        let report: RestoreReport
        do { report = try await restore.run() } catch { throw BackupFailure(error) }
        if report.hasControl { say("control database: restored") }
        for tenant in report.tenants {
            let name = tenant.name == tenant.newName ? tenant.name : "\(tenant.name) as \(tenant.newName)"
            let old = tenant.replaced.map { "; the one before is kept in \($0)" } ?? ""
            say("\(name): \(BackupWords.amount(bytes: tenant.bytes, files: tenant.files))\(old)")
        }
        for tenant in report.missing {
            complain("\(tenant.name) is not in this backup: \(tenant.text) (\(tenant.reason))")
        }
    }
}
