import Foundation
import Kernel
import Model
import Testing

@testable import Storage

@Suite("Restores of the SQLite engine")
struct SQLiteRestoreTests {
    private static let tenantColumns = [0, 1, 2, 6, 7]

    private func tenants(_ engine: SQLiteEngine) async throws -> [[Value]] {
        try await BackupSample.rows(engine.store(.control), BackupTables.tenants, Self.tenantColumns)
    }

    private func count(_ name: String, _ engine: SQLiteEngine) async throws -> Int {
        try await engine.store(.tenant(name)).read { try $0.count(BackupSample.thing, where: .all) }
    }

    /// A row as it is after a restore: the next start looks for what is left to do.
    private func row(_ name: String, displayName: String) -> [Value] {
        [.text(name), .text(displayName), .integer(BackupTables.active), .integer(77), .integer(1)]
    }

    @Test("All tenants, their files and the control database come back into an empty folder")
    func wholeFolder() async throws {
        try await BackupSample.withTenants { sample async throws in
            var hash = ""
            try await sample.withEngine { hash = try await sample.addFile("contract", "acme", $0) }
            let made = try await sample.backup()
            let report = try await sample.restore(made.path)
            #expect(report.hasControl && report.missing.isEmpty)
            #expect(report.tenants.map(\.newName) == ["acme", "bravo"])
            #expect(report.tenants.map(\.files) == [1, 0])
            try await sample.withEngine(at: sample.other) { engine in
                let rows = [
                    row("acme", displayName: "Firm acme"), row("bravo", displayName: "Firm bravo"),
                ]
                #expect(try await tenants(engine) == rows)
                #expect(try await count("acme", engine) == 1000)
                #expect(try await count("bravo", engine) == 10)
                let bytes = try await engine.files.read("acme", hash, from: 0, count: 100)
                #expect(String(decoding: bytes, as: UTF8.self) == "contract")
                // It can be written as before.
                try await engine.store(.tenant("acme")).write { writer in
                    try writer.insert(BackupSample.thing, [.integer(5000), .text("after")])
                }
            }
            #expect(try BackupSample.names(in: sample.other + "/tenants") == ["acme", "bravo"])
        }
    }

    @Test("A tenant comes back under another name, beside the one it was copied from")
    func otherName() async throws {
        try await BackupSample.withTenants { sample async throws in
            let made = try await sample.backup()
            let wishes = [SQLiteRestore.Wish("acme", as: "acme-copy"), SQLiteRestore.Wish("bravo", as: "bravo-copy")]
            let report = try await sample.restore(made.path, into: sample.data, wishes)
            #expect(report.tenants.map(\.newName) == ["acme-copy", "bravo-copy"] && !report.hasControl)
            try await sample.withEngine { engine in
                let names = try await tenants(engine).compactMap { $0.first?.text }
                #expect(names == ["acme", "acme-copy", "bravo", "bravo-copy"])
                #expect(try await tenants(engine)[1] == row("acme-copy", displayName: "Firm acme"))
                try await engine.store(.tenant("acme-copy")).write { writer in
                    _ = try writer.delete(BackupSample.thing, where: .all, limit: nil)
                }
                #expect(try await count("acme", engine) == 1000)
            }
        }
    }

    @Test("A backup of one tenant is enough for a machine that has nothing")
    func movedTenant() async throws {
        try await BackupSample.withTenants { sample async throws in
            let made = try await sample.backup(["bravo"])
            let report = try await sample.restore(made.path)
            #expect(!report.hasControl)
            try await sample.withEngine(at: sample.other) { engine async throws in
                #expect(try await tenants(engine) == [row("bravo", displayName: "Firm bravo")])
                #expect(try await count("bravo", engine) == 10)
            }
        }
    }

    @Test("A tenant that is there refuses the restore; replaced, it is kept aside")
    func existing() async throws {
        try await BackupSample.withTenants { sample async throws in
            let made = try await sample.backup()
            try await sample.withEngine { engine in
                try await engine.store(.tenant("acme")).write { writer in
                    try writer.insert(BackupSample.thing, [.integer(5000), .text("since")])
                }
            }
            let wish = [SQLiteRestore.Wish("acme")]
            let refused = try await BackupSample.reason { try await sample.restore(made.path, into: sample.data, wish) }
            #expect(refused == "TENANT_EXISTS")
            let all = try await BackupSample.reason { try await sample.restore(made.path, into: sample.data) }
            #expect(all == "TENANT_EXISTS")
            try await sample.withEngine { engine async throws in
                #expect(try await count("acme", engine) == 1001)
            }
            let report = try await sample.restore(made.path, into: sample.data, wish, isReplacing: true)
            let aside = try #require(report.tenants.first?.replaced)
            #expect(aside.hasSuffix("/tenants/.replaced-acme-20270115T080000Z"))
            #expect(FileManager.default.fileExists(atPath: aside + "/tenant.db"))
            try await sample.withEngine { engine async throws in
                #expect(try await count("acme", engine) == 1000)
                #expect(try await tenants(engine).count == 2)
            }
            #expect(FileManager.default.fileExists(atPath: aside + "/tenant.db"))
        }
    }

    @Test("While a server works on the folder nothing is restored")
    func whileServing() async throws {
        try await BackupSample.withTenants { sample async throws in
            let made = try await sample.backup()
            try await sample.withEngine { _ in
                let wish = [SQLiteRestore.Wish("acme", as: "acme-copy")]
                let reason = try await BackupSample.reason {
                    try await sample.restore(made.path, into: sample.data, wish)
                }
                #expect(reason == "DATA_FOLDER_IN_USE")
            }
        }
    }

    @Test("What a restore is asked for must be in the backup, under names that a tenant can have")
    func wishes() async throws {
        try await BackupSample.withTenants { sample async throws in
            let made = try await sample.backup()
            let wishes: [(wishes: [SQLiteRestore.Wish], reason: String)] = [
                ([.init("charlie")], "TENANT_NOT_IN_BACKUP"),
                ([.init("../acme", as: "acme")], "TENANT_NOT_IN_BACKUP"),
                ([.init("acme", as: "bravo"), .init("bravo")], "TENANT_NAMED_TWICE"),
                ([.init("acme", as: "../acme")], "TENANT_NAME_INVALID"),
                ([.init("acme", as: "a/b")], "TENANT_NAME_INVALID"),
                ([.init("acme", as: "a.b")], "TENANT_NAME_INVALID"),
                ([.init("acme", as: "")], "TENANT_NAME_INVALID"),
            ]
            for (wishes, reason) in wishes {
                let found = try await BackupSample.reason { try await sample.restore(made.path, wishes) }
                #expect(found == reason)
            }
            #expect(!FileManager.default.fileExists(atPath: sample.other))
        }
    }

    @Test("A backup that was never finished, or is of a newer format, is refused")
    func otherManifests() async throws {
        try await BackupSample.withTenants { sample async throws in
            let missing = try await BackupSample.reason { try await sample.restore(sample.folder + "/nowhere") }
            #expect(missing == "BACKUP_NOT_FOUND")
            let made = try await sample.backup()
            let path = made.path + "/manifest.json"
            let newer = BackupManifest(
                format: 2,
                time: made.manifest.time,
                program: made.manifest.program,
                control: nil,
                tenants: [],
                missing: []
            )
            try Data(try newer.encoded()).write(to: URL(filePath: path))
            #expect(try await BackupSample.reason { try await sample.restore(made.path) } == "BACKUP_TOO_NEW")
            try FileManager.default.removeItem(atPath: path)
            #expect(try await BackupSample.reason { try await sample.restore(made.path) } == "BACKUP_UNFINISHED")
            #expect(!FileManager.default.fileExists(atPath: sample.other))
        }
    }

    @Test(
        "A manifest that was edited is refused, whatever the edit",
        arguments: ["name", "number", "end", "half", "all"]
    )
    func editedManifest(edit: String) async throws {
        try await BackupSample.withTenants { sample async throws in
            let made = try await sample.backup()
            let path = made.path + "/manifest.json"
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let edited =
                switch edit {
                case "name": text.replacingOccurrences(of: "bravo", with: "charlie")
                case "number": text.replacingOccurrences(of: "\"changes\" : 10,", with: "\"changes\" : 11,")
                case "end": text + "\n"
                case "half": String(text.prefix(text.count / 2))
                default: ""
                }
            #expect(edited != text)
            try Data(edited.utf8).write(to: URL(filePath: path))
            #expect(try await BackupSample.reason { try await sample.restore(made.path) } == "MANIFEST_DAMAGED")
            #expect(!FileManager.default.fileExists(atPath: sample.other))
        }
    }

    @Test(
        "A backup that is damaged anywhere is refused whole, and nothing is restored",
        arguments: ["database", "no database", "control", "file", "no file"]
    )
    func damagedBackup(part: String) async throws {
        try await BackupSample.withTenants { sample async throws in
            var hash = ""
            try await sample.withEngine { hash = try await sample.addFile("contract", "bravo", $0) }
            let made = try await sample.backup()
            let database = made.path + "/tenants/bravo/tenant.db"
            let file = try sample.path(ofFile: hash, in: made.path, "bravo")
            switch part {
            case "database": try BackupSample.overwrite(database, at: 9000, count: 1)
            case "no database": try FileManager.default.removeItem(atPath: database)
            case "control": try BackupSample.overwrite(made.path + "/control.db", at: 5000, count: 1)
            case "file": try BackupSample.overwrite(file, at: 2, count: 1)
            default: try FileManager.default.removeItem(atPath: file)
            }
            #expect(try await BackupSample.reason { try await sample.restore(made.path) } == "BACKUP_DAMAGED")
            #expect(try BackupSample.names(in: sample.other + "/tenants").isEmpty)
            #expect(!FileManager.default.fileExists(atPath: sample.other + "/control.db"))
            // What is not damaged can still be had, by name.
            try await sample.restore(made.path, [SQLiteRestore.Wish("acme")])
            try await sample.withEngine(at: sample.other) { engine async throws in
                #expect(try await count("acme", engine) == 1000)
            }
        }
    }

    @Test("What an interrupted restore left is taken away by the next one, and by the next start")
    func interrupted() async throws {
        try await BackupSample.withTenants { sample async throws in
            let made = try await sample.backup()
            // The last restore ended between its drafts, its rows and its places.
            try await sample.withEngine(at: sample.other) { engine in
                try await sample.addTenant("acme", engine, rows: 3, state: BackupTables.creating)
            }
            for name in ["acme", "bravo"] {
                let draft = "\(sample.other)/tenants/.gone-restoring-\(name)"
                try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: true)
                #expect(FileManager.default.createFile(atPath: draft + "/tenant.db", contents: Data([1, 2, 3])))
            }
            try await sample.restore(made.path, [SQLiteRestore.Wish("acme")])
            #expect(try BackupSample.names(in: sample.other + "/tenants") == ["acme"])
            try await sample.withEngine(at: sample.other) { engine async throws in
                #expect(try await count("acme", engine) == 1000)
                #expect(try await tenants(engine) == [row("acme", displayName: "Firm acme")])
            }
        }
    }

    @Test("What a backup lacks is told when all of it is restored")
    func incompleteBackup() async throws {
        try await BackupSample.withTenants { sample async throws in
            try BackupSample.overwrite(sample.data + "/tenants/acme/tenant.db", at: 0, count: 100)
            let made = try await sample.backup()
            let report = try await sample.restore(made.path)
            #expect(report.tenants.map(\.name) == ["bravo"] && report.missing.map(\.name) == ["acme"])
            try await sample.withEngine(at: sample.other) { engine async throws in
                #expect(try await tenants(engine) == [row("bravo", displayName: "Firm bravo")])
            }
        }
    }
}
