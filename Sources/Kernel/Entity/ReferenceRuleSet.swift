import Contract
package import Model

/// Where a reference to records of an entity is kept.
package enum ReferencePlace: Sendable, Hashable {
    /// A column of the record.
    case column(Int)
    /// A column of one of its lines.
    case line(lines: Int, column: Int)
    /// A repeated reference.
    case links(Int)
    /// A custom field, by its number, and its column in a companion of the record.
    case custom(number: Int, Table, column: Int)
}

/// A reference from one entity to another.
package struct ReferenceRuleSet: Sendable {
    /// Position in the catalog of the entity that holds the reference.
    package let holder: Int
    package let place: ReferencePlace
    package let target: String
    package let onDelete: OnDelete
    /// Its holder's changes belong to the target's history.
    package let lendsHistory: Bool
    /// Its holder tells of the target's person.
    let lendsPerson: Bool
    /// The field's path in the holder's message.
    package let path: String

    /// The field of the holder that rights are asked about.
    var field: FieldPlace {
        switch place {
        case .column(let column): .column(column)
        case .line(let lines, let column): .line(lines, column: column)
        case .links(let link): .links(link)
        case .custom: .custom(path)
        }
    }
}

extension EntityDefinition {
    static func references(_ layout: RecordLayout, holder: Int) throws -> [ReferenceRuleSet] {
        func rule(_ rules: FieldRules, _ place: ReferencePlace, _ path: String) throws -> ReferenceRuleSet? {
            guard case .reference(let reference)? = rules.meaning else { return nil }
            guard [.restrict, .cascade, .clear].contains(reference.onDelete) else {
                throw SchemaError.unsupported("the reference \(path) without on_delete")
            }
            if case .column = place {
            } else if reference.onDelete == .cascade {
                throw SchemaError.unsupported("CASCADE on \(path), which is not a field of the record itself,")
            } else if reference.lendsHistory {
                throw SchemaError.unsupported("lends_history on \(path), which is not a field of the record itself,")
            } else if reference.lendsPerson {
                throw SchemaError.unsupported("lends_person on \(path), which is not a field of the record itself,")
            }
            return ReferenceRuleSet(
                holder: holder,
                place: place,
                target: reference.entity,
                onDelete: reference.onDelete,
                lendsHistory: reference.lendsHistory,
                lendsPerson: reference.lendsPerson,
                path: path
            )
        }
        var found: [ReferenceRuleSet] = []
        for (index, column) in layout.columns.enumerated() {
            if let one = try rule(column.rules, .column(index), column.dotted) { found.append(one) }
        }
        for (lines, field) in layout.lines.enumerated() {
            for (index, column) in field.layout.columns.enumerated() {
                let path = field.name + "." + column.dotted
                if let one = try rule(column.rules, .line(lines: lines, column: index), path) { found.append(one) }
            }
        }
        for (index, link) in layout.links.enumerated() {
            if let one = try rule(link.rules, .links(index), link.name) { found.append(one) }
        }
        return found
    }
}
