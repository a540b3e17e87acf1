import Contract
import Model
import SwiftProtobuf

/// What must hold of webhooks, and what the kernel keeps of them.
enum Webhooks {
    /// Webhooks of one tenant.
    static let most = 20

    static func register(in registry: inout PluginRegistry) throws {
        let mayBePlain = registry.configuration.plainWebhooks
        try registry.derive(Webhook.self) { try keepState(&$0, $1) }
        try registry.validate(Webhook.self) { old, new, reader in
            try requireRight(over: old, new, reader)
            if old == nil { try requireRoom(reader) }
            // What a later release no longer knows must not hold a webhook back from being disabled.
            if old?.url != new.url { try checkURL(new.url, mayBePlain: mayBePlain) }
            guard
                old?.entities != new.entities || old?.events != new.events || old?.fields != new.fields
                    || old?.kinds != new.kinds
            else { return }
            try WebhookFilter.requireKnown(new, reader)
            for (place, name) in new.entities.enumerated() where old?.entities.contains(name) != true {
                guard let entity = reader.core.catalog.entity(named: name) else { continue }
                try reader.requireVisible(entity, field: "entities[\(place)]")
            }
        }
        try registry.guardDelete(Webhook.self) { webhook, move, reader in
            try requireRight(over: webhook, webhook, reader)
            if move == .undelete { try requireRoom(reader) }
        }
        try registry.follow(Webhook.self) { try follow($0, $1, &$2) }
        // Deliveries are sent behind each commit, and so behind this one.
        try registry.timer(WebhookDeliveries.due) { _, wake, transaction in
            let writer = try transaction.requireWriter()
            guard let id = Int64(wake.key), let line = try WebhookLines.find(id, writer) else { return }
            let next = try WebhookDeliveries.settleTimer(line, now: transaction.now, writer)
            if let next { transaction.act.aftermath.note(wake: next) }
        }
        try WebhookHandlers.register(in: &registry)
    }

    // MARK: - Rules

    /// The state is the kernel's: a client may only disable a webhook.
    private static func keepState(_ webhook: inout Webhook, _ context: RuleContext) throws {
        guard context.verb == nil, case .user = context.principal else { return }
        let old = webhook.id == 0 ? nil : try context.reader.find(RecordID<Webhook>(webhook.id))
        let isDisabling = webhook.state == .disabled && old?.state == .active
        webhook.state = isDisabling ? .disabled : old?.state ?? .active
        webhook.disabledReason = isDisabling ? .byUser : old?.disabledReason ?? .unspecified
        if isDisabling {
            webhook.disabledTime = context.now.timestamp
        } else if let old, old.hasDisabledTime {
            webhook.disabledTime = old.disabledTime
        } else {
            webhook.clearDisabledTime()
        }
        if let old, old.hasPreviousSecretExpireTime {
            webhook.previousSecretExpireTime = old.previousSecretExpireTime
        } else {
            webhook.clearPreviousSecretExpireTime()
        }
    }

    /// A webhook tells what its owner may read: whoever could lead another's elsewhere would read it too.
    private static func requireRight(over old: Webhook?, _ new: Webhook, _ reader: RuleReader) throws {
        guard let principal = reader.act?.principal else { return }
        try requireRight(over: old ?? new, principal)
        guard let old, old.info.ownerID != new.info.ownerID else { return }
        try requireRight(over: new, principal)
    }

    /// Refuses whoever is neither the owner nor an administrator, and keys with grants of their own: what a webhook tells
    /// knows nothing of a key, and would be all that its owner reads.
    static func requireRight(over webhook: Webhook, _ principal: Principal) throws {
        guard principal.limitedKey == nil else { throw KernelRefusal(.permissionDenied, .sessionRequired) }
        guard case .user(let id, let access) = principal, access.role != .administrator, webhook.info.ownerID != id
        else { return }
        throw KernelRefusal(
            .permissionDenied,
            .permissionDenied,
            metadata: ["permission": Permission(entity: Webhook.entityName, verb: "update").description]
        )
    }

    private static func requireRoom(_ reader: RuleReader) throws {
        guard try reader.list(Webhook.self, filter: "", limit: most).count < most else {
            throw KernelRefusal(.failedPrecondition, .tooManyRecords, metadata: ["maximum": String(most)])
        }
    }

    private static func checkURL(_ text: String, mayBePlain: Bool) throws {
        do throws(OutboundError) {
            let url = try OutboundURL(text)
            guard mayBePlain || url.scheme == .https else { throw OutboundError.addressInvalid(expected: "https://") }
        } catch {
            throw ModuleRefusal(error, module: "kernel", field: "url")
        }
    }

    /// Refuses a filter on fields that the owner does not read. An owner who is gone is found out at the next event.
    private static func requireFields(_ old: Webhook?, _ new: Webhook, _ transaction: Transaction) throws {
        guard old?.fields != new.fields || old?.entities != new.entities || old?.info.ownerID != new.info.ownerID
        else { return }
        let owner = try ActiveWebhook.owner(
            new.info.ownerID,
            transaction.reader,
            tenant: transaction.tenant,
            transaction.core
        )
        guard let owner else { return }
        try WebhookFilter(new).requireFields(of: owner, transaction)
    }

    // MARK: - What goes along

    private static func follow(_ old: Webhook?, _ new: Webhook?, _ transaction: inout Transaction) throws {
        let writer = try transaction.requireWriter()
        transaction.act.aftermath.changesWebhooks = true
        guard let new else {
            guard let old else { return }
            try WebhookLines.remove(old.id, writer)
            return try WebhookDeliveries.remove(old.id, writer)
        }
        try requireFields(old, new, transaction)
        guard let old else {
            try WebhookLines.begin(new.id, writer)
            return
        }
        guard old.state == .active, new.state == .disabled, var line = try WebhookLines.find(new.id, writer) else {
            return
        }
        _ = line.succeed()
        try WebhookLines.save(line, writer)
        try WebhookDeliveries.giveUp(
            where: WebhookDeliveries.isOf(new.id),
            reason: .webhookDisabled,
            now: transaction.now,
            writer
        )
        _ = try WebhookDeliveries.settleTimer(line, now: transaction.now, writer)
    }
}

extension Transaction {
    /// Disables a webhook on the kernel's own account, and says so: in the record's history, and by an event.
    func disable(webhook id: Int64, _ reason: WebhookDisabledReason) throws {
        guard var webhook = try rules.find(RecordID<Webhook>(id)), webhook.state == .active else { return }
        webhook.state = .disabled
        webhook.disabledReason = reason
        webhook.disabledTime = now.timestamp
        _ = try save(webhook)
        let fact = WebhookDisabled.with {
            $0.webhookID = id
            $0.reason = reason
        }
        try emit(
            KernelEvents.webhookDisabled,
            fact,
            about: .with {
                $0.entity = Webhook.entityName
                $0.id = id
            }
        )
    }
}
