import Contract
import Foundation
import Model
import Storage
import SwiftProtobuf
import Synchronization
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

private let quagga = "quagga-4711"
private let okapi = "okapi-0815"

@Suite("Secrets")
struct SecretTests {
    private static let entity = "testing.sample"

    // MARK: - What tests look at

    /// What a module reads.
    private func pin(_ id: Int64, _ platform: TestPlatform) async throws -> String? {
        try await platform.engine.store(.tenant(TestPlatform.tenant)).read {
            [dispatcher = platform.dispatcher] reader in
            let transaction = dispatcher.transaction(reader, nil, TestPlatform.tenant, .module("testing"))
            return try transaction.secret(of: RecordID<Sample>(id), field: "pin")
        }
    }

    /// The kernel's refusal of a read; nil when there is none.
    private func unreadable(_ id: Int64, _ platform: TestPlatform) async throws -> KernelRefusal? {
        do {
            _ = try await pin(id, platform)
            return nil
        } catch let refusal as KernelRefusal {
            return refusal
        }
    }

    private func token(_ platform: TestPlatform, unit: Int64 = 0) async throws -> String? {
        try await platform.engine.store(.tenant(TestPlatform.tenant)).read {
            [dispatcher = platform.dispatcher] reader in
            let transaction = dispatcher.transaction(reader, nil, TestPlatform.tenant, .module("testing"))
            return try transaction.secret(of: TestingSettings.self, field: "token", unit: unit)
        }
    }

    private func column(_ platform: TestPlatform) throws -> (table: Table, pin: Int) {
        let entity = try platform.core.entity(Sample.self)
        return (entity.table, try #require(entity.layout.column(at: "pin")))
    }

    /// The text in the store.
    private func stored(_ id: Int64, _ platform: TestPlatform) async throws -> String? {
        let (table, pin) = try column(platform)
        return try await platform.engine.store(.tenant(TestPlatform.tenant)).read { reader in
            var text: String?
            let query = Query(table, columns: [pin], where: .equal(0, .integer(id)), limit: 1)
            try reader.select(query) { cells in
                text = cells[0].kind == .text ? cells[0].text : nil
                return false
            }
            return text
        }
    }

    /// Writes the text in the store, as whoever holds the file could.
    private func forge(_ text: String, _ id: Int64, _ platform: TestPlatform) async throws {
        let (table, pin) = try column(platform)
        _ = try await platform.engine.store(.tenant(TestPlatform.tenant)).write { writer in
            try writer.update(table, set: [(pin, .text(text))], where: .equal(0, .integer(id)))
        }
    }

    private func keys(_ current: UInt8, old: [UInt8] = []) throws -> SecretKeyRing {
        func key(_ byte: UInt8) -> [UInt8] { Array(repeating: byte, count: SecretKeyRing.keyLength) }
        return try #require(SecretKeyRing(current: key(current), old: old.map(key)))
    }

    /// The same folder under other keys.
    private func reopened(_ platform: TestPlatform, _ secrets: SecretKeyRing) async throws -> TestPlatform {
        await platform.engine.close()
        return try await TestPlatform(
            [TestingPlugin.self],
            platform.folder,
            secrets: secrets,
            tokens: (operator: platform.operatorToken, administrator: platform.administrator)
        )
    }

    private func holds(_ bytes: some Sequence<UInt8>, _ text: String) -> Bool {
        Data(bytes).range(of: Data(text.utf8)) != nil
    }

    // MARK: - Setting, keeping, removing

    @Test(
        "A secret is set when it is sent, kept when it is not, and removed when the mask names it and it is not there"
    )
    func masks() async throws {
        try await withPlatform { platform in
            let bare = try await platform.sample("bare")
            #expect(try await pin(bare.id, platform) == nil)
            var sample = try await platform.sample("a") { $0.pin = "first" }
            #expect(try await pin(sample.id, platform) == "first")
            sample = try await platform.update(sample) { $0.title = "b" }
            #expect(try await pin(sample.id, platform) == "first")
            sample = try await platform.update(sample, mask: ["*"]) { $0.title = "c" }
            #expect(sample.title == "c")
            #expect(try await pin(sample.id, platform) == "first")
            sample = try await platform.update(sample, mask: ["title"]) { $0.pin = "not named" }
            #expect(try await pin(sample.id, platform) == "first")
            sample = try await platform.update(sample) { $0.pin = "second" }
            #expect(try await pin(sample.id, platform) == "second")
            sample = try await platform.update(sample, mask: ["*"]) { $0.pin = "third" }
            #expect(try await pin(sample.id, platform) == "third")
            sample = try await platform.update(sample, mask: ["pin"]) { $0.pin = "fourth" }
            #expect(try await pin(sample.id, platform) == "fourth")
            let before = try await stored(sample.id, platform)
            let same = try await platform.update(sample) { $0.pin = "fourth" }
            #expect(same.info.etag != sample.info.etag)
            #expect(try await stored(sample.id, platform) != before)
            let kept = try await platform.update(same, mask: ["*"])
            #expect(kept.info.etag == same.info.etag)
            let gone = try await platform.update(same, mask: ["*", "pin"])
            #expect(try await pin(gone.id, platform) == nil)
            #expect(try await stored(gone.id, platform) == nil)
        }
    }

    @Test("Lengths are those of the plain text, of new and of changed records")
    func rules() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a") { $0.pin = String(repeating: "é", count: 20) }
            for (text, expected) in [
                ("abc", "TOO_SHORT sample.pin"), (String(repeating: "x", count: 21), "TOO_LONG sample.pin"),
            ] {
                let created = try await failure { try await platform.sample("b") { $0.pin = text } }
                #expect([created?.reason, created?.field].compactMap(\.self).joined(separator: " ") == expected)
                #expect(created?.message.contains(text) == false)
                let updated = try await refusal { try await platform.update(sample) { $0.pin = text } }
                #expect(updated == expected)
            }
            // The text in the store is longer than the field may be: it is not what the rule is about.
            try await platform.update(sample) { $0.title = "b" }
            #expect(try await pin(sample.id, platform) == String(repeating: "é", count: 20))
        }
    }

    @Test("What looks like a text of the store is a secret like any other")
    func lookalike() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a") { $0.pin = "v1.00000000.AAAA" }
            #expect(try await pin(sample.id, platform) == "v1.00000000.AAAA")
            #expect(try await stored(sample.id, platform) != "v1.00000000.AAAA")
        }
    }

    @Test("A request that only checks changes no secret")
    func validateOnly() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a") { $0.pin = quagga }
            var update = UpdateSampleRequest()
            update.sample = sample
            update.sample.pin = okapi
            update.validateOnly = true
            let checked = try await platform.call(SampleMethods.updateSample, update)
            #expect(checked.pin.isEmpty)
            #expect(try await pin(sample.id, platform) == quagga)
            var create = CreateSampleRequest()
            create.sample.title = "b"
            create.sample.pin = okapi
            create.validateOnly = true
            let made = try await platform.call(SampleMethods.createSample, create)
            #expect(made.pin.isEmpty && made.id == 0)
        }
    }

    @Test("A secret goes to the bin with its record, where nobody reads it, and comes back with it")
    func bin() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a") { $0.pin = quagga }
            try await platform.delete(sample.id)
            #expect(try await unreadable(sample.id, platform)?.code == .notFound)
            try await platform.undelete(sample.id)
            #expect(try await pin(sample.id, platform) == quagga)
        }
    }

    @Test("A module's rules neither see a secret nor change it; its subscribers may read it")
    func modules() async throws {
        try await withPlatform([Nosy.self]) { platform in
            let sample = try await platform.sample("a") { $0.pin = quagga }
            #expect(try await pin(sample.id, platform) == quagga)
            let changed = try await platform.update(sample) { $0.title = "b" }
            #expect(try await pin(sample.id, platform) == quagga)
            try await platform.update(changed, mask: ["pin"])
            #expect(try await pin(sample.id, platform) == nil)
            try await platform.update(.with { $0.id = sample.id }) { $0.pin = okapi }
            try await platform.delete(sample.id)
            try await platform.undelete(sample.id)
            #expect(try await pin(sample.id, platform) == okapi)
            try await platform.dispatcher.events.drain(TestPlatform.tenant)
            let sites = try await platform.call(SiteMethods.listSites, ListRequest()).sites
            #expect(sites.contains { $0.name == "a secret of \(okapi.count) characters" })
        }
    }

    // MARK: - Never told

    @Test("No answer holds a secret, whatever is asked for")
    func answers() async throws {
        try await withPlatform { platform in
            let body = #"{"sample":{"title":"a","pin":"\#(quagga)"}}"#
            let created = try await platform.json(SampleMethods.createSample.path, body)
            #expect(!created.contains(quagga) && !created.contains("pin"))
            let id = try #require(try await platform.list().samples.first?.id)
            let masks = [#""#, #","readMask":"pin""#, #","readMask":"*""#, #","readMask":"title,pin""#]
            for mask in masks {
                for answer in [
                    try await platform.json(SampleMethods.getSample.path, "{\"id\":\(id)\(mask)}"),
                    try await platform.json(SampleMethods.batchGetSamples.path, "{\"ids\":[\(id)]\(mask)}"),
                    try await platform.json(SampleMethods.listSamples.path, "{\"pageSize\":1\(mask)}"),
                ] {
                    #expect(answer.contains("\"\(id)\"") && !answer.contains(quagga) && !answer.contains("\"pin\""))
                }
            }
            let sample = try await platform.get(id)
            #expect(sample.pin.isEmpty)
            #expect(try await platform.list { $0.filter = "pin:*" }.samples == [sample])
            let updated = try await platform.update(sample) { $0.pin = okapi }
            #expect(updated.pin.isEmpty)
            let deleted = try await platform.delete(id)
            #expect(deleted.pin.isEmpty)
            let listed = try await platform.bin(Self.entity).records
            #expect(listed.count == 1 && listed.first?.display == "a")
            let restored = try await platform.undelete(id)
            #expect(restored.pin.isEmpty)
        }
    }

    @Test("History says that a secret was set, changed or removed, not what it was")
    func history() async throws {
        try await withPlatform { platform in
            let first = try await platform.sample("a") { $0.pin = quagga }
            let second = try await platform.update(first) { $0.pin = okapi }
            try await platform.update(second, mask: ["pin"])
            let history = try await platform.changes(Self.entity, first.id)
            #expect(
                history.changes.map(\.line) == [
                    "UPDATE, pin:  > ", "UPDATE, pin:  > ",
                    #"CREATE, number:  > "S2026-001", pin:  > , title:  > "a""#,
                ]
            )
            let bytes: [UInt8] = try history.serializedBytes()
            #expect(!holds(bytes, quagga) && !holds(bytes, okapi))
            let bare = try await platform.sample("b")
            let none = try await platform.changes(Self.entity, bare.id).changes
            #expect(none.map(\.line) == [#"CREATE, number:  > "S2026-002", title:  > "b""#])
        }
    }

    @Test(
        "A filter tells whether a secret is set, and nothing else",
        arguments: [
            ("pin:*", ["with"]), ("NOT pin:*", ["without"]), (#"pin = """#, ["without"]), (#"pin != """#, ["with"]),
            ("parent_id.pin:*", ["without"]), (#"pin = "quagga-4711""#, nil), (#"pin != "quagga-4711""#, nil),
            ("pin = quagga*", nil), (#"pin = "*4711""#, nil), ("pin:quagga", nil), (#"pin > "a""#, nil),
            (#"pin >= """#, nil), ("pin = *", nil), (#"parent_id.pin = "quagga-4711""#, nil),
        ] as [(String, [String]?)]
    )
    func filters(filter: String, titles: [String]?) async throws {
        try await withPlatform { platform in
            let with = try await platform.sample("with") { $0.pin = quagga }
            try await platform.sample("without") { $0.parentID = with.id }
            guard let titles else {
                #expect(try await refusal { try await platform.titles(filter) } == "INVALID_FILTER filter")
                return
            }
            #expect(try await platform.titles(filter) == titles)
        }
    }

    @Test("Lists are not sorted by a secret, and keywords do not find it; forms know what it is")
    func lists() async throws {
        try await withPlatform { platform in
            try await platform.sample("a") { $0.pin = quagga }
            let sorted = try await refusal { try await platform.list { $0.orderBy = "pin" } }
            #expect(sorted == "INVALID_ORDER_BY order_by")
            #expect(try await platform.list { $0.query = "quagga" }.samples.isEmpty)
            let described = try await platform.call(SchemaMethods.describe, .with { $0.entities = [Self.entity] })
            let field = described.entities.first?.fields.first { $0.path == "pin" }
            #expect(field?.kind == .secret && field?.readOnly == false)
            #expect(field?.minLength == 4 && field?.maxLength == 20)
        }
    }

    @Test("The disk holds no secret in plain text, neither in the database nor in its log")
    func disk() async throws {
        try await withPlatform { platform in
            var create = CreateSampleRequest()
            create.sample.title = "zebra-title"
            create.sample.pin = quagga
            create.requestID = "one"
            let sample = try await platform.call(SampleMethods.createSample, create)
            let second = try await platform.update(sample) { $0.pin = okapi }
            try await platform.update(second) { $0.pin = quagga }
            try await platform.delete(sample.id)
            let folder = platform.folder + "/tenants/" + TestPlatform.tenant
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("tenant.db") }
            var everything = Data()
            for name in names { everything += try Data(contentsOf: URL(filePath: folder + "/" + name)) }
            // The log too, and plain text would be seen.
            #expect(names.contains("tenant.db-wal"))
            #expect(holds(everything, "zebra-title"))
            let text = try #require(try await stored(sample.id, platform))
            #expect(holds(everything, text))
            #expect(!holds(everything, quagga) && !holds(everything, okapi))
        }
    }

    // MARK: - Settings

    @Test("A setting may be a secret, of the tenant or of a unit; the module reads the one that applies")
    func settings() async throws {
        try await withPlatform { platform in
            let site = try await platform.site("Lyon")
            @discardableResult
            func set(
                _ text: String,
                unit: Int64 = 0,
                user: Int64 = 0,
                mask: [String] = []
            ) async throws
                -> TestingSettings
            {
                var request = UpdateTestingSettingsRequest()
                request.testingSettings.scope.unitID = unit
                request.testingSettings.scope.userID = user
                request.testingSettings.token = text
                if !mask.isEmpty { request.updateMask.paths = mask }
                return try await platform.call(TestingSettingsMethods.updateTestingSettings, request)
            }
            #expect(try await token(platform) == nil)
            let answer = try await set(quagga)
            #expect(answer.token.isEmpty)
            #expect(try await token(platform, unit: site.id) == quagga)
            try await set(okapi, unit: site.id)
            #expect(try await token(platform) == quagga)
            #expect(try await token(platform, unit: site.id) == okapi)
            let effective = try await platform.call(
                TestingSettingsMethods.getTestingSettings,
                .with {
                    $0.scope.unitID = site.id
                    $0.effective = true
                }
            )
            #expect(effective.token.isEmpty)
            try await set("", unit: site.id, mask: ["*"])
            #expect(try await token(platform, unit: site.id) == okapi)
            try await set("", unit: site.id, mask: ["token"])
            #expect(try await token(platform, unit: site.id) == quagga)
            let me = try await platform.call(SessionMethods.getSession, GetSessionRequest()).userID
            let user = try await refusal { try await set(okapi, user: me) }
            #expect(user == "SETTING_NOT_OVERRIDABLE testing_settings.token")
        }
    }

    @Test("A default that is a secret stops the start")
    func defaults() async throws {
        await #expect(throws: SchemaError.self) { try await TestPlatform([Careless.self], "/nowhere") }
    }

    // MARK: - Keys

    @Test("A text that is moved to another record, or changed, opens nothing; the record works, and takes a new secret")
    func moved() async throws {
        try await withPlatform { platform in
            let mine = try await platform.sample("mine") { $0.pin = quagga }
            let yours = try await platform.sample("yours") { $0.pin = okapi }
            let text = try #require(try await stored(yours.id, platform))
            try await forge(text, mine.id, platform)
            let refused = try await unreadable(mine.id, platform)
            #expect(refused?.kind == .failedPrecondition && refused?.code == .secretUnreadable)
            #expect(refused?.metadata == ["entity": Self.entity, "id": String(mine.id), "field": "pin"])
            let changed = try await platform.update(mine) { $0.title = "changed" }
            #expect(try await stored(mine.id, platform) == text)
            try await platform.update(changed) { $0.pin = quagga }
            #expect(try await pin(mine.id, platform) == quagga)
            #expect(try await pin(yours.id, platform) == okapi)
        }
    }

    @Test("A secret is encrypted for its tenant, entity, record and field")
    func places() throws {
        let ring = try keys(1)
        func place(
            _ tenant: String = "acme",
            _ entity: String = "testing.sample",
            _ record: Int64 = 7,
            _ field: String = "pin"
        ) -> SecretPlace {
            SecretPlace(tenant: tenant, entity: entity, record: record, field: field)
        }
        let text = try ring.encrypt(quagga, for: place())
        #expect(ring.decrypt(text, for: place()) == quagga)
        #expect(try ring.encrypt(quagga, for: place()) != text)
        #expect(text.hasPrefix("v1.") && text.split(separator: ".")[1].count == 8)
        let others = [
            place("globex"), place("acme", "testing.site"), place("acme", "testing.sample", 8),
            place("acme", "testing.sample", 7, "code"),
        ]
        for other in others { #expect(ring.decrypt(text, for: other) == nil) }
        let broken: [String] = [
            "", quagga, String(text.dropLast()), text + "A", text + ".", "v2" + text.dropFirst(2),
            String(text.prefix(12)), String(text.prefix(20)),
        ]
        for wrong in broken { #expect(ring.decrypt(wrong, for: place()) == nil, "\(wrong)") }
        #expect(try keys(2).decrypt(text, for: place()) == nil)
        #expect(try keys(2, old: [1]).decrypt(text, for: place()) == quagga)
        #expect(SecretKeyRing(current: [1, 2, 3]) == nil)
    }

    @Test("An old key still decrypts; the next write of the record does without it, and tells nobody")
    func oldKeys() async throws {
        let first = try await TestPlatform.make([TestingPlugin.self], secrets: try keys(1))
        let sample = try await first.sample("a") { $0.pin = quagga }
        let binned = try await first.sample("b") { $0.pin = okapi }
        let text = try await stored(sample.id, first)

        let both = try await reopened(first, try keys(2, old: [1]))
        #expect(try await pin(sample.id, both) == quagga)
        #expect(try await stored(sample.id, both) == text)
        try await both.update(sample) { $0.count = 1 }
        try await both.delete(binned.id)
        try await both.undelete(binned.id)
        let history = try await both.changes(Self.entity, sample.id).changes
        #expect(history.first?.line == "UPDATE, count:  > 1")

        let second = try await reopened(both, try keys(2))
        #expect(try await pin(sample.id, second) == quagga)
        #expect(try await pin(binned.id, second) == okapi)
        await second.close()
    }

    @Test("Without its key a secret is refused, kept through every other change, and back with the key")
    func missingKeys() async throws {
        let first = try await TestPlatform.make([TestingPlugin.self], secrets: try keys(1))
        let sample = try await first.sample("a") { $0.pin = quagga }
        let text = try await stored(sample.id, first)

        let other = try await reopened(first, try keys(3))
        #expect(try await unreadable(sample.id, other)?.code == .secretUnreadable)
        let changed = try await other.update(sample, mask: ["*"]) { $0.title = "b" }
        #expect(changed.title == "b")
        #expect(try await stored(sample.id, other) == text)
        #expect(try await other.titles("pin:*") == ["b"])

        let back = try await reopened(other, try keys(3, old: [1]))
        #expect(try await pin(sample.id, back) == quagga)
        await back.close()
    }

    @Test("A server that was put together without keys writes no secret, and serves all else")
    func noKeys() async throws {
        let platform = try await TestPlatform.make([TestingPlugin.self], secrets: .empty)
        #expect(try await refusal { try await platform.sample("a") { $0.pin = quagga } } == "INTERNAL")
        let bare = try await platform.sample("b")
        #expect(try await pin(bare.id, platform) == nil)
        await platform.close()
    }

    @Test("A rotation leaves nothing to an old key, changes nothing else, and counts what it could not read")
    func rotation() async throws {
        let first = try await TestPlatform.make([TestingPlugin.self], secrets: try keys(1))
        try await first.crowd(SecretRotation.page + 20) { $1.pin = "pin \($0)" }
        let binned = try await first.sample("binned") { $0.pin = quagga }
        try await first.delete(binned.id)
        let broken = try await first.sample("broken") { $0.pin = quagga }
        let text = try #require(try await stored(binned.id, first))
        try await forge(text, broken.id, first)
        let count = SecretRotation.page + 21

        let both = try await reopened(first, try keys(2, old: [1]))
        let heard = Heard()
        try await SecretRotation.run(everyTenantOf: both.dispatcher) { heard.note("\($0) \($1) \($2)") }
        #expect(heard.lines == ["acme \(count) 1"])
        let store = both.engine.store(.tenant(TestPlatform.tenant))
        let again = try await SecretRotation.run(store, tenant: TestPlatform.tenant, core: both.core)
        #expect(again.rotated == 0 && again.unreadable == 1)
        #expect(try await stored(broken.id, both) == text)

        let second = try await reopened(both, try keys(2))
        let crowd = try await second.list {
            $0.filter = "title = crowd*"
            $0.pageSize = 1000
        }.samples
        #expect(crowd.count == SecretRotation.page + 20)
        for (number, sample) in crowd.enumerated() {
            #expect(try await pin(sample.id, second) == "pin \(number)")
            #expect(sample.info.etag == "1")
        }
        let back = try await second.undelete(binned.id)
        #expect(try await pin(back.id, second) == quagga)
        await second.close()
    }
}

// MARK: - Where a secret may stand

@Suite("Where a secret may stand")
struct SecretShapeTests {
    private typealias Field = Google_Protobuf_FieldDescriptorProto

    private static func field(_ name: String, _ number: Int32, _ type: Field.TypeEnum, _ typeName: String = "") -> Field
    {
        var field = Field()
        field.name = name
        field.jsonName = name
        field.number = number
        field.type = type
        field.label = .optional
        if !typeName.isEmpty { field.typeName = "." + typeName }
        return field
    }

    private static func secret(
        _ name: String,
        _ number: Int32,
        _ type: Field.TypeEnum = .string,
        _ change: (inout Field) -> Void = { _ in }
    ) -> Field {
        var secret = field(name, number, type)
        secret.options.field.secret = SecretRule()
        change(&secret)
        return secret
    }

    private static func message(_ name: String, _ fields: [Field]) -> Google_Protobuf_DescriptorProto {
        .with {
            $0.name = name
            $0.field = fields
        }
    }

    /// A schema with the entity `alpha.thing`, which has these fields between its identifier and its `info`.
    private static func catalog(
        _ fields: [Field],
        _ others: [Google_Protobuf_DescriptorProto] = [],
        _ change: (inout EntityRules) -> Void = { _ in }
    ) throws -> EntityCatalog {
        var thing = message(
            "Thing",
            [field("id", 1, .int64)] + fields + [field("info", 15, .message, "ruche.v1.RecordInfo")]
        )
        thing.options.entity.name = "alpha.thing"
        change(&thing.options.entity)
        var file = Google_Protobuf_FileDescriptorProto()
        file.name = "ruche/alpha/v1/thing.proto"
        file.package = "ruche.alpha.v1"
        file.syntax = "proto3"
        file.dependency = ["ruche/v1/annotations.proto", "ruche/v1/types.proto"]
        file.messageType = [thing] + others
        let set = Google_Protobuf_FileDescriptorSet.with { $0.file = [file] }
        let bytes: Data = try set.serializedData()
        let schema = try SchemaRegistry(descriptorSets: [
            ("kernel", KernelSchema.descriptors), ("alpha", bytes.base64EncodedString()),
        ])
        return try EntityCatalog(schema: schema)
    }

    /// The sentence with which the start stops; nil when it does not.
    private static func stop(_ body: () throws -> EntityCatalog) throws -> String? {
        do {
            _ = try body()
            return nil
        } catch let error as SchemaError {
            return error.description
        }
    }

    @Test("A secret that is told in some way, or has no place to be encrypted for, stops the start")
    func refusals() throws {
        let line = Self.message("Line", [Self.field("id", 1, .int64), Self.secret("key", 2)])
        var lines = Self.field("lines", 3, .message, "ruche.alpha.v1.Line")
        lines.label = .repeated
        var code = Self.field("code", 3, .string)
        code.options.field.unique.within = ["key"]
        let stops = [
            try Self.stop { try Self.catalog([Self.secret("key", 2) { $0.options.field.unique = UniqueRule() }]) },
            try Self.stop { try Self.catalog([Self.secret("key", 2) { $0.options.field.search = true }]) },
            try Self.stop { try Self.catalog([Self.secret("key", 2) { $0.options.field.sort = true }]) },
            try Self.stop { try Self.catalog([Self.secret("key", 2) { $0.label = .repeated }]) },
            try Self.stop { try Self.catalog([Self.secret("key", 2) { $0.proto3Optional = true }]) },
            try Self.stop { try Self.catalog([Self.secret("key", 2, .int64)]) },
            try Self.stop { try Self.catalog([Self.secret("key", 2)]) { $0.display = "key" } },
            try Self.stop { try Self.catalog([Self.secret("key", 2)]) { $0.columns = ["key"] } },
            try Self.stop { try Self.catalog([Self.secret("key", 2), code]) },
            try Self.stop { try Self.catalog([lines], [line]) },
        ]
        for (place, sentence) in stops.enumerated() { #expect(sentence?.contains("key") == true, "\(place)") }
        let plain = try Self.stop { try Self.catalog([Self.secret("key", 2)]) }
        #expect(plain == nil)
    }

    @Test(
        "In an embedded message it stays unless the mask names it, or the message that comes empty",
        arguments: [
            (["box"], "label", nil, false), (["box"], nil, nil, true), (["box"], nil, "new", true),
            (["box.key"], "label", nil, true), (["box.label"], "label", "new", false), (["*"], nil, nil, false),
            (["*"], nil, "new", true), (["box", "box.key"], "label", nil, true), ([], "label", nil, false),
            ([], nil, "new", true),
        ] as [([String], String?, String?, Bool)]
    )
    func embedded(mask: [String], label: String?, key: String?, isChanged: Bool) throws {
        let box = Self.message("Box", [Self.field("label", 1, .string), Self.secret("key", 2)])
        let catalog = try Self.catalog([Self.field("box", 2, .message, "ruche.alpha.v1.Box")], [box])
        let layout = try #require(catalog.entity(named: "alpha.thing")).layout
        let labelColumn = try #require(layout.column(at: "box.label"))
        let keyColumn = try #require(layout.column(at: "box.key"))
        #expect(layout.secrets == [keyColumn])
        var input = layout.emptyRecord()
        if let label { input.values[labelColumn] = .text(label) }
        if let key { input.values[keyColumn] = .text(key) }
        let selection = try UpdateSelection(layout, mask: mask, input: input)
        #expect(selection.columns.contains(keyColumn) == isChanged)
    }

    @Test("The codec writes no secret, alone in its message or beside others, whole or masked")
    func encoding() throws {
        let box = Self.message("Box", [Self.secret("key", 1), Self.field("label", 2, .string)])
        let catalog = try Self.catalog([Self.field("box", 2, .message, "ruche.alpha.v1.Box")], [box])
        let layout = try #require(catalog.entity(named: "alpha.thing")).layout
        let key = try #require(layout.column(at: "box.key"))
        let label = try #require(layout.column(at: "box.label"))
        func wire(_ record: Record, keeping columns: Set<Int>? = nil) -> [UInt8] {
            var writer = ByteWriter(capacity: 64)
            layout.encode(record, program: columns.map { layout.program(keeping: $0) }, into: &writer)
            return writer.finish()
        }
        for value in [Value.text("secret"), .blob(Array("secret".utf8))] {
            var record = layout.emptyRecord()
            record.values[key] = value
            #expect(wire(record).isEmpty)
            #expect(wire(record, keeping: [key]).isEmpty)
            record.values[label] = .text("x")
            #expect(wire(record) == [0x12, 0x03, 0x12, 0x01, 0x78])
            #expect(wire(record, keeping: [key, label]) == [0x12, 0x03, 0x12, 0x01, 0x78])
        }
    }
}

// MARK: - Modules

/// A module whose rules would misuse a secret, and whose subscriber uses it.
private struct Nosy: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.derive(Sample.self) { sample, _ in
            try requireUnseen(sample)
            sample.pin = "forged"
        }
        try registry.validate(Sample.self) { old, new, _ in
            if let old { try requireUnseen(old) }
            try requireUnseen(new)
        }
        try registry.guardDelete(Sample.self) { sample, _, _ in try requireUnseen(sample) }
        try registry.onChanges(of: Sample.self, name: "pins") { event, transaction in
            guard let secret = try transaction.secret(of: RecordID<Sample>(event.recordID), field: "pin") else {
                return
            }
            _ = try transaction.create(Site.with { $0.name = "a secret of \(secret.count) characters" })
        }
    }
}

private func requireUnseen(_ sample: Sample) throws {
    guard sample.pin.isEmpty else { throw TestFailure("a rule sees a secret") }
}

/// A module with a secret in its program.
private struct Careless: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.settings(TestingSettings.self, defaults: .with { $0.token = "changeme" })
    }
}

/// What a rotation told.
private final class Heard: Sendable {
    private let list = Mutex<[String]>([])

    var lines: [String] { list.withLock { $0 } }

    func note(_ line: String) { list.withLock { $0.append(line) } }
}
