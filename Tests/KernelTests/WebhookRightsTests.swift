import Contract
import Foundation
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

/// What an endpoint was told, in the order of the log: the type, the record and the fields that changed.
private func lines(_ endpoint: Endpoint) throws -> [String] {
    let told = try endpoint.heard.map { heard in
        let data = try heard.data
        let position = try #require(Int64(data["position"] as? String ?? ""))
        let changed = (data["changed"] as? [String] ?? []).sorted()
        let parts = [try heard.type, data["id"] as? String ?? ""] + changed
        return (position: position, line: parts.joined(separator: " "))
    }
    return told.sorted { $0.position < $1.position }.map(\.line)
}

@Suite("Webhooks tell what their owner may read (PLT-08 to PLT-12)")
struct WebhookRightsTests {
    private let all = fieldGrant(["*"], on: Webhook.entityName)

    @Test("A changed field that the owner does not read is not named, and where nothing else changed nothing is told")
    func masks() async throws {
        try await withEndpoint { platform, endpoint in
            let grant = fieldGrant(["read"], read: ["title", "lines.text"])
            let nora = try await platform.person("nora", [grant, all])
            let sample = try await platform.sample("a") { $0.lines = [.with { $0.text = "one" }] }
            _ = try await platform.webhook("masked", token: nora)
            let both = try await platform.update(sample, mask: ["title", "price"]) {
                $0.title = "b"
                $0.price = "5"
            }
            let hidden = try await platform.update(both, mask: ["price"]) { $0.price = "6" }
            try await platform.update(hidden, mask: ["lines"]) {
                $0.lines[0].text = "two"
                $0.lines[0].amount = "7"
            }
            try await platform.delete(sample.id)
            try await platform.sendWebhooks()
            #expect(
                try lines(endpoint) == [
                    "testing.sample.updated \(sample.id) title", "testing.sample.updated \(sample.id) lines.text",
                    "testing.sample.deleted \(sample.id)",
                ]
            )
        }
    }

    @Test("A filter on fields that the owner does not read in every record is refused, whoever asks for it")
    func refused() async throws {
        try await withEndpoint { platform, _ in
            let own = fieldGrant(["read"], .own)
            let nora = try await platform.person("nora", [fieldGrant(["read"], read: ["title"]), own, all])
            let hidden = try await refusal {
                try await platform.webhook("hook", token: nora) { $0.fields = ["title", "price"] }
            }
            let made = try await platform.webhook("hook", token: nora) { $0.fields = ["title"] }
            let update = UpdateWebhookRequest.with {
                $0.webhook = made.webhook
                $0.webhook.fields = ["place"]
                $0.updateMask.paths = ["fields"]
            }
            let changed = try await refusal {
                try await platform.call(WebhookMethods.updateWebhook, update, token: nora)
            }
            // An administrator reads them; the one whom the webhook tells does not.
            let byOther = try await refusal { try await platform.call(WebhookMethods.updateWebhook, update) }
            let theirs = try await platform.webhook("theirs") { $0.fields = ["price"] }
            let id = try await platform.me(nora)
            let given = try await refusal {
                let assign = AssignRecordsRequest.with {
                    $0.entity = Webhook.entityName
                    $0.ids = [theirs.webhook.id]
                    $0.ownerID = id
                }
                return try await platform.call(AccessMethods.assignRecords, assign)
            }
            #expect(hidden == "FIELD_NOT_READABLE fields[1]")
            #expect(changed == "FIELD_NOT_READABLE webhook.fields[0]" && byOther == changed)
            #expect(given == "FIELD_NOT_READABLE fields[0]")
            #expect(try await platform.webhook(made.webhook.id).fields == ["title"])
        }
    }

    @Test("When the owner may no longer read a field, changes of it no longer pass the filter that asks for it")
    func shrunk() async throws {
        try await withEndpoint { platform, endpoint in
            let nora = try await platform.person("nora", [fieldGrant(["read"]), all])
            let id = try await platform.me(nora)
            let sample = try await platform.sample("a")
            _ = try await platform.webhook("prices", token: nora) { $0.fields = ["price"] }
            let first = try await platform.update(sample, mask: ["price"]) { $0.price = "5" }
            try await platform.sendWebhooks()
            let role = try await platform.fieldRole("narrow", [fieldGrant(["read"], read: ["title"]), all])
            let update = UpdateUserRequest.with {
                $0.user.id = id
                $0.user.accessRoleIds = [role.id]
                $0.updateMask.paths = ["access_role_ids"]
            }
            _ = try await platform.call(UserMethods.updateUser, update)
            try await platform.update(first, mask: ["title", "price"]) {
                $0.title = "b"
                $0.price = "6"
            }
            try await platform.sendWebhooks()
            #expect(try lines(endpoint) == ["testing.sample.updated \(sample.id) price"])
        }
    }

    @Test("Of a record that moved into the owner's reach its life before is not told; its end for good is")
    func asItWas() async throws {
        try await withEndpoint { platform, endpoint in
            let lyon = try await platform.site("Lyon")
            let brest = try await platform.site("Brest")
            let grants = [fieldGrant(["read"], .unit), all]
            let role = try await platform.fieldRole("Lyon", grants)
            let nora = try await platform.person("nora", role: .granted) {
                $0.accessRoleIds = [role.id]
                $0.unitIds = [lyon.id]
            }
            _ = try await platform.webhook("lyon", token: nora.token)
            // Numbers are unique within a site: the one that moves has one that Lyon does not reach.
            for number in 0..<3 { try await platform.sample("elsewhere \(number)") { $0.unitID = brest.id } }
            let moved = try await platform.sample("moved") { $0.unitID = brest.id }
            _ = try await platform.update(moved) { $0.unitID = lyon.id }
            let lost = try await platform.sample("lost") { $0.unitID = lyon.id }
            try await platform.delete(lost.id)
            let erase = EraseRecordsRequest.with {
                $0.entity = Sample.entityName
                $0.ids = [lost.id]
            }
            _ = try await platform.call(BinMethods.eraseRecords, erase)
            try await platform.sendWebhooks()
            #expect(
                try lines(endpoint) == [
                    "testing.sample.updated \(moved.id) unit_id", "testing.sample.created \(lost.id)",
                    "testing.sample.deleted \(lost.id)", "testing.sample.erased \(lost.id)",
                ]
            )
        }
    }

    @Test("What waits for a record that is erased for good is told by its ids, and nothing here holds what it held")
    func erased() async throws {
        try await withEndpoint { platform, endpoint in
            let word = "Zyxquivrin"
            let made = try await platform.webhook()
            endpoint.say(Endpoint.Answer(status: 500, body: "not now"))
            let sample = try await platform.sample(word) { $0.lines = [.with { $0.text = word }] }
            try await platform.update(sample) { $0.title = "\(word) again" }
            try await platform.delete(sample.id)
            try await platform.sendWebhooks()
            let erase = EraseRecordsRequest.with {
                $0.entity = Sample.entityName
                $0.ids = [sample.id]
            }
            _ = try await platform.call(BinMethods.eraseRecords, erase)
            endpoint.say(Endpoint.Answer())
            for _ in 0..<6 {
                let delivered = try await platform.deliveries(made.webhook.id, .delivered)
                if delivered.count < 4 { _ = try await platform.sendNext() }
            }
            #expect(try await platform.deliveries(made.webhook.id, .delivered).count == 4)
            #expect(endpoint.heard.allSatisfy { !$0.body.contains(word) })
            let places = try await platform.places(of: word)
            #expect(places.isEmpty, "\(places)")
        }
    }
}
