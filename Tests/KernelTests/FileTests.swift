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

private let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(repeating: 7, count: 100)

@Suite("Files")
struct FileTests {
    private func upload(
        _ platform: TestPlatform,
        _ bytes: [UInt8],
        name: String = "plan.png",
        token: String? = nil
    ) async throws -> FileRef {
        let caller = FileCaller(token: token ?? platform.administrator, language: "en", peer: "127.0.0.1")
        let upload = try await platform.dispatcher.beginUpload(caller, name: name, size: Int64(bytes.count))
        for start in stride(from: 0, to: bytes.count, by: 50) {
            try await upload.append(Array(bytes[start..<min(start + 50, bytes.count)]))
        }
        return try await upload.finish()
    }

    private func open(_ platform: TestPlatform, _ path: String, token: String? = nil) async throws -> [UInt8] {
        let caller = FileCaller(token: token ?? platform.administrator, language: "en", peer: "127.0.0.1")
        let stored = try await platform.dispatcher.openFile(Substring(path), caller)
        return try await stored.read(0, Int(stored.file.size))
    }

    /// The files on the disk of the tenant, by their hash.
    private func onDisk(_ platform: TestPlatform) throws -> [String] {
        let base = platform.folder + "/tenants/\(TestPlatform.tenant)/files"
        let found = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
        return found.map { $0.replacingOccurrences(of: "/", with: "") }.filter { $0.count == 64 }.sorted()
    }

    @Test("A record holds a file that was brought before; what it is comes from its bytes")
    func hold() async throws {
        try await withPlatform { platform in
            let file = try await upload(platform, png, name: "../../etc/plan\u{202E}\n.png")
            #expect(file.name == "plan.png" && file.size == Int64(png.count) && file.type == "image/png")
            let sample = try await platform.sample("a") {
                $0.document = .with {
                    $0.hash = file.hash
                    $0.name = "C:\\dossier\\plan final.png"
                    $0.size = 1
                    $0.type = "text/html"
                }
            }
            #expect(sample.document.name == "plan final.png")
            #expect(sample.document.size == file.size && sample.document.type == "image/png")
            #expect(try await open(platform, "testing.sample/\(sample.id)/document") == png)
            #expect(try await platform.get(sample.id) == sample)
        }
    }

    @Test("A file in a line is read by its line, and goes with it")
    func lines() async throws {
        try await withPlatform { platform in
            let file = try await upload(platform, png)
            let sample = try await platform.sample("a") {
                $0.lines = [
                    .with { $0.text = "x" },
                    .with {
                        $0.text = "y"
                        $0.proof = file
                    },
                ]
            }
            let line = sample.lines[1].id
            #expect(try await open(platform, "testing.sample/\(sample.id)/lines.proof/\(line)") == png)
            let other = try await refusal {
                try await open(platform, "testing.sample/\(sample.id)/lines.proof/\(sample.lines[0].id)")
            }
            #expect(other == "FILE_NOT_FOUND lines.proof")
        }
    }

    @Test("What was never brought, has the wrong type or is too large is refused")
    func refusals() async throws {
        try await withPlatform { platform in
            let unknown = try await refusal {
                try await platform.sample("a") { $0.document.hash = String(repeating: "0", count: 64) }
            }
            #expect(unknown == "FILE_NOT_FOUND sample.document.hash")
            let text = try await upload(platform, Array("<script>alert(1)</script>".utf8), name: "photo.png")
            #expect(text.type == "text/plain")
            let wrong = try await refusal { try await platform.sample("a") { $0.photo = text } }
            #expect(wrong == "FILE_TYPE_REFUSED sample.photo")
            let large = try await upload(platform, png + Array(repeating: 1, count: 1000))
            let tooLarge = try await refusal { try await platform.sample("a") { $0.photo = large } }
            #expect(tooLarge == "FILE_TOO_LARGE sample.photo")
            let empty = try await refusal { try await upload(platform, []) }
            #expect(empty == "FILE_EMPTY")
            let noHash = try await refusal { try await platform.sample("a") { $0.document.name = "x" } }
            #expect(noHash == "REQUIRED sample.document.hash")
        }
    }

    @Test("A file is read with the rights of its record, and brought by those who may write")
    func rights() async throws {
        try await withPlatform { platform in
            let reader = try await platform.signIn(as: .reader, email: "reader@acme.example")
            let file = try await upload(platform, png)
            let sample = try await platform.sample("a") { $0.document = file }
            #expect(try await open(platform, "testing.sample/\(sample.id)/document", token: reader) == png)
            let bring = try await refusal { try await upload(platform, png, token: reader) }
            #expect(bring == "PERMISSION_DENIED")
            for path in [
                "testing.sample/\(sample.id)/photo", "testing.sample/999/document", "../control.db", "", "a/b",
            ] {
                let got = try await refusal { try await open(platform, path) }
                #expect(got != nil, "\(path)")
            }
            let stranger = try await refusal {
                try await open(platform, "testing.sample/\(sample.id)/document", token: "acme.forged")
            }
            #expect(stranger == "UNAUTHENTICATED")
        }
    }

    @Test("A signed link opens one file without a token, for its time")
    func links() async throws {
        try await withPlatform { platform in
            let file = try await upload(platform, png)
            let sample = try await platform.sample("a") { $0.document = file }
            let link = try await platform.call(
                FileMethods.createDownloadLink,
                .with {
                    $0.record.entity = "testing.sample"
                    $0.record.id = sample.id
                    $0.field = "document"
                    $0.minutes = 10
                }
            )
            let place = String(link.path.dropFirst("/files/".count))
            #expect(try await open(platform, place, token: "none") == png)
            var forged = place
            forged.replaceSubrange(
                forged.index(forged.startIndex, offsetBy: 20)...forged.index(forged.startIndex, offsetBy: 20),
                with: "_"
            )
            let got = try await refusal { try await open(platform, forged == place ? place + "a" : forged) }
            #expect(got == "LINK_EXPIRED")
            platform.clock.advance(seconds: 601)
            let late = try await refusal { try await open(platform, place, token: "none") }
            #expect(late == "LINK_EXPIRED")
        }
    }

    @Test("A signed link ends with the session or key that made it, and with its maker's right to the record")
    func linksEnd() async throws {
        try await withPlatform { platform in
            let file = try await upload(platform, png)
            let other = try await upload(platform, png + [1])
            func link(_ sample: Int64, _ token: String) async throws -> String {
                let request = CreateDownloadLinkRequest.with {
                    $0.record.entity = Sample.entityName
                    $0.record.id = sample
                    $0.field = "document"
                    $0.minutes = 600
                }
                let made = try await platform.call(FileMethods.createDownloadLink, request, token: token)
                return String(made.path.dropFirst("/files/".count))
            }
            func opens(_ place: String) async throws -> Bool {
                let got = try await refusal { try await open(platform, place, token: "none") }
                #expect(got == nil || got == "LINK_EXPIRED")
                return got == nil
            }
            let role = try await platform.fieldRole("Reading", [fieldGrant(["read"])])
            let nora = try await platform.person("nora") { $0.accessRoleIds = [role.id] }
            let bob = try await platform.person("bob", role: .writer)
            let key = CreateApiKeyRequest.with {
                $0.name = "Mailing"
                $0.expireTime = platform.clock.now().adding(hours: 24).timestamp
                $0.grants = [fieldGrant(["read"])]
            }
            let program = try await platform.call(SessionMethods.createApiKey, key, token: bob.token)
            let sample = try await platform.sample("a") { $0.document = file }
            let (hers, his, keys) = (
                try await link(sample.id, nora.token), try await link(sample.id, bob.token),
                try await link(sample.id, program.token)
            )
            for place in [hers, his, keys] { #expect(try await opens(place)) }

            // Signing out ends a session's link, not the key's; revoking the key ends that.
            _ = try await platform.call(SessionMethods.signOut, SignOutRequest(), token: bob.token)
            #expect(try await !opens(his))
            #expect(try await opens(keys))
            let end = EndUserSessionsRequest.with {
                $0.id = bob.user.id
                $0.apiKeys = true
            }
            _ = try await platform.call(UserMethods.endUserSessions, end)
            #expect(try await !opens(keys))

            // The rights of the moment: of the role, of the record, of the user.
            func may(_ grant: Grant) async throws {
                let id = role.id
                let now = try await platform.call(AccessRoleMethods.getAccessRole, .with { $0.id = id })
                let update = UpdateAccessRoleRequest.with {
                    $0.accessRole = now
                    $0.accessRole.grants = [grant]
                    $0.updateMask.paths = ["*"]
                }
                _ = try await platform.call(AccessRoleMethods.updateAccessRole, update)
            }
            for grant in [fieldGrant(["read"], .own), fieldGrant(["read"], read: ["title"]), fieldGrant(["delete"])] {
                try await may(grant)
                #expect(try await !opens(hers), "\(grant)")
            }
            try await may(fieldGrant(["read"]))
            #expect(try await opens(hers))
            let changed = try await platform.update(sample, mask: ["document"]) { $0.document = other }
            #expect(try await !opens(hers))
            try await platform.update(changed, mask: ["document"]) { $0.document = file }
            #expect(try await opens(hers))
            _ = try await platform.call(UserMethods.deactivateUser, .with { $0.id = nora.user.id })
            #expect(try await !opens(hers))
        }
    }

    @Test("A file that nobody holds goes after a day; one that is held stays, also in the bin")
    func sweep() async throws {
        try await withPlatform(sessionHours: 24 * 30) { platform in
            let held = try await upload(platform, png)
            let binned = try await upload(platform, png + [1])
            let idle = try await upload(platform, png + [2])
            _ = try await platform.sample("a") { $0.document = held }
            let gone = try await platform.sample("b") { $0.document = binned }
            try await platform.delete(gone.id)
            platform.clock.advance(hours: 25)
            let last = try await upload(platform, png + [3])
            #expect(try onDisk(platform) == [held, binned, last].map(\.hash).sorted())
            let lost = try await refusal { try await platform.sample("c") { $0.document = idle } }
            #expect(lost == "FILE_NOT_FOUND sample.document.hash")

            // Let go of, it stays a day more.
            let sample = try #require(try await platform.list { $0.filter = "title = a" }.samples.first)
            try await platform.update(sample, mask: ["document"]) { $0.clearDocument() }
            _ = try await upload(platform, png + [4])
            #expect(try onDisk(platform).contains(held.hash))
            platform.clock.advance(hours: 25)
            _ = try await upload(platform, png + [5])
            #expect(try !onDisk(platform).contains(held.hash))
        }
    }

    @Test("A module may say that there is no more room")
    func quota() async throws {
        try await withPlatform([Frugal.self]) { platform in
            _ = try await upload(platform, png)
            let full = try await refusal { try await upload(platform, png + png) }
            #expect(full == "STORAGE_FULL")
            #expect(try onDisk(platform).count == 1)
        }
    }

    @Test(
        "What a file is, is told from its bytes",
        arguments: [
            ("%PDF-1.7", "application/pdf"), ("GIF89a", "image/gif"), ("PK\u{3}\u{4}xxxx", "application/zip"),
            (
                "PK\u{3}\u{4}..[Content_Types].xml..xl/workbook.xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            ),
            ("<svg onload=x>", "text/plain"), ("été;1,5\r\n", "text/plain"), ("a\u{0}b", "application/octet-stream"),
        ]
    )
    func kinds(text: String, type: String) {
        #expect(FileKind.type(of: Array(text.utf8)) == type)
    }

    @Test(
        "A name keeps its last part and nothing that deceives",
        arguments: [
            ("plan.pdf", "plan.pdf"), ("/etc/passwd", "passwd"), ("..\\..\\x.exe", "x.exe"), ("..", "file"),
            ("", "file"),
            (".htaccess", "htaccess"), ("a\u{202E}gpj.exe", "agpj.exe"), ("été 2026.csv", "été 2026.csv"), ("a/", "a"),
        ]
    )
    func names(given: String, kept: String) {
        #expect(FileName.clean(given) == kept)
    }
}

/// A module that lets no file above 150 bytes in.
private struct Frugal: Plugin {
    static let manifest = TestingPlugin.manifest

    private struct Quota: FileQuota {
        func check(tenant: String, added: Int64, _ reader: RuleReader) throws {
            if added > 150 { throw KernelRefusal(.resourceExhausted, .storageFull) }
        }
    }

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        registry.offer((any FileQuota).self, Quota())
    }
}
