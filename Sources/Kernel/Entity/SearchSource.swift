import Model

/// One searched text: where it comes from, its name in the search index, and what people look for in it.
struct SearchSource: Sendable {
    enum Place: Sendable {
        case column(Int)
        case line(lines: Int, column: Int)
        /// A column of the records that lend their texts, those of one field that refers here.
        case lent(Lending, column: Int)
    }

    let place: Place
    let path: String
    let kind: SearchColumn.Kind
    /// The format of its values; empty when they have none.
    let format: String
}

extension EntityDefinition {
    /// The texts that the records of an entity are found by: its own, which are those that it lends.
    static func searchSources(_ layout: RecordLayout, display: Int?) -> [SearchSource] {
        var sources: [SearchSource] = []
        for (index, column) in layout.columns.enumerated() where column.rules.search && column.kind == .text {
            let isKey = !column.rules.format.isEmpty || column.rules.hasUnique || column.sequence != nil
            sources.append(
                SearchSource(
                    place: .column(index),
                    path: column.dotted,
                    kind: index == display ? .name : isKey ? .key : .words,
                    format: column.rules.format
                )
            )
        }
        for (lines, field) in layout.lines.enumerated() {
            for (index, column) in field.layout.columns.enumerated() where column.rules.search && column.kind == .text {
                sources.append(
                    SearchSource(
                        place: .line(lines: lines, column: index),
                        path: field.name + "." + column.dotted,
                        kind: column.rules.format.isEmpty ? .words : .key,
                        format: column.rules.format
                    )
                )
            }
        }
        return sources
    }

    static func lendings(_ layout: RecordLayout, entity: String) -> [Lending] {
        layout.columns.enumerated().compactMap { index, column in
            guard case .reference(let reference)? = column.rules.meaning, reference.lendsSearch else { return nil }
            return Lending(lender: entity, reference: index, borrower: reference.entity)
        }
    }

    /// The texts that records of an entity with this layout lend through a field.
    static func lent(_ layout: RecordLayout, _ lending: Lending) -> [SearchSource] {
        searchSources(layout, display: nil).compactMap { source in
            guard case .column(let column) = source.place else { return nil }
            return SearchSource(
                place: .lent(lending, column: column),
                path: "\(lending.lender).\(layout.columns[lending.reference].dotted).\(source.path)",
                kind: source.format.isEmpty ? .words : .key,
                format: source.format
            )
        }
    }
}
