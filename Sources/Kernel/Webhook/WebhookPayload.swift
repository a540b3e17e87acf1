import Contract
import Model

/// The body of a delivery, as Standard Webhooks has it: `type`, `timestamp`, `data`.
///
/// It holds ids and facts, no values of a record: whoever wants those asks for the record, with rights of their own. So
/// a delivery that is sent again a day later tells nothing that is no longer to be told.
enum WebhookPayload {
    static let testType = "kernel.webhook.test"

    /// `directory.account.updated`, or the name of a module's own event.
    static func type(of event: LogEvent) -> String {
        event.kind == .event ? event.name : "\(event.record.entity).\(word(event.kind))"
    }

    /// What is told of an event as its owner may be told of it.
    static func body(of event: LogEvent, tenant: String, core: KernelCore) throws -> [UInt8] {
        var data = JSONObject()
        data.add("tenant", fact: tenant)
        if event.hasRecord {
            data.add("entity", fact: event.record.entity)
            data.add("id", fact: String(event.record.id))
        }
        data.add("kind", fact: word(event.kind))
        let changed = changed(event)
        if !changed.isEmpty { data.add("changed", facts: changed) }
        data.add("position", fact: String(event.position))
        data.add("act", fact: String(event.act))
        data.add("user_id", fact: String(event.userID))
        if event.operatorID != 0 { data.add("operator_id", fact: String(event.operatorID)) }
        if event.kind == .event,
            let message = core.schema.messages.firstIndex(where: { $0.event?.name == event.name })
        {
            data.add("payload", json: try core.schema.json(fromWire: [UInt8](event.payload), message: message))
        }
        return whole(type(of: event), try Instant(event.time), data)
    }

    /// The paths of what an update changed, each once.
    private static func changed(_ event: LogEvent) -> [String] {
        var known: Set<String> = []
        return event.fields.map(\.path).filter { known.insert($0).inserted }
    }

    static func test(of webhook: Int64, tenant: String, now: Instant) -> [UInt8] {
        var data = JSONObject()
        data.add("tenant", fact: tenant)
        data.add("webhook_id", fact: String(webhook))
        return whole(testType, now, data)
    }

    private static func whole(_ type: String, _ time: Instant, _ data: JSONObject) -> [UInt8] {
        var object = JSONObject()
        object.add("type", fact: type)
        object.add("timestamp", fact: time.text)
        object.add("data", json: data.bytes)
        return object.bytes
    }

    private static func word(_ kind: ChangeKind) -> String {
        switch kind {
        case .create: "created"
        case .update: "updated"
        case .delete: "deleted"
        case .undelete: "undeleted"
        case .erase: "erased"
        case .event, .unspecified, .UNRECOGNIZED: "event"
        }
    }
}

/// A JSON object in the order in which it is told.
private struct JSONObject {
    private var members: [UInt8] = []

    var bytes: [UInt8] { [UInt8(ascii: "{")] + members + [UInt8(ascii: "}")] }

    mutating func add(_ name: String, fact: String) { add(name, json: Self.text(fact)) }

    mutating func add(_ name: String, facts: [String]) {
        let parts = facts.map(Self.text).joined(separator: [UInt8(ascii: ",")])
        add(name, json: [UInt8(ascii: "[")] + Array(parts) + [UInt8(ascii: "]")])
    }

    mutating func add(_ name: String, json: [UInt8]) {
        if !members.isEmpty { members.append(UInt8(ascii: ",")) }
        members += Self.text(name)
        members.append(UInt8(ascii: ":"))
        members += json
    }

    private static func text(_ text: String) -> [UInt8] {
        var writer = ByteWriter(capacity: text.utf8.count + 2)
        writer.jsonString(text)
        return writer.finish()
    }
}
