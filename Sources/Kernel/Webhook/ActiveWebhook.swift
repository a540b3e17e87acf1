import Contract
import Model
import SwiftProtobuf

/// A webhook that is sent to.
struct ActiveWebhook: Sendable {
    let id: Int64
    let owner: Int64
    let url: String
    let filter: WebhookFilter
    let previousExpire: Instant?

    private init(_ webhook: Webhook) {
        id = webhook.id
        owner = webhook.info.ownerID
        url = webhook.url
        filter = WebhookFilter(webhook)
        previousExpire = webhook.hasPreviousSecretExpireTime ? try? Instant(webhook.previousSecretExpireTime) : nil
    }

    /// Those of a tenant, in the order of their ids.
    static func all(_ reader: any StoreReader, _ core: KernelCore) throws -> [ActiveWebhook] {
        let entity = try core.entity(Webhook.self)
        let records = try RecordReading(reader, entity).records(
            where: .both(try isActive(entity), entity.liveOnly),
            limit: Webhooks.most
        )
        return try records.map { ActiveWebhook(try Webhook(serializedBytes: core.wire($0, entity))) }
    }

    /// Whether the webhook is there and active; asked where something is to be written for it.
    static func isThere(_ id: Int64, _ reader: any StoreReader, _ core: KernelCore) throws -> Bool {
        let entity = try core.entity(Webhook.self)
        let condition = Predicate.and([.equal(0, .integer(id)), try isActive(entity), entity.liveOnly])
        return try reader.count(entity.table, where: condition) > 0
    }

    private static func isActive(_ entity: EntityDefinition) throws -> Predicate {
        guard let state = entity.layout.column(at: "state") else {
            throw KernelMistake.unknownField("kernel.webhook.state")
        }
        return .equal(state, .integer(Int64(WebhookState.active.rawValue)))
    }

    /// A snapshot as its owner reads it; nil when that is no user of the tenant any more, or a deactivated one.
    func reading(_ reader: any StoreReader, tenant: String, _ core: KernelCore) throws -> Transaction? {
        guard let principal = try Self.owner(owner, reader, tenant: tenant, core) else { return nil }
        let now = core.clock.now()
        let seen = try EntitlementLoading(core: core, reader: reader).entitlement(of: tenant, at: now)
        let act = ActRecord(now: now, principal: principal, seen: seen)
        return Transaction(core: core, reader: reader, writer: nil, act: act, tenant: tenant)
    }

    /// The owner of a webhook with the rights of this moment; nil as above.
    static func owner(
        _ id: Int64,
        _ reader: any StoreReader,
        tenant: String,
        _ core: KernelCore
    ) throws -> Principal? {
        guard id != 0, let access = try AccessLoading(core: core, reader: reader).policy(of: id, tenant: tenant)
        else { return nil }
        return .user(id: id, access: access)
    }
}
