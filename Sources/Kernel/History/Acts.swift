import Contract
import Model

/// By what an act was done: a call, a module that answers an event, a timer, an operation.
struct ActOrigin: Sendable, Hashable {
    /// Rows of earlier programs, and what the platform itself does.
    static let unknown = ActOrigin(.unspecified, "")

    let kind: OriginKind
    /// The path of the method, the name of the subscriber or of the timer, or the kind of the operation.
    let handler: String

    init(_ kind: OriginKind, _ handler: String) {
        self.kind = kind
        self.handler = handler
    }
}

/// Acts that others lead back to: those that set a timer or started an operation, and what these did. All other acts are
/// told by their rows in the change log alone.
enum Acts {
    static let cause = 6

    /// `cause` is the position of the event that the act answered, `parent` the act that set its timer or started it,
    /// `operator_id` the platform's operator who did it inside a support window; null for anybody else.
    static let table = Table(
        "kernel_act",
        columns: [
            Column("id", .integer), Column("time", .integer), Column("user_id", .integer), Column("module", .text),
            Column("origin", .integer), Column("handler", .text), Column("cause", .integer),
            Column("parent", .integer), Column("operator_id", .integer),
        ]
    )

    struct Row: Sendable {
        let act: Int64
        let time: Instant
        let userID: Int64
        /// 0 for anybody else.
        let operatorID: Int64
        let module: String
        let origin: ActOrigin
        let cause: Int64
        let parent: Int64
    }

    /// Keeps an act, unless it is there: an operation goes over many transactions.
    static func keep(_ row: Row, _ writer: any StoreWriter) throws {
        guard try find(row.act, writer) == nil else { return }
        try writer.insert(
            table,
            [
                .integer(row.act), .integer(row.time.microseconds), .integer(row.userID),
                row.module.isEmpty ? .null : .text(row.module), .integer(Int64(row.origin.kind.rawValue)),
                .text(row.origin.handler), .integer(row.cause), .integer(row.parent),
                row.operatorID == 0 ? .null : .integer(row.operatorID),
            ]
        )
    }

    static func find(_ act: Int64, _ reader: any StoreReader) throws -> Row? {
        var row: Row?
        let query = Query(
            table,
            columns: Array(table.columns.indices),
            where: .equal(0, .integer(act)),
            limit: 1
        )
        try reader.select(query) { cells in
            row = Row(
                act: cells[0].bits,
                time: try Instant(microseconds: cells[1].bits),
                userID: cells[2].bits,
                operatorID: cells[8].kind == .integer ? cells[8].bits : 0,
                module: cells[3].kind == .text ? cells[3].text : "",
                origin: ActOrigin(
                    OriginKind(rawValue: Int(cells[4].bits)) ?? .unspecified,
                    cells[5].kind == .text ? cells[5].text : ""
                ),
                cause: cells[6].bits,
                parent: cells[7].bits
            )
            return false
        }
        return row
    }
}
