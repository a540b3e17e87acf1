import Contract
import DirectoryAPI
import DirectoryPlugin
import Foundation
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("Events that cannot be taken")
struct EventParkingTests {
    private static let listener = "testing.hear"

    /// Delivers what is due; answers whether something failed.
    private func fails(_ platform: TestPlatform) async throws -> Bool {
        do {
            try await platform.dispatcher.events.drain(TestPlatform.tenant, retrying: .due)
            return false
        } catch is KernelRefusal {
            return true
        }
    }

    private func sites(_ platform: TestPlatform) async throws -> [Site] {
        try await platform.call(SiteMethods.listSites, .with { $0.pageSize = 1000 }).sites
    }

    /// What the listener wrote down, in its order.
    private func heard(_ platform: TestPlatform) async throws -> [String] {
        try await sites(platform).map(\.name).filter { $0.hasPrefix("heard") }
    }

    /// Makes the listener fail for a record, or for one kind of its changes.
    private func spoil(_ platform: TestPlatform, _ id: Int64, _ kind: String = "") async throws {
        try await platform.site(kind.isEmpty ? "broken \(id)" : "broken \(id) \(kind)")
    }

    private func repair(_ platform: TestPlatform) async throws {
        for site in try await sites(platform) where site.name.hasPrefix("broken") {
            _ = try await platform.call(SiteMethods.deleteSite, .with { $0.id = site.id })
        }
    }

    private func letters(
        _ platform: TestPlatform,
        _ state: DeadLetterState = .unspecified,
        token: String? = "administrator"
    ) async throws -> [DeadLetter] {
        var request = ListDeadLettersRequest()
        request.state = state
        request.pageSize = 1000
        return try await platform.call(EventMethods.listDeadLetters, request, token: token).deadLetters
    }

    private func replay(_ platform: TestPlatform, ids: [Int64] = [], of subscriber: String = "") async throws -> Int32 {
        var request = ReplayDeadLettersRequest()
        request.ids = ids
        request.subscriber = subscriber
        return try await platform.call(EventMethods.replayDeadLetters, request).replayedCount
    }

    private func drop(_ platform: TestPlatform, _ ids: [Int64]) async throws -> Int32 {
        let request = DropDeadLettersRequest.with { $0.ids = ids }
        return try await platform.call(EventMethods.dropDeadLetters, request).droppedCount
    }

    /// Turns the clock until nothing is tried again.
    private func exhaust(_ platform: TestPlatform) async throws {
        for _ in 0..<ParkedRecords.mostAttempts {
            _ = try await fails(platform)
            platform.clock.advance(seconds: 301)
        }
    }

    // MARK: - Waiting

    @Test("A record whose event fails waits, the others go on, and its later events keep their order")
    func parked() async throws {
        try await withPlatform([Listener.self]) { platform in
            let bad = try await platform.sample("bad")
            let good = try await platform.sample("good")
            try await spoil(platform, bad.id)
            let changed = try await platform.update(bad) { $0.count = 1 }
            try await platform.update(good) { $0.count = 1 }
            try await platform.update(changed) { $0.count = 2 }
            #expect(try await fails(platform))
            let others = ["heard \(good.id) create", "heard \(good.id) update"]
            #expect(try await heard(platform) == others)

            let waiting = try await letters(platform)
            let letter = try #require(waiting.first)
            #expect(waiting.count == 1 && letter.state == .waiting && letter.attempts == 1)
            #expect(letter.subscriber == Self.listener && letter.record.id == bad.id)
            #expect(letter.record.entity == Sample.entityName && letter.position >= letter.startPosition)
            // What it is about may be personal data: the reason says why, the values stay out.
            #expect(letter.reason == "OUT_OF_RANGE" && letter.message.hasPrefix("title: "))
            #expect(!letter.message.contains("Alice"))

            try await repair(platform)
            // Not before its time.
            #expect(try await !fails(platform))
            #expect(try await heard(platform) == others)
            platform.clock.advance(seconds: 1)
            for _ in 0..<2 { #expect(try await !fails(platform)) }
            let later = ["heard \(bad.id) create", "heard \(bad.id) update", "heard \(bad.id) update"]
            #expect(try await heard(platform) == others + later)
            #expect(try await letters(platform).isEmpty)
        }
    }

    @Test("The later events of a record that waits are each tried on their own")
    func laterFails() async throws {
        try await withPlatform([Listener.self]) { platform in
            let bad = try await platform.sample("bad")
            try await spoil(platform, bad.id, "create")
            try await spoil(platform, bad.id, "update")
            try await platform.update(bad) { $0.count = 1 }
            #expect(try await fails(platform))
            let first = try #require(try await letters(platform).first)
            for site in try await sites(platform) where site.name.hasSuffix("create") {
                _ = try await platform.call(SiteMethods.deleteSite, .with { $0.id = site.id })
            }
            platform.clock.advance(seconds: 1)
            #expect(try await fails(platform))
            #expect(try await heard(platform) == ["heard \(bad.id) create"])
            let second = try #require(try await letters(platform).first)
            #expect(second.position > first.position && second.attempts == 1 && second.state == .waiting)
            try await repair(platform)
            platform.clock.advance(seconds: 1)
            #expect(try await !fails(platform))
            #expect(try await heard(platform) == ["heard \(bad.id) create", "heard \(bad.id) update"])
        }
    }

    @Test("Events about no record wait for one another")
    func aboutNothing() async throws {
        try await withPlatform([Hearsay.self, DirectoryPlugin.self]) { platform in
            let broken = try await platform.company("broken 1")
            try await platform.engine.store(.tenant(TestPlatform.tenant)).write { [platform] writer -> Void in
                let transaction = platform.dispatcher.transaction(
                    writer,
                    writer,
                    TestPlatform.tenant,
                    .module("directory")
                )
                for number in 1...3 {
                    var fact = AccountDeactivated()
                    fact.accountID = Int64(number)
                    try transaction.emit(DirectoryEvents.accountDeactivated, fact)
                }
            }
            #expect(try await fails(platform))
            #expect(try await platform.companies() == ["broken 1"])
            let letter = try #require(try await letters(platform).first)
            #expect(!letter.hasRecord)
            var request = UpdateCompanyRequest()
            request.company = broken
            request.company.name = "repaired"
            _ = try await platform.call(CompanyMethods.updateCompany, request)
            platform.clock.advance(seconds: 1)
            #expect(try await !fails(platform))
            #expect(try await platform.companies() == ["repaired", "heard 1", "heard 2", "heard 3"])
        }
    }

    // MARK: - Again and again

    @Test("An event is tried again after 1, 2, 5, 15, 60 and 300 seconds, and is a dead letter after the eighth time")
    func backOff() async throws {
        try await withPlatform([Listener.self]) { platform in
            let bad = try await platform.sample("bad")
            try await spoil(platform, bad.id)
            #expect(try await fails(platform))
            for (tried, delay) in [1, 2, 5, 15, 60, 300, 300].enumerated() {
                let letter = try #require(try await letters(platform).first)
                #expect(letter.state == .waiting && letter.attempts == tried + 1)
                platform.clock.advance(seconds: delay - 1)
                #expect(try await !fails(platform), "after less than \(delay) s")
                platform.clock.advance(seconds: 1)
                #expect(try await fails(platform), "after \(delay) s")
            }
            let dead = try #require(try await letters(platform).first)
            #expect(dead.state == .dead && dead.attempts == 8 && !dead.hasNextTryTime)
            try await repair(platform)
            platform.clock.advance(hours: 1)
            #expect(try await !fails(platform))
            #expect(try await heard(platform).isEmpty)
        }
    }

    @Test("A record that waits is tried again by itself when its time comes")
    func byItself() async throws {
        try await withPlatform([Listener.self]) { platform in
            let work = Task { await platform.dispatcher.work.run() }
            let bad = try await platform.sample("bad") { $0.count = 13 }
            while try await letters(platform).isEmpty { await Task.yield() }
            try await platform.update(bad) { $0.count = 1 }
            platform.clock.advance(seconds: 1)
            while try await heard(platform).count < 2 { await Task.yield() }
            #expect(try await heard(platform) == ["heard \(bad.id) create", "heard \(bad.id) update"])
            work.cancel()
            await work.value
        }
    }

    // MARK: - What people do

    @Test("A dead letter is replayed once its cause is repaired, with all that waited behind it, once")
    func replayed() async throws {
        try await withPlatform([Listener.self]) { platform in
            let bad = try await platform.sample("bad")
            let worse = try await platform.sample("worse")
            try await spoil(platform, bad.id)
            try await spoil(platform, worse.id)
            try await exhaust(platform)
            try await platform.update(bad) { $0.count = 1 }
            #expect(try await !fails(platform))
            #expect(try await letters(platform, .dead).map(\.record.id) == [worse.id, bad.id])

            try await repair(platform)
            #expect(try await replay(platform, of: Self.listener) == 2)
            #expect(try await !fails(platform))
            let all = ["heard \(bad.id) create", "heard \(bad.id) update", "heard \(worse.id) create"]
            #expect(try await heard(platform) == all)
            #expect(try await replay(platform, of: Self.listener) == 0)
            #expect(try await !fails(platform))
            #expect(try await heard(platform) == all)
        }
    }

    @Test("A dead letter that is replayed too early is tried eight times again")
    func replayedEarly() async throws {
        try await withPlatform([Listener.self]) { platform in
            let bad = try await platform.sample("bad")
            try await spoil(platform, bad.id)
            try await exhaust(platform)
            let dead = try #require(try await letters(platform, .dead).first)
            #expect(try await replay(platform, ids: [dead.id, dead.id + 1_000_000]) == 1)
            #expect(try await fails(platform))
            let again = try #require(try await letters(platform).first)
            #expect(again.id == dead.id && again.state == .waiting && again.attempts == 1)
        }
    }

    @Test("What is given up is kept with who did it for 30 days, and lets the later events of its record through")
    func dropped() async throws {
        try await withPlatform([Listener.self], sessionHours: 24 * 60) { platform in
            let bad = try await platform.sample("bad")
            try await spoil(platform, bad.id, "create")
            try await platform.update(bad) { $0.count = 1 }
            try await exhaust(platform)
            let dead = try #require(try await letters(platform, .dead).first)
            #expect(try await drop(platform, [dead.id]) == 1)
            #expect(try await drop(platform, [dead.id]) == 0)
            #expect(try await !fails(platform))
            #expect(try await heard(platform) == ["heard \(bad.id) update"])
            let kept = try await letters(platform)
            #expect(kept.map(\.id) == [dead.id])
            #expect(kept.first?.state == .dropped && kept.first?.userID ?? 0 > 0)

            // Old notices go when new ones come.
            platform.clock.advance(hours: 24 * 31)
            let other = try await platform.sample("other")
            try await spoil(platform, other.id)
            #expect(try await fails(platform))
            #expect(try await letters(platform).map(\.record.id) == [other.id])
        }
    }

    @Test("Only administrators see dead letters and act on them")
    func rights() async throws {
        try await withPlatform([Listener.self]) { platform in
            let writer = try await platform.signIn(as: .writer, email: "writer@acme.example")
            let seen = try await refusal { try await letters(platform, token: writer) }
            #expect(seen == "PERMISSION_DENIED")
            let replayed = try await refusal {
                let request = ReplayDeadLettersRequest.with { $0.ids = [1] }
                return try await platform.call(EventMethods.replayDeadLetters, request, token: writer)
            }
            #expect(replayed == "PERMISSION_DENIED")
            let dropped = try await refusal {
                let request = DropDeadLettersRequest.with { $0.ids = [1] }
                return try await platform.call(EventMethods.dropDeadLetters, request, token: writer)
            }
            #expect(dropped == "PERMISSION_DENIED")
            let nothing = try await refusal { try await replay(platform) }
            #expect(nothing == "REQUIRED ids")
            let none = try await refusal { try await drop(platform, []) }
            #expect(none == "REQUIRED ids")
            let many = try await refusal { try await drop(platform, (1...1001).map { Int64($0) }) }
            #expect(many == "TOO_MANY_IDS ids")
        }
    }

    @Test("Dead letters come page by page, newest first")
    func pages() async throws {
        try await withPlatform([Listener.self]) { platform in
            var ids: [Int64] = []
            for number in 0..<3 {
                let bad = try await platform.sample("bad \(number)")
                try await spoil(platform, bad.id)
                ids.insert(bad.id, at: 0)
            }
            #expect(try await fails(platform))
            var request = ListDeadLettersRequest.with { $0.pageSize = 2 }
            let first = try await platform.call(EventMethods.listDeadLetters, request)
            request.pageToken = first.nextPageToken
            let second = try await platform.call(EventMethods.listDeadLetters, request)
            #expect((first.deadLetters + second.deadLetters).map(\.record.id) == ids)
            #expect(first.deadLetters.count == 2 && second.nextPageToken.isEmpty)
            request.subscriber = "testing.other"
            let foreign = try await refusal { try await platform.call(EventMethods.listDeadLetters, request) }
            #expect(foreign == "INVALID_PAGE_TOKEN page_token")
            request.pageToken = ""
            #expect(try await platform.call(EventMethods.listDeadLetters, request).deadLetters.isEmpty)
        }
    }

    // MARK: - Limits

    @Test("Events that cause one another end after 16, as a dead letter; a replay goes one step further")
    func depth() async throws {
        try await withPlatform([Endless.self]) { platform in
            try await platform.sample("first")
            // One drain follows a chain over 16 rounds.
            var ends = false
            for _ in 0..<3 where !ends { ends = try await fails(platform) }
            #expect(ends)
            // The first, and one for each event of depth 0 to 16.
            let samples = try await platform.list { $0.pageSize = 1000 }.samples
            #expect(samples.count == 18)
            let letter = try #require(try await letters(platform).first)
            #expect(letter.state == .dead && letter.reason == "CAUSE_TOO_DEEP" && letter.attempts == 0)
            #expect(letter.record.id == samples.last?.id)
            #expect(try await !fails(platform))
            #expect(try await platform.list { $0.pageSize = 1000 }.samples.count == 18)
            #expect(try await replay(platform, ids: [letter.id]) == 1)
            #expect(try await fails(platform))
            #expect(try await platform.list { $0.pageSize = 1000 }.samples.count == 19)
            let next = try await letters(platform)
            #expect(next.count == 1 && next.first?.state == .dead && next.first?.id != letter.id)
        }
    }

    @Test("Who is more than 30 days behind goes on at the end, and what was skipped is told")
    func tooFarBehind() async throws {
        try await withPlatform([Listener.self], sessionHours: 24 * 60) { platform in
            try await platform.sample("old")
            platform.clock.advance(hours: 24 * 31)
            try await platform.sample("in between")
            #expect(try await !fails(platform))
            #expect(try await heard(platform).isEmpty)
            let letter = try #require(try await letters(platform).first)
            #expect(letter.state == .skipped && letter.subscriber == Self.listener)
            #expect(letter.startPosition > 0 && letter.position > letter.startPosition)
            // It is a notice: nothing to replay or to drop.
            #expect(try await replay(platform, ids: [letter.id]) == 0)
            #expect(try await drop(platform, [letter.id]) == 0)
            let new = try await platform.sample("new")
            #expect(try await !fails(platform))
            #expect(try await heard(platform) == ["heard \(new.id) create"])
        }
    }

    @Test("Who merely had nothing to hear for 30 days, or has a record that waits, loses nothing")
    func notBehind() async throws {
        try await withPlatform([Listener.self], sessionHours: 24 * 120) { platform in
            try await platform.site("not for it")
            #expect(try await !fails(platform))
            platform.clock.advance(hours: 24 * 31)
            let bad = try await platform.sample("bad")
            try await spoil(platform, bad.id)
            #expect(try await fails(platform))
            platform.clock.advance(hours: 24 * 31)
            try await repair(platform)
            let late = try await platform.sample("late")
            #expect(try await !fails(platform))
            #expect(try await heard(platform) == ["heard \(bad.id) create", "heard \(late.id) create"])
            #expect(try await letters(platform).isEmpty)
        }
    }

    @Test("A subscriber with 1,000 parked records stops, and goes on when one of them is settled")
    func bound() async throws {
        try await withPlatform([Listener.self], sessionHours: 24 * 60) { platform in
            try await fill(platform, 999)
            let last = try await platform.sample("the thousandth")
            let next = try await platform.sample("one too many")
            let good = try await platform.sample("good")
            try await spoil(platform, last.id)
            try await spoil(platform, next.id)
            for _ in 0..<2 { #expect(try await fails(platform)) }
            #expect(try await letters(platform).count == 1000)
            #expect(try await heard(platform).isEmpty)
            // Nor is it sent to the end of the log.
            platform.clock.advance(hours: 24 * 31)
            #expect(try await fails(platform))
            #expect(try await letters(platform, .skipped).isEmpty)

            let fake = try #require(try await letters(platform, .dead).last)
            #expect(try await drop(platform, [fake.id]) == 1)
            // There is room again. That it stood still for so long is no reason to skip anything.
            platform.clock.advance(seconds: 1)
            #expect(try await fails(platform))
            #expect(try await heard(platform) == ["heard \(good.id) create"])
            try await repair(platform)
            platform.clock.advance(seconds: 10)
            #expect(try await !fails(platform))
            let all = ["heard \(good.id) create", "heard \(last.id) create", "heard \(next.id) create"]
            #expect(try await heard(platform) == all)
        }
    }

    /// Parks records that nobody has, as dead letters.
    private func fill(_ platform: TestPlatform, _ count: Int64) async throws {
        let now = platform.clock.now()
        try await platform.engine.store(.tenant(TestPlatform.tenant)).write { writer -> Void in
            for number in 1...count {
                let event = Event(
                    position: 1,
                    act: 1,
                    time: now,
                    userID: 0,
                    kind: .create,
                    entity: Sample.entityName,
                    recordID: -number,
                    payload: []
                )
                try ParkedRecords.park(
                    HeardEvent(event: event, start: 1, depth: 0),
                    for: Self.listener,
                    EventTrouble(reason: "INTERNAL", message: ""),
                    isDead: true,
                    now: now,
                    writer
                )
            }
        }
    }

    // MARK: - Stops

    @Test("After a stop what waits is still there: nothing is lost, nothing is done twice")
    func stopped() async throws {
        let before = try await TestPlatform.make([Listener.self])
        let bad = try await before.sample("bad")
        let good = try await before.sample("good")
        try await spoil(before, bad.id)
        try await before.update(bad) { $0.count = 1 }
        #expect(try await fails(before))
        // Committed and not yet delivered.
        try await before.update(good) { $0.count = 1 }
        let tokens = (operator: before.operatorToken, administrator: before.administrator)
        await before.engine.close()

        let after = try await TestPlatform([Listener.self], before.folder, tokens: tokens)
        // The control database knows when it is to be tried again, so that the tenant may rest until then.
        #expect(try await after.dispatcher.tenants.firstDue() != nil)
        try await repair(after)
        #expect(try await !fails(after))
        let others = ["heard \(good.id) create", "heard \(good.id) update"]
        #expect(try await heard(after) == others)
        after.clock.advance(seconds: 2)
        for _ in 0..<2 { #expect(try await !fails(after)) }
        #expect(try await heard(after) == others + ["heard \(bad.id) create", "heard \(bad.id) update"])
        #expect(try await letters(after).isEmpty)
        await after.close()
    }

    @Test("A failing event leaves nothing of its work behind, however often it is tried")
    func noTrace() async throws {
        try await withPlatform([Listener.self]) { platform in
            let bad = try await platform.sample("bad")
            try await spoil(platform, bad.id)
            try await exhaust(platform)
            #expect(try await heard(platform).isEmpty)
            // Its timer is gone with the last try.
            #expect(try await platform.dispatcher.timers.ringDue() == nil)
        }
    }
}

// MARK: - Listeners

/// Writes a site for each change of a sample; fails after its work while there is a site that says so, or for a sample
/// whose count is 13.
private struct Listener: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.onChanges(of: Sample.self, name: "hear") { event, transaction in
            var site = Site()
            site.name = "heard \(event.recordID) \(event.kind)"
            _ = try transaction.create(site)
            for name in ["broken \(event.recordID)", "broken \(event.recordID) \(event.kind)"] {
                let broken = try transaction.rules.list(Site.self, filter: "name = \"\(name)\"", limit: 1)
                guard broken.isEmpty else { throw unlucky }
            }
            let sample = try transaction.rules.find(RecordID<Sample>(event.recordID))
            guard sample?.count != 13 else { throw unlucky }
        }
    }
}

private let unlucky = KernelRefusal.invalid(.outOfRange, field: "title", ["expected": "Alice Martin"])

/// Writes a company for each deactivated account, about whatever record it is told.
private struct Hearsay: Plugin {
    static let manifest = PluginManifest(
        module: "hearsay",
        requires: ["directory"],
        descriptors: "",
        resources: DirectoryPlugin.manifest.resources
    )

    func register(in registry: inout PluginRegistry) throws {
        try registry.on(DirectoryEvents.accountDeactivated, name: "hear") { payload, _, transaction in
            let name = "broken \(payload.accountID)"
            let broken = try transaction.rules.list(Company.self, filter: "name = \"\(name)\"", limit: 1)
            guard broken.isEmpty else { throw unlucky }
            _ = try transaction.create(Company.with { $0.name = "heard \(payload.accountID)" })
        }
    }
}

/// Writes a sample for each new sample, without end.
private struct Endless: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.onChanges(of: Sample.self, name: "go-on") { event, transaction in
            guard event.kind == .create else { return }
            _ = try transaction.create(Sample.with { $0.title = "after \(event.recordID)" })
        }
    }
}
