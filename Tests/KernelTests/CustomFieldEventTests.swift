import Contract
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("Custom fields in event filters and traces, and how many there may be", .timeLimit(.minutes(2)))
struct CustomFieldEventTests {
    private func set(_ members: String, of id: Int64, _ platform: TestPlatform) async throws {
        let body = #"{"sample":{"id":"\#(id)",\#(members)}}"#
        _ = try await platform.json(SampleMethods.updateSample.path, body)
    }

    @Test("A subscription asks for changes of the tenant's own fields, of those that there are and that one reads")
    func subscriptions() async throws {
        try await withPlatform { platform in
            try await platform.field("x_size", .integer)
            try await platform.field("x_note")
            let made = try await platform.sample("a")
            try await set(#""x_size":1"#, of: made.id, platform)
            try await set(#""x_note":"n""#, of: made.id, platform)
            try await set(#""title":"b","x_size":2"#, of: made.id, platform)
            var request = SubscribeRequest()
            request.fromStart = true
            request.filter.kinds = [.update]
            request.filter.fields = ["x_size"]
            _ = try await platform.subscribed(request) { inbox in
                let events = await inbox.events(2)
                #expect(
                    events.map(\.line) == ["UPDATE testing.sample x_size", "UPDATE testing.sample title x_size"]
                )
            }
            func end(_ fields: [String], _ entities: [String], token: String? = nil) async throws -> String? {
                request.filter.fields = fields
                request.filter.entities = entities
                return try await platform.subscribed(request, token: token) { inbox in
                    let rest = await inbox.rest()
                    #expect(rest.isEmpty)
                }
            }
            let unknown = try await end(["x_other"], [])
            #expect(unknown == "UNKNOWN_FIELD filter.fields[0]")
            let elsewhere = try await end(["x_size"], ["testing.site"])
            #expect(elsewhere == "UNKNOWN_FIELD filter.fields[0]")
            let nora = try await platform.person("nora", [fieldGrant(["read"], read: ["title", "x_note"])])
            let hidden = try await end(["x_note", "x_size"], ["testing.sample"], token: nora)
            #expect(hidden == "FIELD_NOT_READABLE filter.fields[1]")
        }
    }

    @Test("A webhook asks for changes of the tenant's own fields, of those that there are")
    func webhooks() async throws {
        try await withEndpoint { platform, endpoint in
            try await platform.field("x_size", .integer)
            let made = try await platform.sample("a")
            let unknown = try await refusal { try await platform.webhook("none") { $0.fields = ["x_other"] } }
            #expect(unknown == "UNKNOWN_FIELD fields[0]")
            _ = try await platform.webhook("sizes") {
                $0.kinds = [.update]
                $0.fields = ["x_size"]
            }
            try await set(#""title":"b""#, of: made.id, platform)
            try await set(#""x_size":1"#, of: made.id, platform)
            try await platform.sendWebhooks()
            #expect(endpoint.heard.count == 1)
            let changed = try #require(try endpoint.heard.first?.data["changed"] as? [String])
            #expect(changed == ["x_size"])
        }
    }

    @Test("Why a field of the tenant's own has its value is told, but not of a field that there is not or is hidden")
    func traces() async throws {
        try await withPlatform { platform in
            try await platform.field("x_size", .integer)
            let made = try await platform.sample("a")
            try await set(#""x_size":1"#, of: made.id, platform)
            try await set(#""title":"b""#, of: made.id, platform)
            let nora = try await platform.person("nora", [fieldGrant(["read"], read: ["title"])])
            func trace(_ field: String, token: String? = "administrator") async throws -> Int64? {
                var request = TraceRequest()
                request.record.entity = Sample.entityName
                request.record.id = made.id
                request.field = field
                return try await platform.call(HistoryMethods.trace, request, token: token).steps.first?.position
            }
            let positions = try await platform.changes(Sample.entityName, made.id).changes.map(\.position)
            #expect(positions.count == 3)
            let found = try await trace("x_size")
            #expect(found == positions[1])
            let unknown = try await refusal { try await trace("x_other") }
            #expect(unknown == "UNKNOWN_FIELD field")
            let hidden = try await refusal { try await trace("x_size", token: nora) }
            #expect(hidden == "FIELD_NOT_READABLE field")
        }
    }

    // MARK: - How many

    /// Fields without values, as rows alone: a thousand calls would take long. Their numbers lie far behind the last one.
    private func fill(_ count: Int, like field: CustomField, isDeleted: Bool, _ platform: TestPlatform) async throws {
        let entity = try platform.core.entity(CustomField.self)
        let number = try #require(entity.layout.column(at: "number"))
        let name = try #require(entity.layout.column(at: "name"))
        let first = isDeleted ? 40_000 : 30_000
        try await platform.engine.store(.tenant(TestPlatform.tenant)).write { writer in
            let record = try #require(try RecordReading(writer, entity).load(field.id))
            for place in 0..<count {
                var copy = record
                copy.id = try writer.next(.identifier)
                copy.values[number] = .integer(Int64(first + place))
                copy.values[name] = .text("x_copy_\(first + place)")
                if isDeleted { copy.values[entity.info.deleteTime] = copy.values[entity.info.createTime] }
                try writer.insert(entity.table, entity.row(copy))
            }
        }
    }

    @Test("An entity has at most 1,000 custom fields, and 2,000 with those in the bin")
    func limits() async throws {
        try await withPlatform(rehearses: false) { platform in
            let first = try await platform.field("x_first")
            try await fill(CustomFieldRules.mostLive - 2, like: first, isDeleted: false, platform)
            let last = try await platform.field("x_last")
            let full = try await failure { try await platform.field("x_more") }
            #expect(full?.reason == "TOO_MANY_RECORDS" && full?.metadata["maximum"] == "1000")
            // Another entity has a thousand of its own.
            try await platform.field("x_more", of: "testing.site")
            _ = try await platform.call(CustomFieldMethods.deleteCustomField, .with { $0.id = last.id })
            try await platform.field("x_more")
            let back = try await refusal {
                try await platform.call(CustomFieldMethods.undeleteCustomField, .with { $0.id = last.id })
            }
            #expect(back == "TOO_MANY_RECORDS")
            // With the bin full, removing one makes no room.
            try await fill(CustomFieldRules.mostUndeleted - 1001, like: first, isDeleted: true, platform)
            _ = try await platform.call(CustomFieldMethods.deleteCustomField, .with { $0.id = first.id })
            let bin = try await failure { try await platform.field("x_again") }
            #expect(bin?.reason == "TOO_MANY_RECORDS" && bin?.metadata["maximum"] == "2000")
        }
    }
}
