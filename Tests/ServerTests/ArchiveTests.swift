import Contract
import DirectoryPlugin
import Foundation
import Kernel
import Logging
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Server

@Suite("A tenant as files that other programs can read")
struct ArchiveTests {
    private static let secret = "4711-never-told"

    // MARK: - A tenant with something of everything

    /// A platform whose tenant has records of every kind, and what it answered when they were made.
    private func withTenant(
        _ plugins: [any Plugin.Type] = [TestingPlugin.self],
        _ body: (TestPlatform, String) async throws -> Void
    ) async throws {
        let platform = try await TestPlatform.make(plugins)
        let target = platform.folder + "-archives"
        do {
            try await body(platform, target)
        } catch {
            await platform.close()
            throw error
        }
        await platform.close()
        try? FileManager.default.removeItem(atPath: target)
    }

    private func create(_ platform: TestPlatform, _ fill: (inout Sample) -> Void) async throws -> Sample {
        var request = CreateSampleRequest()
        fill(&request.sample)
        return try await platform.call(SampleMethods.createSample, request)
    }

    private func upload(_ platform: TestPlatform, _ bytes: [UInt8]) async throws -> FileRef {
        let caller = FileCaller(token: platform.administrator, language: "en", peer: "127.0.0.1")
        let upload = try await platform.dispatcher.beginUpload(caller, name: "plan.txt", size: Int64(bytes.count))
        try await upload.append(bytes)
        return try await upload.finish()
    }

    /// Answers the records: one that is full, one that was changed, one in the bin.
    private func fill(_ platform: TestPlatform) async throws -> (full: Sample, changed: Sample, deleted: Sample) {
        let file = try await upload(platform, Array("Plan de l'étage".utf8))
        let first = try await create(platform) { $0.title = "Ärger" }
        let full = try await create(platform) { sample in
            sample.title = "Élodie \"Été\" \\ \u{1}\u{2028}"
            sample.code = "A-1"
            sample.price = "1234.50"
            sample.rate = "0.00000001"
            sample.day = "2024-02-29"
            sample.moment.seconds = 1_700_000_000
            sample.moment.nanos = 123_456_000
            sample.colour = .blue
            sample.origin = "north"
            sample.flag = true
            sample.count = -7
            sample.optionalCount = 0
            sample.optionalText = "rien"
            sample.longitude = 0.1 + 0.2
            sample.place.city = "Évreux"
            sample.place.position.door = "B"
            sample.subject.entity = "testing.sample"
            sample.subject.id = first.id
            sample.parentID = first.id
            sample.friendIds = [first.id, first.id]
            sample.words = ["a", "b;c"]
            sample.numbers = [3, -1]
            sample.lines = [SampleLine(), SampleLine()]
            sample.lines[0].text = "one"
            sample.lines[0].amount = "0.0001"
            sample.lines[0].proof = file
            sample.lines[1].text = "two"
            sample.lines[1].marks = ["x"]
            sample.document = file
            sample.pin = Self.secret
        }
        var update = UpdateSampleRequest()
        update.sample = first
        update.sample.title = "Änderung"
        update.updateMask.paths = ["title"]
        let changed = try await platform.call(SampleMethods.updateSample, update)
        let gone = try await create(platform) { $0.title = "Disparu" }
        var delete = DeleteRequest()
        delete.id = gone.id
        let deleted = try await platform.call(SampleMethods.deleteSample, delete)
        _ = try await platform.signIn(as: .reader, email: "bob@acme.example")
        return (full, changed, deleted)
    }

    // MARK: - The two commands

    private func export(
        _ platform: TestPlatform,
        _ target: String,
        folder: String? = nil,
        as name: String? = nil
    ) async throws -> String {
        try await ArchiveExport(
            dataFolder: folder ?? platform.folder,
            target: target,
            tenant: name ?? TestPlatform.tenant,
            plugins: [TestingPlugin.self, DirectoryPlugin.self],
            time: platform.clock.now(),
            say: { _ in },
            show: { _ in }
        ).run()
    }

    private func load(
        _ archive: String,
        _ folder: String,
        as name: String? = nil,
        plugins: [any Plugin.Type] = [TestingPlugin.self, DirectoryPlugin.self]
    ) async throws(BackupFailure) {
        try await ArchiveImport(
            archive: archive,
            dataFolder: folder,
            as: name,
            plugins: plugins,
            say: { _ in },
            show: { _ in }
        ).run()
    }

    private func reason(_ body: () async throws -> Void) async throws -> String? {
        do {
            try await body()
            return nil
        } catch let failure as BackupFailure {
            return failure.reason
        }
    }

    private func manifest(_ archive: String) throws -> ArchiveManifest { try ArchiveManifest(of: archive) }

    /// Replaces a part of an archive, and what its manifest says of it.
    private func rewrite(_ archive: String, _ path: String, _ change: (String) -> String) throws {
        let old = try manifest(archive)
        let file = "\(archive)/\(path)"
        let text = change(try String(contentsOfFile: file, encoding: .utf8))
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        let new = ArchiveManifest(
            time: old.time,
            tenant: old.tenant,
            counters: old.counters,
            schemaSHA256: old.schemaSHA256,
            parts: old.parts.map { part in
                guard part.path == path else { return part }
                return .init(
                    path: path,
                    lines: Int64(text.split(separator: "\n").count),
                    bytes: Int64(text.utf8.count),
                    sha256: FileDigest.text(of: Array(text.utf8))
                )
            },
            files: old.files,
            secretsLeftOut: old.secretsLeftOut
        )
        try new.encoded().write(to: URL(fileURLWithPath: "\(archive)/manifest.json"))
    }

    // MARK: - What comes back

    @Test(
        "A tenant that leaves for another server is the same there: records, lines, bin, history, users, files, numbers"
    )
    func sameContent() async throws {
        try await withTenant { platform, target in
            let made = try await fill(platform)
            let archive = try await export(platform, target)
            let other = target + "/other"
            try await load(archive, other, as: "moved")
            let again = try await export(platform, target, folder: other, as: "moved")
            let (first, second) = (try manifest(archive), try manifest(again))
            #expect(first.parts.map { [$0.path, $0.sha256] } == second.parts.map { [$0.path, $0.sha256] })
            #expect(first.counters == second.counters)
            #expect(first.files == second.files && first.files.count == 1)
            #expect(first.parts.first { $0.path == "records/testing.sample.jsonl" }?.lines == 3)
            #expect(first.secretsLeftOut == 1 && second.secretsLeftOut == 0)

            let moved = try await TestPlatform(
                [TestingPlugin.self],
                other,
                tokens: (operator: "", administrator: "")
            )
            var signIn = SignInRequest()
            signIn.tenant = "moved"
            signIn.email = "alice@acme.example"
            signIn.password = TestPlatform.password
            let token = try await moved.call(SessionMethods.signIn, signIn, token: nil).token
            var get = GetRequest()
            get.id = made.full.id
            let full = try await moved.call(SampleMethods.getSample, get, token: token)
            #expect(full == made.full)
            var find = ListRequest()
            find.query = "evreux"
            #expect(
                try await moved.call(SampleMethods.listSamples, find, token: token).samples.map(\.id) == [made.full.id]
            )
            var undelete = UndeleteRequest()
            undelete.id = made.deleted.id
            #expect(try await moved.call(SampleMethods.undeleteSample, undelete, token: token).title == "Disparu")
            var next = CreateSampleRequest()
            next.sample.title = "Suivant"
            let new = try await moved.call(SampleMethods.createSample, next, token: token)
            #expect(new.id > made.deleted.id)
            // Numbers go on without a gap.
            #expect(new.number.hasSuffix("004"))
            let caller = FileCaller(token: token, language: "en", peer: "127.0.0.1")
            let stored = try await moved.dispatcher.openFile("testing.sample/\(made.full.id)/document", caller)
            let bytes = try await stored.read(0, Int(stored.file.size))
            #expect(String(decoding: bytes, as: UTF8.self) == "Plan de l'étage")
            await moved.close()
        }
    }

    @Test("Custom fields leave with the records that have them, those in the bin and what they hide included")
    func customFields() async throws {
        try await withTenant { platform, target in
            var ids: [String: Int64] = [:]
            for (name, isSearched) in [("x_text", true), ("x_old", true), ("x_size", false)] {
                var request = CreateCustomFieldRequest()
                request.customField.entity = "testing.sample"
                request.customField.name = name
                request.customField.kind = isSearched ? .text : .integer
                request.customField.search = isSearched
                ids[name] = try await platform.call(CustomFieldMethods.createCustomField, request).id
            }
            let made = try await platform.json(
                SampleMethods.createSample.path,
                #"{"sample":{"title":"a","x_text":"automne","x_old":"hiver","x_size":0}}"#
            )
            #expect(made.contains(#""x_size":0"#))
            var reference = CreateCustomFieldRequest()
            reference.customField.entity = "testing.sample"
            reference.customField.name = "x_friend"
            reference.customField.kind = .reference
            reference.customField.referenceEntity = "testing.sample"
            _ = try await platform.call(CustomFieldMethods.createCustomField, reference)
            let samples = try await platform.call(SampleMethods.listSamples, ListRequest()).samples
            let friend = try #require(samples.first).id
            _ = try await platform.json(
                SampleMethods.createSample.path,
                #"{"sample":{"title":"b","x_friend":"\#(friend)"}}"#
            )
            let old = try #require(ids["x_old"])
            _ = try await platform.call(CustomFieldMethods.deleteCustomField, .with { $0.id = old })
            let archive = try await export(platform, target)
            let lines = try String(contentsOfFile: archive + "/records/testing.sample.jsonl", encoding: .utf8)
            #expect(lines.contains(#""removed_10001_x_old":"hiver""#))
            let other = target + "/other"
            try await load(archive, other, as: "moved")
            let again = try await export(platform, target, folder: other, as: "moved")
            let (first, second) = (try manifest(archive), try manifest(again))
            #expect(first.parts.map { [$0.path, $0.sha256] } == second.parts.map { [$0.path, $0.sha256] })
            #expect(first.schemaSHA256 == second.schemaSHA256)

            let moved = try await TestPlatform([TestingPlugin.self], other, tokens: (operator: "", administrator: ""))
            var signIn = SignInRequest()
            signIn.tenant = "moved"
            signIn.email = "alice@acme.example"
            signIn.password = TestPlatform.password
            let token = try await moved.call(SessionMethods.signIn, signIn, token: nil).token
            func page(_ query: String) async throws -> String {
                let body = #"{"query":"\#(query)","readMask":"title,x_text,x_size"}"#
                return try await moved.json(SampleMethods.listSamples.path, body, token: token)
            }
            let found = try await page("automne")
            #expect(found.contains(#""x_text":"automne""#) && found.contains(#""x_size":0"#))
            #expect(try await page("hiver") == "{}")
            let referring = try await moved.json(
                SampleMethods.listSamples.path,
                #"{"filter":"x_friend.x_text:automne","readMask":"title,x_friend"}"#,
                token: token
            )
            #expect(referring.contains(#""title":"b""#) && referring.contains(#""x_friend":"\#(friend)""#))
            _ = try await moved.call(
                CustomFieldMethods.undeleteCustomField,
                .with { $0.id = old },
                token: token
            )
            #expect(try await page("hiver").contains(#""x_text":"automne""#))
            var next = CreateCustomFieldRequest()
            next.customField.entity = "testing.sample"
            next.customField.name = "x_new"
            next.customField.kind = .date
            let number = try await moved.call(CustomFieldMethods.createCustomField, next, token: token).number
            #expect(number == 10_004)
            await moved.close()
        }
    }

    @Test("No secret and no session leaves with an archive")
    func noSecrets() async throws {
        try await withTenant { platform, target in
            _ = try await fill(platform)
            let archive = try await export(platform, target)
            let files = try #require(FileManager.default.enumerator(atPath: archive)).compactMap { $0 as? String }
            #expect(files.contains("records/testing.sample.jsonl"))
            #expect(!files.contains { $0.contains("session") || $0.hasPrefix("copy") })
            let line = try String(contentsOfFile: archive + "/records/testing.sample.jsonl", encoding: .utf8)
            #expect(line.contains("Évreux") && !line.contains("pin"))
            for file in files {
                guard let data = FileManager.default.contents(atPath: "\(archive)/\(file)") else { continue }
                #expect(data.range(of: Data(Self.secret.utf8)) == nil, "\(file)")
            }
        }
    }

    // MARK: - What is refused

    @Test("An archive that is damaged makes no tenant")
    func damaged() async throws {
        try await withTenant { platform, target in
            _ = try await fill(platform)
            let archive = try await export(platform, target)
            let part = archive + "/records/testing.sample.jsonl"
            let whole = try #require(FileManager.default.contents(atPath: part))
            try (whole + Data("\n".utf8)).write(to: URL(fileURLWithPath: part))
            let other = target + "/other"
            #expect(try await reason { try await load(archive, other) } == "ARCHIVE_DAMAGED")
            try FileManager.default.removeItem(atPath: part)
            #expect(try await reason { try await load(archive, other) } == "ARCHIVE_DAMAGED")
            try whole.write(to: URL(fileURLWithPath: part))
            let file = try #require(
                FileManager.default.enumerator(atPath: archive + "/files")?.compactMap { $0 as? String }.max()
            )
            try Data("another".utf8).write(to: URL(fileURLWithPath: "\(archive)/files/\(file)"))
            #expect(try await reason { try await load(archive, other) } == "FILE_DAMAGED")
            try FileManager.default.removeItem(atPath: "\(archive)/files/\(file)")
            #expect(try await reason { try await load(archive, other) } == "FILE_MISSING")
            #expect(!FileManager.default.fileExists(atPath: "\(other)/tenants/acme"))
            try FileManager.default.removeItem(atPath: archive + "/manifest.json")
            #expect(try await reason { try await load(archive, other) } == "ARCHIVE_UNFINISHED")
            #expect(try await reason { try await load(target + "/none", other) } == "ARCHIVE_NOT_FOUND")
        }
    }

    @Test("A line that cannot be read is named, and makes no tenant")
    func unreadable() async throws {
        try await withTenant { platform, target in
            _ = try await fill(platform)
            let other = target + "/other"
            let changes: [(path: String, from: String, to: String)] = [
                ("records/testing.sample.jsonl", "\"price\":\"1234.50\"", "\"price\":\"1234.5000001\""),
                ("records/testing.sample.jsonl", "\"price\":", "\"prize\":"),
                ("records/testing.sample.jsonl", "\"flag\":true", "\"pin\":\"1234\""),
                ("tables/kernel_change.jsonl", "\"position\":\"1\"", "\"position\":\"one\""),
                ("tables/kernel_change.jsonl", "\"position\":\"3\"", "\"position\":\"1\""),
                ("tables/kernel_change.jsonl", "\"position\":", "\"place\":"),
                ("marks.jsonl", "\"id\":", "\"key\":"),
                ("marks.jsonl", "testing.sample", "testing.nothing"),
            ]
            for change in changes {
                let archive = try await export(platform, target)
                try rewrite(archive, change.path) { text in
                    #expect(text.contains(change.from), "\(change.from)")
                    return text.replacingOccurrences(of: change.from, with: change.to)
                }
                do throws(BackupFailure) {
                    try await load(archive, other)
                    Issue.record("\(change.to) was read")
                } catch {
                    #expect(error.reason == "ARCHIVE_UNREADABLE", "\(error)")
                    #expect(error.text.contains("\(change.path), line"))
                }
                #expect(!FileManager.default.fileExists(atPath: "\(other)/tenants/acme"))
                try FileManager.default.removeItem(atPath: archive)
            }
        }
    }

    @Test("An archive with records of a module that is not there is refused, and so is a name that is taken")
    func refused() async throws {
        try await withTenant { platform, target in
            _ = try await fill(platform)
            let archive = try await export(platform, target)
            let other = target + "/other"
            let missing = try await reason { try await load(archive, other, plugins: [DirectoryPlugin.self]) }
            #expect(missing == "MODULE_MISSING")
            #expect(try await reason { try await load(archive, platform.folder) } == "DATA_FOLDER_IN_USE")
            try await load(archive, other)
            #expect(try await reason { try await load(archive, other) } == "TENANT_EXISTS")
            #expect(try await reason { try await load(archive, other, as: "../x") } == "TENANT_NAME_INVALID")
            #expect(try await reason { _ = try await export(platform, target) } == "TARGET_NOT_EMPTY")
            #expect(try await reason { _ = try await export(platform, target, as: "nobody") } == "TENANT_NOT_FOUND")
            #expect(
                try await reason { _ = try await export(platform, platform.folder + "/x") } == "TARGET_IN_DATA_FOLDER"
            )
            #expect(!FileManager.default.fileExists(atPath: platform.folder + "/x"))
            let left = try FileManager.default.contentsOfDirectory(atPath: target).filter { $0.hasPrefix(".") }
            #expect(left.isEmpty)
        }
    }
}
