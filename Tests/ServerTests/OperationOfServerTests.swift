import AsyncHTTPClient
import Contract
import CoreMetrics
import Foundation
import Gateway
import Kernel
import Logging
import NIOCore
import NIOHTTP1
import Storage
import Synchronization
import TestKit
import Testing

@testable import Server

/// A monotonic clock that a test turns.
private final class SteadyClock: Sendable {
    private let time = Atomic<Int64>(1_000_000_000)

    var now: Int64 { time.load(ordering: .sequentiallyConsistent) }

    func advance(milliseconds: Int64) {
        time.wrappingAdd(milliseconds * 1_000_000, ordering: .sequentiallyConsistent)
    }
}

/// What was logged.
private final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    func add(_ line: String) { lines.withLock { $0.append(line) } }

    /// The lines about calls, as objects.
    func calls() throws -> [[String: Any]] {
        try all.compactMap { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return object?["message"] as? String == "call" ? object : nil
        }
    }
}

/// One answer over HTTP.
private struct Reply {
    let status: Int
    let headers: HTTPHeaders
    let body: String

    func header(_ name: String) -> String? { headers.first(name: name) }
}

/// A server on a port, with a tenant and its administrator.
private struct RunningServer {
    let server: RucheServer
    let address: GatewayAddress
    let log: LogLines
    let operatorToken: String
    let token: String

    static let tenant = "grenoble-42"
    static let email = "marked-address@acme.example"
    static let password = "marked password 4711"
    static let listAccounts = "/ruche.directory.v1.AccountService/ListAccounts"
    static let acceptInvitation = "/ruche.v1.SessionService/AcceptInvitation"
    static let signIn = "/ruche.v1.SessionService/SignIn"

    /// One request on a connection of its own; with a body it is a POST of JSON unless told otherwise.
    func ask(
        _ path: String,
        verb: HTTPMethod = .GET,
        body: String? = nil,
        token: String? = nil,
        headers: [(String, String)] = []
    ) async throws -> Reply {
        try await Self.ask(address, path, verb: verb, body: body, token: token, headers: headers)
    }

    static func ask(
        _ address: GatewayAddress,
        _ path: String,
        verb: HTTPMethod = .GET,
        body: String? = nil,
        token: String? = nil,
        headers: [(String, String)] = []
    ) async throws -> Reply {
        var request = HTTPClientRequest(url: "http://\(address.host):\(address.port)\(path)")
        request.method = body == nil ? verb : .POST
        request.headers.add(name: "connection", value: "close")
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if let token { request.headers.add(name: "authorization", value: "Bearer \(token)") }
        if let body {
            request.headers.add(name: "content-type", value: "application/json")
            request.body = .bytes(Array(body.utf8))
        }
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
        let collected = try await response.body.collect(upTo: 10_000_000)
        return Reply(
            status: Int(response.status.code),
            headers: response.headers,
            body: String(buffer: collected)
        )
    }

    /// Runs a server for one test.
    static func with(
        configure: (inout ServerConfiguration) -> Void = { _ in },
        clock: SteadyClock = SteadyClock(),
        _ body: (RunningServer) async throws -> Void
    ) async throws {
        var configuration = ServerConfiguration()
        configuration.dataFolder = FileManager.default.temporaryDirectory
            .appending(path: "ruche-\(UUID().uuidString)").path(percentEncoded: false)
        configuration.port = 0
        configuration.limits.drainTime = .seconds(1)
        configure(&configuration)
        let log = LogLines()
        var logger = Logger(label: "test") { _ in JSONLogHandler { log.add($0) } }
        logger.logLevel = .trace
        let server = try RucheServer(
            configuration: configuration,
            steadyTime: { clock.now },
            metrics: MetricsRegistry(),
            logger: logger
        )
        let address = try await server.start()
        do {
            try await body(try await prepared(server, address, log))
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
        try FileManager.default.removeItem(atPath: configuration.dataFolder)
    }

    /// The administrator's password comes over the port.
    private static func prepared(
        _ server: RucheServer,
        _ address: GatewayAddress,
        _ log: LogLines
    ) async throws -> RunningServer {
        let operatorToken = try #require(try await server.makeFirstOperator())
        var create = CreateTenantRequest()
        create.tenant.name = tenant
        create.tenant.displayName = "Acme"
        create.administratorName = "Alice Martin"
        create.administratorEmail = email
        let made = try await server.call(TenantMethods.createTenant, create, token: operatorToken)
        let accepted = try await ask(
            address,
            acceptInvitation,
            body: #"{"tenant":"\#(tenant)","invitation":"\#(made.invitation)","password":"\#(password)"}"#
        )
        let answer = try JSONSerialization.jsonObject(with: Data(accepted.body.utf8)) as? [String: Any]
        let token = try #require(answer?["token"] as? String)
        return RunningServer(server: server, address: address, log: log, operatorToken: operatorToken, token: token)
    }
}

@Suite("What an operator asks of a running server")
struct OperationOfServerTests {
    // MARK: - Health and readiness

    @Test("Without a token the server says that it lives and that calls may come", arguments: ["/healthz", "/readyz"])
    func health(path: String) async throws {
        try await RunningServer.with { running in
            let answer = try await running.ask(path + "?verbose=1", headers: [("x-forwarded-for", "192.0.2.7")])
            #expect(answer.status == 200)
            #expect(answer.body == "ok")
            let head = try await running.ask(path, verb: .HEAD)
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            #expect(head.header("content-length") == "2")
            let post = try await running.ask(path, body: "{}")
            #expect(post.status == 405)
            #expect(post.header("allow") == "GET, HEAD")
            #expect(try await running.ask(path + "z").status == 404)
        }
    }

    @Test("A server that has not started yet lives, but wants no calls")
    func starting() async throws {
        var configuration = ServerConfiguration()
        configuration.dataFolder = FileManager.default.temporaryDirectory
            .appending(path: "ruche-\(UUID().uuidString)").path(percentEncoded: false)
        configuration.port = 0
        configuration.limits.drainTime = .seconds(1)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let server = try RucheServer(configuration: configuration, metrics: MetricsRegistry(), logger: logger)
        let early = try await server.openDoor(GatewayConfiguration(limits: configuration.limits))
        let before = try await RunningServer.ask(early, "/readyz")
        #expect(before.status == 503)
        #expect(before.body == "starting")
        #expect(try await RunningServer.ask(early, "/healthz").status == 200)
        _ = try await server.start()
        #expect(try await RunningServer.ask(early, "/readyz").status == 200)
        await server.stop()
        try FileManager.default.removeItem(atPath: configuration.dataFolder)
    }

    @Test("A server whose control database does not answer wants no calls, and says why")
    func controlDatabase() async throws {
        let platform = try await TestPlatform.make([])
        #expect(await platform.dispatcher.isControlOpen())
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let dispatcher = platform.dispatcher
        let pages = OperationPages(unready: {
            await dispatcher.isControlOpen() ? nil : "the control database does not answer"
        })
        let door = Gateway(service: dispatcher, configuration: GatewayConfiguration(pages: pages), logger: logger)
        let address = try await door.start()
        #expect(try await RunningServer.ask(address, "/readyz").status == 200)
        await platform.engine.close()
        #expect(await platform.dispatcher.isControlOpen() == false)
        let answer = try await RunningServer.ask(address, "/readyz")
        #expect(answer.status == 503)
        #expect(answer.body == "the control database does not answer")
        // Where there are none.
        #expect(try await RunningServer.ask(address, "/metrics").status == 404)
        await door.drain()
        try FileManager.default.removeItem(atPath: platform.folder)
    }

    // MARK: - Metrics

    @Test("Metrics count what went through the doors, and name no tenant and nobody")
    func metrics() async throws {
        try await RunningServer.with { running in
            for _ in 0..<3 {
                #expect(
                    try await running.ask(RunningServer.listAccounts, body: "{}", token: running.token).status == 200
                )
            }
            #expect(try await running.ask(RunningServer.listAccounts, body: "{}").status == 401)
            #expect(try await running.ask("/made-up.Service/\(RunningServer.tenant)", body: "{}").status == 404)
            let answer = try await running.ask("/metrics")
            #expect(answer.status == 200)
            #expect(answer.header("content-type") == "text/plain; version=0.0.4; charset=utf-8")
            let lines = Set(answer.body.split(separator: "\n").map(String.init))
            let list = "ruche.directory.v1.AccountService/ListAccounts"
            for line in [
                "# TYPE ruche_calls_total counter",
                #"ruche_calls_total{code="OK",method="\#(list)"} 3"#,
                #"ruche_calls_total{code="UNAUTHENTICATED",method="\#(list)"} 1"#,
                #"ruche_calls_total{code="UNIMPLEMENTED",method="unknown"} 1"#,
                "# TYPE ruche_call_seconds histogram",
                #"ruche_call_seconds_bucket{method="\#(list)",le="+Inf"} 4"#,
                #"ruche_call_seconds_count{method="\#(list)"} 4"#,
                "ruche_open_tenants 1",
                "ruche_metrics_dropped_total 0",
            ] {
                #expect(lines.contains(line), "\(line)")
            }
            #expect(try value("ruche_process_resident_bytes", answer.body) > 1_000_000)
            #expect(try value("ruche_open_connections", answer.body) >= 1)
            #expect(try value("ruche_process_start_time_seconds", answer.body) > 1_600_000_000)
            for secret in [RunningServer.tenant, "made-up", "acme", "Alice", running.token] {
                #expect(!answer.body.contains(secret), "\(secret)")
            }
        }
    }

    private func value(_ name: String, _ text: String) throws -> Double {
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix(name + " ") })
        return try #require(Double(line.dropFirst(name.count + 1)))
    }

    @Test("From elsewhere only an operator reads the metrics, unless they are open to all")
    func metricsFromElsewhere() async throws {
        let elsewhere = [("x-forwarded-for", "192.0.2.7")]
        try await RunningServer.with { running in
            let refused = try await running.ask("/metrics", headers: elsewhere)
            #expect(refused.status == 401)
            #expect(refused.header("www-authenticate") == "Bearer")
            let user = try await running.ask("/metrics", token: running.token, headers: elsewhere)
            #expect(user.status == 401)
            let byOperator = try await running.ask("/metrics", token: running.operatorToken, headers: elsewhere)
            #expect(byOperator.status == 200)
        }
        func opening(_ configuration: inout ServerConfiguration) { configuration.openMetrics = true }
        try await RunningServer.with(configure: opening) { running in
            let answer = try await running.ask("/metrics", headers: elsewhere)
            #expect(answer.status == 200)
        }
    }

    @Test("A metric is written as Prometheus reads it: names, labels, signs, sums")
    func text() {
        let registry = MetricsRegistry(help: ["jobs_done_total": "Jobs \\ done.\nAll of them."])
        let jobs = registry.makeCounter(label: "jobs.done", dimensions: [("kind", "a\"b\\c\nd"), ("a:b", "é")])
        jobs.increment(by: 2)
        registry.makeCounter(label: "jobs.done", dimensions: [("a:b", "é"), ("kind", "a\"b\\c\nd")]).increment(by: 1)
        registry.makeRecorder(label: "1level", dimensions: [], aggregate: false).record(2.5)
        let expected = #"""
            # HELP _1level _1level
            # TYPE _1level gauge
            _1level 2.5
            # HELP jobs_done_total Jobs \\ done.\nAll of them.
            # TYPE jobs_done_total counter
            jobs_done_total{a_b="é",kind="a\"b\\c\nd"} 3
            # HELP ruche_metrics_dropped_total ruche_metrics_dropped_total
            # TYPE ruche_metrics_dropped_total counter
            ruche_metrics_dropped_total 0

            """#
        #expect(registry.text() == expected)
    }

    @Test("A histogram counts up to each bound, bounds included, and sums")
    func histogram() {
        let registry = MetricsRegistry()
        let waits = registry.makeRecorder(label: "wait", dimensions: [("queue", "q")], aggregate: true)
        for value in [0.25, 0.5, 0.5, 20] { waits.record(value) }
        registry.makeTimer(label: "time", dimensions: []).recordNanoseconds(1_000_000)
        let lines = Set(registry.text().split(separator: "\n").map(String.init))
        for line in [
            "# TYPE wait histogram",
            #"wait_bucket{queue="q",le="0.1"} 0"#, #"wait_bucket{queue="q",le="0.25"} 1"#,
            #"wait_bucket{queue="q",le="0.5"} 3"#, #"wait_bucket{queue="q",le="10"} 3"#,
            #"wait_bucket{queue="q",le="+Inf"} 4"#, #"wait_sum{queue="q"} 21.25"#, #"wait_count{queue="q"} 4"#,
            #"time_bucket{le="0.0005"} 0"#, #"time_bucket{le="0.001"} 1"#, "time_sum 0.001", "time_count 1",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
    }

    @Test("The number of series is bounded; what is beyond is dropped and counted")
    func seriesBound() {
        let registry = MetricsRegistry(mostSeries: 2)
        for name in ["a", "b", "c"] { registry.makeCounter(label: name, dimensions: []).increment(by: 1) }
        // A name that is a counter already is no gauge.
        registry.makeRecorder(label: "a_total", dimensions: [], aggregate: false).record(Int64(7))
        registry.makeCounter(label: "a", dimensions: []).increment(by: 1)
        let lines = registry.text().split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(lines == ["a_total 2", "b_total 1", "ruche_metrics_dropped_total 2"])
    }

    // MARK: - The log

    @Test("Each request has one line in the log: who called what and how it ended, and nothing of what was said")
    func log() async throws {
        try await RunningServer.with { running in
            let list = RunningServer.listAccounts
            _ = try await running.ask(
                list,
                body: #"{"query":"marked-query"}"#,
                token: running.token,
                headers: [("x-request-id", "good.1")]
            )
            let (tenant, email) = (RunningServer.tenant, RunningServer.email)
            let refused = try await running.ask(
                RunningServer.signIn,
                body: #"{"tenant":"\#(tenant)","email":"\#(email)","password":"marked-9"}"#,
                headers: [("x-request-id", "bad.1")]
            )
            #expect(refused.status == 401)
            _ = try await running.ask("/no.Service/\(email)?secret=marked-9", body: "{}")
            let calls = try running.log.calls()
            let good = try #require(calls.first { $0["request"] as? String == "good.1" })
            #expect(good["tenant"] as? String == RunningServer.tenant)
            #expect((good["principal"] as? String)?.hasPrefix("user/") == true)
            #expect(good["method"] as? String == String(list.dropFirst()))
            #expect(good["code"] as? String == "OK")
            #expect(good["level"] as? String == "info")
            let milliseconds = try #require(good["milliseconds"] as? Double)
            #expect(milliseconds > 0)
            #expect(good["reason"] == nil)
            let bad = try #require(calls.first { $0["request"] as? String == "bad.1" })
            #expect(bad["code"] as? String == "UNAUTHENTICATED")
            #expect(bad["reason"] as? String == "SIGN_IN_FAILED")
            #expect(bad["principal"] as? String == "anonymous")
            #expect(bad["tenant"] == nil)
            #expect(calls.filter { $0["method"] as? String == "unknown" }.count == 1)
            // The invitation, the list, the sign-in, the unknown method.
            #expect(calls.count == 4)
            let text = running.log.all.joined(separator: "\n")
            for secret in ["marked", "Alice", running.token, running.operatorToken] {
                #expect(!text.contains(secret), "\(secret)")
            }
        }
    }

    @Test("A request keeps the name that its caller gives it, if it is one, and has one of ours else")
    func requestNames() async throws {
        try await RunningServer.with { running in
            func name(asked: String?) async throws -> String? {
                let headers = asked.map { [("x-request-id", $0)] } ?? []
                let answer = try await running.ask(
                    RunningServer.listAccounts,
                    body: "{}",
                    token: running.token,
                    headers: headers
                )
                #expect(answer.status == 200)
                return answer.header("x-request-id")
            }
            let longest = String(repeating: "a", count: 128)
            for good in ["a", "A-1_b.9", longest] { #expect(try await name(asked: good) == good) }
            var made: Set<String> = []
            for bad in [nil, "two words", longest + "a", "{}", "semi;colon"] {
                let answered = try #require(try await name(asked: bad))
                #expect(answered != bad)
                #expect((1...128).contains(answered.utf8.count))
                made.insert(answered)
            }
            #expect(made.count == 5)
        }
    }

    @Test("The log is text or JSON, as the configuration says")
    func logFormat() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "ruche-\(UUID().uuidString).yaml")
        try Data("log:\n  format: json\n".utf8).write(to: path)
        let file = path.path(percentEncoded: false)
        let read = try await ServerConfiguration.read(file: file, environment: [:])
        #expect(read.logFormat == .json)
        let error = await #expect(throws: StartError.self) {
            try await ServerConfiguration.read(file: file, environment: ["RUCHE_LOG_FORMAT": "xml"])
        }
        #expect(error == .badValue(key: "log.format", value: "xml", expected: "one of text, json"))
        try FileManager.default.removeItem(at: path)
    }

    @Test("A line of the log is one line of JSON, whatever is in it")
    func logLine() throws {
        let lines = LogLines()
        var logger = Logger(label: "test") { _ in JSONLogHandler { lines.add($0) } }
        logger[metadataKey: "time"] = "mine"
        logger.info(
            "a \"message\"\nof \\ two lines\u{1}",
            metadata: ["count": .stringConvertible(7), "list": ["a", ["b": "c"]]]
        )
        let line = try #require(lines.all.first)
        #expect(!line.contains("\n"))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(object["message"] as? String == "a \"message\"\nof \\ two lines\u{1}")
        #expect(object["level"] as? String == "info")
        #expect(object["time_"] as? String == "mine")
        #expect(object["count"] as? Int == 7)
        let list = try #require(object["list"] as? [Any])
        #expect(list.first as? String == "a")
        #expect(list.last as? [String: String] == ["b": "c"])
    }

    // MARK: - Rates

    @Test("Whoever calls too often is told when to come back, and may come back then")
    func rate() async throws {
        let clock = SteadyClock()
        let limit: (inout ServerConfiguration) -> Void = {
            $0.kernel.rates = CallRates()
            $0.kernel.rates.principalPerSecond = 1
            $0.kernel.rates.principalBurst = 3
        }
        try await RunningServer.with(configure: limit, clock: clock) { running in
            func list() async throws -> Reply {
                try await running.ask(RunningServer.listAccounts, body: "{}", token: running.token)
            }
            for _ in 0..<3 { #expect(try await list().status == 200) }
            clock.advance(milliseconds: 250)
            let refused = try await list()
            #expect(refused.status == 429)
            #expect(refused.header("retry-after") == "1")
            #expect(refused.body.contains("try again in 750 ms"))
            let line = try #require(try running.log.calls().last)
            #expect(line["reason"] as? String == "RATE_LIMITED")
            #expect(line["code"] as? String == "RESOURCE_EXHAUSTED")
            #expect(line["tenant"] as? String == RunningServer.tenant)
            let file = try await running.ask("/files/directory.account/1/x", token: running.token)
            #expect(file.status == 429)
            clock.advance(milliseconds: 750)
            #expect(try await list().status == 200)
            #expect(try await list().status == 429)
        }
    }

    @Test("A tenant's limit counts all its users, each user's only theirs, and a refused call counts for nobody")
    func tenantsAndUsers() throws {
        var rates = CallRates()
        rates.tenantPerSecond = 1
        rates.tenantBurst = 3
        rates.principalPerSecond = 1
        rates.principalBurst = 2
        let limiter = RateLimiter(rates, now: { 0 })
        func passes(_ tenant: String?, _ principal: Principal) -> Bool {
            do {
                try limiter.check(tenant: tenant, principal: principal)
                return true
            } catch {
                return (error as? KernelRefusal)?.reason != "RATE_LIMITED"
            }
        }
        let alice = Principal.user(id: 1, role: .administrator)
        let bruno = Principal.user(id: 2, role: .reader)
        #expect(passes("acme", alice))
        #expect(passes("acme", alice))
        // Her own limit: the tenant's third call is still to be had.
        #expect(!passes("acme", alice))
        #expect(passes("acme", bruno))
        #expect(!passes("acme", bruno))
        // The same number in another tenant is another user.
        #expect(passes("other", alice))
        #expect(passes(nil, .operator(id: 1)))
        #expect(passes(nil, .operator(id: 1)))
        #expect(!passes(nil, .operator(id: 1)))
        for _ in 0..<10 { #expect(passes(nil, .anonymous)) }
    }

    @Test("Without rates nobody is refused")
    func noRates() throws {
        let limiter = RateLimiter(CallRates(), now: { 0 })
        for _ in 0..<10_000 { try limiter.check(tenant: "acme", principal: .user(id: 1, role: .reader)) }
        var onlyRate = CallRates()
        onlyRate.tenantPerSecond = 1
        let half = RateLimiter(onlyRate, now: { 0 })
        for _ in 0..<100 { try half.check(tenant: "acme", principal: .user(id: 1, role: .reader)) }
    }

    /// Numbers that look random and are the same each time.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    @Test(
        "In any stretch of time no more calls pass than burst and rate allow, and whoever waits as told passes",
        arguments: [(rate: 1, burst: 1), (rate: 3, burst: 7), (rate: 7, burst: 2), (rate: 999_983, burst: 50)]
    )
    func bucketProperty(rate: Int, burst: Int) {
        var numbers = Numbers(state: UInt64(rate * 1000 + burst))
        var buckets = TokenBuckets<Int>(perSecond: rate, burst: burst)
        var time: Int64 = 5
        var passed: [Int64] = []
        for _ in 0..<1_000 {
            // Mostly much faster than allowed, with a rest now and then.
            let longest = 2_000_000_000 / Int64(rate)
            let rests = numbers.next() % 20 == 0
            time += Int64.random(in: 0...(rests ? longest * Int64(burst) : longest / 3), using: &numbers)
            let wait = buckets.wait(for: 1, at: time)
            if wait > 0 {
                // Not too long either: a nanosecond earlier there is none.
                #expect(buckets.wait(for: 1, at: time + wait) == 0)
                #expect(buckets.wait(for: 1, at: time + wait - 1) == 1)
            } else {
                buckets.take(1, at: time)
                passed.append(time)
            }
        }
        #expect(passed.count > burst)
        var excess = 0
        for first in passed.indices {
            for last in first..<passed.count {
                let count = Int64(last - first + 1) * 1_000_000_000
                let allowed = Int64(burst) * 1_000_000_000 + Int64(rate) * (passed[last] - passed[first])
                if count > allowed { excess += 1 }
            }
        }
        #expect(excess == 0)
    }

    @Test("Who called is forgotten once it makes no difference, and never more than a bounded number is kept")
    func bucketMemory() {
        var buckets = TokenBuckets<Int>(perSecond: 1000, burst: 1)
        for caller in 0..<5_000 { buckets.take(caller, at: Int64(caller) * 10_000_000) }
        #expect(buckets.count <= 1_024)
        var crowded = TokenBuckets<Int>(perSecond: 1, burst: 1)
        for caller in 0..<100_500 { crowded.take(caller, at: 0) }
        #expect(crowded.count == TokenBuckets<Int>.most)
        #expect(crowded.wait(for: 0, at: 0) == 1_000_000_000)
        // No room to count them: better let through than kept out.
        #expect(crowded.wait(for: 100_499, at: 0) == 0)
    }
}
