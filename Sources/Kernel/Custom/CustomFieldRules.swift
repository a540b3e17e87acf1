import Contract
import Model

/// What must hold of custom fields, and what the store has for them.
enum CustomFieldRules {
    /// Most fields of an entity that can be seen, and most with those in the bin.
    static let mostLive = 1000
    static let mostUndeleted = 2000
    /// How long a field in the bin can come back, seconds.
    static let undeleteSeconds: Int64 = 30 * 86_400

    static func register(in registry: inout PluginRegistry) throws {
        try registry.derive(CustomField.self) { field, context in
            try number(&field, context)
            if field.kind == .reference, field.onDelete == .unspecified { field.onDelete = .clear }
        }
        try registry.validate(CustomField.self) { old, new, reader in
            if let old {
                try requireSame(old, new)
            } else {
                if let entity = reader.core.catalog.entity(named: new.entity) {
                    try reader.requireEnabled(entity, field: "entity")
                }
                try requireRoom(new.entity, reader)
            }
            try check(new, reader.core)
            if old == nil { try checkTarget(new, reader) }
        }
        try registry.guardDelete(CustomField.self) { field, move, reader in
            guard case .undelete = move, let act = reader.act else { return }
            let deleted = try Instant(field.info.deleteTime)
            guard act.now <= deleted.adding(seconds: undeleteSeconds) else {
                throw KernelRefusal(.failedPrecondition, .customFieldExpired, metadata: ["maximum": "30"])
            }
            try requireRoom(field.entity, reader)
        }
        try registry.follow(CustomField.self) { old, new, transaction in try follow(old, new, &transaction) }
    }

    /// The number is the server's: that of the record, or the next of the entity.
    private static func number(_ field: inout CustomField, _ context: RuleContext) throws {
        guard field.id == 0 else {
            field.number = try context.reader.find(RecordID<CustomField>(field.id))?.number ?? field.number
            return
        }
        field.number = Int32(clamping: try CustomNumbers.next(field.entity, context.reader.reader))
    }

    private static func requireSame(_ old: CustomField, _ new: CustomField) throws {
        let fixed: [(path: String, isSame: Bool)] = [
            ("entity", old.entity == new.entity), ("name", old.name == new.name), ("kind", old.kind == new.kind),
            ("scale", new.scale >= old.scale), ("choice_list", old.choiceList == new.choiceList),
            ("number", old.number == new.number), ("reference_entity", old.referenceEntity == new.referenceEntity),
        ]
        guard let changed = fixed.first(where: { !$0.isSame }) else { return }
        throw KernelRefusal.invalid(.customFieldFixed, field: changed.path)
    }

    private static func requireRoom(_ entity: String, _ reader: RuleReader) throws {
        let definition = try reader.core.entity(CustomField.self)
        guard let column = definition.layout.column(at: "entity") else { return }
        let all = definition.equals(column, entity)
        for (condition, most) in [(Predicate.both(all, definition.liveOnly), mostLive), (all, mostUndeleted)]
        where try reader.reader.count(definition.table, where: condition) >= most {
            throw KernelRefusal(.resourceExhausted, .tooManyRecords, metadata: ["maximum": String(most)])
        }
    }

    private static func check(_ field: CustomField, _ core: KernelCore) throws {
        guard let entity = core.catalog.entity(named: field.entity) else {
            throw KernelRefusal.invalid(
                .unknownEntity,
                field: "entity",
                ["entity": String(field.entity.prefix(100))]
            )
        }
        guard entity.takesCustomFields else {
            throw KernelRefusal(
                .failedPrecondition,
                .customFieldEntity,
                field: "entity",
                metadata: ["entity": entity.name]
            )
        }
        if core.schema.message(entity.layout.message)?.position(ofName: field.name) != nil {
            throw KernelRefusal(.alreadyExists, .duplicateValue, field: "name", metadata: ["other": ""])
        }
        try checkKind(field, core)
    }

    /// Refuses what a field of its kind cannot have.
    private static func checkKind(_ field: CustomField, _ core: KernelCore) throws {
        let misfits: [(path: String, isMisfit: Bool)] = [
            ("scale", field.scale != 0 && field.kind != .decimal),
            ("choice_list", !field.choiceList.isEmpty && field.kind != .choice),
            ("max_length", field.maxLength != 0 && field.kind != .text),
            ("search", field.search && field.kind != .text),
            ("reference_entity", !field.referenceEntity.isEmpty && field.kind != .reference),
            ("on_delete", !offers(field)),
        ]
        if let misfit = misfits.first(where: \.isMisfit) {
            throw KernelRefusal.invalid(.customFieldMisfit, field: misfit.path)
        }
        guard !field.choiceList.isEmpty, field.choiceList != "\(field.entity).\(field.name)",
            core.choices[field.choiceList] == nil
        else { return }
        throw KernelRefusal.invalid(
            .unknownChoiceList,
            field: "choice_list",
            ["list": String(field.choiceList.prefix(120))]
        )
    }

    /// CASCADE is a module's to say: what belongs to what is no matter of a field that comes and goes.
    private static func offers(_ field: CustomField) -> Bool {
        field.kind == .reference ? [.clear, .restrict].contains(field.onDelete) : field.onDelete == .unspecified
    }

    /// What modules refer to of the kernel's own records.
    private static let kernelTargets: Set<String> = ["kernel.team", "kernel.user"]

    /// Refuses what a tenant's fields cannot refer to.
    private static func checkTarget(_ field: CustomField, _ reader: RuleReader) throws {
        guard field.kind == .reference else { return }
        let (path, name) = ("reference_entity", field.referenceEntity)
        guard !name.isEmpty else { throw KernelRefusal.invalid(.required, field: path) }
        guard let target = reader.core.catalog.entity(named: name) else {
            throw KernelRefusal.invalid(.unknownEntity, field: path, ["entity": String(name.prefix(100))])
        }
        if target.module == "kernel" {
            if kernelTargets.contains(name) { return }
        } else if target.settings == nil, !target.isShared {
            try reader.act?.seen?.requireVisible(target.module, field: path)
            return
        }
        throw KernelRefusal(.failedPrecondition, .customFieldTarget, field: path, metadata: ["entity": name])
    }

    // MARK: - The store

    /// Makes room for the values of a field, in the transaction that writes it. Whoever made a field searched waits for the
    /// entries of all its values.
    private static func follow(_ old: CustomField?, _ new: CustomField?, _ transaction: inout Transaction) throws {
        let writer = try transaction.requireWriter()
        try CallerVersion.change(writer)
        transaction.act.forgetCustomFields()
        guard let field = new ?? old, let entity = transaction.core.catalog.entity(named: field.entity) else { return }
        let number = Int(field.number)
        if old == nil { try CustomNumbers.keep(number, entity.name, writer) }
        try ensureCompanion(CustomTables.companion(of: number), entity, writer, transaction.core)
        if let old, let new, old.search != new.search {
            let entries = CustomSearch(entity, writer)
            try entries.removeAll(of: number)
            if new.search { try entries.makeAll(of: number) }
        }
    }

    /// Empties what all records hold in a field that is erased for good.
    static func forget(_ field: CustomField, _ writer: any StoreWriter, _ core: KernelCore) throws {
        let number = Int(field.number)
        guard number >= CustomLayout.firstNumber, let entity = core.catalog.entity(named: field.entity) else { return }
        let column = CustomTables.Field(number: number, kind: field.kind, isIndexed: false)
        let companion = CustomTables.companion(CustomTables.companion(of: number), of: entity, [column])
        let emptied = companion.columns.indices.dropFirst().map { (column: $0, value: Value.null) }
        _ = try writer.update(companion, set: emptied, where: .isNotNull(1))
        try CustomSearch(entity, writer).removeAll(of: number)
        try CallerVersion.change(writer)
    }

    /// Makes a companion have the columns and indexes of its fields.
    static func ensureCompanion(
        _ companion: Int,
        _ entity: EntityDefinition,
        _ writer: any StoreWriter,
        _ core: KernelCore
    ) throws {
        let first = CustomTables.number(at: companion * CustomTables.fieldsPerTable)
        let last = CustomTables.number(at: (companion + 1) * CustomTables.fieldsPerTable - 1)
        let condition = try CustomFieldRow.condition(entity.name, first...last, core)
        let rows = try CustomFieldRow.read(where: condition, writer, core)
        try writer.ensure(CustomTables.companion(companion, of: entity, rows.map(\.inCompanion)))
    }
}
