import Contract
import Model

/// Which facts a webhook is told.
struct WebhookFilter: Sendable {
    private let entities: Set<String>
    private let kinds: Set<ChangeKind>
    private let fields: [String]
    private let events: Set<String>

    init(_ webhook: Webhook) {
        entities = Set(webhook.entities)
        kinds = Set(webhook.kinds)
        fields = webhook.fields
        events = Set(webhook.events)
    }

    func matches(_ fact: LoggedFact) -> Bool {
        if fact.kind == .event { return events.contains(fact.name) }
        guard entities.contains(fact.entity), kinds.isEmpty || kinds.contains(fact.kind) else { return false }
        guard fact.kind == .update, !fields.isEmpty else { return true }
        return fact.changed.contains { path in
            fields.contains { path == $0 || path.hasPrefix($0 + ".") }
        }
    }
}

/// What the owner of a webhook may be told: an event of a record that they read, as it is now.
struct WebhookRights {
    let core: KernelCore
    let reader: any StoreReader
    let access: AccessPolicy

    func allows(_ fact: LoggedFact) throws -> Bool {
        // What is about no record is seen by who looks after events.
        guard !fact.entity.isEmpty else { return access.allows(Permission(entity: "kernel.event", verb: "read")) }
        guard let entity = core.catalog.entity(named: fact.entity) else { return false }
        let rule = access.rows("read", of: entity)
        switch rule {
        case .nothing: return false
        case .everything: return true
        case .some: return try RecordReading(reader, entity).load(fact.recordID).map(rule.allows) ?? false
        }
    }
}
