import Kernel
import NIOHTTP1
import Testing

@testable import Outbound

@Suite("The HTTP client")
struct GuardedHTTPTests {
    private static let short = OutboundLimits(timeout: .milliseconds(200))

    private func get(
        _ server: WebServer,
        _ path: String,
        limits: OutboundLimits = OutboundLimits()
    ) throws -> OutboundRequest {
        try OutboundRequest(.get, "http://127.0.0.1:\(server.port)\(path)", limits: limits)
    }

    private func refusal(
        _ path: String,
        limits: OutboundLimits = OutboundLimits(),
        saying bytes: String? = nil
    ) async throws -> String? {
        let server = try await WebServer.start(saying: bytes)
        let http = try client()
        let why = await reason { try await http.send(get(server, path, limits: limits)) }
        await http.close()
        try await server.stop()
        return why
    }

    @Test("A request goes out whole, and its answer comes back whole")
    func exchange() async throws {
        let server = try await WebServer.start()
        let http = try client(resolver: FixedResolver(["service.test": ["127.0.0.1"]]))
        let request = try OutboundRequest(
            .post,
            "http://Service.test:\(server.port)/echo?a=%20b",
            headers: [OutboundHeader("Authorization", "Bearer x")],
            body: Array("hello".utf8)
        )
        let answer = try await http.send(request)
        #expect(answer.status == 200)
        #expect(answer.header("X-Answer") == "yes")
        #expect(String(decoding: answer.body, as: UTF8.self) == "POST hello")
        let heard = try #require(server.heard.first)
        #expect(heard.uri == "/echo?a=%20b")
        #expect(heard.headers.first(name: "host") == "service.test:\(server.port)")
        #expect(heard.headers.first(name: "authorization") == "Bearer x")
        #expect(heard.headers.first(name: "content-length") == "5")
        try await server.stop()
    }

    @Test("An answer that is compressed comes back as it was before")
    func compressed() async throws {
        let server = try await WebServer.start()
        let answer = try await client().send(get(server, "/gzip"))
        #expect(String(decoding: answer.body, as: UTF8.self) == "hello, gzip")
        #expect(answer.header("content-encoding") == nil)
        #expect(answer.header("content-length") == nil)
        try await server.stop()
    }

    @Test("A status that tells of an error is an answer, and so is a redirect that leads nowhere")
    func statuses() async throws {
        let server = try await WebServer.start()
        #expect(try await client().send(get(server, "/to?404&/")).status == 404)
        #expect(try await client().send(get(server, "/nowhere")).status == 302)
        try await server.stop()
    }

    @Test("A server that never answers is not waited for", arguments: ["/silent", "/drip"])
    func slow(path: String) async throws {
        #expect(try await refusal(path, limits: Self.short) == "OUTBOUND_TIMEOUT")
    }

    @Test("A server that answers for ever, or says that it will, is cut short", arguments: ["/endless", "/announced"])
    func large(path: String) async throws {
        let limits = OutboundLimits(answerBytes: 100_000)
        #expect(try await refusal(path, limits: limits) == "ANSWER_TOO_LARGE_OUTSIDE")
    }

    @Test("A small answer that would become a large one is cut short")
    func bomb() async throws {
        #expect(try await refusal("/bomb", limits: OutboundLimits(answerBytes: 10_000)) == "ANSWER_TOO_LARGE_OUTSIDE")
        #expect(try await refusal("/bomb", limits: OutboundLimits(answerBytes: 262_144)) == nil)
    }

    @Test("An answer that is not what it says, or not whole, is no answer", arguments: ["/notgzip", "/cut"])
    func malformed(path: String) async throws {
        #expect(try await refusal(path) == "ANSWER_MALFORMED_OUTSIDE")
    }

    @Test(
        "A server that speaks no HTTP is told apart",
        arguments: ["220 mail.example.fr ESMTP\r\n", "\u{0}\u{1}\u{2}"]
    )
    func rubbish(bytes: String) async throws {
        #expect(try await refusal("/", saying: bytes) == "ANSWER_MALFORMED_OUTSIDE")
    }

    @Test("A redirect in a circle ends")
    func circle() async throws {
        let server = try await WebServer.start()
        let http = try client()
        #expect(await reason { try await http.send(get(server, "/circle")) } == "TOO_MANY_REDIRECTS")
        #expect(server.heard.count == 6)
        let none = OutboundLimits(redirects: 0)
        #expect(await reason { try await http.send(get(server, "/circle", limits: none)) } == "TOO_MANY_REDIRECTS")
        #expect(server.heard.count == 7)
        try await server.stop()
    }

    @Test("A redirect is followed, and secrets stay behind when it leads to another server")
    func redirect() async throws {
        let first = try await WebServer.start()
        let second = try await WebServer.start()
        let target = "http://127.0.0.1:\(second.port)/there"
        let request = try OutboundRequest(
            .post,
            "http://127.0.0.1:\(first.port)/to?303&\(target)",
            headers: [OutboundHeader("authorization", "Bearer x"), OutboundHeader("accept", "text/plain")],
            body: [1]
        )
        let answer = try await client().send(request)
        #expect(answer.url.description == target)
        let heard = try #require(second.heard.first)
        #expect(heard.method == "GET")
        #expect(heard.headers.first(name: "accept") == "text/plain")
        #expect(heard.headers.first(name: "authorization") == nil)
        try await first.stop()
        try await second.stop()
    }

    @Test("Where nothing listens, the caller is told so")
    func nobody() async throws {
        let server = try await WebServer.start()
        try await server.stop()
        #expect(await reason { try await client().send(get(server, "/")) } == "UNREACHABLE")
    }

    @Test("The next address of a host is tried when nothing listens at the one before")
    func nextAddress() async throws {
        let server = try await WebServer.start()
        let resolver = FixedResolver(["service.test": ["127.0.0.2", "127.0.0.1"]])
        let request = try OutboundRequest(.get, "http://service.test:\(server.port)/")
        #expect(try await client(resolver: resolver).send(request).status == 200)
        #expect(resolver.asked == ["service.test"])
        try await server.stop()
    }

    @Test("What was sent once is not sent again to another address")
    func noSecondSending() async throws {
        let server = try await WebServer.start()
        let resolver = FixedResolver(["service.test": ["127.0.0.1", "127.0.0.1"]])
        let request = try OutboundRequest(.post, "http://service.test:\(server.port)/cut", body: [1])
        #expect(await reason { try await client(resolver: resolver).send(request) } == "ANSWER_MALFORMED_OUTSIDE")
        #expect(server.heard.count == 1)
        try await server.stop()
    }

    @Test("Beyond the places and the line callers are refused, and a caller that leaves frees its place")
    func overload() async throws {
        let server = try await WebServer.start()
        let http = try client {
            $0.exchangesAtOnce = 1
            $0.exchangesWaiting = 0
        }
        let silent = try get(server, "/silent")
        let request = try get(server, "/echo")
        let first = Task { await reason { try await http.send(silent) } }
        #expect(try await eventually { server.heard.count == 1 })
        #expect(await reason { try await http.send(request) } == "OUTBOUND_OVERLOADED")
        first.cancel()
        #expect(await first.value == "CANCELLED")
        #expect(try await http.send(request).status == 200)
        try await server.stop()
    }

    @Test("A client that is closed waits for what is under way, and sends no more")
    func close() async throws {
        let server = try await WebServer.start()
        let http = try client()
        let request = try get(server, "/silent", limits: Self.short)
        let last = Task { await reason { try await http.send(request) } }
        #expect(try await eventually { server.heard.count == 1 })
        await http.close()
        #expect(await reason { try await http.send(request) } == "STOPPING")
        #expect(await last.value == "OUTBOUND_TIMEOUT")
        try await server.stop()
    }
}
