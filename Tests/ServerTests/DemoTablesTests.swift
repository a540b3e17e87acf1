import Contract
import DirectoryAPI
import Foundation
import Kernel
import Logging
import Model
import SwiftProtobuf
import Testing

@testable import Server

@Suite("The shared tables of the demo")
struct DemoTablesTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "config/demo").path(percentEncoded: false)

    @Test("The towns around the demo's customers are there after the first start, and no later start touches them")
    func towns() async throws {
        var configuration = ServerConfiguration()
        configuration.dataFolder = FileManager.default.temporaryDirectory
            .appending(path: "ruche-\(UUID().uuidString)").path(percentEncoded: false)
        configuration.port = 0
        configuration.demoFolder = Self.folder
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        for isFirst in [true, false] {
            let server = try RucheServer(configuration: configuration, logger: logger)
            do {
                _ = try await server.start()
                let demo = try await DemoTenant.prepare(on: server)
                #expect(demo.created.contains { $0.entity == Town.entityName && $0.count > 50 } == isFirst)
                let request = ListRequest.with { $0.filter = "postal_code = \"38400\"" }
                let found = try await server.call(TownMethods.listTowns, request, token: demo.token).towns
                #expect(found.map(\.name) == ["ST MARTIN D HERES"])
            } catch {
                await server.stop()
                throw error
            }
            await server.stop()
        }
        try FileManager.default.removeItem(atPath: configuration.dataFolder)
    }
}
