import Contract
import Kernel
import Model
import SwiftProtobuf
import TestingAPI
import TestingPlugin

/// A module whose only work is that a new sample sets as many timers as its `count` says, and is marked in the same
/// commit. Clients cannot set timers, and the line of timers at rest needs many.
struct SampleTimers: Plugin {
    static let manifest = PluginManifest(
        module: "bench",
        requires: ["testing"],
        descriptors: "",
        resources: TestingPlugin.manifest.resources
    )

    private static let remind = TimerName<EchoRequest>("bench.remind")
    /// Seconds; none of them rings while the bench runs.
    private static let year: Int64 = 365 * 86_400

    func register(in registry: inout PluginRegistry) throws {
        try registry.timer(Self.remind) { _, _, _ in }
        try registry.onChanges(of: Sample.self, name: "timers") { event, transaction in
            guard event.kind == .create else { return }
            var sample = try transaction.load(RecordID<Sample>(event.recordID))
            for number in 0..<max(0, Int64(sample.count)) {
                let due = transaction.now.adding(seconds: Self.year + number)
                try transaction.wake(at: due, Self.remind, key: "\(sample.id)/\(number)", EchoRequest())
            }
            sample.flag = true
            _ = try transaction.save(sample)
        }
    }
}
