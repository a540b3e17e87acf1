import Foundation
import Kernel

/// Why a backup or a restore was not done, or one tenant's part of a backup. Sentences name what they mean; `reason` is
/// what scripts and tests compare.
package enum BackupError: Error, Sendable, Equatable {
    // What was asked for.
    case invalidName(String)
    case namedTwice(String)
    case noDataFolder(String)
    case tenantNotFound(String)

    // Where it goes.
    case targetInDataFolder(String)
    case targetNotEmpty(String)
    case unwritable(String)
    case full(String)

    // What one tenant, or the control database, has on disk.
    case sourceDamaged(String)
    case sourceUnusable(String)
    case fileMissing(String)
    case fileDamaged(String)
    case copyDamaged(String)
    case newerDatabase(Int64)
    case controlUnusable(String)
    case nothingCopied(String)

    // A backup that is to be restored.
    case backupNotFound(String)
    case unfinished(String)
    case manifestDamaged(String)
    case newerFormat(Int)
    case backupDamaged(String)
    case notInBackup(String)

    // The data folder that it is restored into.
    case folderInUse(String)
    case folderUnusable(String)
    case tenantExists(String)

    /// Whether it concerns one tenant alone: a backup notes it and goes on with the others.
    var isOfTenant: Bool {
        switch self {
        case .invalidName, .sourceDamaged, .sourceUnusable, .fileMissing, .fileDamaged, .copyDamaged, .newerDatabase:
            true
        default: false
        }
    }

    /// Stable, in capitals.
    package var reason: String {
        switch self {
        case .invalidName: "TENANT_NAME_INVALID"
        case .namedTwice: "TENANT_NAMED_TWICE"
        case .noDataFolder: "DATA_FOLDER_MISSING"
        case .tenantNotFound: "TENANT_NOT_FOUND"
        case .targetInDataFolder: "TARGET_IN_DATA_FOLDER"
        case .targetNotEmpty: "TARGET_NOT_EMPTY"
        case .unwritable: "TARGET_UNUSABLE"
        case .full: "DISK_FULL"
        case .sourceDamaged: "DATABASE_DAMAGED"
        case .sourceUnusable: "DATABASE_UNUSABLE"
        case .fileMissing: "FILE_MISSING"
        case .fileDamaged: "FILE_DAMAGED"
        case .copyDamaged: "COPY_DAMAGED"
        case .newerDatabase: "DATABASE_TOO_NEW"
        case .controlUnusable: "CONTROL_UNUSABLE"
        case .nothingCopied: "NOTHING_COPIED"
        case .backupNotFound: "BACKUP_NOT_FOUND"
        case .unfinished: "BACKUP_UNFINISHED"
        case .manifestDamaged: "MANIFEST_DAMAGED"
        case .newerFormat: "BACKUP_TOO_NEW"
        case .backupDamaged: "BACKUP_DAMAGED"
        case .notInBackup: "TENANT_NOT_IN_BACKUP"
        case .folderInUse: "DATA_FOLDER_IN_USE"
        case .folderUnusable: "DATA_FOLDER_UNUSABLE"
        case .tenantExists: "TENANT_EXISTS"
        }
    }
}

extension BackupError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .invalidName(let name):
            "\"\(name)\" is not the name of a tenant: 3 to 40 lower-case letters, digits and hyphens."
        case .namedTwice(let name): "The tenant \(name) is named twice."
        case .noDataFolder(let path): "\(path) is not a data folder: it has no control.db."
        case .tenantNotFound(let name): "There is no tenant \(name)."
        case .targetInDataFolder(let path): "\(path) lies in the data folder, and would be lost with it."
        case .targetNotEmpty(let path): "\(path) is there already."
        case .unwritable(let why): "Writing failed: \(why)."
        case .full(let path): "The disk is full: \(path)."
        case .sourceDamaged(let why): "The database is damaged: \(why)."
        case .sourceUnusable(let why): "The data cannot be read: \(why)."
        case .fileMissing(let hash): "The file \(hash) is missing."
        case .fileDamaged(let hash): "The file \(hash) is not what its name says."
        case .copyDamaged(let why): "The copy of the database is damaged: \(why)."
        case .newerDatabase(let version): "The database is of version \(version), made by a newer program."
        case .controlUnusable(let why): "The control database cannot be used. \(why)"
        case .nothingCopied(let why): "No tenant could be copied. \(why)"
        case .backupNotFound(let path): "There is no folder \(path)."
        case .unfinished(let path): "\(path) has no manifest.json: it is no backup, or one that was never finished."
        case .manifestDamaged(let path): "\(path) is not as it was written."
        case .newerFormat(let format): "The backup has format \(format), of a newer program."
        case .backupDamaged(let why): "The backup is damaged. \(why)"
        case .notInBackup(let name): "The tenant \(name) is not in the backup."
        case .folderInUse(let path): "A server, or another restore, works on the data folder \(path): stop it first."
        case .folderUnusable(let why): "The data folder cannot be used: \(why)."
        case .tenantExists(let name): "There is a tenant \(name) already: restore it under another name, or replace it."
        }
    }
}

extension BackupError {
    /// What writing `path` failed at; `number` is the system's.
    static func writing(_ path: String, _ number: Int32) -> BackupError {
        SQLiteFailure.isFull(number) ? .full(path) : .unwritable("\(path): \(String(cString: strerror(number)))")
    }

    /// Does steps that write below `path`, whatever they throw.
    static func whenWriting<Answer>(_ path: String, _ work: () throws -> Answer) throws(BackupError) -> Answer {
        do { return try work() } catch {
            switch error {
            case let error as BackupError: throw error
            case PlainFile.Trouble.source(let number): throw .sourceUnusable(String(cString: strerror(number)))
            case PlainFile.Trouble.target(let number): throw .writing(path, number)
            case StoreError.full: throw .full(path)
            default: throw .unwritable(words(error, path))
            }
        }
    }

    /// What the engine says of a failure, with the path if the engine did not name it.
    private static func words(_ error: any Error, _ path: String) -> String {
        switch error {
        case StoreError.failed(let why): why
        case StoreError.damaged(let why), StoreError.upgradeFailed(let why), StoreError.duplicate(let why):
            "\(path): \(why)"
        default: "\(path): \(error)"
        }
    }
}
