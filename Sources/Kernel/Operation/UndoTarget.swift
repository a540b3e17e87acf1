import Contract
import Model
import SwiftProtobuf

/// An operation that can be taken back: the entity of its records, and what whoever takes it back must be allowed to do.
struct UndoTarget {
    let entity: EntityDefinition
    let verbs: [String]
    /// The verb that is needed on each record; nil where the report says it, or the two of a merge do.
    private let verbOfRecords: String?
    private let isImport: Bool

    init(_ row: Operations.Row, _ core: KernelCore) throws {
        let name: String
        let bytes = row.parameters
        isImport = row.operation.kind == ImportOperation.name.name
        switch row.operation.kind {
        case ImportOperation.name.name:
            name = try StartImportRequest(serializedBytes: bytes).entity
            (verbs, verbOfRecords) = (["import"], nil)
        case UpdateRecordsRequest.operation.name:
            name = try UpdateRecordsRequest(serializedBytes: bytes).selection.entity
            (verbs, verbOfRecords) = (["update"], "update")
        case DeleteRecordsRequest.operation.name:
            name = try DeleteRecordsRequest(serializedBytes: bytes).selection.entity
            (verbs, verbOfRecords) = (["delete"], "delete")
        case ReassignRecordsRequest.operation.name:
            name = try ReassignRecordsRequest(serializedBytes: bytes).selection.entity
            (verbs, verbOfRecords) = (["assign"], "assign")
        case MergeOperation.name.name:
            name = try MergeRecordsRequest(serializedBytes: bytes).entity
            (verbs, verbOfRecords) = (["update", "delete"], nil)
        default:
            throw KernelRefusal(.failedPrecondition, .operationKept, metadata: ["kind": row.operation.kind])
        }
        guard let entity = core.catalog.entity(named: name) else {
            throw KernelRefusal.invalid(.unknownEntity, field: "id", ["entity": String(name.prefix(100))])
        }
        self.entity = entity
    }

    /// The verb that is needed on the record of a row; nil where the operation's own right says all.
    func verb(of row: ReportRow) -> String? { isImport ? row.outcome : verbOfRecords }
}
