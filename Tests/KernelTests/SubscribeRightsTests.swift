import Contract
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

/// Two sites, and somebody who reads the samples of the first.
private struct Sites {
    let platform: TestPlatform
    let lyon: Site
    let brest: Site
    let user: User
    let token: String

    init(_ platform: TestPlatform) async throws {
        self.platform = platform
        lyon = try await platform.site("Lyon")
        brest = try await platform.site("Brest")
        var create = CreateAccessRoleRequest()
        create.accessRole.name = "Site"
        create.accessRole.grants = [
            .with {
                $0.entity = "testing.sample"
                $0.actions = ["read"]
                $0.scope = .unit
            }
        ]
        let role = try await platform.call(AccessRoleMethods.createAccessRole, create)
        token = try await platform.signIn(as: .granted, email: "nora@acme.example")
        let list = ListRequest.with { $0.filter = "email = \"nora@acme.example\"" }
        var nora = try #require(try await platform.call(UserMethods.listUsers, list).users.first)
        nora.accessRoleIds = [role.id]
        nora.unitIds = [lyon.id]
        user = try await Self.save(nora, platform)
    }

    static func save(_ user: User, _ platform: TestPlatform) async throws -> User {
        var update = UpdateUserRequest()
        update.user = user
        update.updateMask.paths = ["*"]
        return try await platform.call(UserMethods.updateUser, update)
    }

    func sample(_ title: String, at site: Site) async throws -> Sample {
        try await platform.sample(title) { $0.unitID = site.id }
    }
}

@Suite("Subscribing: rights (PLT-08 to PLT-12)", .timeLimit(.minutes(2)))
struct SubscribeRightsTests {
    @Test("Only what one may read is told: the record as it is, and as it was then")
    func scopes() async throws {
        try await withPlatform { platform in
            let sites = try await Sites(platform)
            let end = try await platform.subscribed(token: sites.token) { inbox in
                _ = await inbox.next()
                // Numbers are unique within a site: the one that moves has one that Lyon does not reach.
                for number in 0..<3 { _ = try await sites.sample("elsewhere \(number)", at: sites.brest) }
                let moved = try await sites.sample("moved", at: sites.brest)
                _ = try await platform.update(moved) { $0.unitID = sites.lyon.id }
                let gone = try await sites.sample("gone", at: sites.lyon)
                try await platform.delete(gone.id)
                let last = try await sites.sample("last", at: sites.lyon)
                let events = await inbox.events(4)
                // Of the one that moved, its life before is not told.
                #expect(
                    events.map { "\($0.line) \($0.record.id)" } == [
                        "UPDATE testing.sample unit_id \(moved.id)", "CREATE testing.sample \(gone.id)",
                        "DELETE testing.sample \(gone.id)", "CREATE testing.sample \(last.id)",
                    ]
                )
            }
            #expect(end == "CANCELLED")
        }
    }

    @Test("What moved out of one's reach is no longer told, not even its time within it")
    func movedAway() async throws {
        try await withPlatform { platform in
            let sites = try await Sites(platform)
            let lost = try await sites.sample("lost", at: sites.lyon)
            _ = try await platform.update(lost) { $0.unitID = sites.brest.id }
            let last = try await sites.sample("last", at: sites.lyon)
            _ = try await platform.subscribed(.with { $0.fromStart = true }, token: sites.token) { inbox in
                let events = await inbox.events(1)
                #expect(events.map(\.record.id) == [last.id])
            }
        }
    }

    @Test("A field that one does not read is neither named nor asked for")
    func masks() async throws {
        try await withPlatform { platform in
            let nora = try await platform.person("nora", [fieldGrant(["read"], read: ["title", "lines.text"])])
            let sample = try await platform.sample("a") { $0.lines = [.with { $0.text = "one" }] }
            let hidden = try await platform.update(sample, mask: ["price"]) { $0.price = "6" }
            let both = try await platform.update(hidden, mask: ["title", "price"]) {
                $0.title = "b"
                $0.price = "5"
            }
            try await platform.update(both, mask: ["lines"]) {
                $0.lines[0].text = "two"
                $0.lines[0].amount = "7"
            }
            var request = SubscribeRequest()
            request.fromStart = true
            request.filter.kinds = [.update]
            request.filter.entities = [Sample.entityName]
            _ = try await platform.subscribed(request, token: nora) { inbox in
                let events = await inbox.events(2)
                #expect(events.map(\.line) == ["UPDATE testing.sample title", "UPDATE testing.sample lines.text"])
            }
            request.filter.fields = ["title", "price"]
            let end = try await platform.subscribed(request, token: nora) { inbox in
                let rest = await inbox.rest()
                #expect(rest.isEmpty)
            }
            #expect(end == "FIELD_NOT_READABLE filter.fields[1]")
        }
    }

    @Test("Who loses the right is told nothing more, and learns why when the entity was asked for by name")
    func takenRights() async throws {
        try await withPlatform { platform in
            let sites = try await Sites(platform)
            var request = SubscribeRequest()
            request.filter.entities = ["testing.sample"]
            let end = try await platform.subscribed(request, token: sites.token) { inbox in
                _ = await inbox.next()
                let seen = try await sites.sample("seen", at: sites.lyon)
                let events = await inbox.events(1)
                #expect(events.map(\.record.id) == [seen.id])
                var user = sites.user
                user.accessRoleIds = []
                _ = try await Sites.save(user, platform)
                _ = try await sites.sample("unseen", at: sites.lyon)
                let rest = await inbox.rest()
                #expect(rest.isEmpty)
            }
            #expect(end == "PERMISSION_DENIED")
        }
    }

    @Test("The stream ends with the session, and with the user", arguments: [true, false])
    func ended(bySigningOut: Bool) async throws {
        try await withPlatform { platform in
            let sites = try await Sites(platform)
            let end = try await platform.subscribed(token: sites.token) { inbox in
                _ = await inbox.next()
                if bySigningOut {
                    _ = try await platform.call(SessionMethods.signOut, SignOutRequest(), token: sites.token)
                } else {
                    _ = try await platform.call(UserMethods.deactivateUser, .with { $0.id = sites.user.id })
                }
                _ = try await sites.sample("unseen", at: sites.lyon)
                let rest = await inbox.rest()
                #expect(rest.isEmpty)
            }
            #expect(end == "UNAUTHENTICATED")
        }
    }

    @Test("A program whose key only reads may listen, until the key is revoked")
    func readOnlyKey() async throws {
        try await withPlatform { platform in
            let make = CreateApiKeyRequest.with {
                $0.name = "mirror"
                $0.readOnly = true
                $0.expireTime = platform.clock.now().adding(hours: 24).timestamp
            }
            let made = try await platform.call(SessionMethods.createApiKey, make)
            let end = try await platform.subscribed(token: made.token) { inbox in
                _ = await inbox.next()
                let sample = try await platform.sample("seen")
                let events = await inbox.events(1)
                #expect(events.map(\.record.id) == [sample.id])
                let revoke = RevokeApiKeyRequest.with { $0.id = made.apiKey.id }
                _ = try await platform.call(SessionMethods.revokeApiKey, revoke)
                let rest = await inbox.rest()
                #expect(rest.isEmpty)
            }
            #expect(end == "UNAUTHENTICATED")
        }
    }

    @Test("A session that runs out ends the stream at the next heartbeat at the latest")
    func expired() async throws {
        try await withPlatform(sessionHours: 1) { platform in
            let end = try await platform.subscribed { inbox in
                _ = await inbox.next()
                platform.clock.advance(hours: 2)
                let rest = await inbox.rest()
                #expect(rest.isEmpty)
            }
            #expect(end == "UNAUTHENTICATED")
        }
    }
}
