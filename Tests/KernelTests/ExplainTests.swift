import Contract
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("Why: rights of keys, and who may do something to a field (PLT-08 to PLT-12)")
struct ExplainTests {
    private func key(
        _ platform: TestPlatform,
        owner token: String,
        _ fill: (inout CreateApiKeyRequest) -> Void
    ) async throws -> CreateApiKeyResponse {
        var request = CreateApiKeyRequest()
        request.name = "Web shop"
        request.expireTime = platform.clock.now().adding(hours: 24).timestamp
        fill(&request)
        return try await platform.call(SessionMethods.createApiKey, request, token: token)
    }

    private func explain(
        _ platform: TestPlatform,
        key: Int64,
        user: Int64 = 0,
        _ record: Int64,
        _ action: String,
        field: String = "",
        token: String? = "administrator"
    ) async throws -> ExplainResponse {
        let request = ExplainRequest.with {
            $0.apiKeyID = key
            $0.userID = user
            $0.record.entity = Sample.entityName
            $0.record.id = record
            $0.action = action
            $0.field = field
        }
        return try await platform.call(AccessMethods.explain, request, token: token)
    }

    @Test("Of a key it is told whether its own rights are missing, its owner's, or both")
    func sides() async throws {
        try await withPlatform { platform in
            let own = Grant(Sample.entityName, ["read", "create", "update"], .own)
            let role = try await platform.fieldRole("Own", [own])
            let nora = try await platform.person("nora") { $0.accessRoleIds = [role.id] }
            let mine = try await platform.sample("mine", token: nora.token)
            let foreign = try await platform.sample("foreign")
            let made = try await key(platform, owner: nora.token) {
                $0.grants = [fieldGrant(["read", "delete"], read: ["title"])]
            }
            let id = made.apiKey.id
            let reading = try await explain(platform, key: id, mine.id, "read")
            #expect(reading.allowed && reading.missingSide == .unspecified)
            #expect(reading.grants.map(\.role) == ["Own"] && reading.keyGrants.map(\.role) == ["Web shop"])
            let foreignRead = try await explain(platform, key: id, user: nora.user.id, foreign.id, "read")
            #expect(!foreignRead.allowed && foreignRead.missingSide == .owner && foreignRead.missing.scope == .all)
            #expect(!foreignRead.hasKeyMissing && foreignRead.keyGrants.count == 1)
            let updating = try await explain(platform, key: id, mine.id, "update")
            #expect(!updating.allowed && updating.missingSide == .key && !updating.hasMissing)
            #expect(updating.keyMissing == Grant(Sample.entityName, ["update"], .own))
            let erasing = try await explain(platform, key: id, mine.id, "erase")
            #expect(erasing.missingSide == .both && erasing.hasMissing && erasing.hasKeyMissing)
            let price = try await explain(platform, key: id, mine.id, "read", field: "price")
            #expect(price.missingSide == .key && price.keyMissing.readFields == ["price"])
            #expect(try await explain(platform, key: id, mine.id, "read", field: "title").allowed)
            // What is told is what the key then finds.
            #expect(try await platform.get(mine.id, token: made.token).price.isEmpty)
            let refused = [
                try await refusal { try await platform.get(foreign.id, token: made.token) },
                try await refusal { try await platform.update(mine, token: made.token) { $0.title = "new" } },
            ]
            #expect(refused == ["NOT_FOUND", "PERMISSION_DENIED"])
        }
    }

    @Test("A key without grants of its own may what its owner may, unless it only reads, was revoked or is over")
    func keys() async throws {
        try await withPlatform(sessionHours: 100) { platform in
            let bob = try await platform.person("bob", role: .writer)
            let sample = try await platform.sample("a").id
            let whole = try await key(platform, owner: bob.token) { _ in }.apiKey.id
            let reader = try await key(platform, owner: bob.token) { $0.readOnly = true }.apiKey.id
            func side(_ key: Int64, _ action: String) async throws -> RightsSide {
                let answer = try await explain(platform, key: key, sample, action)
                #expect(answer.allowed == (answer.missingSide == .unspecified) && !answer.hasKeyMissing)
                return answer.missingSide
            }
            #expect(try await side(whole, "update") == .unspecified)
            #expect(try await side(reader, "read") == .unspecified)
            #expect(try await side(reader, "update") == .key)
            _ = try await platform.call(SessionMethods.revokeApiKey, .with { $0.id = whole }, token: bob.token)
            #expect(try await side(whole, "update") == .key)
            platform.clock.advance(hours: 25)
            #expect(try await side(reader, "read") == .key)
            _ = try await platform.call(UserMethods.deactivateUser, .with { $0.id = bob.user.id })
            #expect(try await side(whole, "read") == .both)
        }
    }

    @Test("One asks about keys that one reads, and about the owner's")
    func refusals() async throws {
        try await withPlatform { platform in
            let bob = try await platform.person("bob", role: .writer)
            let asker = try await platform.person(
                "asker",
                [
                    Grant(User.entityName, ["read"], .all), Grant(Sample.entityName, ["read"], .all),
                ]
            )
            let sample = try await platform.sample("a").id
            let foreign = try await key(platform, owner: bob.token) { _ in }.apiKey.id
            let own = try await key(platform, owner: asker) { _ in }.apiKey.id
            let got = [
                try await refusal { try await explain(platform, key: foreign, sample, "read", token: asker) },
                try await refusal { try await explain(platform, key: 999_999, sample, "read", token: asker) },
                try await refusal { try await explain(platform, key: own, user: bob.user.id, sample, "read") },
                try await refusal { try await explain(platform, key: own, sample, "read", token: asker) },
            ]
            #expect(got == ["NOT_FOUND", "NOT_FOUND", "NOT_FOUND", nil])
        }
    }

    @Test("Who may read or write a field is told page by page, and nobody is left out")
    func fields() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a") { $0.price = "5" }
            let grants: [(name: String, grants: [Grant])] = [
                ("all", [fieldGrant(["read", "update"])]),
                ("titles", [fieldGrant(["read", "update"], read: ["title"], write: ["title"])]),
                ("prices", [fieldGrant(["read", "update"], read: ["title", "price"], write: ["title"])]),
                ("parts", [fieldGrant(["read"], read: ["lines.text"]), fieldGrant(["read"], read: ["lines.amount"])]),
            ]
            for one in grants { _ = try await platform.person(one.name, one.grants) }
            func who(_ action: String, _ field: String, pageSize: Int32 = 0) async throws -> [String] {
                var request = WhoCanRequest()
                request.record.entity = Sample.entityName
                request.record.id = sample.id
                request.action = action
                request.field = field
                request.pageSize = pageSize
                var names: [String] = []
                repeat {
                    let page = try await platform.call(AccessMethods.whoCan, request)
                    names += page.users.map(\.by.role)
                    request.pageToken = page.nextPageToken
                } while !request.pageToken.isEmpty
                return names
            }
            let rows: [(action: String, field: String, roles: [String])] = [
                ("read", "", ["ADMINISTRATOR", "all", "titles", "prices", "parts"]),
                ("read", "price", ["ADMINISTRATOR", "all", "prices"]),
                ("read", "lines.text", ["ADMINISTRATOR", "all", "parts"]),
                ("update", "price", ["ADMINISTRATOR", "all"]),
                ("update", "title", ["ADMINISTRATOR", "all", "titles", "prices"]),
            ]
            for row in rows {
                #expect(try await who(row.action, row.field) == row.roles, "\(row)")
                #expect(try await who(row.action, row.field, pageSize: 1) == row.roles, "\(row)")
            }
            #expect(try await refusal { try await who("read", "nothing") } == "INVALID_MASK field")
            // A token of one question is none of another.
            var request = WhoCanRequest()
            request.record.entity = Sample.entityName
            request.record.id = sample.id
            request.action = "read"
            request.pageSize = 1
            request.pageToken = try await platform.call(AccessMethods.whoCan, request).nextPageToken
            request.field = "price"
            let other = request
            let mixed = try await refusal { try await platform.call(AccessMethods.whoCan, other) }
            #expect(mixed?.hasPrefix("INVALID_PAGE_TOKEN") == true)
        }
    }
}
