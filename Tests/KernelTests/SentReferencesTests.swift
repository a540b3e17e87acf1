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

/// Each place of a sample that names another, and the field that a refusal tells.
private let places: [(path: String, set: @Sendable (inout Sample, Int64) -> Void)] = [
    ("parent_id", { $0.parentID = $1 }), ("cleared_id", { $0.clearedID = $1 }),
    ("friend_ids[0]", { $0.friendIds = [$1] }),
    (
        "lines[0].friend_id",
        { sample, id in
            sample.lines = [
                .with {
                    $0.text = "line"
                    $0.friendID = id
                }
            ]
        }
    ),
    (
        "subject.id",
        {
            $0.subject.entity = Sample.entityName
            $0.subject.id = $1
        }
    ),
]

@Suite("A reference names only what its sender reads (PLT-08 to PLT-12)")
struct SentReferencesTests {
    private static let scopes: [Scope] = [.own, .team, .unit, .all, .shared, .unspecified]

    private static func number(_ random: inout SeededGenerator) -> Int64 { Int64.random(in: 0...4, using: &random) }

    private static func reading(_ random: inout SeededGenerator) -> [PolicyGrant] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
            PolicyGrant(random.pick(["*", "testing", Sample.entityName]), ["read"], random.pick(scopes), role: "test")
        } + [PolicyGrant(Sample.entityName, ["create"], .all, role: "test")]
    }

    /// Anybody, some of them through a key with less.
    private static func policy(_ random: inout SeededGenerator) -> AccessPolicy {
        var facts = AccessFacts(user: Int64.random(in: 1...4, using: &random))
        facts.teams = (0..<Int.random(in: 0...2, using: &random)).map { _ in number(&random) }
        facts.units = (0..<Int.random(in: 0...2, using: &random)).map { _ in number(&random) }
        let policy = AccessPolicy(role: .granted, facts: facts, grants: reading(&random))
        guard Bool.random(using: &random) else { return policy }
        return policy.through(KeyGrants(id: 1, grants: reading(&random)))
    }

    private struct Outcome: Sendable {
        let isRead: Bool
        /// Nil when the record was made.
        let refusal: KernelRefusal?
        let ofNothing: KernelRefusal?
    }

    @Test("A record names another exactly if whoever makes it reads that, for 3,000 rights, records and fields")
    func agreesWithGet() async throws {
        try await withPlatform { platform in
            let entity = try #require(platform.core.catalog.entity(named: Sample.entityName))
            var random = SeededGenerator(seed: 45)
            var targets: [Record] = []
            for number in 1...40 {
                var record = entity.layout.emptyRecord()
                record.id = 700_000 + Int64(number)
                for column in [entity.info.ownerID, entity.info.teamID, try #require(entity.unitColumn)] {
                    let value = Self.number(&random)
                    record.values[column] = value == 0 ? entity.layout.columns[column].unset : .integer(value)
                }
                targets.append(record)
            }
            let rows = targets.map(entity.row)
            let cases = (0..<3000).map { number in
                (policy: Self.policy(&random), target: random.pick(targets).id, place: number % places.count)
            }
            let outcomes = try await platform.engine.store(.tenant(TestPlatform.tenant)).write {
                [dispatcher = platform.dispatcher] writer in
                try writer.insert(entity.table, rows: rows)
                let methods = StandardMethods(dispatcher.core, entity)
                return try cases.map { policy, target, place in
                    let principal = Principal.user(id: policy.facts.user, access: policy)
                    let transaction = dispatcher.transaction(writer, writer, TestPlatform.tenant, principal)
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
                    func making(_ id: Int64) throws -> [UInt8] {
                        var request = CreateSampleRequest()
                        request.sample.title = "holder"
                        places[place].set(&request.sample, id)
                        return try request.serializedBytes()
                    }
                    let get = GetRequest.with { $0.id = target }
                    return Outcome(
                        isRead: try refusal(.get, get.serializedBytes()) == nil,
                        refusal: try refusal(.create, making(target)),
                        ofNothing: try refusal(.create, making(999_999))
                    )
                }
            }
            var made = 0
            for (outcome, one) in zip(outcomes, cases) {
                let path = "sample." + places[one.place].path
                #expect(outcome.isRead == (outcome.refusal == nil), "\(one)")
                #expect(outcome.ofNothing?.code == .referenceNotFound && outcome.ofNothing?.field == path)
                made += outcome.refusal == nil ? 1 : 0
                guard let refusal = outcome.refusal else { continue }
                // Nothing but the number that was sent tells the two apart.
                var expected = outcome.ofNothing
                expected?.metadata["id"] = String(one.target)
                #expect(refusal == expected, "\(one)")
            }
            #expect(made > 300 && made < 2700)
        }
    }

    @Test("A reference out of reach is refused like one to nothing, wherever it stands; what is there already stays")
    func everywhere() async throws {
        try await withPlatform { platform in
            let grants = [Grant(Sample.entityName, ["read", "create", "update"], .own)]
            let nora = try await platform.person("nora", grants)
            let user = try await platform.me(nora)
            let (mine, foreign) = (try await platform.sample("mine", token: nora), try await platform.sample("foreign"))
            for (path, set) in places {
                try await platform.sample("mine too", token: nora) { set(&$0, mine.id) }
                let refused = try await failure { try await platform.sample("x", token: nora) { set(&$0, foreign.id) } }
                let nothing = try await failure { try await platform.sample("x", token: nora) { set(&$0, 999_999) } }
                #expect(refused?.reason == "REFERENCE_NOT_FOUND" && refused?.field == "sample." + path)
                let words = refused?.message.replacing(String(foreign.id), with: "999999")
                #expect(words == nothing?.message && refused?.code == nothing?.code)
                #expect(refused?.metadata.keys == nothing?.metadata.keys)

                // Somebody who reads it put it there; from then on the record is hers to change, and the name to keep.
                let holder = try await platform.sample("holder") { set(&$0, foreign.id) }
                let give = AssignRecordsRequest.with {
                    $0.entity = Sample.entityName
                    $0.ids = [holder.id]
                    $0.ownerID = user
                }
                _ = try await platform.call(AccessMethods.assignRecords, give)
                let hers = try await platform.get(holder.id, token: nora)
                let kept = try await platform.update(hers, mask: ["*"], token: nora) { $0.title = "renamed" }
                #expect(kept.title == "renamed")
                let changed = try await refusal {
                    try await platform.update(kept, mask: ["*"], token: nora) { set(&$0, 999_999) }
                }
                #expect(changed == "REFERENCE_NOT_FOUND sample." + path)
                // Once it is gone she does not bring it back.
                let empty = try await platform.update(kept, mask: ["*"], token: nora) {
                    $0.parentID = 0
                    $0.clearedID = 0
                    $0.friendIds = []
                    $0.lines = []
                    $0.clearSubject()
                }
                let again = try await refusal {
                    try await platform.update(empty, mask: ["*"], token: nora) { set(&$0, foreign.id) }
                }
                #expect(again == "REFERENCE_NOT_FOUND sample." + path)
            }
        }
    }

    @Test("Mass actions and imports refuse the records that would name what one does not read, and go on")
    func many() async throws {
        try await withPlatform { platform in
            let grants = [Grant(Sample.entityName, ["read", "create", "update", "import"], .own)]
            let nora = try await platform.person("nora", grants)
            let foreign = try await platform.sample("foreign")
            let friend = try await platform.sample("friend", token: nora)
            let held = try await platform.sample("held", token: nora)
            let mass = UpdateRecordsRequest.with {
                $0.selection.entity = Sample.entityName
                $0.selection.ids = [held.id]
                $0.recordJson = "{\"clearedId\": \"\(foreign.id)\"}"
                $0.skipRefused = true
            }
            let started = try await platform.call(MassMethods.updateRecords, mass, token: nora)
            let ended = try await platform.ended(started.id)
            #expect(ended.came == ["refused 1"])
            #expect(try await platform.report(started.id).map(\.reason) == ["REFERENCE_NOT_FOUND"])

            // Of a record that is hers already, what it names stays, in a file too.
            let holder = try await platform.sample("holder") { $0.clearedID = foreign.id }
            let give = AssignRecordsRequest.with {
                $0.entity = Sample.entityName
                $0.ids = [holder.id]
                $0.ownerID = friend.info.ownerID
            }
            _ = try await platform.call(AccessMethods.assignRecords, give)
            let bench = TransferBench(platform: platform)
            let csv = """
                id;title;cleared_id\r
                \(holder.id);kept;\(foreign.id)\r
                \(held.id);moved;\(foreign.id)\r
                ;nobody;999999\r
                ;good;\(friend.id)\r

                """
            let result = try await bench.run(csv, into: Sample.entityName, token: nora) {
                $0.keys = ["id"]
                $0.skipRefused = true
            }
            #expect(result.rows.map(\.outcome) == ["update", "refused", "refused", "create"])
            #expect(result.rows.map(\.reason) == ["", "REFERENCE_NOT_FOUND", "REFERENCE_NOT_FOUND", ""])
            #expect(result.rows.map(\.column) == ["", "cleared_id", "cleared_id", ""])
            let words = result.rows[1].message.replacing(String(foreign.id), with: "999999")
            #expect(words == result.rows[2].message)
            let now = try await platform.get(holder.id)
            #expect(now.title == "kept" && now.clearedID == foreign.id)
        }
    }

    @Test("A row that names a record by its identifier is refused as Update refuses it")
    func importedRows() async throws {
        try await withPlatform { platform in
            let grants = [
                Grant(Sample.entityName, ["read", "create", "update", "import"], .own),
                Grant(Sample.entityName, ["read"], .unit),
            ]
            let role = try await platform.fieldRole("Own", grants)
            let site = try await platform.site("Paris")
            let nora = try await platform.person("nora") {
                $0.accessRoleIds = [role.id]
                $0.unitIds = [site.id]
            }
            let hers = try await platform.sample("hers", token: nora.token)
            let read = try await platform.sample("read") { $0.unitID = site.id }
            let hidden = try await platform.sample("hidden")
            let csv = "id;title\r\n\(hers.id);new\r\n\(read.id);new\r\n\(hidden.id);new\r\n999999;new\r\n"
            let result = try await TransferBench(platform: platform)
                .run(csv, into: Sample.entityName, token: nora.token) {
                    $0.keys = ["id"]
                    $0.skipRefused = true
                }
            #expect(result.rows.map(\.reason) == ["", "PERMISSION_DENIED", "NOT_FOUND", "NOT_FOUND"])
            for (row, sample) in zip(result.rows.dropFirst(), [read, hidden]) {
                let update = try await refusal {
                    try await platform.update(sample, token: nora.token) { $0.title = "new" }
                }
                #expect(update == row.reason)
            }
            let (known, unknown) = (result.rows[2].message, result.rows[3].message)
            #expect(known.replacing(String(hidden.id), with: "999999") == unknown)
            // A unit is named by whoever belongs to it, though they read no units.
            let placed = try await platform.sample("placed", token: nora.token) { $0.unitID = site.id }
            #expect(placed.unitID == site.id)
            let other = try await platform.site("Lyon")
            let away = try await refusal {
                try await platform.sample("away", token: nora.token) { $0.unitID = other.id }
            }
            #expect(away == "REFERENCE_NOT_FOUND sample.unit_id")
        }
    }

    @Test("Whoever writes records names the people who work on them, though they read no users")
    func people() async throws {
        try await withPlatform([DirectoryPlugin.self]) { platform in
            let colleague = try await platform.person("bob", role: .writer).user.id
            let writer = try await platform.person("writer", role: .writer).token
            let few = try await platform.person("few", [Grant("directory.lead", ["read", "create"], .own)])
            for token in [writer, few] {
                let lead = CreateLeadRequest.with {
                    $0.lead.lastName = "Martin"
                    $0.lead.salespersonID = colleague
                }
                let made = try await platform.call(LeadMethods.createLead, lead, token: token)
                #expect(made.salespersonID == colleague)
                let reads = try await refusal {
                    try await platform.call(UserMethods.getUser, .with { $0.id = colleague }, token: token)
                }
                #expect(reads == "PERMISSION_DENIED")
            }
        }
    }

    @Test("Whether one reads everything or some records, references take one statement more for a field, however many")
    func statements() async throws {
        try await withPlatform(rehearses: false) { platform in
            let entity = try #require(platform.core.catalog.entity(named: Sample.entityName))
            let me = try await platform.me()
            var friends: [Int64] = []
            for number in 0..<6 { friends.append(try await platform.sample("friend \(number)").id) }
            let facts = AccessFacts(user: me)
            let all = AccessPolicy(role: .writer, facts: facts, grants: AccessPolicy.builtIn(.writer))
            let some = AccessPolicy(
                role: .granted,
                facts: facts,
                grants: [
                    PolicyGrant(Sample.entityName, ["create"], .all, role: "test"),
                    PolicyGrant(Sample.entityName, ["read"], .own, role: "test"),
                ]
            )
            func count(_ access: AccessPolicy, _ friends: [Int64]) async throws -> Int {
                let request = CreateSampleRequest.with {
                    $0.sample.title = "holder"
                    $0.sample.friendIds = friends
                }
                let bytes: [UInt8] = try request.serializedBytes()
                return try await platform.engine.store(.tenant(TestPlatform.tenant)).write {
                    [dispatcher = platform.dispatcher] writer in
                    let custom = try CustomFields.current(writer, tenant: TestPlatform.tenant, dispatcher.core)
                    let before = writer.statements
                    let transaction = dispatcher.transaction(
                        writer,
                        writer,
                        TestPlatform.tenant,
                        .user(id: me, access: access),
                        custom: custom
                    )
                    _ = try StandardMethods(dispatcher.core, entity).run(.create, bytes, transaction)
                    return writer.statements - before
                }
            }
            // Rights are part of the statement that finds what is named.
            let counts = [
                try await count(all, [friends[0]]), try await count(all, friends),
                try await count(some, [friends[0]]), try await count(some, friends),
            ]
            #expect(Set(counts).count == 1, "\(counts)")
        }
    }
}
