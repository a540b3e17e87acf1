import Contract
import Logging
import Metrics
import Model
import Synchronization

/// Sends what happens to webhooks, behind each commit and at the times of further attempts: at least once.
package final class WebhookSender: Sendable {
    /// Exchanges under way at once: of the server, of one tenant, of one webhook, and of one that fails.
    static let atOnce = 48
    static let atOnceOfTenant = 24
    static let atOnceOfWebhook = 8
    static let atOnceOfFailing = 1
    /// Seconds before a tenant is looked at again whose store could not do its work.
    static let pause: Int64 = 5

    private let core: KernelCore
    private let tenants: TenantDirectory
    private let outbound: OutboundServices
    private let after: AfterCommit
    private let wakes = TenantWakes()
    private let exchanges: AsyncStream<WebhookExchange>
    private let exchange: AsyncStream<WebhookExchange>.Continuation

    private struct State {
        /// Tenants that have no webhook to send to: a commit there costs nothing more.
        var idle: Set<String> = []
        /// Those of them in which something happened since that was seen: another process may have made one.
        var unseen: Set<String> = []
        /// The deliveries under way, by tenant and webhook.
        var underWay: [String: [Int64: Set<Int64>]] = [:]
        var count = 0
        /// Tenants that found no place.
        var waiting: Set<String> = []
    }
    // A few lines that never suspend: every commit passes here.
    private let state = Mutex(State())

    init(core: KernelCore, tenants: TenantDirectory, outbound: OutboundServices, after: AfterCommit) {
        self.core = core
        self.tenants = tenants
        self.outbound = outbound
        self.after = after
        (exchanges, exchange) = AsyncStream.makeStream(bufferingPolicy: .unbounded)
    }

    /// Says that a tenant's log may have grown, or that a delivery's time may have come. Never waits.
    package func wake(_ tenant: String) {
        let isIdle = state.withLock { state in
            let isIdle = state.idle.contains(tenant)
            if isIdle { state.unseen.insert(tenant) }
            return isIdle
        }
        if !isIdle { wakes.wake(tenant) }
    }

    /// Looks again at tenants without a webhook in which something happened. Once in each heartbeat, so that a webhook of
    /// another process is found in that time, and costs a tenant that has none one small read.
    func lookAgain() {
        let tenants = state.withLock { state in
            let tenants = state.unseen
            state.unseen = []
            state.idle.subtract(tenants)
            return tenants
        }
        for tenant in tenants { wakes.wake(tenant) }
    }

    /// Says that a tenant's webhooks changed.
    func noteChange(in tenant: String) {
        state.withLock { state in
            state.idle.remove(tenant)
            state.unseen.remove(tenant)
        }
        wakes.wake(tenant)
    }

    /// Tenants with something to be sent now. What waits for its time is not among it: a timer wakes that.
    var busy: Set<String> { wakes.busy.union(state.withLock { Set($0.underWay.keys) }) }

    /// Sends until the task is cancelled. One loop of the server's life cycle.
    package func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.wakes.serve { await self.look(at: $0) } }
            group.addTask {
                let seconds = Int64(self.core.configuration.subscriptions.heartbeatSeconds)
                while !Task.isCancelled {
                    await self.core.clock.sleep(until: self.core.clock.now().adding(seconds: seconds))
                    self.lookAgain()
                }
            }
            // At most `atOnce` are in the stream and under way together.
            for await exchange in exchanges {
                group.addTask { await self.perform(exchange) }
            }
        }
    }

    /// Sends what is due in a tenant now, one after the other; for tests that want to see the effect. What fails waits
    /// for its time.
    package func drain(_ tenant: String) async throws {
        while !Task.isCancelled {
            let ready = try await ready(tenant)
            guard !ready.isEmpty else { return }
            var isStopping = false
            for exchange in ready {
                defer { release(exchange) }
                guard let outcome = await exchange.send(by: outbound.http, core) else {
                    isStopping = true
                    continue
                }
                await after(try await exchange.note(outcome, core), tenant)
            }
            if isStopping { return }
        }
    }

    // MARK: - One tenant

    private func look(at tenant: String) async {
        do {
            for ready in try await ready(tenant) { exchange.yield(ready) }
        } catch is CancellationError {
            return
        } catch {
            core.logger.error("webhooks of a tenant failed", metadata: ["tenant": "\(tenant)", "error": "\(error)"])
            await core.clock.sleep(until: core.clock.now().adding(seconds: Self.pause))
            wakes.wake(tenant)
        }
    }

    /// Makes deliveries of what is new, and takes those that are due and have a place.
    private func ready(_ tenant: String) async throws -> [WebhookExchange] {
        guard let store = try await tenants.store(Substring(tenant)) else { return [] }
        let webhooks = try await store.read { [core] reader in try ActiveWebhook.all(reader, core) }
        state.withLock { state in
            if webhooks.isEmpty {
                state.idle.insert(tenant)
            } else {
                state.idle.remove(tenant)
            }
        }
        let fanOut = WebhookFanOut(core: core, tenant: tenant, store: store, after: after)
        for webhook in webhooks { try await fanOut.run(webhook) }
        var ready: [WebhookExchange] = []
        for webhook in webhooks { ready += try await due(webhook, tenant, store) }
        return ready
    }

    private func due(_ webhook: ActiveWebhook, _ tenant: String, _ store: any Store) async throws -> [WebhookExchange] {
        let underWay = state.withLock { $0.underWay[tenant]?[webhook.id] ?? [] }
        while true {
            try Task.checkCancellation()
            let batch = try await store.read { [core] reader in
                try WebhookBatch.read(webhook, without: underWay, tenant, store, core, reader)
            }
            if let reason = batch.disabling {
                try await WebhookDisabling(core: core, tenant: tenant, store: store, after: after)
                    .run(webhook.id, reason)
                return []
            }
            guard !batch.void.isEmpty else { return reserve(batch.exchanges, webhook.id, tenant) }
            // Others are due behind them.
            try await store.write { [core] writer -> Void in
                for void in batch.void {
                    let condition = Predicate.equal(0, .integer(void.delivery.id))
                    try WebhookDeliveries.giveUp(where: condition, reason: void.reason, now: core.clock.now(), writer)
                }
            }
        }
    }

    /// Those that have a place; the tenant is looked at again when there is one for the others.
    private func reserve(_ exchanges: [WebhookExchange], _ webhook: Int64, _ tenant: String) -> [WebhookExchange] {
        guard !exchanges.isEmpty else { return [] }
        return state.withLock { state in
            let ofTenant = state.underWay[tenant]?.values.reduce(0) { $0 + $1.count } ?? 0
            let room = min(Self.atOnce - state.count, Self.atOnceOfTenant - ofTenant)
            let taken = exchanges.prefix(max(room, 0))
            if taken.count < exchanges.count { state.waiting.insert(tenant) }
            guard !taken.isEmpty else { return [] }
            state.count += taken.count
            state.underWay[tenant, default: [:]][webhook, default: []].formUnion(taken.map(\.delivery.id))
            return Array(taken)
        }
    }

    private func perform(_ exchange: WebhookExchange) async {
        // What a stop interrupts is sent at the next start: the tenant stays marked.
        guard let outcome = await exchange.send(by: outbound.http, core) else { return }
        var aftermath = Aftermath()
        do {
            aftermath = try await exchange.note(outcome, core)
        } catch {
            // It is still due, and will be sent again.
            core.logger.error(
                "delivery not noted",
                metadata: ["tenant": "\(exchange.tenant)", "delivery": "\(exchange.delivery.id)", "error": "\(error)"]
            )
            await core.clock.sleep(until: core.clock.now().adding(seconds: Self.pause))
        }
        let waiting = release(exchange)
        if aftermath.wake != nil || aftermath.changesWebhooks { await after(aftermath, exchange.tenant) }
        // Others may be due that had no place.
        for tenant in waiting.union([exchange.tenant]) { wakes.wake(tenant) }
    }

    /// Gives the place back; answers the tenants that wait for one.
    @discardableResult
    private func release(_ exchange: WebhookExchange) -> Set<String> {
        state.withLock { state in
            let (tenant, webhook) = (exchange.tenant, exchange.delivery.webhook)
            state.count -= 1
            state.underWay[tenant]?[webhook]?.remove(exchange.delivery.id)
            if state.underWay[tenant]?[webhook]?.isEmpty == true { state.underWay[tenant]?[webhook] = nil }
            if state.underWay[tenant]?.isEmpty == true { state.underWay[tenant] = nil }
            defer { state.waiting = [] }
            return state.waiting
        }
    }
}
