package import Contract
package import Model
import SwiftProtobuf

/// One query's snapshot, or one command's write transaction. Lent to a handler for the time of its body.
package struct Transaction {
    let core: KernelCore
    let reader: any StoreReader
    private let writer: (any StoreWriter)?
    let act: ActRecord
    /// The tenant's name.
    package let tenant: String
    /// The hash of the caller's token; empty when the platform itself acts.
    let tokenHash: [UInt8]
    /// The value of the request's `accept-language`; nil when no request asks.
    let askedLanguage: String?
    /// The module's own verb that runs; nil outside of one.
    var verb: MethodDescriptor?
    /// The module whose own code runs: a verb, a follower, a subscriber, a timer, an operation. Nil while a caller's record is
    /// written as it came.
    var acting: String?
    /// It is the caller who asks, and answers are for the caller: fields count. A module's own calls compute on whole records.
    var isEdge = true

    init(
        core: KernelCore,
        reader: any StoreReader,
        writer: (any StoreWriter)?,
        act: ActRecord,
        tenant: String,
        tokenHash: [UInt8] = [],
        askedLanguage: String? = nil
    ) {
        self.core = core
        self.reader = reader
        self.writer = writer
        self.act = act
        self.tenant = tenant
        self.tokenHash = tokenHash
        self.askedLanguage = askedLanguage
    }

    package var now: Instant { act.now }
    package var principal: Principal { act.principal }
    package var rules: RuleReader { RuleReader(core: core, reader: reader, act: act) }
    /// What the rules of a module's entity are told.
    func ruleContext(_ module: String) throws -> RuleContext {
        let isOwn = verb.map { core.handlerModules[$0.index] == module } ?? false
        return RuleContext(
            now: act.now,
            today: try today(),
            principal: act.principal,
            reader: rules,
            verb: isOwn ? verb?.path : nil
        )
    }

    /// Whether the caller reads some records of an entity.
    func mayRead(_ entity: String) -> Bool {
        if let definition = core.catalog.entity(named: entity), !sees(definition) { return false }
        return principal.allows(Permission(entity: entity, verb: "read"))
    }

    /// A query that writes is a mistake of its module: its descriptor says QUERY.
    func requireWriter() throws -> any StoreWriter {
        guard let writer else { throw KernelMistake.writeInQuery }
        return writer
    }

    // MARK: - Records

    /// A record that is not in the bin, or NOT_FOUND.
    package func load<Entity: EntityMessage>(_ id: RecordID<Entity>) throws -> Entity {
        guard let record = try rules.find(id) else {
            throw KernelRefusal.notFound(entity: Entity.entityName, id: id.value)
        }
        return record
    }

    /// Creates a record through all its rules; answers it as stored.
    package func create<Entity: EntityMessage>(_ record: Entity) throws -> Entity {
        let entity = try core.entity(Entity.self)
        let created = try RecordWriting(entity, self).create(
            core.record(record, entity, custom: try custom(entity)?.layout ?? .none)
        )
        return try Entity(serializedBytes: core.wire(created, entity))
    }

    /// Saves a record that was loaded before: every field, lines by their ids, through all its rules. The tenant's own
    /// fields stay as they are: modules know nothing of them.
    package func save<Entity: EntityMessage>(_ record: Entity) throws -> Entity {
        let entity = try core.entity(Entity.self)
        let input = try core.record(record, entity)
        let saved = try RecordWriting(entity, self).update(
            id: input.id,
            input: input,
            mask: ["*"],
            etag: input.values[entity.info.etag],
            leavesCustom: true
        )
        return try Entity(serializedBytes: core.wire(saved, entity))
    }

    /// Moves a record to the bin, with what its rules take along.
    package func delete<Entity: EntityMessage>(_ id: RecordID<Entity>) throws {
        _ = try RecycleBin(self).delete(try core.entity(Entity.self), id: id.value, etag: .null)
    }

    /// Seals a record: from now on every path refuses to change it (RECORD_SEALED), except in its living fields, given
    /// by their paths. There is no way back.
    package func seal<Entity: EntityMessage>(_ id: RecordID<Entity>, living: [String] = []) throws {
        try RecordWriting(try core.entity(Entity.self), self).seal(id.value, living: living)
    }

    // MARK: - Others

    /// Runs a part of the work: what it wrote is undone when it throws, and the rest of the transaction stands.
    package func attempt<Answer>(_ body: () throws -> Answer) throws -> Answer {
        do {
            return try requireWriter().attempt(body)
        } catch {
            // It may have written settings, which are as they were again.
            act.forgetSettings()
            throw error
        }
    }

    /// The implementations of an extension point, in the order in which modules start.
    package func offers<Point>(_ point: Point.Type) -> [Point] { core.offers(point) }

    /// Calls a query or a command of any module inside this transaction: one act, one commit, the same steps.
    package mutating func call<Request, Response>(
        _ method: MethodName<Request, Response>,
        _ request: Request
    ) throws -> Response {
        guard let descriptor = core.schema.method(at: Substring(method.path)) else {
            throw PluginError.unknownMethod(method.path)
        }
        if core.handlerModules[descriptor.index] != "kernel" || !descriptor.rules.feature.isEmpty {
            try core.checkEntitlement(descriptor, currentEntitlement())
        }
        try core.checkPermission(descriptor, act.principal)
        let before = isEdge
        isEdge = false
        defer { isEdge = before }
        let answer = try core.runInside(&self, descriptor, try request.serializedBytes())
        return try Response(serializedBytes: answer)
    }

    /// Appends a module's own event to the outbox; subscribers hear it after the commit, in order.
    package func emit<Payload>(_ event: EventName<Payload>, _ payload: Payload, about record: Link = Link()) throws {
        let bytes: [UInt8] = try payload.serializedBytes()
        let entry = ChangeLog.Entry(
            kind: .event,
            entity: record.entity,
            rowID: record.id,
            recordID: record.id,
            name: event.name,
            before: bytes
        )
        _ = try ChangeLog.append([entry], to: try requireWriter(), act: act)
    }
}

/// Mistakes of our own that only a call can show; they leave as INTERNAL and their cause goes to the log.
enum KernelMistake: Error {
    case writeInQuery
    case noSharedTables
    case processInTransaction(String)
    case unknownField(String)
    case unknownTimer(String)
    case unknownOperation(String)
}
