import Contract
import DirectoryPlugin
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("What becomes of operations when a person is erased (ACC-27)")
struct ErasedOperationsTests {
    private static let name = "Zyxquivrin"

    private func erase(_ sample: Int64, _ platform: TestPlatform) async throws {
        let request = ErasePersonRequest.with {
            $0.record.entity = Sample.entityName
            $0.record.id = sample
        }
        _ = try await platform.call(PrivacyMethods.erasePerson, request)
    }

    @Test("An emptied mass action is still taken back for the others; who was erased stays erased")
    func undo() async throws {
        try await withPlatform(rehearses: false) { platform in
            let erased = try await platform.sample(Self.name)
            let other = try await platform.sample(Self.name)
            var mass = UpdateRecordsRequest()
            mass.selection.entity = Sample.entityName
            mass.selection.filter = "title = \"\(Self.name)\""
            mass.recordJson = #"{"optionalText":"after"}"#
            mass.updateMask.paths = ["optional_text"]
            let started = try await platform.call(MassMethods.updateRecords, mass)
            #expect(try await platform.ended(started.id).state == .succeeded)
            try await erase(erased.id, platform)

            let refused = try await platform.undo(started.id)
            #expect(refused.state == .failed && refused.errorReason == "UNDO_REFUSED")
            #expect(try await platform.get(other.id).optionalText == "after")
            let again = try await platform.call(
                OperationMethods.undoOperation,
                .with {
                    $0.id = started.id
                    $0.keepChanged = true
                }
            )
            #expect(try await platform.ended(again.id).state == .succeeded)
            #expect(try await platform.get(other.id).optionalText.isEmpty)
            let left = try await platform.get(erased.id)
            #expect(left.title == "Anonyme" && left.optionalText.isEmpty)
        }
    }

    @Test("Of a record whose log an erasure emptied nothing is taken back, though the erasure changed nothing in it")
    func emptiedLog() async throws {
        try await withPlatform(rehearses: false) { platform in
            let sample = try await platform.sample(Self.name)
            var mass = UpdateRecordsRequest()
            mass.selection.entity = Sample.entityName
            mass.selection.filter = "title = \"\(Self.name)\""
            mass.recordJson = #"{"optionalText":"after"}"#
            mass.updateMask.paths = ["optional_text"]
            let started = try await platform.call(MassMethods.updateRecords, mass)
            #expect(try await platform.ended(started.id).state == .succeeded)
            // As an erasure leaves it that found no personal field filled.
            try await platform.engine.store(.tenant(TestPlatform.tenant)).write {
                [dispatcher = platform.dispatcher] writer in
                let entity = try dispatcher.core.entity(Sample.self)
                try RecordTraces(writer).forgetHistory(of: [sample.id], entity)
                var last: Int64 = 0
                let query = Query(ChangeLog.table, columns: [ChangeLog.position], where: .all)
                try writer.select(query) { cells in
                    last = max(last, cells[0].bits)
                    return true
                }
                var row = Erasures.Row(
                    id: try writer.next(.identifier),
                    root: nil,
                    RecordKey(entity: Sample.entityName, id: sample.id),
                    recordTime: 0,
                    .anonymised,
                    now: dispatcher.core.clock.now(),
                    userID: 1
                )
                row.position = last
                try Erasures.insert([row], writer)
            }
            let refused = try await platform.undo(started.id)
            #expect(refused.errorReason == "UNDO_REFUSED")
            #expect(try await platform.get(sample.id).optionalText == "after")
        }
    }

    @Test("Tables of other entities go too, and an export that waits is cancelled and holds no erasure up")
    func tables() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self], rehearses: false) { platform in
            let bench = TransferBench(platform: platform)
            let sample = try await platform.sample(Self.name)
            let made = try await bench.run("name,code\n\(Self.name),N1\n", into: "directory.account") { _ in }
            #expect(try await bench.export("directory.account").contains(Self.name))
            let waiting = try await platform.call(
                TransferMethods.startExport,
                .with { $0.entity = Sample.entityName }
            )
            try await erase(sample.id, platform)

            let cancelled = try await platform.ended(waiting.id)
            #expect(cancelled.state == .cancelled && !cancelled.hasFile)
            #expect(cancelled.emptiedReason == "PERSON_ERASED")
            let list = try await platform.call(OperationMethods.listOperations, ListOperationsRequest()).operations
            let tables = list.filter { ["kernel.import", "kernel.export"].contains($0.kind) }
            #expect(tables.count == 3)
            #expect(tables.allSatisfy { $0.emptiedReason == "PERSON_ERASED" && !$0.hasFile })
            // The import of another entity is taken back as before.
            #expect(try await platform.undo(made.operation.id).state == .succeeded)
        }
    }

    @Test("The counter of failed sign-ins tells no address")
    func signIns() async throws {
        try await withPlatform { platform in
            let request = SignInRequest.with {
                $0.tenant = TestPlatform.tenant
                $0.email = "zyxquivrin@acme.example"
                $0.password = "not the password"
            }
            _ = try await refusal { try await platform.call(SessionMethods.signIn, request, token: nil) }
            let keys = try await platform.engine.store(.control).read { reader in
                var keys: [String] = []
                try reader.select(Query(SignInFailures.table, columns: [0], where: .all)) { cells in
                    keys.append(cells[0].text)
                    return true
                }
                return keys
            }
            #expect(!keys.isEmpty && !keys.contains { $0.contains("zyx") || $0.contains("/acme") })
        }
    }
}
