import Contract
import Model

/// A delivery that is to be sent.
struct WaitingDelivery: Sendable {
    let id: Int64
    let webhook: Int64
    let type: String
    /// Empty, with record 0, for what is about no record.
    let entity: String
    let recordID: Int64
    /// The event's first row in the log, and its last; 0 for a test.
    let start: Int64
    let position: Int64
    /// Attempts so far; all of them failed.
    let attempts: Int64
    /// A day after the first failure.
    let expire: Instant?
}

/// What an attempt came to, as the delivery log tells it.
struct WebhookAttempt: Sendable {
    /// Bytes of the answer that are kept.
    static let longestAnswer = 1024

    /// The HTTP status; 0 when there was no answer.
    var status: Int64 = 0
    /// Why there was none.
    var reason = ""
    var answer = ""
    var milliseconds: Int64 = 0

    /// The beginning of an answer as text that any reader can show.
    static func excerpt(_ body: [UInt8]) -> String {
        var text = ""
        var length = 0
        for scalar in String(decoding: body.prefix(longestAnswer), as: UTF8.self).unicodeScalars {
            let isShown = scalar.value >= 0x20 && scalar.value != 0x7F || scalar == "\n" || scalar == "\t"
            let shown: Unicode.Scalar = isShown ? scalar : " "
            length += UTF8.width(shown)
            if length > longestAnswer { break }
            text.unicodeScalars.append(shown)
        }
        return text
    }
}
