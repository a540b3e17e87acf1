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

@Suite("Tables that all tenants share, filled by the operator (ACC-06)")
struct SharedTableTests {
    private static let town = Town.entityName
    private static let header = "#Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5"
    /// Four towns in five rows.
    private static let rows = """
        38421;ST MARTIN D HERES;38400;ST MARTIN D HERES;
        38185;GRENOBLE;38000;GRENOBLE;
        38185;GRENOBLE;38100;GRENOBLE;
        38185;GRENOBLE;38100;GRENOBLE;
        74010;ANNECY;74940;ANNECY;ANNECY LE VIEUX
        """
    private static var file: [UInt8] { Array((header + "\n" + rows).utf8) }

    private func with(
        _ plugins: [any Plugin.Type] = [DirectoryPlugin.self],
        _ body: (TestPlatform) async throws -> Void
    ) async throws {
        try await withPlatform(plugins, rehearses: false, body)
    }

    private func towns(
        _ platform: TestPlatform,
        token: String? = "administrator",
        _ fill: (inout ListRequest) -> Void = { _ in }
    ) async throws -> [Town] {
        var request = ListRequest()
        fill(&request)
        return try await platform.call(TownMethods.listTowns, request, token: token).towns
    }

    // MARK: - Filling

    @Test("The official file fills the table, whichever of its headers it has and however its letters are written")
    func headers() async throws {
        let latest = """
            code_commune_insee;nom_de_la_commune;code_postal;ligne_5;libelle_d_acheminement;coordonnees_geographiques
            74010;ANNECY;74940;ANNECY LE VIEUX;ANNECY;45.901643496,6.118095198
            74010;ANNECY;74940;ANNECY LE VIEUX;ANNECY;45.901643497,6.118095199
            """
        let older = """
            Code INSEE,Code Postal,Commune,Ligne 5,Libellé d'acheminement
            74010,74940,ANNECY,ANNECY LE VIEUX,ANNECY
            """
        let files: [(bytes: [UInt8], ignored: [String], rows: Int64, records: Int64)] = [
            (Self.file, [], 5, 4),
            // Windows-1252, where the accent is one byte.
            ((Self.header + "\r\n" + Self.rows).unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, [], 5, 4),
            (Array(latest.utf8), ["coordonnees_geographiques"], 2, 1),
            (Array(older.utf8), [], 1, 1),
        ]
        for file in files {
            try await with { platform in
                let made = try await platform.replaceSharedTable(Self.town, by: file.bytes)
                #expect(made.rows == file.rows && made.records == file.records && made.added == file.records)
                #expect(made.columns.filter(\.path.isEmpty).map(\.header) == file.ignored)
                let annecy = try #require(try await towns(platform) { $0.filter = "postal_code = \"74940\"" }.first)
                #expect(annecy.name == "ANNECY" && annecy.inseeCode == "74010")
                #expect(annecy.deliveryName == "ANNECY" && annecy.locality == "ANNECY LE VIEUX")
                #expect(annecy.info.etag == "1" && annecy.info.hasCreateTime && annecy.info.createdBy == 0)
            }
        }
    }

    @Test("A town is found by its postal code and postal codes by a town, whatever the role and the tenant")
    func bothWays() async throws {
        try await with { platform in
            try await platform.replaceSharedTable(Self.town, by: Self.file)
            let reader = try await platform.signIn(as: .reader, email: "lise@acme.example")
            let other = try await TestPlatform.makeTenant("bravo", platform.dispatcher, platform.operatorToken)
            for token in [platform.administrator, reader, other] {
                let byCode = try await towns(platform, token: token) { $0.filter = "postal_code = \"38400\"" }
                #expect(byCode.map(\.name) == ["ST MARTIN D HERES"])
                let byName = try await towns(platform, token: token) { $0.filter = "name = \"GRENOBLE\"" }
                #expect(byName.map(\.postalCode) == ["38000", "38100"])
                let byWords = try await towns(platform, token: token) { $0.query = "St-Martin-d'Hères" }
                #expect(byWords.map(\.postalCode) == ["38400"])
                let byPart = try await towns(platform, token: token) { $0.query = "381" }
                #expect(byPart.map(\.name) == ["GRENOBLE"])
                let id = byWords.first?.id ?? 0
                let one = try await platform.call(TownMethods.getTown, .with { $0.id = id }, token: token)
                #expect(one == byWords.first)
                let batch = try await platform.call(TownMethods.batchGetTowns, .with { $0.ids = [id] }, token: token)
                #expect(batch.towns == [one])
            }
            let missing = try await refusal { try await platform.call(TownMethods.getTown, .with { $0.id = 999 }) }
            #expect(missing == "NOT_FOUND")
        }
    }

    @Test("Pages go on where they ended, in the order asked for")
    func pages() async throws {
        try await with { platform in
            try await platform.replaceSharedTable(Self.town, by: Self.file)
            var request = ListRequest()
            request.orderBy = "name desc, postal_code"
            request.pageSize = 3
            request.countTotal = true
            let first = try await platform.call(TownMethods.listTowns, request)
            #expect(first.towns.map(\.postalCode) == ["38400", "38000", "38100"])
            #expect(first.totalSize == 4)
            request.pageToken = first.nextPageToken
            let second = try await platform.call(TownMethods.listTowns, request)
            #expect(second.towns.map(\.postalCode) == ["74940"])
            #expect(second.nextPageToken.isEmpty)
        }
    }

    @Test("A later file changes what differs and nothing else; a dry run says so beforehand and changes nothing")
    func laterFile() async throws {
        try await with { platform in
            try await platform.replaceSharedTable(Self.town, by: Self.file)
            let before = try await towns(platform)
            let later = """
                \(Self.header)
                38421;ST MARTIN D HERES;38400;ST MARTIN D HERES;
                38185;GRENOBLE;38000;GRENOBLE;
                38563;VOIRON;38500;VOIRON;
                """
            let told = try await platform.replaceSharedTable(Self.town, by: Array(later.utf8), dryRun: true)
            #expect(try await towns(platform) == before)
            let made = try await platform.replaceSharedTable(Self.town, by: Array(later.utf8))
            #expect(told == made)
            #expect(made.records == 3 && made.added == 1 && made.unchanged == 2 && made.removed == 2)
            let after = try await towns(platform)
            #expect(after.prefix(2) == before.prefix(2))
            #expect(after.map(\.name) == ["ST MARTIN D HERES", "GRENOBLE", "VOIRON"])
            #expect(try await towns(platform) { $0.query = "annecy" }.isEmpty)
            #expect(try await towns(platform) { $0.query = "voiron" }.map(\.postalCode) == ["38500"])
        }
    }

    // MARK: - Refusals

    @Test("The first bad row refuses the whole file, with its line, its column and the reason")
    func badRow() async throws {
        try await with { platform in
            try await platform.replaceSharedTable(Self.town, by: Self.file)
            let before = try await towns(platform)
            let rows: [(row: String, column: String, reason: String)] = [
                ("3842;GRENOBLE;38000;;", "#Code_commune_INSEE", "PATTERN_MISMATCH"),
                ("38185;;38000;;", "Nom_de_la_commune", "REQUIRED"),
                ("38185;GRENOBLE;380000;;", "Code_postal", "TOO_LONG"),
                ("38185", "-", "RAGGED_ROW"),
            ]
            for row in rows {
                let text = "\(Self.header)\n38563;VOIRON;38500;VOIRON;\n\(row.row)\n"
                for dryRun in [true, false] {
                    let refused = try await failure {
                        try await platform.replaceSharedTable(Self.town, by: Array(text.utf8), dryRun: dryRun)
                    }
                    #expect(refused?.reason == "TABLE_ROW_REFUSED" && refused?.code == .invalidArgument)
                    #expect(refused?.metadata["line"] == "3", "\(row)")
                    #expect(refused?.metadata["column"] == row.column, "\(row)")
                    #expect(refused?.metadata["reason"] == row.reason, "\(row)")
                    #expect(refused?.message.hasPrefix("Line 3, column \(row.column): ") == true, "\(row)")
                }
            }
            let french = try await failure {
                let text = Self.header + "\n38185;;38000;;"
                return try await platform.replaceSharedTable(Self.town, by: Array(text.utf8), language: "fr")
            }
            #expect(french?.localizedMessage.hasPrefix("Ligne 2, colonne Nom_de_la_commune : Ce champ") == true)
            #expect(try await towns(platform) == before)
        }
    }

    @Test("What is no such table, or no such file, is refused as a whole")
    func badFile() async throws {
        try await with { platform in
            let rows: [(entity: String, text: String, refusal: String)] = [
                (Self.town, "Commune;Code INSEE\nGRENOBLE;38185", "COLUMN_MISSING"),
                (Self.town, "colour;size\nred;3", "NO_COLUMNS"),
                (Self.town, Self.header, "EMPTY_FILE"),
                (Self.town, "\(Self.header)\n38185;\"GRENOBLE;38000", "UNCLOSED_QUOTE"),
                (Account.entityName, Self.header, "ENTITY_NOT_SHARED entity"),
                ("directory.nothing", Self.header, "UNKNOWN_ENTITY entity"),
            ]
            for row in rows {
                let refused = try await refusal {
                    try await platform.replaceSharedTable(row.entity, by: Array(row.text.utf8))
                }
                #expect(refused == row.refusal, "\(row)")
            }
            #expect(try await towns(platform).isEmpty)
        }
    }

    @Test("The pieces of a file come one after the other, and go with it")
    func pieces() async throws {
        try await with { platform in
            func append(_ file: Int64, _ offset: Int64, _ bytes: Int) async throws -> AppendSharedFileResponse {
                var request = AppendSharedFileRequest()
                request.fileID = file
                request.offset = offset
                request.data = Data(repeating: 0x41, count: bytes)
                return try await platform.call(
                    SharedTableMethods.appendSharedFile,
                    request,
                    token: platform.operatorToken
                )
            }
            let first = try await append(0, 0, 10)
            #expect(first.size == 10)
            #expect(try await append(first.fileID, 10, 5).size == 15)
            #expect(try await refusal { try await append(first.fileID, 10, 5) } == "PIECE_MISPLACED offset")
            #expect(try await refusal { try await append(first.fileID + 1, 0, 5) } == "SHARED_FILE_NOT_FOUND file_id")
            #expect(try await refusal { try await append(0, 0, 0) } == "OUT_OF_RANGE data")
            #expect(try await refusal { try await append(0, 0, 262_145) } == "OUT_OF_RANGE data")
            platform.clock.advance(hours: 25)
            _ = try await append(0, 0, 1)
            #expect(try await refusal { try await append(first.fileID, 15, 5) } == "SHARED_FILE_NOT_FOUND file_id")
        }
    }

    @Test("Nobody of a tenant changes what is shared, by any way, and it has no history there")
    func readOnly() async throws {
        try await with([DirectoryPlugin.self, TestingPlugin.self]) { platform in
            try await platform.replaceSharedTable(Self.town, by: Self.file)
            let id = try #require(try await towns(platform).first).id
            let denied = try await refusal {
                try await platform.call(SharedTableMethods.replaceSharedTable, .with { $0.entity = Self.town })
            }
            #expect(denied == "PERMISSION_DENIED")
            let asOperator = try await refusal { try await towns(platform, token: platform.operatorToken) }
            #expect(asOperator == "UNAUTHENTICATED")
            let imported = try await refusal {
                try await platform.call(TransferMethods.startImport, .with { $0.entity = Self.town })
            }
            #expect(imported == "ENTITY_SHARED entity")
            let exported = try await refusal {
                try await platform.call(TransferMethods.startExport, .with { $0.entity = Self.town })
            }
            #expect(exported == "ENTITY_SHARED entity")
            let changes = try await refusal {
                try await platform.call(
                    HistoryMethods.listChanges,
                    .with {
                        $0.record.entity = Self.town
                        $0.record.id = id
                    }
                )
            }
            #expect(changes == "ENTITY_SHARED record.entity")
            let bin = try await refusal {
                try await platform.call(HistoryMethods.listDeleted, .with { $0.entity = Self.town })
            }
            #expect(bin == "ENTITY_SHARED entity")
            let linked = try await refusal {
                try await platform.sample("Lien") {
                    $0.subject.entity = Self.town
                    $0.subject.id = id
                }
            }
            #expect(linked == "ENTITY_SHARED sample.subject.entity")
            let written = await #expect(throws: KernelRefusal.self) {
                try await platform.engine.store(.tenant(TestPlatform.tenant)).write {
                    [dispatcher = platform.dispatcher] writer in
                    let transaction = dispatcher.transaction(writer, writer, TestPlatform.tenant, .module("directory"))
                    return try transaction.create(Town())
                }
            }
            #expect(written?.code == .entityShared)
            #expect(try await platform.call(HistoryMethods.listDeleted, ListDeletedRequest()).records.isEmpty)
            let described = try await platform.call(SchemaMethods.describe, .with { $0.entities = [Self.town] })
            #expect(described.entities.map(\.shared) == [true])
            #expect(described.entities.flatMap(\.actions).isEmpty)
            let parts = TenantArchive(platform.core).parts.map(\.path)
            #expect(parts.contains("records/directory.account.jsonl"))
            #expect(!parts.contains("records/directory.town.jsonl"))
        }
    }

    // MARK: - From inside a tenant's transaction

    @Test("A rule reads what is shared in the middle of a tenant's transaction, by every way of its reader")
    func rules() async throws {
        try await withPlatform([ReadingPlugin.self, DirectoryPlugin.self]) { platform in
            try await platform.replaceSharedTable(Self.town, by: Self.file)
            let grenoble = try await platform.sample("38100")
            #expect(grenoble.words == ["GRENOBLE", "38185", "GRENOBLE", "GRENOBLE"])
            let nowhere = try await platform.sample("99999")
            #expect(nowhere.words.isEmpty)
            let request = ListRequest.with { $0.filter = "postal_code = \"74940\"" }
            let called = try await platform.engine.store(.tenant(TestPlatform.tenant)).write {
                [dispatcher = platform.dispatcher] writer in
                var transaction = dispatcher.transaction(writer, writer, TestPlatform.tenant, .module("testing"))
                return try transaction.call(TownMethods.listTowns, request).towns.map(\.locality)
            }
            #expect(called == ["ANNECY LE VIEUX"])
        }
    }

    @Test("Many tenants read what is shared while it is replaced: nobody waits for ever, and each sees all of one file")
    func meanwhile() async throws {
        try await with([ReadingPlugin.self, DirectoryPlugin.self]) { platform in
            try await platform.replaceSharedTable(Self.town, by: Self.file)
            let bravo = try await TestPlatform.makeTenant("bravo", platform.dispatcher, platform.operatorToken)
            let less = Array("\(Self.header)\n38185;GRENOBLE;38100;GRENOBLE;".utf8)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for round in 0..<60 {
                    let token = round % 2 == 0 ? platform.administrator : bravo
                    group.addTask { _ = try await platform.sample("38100", token: token) }
                    group.addTask {
                        let listed = try await platform.call(TownMethods.listTowns, ListRequest(), token: token).towns
                        #expect(listed.count == 4 || listed.count == 1)
                    }
                }
                group.addTask {
                    for round in 0..<6 {
                        try await platform.replaceSharedTable(Self.town, by: round % 2 == 0 ? less : Self.file)
                    }
                }
                try await group.waitForAll()
            }
            for token in [platform.administrator, bravo] {
                let samples = try await platform.list(token: token) { $0.pageSize = 100 }.samples
                let words = ["GRENOBLE", "38185", "GRENOBLE", "GRENOBLE"]
                #expect(samples.map(\.words) == Array(repeating: words, count: 30))
            }
        }
    }

    // MARK: - The control database

    @Test("A platform that is there already gets the table when the module comes")
    func moduleComes() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ruche-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let before = try await TestPlatform([TestingPlugin.self], folder)
        let tokens = (operator: before.operatorToken, administrator: before.administrator)
        await before.engine.close()
        let after = try await TestPlatform([TestingPlugin.self, DirectoryPlugin.self], folder, tokens: tokens)
        #expect(try await towns(after).isEmpty)
        let listed = try await after.call(
            SharedTableMethods.listSharedTables,
            ListSharedTablesRequest(),
            token: after.operatorToken
        ).tables
        #expect(listed.map(\.entity) == [Self.town] && listed.map(\.plural) == ["towns"])
        #expect(listed.allSatisfy { $0.records == 0 && !$0.hasReplaceTime })
        try await after.replaceSharedTable(Self.town, by: Self.file)
        let filled = try await after.call(
            SharedTableMethods.listSharedTables,
            ListSharedTablesRequest(),
            token: after.operatorToken
        ).tables
        #expect(filled.map(\.records) == [4])
        #expect(filled.allSatisfy { $0.hasReplaceTime && !$0.label.isEmpty })
        #expect(try await towns(after).count == 4)
        await after.close()
    }

    // MARK: - The real file

    private static let realFile = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/data/laposte_hexasmal.csv").path(percentEncoded: false)

    @Test(
        "La Poste's own file is read whole, and towns and postal codes lead to each other",
        .enabled(if: FileManager.default.fileExists(atPath: SharedTableTests.realFile))
    )
    func official() async throws {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: Self.realFile)))
        try await with { platform in
            let made = try await platform.replaceSharedTable(Self.town, by: bytes)
            #expect(made.rows > 35_000 && made.records > 35_000 && made.records <= made.rows)
            let again = try await platform.replaceSharedTable(Self.town, by: bytes)
            #expect(again.unchanged == made.records && again.added == 0 && again.removed == 0)
            let byCode = try await towns(platform) { $0.filter = "postal_code = \"38400\"" }
            #expect(byCode.map(\.name) == ["ST MARTIN D HERES"])
            let byName = try await towns(platform) { $0.filter = "name = \"ST MARTIN D HERES\"" }
            #expect(byName.map(\.postalCode) == ["38400"])
            let byWords = try await towns(platform) { $0.query = "st-martin-d'hères" }
            #expect(byWords.first?.postalCode == "38400")
            let codes = try await towns(platform) { $0.filter = "name = \"GRENOBLE\"" }.map(\.postalCode)
            #expect(Set(codes) == ["38000", "38100"])
            let lyon = try await towns(platform) { $0.filter = "postal_code = \"69003\"" }
            #expect(lyon.map(\.inseeCode) == ["69383"])
        }
    }
}

/// Writes into a sample what the shared table says of the postal code that is its title.
private struct ReadingPlugin: Plugin {
    static let manifest = PluginManifest(
        module: "testing",
        requires: ["directory"],
        features: TestingPlugin.manifest.features,
        descriptors: TestingPlugin.manifest.descriptors,
        resources: TestingPlugin.manifest.resources
    )

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.derive(Sample.self) { sample, context in
            let reader = context.reader
            let filter = "postal_code = \"\(sample.title)\""
            let listed = try reader.list(Town.self, filter: filter, limit: 10)
            var words = listed.map(\.name)
            let condition = RecordCondition.equal("postal_code", sample.title)
            try reader.each(Town.self, fields: ["insee_code"], where: [condition], limit: 10) { row in
                words.append(row.text(0))
            }
            words += try reader.search(Town.self, query: sample.title, limit: 10).map(\.name)
            for town in listed {
                if let found = try reader.find(RecordID<Town>(town.id)) { words.append(found.name) }
            }
            sample.words = words
        }
    }
}
