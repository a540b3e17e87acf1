import Contract
import Foundation
import Model

/// The change log: history and outbox of a tenant, one sequence of positions in the order of commits.
enum ChangeLog {
    /// `row_id` is the record or one of its lines, `record_id` the record; `line` is the lines field's name, empty for
    /// the record itself. `before` is a partial message of the fields that changed, `changed` their paths. `depth` is how
    /// many events caused one another before it; null for none. `operator_id` is the platform's operator who did it, inside
    /// a support window. `unit_id` and `party_id` are the record's at that moment, as owner and team are; `origin` and
    /// `handler` say by what the act was done. The last five are null in rows of earlier programs.
    static let table = Table(
        "kernel_change",
        columns: [
            Column("position", .integer), Column("act", .integer), Column("cause", .integer),
            Column("kind", .integer), Column("time", .integer), Column("user_id", .integer),
            Column("module", .text), Column("entity", .text), Column("line", .text), Column("row_id", .integer),
            Column("record_id", .integer), Column("owner_id", .integer), Column("team_id", .integer),
            Column("name", .text), Column("changed", .text), Column("before", .blob), Column("depth", .integer),
            Column("operator_id", .integer),
            Column("unit_id", .integer), Column("party_id", .integer), Column("origin", .integer),
            Column("handler", .text),
        ],
        indexes: [Index([10, 0])]
    )

    static let position = 0
    static let act = 1
    static let kind = 3
    static let time = 4
    static let userID = 5
    static let entity = 7
    static let line = 8
    static let rowID = 9
    static let recordID = 10
    static let name = 13
    static let changed = 14
    static let before = 15
    private static let depthColumn = 16
    static let operatorID = 17
    static let unit = 18
    static let party = 19
    static let origin = 20
    static let handler = 21

    /// How many events caused one another before a row, of which all columns were read.
    static func depth(of cells: UnsafePointer<Cell>) -> Int64 {
        cells[depthColumn].kind == .null ? 0 : cells[depthColumn].bits
    }

    /// The deletions that still stand: what the recycle bin lists. Positions are the change log's; an older release wrote no
    /// act.
    static let bin = Table(
        "kernel_bin",
        columns: [
            Column("position", .integer), Column("entity", .text), Column("record_id", .integer),
            Column("act", .integer),
        ],
        indexes: [Index([2]), Index([1, 0]), Index([3, 0])]
    )

    /// One row of the log before it has a position.
    struct Entry {
        var kind: ChangeKind
        var entity = ""
        var line = ""
        var rowID: Int64 = 0
        var recordID: Int64 = 0
        var owner: Value = .null
        var team: Value = .null
        var unit: Value = .null
        var party: Value = .null
        var name = ""
        var changed: [String] = []
        var before: [UInt8] = []
    }

    /// Appends rows of one act; they get their positions here, under the tenant's write lock.
    static func append(_ entries: [Entry], to writer: any StoreWriter, act: ActRecord) throws -> [Int64] {
        guard !entries.isEmpty else { return [] }
        var positions: [Int64] = []
        var rows: [[Value]] = []
        rows.reserveCapacity(entries.count)
        let actID = try act.identifier(writer)
        let depth: Value = act.depth == 0 ? .null : .integer(act.depth)
        let operatorID: Value = act.principal.operatorID == 0 ? .null : .integer(act.principal.operatorID)
        let origin: Value = act.origin.kind == .unspecified ? .null : .integer(Int64(act.origin.kind.rawValue))
        let handler = text(act.origin.handler)
        for entry in entries {
            let position = try writer.next(.position)
            positions.append(position)
            rows.append([
                .integer(position), .integer(actID), .integer(act.cause), .integer(Int64(entry.kind.rawValue)),
                .integer(act.now.microseconds), .integer(act.principal.userID), text(act.module),
                text(entry.entity), text(entry.line), .integer(entry.rowID), .integer(entry.recordID),
                entry.owner, entry.team, text(entry.name), text(entry.changed.joined(separator: ",")),
                entry.before.isEmpty ? .null : .blob(entry.before), depth, operatorID, entry.unit, entry.party, origin,
                handler,
            ])
        }
        try writer.insert(table, rows: rows)
        return positions
    }

    private static func text(_ text: String) -> Value { text.isEmpty ? .null : .text(text) }
}

/// One act: a request, or one delivery of an event. Everything it changes carries its number.
final class ActRecord {
    let now: Instant
    let principal: Principal
    /// The module on whose account it runs; empty for a caller's own request.
    let module: String
    /// The position in the log of the event that caused it; 0 for a person's request.
    let cause: Int64
    /// How many events caused one another before it; 0 for a person's request.
    let depth: Int64
    /// By what it is done.
    let origin: ActOrigin
    /// The act that set the timer by which it is done; 0 for none.
    let parent: Int64
    private(set) var number: Int64?
    /// What follows the commit.
    var aftermath = Aftermath()
    /// The settings that were asked for, on the wire, and the time zones of units (0: the tenant's).
    var settings: [SettingsQuestion: [UInt8]] = [:]
    var zones: [Int64: TimeZone] = [:]
    /// What the tenant of whoever calls had when the call came in: what they see.
    let seen: Entitlement?
    /// What the tenant has on the act's own snapshot, once somebody asked.
    var entitlement: Entitlement?
    /// Modules that are written though they left the plan: their records go along with others that they belong to.
    var lifted: Set<String> = []
    /// The tenant's custom fields, once they were asked for.
    var customFields: CustomFields?

    /// `number` is given when one act goes over several transactions.
    init(
        now: Instant,
        principal: Principal,
        module: String = "",
        cause: Int64 = 0,
        depth: Int64 = 0,
        number: Int64? = nil,
        origin: ActOrigin = .unknown,
        parent: Int64 = 0,
        seen: Entitlement? = nil
    ) {
        self.origin = origin
        self.parent = parent
        self.seen = seen
        self.number = number
        self.now = now
        self.principal = principal
        self.module = module
        self.cause = cause
        self.depth = depth
    }

    /// What settings say is asked anew: they were written, or something was undone that may have written them.
    func forgetSettings() {
        settings = [:]
        zones = [:]
        forgetCustomFields()
    }

    func forgetCustomFields() { customFields = nil }

    /// The act's number, taken when it first changes something.
    func identifier(_ writer: any StoreWriter) throws -> Int64 {
        let id = try number ?? writer.next(.identifier)
        number = id
        if parent != 0 { try keep(id, writer) }
        return id
    }

    /// The act's number for a timer that it sets or an operation that it starts: what these do leads back to it.
    func reference(_ writer: any StoreWriter) throws -> Int64 {
        let id = try identifier(writer)
        try keep(id, writer)
        return id
    }

    /// Each time anew: what was written may have been undone, as part of an attempt.
    private func keep(_ id: Int64, _ writer: any StoreWriter) throws {
        try Acts.keep(
            Acts.Row(
                act: id,
                time: now,
                userID: principal.userID,
                operatorID: principal.operatorID,
                module: module,
                origin: origin,
                cause: cause,
                parent: parent
            ),
            writer
        )
    }
}
