import Foundation
import Kernel
import Model
import Testing

@testable import Storage

@Suite("The files of the SQLite engine")
struct SQLiteFilesTests {
    private static let table = Table(
        "thing",
        columns: [Column("id", .integer), Column("name", .text)],
        indexes: [Index([1])]
    )

    private func withEngine(
        _ folder: String,
        adapt: (inout SQLiteConfiguration) -> Void = { _ in },
        _ body: (SQLiteEngine) async throws -> Void
    ) async throws {
        var configuration = SQLiteConfiguration()
        adapt(&configuration)
        let schemas = [StoreSchema(module: "sample", tables: [Self.table])]
        let engine = try SQLiteEngine(
            folder: folder,
            controlSchemas: schemas,
            tenantSchemas: schemas,
            configuration: configuration,
            logger: quietLogger
        )
        do { try await body(engine) } catch {
            await engine.close()
            throw error
        }
        await engine.close()
    }

    /// Two tenants with some hundred pages of rows each.
    private func fill(_ engine: SQLiteEngine) async throws {
        for name in ["acme", "other"] {
            try await engine.create(.tenant(name))
            try await engine.store(.tenant(name)).write { writer in
                let text = String(repeating: "x", count: 500)
                try writer.insert(Self.table, rows: (1...1000).map { [.integer($0), .text("\($0) \(text)")] })
            }
        }
    }

    private func overwrite(_ folder: String, from offset: UInt64, count: Int) throws {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder + "/tenants/acme/tenant.db"))
        try file.seek(toOffset: offset)
        try file.write(contentsOf: Data(repeating: 0xA5, count: count))
        try file.close()
    }

    private func sum(_ store: any Store) async throws -> Int {
        try await store.read { reader in
            var bytes = 0
            try reader.select(Query(Self.table, columns: [0, 1], where: .all)) { row in
                bytes += row[1].bytes.count
                return true
            }
            return bytes
        }
    }

    private func failure(_ body: () async throws -> Void) async throws -> StoreError? {
        do {
            try await body()
            return nil
        } catch let error as StoreError {
            return error
        }
    }

    private func isDamaged(_ error: StoreError?) -> Bool { if case .damaged = error { true } else { false } }

    @Test(
        "A damaged file is refused for good, and the others go on",
        arguments: [(offset: UInt64(0), count: 100), (offset: 40, count: 1 << 20), (offset: 4096, count: 1 << 20)]
    )
    func damagedFile(offset: UInt64, count: Int) async throws {
        try await withTemporaryFolder { folder in
            try await withEngine(folder) { try await fill($0) }
            try overwrite(folder, from: offset, count: count)
            try await withEngine(folder) { engine in
                let store = engine.store(.tenant("acme"))
                for _ in 0..<2 {
                    #expect(isDamaged(try await failure { _ = try await sum(store) }))
                    #expect(isDamaged(try await failure { try await store.write { _ in } }))
                    #expect(isDamaged(try await failure { _ = try store.readHere { _ in 0 } }))
                }
                #expect(try await sum(engine.store(.tenant("other"))) > 500_000)
                #expect(try await engine.exists(.tenant("acme")))
                try await engine.remove(.tenant("acme"))
                #expect(try await !engine.exists(.tenant("acme")))
            }
        }
    }

    @Test("Damage in the middle is found when it is met, and stops the tenant from then on")
    func damagedPages() async throws {
        try await withTemporaryFolder { folder in
            try await withEngine(folder) { try await fill($0) }
            try overwrite(folder, from: 40 * 4096, count: 30 * 4096)
            try await withEngine(folder) { engine in
                let store = engine.store(.tenant("acme"))
                let first = Query(Self.table, columns: [0], where: .all, order: [SortKey(0)], limit: 1)
                try await store.read { reader in try reader.select(first) { _ in true } }
                #expect(isDamaged(try await failure { _ = try await sum(store) }))
                #expect(isDamaged(try await failure { try await store.read { try $0.select(first) { _ in true } } }))
                let write = try await failure { _ = try await store.write { try $0.next(.identifier) } }
                #expect(isDamaged(write))
                #expect(try await sum(engine.store(.tenant("other"))) > 500_000)
            }
        }
    }

    @Test("A file that is not ours, or lacks a table, is refused", arguments: ["", "PRAGMA application_id = 7"])
    func foreignFile(statement: String) async throws {
        try await withTemporaryFolder { folder in
            try await withEngine(folder) { try await fill($0) }
            let path = folder + "/tenants/acme/tenant.db"
            if statement.isEmpty {
                try FileManager.default.removeItem(atPath: path)
                #expect(FileManager.default.createFile(atPath: path, contents: nil))
            } else {
                let connection = try SQLiteConnection(path: path, role: .builder, SQLiteConfiguration())
                try connection.execute(statement)
                connection.close()
            }
            try await withEngine(folder) { engine async throws in
                #expect(isDamaged(try await failure { _ = try await sum(engine.store(.tenant("acme"))) }))
            }
        }
    }

    @Test("One engine at a time works on a folder")
    func folderLock() async throws {
        try await withTemporaryFolder { folder in
            try await withEngine(folder) { _ in
                #expect(throws: StorageError.folderLocked(folder)) {
                    _ = try SQLiteEngine(folder: folder, controlSchemas: [], tenantSchemas: [], logger: quietLogger)
                }
            }
            try await withEngine(folder) { _ in }
        }
    }

    @Test("Folders and files are their owner's only")
    func rights() async throws {
        try await withTemporaryFolder { folder in
            try await withEngine(folder) { engine in
                try await fill(engine)
                try await engine.create(.control)
                let names = ["tenants/acme", "tenants/acme/tenant.db", "tenants/acme/tenant.db-wal", "control.db"]
                for name in names {
                    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
                    let rights = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
                    #expect(rights & 0o077 == 0, "\(name)")
                }
            }
        }
    }

    @Test("A creation that was interrupted begins again")
    func interruptedCreation() async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/tenants/acme"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            #expect(FileManager.default.createFile(atPath: path + "/tenant.db.new", contents: Data([1, 2, 3])))
            try await withEngine(folder) { engine in
                #expect(try await !engine.exists(.tenant("acme")))
                try await engine.create(.tenant("acme"))
                #expect(try await sum(engine.store(.tenant("acme"))) == 0)
            }
        }
    }

    @Test("When space is short what does not fit is refused whole, and what fits is written")
    func fullDisk() async throws {
        try await withTemporaryFolder { folder in
            try await withEngine(folder) {
                $0.maximumPages = 200
            } _: { engine in
                try await engine.create(.tenant("acme"))
                let store = engine.store(.tenant("acme"))
                let large = String(repeating: "x", count: 2_000_000)
                let outcomes = try await withThrowingTaskGroup(of: (Int64, StoreError?).self) { group in
                    for id in Int64(1)...60 {
                        group.addTask {
                            let text = id.isMultiple(of: 10) ? large : "small"
                            let failure = try await self.failure {
                                try await store.write { writer in
                                    try writer.insert(Self.table, [.integer(1000 + id), .text("before")])
                                    try writer.insert(Self.table, [.integer(id), .text(text)])
                                }
                            }
                            return (id, failure)
                        }
                    }
                    return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
                }
                #expect(outcomes == Dictionary(uniqueKeysWithValues: (1...6).map { ($0 * 10, StoreError.full) }))
                let count = try await store.read { try $0.count(Self.table, where: .all) }
                #expect(count == 2 * 54)
                try await store.write { try $0.insert(Self.table, [.integer(5000), .text("after")]) }
            }
        }
    }

    @Test("A file that is to go stays when it is wanted, or brought again meanwhile; else it goes")
    func removal() async throws {
        let bytes = Array("Plan".utf8)
        let hash = FileDigest.text(of: bytes)
        try await withTemporaryFolder { folder in
            try await withEngine(folder) { engine in
                try await engine.create(.tenant("acme"))
                let files = engine.files
                func bring() async throws -> any FileDraft {
                    let draft = try await files.begin("acme")
                    try await draft.append(bytes)
                    try await draft.keep(as: hash)
                    return draft
                }
                func isThere() async -> Bool { await (try? files.read("acme", hash, from: 0, count: 10)) == bytes }
                var held: (any FileDraft)? = try await bring()
                // Whoever brought it has not noted it yet.
                try await files.remove("acme", hash) { false }
                #expect(await isThere())
                _ = held
                held = nil
                try await files.remove("acme", hash) { true }
                #expect(await isThere())
                try await files.remove("acme", hash) {
                    _ = try await bring()
                    return false
                }
                #expect(await isThere())
                #expect(try await failure { try await files.remove("acme", hash) { throw StoreError.full } } == .full)
                #expect(await isThere())
                try await files.remove("acme", hash) { false }
                #expect(await !isThere())
                try await files.remove("acme", hash) { false }
            }
        }
    }
}
