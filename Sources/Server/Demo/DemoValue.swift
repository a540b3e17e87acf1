/// A JSON value of the demo's files.
enum DemoValue: Codable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([DemoValue])
    case object([String: DemoValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([DemoValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: DemoValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let values): try container.encode(values)
        case .object(let members): try container.encode(members)
        }
    }

    /// The part at a path of names and places; nil when there is none.
    func part(at path: some Sequence<Substring>) -> DemoValue? {
        path.reduce(Optional(self)) { value, step -> DemoValue? in
            switch value {
            case .object(let members)?: members[String(step)]
            case .array(let values)?: Int(step).flatMap { values.indices.contains($0) ? values[$0] : nil }
            default: nil
            }
        }
    }
}
