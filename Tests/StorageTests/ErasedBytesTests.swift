import Foundation
import Kernel
import Model
import Testing

@testable import Storage

@Suite("What is erased is not in the raw files of the store, either")
struct ErasedBytesTests {
    private static let table = Table(
        "thing",
        columns: [Column("id", .integer), Column("name", .text)],
        indexes: [Index([1])],
        searchColumns: [SearchColumn("name", .name)]
    )
    private static let tenant = StoreNamespace.tenant("acme")

    private func withEngine(_ body: (SQLiteEngine, String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ruche-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let schemas = [StoreSchema(module: "sample", tables: [Self.table])]
        let engine = try SQLiteEngine(
            folder: folder,
            controlSchemas: schemas,
            tenantSchemas: schemas,
            logger: quietLogger
        )
        try await engine.create(Self.tenant)
        do { try await body(engine, folder) } catch {
            await engine.close()
            throw error
        }
        await engine.close()
        try FileManager.default.removeItem(atPath: folder)
    }

    /// The bytes of the tenant's database, or of the log beside it.
    private func bytes(_ folder: String, _ end: String = "") throws -> Data {
        let path = folder + "/tenants/acme/tenant.db" + end
        return FileManager.default.fileExists(atPath: path) ? try Data(contentsOf: URL(fileURLWithPath: path)) : Data()
    }

    private func word(_ id: Int64) -> String {
        "word-\(id)-" + String(repeating: "x", count: Int(id * 7 % 60))
    }

    /// The numbers below a count in an order that looks like none, the same each time.
    private func shuffled(_ count: Int64) -> [Int64] {
        var ids = Array(0..<count)
        var seed: UInt64 = 7
        for place in stride(from: ids.count - 1, to: 0, by: -1) {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            ids.swapAt(place, Int((seed >> 33) % UInt64(place + 1)))
        }
        return ids
    }

    @Test("Rows that moved between pages before they were removed leave no copy once the store is closed")
    func unusedPlaces() async throws {
        try await withEngine { engine, folder in
            let store = engine.store(Self.tenant)
            let ids = shuffled(600)
            for id in ids {
                let text = word(id)
                try await store.write { try $0.insert(Self.table, [.integer(id), .text(text)]) }
            }
            let gone = ids.filter { !$0.isMultiple(of: 3) }
            try await store.write { writer in
                try writer.delete(Self.table, where: .oneOf(0, gone), limit: nil)
                try writer.noteErasure()
            }
            await engine.closeUnused()
            await engine.closeUnused()
            #expect(engine.openNamespaces == 0)
            let closed = try bytes(folder)
            let found = gone.filter { closed.range(of: Data("word-\($0)-".utf8)) != nil }
            #expect(found == [])
            // What stays is there, and the file is sound.
            let rows = try await store.read { try $0.count(Self.table, where: .all) }
            #expect(rows == 200)
            try await store.write { try $0.insert(Self.table, [.integer(1000), .text("new")]) }
            let names = try await store.read { reader in
                var names: Set<String> = []
                try reader.select(Query(Self.table, columns: [1], where: .all)) { cells in
                    names.insert(cells[0].text)
                    return true
                }
                return names
            }
            let kept = ids.filter { $0.isMultiple(of: 3) }
            #expect(names == Set(kept.map(word) + ["new"]))
        }
    }

    @Test("A search index forgets a removed entry once it is merged, and the log once it is emptied")
    func searchIndex() async throws {
        try await withEngine { engine, folder in
            let store = engine.store(Self.tenant)
            // Letters that no other entry has: the first of its terms stands in the file as it is.
            for id in Int64(1)...20 {
                let text = id == 5 ? "քաղցր" : word(id)
                try await store.write { writer in
                    try writer.insert(Self.table, [.integer(id), .null])
                    try writer.indexText(Self.table, id: id, texts: [text], isNew: true)
                }
            }
            try await store.write { writer in
                try writer.indexText(Self.table, id: 5, texts: nil, isNew: false)
                try writer.noteErasure()
            }
            let terms = ["քաղ", "աղց", "ղցր"].map { Data($0.utf8) }
            #expect(try await store.emptyLog())
            let before = try bytes(folder)
            #expect(terms.contains { before.range(of: $0) != nil })
            #expect(try bytes(folder, "-wal").isEmpty)

            var parts = 0
            var isLeft = true
            while isLeft, parts < 10 {
                let begins = parts == 0
                isLeft = try await store.write { try $0.mergeText(Self.table, begins: begins) }
                parts += 1
            }
            #expect(!isLeft)
            #expect(try await store.emptyLog())
            let after = try bytes(folder)
            #expect(!terms.contains { after.range(of: $0) != nil })
            #expect(try bytes(folder, "-wal").isEmpty)
            let found = try await store.read {
                try $0.count(Self.table, where: .searches([0], .part("word")))
            }
            #expect(found == 19)
        }
    }

    /// A file of which many pages hold copies of rows that are no longer there, and which nobody has open.
    private func spread(_ body: (String) throws -> Void) async throws {
        try await withEngine { engine, folder in
            let store = engine.store(Self.tenant)
            let ids = shuffled(600)
            for id in ids {
                let text = word(id)
                try await store.write { try $0.insert(Self.table, [.integer(id), .text(text)]) }
            }
            let gone = ids.filter { !$0.isMultiple(of: 3) }
            _ = try await store.write { try $0.delete(Self.table, where: .oneOf(0, gone), limit: nil) }
            await engine.closeUnused()
            await engine.closeUnused()
            #expect(engine.openNamespaces == 0)
            try body(folder + "/tenants/acme/tenant.db")
        }
    }

    private struct Stopped: Error {}

    @Test("A stop between any two pages, or in the middle of one, leaves the database as it was")
    func stopped() async throws {
        try await spread { path in
            let url = URL(fileURLWithPath: path)
            let before = try Data(contentsOf: url)
            var steps = 0
            #expect(try UnusedPlaces.overwrite(in: path) { steps += 1 } == .overwritten)
            let after = try Data(contentsOf: url)
            #expect(steps > 3 && after != before && after.count == before.count)
            #expect(!FileManager.default.fileExists(atPath: path + "-journal"))
            for last in 1...steps {
                try before.write(to: url)
                var step = 0
                #expect(throws: Stopped.self) {
                    try UnusedPlaces.overwrite(in: path) {
                        step += 1
                        if step == last { throw Stopped() }
                    }
                }
                // What a disk leaves of a page that it was just writing: here nothing that makes sense.
                var torn = try Data(contentsOf: url)
                let changed = (0..<torn.count / 4096).filter { page in
                    let range = page * 4096..<(page + 1) * 4096
                    return after[range] != before[range]
                }
                let page = changed[min(last, changed.count) - 1] * 4096
                torn.replaceSubrange(page..<page + 4096, with: Data(repeating: 0x5a, count: 4096))
                try torn.write(to: url)
                let connection = try SQLiteConnection(path: path, role: .writer, SQLiteConfiguration())
                try connection.checkPages()
                #expect(try connection.rows("SELECT count(*) FROM thing", columns: 1) == [[.integer(200)]])
                connection.close()
                #expect(try Data(contentsOf: url) == before)
                #expect(!FileManager.default.fileExists(atPath: path + "-journal"))
            }
            // Again from the start it comes to the same end, and then finds nothing.
            #expect(try UnusedPlaces.overwrite(in: path) == .overwritten)
            #expect(try Data(contentsOf: url) == after)
            #expect(try UnusedPlaces.overwrite(in: path) == .nothingFound)
        }
    }

    @Test("A file with a log that is not yet in it is left alone, and so is one whose pages cannot be told for certain")
    func leftAlone() async throws {
        try await spread { path in
            let url = URL(fileURLWithPath: path)
            let before = try Data(contentsOf: url)
            let log = URL(fileURLWithPath: path + "-wal")
            try Data([1]).write(to: log)
            #expect(try UnusedPlaces.overwrite(in: path) == .inUse)
            try FileManager.default.removeItem(at: log)
            #expect(try Data(contentsOf: url) == before)
            // As if it had pointer maps.
            var mapped = before
            mapped[55] = 4
            try mapped.write(to: url)
            #expect(throws: StoreError.self) { try UnusedPlaces.overwrite(in: path) }
            #expect(try Data(contentsOf: url) == mapped)
            try before.write(to: url)
        }
    }
}
