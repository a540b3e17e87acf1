import Contract
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

extension TestPlatform {
    /// A key with grants of its own; `fill` gives it more.
    fileprivate func key(
        _ grants: [Grant],
        owner token: String? = "administrator",
        _ fill: (inout CreateApiKeyRequest) -> Void = { _ in }
    ) async throws -> CreateApiKeyResponse {
        var request = CreateApiKeyRequest()
        request.name = "Web shop"
        request.expireTime = clock.now().adding(hours: 24).timestamp
        request.grants = grants
        fill(&request)
        return try await call(SessionMethods.createApiKey, request, token: token)
    }
}

@Suite("API keys with less than their owner's rights")
struct KeyRightsTests {
    @Test("A key does what its grants and its owner's both allow, record by record")
    func both() async throws {
        try await withPlatform { platform in
            let (north, south) = (try await platform.team("Nord").id, try await platform.team("Sud").id)
            let role = try await platform.role("Vente", [("testing", ["read", "create", "update"], .team)])
            let nora = try await platform.person("nora") {
                $0.teamID = north
                $0.accessRoleIds = [role.id]
            }
            let nils = try await platform.person("nils") {
                $0.teamID = north
                $0.accessRoleIds = [role.id]
            }
            let paul = try await platform.person("paul") {
                $0.teamID = south
                $0.accessRoleIds = [role.id]
            }
            let hers = try await platform.sample("hers", token: nora.token)
            try await platform.sample("beside", token: nils.token)
            try await platform.sample("elsewhere", token: paul.token)

            func titles(_ token: String) async throws -> [String] {
                try await platform.list(token: token) { $0.orderBy = "title" }.samples.map(\.title)
            }
            let own = try await platform.key([Grant("testing.sample", ["read"], .own)], owner: nora.token)
            let all = try await platform.key([Grant("*", ["*"], .all)], owner: nora.token)
            #expect(try await titles(nora.token) == ["beside", "hers"])
            #expect(try await titles(own.token) == ["hers"])
            // What the owner does not reach, no grant of the key reaches.
            #expect(try await titles(all.token) == ["beside", "hers"])
            let writing = try await refusal { try await platform.update(hers, token: own.token) { $0.title = "new" } }
            let deleting = try await refusal {
                try await platform.call(SampleMethods.deleteSample, .with { $0.id = hers.id }, token: all.token)
            }
            #expect([writing, deleting] == ["PERMISSION_DENIED", "PERMISSION_DENIED"])
            try await platform.update(hers, token: all.token) { $0.title = "hers still" }
            let story = try await platform.changes(Sample.entityName, hers.id).changes.first
            #expect(story?.userID == nora.user.id)
        }
    }

    @Test("A change of the owner's rights, or of a role that the key has, counts for the key at once")
    func atOnce() async throws {
        try await withPlatform { platform in
            let reading = try await platform.role("Lecture", [("testing", ["read"], .all)])
            let bob = try await platform.person("bob", role: .writer)
            try await platform.sample("a")
            let key = try await platform.key([], owner: bob.token) { $0.accessRoleIds = [reading.id] }
            func count() async throws -> Int? {
                do {
                    return try await platform.list(token: key.token).samples.count
                } catch is CallFailure {
                    return nil
                }
            }
            #expect(try await count() == 1)
            let narrower = UpdateAccessRoleRequest.with {
                $0.accessRole = reading
                $0.accessRole.grants[0].scope = .own
                $0.updateMask.paths = ["*"]
            }
            _ = try await platform.call(AccessRoleMethods.updateAccessRole, narrower)
            #expect(try await count() == 0)
            let demote = UpdateUserRequest.with {
                $0.user.id = bob.user.id
                $0.user.role = .granted
                $0.updateMask.paths = ["role"]
            }
            _ = try await platform.call(UserMethods.updateUser, demote)
            #expect(try await count() == nil)
        }
    }

    @Test("An administrator's key with grants of its own is no administrator")
    func administrators() async throws {
        try await withPlatform { platform in
            let key = try await platform.key([
                Grant("testing", ["*"], .all), Grant("kernel.user", ["read"], .all),
            ])
            let me = try await platform.me()
            let sample = try await platform.sample("a", token: key.token)
            #expect(sample.info.ownerID == me)
            let reads = try await platform.call(UserMethods.getUser, .with { $0.id = me }, token: key.token)
            #expect(reads.id == me)
            let refused = [
                try await refusal {
                    try await platform.call(UserMethods.inviteUser, .with { $0.id = me }, token: key.token)
                },
                try await refusal {
                    try await platform.call(TeamMethods.createTeam, .with { $0.team.name = "Nord" }, token: key.token)
                },
                try await refusal {
                    try await platform.call(SessionMethods.listSessions, ListSessionsRequest(), token: key.token)
                },
                try await refusal {
                    try await platform.call(SavedViewMethods.listSavedViews, ListRequest(), token: key.token)
                },
            ]
            let expected = ["PERMISSION_DENIED", "PERMISSION_DENIED", "SESSION_REQUIRED", "PERMISSION_DENIED"]
            #expect(refused == expected)
            // What the owner prefers, and what the owner started, is no business of the key.
            let prefer = UpdateRegionalSettingsRequest.with {
                $0.regionalSettings.scope.userID = me
                $0.regionalSettings.language = "en"
            }
            let preferring = try await refusal {
                try await platform.call(RegionalSettingsMethods.updateRegionalSettings, prefer, token: key.token)
            }
            #expect(preferring == "PERMISSION_DENIED")
            let bob = try await platform.person("bob", role: .writer).user.id
            let move = MoveUserRequest.with {
                $0.id = bob
                $0.recordsFollow = true
            }
            let started = try await platform.call(UserMethods.moveUser, move).operation
            let hidden = try await refusal {
                try await platform.call(OperationMethods.getOperation, .with { $0.id = started.id }, token: key.token)
            }
            #expect(hidden == "NOT_FOUND")
            let listed = try await platform.call(
                OperationMethods.listOperations,
                ListOperationsRequest(),
                token: key.token
            )
            #expect(listed.operations.isEmpty)
        }
    }

    @Test("What a key starts has the key's rights, and ends with the key")
    func operations() async throws {
        try await withPlatform { platform in
            let key = try await platform.key([Grant("testing", ["read", "export"], .own)])
            try await platform.sample("the owner's")
            let principal = try await platform.dispatcher.authenticate(
                token: key.token,
                peer: "192.0.2.1",
                audience: .signedIn
            )
            .principal
            let entity = try #require(platform.core.catalog.entity(named: Sample.entityName))
            #expect(principal.limitedKey == key.apiKey.id)
            #expect(principal.rows("read", of: entity) != .everything)
            let me = try await platform.me()
            let store = try #require(try await platform.dispatcher.tenants.store(Substring(TestPlatform.tenant)))
            let started = try await store.write { [dispatcher = platform.dispatcher] writer in
                let transaction = dispatcher.transaction(writer, writer, TestPlatform.tenant, principal)
                return try transaction.start(HandOverOperation.kind, .with { $0.userID = me })
            }
            let seen = try await platform.call(
                OperationMethods.getOperation,
                .with { $0.id = started.id },
                token: key.token
            )
            #expect(seen.state == .queued)
            _ = try await platform.call(SessionMethods.revokeApiKey, .with { $0.id = key.apiKey.id })
            let ended = try await platform.finish(started)
            #expect(ended.state == .failed && ended.errorReason == "PERMISSION_DENIED")
        }
    }

    @Test("A key names grants and roles that there are, and gives no rights over people")
    func refusals() async throws {
        try await withPlatform { platform in
            let rows: [(fill: (inout CreateApiKeyRequest) -> Void, refusal: String?)] = [
                ({ $0.grants = [Grant("testing.nothing", ["read"], .all)] }, "UNKNOWN_ENTITY grants[0].entity"),
                ({ $0.grants = [Grant("kernel.user", ["update"], .all)] }, "GRANT_RESERVED grants[0].actions"),
                ({ $0.grants = [Grant("testing", [], .all)] }, "REQUIRED grants[0].actions"),
                ({ $0.grants = [Grant("testing", ["read"], .unspecified)] }, "REQUIRED grants[0].scope"),
                ({ $0.moduleRoles = ["testing.owner"] }, "UNKNOWN_ROLE module_roles[0]"),
                ({ $0.accessRoleIds = [999_999] }, "REFERENCE_NOT_FOUND access_role_ids[0]"),
                ({ $0.moduleRoles = ["testing.reader"] }, nil),
            ]
            for row in rows {
                let got = try await refusal { try await platform.key([]) { row.fill(&$0) } }
                #expect(got == row.refusal)
            }
            let keys = try await platform.call(SessionMethods.listApiKeys, ListApiKeysRequest()).apiKeys
            #expect(keys.map(\.moduleRoles) == [["testing.reader"]])
            // A client writes no key but by making one.
            let records = try await platform.call(ApiKeyMethods.listApiKeys, ListRequest()).apiKeys
            #expect(records.map(\.id) == keys.map(\.id))
        }
    }

    @Test("Whoever has no rights at all makes a key and sees it, and no other's")
    func ownKeys() async throws {
        try await withPlatform { platform in
            let bob = try await platform.person("bob")
            let made = try await platform.key([], owner: bob.token).apiKey
            #expect(made.name == "Web shop" && made.userID == bob.user.id)
            _ = try await platform.key([])
            let listed = try await platform.call(
                SessionMethods.listApiKeys,
                ListApiKeysRequest(),
                token: bob.token
            )
            #expect(listed.apiKeys.map(\.name) == ["Web shop"])
            let records = try await platform.call(ApiKeyMethods.listApiKeys, ListRequest(), token: bob.token)
            #expect(records.apiKeys.map(\.id) == [made.id])
        }
    }
}
