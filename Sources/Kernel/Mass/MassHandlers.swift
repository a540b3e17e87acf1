import Contract
import Model

/// MassService: updating, deleting and reassigning the records of a list.
enum MassHandlers {
    static func register(in registry: inout PluginRegistry) throws {
        try registry.operation(UpdateRecordsRequest.operation) { try await MassOperation.run($0) }
        try registry.operation(DeleteRecordsRequest.operation) { try await MassOperation.run($0) }
        try registry.operation(ReassignRecordsRequest.operation) { try await MassOperation.run($0) }
        try registry.handle(MassMethods.updateRecords) { try start($0, $1) }
        try registry.handle(MassMethods.deleteRecords) { try start($0, $1) }
        try registry.handle(MassMethods.reassignRecords) { try start($0, $1) }
    }

    /// What can be said without looking at the records is refused here; the rest is the operation's.
    private static func start<Request: MassRequest>(
        _ request: Request,
        _ transaction: Transaction
    ) throws -> Operation {
        let set = try RecordSet(request.selection, transaction)
        let action = try request.action(set.entity, transaction.core, transaction.customFields())
        guard transaction.rows(action.verb, set.entity) != .nothing else {
            throw RecordSet.denied(action.verb, set.entity)
        }
        try set.requireNamed(transaction)
        if case .assign(let owner, let team) = action {
            try require(owner, User.entityName, "owner_id", transaction)
            try require(team, Team.entityName, "team_id", transaction)
        }
        guard !request.validateOnly else { return try MassOperation.preview(request, transaction) }
        return try transaction.start(Request.operation, request, entity: set.entity.name)
    }

    private static func require(_ id: Int64?, _ name: String, _ field: String, _ transaction: Transaction) throws {
        guard let id, id != 0, let entity = transaction.core.catalog.entity(named: name) else { return }
        guard try transaction.core.isLive(id, entity, transaction.reader) else {
            throw KernelRefusal.invalid(.referenceNotFound, field: field, ["id": String(id), "entity": name])
        }
    }
}
