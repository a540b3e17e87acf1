package import Contract
package import Model
package import SwiftProtobuf

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
    private(set) var timers: [String: TimerHandler] = [:]
    private(set) var operations: [String: OperationKind] = [:]
    /// By module: what it makes anew when a tenant works with it again.
    private(set) var rebuilds: [String: [@Sendable (inout Transaction) throws -> Void]] = [:]
    let configuration: KernelConfiguration
    /// By entity: a module's settings where nobody set anything.
    private(set) var settingsDefaults: [Int: Record] = [:]
    private(set) var offers: [ObjectIdentifier: [any Sendable]] = [:]
    private(set) var formats = ValueFormats()
    private(set) var profiles = StandardProfiles()

    init(schema: SchemaRegistry, catalog: EntityCatalog, configuration: KernelConfiguration) {
        self.configuration = configuration
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
        var chain = rules[index].derive as? DerivingChain<Record> ?? DerivingChain()
        chain.rules.append(rule)
        rules[index].derive = chain
    }

    /// Gives the values of a module's settings where nobody set any. What is not given is left open.
    package mutating func settings<Settings: EntityMessage>(_ type: Settings.Type, defaults: Settings) throws {
        let index = try ownEntity(type)
        let entity = catalog.entities[index]
        guard entity.settings != nil else { throw PluginError.notSettings(entity.name) }
        let bytes: [UInt8] = try defaults.serializedBytes()
        let record = try bytes.withUnsafeBytes { try entity.layout.decode($0, schema: schema) }
        // A default obeys the rules like any other value.
        try RecordRules(layout: entity.layout).check(record, old: nil)
        settingsDefaults[index] = record
    }

    /// Refuses what the annotations cannot express. `old` is nil on create.
    package mutating func validate<Record: EntityMessage>(
        _ type: Record.Type,
        _ rule: @escaping @Sendable (_ old: Record?, _ new: Record, RuleReader) throws -> Void
    ) throws {
        let index = try ownEntity(type)
        var chain = rules[index].validate as? ValidatingChain<Record> ?? ValidatingChain()
        chain.rules.append(rule)
        rules[index].validate = chain
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

    /// Writes what goes along with a record, in the transaction that writes it, whatever path it came by: figures that the
    /// module keeps. `old` is nil for one that was created or came back from the bin, `new` for one that went there.
    package mutating func follow<Record: EntityMessage>(
        _ type: Record.Type,
        _ body: @escaping @Sendable (_ old: Record?, _ new: Record?, inout Transaction) throws -> Void
    ) throws {
        let index = try ownEntity(type)
        rules[index].follow.append { old, new, transaction in
            try body(
                try old.map { try Record(serializedBytes: $0) },
                try new.map { try Record(serializedBytes: $0) },
                &transaction
            )
        }
    }

    /// Gives the records of an entity keys that those have in common which may be one, for `RuleReader.matching`: at most
    /// `MatchKeys.most`, made of the record alone. `version` goes up when they are made in another way: an upgrade then
    /// makes them all anew.
    package mutating func matchKeys<Record: EntityMessage>(
        _ type: Record.Type,
        version: Int,
        _ body: @escaping @Sendable (Record) throws -> [MatchKey]
    ) throws {
        let index = try ownEntity(type)
        guard rules[index].match == nil else { throw PluginError.duplicateMatchKeys(Record.entityName) }
        rules[index].match = MatchKeys(catalog.entities[index], version: version, body)
    }

    /// Says how the texts of one of the module's formats, `module.format`, are checked and kept.
    package mutating func format(_ name: String, _ format: any ValueFormat) throws {
        guard name.hasPrefix(module + "."), formats[name] == nil else { throw PluginError.invalidFormat(name) }
        formats.add(name, format)
    }

    /// Brings a profile for the files that people usually have: the columns' titles and the fields that they fill, in the
    /// order of a template. `name` has the module before it; its label is `profile.<module>.<name>`.
    package mutating func importProfile<Record: EntityMessage>(
        _ name: String,
        _ type: Record.Type,
        columns: KeyValuePairs<String, String>,
        constants: KeyValuePairs<String, String> = [:],
        keys: [String] = [],
        mode: ImportMode = .importCreateOrUpdate
    ) throws {
        let entity = catalog.entities[try ownEntity(type)]
        let full = module + "." + name
        guard profiles.all[full] == nil else { throw PluginError.invalidProfile(full, "") }
        var profile = ImportProfile()
        profile.name = full
        profile.entity = entity.name
        profile.mode = mode
        profile.keys = keys
        profile.columns = columns.map { header, path in
            var column = ImportColumn()
            column.header = header
            column.path = path
            return column
        }
        profile.constants = constants.map { path, value in
            var constant = ImportConstant()
            constant.path = path
            constant.value = value
            return constant
        }
        profiles.add(full, profile)
    }

    /// Says how long a record must be kept, and why, when somebody wants it or its person erased: nil when it need not be.
    package mutating func retain<Record: EntityMessage>(
        _ type: Record.Type,
        _ rule: @escaping @Sendable (Record, RuleReader) throws -> Retention?
    ) throws {
        let index = try ownEntity(type)
        rules[index].retain.append { bytes, reader in try rule(try Record(serializedBytes: bytes), reader) }
    }

    /// Says what else becomes of a record when its person is erased: told the record without its personal fields, before
    /// `derive` runs. What the kernel keeps, and secrets, it cannot change.
    package mutating func anonymise<Record: EntityMessage>(
        _ type: Record.Type,
        _ rule: @escaping @Sendable (inout Record) throws -> Void
    ) throws {
        let index = try ownEntity(type)
        rules[index].anonymise.append { bytes in
            var record = try Record(serializedBytes: bytes)
            try rule(&record)
            return try record.serializedBytes()
        }
    }

    /// Refuses to erase the person of a record as it is now, by throwing: somebody has to do something first. Not asked when
    /// an erasure is applied again to a tenant that was put back. What must be kept is for `retain`, and refuses nothing.
    package mutating func guardErasure<Record: EntityMessage>(
        _ type: Record.Type,
        _ rule: @escaping @Sendable (Record, RuleReader) throws -> Void
    ) throws {
        let index = try ownEntity(type)
        rules[index].guardErasure.append { bytes, reader in try rule(try Record(serializedBytes: bytes), reader) }
    }

    /// Says what goes besides when the person of a record is erased: what the module keeps of them elsewhere than in records.
    /// Told the record as it still is, in the transaction of the act; not of a record that is kept.
    package mutating func forget<Record: EntityMessage>(
        _ type: Record.Type,
        _ rule: @escaping @Sendable (Record, inout Transaction) throws -> Void
    ) throws {
        let index = try ownEntity(type)
        rules[index].forget.append { bytes, transaction in
            try rule(try Record(serializedBytes: bytes), &transaction)
        }
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

    /// Says what one of the module's timers does when it rings.
    package mutating func timer<Payload>(
        _ timer: TimerName<Payload>,
        _ body: @escaping @Sendable (Payload, Wake, inout Transaction) throws -> Void
    ) throws {
        try add(
            TimerHandler(name: timer.name, module: module, rule: nil) { bytes, wake, transaction in
                try body(try Payload(serializedBytes: bytes), wake, &transaction)
            }
        )
    }

    /// Rings in every tenant by a calendar rule, in the tenant's time zone. After a long stop it rings once, not once for
    /// each turn that was missed. `name` has the module before it: `module.name`.
    package mutating func recurring(
        _ name: String,
        _ rule: CalendarRule,
        _ body: @escaping @Sendable (Wake, inout Transaction) throws -> Void
    ) throws {
        try addRecurring(name, rule, isWanted: nil, body)
    }

    /// The same in the tenants whose settings of the module want it, from when they do until they no longer do; the others
    /// stay closed.
    package mutating func recurring<Settings: EntityMessage>(
        _ name: String,
        _ rule: CalendarRule,
        where isWanted: @escaping @Sendable (Settings) -> Bool,
        _ body: @escaping @Sendable (Wake, inout Transaction) throws -> Void
    ) throws {
        let entity = catalog.entities[try ownEntity(Settings.self)]
        guard entity.settings != nil else { throw PluginError.notSettings(entity.name) }
        try addRecurring(name, rule, isWanted: { isWanted(try $0.settings(Settings.self)) }, body)
    }

    private mutating func addRecurring(
        _ name: String,
        _ rule: CalendarRule,
        isWanted: (@Sendable (RuleReader) throws -> Bool)?,
        _ body: @escaping @Sendable (Wake, inout Transaction) throws -> Void
    ) throws {
        let full = module + "." + name
        guard rule.isValid else { throw PluginError.invalidTimer(full) }
        try add(
            TimerHandler(name: full, module: module, rule: rule, isWanted: isWanted) { _, wake, transaction in
                try body(wake, &transaction)
            }
        )
    }

    private mutating func add(_ handler: TimerHandler) throws {
        guard handler.name.hasPrefix(module + "."), timers[handler.name] == nil else {
            throw PluginError.invalidTimer(handler.name)
        }
        timers[handler.name] = handler
    }

    /// Says how one of the module's kinds of operation runs. The body goes on from the operation's memory when it is run
    /// again after a crash.
    package mutating func operation<Parameters, Memory>(
        _ kind: OperationName<Parameters, Memory>,
        _ body: @escaping @Sendable (RunningOperation<Parameters, Memory>) async throws -> Void
    ) throws {
        guard kind.name.hasPrefix(module + "."), operations[kind.name] == nil else {
            throw PluginError.invalidOperation(kind.name)
        }
        operations[kind.name] = OperationKind(name: kind.name, module: module) { run in
            let parameters = try Parameters(serializedBytes: run.parameters)
            try await body(RunningOperation(run: run, parameters: parameters))
        }
    }

    /// Makes anew what the module keeps of others' records, when a tenant works with it again: its subscribers heard nothing
    /// meanwhile, and go on with what happens next. Runs in one transaction; long work starts an operation there.
    package mutating func rebuild(_ body: @escaping @Sendable (inout Transaction) throws -> Void) {
        rebuilds[module, default: []].append(body)
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
