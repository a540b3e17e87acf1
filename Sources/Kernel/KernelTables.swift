package import Model

/// The kernel's own tables: private, outside every descriptor.
enum KernelTables {
    static let tenant = [
        ChangeLog.table, ChangeLog.bin, Sessions.table, Credentials.table, Idempotency.table, Cursors.table,
        Sequences.table, Timers.table, Operations.table, Operations.reports,
        FileTables.files, FileTables.uses, ExternalKeys.table, AccessVersion.table, ParkedRecords.table,
        CustomNumbers.table, CustomVersion.table, CustomTables.search, MergeMarks.table, Erasures.table, Acts.table,
        SignInLog.table, TwoFactors.table, TwoFactors.secrets, TwoFactors.recoveryCodes, WebhookLines.table,
        WebhookDeliveries.table,
        TenantModules.table, TenantModules.state, UsageCounters.table,
    ]
    /// What belongs to the server that made it, and not to the tenant: who is signed in and was, secrets of second
    /// factors, which its key encrypted, answers kept for a repeated request, what it sent to webhooks and will,
    /// the subscription; and what is made anew of the records.
    private static let ofServer = [
        Sessions.table, SignInLog.table, TwoFactors.secrets, Idempotency.table,
        AccessVersion.table, CustomVersion.table, CustomTables.search, TenantModules.state, WebhookLines.table,
        WebhookDeliveries.table,
    ]
    /// What a tenant's archive takes along.
    static let archived = tenant.filter { !ofServer.contains($0) }
    /// The columns of those tables that hold numbers of a counter.
    static let numbered: [Table: [(column: Int, counter: StoreCounter)]] = [
        ChangeLog.table: [
            (ChangeLog.position, .position), (ChangeLog.act, .identifier), (ChangeLog.rowID, .identifier),
        ],
        Erasures.table: [(Erasures.id, .identifier), (Erasures.position, .position)],
        Operations.table: [(0, .identifier)],
        Acts.table: [(0, .identifier)],
        ParkedRecords.table: [(0, .identifier), (ParkedRecords.position, .position)],
    ]
    static let control = [
        TenantDirectory.table, Operators.table, SignInFailures.table, SharedFiles.files, SharedFiles.pieces,
        SharedReplacements.table, Erasures.copies, TenantSubscriptions.table,
    ]
}

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

extension Instant {
    /// The instant so many hours later, within the calendar.
    package func adding(hours: Int) -> Instant { adding(seconds: Int64(hours) * 3600) }

    /// The instant so many seconds later, within the calendar.
    package func adding(seconds: Int64) -> Instant {
        let (sum, overflow) = microseconds.addingReportingOverflow(
            seconds.multipliedReportingOverflow(by: 1_000_000).partialValue
        )
        return overflow ? .last : (try? Instant(microseconds: sum)) ?? .last
    }
}
