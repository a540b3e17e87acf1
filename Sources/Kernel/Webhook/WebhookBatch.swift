import Contract
import Model

/// The deliveries of one webhook that are due, made ready on one snapshot: their bodies, and whether they may still be
/// told.
struct WebhookBatch: Sendable {
    private(set) var exchanges: [WebhookExchange] = []
    /// Those that will not be sent, and why.
    private(set) var void: [(delivery: WaitingDelivery, reason: KernelReason)] = []
    /// Why nothing can be sent any more.
    private(set) var disabling: WebhookDisabledReason?

    /// `underWay` are sent now, and count.
    static func read(
        _ webhook: ActiveWebhook,
        without underWay: Set<Int64>,
        _ tenant: String,
        _ store: any Store,
        _ core: KernelCore,
        _ reader: any StoreReader
    ) throws -> WebhookBatch {
        var batch = WebhookBatch()
        let now = core.clock.now()
        guard let line = try WebhookLines.find(webhook.id, reader), !line.isPaused(at: now) else { return batch }
        let width = line.failures == 0 ? WebhookSender.atOnceOfWebhook : WebhookSender.atOnceOfFailing
        guard underWay.count < width else { return batch }
        let due = try WebhookDeliveries.due(webhook.id, by: now, limit: width + underWay.count, reader)
            .filter { !underWay.contains($0.id) }.prefix(width - underWay.count)
        guard !due.isEmpty else { return batch }
        guard let owner = try webhook.reading(reader, tenant: tenant, core) else {
            batch.disabling = .ownerGone
            return batch
        }
        let secrets = try secrets(of: webhook, tenant, now, core, reader)
        guard !secrets.isEmpty else {
            batch.disabling = .secretUnreadable
            return batch
        }
        for delivery in due {
            switch try body(of: delivery, webhook, owner) {
            case .success(let body):
                batch.exchanges.append(
                    WebhookExchange(
                        delivery,
                        to: webhook.url,
                        body,
                        signedWith: secrets,
                        now: now,
                        tenant: tenant,
                        store: store
                    )
                )
            case .failure(let refusal): batch.void.append((delivery, refusal.code))
            }
        }
        return batch
    }

    /// A delivery is made anew for each attempt: what its owner may no longer read is no longer told.
    private static func body(
        of delivery: WaitingDelivery,
        _ webhook: ActiveWebhook,
        _ owner: Transaction
    ) throws -> Result<[UInt8], KernelRefusal> {
        guard delivery.position != 0 else {
            return .success(WebhookPayload.test(of: webhook.id, tenant: owner.tenant, now: owner.now))
        }
        let group = try LogGroup.read(
            about: delivery.recordID,
            of: delivery.entity,
            from: delivery.start,
            through: delivery.position,
            owner.reader
        )
        guard let group else { return .failure(KernelRefusal(.notFound, .notFound)) }
        guard let told = try LogGroup.told([group], owner).first else {
            return .failure(KernelRefusal(.permissionDenied, .permissionDenied))
        }
        return .success(try WebhookPayload.body(of: told.event, tenant: owner.tenant, core: owner.core))
    }

    /// The secret, and the one before while it still counts.
    private static func secrets(
        of webhook: ActiveWebhook,
        _ tenant: String,
        _ now: Instant,
        _ core: KernelCore,
        _ reader: any StoreReader
    ) throws -> [WebhookSecret] {
        let act = ActRecord(now: now, principal: .module("kernel"), module: "kernel")
        let transaction = Transaction(core: core, reader: reader, writer: nil, act: act, tenant: tenant)
        guard let text = try transaction.readableSecret(of: webhook.id, field: "secret"),
            let secret = WebhookSecret(text)
        else { return [] }
        guard let end = webhook.previousExpire, end > now,
            let old = try transaction.readableSecret(of: webhook.id, field: "previous_secret").flatMap(
                WebhookSecret.init
            )
        else { return [secret] }
        return [secret, old]
    }
}
