import Contract
import Model
import Storage
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

/// A field of the sample entity, and the path that a grant names it by.
private struct NamedPlace {
    let place: FieldPlace
    let path: [String]
    /// Of a link or a file: its parts come together.
    let isWhole: Bool

    static func all(_ layout: RecordLayout) -> [NamedPlace] {
        columns(layout, prefix: []) { .column($0) }
            + layout.lines.enumerated().flatMap { line, field in
                columns(field.layout, prefix: [field.name]) { .line(line, column: $0) }
            }
            + layout.links.enumerated().map { NamedPlace(place: .links($0), path: [$1.name], isWhole: false) }
    }

    private static func columns(
        _ layout: RecordLayout,
        prefix: [String],
        _ place: (Int) -> FieldPlace
    ) -> [NamedPlace] {
        layout.columns.enumerated().map { index, column in
            let isFile = layout.files.contains { [$0.hash, $0.name, $0.size, $0.type].contains(index) }
            let isWhole = isFile || column.kind == .linkEntity || column.kind == .linkIdentifier
            let path = isWhole ? Array(column.path.dropLast()) : column.path
            return NamedPlace(place: place(index), path: prefix + path, isWhole: isWhole)
        }
    }

    /// Whether a path of a grant names it, read a second time.
    func isNamed(by text: String) -> Bool {
        let words = text.split(separator: ".").map(String.init)
        if path.starts(with: words) { return true }
        let parts: Set<String> = ["entity", "id", "hash", "name", "size", "type"]
        guard isWhole, words.count == path.count + 1, words.starts(with: path), let last = words.last else {
            return false
        }
        return parts.contains(last)
    }
}

/// A policy, and which fields each of its grants names when it reads or writes, found without the kernel's help.
private struct FieldCase {
    let policy: AccessPolicy
    let verb: String
    /// By grant that is about the verb: where it reaches, and by place whether it allows.
    var allowing: [(scope: Scope, places: [Bool])] = []

    init(_ policy: AccessPolicy, _ verb: String, _ places: [NamedPlace]) {
        self.policy = policy
        self.verb = verb
        let permission = Permission(entity: Sample.entityName, verb: verb)
        for grant in policy.grants where grant.covers(permission) {
            let paths = verb == "read" ? grant.readFields : grant.writeFields
            var named = places.map { place in paths.isEmpty || paths.contains { place.isNamed(by: $0) } }
            if verb == "read" {
                for (index, place) in places.enumerated() where place.path == ["id"] || place.path[0] == "info" {
                    named[index] = true
                }
                for (index, place) in places.enumerated() {
                    guard case .line(let line, column: 0) = place.place else { continue }
                    named[index] = zip(places, named).contains { other, isNamed in
                        if case .line(line, _) = other.place { isNamed } else { false }
                    }
                }
            }
            allowing.append((grant.scope, named))
        }
    }

    func allows(_ place: Int, _ record: Record, _ entity: EntityDefinition) -> Bool {
        allowing.contains { $0.places[place] && reaches($0.scope, record, entity) }
    }

    /// The meaning of a scope, written a second time.
    func reaches(_ scope: Scope, _ record: Record, _ entity: EntityDefinition) -> Bool {
        func value(_ column: Int?) -> Int64 { column.flatMap { record.values[$0].integer } ?? 0 }
        switch scope {
        case .all: return true
        case .own: return value(entity.info.ownerID) == policy.facts.user
        case .team:
            let team = value(entity.info.teamID)
            return team != 0 && policy.facts.teams.contains(team)
        case .unit:
            let unit = value(entity.unitColumn)
            return unit != 0 && policy.facts.units.contains(unit)
        case .party, .shared, .unspecified, .UNRECOGNIZED: return false
        }
    }
}

@Suite("Field rights: one policy, a check in memory and a condition in the store")
struct FieldPolicyTests {
    @Test("A key shows and writes the fields that its owner's grants and its own both allow")
    func keys() async throws {
        let platform = try await TestPlatform.make([TestingPlugin.self])
        var random = SeededGenerator(seed: 2028)
        let entity = try #require(platform.core.catalog.entity(named: Sample.entityName))
        let records = try await Self.records(of: entity, platform, &random).prefix(30)
        let places = NamedPlace.all(entity.layout).map(\.place)
        var (allowed, narrowed) = (0, 0)
        for _ in 0..<60 {
            let facts = Self.facts(&random)
            let owner = AccessPolicy(role: .granted, facts: facts, grants: Self.grants(&random))
            let own = Self.grants(&random)
            let alone = AccessPolicy(role: .granted, facts: facts, grants: own)
            let key = owner.through(KeyGrants(id: 1, grants: own))
            let verb = random.pick(["read", "update"])
            for record in records {
                let reached = [owner, alone, key].map { policy -> [Bool] in
                    guard policy.rows(verb, of: entity).allows(record) else { return places.map { _ in false } }
                    let fields = policy.fields(verb, of: entity)?.fields(of: record)
                    return places.map { fields?.contains($0) ?? true }
                }
                for place in places.indices {
                    let both = reached[0][place] && reached[1][place]
                    if reached[2][place] != both { Issue.record("\(places[place]) \(owner.grants) \(own) \(verb)") }
                    if reached[2][place] { allowed += 1 }
                    if reached[0][place], !reached[2][place] { narrowed += 1 }
                }
            }
        }
        #expect(allowed > 100 && narrowed > 100)
        await platform.close()
    }

    private static let paths = [
        "title", "code", "price", "place", "place.city", "place.position", "place.position.door", "subject",
        "subject.id",
        "friend_ids", "words", "lines", "lines.text", "lines.amount", "lines.place.city", "lines.id",
        "lines.proof.name",
        "document", "photo.hash", "pin", "unit_id", "info", "id", "optional_count", "nothing", "lines.nothing",
    ]

    private static func grants(_ random: inout SeededGenerator) -> [PolicyGrant] {
        func fields(_ random: inout SeededGenerator) -> [String] {
            guard random.chance(75) else { return [] }
            return (0..<Int.random(in: 1...4, using: &random)).map { _ in random.pick(paths) }
        }
        let scopes: [Scope] = [.own, .team, .unit, .party, .all]
        return (0..<Int.random(in: 1...4, using: &random)).map { _ in
            PolicyGrant(
                random.pick(["*", "testing", Sample.entityName, Sample.entityName]),
                random.chance(60) ? ["read", "update"] : [random.pick(["read", "update", "*", "delete"])],
                random.pick(scopes),
                role: "test",
                readFields: fields(&random),
                writeFields: fields(&random)
            )
        }
    }

    private static func facts(_ random: inout SeededGenerator) -> AccessFacts {
        var facts = AccessFacts(user: Int64.random(in: 1...5, using: &random))
        facts.teams = (0..<Int.random(in: 0...3, using: &random)).map { _ in Int64.random(in: 1...5, using: &random) }
        facts.units = (0..<Int.random(in: 0...2, using: &random)).map { _ in Int64.random(in: 1...5, using: &random) }
        return facts
    }

    /// Records with any owner, team and unit, with lines and references, in the store as well.
    private static func records(
        of entity: EntityDefinition,
        _ platform: TestPlatform,
        _ random: inout SeededGenerator
    ) async throws -> [Record] {
        let layout = entity.layout
        var records: [Record] = []
        for number in 1...120 {
            var record = layout.emptyRecord()
            record.id = Int64(1000 + number)
            func put(_ path: String, _ value: Value) {
                if let column = layout.column(at: path) { record.values[column] = value }
            }
            func link(_ column: Int?, _ random: inout SeededGenerator) {
                let value = Int64.random(in: 0...5, using: &random)
                if let column, value != 0 { record.values[column] = .integer(value) }
            }
            link(entity.info.ownerID, &random)
            link(entity.info.teamID, &random)
            link(entity.unitColumn, &random)
            put("title", .text("T\(Int.random(in: 0...4, using: &random))"))
            put("place.city", .text("C\(Int.random(in: 0...4, using: &random))"))
            if random.chance(50) { put("price", .integer(Int64.random(in: 0...4, using: &random) * 1_000_000)) }
            put("subject.entity", .text("testing.sample"))
            put("subject.id", .integer(7))
            record.links[0] = (0..<Int.random(in: 0...2, using: &random)).map { _ in
                Int64.random(in: 1...4, using: &random)
            }
            let inner = layout.lines[0].layout
            for place in 0..<Int.random(in: 0...3, using: &random) {
                var line = inner.emptyRecord()
                line.id = Int64(10_000 + number * 10 + place)
                if let text = inner.column(at: "text") {
                    line.values[text] = .text("L\(Int.random(in: 0...4, using: &random))")
                }
                if let amount = inner.column(at: "amount") { line.values[amount] = .integer(5_000_000) }
                record.lines[0].append(line)
            }
            records.append(record)
        }
        let made = records
        try await platform.engine.store(.tenant(TestPlatform.tenant)).write { writer in
            try writer.insert(entity.table, rows: made.map(entity.row))
            try writer.insert(entity.lineTables[0], rows: made.flatMap { entity.lineRows($0, 0) })
            try writer.insert(entity.linkTables[0], rows: made.flatMap { entity.linkRows($0, 0) })
        }
        return records
    }

    private static func ids(
        _ predicate: Predicate,
        _ entity: EntityDefinition,
        _ reader: any StoreReader
    ) throws -> [Int64] {
        var ids: [Int64] = []
        let query = Query(entity.table, columns: [0], where: predicate, order: [SortKey(0)], limit: 1000)
        try reader.select(query) { cells in
            ids.append(cells[0].bits)
            return true
        }
        return ids
    }

    @Test(
        "Which fields show or may be written is the same in memory, in the store and in the grants, over 100,000 records"
    )
    func compilationsAgree() async throws {
        let platform = try await TestPlatform.make([TestingPlugin.self])
        var random = SeededGenerator(seed: 2027)
        let entity = try #require(platform.core.catalog.entity(named: Sample.entityName))
        let places = NamedPlace.all(entity.layout)
        let records = try await Self.records(of: entity, platform, &random)
        let cases = (0..<900).map { _ in
            let policy = AccessPolicy(role: .granted, facts: Self.facts(&random), grants: Self.grants(&random))
            return FieldCase(policy, random.pick(["read", "update"]), places)
        }
        let asked = cases.map { _ in (0..<8).map { _ in Int.random(in: places.indices, using: &random) } }
        let found = try await platform.engine.store(.tenant(TestPlatform.tenant)).read { reader in
            try zip(cases, asked).map { one, asked in
                let all = one.policy.rows(one.verb, of: entity)
                let rule = one.policy.fields(one.verb, of: entity).rows(with: places[asked[0]].place, within: all)
                return try Self.ids(rule.predicate, entity, reader)
            }
        }
        var partly = 0
        for ((one, asked), ids) in zip(zip(cases, asked), found) {
            let access = one.policy.fields(one.verb, of: entity)
            let rule = one.policy.rows(one.verb, of: entity)
            let expected = records.filter { one.allows(asked[0], $0, entity) }.map(\.id)
            #expect(ids == expected, "\(one.policy.grants) \(one.verb) \(places[asked[0]].path)")
            if !expected.isEmpty, expected.count < records.count { partly += 1 }
            for record in records where rule.allows(record) {
                let fields = access?.fields(of: record)
                for place in asked
                where (fields?.contains(places[place].place) ?? true) != one.allows(place, record, entity) {
                    Issue.record("\(one.policy.grants) \(one.verb) \(places[place].path) \(record.id)")
                }
            }
            // In general: of every record that it reaches, whatever the records are. Then of those that there are, too.
            let isGeneral = access.isGeneral(places[asked[1]].place)
            let isEverywhere = records.allSatisfy { !rule.allows($0) || one.allows(asked[1], $0, entity) }
            #expect(!isGeneral || isEverywhere)
        }
        #expect(partly > 100)
        await platform.close()
    }

    @Test("A masked record holds every field that some grant shows, and no other, lines and references included")
    func masks() async throws {
        let platform = try await TestPlatform.make([TestingPlugin.self])
        var random = SeededGenerator(seed: 2028)
        let entity = try #require(platform.core.catalog.entity(named: Sample.entityName))
        let places = NamedPlace.all(entity.layout)
        let records = try await Self.records(of: entity, platform, &random)
        var hidden = 0
        for _ in 0..<300 {
            let policy = AccessPolicy(role: .granted, facts: Self.facts(&random), grants: Self.grants(&random))
            let one = FieldCase(policy, "read", places)
            let rule = policy.rows("read", of: entity)
            for record in records.filter(rule.allows).prefix(4) {
                let fields = policy.fields("read", of: entity)?.fields(of: record)
                let bytes = MaskedRecord(record, entity.layout, fields: fields).wire
                let shown = try bytes.withUnsafeBytes {
                    try entity.layout.decode($0, schema: platform.core.schema, isStored: true)
                }
                let lines = places.firstIndex { $0.place == .line(0, column: 0) } ?? 0
                let showsLines = one.allows(lines, record, entity)
                #expect(shown.lines[0].count == (showsLines ? record.lines[0].count : 0))
                for (index, named) in places.enumerated() {
                    let isShown = one.allows(index, record, entity)
                    if !isShown { hidden += 1 }
                    switch named.place {
                    case .column(let column):
                        let value = isShown ? record.values[column] : entity.layout.columns[column].unset
                        guard shown.values[column] != value else { continue }
                        Issue.record("\(named.path) \(policy.grants)")
                    case .line(_, let column):
                        let unset = entity.layout.lines[0].layout.columns[column].unset
                        for (old, new) in zip(record.lines[0], shown.lines[0])
                        where new.values[column] != (isShown ? old.values[column] : unset) {
                            Issue.record("\(named.path) \(policy.grants)")
                        }
                    case .links(let link):
                        guard shown.links[link] != (isShown ? record.links[link] : []) else { continue }
                        Issue.record("\(named.path) \(policy.grants)")
                    // No tenant added any here.
                    case .custom: Issue.record("\(named.path) \(policy.grants)")
                    }
                }
            }
        }
        #expect(hidden > 1000)
        await platform.close()
    }

    @Test("A filter finds by a field only records of which it shows, and its opposite tells no more")
    func filters() async throws {
        let platform = try await TestPlatform.make([TestingPlugin.self])
        var random = SeededGenerator(seed: 2029)
        let core = platform.core
        let entity = try #require(core.catalog.entity(named: Sample.entityName))
        let places = NamedPlace.all(entity.layout)
        let records = try await Self.records(of: entity, platform, &random)
        let text = try #require(entity.layout.lines[0].layout.column(at: "text"))
        func value(_ path: String, _ record: Record) -> Value? {
            entity.layout.column(at: path).map { record.values[$0] }
        }
        let filters: [(text: String, path: [String], holds: (Record) -> Bool)] = [
            ("title = \"T1\"", ["title"], { value("title", $0) == .text("T1") }),
            ("place.city = \"C2\"", ["place", "city"], { value("place.city", $0) == .text("C2") }),
            ("price > 1", ["price"], { (value("price", $0)?.integer ?? 0) > 1_000_000 }),
            ("friend_ids:3", ["friend_ids"], { $0.links[0].contains(3) }),
            ("lines.text = \"L0\"", ["lines", "text"], { $0.lines[0].contains { $0.values[text] == .text("L0") } }),
            ("lines:*", ["lines", "id"], { !$0.lines[0].isEmpty }),
        ]
        var refused = 0
        for _ in 0..<300 {
            let policy = AccessPolicy(role: .granted, facts: Self.facts(&random), grants: Self.grants(&random))
            let one = FieldCase(policy, "read", places)
            let rule = policy.rows("read", of: entity)
            let filter = random.pick(filters)
            let index = try #require(places.firstIndex { $0.path == filter.path })
            let compiler = core.filterCompiler(entity, for: .user(id: policy.facts.user, access: policy))
            let reachable = records.filter(rule.allows)
            let seen = reachable.filter { one.allows(index, $0, entity) }
            let condition: Predicate
            let opposite: Predicate
            do {
                condition = try compiler.compile(filter.text)
                opposite = try compiler.compile("NOT (\(filter.text))")
            } catch let refusal as KernelRefusal {
                refused += 1
                #expect(refusal.code == .fieldNotReadable && refusal.field == "filter" && seen.isEmpty)
                continue
            }
            let rows = rule.predicate
            let found = try await platform.engine.store(.tenant(TestPlatform.tenant)).read { reader in
                try [condition, opposite].map { try Self.ids(.both($0, rows), entity, reader) }
            }
            let matching = Set(seen.filter(filter.holds).map(\.id))
            #expect(found[0] == reachable.map(\.id).filter(matching.contains), "\(filter.text) \(policy.grants)")
            #expect(found[1] == reachable.map(\.id).filter { !matching.contains($0) }, "NOT \(filter.text)")
        }
        #expect(refused > 20)
        await platform.close()
    }
}
