import Contract
import DirectoryAPI
import DirectoryPlugin
import Kernel
import SwiftProtobuf
import TestKit
import Testing

@Suite("A tenant's first minutes")
struct SmokeTests {
    @Test("An account is created with its addresses, found by a word of its town, and read back")
    func firstAccount() async throws {
        let platform = try await TestPlatform.make([DirectoryPlugin.self])
        var create = CreateAccountRequest()
        create.account.name = "Société Générale de Chauffage"
        create.account.addresses = [
            .with {
                $0.city = "Saint-Étienne"
                $0.postalCode = "42000"
            }
        ]
        let created = try await platform.call(AccountMethods.createAccount, create)
        #expect(created.id > 0)
        #expect(created.addresses[0].id > 0)
        var list = ListRequest()
        list.query = "etienne chauf"
        let page = try await platform.call(AccountMethods.listAccounts, list)
        #expect(page.accounts == [created])
        var get = GetRequest()
        get.id = created.id
        let read = try await platform.call(AccountMethods.getAccount, get)
        #expect(read == created)
        await platform.close()
    }
}
