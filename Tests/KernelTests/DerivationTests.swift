import Contract
import DirectoryAPI
import DirectoryPlugin
import Foundation
import Kernel
import Logging
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing

@Suite("When an entity is declared anew beside its records")
struct DerivationTests {
    /// More than are read at once.
    private static let count = 510

    @Test("A field that becomes searched, sorted or unique is so for the records there are")
    func newRules() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ruche-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let before = try await TestPlatform([DirectoryPlugin.self], folder, rehearses: false)
        for number in 0..<Self.count {
            var request = CreateAccountRequest()
            request.account.name = "Société \((number * 7) % Self.count)"
            request.account.code = "C\(number)"
            request.account.addresses = [.with { $0.city = "Ville\(number)" }]
            _ = try await before.call(AccountMethods.createAccount, request)
        }
        let tokens = (operator: before.operatorToken, administrator: before.administrator)
        let schemas = before.core.tenantSchemas
        await before.engine.close()
        try await forget(schemas, folder)

        let after = try await TestPlatform([DirectoryPlugin.self], folder, tokens: tokens)
        var byName = ListRequest()
        byName.orderBy = "name"
        byName.pageSize = 1000
        let sorted = try await after.call(AccountMethods.listAccounts, byName).accounts.map(\.name)
        #expect(sorted.count == Self.count)
        #expect(sorted == sorted.sorted { TextKeys.collationKey($0) < TextKeys.collationKey($1) })
        for query in ["ville\(Self.count - 1)", "Ville0", "c\(Self.count - 1)"] {
            var search = ListRequest()
            search.query = query
            let found = try await after.call(AccountMethods.listAccounts, search).accounts
            #expect(!found.isEmpty, "\(query)")
        }
        // Société 7 has the key of its name again, and no longer the one that was made in another way.
        let name = FindDuplicatesRequest.with { $0.account.name = "SOCIÉTÉ 7 SARL" }
        let found = try await after.call(AccountMethods.findDuplicates, name).candidates
        #expect(found.first?.name == "Société 7" && found.first?.score == 80)
        let keys = try await after.engine.store(.tenant(TestPlatform.tenant)).read { reader in
            let table = try #require(after.core.tenantSchemas.flatMap(\.tables).first { $0.name == Self.matchTable })
            return (
                all: try reader.count(table, where: .compare(1, .greater, .value(.integer(0)))),
                stale: try reader.count(table, where: .equal(0, .integer(Self.staleKey)))
            )
        }
        #expect(keys.all >= Self.count && keys.stale == 0)
        var twin = CreateAccountRequest()
        twin.account.name = "Jumelle"
        twin.account.code = "c\(Self.count - 1)"
        let sent = twin
        let taken = try await refusal { try await after.call(AccountMethods.createAccount, sent) }
        #expect(taken == "DUPLICATE_VALUE account.code")
        await after.close()
    }

    private static let matchTable = "directory_account__match"
    private static let staleKey: Int64 = 123

    /// Leaves the file as an earlier declaration would have: no search entries, keys that nobody made, and match keys of
    /// another version.
    private func forget(_ schemas: [StoreSchema], _ folder: String) async throws {
        var accounts: Table?
        let earlier = schemas.map { schema in
            StoreSchema(
                module: schema.module,
                tables: schema.tables.map { table in
                    guard table.name == "directory_account" else { return table }
                    let plain = Table(table.name, columns: table.columns, key: table.key, indexes: table.indexes)
                    accounts = plain
                    return plain
                }
            )
        }
        let table = try #require(accounts)
        let keys = table.columns.indices.filter { table.columns[$0].name.hasSuffix("__key") }
        #expect(!keys.isEmpty)
        let engine = try SQLiteEngine(
            folder: folder,
            controlSchemas: KernelCore.ownControlSchemas,
            tenantSchemas: earlier,
            logger: Logger(label: "test")
        )
        let changed = try await engine.store(.tenant(TestPlatform.tenant)).write { writer in
            try writer.update(table, set: keys.map { ($0, .text("")) }, where: .all)
        }
        #expect(changed == Self.count)
        let matches = try #require(schemas.flatMap(\.tables).first { $0.name == Self.matchTable })
        try await engine.store(.tenant(TestPlatform.tenant)).write { writer in
            #expect(try writer.delete(matches, where: .all, limit: nil) >= Self.count)
            try writer.insert(matches, [.integer(Self.staleKey), .integer(1)])
        }
        await engine.close()
    }
}
