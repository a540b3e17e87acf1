import Contract
import Metrics
import Model

/// The change log as one client hears it, from page to page. Nothing waits here but the page that is being sent: a client
/// that reads slowly holds up its own reading of the log, for a bounded time.
struct SubscriptionStream: Sendable {
    private let context: ProcessContext
    private let stream: TypedStream<SubscribeRequest, SubscribeResponse>
    private let sieve: EventSieve
    private let signal: Signal
    private let limits: SubscriptionLimits
    private let clock: any KernelClock

    private init(
        _ stream: TypedStream<SubscribeRequest, SubscribeResponse>,
        _ context: ProcessContext,
        _ sieve: EventSieve,
        _ signal: Signal
    ) {
        self.context = context
        self.stream = stream
        self.sieve = sieve
        self.signal = signal
        limits = context.dispatcher.core.configuration.subscriptions
        clock = context.dispatcher.core.clock
    }

    static func serve(
        _ stream: TypedStream<SubscribeRequest, SubscribeResponse>,
        _ context: ProcessContext
    ) async throws {
        guard let request = try await stream.next() else { return }
        let dispatcher = context.dispatcher
        let sieve = try EventSieve(request.filter, dispatcher.core, context.scope.custom)
        let subscriptions = dispatcher.work.subscriptions
        try await subscriptions.open(context.tenantName, context.principal.key) { signal in
            try await SubscriptionStream(stream, context, sieve, signal).run(request)
        }
    }

    private func run(_ request: SubscribeRequest) async throws {
        let (start, end) = try await read { [sieve] transaction in
            try sieve.requireReadable(transaction)
            return (try Self.start(request, transaction), try EventLog.end(transaction.reader))
        }
        // At once: whoever begins now learns from where to go on later.
        try await tell(start, end: end)
        var position = start
        var isCaughtUp = false
        var beat = nextBeat()
        while true {
            try Task.checkCancellation()
            guard !context.dispatcher.work.subscriptions.isClosed else {
                throw KernelRefusal(.unavailable, .stopping)
            }
            let from = position
            let page = try await read { [sieve] transaction in
                try sieve.requireReadable(transaction)
                return try SubscriptionPage(after: from, sieve, transaction)
            }
            for answer in page.answers { try await tell(answer) }
            if !page.answers.isEmpty { beat = nextBeat() }
            position = page.end
            // Whoever comes back learns that nothing more is there without waiting for a heartbeat.
            let reachesEnd = page.isLast && !isCaughtUp
            isCaughtUp = isCaughtUp || page.isLast
            if clock.now() >= beat || (reachesEnd && position > start && page.answers.isEmpty) {
                try await tell(position, end: page.logEnd)
                beat = nextBeat()
            }
            if page.isLast { await signal.wait(until: beat, clock) }
        }
    }

    private func nextBeat() -> Instant { clock.now().adding(seconds: Int64(limits.heartbeatSeconds)) }

    // MARK: - Reading

    /// One snapshot, for who the caller is at that moment: a session that ended, a user who is gone and rights that were
    /// taken count from the next page on.
    private func read<Answer: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Answer
    ) async throws -> Answer {
        let (dispatcher, scope) = (context.dispatcher, context.scope)
        let refusal = KernelRefusal(.unauthenticated, .unauthenticated)
        guard let tenant = scope.tenant else { throw refusal }
        guard let store = try await dispatcher.tenants.store(Substring(tenant.name)) else {
            throw KernelRefusal(.unavailable, .tenantUnavailable)
        }
        return try await store.read { [core = dispatcher.core] reader in
            let now = core.clock.now()
            guard let caller = try core.signedIn(scope.tokenHash, now: now, tenant: tenant.name, reader) else {
                throw refusal
            }
            return try body(
                dispatcher.transaction(
                    reader,
                    nil,
                    tenant.name,
                    caller.principal,
                    scope.tokenHash,
                    language: scope.language,
                    seen: try EntitlementLoading(core: core, reader: reader).entitlement(of: tenant.name, at: now)
                )
            )
        }
    }

    /// The position behind which the client hears.
    private static func start(_ request: SubscribeRequest, _ transaction: Transaction) throws -> Int64 {
        let reader = transaction.reader
        let end = try EventLog.end(reader)
        let oldest = transaction.now.adding(seconds: -EventPump.longestLag)
        let position = request.position
        guard position >= 0 else {
            throw KernelRefusal.invalid(.outOfRange, field: "position", ["expected": "0 or more"])
        }
        guard position != 0 else { return request.fromStart ? try EventLog.end(before: oldest, reader) : end }
        guard position <= end else {
            throw KernelRefusal(
                .outOfRange,
                .cursorUnknown,
                field: "position",
                metadata: ["position": String(position), "end": String(end)]
            )
        }
        if let next = try EventLog.time(after: position, reader), next.time < oldest.microseconds {
            throw KernelRefusal(
                .outOfRange,
                .cursorTooOld,
                field: "position",
                metadata: ["position": String(position), "days": String(EventPump.longestLag / 86_400)]
            )
        }
        return position
    }

    // MARK: - Telling

    private func tell(_ position: Int64, end: Int64) async throws {
        var answer = SubscribeResponse()
        answer.position = position
        answer.endPosition = end
        try await tell(answer)
    }

    /// Sends an answer. SUBSCRIBER_TOO_SLOW when there is no room for it in time.
    private func tell(_ answer: SubscribeResponse) async throws {
        let end = clock.now().adding(seconds: Int64(limits.patienceSeconds))
        let isSent = try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await stream.send(answer)
                return true
            }
            group.addTask {
                await clock.sleep(until: end)
                return false
            }
            let first = try await group.next() ?? false
            group.cancelAll()
            guard !first else { return true }
            do {
                // It may have gone out in the last moment.
                return try await group.next() ?? false
            } catch is CancellationError {
                return false
            }
        }
        try Task.checkCancellation()
        guard !isSent else { return }
        Counter(label: "ruche_subscribers_too_slow").increment()
        throw KernelRefusal(
            .resourceExhausted,
            .subscriberTooSlow,
            metadata: ["seconds": String(limits.patienceSeconds)]
        )
    }
}
