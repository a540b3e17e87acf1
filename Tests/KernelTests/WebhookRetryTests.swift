import Contract
import Foundation
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("Webhooks whose endpoint fails")
struct WebhookRetryTests {
    @Test("A delivery is tried again over a day, ever later, under the same id; then its webhook is disabled")
    func lasting() async throws {
        try await withEndpoint { platform, endpoint in
            let made = try await platform.webhook()
            _ = try await platform.webhook("watch") {
                $0.entities = []
                $0.events = [KernelEvents.webhookDisabled.name]
            }
            endpoint.say(Endpoint.Answer(status: 500, body: "out of order"))
            let start = platform.clock.now()
            try await platform.sample("a")
            try await platform.sendWebhooks()
            var waits: [Int] = []
            while try await platform.webhook(made.webhook.id).state == .active, waits.count < 50 {
                waits.append(try #require(try await platform.sendNext()))
            }
            let day = platform.clock.now().microseconds - start.microseconds
            #expect((86_400...86_500).contains(day / 1_000_000))
            for (wait, delay) in zip(waits, WebhookSchedule.delays) {
                #expect((Int(delay) * 8 / 10...Int(delay) + 2).contains(wait))
            }
            let attempts = endpoint.heard.filter { $0.url.contains("hook.example") }
            #expect(attempts.count == waits.count + 1 && Set(attempts.map(\.id)).count == 1)
            let webhook = try await platform.webhook(made.webhook.id)
            #expect(webhook.disabledReason == .failing)
            let delivery = try #require(try await platform.deliveries(webhook.id).first)
            #expect(delivery.state == .failed && delivery.statusCode == 500 && delivery.answer == "out of order")
            let history = try await platform.changes(Webhook.entityName, webhook.id).changes
            let isTold = history.contains { change in change.fields.contains { $0.path == "disabled_reason" } }
            #expect(isTold)

            endpoint.say(Endpoint.Answer())
            try await platform.sendWebhooks()
            let notice = try #require(endpoint.heard.last)
            let payload = try #require(try notice.data["payload"] as? [String: Any])
            #expect(try notice.type == "kernel.webhook_disabled")
            #expect(payload["webhookId"] as? String == String(webhook.id))
        }
    }

    @Test("What comes through in between keeps a webhook active, and what was failing follows")
    func recovery() async throws {
        try await withEndpoint { platform, endpoint in
            let made = try await platform.webhook()
            endpoint.say(Endpoint.Answer(error: .unreachable(host: "hook.example")))
            try await platform.sample("a")
            try await platform.sendWebhooks()
            _ = try await platform.sendNext()
            let waiting = try #require(try await platform.deliveries(made.webhook.id, .waiting).first)
            #expect(waiting.reason == "UNREACHABLE" && waiting.statusCode == 0 && waiting.attempts == 2)
            endpoint.say(Endpoint.Answer(status: 200))
            _ = try await platform.sendNext()
            let delivery = try #require(try await platform.deliveries(made.webhook.id).first)
            #expect(delivery.state == .delivered && delivery.attempts == 3 && delivery.reason.isEmpty)
            #expect(try await platform.dispatcher.timers.ringDue() == nil)
        }
    }

    @Test("410 Gone disables a webhook at once, and gives up what waits for it")
    func gone() async throws {
        try await withEndpoint { platform, endpoint in
            let made = try await platform.webhook()
            endpoint.say(Endpoint.Answer(status: 500))
            for number in 0..<3 { try await platform.sample("\(number)") }
            try await platform.sendWebhooks()
            endpoint.say(Endpoint.Answer(status: 410))
            _ = try await platform.sendNext()
            let webhook = try await platform.webhook(made.webhook.id)
            let failed = try await platform.deliveries(webhook.id, .failed)
            #expect(webhook.state == .disabled && webhook.disabledReason == .gone)
            #expect(failed.count == 3)
            #expect(Set(failed.map(\.reason)).isSubset(of: ["", "WEBHOOK_DISABLED"]))
            // Nothing of it is left to ring.
            platform.clock.advance(hours: 1)
            #expect(try await platform.dispatcher.timers.ringDue() == nil)
        }
    }

    @Test(
        "Retry-After is obeyed by the whole webhook, within bounds",
        arguments: [
            ("120", 120), ("Mon, 05 Jan 2026 09:05:00 GMT", 300), ("999999999", 28_800), ("soon", 5), ("0", 5),
        ]
    )
    func retryAfter(header: String, seconds: Int) async throws {
        try await withEndpoint { platform, endpoint in
            _ = try await platform.webhook()
            try await platform.sample("a")
            let answer = Endpoint.Answer(status: 503, headers: [OutboundHeader("retry-after", header)])
            endpoint.say(answer)
            try await platform.sendWebhooks()
            #expect(endpoint.heard.count == 1)
            let isWish = seconds > 5
            try await platform.sample("b")
            try await platform.sendWebhooks()
            // Another delivery waits too, when the endpoint asked for that.
            #expect(endpoint.heard.count == (isWish || header == "0" ? 1 : 2))
            guard isWish else { return }
            let wait = try #require(try await platform.sendNext())
            #expect((seconds - 5...seconds + 2).contains(wait))
        }
    }

    @Test("An endpoint that fails again and again is asked rarely, however much waits for it")
    func patience() async throws {
        try await withEndpoint { platform, endpoint in
            let made = try await platform.webhook()
            endpoint.say(Endpoint.Answer(error: .timedOut(host: "hook.example")))
            try await platform.crowd(100)
            try await platform.sendWebhooks()
            // The first few are sent together, before anything is known.
            #expect(endpoint.heard.count <= WebhookSender.atOnceOfWebhook)
            let before = endpoint.heard.count
            _ = try await platform.sendNext()
            #expect(endpoint.heard.count == before + 1)
            #expect(try await platform.deliveries(made.webhook.id, .waiting).count == 100)
            endpoint.say(Endpoint.Answer())
            while try await !platform.deliveries(made.webhook.id, .waiting).isEmpty {
                _ = try #require(try await platform.sendNext())
            }
            #expect(try await platform.deliveries(made.webhook.id, .delivered).count == 100)
        }
    }

    @Test("What a stop interrupts is sent again, under the same id")
    func interrupted() async throws {
        try await withEndpoint { platform, endpoint in
            let made = try await platform.webhook()
            try await platform.sample("a")
            endpoint.say(Endpoint.Answer(error: .stopping))
            try await platform.sendWebhooks()
            let waiting = try #require(try await platform.deliveries(made.webhook.id).first)
            #expect(waiting.state == .waiting && waiting.attempts == 0)
            endpoint.say(Endpoint.Answer())
            try await platform.sendWebhooks()
            #expect(endpoint.heard.count == 2 && Set(endpoint.heard.map(\.id)).count == 1)
        }
    }

    // MARK: - Replay and test

    @Test("Deliveries that failed are sent again by their ids, or since a time, and keep their webhook-id")
    func replay() async throws {
        try await withEndpoint { platform, endpoint in
            let made = try await platform.webhook()
            let id = made.webhook.id
            try await platform.sample("a")
            try await platform.sendWebhooks()
            let first = try #require(try await platform.deliveries(id).first)
            var request = ReplayDeliveriesRequest()
            request.id = id
            let nothing = try await refusal { try await platform.call(WebhookMethods.replayDeliveries, request) }
            #expect(nothing == "REQUIRED delivery_ids")
            request.deliveryIds = [first.id, 999_999]
            #expect(try await platform.call(WebhookMethods.replayDeliveries, request).replayedCount == 1)
            try await platform.sendWebhooks()
            #expect(endpoint.heard.map(\.id) == [first.messageID, first.messageID])

            // What was given up when the webhook was disabled comes back with the time.
            let since = platform.clock.now()
            endpoint.say(Endpoint.Answer(status: 410))
            try await platform.sample("b")
            try await platform.sendWebhooks()
            _ = try await platform.call(WebhookMethods.enableWebhook, EnableWebhookRequest.with { $0.id = id })
            endpoint.say(Endpoint.Answer())
            request.deliveryIds = []
            request.failedSince = since.timestamp
            #expect(try await platform.call(WebhookMethods.replayDeliveries, request).replayedCount == 1)
            try await platform.sendWebhooks()
            #expect(try await platform.deliveries(id, .delivered).count == 2)
            #expect(try await platform.deliveries(id, .failed).isEmpty)
        }
    }

    @Test("A test is a delivery like any other")
    func test() async throws {
        try await withEndpoint { platform, endpoint in
            let made = try await platform.webhook()
            let request = SendTestRequest.with { $0.id = made.webhook.id }
            let sent = try await platform.call(WebhookMethods.sendTest, request).delivery
            #expect(sent.state == .waiting && sent.type == "kernel.webhook.test")
            endpoint.say(Endpoint.Answer(status: 200, body: String(repeating: "é", count: 2000) + "\u{0}"))
            try await platform.sendWebhooks()
            let heard = try #require(endpoint.heard.first)
            #expect(try heard.type == "kernel.webhook.test")
            #expect(try heard.isSigned(with: made.secret))
            let delivery = try #require(try await platform.deliveries(made.webhook.id).first)
            #expect(delivery.state == .delivered && delivery.statusCode == 200)
            #expect(delivery.answer.utf8.count <= 1024 && delivery.answer.hasPrefix("éé"))
        }
    }

    @Test("The delivery log goes page by page, newest first, and forgets what is a month old")
    func log() async throws {
        try await withEndpoint { platform, _ in
            let made = try await platform.webhook()
            try await platform.crowd(25)
            try await platform.sendWebhooks()
            var request = ListDeliveriesRequest()
            request.id = made.webhook.id
            request.pageSize = 10
            var ids: [Int64] = []
            repeat {
                let page = try await platform.call(WebhookMethods.listDeliveries, request)
                ids += page.deliveries.map(\.id)
                request.pageToken = page.nextPageToken
            } while !request.pageToken.isEmpty
            #expect(ids.count == 25 && ids == ids.sorted(by: >))
            platform.clock.advance(hours: 30 * 24)
            #expect(try await platform.deliveries(made.webhook.id).isEmpty)
        }
    }

    @Test("A deleted webhook leaves nothing behind, and one that comes back begins anew")
    func deleted() async throws {
        try await withEndpoint { platform, endpoint in
            let made = try await platform.webhook()
            endpoint.say(Endpoint.Answer(status: 500))
            try await platform.sample("a")
            try await platform.sendWebhooks()
            _ = try await platform.call(WebhookMethods.deleteWebhook, DeleteRequest.with { $0.id = made.webhook.id })
            platform.clock.advance(hours: 1)
            try await platform.dispatcher.timers.ringDue()
            try await platform.sendWebhooks()
            #expect(endpoint.heard.count == 1)
            endpoint.say(Endpoint.Answer())
            _ = try await platform.call(
                WebhookMethods.undeleteWebhook,
                UndeleteRequest.with { $0.id = made.webhook.id }
            )
            try await platform.sample("b")
            try await platform.sendWebhooks()
            #expect(endpoint.heard.count == 2)
            #expect(try await platform.deliveries(made.webhook.id).count == 1)
        }
    }

    // MARK: - Times

    @Test(
        "Whatever Retry-After says, it is a wait within the bounds or none at all",
        arguments: [
            "0", "99999999999999999999999", "-5", "soon", "Fri, 31 Dec 9999 23:59:59 GMT",
            "Fri, 31 Dec 292277026596 15:30:07 GMT", "Fri, 31 Dec 99999999999999999999 23:59:59 GMT",
            "Mon, 01 Jan 0001 00:00:00 GMT", "Mon, 01 Jan -999999999 00:00:00 GMT",
        ]
    )
    func wishes(header: String) {
        let now = TestClock().now()
        guard let wish = WebhookSchedule.wish(header, now: now) else { return }
        #expect(wish >= now.adding(seconds: 1) && wish <= now.adding(seconds: WebhookSchedule.longestWish))
    }

    @Test("Attempts are between 0.8 and 1.0 of their delay away, and always the same for the same delivery")
    func schedule() throws {
        let now = TestClock().now()
        var seen: Set<Int64> = []
        for delivery in Int64(1)...200 {
            for attempt in Int64(1)...12 {
                let next = WebhookSchedule.next(after: attempt, of: delivery, now: now)
                let delay = WebhookSchedule.delays[min(Int(attempt), WebhookSchedule.delays.count) - 1] * 1_000_000
                let wait = next.microseconds - now.microseconds
                #expect((delay * 8 / 10...delay).contains(wait))
                #expect(next == WebhookSchedule.next(after: attempt, of: delivery, now: now))
                if attempt == 1 { seen.insert(wait) }
            }
        }
        // Deliveries that fail together are not sent together.
        #expect(seen.count > 50)
    }
}
