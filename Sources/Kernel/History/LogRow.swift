import Contract
import Model

/// One row of the change log, as it is kept.
struct LogRow: Sendable {
    let position: Int64
    let act: Int64
    let cause: Int64
    let kind: ChangeKind
    let time: Instant
    let userID: Int64
    /// The platform's operator who did it; 0 for anybody else.
    let operatorID: Int64
    let module: String
    let entity: String
    /// The lines field's name; empty for the record itself.
    let line: String
    let rowID: Int64
    let recordID: Int64
    /// The record's at that moment; 0 for none.
    let owner: Int64
    let team: Int64
    let unit: Int64
    let party: Int64
    let name: String
    let changed: [String]
    /// The partial message, or the payload of an event.
    let before: [UInt8]
    let origin: ActOrigin

    /// Of a row of which all columns were read.
    init(_ cells: UnsafePointer<Cell>) throws {
        func integer(_ column: Int) -> Int64 { cells[column].kind == .integer ? cells[column].bits : 0 }
        func text(_ column: Int) -> String { cells[column].kind == .text ? cells[column].text : "" }
        position = integer(ChangeLog.position)
        act = integer(ChangeLog.act)
        cause = integer(2)
        kind = ChangeKind(rawValue: Int(integer(ChangeLog.kind))) ?? .unspecified
        time = try Instant(microseconds: integer(ChangeLog.time))
        userID = integer(ChangeLog.userID)
        operatorID = integer(ChangeLog.operatorID)
        module = text(6)
        entity = text(ChangeLog.entity)
        line = text(ChangeLog.line)
        rowID = integer(ChangeLog.rowID)
        recordID = integer(ChangeLog.recordID)
        owner = integer(11)
        team = integer(12)
        name = text(ChangeLog.name)
        changed = text(ChangeLog.changed).split(separator: ",").map(String.init)
        before = cells[ChangeLog.before].kind == .null ? [] : [UInt8](cells[ChangeLog.before].bytes)
        unit = integer(ChangeLog.unit)
        party = integer(ChangeLog.party)
        origin = ActOrigin(
            OriginKind(rawValue: Int(integer(ChangeLog.origin))) ?? .unspecified,
            text(ChangeLog.handler)
        )
    }

    /// Rows of the log in the order of their positions.
    static func rows(
        where predicate: Predicate,
        descending: Bool = false,
        limit: Int,
        _ reader: any StoreReader,
        _ take: (LogRow) throws -> Bool
    ) throws {
        let query = Query(
            ChangeLog.table,
            columns: Array(ChangeLog.table.columns.indices),
            where: predicate,
            order: [SortKey(ChangeLog.position, descending: descending)],
            limit: limit
        )
        try reader.select(query) { try take(try LogRow($0)) }
    }

    /// The row at a position; nil when there is none.
    static func at(_ position: Int64, _ reader: any StoreReader) throws -> LogRow? {
        var found: LogRow?
        try rows(where: .equal(ChangeLog.position, .integer(position)), limit: 1, reader) {
            found = $0
            return false
        }
        return found
    }
}
