import Model

/// Some custom fields of an entity and how they are read: one statement for each companion that holds any.
struct CustomSelection: Sendable {
    static let none = CustomSelection([], [])

    /// The fields in one companion.
    struct Part: Sendable {
        let table: Table
        let fields: [CustomFieldPlace]
        /// Writes the fields of a row of `query`.
        let program: EncodeProgram

        /// The rows of these records: the record, then each field.
        func query(of ids: [Int64]) -> Query {
            Query(
                table,
                columns: [0] + fields.map(\.place),
                where: ids.count == 1 ? .equal(0, .integer(ids[0])) : .oneOf(0, ids)
            )
        }
    }

    let parts: [Part]

    init(_ custom: CustomEntity, _ fields: [CustomFieldPlace]) { self.init(custom.companions, fields) }

    init(_ companions: [Table], _ fields: [CustomFieldPlace]) {
        parts = Dictionary(grouping: fields, by: \.companion).sorted { $0.key < $1.key }.map { companion, fields in
            Part(
                table: companions[companion],
                fields: fields,
                program: EncodeProgram(
                    fields.enumerated().map { ($1.column.number, $1.column.layout.kind, $0 + 1) }
                )
            )
        }
    }
}
