import Dispatch

/// One thing at a time, on threads that may wait for the disk: neither Swift's own nor an event loop's.
///
/// One for all workbooks: libxlsxwriter names its temporary files from a static seed and tells the time by `gmtime`, so
/// two workbooks must not be in it at once.
final class WorkbookThread: SerialExecutor {
    private let queue = DispatchQueue(label: "ruche.workbooks")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }
}
