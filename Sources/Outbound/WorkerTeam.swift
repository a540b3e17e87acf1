import Kernel
import Logging

/// The processes of one kind of worker: those at work, and those that wait for work.
///
/// A caller takes a place, then a process that is free, or starts one. A process that failed is gone when its caller hears
/// of it; when one has failed after another, without an answer in between, the next start waits, so that a program that
/// cannot run does not keep the machine busy with starting it.
actor WorkerTeam {
    private struct Idle {
        let process: WorkerProcess
        let since: ContinuousClock.Instant
    }

    private static let firstPause = Duration.milliseconds(100)
    private static let longestPause = Duration.seconds(5)

    private let kind: WorkerKind
    private let wait: Duration
    private let places: Places
    private let logger: Logger
    /// The last one to come is the first to go: the others may then be ended for want of work.
    private var idle: [Idle] = []
    private var atWork: [ObjectIdentifier: WorkerProcess] = [:]
    /// Failures since the last answer.
    private var failures = 0
    private var notBefore = ContinuousClock.now
    private var isClosed = false

    init(_ kind: WorkerKind, _ configuration: OutboundConfiguration, logger: Logger) {
        self.kind = kind
        self.logger = logger
        wait = configuration.workerWait
        places = Places(kind.atOnce, line: configuration.workersWaiting)
    }

    func ask(_ message: [UInt8]) async throws(OutboundError) -> [UInt8] {
        try await withTimeLimit(wait, late: .overloaded(limit: kind.atOnce)) { [places] in await places.enter() }
        defer { places.leave() }
        let process = try await takeProcess()
        let outcome = await process.ask(message)
        atWork[ObjectIdentifier(process)] = nil
        switch outcome {
        case .success(let answer):
            failures = 0
            await putBack(process)
            return answer
        case .failure(let fault): throw failure(fault, errors: process.errors)
        }
    }

    /// Ends processes that had no work for a time.
    func closeIdle(since start: ContinuousClock.Instant) async {
        let old = idle.filter { $0.since < start }
        idle.removeAll { $0.since < start }
        for entry in old { await end(entry.process) }
    }

    /// Ends all processes, those at work too, and returns when they are gone.
    func close() async {
        isClosed = true
        places.close()
        for process in atWork.values { process.stop() }
        let kept = idle
        idle = []
        for entry in kept { await end(entry.process) }
        await places.drained()
    }

    private func takeProcess() async throws(OutboundError) -> WorkerProcess {
        while let process = idle.popLast()?.process {
            if process.isFit { return register(process) }
            logger.warning("idle worker unfit", metadata: ["worker": "\(kind.name)"])
            await end(process)
        }
        try await pause()
        let wanted = kind
        let started = await onOwnThread("ruche.worker") { () -> Result<WorkerProcess, WorkerFault> in
            do throws(WorkerFault) {
                return .success(try WorkerProcess(wanted))
            } catch {
                return .failure(error)
            }
        }
        switch started {
        case .success(let process):
            guard !isClosed else {
                await end(process)
                throw .stopping
            }
            return register(process)
        case .failure(let fault): throw failure(fault, errors: "")
        }
    }

    private func register(_ process: WorkerProcess) -> WorkerProcess {
        atWork[ObjectIdentifier(process)] = process
        return process
    }

    /// A process that answered waits for its next message, unless it has served its time or the team has.
    private func putBack(_ process: WorkerProcess) async {
        if isClosed {
            await end(process)
        } else if !process.isOver {
            idle.append(Idle(process: process, since: .now))
        }
    }

    private func end(_ process: WorkerProcess) async {
        await onOwnThread("ruche.worker") { process.finish() }
    }

    /// Waits out the pause after failures; in short steps, so that closing need not wait for it.
    private func pause() async throws(OutboundError) {
        while !isClosed, ContinuousClock.now < notBefore {
            do {
                let step = ContinuousClock.now.advanced(by: Self.firstPause)
                try await Task.sleep(until: min(notBefore, step), clock: .continuous)
            } catch {
                throw .cancelled
            }
        }
        if isClosed { throw .stopping }
    }

    private func failure(_ fault: WorkerFault, errors: String) -> OutboundError {
        if isClosed { return .stopping }
        if Task.isCancelled { return .cancelled }
        failures += 1
        if failures > 1 {
            let doubled: Int = 1 << min(failures - 2, 10)
            notBefore = ContinuousClock.now.advanced(by: min(Self.firstPause * doubled, Self.longestPause))
        }
        logger.warning(
            "worker failed",
            metadata: ["worker": "\(kind.name)", "fault": "\(fault)", "errors": "\(errors)", "failures": "\(failures)"]
        )
        switch fault {
        case .notStarted, .ended: return .workerFailed(worker: kind.name)
        case .late: return .workerTimedOut(worker: kind.name)
        case .malformed: return .workerMalformed(worker: kind.name)
        }
    }
}
