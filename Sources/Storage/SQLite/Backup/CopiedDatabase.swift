import Foundation
import Kernel
import Model

/// How much a tenant's database holds of what a copy can be compared by.
struct TableCounts: Equatable {
    /// Rows of the change log.
    let changes: Int64
    let files: Int64

    /// A table that an old database does not have yet counts as empty.
    init(_ database: BackupDatabase) throws(BackupError) {
        changes = try database.count(BackupTables.changes)
        files = try database.count(BackupTables.files)
    }
}

/// The database of a copy, open for reading.
struct CopiedDatabase {
    let database: BackupDatabase
    /// The engine's own version.
    let engineVersion: Int64

    /// Refuses a file that is not an engine's, or of a newer engine. Reads no more than its head.
    init(_ path: String) throws(BackupError) {
        database = try BackupDatabase(path, .still)
        guard try database.number("PRAGMA application_id") == SQLSchema.applicationID else {
            throw .copyDamaged("it does not bear this program's mark")
        }
        engineVersion = try database.number("PRAGMA user_version")
        guard engineVersion <= SQLSchema.layoutVersion else { throw .newerDatabase(engineVersion) }
    }

    /// The tenant's subscription, as it was told last; nil for none.
    func subscription() throws(BackupError) -> [UInt8]? {
        let table = BackupTables.ownSubscription
        let column = BackupTables.ownSubscriptionBytes
        guard try database.columns(of: table).contains(column) else { return nil }
        let query = Query(table, columns: [column], where: .all, limit: 1)
        guard case .blob(let bytes)? = try database.rows(SQLCompiler.select(query)).first?.first else { return nil }
        return bytes
    }

    /// Reads all of it: every page, row and index must fit together.
    func checkIntegrity() throws(BackupError) {
        let found = try database.rows(SQLStatement(text: "PRAGMA integrity_check(1)")).first?.first?.text ?? ""
        guard found == "ok" else {
            throw .copyDamaged(found.split(whereSeparator: \.isNewline).joined(separator: " "))
        }
    }
}

extension BackupDatabase {
    /// The number that a statement answers; 0 when it answers none.
    func number(_ text: String) throws(BackupError) -> Int64 {
        try rows(SQLStatement(text: text)).first?.first?.integer ?? 0
    }

    /// The rows of a table; 0 when there is no such table.
    func count(_ table: Table) throws(BackupError) -> Int64 {
        guard try !columns(of: table).isEmpty else { return 0 }
        return try rows(SQLCompiler.count(table, where: .all)).first?.first?.integer ?? 0
    }

    /// Which of a table's columns are there: the database may have been made by another release.
    func columns(of table: Table) throws(BackupError) -> [Int] {
        let text = "SELECT name FROM pragma_table_info('\(table.name)')"
        let names = Set(try rows(SQLStatement(text: text)).compactMap { $0.first?.text })
        return table.columns.indices.filter { names.contains(table.columns[$0].name) }
    }
}

/// A copy that was just made: its database, flushed, read back and checked.
struct DatabaseCopy {
    let entry: BackupManifest.Database
    let database: CopiedDatabase

    /// Copies the snapshot that `source` holds. A failure may leave a part of `target`.
    ///
    /// - Parameters:
    ///   - maximumPages: a copy that grows over it fails as on a full disk.
    ///   - progress: is told the bytes of each step.
    init(
        of source: BackupDatabase,
        to target: String,
        maximumPages: Int?,
        _ progress: (Int64) -> Void
    ) throws(BackupError) {
        // Made here so that it is for its owner only.
        close(try BackupError.whenWriting(target) { try PlainFile.create(target) })
        let draft = try BackupDatabase(target, .draft, maximumPages: maximumPages)
        try source.copy(into: draft, step: progress)
        draft.close()
        try BackupError.whenWriting(target) { try DataFolder.flush(target) }
        let content = try BackupError.whenWriting(target) { try PlainFile.content(of: target, fromDisk: true) }
        database = try CopiedDatabase(target)
        try database.checkIntegrity()
        entry = BackupManifest.Database(
            bytes: content.bytes,
            sha256: content.hash,
            engineVersion: database.engineVersion
        )
    }
}
