import Contract
import SwiftProtobuf

/// A value and the line of the file that it was read from, from 1; 0 when it is of none.
package struct Placed<Value: Sendable>: Sendable {
    package let value: Value
    package let line: Int

    package init(_ value: Value, line: Int = 0) {
        self.value = value
        self.line = line
    }
}

/// Plans as somebody wrote them, before anything was checked but their form.
package struct PlanDrafts: Sendable {
    package struct Draft: Sendable {
        package var name: Placed<String>
        package var label = ""
        package var modules: [Placed<String>] = []
        package var features: [Placed<String>] = []
        package var quotas: [Placed<QuotaLimit>] = []

        package init(name: Placed<String>) { self.name = name }
    }

    package var file: String
    /// The plan of tenants that have no subscription.
    package var defaultPlan: Placed<String>?
    package var plans: [Draft] = []

    package init(file: String) { self.file = file }
}

/// Why plans are not taken.
package struct PlansRefused: Error, Sendable, Hashable, CustomStringConvertible {
    package let file: String
    /// From 1; 0 when it is no line's fault.
    package let line: Int
    package let reason: String

    package init(file: String, line: Int, reason: String) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    package var description: String { line == 0 ? "\(file): \(reason)" : "\(file), line \(line): \(reason)" }

    var refusal: KernelRefusal {
        KernelRefusal(
            .failedPrecondition,
            .plansRefused,
            metadata: ["file": file, "line": String(line), "why": reason]
        )
    }

    var message: PlansFault {
        .with {
            $0.file = file
            $0.line = Int32(clamping: line)
            $0.reason = reason
        }
    }
}

/// Where plans come from.
package protocol PlanSource: Sendable {
    /// The plans as they are written now. Throws `PlansRefused`.
    func read() throws -> PlanDrafts
}
