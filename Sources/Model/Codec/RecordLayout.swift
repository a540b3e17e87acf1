/// The list behind a choice field.
package struct ChoiceList: Sendable, Hashable {
    /// `module.list`, or the field's own path behind its entity.
    package let name: String
    /// The keys that the module brings, in order.
    package let declared: [String]
    /// No key but the declared ones exists.
    package let isClosed: Bool

    package init(name: String, declared: [String], isClosed: Bool) {
        self.name = name
        self.declared = declared
        self.isClosed = isClosed
    }

    /// 1 to 60 lower-case ASCII letters, digits, `_` and `-`, the first a letter or a digit.
    package static func isKey(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= 60, first != UInt8(ascii: "_"), first != UInt8(ascii: "-") else {
            return false
        }
        return bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
    }
}

/// What one column means: how it is checked on the way in and written on the way out.
package enum ColumnKind: Sendable, Equatable {
    /// The record's own identifier.
    case identifier
    /// The identifier of a record of that entity; unset is null.
    case reference(entity: String)
    /// An integer of 10^-6 or 10^-12.
    case decimal(scale: Int, storage: DecimalStorage)
    /// A day number.
    case date
    /// Microseconds since 1970.
    case instant
    case text
    /// Text that comes in and never goes out: plain from a client, encrypted in the store.
    case secret
    case choice(ChoiceList)
    case bool
    case int32
    case int64
    case double
    /// A number of the enum at that position of the registry.
    case enumeration(Int)
    /// A JSON array of scalars, as text.
    case array(element: FieldType)
    /// The two columns of a `ruche.v1.Link`.
    case linkEntity
    case linkIdentifier
    /// The record's version: an integer kept, text on the wire.
    case version

    /// Whether the value is text in the store.
    package var isText: Bool {
        switch self {
        case .text, .secret, .choice, .array, .linkEntity: true
        default: false
        }
    }
}

/// One column of an entity's table, or of the table of its lines.
package struct ColumnLayout: Sendable {
    /// The column's name: the field's path joined by two underscores.
    package let name: String
    /// The field's path in the message, `address.city`.
    package let path: [String]
    package let kind: ColumnKind
    package let rules: FieldRules
    /// Unset is null; else it is the default value (0, false).
    package let isNullable: Bool
    /// Kept by the kernel: ignored on the way in.
    package let isOutputOnly: Bool
    /// A part of `info`: what the kernel knows about a record, rather than what the record says.
    package var isInfo: Bool { isOutputOnly && path.first == "info" }
    /// Who answers for the record: the part of `info` that people change, and that history tells.
    package var isAssignment: Bool { isInfo && (path.last == "owner_id" || path.last == "team_id") }
    /// Filled by the kernel from a sequence.
    package var sequence: SequenceRule? {
        if case .sequence(let rule) = rules.meaning { rule } else { nil }
    }
    /// Declared `optional`: an empty text or 0 is a value, not unset.
    package let hasPresence: Bool
    /// Whether it tells of a person: by its own annotation, or by that of the message it is embedded in.
    package let personal: PersonalData

    package var dotted: String { path.joined(separator: ".") }
    package var unset: Value { isNullable ? .null : kind == .double ? .real(0) : .integer(0) }
}

/// A repeated message with identity.
package struct LinesLayout: Sendable {
    package let name: String
    package let number: Int
    package let rules: FieldRules
    package let layout: RecordLayout
}

/// The columns of a `ruche.v1.FileRef`.
package struct FileLayout: Sendable {
    /// The field's path, `logo`.
    package let path: String
    package let rule: FileRule
    package let hash: Int
    package let name: Int
    package let size: Int
    package let type: Int
}

/// A repeated reference.
package struct LinkLayout: Sendable {
    package let name: String
    package let number: Int
    package let rules: FieldRules
    package let entity: String
}

/// How the message of an entity (or of its lines) lies in columns. Everything that moves a record follows it.
package final class RecordLayout: Sendable {
    package let message: String
    package let columns: [ColumnLayout]
    package let lines: [LinesLayout]
    package let links: [LinkLayout]
    package let files: [FileLayout]
    /// The columns that hold secrets.
    package let secrets: [Int]
    let root: LayoutNode
    /// Writes every column but the secrets, in the layout's order.
    package let program: EncodeProgram
    private let columnByPath: [String: Int]

    /// Refuses, with a sentence, what an entity cannot hold.
    package convenience init(message: String, schema: SchemaRegistry) throws {
        guard let index = schema.messageIndex(message) else {
            throw SchemaError.unknownType(message, usedBy: "an entity")
        }
        let message = schema.messages[index]
        try self.init(message: message, schema: schema, isLine: false, name: message.entity?.name ?? message.fullName)
    }

    /// `name` is the entity, or the entity and the field of the lines.
    fileprivate init(message: MessageDescriptor, schema: SchemaRegistry, isLine: Bool, name: String) throws {
        var builder = LayoutBuilder(schema: schema, isLine: isLine, name: name)
        guard let id = message.fields.first, id.number == 1, id.name == "id", id.type == .int64, !id.isRepeated else {
            throw SchemaError.unsupported("\(message.fullName) without a field `int64 id = 1`")
        }
        root = try builder.node(message, path: [], outputOnly: false, depth: 0)
        self.message = message.fullName
        columns = builder.columns
        lines = builder.lines
        links = builder.links
        files = builder.files
        secrets = builder.columns.indices.filter { builder.columns[$0].kind == .secret }
        columnByPath = Dictionary(
            builder.columns.enumerated().map { ($1.dotted, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        program = EncodeProgram(root: root, columns: builder.columns, keep: nil)
    }

    /// A record with every field unset.
    package func emptyRecord() -> Record {
        Record(
            values: columns.map(\.unset),
            lines: lines.map { _ in [] },
            links: links.map { _ in [] }
        )
    }

    /// The column at a dotted path.
    package func column(at path: String) -> Int? { columnByPath[path] }
    package func linesIndex(named name: String) -> Int? { lines.firstIndex { $0.name == name } }
    package func linkIndex(named name: String) -> Int? { links.firstIndex { $0.name == name } }
}

/// One message of the layout: what happens to each of its fields, in the order of their numbers.
final class LayoutNode: Sendable {
    enum Action: Sendable {
        case column(Int)
        case array(Int)
        case instant(Int)
        case link(entity: Int, identifier: Int)
        case embedded(LayoutNode)
        case lines(Int)
        case links(Int)
    }

    let descriptor: MessageDescriptor
    let actions: [Action]
    /// The columns of this message and of those inside it.
    let columns: Range<Int>

    init(descriptor: MessageDescriptor, actions: [Action], columns: Range<Int>) {
        self.descriptor = descriptor
        self.actions = actions
        self.columns = columns
    }
}

/// Walks a message once and gives every scalar its column.
private struct LayoutBuilder {
    let schema: SchemaRegistry
    let isLine: Bool
    let name: String
    var columns: [ColumnLayout] = []
    var lines: [LinesLayout] = []
    var links: [LinkLayout] = []
    var files: [FileLayout] = []
    /// Whether what is walked now tells of a person.
    private var personal = PersonalData.unspecified

    init(schema: SchemaRegistry, isLine: Bool, name: String) {
        self.schema = schema
        self.isLine = isLine
        self.name = name
    }

    mutating func node(
        _ message: MessageDescriptor,
        path: [String],
        outputOnly: Bool,
        depth: Int
    ) throws -> LayoutNode {
        guard depth <= 4 else { throw SchemaError.unsupported("\(message.fullName): messages embedded deeper than 4") }
        let first = columns.count
        let actions = try message.fields.map { field in
            try action(field, of: message, path: path + [field.name], outputOnly: outputOnly, depth: depth)
        }
        return LayoutNode(descriptor: message, actions: actions, columns: first..<columns.count)
    }

    private mutating func action(
        _ field: FieldDescriptor,
        of message: MessageDescriptor,
        path: [String],
        outputOnly: Bool,
        depth: Int
    ) throws -> LayoutNode.Action {
        let name = message.fullName + "." + field.name
        let around = personal
        if field.rules.personal != .unspecified { personal = field.rules.personal }
        defer { personal = around }
        if field.oneof != nil { throw SchemaError.unsupported("the oneof field \(name)") }
        if case .message(let index) = field.type {
            return try messageAction(
                field,
                schema.messages[index],
                name: name,
                path: path,
                outputOnly: outputOnly,
                depth: depth
            )
        }
        if field.isRepeated {
            if case .reference(let rule) = field.rules.meaning {
                guard field.type == .int64, depth == 0, !isLine else {
                    throw SchemaError.unsupported("the repeated reference \(name), which is not int64 at the top")
                }
                links.append(
                    LinkLayout(name: field.name, number: field.number, rules: field.rules, entity: rule.entity)
                )
                return .links(links.count - 1)
            }
            // Elements are kept as they come: nothing would check what else they stand for.
            guard field.rules.meaning == nil else {
                throw SchemaError.unsupported("the repeated field \(name) with this meaning")
            }
            switch field.type {
            case .string, .bool, .int32, .int64, .double, .enum: break
            default: throw SchemaError.unsupported("the repeated field \(name) of this type")
            }
            add(field, path: path, kind: .array(element: field.type), nullable: true, outputOnly: outputOnly)
            return .array(columns.count - 1)
        }
        let kind = try scalarKind(field, name: name, isIdentifier: depth == 0 && field.number == 1, path: path)
        if field.hasPresence, Self.isUnsetWhenEmpty(kind) {
            throw SchemaError.unsupported("`optional` on \(name), where empty is unset,")
        }
        let nullable = field.hasPresence || !Self.hasDefault(kind)
        var isGiven = outputOnly
        if case .sequence(let rule) = field.rules.meaning {
            guard depth == 0, !isLine else { throw SchemaError.unsupported("the sequence \(name), not at the top,") }
            isGiven = !rule.typed
        }
        if kind == .secret, isLine { throw SchemaError.unsupported("the secret \(name), in lines,") }
        add(field, path: path, kind: kind, nullable: nullable, outputOnly: isGiven)
        return .column(columns.count - 1)
    }

    private mutating func messageAction(
        _ field: FieldDescriptor,
        _ message: MessageDescriptor,
        name: String,
        path: [String],
        outputOnly: Bool,
        depth: Int
    ) throws -> LayoutNode.Action {
        if field.isRepeated {
            guard depth == 0, !isLine else { throw SchemaError.unsupported("lines inside lines: \(name)") }
            let child = try RecordLayout(
                message: message,
                schema: schema,
                isLine: true,
                name: self.name + "." + field.name
            )
            lines.append(LinesLayout(name: field.name, number: field.number, rules: field.rules, layout: child))
            return .lines(lines.count - 1)
        }
        switch message.fullName {
        case "google.protobuf.Timestamp":
            add(field, path: path, kind: .instant, nullable: true, outputOnly: outputOnly)
            return .instant(columns.count - 1)
        case "ruche.v1.Link":
            add(field, path: path + ["entity"], kind: .linkEntity, nullable: true, outputOnly: outputOnly)
            add(field, path: path + ["id"], kind: .linkIdentifier, nullable: true, outputOnly: outputOnly)
            return .link(entity: columns.count - 2, identifier: columns.count - 1)
        case "ruche.v1.RecordInfo":
            return .embedded(try node(message, path: path, outputOnly: true, depth: depth + 1))
        case "ruche.v1.FileRef":
            let first = columns.count
            let node = try node(message, path: path, outputOnly: outputOnly, depth: depth + 1)
            var rule = FileRule()
            if case .file(let given) = field.rules.meaning { rule = given }
            files.append(
                FileLayout(
                    path: path.joined(separator: "."),
                    rule: rule,
                    hash: first,
                    name: first + 1,
                    size: first + 2,
                    type: first + 3
                )
            )
            return .embedded(node)
        default:
            guard message.wellKnown == nil, message.fullName.hasPrefix("ruche.") else {
                throw SchemaError.unsupported("the field \(name) of type \(message.fullName)")
            }
            return .embedded(try node(message, path: path, outputOnly: outputOnly, depth: depth + 1))
        }
    }

    private mutating func add(
        _ field: FieldDescriptor,
        path: [String],
        kind: ColumnKind,
        nullable: Bool,
        outputOnly: Bool
    ) {
        columns.append(
            ColumnLayout(
                name: path.joined(separator: "__"),
                path: path,
                kind: kind,
                rules: field.rules,
                isNullable: nullable,
                isOutputOnly: outputOnly,
                hasPresence: field.hasPresence,
                personal: personal
            )
        )
    }

    private func scalarKind(
        _ field: FieldDescriptor,
        name: String,
        isIdentifier: Bool,
        path: [String]
    ) throws -> ColumnKind {
        switch (field.type, field.rules.meaning) {
        case (.int64, nil) where isIdentifier: return .identifier
        case (.string, nil) where path == ["info", "etag"]: return .version
        case (.int64, .reference(let rule)): return .reference(entity: rule.entity)
        case (.string, .decimal(let rule)):
            let storage: DecimalStorage = rule.rate ? .rate : .amount
            guard (0...(rule.rate ? 12 : 6)).contains(Int(rule.scale)) else {
                throw SchemaError.unsupported("the scale \(rule.scale) of \(name)")
            }
            return .decimal(scale: Int(rule.scale), storage: storage)
        case (.string, .date): return .date
        case (.string, .choice(let rule)):
            guard rule.values.allSatisfy(ChoiceList.isKey) else {
                throw SchemaError.unsupported("a key of the choice list of \(name)")
            }
            let own = self.name + "." + path.joined(separator: ".")
            return .choice(
                ChoiceList(name: rule.list.isEmpty ? own : rule.list, declared: rule.values, isClosed: rule.closed)
            )
        case (.string, .sequence): return .text
        case (.string, .secret): return .secret
        case (.string, nil): return .text
        case (.bool, nil): return .bool
        case (.int32, nil): return .int32
        case (.int64, nil): return .int64
        case (.double, nil): return .double
        case (.enum(let index), nil): return .enumeration(index)
        default: throw SchemaError.unsupported("the field \(name): this type, or this meaning of it,")
        }
    }

    private static func isUnsetWhenEmpty(_ kind: ColumnKind) -> Bool {
        switch kind {
        case .identifier, .reference, .decimal, .date, .choice, .secret: true
        default: false
        }
    }

    /// Whether an unset field of that kind stands in the store as its default value instead of null.
    private static func hasDefault(_ kind: ColumnKind) -> Bool {
        switch kind {
        case .bool, .int32, .int64, .double, .enumeration: true
        default: false
        }
    }
}
