import Kernel
import Model
import Storage

/// `ruche restore`: puts tenants of a backup into a data folder where no server works.
package struct RestoreRun: Sendable {
    private let backup: String
    private let dataFolder: String
    private let tenants: [SQLiteRestore.Wish]
    private let isReplacing: Bool
    private let erasures: String?
    private let show: @Sendable (String) -> Void
    private let say: @Sendable (String) -> Void
    private let complain: @Sendable (String) -> Void

    /// - Parameters:
    ///   - backup: the folder of one backup.
    ///   - dataFolder: made if there is none.
    ///   - tenants: their names in the backup and in the data folder; all of the backup, when none is named.
    ///   - isReplacing: whether a tenant that is there already is moved aside; else it refuses the restore.
    ///   - erasures: a file that `ruche tenant erasures` wrote later than the backup; who it names is erased again by the next
    ///     start, as whoever the control database of the data folder knows is without it.
    ///   - say: is told a line for each tenant that was restored.
    ///   - complain: is told what the backup lacks.
    ///   - show: is told how far it is, often, on a thread of the engine's.
    package init(
        backup: String,
        dataFolder: String,
        tenants: [(name: String, newName: String)],
        isReplacing: Bool,
        erasures: String? = nil,
        say: @escaping @Sendable (String) -> Void,
        complain: @escaping @Sendable (String) -> Void,
        show: @escaping @Sendable (String) -> Void
    ) {
        self.backup = backup
        self.dataFolder = dataFolder
        self.tenants = tenants.map { SQLiteRestore.Wish($0.name, as: $0.newName) }
        self.isReplacing = isReplacing
        self.erasures = erasures
        self.show = show
        self.say = say
        self.complain = complain
    }

    /// Throws when nothing was restored; what the backup itself lacks is no failure of the restore.
    package func run() async throws(BackupFailure) {
        var known: [[Value]] = []
        if let erasures { known = try ErasureFile.rows(of: erasures) }
        let restore = SQLiteRestore(
            backup: backup,
            dataFolder: dataFolder,
            tenants: tenants,
            isReplacing: isReplacing,
            erasures: known,
            // The tables that modules share are brought up to date by the next start.
            controlSchemas: KernelCore.ownControlSchemas,
            time: SystemClock().now()
        ) { [show] in show(BackupWords.progress($0)) }
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
