import Contract
import Model
import SwiftProtobuf

/// TransferService: imports and exports of any entity.
enum TransferHandlers {
    static func register(in registry: inout PluginRegistry) throws {
        try registry.operation(ImportOperation.name) { try await ImportOperation.run($0) }
        try registry.operation(ExportOperation.name) { try await ExportOperation.run($0) }
        try registry.handle(TransferMethods.listStandardProfiles) { request, transaction in
            try transaction.core.profiles.answer(request, transaction)
        }
        try registry.process(TransferMethods.previewImport) { try await preview($0, $1) }
        try registry.handle(TransferMethods.startImport) { try startImport($0, &$1) }
        try registry.handle(TransferMethods.startExport) { request, transaction in
            try require("export", request.entity, transaction)
            _ = try ExportOperation.Plan(request, transaction)
            var request = request
            // An operation has no request that asks for a language.
            if request.labels, request.language.isEmpty { request.language = try transaction.language() }
            return try transaction.start(ExportOperation.name, request, entity: request.entity)
        }
        try registry.validate(ImportProfile.self) { _, new, reader in
            guard let entity = reader.core.catalog.entity(named: new.entity) else {
                throw KernelRefusal.invalid(.unknownEntity, field: "entity", ["entity": String(new.entity.prefix(100))])
            }
            try entity.requireOwn(field: "entity")
            let columns = TransferColumns(entity, custom: try reader.custom(entity))
            for (place, column) in new.columns.enumerated()
            where !column.path.isEmpty && columns.target(column.path) == nil {
                throw KernelRefusal.invalid(.invalidMask, field: "columns[\(place)].path", ["path": column.path])
            }
            for (place, constant) in new.constants.enumerated()
            where columns.target(constant.path).flatMap(ImportPlan.constantField) == nil {
                throw KernelRefusal.invalid(.invalidMask, field: "constants[\(place)].path", ["path": constant.path])
            }
        }
    }

    private static func require(_ verb: String, _ name: String, _ transaction: Transaction) throws {
        guard let entity = transaction.core.catalog.entity(named: name), entity.settings == nil else {
            throw KernelRefusal.invalid(.unknownEntity, field: "entity", ["entity": String(name.prefix(100))])
        }
        try entity.requireOwn(field: "entity")
        try transaction.requireVisible(entity, field: "entity")
        if verb == "import" { try transaction.requireEnabled(entity) }
        let permission = Permission(entity: name, verb: verb)
        guard transaction.principal.allows(permission) else {
            throw KernelRefusal(.permissionDenied, .permissionDenied, metadata: ["permission": permission.description])
        }
    }

    private static func requireFile(_ hash: String, _ reader: any StoreReader) throws {
        guard try FileTables.known([hash], reader)[hash] != nil else {
            throw KernelRefusal.invalid(.fileNotFound, field: "file_hash", ["hash": String(hash.prefix(64))])
        }
    }

    /// What can be said without reading the file is refused here; the rest is the operation's.
    private static func startImport(
        _ request: StartImportRequest,
        _ transaction: inout Transaction
    ) throws -> Operation {
        try require("import", request.entity, transaction)
        try requireFile(request.fileHash, transaction.reader)
        guard request.columns.count <= 256, request.keys.count <= 10, request.constants.count <= 50 else {
            throw KernelRefusal.invalid(.tooManyItems, field: "columns", ["maximum": "256"])
        }
        if !request.profile.isEmpty, transaction.core.profiles.all[request.profile]?.entity != request.entity {
            throw KernelRefusal.invalid(
                .unknownProfile,
                field: "profile",
                ["profile": String(request.profile.prefix(120))]
            )
        }
        let operation = try transaction.start(ImportOperation.name, request, entity: request.entity)
        // The file is held as long as the operation can be asked for.
        try FileTables.hold(request.fileHash, for: operation.id, path: "source", try transaction.requireWriter())
        return operation
    }

    private static func preview(
        _ request: PreviewImportRequest,
        _ context: ProcessContext
    ) async throws -> PreviewImportResponse {
        try await context.read { transaction in
            try require("import", request.entity, transaction)
            try requireFile(request.fileHash, transaction.reader)
        }
        let files = context.dispatcher.tenants.engine.files
        let survey = try await files.reading(context.tenantName, request.fileHash) { try ImportOperation.Survey($0) }
        return try await context.read { transaction in
            guard let entity = transaction.core.catalog.entity(named: request.entity) else {
                throw KernelRefusal.invalid(.unknownEntity, field: "entity", ["entity": request.entity])
            }
            let guesses = try ImportOperation.guesses(survey.header, entity, transaction)
            let isOurs = ImportOperation.isOurs(survey.header, entity, try transaction.custom(entity))
            var answer = PreviewImportResponse()
            answer.separator = String(UnicodeScalar(survey.dialect.separator.rawValue))
            answer.encoding = survey.dialect.encoding == .windows1252 ? "windows-1252" : "utf-8"
            answer.style = survey.numbers(.unspecified, isOurs: isOurs) == .french ? .french : .english
            answer.columns = survey.header.enumerated().map { place, header in
                .with {
                    $0.header = header
                    $0.path = guesses[place] ?? ""
                    $0.samples = Array(survey.samples[place].prefix(5))
                }
            }
            let columns = TransferColumns(entity, custom: try transaction.custom(entity))
            answer.paths = columns.paths + [TransferColumns.externalKey]
            return answer
        }
    }
}
