import Model

/// Turns a parsed filter into the neutral tree, against the fields of one entity.
///
/// Logic has two values, as protobuf's fields have: an unset text is empty, an unset number is 0; what has no value
/// (an unset date, decimal, reference or `optional` field) fails every comparison except `!=`.
struct FilterCompiler {
    let entity: EntityDefinition
    let catalog: EntityCatalog
    let schema: SchemaRegistry
    let formats: ValueFormats
    /// Whose filter it is: it must not be a way around what they read.
    let reader: Principal
    /// Whether an entity is of a module that the reader's tenant has and does not hide.
    let isSeen: (EntityDefinition) -> Bool
    /// The tenant's own fields of an entity.
    let custom: (EntityDefinition) throws -> CustomEntity?

    /// The predicate of a request's filter; `.all` for an empty one.
    func compile(_ text: String) throws -> Predicate {
        do {
            guard let node = try FilterParser.parse(text) else { return .all }
            return try predicate(node)
        } catch let error as FilterError {
            let code: KernelReason = error.reason == "FILTER_USE_QUERY" ? .filterUseQuery : .invalidFilter
            throw KernelRefusal.invalid(code, field: "filter", error.metadata)
        }
    }

    private func predicate(_ node: FilterNode) throws -> Predicate {
        switch node {
        case .and(let nodes): .and(try nodes.map(predicate))
        case .or(let nodes): .or(try nodes.map(predicate))
        case .not(let inner): negated(try predicate(inner), in: entity.table)
        case .restriction(let restriction): try self.restriction(restriction)
        }
    }

    private func refusal(_ position: Int, _ expected: String) -> KernelRefusal {
        .invalid(.invalidFilter, field: "filter", ["position": String(position), "expected": expected])
    }

    // MARK: - Where a path leads

    private func restriction(_ restriction: FilterRestriction) throws -> Predicate {
        let path = restriction.path
        let dotted = path.joined(separator: ".")
        let layout = entity.layout
        if let own = try customLeaf(restriction, dotted) ?? customTraversal(restriction) { return own }
        if let column = layout.column(at: dotted) {
            let condition = try leaf(
                restriction,
                column,
                layout.columns[column],
                table: entity.table,
                searchPath: dotted
            )
            return try visible(condition, .column(column), of: entity)
        }
        if let lines = layout.linesIndex(named: path[0]) {
            return try self.lines(restriction, lines)
        }
        if let link = layout.linkIndex(named: path[0]), path.count == 1 {
            return try self.links(restriction, link)
        }
        if let column = layout.column(at: path[0]), case .reference(let name) = layout.columns[column].kind {
            return try visible(traversal(restriction, column, to: name), .column(column), of: entity)
        }
        let inner = layout.columns.indices.filter { layout.columns[$0].path.starts(with: path) }
        if !inner.isEmpty, restriction.comparator == .has, restriction.value.pattern == .any {
            let fields = reader.fields("read", of: entity)
            let shown = inner.filter { fields?.isSomewhere(.column($0)) ?? true }
            guard !shown.isEmpty else { throw KernelRefusal.notReadable(dotted, of: entity, field: "filter") }
            return .or(try shown.map { try visible(isSet($0, layout.columns[$0]), .column($0), of: entity) })
        }
        throw refusal(restriction.position, inner.isEmpty ? "a field of \(entity.name)" : "a field of \(dotted)")
    }

    /// A condition on a field, in the records in which the caller reads it: elsewhere it never holds, and tells nothing.
    private func visible(_ condition: Predicate, _ place: FieldPlace, of entity: EntityDefinition) throws -> Predicate {
        guard let fields = reader.fields("read", of: entity), !fields.isGeneral(place) else { return condition }
        let rule = fields.rows(with: place)
        guard rule != .nothing else {
            throw KernelRefusal.notReadable(place.path(entity.layout), of: entity, field: "filter")
        }
        return .both(condition, rule.predicate)
    }

    private func lines(_ restriction: FilterRestriction, _ lines: Int) throws -> Predicate {
        let field = entity.layout.lines[lines]
        let table = entity.lineTables[lines]
        let inner = restriction.path.dropFirst().joined(separator: ".")
        let condition: Predicate
        var place = FieldPlace.line(lines, column: 0)
        if inner.isEmpty {
            guard restriction.comparator == .has, restriction.value.pattern == .any else {
                throw refusal(restriction.position, "a field of \(field.name), or \(field.name):*")
            }
            condition = .all
        } else {
            guard let column = field.layout.column(at: inner) else {
                throw refusal(restriction.position, "a field of \(field.name)")
            }
            place = .line(lines, column: column)
            let searchPath = field.name + "." + inner
            if restriction.comparator == .has, let term = restriction.value.pattern.text,
                let source = entity.searchSources.firstIndex(where: { $0.path == searchPath })
            {
                let isSet = Predicate.exists(table, column: entity.parentColumn(lines), local: 0, .all)
                return try visible(searches(source, term, isSet: isSet), place, of: entity)
            }
            condition = try leaf(restriction, column, field.layout.columns[column], table: table, searchPath: nil)
        }
        let exists = Predicate.exists(table, column: entity.parentColumn(lines), local: 0, condition)
        return try visible(exists, place, of: entity)
    }

    private func links(_ restriction: FilterRestriction, _ link: Int) throws -> Predicate {
        guard restriction.comparator == .has else {
            throw refusal(restriction.position, "`:` after a repeated field")
        }
        let table = entity.linkTables[link]
        let isAny = restriction.value.pattern == .any
        let inner = isAny ? Predicate.all : .equal(2, .integer(try integer(restriction, Int64.self)))
        return try visible(.exists(table, column: 0, local: 0, inner), .links(link), of: entity)
    }

    /// One step over a reference: `company_id.name = "Dupont"`. `column` holds it in the rows that are judged.
    private func traversal(_ restriction: FilterRestriction, _ column: Int, to name: String) throws -> Predicate {
        let target = catalog.entity(named: name)
        let rule = target.map { isSeen($0) ? reader.rows("read", of: $0) : .nothing } ?? .nothing
        guard let target, rule != .nothing else {
            throw refusal(restriction.position, "a field that you may read")
        }
        let inner = restriction.path.dropFirst().joined(separator: ".")
        let source = FilterCompiler(
            entity: target,
            catalog: catalog,
            schema: schema,
            formats: formats,
            reader: reader,
            isSeen: isSeen,
            custom: custom
        )
        if let own = try source.customLeaf(restriction, inner) {
            return .exists(target.table, column: 0, local: column, .both(own, rule.predicate))
        }
        guard let place = target.layout.column(at: inner) else {
            throw refusal(restriction.position, "a field of \(name)")
        }
        let leaf = try source.leaf(
            restriction,
            place,
            target.layout.columns[place],
            table: target.table,
            searchPath: inner
        )
        let condition = try visible(leaf, .column(place), of: target)
        return .exists(target.table, column: 0, local: column, .both(condition, rule.predicate))
    }

    // MARK: - Leaves

    /// A condition on one of the tenant's own fields; nil when the name is none of them.
    private func customLeaf(_ restriction: FilterRestriction, _ name: String) throws -> Predicate? {
        guard name.hasPrefix("x_"), let custom = try custom(entity), let field = custom.field(named: name) else {
            return nil
        }
        return try visible(customCondition(restriction, custom, field), .custom(name), of: entity)
    }

    /// One step over one of the tenant's own fields that is a reference; nil when the path begins with none.
    private func customTraversal(_ restriction: FilterRestriction) throws -> Predicate? {
        let first = restriction.path[0]
        guard restriction.path.count > 1, first.hasPrefix("x_"), let custom = try custom(entity),
            let field = custom.field(named: first), case .reference(let name) = field.column.layout.kind
        else { return nil }
        let step = try traversal(restriction, field.place, to: name)
        return try visible(.onCompanion(custom.companion(of: field), step), .custom(first), of: entity)
    }

    private func customCondition(
        _ restriction: FilterRestriction,
        _ custom: CustomEntity,
        _ field: CustomFieldPlace
    ) throws -> Predicate {
        let table = custom.companion(of: field)
        if restriction.comparator == .has, let term = restriction.value.pattern.text, field.isSearched {
            let key = TextKeys.searchKey(term)
            guard !key.isEmpty else { return .onCompanion(table, .isNotNull(field.place)) }
            return custom.searches([field.column.number], .part(key))
        }
        let condition = try leaf(restriction, field.place, field.column.layout, table: table, searchPath: nil)
        guard let key = field.key, case .compare(field.place, .equal, .value(let text)) = condition else {
            return .onCompanion(table, condition)
        }
        return .onCompanion(table, .and([.equal(key, field.key(of: text)), condition]))
    }

    private func isSet(_ column: Int, _ layout: ColumnLayout) -> Predicate {
        layout.isNullable ? .isNotNull(column) : .compare(column, .notEqual, .value(layout.unset))
    }

    private func leaf(
        _ restriction: FilterRestriction,
        _ column: Int,
        _ layout: ColumnLayout,
        table: Table,
        searchPath: String?
    ) throws -> Predicate {
        if restriction.comparator == .has, restriction.value.pattern == .any { return isSet(column, layout) }
        switch layout.kind {
        case .text, .choice, .linkEntity:
            return try text(restriction, column, layout, table: table, searchPath: searchPath)
        case .secret:
            guard restriction.isEmptyText else { throw refusal(restriction.valuePosition, Self.secretValue) }
            return try unset(restriction, column)
        case .array(let element):
            guard restriction.comparator == .has else {
                throw refusal(restriction.position, "`:` after a repeated field")
            }
            return .hasElement(column, try elementValue(restriction, element))
        default:
            let comparison = try self.comparison(restriction)
            if case .enumeration = layout.kind, ![.equal, .notEqual].contains(comparison) {
                throw refusal(restriction.valuePosition, "= or != with a value of the list")
            }
            if restriction.isEmptyText, layout.isNullable { return try unset(restriction, column) }
            return .compare(column, comparison, .value(try value(restriction, layout)))
        }
    }

    /// A filter must not be a way to guess a secret.
    private static let secretValue = "\"\", or :*, for a secret"

    /// `field = ""`: is it unset?
    private func unset(_ restriction: FilterRestriction, _ column: Int) throws -> Predicate {
        switch restriction.comparator {
        case .equal: return .isNull(column)
        case .notEqual: return .isNotNull(column)
        default: throw refusal(restriction.valuePosition, "a value")
        }
    }

    private func comparison(_ restriction: FilterRestriction) throws -> Comparison {
        switch restriction.comparator {
        case .equal, .has: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        }
    }

    private func text(
        _ restriction: FilterRestriction,
        _ column: Int,
        _ layout: ColumnLayout,
        table: Table,
        searchPath: String?
    ) throws -> Predicate {
        if restriction.comparator == .has {
            guard let term = restriction.value.pattern.text else { return isSet(column, layout) }
            if let source = entity.searchSources.firstIndex(where: { $0.path == searchPath }) {
                return searches(source, term, isSet: .isNotNull(column))
            }
            // Without a search entry `:` is `=`, wildcards included.
        }
        let isOptional = layout.hasPresence && layout.kind == .text
        let positive: Predicate
        switch restriction.value.pattern {
        case .any: positive = isSet(column, layout)
        case .prefix(let text): positive = .hasPrefix(column, text)
        case .suffix(let text): positive = .hasSuffix(column, text)
        case .contains(let text): positive = .containsText(column, text)
        case .exact(let written):
            let comparison = try self.comparison(restriction)
            let text = formats.compared(written, layout.rules.format)
            if text.isEmpty, !isOptional, let shortcut = try emptyText(comparison, column) { return shortcut }
            if comparison == .equal, table == entity.table { return entity.equals(column, text) }
            let compared = Predicate.compare(column, comparison, .value(.text(text)))
            // An unset text is empty, and so less than any other.
            return [.less, .lessOrEqual].contains(comparison) && !isOptional
                ? .or([compared, .isNull(column)]) : compared
        }
        guard !restriction.comparator.isOrdering else {
            throw refusal(restriction.valuePosition, "a text without `*`")
        }
        return restriction.comparator == .notEqual ? negated(positive, in: entity.table) : positive
    }

    private func emptyText(_ comparison: Comparison, _ column: Int) throws -> Predicate? {
        switch comparison {
        case .equal, .lessOrEqual: .isNull(column)
        case .notEqual, .greater: .isNotNull(column)
        case .less: Predicate.none
        case .greaterOrEqual: .all
        }
    }

    private func searches(_ source: Int, _ term: String, isSet: Predicate) -> Predicate {
        let key = TextKeys.searchKey(term)
        return key.isEmpty ? isSet : .searches([source], .part(key))
    }

    // MARK: - Values

    private func exact(_ restriction: FilterRestriction, _ expected: String) throws -> String {
        guard case .exact(let text) = restriction.value.pattern else {
            throw refusal(restriction.valuePosition, expected)
        }
        return text
    }

    private func integer<Number: FixedWidthInteger>(
        _ restriction: FilterRestriction,
        _ type: Number.Type
    ) throws -> Number {
        let expected = "a whole number from \(Number.min) to \(Number.max)"
        guard let value = Number(try exact(restriction, expected)) else {
            throw refusal(restriction.valuePosition, expected)
        }
        return value
    }

    private func value(_ restriction: FilterRestriction, _ layout: ColumnLayout) throws -> Value {
        switch layout.kind {
        case .identifier, .reference, .linkIdentifier, .int64, .version:
            return .integer(try integer(restriction, Int64.self))
        case .int32: return .integer(Int64(try integer(restriction, Int32.self)))
        case .bool: return try elementValue(restriction, .bool)
        case .double: return try elementValue(restriction, .double)
        case .enumeration(let index): return try elementValue(restriction, .enum(index))
        case .decimal(_, let storage):
            let expected = "a decimal such as -12.50"
            let text = try exact(restriction, expected)
            guard let decimal = try? ExactDecimal(parsing: text, scale: storage.digits, storage: storage) else {
                throw refusal(restriction.valuePosition, expected)
            }
            return .integer(decimal.units)
        case .date:
            let expected = "a date such as 2026-11-22"
            guard let date = try? CivilDate(parsing: try exact(restriction, expected)) else {
                throw refusal(restriction.valuePosition, expected)
            }
            return .integer(date.dayNumber)
        case .instant:
            let expected = "an instant such as \"2026-11-22T09:30:00Z\""
            guard let instant = try? Instant(parsing: try exact(restriction, expected)) else {
                throw refusal(restriction.valuePosition, expected)
            }
            return .integer(instant.microseconds)
        case .text, .choice, .linkEntity, .array: return .text(try exact(restriction, "a text"))
        case .secret: throw refusal(restriction.valuePosition, Self.secretValue)
        }
    }

    private func elementValue(_ restriction: FilterRestriction, _ type: FieldType) throws -> Value {
        switch type {
        case .string: return .text(try exact(restriction, "a text without `*`"))
        case .bool:
            switch try exact(restriction, "true or false") {
            case "true": return .integer(1)
            case "false": return .integer(0)
            default: throw refusal(restriction.valuePosition, "true or false")
            }
        case .double:
            guard let value = Double(try exact(restriction, "a number")), value.isFinite else {
                throw refusal(restriction.valuePosition, "a number")
            }
            return .real(value)
        case .enum(let index):
            let descriptor = schema.enums[index]
            let names = descriptor.values.map(\.name).joined(separator: ", ")
            guard let number = descriptor.number(of: try exact(restriction, "one of \(names)")) else {
                throw refusal(restriction.valuePosition, "one of \(names)")
            }
            return .integer(Int64(number))
        default: return .integer(try integer(restriction, Int64.self))
        }
    }
}

/// The opposite of a condition, pushed to its leaves so that an index can still serve them.
func negated(_ predicate: Predicate, in table: Table) -> Predicate {
    switch predicate {
    case .all: return .none
    case .none: return .all
    case .and(let list): return .or(list.map { negated($0, in: table) })
    case .or(let list): return .and(list.map { negated($0, in: table) })
    case .isNull(let column): return .isNotNull(column)
    case .isNotNull(let column): return .isNull(column)
    case .not(let inner): return inner
    case .compare(let column, let comparison, let operand):
        let opposite: Comparison =
            switch comparison {
            case .equal: .notEqual
            case .notEqual: .equal
            case .less: .greaterOrEqual
            case .lessOrEqual: .greater
            case .greater: .lessOrEqual
            case .greaterOrEqual: .less
            }
        let turned = Predicate.compare(column, opposite, operand)
        let coversNull = opposite == .notEqual || opposite == .equal || table.columns[column].initial != .null
        return coversNull ? turned : .or([turned, .isNull(column)])
    default: return .not(predicate)
    }
}

extension FilterValue.Pattern {
    /// The text to look for with `:`; nil for `*` alone.
    fileprivate var text: String? {
        switch self {
        case .exact(let text), .prefix(let text), .suffix(let text), .contains(let text): text
        case .any: nil
        }
    }
}

extension FilterRestriction {
    fileprivate var isEmptyText: Bool { value.pattern == .exact("") && value.quoted }
}
