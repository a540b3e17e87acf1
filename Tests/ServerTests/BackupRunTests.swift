import Contract
import DirectoryAPI
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

    /// Makes a tenant and its administrator; answers the administrator's token.
    @discardableResult
    private func fill(_ server: RucheServer) async throws -> String {
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
        return try await server.call(SessionMethods.acceptInvitation, accept).token
    }

    /// The name of an account, as the administrator of a tenant reads it.
    private func name(of account: Int64, in tenant: String, _ server: RucheServer) async throws -> String {
        var signIn = SignInRequest()
        signIn.tenant = tenant
        signIn.email = "alice@acme.example"
        signIn.password = Self.password
        let token = try await server.call(SessionMethods.signIn, signIn).token
        var get = GetRequest()
        get.id = account
        return try await server.call(AccountMethods.getAccount, get, token: token).name
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

    /// A data folder whose tenant has erased a person after its backup; answers both, and the account.
    private func erasedAfterBackup(_ folder: String) async throws -> (backup: String, account: Int64) {
        let server = try server(folder + "/data")
        _ = try await server.start()
        let token = try await fill(server)
        var create = CreateAccountRequest()
        create.account.name = "Vireloup Services"
        let account = try await server.call(AccountMethods.createAccount, create, token: token).id
        let path = try #require(try await backup(folder).last?.split(separator: " ").last).description
        var erase = ErasePersonRequest()
        erase.record.entity = Account.entityName
        erase.record.id = account
        _ = try await server.call(PrivacyMethods.erasePerson, erase, token: token)
        await server.stop()
        return (path, account)
    }

    private func restore(
        _ backup: String,
        into folder: String,
        _ tenants: [(name: String, newName: String)],
        erasures: String? = nil
    ) async throws(BackupFailure) {
        try await RestoreRun(
            backup: backup,
            dataFolder: folder,
            tenants: tenants,
            isReplacing: true,
            erasures: erasures,
            say: { _ in },
            complain: { _ in },
            show: { _ in }
        ).run()
    }

    @Test("A tenant that is put back from an older backup forgets again whom it had forgotten, under any name (ACC-27)")
    func forgetsAgain() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "ruche-\(UUID().uuidString)").path(percentEncoded: false)
        let (backup, account) = try await erasedAfterBackup(folder)
        try await restore(backup, into: folder + "/data", [("acme", "acme")])
        try await restore(backup, into: folder + "/data", [("acme", "acme-two")])
        let second = try server(folder + "/data")
        _ = try await second.start()
        for tenant in ["acme", "acme-two"] {
            #expect(try await name(of: account, in: tenant, second) == "Anonyme C0001", "\(tenant)")
        }
        await second.stop()
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test("A restore into an empty folder is told by a file whom to forget; without it the name is back (ACC-27)")
    func toldByFile() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "ruche-\(UUID().uuidString)").path(percentEncoded: false)
        let (backup, account) = try await erasedAfterBackup(folder)
        let lines = Lines()
        try await ErasureExport(dataFolder: folder + "/data") { lines.add($0) }.run()
        #expect(lines.all.count == 1)
        let file = folder + "/erasures.jsonl"
        try (lines.all.joined(separator: "\n") + "\n").write(toFile: file, atomically: true, encoding: .utf8)

        try await restore(backup, into: folder + "/told", [], erasures: file)
        try await restore(backup, into: folder + "/untold", [])
        for (place, expected) in [("told", "Anonyme C0001"), ("untold", "Vireloup Services")] {
            let server = try server(folder + "/" + place)
            _ = try await server.start()
            #expect(try await name(of: account, in: "acme", server) == expected, "\(place)")
            await server.stop()
        }
        try "no register\n".write(toFile: file, atomically: true, encoding: .utf8)
        let unreadable = await #expect(throws: BackupFailure.self) {
            try await restore(backup, into: folder + "/third", [], erasures: file)
        }
        #expect(unreadable?.reason == "ERASURES_UNREADABLE")
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
