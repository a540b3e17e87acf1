/// A field that a tenant added to an entity, as the codec knows it: a field of the message, and one column that holds it.
package final class CustomColumn: Sendable {
    package let field: FieldDescriptor
    package let layout: ColumnLayout
    /// Writes the value of the one cell that it is lent.
    let program: EncodeProgram

    package var number: Int { field.number }
    package var name: String { field.name }

    /// What a custom field can hold.
    package enum Kind: Sendable {
        case text
        case bool
        case int32
        case decimal(scale: Int)
        case date
        case instant
        case choice(ChoiceList)
        case reference(ReferenceRule)
    }

    /// `rules` say what a value must be; what it stands for follows from the kind. Nil when the platform has no message
    /// for instants.
    package init?(number: Int, name: String, kind: Kind, rules given: FieldRules, schema: SchemaRegistry) {
        var rules = given
        let type: FieldType
        let columnKind: ColumnKind
        // Of a number and of yes or no, 0 and false are values like any other.
        var hasPresence = false
        switch kind {
        case .text: (type, columnKind) = (.string, .text)
        case .bool: (type, columnKind, hasPresence) = (.bool, .bool, true)
        case .int32: (type, columnKind, hasPresence) = (.int32, .int32, true)
        case .decimal(let scale):
            rules.decimal.scale = Int32(clamping: scale)
            (type, columnKind) = (.string, .decimal(scale: scale, storage: .amount))
        case .date:
            rules.date = DateRule()
            (type, columnKind) = (.string, .date)
        case .instant:
            guard let timestamp = schema.messageIndex("google.protobuf.Timestamp") else { return nil }
            (type, columnKind, hasPresence) = (.message(timestamp), .instant, true)
        case .choice(let list):
            rules.choice.list = list.name
            (type, columnKind) = (.string, .choice(list))
        case .reference(let rule):
            rules.reference = rule
            (type, columnKind) = (.int64, .reference(entity: rule.entity))
        }
        field = FieldDescriptor(
            number: number,
            name: name,
            jsonName: name,
            type: type,
            isRepeated: false,
            hasPresence: hasPresence,
            oneof: nil,
            isPacked: false,
            rules: rules
        )
        layout = ColumnLayout(
            name: "x\(number)",
            path: [name],
            kind: columnKind,
            rules: rules,
            isNullable: true,
            isOutputOnly: false,
            hasPresence: hasPresence,
            personal: .unspecified
        )
        program = EncodeProgram([(number, columnKind, 0)])
    }
}

/// One custom field of a record in memory; never null.
package struct CustomValue: Sendable, Equatable {
    package let column: CustomColumn
    package let value: Value

    package init(_ column: CustomColumn, _ value: Value) {
        self.column = column
        self.value = value
    }

    package static func == (left: CustomValue, right: CustomValue) -> Bool {
        left.column.number == right.column.number && left.value == right.value
    }
}

/// The custom fields of one entity, by number: what a decoder takes besides the fields of the message.
package struct CustomLayout: Sendable {
    package static let none = CustomLayout([])
    /// The numbers that custom fields have: the first, and the first behind those that protobuf keeps for itself.
    package static let firstNumber = 10_000
    package static let lastLowNumber = 18_999
    package static let firstHighNumber = 20_000

    private let columns: [Int: CustomColumn]
    /// Whether a number of a custom field that there is no more is passed over: in what was stored while there was one.
    private(set) var skipsUnknown = false

    package init(_ columns: [CustomColumn]) {
        self.columns = Dictionary(columns.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(number: Int) -> CustomColumn? { columns[number] }

    /// The same for what the store keeps.
    package var stored: CustomLayout {
        var layout = self
        layout.skipsUnknown = true
        return layout
    }
}
