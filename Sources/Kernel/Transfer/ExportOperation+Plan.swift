import Contract
import Model

extension ExportOperation {
    /// What an export reads, in which order, and into what file: checked before it starts, and again when it runs.
    struct Plan: Sendable {
        let entity: EntityDefinition
        let schema: SchemaRegistry
        let paths: [String]
        let targets: [TransferTarget]
        let header: [String]
        /// What people call things; nil when paths and names are used.
        let words: TenantWords?
        /// What people call the records.
        let title: String
        let condition: Predicate
        let order: ListOrder
        /// What a record shows it shows in all of them.
        let fields: [FieldAccess]
        let format: Format
        /// The tenant's own fields, and whether any of them is needed.
        let custom: CustomEntity?
        let readsCustom: Bool

        init(_ request: StartExportRequest, _ transaction: Transaction) throws {
            let core = transaction.core
            guard let entity = core.catalog.entity(named: request.entity) else {
                throw KernelRefusal.invalid(
                    .unknownEntity,
                    field: "entity",
                    ["entity": String(request.entity.prefix(100))]
                )
            }
            try transaction.requireVisible(entity, field: "entity")
            for verb in ["read", "export"] where transaction.rows(verb, entity) == .nothing {
                throw KernelRefusal(
                    .permissionDenied,
                    .permissionDenied,
                    metadata: ["permission": entity.name + ":" + verb]
                )
            }
            self.entity = entity
            schema = core.schema
            let custom = try transaction.custom(entity)
            self.custom = custom
            let columns = TransferColumns(entity, custom: custom)
            let reads = ["read", "export"].compactMap { transaction.fields($0, entity) }
            fields = reads
            func shows(_ path: String) -> Bool {
                if custom?.field(named: path) != nil { return reads.allSatisfy { $0.isSomewhere(.custom(path)) } }
                guard let place = columns.target(path)?.place else { return true }
                return reads.allSatisfy { $0.isSomewhere(place) }
            }
            let paths = request.columns.isEmpty ? columns.paths.filter(shows) : request.columns
            if let hidden = paths.firstIndex(where: { !shows($0) }) {
                throw KernelRefusal.notReadable(paths[hidden], of: entity, field: "columns[\(hidden)]")
            }
            guard request.columns.count <= 256 else {
                throw KernelRefusal.invalid(.tooManyItems, field: "columns", ["maximum": "256"])
            }
            targets = try paths.map { path in
                guard let target = columns.target(path), target.isExported else {
                    throw TransferError.columnUnknown(path: String(path.prefix(200)))
                }
                return target
            }
            self.paths = paths
            let words = try request.labels ? TenantWords(Self.language(request, transaction), transaction) : nil
            self.words = words
            header = paths.map { path in
                guard let words else { return path }
                let field = custom?.field(named: path)
                return words.text("field.\(entity.name).\(path)") ?? field?.label(words.language) ?? path
            }
            title = words?.text("entity.\(entity.name)") ?? entity.name
            let methods = StandardMethods(core, entity)
            let filter = try transaction.filterCompiler(entity).compile(request.filter)
            condition = .both(
                .both(filter, try methods.keywords(request.query, transaction)),
                .both(
                    entity.liveOnly,
                    .both(
                        transaction.rows("read", entity).predicate,
                        transaction.rows("export", entity).predicate
                    )
                )
            )
            order = try ListOrder(
                request.orderBy,
                entity: entity,
                fields: transaction.fields("read", entity),
                custom: custom
            )
            let isShown = targets.contains { if case .custom = $0 { true } else { false } }
            readsCustom = isShown || order.fields.contains { $0 != nil }
            format = try Format(request)
        }

        private static func language(_ request: StartExportRequest, _ transaction: Transaction) throws -> String {
            guard !request.language.isEmpty else { return try transaction.language() }
            guard Labels.languages.contains(request.language) else {
                throw KernelRefusal.invalid(
                    .outOfRange,
                    field: "language",
                    ["expected": Labels.languages.joined(separator: ", ")]
                )
            }
            return request.language
        }
    }

    /// A kind of file.
    enum Format: Sendable {
        case csv(CSVDialect.Separator)
        case workbook

        init(_ request: StartExportRequest) throws {
            switch request.format {
            case .unspecified, .exportCsv: self = .csv(try Self.separator(request.separator))
            case .exportXlsx: self = .workbook
            case .UNRECOGNIZED:
                throw KernelRefusal.invalid(
                    .unknownEnumValue,
                    field: "format",
                    ["expected": "EXPORT_CSV, EXPORT_XLSX"]
                )
            }
        }

        private static func separator(_ text: String) throws -> CSVDialect.Separator {
            switch text {
            case "", ";": return .semicolon
            case ",": return .comma
            case "\t": return .tab
            case "|": return .pipe
            default:
                throw KernelRefusal.invalid(.outOfRange, field: "separator", ["expected": "; , | or a tab"])
            }
        }

        /// What names of such files end with.
        var ending: String {
            switch self {
            case .csv: "csv"
            case .workbook: "xlsx"
            }
        }

        var type: String {
            switch self {
            case .csv: "text/csv"
            case .workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
        }
    }
}

extension TransferTarget {
    /// The field of the message that it is; nil for what is none of the record's own.
    var place: FieldPlace? {
        switch self {
        case .externalKey, .custom, .customReference: nil
        case .identifier: .column(0)
        case .column(let column), .reference(let column, _): .column(column)
        case .line(let lines, let column, _): .line(lines, column: column)
        case .links(let link): .links(link)
        }
    }

    /// Whether it says something of a record that is there.
    fileprivate var isExported: Bool {
        switch self {
        case .externalKey, .reference, .customReference: false
        case .line(_, _, let place): place == nil
        case .identifier, .column, .links, .custom: true
        }
    }
}
