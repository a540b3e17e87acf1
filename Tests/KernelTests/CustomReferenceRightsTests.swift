import Contract
import DirectoryAPI
import DirectoryPlugin
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

/// A request whose record, field 1, has one custom field besides.
private func adding(_ id: Int64, at number: Int32, to sample: Sample, mask: [String] = []) throws -> [UInt8] {
    var record = ByteWriter(capacity: 64)
    let plain: [UInt8] = try sample.serializedBytes()
    plain.withUnsafeBytes { record.raw($0) }
    record.tag(Int(number), wireType: 0)
    record.varint(UInt64(bitPattern: id))
    var request = ByteWriter(capacity: 96)
    record.finish().withUnsafeBytes { bytes in
        request.tag(1, wireType: 2)
        request.lengthDelimited(bytes)
    }
    guard !mask.isEmpty else { return request.finish() }
    let rest: [UInt8] = try UpdateSampleRequest.with { $0.updateMask.paths = mask }.serializedBytes()
    rest.withUnsafeBytes { request.raw($0) }
    return request.finish()
}

@Suite("A tenant's own references name and find only what is read (PLT-08 to PLT-12)")
struct CustomReferenceRightsTests {
    private static let scopes: [Scope] = [.own, .team, .unit, .all, .unspecified]

    private static func number(_ random: inout SeededGenerator) -> Int64 { Int64.random(in: 0...4, using: &random) }

    private static func reading(_ random: inout SeededGenerator) -> [PolicyGrant] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
            let fields = random.pick([[], [], ["title"], ["title", "x_buyer"]])
            return PolicyGrant(Sample.entityName, ["read"], random.pick(scopes), role: "test", readFields: fields)
        } + [PolicyGrant(Sample.entityName, ["create", "update"], .all, role: "test")]
    }

    private static func policy(_ random: inout SeededGenerator) -> AccessPolicy {
        var facts = AccessFacts(user: Int64.random(in: 1...4, using: &random))
        facts.teams = (0..<Int.random(in: 0...2, using: &random)).map { _ in number(&random) }
        facts.units = (0..<Int.random(in: 0...2, using: &random)).map { _ in number(&random) }
        let policy = AccessPolicy(role: .granted, facts: facts, grants: reading(&random))
        guard Bool.random(using: &random) else { return policy }
        return policy.through(KeyGrants(id: 1, grants: reading(&random)))
    }

    private struct Outcome: Sendable {
        let reads: Bool
        /// Whether the reader sees the record that names the target, and the reference in it, and the title of the target.
        let follows: Bool
        let created: KernelRefusal?
        let createdOfNothing: KernelRefusal?
        let updated: KernelRefusal?
        let updatedOfNothing: KernelRefusal?
        /// Whether a record that names the target hides that, and what sending it again is answered with.
        let isHidden: Bool
        let again: KernelRefusal?
        let found: Bool
    }

    @Test("They agree with what Get shows, for 1,500 rights and records: made, changed, sent back and filtered by")
    func agreesWithGet() async throws {
        try await withPlatform { platform in
            let field = try await platform.field("x_buyer", .reference) { $0.referenceEntity = Sample.entityName }
            let entity = try #require(platform.core.catalog.entity(named: Sample.entityName))
            let title = try #require(entity.layout.column(at: "title"))
            var random = SeededGenerator(seed: 91)
            var records: [Record] = []
            for place in 1...40 {
                var record = entity.layout.emptyRecord()
                record.id = 700_000 + Int64(place)
                record.values[title] = .text("t\(place)")
                for column in [entity.info.ownerID, entity.info.teamID, try #require(entity.unitColumn)] {
                    let value = Self.number(&random)
                    record.values[column] = value == 0 ? entity.layout.columns[column].unset : .integer(value)
                }
                records.append(record)
            }
            let number = field.number
            let cases = (0..<1500).map { _ in
                (policy: Self.policy(&random), target: Int.random(in: 0..<20, using: &random))
            }
            let all = records
            let outcomes = try await platform.engine.store(.tenant(TestPlatform.tenant)).write {
                [dispatcher = platform.dispatcher] writer in
                try writer.insert(entity.table, rows: all.map(entity.row))
                let fields = try CustomFields.current(writer, tenant: TestPlatform.tenant, dispatcher.core)
                let custom = try #require(fields[entity])
                let column = try #require(custom.field(named: "x_buyer")?.column)
                // The second twenty name the first, one each.
                for place in 0..<20 {
                    var holder = all[20 + place]
                    holder[custom: column] = .integer(all[place].id)
                    try custom.write(holder, [column], isNew: true, writer)
                }
                let methods = StandardMethods(dispatcher.core, entity)
                return try cases.map { policy, place in
                    let (target, holder) = (all[place], all[20 + place])
                    let principal = Principal.user(id: policy.facts.user, access: policy)
                    let transaction = dispatcher.transaction(
                        writer,
                        writer,
                        TestPlatform.tenant,
                        principal,
                        custom: fields
                    )
                    func refusal(_ standard: StandardMethod, _ bytes: [UInt8]) throws -> KernelRefusal? {
                        try writer.rehearse {
                            do {
                                _ = try methods.run(standard, bytes, transaction)
                                return nil
                            } catch let refusal as KernelRefusal {
                                return refusal
                            }
                        }
                    }
                    func creating(_ id: Int64) throws -> [UInt8] {
                        try adding(id, at: number, to: .with { $0.title = "made" })
                    }
                    func updating(_ of: Int64, _ id: Int64) throws -> [UInt8] {
                        try adding(id, at: number, to: .with { $0.id = of }, mask: ["x_buyer"])
                    }
                    let list = ListRequest.with { $0.filter = "x_buyer.title = t\(place + 1)" }
                    var isFound = false
                    do {
                        let page = try methods.run(.list, list.serializedBytes(), transaction)
                        isFound = try !ListSamplesResponse(serializedBytes: page).samples.isEmpty
                    } catch let refusal as KernelRefusal {
                        #expect([.fieldNotReadable, .invalidFilter].contains(refusal.code))
                    }
                    func shows(_ record: Record, _ place: FieldPlace) -> Bool {
                        policy.rows("read", of: entity).allows(record)
                            && policy.fields("read", of: entity)?.fields(of: record).contains(place) != false
                    }
                    let get = GetRequest.with { $0.id = target.id }
                    return Outcome(
                        reads: try refusal(.get, get.serializedBytes()) == nil,
                        follows: shows(holder, .custom("x_buyer")) && shows(target, .column(title)),
                        created: try refusal(.create, creating(target.id)),
                        createdOfNothing: try refusal(.create, creating(999_999)),
                        // One that names nothing: the first twenty do not.
                        updated: try refusal(.update, updating(all[(place + 1) % 20].id, target.id)),
                        updatedOfNothing: try refusal(.update, updating(all[(place + 1) % 20].id, 999_999)),
                        isHidden: !shows(holder, .custom("x_buyer")),
                        again: try refusal(.update, updating(holder.id, target.id)),
                        found: isFound
                    )
                }
            }
            var made = 0
            for (outcome, one) in zip(outcomes, cases) {
                let id = String(records[one.target].id)
                #expect((outcome.created?.code == .referenceNotFound) == !outcome.reads, "\(one)")
                #expect((outcome.updated?.code == .referenceNotFound) == !outcome.reads, "\(one)")
                #expect(outcome.found == outcome.follows, "\(one)")
                // What does not show is not found out by sending it, though it is there.
                let isRefused = outcome.isHidden && !outcome.reads
                #expect((outcome.again?.code == .referenceNotFound) == isRefused, "\(one)")
                for (refused, ofNothing) in [
                    (outcome.created, outcome.createdOfNothing), (outcome.updated, outcome.updatedOfNothing),
                ] where !outcome.reads {
                    var expected = ofNothing
                    expected?.metadata["id"] = id
                    #expect(refused == expected && refused?.field == "sample.x_buyer", "\(one)")
                }
                made += outcome.reads ? 1 : 0
            }
            #expect(made > 150 && made < 1350)
        }
    }

    @Test("What a record names in a field that one may write but does not read is not found out by sending it")
    func unread() async throws {
        try await withPlatform { platform in
            try await platform.field("x_buyer", .reference) { $0.referenceEntity = Sample.entityName }
            let few = fieldGrant(["read", "update"], .own, read: ["title", "count"])
            let nora = try await platform.person("nora", [few])
            let user = try await platform.me(nora)
            let foreign = try await platform.sample("foreign")
            let holder = try await platform.sample("holder") {
                $0.parentID = foreign.id
                $0.clearedID = foreign.id
                $0.friendIds = [foreign.id]
                $0.subject.entity = Sample.entityName
                $0.subject.id = foreign.id
            }
            func body(_ id: Int64) -> String {
                #"{"sample":{"id":"\#(holder.id)","x_buyer":"\#(id)"},"updateMask":"x_buyer"}"#
            }
            _ = try await platform.json(SampleMethods.updateSample.path, body(foreign.id))
            let give = AssignRecordsRequest.with {
                $0.entity = Sample.entityName
                $0.ids = [holder.id]
                $0.ownerID = user
            }
            _ = try await platform.call(AccessMethods.assignRecords, give)
            let changes: [(path: String, set: (inout Sample, Int64) -> Void)] = [
                ("parent_id", { $0.parentID = $1 }), ("cleared_id", { $0.clearedID = $1 }),
                ("friend_ids", { $0.friendIds = [$1] }),
                (
                    "subject",
                    {
                        $0.subject.entity = Sample.entityName
                        $0.subject.id = $1
                    }
                ),
            ]
            for (path, set) in changes {
                func sending(_ id: Int64) async throws -> CallFailure? {
                    try await failure {
                        var request = UpdateSampleRequest()
                        request.sample.id = holder.id
                        set(&request.sample, id)
                        request.updateMask.paths = [path]
                        return try await platform.call(SampleMethods.updateSample, request, token: nora)
                    }
                }
                let (there, nothing) = (try await sending(foreign.id), try await sending(999_999))
                #expect(there?.reason == "REFERENCE_NOT_FOUND" && there?.field == nothing?.field, "\(path)")
                let words = there?.message.replacing(String(foreign.id), with: "999999")
                #expect(words == nothing?.message, "\(path)")
            }
            for id in [foreign.id, 999_999] {
                let refused = try await refusal {
                    try await platform.json(SampleMethods.updateSample.path, body(id), token: nora)
                }
                #expect(refused == "REFERENCE_NOT_FOUND sample.x_buyer")
            }
            // Whoever sends nothing of it changes nothing of it.
            let seen = try await platform.get(holder.id, token: nora)
            #expect(seen.clearedID == 0)
            try await platform.update(seen, mask: ["*"], token: nora) { $0.title = "renamed" }
            let kept = try await platform.get(holder.id)
            #expect(kept.title == "renamed" && kept.clearedID == foreign.id && kept.friendIds == [foreign.id])
            #expect(kept.parentID == foreign.id && kept.subject.id == foreign.id)
        }
    }

    @Test("Nothing of a hidden module is found by a filter or a file that goes through a reference")
    func hiddenModule() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self], rehearses: false) { platform in
            try await platform.field("x_buyer", .reference) { $0.referenceEntity = "directory.account" }
            let account = try await platform.account("Dupont")
            let list = #"{"filter":"x_buyer.name = Dupont"}"#
            _ = try await platform.json(SampleMethods.listSamples.path, list)
            try await platform.hide("directory")
            let refused = try await refusal { try await platform.json(SampleMethods.listSamples.path, list) }
            #expect(refused == "INVALID_FILTER filter")
            let bench = TransferBench(platform: platform)
            let columns = [("title", "title"), ("buyer", "x_buyer.name")].map { header, path in
                ImportColumn.with {
                    $0.header = header
                    $0.path = path
                }
            }
            let file = "title;buyer\r\na;Dupont\r\nb;Nobody\r\n"
            let rows = try await bench.run(file, into: Sample.entityName) {
                $0.columns = columns
                $0.skipRefused = true
            }
            .rows
            #expect(rows.map(\.reason) == ["REFERENCE_NOT_FOUND", "REFERENCE_NOT_FOUND"])
            try #require(rows.count == 2)
            #expect(rows[0].message.replacing("Dupont", with: "Nobody") == rows[1].message)
            #expect(!rows[0].message.contains(String(account.id)))
        }
    }

    @Test("What the bin refuses tells no reference that does not show (BIN-01, BIN-02)")
    func bin() async throws {
        try await withPlatform { platform in
            try await platform.field("x_buyer", .reference) {
                $0.referenceEntity = Sample.entityName
                $0.onDelete = .restrict
            }
            let clerk = try await platform.person("clerk", [fieldGrant(["read", "delete"], read: ["title"])])
            let target = try await platform.sample("target")
            let holder = try await platform.sample("holder")
            let body = #"{"sample":{"id":"\#(holder.id)","x_buyer":"\#(target.id)"},"updateMask":"x_buyer"}"#
            _ = try await platform.json(SampleMethods.updateSample.path, body)
            for (token, other) in [(clerk, ""), ("administrator", String(holder.id))] {
                let refused = try await failure {
                    try await platform.call(SampleMethods.deleteSample, .with { $0.id = target.id }, token: token)
                }
                #expect(refused?.reason == "RECORD_REFERENCED" && refused?.metadata["other"] == other)
            }
            try await platform.delete(holder.id)
            try await platform.delete(target.id)
            for (token, id) in [(clerk, ""), ("administrator", String(target.id))] {
                let refused = try await failure {
                    try await platform.call(SampleMethods.undeleteSample, .with { $0.id = holder.id }, token: token)
                }
                #expect(refused?.reason == "REFERENCE_NOT_FOUND" && refused?.metadata["id"] == id)
            }
        }
    }

    @Test("A field that went while what it named was erased comes back empty; RESTRICT asks again once it is back")
    func fieldInBin() async throws {
        try await withPlatform(rehearses: false) { platform in
            let field = try await platform.field("x_buyer", .reference) {
                $0.referenceEntity = Sample.entityName
                $0.onDelete = .restrict
            }
            let (erased, stays) = (try await platform.sample("erased"), try await platform.sample("stays"))
            var holders: [Int64] = []
            for target in [erased, stays] {
                let holder = try await platform.sample("holder")
                let body = #"{"sample":{"id":"\#(holder.id)","x_buyer":"\#(target.id)"},"updateMask":"x_buyer"}"#
                _ = try await platform.json(SampleMethods.updateSample.path, body)
                holders.append(holder.id)
            }
            _ = try await platform.call(CustomFieldMethods.deleteCustomField, .with { $0.id = field.id })
            try await platform.delete(erased.id)
            let erase = EraseRecordsRequest.with {
                $0.entity = Sample.entityName
                $0.ids = [erased.id]
            }
            let gone = try await platform.call(BinMethods.eraseRecords, erase)
            #expect(gone.erased.map(\.id) == [erased.id])
            _ = try await platform.call(CustomFieldMethods.undeleteCustomField, .with { $0.id = field.id })
            let first = try await platform.json(SampleMethods.getSample.path, #"{"id":"\#(holders[0])"}"#)
            #expect(!first.contains("x_buyer"))
            let refused = try await refusal { try await platform.delete(stays.id) }
            #expect(refused == "RECORD_REFERENCED")
        }
    }

    @Test("Beyond the first 200 fields, in the next companion, references hold and move like the others")
    func secondCompanion() async throws {
        try await withPlatform(rehearses: false) { platform in
            for number in 0..<200 { try await platform.field("x_f\(number)", .bool) }
            let field = try await platform.field("x_buyer", .reference) {
                $0.referenceEntity = Sample.entityName
                $0.onDelete = .restrict
            }
            #expect(field.number == 10_200)
            let (target, survivor) = (try await platform.sample("target"), try await platform.sample("survivor"))
            let holder = try await platform.sample("holder")
            let body =
                #"{"sample":{"id":"\#(holder.id)","x_buyer":"\#(target.id)","x_f0":true},"updateMask":"x_buyer,x_f0"}"#
            _ = try await platform.json(SampleMethods.updateSample.path, body)
            let refused = try await refusal { try await platform.delete(target.id) }
            #expect(refused == "RECORD_REFERENCED")
            let merge = MergeRecordsRequest.with {
                $0.entity = Sample.entityName
                $0.survivorID = survivor.id
                $0.otherID = target.id
            }
            _ = try await platform.call(MergeMethods.mergeRecords, merge)
            let now = try await platform.json(SampleMethods.getSample.path, #"{"id":"\#(holder.id)"}"#)
            #expect(now.contains(#""x_buyer":"\#(survivor.id)""#) && now.contains(#""x_f0":true"#))
        }
    }

    @Test("Who asks about rights to a custom field that there is not is told so")
    func unknownField() async throws {
        try await withPlatform { platform in
            try await platform.field("x_buyer", .reference) { $0.referenceEntity = Sample.entityName }
            let sample = try await platform.sample("a")
            func asking(_ field: String) async throws -> String? {
                try await refusal {
                    try await platform.call(
                        AccessMethods.whoCan,
                        .with {
                            $0.record.entity = Sample.entityName
                            $0.record.id = sample.id
                            $0.action = "read"
                            $0.field = field
                        }
                    )
                }
            }
            let (known, unknown) = (try await asking("x_buyer"), try await asking("x_nothing"))
            #expect(known == nil && unknown == "INVALID_MASK field")
        }
    }
}
