import Model

extension Predicate {
    /// A condition on a record's row in a companion, as one on the record: a record without a row there has null in every
    /// column of it.
    static func onCompanion(_ table: Table, _ condition: Predicate) -> Predicate {
        guard condition.isTrueOfNull else { return .exists(table, column: 0, local: 0, condition) }
        return .not(.exists(table, column: 0, local: 0, negated(condition, in: table)))
    }

    /// Whether it holds where every column is null.
    private var isTrueOfNull: Bool {
        switch self {
        case .all, .isNull, .compare(_, .notEqual, _): true
        case .and(let parts): parts.allSatisfy(\.isTrueOfNull)
        case .or(let parts): parts.contains(where: \.isTrueOfNull)
        case .not(let inner): !inner.isTrueOfNull
        default: false
        }
    }
}
