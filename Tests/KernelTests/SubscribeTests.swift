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

@Suite("Subscribing to what happens", .timeLimit(.minutes(2)))
struct SubscribeTests {
    @Test("A client hears changes as they are committed, and what each field was before")
    func live() async throws {
        try await withPlatform { platform in
            try await platform.sample("before")
            let end = try await platform.subscribed { inbox in
                let opening = await inbox.next()
                #expect(opening?.events.isEmpty == true)
                #expect((opening?.position ?? 0) > 0)
                var sample = try await platform.sample("a") { $0.lines = [.with { $0.text = "one" }] }
                sample = try await platform.update(sample, mask: ["title", "lines"]) {
                    $0.title = "b"
                    $0.lines[0].text = "two"
                }
                try await platform.delete(sample.id)
                try await platform.undelete(sample.id)
                let events = await inbox.events(4)
                #expect(
                    events.map(\.line) == [
                        "CREATE testing.sample", "UPDATE testing.sample title lines.text", "DELETE testing.sample",
                        "UNDELETE testing.sample",
                    ]
                )
                #expect(events.allSatisfy { $0.record.id == sample.id && $0.userID != 0 })
                let before = events.dropFirst().first?.fields.map(\.before)
                #expect(before == ["\"a\"", "\"one\""])
                #expect(events.map(\.position) == events.map(\.position).sorted())
            }
            #expect(end == "CANCELLED")
            #expect(platform.dispatcher.work.subscriptions.count(of: TestPlatform.tenant) == 0)
        }
    }

    @Test("A module's own event comes with its message; entities, kinds, names and fields choose")
    func filters() async throws {
        try await withPlatform([DirectoryPlugin.self]) { platform in
            let kept = try await platform.account("kept")
            let double = try await platform.account("double")
            try await platform.deactivate(double.id, duplicateOf: kept.id)
            func heard(_ count: Int, _ fill: (inout EventFilter) -> Void) async throws -> [LogEvent] {
                var request = SubscribeRequest()
                request.fromStart = true
                fill(&request.filter)
                var events: [LogEvent] = []
                _ = try await platform.subscribed(request) { events = await $0.events(count) }
                return events
            }
            let own = try await heard(1) { $0.kinds = [.event] }
            #expect(own.map(\.name) == ["directory.account_deactivated"])
            let payload = try AccountDeactivated(serializedBytes: own.first?.payload ?? Data())
            #expect(payload.accountID == double.id && payload.duplicateOfID == kept.id)
            let named = try await heard(1) {
                $0.kinds = [.event]
                $0.names = ["directory.account_deactivated"]
                $0.entities = ["directory.account"]
            }
            #expect(named.map(\.position) == own.map(\.position))
            let created = try await heard(2) {
                $0.entities = ["directory.account"]
                $0.kinds = [.create]
            }
            #expect(created.map(\.record.id) == [kept.id, double.id])
        }
    }

    @Test(
        "A filter that can match nothing is refused, and names what is wrong",
        arguments: [
            (EventFilter.with { $0.entities = ["testing.nothing"] }, "UNKNOWN_ENTITY filter.entities[0]"),
            (.with { $0.kinds = [.create, .unspecified] }, "UNKNOWN_ENUM_VALUE filter.kinds[1]"),
            (
                .with {
                    $0.entities = ["testing.site"]
                    $0.fields = ["name", "title"]
                }, "UNKNOWN_FIELD filter.fields[1]"
            ),
            (.with { $0.names = ["testing.nothing"] }, "UNKNOWN_EVENT filter.names[0]"),
            (.with { $0.names = Array(repeating: "x", count: 101) }, "TOO_MANY_ITEMS filter.names"),
        ]
    )
    func refusedFilters(filter: EventFilter, reason: String) async throws {
        try await withPlatform { platform in
            let end = try await platform.subscribed(.with { $0.filter = filter }) { inbox in
                let events = await inbox.rest()
                #expect(events.isEmpty)
            }
            #expect(end == reason)
        }
    }

    @Test("Where nothing matches, a heartbeat tells how far the log was read, and a client may go on from there")
    func heartbeat() async throws {
        try await withPlatform { platform in
            var request = SubscribeRequest()
            request.filter.entities = ["testing.site"]
            var position: Int64 = 0
            _ = try await platform.subscribed(request) { inbox in
                let opening = await inbox.next()
                try await platform.sample("not for them")
                await platform.clock.advanceToSleeper(within: 20)
                let beat = await inbox.next()
                position = beat?.position ?? 0
                #expect(beat?.events.isEmpty == true)
                #expect(position > (opening?.position ?? .max))
                #expect(beat?.endPosition == position)
            }
            let site = try await platform.site("for them")
            request.position = position
            _ = try await platform.subscribed(request) { inbox in
                let events = await inbox.events(1)
                #expect(events.map(\.record.id) == [site.id])
            }
        }
    }

    @Test("A client that was behind learns at once how far, and when it has caught up, also where nothing matched")
    func caughtUp() async throws {
        try await withPlatform { platform in
            try await platform.sample("not for them")
            let request = SubscribeRequest.with {
                $0.filter.entities = ["testing.site"]
                $0.position = 1
            }
            let end = try await platform.subscribed(request) { inbox in
                let opening = await inbox.next()
                #expect(opening?.position == 1)
                #expect((opening?.endPosition ?? 0) > 1)
                // No clock is turned: nobody waits for a heartbeat.
                let answer = await inbox.next()
                #expect(answer?.events.isEmpty == true)
                #expect(answer?.position == opening?.endPosition)
            }
            #expect(end == "CANCELLED")
        }
    }

    @Test("A client who reads too slowly is told so, and misses nothing when it comes back")
    func slow() async throws {
        try await withPlatform { platform in
            var position: Int64 = 0
            let end = try await platform.subscribed(isStuck: true) { inbox in
                position = await inbox.next()?.position ?? 0
                try await platform.sample("one")
                await inbox.stuck.wait()
                await platform.clock.advanceToSleeper(within: 31)
                _ = await inbox.rest()
            }
            #expect(end == "SUBSCRIBER_TOO_SLOW")
            try await platform.sample("two")
            _ = try await platform.subscribed(.with { $0.position = position }) { inbox in
                let events = await inbox.events(2)
                #expect(events.map(\.line) == ["CREATE testing.sample", "CREATE testing.sample"])
            }
        }
    }

    @Test("One user has so many subscriptions open at once, and a firm so many")
    func limits() async throws {
        let platform = try await TestPlatform.make([TestingPlugin.self]) {
            $0.subscriptions.perTenant = 2
            $0.subscriptions.perPrincipal = 1
        }
        let reader = try await platform.signIn(as: .reader, email: "reader@acme.example")
        let writer = try await platform.signIn(as: .writer, email: "writer@acme.example")
        _ = try await platform.subscribed { first in
            _ = await first.next()
            let second = try await platform.subscribed { _ = await $0.rest() }
            #expect(second == "TOO_MANY_SUBSCRIPTIONS")
            _ = try await platform.subscribed(token: reader) { other in
                _ = await other.next()
                let third = try await platform.subscribed(token: writer) { _ = await $0.rest() }
                #expect(third == "TOO_MANY_SUBSCRIPTIONS")
            }
            let room = try await platform.subscribed(token: writer) { _ = await $0.next() }
            #expect(room == "CANCELLED")
        }
        await platform.close()
    }

    @Test("When the server stops, every client is told to go elsewhere")
    func stopping() async throws {
        try await withPlatform { platform in
            let end = try await platform.subscribed { inbox in
                _ = await inbox.next()
                platform.dispatcher.work.subscriptions.close()
                _ = await inbox.rest()
            }
            #expect(end == "STOPPING")
        }
    }

    @Test("A place in the log that is more than 30 days behind, or that it never had, is refused: begin anew")
    func oldPlaces() async throws {
        try await withPlatform(sessionHours: 8000) { platform in
            try await platform.sample("old")
            var position: Int64 = 0
            _ = try await platform.subscribed(.with { $0.fromStart = true }) { inbox in
                position = await inbox.events(1).first?.position ?? 0
            }
            #expect(position > 0)
            try await platform.sample("old too")
            func end(_ position: Int64) async throws -> String? {
                try await platform.subscribed(.with { $0.position = position }) { inbox in
                    if let opening = await inbox.next() { #expect(opening.position == position) }
                }
            }
            #expect(try await end(position) == "CANCELLED")
            #expect(try await end(1_000_000) == "CURSOR_UNKNOWN position")
            #expect(try await end(-1) == "OUT_OF_RANGE position")
            platform.clock.advance(hours: 31 * 24)
            #expect(try await end(position) == "CURSOR_TOO_OLD position")
            let new = try await platform.sample("new")
            _ = try await platform.subscribed(.with { $0.fromStart = true }) { inbox in
                let events = await inbox.events(1)
                #expect(events.map(\.record.id) == [new.id])
            }
        }
    }
}
