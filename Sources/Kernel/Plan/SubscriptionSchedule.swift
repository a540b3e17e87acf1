package import Contract
package import Model
import SwiftProtobuf

/// Which plan a tenant has when: phases one after the other, and an end with its days of grace.
package struct SubscriptionSchedule: Sendable, Hashable {
    /// Most phases, the past ones included.
    package static let mostPhases = 100
    package static let mostGraceDays: Int32 = 366

    /// A plan, from its start until the next phase begins.
    package struct Phase: Sendable, Hashable {
        package let plan: String
        package let start: Instant
        /// From then on it is over, unless another phase has begun.
        package let trialEnd: Instant?

        package init(plan: String, start: Instant, trialEnd: Instant? = nil) {
            self.plan = plan
            self.start = start
            self.trialEnd = trialEnd
        }
    }

    /// What holds at an instant.
    package struct Standing: Sendable, Hashable {
        package let state: SubscriptionState
        /// The plan of the phase; empty before the first, when the default plan applies.
        package let plan: String
        /// When something else holds; nil for never.
        package let end: Instant?

        /// Whether the plan gives what it holds.
        package var isLive: Bool { state != .ended }
    }

    /// Ascending by their starts; never empty.
    package let phases: [Phase]
    package let end: Instant?
    package let graceDays: Int32

    /// Refuses what has no clear meaning at some instant; fields are named as in `Subscription`.
    package init(_ message: Subscription) throws {
        func invalid(_ field: String, _ expected: String) -> KernelRefusal {
            .invalid(.invalidSubscription, field: field, ["expected": expected])
        }
        guard (1...Self.mostPhases).contains(message.phases.count) else {
            throw invalid("phases", "1 to \(Self.mostPhases) phases")
        }
        var phases: [Phase] = []
        for (place, phase) in message.phases.enumerated() {
            let path = "phases[\(place)]"
            guard phase.hasStartTime else { throw invalid(path + ".start_time", "an instant") }
            let start = try Self.instant(phase.startTime, path + ".start_time")
            if let last = phases.last, start <= last.start {
                throw invalid(path + ".start_time", "an instant after the start of the phase before")
            }
            let trialEnd =
                try phase.hasTrialEndTime
                ? Self.instant(phase.trialEndTime, path + ".trial_end_time") : nil
            if let trialEnd, trialEnd <= start { throw invalid(path + ".trial_end_time", "an instant after the start") }
            phases.append(Phase(plan: phase.plan, start: start, trialEnd: trialEnd))
        }
        let end = try message.hasEndTime ? Self.instant(message.endTime, "end_time") : nil
        if let end, let last = phases.last, end <= last.start {
            throw invalid("end_time", "an instant after the start of the last phase")
        }
        guard (0...Self.mostGraceDays).contains(message.graceDays) else {
            throw invalid("grace_days", "0 … \(Self.mostGraceDays)")
        }
        self.phases = phases
        self.end = end
        graceDays = message.graceDays
    }

    private static func instant(_ timestamp: Google_Protobuf_Timestamp, _ field: String) throws -> Instant {
        do {
            return try Instant(timestamp)
        } catch {
            throw KernelRefusal.invalid(.invalidSubscription, field: field, ["expected": "years 0001 to 9999"])
        }
    }

    /// The end of the days of grace.
    package var graceEnd: Instant? { end?.adding(seconds: Int64(graceDays) * 86_400) }

    package func standing(at now: Instant) -> Standing {
        guard let index = phases.lastIndex(where: { $0.start <= now }) else {
            return Standing(state: .pending, plan: "", end: phases.first?.start)
        }
        let phase = phases[index]
        let changes = [phases[(index + 1)...].first?.start, phase.trialEnd, end, graceEnd]
        let next = changes.compactMap { $0 }.filter { $0 > now }.min()
        func standing(_ state: SubscriptionState) -> Standing { Standing(state: state, plan: phase.plan, end: next) }
        if let graceEnd, now >= graceEnd { return standing(.ended) }
        if let trialEnd = phase.trialEnd, now >= trialEnd { return standing(.ended) }
        if let end, now >= end { return standing(.grace) }
        return standing(phase.trialEnd == nil ? .active : .trial)
    }
}
