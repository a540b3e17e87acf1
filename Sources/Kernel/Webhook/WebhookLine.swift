import Model

/// How far a webhook has read the change log, and how its endpoint fares.
struct WebhookLine: Sendable, Equatable {
    let webhook: Int64
    /// The last position of the log that it has read.
    var position: Int64
    /// Deliveries made so far; each bears its number.
    var made: Int64 = 0
    /// Attempts that failed since one went well, those left out that ended during a pause.
    var failures: Int64 = 0
    /// When the first of those was.
    var failingSince: Instant?
    /// Nothing is sent before.
    var pausedUntil: Instant?

    /// Whether it waits now, at the wish of its endpoint or because that fails.
    func isPaused(at now: Instant) -> Bool { pausedUntil.map { $0 > now } ?? false }

    /// Notes an attempt that went well; answers whether that changes anything.
    mutating func succeed() -> Bool {
        guard failures != 0 || pausedUntil != nil else { return false }
        failures = 0
        failingSince = nil
        pausedUntil = nil
        return true
    }

    /// Notes an attempt that failed. `wish` is when the endpoint wants to be asked again.
    mutating func fail(now: Instant, wish: Instant?) {
        failingSince = failingSince ?? now
        // What was under way when the pause began says nothing new.
        if !isPaused(at: now) {
            failures += 1
            let pause = WebhookSchedule.pause(after: failures)
            if pause > 0 { pausedUntil = now.adding(seconds: pause) }
        }
        if let wish { pausedUntil = max(pausedUntil ?? wish, wish) }
    }

    /// Whether nothing came through for a whole day.
    func isLasting(at now: Instant) -> Bool {
        failingSince.map { $0.adding(seconds: WebhookSchedule.day) <= now } ?? false
    }
}

/// The lines of a tenant's webhooks: private, because a record would tell each attempt to its history.
enum WebhookLines {
    static let table = Table(
        "kernel_webhook_line",
        columns: [
            Column("id", .integer), Column("position", .integer), Column("made", .integer),
            Column("failures", .integer), Column("failing_since", .integer), Column("paused_until", .integer),
        ]
    )

    static func find(_ webhook: Int64, _ reader: any StoreReader) throws -> WebhookLine? {
        var line: WebhookLine?
        let query = Query(table, columns: Array(0...5), where: .equal(0, .integer(webhook)), limit: 1)
        try reader.select(query) { cells in
            func instant(_ column: Int) throws -> Instant? {
                cells[column].kind == .null ? nil : try Instant(microseconds: cells[column].bits)
            }
            line = WebhookLine(
                webhook: cells[0].bits,
                position: cells[1].bits,
                made: cells[2].bits,
                failures: cells[3].bits,
                failingSince: try instant(4),
                pausedUntil: try instant(5)
            )
            return false
        }
        return line
    }

    static func save(_ line: WebhookLine, _ writer: any StoreWriter) throws {
        func value(_ instant: Instant?) -> Value { instant.map { .integer($0.microseconds) } ?? .null }
        try writer.upsert(
            table,
            [
                .integer(line.webhook), .integer(line.position), .integer(line.made), .integer(line.failures),
                value(line.failingSince), value(line.pausedUntil),
            ]
        )
    }

    /// Goes on at the end of the log. Numbers of deliveries go on where they were.
    @discardableResult
    static func begin(_ webhook: Int64, _ writer: any StoreWriter) throws -> WebhookLine {
        var line = WebhookLine(webhook: webhook, position: try EventLog.end(writer))
        line.made = try find(webhook, writer)?.made ?? 0
        try save(line, writer)
        return line
    }

    static func remove(_ webhook: Int64, _ writer: any StoreWriter) throws {
        try writer.delete(table, where: .equal(0, .integer(webhook)), limit: nil)
    }
}
