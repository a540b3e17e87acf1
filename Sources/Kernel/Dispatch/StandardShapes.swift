import Model

/// The fields that a standard method's messages must have, found once at start.
struct StandardShape: Sendable {
    /// Field of the record in Create's and Update's request.
    static let record = 1
    static let updateMask = 2
    static let requestID = 3
    static let validateOnly = 4
    /// Fields of List's response (and the first one of BatchGet's).
    static let records = 1
    static let nextPageToken = 2
    static let totalSize = 3

    let entity: EntityDefinition

    /// Checks our own rule: the names and types of a standard method follow from its entity.
    init(_ method: MethodDescriptor, schema: SchemaRegistry, catalog: EntityCatalog) throws {
        func refuse(_ why: String) -> PluginError { .malformedStandardMethod(method.path, why) }
        guard let input = schema.message(method.input), let output = schema.message(method.output) else {
            throw PluginError.unknownMethod(method.path)
        }
        guard !method.isStreaming else { throw refuse("streams") }
        let standard = method.rules.standard
        var entity = catalog.entity(ofMessage: method.output)
        if standard == .list || standard == .batchGet {
            guard let field = output.fields.first, field.number == Self.records, field.isRepeated,
                case .message(let index) = field.type
            else { throw refuse("does not answer `repeated <Entity> = 1`") }
            entity = catalog.entity(ofMessage: schema.messages[index].fullName)
        }
        guard let entity else { throw refuse("does not answer an entity") }
        guard (entity.settings != nil) == [.getSettings, .updateSettings].contains(standard) else {
            throw refuse(entity.settings == nil ? "is for settings" : "is not for settings")
        }
        self.entity = entity

        func requires(_ message: MessageDescriptor, _ number: Int, _ name: String, _ type: FieldType?) throws {
            guard let position = message.position(ofNumber: number), message.fields[position].name == name,
                type == nil || message.fields[position].type == type
            else { throw refuse("lacks `\(name) = \(number)` in \(message.fullName)") }
        }
        let shared: [StandardMethod: String] = [
            .get: "ruche.v1.GetRequest", .batchGet: "ruche.v1.BatchGetRequest", .list: "ruche.v1.ListRequest",
            .delete: "ruche.v1.DeleteRequest", .undelete: "ruche.v1.UndeleteRequest",
            .getSettings: "ruche.v1.GetSettingsRequest",
        ]
        if let expected = shared[standard] {
            guard method.input == expected else { throw refuse("does not take \(expected)") }
        } else {
            guard let record = input.fields.first, record.number == Self.record, !record.isRepeated,
                case .message(let index) = record.type, schema.messages[index].fullName == entity.layout.message
            else { throw refuse("does not take the record as field 1") }
            try requires(input, Self.requestID, "request_id", .string)
            try requires(input, Self.validateOnly, "validate_only", .bool)
            if standard == .update || standard == .updateSettings {
                try requires(input, Self.updateMask, "update_mask", nil)
            }
        }
        if standard == .list {
            try requires(output, Self.nextPageToken, "next_page_token", .string)
            try requires(output, Self.totalSize, "total_size", .int64)
        }
        let noun = String(entity.layout.message.split(separator: ".").last ?? "")
        let expected = Self.prefix(standard) + noun
        // Lists are named in the plural, which English does not derive by a rule.
        let isPlural = standard == .list || standard == .batchGet
        guard isPlural ? method.name.hasPrefix(Self.prefix(standard)) : method.name == expected else {
            throw refuse("is not named \(expected)")
        }
    }

    private static func prefix(_ standard: StandardMethod) -> String {
        switch standard {
        case .get: "Get"
        case .batchGet: "BatchGet"
        case .list: "List"
        case .create: "Create"
        case .update: "Update"
        case .delete: "Delete"
        case .undelete: "Undelete"
        case .getSettings: "Get"
        case .updateSettings: "Update"
        case .unspecified, .UNRECOGNIZED: ""
        }
    }

    /// The verb of the permission that a standard method needs.
    static func verb(_ standard: StandardMethod) -> String {
        switch standard {
        case .create: "create"
        case .update: "update"
        case .delete, .undelete: "delete"
        case .updateSettings: "configure"
        case .get, .batchGet, .list, .getSettings, .unspecified, .UNRECOGNIZED: "read"
        }
    }
}

/// A Create or Update request, cut into its parts without a generated type.
struct WriteRequest {
    var record: UnsafeRawBufferPointer?
    var mask: [String] = []
    var requestID = ""
    var validateOnly = false

    /// `bytes` were checked against the descriptor before.
    init(_ bytes: UnsafeRawBufferPointer) throws(CodecError) {
        var reader = WireReader(bytes)
        while let (number, wireType) = try reader.nextTag() {
            switch number {
            case StandardShape.record:
                guard record == nil else {
                    throw CodecError("REPEATED_FIELD", path: "record", "the record was already given")
                }
                record = try reader.lengthDelimited()
            case StandardShape.updateMask:
                var inner = WireReader(try reader.lengthDelimited())
                while try inner.nextTag() != nil { mask.append(try inner.text()) }
            case StandardShape.requestID: requestID = try reader.text()
            case StandardShape.validateOnly: validateOnly = try reader.varint() != 0
            default: try reader.skip(wireType: wireType)
            }
        }
    }
}
