import Model

/// Answers kept under the caller's `request_id`.
enum Idempotency {
    /// `answer` is null when it was too large to keep: then `record_id` says what it was about.
    static let table = Table(
        "kernel_request",
        columns: [
            Column("key", .blob), Column("body", .blob), Column("answer", .blob), Column("record_id", .integer),
            Column("expire", .integer),
        ],
        key: [0],
        indexes: [Index([4])]
    )
    static let largestAnswer = 64 * 1024

    private static let lookup = PreparedQuery(
        Query(table, columns: [1, 2, 3, 4], where: .compare(0, .equal, .parameter(0)), limit: 1)
    )

    struct Kept {
        let answer: [UInt8]?
        let recordID: Int64
    }

    /// The answer kept under a key; REQUEST_ID_REUSED when it was another request's.
    static func find(_ key: [UInt8], body: [UInt8], now: Instant, _ writer: any StoreWriter) throws -> Kept? {
        var kept: Kept?
        var isReused = false
        try writer.select(lookup, [.blob(key)]) { cells in
            guard cells[3].bits > now.microseconds else { return false }
            isReused = ![UInt8](cells[0].bytes).elementsEqual(body)
            kept = Kept(answer: cells[1].kind == .null ? nil : [UInt8](cells[1].bytes), recordID: cells[2].bits)
            return false
        }
        guard !isReused else { throw KernelRefusal.invalid(.requestIDReused, field: "request_id") }
        return kept
    }

    static func keep(
        _ key: [UInt8],
        body: [UInt8],
        answer: [UInt8],
        recordID: Int64,
        expire: Instant,
        now: Instant,
        _ writer: any StoreWriter
    ) throws {
        // A few expired rows go with each new one, so the table needs no cleaner of its own.
        try writer.delete(table, where: .compare(4, .lessOrEqual, .value(.integer(now.microseconds))), limit: 4)
        let kept: Value = answer.count <= largestAnswer ? .blob(answer) : .null
        try writer.upsert(
            table,
            [.blob(key), .blob(body), kept, .integer(recordID), .integer(expire.microseconds)]
        )
    }
}
