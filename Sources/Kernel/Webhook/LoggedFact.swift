import Contract
import Model

/// What happened, as the change log tells it: all that one act did to one record, or a module's own event.
struct LoggedFact: Sendable {
    /// The position of its first row in the log.
    let start: Int64
    /// And of its last.
    private(set) var position: Int64
    let act: Int64
    let time: Instant
    /// The user who did it; 0 for the platform itself.
    let userID: Int64
    private(set) var kind: ChangeKind
    /// Empty, with record 0, for an event that is about no record.
    let entity: String
    let recordID: Int64
    /// Of a module's own event.
    let name: String
    /// The fields that an update changed, by their paths; a lines field is named whatever happened to its lines.
    private(set) var changed: [String]
    /// Of a module's own event.
    let payload: [UInt8]

    /// All columns of the log's table are there.
    init(_ cells: UnsafePointer<Cell>) throws {
        func text(_ column: Int) -> String { cells[column].kind == .text ? cells[column].text : "" }
        start = cells[ChangeLog.position].bits
        position = start
        act = cells[ChangeLog.act].bits
        time = try Instant(microseconds: cells[ChangeLog.time].bits)
        userID = cells[ChangeLog.userID].bits
        kind = Self.kind(cells)
        entity = text(ChangeLog.entity)
        recordID = cells[ChangeLog.recordID].bits
        name = kind == .event ? text(ChangeLog.name) : ""
        changed = Self.changed(cells)
        payload = kind == .event && cells[ChangeLog.before].kind != .null ? [UInt8](cells[ChangeLog.before].bytes) : []
    }

    /// Whether the next row of the log belongs to the same fact; then it is taken in.
    fileprivate mutating func take(_ cells: UnsafePointer<Cell>) -> Bool {
        let kind = Self.kind(cells)
        guard self.kind != .event, kind != .event, cells[ChangeLog.act].bits == act,
            cells[ChangeLog.recordID].bits == recordID
        else { return false }
        position = cells[ChangeLog.position].bits
        // What was created and then changed was created; what was deleted in the end was deleted.
        if kind != .update { self.kind = kind }
        for path in Self.changed(cells) where !changed.contains(path) { changed.append(path) }
        return true
    }

    /// Whatever happened to a line, the record was updated.
    private static func kind(_ cells: UnsafePointer<Cell>) -> ChangeKind {
        guard cells[ChangeLog.line].kind == .null else { return .update }
        return ChangeKind(rawValue: Int(cells[ChangeLog.kind].bits)) ?? .unspecified
    }

    private static func changed(_ cells: UnsafePointer<Cell>) -> [String] {
        if cells[ChangeLog.line].kind == .text { return [cells[ChangeLog.line].text] }
        guard cells[ChangeLog.changed].kind == .text else { return [] }
        return cells[ChangeLog.changed].text.split(separator: ",").map(String.init)
    }
}

extension LoggedFact {
    /// Rows of the log looked at in one read.
    static let batch = 200

    struct Batch: Sendable {
        let facts: [LoggedFact]
        /// Where the next batch begins: behind this position.
        let end: Int64
        let isLast: Bool
    }

    /// What the next rows of the log tell.
    static func next(after position: Int64, _ reader: any StoreReader) throws -> Batch {
        var facts: [LoggedFact] = []
        var rows = 0
        var end = position
        let query = Query(
            ChangeLog.table,
            columns: Array(ChangeLog.table.columns.indices),
            where: .compare(ChangeLog.position, .greater, .value(.integer(position))),
            order: [SortKey(ChangeLog.position)],
            limit: batch
        )
        try reader.select(query) { cells in
            rows += 1
            end = cells[ChangeLog.position].bits
            try append(cells, to: &facts)
            return true
        }
        let isLast = rows < batch
        if !isLast, let last = facts.last, last.kind != .event, last.start > position + 1 {
            // Its act may go on behind the batch: it is read again, whole, with the next one.
            facts.removeLast()
            end = last.start - 1
        }
        return Batch(facts: facts, end: end, isLast: isLast)
    }

    /// The fact in a stretch of the log, both ends included; nil when the log no longer has it. Reads the record's own
    /// rows alone.
    static func read(
        about record: Int64,
        from start: Int64,
        through end: Int64,
        _ reader: any StoreReader
    ) throws -> LoggedFact? {
        var facts: [LoggedFact] = []
        let query = Query(
            ChangeLog.table,
            columns: Array(ChangeLog.table.columns.indices),
            where: .and([
                .equal(ChangeLog.recordID, .integer(record)),
                .compare(ChangeLog.position, .greaterOrEqual, .value(.integer(start))),
                .compare(ChangeLog.position, .lessOrEqual, .value(.integer(end))),
            ]),
            order: [SortKey(ChangeLog.position)],
            limit: batch
        )
        try reader.select(query) { cells in
            try append(cells, to: &facts)
            return true
        }
        return facts.first
    }

    private static func append(_ cells: UnsafePointer<Cell>, to facts: inout [LoggedFact]) throws {
        if let last = facts.indices.last, facts[last].take(cells) { return }
        facts.append(try LoggedFact(cells))
    }
}
