import Foundation
import Model

/// The tables of one entity, worked out from its layout.
struct TablePlan {
    let main: Table
    let lines: [Table]
    let links: [Table]
    let uniques: [UniqueColumns]
    let keyColumns: [Int: Int]
    let deleteActColumn: Int

    init(
        entity: String,
        layout: RecordLayout,
        deleteTime: Int,
        team: Int?,
        display: Int?,
        search: [SearchSource]
    ) throws {
        let base = entity.replacingOccurrences(of: ".", with: "_")
        var columns = layout.columns.map(Self.column)
        var keys: [Int: Int] = [:]
        var indexes: [Index] = []
        for (index, column) in layout.columns.enumerated() where column.kind == .text {
            guard column.rules.sort || column.rules.hasUnique else { continue }
            keys[index] = columns.count
            columns.append(Column(column.name + "__key", .text, initial: .text("")))
        }
        var uniques: [UniqueColumns] = []
        for (index, column) in layout.columns.enumerated() {
            let compared = keys[index] ?? index
            if case .reference = column.kind { indexes.append(Index([index, 0])) }
            if column.rules.sort { indexes.append(Index([compared, 0])) }
            guard column.rules.hasUnique else { continue }
            let within = try column.rules.unique.within.map { path in
                guard let other = layout.column(at: path), layout.columns[other].kind != .secret else {
                    throw SchemaError.unsupported("\(entity): unique within \(path)")
                }
                return other
            }
            uniques.append(UniqueColumns(field: index, compared: compared, within: within))
            if !column.rules.sort { indexes.append(Index([compared] + within)) }
        }
        // For who reaches a team's records: the others' are not looked at. It holds all that a page by id or by name needs to
        // know which records are on it. A second index would save sorting the names, and cost an import a tenth.
        if let team {
            let name = display.flatMap { layout.columns[$0].rules.sort ? keys[$0] : nil }
            indexes.append(Index([team, 0] + (name.map { [$0] } ?? []) + [deleteTime]))
        }
        deleteActColumn = columns.count
        columns.append(Column("delete_act", .integer))
        columns.append(Column("seal", .text))
        main = Table(
            base,
            columns: columns,
            indexes: indexes,
            searchColumns: search.map { SearchColumn($0.path.replacingOccurrences(of: ".", with: "__"), $0.kind) }
        )
        for field in layout.lines {
            if let column = field.layout.columns.first(where: { $0.rules.hasUnique }) {
                throw SchemaError.unsupported("\(entity): unique on \(field.name).\(column.dotted), a field of lines,")
            }
        }
        lines = layout.lines.map { Self.lineTable(base: base, $0) }
        links = layout.links.map { field in
            Table(
                base + "__" + field.name,
                columns: [Column("record_id", .integer), Column("position", .integer), Column("target_id", .integer)],
                key: [0, 1],
                indexes: [Index([2])]
            )
        }
        self.uniques = uniques
        keyColumns = keys
    }

    private static func lineTable(base: String, _ field: LinesLayout) -> Table {
        var columns = field.layout.columns.map(Self.column)
        let parent = columns.count
        columns.append(Column("parent_id", .integer))
        columns.append(Column("position", .integer))
        var indexes = [Index([parent, parent + 1])]
        for (index, column) in field.layout.columns.enumerated() {
            if case .reference = column.kind { indexes.append(Index([index])) }
        }
        return Table(base + "__" + field.name, columns: columns, indexes: indexes)
    }

    private static func column(_ column: ColumnLayout) -> Column {
        let type: StoreType = column.kind.isText ? .text : column.kind == .double ? .real : .integer
        return Column(column.name, type, initial: column.unset)
    }
}
