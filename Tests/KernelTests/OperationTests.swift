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

/// Parameters: how many samples. Memory: how many there are.
private let count = OperationName<RepeatRequest, CollectResponse>("testing.count")

/// An operation that creates samples, three a chunk.
private struct Counting: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.operation(count) { operation in
            let wanted = Int64(operation.parameters.count)
            var done = try operation.memory().messages
            while done < wanted {
                done = try await operation.chunk { memory, progress, transaction in
                    progress.total = wanted
                    for _ in 0..<3 where Int64(memory.messages) < wanted {
                        memory.messages += 1
                        let sample = try transaction.create(Sample.with { $0.title = "sample \(memory.messages)" })
                        progress.done += 1
                        progress.counts["created", default: 0] += 1
                        let isOdd = memory.messages % 2 == 1
                        progress.report.append(
                            .with {
                                $0.line = Int64(memory.messages)
                                $0.outcome = isOdd ? "create" : "refused"
                                $0.recordID = sample.id
                            }
                        )
                    }
                    if operation.parameters.failWith != 0, memory.messages >= operation.parameters.failWith {
                        throw KernelRefusal.invalid(.outOfRange, field: "count")
                    }
                    return memory.messages
                }
            }
        }
    }
}

@Suite("Operations")
struct OperationTests {
    private func start(
        _ platform: TestPlatform,
        _ number: Int32,
        failWith: Int32 = 0,
        user: Int64 = 1,
        role: Role = .administrator
    ) async throws -> Int64 {
        try await platform.engine.store(.tenant(TestPlatform.tenant)).write { [platform] writer in
            let transaction = platform.dispatcher.transaction(
                writer,
                writer,
                TestPlatform.tenant,
                .user(id: user, role: role)
            )
            let parameters = RepeatRequest.with {
                $0.count = number
                $0.failWith = failWith
            }
            return try transaction.start(count, parameters, total: Int64(number)).id
        }
    }

    private func get(
        _ platform: TestPlatform,
        _ id: Int64,
        token: String? = "administrator"
    ) async throws -> Contract.Operation {
        try await platform.call(OperationMethods.getOperation, .with { $0.id = id }, token: token)
    }

    private func me(_ platform: TestPlatform, _ token: String = "administrator") async throws -> Int64 {
        try await platform.call(SessionMethods.getSession, GetSessionRequest(), token: token).userID
    }

    @Test("Long work goes on chunk by chunk, and tells how far it is and what it came to")
    func progress() async throws {
        try await withPlatform([Counting.self]) { platform in
            let id = try await start(platform, 8, user: try await me(platform))
            var seen = try await get(platform, id)
            #expect(seen.state == .queued && seen.total == 8 && seen.kind == "testing.count")
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            seen = try await get(platform, id)
            #expect(seen.state == .succeeded && seen.done == 8 && seen.total == 8)
            #expect(seen.counts.map { "\($0.name) \($0.count)" } == ["created 8"])
            #expect(seen.hasStartTime && seen.hasEndTime && !seen.hasExpectedEndTime)
            #expect(try await platform.list().samples.count == 8)
            let listed = try await platform.call(OperationMethods.listOperations, ListOperationsRequest())
            #expect(listed.operations.map(\.id) == [id])
        }
    }

    @Test(
        "A client learns what people call each kind of operation, and a firm may call it otherwise",
        arguments: ["fr", "en"]
    )
    func names(language: String) async throws {
        try await withPlatform([Counting.self]) { platform in
            func told() async throws -> [String: String] {
                let answer = try await platform.call(SchemaMethods.describe, DescribeRequest(), language: language)
                let kinds = answer.operationKinds.map { ($0.name, $0.label) }
                return Dictionary(kinds, uniquingKeysWith: { first, _ in first })
            }
            var names = try await told()
            let kernels = [
                "export", "file_sweep", "hand_over", "import", "mass_assign", "mass_delete", "mass_update", "merge",
                "undo",
            ]
            #expect(names.keys.sorted() == kernels.map { "kernel.\($0)" } + ["testing.count"])
            #expect(names["testing.count"] == ["fr": "Compte", "en": "Count"][language])
            _ = try await platform.call(
                LabelMethods.createLabel,
                .with {
                    $0.label.key = "operation.testing.count"
                    $0.label.language = language
                    $0.label.text = "Décompte"
                }
            )
            names = try await told()
            #expect(names["testing.count"] == "Décompte")
        }
    }

    @Test("All that one operation changes is one act of whoever started it")
    func oneAct() async throws {
        try await withPlatform([Counting.self]) { platform in
            let user = try await me(platform)
            let id = try await start(platform, 8, user: user)
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            for sample in try await platform.list().samples {
                let change = try #require(try await platform.changes("testing.sample", sample.id).changes.first)
                #expect(change.act == id)
                #expect(change.userID == user)
            }
        }
    }

    @Test("A report tells what became of each part, page by page, and of the refused ones alone")
    func report() async throws {
        try await withPlatform([Counting.self]) { platform in
            let id = try await start(platform, 8, user: try await me(platform))
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            for (refused, expected) in [(false, Array(1...8)), (true, [2, 4, 6, 8])] as [(Bool, [Int64])] {
                var lines: [Int64] = []
                var token = ""
                repeat {
                    let page = try await platform.call(
                        OperationMethods.listOperationReport,
                        .with {
                            $0.id = id
                            $0.pageSize = 3
                            $0.pageToken = token
                            $0.refused = refused
                        }
                    )
                    #expect(page.rows.count <= 3)
                    lines += page.rows.map(\.line)
                    token = page.nextPageToken
                } while !token.isEmpty
                #expect(lines == expected)
            }
        }
    }

    @Test("What fails says why; what its earlier chunks did stays")
    func failing() async throws {
        try await withPlatform([Counting.self]) { platform in
            let id = try await start(platform, 8, failWith: 5, user: try await me(platform))
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            let seen = try await get(platform, id)
            #expect(seen.state == .failed && seen.errorReason == "OUT_OF_RANGE" && !seen.errorMessage.isEmpty)
            #expect(seen.done == 3)
            #expect(try await platform.list().samples.count == 3)
        }
    }

    @Test("An operation is cancelled before its next chunk")
    func cancel() async throws {
        try await withPlatform([Counting.self]) { platform in
            let id = try await start(platform, 8, user: try await me(platform))
            let asked = try await platform.call(OperationMethods.cancelOperation, .with { $0.id = id })
            #expect(asked.cancelling)
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            let seen = try await get(platform, id)
            #expect(seen.state == .cancelled && seen.done == 0)
            let again = try await platform.call(OperationMethods.cancelOperation, .with { $0.id = id })
            #expect(again.state == .cancelled)
        }
    }

    @Test("A user sees their own operations, an administrator all")
    func rights() async throws {
        try await withPlatform([Counting.self]) { platform in
            let writer = try await platform.signIn(as: .writer, email: "writer@acme.example")
            let mine = try await start(platform, 1, user: try await me(platform))
            let theirs = try await start(platform, 1, user: try await me(platform, writer), role: .writer)
            let foreign = try await refusal { try await get(platform, mine, token: writer) }
            #expect(foreign == "NOT_FOUND")
            let own = try await platform.call(
                OperationMethods.listOperations,
                ListOperationsRequest(),
                token: writer
            )
            #expect(own.operations.map(\.id) == [theirs])
            let all = try await platform.call(OperationMethods.listOperations, ListOperationsRequest())
            #expect(all.operations.map(\.id) == [theirs, mine])
        }
    }

    @Test("An operation whose user has lost the right to its work does no more of it")
    func lostRights() async throws {
        try await withPlatform([Counting.self]) { platform in
            let id = try await start(platform, 4, user: 999)
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            let seen = try await get(platform, id)
            #expect(seen.state == .failed && seen.errorReason == "PERMISSION_DENIED")
            #expect(try await platform.list().samples.isEmpty)
        }
    }

    @Test("A firm has a limited number of operations that wait")
    func limit() async throws {
        try await withPlatform([Counting.self]) { platform in
            for _ in 0..<100 { _ = try await start(platform, 1) }
            await #expect(throws: KernelRefusal.self) { _ = try await start(platform, 1) }
        }
    }

    @Test("After a stop in the middle an operation goes on where it was: nothing twice, nothing left out")
    func resumed() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ruche-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let before = try await TestPlatform([Counting.self], folder, rehearses: false)
        let user = try await me(before)
        let id = try await start(before, 600, user: user)
        let running = Task { try await before.dispatcher.operations.drain(TestPlatform.tenant) }
        while try await get(before, id).done < 30 { await Task.yield() }
        // The engine closes under the operation, as at a stop: what it is doing is not committed.
        let tokens = (operator: before.operatorToken, administrator: before.administrator)
        await before.engine.close()
        try? await running.value

        let after = try await TestPlatform([Counting.self], folder, rehearses: false, tokens: tokens)
        let left = try await get(after, id)
        #expect(left.state == .running && left.done >= 30)
        try await after.dispatcher.operations.drain(TestPlatform.tenant)
        #expect(try await get(after, id).state == .succeeded)
        let titles = try await after.list { $0.pageSize = 1000 }.samples.map(\.title)
        #expect(titles == (1...600).map { "sample \($0)" })
        await after.close()
    }

    @Test("An orderly stop leaves what is under way to the next start, and lets finished tenants rest")
    func orderlyStop() async throws {
        try await withPlatform([Counting.self], rehearses: false) { platform in
            let id = try await start(platform, 3000, user: try await me(platform))
            let work = Task { await platform.dispatcher.work.run() }
            platform.dispatcher.operations.wake(TestPlatform.tenant)
            while try await get(platform, id).done < 9 { await Task.yield() }
            work.cancel()
            await work.value
            try await platform.dispatcher.work.rest()
            let left = try await platform.dispatcher.tenants.leftAtWork(after: "", limit: 10)
            #expect(left == [TestPlatform.tenant])
        }
        try await withPlatform([Counting.self]) { platform in
            _ = try await me(platform)
            let work = Task { await platform.dispatcher.work.run() }
            while !platform.dispatcher.work.webhooks.busy.isEmpty { await Task.yield() }
            work.cancel()
            await work.value
            try await platform.dispatcher.work.rest()
            let left = try await platform.dispatcher.tenants.leftAtWork(after: "", limit: 10)
            #expect(left.isEmpty)
        }
    }

    @Test("Whoever waits is told when the operation has ended")
    func wait() async throws {
        try await withPlatform([Counting.self]) { platform in
            let id = try await start(platform, 8, user: try await me(platform))
            async let ended = platform.call(OperationMethods.waitOperation, .with { $0.id = id })
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            #expect(try await ended.state == .succeeded)
        }
    }
}
