import Contract
import DirectoryAPI
import DirectoryPlugin
import Foundation
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("Numbers")
struct SequenceTests {
    private func pattern(
        _ platform: TestPlatform,
        _ series: String,
        _ pattern: String,
        unit: Int64 = 0,
        first: Int64? = nil
    ) async throws {
        var request = CreateNumberSequenceRequest()
        request.numberSequence.series = series
        request.numberSequence.unitID = unit
        request.numberSequence.pattern = pattern
        if let first { request.numberSequence.first = first }
        _ = try await platform.call(NumberSequenceMethods.createNumberSequence, request)
    }

    @Test("Numbers follow one another, and what a client sends for one is not stored")
    func order() async throws {
        try await withPlatform { platform in
            var numbers: [String] = []
            for title in ["a", "b", "c"] {
                let sample = try await platform.sample(title) { $0.number = "mine" }
                numbers.append(sample.number)
            }
            #expect(numbers == ["S2026-001", "S2026-002", "S2026-003"])
            let sample = try #require(try await platform.list().samples.first)
            let updated = try await platform.update(sample, mask: ["*"]) { $0.number = "other" }
            #expect(updated.number == "S2026-001")
        }
    }

    @Test("A request that fails leaves no gap")
    func noGap() async throws {
        try await withPlatform([UntitledSamples.self]) { platform in
            let first = try await platform.sample("a")
            for _ in 0..<3 {
                let refused = try await refusal { try await platform.sample("refused") }
                #expect(refused == "OUT_OF_RANGE sample.title")
            }
            var check = CreateSampleRequest()
            check.sample.title = "only checked"
            check.validateOnly = true
            _ = try await platform.call(SampleMethods.createSample, check)
            let second = try await platform.sample("b")
            #expect([first.number, second.number] == ["S2026-001", "S2026-002"])
        }
    }

    @Test("Units never share a counter (PLT-15), and each may write its numbers its own way")
    func units() async throws {
        try await withPlatform { platform in
            let lyon = try await platform.site("Lyon")
            let metz = try await platform.site("Metz")
            try await pattern(
                platform,
                "testing.sample.number",
                "M{year:2}{month}/{counter:4}",
                unit: metz.id,
                first: 500
            )
            var numbers: [String] = []
            for unit in [lyon.id, metz.id, lyon.id, metz.id, 0] {
                let sample = try await platform.sample("x") { $0.unitID = unit }
                numbers.append(sample.number)
            }
            #expect(numbers == ["S2026-001", "M2601/0500", "S2026-002", "M2601/0501", "S2026-001"])
        }
    }

    @Test("A counter starts anew with its year, in the time zone of its unit")
    func newYear() async throws {
        try await withPlatform(sessionHours: 8760 * 2) { platform in
            let site = try await platform.site("Nouméa")
            var request = UpdateRegionalSettingsRequest()
            request.regionalSettings.scope.unitID = site.id
            request.regionalSettings.timeZone = "Pacific/Noumea"
            _ = try await platform.call(RegionalSettingsMethods.updateRegionalSettings, request)
            let before = try await platform.sample("a")
            // 31 December 2026, 14:00 UTC: already the next year in Nouméa.
            platform.clock.advance(hours: 360 * 24 + 5)
            let there = try await platform.sample("b") { $0.unitID = site.id }
            let here = try await platform.sample("c")
            #expect([before.number, there.number, here.number] == ["S2026-001", "S2027-001", "S2026-002"])
        }
    }

    @Test("A number that a client typed is kept, and the next one given steps over it")
    func typed() async throws {
        try await withPlatform { platform in
            let typed = try await platform.site("a") { $0.code = "X02" }
            let first = try await platform.site("b")
            let second = try await platform.site("c")
            #expect([typed.code, first.code, second.code] == ["X02", "X01", "X03"])
        }
    }

    @Test("A number on demand comes when the module asks for it, once")
    func onDemand() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a")
            #expect(sample.lateNumber.isEmpty)
            var request = GiveLateNumberRequest()
            request.id = sample.id
            let given = try await platform.call(NumberMethods.giveLateNumber, request).sample
            #expect(given.lateNumber == "L1")
            let again = try await platform.call(NumberMethods.giveLateNumber, request).sample
            #expect(again == given)
            let changes = try await platform.changes("testing.sample", sample.id).changes
            #expect(changes.first?.fields.map(\.path) == ["late_number"])
        }
    }

    @Test(
        "A pattern whose numbers could meet is refused",
        arguments: [
            "", "F", "{counter}{counter}", "{month}-{counter}", "{counter:0}", "{counter:13}", "{day}{counter}",
            "a}{counter}", "{counter",
        ]
    )
    func badPatterns(text: String) async throws {
        #expect(SequencePattern(text) == nil)
    }

    @Test("Only fields that are numbered have a pattern")
    func unknownSeries() async throws {
        try await withPlatform { platform in
            for series in ["testing.sample.title", "testing.nothing.number", "x"] {
                let got = try await refusal { try await pattern(platform, series, "{counter}") }
                #expect(got == "UNKNOWN_SERIES number_sequence.series")
            }
            let unit = try await refusal { try await pattern(platform, "testing.site.code", "{counter}", unit: 1) }
            #expect(unit == "UNKNOWN_SERIES number_sequence.unit_id")
            let bad = try await refusal { try await pattern(platform, "testing.sample.number", "F") }
            #expect(bad == "INVALID_SEQUENCE_PATTERN number_sequence.pattern")
        }
    }

    /// A client number has 40 characters at most.
    @Test("A pattern whose shortest number is too long for its field is refused, also when it changes")
    func longPatterns() async throws {
        try await withPlatform([DirectoryPlugin.self]) { platform in
            let series = "directory.account.code"
            let rows: [(literal: Int, counter: String, first: Int64?, expected: String?)] = [
                (40, "{counter}", nil, "SEQUENCE_TOO_LONG number_sequence.pattern"),
                (39, "{counter:2}", nil, "SEQUENCE_TOO_LONG number_sequence.pattern"),
                (39, "{counter}", 10, "SEQUENCE_TOO_LONG number_sequence.pattern"),
                (36, "{counter}{year}", nil, "SEQUENCE_TOO_LONG number_sequence.pattern"),
                (35, "{counter}{year}", nil, nil),
            ]
            for row in rows {
                let text = String(repeating: "é", count: row.literal) + row.counter
                let got = try await refusal { try await pattern(platform, series, text, first: row.first) }
                #expect(got == row.expected, "\(row)")
            }
            let listed = try await platform.call(NumberSequenceMethods.listNumberSequences, ListRequest())
            let kept = try #require(listed.numberSequences.first)
            let changed = try await refusal {
                try await platform.call(
                    NumberSequenceMethods.updateNumberSequence,
                    .with {
                        $0.numberSequence.id = kept.id
                        $0.numberSequence.pattern = String(repeating: "x", count: 40) + "{counter}"
                    }
                )
            }
            #expect(changed == "SEQUENCE_TOO_LONG number_sequence.pattern")
        }
    }

    @Test("A number that has grown too long for its field is refused, and none is lost")
    func longNumbers() async throws {
        try await withPlatform([DirectoryPlugin.self]) { platform in
            let text = String(repeating: "x", count: 39)
            try await pattern(platform, "directory.account.code", text + "{counter}", first: 9)
            #expect(try await platform.account("a").code == text + "9")
            for _ in 0..<2 {
                let refused = try await failure { try await platform.account("b") }
                #expect(refused?.reason == "SEQUENCE_TOO_LONG")
                #expect(refused?.field == "account.code")
                #expect(refused?.metadata == ["value": text + "10", "maximum": "40"])
            }
            let typed = try await platform.account("c") { $0.code = "C1" }
            #expect(typed.code == "C1")
        }
    }

    @Test("Fifty callers at once get each number once, without a gap (PLT-15)")
    func crowd() async throws {
        try await withPlatform(rehearses: false) { platform in
            let numbers = try await withThrowingTaskGroup(of: [String].self) { group in
                for caller in 0..<50 {
                    group.addTask {
                        var mine: [String] = []
                        for turn in 0..<20 {
                            // Every fifth one fails after its number was near.
                            if turn.isMultiple(of: 5) {
                                _ = try await refusal { try await platform.sample("") }
                            }
                            mine.append(try await platform.sample("\(caller)/\(turn)").number)
                        }
                        return mine
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            let expected = (1...1000).map {
                "S2026-" + String(repeating: "0", count: max(0, 3 - String($0).count)) + "\($0)"
            }
            #expect(numbers.sorted() == expected.sorted())
        }
    }
}

/// A module whose rule refuses after everything else was in order.
private struct UntitledSamples: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.validate(Sample.self) { _, new, _ in
            if new.title == "refused" { throw KernelRefusal.invalid(.outOfRange, field: "title") }
        }
    }
}
