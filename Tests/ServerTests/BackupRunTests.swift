import Contract
import Foundation
import Kernel
import Logging
import Synchronization
import Testing

@testable import Server

@Suite("Backup and restore of a server's data")
struct BackupRunTests {
    /// What a command would have written.
    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])

        var all: [String] { lines.withLock { $0 } }

        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    private static let password = "a long enough password"

    private func server(_ folder: String) throws(StartError) -> RucheServer {
        var configuration = ServerConfiguration()
        configuration.dataFolder = folder
        configuration.port = 0
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return try RucheServer(configuration: configuration, logger: logger)
    }

    /// Makes a tenant and its administrator.
    private func fill(_ server: RucheServer) async throws {
        let token = try #require(try await server.makeFirstOperator())
        var create = CreateTenantRequest()
        create.tenant.name = "acme"
        create.tenant.displayName = "Acme"
        create.administratorName = "Alice Martin"
        create.administratorEmail = "alice@acme.example"
        let made = try await server.call(TenantMethods.createTenant, create, token: token)
        var accept = AcceptInvitationRequest()
        accept.tenant = "acme"
        accept.invitation = made.invitation
        accept.password = Self.password
        _ = try await server.call(SessionMethods.acceptInvitation, accept)
    }

    private func backup(_ folder: String) async throws(BackupFailure) -> [String] {
        let lines = Lines()
        try await BackupRun(
            dataFolder: folder + "/data",
            target: folder + "/backups",
            tenants: [],
            say: { lines.add($0) },
            complain: { lines.add($0) },
            show: { _ in }
        ).run()
        return lines.all
    }

    private func restore(_ backup: String, _ folder: String) async throws(BackupFailure) -> [String] {
        let lines = Lines()
        try await RestoreRun(
            backup: backup,
            dataFolder: folder,
            tenants: [(name: "acme", newName: "acme-two")],
            isReplacing: false,
            say: { lines.add($0) },
            complain: { lines.add($0) },
            show: { _ in }
        ).run()
        return lines.all
    }

    @Test("A tenant that was copied while its server ran signs in to another server, under another name")
    func movedTenant() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "ruche-\(UUID().uuidString)").path(percentEncoded: false)
        let first = try server(folder + "/data")
        _ = try await first.start()
        try await fill(first)
        let lines = try await backup(folder)
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("acme: ") == true)
        let path = try #require(lines.last?.split(separator: " ").last).description
        await #expect(throws: BackupFailure.self) { _ = try await restore(path, folder + "/data") }
        await first.stop()

        let report = try await restore(path, folder + "/other")
        #expect(report.count == 1 && report.first?.hasPrefix("acme as acme-two: ") == true)
        let second = try server(folder + "/other")
        _ = try await second.start()
        var request = SignInRequest()
        request.tenant = "acme-two"
        request.email = "alice@acme.example"
        request.password = Self.password
        #expect(try await !second.call(SessionMethods.signIn, request).token.isEmpty)
        await second.stop()
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test(
        "Sizes are told in the unit that fits",
        arguments: [
            (bytes: Int64(0), text: "0 bytes"), (bytes: 999, text: "999 bytes"), (bytes: 1000, text: "1.0 kB"),
            (bytes: 999_999, text: "999.9 kB"), (bytes: 12_345_678, text: "12.3 MB"),
            (bytes: .max, text: "9223372.0 TB"),
        ]
    )
    func sizes(bytes: Int64, text: String) {
        #expect(BackupWords.size(bytes) == text)
    }
}
