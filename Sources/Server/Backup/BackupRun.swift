import Kernel
import Storage

/// `ruche backup`: copies tenants to a folder, also while a server works on them.
package struct BackupRun: Sendable {
    private let dataFolder: String
    private let target: String
    private let tenants: [String]
    private let say: @Sendable (String) -> Void
    private let complain: @Sendable (String) -> Void
    private let show: @Sendable (String) -> Void

    /// - Parameters:
    ///   - dataFolder: where the tenants are.
    ///   - target: the folder below which the backup gets a folder of its own.
    ///   - tenants: which; all, and the control database, when none is named.
    ///   - say: is told a line for each tenant that was copied, and one for the backup.
    ///   - complain: is told a line for each tenant that could not be copied.
    ///   - show: is told how far it is, often, on a thread of the engine's.
    package init(
        dataFolder: String,
        target: String,
        tenants: [String],
        say: @escaping @Sendable (String) -> Void,
        complain: @escaping @Sendable (String) -> Void,
        show: @escaping @Sendable (String) -> Void
    ) {
        self.dataFolder = dataFolder
        self.target = target
        self.tenants = tenants
        self.say = say
        self.complain = complain
        self.show = show
    }

    /// Throws when there is no backup, and BACKUP_INCOMPLETE when there is one that lacks tenants.
    package func run() async throws(BackupFailure) {
        let backup = SQLiteBackup(
            dataFolder: dataFolder,
            target: target,
            tenants: tenants,
            time: SystemClock().now(),
            program: ProgramVersion.text
        ) { [show] in show(BackupWords.progress($0)) }
        let made: (path: String, manifest: BackupManifest)
        do { made = try await backup.run() } catch { throw BackupFailure(error) }
        for tenant in made.manifest.tenants {
            let bytes = tenant.database.bytes + tenant.fileBytes
            say("\(tenant.name): \(BackupWords.amount(bytes: bytes, files: tenant.files))")
        }
        let missing = made.manifest.missing
        for tenant in missing { complain("\(tenant.name) is not in the backup: \(tenant.text) (\(tenant.reason))") }
        say("Backup: \(made.path)")
        guard missing.isEmpty else {
            let all = missing.count + made.manifest.tenants.count
            throw BackupFailure(
                reason: "BACKUP_INCOMPLETE",
                text: "\(missing.count) of \(all) tenants could not be copied."
            )
        }
    }
}
