import Model

/// Where the parts of a settings entity are; made at start, which checks them.
struct SettingsShape: Sendable {
    let unitColumn: Int
    let userColumn: Int
    /// The columns that hold settings, and how far down each may be overridden.
    let fields: [(column: Int, level: SettingsLevel)]

    /// Refuses, with a sentence, a message that cannot hold settings.
    init(_ layout: RecordLayout, entity: String) throws {
        guard let unit = layout.column(at: "scope.unit_id"), let user = layout.column(at: "scope.user_id") else {
            throw SchemaError.unsupported("\(entity) without a field `ruche.v1.SettingsScope scope`")
        }
        guard layout.lines.isEmpty, layout.links.isEmpty else {
            throw SchemaError.unsupported("\(entity): lines or repeated references in settings")
        }
        unitColumn = unit
        userColumn = user
        fields = try layout.columns.indices.compactMap { index in
            let column = layout.columns[index]
            guard !column.isInfo, column.kind != .identifier, index != unit, index != user else { return nil }
            guard column.isNullable, !column.rules.required else {
                throw SchemaError.unsupported("\(entity).\(column.dotted), which cannot be left open,")
            }
            return (index, column.rules.overridable)
        }
    }

    /// What of one record another leaves open.
    /// A value at a level that its field no longer has does not count.
    func overlay(_ record: Record, at place: SettingsPlace, on base: inout Record) {
        for (column, level) in fields where !record.values[column].isNull && level.allows(place) {
            base.values[column] = record.values[column]
        }
    }
}

/// Whose settings: the tenant's, a unit's, or a user's.
struct SettingsPlace: Sendable, Hashable {
    var unit: Int64 = 0
    var user: Int64 = 0

    static let tenant = SettingsPlace()
}

extension SettingsLevel {
    /// Whether a field of that level may have a value of its own at a place.
    func allows(_ place: SettingsPlace) -> Bool {
        switch self {
        case .user: true
        case .unit: place.user == 0
        case .unspecified, .UNRECOGNIZED: place == .tenant
        }
    }
}
