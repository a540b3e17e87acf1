import Foundation
import Kernel
import Model
import Synchronization
import Testing

@testable import Storage

@Suite("Backups of the SQLite engine")
struct SQLiteBackupTests {
    /// What the tasks that write tell the others.
    private final class Journal: Sendable {
        private let ids = Mutex<Set<Int64>>([])
        private let isOver = Atomic<Bool>(false)

        var acknowledged: Set<Int64> { ids.withLock { $0 } }
        var hasEnded: Bool { isOver.load(ordering: .acquiring) }

        func note(_ id: Int64) { ids.withLock { _ = $0.insert(id) } }

        func end() { isOver.store(true, ordering: .releasing) }

        /// Only on a thread that may wait.
        func waitForOneMore() {
            let count = acknowledged.count
            while !hasEnded, acknowledged.count == count { sched_yield() }
        }
    }

    /// Says yes once.
    private final class Once: Sendable {
        private let isTaken = Atomic<Bool>(false)

        func take() -> Bool { !isTaken.exchange(true, ordering: .acquiringAndReleasing) }
    }

    private static func write(from first: Int64, _ engine: SQLiteEngine, _ journal: Journal) async throws {
        // Also when it fails: nobody waits for it then.
        defer { journal.end() }
        let store = engine.store(.tenant("acme"))
        var id = first
        while !journal.hasEnded {
            let row: [Value] = [.integer(id), .text("written meanwhile")]
            try await store.write { try $0.insert(BackupSample.thing, row) }
            journal.note(id)
            id += 1
        }
    }

    @Test(
        "A backup holds every write acknowledged before it began, and holds up none while it is made",
        .timeLimit(.minutes(2))
    )
    func whileWriting() async throws {
        try await BackupSample.with { sample in
            try await sample.withEngine { engine in
                // More than two steps of the copy.
                try await sample.addTenant("acme", engine, rows: 16_000)
                let journal = Journal()
                try await withThrowingTaskGroup(of: Void.self) { group in
                    defer { journal.end() }
                    for task in Int64(1)...4 {
                        group.addTask { try await Self.write(from: task * 1_000_000, engine, journal) }
                    }
                    while !journal.hasEnded, journal.acknowledged.count < 100 { await Task.yield() }
                    let before = journal.acknowledged
                    // Between any two steps another write is acknowledged, or this test does not end.
                    let made = try await sample.backup { _ in journal.waitForOneMore() }
                    journal.end()
                    try await group.waitForAll()
                    let copy = try CopiedDatabase(made.path + "/tenants/acme/tenant.db")
                    try copy.checkIntegrity()
                    let rows = try copy.database.rows(SQLStatement(text: "SELECT id FROM thing"))
                    let copied = Set(rows.compactMap { $0.first?.integer })
                    #expect(copied.isSuperset(of: before))
                    #expect(copied.isSubset(of: journal.acknowledged.union(0..<16_000)))
                    #expect(made.manifest.tenants.map(\.changes) == [16_000])
                }
            }
        }
    }

    @Test("A backup says what is in it, and leaves what it copies as it was")
    func contents() async throws {
        try await BackupSample.withTenants { sample async throws in
            try await sample.withEngine { engine in
                try await sample.addTenant("unfinished", engine, rows: 0, state: BackupTables.creating)
                for text in ["one", "two", "three"] { _ = try await sample.addFile(text, "bravo", engine) }
            }
            let before = try Data(contentsOf: URL(filePath: sample.data + "/tenants/acme/tenant.db"))
            let made = try await sample.backup()
            #expect(made.path.hasSuffix("/backups/20270115T080000Z"))
            #expect(try BackupSample.names(in: made.path) == ["control.db", "manifest.json", "tenants"])
            #expect(try BackupSample.names(in: made.path + "/tenants") == ["acme", "bravo"])
            #expect(try BackupSample.names(in: made.path + "/tenants/acme") == ["tenant.db"])
            #expect(try BackupSample.names(in: made.path + "/tenants/bravo") == ["files", "tenant.db"])
            let manifest = try BackupManifest(of: BackupFolder(path: made.path))
            #expect(manifest == made.manifest)
            #expect(manifest.time == "2027-01-15T08:00:00Z" && manifest.program == "test" && manifest.missing.isEmpty)
            #expect(manifest.tenants.map(\.name) == ["acme", "bravo"])
            #expect(manifest.tenants.map(\.changes) == [1000, 10])
            #expect(manifest.tenants.map(\.files) == [0, 3])
            #expect(manifest.tenants.map(\.fileBytes) == [0, 11])
            #expect(manifest.tenants.map(\.database.engineVersion) == [1, 1])
            let after = try Data(contentsOf: URL(filePath: sample.data + "/tenants/acme/tenant.db"))
            #expect(before == after)
        }
    }

    @Test("A backup of named tenants holds nothing of the others, nor of the operators")
    func namedTenants() async throws {
        try await BackupSample.withTenants { sample async throws in
            let made = try await sample.backup(["bravo"])
            #expect(made.manifest.tenants.map(\.name) == ["bravo"])
            #expect(made.manifest.control == nil)
            #expect(try BackupSample.names(in: made.path) == ["manifest.json", "tenants"])
            let text = try String(contentsOfFile: made.path + "/manifest.json", encoding: .utf8)
            #expect(!text.contains("acme") && text.contains("Firm bravo"))
        }
    }

    @Test(
        "A name that no tenant can have is refused before it becomes a path",
        arguments: ["../bravo", "a/b", "a.b", ".", "", "Acme", "-acme", "control"]
    )
    func names(_ name: String) async throws {
        try await BackupSample.withTenants { sample async throws in
            #expect(try await BackupSample.reason { _ = try await sample.backup([name]) } == "TENANT_NAME_INVALID")
            #expect(try BackupSample.names(in: sample.target).isEmpty)
        }
    }

    @Test("What was asked for must be there: the folder, and each tenant, once")
    func wishes() async throws {
        try await BackupSample.withTenants { sample async throws in
            try await sample.withEngine { engine in
                try await sample.addTenant("unfinished", engine, rows: 0, state: BackupTables.creating)
            }
            for name in ["charlie", "unfinished"] {
                let reason = try await BackupSample.reason { _ = try await sample.backup(["acme", name]) }
                #expect(reason == "TENANT_NOT_FOUND")
            }
            let twice = try await BackupSample.reason { _ = try await sample.backup(["acme", "acme"]) }
            #expect(twice == "TENANT_NAMED_TWICE")
            let elsewhere = try await BackupSample.reason { _ = try await sample.backup(from: sample.folder) }
            #expect(elsewhere == "DATA_FOLDER_MISSING")
            #expect(try BackupSample.names(in: sample.target).isEmpty)
        }
    }

    @Test("A backup goes to a folder of its own that can be written, outside the data folder")
    func targets() async throws {
        try await BackupSample.withTenants { sample async throws in
            let files = FileManager.default
            #expect(files.createFile(atPath: sample.folder + "/plain", contents: nil))
            try files.createSymbolicLink(atPath: sample.folder + "/link", withDestinationPath: sample.data)
            let targets = [
                ("/plain", "TARGET_UNUSABLE"), ("/missing/backups", "TARGET_UNUSABLE"),
                ("/data", "TARGET_IN_DATA_FOLDER"), ("/data/backups", "TARGET_IN_DATA_FOLDER"),
                ("/link/backups/", "TARGET_IN_DATA_FOLDER"),
            ]
            for (target, reason) in targets {
                let found = try await BackupSample.reason { _ = try await sample.backup(to: sample.folder + target) }
                #expect(found == reason, "\(target)")
            }
            let first = try await sample.backup()
            #expect(try await BackupSample.reason { _ = try await sample.backup() } == "TARGET_NOT_EMPTY")
            #expect(try BackupManifest(of: BackupFolder(path: first.path)) == first.manifest)
            #expect(try await sample.backup(second: 1).path != first.path)
        }
    }

    @Test("When the disk is full in the middle, nothing is left of the backup")
    func fullDisk() async throws {
        try await BackupSample.withTenants { sample async throws in
            let reason = try await BackupSample.reason { _ = try await sample.backup(maximumPages: 60) }
            #expect(reason == "DISK_FULL")
            #expect(try BackupSample.names(in: sample.target).isEmpty)
            // What fits there is only held up by the other.
            #expect(try await sample.backup(["bravo"], maximumPages: 60).manifest.tenants.count == 1)
        }
    }

    @Test(
        "A damaged database is named, and the other tenants are in the backup",
        arguments: [
            (offset: UInt64(0), count: 100, reasons: ["DATABASE_DAMAGED"]),
            (offset: 40, count: 1 << 19, reasons: ["DATABASE_DAMAGED"]),
            (offset: 40 * 4096, count: 30 * 4096, reasons: ["DATABASE_DAMAGED", "COPY_DAMAGED"]),
        ] as [(offset: UInt64, count: Int, reasons: [String])]
    )
    func damagedDatabase(offset: UInt64, count: Int, reasons: [String]) async throws {
        try await BackupSample.withTenants { sample async throws in
            try BackupSample.overwrite(sample.data + "/tenants/acme/tenant.db", at: offset, count: count)
            let made = try await sample.backup()
            #expect(made.manifest.tenants.map(\.name) == ["bravo"])
            #expect(made.manifest.missing.map(\.name) == ["acme"])
            // In the middle it depends on what lies there: the tables that are counted, or others.
            #expect(reasons.contains(made.manifest.missing.first?.reason ?? ""))
            #expect(try BackupSample.names(in: made.path + "/tenants") == ["bravo"])
            // Alone, there is nothing to back up.
            let alone = try await BackupSample.reason { _ = try await sample.backup(["acme"], second: 1) }
            #expect(alone == "NOTHING_COPIED")
            #expect(try BackupSample.names(in: sample.target).count == 1)
        }
    }

    @Test("A damaged control database is named, and there is no backup")
    func damagedControl() async throws {
        try await BackupSample.withTenants { sample async throws in
            try BackupSample.overwrite(sample.data + "/control.db", at: 0, count: 100)
            #expect(try await BackupSample.reason { _ = try await sample.backup() } == "CONTROL_UNUSABLE")
            #expect(try BackupSample.names(in: sample.target).isEmpty)
        }
    }

    @Test(
        "A file that is not what its name says is named, and the other tenants are in the backup",
        arguments: [true, false]
    )
    func damagedFile(isThere: Bool) async throws {
        try await BackupSample.withTenants { sample async throws in
            var hash = ""
            try await sample.withEngine { hash = try await sample.addFile("contract", "acme", $0) }
            let path = try sample.path(ofFile: hash, in: sample.data, "acme")
            if isThere {
                try BackupSample.overwrite(path, at: 0, count: 3)
            } else {
                try FileManager.default.removeItem(atPath: path)
            }
            let made = try await sample.backup()
            #expect(made.manifest.tenants.map(\.name) == ["bravo"])
            #expect(made.manifest.missing.map(\.reason) == [isThere ? "FILE_DAMAGED" : "FILE_MISSING"])
            #expect(made.manifest.missing.first?.text.contains(hash) == true)
        }
    }

    @Test("A file that is swept while its tenant is copied is not missed")
    func sweptFile() async throws {
        try await BackupSample.withTenants { sample async throws in
            var hash = ""
            try await sample.withEngine { hash = try await sample.addFile("draft", "acme", $0) }
            let path = try sample.path(ofFile: hash, in: sample.data, "acme")
            let database = sample.data + "/tenants/acme/tenant.db"
            let once = Once()
            let made = try await sample.backup(["acme"]) { _ in
                // The first step of the database; its files are not copied yet.
                guard once.take() else { return }
                do {
                    let writer = try SQLiteConnection(path: database, role: .writer, SQLiteConfiguration())
                    try writer.execute("DELETE FROM kernel_file")
                    writer.close()
                    try FileManager.default.removeItem(atPath: path)
                } catch {
                    Issue.record(error)
                }
            }
            #expect(made.manifest.tenants.map(\.files) == [0])
            #expect(try BackupSample.names(in: made.path + "/tenants") == ["acme"])
        }
    }
}
