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

private let remind = TimerName<EchoRequest>("testing.remind")
private let count = OperationName<RepeatRequest, CollectResponse>("testing.count")

/// A sample named `begin` makes a site, which sets a timer, which starts an operation, which makes a sample.
private struct ChainOfCauses: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.onChanges(of: Sample.self, name: "first") { event, transaction in
            guard event.kind == .create,
                try transaction.load(RecordID<Sample>(event.recordID)).title == "begin"
            else { return }
            _ = try transaction.create(Site.with { $0.name = "made" })
        }
        try registry.onChanges(of: Site.self, name: "second") { event, transaction in
            guard event.kind == .create else { return }
            try transaction.wake(at: transaction.now.adding(seconds: 60), remind, key: "k", EchoRequest())
        }
        try registry.timer(remind) { _, _, transaction in
            _ = try transaction.start(count, .with { $0.count = 1 })
        }
        try registry.operation(count) { operation in
            _ = try await operation.chunk { memory, progress, transaction in
                memory.messages += 1
                _ = try transaction.create(Sample.with { $0.title = "end" })
            }
        }
    }
}

/// Samples that beget one another without end.
private struct Loop: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.onChanges(of: Sample.self, name: "again") { event, transaction in
            guard event.kind == .create else { return }
            _ = try transaction.create(Sample.with { $0.title = "after \(event.recordID)" })
        }
    }
}

@Suite("Why did this happen?")
struct TraceTests {
    private func trace(
        _ platform: TestPlatform,
        _ sample: Int64,
        _ field: String = "",
        of entity: String = "testing.sample",
        row: Int64 = 0,
        position: Int64 = 0,
        token: String? = "administrator"
    ) async throws -> TraceResponse {
        var request = TraceRequest()
        request.record.entity = entity
        request.record.id = sample
        request.field = field
        request.rowID = row
        request.position = position
        return try await platform.call(HistoryMethods.trace, request, token: token)
    }

    private func words(_ step: TraceStep) -> String {
        let origin =
            switch step.origin {
            case .request: "request"
            case .subscriber: "subscriber"
            case .timer: "timer"
            case .operation: "operation"
            case .unspecified, .UNRECOGNIZED: "?"
            }
        return "\(step.record.entity.isEmpty ? "-" : step.record.entity) by \(origin) \(step.handler)"
    }

    /// Makes the whole chain happen; answers the sample at its end.
    private func chain(_ platform: TestPlatform) async throws -> Sample {
        try await platform.sample("begin")
        try await platform.dispatcher.events.drain(TestPlatform.tenant)
        platform.clock.advance(seconds: 61)
        try await platform.dispatcher.timers.ringDue()
        try await platform.dispatcher.operations.drain(TestPlatform.tenant)
        let found = try await platform.list { $0.filter = "title = \"end\"" }
        return try #require(found.samples.first)
    }

    @Test("From a field back through an operation, a timer and two subscribers to who made the first change")
    func wholeChain() async throws {
        try await withPlatform([ChainOfCauses.self]) { platform in
            let sample = try await chain(platform)
            let answer = try await trace(platform, sample.id, "title")
            #expect(
                answer.steps.map(words) == [
                    "testing.sample by operation testing.count", "- by timer testing.remind",
                    "- by subscriber testing.second", "testing.site by subscriber testing.first",
                    "testing.sample by request \(SampleMethods.createSample.path)",
                ]
            )
            #expect(answer.complete)
            let me = try await platform.call(SessionMethods.getSession, GetSessionRequest()).userID
            #expect(answer.steps.map(\.userID) == [0, 0, 0, 0, me])
            #expect(answer.steps.map(\.module) == ["testing", "testing", "testing", "testing", ""])
            let times = answer.steps.map(\.time.seconds)
            #expect(times == times.sorted(by: >))
        }
    }

    @Test("Of what one may not read a step tells its kind and its time, and no more")
    func withheld() async throws {
        try await withPlatform([ChainOfCauses.self]) { platform in
            let sample = try await chain(platform)
            var create = CreateAccessRoleRequest()
            create.accessRole.name = "Samples"
            create.accessRole.grants = [
                .with {
                    $0.entity = "testing.sample"
                    $0.actions = ["read"]
                    $0.scope = .all
                }
            ]
            let role = try await platform.call(AccessRoleMethods.createAccessRole, create)
            let token = try await platform.signIn(as: .granted, email: "nora@acme.example")
            let early = try await refusal { try await trace(platform, sample.id, token: token) }
            #expect(early == "PERMISSION_DENIED")
            let list = ListRequest.with { $0.filter = "email = \"nora@acme.example\"" }
            var nora = try #require(try await platform.call(UserMethods.listUsers, list).users.first)
            nora.accessRoleIds = [role.id]
            _ = try await platform.call(
                UserMethods.updateUser,
                .with {
                    $0.user = nora
                    $0.updateMask.paths = ["*"]
                }
            )
            let answer = try await trace(platform, sample.id, "title", token: token)
            #expect(answer.steps.map(\.withheld) == [false, false, false, true, false])
            var bare = TraceStep()
            bare.kind = .create
            bare.time = answer.steps[3].time
            bare.withheld = true
            #expect(answer.steps[3] == bare)
        }
    }

    @Test("Each field has the change that set it last, lines too, and at an earlier place the change before")
    func fields() async throws {
        try await withPlatform { platform in
            let made = try await platform.sample("a") { $0.lines = [.with { $0.text = "one" }] }
            let titled = try await platform.update(made) { $0.title = "b" }
            let lined = try await platform.update(titled, mask: ["lines"]) { $0.lines[0].text = "two" }
            let line = try #require(lined.lines.first).id
            let last = try await platform.update(lined) { $0.title = "c" }
            let positions = try await platform.changes("testing.sample", made.id).changes.map(\.position)
            func position(_ field: String, row: Int64 = 0, at: Int64 = 0) async throws -> Int64 {
                let answer = try await trace(platform, last.id, field, row: row, position: at)
                #expect(answer.complete && answer.steps.count == 1)
                return answer.steps.first?.position ?? 0
            }
            let newest = positions[0]
            #expect(try await position("") == newest)
            #expect(try await position("title") == newest)
            let before = try await position("title", at: newest - 1)
            #expect(before < newest && positions.contains(before))
            let text = try await position("lines.text", row: line)
            #expect(before < text && text < newest)
            #expect(try await position("lines") == text)
            let first = try await position("place.city")
            #expect(first == positions.min())
            let unknown = try await refusal { try await trace(platform, last.id, "nothing") }
            #expect(unknown == "UNKNOWN_FIELD field")
            let gone = try await refusal { try await trace(platform, 999_999) }
            #expect(gone == "NOT_FOUND")
        }
    }

    @Test("What an import wrote and what its undo wrote back are told as such, and who asked for each (PLT-26)")
    func imports() async throws {
        try await withPlatform([DirectoryPlugin.self, TestingPlugin.self], rehearses: false) { platform in
            let bench = TransferBench(platform: platform)
            try await bench.run("code,name\nA1,Dupont\n")
            let (operation, _) = try await bench.run("code,name\nA1,Durand\n")
            let account = try #require(try await bench.accounts().first)
            let me = try await platform.call(SessionMethods.getSession, GetSessionRequest()).userID
            let imported = try await trace(platform, account.id, "name", of: "directory.account")
            #expect(
                imported.steps.map(words) == [
                    "directory.account by operation kernel.import",
                    "- by request \(TransferMethods.startImport.path)",
                ]
            )
            #expect(imported.steps.map(\.userID) == [me, me])
            let undo = UndoOperationRequest.with { $0.id = operation.id }
            _ = try await platform.call(OperationMethods.undoOperation, undo)
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            let undone = try await trace(platform, account.id, "name", of: "directory.account")
            #expect(
                undone.steps.map(words) == [
                    "directory.account by operation kernel.undo", "- by request \(OperationMethods.undoOperation.path)",
                ]
            )
        }
    }

    @Test("A chain of causes is told for 16 steps, and says that there are more")
    func bounded() async throws {
        try await withPlatform([Loop.self], rehearses: false) { platform in
            try await platform.sample("begin")
            do {
                for _ in 0..<3 { try await platform.dispatcher.events.drain(TestPlatform.tenant) }
            } catch {
                // The loop ends as a dead letter.
                #expect(error is KernelRefusal)
            }
            let samples = try await platform.list { $0.pageSize = 100 }.samples
            let last = try #require(samples.max { $0.id < $1.id })
            let answer = try await trace(platform, last.id)
            #expect(samples.count > 16)
            #expect(answer.steps.count == 16)
            #expect(!answer.complete)
        }
    }
}
