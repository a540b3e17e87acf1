import Contract
import Foundation
import Gateway
import Kernel
import Logging
import Model
import Storage
import Testing

@testable import Server

@Suite("A server as a whole")
struct RucheServerTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private let configuration: ServerConfiguration
    private let logger: Logger

    init() {
        var configuration = ServerConfiguration()
        configuration.dataFolder = FileManager.default.temporaryDirectory
            .appending(path: "ruche-\(UUID().uuidString)").path(percentEncoded: false)
        configuration.port = 0
        configuration.demoFolder = Self.root.appending(path: "config/demo").path(percentEncoded: false)
        self.configuration = configuration
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        self.logger = logger
    }

    private func server(_ change: (inout ServerConfiguration) -> Void = { _ in }) throws(StartError) -> RucheServer {
        var configuration = configuration
        change(&configuration)
        return try RucheServer(configuration: configuration, logger: logger)
    }

    private func removeFolder() throws {
        try FileManager.default.removeItem(atPath: configuration.dataFolder)
    }

    @Test("The demo is there after the first start, whole, and the second start adds nothing")
    func demo() async throws {
        var password = ""
        for isFirst in [true, false] {
            let server = try server()
            _ = try await server.start()
            let demo = try await DemoTenant.prepare(on: server)
            #expect(demo.created.map(\.entity).isEmpty != isFirst)
            #expect(password.isEmpty || password == demo.password)
            password = demo.password
            let answer = try await server.call(
                path: "ruche.directory.v1.AccountService/ListAccounts",
                request: Array(#"{"countTotal":true,"query":"copro"}"#.utf8),
                encoding: .json,
                token: demo.token
            )
            let page = try JSONSerialization.jsonObject(with: Data(answer)) as? [String: Any]
            #expect(page?["totalSize"] as? String == "14")
            await server.stop()
        }
        let mode = try FileManager.default.attributesOfItem(atPath: configuration.dataFolder + "/demo.json")
        #expect(mode[.posixPermissions] as? Int == 0o600)
        try removeFolder()
    }

    @Test("Two servers do not work on one folder")
    func folderLock() async throws {
        let first = try server()
        #expect(throws: StartError.folderLocked(configuration.dataFolder)) { try server() }
        await first.stop()
        let second = try server()
        await second.stop()
        try removeFolder()
    }

    @Test("A port that is taken is named, and the folder is free again")
    func portTaken() async throws {
        let first = try server()
        let address = try await first.start()
        let other = configuration.dataFolder + "-other"
        let second = try server {
            $0.port = address.port
            $0.dataFolder = other
        }
        await #expect(throws: StartError.portTaken(host: "127.0.0.1", port: address.port)) { try await second.start() }
        let third = try server { $0.dataFolder = other }
        await third.stop()
        await first.stop()
        try removeFolder()
        try FileManager.default.removeItem(atPath: other)
    }

    @Test("The first operator is made once")
    func firstOperator() async throws {
        let server = try server()
        let token = try await server.makeFirstOperator()
        #expect(token?.hasPrefix("operator.") == true)
        #expect(try await server.makeFirstOperator() == nil)
        let tenants = try await server.call(TenantMethods.listTenants, ListTenantsRequest(), token: token)
        #expect(tenants.tenants.isEmpty)
        await server.stop()
        try removeFolder()
    }

    @Test("Health says that each service is served, and no longer after the stop")
    func health() async throws {
        let server = try server()
        _ = try await server.start()
        var request = HealthHealthCheckRequest()
        request.service = "ruche.directory.v1.AccountService"
        #expect(try await server.call(HealthHealthMethods.check, request).status == .serving)
        await server.stop()
        #expect(try await server.call(HealthHealthMethods.check, request).status == .notServing)
        try removeFolder()
    }

    @Test("The doors' own refusals are labelled in both languages")
    func doorWords() throws {
        let words = try DoorWords()
        let reasons = [
            "SERVER_STOPPING", "TOO_MANY_CALLS", "MESSAGE_TOO_LARGE", "ENCODING_UNKNOWN", "MESSAGE_MALFORMED",
            "MESSAGE_COUNT", "COMPRESSION_INVALID", "TIMEOUT_INVALID", "SERVICE_UNKNOWN", "MESSAGE_MISSING",
        ]
        for reason in reasons {
            let failure = CallFailure(code: .internal, reason: reason, message: "In English.", language: "?")
            for language in Labels.languages {
                #expect(words.worded(failure, language: language).language == language, "\(reason)")
            }
        }
    }

    @Test("Two servers that start at once on a fresh folder agree on its key")
    func keyIsWrittenOnce() throws {
        let file = SecretFile(configuration.dataFolder + "/server.key")
        let first = try file.writeOnce([1, 2, 3])
        #expect(try file.writeOnce([4, 5, 6]) == first)
        #expect(try file.read() == [1, 2, 3])
        try removeFolder()
    }
}
