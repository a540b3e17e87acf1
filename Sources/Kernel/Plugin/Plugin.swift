package import Contract
package import Foundation
package import Model
package import SwiftProtobuf

/// What a module says of itself before it runs. Declaring has no side effect.
package struct PluginManifest: Sendable {
    /// The module's name: the first part of its entities, permissions and events.
    package let module: String
    /// Modules that it cannot work without.
    package let requires: [String]
    /// Its proto files, as `make proto` wrote them.
    package let descriptors: String
    /// Where its `labels.<language>.json` are.
    package let resources: Bundle
    /// The reasons its rules and handlers refuse with, each labelled in every language.
    package let reasons: [String]

    package init(
        module: String,
        requires: [String] = [],
        descriptors: String,
        resources: Bundle,
        reasons: [String] = []
    ) {
        self.module = module
        self.requires = requires
        self.descriptors = descriptors
        self.resources = resources
        self.reasons = reasons
    }
}

/// A business module.
package protocol Plugin: Sendable {
    static var manifest: PluginManifest { get }
    init()
    /// Says which rules, verbs and subscribers the module brings. Runs once, at start.
    func register(in registry: inout PluginRegistry) throws
}

/// Why the server cannot start with these plugins. Each names the culprit.
package enum PluginError: Error, CustomStringConvertible, Equatable {
    case duplicateModule(String)
    case missingModule(String, requiredBy: String)
    case loop([String])
    case unknownEntity(String)
    case foreignEntity(String, module: String)
    case unknownMethod(String)
    case wrongTypes(String)
    case notAVerb(String)
    case duplicateHandler(String)
    case foreignMethod(String, module: String)
    case unhandled(String)
    case malformedStandardMethod(String, String)
    case unguarded(String)
    case unknownEvent(String)
    case duplicateSubscriber(String)
    case foreignReference(String, module: String)
    case missingLabels(module: String, language: String)
    case unreadableLabels(module: String, language: String, String)

    package var description: String {
        switch self {
        case .duplicateModule(let name): "two plugins are named \(name)"
        case .missingModule(let name, let user): "\(user) requires the module \(name), which is not there"
        case .loop(let names): "these modules require one another in a circle: \(names.joined(separator: ", "))"
        case .unknownEntity(let name): "no proto file declares the entity \(name)"
        case .foreignEntity(let name, let module): "\(module) registers a rule of \(name), which is not its own"
        case .unknownMethod(let path): "no proto file declares the method \(path)"
        case .wrongTypes(let path): "the handler of \(path) has other message types than its descriptor"
        case .notAVerb(let path): "\(path) is a standard method: the kernel serves it"
        case .duplicateHandler(let path): "two handlers serve \(path)"
        case .foreignMethod(let path, let module): "\(module) handles \(path), which is not its own"
        case .unhandled(let path): "nobody handles the declared method \(path)"
        case .malformedStandardMethod(let path, let why): "the standard method \(path) \(why)"
        case .unguarded(let path): "the method \(path) declares neither a permission nor an audience"
        case .unknownEvent(let name): "no proto file declares the event \(name) with this payload"
        case .duplicateSubscriber(let name): "two subscribers are named \(name)"
        case .foreignReference(let path, let module):
            "\(path) refers to the module \(module), which it does not require"
        case .missingLabels(let module, let language): "\(module) has no labels.\(language).json"
        case .unreadableLabels(let module, let language, let why):
            "labels.\(language).json of \(module) cannot be read: \(why)"
        }
    }
}

/// The order in which plugins start: each after the ones it requires, else by name.
package func startOrder(_ manifests: [PluginManifest]) throws(PluginError) -> [Int] {
    var places: [String: Int] = [:]
    for (place, manifest) in manifests.enumerated() {
        guard places.updateValue(place, forKey: manifest.module) == nil else {
            throw .duplicateModule(manifest.module)
        }
    }
    for manifest in manifests {
        for name in manifest.requires where places[name] == nil {
            throw .missingModule(name, requiredBy: manifest.module)
        }
    }
    var order: [Int] = []
    var started: Set<String> = []
    var waiting = manifests.indices.sorted { manifests[$0].module < manifests[$1].module }
    while !waiting.isEmpty {
        guard let next = waiting.firstIndex(where: { started.isSuperset(of: manifests[$0].requires) }) else {
            throw .loop(waiting.map { manifests[$0].module })
        }
        let place = waiting.remove(at: next)
        started.insert(manifests[place].module)
        order.append(place)
    }
    return order
}

// MARK: - What rules are

/// What a rule may know besides the record: no clock, no store.
package struct RuleContext: Sendable {
    package let now: Instant
    package let today: CivilDate
    package let principal: Principal
}

/// What is about to happen to a record that `guardDelete` may refuse.
package enum BinMove: Sendable {
    case delete
    case undelete
}

/// The rules of one entity, over wire bytes; typed closures are wrapped when they are registered.
struct EntityRuleSet: Sendable {
    var derive: [@Sendable ([UInt8], RuleContext) throws -> [UInt8]] = []
    var validate: [@Sendable (_ old: [UInt8]?, _ new: [UInt8], RuleReader) throws -> Void] = []
    var guardDelete: [@Sendable ([UInt8], BinMove, RuleReader) throws -> Void] = []
    /// What the kernel clears in its private tables when a record goes to the bin.
    var afterDelete: [@Sendable (Int64, any StoreWriter) throws -> Void] = []
}

/// A handler of one method.
enum MethodHandler: Sendable {
    case standard(StandardMethod, EntityDefinition)
    /// In one snapshot (`isCommand` false) or one write transaction.
    case transactional(isCommand: Bool, @Sendable ([UInt8], inout Transaction) throws -> [UInt8])
    case unaryProcess(@Sendable ([UInt8], ProcessContext) async throws -> [UInt8])
    case streamProcess(@Sendable (MessageStream, ProcessContext) async throws -> Void)
}

/// What a subscriber listens to.
enum EventSelector: Sendable, Hashable {
    /// A module's own event.
    case named(String)
    /// Every change of an entity's records.
    case changes(String)
}

/// A durable subscriber: its effects and its cursor commit together.
struct Subscriber: Sendable {
    let name: String
    let module: String
    let selector: EventSelector
    let handle: @Sendable (Event, inout Transaction) throws -> Void
}

/// What a subscriber is told.
package struct Event: Sendable {
    /// Position in the tenant's change log.
    package let position: Int64
    package let act: Int64
    package let time: Instant
    /// The user who did it; 0 for the platform itself.
    package let userID: Int64
    package let kind: ChangeKind
    /// The record, for a change.
    package let entity: String
    package let recordID: Int64
    /// The payload of a module's own event.
    package let payload: [UInt8]
}

// MARK: - The registry

/// Collects what plugins bring; closed and checked before the server serves.
package struct PluginRegistry {
    package let schema: SchemaRegistry
    package let catalog: EntityCatalog
    /// The module that registers now.
    var module = "kernel"
    var rules: [EntityRuleSet]
    var handlers: [MethodHandler?]
    /// By method: the module whose handler it is.
    var handlerModules: [String]
    var subscribers: [Subscriber] = []
    private(set) var offers: [ObjectIdentifier: [any Sendable]] = [:]

    init(schema: SchemaRegistry, catalog: EntityCatalog) {
        self.schema = schema
        self.catalog = catalog
        rules = catalog.entities.map { _ in EntityRuleSet() }
        handlers = schema.methods.map { _ in nil }
        handlerModules = schema.methods.map { _ in "kernel" }
    }

    private func ownEntity<Record: EntityMessage>(_ type: Record.Type) throws -> Int {
        guard let entity = catalog.entity(named: Record.entityName) else {
            throw PluginError.unknownEntity(Record.entityName)
        }
        guard entity.module == module else { throw PluginError.foreignEntity(entity.name, module: module) }
        return entity.index
    }

    /// Computes fields, before validation. Runs on create and update, not on undelete, where stored values return.
    package mutating func derive<Record: EntityMessage>(
        _ type: Record.Type,
        _ rule: @escaping @Sendable (inout Record, RuleContext) throws -> Void
    ) throws {
        let index = try ownEntity(type)
        rules[index].derive.append { bytes, context in
            var record = try Record(serializedBytes: bytes)
            try rule(&record, context)
            return try record.serializedBytes()
        }
    }

    /// Refuses what the annotations cannot express. `old` is nil on create.
    package mutating func validate<Record: EntityMessage>(
        _ type: Record.Type,
        _ rule: @escaping @Sendable (_ old: Record?, _ new: Record, RuleReader) throws -> Void
    ) throws {
        let index = try ownEntity(type)
        rules[index].validate.append { old, new, reader in
            try rule(try old.map { try Record(serializedBytes: $0) }, try Record(serializedBytes: new), reader)
        }
    }

    /// Refuses that a record goes to the bin, or comes back from it.
    package mutating func guardDelete<Record: EntityMessage>(
        _ type: Record.Type,
        _ rule: @escaping @Sendable (Record, BinMove, RuleReader) throws -> Void
    ) throws {
        let index = try ownEntity(type)
        rules[index].guardDelete.append { bytes, move, reader in
            try rule(try Record(serializedBytes: bytes), move, reader)
        }
    }

    /// Clears the kernel's private tables in the transaction that moves a record to the bin; the kernel's own, because
    /// modules have no private tables.
    mutating func afterDelete<Record: EntityMessage>(
        _ type: Record.Type,
        _ body: @escaping @Sendable (Int64, any StoreWriter) throws -> Void
    ) throws {
        let index = try ownEntity(type)
        rules[index].afterDelete.append(body)
    }

    /// Serves a query or a command of the module: one snapshot, or one write transaction.
    package mutating func handle<Request, Response>(
        _ method: MethodName<Request, Response>,
        _ body: @escaping @Sendable (Request, inout Transaction) throws -> Response
    ) throws {
        let descriptor = try verb(method)
        guard [.query, .command].contains(descriptor.rules.kind), !descriptor.isStreaming else {
            throw PluginError.wrongTypes(method.path)
        }
        try set(
            descriptor,
            .transactional(isCommand: descriptor.rules.kind == .command) { bytes, transaction in
                try body(try Request(serializedBytes: bytes), &transaction).serializedBytes()
            }
        )
    }

    /// Serves a process with one request and one response.
    package mutating func process<Request, Response>(
        _ method: MethodName<Request, Response>,
        _ body: @escaping @Sendable (Request, ProcessContext) async throws -> Response
    ) throws {
        let descriptor = try verb(method)
        guard descriptor.rules.kind == .process, !descriptor.isStreaming else {
            throw PluginError.wrongTypes(method.path)
        }
        try set(
            descriptor,
            .unaryProcess { bytes, context in
                try await body(try Request(serializedBytes: bytes), context).serializedBytes()
            }
        )
    }

    /// Serves a process with a stream on either side.
    package mutating func stream<Request, Response>(
        _ method: MethodName<Request, Response>,
        _ body: @escaping @Sendable (TypedStream<Request, Response>, ProcessContext) async throws -> Void
    ) throws {
        let descriptor = try verb(method)
        guard descriptor.rules.kind == .process, descriptor.isStreaming else {
            throw PluginError.wrongTypes(method.path)
        }
        try set(
            descriptor,
            .streamProcess { messages, context in
                try await body(TypedStream(messages), context)
            }
        )
    }

    /// Serves a streaming process whose messages its handler reads itself.
    package mutating func stream(
        path: String,
        _ body: @escaping @Sendable (MessageStream, ProcessContext) async throws -> Void
    ) throws {
        guard let descriptor = schema.method(at: Substring(path)) else { throw PluginError.unknownMethod(path) }
        try set(descriptor, .streamProcess(body))
    }

    /// Hears a module's own event: in order, once in effect.
    package mutating func on<Payload: SwiftProtobuf.Message & Sendable>(
        _ event: EventName<Payload>,
        name: String,
        _ body: @escaping @Sendable (Payload, Event, inout Transaction) throws -> Void
    ) throws {
        guard schema.message(Payload.protoMessageName)?.event?.name == event.name else {
            throw PluginError.unknownEvent(event.name)
        }
        try subscribe(name, .named(event.name)) { event, transaction in
            try body(try Payload(serializedBytes: event.payload), event, &transaction)
        }
    }

    /// Hears every change of an entity's records.
    package mutating func onChanges<Record: EntityMessage>(
        of type: Record.Type,
        name: String,
        _ body: @escaping @Sendable (Event, inout Transaction) throws -> Void
    ) throws {
        guard catalog.entity(named: Record.entityName) != nil else {
            throw PluginError.unknownEntity(Record.entityName)
        }
        try subscribe(name, .changes(Record.entityName), body)
    }

    /// Offers an implementation of an extension point, a protocol of an API room.
    package mutating func offer<Point>(_ point: Point.Type, _ implementation: any Sendable) {
        offers[ObjectIdentifier(point), default: []].append(implementation)
    }

    private mutating func subscribe(
        _ name: String,
        _ selector: EventSelector,
        _ body: @escaping @Sendable (Event, inout Transaction) throws -> Void
    ) throws {
        let full = module + "." + name
        guard !subscribers.contains(where: { $0.name == full }) else { throw PluginError.duplicateSubscriber(full) }
        subscribers.append(Subscriber(name: full, module: module, selector: selector, handle: body))
    }

    private func verb<Request, Response>(_ method: MethodName<Request, Response>) throws -> MethodDescriptor {
        guard let descriptor = schema.method(at: Substring(method.path)) else {
            throw PluginError.unknownMethod(method.path)
        }
        guard descriptor.rules.standard == .unspecified else { throw PluginError.notAVerb(descriptor.path) }
        guard descriptor.input == Request.protoMessageName, descriptor.output == Response.protoMessageName else {
            throw PluginError.wrongTypes(method.path)
        }
        return descriptor
    }

    private mutating func set(_ descriptor: MethodDescriptor, _ handler: MethodHandler) throws {
        guard descriptor.rules.standard == .unspecified else { throw PluginError.notAVerb(descriptor.path) }
        guard module == "kernel" || descriptor.service.hasPrefix("ruche.\(module).") else {
            throw PluginError.foreignMethod(descriptor.path, module: module)
        }
        guard handlers[descriptor.index] == nil else { throw PluginError.duplicateHandler(descriptor.path) }
        handlers[descriptor.index] = handler
        handlerModules[descriptor.index] = module
    }
}

/// The messages of a streaming process, typed.
package struct TypedStream<Request: SwiftProtobuf.Message, Response: SwiftProtobuf.Message>: Sendable {
    private let messages: MessageStream

    init(_ messages: MessageStream) { self.messages = messages }

    /// The next request; nil when the caller has sent all.
    package func next() async throws -> Request? {
        guard let bytes = try await messages.next() else { return nil }
        return try Request(serializedBytes: bytes)
    }

    /// Sends a response; returns when there is room for another.
    package func send(_ response: Response) async throws {
        try await messages.send(try response.serializedBytes())
    }
}
