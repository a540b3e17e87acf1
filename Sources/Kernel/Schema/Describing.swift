import Contract
import Model
import SwiftProtobuf

/// SchemaService.Describe: what a client needs to draw lists and forms for this caller.
enum Describing {
    static let maximumEntities = 1000

    static func register(in registry: inout PluginRegistry) throws {
        try registry.process(SchemaMethods.describe) { request, context in
            guard request.entities.count <= maximumEntities else {
                throw KernelRefusal.invalid(.tooManyItems, field: "entities", ["maximum": String(maximumEntities)])
            }
            return try await context.read { transaction in
                try Description(transaction, language: try transaction.language()).answer(request.entities)
            }
        }
    }
}

/// One answer in the making: the words and lists of one tenant in one language.
private struct Description {
    let core: KernelCore
    let transaction: Transaction
    let language: String
    let words: TenantWords
    let custom: CustomFields

    init(_ transaction: Transaction, language: String) throws {
        core = transaction.core
        self.transaction = transaction
        self.language = language
        words = try TenantWords(language, transaction)
        custom = try transaction.customFields()
    }

    func answer(_ names: [String]) throws -> DescribeResponse {
        let entities = try names.isEmpty ? core.catalog.entities : names.map(entity)
        let readable = entities.filter {
            $0.settings != nil ? transaction.sees($0) : transaction.mayRead($0.name)
        }
        var answer = DescribeResponse()
        answer.language = language
        answer.modules = Array(Set(readable.map(\.module))).sorted().map { name in
            .with {
                $0.name = name
                $0.label = label("module." + name) ?? name
                $0.state = state(of: name)
            }
        }
        answer.entities = readable.map(describe)
        let lists = Set(answer.entities.flatMap(\.fields).flatMap { [$0] + $0.fields }.map(\.choiceList))
        let values = try Choices.values(lists.subtracting([""]), transaction.reader, core)
        answer.choiceLists = values.sorted { $0.key < $1.key }.map(describe)
        let kinds = core.operations.values.filter { state(of: $0.module) != .absent && state(of: $0.module) != .hidden }
        answer.operationKinds = kinds.map(\.name).sorted().map { name in
            .with {
                $0.name = name
                $0.label = label(Labels.key(ofOperation: name)) ?? name
            }
        }
        return answer
    }

    /// What the caller's tenant has of a module.
    private func state(of module: String) -> ModuleState {
        transaction.act.seen?.state(of: module) ?? .enabled
    }

    /// Whether the caller's tenant has the option that writing an entity's records is part of.
    private func hasFeature(of entity: EntityDefinition) -> Bool {
        entity.feature.isEmpty || transaction.act.seen?.features.contains(entity.feature) ?? true
    }

    private func entity(_ name: String) throws -> EntityDefinition {
        guard let entity = core.catalog.entity(named: name) else {
            throw KernelRefusal.invalid(.unknownEntity, field: "entities", ["entity": String(name.prefix(100))])
        }
        try transaction.requireVisible(entity, field: "entities")
        return entity
    }

    /// The tenant's word, else the module's; nil when there is neither.
    private func label(_ key: String) -> String? { words.text(key) }

    // MARK: - Entities

    private func describe(_ entity: EntityDefinition) -> EntityDescription {
        var answer = EntityDescription()
        answer.name = entity.name
        answer.module = entity.module
        answer.label = label("entity." + entity.name) ?? entity.name
        answer.message = entity.layout.message
        answer.service = service(of: entity) ?? ""
        answer.display = entity.displayColumn.map { entity.layout.columns[$0].dotted } ?? ""
        answer.settings = entity.settings != nil
        answer.shared = entity.isShared
        answer.actions = Self.actions(entity).filter {
            state(of: entity.module) == .enabled && hasFeature(of: entity)
                && transaction.principal.allows(Permission(entity: entity.name, verb: $0))
        }
        if let message = core.schema.message(entity.layout.message) {
            answer.fields = fields(of: message, entity, path: [], isSettings: entity.settings != nil)
            answer.fields += custom[entity]?.fields.map { describe($0, entity) } ?? []
        }
        answer.columns = entity.listColumns.isEmpty ? Self.usualColumns(answer) : entity.listColumns
        if let shown = entity.settings == nil ? transaction.fields("read", entity) : nil {
            answer.columns.removeAll { path in
                !FieldSet.places(at: path, entity.layout).contains { shown.isSomewhere($0) }
            }
        }
        var seen: Set<String> = []
        answer.sections = answer.fields.map(\.section).filter { !$0.isEmpty && seen.insert($0).inserted }.map { key in
            .with {
                $0.key = key
                $0.label = label("section.\(entity.name).\(key)") ?? key
            }
        }
        return answer
    }

    private static func actions(_ entity: EntityDefinition) -> [String] {
        if entity.isShared { return [] }
        return entity.settings == nil ? ["create", "update", "delete"] : ["configure"]
    }

    private func service(of entity: EntityDefinition) -> String? {
        zip(core.schema.methods, core.handlers).first { _, handler in
            if case .standard(_, let served) = handler { served === entity } else { false }
        }?.0.service
    }

    /// What names the record, then the first fields that are short.
    private static func usualColumns(_ entity: EntityDescription) -> [String] {
        let short = entity.fields.filter {
            !$0.repeated && $0.fields.isEmpty && $0.kind != .secret && $0.path != entity.display && !$0.custom
        }
        return ([entity.display].filter { !$0.isEmpty } + short.map(\.path)).prefix(5).map { $0 }
    }

    // MARK: - Fields

    private func fields(
        of message: MessageDescriptor,
        _ entity: EntityDefinition,
        path: [String],
        isSettings: Bool
    ) -> [FieldDescription] {
        message.fields.compactMap { field in
            let isKept = path.isEmpty && (field.name == "info" || (isSettings && field.name == "scope"))
            if isKept || (field.name == "id" && field.number == 1) { return nil }
            return describe(field, entity, path: path + [field.name])
        }
    }

    /// One of the tenant's own fields.
    private func describe(_ field: CustomFieldPlace, _ entity: EntityDefinition) -> FieldDescription {
        var answer = describe(field.column.field, entity, path: [field.name])
        answer.label = field.label(language)
        answer.custom = true
        return answer
    }

    private func describe(_ field: FieldDescriptor, _ entity: EntityDefinition, path: [String]) -> FieldDescription {
        let rules = field.rules
        let dotted = path.joined(separator: ".")
        var answer = FieldDescription()
        answer.path = dotted
        answer.jsonName = field.jsonName
        answer.label = label("field.\(entity.name).\(dotted)") ?? field.name
        answer.help = label("help.\(entity.name).\(dotted)") ?? ""
        answer.repeated = field.isRepeated
        answer.required = rules.required
        answer.frozen = rules.frozen
        answer.searched = rules.search
        answer.sorted = rules.sort
        answer.unique = rules.hasUnique
        answer.minLength = rules.minLength
        answer.maxLength = rules.maxLength
        answer.maxItems = rules.maxItems
        answer.pattern = rules.pattern
        if rules.hasMin { answer.min = Self.text(rules.min) }
        if rules.hasMax { answer.max = Self.text(rules.max) }
        answer.section = rules.section
        answer.overridable = rules.overridable
        addKind(of: field, entity, path: path, to: &answer)
        addRights(entity, path: dotted, to: &answer)
        return answer
    }

    /// What the caller may do with the field in general. Everybody reads settings, and writes those that they may configure.
    private func addRights(_ entity: EntityDefinition, path: String, to answer: inout FieldDescription) {
        let places = FieldSet.places(at: path, entity.layout)
        func isGeneral(_ verb: String) -> Bool {
            let fields = transaction.fields(verb, entity)
            return places.allSatisfy { fields.isGeneral($0) }
        }
        answer.readable = answer.kind != .secret && (entity.settings != nil || isGeneral("read"))
        let verbs = (entity.settings == nil ? ["create", "update"] : ["configure"]).filter {
            transaction.principal.allows(Permission(entity: entity.name, verb: $0))
        }
        answer.writable =
            !answer.readOnly && !entity.isShared && !verbs.isEmpty
            && verbs.allSatisfy { entity.settings != nil || isGeneral($0) }
    }

    private func addKind(
        of field: FieldDescriptor,
        _ entity: EntityDefinition,
        path: [String],
        to answer: inout FieldDescription
    ) {
        switch (field.type, field.rules.meaning) {
        case (.message(let index), _):
            addMessage(core.schema.messages[index], field, entity, path: path, to: &answer)
        case (.enum(let index), _):
            answer.kind = .enum
            answer.values = values(of: core.schema.enums[index])
        case (_, .decimal(let rule)):
            answer.kind = .decimal
            answer.scale = rule.scale
            answer.min = rule.min
            answer.max = rule.max
        case (_, .date): answer.kind = .date
        case (_, .reference(let rule)):
            answer.kind = .reference
            answer.entity = rule.entity
        case (_, .choice(let rule)):
            answer.kind = .choice
            answer.choiceList = rule.list.isEmpty ? entity.name + "." + path.joined(separator: ".") : rule.list
        case (_, .sequence(let rule)):
            answer.kind = .sequence
            answer.readOnly = !rule.typed
        case (_, .secret): answer.kind = .secret
        case (.string, nil), (.bytes, nil): answer.kind = .text
        case (.bool, nil): answer.kind = .bool
        case (.double, nil), (.float, nil): answer.kind = .coordinate
        default: answer.kind = .integer
        }
    }

    private func addMessage(
        _ message: MessageDescriptor,
        _ field: FieldDescriptor,
        _ entity: EntityDefinition,
        path: [String],
        to answer: inout FieldDescription
    ) {
        switch message.fullName {
        case "google.protobuf.Timestamp": answer.kind = .instant
        case "ruche.v1.Link": answer.kind = .link
        case "ruche.v1.FileRef": answer.kind = .file
        default:
            answer.kind = field.isRepeated ? .lines : .embedded
            answer.fields = fields(of: message, entity, path: path, isSettings: false)
        }
    }

    private func values(of declared: EnumDescriptor) -> [ValueDescription] {
        declared.values.filter { $0.number != 0 }.map { value in
            .with {
                $0.name = value.name
                $0.label = label("value.\(declared.fullName).\(value.name)") ?? value.name
            }
        }
    }

    /// A bound as JSON writes it: whole where it is whole.
    private static func text(_ number: Double) -> String {
        Int64(exactly: number).map { String($0) } ?? String(number)
    }

    // MARK: - Choice lists

    private func describe(_ name: String, _ values: [ChoiceValue]) -> ChoiceListDescription {
        var answer = ChoiceListDescription()
        answer.name = name
        answer.editable = core.choices[name].map { !$0.isClosed } ?? true
        answer.choices = values.map { value in
            .with {
                $0.key = value.key
                $0.label = value.labels[language] ?? label("value.\(name).\(value.key)") ?? value.key
                $0.colour = value.colour
                $0.retired = value.isRetired
            }
        }
        return answer
    }
}
