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

extension TestPlatform {
    /// Runs what waits and answers an operation as it ended.
    func ended(_ id: Int64) async throws -> Contract.Operation {
        try await dispatcher.operations.drain(Self.tenant)
        return try await call(OperationMethods.getOperation, .with { $0.id = id })
    }

    func report(_ id: Int64, token: String? = "administrator") async throws -> [ReportRow] {
        let request = ListOperationReportRequest.with {
            $0.id = id
            $0.pageSize = 1000
        }
        return try await call(OperationMethods.listOperationReport, request, token: token).rows
    }

    /// Starts the undo of an operation, and answers it as it ended.
    func undo(_ id: Int64, token: String? = "administrator") async throws -> Contract.Operation {
        let started = try await call(OperationMethods.undoOperation, .with { $0.id = id }, token: token)
        return try await ended(started.id)
    }

    /// Somebody with these rights on samples and no others, signed in.
    func colleague(_ name: String, _ grants: [(actions: [String], scope: Scope)]) async throws -> Colleague {
        var create = CreateAccessRoleRequest()
        create.accessRole.name = name
        create.accessRole.grants = grants.map { grant in
            .with {
                $0.entity = "testing.sample"
                $0.actions = grant.actions
                $0.scope = grant.scope
            }
        }
        let role = try await call(AccessRoleMethods.createAccessRole, create)
        let token = try await signIn(as: .granted, email: "\(name)@acme.example")
        let list = ListRequest.with { $0.filter = "email = \"\(name)@acme.example\"" }
        let user = try #require(try await call(UserMethods.listUsers, list).users.first)
        var update = UpdateUserRequest()
        update.user = user
        update.user.accessRoleIds = [role.id]
        update.updateMask.paths = ["access_role_ids"]
        return Colleague(user: try await call(UserMethods.updateUser, update), token: token)
    }

    func sealSample(_ id: Int64) async throws {
        try await engine.store(.tenant(Self.tenant)).write { [dispatcher] writer in
            let transaction = dispatcher.transaction(writer, writer, Self.tenant, .module("testing"))
            try transaction.seal(RecordID<Sample>(id))
        }
    }

    /// Every sample, the bin's too, as it is but for its version and when it changed.
    func everySample() async throws -> [Int64: Sample] {
        let answer = try await list {
            $0.showDeleted = true
            $0.pageSize = 1000
        }
        return answer.samples.reduce(into: [:]) { found, sample in
            var sample = sample
            sample.info.etag = ""
            sample.info.clearUpdateTime()
            sample.info.updatedBy = 0
            found[sample.id] = sample
        }
    }
}

struct Colleague {
    let user: User
    let token: String
}

extension Contract.Operation {
    /// What it came to, in one line each: `updated 3`.
    var came: [String] { counts.map { "\($0.name) \($0.count)" } }
}

/// How often a rule looked at one sample: it refuses the second time.
// Counted by a rule, which never suspends.
private let looks = Mutex(0)

/// Refuses one sample in the pass that writes, and lets the rehearsal pass.
private struct Wavering: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.validate(Sample.self) { old, new, _ in
            guard old != nil, new.title == "crowd 300" else { return }
            let isFirst = looks.withLock { count in
                count += 1
                return count == 1
            }
            guard isFirst else { throw KernelRefusal.invalid(.outOfRange, field: "count") }
        }
    }
}

@Suite("Mass actions on the records of a list (ACC-25, PLT-10)")
struct MassTests {
    private func change(
        _ filter: String,
        _ json: String,
        mask: [String] = [],
        _ fill: (inout UpdateRecordsRequest) -> Void = { _ in }
    ) -> UpdateRecordsRequest {
        var request = UpdateRecordsRequest()
        request.selection.entity = "testing.sample"
        request.selection.filter = filter
        request.recordJson = json
        request.updateMask.paths = mask
        fill(&request)
        return request
    }

    @Test("A change of all that a filter finds looks at each once, leaves later ones alone, and can be taken back")
    func update() async throws {
        try await withPlatform(rehearses: false) { platform in
            try await platform.crowd(450) { number, sample in sample.colour = number % 3 == 0 ? .green : .red }
            let before = try await platform.everySample()
            let request = change("colour = RED", #"{"colour":"BLUE","optionalText":"moved"}"#)
            let started = try await platform.call(MassMethods.updateRecords, request)
            let later = try await platform.sample("later") { $0.colour = .red }
            let ended = try await platform.ended(started.id)
            #expect(ended.state == .succeeded && ended.came == ["updated 300"])
            #expect(ended.done == 300 && ended.total == 300)
            let untouched = try await platform.get(later.id)
            #expect(untouched == later)
            let after = try await platform.everySample()
            #expect(after.values.count { $0.colour == .blue && $0.optionalText == "moved" } == 300)
            #expect(after.values.count { $0.colour == .green && !$0.hasOptionalText } == 150)
            let acts = try await platform.changes("testing.sample", before.keys.sorted()[1]).changes.map(\.act)
            #expect(acts.first == started.id)
            let undone = try await platform.undo(started.id)
            #expect(undone.state == .succeeded && undone.came == ["restored 300"])
            var restored = try await platform.everySample()
            restored[later.id] = nil
            #expect(restored == before)
            // Once is enough: all have changed since.
            let again = try await platform.undo(started.id)
            #expect(again.state == .failed && again.errorReason == "UNDO_REFUSED")
        }
    }

    @Test("A field that a mask names and the record leaves out is emptied; typed clients send the record as it is")
    func clearing() async throws {
        try await withPlatform { platform in
            let one = try await platform.sample("one") {
                $0.mood = "calm"
                $0.place.city = "Lyon"
            }
            let two = try await platform.sample("two") { $0.place.city = "Metz" }
            let record = try Sample.with { $0.count = 5 }.serializedBytes() as Data
            let request = UpdateRecordsRequest.with {
                $0.selection.entity = "testing.sample"
                $0.selection.ids = [two.id, one.id]
                $0.record = record
                $0.updateMask.paths = ["count", "mood", "place"]
            }
            let started = try await platform.call(MassMethods.updateRecords, request)
            let ended = try await platform.ended(started.id)
            #expect(ended.came == ["updated 2"])
            let seen = try await platform.list().samples
            #expect(seen.map(\.count) == [5, 5] && seen.allSatisfy { $0.mood.isEmpty && !$0.hasPlace })
        }
    }

    @Test("One record that refuses refuses all, unless such are to be left out; a sealed one never changes")
    func allOrNothing() async throws {
        try await withPlatform { platform in
            for number in 1...5 { try await platform.sample("sample \(number)") }
            let sealed = try await platform.list().samples[2]
            try await platform.sealSample(sealed.id)
            let before = try await platform.everySample()
            let request = change("title:sample", #"{"count":3}"#)
            let all = try await platform.ended(platform.call(MassMethods.updateRecords, request).id)
            #expect(all.state == .failed && all.errorReason == "MASS_REFUSED")
            let report = try await platform.report(all.id)
            #expect(report.map(\.reason) == ["RECORD_SEALED"] && report.map(\.recordID) == [sealed.id])
            let same = try await platform.everySample()
            #expect(same == before)
            var skipping = request
            skipping.skipRefused = true
            let some = try await platform.ended(platform.call(MassMethods.updateRecords, skipping).id)
            #expect(some.state == .succeeded && some.came == ["refused 1", "updated 4"])
            let outcomes = try await platform.report(some.id).map(\.outcome)
            #expect(outcomes == ["update", "update", "refused", "update", "update"])
            let again = try await platform.ended(platform.call(MassMethods.updateRecords, skipping).id)
            #expect(again.came == ["refused 1", "unchanged 4"])
        }
    }

    @Test("What refuses only when it is written makes an action that is all or nothing take itself back")
    func retreat() async throws {
        try await withPlatform([Wavering.self], rehearses: false) { platform in
            try await platform.crowd(450)
            let before = try await platform.everySample()
            let started = try await platform.call(MassMethods.updateRecords, change("title:crowd", #"{"count":3}"#))
            let ended = try await platform.ended(started.id)
            #expect(ended.state == .failed && ended.errorReason == "MASS_REFUSED" && ended.came == ["refused 1"])
            let report = try await platform.report(started.id)
            let titles = report.map { before[$0.recordID]?.title }
            #expect(titles == ["crowd 300"] && report.map(\.reason) == ["OUT_OF_RANGE"])
            let after = try await platform.everySample()
            #expect(after == before)
        }
    }

    @Test("Beforehand one sees how many records match, how many one may change, and the first refusals")
    func preview() async throws {
        try await withPlatform { platform in
            let nora = try await platform.colleague("nora", [(["read"], .all), (["create", "update"], .own)])
            try await platform.sample("other's")
            try await platform.sample("hers", token: nora.token)
            let request = change("", #"{"count":2000}"#) {
                $0.selection.all = true
                $0.validateOnly = true
            }
            let seen = try await platform.call(MassMethods.updateRecords, request, token: nora.token)
            #expect(seen.id == 0 && seen.came == ["matched 2", "permitted 1", "refused 2", "tried 2"])
            #expect(seen.refusals.map(\.reason) == ["PERMISSION_DENIED", "OUT_OF_RANGE"])
            #expect(seen.refusals.map(\.field) == ["", "count"])
            let operations = try await platform.call(OperationMethods.listOperations, ListOperationsRequest())
            #expect(operations.operations.isEmpty)
        }
    }

    @Test("Whoever loses their rights is stopped at the next chunk, and changes nothing any more")
    func rightsOfTheMoment() async throws {
        try await withPlatform { platform in
            let nora = try await platform.colleague("nora", [(["read", "update"], .all)])
            let sample = try await platform.sample("mine")
            let request = change("title = mine", #"{"count":3}"#) { $0.skipRefused = true }
            let started = try await platform.call(MassMethods.updateRecords, request, token: nora.token)
            var update = UpdateUserRequest()
            update.user = nora.user
            update.user.accessRoleIds = []
            update.updateMask.paths = ["access_role_ids"]
            _ = try await platform.call(UserMethods.updateUser, update)
            let ended = try await platform.ended(started.id)
            #expect(ended.state == .failed && ended.errorReason == "PERMISSION_DENIED")
            let same = try await platform.get(sample.id)
            #expect(same == sample)
        }
    }

    @Test("Records go to the bin with what is theirs and come back with it; what others need stays (BIN-01, BIN-02)")
    func deletion() async throws {
        try await withPlatform { platform in
            let parent = try await platform.sample("parent")
            try await platform.sample("child") { $0.parentID = parent.id }
            let needed = try await platform.sample("needed")
            let holder = try await platform.sample("holder") { $0.friendIds = [needed.id] }
            let before = try await platform.everySample()
            let request = DeleteRecordsRequest.with {
                $0.selection.entity = "testing.sample"
                $0.selection.filter = "title != holder"
                $0.skipRefused = true
            }
            let ended = try await platform.ended(platform.call(MassMethods.deleteRecords, request).id)
            #expect(ended.state == .succeeded && ended.came == ["deleted 1", "refused 1", "unchanged 1"])
            let left = try await platform.titles("")
            #expect(left == ["needed", "holder"])
            let refused = try await platform.report(ended.id).filter { $0.outcome == "refused" }
            #expect(refused.map(\.recordID) == [needed.id] && refused.map(\.reason) == ["RECORD_REFERENCED"])
            let undone = try await platform.undo(ended.id)
            #expect(undone.state == .succeeded)
            let after = try await platform.everySample()
            #expect(after == before && after[holder.id]?.friendIds == [needed.id])
        }
    }

    @Test("Whoever may assign their records hands them over, and can take them back; nobody else's")
    func reassignment() async throws {
        try await withPlatform { platform in
            let nora = try await platform.colleague("nora", [(["read"], .all), (["create", "assign"], .own)])
            let paul = try await platform.colleague("paul", [(["read"], .all)])
            let team = try await platform.call(TeamMethods.createTeam, .with { $0.team.name = "Nord" })
            try await platform.sample("other's")
            let hers = try await platform.sample("hers", token: nora.token)
            let request = ReassignRecordsRequest.with {
                $0.selection.entity = "testing.sample"
                $0.selection.all = true
                $0.ownerID = paul.user.id
                $0.teamID = team.id
                $0.skipRefused = true
            }
            let started = try await platform.call(MassMethods.reassignRecords, request, token: nora.token)
            let ended = try await platform.ended(started.id)
            #expect(ended.came == ["refused 1", "updated 1"])
            let given = try await platform.get(hers.id)
            #expect(given.info.ownerID == paul.user.id && given.info.teamID == team.id)
            let undone = try await platform.undo(started.id, token: nora.token)
            #expect(undone.came == ["restored 1"])
            let back = try await platform.get(hers.id)
            #expect(back.info.ownerID == nora.user.id && back.info.teamID == hers.info.teamID)
            let denied = try await refusal {
                try await platform.call(MassMethods.reassignRecords, request, token: paul.token)
            }
            #expect(denied == "PERMISSION_DENIED")
        }
    }

    @Test("What makes no sense is refused before anything starts")
    func refusals() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a")
            let refused: [(UpdateRecordsRequest, String)] = [
                (change("", #"{"count":1}"#), "SELECTION_EMPTY selection"),
                (change("nothing = 1", #"{"count":1}"#), "INVALID_FILTER selection.filter"),
                (change("title = a", #"{"nothing":1}"#), "UNKNOWN_FIELD record_json.nothing"),
                (change("title = a", "{"), "MALFORMED_JSON record_json"),
                (change("title = a", "{}"), "REQUIRED update_mask"),
                (change("title = a", "{}", mask: ["info.owner_id"]), "REQUIRED update_mask"),
                (change("title = a", "{}", mask: ["lines"]), "INVALID_MASK update_mask"),
                (change("title = a", "{}", mask: ["*"]), "INVALID_MASK update_mask"),
                (change("title = a", #"{"pin":"12345"}"#), "INVALID_MASK update_mask"),
                (
                    change("", #"{"count":1}"#) { $0.selection.ids = [sample.id, 999_999] },
                    "NOT_FOUND selection.ids[1]"
                ),
                (
                    change("", #"{"count":1}"#) { $0.selection.entity = "testing.settings" },
                    "UNKNOWN_ENTITY selection.entity"
                ),
            ]
            for (request, reason) in refused {
                let got = try await refusal { try await platform.call(MassMethods.updateRecords, request) }
                #expect(got == reason)
            }
            let nobody = ReassignRecordsRequest.with {
                $0.selection.entity = "testing.sample"
                $0.selection.all = true
                $0.ownerID = sample.id
            }
            let got = try await refusal { try await platform.call(MassMethods.reassignRecords, nobody) }
            #expect(got == "REFERENCE_NOT_FOUND owner_id")
        }
    }

    @Test("After a stop in the middle a mass action goes on where it was: nothing twice, nothing left out")
    func resumed() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ruche-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let before = try await TestPlatform([TestingPlugin.self], folder, rehearses: false)
        try await before.crowd(2000)
        let request = change("title:crowd", #"{"count":3}"#) { $0.skipRefused = true }
        let started = try await before.call(MassMethods.updateRecords, request)
        let running = Task { try await before.dispatcher.operations.drain(TestPlatform.tenant) }
        while try await before.call(OperationMethods.getOperation, .with { $0.id = started.id }).done == 0 {
            await Task.yield()
        }
        let tokens = (operator: before.operatorToken, administrator: before.administrator)
        await before.engine.close()
        try? await running.value
        let after = try await TestPlatform([TestingPlugin.self], folder, rehearses: false, tokens: tokens)
        let ended = try await after.ended(started.id)
        #expect(ended.state == .succeeded && ended.came == ["updated 2000"] && ended.done == 2000)
        let list = ListRequest.with {
            $0.filter = "count = 3"
            $0.pageSize = 1
            $0.countTotal = true
        }
        let total = try await after.call(SampleMethods.listSamples, list).totalSize
        #expect(total == 2000)
        await after.close()
    }
}
