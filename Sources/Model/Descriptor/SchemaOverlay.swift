/// What one tenant's messages have more than the platform's: the same messages with custom fields among their own.
package struct SchemaOverlay: Sendable {
    package static let none = SchemaOverlay(messages: [:])

    /// By position in the registry.
    private let messages: [Int: MessageDescriptor]

    package init(messages: [Int: MessageDescriptor]) { self.messages = messages }

    package var isEmpty: Bool { messages.isEmpty }

    package func message(_ index: Int, _ schema: SchemaRegistry) -> MessageDescriptor {
        if messages.isEmpty { return schema.messages[index] }
        return messages[index] ?? schema.messages[index]
    }
}

extension MessageDescriptor {
    /// The same message with more fields.
    package func adding(_ more: [FieldDescriptor]) -> MessageDescriptor {
        MessageDescriptor(
            fullName: fullName,
            fields: fields + more,
            entity: entity,
            event: event,
            wellKnown: wellKnown
        )
    }
}
