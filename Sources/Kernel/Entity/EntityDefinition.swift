import Contract
package import Model

/// A uniqueness rule, resolved to columns.
struct UniqueColumns: Sendable {
    /// The field, as the layout's column.
    let field: Int
    /// The column compared: the field's own, or its collation key.
    let compared: Int
    let within: [Int]
}

/// An entity as the kernel works with it: its layout, its tables and its rules, derived from the descriptor alone.
package final class EntityDefinition: Sendable {
    package let name: String
    package let module: String
    /// Position in the catalog.
    package let index: Int
    package let layout: RecordLayout
    package let displayColumn: Int?
    package let table: Table
    package let lineTables: [Table]
    package let linkTables: [Table]
    package let references: [ReferenceRuleSet]
    /// By lines field, and by repeated reference: how they are read.
    let lineQueries: [ChildQueries]
    let linkQueries: [ChildQueries]
    let uniques: [UniqueColumns]
    let searchSources: [SearchSource]
    /// The columns of the record, and of each of its lines fields, that have a format.
    let formats: FormatPlaces
    /// To which records its texts are lent.
    let lendings: [Lending]
    /// What tells of a person.
    let personal: PersonalFields
    /// By layout column: its collation key's column in the table.
    let keyColumns: [Int: Int]
    let info: InfoColumns
    /// The column that says which act moved the record to the bin.
    let deleteActColumn: Int
    /// The records are the tenant's units.
    let isUnit: Bool
    /// The records are the platform's: they lie once in the control database, and tenants read them.
    package let isShared: Bool
    /// The column of the field that names a record's unit.
    let unitColumn: Int?
    /// The column that holds the party of a record, and the entity of parties.
    let party: (column: Int, entity: String)?
    /// Whom a record is shared with: the columns of the team, and of whether it is shared with everybody.
    let sharedTeamColumn: Int?
    let sharedWithAllColumn: Int?
    /// The column that says that a record is out of use: no new reference names it.
    let retiredColumn: Int?
    /// Only the module itself writes the records.
    let isComputed: Bool
    /// Its records say what somebody may.
    let decidesRights: Bool
    /// The paid option that writing the records is part of; empty for none.
    let feature: String
    /// Where settings are, when the entity holds a module's settings.
    let settings: SettingsShape?
    /// The fields that a list shows at first.
    let listColumns: [String]
    /// The column that says that the record is sealed: null, or the paths of its living fields joined by commas.
    let sealColumn: Int

    /// The columns of `info` that the kernel fills.
    struct InfoColumns: Sendable {
        let etag, createTime, updateTime, createdBy, updatedBy, deleteTime, ownerID, teamID: Int
    }

    init(
        rules: EntityRules,
        message: MessageDescriptor,
        index: Int,
        schema: SchemaRegistry,
        borrowed: [SearchSource] = []
    ) throws {
        name = rules.name
        guard let dot = name.firstIndex(of: "."), !name[name.index(after: dot)...].contains(".") else {
            throw SchemaError.unsupported("the entity name \(name), which is not module.entity,")
        }
        module = String(name[..<dot])
        self.index = index
        let layout = try RecordLayout(message: message.fullName, schema: schema)
        self.layout = layout
        info = try Self.infoColumns(layout, entity: name)
        if rules.display.isEmpty {
            displayColumn = nil
        } else {
            guard let column = layout.column(at: rules.display) else {
                throw SchemaError.unsupported("\(name): the display field \(rules.display)")
            }
            displayColumn = column
        }
        isUnit = rules.unit
        isComputed = rules.computed
        decidesRights = [User.entityName, Team.entityName, AccessRole.entityName, ApiKey.entityName].contains(name)
        feature = rules.feature
        isShared = rules.shared
        settings = rules.settings ? try SettingsShape(layout, entity: rules.name) : nil
        unitColumn = try Self.unitColumn(rules, layout)
        party = try Self.party(rules, layout)
        sharedTeamColumn = try Self.column(rules.sharedTeamField, in: layout, entity: rules.name) {
            if case .reference(let target) = $0 { target == "kernel.team" } else { false }
        }
        sharedWithAllColumn = try Self.column(rules.sharedWithAllField, in: layout, entity: rules.name) { $0 == .bool }
        retiredColumn = try Self.column(rules.retiredField, in: layout, entity: rules.name) { $0 == .bool }
        listColumns = rules.columns
        for path in rules.columns where layout.column(at: path) == nil && layout.linesIndex(named: path) == nil {
            throw SchemaError.unsupported("\(rules.name): the list column \(path)")
        }
        try Self.checkSequences(layout, entity: rules.name)
        try Self.checkSecrets(layout, rules)
        references = try Self.references(layout, holder: index)
        formats = FormatPlaces(layout)
        lendings = Self.lendings(layout, entity: rules.name)
        personal = try PersonalFields(layout, rules)
        searchSources = Self.searchSources(layout, display: displayColumn) + borrowed
        // An index costs an empty tenant a page: not where few records are, or nobody's in particular.
        let hasTeams = !isShared && !isComputed && !rules.settings && module != "kernel"
        let plan = try TablePlan(
            entity: name,
            layout: layout,
            deleteTime: info.deleteTime,
            team: hasTeams ? info.teamID : nil,
            display: displayColumn,
            search: searchSources
        )
        table = plan.main
        lineTables = plan.lines
        linkTables = plan.links
        lineQueries = zip(layout.lines, plan.lines).map { field, table in
            let parent = field.layout.columns.count
            return ChildQueries(
                table,
                columns: Array(0...parent),
                parent: parent,
                order: [SortKey(parent), SortKey(parent + 1)]
            )
        }
        linkQueries = plan.links.map {
            ChildQueries($0, columns: [0, 2], parent: 0, order: [SortKey(0), SortKey(1)])
        }
        uniques = plan.uniques
        keyColumns = plan.keyColumns
        deleteActColumn = plan.deleteActColumn
        sealColumn = plan.deleteActColumn + 1
    }

    /// Every table of the entity.
    package var tables: [Table] { [table] + lineTables + linkTables }

    private static func infoColumns(_ layout: RecordLayout, entity: String) throws -> InfoColumns {
        func column(_ name: String) throws -> Int {
            guard let column = layout.column(at: "info." + name) else {
                throw SchemaError.unsupported("\(entity) without a field `ruche.v1.RecordInfo info`")
            }
            return column
        }
        return try InfoColumns(
            etag: column("etag"),
            createTime: column("create_time"),
            updateTime: column("update_time"),
            createdBy: column("created_by"),
            updatedBy: column("updated_by"),
            deleteTime: column("delete_time"),
            ownerID: column("owner_id"),
            teamID: column("team_id")
        )
    }

    private static func unitColumn(_ rules: EntityRules, _ layout: RecordLayout) throws -> Int? {
        guard !rules.unitField.isEmpty else { return nil }
        guard let column = layout.column(at: rules.unitField), case .reference = layout.columns[column].kind else {
            throw SchemaError.unsupported("\(rules.name): the unit field \(rules.unitField)")
        }
        return column
    }

    /// The column of a field that a rule of the entity names; nil when it names none.
    private static func column(
        _ path: String,
        in layout: RecordLayout,
        entity: String,
        where isRight: (ColumnKind) -> Bool
    ) throws -> Int? {
        guard !path.isEmpty else { return nil }
        guard let column = layout.column(at: path), isRight(layout.columns[column].kind) else {
            throw SchemaError.unsupported("\(entity): the field \(path) of its rules")
        }
        return column
    }

    private static func party(_ rules: EntityRules, _ layout: RecordLayout) throws -> (column: Int, entity: String)? {
        guard !rules.partyField.isEmpty else { return nil }
        if rules.partyField == "id" { return (0, rules.name) }
        guard let column = layout.column(at: rules.partyField), case .reference(let name) = layout.columns[column].kind
        else { throw SchemaError.unsupported("\(rules.name): the party field \(rules.partyField)") }
        return (column, name)
    }

    private static func checkSequences(_ layout: RecordLayout, entity: String) throws {
        for column in layout.columns {
            guard let rule = column.sequence else { continue }
            guard let pattern = SequencePattern(rule.pattern) else {
                throw SchemaError.unsupported("\(entity): the pattern of the sequence \(column.dotted)")
            }
            guard pattern.length(from: 1) <= RecordRules.maximumLength(column.rules) else {
                throw SchemaError.unsupported("\(entity): the sequence \(column.dotted) that is longer than its field,")
            }
            guard !rule.typed || column.rules.hasUnique else {
                throw SchemaError.unsupported("\(entity): the typed sequence \(column.dotted) that is not unique,")
            }
        }
    }

    /// A secret tells nothing but whether it is set.
    private static func checkSecrets(_ layout: RecordLayout, _ rules: EntityRules) throws {
        for column in layout.secrets.map({ layout.columns[$0] }) {
            guard !column.rules.hasUnique, !column.rules.search, !column.rules.sort else {
                throw SchemaError.unsupported(
                    "\(rules.name): the secret \(column.dotted) that is unique, searched or sorted,"
                )
            }
            guard rules.display != column.dotted, !rules.columns.contains(column.dotted) else {
                throw SchemaError.unsupported("\(rules.name): the secret \(column.dotted) that is displayed")
            }
        }
    }
}

extension EntityDefinition {
    /// The parent's column in the table of a lines field; the position follows it.
    func parentColumn(_ lines: Int) -> Int { layout.lines[lines].layout.columns.count }

    /// Refuses what has a meaning for a tenant's own records only: writing, history, files, links, imports and exports.
    func requireOwn(field: String? = nil) throws {
        guard !isShared else {
            throw KernelRefusal(.failedPrecondition, .entityShared, field: field, metadata: ["entity": name])
        }
    }

    /// The columns that list and read records out of the bin: those of the layout.
    var liveOnly: Predicate { .isNull(info.deleteTime) }
    /// Those that are not out of use either.
    var usable: Predicate { retiredColumn.map { .both(liveOnly, .equal($0, .integer(0))) } ?? liveOnly }

    /// The table's values of a new record: the layout's columns, the collation keys, no act that deleted it, no seal.
    func row(_ record: Record) -> [Value] {
        var values = record.values
        values.append(contentsOf: keyColumns.sorted { $0.value < $1.value }.map { key(of: record.values[$0.key]) })
        values.append(.null)
        values.append(.null)
        return values
    }

    /// The line tables' values of a record's lines; each knows its record and its place.
    func lineRow(_ record: Record, _ lines: Int, _ place: Int) -> [Value] {
        record.lines[lines][place].values + [.integer(record.id), .integer(Int64(place))]
    }

    func lineRows(_ record: Record, _ lines: Int) -> [[Value]] {
        record.lines[lines].indices.map { lineRow(record, lines, $0) }
    }

    /// The link table's values of a repeated reference.
    func linkRows(_ record: Record, _ link: Int) -> [[Value]] {
        record.links[link].enumerated().map { [.integer(record.id), .integer(Int64($0)), .integer($1)] }
    }

    /// The collation key of a text column's value; an unset text sorts first.
    func key(of value: Value) -> Value {
        guard case .text(let text) = value else { return .text("") }
        return .text(TextKeys.collationKey(text))
    }

    /// What a column of the table, or a collation key, holds of a record.
    func keyValue(_ column: Int, of record: Record) -> Value {
        if column < layout.columns.count { return record.values[column] }
        guard let source = keyColumns.first(where: { $0.value == column })?.key else { return .null }
        return key(of: record.values[source])
    }

    /// A text of the record is exactly this; by its collation key first, which has an index.
    func equals(_ column: Int, _ text: String) -> Predicate {
        let exact = Predicate.equal(column, .text(text))
        guard let key = keyColumns[column] else { return exact }
        return .and([.equal(key, self.key(of: .text(text))), exact])
    }

    /// The value of the display field as people read it.
    func display(_ record: Record) -> String {
        guard let displayColumn else { return "" }
        return record.values[displayColumn].text ?? ""
    }
}
