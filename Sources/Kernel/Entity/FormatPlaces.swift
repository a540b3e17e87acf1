import Model

/// Where an entity has formats.
struct FormatPlaces: Sendable {
    struct Place: Sendable {
        let column: Int
        let format: String
        let path: String
    }

    let record: [Place]
    /// By lines field.
    let lines: [[Place]]
    let isEmpty: Bool

    init(_ layout: RecordLayout) {
        func places(_ layout: RecordLayout) -> [Place] {
            layout.columns.enumerated().compactMap { index, column in
                guard !column.rules.format.isEmpty else { return nil }
                return Place(column: index, format: column.rules.format, path: column.dotted)
            }
        }
        record = places(layout)
        lines = layout.lines.map { places($0.layout) }
        isEmpty = record.isEmpty && lines.allSatisfy(\.isEmpty)
    }
}
