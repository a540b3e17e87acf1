import Contract
import Foundation
import Logging
import Model

/// SharedTableService: the tables that all tenants share, for the operator.
enum SharedTableHandlers {
    static func register(in registry: inout PluginRegistry) throws {
        try registry.process(SharedTableMethods.listSharedTables) { try await list($0, $1) }
        try registry.process(SharedTableMethods.appendSharedFile) { try await append($0, $1) }
        try registry.process(SharedTableMethods.replaceSharedTable) { try await replace($0, $1) }
    }

    private static func list(
        _ request: ListSharedTablesRequest,
        _ context: ProcessContext
    ) async throws -> ListSharedTablesResponse {
        let core = context.dispatcher.core
        let language = await context.language()
        return try await context.dispatcher.tenants.control.read { reader in
            let times = try SharedReplacements.times(reader)
            var answer = ListSharedTablesResponse()
            for entity in core.catalog.shared.sorted(by: { $0.name < $1.name }) {
                var table = SharedTable()
                table.entity = entity.name
                table.plural = core.plural(of: entity)
                table.label = core.labels.text("entity." + entity.name, language: language) ?? entity.name
                table.records = Int64(try reader.count(entity.table, where: .all))
                if let time = times[entity.name] { table.replaceTime = time.timestamp }
                answer.tables.append(table)
            }
            return answer
        }
    }

    private static func append(
        _ request: AppendSharedFileRequest,
        _ context: ProcessContext
    ) async throws -> AppendSharedFileResponse {
        let bytes = [UInt8](request.data)
        guard (1...SharedFiles.maximumPiece).contains(bytes.count) else {
            let expected = "1 … \(SharedFiles.maximumPiece)"
            throw KernelRefusal.invalid(.outOfRange, field: "data", ["expected": expected])
        }
        let now = context.now
        return try await context.dispatcher.tenants.control.write { writer in
            let file = request.fileID == 0 ? try SharedFiles.begin(now: now, writer) : request.fileID
            var answer = AppendSharedFileResponse()
            answer.size = try SharedFiles.append(bytes, to: file, at: request.offset, writer)
            answer.fileID = file
            return answer
        }
    }

    private static func replace(
        _ request: ReplaceSharedTableRequest,
        _ context: ProcessContext
    ) async throws -> ReplaceSharedTableResponse {
        let core = context.dispatcher.core
        guard let entity = core.catalog.entity(named: request.entity) else {
            throw KernelRefusal.invalid(.unknownEntity, field: "entity", ["entity": String(request.entity.prefix(100))])
        }
        guard entity.isShared else { throw SharedTableError.notShared(entity: entity.name) }
        let replacement = SharedTableReplacement(
            core: core,
            entity: entity,
            file: request.fileID,
            now: context.now,
            language: await context.language()
        )
        let control = context.dispatcher.tenants.control
        // What the file says wrongly is found before anything else has to wait for its transaction.
        let checked = try await control.read { try replacement.check($0) }
        if request.dryRun { return checked }
        let operatorID = context.principal.operatorID
        let written = try await control.write { writer in
            let written = try replacement.write(writer)
            try SharedFiles.remove([request.fileID], writer)
            try SharedReplacements.note(entity.name, now: replacement.now, by: operatorID, writer)
            return written
        }
        core.logger.info(
            "shared table replaced",
            metadata: [
                "entity": "\(entity.name)", "records": "\(written.records)", "added": "\(written.added)",
                "removed": "\(written.removed)", "operator": "\(operatorID)",
            ]
        )
        return written
    }
}

extension KernelCore {
    /// What the method that lists an entity calls its records, in `snake_case`.
    fileprivate func plural(of entity: EntityDefinition) -> String {
        let listing = zip(schema.methods, handlers).first { _, handler in
            if case .standard(.list, let served) = handler { served === entity } else { false }
        }
        return FieldMaskName.snake(String(listing?.0.name.dropFirst("List".count) ?? ""))
    }
}

extension Transaction {
    /// The same caller, reading the tables that all tenants share.
    func reading(_ shared: any StoreReader) -> Transaction {
        var transaction = Transaction(
            core: core,
            reader: shared,
            writer: nil,
            act: act,
            tenant: tenant,
            tokenHash: tokenHash,
            askedLanguage: askedLanguage
        )
        transaction.isEdge = isEdge
        return transaction
    }
}
