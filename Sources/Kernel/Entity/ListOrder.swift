import Model

/// The order of a list, and the key-set condition that continues it: no OFFSET, so that a deep page costs what the
/// first does and pages stay stable while rows come and go.
struct ListOrder {
    let keys: [SortKey]
    private let table: Table

    /// Records that are equal in the named fields come in the order of their ids. `reading` are the fields that the caller
    /// reads, nil for all: no other says where a record stands.
    init(_ orderBy: String, entity: EntityDefinition, fields reading: FieldAccess?) throws {
        table = entity.table
        var keys: [SortKey] = []
        do {
            for term in try OrderBy.parse(orderBy) {
                guard let column = entity.layout.column(at: term.path.joined(separator: ".")),
                    Self.isSortable(entity.layout.columns[column].kind)
                else { throw Self.refusal(term.position, "a single field of \(entity.name)") }
                guard reading.isGeneral(.column(column)) else {
                    let path = entity.layout.columns[column].dotted
                    throw KernelRefusal.notReadable(path, of: entity, field: "order_by")
                }
                keys.append(SortKey(entity.keyColumns[column] ?? column, descending: term.descending))
            }
        } catch let error as OrderByError {
            throw Self.refusal(error.position, error.expected)
        }
        if !keys.contains(where: { $0.column == 0 }) { keys.append(SortKey(0)) }
        self.keys = keys
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

    /// The records after the one that has these values in the keys.
    func after(_ values: [Value]) -> Predicate {
        let rest = continuation(values, from: 0)
        guard keys.count > 1, let first = keys.first, let value = values.first else { return rest }
        // Said first and alone, so that an index can start there.
        return .both(notBefore(first, value), rest)
    }

    private func continuation(_ values: [Value], from index: Int) -> Predicate {
        let later = strictlyAfter(keys[index], values[index])
        guard index + 1 < keys.count else { return later }
        let equal: Predicate =
            values[index].isNull ? .isNull(keys[index].column) : .equal(keys[index].column, values[index])
        return .or([later, .and([equal, continuation(values, from: index + 1)])])
    }

    private func isNullable(_ column: Int) -> Bool { column != 0 && table.columns[column].initial == .null }

    private func strictlyAfter(_ key: SortKey, _ value: Value) -> Predicate {
        if value.isNull { return key.isDescending ? .none : .isNotNull(key.column) }
        guard key.isDescending else { return .compare(key.column, .greater, .value(value)) }
        let smaller = Predicate.compare(key.column, .less, .value(value))
        return isNullable(key.column) ? .or([smaller, .isNull(key.column)]) : smaller
    }

    private func notBefore(_ key: SortKey, _ value: Value) -> Predicate {
        if value.isNull { return key.isDescending ? .isNull(key.column) : .all }
        guard key.isDescending else { return .compare(key.column, .greaterOrEqual, .value(value)) }
        let smaller = Predicate.compare(key.column, .lessOrEqual, .value(value))
        return isNullable(key.column) ? .or([smaller, .isNull(key.column)]) : smaller
    }
}
