import Contract
import Foundation
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("Webhooks")
struct WebhookTests {
    // MARK: - What is told

    @Test("What happened is told once, signed, and without any value of the record")
    func told() async throws {
        try await withEndpoint { platform, endpoint in
            let made = try await platform.webhook()
            let sample = try await platform.sample("Confidential")
            try await platform.sendWebhooks()
            try await platform.sendWebhooks()
            let heard = try #require(endpoint.heard.first)
            #expect(endpoint.heard.count == 1)
            #expect(heard.url == "https://hook.example/in" && heard.redirects == 0)
            #expect(heard.headers["content-type"] == "application/json")
            #expect(try heard.type == "testing.sample.created")
            #expect(try heard.isSigned(with: made.secret))
            #expect(heard.signatures.count == 1 && heard.id.hasPrefix("msg_acme_"))
            let data = try heard.data
            #expect(data["entity"] as? String == Sample.entityName)
            #expect(data["id"] as? String == String(sample.id))
            #expect(data["kind"] as? String == "created")
            #expect(!heard.body.contains("Confidential"))
            let time = try #require(try heard.json["timestamp"] as? String)
            #expect(time.hasPrefix("2026-01-05T09:"))
            // Nothing waits: the tenant rests.
            #expect(try await platform.dispatcher.timers.ringDue() == nil)
            let delivery = try #require(try await platform.deliveries(made.webhook.id).first)
            #expect(delivery.state == .delivered && delivery.statusCode == 204 && delivery.attempts == 1)
            #expect(delivery.messageID == heard.id && delivery.record.id == sample.id)
        }
    }

    @Test("All that one act did to a record is one delivery, which names the fields that changed")
    func changed() async throws {
        try await withEndpoint { platform, endpoint in
            let sample = try await platform.sample("a") { $0.lines = [.with { $0.text = "one" }] }
            _ = try await platform.webhook()
            try await platform.update(sample, mask: ["count", "place.city", "lines"]) {
                $0.count = 3
                $0.place.city = "Lyon"
                $0.lines[0].text = "two"
            }
            try await platform.sendWebhooks()
            #expect(endpoint.heard.count == 1)
            let heard = try #require(endpoint.heard.first)
            let changed = try #require(try heard.data["changed"] as? [String])
            #expect(try heard.type == "testing.sample.updated")
            #expect(changed.sorted() == ["count", "lines.text", "place.city"])
        }
    }

    @Test("A webhook is told what its filter asks for, and nothing that happened before it")
    func filter() async throws {
        try await withEndpoint { platform, endpoint in
            let old = try await platform.sample("old")
            _ = try await platform.webhook("all")
            _ = try await platform.webhook("ends") { $0.kinds = [.delete, .undelete] }
            _ = try await platform.webhook("places") {
                $0.kinds = [.update]
                $0.fields = ["place"]
            }
            _ = try await platform.webhook("texts") { $0.fields = ["lines.text"] }
            _ = try await platform.webhook("sites") { $0.entities = [Site.entityName] }
            let counted = try await platform.update(old) { $0.count = 1 }
            let placed = try await platform.update(counted) { $0.place.city = "Lyon" }
            try await platform.update(placed, mask: ["lines"]) { $0.lines = [.with { $0.text = "new" }] }
            try await platform.delete(old.id)
            try await platform.undelete(old.id)
            try await platform.site("new")
            try await platform.sendWebhooks()
            func told(_ name: String) throws -> [String] {
                try endpoint.heard.filter { $0.url.contains(name) }.map { try $0.type }.sorted()
            }
            let all = try told("all")
            #expect(all == ["deleted", "undeleted", "updated", "updated", "updated"].map { "testing.sample.\($0)" })
            #expect(try told("ends") == ["testing.sample.deleted", "testing.sample.undeleted"])
            #expect(try told("places") == ["testing.sample.updated"])
            // Fields are of updates alone; a new line is a change of all its fields.
            #expect(try told("texts") == ["deleted", "undeleted", "updated"].map { "testing.sample.\($0)" })
            #expect(try told("sites") == ["testing.site.created"])
        }
    }

    @Test("However much happens at once, all of it is told")
    func much() async throws {
        try await withEndpoint { platform, endpoint in
            _ = try await platform.webhook()
            try await platform.site("before")
            // Longer than what is read of the log at once.
            let long = try await platform.sample("long") { sample in
                sample.lines = (0..<450).map { number in .with { $0.text = "\(number)" } }
            }
            try await platform.crowd(450)
            try await platform.sendWebhooks()
            let created = try endpoint.heard.filter { try $0.type == "testing.sample.created" }
            let ids = try Set(created.map { try $0.data["id"] as? String })
            #expect(created.count == 451 && ids.count == 451 && ids.contains(String(long.id)))
        }
    }

    @Test("In a running server what happens is told by itself, and each thing once", .timeLimit(.minutes(10)))
    func running() async throws {
        try await withEndpoint { platform, endpoint in
            _ = try await platform.webhook()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await platform.dispatcher.work.run() }
                for number in 0..<100 { try await platform.sample("\(number)") }
                var count = 0
                for await _ in endpoint.arrivals {
                    count += 1
                    if count == 100 { break }
                }
                group.cancelAll()
            }
            #expect(endpoint.heard.count == 100 && Set(endpoint.heard.map(\.id)).count == 100)
        }
    }

    @Test("A webhook tells what its owner may read at the moment of sending")
    func rights() async throws {
        try await withEndpoint { platform, endpoint in
            let paul = try await person(platform, "paul", [("testing", ["*"], .own), ("kernel.webhook", ["*"], .all)])
            let made = try await platform.webhook("hook", token: paul.token)
            let own = try await platform.sample("Paul's", token: paul.token)
            try await platform.sample("Alice's")
            try await platform.sendWebhooks()
            let ids = try endpoint.heard.map { try $0.data["id"] as? String }
            #expect(ids == [String(own.id)])

            // What he may no longer read when it is sent is not told.
            endpoint.say(Endpoint.Answer(status: 500))
            try await platform.update(own, token: paul.token) { $0.count = 1 }
            try await platform.sendWebhooks()
            #expect(endpoint.heard.count == 2)
            var update = UpdateUserRequest()
            update.user.id = paul.id
            update.updateMask.paths = ["access_role_ids"]
            _ = try await platform.call(UserMethods.updateUser, update)
            _ = try await platform.sendNext()
            #expect(endpoint.heard.count == 2)
            let delivery = try #require(try await platform.deliveries(made.webhook.id, .failed).first)
            #expect(delivery.reason == "PERMISSION_DENIED" && delivery.attempts == 1)
        }
    }

    @Test("Who has a grant on webhooks manages their own, and leads nobody else's elsewhere")
    func management() async throws {
        try await withEndpoint { platform, _ in
            let theirs = try await platform.webhook()
            let paul = try await person(
                platform,
                "paul",
                [("testing", ["read"], .all), ("kernel.webhook", ["*"], .all)]
            )
            var update = UpdateWebhookRequest()
            update.webhook = theirs.webhook
            update.webhook.url = "https://paul.example/"
            let moved = try await refusal {
                try await platform.call(WebhookMethods.updateWebhook, update, token: paul.token)
            }
            let rotate = RotateSecretRequest.with { $0.id = theirs.webhook.id }
            let rotated = try await refusal {
                try await platform.call(WebhookMethods.rotateSecret, rotate, token: paul.token)
            }
            let own = try await platform.webhook("own", token: paul.token)
            let ownSecret = try await platform.call(
                WebhookMethods.rotateSecret,
                .with { $0.id = own.webhook.id },
                token: paul.token
            ).secret
            let writer = try await platform.signIn(as: .writer, email: "writer@acme.example")
            let denied = try await refusal { try await platform.webhook("w", token: writer) }
            #expect(moved == "PERMISSION_DENIED" && rotated == "PERMISSION_DENIED" && denied == "PERMISSION_DENIED")
            #expect(ownSecret != own.secret)
        }
    }

    @Test("A webhook whose owner is deactivated is disabled, and says why")
    func ownerGone() async throws {
        try await withEndpoint { platform, endpoint in
            let paul = try await person(platform, "paul", [("testing", ["*"], .all), ("kernel.webhook", ["*"], .all)])
            let made = try await platform.webhook("hook", token: paul.token)
            _ = try await platform.call(UserMethods.deactivateUser, DeactivateUserRequest.with { $0.id = paul.id })
            try await platform.sample("a")
            try await platform.sendWebhooks()
            let webhook = try await platform.webhook(made.webhook.id)
            #expect(endpoint.heard.isEmpty)
            #expect(webhook.state == .disabled && webhook.disabledReason == .ownerGone && webhook.hasDisabledTime)
        }
    }

    // MARK: - What is refused

    @Test(
        "A webhook that could tell nothing, or not safely, is refused",
        arguments: [
            ("http://hook.example/", ["testing.sample"], [], [], "ADDRESS_INVALID url"),
            ("ftp://hook.example/", ["testing.sample"], [], [], "ADDRESS_INVALID url"),
            ("https://user:secret@hook.example/", ["testing.sample"], [], [], "ADDRESS_INVALID url"),
            ("https://hook.example/", [], [], [], "REQUIRED entities"),
            ("https://hook.example/", ["testing.nothing"], [], [], "UNKNOWN_ENTITY entities[0]"),
            ("https://hook.example/", [], ["testing.nothing"], [], "UNKNOWN_EVENT events[0]"),
            ("https://hook.example/", ["testing.sample"], [], ["title", "nothing"], "UNKNOWN_FIELD fields[1]"),
            ("https://hook.example/", [], ["kernel.webhook_disabled"], ["title"], "UNKNOWN_FIELD fields[0]"),
        ] as [(String, [String], [String], [String], String)]
    )
    func refused(url: String, entities: [String], events: [String], fields: [String], reason: String) async throws {
        try await withEndpoint { platform, _ in
            let found = try await refusal {
                try await platform.webhook("hook") {
                    $0.url = url
                    $0.entities = entities
                    $0.events = events
                    $0.fields = fields
                }
            }
            #expect(found == reason)
        }
    }

    @Test("A tenant has at most 20 webhooks, and one in the bin comes back only when there is room")
    func most() async throws {
        try await withEndpoint { platform, _ in
            let first = try await platform.webhook("hook-0")
            for number in 1..<Webhooks.most { _ = try await platform.webhook("hook-\(number)") }
            #expect(try await refusal { try await platform.webhook("more") } == "TOO_MANY_RECORDS")
            _ = try await platform.call(WebhookMethods.deleteWebhook, DeleteRequest.with { $0.id = first.webhook.id })
            _ = try await platform.webhook("more")
            let back = UndeleteRequest.with { $0.id = first.webhook.id }
            let found = try await refusal { try await platform.call(WebhookMethods.undeleteWebhook, back) }
            #expect(found == "TOO_MANY_RECORDS")
        }
    }

    @Test("Only the server says whether a webhook is active; a user may disable it, and enabling it is a verb")
    func state() async throws {
        try await withEndpoint { platform, endpoint in
            let made = try await platform.webhook()
            var update = UpdateWebhookRequest()
            update.webhook = made.webhook
            update.webhook.disabledReason = .gone
            update.webhook.state = .disabled
            let disabled = try await platform.call(WebhookMethods.updateWebhook, update)
            #expect(disabled.state == .disabled && disabled.disabledReason == .byUser)
            update.webhook = disabled
            update.webhook.state = .active
            #expect(try await platform.call(WebhookMethods.updateWebhook, update).state == .disabled)
            let test = SendTestRequest.with { $0.id = made.webhook.id }
            let refused = try await refusal { try await platform.call(WebhookMethods.sendTest, test) }
            #expect(refused == "WEBHOOK_DISABLED")

            try await platform.sample("missed")
            try await platform.sendWebhooks()
            let enable = EnableWebhookRequest.with { $0.id = made.webhook.id }
            let enabled = try await platform.call(WebhookMethods.enableWebhook, enable).webhook
            #expect(enabled.state == .active && enabled.disabledReason == .unspecified && !enabled.hasDisabledTime)
            try await platform.sample("told")
            try await platform.sendWebhooks()
            #expect(endpoint.heard.count == 1)
        }
    }

    @Test("A webhook that is enabled again may catch up with what it missed")
    func catchUp() async throws {
        try await withEndpoint { platform, endpoint in
            let made = try await platform.webhook()
            var update = UpdateWebhookRequest()
            update.webhook = made.webhook
            update.webhook.state = .disabled
            _ = try await platform.call(WebhookMethods.updateWebhook, update)
            for number in 0..<3 { try await platform.sample("missed \(number)") }
            try await platform.sendWebhooks()
            let enable = EnableWebhookRequest.with {
                $0.id = made.webhook.id
                $0.catchUp = true
            }
            _ = try await platform.call(WebhookMethods.enableWebhook, enable)
            try await platform.sendWebhooks()
            #expect(endpoint.heard.count == 3 && Set(endpoint.heard.map(\.id)).count == 3)
        }
    }

    // MARK: - Secrets

    @Test("A secret is told once; after a rotation both sign for a day, then the new one alone")
    func rotation() async throws {
        try await withEndpoint { platform, endpoint in
            let made = try await platform.webhook()
            #expect(made.secret.hasPrefix("whsec_") && WebhookSecret(made.secret) != nil)
            #expect(made.webhook.secret.isEmpty)
            #expect(try await platform.webhook(made.webhook.id).secret.isEmpty)
            let rotate = RotateSecretRequest.with { $0.id = made.webhook.id }
            let new = try await platform.call(WebhookMethods.rotateSecret, rotate)
            #expect(new.secret != made.secret && new.hasPreviousSecretExpireTime)
            let sample = try await platform.sample("a")
            try await platform.sendWebhooks()
            let first = try #require(endpoint.heard.last)
            #expect(try first.isSigned(with: made.secret))
            #expect(try first.isSigned(with: new.secret))
            #expect(first.signatures.count == 2)
            platform.clock.advance(hours: 24, seconds: 1)
            try await platform.update(sample) { $0.count = 1 }
            try await platform.sendWebhooks()
            let second = try #require(endpoint.heard.last)
            #expect(try second.isSigned(with: new.secret))
            #expect(second.signatures.count == 1)
            let lines = try await platform.changes(Webhook.entityName, made.webhook.id).changes.map(\.line)
            #expect(!lines.contains { $0.contains("whsec_") })
        }
    }

    @Test("Signatures are those of Standard Webhooks")
    func vector() throws {
        let secret = try #require(WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        let body = Array(#"{"event_type":"ping","data":{"success":true}}"#.utf8)
        let signature = secret.signature(of: body, id: "msg_loFOjxBNrRLzqYUf", seconds: 1_731_705_121)
        #expect(signature == "v1,ra7kgjOCnSSR5URJ70WM3QMv18NGuuwnmtI2W0CEQ1c=")
        #expect(WebhookSecret("whsec_c2hvcnQ=") == nil && WebhookSecret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw") == nil)
    }

    // MARK: - Several processes

    @Test("A webhook that another process made is found within a heartbeat of what happens next, not at once")
    func otherProcess() async throws {
        try await withEndpoint { platform, endpoint in
            let work = platform.dispatcher.work
            // It has seen that the tenant has none, and hears of commits, but not of webhooks.
            let other = WebhookSender(
                core: platform.core,
                tenants: platform.dispatcher.tenants,
                outbound: platform.dispatcher.outbound,
                after: AfterCommit()
            )
            try await other.drain(TestPlatform.tenant)
            _ = try await platform.webhook()
            other.lookAgain()
            #expect(other.busy.isEmpty, "nothing happened: nobody looks")
            let sample = try await platform.sample("a")
            other.wake(TestPlatform.tenant)
            #expect(other.busy.isEmpty)
            other.lookAgain()
            #expect(other.busy == [TestPlatform.tenant])
            try await other.drain(TestPlatform.tenant)
            #expect(try endpoint.heard.map { try $0.data["id"] as? String } == [String(sample.id)])
            // From then on each commit counts, and the process that made it sends nothing twice.
            #expect(!work.webhooks.busy.isEmpty)
            try await platform.sendWebhooks()
            #expect(endpoint.heard.count == 1)
        }
    }

    // MARK: - People

    private func person(
        _ platform: TestPlatform,
        _ name: String,
        _ grants: [(entity: String, actions: [String], scope: Scope)]
    ) async throws -> (id: Int64, token: String) {
        var role = CreateAccessRoleRequest()
        role.accessRole.name = name
        role.accessRole.grants = grants.map { grant in
            .with {
                $0.entity = grant.entity
                $0.actions = grant.actions
                $0.scope = grant.scope
            }
        }
        let made = try await platform.call(AccessRoleMethods.createAccessRole, role)
        let token = try await platform.signIn(as: .granted, email: "\(name)@acme.example")
        let list = ListRequest.with { $0.filter = "email = \"\(name)@acme.example\"" }
        var user = try #require(try await platform.call(UserMethods.listUsers, list).users.first)
        user.accessRoleIds = [made.id]
        _ = try await platform.call(UserMethods.updateUser, UpdateUserRequest.with { $0.user = user })
        return (user.id, token)
    }
}
