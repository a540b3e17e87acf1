import Contract
import Model
import SwiftProtobuf

/// A request for a mass action: its records, and what is done with each of them.
protocol MassRequest: SwiftProtobuf.Message, Sendable {
    static var operation: OperationName<Self, MassMemory> { get }
    var selection: RecordSelection { get }
    var skipRefused: Bool { get }
    var validateOnly: Bool { get }
    func action(_ entity: EntityDefinition, _ core: KernelCore, _ custom: CustomFields) throws -> MassAction
}

extension UpdateRecordsRequest: MassRequest {
    static var operation: OperationName<Self, MassMemory> { OperationName("kernel.mass_update") }

    func action(_ entity: EntityDefinition, _ core: KernelCore, _ custom: CustomFields) throws -> MassAction {
        let input = try input(entity, core, custom)
        let paths = updateMask.paths
        // A list of lines has the identifiers of one record, and `*` would give every record the same key.
        let foreign = paths.first { $0 == "*" || entity.layout.linesIndex(named: $0) != nil }
        if let foreign {
            throw KernelRefusal.invalid(.invalidMask, field: "update_mask", ["path": String(foreign.prefix(100))])
        }
        let selection = try UpdateSelection(entity.layout, mask: paths, input: input, custom: custom[entity])
        guard !selection.columns.isEmpty || !selection.links.isEmpty || !selection.custom.isEmpty else {
            throw KernelRefusal.invalid(.required, field: "update_mask")
        }
        // The operation is kept with its request, and secrets are kept encrypted only.
        if let secret = entity.layout.secrets.first(where: selection.columns.contains) {
            let path = entity.layout.columns[secret].dotted
            throw KernelRefusal.invalid(.invalidMask, field: "update_mask", ["path": path])
        }
        return .update(input, selection, mask: paths)
    }

    private func input(_ entity: EntityDefinition, _ core: KernelCore, _ custom: CustomFields) throws -> Record {
        guard recordJson.isEmpty || record.isEmpty else {
            throw KernelRefusal.invalid(.repeatedField, field: "record")
        }
        let field = recordJson.isEmpty ? "record" : "record_json"
        do throws(CodecError) {
            do throws(CodecError) {
                return try decode(entity, core.schema, custom)
            } catch {
                throw error.inside(field)
            }
        } catch {
            throw KernelRefusal(error)
        }
    }

    private func decode(
        _ entity: EntityDefinition,
        _ schema: SchemaRegistry,
        _ custom: CustomFields
    ) throws(CodecError) -> Record {
        var bytes = [UInt8](record)
        if !recordJson.isEmpty, let message = schema.messageIndex(entity.layout.message) {
            bytes = try schema.wire(fromJSON: Array(recordJson.utf8), message: message, overlay: custom.overlay)
        }
        var decoded: Result<Record, CodecError> = .success(entity.layout.emptyRecord())
        bytes.withUnsafeBytes { buffer in
            decoded = Result { () throws(CodecError) in
                try entity.layout.decode(buffer, schema: schema, custom: custom[entity]?.layout ?? .none)
            }
        }
        return try decoded.get()
    }
}

extension DeleteRecordsRequest: MassRequest {
    static var operation: OperationName<Self, MassMemory> { OperationName("kernel.mass_delete") }

    func action(_ entity: EntityDefinition, _ core: KernelCore, _ custom: CustomFields) -> MassAction { .delete }
}

extension ReassignRecordsRequest: MassRequest {
    static var operation: OperationName<Self, MassMemory> { OperationName("kernel.mass_assign") }

    func action(_ entity: EntityDefinition, _ core: KernelCore, _ custom: CustomFields) throws -> MassAction {
        guard hasOwnerID || hasTeamID else { throw KernelRefusal.invalid(.required, field: "owner_id") }
        return .assign(owner: hasOwnerID ? ownerID : nil, team: hasTeamID ? teamID : nil)
    }
}
