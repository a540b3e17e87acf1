import Contract
import Model

/// The next rows of the log as events, on one snapshot.
struct LogPage: Sendable {
    let groups: [LogGroup]
    /// Where the next page begins: behind this position.
    let end: Int64
    let isLast: Bool

    init(after position: Int64, _ reader: any StoreReader) throws {
        var groups: [LogGroup] = []
        var count = 0
        var end = position
        let behind = Predicate.compare(ChangeLog.position, .greater, .value(.integer(position)))
        try LogRow.rows(where: behind, limit: EventLog.batch, reader) { row in
            count += 1
            end = row.position
            groups.take(row)
            return true
        }
        isLast = count < EventLog.batch
        // Its act may go on behind the page: it is read again, whole, with the next one.
        if !isLast, groups.count > 1, let open = groups.last, open.kind != .event {
            groups.removeLast()
            end = open.start - 1
        }
        self.groups = groups
        self.end = end
    }
}

/// An event, and what of it somebody is told.
struct ToldEvent: Sendable {
    /// The position of its first row in the log; the event's own is its last.
    let start: Int64
    let event: LogEvent
}

extension LogGroup {
    /// The event in a stretch of the log, both ends included; nil when the log no longer has it. Reads the record's own
    /// rows alone.
    static func read(
        about record: Int64,
        of entity: String,
        from start: Int64,
        through end: Int64,
        _ reader: any StoreReader
    ) throws -> LogGroup? {
        var groups: [LogGroup] = []
        let stretch = Predicate.and([
            .equal(ChangeLog.recordID, .integer(record)),
            .compare(ChangeLog.position, .greaterOrEqual, .value(.integer(start))),
            .compare(ChangeLog.position, .lessOrEqual, .value(.integer(end))),
            entity.isEmpty ? .isNull(ChangeLog.entity) : .equal(ChangeLog.entity, .text(entity)),
        ])
        try LogRow.rows(where: stretch, limit: EventLog.batch, reader) { row in
            groups.take(row)
            return true
        }
        return groups.first
    }

    /// Those of some events that who reads `transaction` may be told of, as they are told.
    static func told(_ groups: [LogGroup], _ transaction: Transaction) throws -> [ToldEvent] {
        let sight = try LogSight(transaction, groups.map(\.last))
        return try groups.compactMap { group in
            guard try sight.sees(group.last), let event = try group.event(transaction, sight) else { return nil }
            return ToldEvent(start: group.start, event: event)
        }
    }
}

extension [LogGroup] {
    /// Takes the next row of the log into the last event, or begins another by it.
    fileprivate mutating func take(_ row: LogRow) {
        if isEmpty || !self[count - 1].take(row) { append(LogGroup(row)) }
    }
}
