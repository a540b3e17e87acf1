import Kernel
import Logging

/// Looks from time to time whether the file of the plans is another, and has it read then. A wrong file is told once, and
/// the plans of before stay.
actor PlansWatch {
    private let file: PlansFile
    private let dispatcher: Dispatcher
    private let logger: Logger
    private var seen: PlansStamp?

    init(_ file: PlansFile, _ dispatcher: Dispatcher, logger: Logger) {
        self.file = file
        self.dispatcher = dispatcher
        self.logger = logger
    }

    /// The first reading, at the start. Throws `PlansRefused`.
    func start() async throws {
        // Looked at before it is read: a change in between is seen at the next look.
        seen = file.stamp
        try await dispatcher.reloadPlans()
    }

    func look() async {
        let stamp = file.stamp
        guard stamp != seen else { return }
        seen = stamp
        do {
            try await dispatcher.reloadPlans()
        } catch is PlansRefused {
            // It was logged with its line and reason; the next change of the file is the next try.
            return
        } catch {
            // Not the file's fault: tried again at the next look.
            seen = nil
            logger.error("plans not read", metadata: ["file": "\(file.path)", "error": "\(error)"])
        }
    }
}
