public import SwiftProtobuf

/// A generated message that is an entity.
public protocol EntityMessage: SwiftProtobuf.Message, Sendable {
    /// The entity's name, `module.entity`.
    static var entityName: String { get }
}

/// The identifier of a record of one entity, unique among all records of a tenant. Above 0, below 2^53.
public struct RecordID<Entity: EntityMessage>: Sendable, Hashable {
    /// The number as it stands on the wire.
    public let value: Int64

    /// Any number; existence is checked when the record is loaded.
    public init(_ value: Int64) {
        self.value = value
    }
}

/// The largest identifier: what JavaScript's numbers hold exactly.
package let largestIdentifier: Int64 = (1 << 53) - 1

/// The typed name of a method: `package.Service/Method`.
public struct MethodName<Request: SwiftProtobuf.Message & Sendable, Response: SwiftProtobuf.Message & Sendable>:
    Sendable
{
    /// `package.Service/Method`.
    public let path: String

    /// Names a method; that it exists with these types is checked at start.
    public init(_ path: String) {
        self.path = path
    }
}

/// The typed name of a module's own event: `module.fact`.
public struct EventName<Payload: SwiftProtobuf.Message & Sendable>: Sendable {
    /// `module.fact_in_the_past_tense`.
    public let name: String

    /// Names an event; that it is declared with this payload is checked at start.
    public init(_ name: String) {
        self.name = name
    }
}
