/// How a field's value is written on the wire.
package enum FieldType: Sendable, Equatable {
    case double
    case float
    case int32
    case int64
    case uint32
    case uint64
    case sint32
    case sint64
    case fixed32
    case fixed64
    case sfixed32
    case sfixed64
    case bool
    case string
    case bytes
    /// Position in `SchemaRegistry.enums`.
    case `enum`(Int)
    /// Position in `SchemaRegistry.messages`.
    case message(Int)

    /// The wire type of one value: 0 varint, 1 fixed 64, 2 length-delimited, 5 fixed 32.
    package var wireType: UInt8 {
        switch self {
        case .int32, .int64, .uint32, .uint64, .sint32, .sint64, .bool, .enum: 0
        case .double, .fixed64, .sfixed64: 1
        case .string, .bytes, .message: 2
        case .float, .fixed32, .sfixed32: 5
        }
    }
}

/// One field of a message. A class, as its message is: every call passes descriptors on, and one reference is cheaper
/// to hand over than a dozen.
package final class FieldDescriptor: Sendable {
    package let number: Int
    package let name: String
    package let jsonName: String
    package let type: FieldType
    package let isRepeated: Bool
    /// Unset differs from the default value: `optional`, a member of a oneof, or a message.
    package let hasPresence: Bool
    /// Position of the real (not synthetic) oneof the field belongs to.
    package let oneof: Int?
    package let isPacked: Bool
    package let rules: FieldRules

    package init(
        number: Int,
        name: String,
        jsonName: String,
        type: FieldType,
        isRepeated: Bool,
        hasPresence: Bool,
        oneof: Int?,
        isPacked: Bool,
        rules: FieldRules
    ) {
        self.number = number
        self.name = name
        self.jsonName = jsonName
        self.type = type
        self.isRepeated = isRepeated
        self.hasPresence = hasPresence
        self.oneof = oneof
        self.isPacked = isPacked
        self.rules = rules
    }
}

/// Messages whose JSON form is not an object of their fields.
package enum WellKnownType: Sendable {
    case timestamp
    case duration
    case fieldMask
}

/// A message: its fields in the order of their numbers.
package final class MessageDescriptor: Sendable {
    package let fullName: String
    package let fields: [FieldDescriptor]
    package let entity: EntityRules?
    package let event: EventRules?
    package let wellKnown: WellKnownType?
    private let positions: [Int: Int]
    private let names: [String: Int]

    package init(
        fullName: String,
        fields: [FieldDescriptor],
        entity: EntityRules?,
        event: EventRules?,
        wellKnown: WellKnownType?
    ) {
        self.fullName = fullName
        self.fields = fields.sorted { $0.number < $1.number }
        self.entity = entity
        self.event = event
        self.wellKnown = wellKnown
        var positions: [Int: Int] = [:]
        var names: [String: Int] = [:]
        for (position, field) in self.fields.enumerated() {
            positions[field.number] = position
            names[field.name] = position
            names[field.jsonName] = position
        }
        self.positions = positions
        self.names = names
    }

    /// The position of the field with that number.
    package func position(ofNumber number: Int) -> Int? {
        // Fields are mostly numbered from 1 without a gap: try that place first.
        if number >= 1, number <= fields.count, fields[number - 1].number == number { return number - 1 }
        return positions[number]
    }

    /// The position of the field with that proto or JSON name.
    package func position(ofName name: String) -> Int? { names[name] }

    /// The field with that proto or JSON name.
    package func field(named name: String) -> FieldDescriptor? { names[name].map { fields[$0] } }
}

/// A closed set of named numbers.
package struct EnumDescriptor: Sendable {
    package let fullName: String
    package let values: [(number: Int32, name: String)]
    private let byNumber: [Int32: String]
    private let byName: [String: Int32]

    package init(fullName: String, values: [(number: Int32, name: String)]) {
        self.fullName = fullName
        self.values = values
        byNumber = Dictionary(values.map { ($0.number, $0.name) }, uniquingKeysWith: { first, _ in first })
        byName = Dictionary(values.map { ($0.name, $0.number) }, uniquingKeysWith: { first, _ in first })
    }

    package func name(of number: Int32) -> String? { byNumber[number] }
    package func number(of name: String) -> Int32? { byName[name] }
}
