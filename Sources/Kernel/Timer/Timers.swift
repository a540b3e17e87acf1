package import Model
package import SwiftProtobuf

/// The name of a timer that a module handles, `module.what`, and what it is told.
package struct TimerName<Payload: SwiftProtobuf.Message & Sendable>: Sendable {
    package let name: String

    package init(_ name: String) { self.name = name }
}

/// A timer whose time has come.
package struct Wake: Sendable {
    /// What tells it from the others of its name.
    package let key: String
    /// When it was to ring; it may ring late, after a stop.
    package let due: Instant
}

/// What a module does when one of its timers rings.
struct TimerHandler: Sendable {
    let name: String
    let module: String
    /// It rings by itself, for every tenant.
    let rule: CalendarRule?
    /// Whether a tenant's settings want it; nil: every tenant has it.
    var isWanted: (@Sendable (RuleReader) throws -> Bool)?
    let handle: @Sendable ([UInt8], Wake, inout Transaction) throws -> Void
}

/// The timers of one tenant: rows of its own store, so that they commit with what they are about.
enum Timers {
    static let table = Table(
        "kernel_timer",
        columns: [
            Column("handler", .text), Column("key", .text), Column("due", .integer), Column("wanted", .integer),
            Column("attempts", .integer), Column("payload", .blob), Column("act", .integer),
        ],
        key: [0, 1],
        indexes: [Index([2])]
    )

    struct Row {
        let handler: String
        let key: String
        /// When it was to ring, before any delay by failures.
        let wanted: Int64
        let attempts: Int64
        let payload: [UInt8]
        /// The act that set it; 0 for one that rings by itself.
        let act: Int64
    }

    /// Longest key, bytes.
    static let maximumKey = 200

    static func set(
        _ name: String,
        key: String,
        due: Instant,
        payload: [UInt8],
        act: Int64 = 0,
        _ writer: any StoreWriter
    ) throws {
        try writer.upsert(
            table,
            [
                .text(name), .text(key), .integer(due.microseconds), .integer(due.microseconds), .integer(0),
                .blob(payload), act == 0 ? .null : .integer(act),
            ]
        )
    }

    /// The timer that is due first, not after an instant.
    static func first(dueBy instant: Instant, _ reader: any StoreReader) throws -> Row? {
        var row: Row?
        let query = Query(
            table,
            columns: [0, 1, 3, 4, 5, 6],
            where: .compare(2, .lessOrEqual, .value(.integer(instant.microseconds))),
            order: [SortKey(2)],
            limit: 1
        )
        try reader.select(query) { cells in
            row = Row(
                handler: cells[0].text,
                key: cells[1].text,
                wanted: cells[2].bits,
                attempts: cells[3].bits,
                payload: cells[4].kind == .null ? [] : [UInt8](cells[4].bytes),
                act: cells[5].kind == .null ? 0 : cells[5].bits
            )
            return false
        }
        return row
    }

    static func earliest(_ reader: any StoreReader) throws -> Int64? {
        var due: Int64?
        try reader.select(Query(table, columns: [2], where: .all, order: [SortKey(2)], limit: 1)) { cells in
            due = cells[0].bits
            return false
        }
        return due
    }

    static func remove(_ name: String, key: String, _ writer: any StoreWriter) throws {
        try writer.delete(table, where: .and([.equal(0, .text(name)), .equal(1, .text(key))]), limit: nil)
    }

    /// Sets or takes away a timer that recurs, as the tenant's settings want it now; answers its next turn when it was set.
    static func settle(_ handler: TimerHandler, _ writer: any StoreWriter, _ core: KernelCore) throws -> Instant? {
        guard let rule = handler.rule else { return nil }
        let isSet = try has(handler.name, writer)
        guard try handler.isWanted?(RuleReader(core: core, reader: writer)) ?? true else {
            if isSet { try remove(handler.name, key: "", writer) }
            return nil
        }
        return isSet ? nil : try setNext(handler, rule, writer, core)
    }

    /// Sets the next turn of what recurs, from now.
    @discardableResult
    static func setNext(
        _ handler: TimerHandler,
        _ rule: CalendarRule,
        _ writer: any StoreWriter,
        _ core: KernelCore
    ) throws -> Instant? {
        let zone = try Regional.zone(unit: 0, writer, core)
        guard let next = rule.next(after: core.clock.now(), in: zone) else { return nil }
        try set(handler.name, key: "", due: next, payload: [], writer)
        return next
    }

    static func has(_ name: String, _ reader: any StoreReader) throws -> Bool {
        var found = false
        try reader.select(Query(table, columns: [0], where: .equal(0, .text(name)), limit: 1)) { _ in
            found = true
            return false
        }
        return found
    }
}

extension Transaction {
    /// Rings a timer at an instant, or soon when that is past; the same name and key again replaces it. It rings once in
    /// effect: what its handler does and its end commit together. `key` has 1 to 200 bytes.
    package func wake<Payload>(
        at instant: Instant,
        _ timer: TimerName<Payload>,
        key: String,
        _ payload: Payload
    ) throws {
        guard core.timers[timer.name] != nil else { throw KernelMistake.unknownTimer(timer.name) }
        guard (1...Timers.maximumKey).contains(key.utf8.count) else {
            throw KernelMistake.unknownTimer(timer.name + "/" + key)
        }
        let bytes: [UInt8] = try payload.serializedBytes()
        let writer = try requireWriter()
        let setter = try act.reference(writer)
        try Timers.set(timer.name, key: key, due: instant, payload: bytes, act: setter, writer)
        act.aftermath.note(wake: instant)
    }

    /// Sets and takes away what recurs by the settings of a module, which were changed just now.
    func settleTimers(of module: String) throws {
        let writer = try requireWriter()
        for handler in core.timers.values where handler.module == module && handler.isWanted != nil {
            if let next = try Timers.settle(handler, writer, core) { act.aftermath.note(wake: next) }
        }
    }

    /// Takes a timer back; no error when there is none.
    package func cancelWake<Payload>(_ timer: TimerName<Payload>, key: String) throws {
        try Timers.remove(timer.name, key: key, try requireWriter())
    }
}
