package import Gateway
package import Kernel
package import Logging
package import Model
import Outbound
import Spreadsheet
import Storage
import SwiftProtobuf

/// One server: the modules, the engine, the dispatcher and the doors, put together and taken apart.
///
/// `start()` once, `stop()` once; a stopped server does not start again.
package actor RucheServer {
    package nonisolated let configuration: ServerConfiguration
    package nonisolated let dispatcher: Dispatcher
    private let engine: any StoreEngine
    private let http: GuardedHTTP
    private let workers: WorkerPool
    private let board: HealthBoard
    private let words: DoorWords
    private let metrics: MetricsRegistry
    private let calls: CallMetrics
    private let plans: PlansWatch?
    private let logger: Logger
    private var doors: [Gateway] = []
    private var isStopped = false
    private var loops: Task<Void, Never>?

    /// Composes everything and takes the data folder; opens no door. Every failure is a `StartError`.
    ///
    /// `steadyTime` gives the nanoseconds by which rates are counted.
    package init(
        configuration: ServerConfiguration,
        plugins: [any Plugin.Type] = ServerPlugins.all,
        clock: any KernelClock = SystemClock(),
        steadyTime: @escaping @Sendable () -> Int64 = RateLimiter.steadyTime,
        metrics: MetricsRegistry = .process,
        logger: Logger
    ) throws(StartError) {
        self.configuration = configuration
        self.logger = logger
        self.metrics = metrics
        calls = CallMetrics(metrics)
        metrics.set(MetricNames.startTime, to: ProcessFacts.startTime)
        let needed = OpenFiles.needed(
            connections: configuration.limits.connections,
            databases: configuration.sqlite.maximumOpen,
            readersOfEach: configuration.sqlite.readersPerTenant
        )
        OpenFiles.raiseLimit(to: needed, logger: logger)
        do {
            var board: HealthBoard?
            let core = try KernelCore(
                plugins: plugins,
                serverKey: try ServerKey.load(configuration),
                secrets: try SecretKeyRing.load(configuration),
                configuration: configuration.kernel,
                clock: clock,
                logger: logger
            ) { registry in
                board = try DoorMethods.register(in: &registry, words: DoorWords())
            }
            words = try DoorWords(adding: core.labels)
            self.board = board ?? HealthBoard(services: [])
            let engine = try SQLiteEngine(
                folder: configuration.dataFolder,
                controlSchemas: core.controlSchemas,
                tenantSchemas: core.tenantSchemas,
                configuration: configuration.sqlite,
                logger: logger
            )
            self.engine = engine
            http = try GuardedHTTP(configuration.outbound, logger: logger)
            workers = WorkerPool(configuration.outbound, logger: logger)
            let outbound = OutboundServices(http: http, workers: workers)
            // After the engine, which holds the lock of the folder.
            let workbooks = try Self.workbooks(in: configuration.dataFolder)
            dispatcher = Dispatcher(
                core: core,
                engine: engine,
                outbound: outbound,
                workbooks: workbooks,
                rates: RateLimiter(configuration.kernel.rates, now: steadyTime)
            )
            if configuration.plansFile.isEmpty {
                plans = nil
            } else {
                let file = PlansFile(path: configuration.plansFile)
                core.plans.setSource(file)
                plans = PlansWatch(file, dispatcher, logger: logger)
            }
        } catch {
            throw StartError.composing(error)
        }
    }

    private static func workbooks(in dataFolder: String) throws(StartError) -> FolderWorkbooks {
        do {
            return try FolderWorkbooks(dataFolder + "/workbooks")
        } catch StoreError.failed(let why) {
            throw .folderUnusable(why)
        } catch {
            throw .folderUnusable("\(error)")
        }
    }

    /// Opens the databases and the door; returns where it listens. A failure leaves nothing open.
    package func start() async throws(StartError) -> GatewayAddress {
        do {
            try await prepare()
            try configuration.checkTLS()
            try await readPlans()
            try await resume()
            loops = Task { [engine, workers, configuration, plans, work = dispatcher.work] in
                await withDiscardingTaskGroup { group in
                    group.addTask { await work.run() }
                    group.addTask {
                        await Self.repeated(each: configuration.tenantIdleTime) { await engine.closeUnused() }
                    }
                    if let plans {
                        group.addTask { await Self.repeated(each: configuration.plansCheckTime) { await plans.look() } }
                    }
                    group.addTask {
                        await Self.repeated(each: configuration.outbound.workerIdle) { await workers.closeUnused() }
                    }
                }
            }
            let address = try await openDoor(configuration.gateway)
            board.setAll(serving: true)
            return address
        } catch {
            await stop()
            throw error
        }
    }

    /// Opens one more door to the same dispatcher, for example a second one with TLS.
    package func openDoor(_ settings: GatewayConfiguration) async throws(StartError) -> GatewayAddress {
        var settings = settings
        settings.localize = { [words] in words.worded($0, language: Labels.language(of: $1)) }
        settings.pages = pages
        settings.callEnded = { [calls, log = CallLog(logger)] call in
            calls.count(call)
            log.write(call)
        }
        let door = Gateway(service: dispatcher, configuration: settings, logger: logger)
        do {
            let address = try await door.start()
            doors.append(door)
            return address
        } catch {
            throw StartError.listening(error, settings)
        }
    }

    /// What operators' tools may ask at every door.
    private var pages: OperationPages {
        OperationPages(
            openMetrics: configuration.openMetrics,
            unready: { [weak self] in
                guard let self else { return "stopping" }
                return await self.unreadiness()
            },
            metrics: { [weak self] in
                guard let self else { return "" }
                return await self.metricsText()
            },
            isOperator: { [dispatcher] token, peer in await dispatcher.isOperator(token: token, peer: peer) }
        )
    }

    /// Why calls should go elsewhere now; nil when they should not.
    private func unreadiness() async -> String? {
        if isStopped { return "stopping" }
        guard board.status(of: "") == .serving else { return "starting" }
        return await dispatcher.isControlOpen() ? nil : "the control database does not answer"
    }

    private func metricsText() -> String {
        // The control database is one of those that are open.
        metrics.set(MetricNames.openTenants, to: Double(max(0, engine.openNamespaces - 1)))
        metrics.set(MetricNames.openConnections, to: Double(doors.reduce(0) { $0 + $1.openConnections }))
        if let bytes = ProcessFacts.residentBytes() { metrics.set(MetricNames.residentBytes, to: bytes) }
        return metrics.text()
    }

    /// Says that the server ends, lets calls in flight finish within the drain time, then closes the databases.
    /// Idempotent.
    package func stop() async {
        guard !isStopped else { return }
        isStopped = true
        board.setAll(serving: false)
        board.endWatches()
        dispatcher.work.subscriptions.close()
        let closing = doors
        doors = []
        await withDiscardingTaskGroup { group in
            for door in closing { group.addTask { await door.drain() } }
        }
        loops?.cancel()
        await loops?.value
        if loops != nil { await rest() }
        loops = nil
        await workers.close()
        await http.close()
        await engine.close()
    }

    /// A server does not start with plans other than those it was told.
    private func readPlans() async throws(StartError) {
        do {
            try await plans?.start()
        } catch let refused as PlansRefused {
            throw .plansRefused("\(refused)")
        } catch {
            throw .storage("\(error)")
        }
    }

    private func resume() async throws(StartError) {
        do { try await dispatcher.work.resume() } catch { throw .storage("\(error)") }
    }

    private func rest() async {
        do {
            try await dispatcher.work.rest()
        } catch {
            // The next start looks at every tenant of this one: more work, nothing lost.
            logger.warning("tenants at rest not noted", metadata: ["error": "\(error)"])
        }
    }

    private static func repeated(each time: Duration, _ work: () async -> Void) async {
        while true {
            do { try await Task.sleep(for: time) } catch { return }
            await work()
        }
    }

    /// Makes the first operator, without any door; answers the token, shown once, or nil when there is one already.
    package func makeFirstOperator() async throws(StartError) -> String? {
        try await prepare()
        do {
            return try await Operators.makeFirst(dispatcher.tenants.control, now: SystemClock().now())
        } catch {
            throw .storage("\(error)")
        }
    }

    /// Writes every secret anew under the current key, tenant by tenant, without any door. `told` hears of each: how many
    /// were written, and how many no key of this server can read.
    package func rotateSecrets(_ told: @escaping @Sendable (String, Int, Int) -> Void) async throws(StartError) {
        try await prepare()
        do {
            try await SecretRotation.run(everyTenantOf: dispatcher, told: told)
        } catch {
            throw .storage("\(error)")
        }
    }

    /// Calls a method in this process, by the same steps as from a door.
    package nonisolated func call<Request, Response>(
        _ name: MethodName<Request, Response>,
        _ request: Request,
        token: String? = nil
    ) async throws -> Response {
        let answer = try await call(
            path: name.path,
            request: try request.serializedBytes(),
            encoding: .protobuf,
            token: token
        )
        return try Response(serializedBytes: answer)
    }

    /// The same with the bytes of the messages.
    package nonisolated func call(
        path: String,
        request: [UInt8],
        encoding: MessageEncoding,
        token: String?
    ) async throws -> [UInt8] {
        guard let method = dispatcher.method(at: Substring(path)) else { throw PluginError.unknownMethod(path) }
        let call = Call(method: method, encoding: encoding, token: token, language: "en", peer: "local")
        return try await dispatcher.unary(call, request: request)
    }

    /// Brings the databases to where calls can use them.
    private func prepare() async throws(StartError) {
        do {
            try await dispatcher.tenants.prepare()
            for name in try await dispatcher.tenants.removeUnfinished() {
                logger.warning("unfinished tenant removed", metadata: ["tenant": "\(name)"])
            }
        } catch {
            throw .storage("\(error)")
        }
    }
}
