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

            let accounts = try await server.call(
                AccountMethods.listAccounts,
                .with { $0.filter = "code:\"TH01000\" OR source = \"neighbour\"" },
                token: token
            ).accounts
            #expect(accounts.map(\.name) == ["Garage des Alpes", "Spa Les Bains Clairs"])
            #expect(accounts.map(\.code) == ["C0015", "TH01000"])

            let operations = try await server.call(
                OperationMethods.listOperations,
                ListOperationsRequest(),
                token: token
            ).operations
            #expect(operations.map(\.kind) == Array(repeating: "kernel.import", count: 3))
            #expect(operations.allSatisfy { $0.state == .succeeded })
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
