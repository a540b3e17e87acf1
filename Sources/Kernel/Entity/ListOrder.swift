import Model

/// The order of a list, and the key-set condition that continues it: no OFFSET, so that a deep page costs what the
/// first does and pages stay stable while rows come and go.
struct ListOrder {
    let keys: [SortKey]
    /// By key: the custom field that it is; nil for a field of the message.
    let fields: [CustomFieldPlace?]
    private let table: Table

    /// Records that are equal in the named fields come in the order of their ids. `reading` are the fields that the caller
    /// reads, nil for all: no other says where a record stands. `custom` are the tenant's own.
    init(
        _ orderBy: String,
        entity: EntityDefinition,
        fields reading: FieldAccess?,
        custom: CustomEntity? = nil
    ) throws {
        table = entity.table
        var keys: [SortKey] = []
        var fields: [CustomFieldPlace?] = []
        do {
            for term in try OrderBy.parse(orderBy) {
                let path = term.path.joined(separator: ".")
                if let custom, let field = custom.field(named: path) {
                    guard reading.isGeneral(.custom(path)) else {
                        throw KernelRefusal.notReadable(path, of: entity, field: "order_by")
                    }
                    let companion = custom.companion(of: field)
                    keys.append(SortKey(field.compared, descending: term.descending, in: companion))
                    fields.append(field)
                    continue
                }
                guard let column = entity.layout.column(at: path),
                    Self.isSortable(entity.layout.columns[column].kind)
                else { throw Self.refusal(term.position, "a single field of \(entity.name)") }
                guard reading.isGeneral(.column(column)) else {
                    let path = entity.layout.columns[column].dotted
                    throw KernelRefusal.notReadable(path, of: entity, field: "order_by")
                }
                keys.append(SortKey(entity.keyColumns[column] ?? column, descending: term.descending))
                fields.append(nil)
            }
        } catch let error as OrderByError {
            throw Self.refusal(error.position, error.expected)
        }
        if !keys.contains(where: { $0.column == 0 && $0.companion == nil }) {
            keys.append(SortKey(0))
            fields.append(nil)
        }
        self.keys = keys
        self.fields = fields
    }

    private static func isSortable(_ kind: ColumnKind) -> Bool {
        switch kind {
        case .array, .secret: false
        default: true
        }
    }

    private static func refusal(_ position: Int, _ expected: String) -> KernelRefusal {
        .invalid(.invalidOrder, field: "order_by", ["position": String(position), "expected": expected])
    }

    // MARK: - Parts

    /// Records that come one after the other, all of a part before the next.
    struct Part {
        let condition: Predicate
        let keys: [SortKey]
        /// The values of the keys that all of them have in common, the first ones.
        var common: [Value] = []
        var start: KeyStart?
    }

    /// The list in parts, or what comes after the record that has these values in the keys. An order by a custom field has
    /// two: the records that have a value, which an index of the companion gives in their order, and those that have none.
    func parts(after values: [Value]?) -> [Part] {
        guard let first = keys.first, let companion = first.companion else {
            return [Part(condition: values.map(after) ?? .all, keys: keys)]
        }
        var valued = Part(condition: .all, keys: keys, start: KeyStart())
        var unset = Part(
            condition: .onCompanion(companion, .isNull(first.column)),
            keys: Array(keys.dropFirst()),
            common: [.null]
        )
        guard let values, let value = values.first else {
            return first.isDescending ? [valued, unset] : [unset, valued]
        }
        if value.isNull {
            unset = Part(
                condition: .both(unset.condition, continuation(values, from: 1)),
                keys: unset.keys,
                common: unset.common
            )
            return first.isDescending ? [unset] : [unset, valued]
        }
        valued = Part(condition: continuation(values, from: 0), keys: keys, start: KeyStart(value))
        return first.isDescending ? [valued, unset] : [valued]
    }

    /// The records after the one that has these values in the keys.
    func after(_ values: [Value]) -> Predicate {
        let rest = continuation(values, from: 0)
        guard keys.count > 1, let first = keys.first, let value = values.first else { return rest }
        // Said first and alone, so that an index can start there.
        return .both(on(first, notBefore(first, value)), rest)
    }

    private func continuation(_ values: [Value], from index: Int) -> Predicate {
        let key = keys[index]
        let later = on(key, strictlyAfter(key, values[index]))
        guard index + 1 < keys.count else { return later }
        let equal: Predicate = values[index].isNull ? .isNull(key.column) : .equal(key.column, values[index])
        return .or([later, .and([on(key, equal), continuation(values, from: index + 1)])])
    }

    /// A condition on a key's column, wherever that is.
    private func on(_ key: SortKey, _ condition: Predicate) -> Predicate {
        key.companion.map { .onCompanion($0, condition) } ?? condition
    }

    private func isNullable(_ key: SortKey) -> Bool {
        key.companion != nil || (key.column != 0 && table.columns[key.column].initial == .null)
    }

    private func strictlyAfter(_ key: SortKey, _ value: Value) -> Predicate {
        if value.isNull { return key.isDescending ? .none : .isNotNull(key.column) }
        guard key.isDescending else { return .compare(key.column, .greater, .value(value)) }
        let smaller = Predicate.compare(key.column, .less, .value(value))
        return isNullable(key) ? .or([smaller, .isNull(key.column)]) : smaller
    }

    private func notBefore(_ key: SortKey, _ value: Value) -> Predicate {
        if value.isNull { return key.isDescending ? .isNull(key.column) : .all }
        guard key.isDescending else { return .compare(key.column, .greaterOrEqual, .value(value)) }
        let smaller = Predicate.compare(key.column, .lessOrEqual, .value(value))
        return isNullable(key) ? .or([smaller, .isNull(key.column)]) : smaller
    }
}
