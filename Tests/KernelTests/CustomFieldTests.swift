import Contract
import DirectoryPlugin
import Foundation
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

// MARK: - Samples with custom fields

extension TestPlatform {
    @discardableResult
    func field(
        _ name: String,
        _ kind: CustomFieldKind = .text,
        of entity: String = "testing.sample",
        token: String? = "administrator",
        _ fill: (inout CustomField) -> Void = { _ in }
    ) async throws -> CustomField {
        var request = CreateCustomFieldRequest()
        request.customField.entity = entity
        request.customField.name = name
        request.customField.kind = kind
        fill(&request.customField)
        return try await call(CustomFieldMethods.createCustomField, request, token: token)
    }

    @discardableResult
    func change(
        _ field: CustomField,
        mask: [String],
        _ change: (inout CustomField) -> Void
    ) async throws -> CustomField {
        var request = UpdateCustomFieldRequest()
        request.customField = field
        request.updateMask.paths = mask
        change(&request.customField)
        return try await call(CustomFieldMethods.updateCustomField, request)
    }

    /// A field of each kind; the text is searched, and the text and the number are sorted by.
    func fieldsOfEachKind() async throws {
        try await field("x_text") {
            $0.sort = true
            $0.search = true
            $0.maxLength = 20
            $0.labelFr = "Surnom"
            $0.labelEn = "Nickname"
        }
        try await field("x_size", .integer) { $0.sort = true }
        try await field("x_price", .decimal) { $0.scale = 2 }
        try await field("x_day", .date)
        try await field("x_moment", .instant)
        try await field("x_flag", .bool)
        try await field("x_mood", .choice) { $0.choiceList = "testing.sample.mood" }
    }

    /// Creates a sample from JSON, `"title":"a"` and what stands in `rest`.
    @discardableResult
    fileprivate func custom(_ title: String, _ rest: String = "") async throws -> CustomSample {
        let members = rest.isEmpty ? "" : "," + rest
        let answer = try await json(
            SampleMethods.createSample.path,
            #"{"sample":{"title":"\#(title)"\#(members)}}"#
        )
        return try CustomSample(answer)
    }

    fileprivate func read(_ id: String, mask: String = "") async throws -> CustomSample {
        let masked = mask.isEmpty ? "" : #","readMask":"\#(mask)""#
        return try CustomSample(try await json(SampleMethods.getSample.path, #"{"id":"\#(id)"\#(masked)}"#))
    }

    fileprivate func changeSample(_ body: String, mask: String? = nil) async throws -> CustomSample {
        let masked = mask.map { #","updateMask":"\#($0)""# } ?? ""
        let answer = try await json(SampleMethods.updateSample.path, #"{"sample":{\#(body)}\#(masked)}"#)
        return try CustomSample(answer)
    }

    fileprivate func page(_ members: String) async throws -> CustomPage {
        let answer = try await json(SampleMethods.listSamples.path, "{\(members)}")
        return try JSONDecoder().decode(CustomPage.self, from: Data(answer.utf8))
    }

    /// How many records hold something in a field, and how many search entries it has.
    fileprivate func stored(_ field: CustomField) async throws -> [Int] {
        let entity = try #require(core.catalog.entity(named: field.entity))
        let number = Int(field.number)
        let column = CustomTables.Field(number: number, kind: field.kind, isIndexed: false)
        let table = CustomTables.companion(CustomTables.companion(of: number), of: entity, [column])
        return try await engine.store(.tenant(Self.tenant)).read { reader in
            let values = try reader.count(table, where: .or([.isNotNull(1), .isNotNull(2)]))
            let entries = try reader.count(
                CustomTables.search,
                where: .equal(CustomTables.number, .integer(Int64(number)))
            )
            return [values, entries]
        }
    }

    /// The titles that a filter finds.
    fileprivate func found(_ filter: String) async throws -> String {
        let escaped = filter.replacingOccurrences(of: "\"", with: "\\\"")
        return try await page(#""filter":"\#(escaped)""#).titles.joined()
    }
}

/// What the tests look at of a sample.
private struct CustomSample: Decodable, Equatable {
    let id: String
    let title: String?
    let text: String?
    let size: Int?
    let price: String?
    let day: String?
    let moment: String?
    let flag: Bool?
    let mood: String?

    enum CodingKeys: String, CodingKey {
        case id
        case title
        case text = "x_text"
        case size = "x_size"
        case price = "x_price"
        case day = "x_day"
        case moment = "x_moment"
        case flag = "x_flag"
        case mood = "x_mood"
    }

    init(_ json: String) throws { self = try JSONDecoder().decode(CustomSample.self, from: Data(json.utf8)) }
}

private struct CustomPage: Decodable {
    let samples: [CustomSample]?
    let nextPageToken: String?

    var titles: [String] { (samples ?? []).compactMap(\.title) }
}

@Suite("Custom fields: what a tenant adds to the entities of modules")
struct CustomFieldTests {
    private static let all =
        #""x_text":"Été","x_size":0,"x_price":"12.50","x_day":"2026-11-22","#
        + #""x_moment":"2026-11-22T09:30:00Z","x_flag":false,"x_mood":"calm""#

    // MARK: - Values

    @Test("A field of each kind is written and read like those of the module, in JSON and in protobuf")
    func kinds() async throws {
        try await withPlatform { platform in
            try await platform.fieldsOfEachKind()
            let made = try await platform.custom("a", Self.all)
            #expect(made.text == "Été" && made.size == 0 && made.price == "12.50" && made.day == "2026-11-22")
            #expect(made.moment == "2026-11-22T09:30:00Z" && made.flag == false && made.mood == "calm")
            #expect(try await platform.read(made.id) == made)
            let id = try #require(Int64(made.id))
            let sample = try await platform.get(id)
            #expect(!sample.unknownFields.data.isEmpty)
            // Sent back by a client that does not know them, nothing is lost.
            try await platform.update(sample, mask: ["*"]) { $0.title = "b" }
            let again = try await platform.read(made.id)
            #expect(again.title == "b" && again.text == "Été" && again.size == 0 && again.flag == false)
        }
    }

    @Test("A list gives the fields that its mask names, and none that it does not")
    func masks() async throws {
        try await withPlatform { platform in
            try await platform.fieldsOfEachKind()
            let made = try await platform.custom("a", Self.all)
            let plain = try #require(try await platform.page(#""pageSize":5"#).samples?.first)
            #expect(plain.text == nil && plain.size == nil && plain.title == "a")
            let some = try #require(try await platform.page(#""readMask":"x_size,x_day""#).samples?.first)
            #expect(some.size == 0 && some.day == "2026-11-22" && some.text == nil && some.title == nil)
            let whole = try #require(try await platform.page(#""readMask":"*""#).samples?.first)
            #expect(whole == made)
            let one = try await platform.read(made.id, mask: "title,x_text")
            #expect(one.text == "Été" && one.size == nil)
            let unknown = try await refusal { try await platform.read(made.id, mask: "x_other") }
            #expect(unknown == "INVALID_MASK read_mask")
        }
    }

    @Test("An update changes what its mask names, clears what comes unset, and history tells it")
    func updates() async throws {
        try await withPlatform { platform in
            try await platform.fieldsOfEachKind()
            let made = try await platform.custom("a", Self.all)
            let masked = try await platform.changeSample(
                #""id":"\#(made.id)","x_text":"Hiver","x_size":7"#,
                mask: "x_text,x_flag"
            )
            #expect(masked.text == "Hiver" && masked.size == 0 && masked.flag == nil)
            let tried = try await platform.json(
                SampleMethods.updateSample.path,
                #"{"sample":{"id":"\#(made.id)","x_text":"Try"},"updateMask":"x_text","validateOnly":true}"#
            )
            #expect(try CustomSample(tried).text == "Try")
            #expect(try await platform.read(made.id).text == "Hiver")
            let unmasked = try await platform.changeSample(#""id":"\#(made.id)","x_size":7"#)
            #expect(unmasked.size == 7 && unmasked.text == "Hiver" && unmasked.day == "2026-11-22")
            let id = try #require(Int64(made.id))
            let lines = try await platform.changes("testing.sample", id).changes.map(\.line)
            #expect(lines.first == "UPDATE, x_size: 0 > 7")
            #expect(lines.dropFirst().first == #"UPDATE, x_text: "Été" > "Hiver", x_flag: false > "#)
            #expect(lines.last?.contains(#"x_price:  > "12.50""#) == true)
        }
    }

    @Test(
        "Values obey the rules of their field",
        arguments: [
            (#""x_text":"a text that is longer than twenty""#, "TOO_LONG sample.x_text"),
            (#""x_text":5"#, "MALFORMED_JSON sample.x_text"),
            (#""x_price":"1.234""#, "EXCESS_SCALE sample.x_price"),
            (#""x_day":"22/11/2026""#, "MALFORMED_DATE sample.x_day"),
            (#""x_size":3000000000"#, "OUT_OF_RANGE sample.x_size"),
            (#""x_mood":"furious""#, "UNKNOWN_CHOICE sample.x_mood"),
            (#""x_other":"?""#, "UNKNOWN_FIELD sample.x_other"),
        ]
    )
    func rules(members: String, reason: String) async throws {
        try await withPlatform { platform in
            try await platform.fieldsOfEachKind()
            #expect(try await refusal { try await platform.custom("a", members) } == reason)
        }
    }

    @Test("A required field is asked of whoever changes a record, and records that lack it stay as they are")
    func required() async throws {
        try await withPlatform { platform in
            let old = try await platform.custom("old")
            try await platform.field("x_text") { $0.required = true }
            #expect(try await refusal { try await platform.custom("new") } == "REQUIRED sample.x_text")
            #expect(try await platform.read(old.id).title == "old")
            let body = #""id":"\#(old.id)","title":"older""#
            #expect(try await refusal { try await platform.changeSample(body) } == "REQUIRED sample.x_text")
            let filled = try await platform.changeSample(body + #","x_text":"here""#)
            #expect(filled.title == "older" && filled.text == "here")
        }
    }

    @Test("A field may have a list of choices of its own, which the tenant fills")
    func ownList() async throws {
        try await withPlatform { platform in
            try await platform.field("x_mood", .choice)
            var choice = CreateChoiceRequest()
            choice.choice.list = "testing.sample.x_other"
            choice.choice.key = "sunny"
            let unknown = try await refusal { try await platform.call(ChoiceMethods.createChoice, choice) }
            #expect(unknown == "UNKNOWN_CHOICE_LIST choice.list")
            #expect(
                try await refusal { try await platform.custom("a", #""x_mood":"sunny""#) }
                    == "UNKNOWN_CHOICE sample.x_mood"
            )
            choice.choice.list = "testing.sample.x_mood"
            _ = try await platform.call(ChoiceMethods.createChoice, choice)
            #expect(try await platform.custom("a", #""x_mood":"sunny""#).mood == "sunny")
        }
    }

    // MARK: - The fields

    @Test("What the fields themselves may be is checked, and what records hang on is fixed")
    func definitions() async throws {
        try await withPlatform { platform in
            let made = try await platform.field("x_text") { $0.number = 7 }
            #expect(made.number == 10_000)
            #expect(try await platform.field("x_next", .integer).number == 10_001)
            #expect(try await platform.field("x_text", of: "testing.site").number == 10_000)
            let refused: [(String?, () async throws -> CustomField)] = [
                ("DUPLICATE_VALUE custom_field.name", { try await platform.field("x_text") }),
                ("PATTERN_MISMATCH custom_field.name", { try await platform.field("title") }),
                ("PATTERN_MISMATCH custom_field.name", { try await platform.field("x_Title") }),
                ("REQUIRED custom_field.kind", { try await platform.field("x_a", .unspecified) }),
                ("UNKNOWN_ENTITY custom_field.entity", { try await platform.field("x_a", of: "testing.nothing") }),
                ("CUSTOM_FIELD_ENTITY custom_field.entity", { try await platform.field("x_a", of: "kernel.user") }),
                (
                    "CUSTOM_FIELD_MISFIT custom_field.search",
                    { try await platform.field("x_a", .date) { $0.search = true } }
                ),
                (
                    "CUSTOM_FIELD_MISFIT custom_field.scale",
                    { try await platform.field("x_a", .integer) { $0.scale = 2 } }
                ),
                (
                    "UNKNOWN_CHOICE_LIST custom_field.choice_list",
                    { try await platform.field("x_a", .choice) { $0.choiceList = "testing.nothing" } }
                ),
                (
                    "CUSTOM_FIELD_FIXED custom_field.kind",
                    { try await platform.change(made, mask: ["kind"]) { $0.kind = .date } }
                ),
                (
                    "CUSTOM_FIELD_FIXED custom_field.name",
                    { try await platform.change(made, mask: ["name"]) { $0.name = "x_other" } }
                ),
            ]
            for (reason, body) in refused { #expect(try await refusal(body) == reason) }
            let renamed = try await platform.change(made, mask: ["*"]) {
                $0.labelEn = "Nickname"
                $0.number = 12_345
            }
            #expect(renamed.labelEn == "Nickname" && renamed.number == 10_000)
        }
    }

    @Test("Only administrators add fields, and no role can be given the right to")
    func rights() async throws {
        try await withPlatform { platform in
            let writer = try await platform.signIn(as: .writer, email: "bob@acme.example")
            #expect(
                try await refusal { try await platform.field("x_text", token: writer) } == "PERMISSION_DENIED"
            )
            var role = CreateAccessRoleRequest()
            role.accessRole.name = "Fields"
            role.accessRole.grants = [
                .with {
                    $0.entity = "kernel.custom_field"
                    $0.actions = ["create"]
                    $0.scope = .all
                }
            ]
            let refused = try await refusal {
                try await platform.call(AccessRoleMethods.createAccessRole, role)
            }
            #expect(refused == "GRANT_RESERVED access_role.grants[0].actions")
            // Whoever writes the records writes the fields.
            try await platform.field("x_text")
            let made = try await platform.json(
                SampleMethods.createSample.path,
                #"{"sample":{"title":"a","x_text":"b"}}"#,
                token: writer
            )
            #expect(made.contains(#""x_text":"b""#))
        }
    }

    @Test("A grant that names fields allows the custom ones that it names, and no others")
    func fieldRights() async throws {
        try await withPlatform { platform in
            try await platform.fieldsOfEachKind()
            let made = try await platform.custom("a", Self.all)
            var role = CreateAccessRoleRequest()
            role.accessRole.name = "Some"
            role.accessRole.grants = [
                .with {
                    $0.entity = "testing.sample"
                    $0.actions = ["read", "update"]
                    $0.scope = .all
                    $0.readFields = ["title", "x_text", "x_size"]
                    $0.writeFields = ["title", "x_text"]
                }
            ]
            let given = try await platform.call(AccessRoleMethods.createAccessRole, role)
            let token = try await platform.signIn(as: .granted, email: "some@acme.example")
            let list = ListRequest.with { $0.filter = "email = \"some@acme.example\"" }
            var update = UpdateUserRequest()
            update.user = try #require(try await platform.call(UserMethods.listUsers, list).users.first)
            update.user.accessRoleIds = [given.id]
            update.updateMask.paths = ["*"]
            _ = try await platform.call(UserMethods.updateUser, update)
            func call(_ method: String, _ body: String) async throws -> String {
                try await platform.json(method, body, token: token)
            }
            let read = try CustomSample(try await call(SampleMethods.getSample.path, #"{"id":"\#(made.id)"}"#))
            #expect(read.text == "Été" && read.size == 0 && read.day == nil && read.price == nil)
            let listed = try await call(SampleMethods.listSamples.path, #"{"readMask":"x_text","orderBy":"x_text"}"#)
            #expect(listed.contains(#""x_text":"Été""#))
            for body in [#"{"filter":"x_day:*"}"#, #"{"orderBy":"x_day"}"#, #"{"readMask":"x_day"}"#] {
                let refused = try await refusal { try await call(SampleMethods.listSamples.path, body) }
                #expect(refused?.hasPrefix("FIELD_NOT_READABLE") == true, "\(body)")
            }
            func change(_ members: String, _ mask: String) async throws -> String {
                let body = #"{"sample":{"id":"\#(made.id)",\#(members)},"updateMask":"\#(mask)"}"#
                return try await call(SampleMethods.updateSample.path, body)
            }
            #expect(try CustomSample(try await change(#""x_text":"Hiver""#, "x_text")).text == "Hiver")
            let refused = try await refusal { try await change(#""x_size":5"#, "x_size") }
            #expect(refused == "FIELD_NOT_WRITABLE sample.x_size")
            // What comes back unchanged, or was never seen, is left alone.
            let whole = try await platform.get(try #require(Int64(made.id)), token: token)
            var sent = UpdateSampleRequest()
            sent.sample = whole
            sent.sample.title = "b"
            sent.updateMask.paths = ["*"]
            _ = try await platform.call(SampleMethods.updateSample, sent, token: token)
            let after = try await platform.read(made.id)
            #expect(after.title == "b" && after.text == "Hiver" && after.size == 0 && after.day == "2026-11-22")
        }
    }

    @Test("One tenant's fields are no other's")
    func tenants() async throws {
        try await withPlatform { platform in
            try await platform.field("x_text")
            let other = try await TestPlatform.makeTenant("other", platform.dispatcher, platform.operatorToken)
            let body = #"{"sample":{"title":"a","x_text":"b"}}"#
            let refused = try await refusal {
                try await platform.json(SampleMethods.createSample.path, body, token: other)
            }
            #expect(refused == "UNKNOWN_FIELD sample.x_text")
            let made = try await platform.custom("a", #""x_text":"b""#)
            let wire = try await platform.raw(
                SampleMethods.getSample.path,
                try GetRequest.with {
                    $0.id = try #require(Int64(made.id))
                }.serializedBytes()
            )
            var create = CreateSampleRequest()
            create.sample = try Sample(serializedBytes: wire)
            create.sample.id = 0
            create.sample.clearInfo()
            let foreign = try await refusal {
                try await platform.call(SampleMethods.createSample, create, token: other)
            }
            #expect(foreign == "UNKNOWN_FIELD sample.10000")
        }
    }

    @Test("A removed field is hidden, comes back with its values for 30 days, and its number is never given again")
    func removal() async throws {
        try await withPlatform(sessionHours: 24 * 100) { platform in
            let field = try await platform.field("x_text") { $0.search = true }
            let made = try await platform.custom("a", #""x_text":"Été""#)
            func delete() async throws -> CustomField {
                try await platform.call(CustomFieldMethods.deleteCustomField, .with { $0.id = field.id })
            }
            func undelete() async throws -> CustomField {
                try await platform.call(CustomFieldMethods.undeleteCustomField, .with { $0.id = field.id })
            }
            _ = try await delete()
            #expect(try await platform.read(made.id).text == nil)
            #expect(try await refusal { try await platform.found("x_text:*") } == "INVALID_FILTER filter")
            #expect(try await platform.page(#""query":"ete""#).titles == [])
            let id = try #require(Int64(made.id))
            let told = try await platform.changes("testing.sample", id).changes.map(\.line)
            #expect(told.allSatisfy { !$0.contains("x_") })
            // Another takes its name meanwhile, not its number.
            let second = try await platform.field("x_text", .integer)
            #expect(second.number == 10_001)
            #expect(try await refusal(undelete) == "DUPLICATE_VALUE name")
            _ = try await platform.call(CustomFieldMethods.deleteCustomField, .with { $0.id = second.id })
            platform.clock.advance(hours: 29 * 24)
            #expect(try await undelete().number == 10_000)
            #expect(try await platform.read(made.id).text == "Été")
            #expect(try await platform.page(#""query":"ete""#).titles == ["a"])
            _ = try await delete()
            platform.clock.advance(hours: 31 * 24)
            #expect(try await refusal(undelete) == "CUSTOM_FIELD_EXPIRED")
            #expect(try await platform.field("x_text").number == 10_002)
            #expect(try await platform.read(made.id).text == nil)
        }
    }

    @Test("What records hold in a field that is erased for good is nowhere any more (BIN-03)")
    func erasedField() async throws {
        try await withPlatform(rehearses: false) { platform in
            let field = try await platform.field("x_text") { $0.search = true }
            let made = try await platform.custom("a", #""x_text":"Zyxquivrin""#)
            _ = try await platform.call(CustomFieldMethods.deleteCustomField, .with { $0.id = field.id })
            #expect(try await platform.stored(field) == [1, 1])
            var erase = EraseRecordsRequest()
            erase.entity = CustomField.entityName
            erase.ids = [field.id]
            let erased = try await platform.call(BinMethods.eraseRecords, erase)
            #expect(erased.erased.map(\.id) == [field.id])
            #expect(try await platform.stored(field) == [0, 0])
            #expect(try await platform.read(made.id).title == "a")
            // A later field of the same name has a number and values of its own.
            let second = try await platform.field("x_text")
            #expect(second.number == 10_001)
            #expect(try await platform.read(made.id).text == nil)
            let changed = try await platform.changeSample(#""id":"\#(made.id)","x_text":"b""#, mask: "x_text")
            #expect(changed.text == "b")
            #expect(try await platform.found(#"x_text = "b""#) == "a")
        }
    }

    @Test("An answer that was kept is given again, in JSON too, after its field is gone")
    func keptAnswer() async throws {
        try await withPlatform(rehearses: false) { platform in
            let field = try await platform.field("x_text")
            let body = #"{"sample":{"title":"a","x_text":"b"},"requestId":"one"}"#
            let first = try await platform.json(SampleMethods.createSample.path, body)
            #expect(first.contains(#""x_text":"b""#))
            _ = try await platform.call(CustomFieldMethods.deleteCustomField, .with { $0.id = field.id })
            // The request itself now names a field that there is not.
            #expect(
                try await refusal { try await platform.json(SampleMethods.createSample.path, body) }
                    == "UNKNOWN_FIELD sample.x_text"
            )
            _ = try await platform.call(CustomFieldMethods.undeleteCustomField, .with { $0.id = field.id })
            #expect(try await platform.json(SampleMethods.createSample.path, body) == first)
        }
    }

    // MARK: - Records as a whole

    @Test("A record takes its fields to the bin and back; a sealed one refuses to change them; erased, nothing is left")
    func wholeRecords() async throws {
        try await withPlatform { platform in
            try await platform.fieldsOfEachKind()
            let parent = try await platform.custom("parent")
            let made = try await platform.custom("a", Self.all + #","parentId":"\#(parent.id)""#)
            let id = try #require(Int64(made.id))
            try await platform.delete(id)
            #expect(try await platform.read(made.id).text == "Été")
            try await platform.undelete(id)
            #expect(try await platform.read(made.id) == made)
            let store = platform.engine.store(.tenant(TestPlatform.tenant))
            try await store.write { [dispatcher = platform.dispatcher] writer in
                let transaction = dispatcher.transaction(writer, writer, TestPlatform.tenant, .module("testing"))
                try transaction.seal(RecordID<Sample>(id), living: ["x_size"])
            }
            let sealed = try await refusal {
                try await platform.changeSample(#""id":"\#(made.id)","x_text":"other""#)
            }
            #expect(sealed == "RECORD_SEALED sample.x_text")
            #expect(try await platform.changeSample(#""id":"\#(made.id)","x_size":8"#).size == 8)

            let other = try await platform.custom("b", Self.all)
            let gone = try #require(Int64(other.id))
            try await platform.delete(gone)
            var erase = EraseRecordsRequest()
            erase.entity = "testing.sample"
            erase.ids = [gone]
            _ = try await platform.call(BinMethods.eraseRecords, erase)
            let rows = try await store.write { [dispatcher = platform.dispatcher] writer in
                let transaction = dispatcher.transaction(writer, writer, TestPlatform.tenant, .module("testing"))
                let entity = try transaction.core.entity(Sample.self)
                let custom = try #require(try transaction.custom(entity))
                let search = CustomTables.search
                return [
                    try writer.count(custom.companions[0], where: .equal(0, .integer(gone))),
                    try writer.count(search, where: .equal(CustomTables.record, .integer(gone))),
                    try writer.count(search, where: .equal(CustomTables.record, .integer(id))),
                ]
            }
            #expect(rows == [0, 0, 1])
        }
    }

    // MARK: - Finding

    private func five(_ platform: TestPlatform) async throws {
        try await platform.fieldsOfEachKind()
        try await platform.custom("a", #""x_text":"Élan","x_size":5,"x_day":"2026-01-02""#)
        try await platform.custom("b", #""x_text":"zebra","x_size":0"#)
        try await platform.custom("c")
        try await platform.custom("d", #""x_size":-3,"x_flag":true,"x_price":"2.5""#)
        try await platform.custom("e", #""x_text":"elan","x_mood":"calm""#)
    }

    @Test("Filters find custom fields by the same rules as others, those of records without a value included")
    func filters() async throws {
        try await withPlatform(rehearses: false) { platform in
            try await five(platform)
            let expected: [(filter: String, titles: String)] = [
                (#"x_text = "Élan""#, "a"), (#"x_text != "Élan""#, "bcde"), (#"NOT x_text = "Élan""#, "bcde"),
                ("x_text:*", "abe"), ("NOT x_text:*", "cd"), (#"x_text = """#, "cd"), (#"x_text != """#, "abe"),
                (#"x_text < "f""#, "cde"), (#"NOT x_text < "f""#, "ab"), (#"x_text = "z*""#, "b"),
                (#"x_text != "z*""#, "acde"), (#"x_text:"LA""#, "ae"), (#"NOT x_text:"la""#, "bcd"),
                ("x_size = 0", "b"), ("x_size < 1", "bd"), ("NOT x_size < 1", "ace"), ("x_size != 0", "acde"),
                ("x_size:*", "abd"), (#"x_size > "-3""#, "ab"), ("x_flag = true", "d"), ("x_flag != true", "abce"),
                (#"x_day >= "2026-01-01""#, "a"), (#"x_price = "2.50""#, "d"), ("x_mood = calm", "e"),
                (#"x_text = "Élan" OR x_size < 0"#, "ad"), (#"x_text = "Élan" AND title = "a""#, "a"),
                (#"NOT (x_text = "Élan" OR x_size < 0)"#, "bce"),
            ]
            for (filter, titles) in expected {
                let found = try await platform.found(filter)
                #expect(found == titles, "\(filter)")
            }
            #expect(try await refusal { try await platform.found("x_size = red") } == "INVALID_FILTER filter")
            let parent = try #require(try await platform.page("").samples?.first)
            let child = try await platform.custom("f", #""parentId":"\#(parent.id)""#)
            #expect(child.title == "f")
            #expect(try await platform.found(#"parent_id.x_text = "Élan""#) == "f")
        }
    }

    @Test(
        "Lists come in the order of custom fields, in pages of any size",
        arguments: [
            ("x_size", "cedba"), ("x_size desc", "abdce"), ("x_text", "cdaeb"), ("x_text desc", "baecd"),
            ("x_text desc, x_size", "beacd"), ("x_flag, title desc", "ecbad"), ("x_day desc, x_size desc", "abdce"),
            ("title desc, x_size", "edcba"),
        ]
    )
    func orders(order: String, titles: String) async throws {
        try await withPlatform(rehearses: false) { platform in
            try await five(platform)
            for size in 1...6 {
                var found: [String] = []
                var token = ""
                repeat {
                    let page = try await platform.page(
                        #""orderBy":"\#(order)","pageSize":\#(size),"pageToken":"\#(token)""#
                    )
                    #expect(page.titles.count <= size)
                    found += page.titles
                    token = page.nextPageToken ?? ""
                } while !token.isEmpty && found.count < 10
                #expect(found.joined() == titles, "pages of \(size)")
            }
        }
    }

    @Test("Keywords find the fields that are searched, from when they are")
    func search() async throws {
        try await withPlatform { platform in
            let field = try await platform.field("x_text")
            let made = try await platform.custom("Fonderie", #""x_text":"Été indien""#)
            try await platform.custom("Papeterie", #""x_text":"hiver""#)
            func titles(_ query: String) async throws -> [String] {
                try await platform.page(#""query":"\#(query)""#).titles
            }
            #expect(try await titles("indien") == [])
            let searched = try await platform.change(field, mask: ["search"]) { $0.search = true }
            #expect(try await titles("indien") == ["Fonderie"])
            // Words may be in different fields.
            #expect(try await titles("ETE fond") == ["Fonderie"])
            #expect(try await titles("fond hiver") == [])
            #expect(try await titles("hi") == ["Papeterie"])
            _ = try await platform.changeSample(#""id":"\#(made.id)","x_text":"automne""#)
            #expect(try await titles("indien") == [])
            #expect(try await titles("automne") == ["Fonderie"])
            let counted = try await platform.json(
                SampleMethods.listSamples.path,
                #"{"query":"automne","countTotal":true}"#
            )
            #expect(counted.contains(#""totalSize":"1""#))
            try await platform.change(searched, mask: ["search"]) { $0.search = false }
            #expect(try await titles("automne") == [])
        }
    }

    @Test("A page takes as many statements as one record, and one more for each companion that is read")
    func statements() async throws {
        try await withPlatform(rehearses: false) { platform in
            let store = platform.engine.store(.tenant(TestPlatform.tenant))
            try await store.write { [dispatcher = platform.dispatcher] writer in
                let transaction = dispatcher.transaction(writer, writer, TestPlatform.tenant, .module("testing"))
                for number in 0..<210 {
                    _ = try transaction.create(
                        CustomField.with {
                            $0.entity = "testing.sample"
                            $0.name = "x_\(number)"
                            $0.kind = .integer
                        }
                    )
                }
            }
            for number in 0..<30 { try await platform.custom("s\(number)", #""x_0":\#(number),"x_205":7"#) }
            func count(_ size: Int32, _ mask: [String]) async throws -> Int {
                let request =
                    try ListRequest.with {
                        $0.pageSize = size
                        $0.readMask.paths = mask
                    }.serializedBytes() as [UInt8]
                let method = try #require(platform.dispatcher.method(at: SampleMethods.listSamples.path[...]))
                return try await store.read { [dispatcher = platform.dispatcher] reader in
                    let custom = try CustomFields.current(reader, tenant: TestPlatform.tenant, dispatcher.core)
                    let before = reader.statements
                    var transaction = dispatcher.transaction(
                        reader,
                        nil,
                        TestPlatform.tenant,
                        .module("testing"),
                        custom: custom
                    )
                    _ = try dispatcher.core.runInside(&transaction, method, request)
                    return reader.statements - before
                }
            }
            for size in [Int32(1), 10, 30] {
                #expect(try await count(size, ["title"]) == 1)
                #expect(try await count(size, ["title"] + (0..<10).map { "x_\($0)" }) == 2)
                #expect(try await count(size, ["title", "x_0", "x_205"]) == 3)
            }
        }
    }

    // MARK: - What clients are told

    @Test("Describe tells the fields with their words, and their lists")
    func described() async throws {
        try await withPlatform { platform in
            try await platform.fieldsOfEachKind()
            try await platform.field("x_own", .choice)
            let request = DescribeRequest.with { $0.entities = ["testing.sample"] }
            let answer = try await platform.call(SchemaMethods.describe, request, language: "fr")
            let fields = try #require(answer.entities.first).fields.filter(\.custom)
            #expect(
                fields.map(\.path)
                    == ["x_text", "x_size", "x_price", "x_day", "x_moment", "x_flag", "x_mood", "x_own"]
            )
            #expect(
                fields.map(\.kind) == [.text, .integer, .decimal, .date, .instant, .bool, .choice, .choice]
            )
            #expect(fields[0].label == "Surnom" && fields[1].label == "x_size" && fields[0].jsonName == "x_text")
            #expect(fields[0].sorted && fields[0].searched && fields[0].maxLength == 20 && fields[2].scale == 2)
            #expect(fields[6].choiceList == "testing.sample.mood" && fields[7].choiceList == "testing.sample.x_own")
            #expect(answer.choiceLists.first { $0.name == "testing.sample.x_own" }?.editable == true)
        }
    }

    @Test("The tenant's descriptors read and write its fields without this program; others get the platform's")
    func descriptors() async throws {
        try await withPlatform { platform in
            let before = try await platform.call(SchemaMethods.getDescriptors, GetDescriptorsRequest())
            let original = try await platform.call(SchemaMethods.getDescriptorSet, GetDescriptorSetRequest())
            #expect(before.descriptorSet == original.descriptorSet)
            try await platform.fieldsOfEachKind()
            let own = try await platform.call(SchemaMethods.getDescriptors, GetDescriptorsRequest())
            let schema = try SchemaRegistry(
                descriptorSets: [("tenant", own.descriptorSet.base64EncodedString())]
            )
            let message = try #require(schema.messageIndex(Sample.protoMessageName))
            let size = try #require(schema.messages[message].field(named: "x_size"))
            #expect(size.number == 10_001 && size.hasPresence && size.jsonName == "x_size")
            #expect(try #require(schema.messages[message].field(named: "x_price")).rules.decimal.scale == 2)
            let made = try await platform.custom("a", Self.all)
            var get = GetRequest()
            get.id = try #require(Int64(made.id))
            let wire = try await platform.raw(SampleMethods.getSample.path, try get.serializedBytes())
            let json = String(decoding: try schema.json(fromWire: wire, message: message), as: UTF8.self)
            #expect(try CustomSample(json) == made)
            #expect(try await platform.call(SchemaMethods.getDescriptorSet, GetDescriptorSetRequest()) == original)
            let other = try await TestPlatform.makeTenant("other", platform.dispatcher, platform.operatorToken)
            let foreign = try await platform.call(SchemaMethods.getDescriptors, GetDescriptorsRequest(), token: other)
            #expect(foreign.descriptorSet == original.descriptorSet)
        }
    }
}

@Suite("Custom fields of many records, and of two that become one")
struct CustomFieldMassTests {
    @Test("A mass update sets custom fields of the records that a filter on them chooses, and is taken back")
    func mass() async throws {
        try await withPlatform([TestingPlugin.self], rehearses: false) { platform in
            try await platform.fieldsOfEachKind()
            for number in 1...4 { try await platform.custom("s\(number)", #""x_size":\#(number)"#) }
            var request = UpdateRecordsRequest()
            request.selection.entity = "testing.sample"
            request.selection.filter = "x_size > 2"
            request.recordJson = #"{"x_text":"big"}"#
            request.updateMask.paths = ["x_text", "x_size"]
            let started = try await platform.call(MassMethods.updateRecords, request)
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            let ended = try await platform.call(OperationMethods.getOperation, .with { $0.id = started.id })
            #expect(ended.state == .succeeded, "\(ended.errorMessage)")
            #expect(try await platform.found(#"x_text = "big""#) == "s3s4")
            #expect(try await platform.found("x_size:*") == "s1s2")
            let undo = try await platform.call(OperationMethods.undoOperation, .with { $0.id = started.id })
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            let undone = try await platform.call(OperationMethods.getOperation, .with { $0.id = undo.id })
            #expect(undone.state == .succeeded, "\(undone.errorMessage)")
            #expect(try await platform.found("x_size:*") == "s1s2s3s4")
            #expect(try await platform.found("x_text:*") == "")
        }
    }

    @Test("An undo empties no custom field that whoever asks for it may no longer write")
    func undoRights() async throws {
        try await withPlatform([TestingPlugin.self], rehearses: false) { platform in
            try await platform.field("x_text")
            try await platform.custom("a")
            let grant = fieldGrant(["read", "update"], write: ["title", "x_text"])
            let token = try await platform.person("nora", [grant])
            var request = UpdateRecordsRequest()
            request.selection.entity = "testing.sample"
            request.selection.filter = #"title = "a""#
            request.recordJson = #"{"x_text":"new"}"#
            let started = try await platform.call(MassMethods.updateRecords, request, token: token)
            let ended = try await platform.ended(started.id)
            #expect(ended.state == .succeeded, "\(ended.errorMessage)")
            #expect(try await platform.found(#"x_text = "new""#) == "a")

            let list = ListRequest.with { $0.filter = #"name = "nora""# }
            let roles = try await platform.call(AccessRoleMethods.listAccessRoles, list).accessRoles
            var less = UpdateAccessRoleRequest()
            less.accessRole = try #require(roles.first)
            less.accessRole.grants[0].writeFields = ["title"]
            less.updateMask.paths = ["grants"]
            _ = try await platform.call(AccessRoleMethods.updateAccessRole, less)
            let refused = try await platform.undo(started.id, token: token)
            #expect(refused.state == .failed && refused.errorReason == "UNDO_REFUSED", "\(refused.errorReason)")
            #expect(try await platform.found(#"x_text = "new""#) == "a")
            // The administrator may.
            let undone = try await platform.undo(started.id)
            #expect(undone.state == .succeeded, "\(undone.errorMessage)")
            #expect(try await platform.found("x_text:*") == "")
        }
    }

    @Test("A survivor takes the custom fields that it is told to, and keeps its others")
    func merge() async throws {
        try await withPlatform([TestingPlugin.self], rehearses: false) { platform in
            try await platform.fieldsOfEachKind()
            let survivor = try await platform.custom("a", #""x_size":1,"x_text":"mine""#)
            let other = try await platform.custom("b", #""x_size":2,"x_text":"yours""#)
            var request = MergeRecordsRequest()
            request.entity = "testing.sample"
            request.survivorID = try #require(Int64(survivor.id))
            request.otherID = try #require(Int64(other.id))
            request.take = ["x_text"]
            _ = try await platform.call(MergeMethods.mergeRecords, request)
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            let merged = try await platform.read(survivor.id)
            #expect(merged.text == "yours" && merged.size == 1)
        }
    }
}

@Suite("Custom fields in files")
struct CustomFieldFileTests {
    @Test("A file brings custom fields by path or by words, an export gives them back, and an import is undone")
    func transfer() async throws {
        try await withPlatform([DirectoryPlugin.self, TestingPlugin.self], rehearses: false) { platform in
            let bench = TransferBench(platform: platform)
            try await platform.field("x_size", .integer, of: "directory.account") { $0.labelFr = "Effectif moyen" }
            try await platform.field("x_since", .date, of: "directory.account")
            try await platform.field("x_rank", .choice, of: "directory.account")
            var choice = CreateChoiceRequest()
            choice.choice.list = "directory.account.x_rank"
            choice.choice.key = "gold"
            choice.choice.labelFr = "Or"
            _ = try await platform.call(ChoiceMethods.createChoice, choice)
            let first = try await bench.run(
                "@key;name;Effectif moyen;x_since;x_rank\n1;Fonderie;12;31/12/2020;Or\n2;Papeterie;;;\n"
            )
            #expect(first.operation.state == .succeeded, "\(first.rows.map(\.message))")
            let paths = ["name", "x_size", "x_since", "x_rank"]
            let file = try await bench.export("directory.account") { $0.columns = paths }
            #expect(
                file.split(whereSeparator: \.isNewline).map(String.init)
                    == ["name;x_size;x_since;x_rank", "Fonderie;12;2020-12-31;gold", "Papeterie;;;"]
            )
            let labelled = try await bench.export("directory.account") {
                $0.columns = ["x_size"]
                $0.labels = true
                $0.language = "fr"
            }
            #expect(labelled.contains("Effectif moyen"))
            let second = try await bench.run("@key;x_size\n1;30\n2;4\n")
            #expect(second.operation.state == .succeeded)
            let sized = try await bench.export("directory.account") {
                $0.columns = ["name", "x_size"]
                $0.filter = "x_size > 3"
                $0.orderBy = "x_size desc"
            }
            #expect(
                sized.split(whereSeparator: \.isNewline).map(String.init)
                    == ["name;x_size", "Fonderie;30", "Papeterie;4"]
            )
            let undone = try await platform.call(OperationMethods.undoOperation, .with { $0.id = second.operation.id })
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            let ended = try await platform.call(OperationMethods.getOperation, .with { $0.id = undone.id })
            #expect(ended.state == .succeeded, "\(ended.errorMessage)")
            #expect(try await bench.export("directory.account") { $0.columns = paths } == file)
            let wrong = try await bench.run("@key;x_size\n1;many\n")
            #expect(wrong.rows.first?.outcome == "refused" && wrong.rows.first?.column == "x_size")
        }
    }
}
