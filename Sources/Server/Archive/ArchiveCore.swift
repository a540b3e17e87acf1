import Kernel
import Logging
import Storage

/// What both directions work with: the model of this program, and an engine on a folder.
struct ArchiveCore {
    let core: KernelCore
    let archive: TenantArchive
    private let logger: Logger

    init(_ plugins: [any Plugin.Type]) throws(BackupFailure) {
        var logger = Logger(label: "ruche")
        logger.logLevel = .critical
        self.logger = logger
        do {
            // It signs and reads nothing here, so any key will do.
            guard let key = ServerKey(bytes: ServerKey.random(32)) else { preconditionFailure("32 bytes are enough") }
            core = try KernelCore(plugins: plugins, serverKey: key, logger: logger) { registry in
                _ = try DoorMethods.register(in: &registry, words: DoorWords())
            }
        } catch {
            throw BackupFailure(reason: "PROGRAM_UNUSABLE", text: "\(error)")
        }
        archive = TenantArchive(core)
    }

    /// Takes a data folder. Close it.
    func engine(_ folder: String) throws(BackupFailure) -> SQLiteEngine {
        do {
            return try SQLiteEngine(
                folder: folder,
                controlSchemas: core.controlSchemas,
                tenantSchemas: core.tenantSchemas,
                logger: logger
            )
        } catch {
            switch error {
            case StorageError.folderLocked(let path): throw BackupFailure(BackupError.folderInUse(path))
            case StorageError.folderUnusable(let why): throw BackupFailure(BackupError.folderUnusable(why))
            default: throw BackupFailure(BackupError.folderUnusable("\(error)"))
            }
        }
    }
}

extension BackupFailure {
    /// What the store, or the kernel, said.
    init(working error: any Error, in path: String) {
        switch error {
        case let failure as BackupFailure: self = failure
        case StoreError.full: self.init(BackupError.full(path))
        case StoreError.damaged(let why): self.init(BackupError.sourceDamaged(why))
        case let refusal as KernelRefusal: self.init(reason: refusal.reason, text: "The kernel refused: \(refusal).")
        default: self.init(reason: "DATABASE_UNUSABLE", text: "\(error)")
        }
    }
}
