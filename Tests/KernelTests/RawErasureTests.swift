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

/// Every byte of the files of a tenant's store and of its records' files.
private struct RawFiles {
    let platform: TestPlatform

    /// The files of the platform's folder in which one of the texts stands, as it is or as a search key, by the text.
    func places(of texts: [String], end: String = "") throws -> [String: [String]] {
        var found: [String: [String]] = [:]
        let forms = texts.map { text in
            (text, Set([text, TextKeys.searchKey(text), TextKeys.collationKey(text)]).map { Data($0.utf8) })
        }
        for path in try FileManager.default.subpathsOfDirectory(atPath: platform.folder) where path.hasSuffix(end) {
            let url = URL(fileURLWithPath: platform.folder + "/" + path)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            let bytes = try Data(contentsOf: url)
            for (text, keys) in forms where keys.contains(where: { bytes.range(of: $0) != nil }) {
                found[text, default: []].append(path)
            }
        }
        return found
    }

    /// Lets the timers do what follows an erasure, and closes what is idle.
    func settle() async throws {
        try await platform.dispatcher.timers.ringDue()
        await platform.engine.closeUnused()
        await platform.engine.closeUnused()
    }
}

@Suite("Nothing of who was erased is left in the raw files")
struct RawErasureTests {
    private static let name = "Zyxquivrin"
    private static let mail = "QWX-7741-KJV"
    private static let custom = "Vroumblik"
    /// In letters that nothing else is written in, so that its terms stand whole in a search index.
    private static let foreign = "Քաղցրիկ"
    private static let all = [name, mail, custom, foreign]
    /// What a search index knows it by.
    private static let terms: [String] = {
        let key = Array(TextKeys.searchKey(foreign))
        return (0...key.count - 3).map { String(key[$0..<$0 + 3]) }
    }()

    private func person(_ platform: TestPlatform) async throws -> Sample {
        try await platform.field("x_nick") { $0.search = true }
        for number in 1...12 { try await platform.sample("somebody else \(number)") }
        let file = try await TransferBench(platform: platform).upload(Array("\(Self.name) wrote this".utf8))
        let members = #""title":"\#(Self.name) \#(Self.foreign)","code":"\#(Self.mail)","x_nick":"\#(Self.custom)""#
        _ = try await platform.json(
            SampleMethods.createSample.path,
            #"{"sample":{\#(members),"document":{"name":"a","hash":"\#(file)"}},"requestId":"first"}"#
        )
        let found = try await platform.list { $0.query = Self.name }
        let sample = try #require(found.samples.first)
        try await platform.update(sample, mask: ["optional_text"]) { $0.optionalText = "also \(Self.name)" }
        for number in 1...12 { try await platform.sample("later \(number)") }
        return try await platform.get(sample.id)
    }

    @Test("No byte of the store, of its log or of the files tells of an erased person (ACC-27)")
    func person() async throws {
        try await withPlatform(sessionHours: 100) { platform in
            let files = RawFiles(platform: platform)
            let sample = try await person(platform)
            let before = try files.places(of: Self.all)
            #expect(Set(before.keys) == Set(Self.all))
            #expect(try !files.places(of: Self.terms).isEmpty)

            let request = ErasePersonRequest.with {
                $0.record.entity = Sample.entityName
                $0.record.id = sample.id
            }
            _ = try await platform.call(PrivacyMethods.erasePerson, request)
            try await platform.dispatcher.timers.ringDue()
            // While the tenant is open: its log is empty, or tells of what came since.
            #expect(try files.places(of: Self.all + Self.terms, end: "-wal") == [:])
            // A day later the bytes of their files are gone too.
            platform.clock.advance(hours: 26)
            try await platform.dispatcher.timers.ringDue()
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            try await files.settle()
            #expect(try files.places(of: Self.all) == [:])
            #expect(try files.places(of: Self.terms) == [:])
            #expect(try await platform.get(sample.id).title == "Anonyme")
            #expect(try await platform.list { $0.query = "somebody" }.samples.count == 12)
        }
    }

    @Test("The same of a record that is erased from the bin for good (BIN-03)")
    func bin() async throws {
        try await withPlatform { platform in
            let files = RawFiles(platform: platform)
            let sample = try await person(platform)
            try await platform.delete(sample.id)
            let request = EraseRecordsRequest.with {
                $0.entity = Sample.entityName
                $0.ids = [sample.id]
            }
            #expect(try await platform.call(BinMethods.eraseRecords, request).erased.count == 1)
            platform.clock.advance(hours: 26)
            try await platform.dispatcher.timers.ringDue()
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            try await files.settle()
            #expect(try files.places(of: Self.all) == [:])
            #expect(try files.places(of: Self.terms) == [:])
        }
    }

    @Test("Files, values and sentences of imports, exports and mass actions over the person's entity go at once")
    func operations() async throws {
        try await withPlatform(rehearses: false) { platform in
            let files = RawFiles(platform: platform)
            let bench = TransferBench(platform: platform)
            let table = "title;day\n\(Self.name);1970-02-03\n\(Self.foreign);no day\n"
            let made = try await bench.run(table, into: Sample.entityName) { $0.skipRefused = true }
            #expect(made.rows.map(\.outcome) == ["create", "refused"])
            let id = try #require(made.rows.first).recordID
            #expect(try await bench.export(Sample.entityName).contains(Self.name))
            var mass = UpdateRecordsRequest()
            mass.selection.entity = Sample.entityName
            mass.selection.filter = "title = \"\(Self.name)\""
            mass.recordJson = #"{"optionalText":"\#(Self.custom)"}"#
            mass.updateMask.paths = ["optional_text"]
            let updated = try await platform.finish(try await platform.call(MassMethods.updateRecords, mass))
            #expect(updated.state == .succeeded)

            let request = ErasePersonRequest.with {
                $0.record.entity = Sample.entityName
                $0.record.id = id
            }
            // One that waits for its turn may still write what it was told.
            let waiting = try await platform.call(MassMethods.updateRecords, mass)
            let refused = try await refusal { try await platform.call(PrivacyMethods.erasePerson, request) }
            #expect(refused == "OPERATION_UNDER_WAY")
            _ = try await platform.finish(waiting)

            _ = try await platform.call(PrivacyMethods.erasePerson, request)
            try await platform.dispatcher.timers.ringDue()
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            try await files.settle()
            #expect(try files.places(of: [Self.name, Self.foreign, Self.custom]) == [:])

            let list = try await platform.call(OperationMethods.listOperations, ListOperationsRequest()).operations
            let emptied = list.filter { !$0.emptiedReason.isEmpty }
            #expect(Set(emptied.map(\.emptiedReason)) == ["PERSON_ERASED"])
            #expect(Set(emptied.map(\.kind)) == ["kernel.import", "kernel.export", "kernel.mass_update"])
            #expect(emptied.allSatisfy { !$0.hasFile })
            let export = try #require(emptied.first { $0.kind == "kernel.export" })
            let caller = FileCaller(token: platform.administrator, language: "en", peer: "127.0.0.1")
            let gone = try await refusal {
                try await platform.dispatcher.openFile("kernel.operation/\(export.id)/file"[...], caller)
            }
            #expect(gone == "PERSON_ERASED")
            // What was done stays told, and an undo still knows of what.
            let report = try await platform.call(
                OperationMethods.listOperationReport,
                .with { $0.id = made.operation.id }
            )
            #expect(report.rows.map(\.outcome) == ["create", "refused"])
            #expect(report.rows.map(\.message) == ["", ""])
        }
    }

    @Test("A user who left is anonymised, and signing in tells nothing of them; an active one is refused")
    func user() async throws {
        try await withPlatform(rehearses: false) { platform in
            let files = RawFiles(platform: platform)
            let (user, token) = try await platform.person("zyxquivrin") { $0.name = Self.name }
            let key = try await platform.call(
                SessionMethods.createApiKey,
                .with {
                    $0.name = "laptop of \(Self.name)"
                    $0.expireTime = platform.clock.now().adding(hours: 24).timestamp
                },
                token: token
            )
            let request = ErasePersonRequest.with {
                $0.record.entity = User.entityName
                $0.record.id = user.id
            }
            let active = try await refusal { try await platform.call(PrivacyMethods.erasePerson, request) }
            #expect(active == "USER_ACTIVE")
            let deactivate = DeactivateUserRequest.with { $0.id = user.id }
            _ = try await platform.call(UserMethods.deactivateUser, deactivate)

            let answer = try await platform.call(PrivacyMethods.erasePerson, request)
            #expect(Set(answer.records.map(\.record.id)) == [user.id, key.apiKey.id])
            let left = try await platform.call(UserMethods.getUser, .with { $0.id = user.id })
            #expect(left.name == "Anonyme" && left.email == "\(user.id)@erased.invalid" && left.inactive)
            let entries = try await platform.call(SessionMethods.listSignIns, .with { $0.userID = user.id }).entries
            #expect(!entries.isEmpty && entries.allSatisfy { $0.peer.isEmpty })
            // Put back from a backup in which the user was active: erased again, and out of use.
            try await platform.engine.store(.tenant(TestPlatform.tenant)).write {
                [dispatcher = platform.dispatcher] writer in
                try writer.delete(Erasures.table, where: .all, limit: nil)
                let entity = try dispatcher.core.entity(User.self)
                let column = try #require(entity.layout.column(at: "inactive"))
                try writer.update(
                    entity.table,
                    set: [(column, .integer(0))],
                    where: .equal(0, .integer(user.id))
                )
            }
            #expect(try await platform.dispatcher.work.erasures.apply(to: TestPlatform.tenant) > 0)
            let again = try await platform.call(UserMethods.getUser, .with { $0.id = user.id })
            #expect(again.inactive && again.name == "Anonyme")
            // Who did what is still told, by number.
            let changes = try await platform.changes(User.entityName, user.id).changes
            #expect(changes.contains { $0.userID == user.id })
            try await files.settle()
            #expect(try files.places(of: [Self.name], end: "tenant.db") == [:])
            #expect(try files.places(of: [Self.name], end: "-wal") == [:])
        }
    }
}
