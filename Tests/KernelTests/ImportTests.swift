import Contract
import DirectoryAPI
import DirectoryPlugin
import Foundation
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

/// A file in, an operation to its end.
struct TransferBench {
    let platform: TestPlatform

    func upload(_ bytes: [UInt8], name: String = "file.csv") async throws -> String {
        let caller = FileCaller(token: platform.administrator, language: "en", peer: "127.0.0.1")
        let upload = try await platform.dispatcher.beginUpload(caller, name: name, size: nil)
        try await upload.append(bytes)
        return try await upload.finish().hash
    }

    @discardableResult
    func run(
        _ text: String,
        into entity: String = "directory.account",
        encoding: [UInt8]? = nil,
        token: String? = "administrator",
        _ fill: (inout StartImportRequest) -> Void = { _ in }
    ) async throws -> (operation: Contract.Operation, rows: [ReportRow]) {
        var request = StartImportRequest()
        request.entity = entity
        request.fileHash = try await upload(encoding ?? Array(text.utf8))
        fill(&request)
        let started = try await platform.call(TransferMethods.startImport, request, token: token)
        try await platform.dispatcher.operations.drain(TestPlatform.tenant)
        let operation = try await platform.call(OperationMethods.getOperation, .with { $0.id = started.id })
        let report = try await platform.call(
            OperationMethods.listOperationReport,
            .with {
                $0.id = started.id
                $0.pageSize = 1000
            }
        )
        return (operation, report.rows)
    }

    func export(_ entity: String, _ fill: (inout StartExportRequest) -> Void = { _ in }) async throws -> String {
        var request = StartExportRequest()
        request.entity = entity
        fill(&request)
        let started = try await platform.call(TransferMethods.startExport, request)
        try await platform.dispatcher.operations.drain(TestPlatform.tenant)
        let operation = try await platform.call(OperationMethods.getOperation, .with { $0.id = started.id })
        #expect(operation.state == .succeeded, "\(operation.errorReason) \(operation.errorMessage)")
        let caller = FileCaller(token: platform.administrator, language: "en", peer: "127.0.0.1")
        let stored = try await platform.dispatcher.openFile("kernel.operation/\(started.id)/file"[...], caller)
        return String(decoding: try await stored.read(0, Int(stored.file.size)), as: UTF8.self)
    }

    func accounts() async throws -> [Account] {
        var request = ListRequest()
        request.pageSize = 1000
        return try await platform.call(AccountMethods.listAccounts, request).accounts
    }
}

@Suite("Imports")
struct ImportTests {
    private func with(_ body: (TransferBench) async throws -> Void) async throws {
        try await withPlatform([DirectoryPlugin.self, TestingPlugin.self], rehearses: false) { platform in
            try await body(TransferBench(platform: platform))
        }
    }

    private func counts(_ operation: Contract.Operation) -> [String] {
        operation.counts.map { "\($0.name) \($0.count)" }
    }

    @Test("A French file is read as it comes: labels, numbers, accents in Windows-1252")
    func french() async throws {
        try await with { bench in
            let text = "Nom;Numéro client;Encours autorisé;Ville;Origine\r\nÉts Dupré;D1;\"1 234,50\";Nîmes;Salon\r\n"
            let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            let hash = try await bench.upload(latin)
            let preview = try await bench.platform.call(
                TransferMethods.previewImport,
                .with {
                    $0.entity = "directory.account"
                    $0.fileHash = hash
                }
            )
            #expect(preview.separator == ";" && preview.encoding == "windows-1252" && preview.style == .french)
            #expect(preview.columns.map(\.path) == ["name", "code", "credit_limit", "addresses.city", "source"])
            let (operation, _) = try await bench.run("", encoding: latin)
            #expect(operation.state == .succeeded && counts(operation) == ["created 1"])
            let account = try #require(try await bench.accounts().first)
            #expect(account.name == "Éts Dupré" && account.creditLimit == "1234.50" && account.source == "fair")
            #expect(account.addresses.map(\.city) == ["Nîmes"])
        }
    }

    @Test("Rows create and change records by their key, and say what they did")
    func byKey() async throws {
        try await with { bench in
            try await bench.run("code,name\nA1,Dupont\nA2,Martin\n")
            let (operation, rows) = try await bench.run(
                "code,name,telephone\nA1,Dupont,0476000001\nA2,Martin,\nA3,Roux,04 76 00 00 03\n"
            )
            #expect(rows.map(\.outcome) == ["update", "none", "create"])
            #expect(rows.map(\.line) == [2, 3, 4])
            #expect(counts(operation) == ["created 1", "unchanged 1", "updated 1"])
            let accounts = try await bench.accounts()
            #expect(accounts.map(\.telephone) == ["+33476000001", "", "+33476000003"])
            #expect(rows.map(\.recordID) == accounts.map(\.id))
        }
    }

    @Test(
        "What a mode does not allow is refused with its row",
        arguments: [
            (ImportMode.importCreate, ["KEY_TAKEN", ""]), (.importUpdate, ["", "KEY_UNKNOWN"]),
            (.importCreateOrUpdate, ["", ""]),
        ]
    )
    func modes(mode: ImportMode, reasons: [String]) async throws {
        try await with { bench in
            try await bench.run("code,name\nA1,Dupont\n")
            let (_, rows) = try await bench.run("code,name\nA1,Durand\nA2,Martin\n") {
                $0.mode = mode
                $0.skipRefused = true
            }
            #expect(rows.map(\.reason) == reasons)
        }
    }

    @Test("All or nothing: one bad row, and nothing is imported; its place and reason are told")
    func allOrNothing() async throws {
        try await with { bench in
            let text = "Nom;SIREN;Encours autorisé\nBon;732829320;1\nMauvais;12;2\nPire;;beaucoup\n"
            let (operation, rows) = try await bench.run(text)
            #expect(operation.state == .failed && operation.errorReason == "IMPORT_REFUSED")
            #expect(try await bench.accounts().isEmpty)
            let refused = rows.filter { $0.outcome == "refused" }
            #expect(refused.map(\.line) == [3, 4])
            #expect(refused.map(\.column) == ["SIREN", "Encours autorisé"])
            #expect(refused.map(\.reason) == ["IDENTIFIER_LENGTH", "VALUE_MALFORMED"])
            #expect(refused.allSatisfy { !$0.message.isEmpty })

            let (skipped, _) = try await bench.run(text) { $0.skipRefused = true }
            #expect(skipped.state == .succeeded && counts(skipped) == ["created 1", "refused 2"])
            #expect(try await bench.accounts().map(\.name) == ["Bon"])
        }
    }

    @Test("A dry run says for each row what would happen, and changes nothing")
    func dryRun() async throws {
        try await with { bench in
            try await bench.run("code,name\nA1,Dupont\n")
            let (operation, rows) = try await bench.run("code,name\nA1,Durand\nA2,Martin\n,\nA3,\n") {
                $0.dryRun = true
            }
            #expect(operation.state == .succeeded)
            #expect(rows.map(\.outcome) == ["update", "create", "refused"])
            #expect(rows.last?.reason == "REQUIRED" && rows.last?.line == 5)
            #expect(try await bench.accounts().map(\.name) == ["Dupont"])
        }
    }

    @Test("Lines stand in several rows of one record, or in columns of one row")
    func lines() async throws {
        try await with { bench in
            let text = """
                code,name,addresses.label,addresses.city
                A1,Dupont,Siège,Lyon
                A1,,Dépôt,Bron
                ,,Agence,Metz
                A2,Martin,Siège,Nîmes
                """
            let (operation, rows) = try await bench.run(text)
            #expect(operation.state == .succeeded && rows.map(\.line) == [2, 5])
            try await bench.run("code,name,addresses[0].city,addresses[1].city\nA3,Roux,Tours,Brest\n")
            let cities = try await bench.accounts().map { $0.addresses.map(\.city) }
            #expect(cities == [["Lyon", "Bron", "Metz"], ["Nîmes"], ["Tours", "Brest"]])
        }
    }

    @Test("A row without a key that says something of a record is a record of its own")
    func noKey() async throws {
        try await with { bench in
            let text = "code,name,addresses.city\nA1,Dupont,Lyon\n,Martin,Metz\n,,Bron\nA2,Roux,\nA2,Durand,Nice\n"
            let (_, rows) = try await bench.run(text) { $0.skipRefused = true }
            #expect(rows.map(\.reason) == ["", "", "REQUIRED", "", "DUPLICATE_IN_FILE"])
            let accounts = try await bench.accounts()
            #expect(accounts.map(\.name) == ["Dupont", "Martin", "Roux"])
            #expect(accounts.map { $0.addresses.map(\.city) } == [["Lyon"], ["Metz"], []])
        }
    }

    @Test("References are found by a key of the file, a code, a name; two of one name are told apart by nobody")
    func references() async throws {
        try await with { bench in
            try await bench.run("@key,name,siren\nc-1,Thermalpes,732829320\nc-2,Autre,\n", into: "directory.company")
            let text = "name,company_id\na,c-1\nb,Autre\nc,732829320\nd,nobody\n"
            let (_, rows) = try await bench.run(text) { $0.skipRefused = true }
            #expect(rows.map(\.outcome) == ["create", "create", "create", "refused"])
            #expect(rows.last?.reason == "REFERENCE_NOT_FOUND" && rows.last?.column == "company_id")
            let ids = try await bench.accounts().map(\.companyID)
            #expect(ids[0] == ids[2] && ids[0] != ids[1])
            // Accounts may share a name; a contact cannot guess which.
            try await bench.run("name\nDupont\nDupont\n")
            let (_, contacts) = try await bench.run(
                "last_name,account_id\nDurand,Dupont\n",
                into: "directory.contact"
            ) { $0.skipRefused = true }
            #expect(contacts.map(\.reason) == ["REFERENCE_AMBIGUOUS"])
            let (_, explicit) = try await bench.run(
                "last_name,account_id.code\nDurand,C0001\n",
                into: "directory.contact"
            )
            #expect(explicit.map(\.outcome) == ["create"])
        }
    }

    @Test("A key that comes twice in a file is refused the second time")
    func twice() async throws {
        try await with { bench in
            let (_, rows) = try await bench.run("code,name\nA1,Dupont\nA2,Martin\nA1,Durand\n") {
                $0.skipRefused = true
            }
            #expect(rows.map(\.reason) == ["", "", "DUPLICATE_IN_FILE"])
        }
    }

    @Test(
        "A file that cannot be read as a table changes nothing and says why",
        arguments: [
            ("PK\u{3}\u{4}[Content_Types].xml", "NOT_A_TEXT_FILE"), ("name\n\"open", "UNCLOSED_QUOTE"),
            ("name\nfine\n" + String(repeating: "x", count: 1_100_000), "ROW_TOO_LONG"),
            (Array(repeating: "name", count: 500).joined(separator: ",") + "\n", "TOO_MANY_COLUMNS"),
            ("couleur,taille\nrouge,1\n", "NO_COLUMNS"), ("name,Nom\na,b\n", ""), (" \n", "EMPTY_FILE"),
        ]
    )
    func unreadable(text: String, reason: String) async throws {
        try await with { bench in
            let (operation, _) = try await bench.run(text) { $0.skipRefused = true }
            #expect(operation.errorReason == reason)
            #expect(try await bench.accounts().count == (reason.isEmpty ? 1 : 0))
        }
    }

    @Test("Rows that are cut short are refused, whatever the others do")
    func ragged() async throws {
        try await with { bench in
            let text = "name,code,email,telephone,notes\na,A1,,,\nb\nc,A3,,,,,more\nd,A4,x@y.example,\n"
            let (_, rows) = try await bench.run(text) { $0.skipRefused = true }
            #expect(rows.map(\.reason) == ["", "RAGGED_ROW", "RAGGED_ROW", ""])
        }
    }

    @Test("Who may only read does not import; who may write does, with their own rights")
    func rights() async throws {
        try await with { bench in
            let reader = try await bench.platform.signIn(as: .reader, email: "reader@acme.example")
            let writer = try await bench.platform.signIn(as: .writer, email: "writer@acme.example")
            let got = try await refusal { try await bench.run("name\na\n", token: reader) }
            #expect(got == "PERMISSION_DENIED")
            let users = try await refusal { try await bench.run("name\na\n", into: "kernel.user", token: writer) }
            #expect(users == "PERMISSION_DENIED")
            let unknown = try await refusal { try await bench.run("name\na\n", into: "directory.nothing") }
            #expect(unknown == "UNKNOWN_ENTITY entity")
            let (operation, _) = try await bench.run("name\na\n", token: writer)
            #expect(operation.state == .succeeded)
        }
    }

    @Test("A profile keeps what the columns of a source are")
    func profile() async throws {
        try await with { bench in
            let profile = try await bench.platform.call(
                ImportProfileMethods.createImportProfile,
                .with {
                    $0.importProfile.name = "Ancien logiciel"
                    $0.importProfile.entity = "directory.account"
                    $0.importProfile.keys = ["code"]
                    $0.importProfile.columns = [
                        .with {
                            $0.header = "RAISOC"
                            $0.path = "name"
                        },
                        .with {
                            $0.header = "REF"
                            $0.path = "code"
                        },
                    ]
                }
            )
            let (operation, _) = try await bench.run("RAISOC;REF;DIVERS\nDupont;D1;x\n") { $0.profileID = profile.id }
            #expect(operation.state == .succeeded)
            #expect(try await bench.accounts().map(\.code) == ["D1"])
        }
    }

    @Test("What was exported comes back as the same records", arguments: [";", ",", "\t"])
    func roundTrip(separator: String) async throws {
        try await with { bench in
            let platform = bench.platform
            let site = try await platform.site("Lyon \"centre\"")
            let friend = try await platform.sample("=1+1")
            for number in 0..<30 {
                try await platform.sample("n° \(number); \"é\",\n\ttab") {
                    $0.price = "\(number).50"
                    $0.rate = "0.05500001"
                    $0.day = "2026-02-28"
                    $0.moment = .init(seconds: 1_767_603_600 + Int64(number), nanos: 123_456_000)
                    $0.colour = .green
                    $0.origin = "north"
                    $0.flag = number.isMultiple(of: 2)
                    $0.count = Int32(-number)
                    $0.optionalCount = 0
                    $0.longitude = 4.835
                    $0.place.city = "Bourg-en-Bresse"
                    $0.place.latitude = -0.25
                    $0.unitID = site.id
                    $0.friendIds = [friend.id, friend.id]
                    $0.words = ["un", "deux trois"]
                    $0.numbers = [1, -2]
                    $0.colours = [.red, .blue]
                    $0.mood = "calm"
                    $0.lines = (0..<(number % 4)).map { place in
                        .with {
                            $0.text = "ligne \(place)"
                            $0.amount = "1.234"
                            $0.marks = ["a"]
                        }
                    }
                }
            }
            let before = try await platform.list { $0.pageSize = 1000 }.samples
            let text = try await bench.export("testing.sample") { $0.separator = separator }
            let (same, rows) = try await bench.run(text, into: "testing.sample")
            #expect(same.state == .succeeded, "\(same.errorReason)")
            #expect(
                rows.filter { $0.outcome != "none" }.map { "\($0.line) \($0.outcome) \($0.column) \($0.reason)" } == []
            )
            #expect(try await platform.list { $0.pageSize = 1000 }.samples == before)

            // Changed meanwhile, they come back to what the file says.
            for sample in before.prefix(5) {
                try await platform.update(sample, mask: ["*"]) {
                    $0.title = "changed"
                    $0.price = "1.00"
                    $0.words = []
                }
            }
            try await bench.run(text, into: "testing.sample") { $0.emptyCellsClear = true }
            let after = try await platform.list { $0.pageSize = 1000 }.samples
            func bare(_ samples: [Sample]) -> [Sample] {
                samples.map { sample in
                    var copy = sample
                    copy.clearInfo()
                    return copy
                }
            }
            #expect(bare(after) == bare(before))
        }
    }

    @Test("An export holds its filter and its columns, with the words of people if asked (ACC-38)")
    func exports() async throws {
        try await with { bench in
            try await bench.run("code,name,telephone\nA1,Dupont,+33 4 76 00 00 01\nA2,Martin,0476000002\n")
            let text = try await bench.export("directory.account") {
                $0.filter = "code = A1"
                $0.columns = ["name", "telephone"]
                $0.labels = true
            }
            #expect(text == "\u{FEFF}Name;Telephone\r\nDupont;'+33476000001\r\n")
            let french = try await bench.export("directory.account") {
                $0.columns = ["name"]
                $0.labels = true
                $0.language = "fr"
            }
            #expect(french.hasPrefix("\u{FEFF}Nom\r\n"))
            let unknown = try await refusal {
                try await bench.export("directory.account") { fill in
                    fill.labels = true
                    fill.language = "de"
                }
            }
            #expect(unknown == "OUT_OF_RANGE language")
            let bad = try await refusal { try await bench.export("directory.account") { $0.columns = ["colour"] } }
            #expect(bad == "COLUMN_UNKNOWN")
            let filter = try await refusal { try await bench.export("directory.account") { $0.filter = "(" } }
            #expect(filter == "INVALID_FILTER filter")
        }
    }

    @Test("On a full disk an import ends, and tells exactly what it did")
    func fullDisk() async throws {
        var sqlite = SQLiteConfiguration()
        sqlite.maximumPages = 400
        let platform = try await TestPlatform.make([DirectoryPlugin.self], rehearses: false, sqlite: sqlite)
        let bench = TransferBench(platform: platform)
        let note = String(repeating: "longue note ", count: 40)
        let text = "name,notes\n" + (1...3000).map { "Compte \($0),\(note)\n" }.joined()
        let (operation, rows) = try await bench.run(text) { $0.skipRefused = true }
        #expect(operation.state == .failed)
        #expect(operation.errorReason == "STORAGE_FULL")
        var request = ListRequest()
        request.pageSize = 1
        request.countTotal = true
        let there = try await platform.call(AccountMethods.listAccounts, request).totalSize
        #expect(there > 0 && there == operation.done)
        #expect(counts(operation) == ["created \(there)"])
        #expect(rows.allSatisfy { $0.outcome == "create" })
        await platform.close()
    }

    @Test("After a stop in the middle an import goes on where it was: nothing twice, nothing left out")
    func resumed() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ruche-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let before = try await TestPlatform([DirectoryPlugin.self], folder, rehearses: false)
        let text = "name,code\n" + (1...3000).map { "Compte \($0),N\($0)\n" }.joined()
        let hash = try await TransferBench(platform: before).upload(Array(text.utf8))
        let started = try await before.call(
            TransferMethods.startImport,
            .with {
                $0.entity = "directory.account"
                $0.fileHash = hash
                $0.skipRefused = true
            }
        )
        let running = Task { try await before.dispatcher.operations.drain(TestPlatform.tenant) }
        while try await before.call(OperationMethods.getOperation, .with { $0.id = started.id }).done == 0 {
            await Task.yield()
        }
        let tokens = (operator: before.operatorToken, administrator: before.administrator)
        await before.engine.close()
        try? await running.value
        let after = try await TestPlatform([DirectoryPlugin.self], folder, rehearses: false, tokens: tokens)
        try await after.dispatcher.operations.drain(TestPlatform.tenant)
        let operation = try await after.call(OperationMethods.getOperation, .with { $0.id = started.id })
        #expect(operation.state == .succeeded && counts(operation) == ["created 3000"])
        var request = ListRequest()
        request.pageSize = 1
        request.countTotal = true
        #expect(try await after.call(AccountMethods.listAccounts, request).totalSize == 3000)
        await after.close()
    }

    private func undo(
        _ bench: TransferBench,
        _ id: Int64,
        _ fill: (inout UndoOperationRequest) -> Void = { _ in }
    ) async throws -> Contract.Operation {
        var request = UndoOperationRequest()
        request.id = id
        fill(&request)
        let started = try await bench.platform.call(OperationMethods.undoOperation, request)
        try await bench.platform.dispatcher.operations.drain(TestPlatform.tenant)
        return try await bench.platform.call(OperationMethods.getOperation, .with { $0.id = started.id })
    }

    @Test("A module's profile knows the titles of the usual files, and fixed values fill what rows leave open")
    func profiles() async throws {
        try await with { bench in
            let known = try await bench.platform.call(
                TransferMethods.listStandardProfiles,
                .with { $0.entity = "directory.account" }
            )
            #expect(known.profiles.map(\.name) == ["directory.accounts"])
            #expect(known.profiles[0].profile.columns.contains { $0.header == "Raison sociale" && $0.path == "name" })
            let text = "NUMERO CLIENT;raison sociale;Téléphone;SIREN;Bizarre\nA1;Dupont;04 76 00 00 01;732 829 320;x\n"
            let (operation, rows) = try await bench.run(text) {
                $0.profile = "directory.accounts"
                $0.constants = [
                    .with {
                        $0.path = "role"
                        $0.value = "PROSPECT"
                    },
                    .with {
                        $0.path = "telephone"
                        $0.value = "0476000009"
                    },
                ]
            }
            #expect(operation.state == .succeeded, "\(rows.map(\.message))")
            let account = try #require(try await bench.accounts().first)
            #expect(account.name == "Dupont" && account.role == .prospect)
            // A cell goes before a fixed value.
            #expect(account.telephone == "+33476000001" && account.siren == "732829320")
            let (again, _) = try await bench.run("siren,notes\n732 829 320,connu\n") { $0.keys = ["siren"] }
            #expect(counts(again) == ["updated 1"])
            // A file without the profile's key has another one, or makes new records.
            let (keyless, _) = try await bench.run("Raison sociale;SIREN\nDupont SA;732 829 320\nVial;\n") {
                $0.profile = "directory.accounts"
            }
            #expect(keyless.state == .succeeded && counts(keyless).sorted() == ["created 1", "updated 1"])
            let unknown = try await refusal { try await bench.run(text) { $0.profile = "directory.contacts" } }
            #expect(unknown == "UNKNOWN_PROFILE profile")
            let (refused, _) = try await bench.run("name\nx\n") {
                $0.constants = [
                    .with {
                        $0.path = "addresses.city"
                        $0.value = "Lyon"
                    }
                ]
            }
            #expect(refused.state == .failed && refused.errorReason == "COLUMN_UNKNOWN")
        }
    }

    @Test("An import is taken back as one act: new records go to the bin, changed ones are what they were")
    func undone() async throws {
        try await with { bench in
            try await bench.run(
                "code,name,telephone,addresses.label,addresses.city\nA1,Dupont,0476000001,Siège,Lyon\nA1,,,Dépôt,Bron\nA2,Martin,0476000002,,\n"
            )
            let before = try await bench.accounts()
            let (imported, _) = try await bench.run(
                "code,name,telephone,addresses.label,addresses.city\nA1,Durand,,Agence,Metz\nA2,Martin,0476000099,,\nA3,Roux,,,\n"
            )
            #expect(counts(imported) == ["created 1", "updated 2"])
            let undone = try await undo(bench, imported.id)
            #expect(undone.state == .succeeded && counts(undone) == ["deleted 1", "restored 2"])
            let after = try await bench.accounts()
            #expect(
                after.map(\.name) == ["Dupont", "Martin"] && after.map(\.telephone) == ["+33476000001", "+33476000002"]
            )
            #expect(after.map { $0.addresses.map(\.city).sorted() } == before.map { $0.addresses.map(\.city).sorted() })
            let acts = try await bench.platform.changes("directory.account", after[0].id).changes.map(\.act)
            #expect(acts.first == undone.id)
            let bin = try await bench.platform.bin("directory.account")
            #expect(bin.records.map(\.display) == ["Roux"])
        }
    }

    @Test("An import whose records were changed since is not taken back, unless those are kept")
    func undoRefused() async throws {
        try await with { bench in
            let (imported, rows) = try await bench.run("code,name\nA1,Dupont\nA2,Martin\nA3,Roux\n")
            let changed = rows[1].recordID
            _ = try await bench.platform.call(
                AccountMethods.updateAccount,
                .with {
                    $0.account.id = changed
                    $0.account.telephone = "0476000001"
                }
            )
            let refused = try await undo(bench, imported.id)
            #expect(refused.state == .failed && refused.errorReason == "UNDO_REFUSED")
            let report = try await bench.platform.call(
                OperationMethods.listOperationReport,
                .with { $0.id = refused.id }
            )
            #expect(report.rows.map(\.recordID) == [changed] && report.rows.map(\.reason) == ["CHANGED_SINCE"])
            #expect(try await bench.accounts().count == 3)
            let kept = try await undo(bench, imported.id) { $0.keep = [changed] }
            #expect(kept.state == .succeeded && counts(kept) == ["deleted 2", "kept 1"])
            #expect(try await bench.accounts().map(\.id) == [changed])
        }
    }
}
