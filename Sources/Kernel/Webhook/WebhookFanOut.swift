import Contract
import Logging
import Model

/// Makes deliveries of what the change log tells one webhook: they and the webhook's place in the log commit together.
struct WebhookFanOut {
    /// The place of a webhook that nothing is for is written down after so many rows.
    static let idleRows: Int64 = 100

    let core: KernelCore
    let tenant: String
    let store: any Store
    let after: AfterCommit

    private enum Step: Sendable {
        /// It has no line yet: its tenant came from elsewhere.
        case new
        /// Enough waits: it goes on reading when some of that was sent.
        case full
        case ownerGone
        case batch(from: Int64, events: [ToldEvent], end: Int64, isLast: Bool)
    }

    /// Reads until the end of the log.
    func run(_ webhook: ActiveWebhook) async throws {
        while true {
            try Task.checkCancellation()
            let step = try await store.read { [core, tenant] reader in
                try Self.step(webhook, tenant, core, reader)
            }
            switch step {
            case .full: return
            case .new: try await store.write { writer -> Void in try WebhookLines.begin(webhook.id, writer) }
            case .ownerGone:
                return try await WebhookDisabling(core: core, tenant: tenant, store: store, after: after)
                    .run(webhook.id, .ownerGone)
            case .batch(let from, let events, let end, let isLast):
                if !events.isEmpty || !isLast || end - from >= Self.idleRows {
                    try await take(events, webhook.id, from: from, to: end)
                }
                if isLast { return }
            }
        }
    }

    private static func step(
        _ webhook: ActiveWebhook,
        _ tenant: String,
        _ core: KernelCore,
        _ reader: any StoreReader
    ) throws -> Step {
        guard let line = try WebhookLines.find(webhook.id, reader) else { return .new }
        guard let owner = try webhook.reading(reader, tenant: tenant, core) else { return .ownerGone }
        let page = try LogPage(after: line.position, reader)
        let oldest = owner.now.adding(seconds: -WebhookDeliveries.keptDays * 86_400)
        let events = try webhook.filter.told(page.groups.filter { $0.last.time > oldest }, owner)
        if !events.isEmpty,
            try WebhookDeliveries.countWaiting(webhook.id, reader) >= WebhookDeliveries.mostWaiting
        {
            return .full
        }
        return .batch(from: line.position, events: events, end: page.end, isLast: page.isLast)
    }

    private func take(_ events: [ToldEvent], _ webhook: Int64, from: Int64, to end: Int64) async throws {
        let aftermath = try await store.write { [core] writer -> Aftermath in
            var aftermath = Aftermath()
            // Another process may have been faster, and the webhook may be gone.
            guard var line = try WebhookLines.find(webhook, writer), line.position == from,
                try ActiveWebhook.isThere(webhook, writer, core)
            else { return aftermath }
            let now = core.clock.now()
            try WebhookDeliveries.add(events, to: &line, now: now, writer)
            line.position = end
            try WebhookLines.save(line, writer)
            // What is due is sent behind this commit; what must wait needs a timer.
            if line.isPaused(at: now), let next = try WebhookDeliveries.settleTimer(line, now: now, writer) {
                aftermath.note(wake: next)
            }
            return aftermath
        }
        if aftermath.wake != nil { await after(aftermath, tenant) }
    }
}

/// Disables a webhook on the kernel's own account.
struct WebhookDisabling {
    let core: KernelCore
    let tenant: String
    let store: any Store
    let after: AfterCommit

    func run(_ webhook: Int64, _ reason: WebhookDisabledReason) async throws {
        let aftermath = try await store.write { [core, tenant] writer in
            try Self.disable(webhook, reason, tenant, core, writer)
        }
        await after(aftermath, tenant)
    }

    /// The same in a transaction that is there already.
    static func disable(
        _ webhook: Int64,
        _ reason: WebhookDisabledReason,
        _ tenant: String,
        _ core: KernelCore,
        _ writer: any StoreWriter
    ) throws -> Aftermath {
        let act = ActRecord(now: core.clock.now(), principal: .module("kernel"), module: "kernel")
        var transaction = Transaction(core: core, reader: writer, writer: writer, act: act, tenant: tenant)
        transaction.acting = "kernel"
        try transaction.disable(webhook: webhook, reason)
        core.logger.warning(
            "webhook disabled",
            metadata: ["tenant": "\(tenant)", "webhook": "\(webhook)", "reason": "\(reason)"]
        )
        return act.aftermath
    }
}
