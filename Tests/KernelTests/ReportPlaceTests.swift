import Contract
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing

@testable import Kernel

@Suite("A report that is read from its end")
struct ReportPlaceTests {
    /// Numbers that look like none, the same each time.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test("Every row comes once and in order, whatever the chunks, the steps and the stops in between")
    func rows() async throws {
        try await withPlatform(rehearses: false) { platform in
            for operation in Int64(1)...50 {
                let expected = try await write(operation, platform)
                let read = try await read(operation, platform)
                #expect(read == expected, "\(operation)")
            }
        }
    }

    /// Writes a report in chunks of any size; answers the lines from the last one on.
    private func write(_ operation: Int64, _ platform: TestPlatform) async throws -> [Int64] {
        try await platform.engine.store(.tenant(TestPlatform.tenant)).write { writer in
            var dice = Dice(state: UInt64(operation))
            var lines: [Int64] = []
            for chunk in Int64(1)...Int64.random(in: 1...8, using: &dice) {
                var report = ListOperationReportResponse()
                for _ in 0..<Int.random(in: 0...5, using: &dice) {
                    let line = Int64(lines.count)
                    lines.append(line)
                    report.rows.append(.with { $0.line = line })
                }
                let bytes: [UInt8] = try report.serializedBytes()
                try writer.insert(
                    Operations.reports,
                    [.integer(operation), .integer(chunk), .integer(0), .blob(bytes)]
                )
            }
            return lines.reversed()
        }
    }

    private func read(_ operation: Int64, _ platform: TestPlatform) async throws -> [Int64] {
        try await platform.engine.store(.tenant(TestPlatform.tenant)).read { reader in
            var dice = Dice(state: UInt64(operation) + 99)
            var lines: [Int64] = []
            var place = try ReportPlace(of: operation, after: 0, reader)
            while true {
                let rows = try place.next(of: operation, reader)
                guard !rows.isEmpty else { return lines }
                let count = Int.random(in: 1...rows.count, using: &dice)
                lines += rows.prefix(count).map(\.line)
                place.pass(count)
                // A stop: only the number of rows is known.
                if Bool.random(using: &dice) {
                    place = try ReportPlace(of: operation, after: Int64(lines.count), reader)
                }
            }
        }
    }
}
