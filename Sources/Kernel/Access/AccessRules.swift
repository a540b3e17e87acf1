import Contract
import Model
import SwiftProtobuf

/// What must hold of teams, roles and what users are given of them.
enum AccessRules {
    static func register(in registry: inout PluginRegistry) throws {
        let names = EntityNames(registry.catalog)
        let units = registry.catalog.units.map(\.name)
        try registry.validate(Team.self) { old, new, reader in
            guard new.parentID != 0, old?.parentID != new.parentID else { return }
            try requireNoCircle(new, reader)
        }
        try registry.validate(AccessRole.self) { _, new, _ in
            try names.check(grants: new.grants)
        }
        try registry.validate(User.self) { old, new, reader in
            if old?.moduleRoles != new.moduleRoles { try names.check(moduleRoles: new.moduleRoles) }
            // What was right once is not asked again: whoever sets up two factors changes the record too.
            for (place, id) in new.unitIds.enumerated() where old?.unitIds.contains(id) != true {
                let isThere = try reader.core.catalog.units.contains { try reader.core.isLive(id, $0, reader.reader) }
                guard isThere else {
                    throw KernelRefusal.invalid(
                        .referenceNotFound,
                        field: "unit_ids[\(place)]",
                        ["id": String(id), "entity": units.joined(separator: ", ")]
                    )
                }
            }
            if old?.party != new.party { try checkParty(of: new, reader) }
        }
        try registry.handle(AccessMethods.assignRecords) { try RecordAssignment.assign($0, $1) }
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

/// What grants and roles may name.
struct EntityNames: Sendable {
    private let catalog: EntityCatalog
    private let modules: Set<String>
    private let entities: Set<String>

    init(_ catalog: EntityCatalog) {
        self.catalog = catalog
        modules = Set(catalog.entities.map(\.module))
        entities = Set(catalog.entities.map(\.name))
    }

    func check(grants: [Grant]) throws {
        for (place, grant) in grants.enumerated() {
            try check(grant, place)
            try checkFields(grant, place)
        }
    }

    func check(moduleRoles: [String]) throws {
        for (place, name) in moduleRoles.enumerated() {
            guard let grant = AccessPolicy.ofModule(name), modules.contains(grant.entity) else {
                throw KernelRefusal.invalid(.unknownRole, field: "module_roles[\(place)]", ["role": name])
            }
        }
    }

    /// A grant names what there is. Who may give rights is an administrator, which no grant makes: else whoever may
    /// write users or roles gives himself the rest.
    private func check(_ grant: Grant, _ place: Int) throws {
        let path = "grants[\(place)]"
        guard grant.entity == "*" || modules.contains(grant.entity) || entities.contains(grant.entity) else {
            throw KernelRefusal.invalid(.unknownEntity, field: path + ".entity", ["entity": grant.entity])
        }
        let reserved: Set<String> = [
            "kernel", User.entityName, AccessRole.entityName, Team.entityName, SupportWindow.entityName,
            CustomField.entityName,
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

    /// Fields are those of one entity, and there. Settings are everybody's to read: no grant says what shows of them.
    private func checkFields(_ grant: Grant, _ place: Int) throws {
        for (name, paths) in [("read_fields", grant.readFields), ("write_fields", grant.writeFields)]
        where !paths.isEmpty {
            let field = "grants[\(place)].\(name)"
            guard let entity = catalog.entity(named: grant.entity), entity.settings == nil else {
                throw KernelRefusal.invalid(.grantFieldsUnfit, field: field, ["entity": grant.entity])
            }
            for (index, path) in paths.enumerated() where FieldSet.places(at: path, entity.layout).isEmpty {
                throw KernelRefusal.invalid(
                    .unknownField,
                    field: "\(field)[\(index)]",
                    ["expected": entity.name + "." + String(path.prefix(100))]
                )
            }
        }
    }
}
