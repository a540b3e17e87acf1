import Contract
import Kernel
import NIOHTTP1
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Outbound

@Suite("Webhooks over real connections")
struct WebhookDeliveryTests {
    /// A platform whose webhooks may have plain addresses, and leave by a real client.
    private func withPlatform(
        _ http: GuardedHTTP,
        _ body: (TestPlatform) async throws -> Void
    ) async throws {
        let platform = try await TestPlatform.make(
            [TestingPlugin.self],
            outbound: OutboundServices(http: http, workers: OutboundServices.none.workers)
        ) {
            $0.plainWebhooks = true
        }
        do {
            try await body(platform)
        } catch {
            await platform.close()
            throw error
        }
        await platform.close()
        await http.close()
    }

    /// Makes a webhook, has something happen, and answers what became of the delivery.
    private func deliver(to url: String, _ platform: TestPlatform) async throws -> WebhookDelivery {
        var request = CreateWebhookRequest()
        request.webhook.name = "hook"
        request.webhook.url = url
        request.webhook.entities = ["testing.sample"]
        let webhook = try await platform.call(WebhookMethods.createWebhook, request).webhook
        var sample = CreateSampleRequest()
        sample.sample.title = "told"
        _ = try await platform.call(SampleMethods.createSample, sample)
        try await platform.dispatcher.webhooks.drain(TestPlatform.tenant)
        let list = ListDeliveriesRequest.with { $0.id = webhook.id }
        return try #require(try await platform.call(WebhookMethods.listDeliveries, list).deliveries.first)
    }

    @Test("A delivery is posted as it was signed, and its answer is in the log")
    func delivered() async throws {
        let server = try await WebServer.start()
        try await withPlatform(try client()) { platform in
            let delivery = try await deliver(to: "http://127.0.0.1:\(server.port)/in?of=ruche", platform)
            let heard = try #require(server.heard.first)
            #expect(server.heard.count == 1 && heard.method == "POST" && heard.uri == "/in?of=ruche")
            #expect(heard.headers.first(name: "content-type") == "application/json")
            #expect(heard.headers.first(name: "webhook-id") == delivery.messageID)
            #expect(heard.headers.first(name: "webhook-signature")?.hasPrefix("v1,") == true)
            #expect(heard.body.hasPrefix(#"{"type":"testing.sample.created","timestamp":""#))
            #expect(delivery.state == .delivered && delivery.statusCode == 200)
            #expect(delivery.answer == "POST \(heard.body)")
        }
        try await server.stop()
    }

    @Test("A redirect is a failure, wherever it leads")
    func redirect() async throws {
        let server = try await WebServer.start()
        try await withPlatform(try client()) { platform in
            let delivery = try await deliver(to: "http://127.0.0.1:\(server.port)/to?307&/in", platform)
            #expect(server.heard.count == 1)
            #expect(delivery.state == .waiting && delivery.reason == "TOO_MANY_REDIRECTS" && delivery.statusCode == 0)
        }
        try await server.stop()
    }

    @Test(
        "Unless the operator allows it, nothing is sent to the server itself or behind the firewall, by number or by name",
        arguments: [
            "127.0.0.1", "169.254.169.254", "10.1.2.3", "172.16.0.1", "192.168.1.1", "[::1]", "[fc00::1]", "[fdff::1]",
            "[fe80::1]", "[::ffff:127.0.0.1]", "local.test", "metadata.test", "inside.test", "six.test", "unique.test",
            "mixed.test",
        ]
    )
    func forbidden(host: String) async throws {
        let server = try await WebServer.start()
        let names = [
            "local.test": ["127.0.0.1"], "metadata.test": ["169.254.169.254"], "inside.test": ["10.1.2.3"],
            "six.test": ["::1"], "unique.test": ["fc00::1"], "mixed.test": ["93.184.215.14", "127.0.0.1"],
        ]
        try await withPlatform(try client(allowed: "", resolver: FixedResolver(names))) { platform in
            let delivery = try await deliver(to: "http://\(host):\(server.port)/", platform)
            #expect(server.heard.isEmpty)
            #expect(delivery.reason == "ADDRESS_FORBIDDEN" && delivery.statusCode == 0 && delivery.answer.isEmpty)
        }
        try await server.stop()
    }
}
