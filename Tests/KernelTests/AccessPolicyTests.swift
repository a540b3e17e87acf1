import Contract
import DirectoryAPI
import DirectoryPlugin
import Model
import Storage
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("Rights: one policy, a check in memory and a condition in the store")
struct AccessPolicyTests {
    private static let verbs = [
        "read", "create", "update", "delete", "export", "import", "assign", "configure", "convert",
    ]
    private static let scopes: [Scope] = [.own, .team, .unit, .party, .all, .shared, .unspecified]

    /// Small numbers, so that scopes meet records; 0 and none as well.
    private static func number(_ random: inout SeededGenerator) -> Int64 { Int64.random(in: 0...6, using: &random) }

    private static func facts(_ random: inout SeededGenerator) -> AccessFacts {
        var facts = AccessFacts(user: Int64.random(in: 1...6, using: &random))
        facts.team = number(&random)
        facts.teams = (0..<Int.random(in: 0...4, using: &random)).map { _ in number(&random) }
        facts.teamsAbove = (0..<Int.random(in: 0...3, using: &random)).map { _ in number(&random) }
        facts.units = (0..<Int.random(in: 0...3, using: &random)).map { _ in number(&random) }
        facts.partyEntity = random.pick(["", Account.entityName, Contact.entityName])
        facts.party = number(&random)
        return facts
    }

    private static func grants(_ random: inout SeededGenerator) -> [PolicyGrant] {
        let names = ["*", "directory", "testing", "kernel", Account.entityName, Contact.entityName, Sample.entityName]
        return (0..<Int.random(in: 0...4, using: &random)).map { _ in
            let actions = (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick(verbs + ["*"]) }
            return PolicyGrant(random.pick(names), Set(actions), random.pick(scopes), role: "test")
        }
    }

    /// Records with any owner, team, unit and party, in the store as well.
    private static func records(
        of entity: EntityDefinition,
        _ platform: TestPlatform,
        _ random: inout SeededGenerator
    ) async throws -> [Record] {
        var records: [Record] = []
        for number in 1...120 {
            var record = entity.layout.emptyRecord()
            record.id = Int64(entity.index * 1000 + number)
            func put(_ column: Int?, _ value: Int64) {
                guard let column, column != 0 else { return }
                record.values[column] = value == 0 ? entity.layout.columns[column].unset : .integer(value)
            }
            put(entity.info.ownerID, Self.number(&random))
            put(entity.info.teamID, Self.number(&random))
            put(entity.unitColumn, Self.number(&random))
            put(entity.sharedTeamColumn, Self.number(&random))
            put(entity.sharedWithAllColumn, Int64.random(in: 0...1, using: &random))
            put(entity.party?.column, Self.number(&random))
            // The party itself is found by its own number.
            if entity.party?.column == 0, number <= 6 { record.id = Int64(number) }
            records.append(record)
        }
        let rows = records.map(entity.row)
        try await platform.engine.store(.tenant(TestPlatform.tenant)).write { try $0.insert(entity.table, rows: rows) }
        return records
    }

    @Test("What a policy allows in memory is what the store finds, for 300,000 policies, users and records")
    func compilationsAgree() async throws {
        let platform = try await TestPlatform.make([DirectoryPlugin.self, TestingPlugin.self])
        var random = SeededGenerator(seed: 2026)
        var reached = 0
        var partly = 0
        for name in [Account.entityName, Contact.entityName, Sample.entityName, SavedView.entityName] {
            let entity = try #require(platform.core.catalog.entity(named: name))
            let records = try await Self.records(of: entity, platform, &random)
            let cases = (0..<900).map { _ in
                (
                    AccessPolicy(role: .granted, facts: Self.facts(&random), grants: Self.grants(&random)),
                    random.pick(Self.verbs)
                )
            }
            let found = try await platform.engine.store(.tenant(TestPlatform.tenant)).read { reader in
                try cases.map { policy, verb in
                    let rule = policy.rows(verb, of: entity)
                    var ids: [Int64] = []
                    let query = Query(
                        entity.table,
                        columns: [0],
                        where: rule.predicate,
                        order: [SortKey(0)],
                        limit: 1000
                    )
                    try reader.select(query) { cells in
                        ids.append(cells[0].bits)
                        return true
                    }
                    return ids
                }
            }
            for ((policy, verb), ids) in zip(cases, found) {
                let rule = policy.rows(verb, of: entity)
                let expected = records.filter(rule.allows).map(\.id).sorted()
                #expect(ids.filter { id in records.contains { $0.id == id } } == expected, "\(policy.grants) \(verb)")
                // And both are what the grants say, one by one.
                for record in records {
                    let isAllowed = policy.grants.contains { grant in
                        grant.covers(Permission(entity: name, verb: verb))
                            && Self.reaches(grant.scope, record, policy.facts, entity)
                    }
                    if isAllowed != rule.allows(record) {
                        Issue.record("\(policy.grants) \(policy.facts) \(verb) \(record.id)")
                    }
                }
                reached += ids.count
                if case .some = rule { partly += 1 }
            }
        }
        #expect(reached > 1000 && partly > 100)
        await platform.close()
    }

    /// The meaning of a scope, written a second time.
    private static func reaches(
        _ scope: Scope,
        _ record: Record,
        _ facts: AccessFacts,
        _ entity: EntityDefinition
    ) -> Bool {
        func value(_ column: Int) -> Int64 { record.values[column].integer ?? 0 }
        switch scope {
        case .all: return true
        case .own: return value(entity.info.ownerID) == facts.user
        case .team: return value(entity.info.teamID) != 0 && facts.teams.contains(value(entity.info.teamID))
        case .unit:
            guard let column = entity.unitColumn else { return false }
            return value(column) != 0 && facts.units.contains(value(column))
        case .party:
            guard facts.party != 0 else { return false }
            switch entity.name {
            case Account.entityName: return facts.partyEntity == Account.entityName && record.id == facts.party
            case Contact.entityName:
                let account = entity.layout.column(at: "account_id") ?? 0
                return facts.partyEntity == Account.entityName && value(account) == facts.party
            default: return false
            }
        case .shared:
            guard entity.name == SavedView.entityName else { return false }
            let team = value(entity.layout.column(at: "shared_team_id") ?? 0)
            return team != 0 && facts.teamsAbove.contains(team)
                || value(entity.layout.column(at: "shared_with_all") ?? 0) == 1
        case .unspecified, .UNRECOGNIZED: return false
        }
    }

    @Test("A key allows what its owner may and its own grants allow, and nothing that only one of them does")
    func keys() async throws {
        let platform = try await TestPlatform.make([DirectoryPlugin.self, TestingPlugin.self])
        var random = SeededGenerator(seed: 2027)
        var (allowed, narrowed) = (0, 0)
        for name in [Account.entityName, Contact.entityName, Sample.entityName, SavedView.entityName] {
            let entity = try #require(platform.core.catalog.entity(named: name))
            let records = try await Self.records(of: entity, platform, &random)
            var asked: [RowRule] = []
            for _ in 0..<500 {
                let facts = Self.facts(&random)
                let role: Role = random.pick([.granted, .administrator])
                let grants = Self.grants(&random) + AccessPolicy.builtIn(role)
                let owner = AccessPolicy(role: role, facts: facts, grants: grants)
                let own = Self.grants(&random)
                let alone = AccessPolicy(role: .granted, facts: facts, grants: own)
                let key = owner.through(KeyGrants(id: 1, grants: own))
                let verb = random.pick(Self.verbs)
                let permission = Permission(entity: name, verb: verb)
                #expect(key.allows(permission) == (owner.allows(permission) && alone.allows(permission)))
                let rules = [owner, alone, key].map { $0.rows(verb, of: entity) }
                asked.append(rules[2])
                for record in records {
                    let reached = rules.map { $0.allows(record) }
                    if reached[2] != (reached[0] && reached[1]) { Issue.record("\(grants) \(own) \(verb)") }
                    if reached[2] { allowed += 1 }
                    if reached[0], !reached[2] { narrowed += 1 }
                }
            }
            // And the store finds the same.
            let rules = asked
            let found = try await platform.engine.store(.tenant(TestPlatform.tenant)).read { reader in
                try rules.map { try reader.count(entity.table, where: $0.predicate) }
            }
            #expect(found == rules.map { rule in records.count(where: rule.allows) }, "\(name)")
        }
        #expect(allowed > 1000 && narrowed > 1000)
        // An administrator's key is asked for everything: no step looks at the role alone.
        let limited = AccessPolicy(role: .administrator, user: 1).through(KeyGrants(id: 1, grants: []))
        #expect(limited.role == .granted)
        await platform.close()
    }

    @Test("Nothing is allowed that no grant allows; the kernel and `configure` must be named")
    func denyByDefault() {
        let nobody = AccessPolicy(role: .granted, user: 1)
        for verb in Self.verbs { #expect(!nobody.allows(Permission(entity: Account.entityName, verb: verb))) }
        let writer = AccessPolicy(role: .writer, user: 1)
        #expect(writer.allows(Permission(entity: Account.entityName, verb: "anything")))
        #expect(!writer.allows(Permission(entity: "directory.settings", verb: "configure")))
        #expect(!writer.allows(Permission(entity: "kernel.user", verb: "read")))
        let reader = AccessPolicy(role: .reader, user: 1)
        #expect(reader.allows(Permission(entity: Account.entityName, verb: "export")))
        #expect(!reader.allows(Permission(entity: Account.entityName, verb: "update")))
        #expect(AccessPolicy.ofModule("kernel.manager") == nil && AccessPolicy.ofModule("directory.owner") == nil)
        #expect(
            AccessPolicy.ofModule("directory.manager")?.covers(
                Permission(entity: "directory.settings", verb: "configure")
            ) == true
        )
        #expect(
            AccessPolicy.ofModule("directory.writer")?.covers(Permission(entity: "catalogue.product", verb: "read"))
                == false
        )
    }
}
