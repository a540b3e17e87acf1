import Contract
import Model

/// What became of an event that a subscriber could not take. Only the first two hold later events back.
enum ParkedState: Int64, Sendable {
    /// It is tried again at its time.
    case waiting = 1
    /// It was tried too often, or was never to be tried: a person decides.
    case dead = 2
    /// A person gave it up.
    case dropped = 3
    /// A stretch of the log that the subscriber was too far behind to hear.
    case skipped = 4
}

/// A record whose events wait for a subscriber: the first of them, and how often it was tried. The later ones are found
/// in the log.
struct ParkedRecord: Sendable {
    let id: Int64
    let subscriber: String
    /// Empty, with record 0, for the events that are about no record: they wait for one another.
    let entity: String
    let recordID: Int64
    /// The event's first row in the log, and its last.
    let start: Int64
    let position: Int64
    let attempts: Int64
}

/// Why an event could not be taken, without personal data: the values that a sentence mentions are left out.
struct EventTrouble: Sendable {
    static let none = EventTrouble(reason: "", message: "")

    let reason: String
    let message: String
}
