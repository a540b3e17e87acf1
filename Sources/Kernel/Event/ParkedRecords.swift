import Contract
import Model

/// Thrown when a subscriber has as many parked records as it may: it stops rather than lose anything.
struct ParkingFull: Error {}

/// Records whose events a subscriber could not take: one row for each, bounded by subscriber and tenant. Rows that only
/// tell what was given up or skipped stay for 30 days.
enum ParkedRecords {
    static let table = Table(
        "kernel_parked",
        columns: [
            Column("id", .integer), Column("subscriber", .text), Column("entity", .text),
            Column("record_id", .integer), Column("start", .integer), Column("position", .integer),
            Column("attempts", .integer), Column("next_try", .integer), Column("state", .integer),
            Column("reason", .text), Column("message", .text), Column("create_time", .integer),
            Column("change_time", .integer), Column("user_id", .integer),
        ],
        indexes: [Index([1, 3]), Index([1, 8, 7]), Index([8, 12])]
    )

    static let subscriber = 1
    static let entity = 2
    static let recordID = 3
    static let start = 4
    static let position = 5
    static let attempts = 6
    static let nextTry = 7
    static let state = 8
    static let reason = 9
    static let message = 10
    static let createTime = 11
    static let changeTime = 12
    static let userID = 13

    /// Parked records of one subscriber in one tenant.
    static let most = 1000
    /// After so many an event is a dead letter.
    static let mostAttempts: Int64 = 8
    /// Seconds before it is tried again; the last one goes on.
    static let backOff: [Int64] = [1, 2, 5, 15, 60, 300]
    /// Days that rows are kept which hold nothing back.
    private static let keptDays: Int64 = 30

    /// Rings when a subscriber's next parked record is to be tried again; the subscriber is its key. Ringing is all that
    /// it does: events are delivered behind each commit.
    static let retry = TimerName<GetRequest>("kernel.event-retry")

    // MARK: - Reading

    /// The rows that hold events back.
    static let isLive = Predicate.compare(state, .lessOrEqual, .value(.integer(ParkedState.dead.rawValue)))

    private static let aboutRecord = PreparedQuery(
        Query(
            table,
            columns: [entity],
            where: .and([
                .compare(subscriber, .equal, .parameter(0)), .compare(recordID, .equal, .parameter(1)), isLive,
            ])
        )
    )

    private static let columns = [0, subscriber, entity, recordID, start, position, attempts]

    private static func row(_ cells: UnsafePointer<Cell>) -> ParkedRecord {
        ParkedRecord(
            id: cells[0].bits,
            subscriber: cells[1].text,
            entity: cells[2].kind == .null ? "" : cells[2].text,
            recordID: cells[3].bits,
            start: cells[4].bits,
            position: cells[5].bits,
            attempts: cells[6].bits
        )
    }

    /// Whether events about the record wait already, so that the next one waits behind them.
    static func holds(_ event: Event, for name: String, _ reader: any StoreReader) throws -> Bool {
        var isHeld = false
        try reader.select(aboutRecord, [.text(name), .integer(event.recordID)]) { cells in
            isHeld = (cells[0].kind == .null ? "" : cells[0].text) == event.entity
            return !isHeld
        }
        return isHeld
    }

    /// Parked records of a subscriber.
    static func count(of name: String, _ reader: any StoreReader) throws -> Int {
        try reader.count(table, where: .and([.equal(subscriber, .text(name)), isLive]))
    }

    /// The records to try again by an instant, the longest parked event first.
    static func due(_ name: String, by instant: Instant, _ reader: any StoreReader) throws -> [ParkedRecord] {
        try rows(
            where: .and([
                .equal(subscriber, .text(name)), .equal(state, .integer(ParkedState.waiting.rawValue)),
                .compare(nextTry, .lessOrEqual, .value(.integer(instant.microseconds))),
            ]),
            reader
        )
    }

    /// Rows in the order of their events; at most as many as a subscriber may have.
    static func rows(where condition: Predicate, _ reader: any StoreReader) throws -> [ParkedRecord] {
        var found: [ParkedRecord] = []
        let query = Query(table, columns: columns, where: condition, order: [SortKey(position)], limit: most)
        try reader.select(query) { cells in
            found.append(row(cells))
            return true
        }
        return found
    }

    /// The row as it was seen, unless another process was faster.
    private static func current(_ parked: ParkedRecord) -> Predicate {
        .and([
            .equal(0, .integer(parked.id)), .equal(position, .integer(parked.position)),
            .equal(attempts, .integer(parked.attempts)),
            .equal(state, .integer(ParkedState.waiting.rawValue)),
        ])
    }

    static func isCurrent(_ parked: ParkedRecord, _ reader: any StoreReader) throws -> Bool {
        try reader.count(table, where: current(parked)) > 0
    }

    // MARK: - Writing

    /// Parks a record from its first failure on. Throws `ParkingFull`.
    static func park(
        _ heard: HeardEvent,
        for name: String,
        _ trouble: EventTrouble,
        isDead: Bool,
        now: Instant,
        _ writer: any StoreWriter
    ) throws {
        guard try count(of: name, writer) < most else { throw ParkingFull() }
        let next = isDead ? nil : now.adding(seconds: backOff[0])
        try insert(
            heard.event.entity,
            heard.event.recordID,
            from: heard.start,
            to: heard.event.position,
            for: name,
            isDead ? .dead : .waiting,
            attempts: isDead ? 0 : 1,
            next: next,
            trouble,
            now: now,
            writer
        )
    }

    /// Notes a stretch of the log that a subscriber did not hear.
    static func noteSkipped(
        from start: Int64,
        to end: Int64,
        for name: String,
        now: Instant,
        _ writer: any StoreWriter
    ) throws {
        try insert(
            "",
            0,
            from: start,
            to: end,
            for: name,
            .skipped,
            attempts: 0,
            next: nil,
            .none,
            now: now,
            writer
        )
    }

    private static func insert(
        _ entity: String,
        _ record: Int64,
        from start: Int64,
        to end: Int64,
        for name: String,
        _ state: ParkedState,
        attempts: Int64,
        next: Instant?,
        _ trouble: EventTrouble,
        now: Instant,
        _ writer: any StoreWriter
    ) throws {
        try sweep(now: now, writer)
        let time = Value.integer(now.microseconds)
        let nextTry: Value = next.map { Value.integer($0.microseconds) } ?? .null
        try writer.insert(
            table,
            [
                .integer(try writer.next(.identifier)), .text(name), text(entity), .integer(record), .integer(start),
                .integer(end), .integer(attempts), nextTry, .integer(state.rawValue), text(trouble.reason),
                text(trouble.message), time, time, .null,
            ]
        )
    }

    /// A few old rows go with each new one, so the table needs no cleaner of its own.
    private static func sweep(now: Instant, _ writer: any StoreWriter) throws {
        let oldest = now.adding(seconds: -keptDays * 86_400).microseconds
        for state in [ParkedState.dropped, .skipped] {
            try writer.delete(
                table,
                where: .and([
                    .equal(Self.state, .integer(state.rawValue)),
                    .compare(changeTime, .lessOrEqual, .value(.integer(oldest))),
                ]),
                limit: 4
            )
        }
    }

    /// Notes one more failure; answers whether the event is a dead letter now.
    static func postpone(
        _ parked: ParkedRecord,
        _ trouble: EventTrouble,
        now: Instant,
        _ writer: any StoreWriter
    ) throws -> Bool {
        let tried = parked.attempts + 1
        let isDead = tried >= mostAttempts
        let delay = backOff[min(Int(tried), backOff.count) - 1]
        let next: Value = isDead ? .null : .integer(now.adding(seconds: delay).microseconds)
        let became: ParkedState = isDead ? .dead : .waiting
        let count = try writer.update(
            table,
            set: [
                (attempts, .integer(tried)), (nextTry, next), (state, .integer(became.rawValue)),
                (reason, text(trouble.reason)), (message, text(trouble.message)),
                (changeTime, .integer(now.microseconds)),
            ],
            where: current(parked)
        )
        return isDead && count > 0
    }

    /// What is behind an event that was taken, or given up.
    enum Behind: Sendable {
        /// Nothing: the record is parked no longer.
        case nothing
        /// The next event of the record, to be tried at once.
        case event(ParkedRecord)
        /// The next event of the record, which is a dead letter at once.
        case deadLetter(position: Int64)
    }

    /// Moves a parked record on to its next event that the subscriber's cursor has passed, or takes it away.
    static func moveOn(
        _ parked: ParkedRecord,
        _ log: EventLog,
        tooDeep: EventTrouble,
        now: Instant,
        _ writer: any StoreWriter
    ) throws -> Behind {
        let isThisRow = Predicate.equal(0, .integer(parked.id))
        guard let next = try behind(parked, log, writer) else {
            try writer.delete(table, where: isThisRow, limit: nil)
            return .nothing
        }
        let isDead = next.depth > EventPump.mostCauses
        let became: ParkedState = isDead ? .dead : .waiting
        let trouble = isDead ? tooDeep : .none
        let time = Value.integer(now.microseconds)
        let due: Value = isDead ? .null : time
        try writer.update(
            table,
            set: [
                (start, .integer(next.start)), (position, .integer(next.event.position)), (attempts, .integer(0)),
                (nextTry, due), (state, .integer(became.rawValue)), (reason, text(trouble.reason)),
                (message, text(trouble.message)), (createTime, time), (changeTime, time),
            ],
            where: isThisRow
        )
        guard !isDead else { return .deadLetter(position: next.event.position) }
        return .event(
            ParkedRecord(
                id: parked.id,
                subscriber: parked.subscriber,
                entity: parked.entity,
                recordID: parked.recordID,
                start: next.start,
                position: next.event.position,
                attempts: 0
            )
        )
    }

    /// Gives an event up: its row stays and says who did it, and the later events of its record get a row of their own.
    static func drop(
        _ parked: ParkedRecord,
        _ log: EventLog,
        tooDeep: EventTrouble,
        user: Int64,
        now: Instant,
        _ writer: any StoreWriter
    ) throws {
        try writer.update(
            table,
            set: [
                (state, .integer(ParkedState.dropped.rawValue)), (nextTry, .null), (userID, .integer(user)),
                (changeTime, .integer(now.microseconds)),
            ],
            where: .equal(0, .integer(parked.id))
        )
        guard let next = try behind(parked, log, writer) else { return }
        let isDead = next.depth > EventPump.mostCauses
        try insert(
            parked.entity,
            parked.recordID,
            from: next.start,
            to: next.event.position,
            for: parked.subscriber,
            isDead ? .dead : .waiting,
            attempts: 0,
            next: isDead ? nil : now,
            isDead ? tooDeep : .none,
            now: now,
            writer
        )
    }

    /// Makes an event be tried again at once, as if it had never failed.
    static func replay(_ parked: [ParkedRecord], now: Instant, _ writer: any StoreWriter) throws {
        let time = Value.integer(now.microseconds)
        try writer.update(
            table,
            set: [
                (state, .integer(ParkedState.waiting.rawValue)), (attempts, .integer(0)), (nextTry, time),
                (changeTime, time),
            ],
            where: .oneOf(0, parked.map(\.id))
        )
    }

    private static func behind(
        _ parked: ParkedRecord,
        _ log: EventLog,
        _ reader: any StoreReader
    ) throws -> HeardEvent? {
        try log.first(
            about: parked.recordID,
            of: parked.entity,
            from: parked.position + 1,
            through: try Cursors.position(parked.subscriber, reader)
        )
    }

    /// Sets the timer of a subscriber to its next try, or takes it away; answers when that is.
    static func settleTimer(_ name: String, _ writer: any StoreWriter) throws -> Instant? {
        var first: Int64?
        let query = Query(
            table,
            columns: [nextTry],
            where: .and([
                .equal(subscriber, .text(name)), .equal(state, .integer(ParkedState.waiting.rawValue)),
            ]),
            order: [SortKey(nextTry)],
            limit: 1
        )
        try writer.select(query) { cells in
            first = cells[0].bits
            return false
        }
        guard let earliest = first else {
            try Timers.remove(retry.name, key: name, writer)
            return nil
        }
        let due = try Instant(microseconds: earliest)
        try Timers.set(retry.name, key: name, due: due, payload: [], writer)
        return due
    }

    private static func text(_ text: String) -> Value { text.isEmpty ? .null : .text(text) }
}
