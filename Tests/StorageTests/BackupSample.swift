import Foundation
import Kernel
import Model
import Testing

@testable import Storage

/// A data folder with tenants, and a place for backups beside it.
struct BackupSample {
    static let thing = Table(
        "thing",
        columns: [Column("id", .integer), Column("name", .text)],
        indexes: [Index([1])]
    )
    private static let tenantSchemas = [
        StoreSchema(module: "kernel", tables: [BackupTables.changes, BackupTables.files]),
        StoreSchema(module: "sample", tables: [thing]),
    ]

    let folder: String
    var data: String { folder + "/data" }
    /// Another data folder, for restores.
    var other: String { folder + "/other" }
    var target: String { folder + "/backups" }

    /// A sample for the time of `body`.
    static func with(_ body: (BackupSample) async throws -> Void) async throws {
        try await withTemporaryFolder { try await body(BackupSample(folder: $0)) }
    }

    /// The same, with tenants `acme` (some hundred pages) and `bravo` (a few rows) that no server works on.
    static func withTenants(_ body: (BackupSample) async throws -> Void) async throws {
        try await with { sample in
            try await sample.withEngine { engine in
                try await sample.addTenant("acme", engine, rows: 1000)
                try await sample.addTenant("bravo", engine, rows: 10)
            }
            try await body(sample)
        }
    }

    // MARK: - Data

    func withEngine(at folder: String? = nil, _ body: (SQLiteEngine) async throws -> Void) async throws {
        let engine = try SQLiteEngine(
            folder: folder ?? data,
            controlSchemas: KernelCore.ownControlSchemas,
            tenantSchemas: Self.tenantSchemas,
            logger: quietLogger
        )
        do {
            if try await !engine.exists(.control) { try await engine.create(.control) }
            try await body(engine)
        } catch {
            await engine.close()
            throw error
        }
        await engine.close()
    }

    func addTenant(
        _ name: String,
        _ engine: SQLiteEngine,
        rows: Int64,
        state: Int64 = BackupTables.active
    ) async throws {
        try await engine.create(.tenant(name))
        let row = BackupTables.tenants.columns.map { column -> Value in
            switch column.name {
            case "name": .text(name)
            case "display_name": .text("Firm \(name)")
            case "state": .integer(state)
            case "create_time": .integer(5)
            case "next_due": .integer(77)
            default: column.initial
            }
        }
        try await engine.store(.control).write { try $0.insert(BackupTables.tenants, row) }
        let text = String(repeating: "x", count: 500)
        try await engine.store(.tenant(name)).write { writer in
            for id in 0..<rows {
                try writer.insert(Self.thing, [.integer(id), .text("\(id) \(text)")])
                try writer.insert(BackupTables.changes, Self.values(BackupTables.changes, [0: .integer(id)]))
            }
        }
    }

    /// Keeps a file as an upload does; answers its name.
    func addFile(_ text: String, _ tenant: String, _ engine: SQLiteEngine) async throws -> String {
        let bytes = Array(text.utf8)
        let hash = FileDigest.text(of: bytes)
        let draft = try await engine.files.begin(tenant)
        try await draft.append(bytes)
        try await draft.keep(as: hash)
        let row = Self.values(BackupTables.files, [0: .text(hash), 1: .integer(Int64(bytes.count))])
        try await engine.store(.tenant(tenant)).write { try $0.insert(BackupTables.files, row) }
        return hash
    }

    func path(ofFile hash: String, in tenants: String, _ tenant: String) throws -> String {
        try #require(FolderFiles.path("\(tenants)/tenants/\(tenant)/files", hash))
    }

    static func overwrite(_ path: String, at offset: UInt64, count: Int) throws {
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.seek(toOffset: offset)
        try file.write(contentsOf: Data(repeating: 0xA5, count: count))
        try file.close()
    }

    static func rows(_ store: any Store, _ table: Table, _ columns: [Int]) async throws -> [[Value]] {
        try await store.read { reader in
            var rows: [[Value]] = []
            try reader.select(Query(table, columns: columns, where: .all, order: [SortKey(0)])) { cells in
                rows.append(columns.indices.map { cells[$0].value })
                return true
            }
            return rows
        }
    }

    private static func values(_ table: Table, _ known: [Int: Value]) -> [Value] {
        table.columns.indices.map { known[$0] ?? table.columns[$0].initial }
    }

    // MARK: - Backups

    /// Makes a backup; `second` tells backups of one sample apart.
    func backup(
        _ tenants: [String] = [],
        from folder: String? = nil,
        to target: String? = nil,
        second: Int64 = 0,
        maximumPages: Int? = nil,
        progress: @escaping @Sendable (BackupProgress) -> Void = { _ in }
    ) async throws -> (path: String, manifest: BackupManifest) {
        var backup = SQLiteBackup(
            dataFolder: folder ?? data,
            target: target ?? self.target,
            tenants: tenants,
            time: try Self.time(second),
            program: "test",
            progress: progress
        )
        backup.maximumPages = maximumPages
        return try await backup.run()
    }

    @discardableResult
    func restore(
        _ backup: String,
        into folder: String? = nil,
        _ tenants: [SQLiteRestore.Wish] = [],
        isReplacing: Bool = false
    ) async throws -> RestoreReport {
        try await SQLiteRestore(
            backup: backup,
            dataFolder: folder ?? other,
            tenants: tenants,
            isReplacing: isReplacing,
            controlSchemas: KernelCore.ownControlSchemas,
            time: try Self.time(0)
        ).run()
    }

    /// Names in a folder, sorted; none when it is not there.
    static func names(in folder: String) throws -> [String] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    /// The reason of what was refused; nil when nothing was.
    static func reason(_ body: () async throws -> Void) async throws -> String? {
        do {
            try await body()
            return nil
        } catch let error as BackupError {
            return error.reason
        }
    }

    private static func time(_ second: Int64) throws -> Instant {
        try Instant(microseconds: (1_800_000_000 + second) * 1_000_000)
    }
}
