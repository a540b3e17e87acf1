package import Model

/// Which fields somebody may read, or write, in which records of one entity: made of the grants once, where one of them
/// names fields. Like `RowRule` it is the one value of which both compilations are made, `fields(of:)` in memory and
/// `rows(with:)` as a condition for the store.
package struct FieldAccess: Sendable, Hashable {
    /// What one condition allows.
    package struct Part: Sendable, Hashable {
        package let condition: RowRule.Condition
        package internal(set) var fields: FieldSet
    }

    package let parts: [Part]
    private let nothing: FieldSet

    /// Nil when every record that the grants reach is allowed whole: then nothing needs to be asked. `key` are the grants
    /// of the key that the user acts through: allowed is what both allow.
    init?(
        _ grants: [PolicyGrant],
        _ facts: AccessFacts,
        _ entity: EntityDefinition,
        reads: Bool,
        within key: [PolicyGrant]? = nil
    ) {
        var parts = Self.parts(of: grants, facts, entity, reads: reads)
        if let key { parts = Self.both(parts, Self.parts(of: key, facts, entity, reads: reads)) }
        let all = FieldSet(entity.layout, all: true)
        let rule = RowRule(parts.filter { $0.fields == all }.map(\.condition))
        if !parts.isEmpty, parts.allSatisfy({ rule.covers($0.condition) }) { return nil }
        self.parts = parts
        nothing = FieldSet(entity.layout, all: false)
    }

    private static func parts(
        of grants: [PolicyGrant],
        _ facts: AccessFacts,
        _ entity: EntityDefinition,
        reads: Bool
    ) -> [Part] {
        var parts: [Part] = []
        for grant in grants {
            let paths = reads ? grant.readFields : grant.writeFields
            let fields =
                paths.isEmpty
                ? FieldSet(entity.layout, all: true) : FieldSet(entity.layout, paths: paths, reads: reads)
            for condition in RowRule.conditions(grant.scope, facts, entity) { add(condition, fields, to: &parts) }
        }
        return parts
    }

    /// What both allow, in the records that both reach.
    private static func both(_ parts: [Part], _ others: [Part]) -> [Part] {
        var found: [Part] = []
        for part in parts {
            for other in others {
                var fields = part.fields
                fields.formIntersection(other.fields)
                add(part.condition.and(other.condition), fields, to: &found)
            }
        }
        return found
    }

    private static func add(_ condition: RowRule.Condition, _ fields: FieldSet, to parts: inout [Part]) {
        guard condition != .never else { return }
        if let known = parts.firstIndex(where: { $0.condition == condition }) {
            parts[known].fields.formUnion(fields)
        } else {
            parts.append(Part(condition: condition, fields: fields))
        }
    }

    /// The fields that are allowed in one record.
    package func fields(of record: Record) -> FieldSet {
        var found: FieldSet?
        for part in parts where part.condition.allows(record) {
            if found == nil {
                found = part.fields
            } else {
                found?.formUnion(part.fields)
            }
        }
        return found ?? nothing
    }

    /// The records in which a field is allowed.
    package func rows(with place: FieldPlace) -> RowRule {
        RowRule(parts.filter { $0.fields.contains(place) }.map(\.condition))
    }

    /// Whether a field is allowed in every record that is reached at all.
    package func isGeneral(_ place: FieldPlace) -> Bool {
        let rule = rows(with: place)
        return parts.allSatisfy { rule.covers($0.condition) }
    }

    /// The fields that are allowed in every record, whatever allows it.
    var common: FieldSet {
        guard var common = parts.first?.fields else { return nothing }
        for part in parts { common.formIntersection(part.fields) }
        return common
    }

    /// Whether a field is allowed in some records.
    func isSomewhere(_ place: FieldPlace) -> Bool { parts.contains { $0.fields.contains(place) } }
}

extension RowRule {
    /// Whether it reaches every record that another does, whatever the records are.
    func covers(_ other: RowRule) -> Bool {
        switch (self, other) {
        case (.everything, _), (_, .nothing): true
        case (_, .everything): false
        case (_, .some(let conditions)): conditions.allSatisfy { covers($0) }
        }
    }

    /// Whether every record that meets a condition is in the rule, whatever the records are.
    func covers(_ condition: Condition) -> Bool {
        switch (self, condition) {
        case (_, .never), (.everything, _): return true
        case (.nothing, _), (.some, .always): return false
        case (.some(let conditions), .all(let parts)):
            return conditions.contains(condition) || parts.contains(where: covers)
        case (.some(let conditions), .oneOf(let column, let ids)):
            var known: Set<Int64> = []
            for case .oneOf(column, let others) in conditions { known.formUnion(others) }
            return known.isSuperset(of: ids)
        }
    }
}

extension Optional where Wrapped == FieldAccess {
    /// The same where nil means that all is allowed.
    func isGeneral(_ place: FieldPlace) -> Bool { self?.isGeneral(place) ?? true }

    /// The records in which a field is allowed, of those that a rule reaches.
    func rows(with place: FieldPlace, within rule: RowRule) -> RowRule { self?.rows(with: place) ?? rule }
}
