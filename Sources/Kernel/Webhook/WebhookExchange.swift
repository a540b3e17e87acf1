import Contract
import Logging
import Metrics
import Model

/// One delivery on its way: the request as it leaves, and what is noted of its answer.
struct WebhookExchange: Sendable {
    /// The whole exchange, and the answer that is read of it.
    private static let limits = OutboundLimits(
        timeout: .seconds(15),
        requestBytes: 1 << 20,
        answerBytes: 1 << 20,
        redirects: 0
    )

    let delivery: WaitingDelivery
    let tenant: String
    let store: any Store
    private let url: String
    private let headers: [OutboundHeader]
    private let body: [UInt8]

    init(
        _ delivery: WaitingDelivery,
        to url: String,
        _ body: [UInt8],
        signedWith secrets: [WebhookSecret],
        now: Instant,
        tenant: String,
        store: any Store
    ) {
        self.delivery = delivery
        self.tenant = tenant
        self.store = store
        self.url = url
        self.body = body
        let id = WebhookDeliveries.messageID(delivery.id, tenant)
        let (seconds, _) = Instant.split(now.microseconds)
        let signatures = secrets.map { $0.signature(of: body, id: id, seconds: seconds) }
        headers = [
            OutboundHeader("content-type", "application/json"), OutboundHeader("webhook-id", id),
            OutboundHeader("webhook-timestamp", String(seconds)),
            OutboundHeader("webhook-signature", signatures.joined(separator: " ")),
        ]
    }

    /// What an attempt came to.
    struct Outcome: Sendable {
        let attempt: WebhookAttempt
        let isDelivered: Bool
        /// 410: the endpoint wants nothing more, ever.
        let isGone: Bool
        /// When it wants to be asked again.
        let wish: Instant?
    }

    /// Sends it; nil when the server stops meanwhile, which says nothing of the endpoint.
    func send(by http: any OutboundHTTP, _ core: KernelCore) async -> Outcome? {
        let start = ContinuousClock.now
        var attempt = WebhookAttempt()
        var isDelivered = false
        var wish: Instant?
        do throws(OutboundError) {
            let request = try OutboundRequest(.post, url, headers: headers, body: body, limits: Self.limits)
            let answer = try await http.send(request)
            attempt.status = Int64(answer.status)
            attempt.answer = WebhookAttempt.excerpt(answer.body)
            isDelivered = (200...299).contains(answer.status)
            if answer.status == 429 || answer.status == 503 {
                wish = WebhookSchedule.wish(answer.header("retry-after"), now: core.clock.now())
            }
        } catch {
            if error == .cancelled || error == .stopping || Task.isCancelled { return nil }
            attempt.reason = error.reason
        }
        let time = (ContinuousClock.now - start).components
        attempt.milliseconds = time.seconds * 1000 + time.attoseconds / 1_000_000_000_000_000
        return Outcome(attempt: attempt, isDelivered: isDelivered, isGone: attempt.status == 410, wish: wish)
    }

    /// Writes down what it came to; answers what follows the commit.
    func note(_ outcome: Outcome, _ core: KernelCore) async throws -> Aftermath {
        Counter(label: outcome.isDelivered ? "ruche_webhook_delivered" : "ruche_webhook_failures").increment()
        return try await store.write { [self] writer in
            let now = core.clock.now()
            // It may have been given up, or its webhook be gone.
            guard var line = try WebhookLines.find(delivery.webhook, writer) else { return Aftermath() }
            return outcome.isDelivered
                ? try succeed(outcome, &line, now, writer) : try fail(outcome, &line, now, core, writer)
        }
    }

    private func succeed(
        _ outcome: Outcome,
        _ line: inout WebhookLine,
        _ now: Instant,
        _ writer: any StoreWriter
    ) throws -> Aftermath {
        _ = try WebhookDeliveries.note(delivery, outcome.attempt, .delivered, now: now, writer)
        var aftermath = Aftermath()
        guard line.succeed() else { return aftermath }
        try WebhookLines.save(line, writer)
        if let next = try WebhookDeliveries.settleTimer(line, now: now, writer) { aftermath.note(wake: next) }
        return aftermath
    }

    private func fail(
        _ outcome: Outcome,
        _ line: inout WebhookLine,
        _ now: Instant,
        _ core: KernelCore,
        _ writer: any StoreWriter
    ) throws -> Aftermath {
        let expire = delivery.expire ?? now.adding(seconds: WebhookSchedule.day)
        let isOver = outcome.isGone || now >= expire
        var next = WebhookSchedule.next(after: delivery.attempts + 1, of: delivery.id, now: now)
        if let wish = outcome.wish { next = max(next, wish) }
        next = min(next, expire)
        let isNoted = try WebhookDeliveries.note(
            delivery,
            outcome.attempt,
            isOver ? .failed : .waiting,
            next: next,
            expire: expire,
            now: now,
            writer
        )
        guard isNoted else { return Aftermath() }
        line.fail(now: now, wish: outcome.wish)
        try WebhookLines.save(line, writer)
        if outcome.isGone { return try WebhookDisabling.disable(line.webhook, .gone, tenant, core, writer) }
        if line.isLasting(at: now) { return try WebhookDisabling.disable(line.webhook, .failing, tenant, core, writer) }
        var aftermath = Aftermath()
        if let due = try WebhookDeliveries.settleTimer(line, now: now, writer) { aftermath.note(wake: due) }
        return aftermath
    }
}
