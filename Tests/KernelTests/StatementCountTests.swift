import Contract
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("The number of SQL statements")
struct StatementCountTests {
    /// Runs a query as its caller would, and counts. The custom fields were looked up when the caller was.
    private func statements<Request, Response>(
        _ platform: TestPlatform,
        reading method: MethodName<Request, Response>,
        _ request: Request
    ) async throws -> (answer: Response, statements: Int) {
        let bytes: [UInt8] = try request.serializedBytes()
        let descriptor = try descriptor(platform, method.path)
        let (answer, count) = try await platform.engine.store(.tenant(TestPlatform.tenant)).read {
            [dispatcher = platform.dispatcher] reader in
            let custom = try CustomFields.current(reader, tenant: TestPlatform.tenant, dispatcher.core)
            let before = reader.statements
            var transaction = dispatcher.transaction(
                reader,
                nil,
                TestPlatform.tenant,
                .module("testing"),
                custom: custom
            )
            let answer = try dispatcher.core.runInside(&transaction, descriptor, bytes)
            return (answer, reader.statements - before)
        }
        return (try Response(serializedBytes: answer), count)
    }

    /// Runs a command as its caller would, and counts.
    private func statements<Request, Response>(
        _ platform: TestPlatform,
        writing method: MethodName<Request, Response>,
        _ request: Request
    ) async throws -> (answer: Response, statements: Int) {
        let bytes: [UInt8] = try request.serializedBytes()
        let descriptor = try descriptor(platform, method.path)
        let (answer, count) = try await platform.engine.store(.tenant(TestPlatform.tenant)).write {
            [dispatcher = platform.dispatcher] writer in
            let custom = try CustomFields.current(writer, tenant: TestPlatform.tenant, dispatcher.core)
            let before = writer.statements
            var transaction = dispatcher.transaction(
                writer,
                writer,
                TestPlatform.tenant,
                .module("testing"),
                custom: custom
            )
            let answer = try dispatcher.core.runInside(&transaction, descriptor, bytes)
            return (answer, writer.statements - before)
        }
        return (try Response(serializedBytes: answer), count)
    }

    private func descriptor(_ platform: TestPlatform, _ path: String) throws -> MethodDescriptor {
        guard let method = platform.dispatcher.method(at: Substring(path)) else { throw TestFailure("no \(path)") }
        return method
    }

    /// A sample with so many lines, each with a reference, and so many friends.
    private func sample(lines: Int, friend: Int64) -> Sample {
        .with { sample in
            sample.title = "a"
            sample.code = "CODE-\(lines)"
            sample.friendIds = Array(repeating: friend, count: max(1, lines))
            sample.lines = (0..<lines).map { number in
                .with {
                    $0.text = "line \(number)"
                    $0.friendID = friend
                }
            }
        }
    }

    @Test("A page takes as many statements as one record, whatever its size and lines")
    func pages() async throws {
        try await withPlatform(rehearses: false) { platform in
            let friend = try await platform.sample("friend").id
            try await platform.crowd(120) { number, sample in
                sample.friendIds = [friend]
                sample.lines = (0..<(number % 7)).map { place in .with { $0.text = "line \(place)" } }
            }
            var counts: [Int] = []
            for size in [Int32(1), 10, 100] {
                var request = ListRequest()
                request.pageSize = size
                request.filter = "title:crowd"
                let (answer, count) = try await statements(platform, reading: SampleMethods.listSamples, request)
                #expect(answer.samples.count == Int(size))
                counts.append(count)
            }
            #expect(Set(counts).count == 1, "\(counts)")
            // The records, their lines, their friends.
            #expect(counts[0] == 3)
            let ids = try await platform.list { $0.pageSize = 100 }.samples.map(\.id)
            for size in [1, 10, 100] {
                var request = BatchGetRequest()
                request.ids = Array(ids.prefix(size))
                let (_, count) = try await statements(platform, reading: SampleMethods.batchGetSamples, request)
                #expect(count == 3)
            }
            var total = ListRequest()
            total.countTotal = true
            total.readMask.paths = ["title"]
            let (_, masked) = try await statements(platform, reading: SampleMethods.listSamples, total)
            #expect(masked == 2)
        }
    }

    @Test("Creating, reading and changing a record takes as many statements with two lines as with two hundred")
    func lines() async throws {
        try await withPlatform(rehearses: false) { platform in
            let friend = try await platform.sample("friend").id
            var counts: [[Int]] = []
            for lines in [2, 20, 200] {
                var create = CreateSampleRequest()
                create.sample = sample(lines: lines, friend: friend)
                let created = try await statements(platform, writing: SampleMethods.createSample, create)
                var get = GetRequest()
                get.id = created.answer.id
                let read = try await statements(platform, reading: SampleMethods.getSample, get)
                var update = UpdateSampleRequest()
                update.sample = created.answer
                update.updateMask.paths = ["*"]
                update.sample.title = "b"
                // Half of the lines changed, one moved to the front, half removed and as many new.
                let kept = created.answer.lines.prefix(lines / 2)
                update.sample.lines = kept.reversed().map { line in
                    var changed = line
                    changed.text += "!"
                    return changed
                }
                update.sample.lines += (0..<(lines / 2)).map { number in .with { $0.text = "new \(number)" } }
                let updated = try await statements(platform, writing: SampleMethods.updateSample, update)
                #expect(updated.answer.lines.count == lines)
                let same = try await statements(
                    platform,
                    writing: SampleMethods.updateSample,
                    .with {
                        $0.sample = updated.answer
                        $0.updateMask.paths = ["*"]
                    }
                )
                #expect(same.answer == updated.answer)
                counts.append([created.statements, read.statements, updated.statements, same.statements])
            }
            #expect(counts[0] == counts[1])
            #expect(counts[1] == counts[2])
            // What does not change is only read.
            #expect(counts[0][3] == 3)
        }
    }

    @Test("A filter over lines and references is one statement")
    func filters() async throws {
        try await withPlatform { platform in
            let friend = try await platform.sample("friend")
            try await platform.sample("a") {
                $0.parentID = friend.id
                $0.lines = [.with { $0.text = "x" }]
            }
            var request = ListRequest()
            request.filter = "lines.text = \"x\" AND parent_id.title:friend AND NOT words:\"y\""
            request.query = "a"
            request.orderBy = "parent_id, title desc"
            request.readMask.paths = ["title"]
            let (answer, count) = try await statements(platform, reading: SampleMethods.listSamples, request)
            #expect(answer.samples.map(\.title) == ["a"])
            #expect(count == 1)
        }
    }

    @Test("A page of the bin takes as many statements as its entities, not as its records")
    func bin() async throws {
        try await withPlatform(rehearses: false) { platform in
            let root = try await platform.sample("root")
            try await platform.crowd(50) { _, sample in sample.parentID = root.id }
            try await platform.delete(root.id)
            var counts: [Int] = []
            for size in [Int32(1), 10, 50] {
                var request = ListDeletedRequest()
                request.pageSize = size
                let (answer, count) = try await statements(platform, reading: HistoryMethods.listDeleted, request)
                #expect(answer.records.count == Int(size))
                counts.append(count)
            }
            #expect(Set(counts).count == 1, "\(counts)")
        }
    }

    @Test("A page of history takes as many statements as one change")
    func history() async throws {
        try await withPlatform(rehearses: false) { platform in
            var sample = try await platform.sample("0")
            for number in 1...20 { sample = try await platform.update(sample) { $0.title = String(number) } }
            var counts: [Int] = []
            for size in [Int32(1), 10, 20] {
                var request = ListChangesRequest()
                request.record.entity = "testing.sample"
                request.record.id = sample.id
                request.pageSize = size
                let (answer, count) = try await statements(platform, reading: HistoryMethods.listChanges, request)
                #expect(answer.changes.count == Int(size))
                counts.append(count)
            }
            #expect(Set(counts).count == 1, "\(counts)")
        }
    }
}
