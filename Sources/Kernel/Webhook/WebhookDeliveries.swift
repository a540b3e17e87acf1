import Contract
import Model

/// Deliveries: those that are to be sent, and the log of those that ended. Both are bounded by webhook.
enum WebhookDeliveries {
    static let table = Table(
        "kernel_delivery",
        columns: [
            Column("id", .integer), Column("webhook_id", .integer), Column("number", .integer),
            Column("type", .text), Column("entity", .text), Column("record_id", .integer),
            Column("start", .integer), Column("position", .integer), Column("state", .integer),
            Column("attempts", .integer), Column("next_try", .integer), Column("expire", .integer),
            Column("status", .integer), Column("reason", .text), Column("answer", .text),
            Column("milliseconds", .integer), Column("create_time", .integer), Column("change_time", .integer),
        ],
        indexes: [Index([1, 8, 10]), Index([1, 2]), Index([16]), Index([5])]
    )

    static let webhook = 1
    static let number = 2
    private static let type = 3
    private static let entity = 4
    private static let recordID = 5
    private static let start = 6
    private static let position = 7
    static let state = 8
    private static let attempts = 9
    private static let nextTry = 10
    private static let expire = 11
    private static let status = 12
    private static let reason = 13
    private static let answer = 14
    private static let milliseconds = 15
    static let createTime = 16
    private static let changeTime = 17

    /// Deliveries of one webhook that wait, and those that ended and are kept.
    static let mostWaiting = 10_000
    static let mostKept: Int64 = 10_000
    /// Days that they are kept.
    static let keptDays: Int64 = 30

    /// Rings when a webhook's next delivery is to be sent again; the webhook is its key.
    static let due = TimerName<GetRequest>("kernel.webhook-due")

    static func isState(_ wanted: WebhookDeliveryState) -> Predicate {
        .equal(state, .integer(Int64(wanted.rawValue)))
    }

    static func isOf(_ id: Int64) -> Predicate { .equal(webhook, .integer(id)) }

    private static func isWaiting(_ id: Int64) -> Predicate { .both(isOf(id), isState(.waiting)) }

    private static let isEnded = Predicate.compare(
        state,
        .greater,
        .value(.integer(Int64(WebhookDeliveryState.waiting.rawValue)))
    )

    // MARK: - Making

    /// Makes deliveries of events, to be sent at once; nil makes a test. Old rows go as new ones come, so that the table
    /// needs no cleaner of its own.
    @discardableResult
    static func add(
        _ events: [ToldEvent?],
        to line: inout WebhookLine,
        now: Instant,
        _ writer: any StoreWriter
    ) throws -> [Int64] {
        let time = Value.integer(now.microseconds)
        var ids: [Int64] = []
        let rows = try events.map { told -> [Value] in
            line.made += 1
            let id = try writer.next(.identifier)
            ids.append(id)
            let type = told.map { WebhookPayload.type(of: $0.event) } ?? WebhookPayload.testType
            return [
                .integer(id), .integer(line.webhook), .integer(line.made), .text(type),
                text(told?.event.record.entity ?? ""), .integer(told?.event.record.id ?? 0),
                .integer(told?.start ?? 0), .integer(told?.event.position ?? 0),
                .integer(Int64(WebhookDeliveryState.waiting.rawValue)), .integer(0),
                time, .null, .integer(0), .null, .null, .integer(0), time, time,
            ]
        }
        guard !rows.isEmpty else { return [] }
        try writer.insert(table, rows: rows)
        try sweep(line, count: rows.count, now: now, writer)
        return ids
    }

    private static func sweep(_ line: WebhookLine, count: Int, now: Instant, _ writer: any StoreWriter) throws {
        try writer.delete(
            table,
            where: .and([
                isOf(line.webhook), .compare(number, .lessOrEqual, .value(.integer(line.made - mostKept))),
                isEnded,
            ]),
            limit: 2 * count + 4
        )
        let oldest = now.adding(seconds: -keptDays * 86_400).microseconds
        try writer.delete(
            table,
            where: .compare(createTime, .lessOrEqual, .value(.integer(oldest))),
            limit: count + 4
        )
    }

    // MARK: - Reading

    static func countWaiting(_ webhook: Int64, _ reader: any StoreReader) throws -> Int {
        try reader.count(table, where: isWaiting(webhook))
    }

    /// Those to be sent by an instant, the longest due first.
    static func due(
        _ webhook: Int64,
        by now: Instant,
        limit: Int,
        _ reader: any StoreReader
    ) throws -> [WaitingDelivery] {
        var found: [WaitingDelivery] = []
        let query = Query(
            table,
            columns: [0, type, entity, recordID, start, position, attempts, expire],
            where: .both(isWaiting(webhook), .compare(nextTry, .lessOrEqual, .value(.integer(now.microseconds)))),
            order: [SortKey(nextTry)],
            limit: limit
        )
        try reader.select(query) { cells in
            found.append(
                WaitingDelivery(
                    id: cells[0].bits,
                    webhook: webhook,
                    type: cells[1].text,
                    entity: cells[2].kind == .text ? cells[2].text : "",
                    recordID: cells[3].bits,
                    start: cells[4].bits,
                    position: cells[5].bits,
                    attempts: cells[6].bits,
                    expire: cells[7].kind == .null ? nil : try Instant(microseconds: cells[7].bits)
                )
            )
            return true
        }
        return found
    }

    /// The deliveries that match, newest first, as clients see them, each with its number.
    static func list(
        where condition: Predicate,
        tenant: String,
        limit: Int,
        _ reader: any StoreReader
    ) throws -> [(number: Int64, delivery: WebhookDelivery)] {
        var found: [(number: Int64, delivery: WebhookDelivery)] = []
        let query = Query(
            table,
            columns: Array(table.columns.indices),
            where: condition,
            order: [SortKey(number, descending: true)],
            limit: limit
        )
        try reader.select(query) { cells in
            found.append((cells[number].bits, try delivery(cells, tenant)))
            return true
        }
        return found
    }

    private static func delivery(_ cells: UnsafePointer<Cell>, _ tenant: String) throws -> WebhookDelivery {
        func text(_ column: Int) -> String { cells[column].kind == .text ? cells[column].text : "" }
        var delivery = WebhookDelivery()
        delivery.id = cells[0].bits
        delivery.messageID = messageID(delivery.id, tenant)
        delivery.type = text(type)
        if cells[recordID].bits != 0 {
            delivery.record.entity = text(entity)
            delivery.record.id = cells[recordID].bits
        }
        delivery.position = cells[position].bits
        delivery.state = WebhookDeliveryState(rawValue: Int(cells[state].bits)) ?? .unspecified
        delivery.attempts = Int32(clamping: cells[attempts].bits)
        delivery.statusCode = Int32(clamping: cells[status].bits)
        delivery.reason = text(reason)
        delivery.answer = text(answer)
        delivery.durationMilliseconds = Int32(clamping: cells[milliseconds].bits)
        delivery.createTime = try Instant(microseconds: cells[createTime].bits).timestamp
        if cells[attempts].bits > 0 || delivery.state != .waiting {
            delivery.updateTime = try Instant(microseconds: cells[changeTime].bits).timestamp
        }
        if delivery.state == .waiting {
            delivery.nextTryTime = try Instant(microseconds: cells[nextTry].bits).timestamp
        }
        return delivery
    }

    /// What `webhook-id` says: one for each delivery of all tenants, without a point.
    static func messageID(_ delivery: Int64, _ tenant: String) -> String { "msg_\(tenant)_\(delivery)" }

    /// Takes what receivers answered from the deliveries about some records: it may quote them.
    static func forgetAnswers(about ids: [Int64], _ writer: any StoreWriter) throws {
        try writer.update(
            table,
            set: [(answer, .null)],
            where: .and([.oneOf(recordID, ids), .isNotNull(answer)])
        )
    }

    // MARK: - What becomes of them

    /// Notes what became of an attempt; false when the delivery is no longer as it was.
    static func note(
        _ delivery: WaitingDelivery,
        _ attempt: WebhookAttempt,
        _ became: WebhookDeliveryState,
        next: Instant? = nil,
        expire end: Instant? = nil,
        now: Instant,
        _ writer: any StoreWriter
    ) throws -> Bool {
        var set: [(column: Int, value: Value)] = [
            (state, .integer(Int64(became.rawValue))), (attempts, .integer(delivery.attempts + 1)),
            (status, .integer(attempt.status)), (reason, text(attempt.reason)), (answer, text(attempt.answer)),
            (milliseconds, .integer(attempt.milliseconds)), (changeTime, .integer(now.microseconds)),
        ]
        if let next { set.append((nextTry, .integer(next.microseconds))) }
        if let end { set.append((expire, .integer(end.microseconds))) }
        let count = try writer.update(
            table,
            set: set,
            where: .and([
                .equal(0, .integer(delivery.id)), isState(.waiting), .equal(attempts, .integer(delivery.attempts)),
            ])
        )
        return count > 0
    }

    /// Gives up those that match and wait, without another attempt.
    static func giveUp(
        where condition: Predicate,
        reason why: KernelReason,
        now: Instant,
        _ writer: any StoreWriter
    ) throws {
        try writer.update(
            table,
            set: [
                (state, .integer(Int64(WebhookDeliveryState.failed.rawValue))), (reason, .text(why.rawValue)),
                (changeTime, .integer(now.microseconds)),
            ],
            where: .both(condition, isState(.waiting))
        )
    }

    /// Makes deliveries that ended be sent at once, as if for the first time; answers how many.
    static func replay(_ ids: [Int64], of webhook: Int64, now: Instant, _ writer: any StoreWriter) throws -> Int {
        try writer.update(
            table,
            set: [
                (state, .integer(Int64(WebhookDeliveryState.waiting.rawValue))), (attempts, .integer(0)),
                (nextTry, .integer(now.microseconds)), (expire, .null), (changeTime, .integer(now.microseconds)),
            ],
            where: .and([.oneOf(0, ids), isOf(webhook), isEnded])
        )
    }

    /// The oldest deliveries that failed and were made at an instant or later.
    static func failed(_ webhook: Int64, since: Instant, limit: Int, _ reader: any StoreReader) throws -> [Int64] {
        var ids: [Int64] = []
        let query = Query(
            table,
            columns: [0],
            where: .and([
                isOf(webhook), isState(.failed),
                .compare(createTime, .greaterOrEqual, .value(.integer(since.microseconds))),
            ]),
            order: [SortKey(number)],
            limit: limit
        )
        try reader.select(query) { cells in
            ids.append(cells[0].bits)
            return true
        }
        return ids
    }

    static func remove(_ webhook: Int64, _ writer: any StoreWriter) throws {
        try writer.delete(table, where: isOf(webhook), limit: nil)
        try Timers.remove(due.name, key: String(webhook), writer)
    }

    // MARK: - When to look again

    /// Sets the webhook's timer to its next attempt that is not due yet, or takes it away; answers when that is. What
    /// is due is sent behind the commit.
    static func settleTimer(_ line: WebhookLine, now: Instant, _ writer: any StoreWriter) throws -> Instant? {
        let isPaused = line.isPaused(at: now)
        let after = isPaused ? Predicate.all : .compare(nextTry, .greater, .value(.integer(now.microseconds)))
        var first: Int64?
        let query = Query(
            table,
            columns: [nextTry],
            where: .both(isWaiting(line.webhook), after),
            order: [SortKey(nextTry)],
            limit: 1
        )
        try writer.select(query) { cells in
            first = cells[0].bits
            return false
        }
        guard let first else {
            try Timers.remove(due.name, key: String(line.webhook), writer)
            return nil
        }
        var next = try Instant(microseconds: first)
        if let end = line.pausedUntil, isPaused { next = max(next, end) }
        try Timers.set(due.name, key: String(line.webhook), due: next, payload: [], writer)
        return next
    }

    private static func text(_ text: String) -> Value { text.isEmpty ? .null : .text(text) }
}
