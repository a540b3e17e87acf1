/// What one tenant's messages have more than the platform's: the same messages with custom fields among their own.
package struct SchemaOverlay: Sendable {
    package static let none = SchemaOverlay(messages: [:])

    /// Whether a number of a custom field that there is no more is passed over when JSON is written: in an answer that was
    /// kept while there was one.
    private(set) var skipsUnknown = false
    /// By position in the registry.
    private let messages: [Int: MessageDescriptor]

    package init(messages: [Int: MessageDescriptor]) { self.messages = messages }

    package var isEmpty: Bool { messages.isEmpty }

    /// The same for answers.
    package var ofAnswers: SchemaOverlay {
        var overlay = self
        overlay.skipsUnknown = true
        return overlay
    }

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
