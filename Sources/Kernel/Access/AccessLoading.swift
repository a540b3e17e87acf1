import Contract
import Foundation
import Model
import SwiftProtobuf

/// Reads what a user may do from the user's record, the roles that it names and the tree of teams.
struct AccessLoading {
    /// Most teams of a tenant that are looked through for those below a user's own.
    static let mostTeams = 10_000

    let core: KernelCore
    let reader: any StoreReader

    /// Nil when there is no such user outside the bin, or when they are deactivated. One point read when nothing changed
    /// since the last call, else one for each thing that counts.
    func policy(of id: Int64, tenant: String) throws -> AccessPolicy? {
        let key = PolicyKey(tenant: tenant, user: id)
        let version = try CallerVersion.read(reader)
        if let known = core.policies.find(key, version) {
            assert(isCurrent(known), "a change that left the version as it was")
            return known
        }
        let policy = try make(id)
        if let policy { core.policies.keep(policy, key, version) }
        return policy
    }

    /// What debug builds, and so all tests, ask at each use: whether the store says the same.
    private func isCurrent(_ known: AccessPolicy) -> Bool { (try? make(known.facts.user)) == known }

    private func make(_ id: Int64) throws -> AccessPolicy? {
        let entity = try core.entity(User.self)
        let columns = core.userColumns
        var row: Row?
        try reader.select(core.queries.point(entity.index), [.integer(id)]) { cells in
            if cells[entity.info.deleteTime].kind == .null { row = Row(cells, columns) }
            return false
        }
        guard let row, !row.isInactive else { return nil }
        return try make(id, row, entity)
    }

    private func make(_ id: Int64, _ row: Row, _ entity: EntityDefinition) throws -> AccessPolicy {
        var facts = AccessFacts(user: id)
        facts.team = row.team
        if row.team != 0 { (facts.teams, facts.teamsAbove) = try around(row.team) }
        facts.units = row.units
        facts.partyEntity = row.partyEntity
        facts.party = row.party
        var grants = AccessPolicy.builtIn(row.role)
        grants += row.moduleRoles.compactMap(AccessPolicy.ofModule)
        var roles: [Int64] = []
        if let link = entity.layout.linkIndex(named: "access_role_ids") {
            try reader.select(entity.linkQueries[link].ofOne, [.integer(id)]) { cells in
                roles.append(cells[1].bits)
                return true
            }
        }
        if !roles.isEmpty { grants += try Self.grants(of: roles, reader, core) }
        grants += AccessPolicy.everybody
        return AccessPolicy(role: row.role, facts: facts, grants: grants)
    }

    /// What an API key with grants of its own may do of all that its owner may, its roles as they are now; nil when it
    /// was revoked.
    func grants(ofKey id: Int64) throws -> KeyGrants? {
        let entity = try core.entity(ApiKey.self)
        guard let record = try RecordReading(reader, entity).load(id),
            record.values[entity.info.deleteTime].isNull
        else { return nil }
        let key = try ApiKey(serializedBytes: core.wire(record, entity))
        guard !key.hasEndTime else { return nil }
        var grants = key.grants.map { PolicyGrant($0, role: key.name) }
        grants += key.moduleRoles.compactMap(AccessPolicy.ofModule)
        if !key.accessRoleIds.isEmpty { grants += try Self.grants(of: key.accessRoleIds, reader, core) }
        return KeyGrants(id: id, grants: grants)
    }

    /// The grants of the tenant's own roles that are not in the bin.
    static func grants(of roles: [Int64], _ reader: any StoreReader, _ core: KernelCore) throws -> [PolicyGrant] {
        let entity = try core.entity(AccessRole.self)
        let records = try RecordReading(reader, entity).records(
            where: .both(.oneOf(0, roles), entity.liveOnly),
            limit: max(roles.count, 1)
        )
        return try records.flatMap { record in
            let role = try AccessRole(serializedBytes: core.wire(record, entity))
            return role.grants.map { PolicyGrant($0, role: role.name, roleID: role.id) }
        }
    }

    /// A team and those below it, and the team and those above it; each ascending.
    private func around(_ team: Int64) throws -> (below: [Int64], above: [Int64]) {
        let entity = try core.entity(Team.self)
        guard let parent = entity.layout.column(at: "parent_id") else { return ([team], [team]) }
        var children: [Int64: [Int64]] = [:]
        var parents: [Int64: Int64] = [:]
        let query = Query(
            entity.table,
            columns: [0, parent],
            where: entity.liveOnly,
            order: [SortKey(0)],
            limit: Self.mostTeams
        )
        try reader.select(query) { cells in
            if cells[1].kind == .integer, cells[1].bits != 0 {
                children[cells[1].bits, default: []].append(cells[0].bits)
                parents[cells[0].bits] = cells[1].bits
            }
            return true
        }
        var found: Set<Int64> = [team]
        var waiting = [team]
        while let next = waiting.popLast() {
            for child in children[next] ?? [] where found.insert(child).inserted { waiting.append(child) }
        }
        var above: Set<Int64> = [team]
        var next = parents[team]
        while let current = next, above.insert(current).inserted { next = parents[current] }
        return (found.sorted(), above.sorted())
    }

    /// What counts of a user's row.
    private struct Row {
        let role: Role
        let isInactive: Bool
        let team, party: Int64
        let partyEntity: String
        let moduleRoles: [String]
        let units: [Int64]

        /// The point query brings the layout's columns in their order.
        init(_ cells: UnsafePointer<Cell>, _ columns: UserColumns) {
            func integer(_ column: Int) -> Int64 { cells[column].kind == .integer ? cells[column].bits : 0 }
            func array<Element: Decodable>(_ column: Int, _ type: [Element].Type) -> [Element] {
                guard cells[column].kind == .text else { return [] }
                return (try? JSONDecoder().decode(type, from: Data(cells[column].text.utf8))) ?? []
            }
            role = Role(rawValue: Int(integer(columns.role))) ?? .unspecified
            isInactive = integer(columns.inactive) != 0
            team = integer(columns.team)
            party = integer(columns.party)
            partyEntity = cells[columns.partyEntity].kind == .text ? cells[columns.partyEntity].text : ""
            moduleRoles = array(columns.moduleRoles, [String].self)
            units = array(columns.units, [Int64].self)
        }
    }
}

/// Whose policy is known.
struct PolicyKey: Sendable, Hashable {
    let tenant: String
    let user: Int64
}

/// Where a user's row says what counts here.
struct UserColumns {
    let role, moduleRoles, team, units, partyEntity, party, inactive: Int

    init(_ entity: EntityDefinition) throws {
        func column(_ path: String) throws -> Int {
            guard let column = entity.layout.column(at: path) else {
                throw KernelMistake.unknownField("kernel.user." + path)
            }
            return column
        }
        role = try column("role")
        moduleRoles = try column("module_roles")
        team = try column("team_id")
        units = try column("unit_ids")
        partyEntity = try column("party.entity")
        party = try column("party.id")
        inactive = try column("inactive")
    }
}
