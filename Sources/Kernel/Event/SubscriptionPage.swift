import Contract
import Model
import SwiftProtobuf

/// One page of the log for one client, on one snapshot.
struct SubscriptionPage: Sendable {
    /// Bytes of the events of one answer, unless one alone has more.
    static let answerBytes = 262_144

    /// Without events when nothing of the page was for the client.
    let answers: [SubscribeResponse]
    /// The page is told up to here.
    let end: Int64
    let isLast: Bool
    /// Where the log ends.
    let logEnd: Int64

    /// What the next rows of the log are for who reads `transaction`.
    init(after position: Int64, _ sieve: EventSieve, _ transaction: Transaction) throws {
        let page = try LogPage(after: position, transaction.reader)
        let logEnd = page.isLast ? page.end : try EventLog.end(transaction.reader)
        var answers: [SubscribeResponse] = []
        var bytes = Self.answerBytes
        for told in try LogGroup.told(page.groups.filter(sieve.passes), transaction) {
            let event = told.event
            let size = try event.serializedData().count
            if bytes + size > Self.answerBytes {
                answers.append(SubscribeResponse())
                bytes = 0
            }
            bytes += size
            answers[answers.count - 1].events.append(event)
            answers[answers.count - 1].position = event.position
            answers[answers.count - 1].endPosition = logEnd
        }
        if !answers.isEmpty { answers[answers.count - 1].position = page.end }
        self.answers = answers
        end = page.end
        isLast = page.isLast
        self.logEnd = logEnd
    }
}
