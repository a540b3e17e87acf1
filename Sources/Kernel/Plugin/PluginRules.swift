package import Contract
package import Model
import SwiftProtobuf

/// What a `derive` rule may know besides the record: no clock, and of the store what its transaction sees.
package struct RuleContext {
    package let now: Instant
    package let today: CivilDate
    package let principal: Principal
    /// Records on the transaction's snapshot; the record that is being changed is there as it was before.
    package let reader: RuleReader
    /// The path of the module's own verb that writes; nil when a standard method, an import or another module does.
    package let verb: String?
}

/// What is about to happen to a record that `guardDelete` may refuse.
package enum BinMove: Sendable {
    case delete
    case undelete
}

/// All that derives fields of one entity's records: one message is made for all of them.
protocol DerivingRules: Sendable {
    func derive(_ record: [UInt8], _ context: RuleContext) throws -> [UInt8]
}

struct DerivingChain<Record: EntityMessage>: DerivingRules {
    var rules: [@Sendable (inout Record, RuleContext) throws -> Void] = []

    func derive(_ record: [UInt8], _ context: RuleContext) throws -> [UInt8] {
        var message = try Record(serializedBytes: record)
        for rule in rules { try rule(&message, context) }
        return try message.serializedBytes()
    }
}

/// All that validates one entity's records, the same way.
protocol ValidatingRules: Sendable {
    func validate(old: [UInt8]?, new: [UInt8], _ reader: RuleReader) throws
}

struct ValidatingChain<Record: EntityMessage>: ValidatingRules {
    var rules: [@Sendable (_ old: Record?, _ new: Record, RuleReader) throws -> Void] = []

    func validate(old: [UInt8]?, new: [UInt8], _ reader: RuleReader) throws {
        let before = try old.map { try Record(serializedBytes: $0) }
        let after = try Record(serializedBytes: new)
        for rule in rules { try rule(before, after, reader) }
    }
}

/// The rules of one entity, over wire bytes; typed closures are wrapped when they are registered.
struct EntityRuleSet: Sendable {
    var derive: (any DerivingRules)?
    var validate: (any ValidatingRules)?
    var guardDelete: [@Sendable ([UInt8], BinMove, RuleReader) throws -> Void] = []
    /// What the module writes besides, in the same transaction.
    var follow: [@Sendable (_ old: [UInt8]?, _ new: [UInt8]?, inout Transaction) throws -> Void] = []
    /// What its records are matched by.
    var match: MatchKeys?
    /// Why a record must be kept whoever asks for its erasure.
    var retain: [@Sendable ([UInt8], RuleReader) throws -> Retention?] = []
    /// Whether somebody may ask for the erasure of a person now.
    var guardErasure: [@Sendable ([UInt8], RuleReader) throws -> Void] = []
    /// What else becomes of a record whose personal fields are emptied.
    var anonymise: [@Sendable ([UInt8]) throws -> [UInt8]] = []
    /// What the module keeps of a person elsewhere than in records.
    var forget: [@Sendable ([UInt8], inout Transaction) throws -> Void] = []
}

/// A handler of one method.
enum MethodHandler: Sendable {
    case standard(StandardMethod, EntityDefinition)
    /// In one snapshot (`isCommand` false) or one write transaction.
    case transactional(isCommand: Bool, @Sendable ([UInt8], inout Transaction) throws -> [UInt8])
    case unaryProcess(@Sendable ([UInt8], ProcessContext) async throws -> [UInt8])
    case streamProcess(@Sendable (MessageStream, ProcessContext) async throws -> Void)
}

/// What a subscriber listens to.
enum EventSelector: Sendable, Hashable {
    /// A module's own event.
    case named(String)
    /// Every change of an entity's records.
    case changes(String)
}

/// A durable subscriber: its effects and its cursor commit together.
struct Subscriber: Sendable {
    let name: String
    let module: String
    let selector: EventSelector
    let handle: @Sendable (Event, inout Transaction) throws -> Void
}

/// What a subscriber is told.
package struct Event: Sendable {
    /// Position in the tenant's change log.
    package let position: Int64
    package let act: Int64
    package let time: Instant
    /// The user who did it; 0 for the platform itself.
    package let userID: Int64
    package let kind: ChangeKind
    /// The record, for a change.
    package let entity: String
    package let recordID: Int64
    /// The payload of a module's own event.
    package let payload: [UInt8]
}
