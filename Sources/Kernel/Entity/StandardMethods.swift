import Contract
import Model
import SwiftProtobuf

/// The standard methods of one entity, from request bytes to reply bytes.
struct StandardMethods {
    static let maximumPageSize = 1000

    let core: KernelCore
    let entity: EntityDefinition

    init(_ core: KernelCore, _ entity: EntityDefinition) {
        self.core = core
        self.entity = entity
    }

    func run(_ standard: StandardMethod, _ bytes: [UInt8], _ transaction: Transaction) throws -> [UInt8] {
        switch standard {
        case .get:
            try get(
                bytes,
                transaction.reader,
                transaction.principal,
                try transaction.custom(entity),
                isEdge: transaction.isEdge
            )
        case .batchGet: try batchGet(bytes, transaction)
        case .list: try list(bytes, transaction)
        case .create: try create(bytes, transaction)
        case .update: try update(bytes, transaction)
        case .delete: try delete(bytes, transaction)
        case .undelete: try undelete(bytes, transaction)
        case .getSettings: try SettingsMethods(core: core, entity: entity).get(bytes, transaction)
        case .updateSettings: try updateSettings(bytes, transaction)
        case .unspecified, .UNRECOGNIZED: throw PluginError.unhandled(entity.name)
        }
    }

    // MARK: - Reading

    /// `fields` are those that the caller reads: to ask for others is refused. `unasked` are the custom fields that come
    /// without a mask.
    private func selection(
        _ hasMask: Bool,
        _ mask: Google_Protobuf_FieldMask,
        _ fields: FieldAccess?,
        _ custom: CustomEntity?,
        unasked: CustomSelection?
    ) throws -> ReadSelection {
        guard hasMask, !mask.paths.isEmpty else { return core.selections[entity.index].with(unasked) }
        let selection = try ReadSelection(entity.layout, mask: mask.paths, custom: custom)
        if let fields {
            for path in mask.paths where path != "*" {
                let places = FieldSet.places(at: path, entity.layout)
                guard places.contains(where: fields.isSomewhere) else {
                    throw KernelRefusal.notReadable(path, of: entity, field: "read_mask")
                }
            }
        }
        return selection
    }

    /// One record; a record in the bin is found too, and says so. `isEdge`: the caller asks, not a module on their behalf.
    func get(
        _ bytes: [UInt8],
        _ reader: any StoreReader,
        _ principal: Principal,
        _ custom: CustomEntity?,
        isEdge: Bool = true
    ) throws -> [UInt8] {
        let request = try GetRequest(serializedBytes: bytes)
        guard request.id > 0 else { throw KernelRefusal.invalid(.idRequired, field: "id") }
        let fields = isEdge ? principal.fields("read", of: entity) : nil
        let selection = try selection(request.hasReadMask, request.readMask, fields, custom, unasked: custom?.all)
        let reading = RecordReading(reader, entity, custom: fields == nil ? nil : custom)
        let rule = principal.rows("read", of: entity)
        let page =
            selection.isComplete && rule == .everything && fields == nil
            ? try reading.point(request.id, core.queries.point(entity.index), selection: selection)
            : try reading.page(
                where: .both(.equal(0, .integer(request.id)), rule.predicate),
                order: [],
                limit: 1,
                selection: selection,
                fields: fields
            )
        guard page.count == 1 else { throw KernelRefusal.notFound(entity: entity.name, id: request.id) }
        var writer = ByteWriter(capacity: 512)
        page.appendRecord(0, to: &writer)
        return writer.finish()
    }

    /// The fields that an answer shows; nil when all.
    private func masks(_ transaction: Transaction) -> FieldAccess? {
        transaction.isEdge ? transaction.fields("read", entity) : nil
    }

    private func batchGet(_ bytes: [UInt8], _ transaction: Transaction) throws -> [UInt8] {
        let request = try BatchGetRequest(serializedBytes: bytes)
        guard (1...Self.maximumPageSize).contains(request.ids.count) else {
            throw KernelRefusal.invalid(.tooManyIDs, field: "ids", ["maximum": String(Self.maximumPageSize)])
        }
        let fields = masks(transaction)
        let custom = try transaction.custom(entity)
        let selection = try selection(request.hasReadMask, request.readMask, fields, custom, unasked: custom?.all)
        let page = try RecordReading(transaction.reader, entity, custom: fields == nil ? nil : custom).page(
            where: .both(.oneOf(0, request.ids), transaction.rows("read", entity).predicate),
            order: [SortKey(0)],
            limit: request.ids.count,
            selection: selection,
            fields: fields
        )
        var places: [Int64: Int] = [:]
        for (place, id) in page.ids.enumerated() { places[id] = place }
        var writer = ByteWriter(capacity: 16 * 1024)
        for id in request.ids {
            guard let place = places[id] else { throw KernelRefusal.notFound(entity: entity.name, id: id) }
            writer.tag(StandardShape.records, wireType: 2)
            writer.varint(UInt64(page.size(place)))
            page.appendRecord(place, to: &writer)
        }
        return writer.finish()
    }

    private func list(_ bytes: [UInt8], _ transaction: Transaction) throws -> [UInt8] {
        let request = try ListRequest(serializedBytes: bytes)
        let size = try PageSize.of(request.pageSize)
        let custom = try transaction.custom(entity)
        let order = try ListOrder(
            request.orderBy,
            entity: entity,
            fields: transaction.fields("read", entity),
            custom: custom
        )
        let compiler = transaction.filterCompiler(entity)
        let rule = transaction.rows("read", entity)
        var condition = Predicate.both(rule.predicate, try compiler.compile(request.filter))
        if !request.showDeleted { condition = .both(condition, entity.liveOnly) }
        condition = .both(condition, SavedViews.listed(entity, transaction))
        let search = try KeywordSearch(
            request.query,
            entity,
            core.formats,
            custom: try transaction.customSearch(entity)
        ) { transaction.searches($0, of: entity) }
        // Each part with its length, so that no two requests have the same scope.
        let scope = [
            transaction.tenant, entity.name, request.filter, request.orderBy, request.query,
            request.showDeleted ? "deleted" : "live",
        ].map { "\($0.utf8.count):\($0)" }.joined()
        var writer = ByteWriter(capacity: 32 * 1024)
        let page = ListPage(
            reading: RecordReading(transaction.reader, entity, custom: masks(transaction) == nil ? nil : custom),
            selection: try selection(
                request.hasReadMask,
                request.readMask,
                masks(transaction),
                custom,
                unasked: nil
            ),
            fields: masks(transaction),
            size: size,
            scope: scope,
            key: core.serverKey,
            isScoped: rule != .everything
        )
        if let search, request.orderBy.isEmpty {
            try page.ranked(search.tiers, condition, after: request.pageToken, to: &writer)
        } else {
            try page.ordered(.both(condition, search?.all ?? .all), order, after: request.pageToken, to: &writer)
        }
        if request.countTotal {
            writer.tag(StandardShape.totalSize, wireType: 0)
            let all = Predicate.both(condition, search?.all ?? .all)
            writer.varint(UInt64(try transaction.reader.count(entity.table, where: all)))
        }
        return writer.finish()
    }

    /// What keywords find, whatever the order; everything for an empty query.
    func keywords(_ query: String, _ transaction: Transaction) throws -> Predicate {
        let custom = try transaction.customSearch(entity)
        let search = try KeywordSearch(query, entity, core.formats, custom: custom) {
            transaction.searches($0, of: entity)
        }
        return search?.all ?? .all
    }

    // MARK: - Writing

    /// A record that was written, as the caller may see it.
    private func answer(_ record: Record, _ transaction: Transaction) -> [UInt8] {
        transaction.shown(record, entity).wire
    }

    /// Cuts a Create or Update request and decodes its record; errors name the field as the caller wrote it.
    private func writeRequest(
        _ bytes: [UInt8],
        _ transaction: Transaction
    ) throws -> (input: Record, request: WriteRequest) {
        let custom = try transaction.custom(entity)?.layout ?? .none
        do {
            return try bytes.withUnsafeBytes { buffer in
                let request = try WriteRequest(buffer)
                guard let record = request.record else {
                    throw KernelRefusal.invalid(.required, field: fieldName)
                }
                do throws(CodecError) {
                    return (try entity.layout.decode(record, schema: core.schema, custom: custom), request)
                } catch {
                    throw error.inside(fieldName)
                }
            }
        } catch let error as CodecError {
            throw KernelRefusal(error)
        }
    }

    /// The record's field in the request: `account`.
    private var fieldName: String {
        FieldMaskName.snake(String(entity.layout.message.split(separator: ".").last ?? ""))
    }

    /// Names the fields of refusals as the caller wrote them: `account.name`.
    private func inField<Answer>(_ body: () throws -> Answer) throws -> Answer {
        do {
            return try body()
        } catch let refusal as KernelRefusal where refusal.field != nil {
            throw refusal.code == .invalidMask ? refusal : refusal.inside(fieldName)
        } catch let refusal as any Refusal where !(refusal is KernelRefusal) {
            guard let field = refusal.field else { throw refusal }
            throw ModuleRefusal(refusal, module: entity.module, field: fieldName + "." + field)
        }
    }

    private func create(_ bytes: [UInt8], _ transaction: Transaction) throws -> [UInt8] {
        let (input, request) = try writeRequest(bytes, transaction)
        var created = try inField { try RecordWriting(entity, transaction).create(input, isSent: true) }
        try transaction.require("create", created, entity)
        if let fields = FieldWriting("create", entity, transaction) {
            try inField { try fields.check(new: input, as: created) }
        }
        if request.validateOnly {
            created.values[0] = .null
            hideNewLines(in: &created, known: [])
        }
        return answer(created, transaction)
    }

    private func update(_ bytes: [UInt8], _ transaction: Transaction) throws -> [UInt8] {
        let (input, request) = try writeRequest(bytes, transaction)
        guard input.id > 0 else { throw KernelRefusal.invalid(.idRequired, field: fieldName + ".id") }
        try transaction.require("update", id: input.id, entity)
        let before = request.validateOnly ? try RecordReading(transaction.reader, entity).load(input.id) : nil
        var updated = try inField {
            try RecordWriting(entity, transaction).update(
                id: input.id,
                input: input,
                mask: request.mask,
                etag: input.values[entity.info.etag],
                fields: FieldWriting("update", entity, transaction),
                isSent: true
            )
        }
        // Nobody puts a record out of their own reach, or into another's.
        try transaction.requireStill("update", updated, entity)
        if request.validateOnly {
            hideNewLines(in: &updated, known: Set(before?.lines.joined().map(\.id) ?? []))
        }
        return answer(updated, transaction)
    }

    private func updateSettings(_ bytes: [UInt8], _ transaction: Transaction) throws -> [UInt8] {
        let (input, request) = try writeRequest(bytes, transaction)
        let settings = SettingsMethods(core: core, entity: entity)
        return core.wire(try inField { try settings.update(input, mask: request.mask, transaction) }, entity)
    }

    /// After a mere check the new lines will not be: their identifiers lead nowhere.
    private func hideNewLines(in record: inout Record, known: Set<Int64>) {
        for lines in record.lines.indices {
            for place in record.lines[lines].indices where !known.contains(record.lines[lines][place].id) {
                record.lines[lines][place].values[0] = .null
            }
        }
    }

    private func etag(_ text: String) -> Value {
        text.isEmpty ? .null : .integer(Int64(text) ?? -1)
    }

    private func delete(_ bytes: [UInt8], _ transaction: Transaction) throws -> [UInt8] {
        let request = try DeleteRequest(serializedBytes: bytes)
        guard request.id > 0 else { throw KernelRefusal.invalid(.idRequired, field: "id") }
        try transaction.require("delete", id: request.id, entity)
        let deleted = try RecycleBin(transaction).delete(entity, id: request.id, etag: etag(request.etag))
        return answer(deleted, transaction)
    }

    private func undelete(_ bytes: [UInt8], _ transaction: Transaction) throws -> [UInt8] {
        let request = try UndeleteRequest(serializedBytes: bytes)
        guard request.id > 0 else { throw KernelRefusal.invalid(.idRequired, field: "id") }
        try transaction.require("delete", id: request.id, entity)
        let restored = try RecycleBin(transaction).undelete(entity, id: request.id, etag: etag(request.etag))
        return answer(restored, transaction)
    }
}

enum FieldMaskName {
    /// `SupplierPrice` as `supplier_price`.
    static func snake(_ name: String) -> String {
        var text = ""
        for character in name {
            if character.isUppercase, !text.isEmpty { text += "_" }
            text += character.lowercased()
        }
        return text
    }
}
