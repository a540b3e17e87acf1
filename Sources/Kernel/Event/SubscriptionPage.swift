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
        let reader = transaction.reader
        var groups: [LogGroup] = []
        var count = 0
        var end = position
        let behind = Predicate.compare(ChangeLog.position, .greater, .value(.integer(position)))
        try LogRow.rows(where: behind, limit: EventLog.batch, reader) { row in
            count += 1
            end = row.position
            if groups.isEmpty || !groups[groups.count - 1].take(row) { groups.append(LogGroup(row)) }
            return true
        }
        isLast = count < EventLog.batch
        // Its act may go on behind the page: it is read again, whole, with the next one.
        if !isLast, groups.count > 1, let open = groups.popLast() { end = open.rows[0].position - 1 }
        let wanted = groups.filter(sieve.passes)
        let sight = try LogSight(transaction, wanted.map(\.last))
        let logEnd = isLast ? end : try EventLog.end(reader)
        var answers: [SubscribeResponse] = []
        var bytes = Self.answerBytes
        for group in wanted where try sight.sees(group.last) {
            guard let event = try group.event(transaction, sight) else { continue }
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
        if !answers.isEmpty { answers[answers.count - 1].position = end }
        self.answers = answers
        self.end = end
        self.logEnd = logEnd
    }
}
