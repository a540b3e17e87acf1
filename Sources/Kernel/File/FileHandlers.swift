import Contract
import Model
import SwiftProtobuf

/// FileService, and how a record's file is found.
enum FileHandlers {
    static func register(in registry: inout PluginRegistry) throws {
        try registry.handle(FileMethods.createDownloadLink) { try link($0, $1) }
    }

    private static func link(
        _ request: CreateDownloadLinkRequest,
        _ transaction: Transaction
    ) throws -> CreateDownloadLinkResponse {
        // It would outlive the window, and whoever closed that would not know.
        if case .operator = transaction.principal {
            throw KernelRefusal(.permissionDenied, .permissionDenied, metadata: ["permission": "kernel.file:link"])
        }
        guard (0...1440).contains(request.minutes) else {
            throw KernelRefusal.invalid(.outOfRange, field: "minutes", ["expected": "1 … 1440"])
        }
        let file = try find(
            request.record.entity,
            request.record.id,
            field: request.field,
            line: request.lineID,
            transaction
        )
        let expire = transaction.now.adding(seconds: Int64(request.minutes == 0 ? 15 : request.minutes) * 60)
        let link = SignedLink(
            tenant: transaction.tenant,
            place: SignedLink.Place(
                entity: request.record.entity,
                id: request.record.id,
                field: request.field,
                line: request.lineID
            ),
            hash: file.hash,
            expire: expire.microseconds,
            signer: SignedLink.Signer(
                token: transaction.tokenHash,
                user: transaction.principal.userID,
                key: transaction.principal.limitedKey ?? 0
            )
        )
        return .with {
            $0.path = "/files/signed/" + link.token(transaction.core.serverKey)
            $0.expireTime = expire.timestamp
        }
    }

    /// The file in a field of a record that the caller may read.
    static func find(
        _ name: String,
        _ id: Int64,
        field: String,
        line: Int64,
        _ transaction: Transaction
    ) throws -> FileRef {
        if name == "kernel.operation" {
            let operation = try OperationHandlers.load(id, transaction)
            guard operation.hasFile || operation.emptiedReason.isEmpty else {
                throw KernelRefusal(.notFound, .personErased, metadata: ["id": String(id)])
            }
            guard operation.hasFile, field == "file" else {
                throw KernelRefusal(.notFound, .fileNotFound, field: field, metadata: ["hash": ""])
            }
            return operation.file
        }
        guard let entity = transaction.core.catalog.entity(named: name) else {
            throw KernelRefusal.invalid(.unknownEntity, ["entity": String(name.prefix(100))])
        }
        try transaction.requireVisible(entity)
        guard transaction.mayRead(name) else {
            throw KernelRefusal(.permissionDenied, .permissionDenied, metadata: ["permission": name + ":read"])
        }
        try entity.requireOwn()
        guard let record = try RecordReading(transaction.reader, entity).load(id),
            transaction.rows("read", entity).allows(record)
        else {
            throw KernelRefusal.notFound(entity: name, id: id)
        }
        // A field that one may not read has no file.
        let fields = transaction.fields("read", entity)?.fields(of: record)
        guard let file = file(entity.layout, record, field: field, line: line, fields) else {
            throw KernelRefusal(.notFound, .fileNotFound, field: field, metadata: ["hash": ""])
        }
        return file
    }

    private static func file(
        _ layout: RecordLayout,
        _ record: Record,
        field: String,
        line: Int64,
        _ fields: FieldSet?
    ) -> FileRef? {
        if let file = layout.files.first(where: { $0.path == field }) {
            return fields?.columns[file.hash] ?? true ? reference(file, record.values) : nil
        }
        let parts = field.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let index = layout.linesIndex(named: parts[0]),
            let file = layout.lines[index].layout.files.first(where: { $0.path == parts[1] }),
            fields?.lines[index][file.hash] ?? true,
            let row = record.lines[index].first(where: { $0.id == line })
        else { return nil }
        return reference(file, row.values)
    }

    private static func reference(_ file: FileLayout, _ values: [Value]) -> FileRef? {
        guard case .text(let hash) = values[file.hash] else { return nil }
        return .with {
            $0.hash = hash
            $0.name = values[file.name].text ?? ""
            $0.size = values[file.size].integer ?? 0
            $0.type = values[file.type].text ?? ""
        }
    }
}
