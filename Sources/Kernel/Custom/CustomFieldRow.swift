import Contract
import Model

/// What counts of a record of `kernel.custom_field`, read without a message: a tenant may have thousands.
struct CustomFieldRow: Sendable {
    let entity: String
    private(set) var name: String
    let kind: CustomFieldKind
    let number: Int
    let scale: Int
    let choiceList: String
    let reference: ReferenceRule
    /// By language; a word that is not set is absent.
    let labels: [String: String]
    let maximumLength: Int
    let isRequired: Bool
    let isSorted: Bool
    let isSearched: Bool
    let position: Int
    /// In the bin.
    private(set) var isDeleted: Bool

    /// The same as one that can be seen, where nothing is hidden: under a name that no other field can have.
    var unhidden: CustomFieldRow {
        guard isDeleted else { return self }
        var row = self
        row.name = "removed_\(number)_\(name)"
        row.isDeleted = false
        return row
    }

    static func read(
        where condition: Predicate,
        _ reader: any StoreReader,
        _ core: KernelCore
    ) throws -> [CustomFieldRow] {
        let entity = try core.entity(CustomField.self)
        let columns = try Columns(entity)
        var rows: [CustomFieldRow] = []
        let query = Query(
            entity.table,
            columns: columns.all,
            where: condition,
            order: [SortKey(0)],
            limit: CustomFields.most
        )
        try reader.select(query) { cells in
            rows.append(CustomFieldRow(cells))
            return true
        }
        return rows
    }

    /// The condition for those of one entity whose numbers lie between two.
    static func condition(_ entity: String, _ numbers: ClosedRange<Int>, _ core: KernelCore) throws -> Predicate {
        let definition = try core.entity(CustomField.self)
        let columns = try Columns(definition)
        return .and([
            definition.equals(columns.all[0], entity),
            .compare(columns.all[3], .greaterOrEqual, .value(.integer(Int64(numbers.lowerBound)))),
            .compare(columns.all[3], .lessOrEqual, .value(.integer(Int64(numbers.upperBound)))),
        ])
    }

    var inCompanion: CustomTables.Field {
        CustomTables.Field(number: number, kind: kind, isIndexed: isSorted && !isDeleted)
    }

    /// The columns in the order in which a row is read.
    private struct Columns {
        let all: [Int]

        init(_ entity: EntityDefinition) throws {
            let paths = [
                "entity", "name", "kind", "number", "scale", "choice_list", "label_fr", "label_en", "max_length",
                "required", "sort", "search", "position", "info.delete_time",
                "reference_entity", "on_delete",
            ]
            all = try paths.map { path in
                guard let column = entity.layout.column(at: path) else {
                    throw KernelMistake.unknownField("kernel.custom_field." + path)
                }
                return column
            }
        }
    }

    private init(_ cells: UnsafePointer<Cell>) {
        func text(_ place: Int) -> String { cells[place].kind == .text ? cells[place].text : "" }
        func integer(_ place: Int) -> Int { cells[place].kind == .integer ? Int(cells[place].bits) : 0 }
        entity = text(0)
        name = text(1)
        kind = CustomFieldKind(rawValue: integer(2)) ?? .unspecified
        number = integer(3)
        scale = integer(4)
        choiceList = text(5)
        labels = ["fr": text(6), "en": text(7)].filter { !$0.value.isEmpty }
        maximumLength = integer(8)
        isRequired = integer(9) != 0
        isSorted = integer(10) != 0
        isSearched = integer(11) != 0
        position = cells[12].kind == .null ? .max : integer(12)
        isDeleted = cells[13].kind != .null
        var reference = ReferenceRule()
        reference.entity = text(14)
        reference.onDelete = integer(15) == OnDelete.restrict.rawValue ? .restrict : .clear
        self.reference = reference
    }
}
