import Contract
import Foundation
import Model
import Storage
import SwiftProtobuf
import Synchronization
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

/// An endpoint outside the server: it answers as it is told, and remembers what came.
final class Endpoint: OutboundHTTP {
    struct Heard: Sendable {
        let url: String
        let headers: [String: String]
        let body: String
        let redirects: Int

        var id: String { headers["webhook-id"] ?? "" }
        var signatures: [String] { (headers["webhook-signature"] ?? "").split(separator: " ").map(String.init) }

        /// Whether a secret made one of the signatures.
        func isSigned(with secret: String) throws -> Bool {
            let secret = try #require(WebhookSecret(secret))
            let seconds = try #require(Int64(headers["webhook-timestamp"] ?? ""))
            return signatures.contains(secret.signature(of: Array(body.utf8), id: id, seconds: seconds))
        }

        var json: [String: Any] {
            get throws { try #require(try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]) }
        }

        var type: String {
            get throws { try #require(try json["type"] as? String) }
        }

        var data: [String: Any] {
            get throws { try #require(try json["data"] as? [String: Any]) }
        }
    }

    struct Answer: Sendable {
        var status = 204
        var headers: [OutboundHeader] = []
        var body = ""
        /// Nobody answers.
        var error: OutboundError?
    }

    private struct State {
        var answer = Answer()
        var heard: [Heard] = []
    }

    private let state = Mutex(State())
    /// Says that something came, once each time.
    let arrivals: AsyncStream<Void>
    private let arrival: AsyncStream<Void>.Continuation

    init() { (arrivals, arrival) = AsyncStream.makeStream(bufferingPolicy: .unbounded) }

    /// Everything that came, in its order.
    var heard: [Heard] { state.withLock { $0.heard } }

    func say(_ answer: Answer) { state.withLock { $0.answer = answer } }

    func send(_ request: OutboundRequest) async throws(OutboundError) -> OutboundAnswer {
        let headers = Dictionary(request.headers.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let heard = Heard(
            url: request.url.description,
            headers: headers,
            body: String(decoding: request.body, as: UTF8.self),
            redirects: request.limits.redirects
        )
        let answer = state.withLock { state in
            state.heard.append(heard)
            return state.answer
        }
        arrival.yield()
        if let error = answer.error { throw error }
        return OutboundAnswer(
            status: answer.status,
            headers: answer.headers,
            body: Array(answer.body.utf8),
            url: request.url
        )
    }
}

/// Runs a test on a platform whose webhooks reach an endpoint.
func withEndpoint(
    _ plugins: [any Plugin.Type] = [TestingPlugin.self],
    _ body: (TestPlatform, Endpoint) async throws -> Void
) async throws {
    let endpoint = Endpoint()
    let outbound = OutboundServices(http: endpoint, workers: OutboundServices.none.workers)
    let platform = try await TestPlatform.make(plugins, outbound: outbound) { $0.sessionHours = 24 * 60 }
    do {
        try await body(platform, endpoint)
    } catch {
        await platform.close()
        throw error
    }
    await platform.close()
}

extension TestPlatform {
    /// Makes a webhook that is told of samples, unless `fill` says otherwise.
    func webhook(
        _ name: String = "hook",
        token: String? = "administrator",
        _ fill: (inout Webhook) -> Void = { _ in }
    ) async throws -> CreateWebhookResponse {
        var request = CreateWebhookRequest()
        request.webhook.name = name
        request.webhook.url = "https://\(name).example/in"
        request.webhook.entities = [Sample.entityName]
        fill(&request.webhook)
        return try await call(WebhookMethods.createWebhook, request, token: token)
    }

    func webhook(_ id: Int64) async throws -> Webhook {
        try await call(WebhookMethods.getWebhook, .with { $0.id = id })
    }

    func deliveries(
        _ id: Int64,
        _ state: WebhookDeliveryState = .unspecified,
        token: String? = "administrator"
    ) async throws -> [WebhookDelivery] {
        var request = ListDeliveriesRequest()
        request.id = id
        request.state = state
        request.pageSize = 1000
        return try await call(WebhookMethods.listDeliveries, request, token: token).deliveries
    }

    /// Sends what is due.
    func sendWebhooks() async throws { try await dispatcher.webhooks.drain(Self.tenant) }

    /// Turns the clock to the tenant's next timer, rings it and sends what is due then; answers how many seconds that
    /// took, and nil when nothing waits.
    func sendNext() async throws -> Int? {
        let next = try await engine.store(.tenant(Self.tenant)).read { try Timers.earliest($0) }
        guard let next else { return nil }
        let left = next - clock.now().microseconds
        let seconds = Int(max(left, 0) / 1_000_000) + 1
        clock.advance(seconds: seconds)
        try await dispatcher.timers.ringDue()
        try await sendWebhooks()
        return seconds
    }
}
