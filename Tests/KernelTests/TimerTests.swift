import Contract
import Foundation
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

private let remind = TimerName<EchoRequest>("testing.remind")

/// Timers that leave a sample behind, so that what they did can be seen.
private struct Reminders: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.timer(remind) { payload, wake, transaction in
            if payload.text == "fails" { throw TestFailure("asked for") }
            _ = try transaction.create(Sample.with { $0.title = "\(wake.key) \(payload.text)" })
            if payload.text == "again" {
                try transaction.wake(at: transaction.now.adding(seconds: 3600), remind, key: "next", payload)
            }
        }
        try registry.recurring("daily", .daily(hour: 6, minute: 30)) { wake, transaction in
            _ = try transaction.create(Sample.with { $0.title = "daily" })
        }
    }
}

/// A timer for the firms that want it.
private struct Greetings: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.recurring(
            "greet",
            .daily(hour: 6, minute: 30),
            where: { (settings: TestingSettings) in settings.loud },
            { wake, transaction in _ = try transaction.create(Sample.with { $0.title = "greeted" }) }
        )
    }
}

@Suite("Timers")
struct TimerTests {
    private func set(
        _ platform: TestPlatform,
        _ key: String,
        _ text: String = "",
        seconds: Int64,
        tenant: String = TestPlatform.tenant
    ) async throws {
        let payload = EchoRequest.with { $0.text = text }
        let aftermath = try await platform.engine.store(.tenant(tenant)).write { [platform] writer in
            let transaction = platform.dispatcher.transaction(writer, writer, tenant, .module("testing"))
            try transaction.wake(at: transaction.now.adding(seconds: seconds), remind, key: key, payload)
            return transaction.act.aftermath
        }
        await platform.dispatcher.work.settle(aftermath, tenant)
    }

    private func titles(_ platform: TestPlatform) async throws -> [String] {
        try await platform.list().samples.map(\.title)
    }

    @Test("A timer rings when its time has come, once, and not before")
    func once() async throws {
        try await withPlatform([Reminders.self]) { platform in
            try await set(platform, "call", "back", seconds: 60)
            try await platform.dispatcher.timers.ringDue()
            #expect(try await titles(platform).isEmpty)
            platform.clock.advance(seconds: 61)
            for _ in 0..<2 { try await platform.dispatcher.timers.ringDue() }
            #expect(try await titles(platform) == ["call back"])
        }
    }

    @Test("The same key replaces a timer, and one that is taken back is silent")
    func keys() async throws {
        try await withPlatform([Reminders.self]) { platform in
            try await set(platform, "a", "first", seconds: 60)
            try await set(platform, "a", "second", seconds: 30)
            try await set(platform, "b", "other", seconds: 30)
            try await platform.engine.store(.tenant(TestPlatform.tenant)).write { [platform] writer in
                let transaction = platform.dispatcher.transaction(
                    writer,
                    writer,
                    TestPlatform.tenant,
                    .module("testing")
                )
                try transaction.cancelWake(remind, key: "b")
            }
            platform.clock.advance(seconds: 100)
            try await platform.dispatcher.timers.ringDue()
            #expect(try await titles(platform) == ["a second"])
        }
    }

    @Test("A timer that fails is tried again later, and holds no other up")
    func failures() async throws {
        try await withPlatform([Reminders.self]) { platform in
            try await set(platform, "a", "fails", seconds: 1)
            try await set(platform, "b", "fine", seconds: 2)
            platform.clock.advance(seconds: 3)
            let next = try await platform.dispatcher.timers.ringDue()
            #expect(try await titles(platform) == ["b fine"])
            // The first delay is a second.
            let delay = try #require(next).microseconds - platform.clock.now().microseconds
            #expect((1...1_000_000).contains(delay))
        }
    }

    @Test("A timer may set the next one, and the control database knows when that is")
    func chain() async throws {
        try await withPlatform([Reminders.self], sessionHours: 48) { platform in
            try await set(platform, "a", "again", seconds: 1)
            platform.clock.advance(seconds: 2)
            let next = try await platform.dispatcher.timers.ringDue()
            let wait = try #require(next).microseconds - platform.clock.now().microseconds
            #expect((3_500_000_000...3_600_000_000).contains(wait))
            platform.clock.advance(hours: 1, seconds: 1)
            try await platform.dispatcher.timers.ringDue()
            #expect(try await titles(platform) == ["a again", "next again"])
        }
    }

    @Test("What recurs rings once after a long stop, not once for each turn that was missed")
    func recurring() async throws {
        try await withPlatform([Reminders.self], sessionHours: 8760) { platform in
            try await platform.dispatcher.timers.look(TestPlatform.tenant)
            platform.clock.advance(hours: 24 * 10)
            try await platform.dispatcher.timers.ringDue()
            #expect(try await titles(platform) == ["daily"])
            platform.clock.advance(hours: 24)
            try await platform.dispatcher.timers.ringDue()
            #expect(try await titles(platform) == ["daily", "daily"])
        }
    }

    @Test("The loop wakes for the first timer of any tenant, and tenants at rest stay closed")
    func loop() async throws {
        try await withPlatform([Reminders.self]) { platform in
            for name in ["voisin", "autre"] {
                _ = try await TestPlatform.makeTenant(name, platform.dispatcher, platform.operatorToken)
                try await set(platform, "k", "of \(name)", seconds: 600, tenant: name)
            }
            try await set(platform, "k", "mine", seconds: 60)
            await platform.engine.closeUnused()
            await platform.engine.closeUnused()
            let before = platform.engine.openNamespaces
            let loop = Task { await platform.dispatcher.timers.run() }
            platform.clock.advance(seconds: 61)
            while try await titles(platform).isEmpty { await Task.yield() }
            #expect(try await titles(platform) == ["k mine"])
            #expect(platform.engine.openNamespaces == before + 1)
            loop.cancel()
            await loop.value
        }
    }

    @Test("Work that a crash left behind is found at the next start")
    func afterCrash() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ruche-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let before = try await TestPlatform([Reminders.self], folder)
        _ = try await before.list()
        // Set, committed, and never noted: the process ended in between.
        try await before.engine.store(.tenant(TestPlatform.tenant)).write { [before] writer in
            let transaction = before.dispatcher.transaction(writer, writer, TestPlatform.tenant, .module("testing"))
            try transaction.wake(at: transaction.now, remind, key: "lost", EchoRequest())
        }
        let tokens = (operator: before.operatorToken, administrator: before.administrator)
        await before.engine.close()

        let after = try await TestPlatform([Reminders.self], folder, tokens: tokens)
        try await after.dispatcher.work.resume()
        let work = Task { await after.dispatcher.work.run() }
        after.clock.advance(seconds: 5)
        while try await titles(after).isEmpty { await Task.yield() }
        #expect(try await titles(after).first == "lost ")
        work.cancel()
        await work.value
        await after.close()
    }

    @Test(
        "A rule of the calendar names its next turn, also over changes of clocks and short months",
        arguments: [
            (CalendarRule.daily(hour: 6, minute: 30), "2026-01-05T09:00:00Z", "2026-01-06T05:30:00Z"),
            (.daily(hour: 23, minute: 0), "2026-01-05T09:00:00Z", "2026-01-05T22:00:00Z"),
            // 29 March 2026: 02:00 becomes 03:00 in Paris.
            (.daily(hour: 2, minute: 30), "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z"),
            // 25 October 2026: 03:00 becomes 02:00.
            (.daily(hour: 2, minute: 30), "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z"),
            (.daily(hour: 2, minute: 30), "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"),
            (.weekly(weekday: 1, hour: 8, minute: 0), "2026-01-05T09:00:00Z", "2026-01-12T07:00:00Z"),
            (.weekly(weekday: 7, hour: 8, minute: 0), "2026-01-05T09:00:00Z", "2026-01-11T07:00:00Z"),
            (.monthly(day: 31, hour: 8, minute: 0), "2026-02-01T00:00:00Z", "2026-02-28T07:00:00Z"),
            (.monthly(day: 5, hour: 8, minute: 0), "2026-01-05T09:00:00Z", "2026-02-05T07:00:00Z"),
            (.monthly(day: 31, hour: 23, minute: 59), "2026-01-31T22:59:00Z", "2026-02-28T22:59:00Z"),
        ]
    )
    func rules(rule: CalendarRule, after: String, expected: String) throws {
        let zone = try #require(TimeZone(identifier: "Europe/Paris"))
        let next = rule.next(after: try Instant(parsing: after), in: zone)
        #expect(next?.text == expected)
    }

    // MARK: - Where the settings want it

    private func setLoud(_ platform: TestPlatform, _ loud: Bool?, user: Int64 = 0) async throws {
        var request = UpdateTestingSettingsRequest()
        request.testingSettings.scope.userID = user
        if let loud { request.testingSettings.loud = loud }
        request.updateMask.paths = ["loud"]
        _ = try await platform.call(TestingSettingsMethods.updateTestingSettings, request)
    }

    @Test(
        "A timer that recurs where the firm wants it begins when the settings say so, and ends when they no longer do"
    )
    func wanted() async throws {
        try await withPlatform([Greetings.self], sessionHours: 24 * 30) { platform in
            let timers = platform.dispatcher.timers
            try await timers.look(TestPlatform.tenant)
            #expect(try await timers.ringDue() == nil)
            // One person's own wish is not the firm's.
            try await setLoud(platform, true, user: 1)
            #expect(try await timers.ringDue() == nil)

            try await setLoud(platform, true)
            #expect(try await timers.ringDue()?.text.hasPrefix("2026-01-06T05:30") == true)
            platform.clock.advance(seconds: 86_400)
            // Said again, it is the same timer: its turn stays.
            try await setLoud(platform, true)
            try await timers.ringDue()
            #expect(try await titles(platform) == ["greeted"])
            #expect(try await timers.ringDue()?.text.hasPrefix("2026-01-07T05:30") == true)

            try await setLoud(platform, nil)
            platform.clock.advance(seconds: 3 * 86_400)
            #expect(try await timers.ringDue() == nil)
            #expect(try await titles(platform) == ["greeted"])
            try await timers.look(TestPlatform.tenant)
            #expect(try await timers.ringDue() == nil)
        }
    }

    @Test("A timer that hangs on what are no settings stops the start")
    func wantedElsewhere() async throws {
        struct Elsewhere: Plugin {
            static let manifest = TestingPlugin.manifest

            func register(in registry: inout PluginRegistry) throws {
                try TestingPlugin().register(in: &registry)
                try registry.recurring("x", .daily(hour: 6, minute: 30), where: { (_: Sample) in true }, { _, _ in })
            }
        }
        await #expect(throws: PluginError.notSettings("testing.sample")) {
            try await withPlatform([Elsewhere.self]) { _ in }
        }
    }
}
