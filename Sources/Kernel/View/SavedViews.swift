import Contract
import Model

/// What must hold of the lists that people keep under a name.
///
/// Who sees and changes a view is said by grants that everybody has (`AccessPolicy.everybody`), on its owner and on
/// whom it is shared with: there is no rule of rights here but how far somebody may share.
enum SavedViews {
    /// Most views of one owner outside the bin.
    static let most = 500

    static func register(in registry: inout PluginRegistry) throws {
        try registry.validate(SavedView.self) { old, new, reader in
            if old == nil { try requireRoom(new.info.ownerID, reader) }
            try checkList(new, isNew: old == nil, reader)
            try checkSharing(old, new, reader)
        }
        try registry.guardDelete(SavedView.self) { view, move, reader in
            if move == .undelete { try requireRoom(view.info.ownerID, reader) }
        }
    }

    /// What a list of an entity leaves out besides: views over records of modules that the tenant has not, or that are hidden.
    /// They are listed again with the module.
    static func listed(_ entity: EntityDefinition, _ transaction: Transaction) -> Predicate {
        guard entity.name == SavedView.entityName, let column = entity.layout.column(at: "entity") else { return .all }
        let hidden = transaction.core.catalog.entities.filter { !transaction.sees($0) }
        return hidden.isEmpty ? .all : .not(.or(hidden.map { .equal(column, .text($0.name)) }))
    }

    private static func requireRoom(_ owner: Int64, _ reader: RuleReader) throws {
        let entity = try reader.core.entity(SavedView.self)
        let kept = Predicate.both(.equal(entity.info.ownerID, .integer(owner)), entity.liveOnly)
        guard try reader.reader.count(entity.table, where: kept) < most else {
            throw KernelRefusal(.resourceExhausted, .tooManyRecords, metadata: ["maximum": String(most)])
        }
    }

    /// What a list of the entity would refuse is refused here, for the same reasons.
    private static func checkList(_ view: SavedView, isNew: Bool, _ reader: RuleReader) throws {
        let core = reader.core
        guard let entity = core.catalog.entity(named: view.entity), entity.settings == nil else {
            throw KernelRefusal.invalid(.unknownEntity, field: "entity", ["entity": view.entity])
        }
        if isNew { try reader.requireVisible(entity, field: "entity") }
        let caller = reader.act?.principal ?? .module("kernel")
        let permission = Permission(entity: entity.name, verb: "read")
        guard caller.allows(permission) else {
            throw KernelRefusal(
                .permissionDenied,
                .permissionDenied,
                field: "entity",
                metadata: ["permission": permission.description]
            )
        }
        let custom = try reader.custom(entity)
        let seen = reader.act?.seen
        let isSeen: (EntityDefinition) -> Bool = { seen?.isVisible($0.module) ?? true }
        _ = try core.filterCompiler(entity, for: caller, isSeen: isSeen, custom: reader.custom).compile(view.filter)
        _ = try KeywordSearch(view.query, entity, core.formats) { _ in true }
        _ = try ListOrder(view.orderBy, entity: entity, fields: caller.fields("read", of: entity), custom: custom)
        _ = try MaskSelection(entity.layout, paths: view.columns, field: "columns", custom: custom)
    }

    /// Sharing obeys the scope of whoever shares: with their own team or one below it, and with everybody where they
    /// read all records of the entity. Administrators share with any team.
    private static func checkSharing(_ old: SavedView?, _ new: SavedView, _ reader: RuleReader) throws {
        let core = reader.core
        guard let caller = reader.act?.principal, let access = caller.access else { return }
        if new.sharedTeamID != 0, new.sharedTeamID != old?.sharedTeamID,
            !access.facts.teams.contains(new.sharedTeamID),
            caller.rows("update", of: try core.entity(Team.self)) != .everything
        {
            throw KernelRefusal(.permissionDenied, .shareOutOfScope, field: "shared_team_id")
        }
        if new.sharedWithAll, old?.sharedWithAll != true, let entity = core.catalog.entity(named: new.entity),
            caller.rows("read", of: entity) != .everything
        {
            throw KernelRefusal(.permissionDenied, .shareOutOfScope, field: "shared_with_all")
        }
    }
}
