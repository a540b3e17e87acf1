import Contract
import Logging
import Metrics
import Model

/// EventService: administrators see what subscribers could not take, try it again or give it up.
enum EventHandlers {
    private static let maximumIDs = 1000

    static func register(in registry: inout PluginRegistry) throws {
        try registry.stream(EventMethods.subscribe) { try await SubscriptionStream.serve($0, $1) }
        try registry.handle(EventMethods.listDeadLetters) { try list($0, $1) }
        try registry.handle(EventMethods.replayDeadLetters) { try replay($0, $1) }
        try registry.handle(EventMethods.dropDeadLetters) { try drop($0, $1) }
        // The pump delivers behind each commit, and so behind this one.
        try registry.timer(ParkedRecords.retry) { _, _, _ in }
    }

    private static func require(_ verb: String, _ transaction: Transaction) throws {
        let permission = Permission(entity: "kernel.event", verb: verb)
        guard transaction.principal.allowsAll(permission) else {
            throw KernelRefusal(
                .permissionDenied,
                .permissionDenied,
                metadata: ["permission": permission.description]
            )
        }
    }

    // MARK: - Seeing

    private static func list(
        _ request: ListDeadLettersRequest,
        _ transaction: Transaction
    ) throws -> ListDeadLettersResponse {
        try require("read", transaction)
        let core = transaction.core
        let size = try PageSize.of(request.pageSize)
        let state = request.state.rawValue
        let scope = "dead-letters/\(transaction.tenant)/\(state)/\(request.subscriber)"
        var condition = Predicate.all
        if !request.subscriber.isEmpty {
            condition = .both(condition, .equal(ParkedRecords.subscriber, .text(request.subscriber)))
        }
        if state != 0 { condition = .both(condition, .equal(ParkedRecords.state, .integer(Int64(state)))) }
        if !request.pageToken.isEmpty {
            let last = try PageToken.read(request.pageToken, count: 1, scope: scope, key: core.serverKey)
            condition = .both(condition, .compare(0, .less, .value(last[0])))
        }
        var answer = ListDeadLettersResponse()
        var hasMore = false
        let query = Query(
            ParkedRecords.table,
            columns: Array(ParkedRecords.table.columns.indices),
            where: condition,
            order: [SortKey(0, descending: true)],
            limit: size + 1
        )
        try transaction.reader.select(query) { cells in
            if answer.deadLetters.count < size {
                answer.deadLetters.append(letter(cells))
            } else {
                hasMore = true
            }
            return true
        }
        if hasMore, let last = answer.deadLetters.last {
            answer.nextPageToken = PageToken.make([.integer(last.id)], scope: scope, key: core.serverKey)
        }
        return answer
    }

    private static func letter(_ cells: UnsafePointer<Cell>) -> DeadLetter {
        func text(_ column: Int) -> String { cells[column].kind == .null ? "" : cells[column].text }
        func instant(_ column: Int) -> Instant? {
            cells[column].kind == .null ? nil : try? Instant(microseconds: cells[column].bits)
        }
        var letter = DeadLetter()
        letter.id = cells[0].bits
        letter.subscriber = text(ParkedRecords.subscriber)
        letter.state = DeadLetterState(rawValue: Int(cells[ParkedRecords.state].bits)) ?? .unspecified
        if cells[ParkedRecords.recordID].bits != 0 {
            letter.record.entity = text(ParkedRecords.entity)
            letter.record.id = cells[ParkedRecords.recordID].bits
        }
        letter.startPosition = cells[ParkedRecords.start].bits
        letter.position = cells[ParkedRecords.position].bits
        letter.attempts = Int32(clamping: cells[ParkedRecords.attempts].bits)
        letter.reason = text(ParkedRecords.reason)
        letter.message = text(ParkedRecords.message)
        if let time = instant(ParkedRecords.createTime) { letter.createTime = time.timestamp }
        if let time = instant(ParkedRecords.changeTime) { letter.updateTime = time.timestamp }
        if let time = instant(ParkedRecords.nextTry) { letter.nextTryTime = time.timestamp }
        letter.userID = cells[ParkedRecords.userID].kind == .null ? 0 : cells[ParkedRecords.userID].bits
        return letter
    }

    // MARK: - Acting

    /// Those of the records that hold events back, in the order of these, and whose subscriber is there.
    private static func found(
        _ ids: [Int64],
        of subscriber: String,
        _ transaction: Transaction
    ) throws -> [(parked: ParkedRecord, subscriber: Subscriber)] {
        guard ids.count <= maximumIDs else {
            throw KernelRefusal.invalid(.tooManyIDs, field: "ids", ["maximum": String(maximumIDs)])
        }
        var condition = ParkedRecords.isLive
        if !ids.isEmpty { condition = .both(.oneOf(0, ids), condition) }
        if !subscriber.isEmpty {
            condition = .both(.equal(ParkedRecords.subscriber, .text(subscriber)), condition)
        }
        let subscribers = transaction.core.subscribers
        return try ParkedRecords.rows(where: condition, transaction.reader).compactMap { parked in
            guard let subscriber = subscribers.first(where: { $0.name == parked.subscriber }) else { return nil }
            return (parked: parked, subscriber: subscriber)
        }
    }

    private static func replay(
        _ request: ReplayDeadLettersRequest,
        _ transaction: Transaction
    ) throws -> ReplayDeadLettersResponse {
        try require("manage", transaction)
        guard !request.ids.isEmpty || !request.subscriber.isEmpty else {
            throw KernelRefusal.invalid(.required, field: "ids")
        }
        let found = try found(request.ids, of: request.subscriber, transaction)
        try ParkedRecords.replay(found.map { $0.parked }, now: transaction.now, try transaction.requireWriter())
        try settleTimers(found.map { $0.parked.subscriber }, transaction)
        Counter(label: "ruche_event_replayed").increment(by: found.count)
        transaction.core.logger.notice(
            "dead letters replayed",
            metadata: [
                "tenant": "\(transaction.tenant)", "user": "\(transaction.principal.userID)",
                "count": "\(found.count)",
            ]
        )
        var response = ReplayDeadLettersResponse()
        response.replayedCount = Int32(clamping: found.count)
        return response
    }

    private static func drop(
        _ request: DropDeadLettersRequest,
        _ transaction: Transaction
    ) throws -> DropDeadLettersResponse {
        try require("manage", transaction)
        guard !request.ids.isEmpty else { throw KernelRefusal.invalid(.required, field: "ids") }
        let core = transaction.core
        let writer = try transaction.requireWriter()
        let user = transaction.principal.userID
        let tooDeep = core.trouble(KernelRefusal.causeTooDeep, module: "kernel")
        let found = try found(request.ids, of: "", transaction)
        for (parked, subscriber) in found {
            try ParkedRecords.drop(
                parked,
                EventLog(subscriber.selector, writer),
                tooDeep: tooDeep,
                user: user,
                now: transaction.now,
                writer
            )
            core.logger.notice(
                "dead letter dropped",
                metadata: [
                    "tenant": "\(transaction.tenant)", "user": "\(user)", "subscriber": "\(subscriber.name)",
                    "position": "\(parked.position)",
                ]
            )
        }
        try settleTimers(found.map { $0.parked.subscriber }, transaction)
        Counter(label: "ruche_event_dropped").increment(by: found.count)
        var response = DropDeadLettersResponse()
        response.droppedCount = Int32(clamping: found.count)
        return response
    }

    /// What is to be tried now is tried behind the commit; the timers are for a stop in between.
    private static func settleTimers(_ subscribers: [String], _ transaction: Transaction) throws {
        let writer = try transaction.requireWriter()
        for name in Set(subscribers).sorted() {
            if let next = try ParkedRecords.settleTimer(name, writer) { transaction.act.aftermath.note(wake: next) }
        }
    }
}
