import NIOCore
import NIOPosix

/// What the connections of one run share: the next number, the clock, the counts. Lives on one event loop.
final class LoadRun {
    private enum Phase {
        case connecting
        case warmingUp
        case measuring
        case ending
    }

    let plan: LoadPlan
    private let loop: any EventLoop
    private let promise: EventLoopPromise<LoadReport>
    private var connections: [LoadConnection] = []
    private var ready = 0
    private var phase = Phase.connecting
    private var started = 0
    private var inFlight = 0
    private var answered = 0
    private var measured = 0
    private var failures = 0
    private var failure: (status: Int, message: String)?
    private var latency = LatencyHistogram()
    private var measureStart = NIODeadline.uptimeNanoseconds(0)
    private var measureEnd = NIODeadline.uptimeNanoseconds(0)
    private var isFinished = false

    init(_ plan: LoadPlan, on loop: any EventLoop) {
        self.plan = plan
        self.loop = loop
        self.promise = loop.makePromise(of: LoadReport.self)
    }

    /// Opens the connections; the run begins when the last is ready.
    func start(on bootstrap: ClientBootstrap) -> EventLoopFuture<LoadReport> {
        let run = NIOLoopBound(self, eventLoop: loop)
        let setup = bootstrap.channelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(LoadConnection(run: run.value))
            }
        }
        for _ in 0..<plan.connections {
            setup.connect(host: plan.host, port: plan.port).whenFailure { error in
                run.value.fail(LoadError.connection("\(error)"))
            }
        }
        return promise.futureResult
    }

    // MARK: What connections tell

    func connected(_ connection: LoadConnection) {
        guard !isFinished else { return connection.close() }
        connections.append(connection)
    }

    /// The server's settings came on one more connection.
    func isReady() {
        ready += 1
        if ready == plan.connections { begin() }
    }

    /// The number of the next request; nil when no more are to be sent.
    func next() -> Int? {
        switch (phase, plan.length) {
        case (.connecting, _), (.ending, _): return nil
        case (_, .count(let count)) where started == count: return nil
        default: break
        }
        defer { started += 1 }
        inFlight += 1
        return started
    }

    /// A call ended with that status; `answer` is there when the plan checks answers.
    func ended(_ number: Int, status: Int, message: String, answer: ByteBuffer?, since: NIODeadline) {
        inFlight -= 1
        answered += 1
        if status == 0 {
            record(since: since)
            if let check = plan.check, let answer {
                do {
                    try check(number, answer)
                } catch {
                    fail(error)
                }
            }
        } else {
            failures += 1
            if failure == nil { failure = (status, message) }
            // A run that fails gives no figure, so there is no reason to go on.
            phase = .ending
        }
    }

    private func record(since: NIODeadline) {
        guard phase == .measuring else { return }
        let now = NIODeadline.now()
        measureEnd = now
        measured += 1
        latency.add(nanoseconds: UInt64(max(0, (now - since).nanoseconds)))
    }

    /// A connection has nothing in flight and nothing to send.
    func drained() {
        if inFlight == 0, phase != .connecting { finish() }
    }

    func fail(_ error: any Error) {
        guard !isFinished else { return }
        isFinished = true
        phase = .ending
        closeAll()
        promise.fail(error)
    }

    // MARK: The clock

    private func begin() {
        guard !isFinished else { return }
        switch plan.length {
        case .count:
            startMeasuring()
        case .time(let warmUp, let measured):
            phase = .warmingUp
            let run = NIOLoopBound(self, eventLoop: loop)
            loop.scheduleTask(in: TimeAmount(warmUp)) { run.value.startMeasuring() }
            loop.scheduleTask(in: TimeAmount(warmUp) + TimeAmount(measured)) { run.value.stopMeasuring() }
        }
        for connection in connections { connection.fill(flushing: true) }
    }

    private func startMeasuring() {
        guard phase != .ending else { return }
        phase = .measuring
        measureStart = .now()
        measureEnd = measureStart
    }

    private func stopMeasuring() {
        guard phase == .measuring else { return }
        phase = .ending
        measureEnd = .now()
    }

    private func finish() {
        guard !isFinished else { return }
        isFinished = true
        closeAll()
        if let failure {
            promise.fail(
                LoadError.refused(
                    path: plan.path,
                    status: failure.status,
                    message: failure.message,
                    failures: failures
                )
            )
        } else {
            promise.succeed(
                LoadReport(
                    requests: measured,
                    answered: answered,
                    seconds: Double((measureEnd - measureStart).nanoseconds) / 1e9,
                    latency: latency
                )
            )
        }
    }

    private func closeAll() {
        for connection in connections { connection.close() }
        connections = []
    }
}
