import Contract
import Model

/// One custom field of an entity and where its values lie.
struct CustomFieldPlace: Sendable {
    let column: CustomColumn
    /// Words for it, by language.
    let labels: [String: String]
    /// Its companion among `CustomEntity.companions`, and its column there.
    let companion: Int
    let place: Int
    /// The column of its collation key; nil for what is no text.
    let key: Int?
    let isSearched: Bool

    var name: String { column.name }
    /// The column that orders and equality of words go by.
    var compared: Int { key ?? place }

    /// What stands in the column of the collation key: null where there is no text, so that it sorts as one without a row.
    func key(of value: Value) -> Value {
        guard case .text(let text) = value else { return .null }
        return .text(TextKeys.collationKey(text))
    }

    /// What is called by that language, else by the other, else by its name.
    func label(_ language: String) -> String { labels[language] ?? labels.values.min() ?? name }
}

/// The custom fields of one entity in one tenant.
final class CustomEntity: Sendable {
    let entity: EntityDefinition
    /// Those that can be seen, in the tenant's order.
    let fields: [CustomFieldPlace]
    /// Every companion that the store has, those without a field to be seen included.
    let companions: [Table]
    let layout: CustomLayout
    /// Those that can be seen, as they are read.
    let all: CustomSelection
    /// Those that every caller must fill in.
    let required: [CustomFieldPlace]
    /// Those that can be seen and name a record.
    let references: [ReferenceRuleSet]
    /// The same, and those in the bin: nothing is refused for their sake, and they are emptied when what they name is gone.
    let held: [ReferenceRuleSet]
    private let byName: [String: Int]
    private let byNumber: [Int: Int]

    init(_ entity: EntityDefinition, _ rows: [CustomFieldRow], last: Int, _ core: KernelCore) {
        self.entity = entity
        let grouped = Dictionary(grouping: rows.filter { $0.number >= CustomLayout.firstNumber }) {
            CustomTables.companion(of: $0.number)
        }
        let companions = (0...CustomTables.companion(of: last)).map {
            CustomTables.companion($0, of: entity, (grouped[$0] ?? []).map(\.inCompanion))
        }
        self.companions = companions
        fields = rows.filter { !$0.isDeleted }.sorted { ($0.position, $0.number) < ($1.position, $1.number) }
            .compactMap { Self.field($0, entity, companions, core) }
        layout = CustomLayout(fields.map(\.column))
        all = CustomSelection(companions, fields)
        required = fields.filter(\.column.layout.rules.required)
        let referring = rows.filter { $0.kind == .reference }
        references = referring.filter { !$0.isDeleted }.compactMap { Self.reference($0, entity, companions, core) }
        held = references + referring.filter(\.isDeleted).compactMap { Self.reference($0, entity, companions, core) }
        let places = fields.enumerated()
        byName = Dictionary(places.map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        byNumber = Dictionary(places.map { ($1.column.number, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func field(named name: String) -> CustomFieldPlace? { byName[name].map { fields[$0] } }
    func field(numbered number: Int) -> CustomFieldPlace? { byNumber[number].map { fields[$0] } }
    func companion(of field: CustomFieldPlace) -> Table { companions[field.companion] }

    /// What a column of a companion holds of a record.
    func keyValue(_ column: Int, _ companion: Table, of record: Record) -> Value {
        let found = fields.first { companions[$0.companion] == companion && $0.compared == column }
        guard let field = found else { return .null }
        let value = record[custom: field.column]
        return field.key == nil ? value : field.key(of: value)
    }

    /// The condition that one of the searched fields that are wanted has a term; nil when there is none.
    func searchCondition(where isWanted: (CustomFieldPlace) -> Bool) -> ((SearchTerm) -> Predicate)? {
        let numbers = fields.filter { $0.isSearched && isWanted($0) }.map(\.column.number)
        guard !numbers.isEmpty else { return nil }
        return { self.searches(numbers, $0) }
    }

    /// One of those fields of the record has that term.
    func searches(_ numbers: [Int], _ term: SearchTerm) -> Predicate {
        .exists(
            CustomTables.search,
            column: CustomTables.record,
            local: 0,
            .and([.searches([0], term), .oneOf(CustomTables.number, numbers.map(Int64.init))])
        )
    }

    private static func reference(
        _ row: CustomFieldRow,
        _ entity: EntityDefinition,
        _ companions: [Table],
        _ core: KernelCore
    ) -> ReferenceRuleSet? {
        let companion = CustomTables.companion(of: row.number)
        guard core.catalog.entity(named: row.reference.entity) != nil, companions.indices.contains(companion),
            let column = companions[companion].column("x\(row.number)")
        else { return nil }
        return ReferenceRuleSet(
            holder: entity.index,
            place: .custom(number: row.number, companions[companion], column: column),
            target: row.reference.entity,
            onDelete: row.isDeleted ? .clear : row.reference.onDelete,
            lendsHistory: false,
            lendsPerson: false,
            path: row.name
        )
    }

    private static func field(
        _ row: CustomFieldRow,
        _ entity: EntityDefinition,
        _ companions: [Table],
        _ core: KernelCore
    ) -> CustomFieldPlace? {
        var rules = FieldRules()
        rules.required = row.isRequired
        rules.sort = row.isSorted
        rules.search = row.isSearched
        rules.maxLength = Int32(clamping: row.maximumLength)
        let companion = CustomTables.companion(of: row.number)
        guard let kind = kind(row, core),
            let column = CustomColumn(
                number: row.number,
                name: row.name,
                kind: kind,
                rules: rules,
                schema: core.schema
            ),
            companions.indices.contains(companion), let place = companions[companion].column("x\(row.number)")
        else { return nil }
        return CustomFieldPlace(
            column: column,
            labels: row.labels,
            companion: companion,
            place: place,
            key: row.kind == .text ? place + 1 : nil,
            isSearched: row.isSearched
        )
    }

    private static func kind(_ row: CustomFieldRow, _ core: KernelCore) -> CustomColumn.Kind? {
        switch row.kind {
        case .text: return .text
        case .bool: return .bool
        case .integer: return .int32
        case .decimal: return .decimal(scale: row.scale)
        case .date: return .date
        case .instant: return .instant
        case .choice:
            let name = row.choiceList.isEmpty ? "\(row.entity).\(row.name)" : row.choiceList
            return .choice(core.choices[name] ?? ChoiceList(name: name, declared: [], isClosed: false))
        case .reference: return core.catalog.entity(named: row.reference.entity).map { _ in .reference(row.reference) }
        case .unspecified, .UNRECOGNIZED: return nil
        }
    }
}
