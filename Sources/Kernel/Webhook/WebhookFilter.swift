import Contract
import Model

/// Which events a webhook is told: changes of the entities that it names, and the modules' own events that it names.
struct WebhookFilter: Sendable {
    private let changes: ChangeFilter
    private let hasEntities: Bool
    private let events: Set<String>

    init(_ webhook: Webhook) {
        changes = ChangeFilter(entities: webhook.entities, kinds: webhook.kinds, fields: webhook.fields)
        hasEntities = !webhook.entities.isEmpty
        events = Set(webhook.events)
    }

    /// Refuses a filter that no event can pass.
    static func requireKnown(_ webhook: Webhook, _ reader: RuleReader) throws {
        guard !webhook.entities.isEmpty || !webhook.events.isEmpty else {
            throw KernelRefusal.invalid(.required, field: "entities")
        }
        try WebhookFilter(webhook).changes.requireKnown(reader.core, try reader.customFields(), anyEntity: false)
        try ChangeFilter.requireKnown(events: webhook.events, reader.core, list: "events")
    }

    /// Refuses fields that the owner may not read in every record they reach.
    func requireFields(of owner: Principal, _ transaction: Transaction) throws {
        guard hasEntities else { return }
        try changes.requireFields(of: owner, transaction.core, try transaction.customFields())
    }

    /// Those of some events that the webhook asks for and its owner, who reads `transaction`, may be told of.
    func told(_ groups: [LogGroup], _ transaction: Transaction) throws -> [ToldEvent] {
        let told = try LogGroup.told(groups.filter(passes), transaction)
        // The owner's rights may have shrunk since the filter was written: then only what shows counts.
        let custom = try transaction.customFields()
        guard hasEntities, !changes.isReadable(by: transaction.principal, transaction.core, custom) else {
            return told
        }
        return told.filter { changes.passes($0.event) }
    }

    private func passes(_ event: LogGroup) -> Bool {
        guard event.kind != .event else { return events.contains(event.last.name) }
        return hasEntities && changes.passes(event)
    }
}
