import Contract
import Model
import SwiftProtobuf

/// What must hold of teams, roles and what users are given of them.
enum AccessRules {
    static func register(in registry: inout PluginRegistry) throws {
        let modules = Set(registry.catalog.entities.map(\.module))
        let entities = Set(registry.catalog.entities.map(\.name))
        let units = registry.catalog.units.map(\.name)
        try registry.validate(Team.self) { old, new, reader in
            guard new.parentID != 0, old?.parentID != new.parentID else { return }
            try requireNoCircle(new, reader)
        }
        try registry.validate(AccessRole.self) { _, new, _ in
            for (place, grant) in new.grants.enumerated() { try check(grant, place, modules, entities) }
        }
        try registry.validate(User.self) { _, new, reader in
            for (place, name) in new.moduleRoles.enumerated() {
                guard let grant = AccessPolicy.ofModule(name), modules.contains(grant.entity) else {
                    throw KernelRefusal.invalid(.unknownRole, field: "module_roles[\(place)]", ["role": name])
                }
            }
            for (place, id) in new.unitIds.enumerated() {
                let isThere = try reader.core.catalog.units.contains { try reader.core.isLive(id, $0, reader.reader) }
                guard isThere else {
                    throw KernelRefusal.invalid(
                        .referenceNotFound,
                        field: "unit_ids[\(place)]",
                        ["id": String(id), "entity": units.joined(separator: ", ")]
                    )
                }
            }
            try checkParty(of: new, reader)
        }
        try registry.handle(AccessMethods.explain) { try AccessHandlers.explain($0, $1) }
        try registry.handle(AccessMethods.whoCan) { try AccessHandlers.whoCan($0, $1) }
    }

    private static func requireNoCircle(_ team: Team, _ reader: RuleReader) throws {
        var seen: Set<Int64> = [team.id]
        var next = team.parentID
        while next != 0 {
            guard seen.insert(next).inserted else {
                throw KernelRefusal(.failedPrecondition, .teamCircle, field: "parent_id")
            }
            next = try reader.find(RecordID<Team>(next))?.parentID ?? 0
        }
    }

    /// A grant names what there is. Who may give rights is an administrator, which no grant makes: else whoever may write
    /// users or roles gives himself the rest.
    private static func check(_ grant: Grant, _ place: Int, _ modules: Set<String>, _ entities: Set<String>) throws {
        let path = "grants[\(place)]"
        guard grant.entity == "*" || modules.contains(grant.entity) || entities.contains(grant.entity) else {
            throw KernelRefusal.invalid(.unknownEntity, field: path + ".entity", ["entity": grant.entity])
        }
        let reserved: Set<String> = [
            "kernel", User.entityName, AccessRole.entityName, Team.entityName, CustomField.entityName,
        ]
        guard !reserved.contains(grant.entity) || Set(grant.actions).isSubset(of: ["read", "export"]) else {
            throw KernelRefusal(
                .failedPrecondition,
                .grantReserved,
                field: path + ".actions",
                metadata: ["entity": grant.entity]
            )
        }
        for (index, action) in grant.actions.enumerated() {
            let isWord =
                !action.isEmpty
                && action.utf8.allSatisfy { byte in
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
                }
            guard action == "*" || isWord else {
                throw KernelRefusal.invalid(
                    .patternMismatch,
                    field: "\(path).actions[\(index)]",
                    ["pattern": "[a-z_]+ or *"]
                )
            }
        }
    }

    private static func checkParty(of user: User, _ reader: RuleReader) throws {
        guard user.party.id != 0 || !user.party.entity.isEmpty else { return }
        let entity = reader.core.catalog.entity(named: user.party.entity)
        guard let entity, entity.party?.entity == entity.name else {
            throw KernelRefusal.invalid(.unknownEntity, field: "party.entity", ["entity": user.party.entity])
        }
        guard try reader.core.isLive(user.party.id, entity, reader.reader) else {
            throw KernelRefusal.invalid(
                .referenceNotFound,
                field: "party.id",
                ["id": String(user.party.id), "entity": entity.name]
            )
        }
    }
}
