import Contract
import Model

/// An event for one subscriber, and what the pump must know of it.
struct HeardEvent: Sendable {
    let event: Event
    /// The position of its first row in the log; the event's own is its last.
    let start: Int64
    /// How many events lie behind it, each the cause of the next; 0 for what a person did.
    let depth: Int64
}

/// The change log as one subscriber hears it, on one snapshot.
struct EventLog {
    /// Rows of the log looked at in one read.
    static let batch = 200

    private let selector: EventSelector
    private let reader: any StoreReader

    init(_ selector: EventSelector, _ reader: any StoreReader) {
        self.selector = selector
        self.reader = reader
    }

    struct Batch: Sendable {
        let events: [HeardEvent]
        /// Where the next batch begins: behind this position.
        let end: Int64
        let isLast: Bool
    }

    /// What the next rows of the log mean to the subscriber.
    func next(after position: Int64) throws -> Batch {
        var assembly = EventAssembly(selector)
        var rows = 0
        var end = position
        let query = Query(
            ChangeLog.table,
            columns: Array(ChangeLog.table.columns.indices),
            where: .compare(ChangeLog.position, .greater, .value(.integer(position))),
            order: [SortKey(ChangeLog.position)],
            limit: Self.batch
        )
        try reader.select(query) { cells in
            rows += 1
            end = cells[ChangeLog.position].bits
            try assembly.take(cells)
            return true
        }
        let isLast = rows < Self.batch
        if let start = assembly.openStart {
            if isLast || start == position + 1 {
                assembly.close()
            } else {
                // Its act may go on behind the batch: it is read again, whole, with the next one.
                end = start - 1
            }
        }
        return Batch(events: assembly.events, end: end, isLast: isLast)
    }

    /// The first event about a record in a stretch of the log, both ends included; record 0 of no entity stands for
    /// what is about no record. Reads the record's own rows alone.
    func first(about record: Int64, of entity: String, from start: Int64, through end: Int64) throws -> HeardEvent? {
        guard start <= end else { return nil }
        var assembly = EventAssembly(selector)
        let query = Query(
            ChangeLog.table,
            columns: Array(ChangeLog.table.columns.indices),
            where: .and([
                .equal(ChangeLog.recordID, .integer(record)),
                .compare(ChangeLog.position, .greaterOrEqual, .value(.integer(start))),
                .compare(ChangeLog.position, .lessOrEqual, .value(.integer(end))),
                entity.isEmpty ? .isNull(ChangeLog.entity) : .equal(ChangeLog.entity, .text(entity)),
            ]),
            order: [SortKey(ChangeLog.position)]
        )
        try reader.select(query) { cells in
            try assembly.take(cells)
            return assembly.events.isEmpty
        }
        assembly.close()
        return assembly.events.first
    }

    /// The first row behind a position, and its time in microseconds; nil at the end of the log.
    static func time(after position: Int64, _ reader: any StoreReader) throws -> (position: Int64, time: Int64)? {
        var found: (position: Int64, time: Int64)?
        let query = Query(
            ChangeLog.table,
            columns: [ChangeLog.position, ChangeLog.time],
            where: .compare(ChangeLog.position, .greater, .value(.integer(position))),
            order: [SortKey(ChangeLog.position)],
            limit: 1
        )
        try reader.select(query) { cells in
            found = (cells[0].bits, cells[1].bits)
            return false
        }
        return found
    }

    /// The last position that is older than an instant; 0 for none. Times rise with positions, so that it is found in a
    /// few point reads; where a clock was set back it is a little early or late.
    static func end(before instant: Instant, _ reader: any StoreReader) throws -> Int64 {
        var low: Int64 = 0
        var high = try end(reader)
        while low < high {
            let middle = low + (high - low) / 2
            if let next = try time(after: middle, reader), next.time < instant.microseconds {
                low = next.position
            } else {
                high = middle
            }
        }
        return low
    }

    /// The last position of the log; 0 when nothing ever happened.
    static func end(_ reader: any StoreReader) throws -> Int64 {
        var end: Int64 = 0
        let query = Query(
            ChangeLog.table,
            columns: [ChangeLog.position],
            where: .all,
            order: [SortKey(ChangeLog.position, descending: true)],
            limit: 1
        )
        try reader.select(query) { cells in
            end = cells[0].bits
            return false
        }
        return end
    }
}

/// Makes a subscriber's events of rows that come in the order of the log.
private struct EventAssembly {
    private(set) var events: [HeardEvent] = []
    private let selector: EventSelector
    private var open: OpenChange?

    init(_ selector: EventSelector) { self.selector = selector }

    /// Where the change begins that further rows may still belong to.
    var openStart: Int64? { open?.start }

    mutating func take(_ cells: UnsafePointer<Cell>) throws {
        switch selector {
        case .named(let name):
            guard cells[ChangeLog.kind].bits == Int64(ChangeKind.event.rawValue),
                cells[ChangeLog.name].kind == .text, cells[ChangeLog.name].text == name
            else { return }
            let event = try Event(cells, kind: .event)
            events.append(HeardEvent(event: event, start: event.position, depth: ChangeLog.depth(of: cells)))
        case .changes(let entity):
            if open?.take(cells) == true { return }
            close()
            open = try OpenChange(cells, of: entity)
        }
    }

    /// No further row belongs to the change that is open.
    mutating func close() {
        if let open { events.append(HeardEvent(event: open.event, start: open.start, depth: open.depth)) }
        open = nil
    }
}

/// The rows of one act about one record, lines included: one change, heard at its last row.
private struct OpenChange {
    let start: Int64
    let depth: Int64
    private(set) var event: Event

    init?(_ cells: UnsafePointer<Cell>, of entity: String) throws {
        guard cells[ChangeLog.kind].bits != Int64(ChangeKind.event.rawValue),
            cells[ChangeLog.entity].kind == .text, cells[ChangeLog.entity].text == entity
        else { return nil }
        start = cells[ChangeLog.position].bits
        depth = ChangeLog.depth(of: cells)
        event = try Event(cells, kind: Self.kind(cells))
    }

    /// Whether the row belongs to the same change; then it is taken in.
    mutating func take(_ cells: UnsafePointer<Cell>) -> Bool {
        guard cells[ChangeLog.act].bits == event.act, cells[ChangeLog.recordID].bits == event.recordID,
            cells[ChangeLog.kind].bits != Int64(ChangeKind.event.rawValue)
        else { return false }
        let kind = Self.kind(cells)
        // What was created and then changed was created; what was deleted in the end was deleted.
        event = event.continued(at: cells[ChangeLog.position].bits, kind: kind == .update ? event.kind : kind)
        return true
    }

    /// Whatever happened to a line, the record was updated.
    private static func kind(_ cells: UnsafePointer<Cell>) -> ChangeKind {
        guard cells[ChangeLog.line].kind == .null else { return .update }
        return ChangeKind(rawValue: Int(cells[ChangeLog.kind].bits)) ?? .unspecified
    }
}

extension Event {
    fileprivate init(_ cells: UnsafePointer<Cell>, kind: ChangeKind) throws {
        self.init(
            position: cells[ChangeLog.position].bits,
            act: cells[ChangeLog.act].bits,
            time: try Instant(microseconds: cells[ChangeLog.time].bits),
            userID: cells[ChangeLog.userID].bits,
            kind: kind,
            entity: cells[ChangeLog.entity].kind == .null ? "" : cells[ChangeLog.entity].text,
            recordID: cells[ChangeLog.recordID].bits,
            payload: kind == .event && cells[ChangeLog.before].kind != .null
                ? [UInt8](cells[ChangeLog.before].bytes) : []
        )
    }

    fileprivate func continued(at position: Int64, kind: ChangeKind) -> Event {
        Event(
            position: position,
            act: act,
            time: time,
            userID: userID,
            kind: kind,
            entity: entity,
            recordID: recordID,
            payload: payload
        )
    }
}
