import Contract
import Foundation
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

/// Samples marked by a flag of another colour must be kept, some until a day.
private struct KeptSamples: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.retain(Sample.self) { sample, _ in
            guard sample.colour == .red else { return nil }
            return Retention("TEN_YEARS", until: sample.day.isEmpty ? nil : try CivilDate(parsing: sample.day))
        }
        try registry.anonymise(Sample.self) { sample in sample.title += " (\(sample.count))" }
    }
}

@Suite("The right to be forgotten, of whatever entity")
struct PersonErasureTests {
    private static let word = "Zyxquivrin"

    private func erase(
        _ platform: TestPlatform,
        _ id: Int64,
        entity: String = Sample.entityName,
        isCheck: Bool = false,
        token: String? = "administrator"
    ) async throws -> ErasePersonResponse {
        var request = ErasePersonRequest()
        request.record.entity = entity
        request.record.id = id
        request.validateOnly = isCheck
        return try await platform.call(PrivacyMethods.erasePerson, request, token: token)
    }

    private func write(
        _ platform: TestPlatform,
        _ body: @escaping @Sendable (Transaction, any StoreWriter) throws -> Void
    ) async throws {
        try await platform.engine.store(.tenant(TestPlatform.tenant)).write {
            [dispatcher = platform.dispatcher] writer in
            try body(dispatcher.transaction(writer, writer, TestPlatform.tenant, .module("testing")), writer)
        }
    }

    private func upload(_ platform: TestPlatform, _ text: String) async throws -> FileRef {
        let caller = FileCaller(token: platform.administrator, language: "en", peer: "127.0.0.1")
        let bytes = Array(text.utf8)
        let upload = try await platform.dispatcher.beginUpload(caller, name: text + ".txt", size: Int64(bytes.count))
        try await upload.append(bytes)
        return try await upload.finish()
    }

    /// Gives every field of a sample a value that tells of the person.
    private func fill(_ sample: inout Sample, _ file: FileRef) throws {
        let word = Self.word
        sample.title = word
        sample.code = word.uppercased()
        sample.price = "12.50"
        sample.rate = "0.5"
        sample.day = "1970-02-03"
        sample.moment = try Instant(microseconds: 1_000_000).timestamp
        sample.colour = .green
        sample.origin = "north"
        sample.flag = true
        sample.count = 7
        sample.optionalCount = 0
        sample.optionalText = word
        sample.optionalFlag = false
        sample.longitude = 2.5
        sample.place = try place()
        sample.words = [word, "a \(word)"]
        sample.numbers = [1, 2]
        sample.serial = word
        sample.colours = [.red]
        sample.mood = "calm"
        sample.document = file
        sample.pin = word
        sample.lines = [
            try .with {
                $0.text = word
                $0.amount = "3.5"
                $0.place = try place()
                $0.marks = [word]
                $0.proof = file
            }
        ]
    }

    private func place() throws -> Place {
        .with {
            $0.street = Self.word
            $0.city = Self.word
            $0.latitude = 45
            $0.position = .with {
                $0.floor = 2
                $0.door = Self.word
            }
        }
    }

    @Test("No table keeps anything of an erased person: every kind of field, the lines, the log, kept answers (ACC-27)")
    func nothingIsLeft() async throws {
        try await withPlatform(rehearses: false) { platform in
            let file = try await upload(platform, Self.word)
            var create = CreateSampleRequest()
            try fill(&create.sample, file)
            create.requestID = "first"
            let sample = try await platform.call(SampleMethods.createSample, create)
            try await platform.update(sample, mask: ["optional_text", "lines", "place.street"]) {
                $0.optionalText = "later \(Self.word)"
                $0.place.street = "rue \(Self.word)"
                $0.lines[0].text = "line of \(Self.word)"
            }
            try await write(platform) { transaction, writer in
                try ExternalKeys.set("zyxquivrin-1", Sample.entityName, sample.id, writer)
                var progress = OperationProgress(
                    done: 1,
                    total: 1,
                    counts: [:],
                    end: .now,
                    core: transaction.core,
                    kind: DeleteRecordsRequest.operation.name
                )
                progress.report = [
                    .with {
                        $0.recordID = sample.id
                        $0.outcome = "refused"
                        $0.message = "zyxquivrin is too long"
                    }
                ]
                let told = DeleteRecordsRequest.with { $0.selection.filter = "title = \"\(Self.word)\"" }
                _ = try transaction.note(
                    DeleteRecordsRequest.operation,
                    told,
                    entity: Sample.entityName,
                    progress
                )
            }
            let before = try await platform.places(of: Self.word)
            for place in [
                "testing_sample.title", "testing_sample.title__key", "kernel_change.before", "kernel_request.answer",
                "kernel_external_key.key", "kernel_operation.parameters", "kernel_operation_report.rows",
            ] { #expect(before.contains(place), "\(place)") }

            let checked = try await erase(platform, sample.id, isCheck: true)
            #expect(checked.erasureID == 0 && checked.records.map(\.outcome) == [.anonymised])
            #expect(try await platform.get(sample.id).title == Self.word)

            let answer = try await erase(platform, sample.id)
            #expect(answer.records.map(\.outcome) == [.anonymised] && answer.kept.isEmpty)
            #expect(try await platform.places(of: Self.word) == [])
            let left = try await platform.get(sample.id)
            var expected = Sample()
            expected.id = sample.id
            expected.title = "Anonyme"
            expected.number = sample.number
            expected.lines = [.with { $0.text = "Anonyme" }]
            expected.lines[0].id = sample.lines[0].id
            expected.info = left.info
            #expect(left == expected)
            let found = try await platform.list {
                $0.query = "zyxquivrin"
                $0.showDeleted = true
            }
            #expect(found.samples.isEmpty)
            // Who changed what and when is still told.
            let history = try await platform.changes(Sample.entityName, sample.id)
            #expect(history.changes.count >= 3)
            // The request that is repeated gets the record as it is now.
            let again = try await platform.call(SampleMethods.createSample, create)
            #expect(again == left)
        }
    }

    @Test("The bytes of an erased person's files are gone a day later, though nobody brings files any more")
    func files() async throws {
        try await withPlatform(rehearses: false) { platform in
            let file = try await upload(platform, Self.word)
            let sample = try await platform.sample("a") { $0.document = file }
            _ = try await erase(platform, sample.id)
            platform.clock.advance(hours: 26)
            try await platform.dispatcher.timers.ringDue()
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            let known = try await platform.engine.store(.tenant(TestPlatform.tenant)).read {
                try $0.count(FileTables.files, where: .all)
            }
            #expect(known == 0)
            await #expect(throws: StoreError.self) {
                _ = try await platform.engine.files.read(TestPlatform.tenant, file.hash, from: 0, count: 1)
            }
        }
    }

    @Test("What belongs to the person goes along: what lies in the bin is gone, the rest has nobody's name")
    func belongings() async throws {
        try await withPlatform(rehearses: false) { platform in
            let person = try await platform.sample(Self.word)
            let live = try await platform.sample(Self.word + " live") { $0.parentID = person.id }
            let binned = try await platform.sample(Self.word + " binned") { $0.parentID = live.id }
            try await platform.delete(binned.id)
            let other = try await platform.sample("other")
            let answer = try await erase(platform, person.id)
            let outcomes = Dictionary(uniqueKeysWithValues: answer.records.map { ($0.record.id, $0.outcome) })
            #expect(outcomes == [person.id: .anonymised, live.id: .anonymised, binned.id: .erased])
            #expect(answer.records.first?.record.id == person.id)
            #expect(try await refusal { try await platform.get(binned.id) } == "NOT_FOUND")
            #expect(try await platform.get(live.id).title == "Anonyme")
            #expect(try await platform.get(other.id) == other)
            #expect(try await platform.places(of: Self.word) == [])

            let register = try await platform.call(PrivacyMethods.listErasures, ListErasuresRequest())
            #expect(register.erasures.map(\.id) == [answer.erasureID])
            let act = try #require(register.erasures.first)
            #expect(act.subject.record.id == person.id && act.userID != 0 && act.position > 0)
            #expect(Set(act.others.map(\.record.id)) == [live.id, binned.id])
        }
    }

    @Test("What was merged into the person's record is of the same person, and goes with it")
    func merged() async throws {
        try await withPlatform(rehearses: false) { platform in
            let kept = try await platform.sample(Self.word)
            let other = try await platform.sample(Self.word + " twice")
            try await write(platform) { _, writer in
                try ExternalKeys.set("zyxquivrin-2", Sample.entityName, other.id, writer)
            }
            var merge = MergeRecordsRequest()
            merge.entity = Sample.entityName
            merge.survivorID = kept.id
            merge.otherID = other.id
            _ = try await platform.call(MergeMethods.mergeRecords, merge)
            #expect(try await platform.places(of: Self.word).contains("kernel_merge.keys"))
            let answer = try await erase(platform, kept.id)
            #expect(Set(answer.records.map(\.record.id)) == [kept.id, other.id])
            #expect(try await platform.places(of: Self.word) == [])
        }
    }

    @Test("What is sealed or must be kept stays as it is; the answer says why and until when")
    func kept() async throws {
        try await withPlatform([KeptSamples.self], rehearses: false) { platform in
            let person = try await platform.sample(Self.word) { $0.count = 4 }
            let sealed = try await platform.sample(Self.word + " sealed") { $0.parentID = person.id }
            let retained = try await platform.sample(Self.word + " retained") {
                $0.parentID = person.id
                $0.colour = .red
                $0.day = "2030-12-31"
            }
            let over = try await platform.sample(Self.word + " over") {
                $0.parentID = person.id
                $0.colour = .red
                $0.day = "2025-12-31"
            }
            try await write(platform) { transaction, _ in try transaction.seal(RecordID<Sample>(sealed.id)) }
            let answer = try await erase(platform, person.id)
            let kept = Dictionary(uniqueKeysWithValues: answer.kept.map { ($0.record.id, $0) })
            #expect(Set(kept.keys) == [sealed.id, retained.id])
            #expect(kept[sealed.id]?.reason == "RECORD_SEALED" && kept[sealed.id]?.untilDate == "")
            #expect(kept[retained.id]?.reason == "RECORD_RETAINED")
            #expect(kept[retained.id]?.message == "TEN_YEARS" && kept[retained.id]?.untilDate == "2030-12-31")
            #expect(try await platform.get(sealed.id) == sealed)
            #expect(try await platform.get(retained.id) == retained)
            // What the module makes of it besides is done before; the figure it used is gone.
            #expect(try await platform.get(person.id).title == "Anonyme (0)")
            #expect(try await platform.get(over.id).title == "Anonyme (0)")
        }
    }

    @Test("A person is erased by whoever is named for it, and only where something tells of persons")
    func refusals() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a")
            let site = try await platform.site("Site")
            let writer = try await platform.signIn(as: .writer, email: "writer@acme.example")
            let denied = try await refusal { try await erase(platform, sample.id, token: writer) }
            #expect(denied == "PERMISSION_DENIED")
            let list = try await refusal {
                try await platform.call(PrivacyMethods.listErasures, ListErasuresRequest(), token: writer)
            }
            #expect(list == "PERMISSION_DENIED")
            let unpersonal = try await refusal { try await erase(platform, site.id, entity: Site.entityName) }
            #expect(unpersonal == "ENTITY_NOT_PERSONAL")
            #expect(try await refusal { try await erase(platform, 999_999) } == "NOT_FOUND")
            #expect(try await refusal { try await erase(platform, 0) } == "ID_REQUIRED record.id")
            let unknown = try await refusal { try await erase(platform, 1, entity: "no.such") }
            #expect(unknown == "UNKNOWN_ENTITY record.entity")
        }
    }

    @Test("A tenant that was put back forgets again whom the platform's copy of the register names, and nobody else")
    func appliedAgain() async throws {
        try await withPlatform(rehearses: false) { platform in
            let person = try await platform.sample(Self.word)
            let other = try await platform.sample("other")
            let answer = try await erase(platform, person.id)
            let erasures = platform.dispatcher.work.erasures
            #expect(try await erasures.known(among: [TestPlatform.tenant]) == [TestPlatform.tenant])
            #expect(try await erasures.apply(to: TestPlatform.tenant) == 0)

            // As after a restore: the name is there again, and the tenant's own register knows nothing.
            try await platform.update(person, mask: ["title"]) {
                $0.title = Self.word
                $0.info.etag = ""
            }
            try await write(platform) { _, writer in try writer.delete(Erasures.table, where: .all, limit: nil) }
            // The same identifier of another tenant that had this name: created at another time.
            try await platform.dispatcher.tenants.control.write { writer in
                let row = Erasures.Row(
                    id: answer.erasureID + 1,
                    root: nil,
                    RecordKey(entity: Sample.entityName, id: other.id),
                    recordTime: 1,
                    .anonymised,
                    now: try Instant(microseconds: 1),
                    userID: 0
                )
                try Erasures.insertCopies([row], of: TestPlatform.tenant, writer)
            }
            #expect(try await erasures.apply(to: TestPlatform.tenant) == 1)
            #expect(try await platform.places(of: Self.word) == [])
            #expect(try await platform.get(other.id).title == "other")
            let register = try await platform.call(PrivacyMethods.listErasures, ListErasuresRequest())
            #expect(register.erasures.map(\.id) == [answer.erasureID])
        }
    }

    @Test(
        "An identifier is seen wherever it stands in an answer, and not in mere text",
        arguments: [
            (ids: [Int64(300)], text: "", record: Int64(300), found: true), ([300], "", 301, false),
            ([5], "", 5, true), ([0x61], "aaaa", 9, false), ([1_000_000], "é à ü", 1_000_000, true),
        ] as [(ids: [Int64], text: String, record: Int64, found: Bool)]
    )
    func naming(ids: [Int64], text: String, record: Int64, found: Bool) throws {
        var answer = EraseRecordsResponse()
        answer.erased = [.with { $0.entity = text }, .with { $0.id = record }]
        let bytes: [UInt8] = try answer.serializedBytes()
        let named = bytes.withUnsafeBytes { RecordTraces.mayName(Set(ids), $0) }
        #expect(named == found)
    }
}
