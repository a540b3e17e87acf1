import Contract
import Model

/// What lies behind a change: the event that a module answered by it, the act that set its timer or started its operation,
/// and so on to a request.
struct CauseChain {
    /// Longest chain that is told, steps.
    static let most = 16

    private let transaction: Transaction

    init(_ transaction: Transaction) { self.transaction = transaction }

    private enum Place {
        case row(LogRow)
        /// One that only set a timer or started an operation, as far as is known.
        case act(Acts.Row)
    }

    /// The steps from a row back. Complete when the last one is where it began, as far as the log knows.
    func walk(from row: LogRow) throws -> (steps: [TraceStep], isComplete: Bool) {
        var steps: [TraceStep] = []
        var next: Place? = .row(row)
        while let place = next {
            guard steps.count < Self.most else { return (steps, false) }
            switch place {
            case .row(let row):
                steps.append(try step(row))
                next = try behind(row.origin.kind, act: row.act, cause: row.cause)
            case .act(let act):
                steps.append(step(act))
                next = try behind(act.origin.kind, act: act.act, cause: act.cause)
            }
        }
        return (steps, true)
    }

    private func behind(_ origin: OriginKind, act: Int64, cause: Int64) throws -> Place? {
        if cause != 0 { return try LogRow.at(cause, transaction.reader).map(Place.row) }
        guard origin == .timer || origin == .operation,
            let parent = try Acts.find(act, transaction.reader)?.parent, parent != 0
        else { return nil }
        return try Acts.find(parent, transaction.reader).map(Place.act)
    }

    private func step(_ row: LogRow) throws -> TraceStep {
        var step = TraceStep()
        step.kind = row.kind
        step.time = row.time.timestamp
        guard try LogSight(transaction, [row]).sees(row) else {
            step.withheld = true
            return step
        }
        step.position = row.position
        step.act = row.act
        if row.recordID != 0 {
            step.record.entity = row.entity
            step.record.id = row.recordID
        }
        step.userID = row.userID
        step.operatorID = row.operatorID
        step.module = row.module
        step.origin = row.origin.kind
        step.handler = row.origin.handler
        step.event = row.name
        return step
    }

    private func step(_ act: Acts.Row) -> TraceStep {
        var step = TraceStep()
        step.act = act.act
        step.time = act.time.timestamp
        step.userID = act.userID
        step.operatorID = act.operatorID
        step.module = act.module
        step.origin = act.origin.kind
        step.handler = act.origin.handler
        return step
    }
}
