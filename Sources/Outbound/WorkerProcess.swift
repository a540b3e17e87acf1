import Glibc
import Kernel
import Synchronization

/// One process of a worker, started when this is made.
///
/// It is lent to one caller at a time (`WorkerTeam`). Talking to it blocks, on a thread of its own, until the answer is
/// there, the time is over or the process is gone: one `poll` watches its three pipes, so that neither side can wait for
/// the other for ever. Whatever goes wrong ends it; it is never asked again.
///
/// Mutexes, not an actor: cancellation kills from a handler that cannot wait, and the talking thread is not Swift's.
final class WorkerProcess: Sendable {
    private enum Life {
        case running
        /// Killed, not yet waited for.
        case stopped
        /// Waited for: its number may be another's, its descriptors are closed.
        case over
    }

    private struct Record {
        var served = 0
        /// The last bytes of its standard error.
        var errors: [UInt8] = []
        var errorsEnded = false
        var end = ""
    }

    private static let keptErrors = 4096
    private static let mostRead = 65_536

    let kind: WorkerKind
    private let pipes: WorkerPipes
    private let life = Mutex(Life.running)
    private let record = Mutex(Record())

    /// Blocks shortly; throws `notStarted`.
    init(_ kind: WorkerKind) throws(WorkerFault) {
        pipes = try spawnWorker(kind)
        self.kind = kind
    }

    // A pool that is closed leaves none behind; this is for one that was dropped.
    deinit { finish() }

    /// Waited for and gone.
    var isOver: Bool { life.withLock { $0 == .over } }

    /// May be asked: it runs, and has written nothing that was not asked for. Of an idle process only.
    var isFit: Bool {
        guard life.withLock({ $0 == .running }) else { return false }
        var output = pollfd(fd: pipes.output, events: Int16(POLLIN), revents: 0)
        return poll(&output, 1, 0) == 0
    }

    /// What it last wrote to its standard error, for the log; up to 4 KiB.
    var errors: String { record.withLock { String(decoding: $0.errors, as: UTF8.self) } }

    /// Asks, and waits for the answer. A process that failed, or has served its time, is over when this returns; a caller
    /// that is cancelled takes the process along.
    func ask(_ message: [UInt8]) async -> Result<[UInt8], WorkerFault> {
        await withTaskCancellationHandler {
            await onOwnThread("ruche.worker") { self.exchange(message) }
        } onCancel: {
            stop()
        }
    }

    /// Kills the process and its children; whoever waits for its answer sees the end. At any moment, from any thread.
    func stop() {
        life.withLock { life in
            guard life == .running else { return }
            killGroup(pipes.pid)
            life = .stopped
        }
    }

    /// Kills the process, its children too, and waits until it is gone. Blocks for an instant; a second call does nothing.
    func finish() {
        let wasOver = life.withLock { life in
            defer { life = .over }
            // Also after `stop`: the number is ours until `reap`.
            if life != .over { killGroup(pipes.pid) }
            return life == .over
        }
        guard !wasOver else { return }
        let end = reap(pipes.pid)
        // What is left in a pipe; more would come from a child that left the group, and is not waited for.
        for _ in 0..<2 { noteErrors() }
        record.withLock { $0.end = end }
        for descriptor in pipes.descriptors { close(descriptor) }
    }

    private func exchange(_ message: [UInt8]) -> Result<[UInt8], WorkerFault> {
        blockBrokenPipe()
        do throws(WorkerFault) {
            let answer = try converse(message, until: ContinuousClock.now.advanced(by: kind.messageTime))
            let served = record.withLock { record in
                record.served += 1
                return record.served
            }
            if served >= kind.messagesEach || residentBytes(of: pipes.pid) > kind.residentBytes { finish() }
            return .success(answer)
        } catch {
            finish()
            guard case .ended(let how) = error else { return .failure(error) }
            // A process that exits closes its descriptors after its status is settled, so that it is its own status here.
            return .failure(.ended("\(how): \(record.withLock { $0.end })"))
        }
    }

    private func converse(
        _ message: [UInt8],
        until deadline: ContinuousClock.Instant
    ) throws(WorkerFault) -> [UInt8] {
        var outgoing = OutgoingFrame(message)
        var incoming = IncomingFrame(limit: kind.largestAnswer)
        while true {
            let ready = try ready(sending: !outgoing.isSent, until: deadline)
            if ready.errors { noteErrors() }
            if ready.input { try send(&outgoing) }
            if ready.output, try receive(&incoming) {
                guard outgoing.isSent else { throw .malformed("it answered before it had read the message") }
                return incoming.body
            }
        }
    }

    /// Waits until a pipe has something to do.
    private func ready(
        sending: Bool,
        until deadline: ContinuousClock.Instant
    ) throws(WorkerFault) -> (input: Bool, output: Bool, errors: Bool) {
        let left = ContinuousClock.now.duration(to: deadline)
        guard left > .zero else { throw .late }
        let parts = min(left, .seconds(60)).components
        let milliseconds = Int32(parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000 + 1)
        let hasErrors = record.withLock { !$0.errorsEnded }
        // A negative descriptor is passed over: one that is closed on its other side would be ready for ever.
        var watched = [
            pollfd(fd: sending ? pipes.input : -1, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: pipes.output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: hasErrors ? pipes.errors : -1, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&watched, 3, milliseconds) >= 0 || errno == EINTR else { throw .ended("poll failed") }
        return (watched[0].revents != 0, watched[1].revents != 0, watched[2].revents != 0)
    }

    private func send(_ frame: inout OutgoingFrame) throws(WorkerFault) {
        let sent = frame.sent
        let count = frame.bytes.withUnsafeBytes { bytes in
            write(pipes.input, UnsafeRawBufferPointer(rebasing: bytes[sent...]).baseAddress, bytes.count - sent)
        }
        if count > 0 {
            frame.sent += count
        } else if errno != EAGAIN && errno != EINTR {
            throw .ended("it closed its input")
        }
    }

    /// True when the answer is whole.
    private func receive(_ frame: inout IncomingFrame) throws(WorkerFault) -> Bool {
        switch pull(pipes.output, atMost: min(frame.wanted, Self.mostRead)) {
        case .bytes(let bytes): return try frame.append(bytes)
        case .nothing: return false
        case .end: throw .ended("it closed its output")
        }
    }

    /// One piece at a time: a worker that complains for ever must not hold up its own deadline.
    private func noteErrors() {
        switch pull(pipes.errors, atMost: Self.mostRead) {
        case .bytes(let bytes):
            record.withLock { record in
                record.errors = Array((record.errors + bytes).suffix(Self.keptErrors))
            }
        case .nothing: break
        case .end: record.withLock { $0.errorsEnded = true }
        }
    }
}

/// Makes writing to a worker that is gone an error of this thread, not a signal that ends the server.
private func blockBrokenPipe() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
}
