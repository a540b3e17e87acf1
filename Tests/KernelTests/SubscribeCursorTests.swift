import Contract
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

/// What the log holds, read row by row: what a client should hear of it.
private struct HeardEvent: Equatable, CustomStringConvertible {
    var position: Int64
    var kind: Int64
    let act: Int64
    let entity: String
    let record: Int64
    var paths: Set<String>

    var description: String { "\(position): \(kind) \(entity) \(record) \(paths.sorted())" }

    func passes(_ filter: EventFilter) -> Bool {
        if !filter.entities.isEmpty, !filter.entities.contains(entity) { return false }
        if !filter.kinds.isEmpty, !filter.kinds.contains(where: { Int64($0.rawValue) == kind }) { return false }
        guard kind == Int64(ChangeKind.update.rawValue), !filter.fields.isEmpty else { return true }
        return filter.fields.contains { field in
            paths.contains { $0 == field || $0.hasPrefix(field + ".") || field.hasPrefix($0 + ".") }
        }
    }
}

@Suite("Subscribing: going on from a cursor", .timeLimit(.minutes(3)))
struct SubscribeCursorTests {
    private static let kinds: [ChangeKind] = [.create, .update, .delete, .undelete]
    private static let fields = ["title", "place", "place.city", "count", "lines", "lines.text", "words", "name"]

    /// The events of the whole log, straight from its rows.
    private func log(_ platform: TestPlatform) async throws -> [HeardEvent] {
        try await platform.engine.store(.tenant(TestPlatform.tenant)).read { reader in
            var events: [HeardEvent] = []
            let query = Query(
                ChangeLog.table,
                columns: Array(ChangeLog.table.columns.indices),
                where: .all,
                order: [SortKey(0)]
            )
            try reader.select(query) { cells in
                let isLine = cells[8].kind == .text
                let kind = isLine ? Int64(ChangeKind.update.rawValue) : cells[3].bits
                let changed = cells[14].kind == .text ? cells[14].text.split(separator: ",").map(String.init) : []
                var paths = Set(changed)
                if isLine {
                    let line = cells[8].text
                    let isChange = cells[3].bits == Int64(ChangeKind.update.rawValue)
                    paths = isChange ? Set(changed.map { line + "." + $0 }) : [line]
                }
                let next = HeardEvent(
                    position: cells[0].bits,
                    kind: kind,
                    act: cells[1].bits,
                    entity: cells[7].text,
                    record: cells[10].bits,
                    paths: paths
                )
                if var last = events.last, last.act == next.act, last.record == next.record {
                    last.position = next.position
                    last.paths.formUnion(paths)
                    if kind != Int64(ChangeKind.update.rawValue) { last.kind = kind }
                    events[events.count - 1] = last
                } else {
                    events.append(next)
                }
                return true
            }
            return events
        }
    }

    private func filter(_ random: inout SeededGenerator) -> EventFilter {
        var filter = EventFilter()
        if random.chance(50) { filter.entities = random.chance(70) ? ["testing.sample"] : ["testing.site"] }
        if random.chance(40) { filter.kinds = Self.kinds.filter { _ in random.chance(60) } }
        if random.chance(50) {
            let possible = filter.entities == ["testing.site"] ? ["name"] : Array(Self.fields.dropLast())
            filter.fields = [random.pick(possible), random.pick(possible)]
        }
        return filter
    }

    /// Something that may happen to one of the records.
    private func act(
        _ platform: TestPlatform,
        _ samples: inout [(sample: Sample, isDeleted: Bool)],
        _ random: inout SeededGenerator
    ) async throws {
        guard !samples.isEmpty, !random.chance(25) else {
            let lines = Int.random(in: 0..<3, using: &random)
            let sample = try await platform.sample("s\(samples.count)") { sample in
                sample.lines = (0..<lines).map { number in .with { $0.text = "l\(number)" } }
            }
            return samples.append((sample, false))
        }
        if random.chance(10) {
            try await platform.site("site \(Int.random(in: 0..<1000, using: &random))")
            return
        }
        let place = Int.random(in: samples.indices, using: &random)
        if samples[place].isDeleted {
            samples[place].sample = try await platform.undelete(samples[place].sample.id)
            samples[place].isDeleted = false
            return
        }
        if random.chance(20) {
            try await platform.delete(samples[place].sample.id)
            samples[place].isDeleted = true
            return
        }
        let choice = Int.random(in: 0..<5, using: &random)
        let number = Int.random(in: 0..<1000, using: &random)
        samples[place].sample = try await platform.update(samples[place].sample) { sample in
            switch choice {
            case 0: sample.title = "t\(number)"
            case 1: sample.place.city = "c\(number)"
            case 2: sample.words = ["w\(number)"]
            case 3: sample.lines.append(.with { $0.text = "n\(number)" })
            default:
                if sample.lines.isEmpty {
                    sample.count = Int32(number)
                } else if number % 2 == 0 {
                    sample.lines.removeLast()
                } else {
                    sample.lines[0].text = "x\(number)"
                }
            }
        }
    }

    @Test("Whatever is asked for and however often the client leaves, it hears each event once and misses none")
    func resume() async throws {
        try await withPlatform(rehearses: false) { platform in
            var random = SeededGenerator(seed: 20_260_105)
            var samples: [(sample: Sample, isDeleted: Bool)] = []
            for _ in 0..<40 { try await act(platform, &samples, &random) }
            for _ in 0..<12 {
                let filter = filter(&random)
                var request = SubscribeRequest()
                request.filter = filter
                request.fromStart = true
                for _ in 0..<5 { try await act(platform, &samples, &random) }
                let expected = try await log(platform).filter { $0.passes(filter) }
                var heard: [LogEvent] = []
                while heard.count < expected.count {
                    let patience = Int.random(in: 1...3, using: &random)
                    var got: [LogEvent] = []
                    _ = try await platform.subscribed(request) { inbox in
                        _ = await inbox.next()
                        let wanted = min(patience, expected.count - heard.count)
                        while got.count < wanted, let answer = await inbox.next() {
                            got += answer.events
                            // What the client acknowledged: the whole answer.
                            request.position = answer.position
                        }
                    }
                    // Or it went down in the middle of an answer, after an event of it.
                    if random.chance(60), !got.isEmpty {
                        got = Array(got.prefix(Int.random(in: 1...got.count, using: &random)))
                        request.position = got[got.count - 1].position
                    }
                    try #require(!got.isEmpty)
                    heard += got
                }
                #expect(heard.map(\.position) == expected.map(\.position))
                #expect(heard.map { Int64($0.kind.rawValue) } == expected.map(\.kind))
                #expect(heard.map(\.record.id) == expected.map(\.record))
            }
        }
    }

    @Test("Events that come in crowds, and acts that go over many pages, are told whole")
    func crowds() async throws {
        try await withPlatform(rehearses: false) { platform in
            var position: Int64 = 0
            _ = try await platform.subscribed { inbox in
                position = await inbox.next()?.position ?? 0
                try await platform.crowd(450)
                // Written beside the calls: the next call tells of it, too.
                try await platform.site("after them")
                let events = await inbox.events(451)
                #expect(events.count == 451)
                #expect(Set(events.dropLast().map(\.act)).count == 1)
                #expect(Set(events.map(\.record.id)).count == 451)
            }
            let lines = (0..<500).map { number in SampleLine.with { $0.text = "line \(number)" } }
            let large = try await platform.sample("large") { $0.lines = lines }
            _ = try await platform.update(large, mask: ["lines"]) { sample in
                for place in sample.lines.indices { sample.lines[place].text += "!" }
            }
            let expected = try await log(platform).filter { $0.position > position }
            _ = try await platform.subscribed(.with { $0.position = position }) { inbox in
                var events = await inbox.events(452)
                var fields = 0
                while events.last?.position != expected.last?.position, let answer = await inbox.next() {
                    events += answer.events
                }
                for event in events where event.record.id == large.id {
                    fields += event.fields.count { $0.path == "lines.text" }
                }
                // What has more rows than a page comes in parts, each field once.
                #expect(fields == 500)
                #expect(events.filter { $0.record.id != large.id }.count == 451)
            }
        }
    }
}
