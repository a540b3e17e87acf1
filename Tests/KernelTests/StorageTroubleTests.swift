import Contract
import DirectoryAPI
import DirectoryPlugin
import Foundation
import Kernel
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing

@Suite("When the disk fails")
struct StorageTroubleTests {
    private func create(
        _ number: Int,
        _ platform: TestPlatform,
        token: String? = "administrator"
    ) async throws -> Account {
        var request = CreateAccountRequest()
        request.account.name = "Compte \(number)"
        request.account.notes = String(repeating: "longue note ", count: 200)
        return try await platform.call(AccountMethods.createAccount, request, token: token)
    }

    private func list(_ platform: TestPlatform, token: String? = "administrator") async throws -> ListAccountsResponse {
        var request = ListRequest()
        request.pageSize = 1000
        request.countTotal = true
        return try await platform.call(AccountMethods.listAccounts, request, token: token)
    }

    @Test("On a full disk a write is refused and leaves nothing; what was acknowledged stays and is readable")
    func fullDisk() async throws {
        var sqlite = SQLiteConfiguration()
        sqlite.maximumPages = 240
        let platform = try await TestPlatform.make([DirectoryPlugin.self], sqlite: sqlite)
        var acknowledged: [Account] = []
        var refused: String?
        for number in 0..<500 where refused == nil {
            refused = try await refusal { acknowledged.append(try await create(number, platform)) }
        }
        #expect(refused == "STORAGE_FULL")
        #expect(!acknowledged.isEmpty)
        let page = try await list(platform)
        #expect(page.accounts == acknowledged)
        #expect(Int(page.totalSize) == acknowledged.count)
        await platform.close()
    }

    @Test("A tenant whose file is damaged is told so, and the other tenants go on", arguments: [0, 4096 * 3])
    func damagedTenant(offset: Int) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ruche-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let before = try await TestPlatform([DirectoryPlugin.self], folder)
        let other = try await TestPlatform.makeTenant("voisin", before.dispatcher, before.operatorToken)
        for number in 0..<20 { _ = try await create(number, before) }
        let there = try await create(1, before, token: other)
        let tokens = (operator: before.operatorToken, administrator: before.administrator)
        await before.engine.close()

        let file = try #require(FileHandle(forUpdatingAtPath: folder + "/tenants/acme/tenant.db"))
        try file.seek(toOffset: UInt64(offset))
        try file.write(contentsOf: Data(repeating: 0xA5, count: offset == 0 ? 100 : 4096 * 40))
        try file.close()

        let after = try await TestPlatform([DirectoryPlugin.self], folder, tokens: tokens)
        var seen: String?
        // The damage shows when its pages are read: at the latest when everything is.
        seen = try await refusal { try await list(after) }
        #expect(seen == "TENANT_DAMAGED")
        #expect(try await refusal { try await create(1, after) } == "TENANT_DAMAGED")
        #expect(try await list(after, token: other).accounts == [there])
        await after.close()
    }
}
