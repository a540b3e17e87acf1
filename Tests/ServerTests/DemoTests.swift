import Contract
import DirectoryAPI
import Foundation
import Logging
import Model
import SwiftProtobuf
import Testing

@testable import Kernel
@testable import Server

@Suite("The demo")
struct DemoTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "config/demo").path(percentEncoded: false)

    /// Runs a test on a server with a data folder of its own, and ends it whatever happens.
    private func withServer(_ demoFolder: String, _ body: (RucheServer) async throws -> Void) async throws {
        var configuration = ServerConfiguration()
        configuration.dataFolder = FileManager.default.temporaryDirectory
            .appending(path: "ruche-\(UUID().uuidString)").path(percentEncoded: false)
        configuration.port = 0
        configuration.demoFolder = demoFolder
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let server = try RucheServer(configuration: configuration, logger: logger)
        do {
            _ = try await server.start()
            try await body(server)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
        try FileManager.default.removeItem(atPath: configuration.dataFolder)
    }

    private func company(_ server: RucheServer, _ token: String, siren: String) async throws -> Company {
        let request = ListRequest.with { $0.filter = "siren = \"\(siren)\"" }
        let found = try await server.call(CompanyMethods.listCompanies, request, token: token).companies
        return try #require(found.first)
    }

    @Test("Settings, lists, words, numbers and operations have something to show after the first start")
    func services() async throws {
        try await withServer(Self.folder) { server in
            let token = try await DemoTenant.prepare(on: server).token
            let regional = try await server.call(
                RegionalSettingsMethods.getRegionalSettings,
                GetSettingsRequest(),
                token: token
            )
            #expect(regional.timeZone == "Europe/Paris" && regional.language == "fr" && regional.currency == "EUR")
            let lyon = try await company(server, token, siren: "999000029")
            let there = try await server.call(
                DirectorySettingsMethods.getDirectorySettings,
                .with {
                    $0.scope.unitID = lyon.id
                    $0.effective = true
                },
                token: token
            )
            #expect(there.prospectInactivityMonths == 36)
            #expect(there.hasNoteDuplicates && !there.noteDuplicates)

            let told = try await server.call(SchemaMethods.describe, DescribeRequest(), token: token)
            #expect(told.entities.first { $0.name == "directory.company" }?.label == "Branch")
            let sources = told.choiceLists.first { $0.name == "directory.account.source" }?.choices ?? []
            #expect(sources.map(\.key) == ["web", "fair", "neighbour", "referral", "telephone"])
            #expect(sources.filter(\.retired).map(\.key) == ["fair"])
            #expect(sources.first { !$0.colour.isEmpty }?.label == "Neighbour of a building site")

            let numbered = try await server.call(
                AccountMethods.listAccounts,
                .with { $0.filter = "code:\"TH01\"" },
                token: token
            ).accounts
            #expect(numbered.map(\.code) == ["TH01000", "TH01001", "TH01002", "TH01003", "TH01004"])
            #expect(numbered.first?.name == "Spa Les Bains Clairs")
            let neighbours = try await server.call(
                AccountMethods.listAccounts,
                .with { $0.filter = "source = \"neighbour\"" },
                token: token
            ).accounts
            #expect(neighbours.count > 5)
            #expect(neighbours.contains { $0.code == "C0015" && $0.name == "Garage des Alpes" })

            let operations = try await server.call(
                OperationMethods.listOperations,
                ListOperationsRequest(),
                token: token
            ).operations
            let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
            let tables = names.filter { $0.hasSuffix(".csv") }
            #expect(operations.map(\.kind) == Array(repeating: "kernel.import", count: tables.count))
            #expect(operations.allSatisfy { $0.state == .succeeded })
        }
    }

    @Test("The firm has customers, products, stock and prices; three accounts look typed twice (ACC-08 to ACC-12)")
    func whole() async throws {
        try await withServer(Self.folder) { server in
            let demo = try await DemoTenant.prepare(on: server)
            var counts: [String: Int] = [:]
            for made in demo.created { counts[made.entity, default: 0] += made.count }
            let expected = [
                "directory.company": 2, "directory.account": 220, "directory.contact": 400, "directory.lead": 100,
                "catalogue.measure_unit": 20, "catalogue.third_party_tax": 6, "catalogue.category": 29,
                "catalogue.product": 300, "catalogue.stock_movement": 582, "catalogue.price_grid": 8,
                "catalogue.price_rule": 537,
            ]
            for (entity, count) in expected { #expect(counts[entity] == count, "\(entity)") }
            let accounts = try await server.call(
                AccountMethods.listAccounts,
                .with { $0.pageSize = 1000 },
                token: demo.token
            ).accounts
            let alike = accounts.filter { !$0.possibleDuplicateIds.isEmpty }
            #expect(alike.map(\.name) == ["SARL HOTEL DU LAC", "Boulengerie aux trois épis", "Clinique St Bruno"])
        }
    }

    @Test("A company has its logo, and a timer waits for the night")
    func fileAndTimer() async throws {
        try await withServer(Self.folder) { server in
            let token = try await DemoTenant.prepare(on: server).token
            let grenoble = try await company(server, token, siren: "999000011")
            #expect(grenoble.logo.name == "thermalpes.png" && grenoble.logo.type == "image/png")
            let caller = FileCaller(token: token, language: nil, peer: "local")
            let stored = try await server.dispatcher.openFile(
                Substring("directory.company/\(grenoble.id)/logo"),
                caller
            )
            let logo = try Data(contentsOf: URL(filePath: Self.folder + "/files/thermalpes.png"))
            #expect(try await stored.read(0, Int(stored.file.size)) == [UInt8](logo))
            // It is set behind the first call.
            while try await server.dispatcher.tenants.firstDue() == nil { await Task.yield() }
        }
    }

    @Test("The register of companies has its address and a key, and was asked at the start, whatever it said")
    func register() async throws {
        try await withServer(Self.folder) { server in
            let token = try await DemoTenant.prepare(on: server).token
            let settings = try await server.call(
                DirectorySettingsMethods.getDirectorySettings,
                GetSettingsRequest(),
                token: token
            )
            #expect(settings.registerURL == "https://api.insee.fr/api-sirene/3.11/siren/")
            #expect(settings.registerKey.isEmpty)
            let changes = try await server.call(
                HistoryMethods.listChanges,
                .with {
                    $0.record.entity = DirectorySettings.entityName
                    $0.record.id = settings.id
                },
                token: token
            ).changes
            #expect(changes.flatMap(\.fields).contains { $0.path == "register_key" })
        }
    }

    // MARK: - Files that are wrong

    private func write(_ text: String, _ name: String, _ folder: URL) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    private func withFolder(_ body: (RucheServer, URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "demo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
        try await withServer(folder.path(percentEncoded: false)) { try await body($0, folder) }
    }

    private func choice(_ key: String) -> String {
        """
        {"method": "ruche.v1.ChoiceService/CreateChoice",
         "request": {"choice": {"list": "directory.account.source", "key": "\(key)"}}}
        """
    }

    @Test("A load that stopped goes on where it was: no call is made twice")
    func interrupted() async throws {
        try await withFolder { server, folder in
            let unknown = #"{"method": "ruche.v1.NothingService/Nothing", "request": {}}"#
            try write("[\(choice("first"))]", "01-first.json", folder)
            try write("[\(choice("second")), \(unknown)]", "02-second.json", folder)
            let why = "02-second.json: call 2, ruche.v1.NothingService/Nothing: no proto file declares the method"
            await #expect(throws: StartError.demoUnusable(why + " ruche.v1.NothingService/Nothing")) {
                _ = try await DemoTenant.prepare(on: server)
            }
            try write("[\(choice("second")), \(choice("third"))]", "02-second.json", folder)
            let token = try await DemoTenant.prepare(on: server).token
            let made = try await server.call(ChoiceMethods.listChoices, ListRequest(), token: token).choices
            #expect(made.map(\.key) == ["first", "second", "third"])
        }
    }

    @Test("A call may fail for the reasons that its file lists, and for no other")
    func mayFail() async throws {
        try await withFolder { server, folder in
            func get(_ reason: String) -> String {
                """
                {"method": "ruche.directory.v1.AccountService/GetAccount",
                 "request": {"id": "1"}, "mayFail": ["\(reason)"]}
                """
            }
            try write("[\(get("PERMISSION_DENIED"))]", "01-calls.json", folder)
            await #expect(throws: StartError.self) { _ = try await DemoTenant.prepare(on: server) }
            try write("[\(get("NOT_FOUND")), \(choice("after"))]", "01-calls.json", folder)
            let token = try await DemoTenant.prepare(on: server).token
            let made = try await server.call(ChoiceMethods.listChoices, ListRequest(), token: token).choices
            #expect(made.map(\.key) == ["after"])
        }
    }

    @Test("What is wrong in a file is said with its name and its call")
    func mistakes() async throws {
        try await withFolder { server, folder in
            let get = #""method": "ruche.directory.v1.AccountService/GetAccount""#
            let rows = [
                ("{}", "it is no list of calls, each with a method and a request: "),
                (
                    #"[{\#(get), "request": {"id": "1"}}]"#,
                    "call 1, ruche.directory.v1.AccountService/GetAccount: Record 1 (directory.account) does not exist."
                ),
                (
                    #"[{\#(get), "request": {"id": {"$answer": "lyon.id"}}}]"#,
                    "call 1, ruche.directory.v1.AccountService/GetAccount: no earlier answer has lyon.id"
                ),
                (
                    #"[{\#(get), "request": {"id": {"$file": "files/none.png"}}}]"#,
                    "call 1, ruche.directory.v1.AccountService/GetAccount: the file "
                ),
            ]
            for (text, sentence) in rows {
                try write(text, "01-calls.json", folder)
                let error = await #expect(throws: StartError.self) { _ = try await DemoTenant.prepare(on: server) }
                let start = "The demo cannot be prepared: 01-calls.json: " + sentence
                #expect(error?.description.hasPrefix(start) == true, "\(text)")
            }
        }
    }
}
