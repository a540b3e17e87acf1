import Contract
import Foundation
package import Logging
package import Model
import SwiftProtobuf
import Synchronization

/// Where the time comes from; tests bring their own.
package protocol KernelClock: Sendable {
    func now() -> Instant
    /// Returns at an instant, or when the task is cancelled.
    func sleep(until instant: Instant) async
}

/// The machine's clock.
package struct SystemClock: KernelClock {
    package init() {}

    package func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let microseconds = Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
        return (try? Instant(microseconds: microseconds)) ?? .first
    }

    /// In steps of a minute at most: the machine's clock may be set meanwhile.
    package func sleep(until instant: Instant) async {
        while !Task.isCancelled {
            let left = instant.microseconds.subtractingReportingOverflow(now().microseconds).partialValue
            guard left > 0 else { return }
            do { try await Task.sleep(for: .microseconds(min(left, 60_000_000))) } catch { return }
        }
    }
}

/// What the kernel is told when it is made. Each has its key in `config/ruche.yaml`.
package struct KernelConfiguration: Sendable {
    /// How long a session lives, hours.
    package var sessionHours = 12
    /// How long an invitation waits, hours.
    package var invitationHours = 7 * 24
    /// How long the answer of a `request_id` is kept, hours.
    package var requestHours = 7 * 24
    /// Failed sign-ins of one user (of one address: five times as many) within `throttleMinutes` before more are
    /// refused.
    package var signInFailures = 10
    package var throttleMinutes = 15
    /// Largest answer, bytes.
    package var maximumAnswer = 16 * 1024 * 1024
    /// Largest file, bytes.
    package var maximumFile = 104_857_600
    /// The tenants' time zone, unless their settings name another.
    package var timeZone = "Europe/Paris"
    /// Webhooks may be told by `http://` too.
    package var plainWebhooks = false
    /// Runs every command twice and rolls the first back: finds handlers with effects outside the transaction.
    package var rehearsesCommands = false
    /// How many calls each tenant and each caller may make.
    package var rates = CallRates()
    /// What subscriptions to the change log may take.
    package var subscriptions = SubscriptionLimits()

    package init() {}
}

/// Everything that calls need and that never changes after the start: the model, the rules, the handlers.
package final class KernelCore: Sendable {
    package let schema: SchemaRegistry
    package let catalog: EntityCatalog
    package let labels: Labels
    package let configuration: KernelConfiguration
    package let logger: Logger
    let queries: EntityQueries
    let selections: [ReadSelection]
    let rules: [EntityRuleSet]
    let handlers: [MethodHandler]
    let handlerModules: [String]
    /// By method: the permission it needs; nil for the other audiences.
    let permissions: [Permission?]
    /// By method: the positions of its messages.
    let inputs: [Int]
    let outputs: [Int]
    let subscribers: [Subscriber]
    /// By name.
    let timers: [String: TimerHandler]
    /// By kind.
    let operations: [String: OperationKind]
    let offers: [ObjectIdentifier: [any Sendable]]
    let formats: ValueFormats
    let profiles: StandardProfiles
    let serverKey: ServerKey
    /// What encrypts the records' secrets.
    let secrets: SecretKeyRing
    let clock: any KernelClock
    let timeZone: TimeZone
    let choices: ChoiceCatalog
    /// The keys that the tenant says something of, and whether each is retired, by list.
    let choiceLookup: PreparedQuery
    /// By entity: what applies where nobody set anything.
    let settingsDefaults: [Int: Record]
    /// By the hash of a token: the use that was noted in the place of a last one.
    let notedUses = VersionedCache<[UInt8], Int64, Int64>(most: 10_000)
    /// By the hash of their token, as of a commit.
    let recentCallers = VersionedCache<[UInt8], KnownCaller.Moment, KnownCaller>(most: 10_000)
    /// By the hash of their token.
    let callers = VersionedCache<[UInt8], KnownCaller.Mark, KnownCaller>(most: 10_000)
    let policies = VersionedCache<PolicyKey, Int64, AccessPolicy>(most: 10_000)
    /// The business modules, and what plans say of them.
    package let modules: ModuleCatalog
    package let plans: PlanShelf
    let entitlements = VersionedCache<String, KnownCaller.Mark, EntitlementLoading.Known>(most: 10_000)
    /// By method: whether it is called in a module that left the plan.
    let isReading: [Bool]
    /// By method: the paid option that it is part of; empty for none.
    let features: [String]
    /// By module: what it makes anew when it returns.
    let rebuilds: [String: [@Sendable (inout Transaction) throws -> Void]]
    /// Modules that do something by themselves.
    let livelyModules: Set<String>
    let customFields = VersionedCache<String, Int64, CustomFields>(most: 10_000)
    let userColumns: UserColumns
    /// By message: the entities whose records are somewhere in it.
    let entitiesInside: [Int: Set<Int>]
    // Set once, before the first call, and read on threads that cannot suspend: not an actor.
    private let sharedStore = Mutex<(any Store)?>(nil)

    package init(
        plugins: [any Plugin.Type],
        serverKey: ServerKey,
        secrets: SecretKeyRing = .empty,
        configuration: KernelConfiguration = KernelConfiguration(),
        clock: any KernelClock = SystemClock(),
        logger: Logger,
        doors: (inout PluginRegistry) throws -> Void = { _ in }
    ) throws {
        let order = try startOrder(plugins.map { $0.manifest })
        let ordered = order.map { plugins[$0] }
        schema = try SchemaRegistry(
            descriptorSets: [("kernel", KernelSchema.descriptors)]
                + ordered.map { ($0.manifest.module, $0.manifest.descriptors) }
        )
        catalog = try EntityCatalog(schema: schema)
        var labels = Labels()
        try labels.add(.module, module: "kernel")
        choices = try ChoiceCatalog(catalog)
        choiceLookup = try Self.choiceLookup(catalog)
        var registry = PluginRegistry(schema: schema, catalog: catalog, configuration: configuration)
        try KernelModule.register(in: &registry)
        try doors(&registry)
        for plugin in ordered {
            try labels.add(plugin.manifest.resources, module: plugin.manifest.module)
            registry.module = plugin.manifest.module
            try plugin.init().register(in: &registry)
        }
        try StartChecks(schema: schema, catalog: catalog, manifests: ordered.map { $0.manifest }).run(&registry)
        try registry.requireOperationLabels(labels)
        try registry.requireProfiles(labels)
        try Self.refuseDefaultSecrets(registry.settingsDefaults, catalog)
        self.labels = labels
        self.configuration = configuration
        self.serverKey = serverKey
        self.secrets = secrets
        self.clock = clock
        self.logger = logger
        queries = EntityQueries(catalog)
        selections = catalog.entities.map { ReadSelection($0.layout) }
        entitiesInside = ReplyRows.entitiesInside(schema, catalog)
        guard let users = catalog.entity(named: User.entityName) else {
            throw PluginError.unknownEntity(User.entityName)
        }
        userColumns = try UserColumns(users)
        rules = registry.rules
        handlers = try registry.completeHandlers()
        handlerModules = registry.handlerModules
        permissions = try registry.permissions()
        isReading = schema.methods.map(TokenRights.reads)
        features = zip(schema.methods, handlers).map(Self.feature(of:_:))
        modules = try ModuleCatalog(ordered.map { $0.manifest }, schema, catalog)
        try modules.requireLabels(labels)
        let entities = catalog.ofTenants.filter { $0.module != "kernel" && $0.settings == nil }
        plans = PlanShelf(modules, entities: Set(entities.map(\.name)))
        rebuilds = registry.rebuilds
        livelyModules = Set(
            registry.subscribers.map(\.module) + registry.timers.values.map(\.module) + Array(registry.rebuilds.keys)
        )
        .subtracting(["kernel"])
        inputs = schema.methods.map { [schema] in schema.messageIndex($0.input) ?? 0 }
        outputs = schema.methods.map { [schema] in schema.messageIndex($0.output) ?? 0 }
        subscribers = registry.subscribers
        settingsDefaults = registry.settingsDefaults
        timers = registry.timers
        operations = registry.operations
        offers = registry.offers
        formats = registry.formats
        profiles = registry.profiles
        timeZone = TimeZone(identifier: configuration.timeZone) ?? .gmt
    }

    /// The tables of a tenant, by module.
    package var tenantSchemas: [StoreSchema] {
        let entities = catalog.ofTenants
        let own = entities.filter { $0.module == "kernel" }
        return [schema("kernel", own, KernelTables.tenant)]
            + schemas(of: entities.filter { $0.module != "kernel" })
    }

    /// The tables of the control database: the kernel's own, then those that modules share, by module.
    package var controlSchemas: [StoreSchema] { Self.ownControlSchemas + schemas(of: catalog.shared) }

    /// The tables of the control database without those of any module: what a tool needs that knows no modules.
    package static var ownControlSchemas: [StoreSchema] {
        [StoreSchema(module: "control", tables: KernelTables.control)]
    }

    private func schemas(of entities: [EntityDefinition]) -> [StoreSchema] {
        Dictionary(grouping: entities, by: \.module).sorted { $0.key < $1.key }.map { schema($0.key, $0.value) }
    }

    private func schema(_ module: String, _ entities: [EntityDefinition], _ others: [Table] = []) -> StoreSchema {
        let derivations = Dictionary(
            entities.map { ($0.table, RecordDerivation($0, self)) },
            uniquingKeysWith: { first, _ in first }
        )
        let matches = entities.compactMap { rules[$0.index].match }
        let tables = others + entities.flatMap(\.tables) + matches.map(\.table)
        let revision = matches.map { "\($0.table.name) \($0.version)" }.joined(separator: ";")
        return StoreSchema(module: module, tables: tables, revision: revision) { table, isSearchEmpty, writer in
            try derivations[table]?.run(isSearchEmpty: isSearchEmpty, writer)
        }
    }

    /// Says where the shared tables are; before the first call.
    func setShared(_ store: any Store) { sharedStore.withLock { $0 = store } }

    /// Reads the shared tables on the calling thread, which may be in the middle of a tenant's transaction: as they are
    /// now, each time anew.
    func readShared<Answer>(_ body: (any StoreReader) throws -> Answer) throws -> Answer {
        guard let store = sharedStore.withLock({ $0 }) else { throw KernelMistake.noSharedTables }
        return try store.readNow(body)
    }

    /// The implementations of an extension point, in the order in which modules start.
    package func offers<Point>(_ point: Point.Type) -> [Point] {
        (offers[ObjectIdentifier(point)] ?? []).compactMap { $0 as? Point }
    }

    /// A secret that stands in a program is none.
    private static func refuseDefaultSecrets(_ defaults: [Int: Record], _ catalog: EntityCatalog) throws {
        for (index, record) in defaults {
            let entity = catalog.entities[index]
            guard let secret = entity.layout.secrets.first(where: { !record.values[$0].isNull }) else { continue }
            let path = entity.layout.columns[secret].dotted
            throw SchemaError.unsupported("\(entity.name): a default of the secret \(path)")
        }
    }

    private static func choiceLookup(_ catalog: EntityCatalog) throws -> PreparedQuery {
        guard let entity = catalog.entity(named: Choice.entityName), let key = entity.layout.column(at: "key"),
            let list = entity.layout.column(at: "list"), let retired = entity.layout.column(at: "retired"),
            let listKey = entity.keyColumns[list]
        else { throw KernelMistake.unknownField("kernel.choice.key") }
        return PreparedQuery(
            Query(
                entity.table,
                columns: [key, retired],
                where: .and([.compare(listKey, .equal, .parameter(0)), entity.liveOnly]),
                limit: Choices.maximumChoices
            )
        )
    }

    /// Whether a record exists outside the bin. One point read.
    func isLive(_ id: Int64, _ entity: EntityDefinition, _ reader: any StoreReader) throws -> Bool {
        var isLive = false
        try reader.select(queries.live(entity.index), [.text("[\(id)]")]) { _ in
            isLive = true
            return false
        }
        return isLive
    }

    /// Refuses what is no unit of the tenant.
    func requireUnit(_ id: Int64, _ reader: any StoreReader, field: String) throws {
        for entity in catalog.units where try isLive(id, entity, reader) { return }
        let names = catalog.units.map(\.name).joined(separator: ", ")
        throw KernelRefusal.invalid(.referenceNotFound, field: field, ["id": String(id), "entity": names])
    }

    /// The civil day of an instant in a time zone.
    func day(of instant: Instant, in zone: TimeZone) -> CivilDate {
        let (seconds, _) = Instant.split(instant.microseconds)
        let local = seconds + Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
        let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        return (try? CivilDate(dayNumber: days)) ?? .first
    }

    func entity<Entity: EntityMessage>(_ type: Entity.Type) throws -> EntityDefinition {
        guard let entity = catalog.entity(named: type.entityName) else {
            throw PluginError.unknownEntity(type.entityName)
        }
        return entity
    }

    func wire(_ record: Record, _ entity: EntityDefinition) -> [UInt8] {
        var bytes = ByteWriter(capacity: 512)
        entity.layout.encode(record, into: &bytes)
        return bytes.finish()
    }

    func record<Entity: EntityMessage>(
        _ message: Entity,
        _ entity: EntityDefinition,
        custom: CustomLayout = .none
    ) throws -> Record {
        let bytes: [UInt8] = try message.serializedBytes()
        do {
            return try bytes.withUnsafeBytes { try entity.layout.decode($0, schema: schema, custom: custom.stored) }
        } catch let error as CodecError {
            throw KernelRefusal(error)
        }
    }

    /// Nobody finds by a filter what they do not read; a module on its own account reads everything. `custom` gives the
    /// tenant's own fields of an entity.
    func filterCompiler(
        _ entity: EntityDefinition,
        for reader: Principal = .module("kernel"),
        isSeen: @escaping (EntityDefinition) -> Bool = { _ in true },
        custom: @escaping (EntityDefinition) throws -> CustomEntity? = { _ in nil }
    ) -> FilterCompiler {
        FilterCompiler(
            entity: entity,
            catalog: catalog,
            schema: schema,
            formats: formats,
            reader: reader,
            isSeen: isSeen,
            custom: custom
        )
    }

    func checkPermission(_ method: MethodDescriptor, _ principal: Principal) throws {
        guard let permission = permissions[method.index] else { return }
        guard principal.allows(permission) else {
            throw KernelRefusal(
                .permissionDenied,
                .permissionDenied,
                metadata: ["permission": permission.description]
            )
        }
        // Nothing masks what a process answers.
        let answered = isProcess(method) ? entitiesInside[outputs[method.index]] ?? [] : []
        guard !answered.contains(where: { principal.fields("read", of: catalog.entities[$0]) != nil }) else {
            throw KernelRefusal(
                .permissionDenied,
                .permissionDenied,
                metadata: ["permission": permission.description]
            )
        }
        // Who reaches but some records calls no process of a module: none of its steps would know which.
        guard case .unaryProcess = handlers[method.index], let entity = catalog.entity(named: permission.entity),
            principal.rows(permission.verb, of: entity) != .everything
        else { return }
        throw KernelRefusal(
            .permissionDenied,
            .permissionDenied,
            metadata: ["permission": permission.description]
        )
    }

    private func isProcess(_ method: MethodDescriptor) -> Bool {
        switch handlers[method.index] {
        case .unaryProcess, .streamProcess: true
        case .standard, .transactional: false
        }
    }

    private func during<Answer>(
        _ verb: MethodDescriptor?,
        _ transaction: inout Transaction,
        _ body: (inout Transaction) throws -> Answer
    ) rethrows -> Answer {
        let before = (transaction.verb, transaction.acting)
        transaction.verb = verb
        transaction.acting = verb.map { handlerModules[$0.index] }
        defer { (transaction.verb, transaction.acting) = before }
        return try body(&transaction)
    }

    /// Runs the body of a query or a command in a transaction that is already there.
    func runInside(
        _ transaction: inout Transaction,
        _ method: MethodDescriptor,
        _ request: [UInt8]
    ) throws -> [UInt8] {
        switch handlers[method.index] {
        case .standard(let standard, let entity) where entity.isShared:
            let outer = transaction
            return try readShared { try StandardMethods(self, entity).run(standard, request, outer.reading($0)) }
        case .standard(let standard, let entity):
            return try during(nil, &transaction) {
                try StandardMethods(self, entity).run(standard, request, $0)
            }
        case .transactional(_, let body):
            try VerbRows(self, method).check(request, transaction)
            let answer = try during(method, &transaction) { try body(request, &$0) }
            return try ReplyRows(self, method).keep(answer, transaction)
        case .unaryProcess, .streamProcess:
            throw KernelMistake.processInTransaction(method.path)
        }
    }
}
