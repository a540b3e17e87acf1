import Contract
import DirectoryAPI
import DirectoryPlugin
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@Suite("Requests sent again")
struct IdempotencyTests {
    private func create(
        _ platform: TestPlatform,
        _ title: String,
        key: String,
        validateOnly: Bool = false,
        token: String? = "administrator",
        _ fill: (inout Sample) -> Void = { _ in }
    ) async throws -> Sample {
        var request = CreateSampleRequest()
        request.sample.title = title
        request.requestID = key
        request.validateOnly = validateOnly
        fill(&request.sample)
        return try await platform.call(SampleMethods.createSample, request, token: token)
    }

    private func count(_ platform: TestPlatform) async throws -> Int {
        try await platform.list { $0.showDeleted = true }.samples.count
    }

    @Test("The same request sent twice has one effect and one answer")
    func twice() async throws {
        try await withPlatform { platform in
            let first = try await create(platform, "a", key: "key-1")
            try await platform.update(first) { $0.title = "changed since" }
            let second = try await create(platform, "a", key: "key-1")
            #expect(second == first)
            let records = try await count(platform)
            #expect(records == 1)
            let other = try await create(platform, "a", key: "key-2")
            #expect(other.id != first.id)
            let without = try await create(platform, "a", key: "")
            let again = try await create(platform, "a", key: "")
            #expect(without.id != again.id)
        }
    }

    @Test("Updates, deletions and verbs are repeated without a second effect")
    func otherMethods() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            let sample = try await platform.sample("a")
            var update = UpdateSampleRequest()
            update.sample = sample
            update.sample.title = "b"
            update.requestID = "key"
            let updated = try await platform.call(SampleMethods.updateSample, update)
            // Its etag is stale by now; the kept answer does not ask.
            let again = try await platform.call(SampleMethods.updateSample, update)
            #expect(again == updated)
            var delete = DeleteRequest()
            delete.id = sample.id
            delete.requestID = "key"
            let deleted = try await platform.call(SampleMethods.deleteSample, delete)
            let gone = try await platform.call(SampleMethods.deleteSample, delete)
            #expect(gone == deleted)

            let double = try await platform.account("double")
            let kept = try await platform.account("kept")
            let first = try await platform.deactivate(double.id, duplicateOf: kept.id, requestID: "key")
            let second = try await platform.deactivate(double.id, duplicateOf: kept.id, requestID: "key")
            #expect(first == second)
            let third = try await refusal { try await platform.deactivate(double.id, duplicateOf: kept.id) }
            #expect(third == "ACCOUNT_ALREADY_INACTIVE id")
        }
    }

    @Test("A key that served another request is refused")
    func reused() async throws {
        try await withPlatform { platform in
            _ = try await create(platform, "a", key: "key")
            let got = try await failure { try await create(platform, "b", key: "key") }
            #expect(got?.reason == "REQUEST_ID_REUSED")
            #expect(got?.field == "request_id")
            #expect(got?.code == .invalidArgument)
            let records = try await count(platform)
            #expect(records == 1)
        }
    }

    @Test("The keys of two users are apart")
    func otherPrincipal() async throws {
        try await withPlatform { platform in
            let writer = try await platform.signIn(as: .writer, email: "writer@acme.example")
            let mine = try await create(platform, "a", key: "key")
            let yours = try await create(platform, "b", key: "key", token: writer)
            #expect(mine.id != yours.id)
            let again = try await create(platform, "b", key: "key", token: writer)
            #expect(again == yours)
        }
    }

    @Test("A refused request may be corrected under the same key")
    func refused() async throws {
        try await withPlatform { platform in
            let got = try await refusal { try await create(platform, "", key: "key") }
            #expect(got == "REQUIRED sample.title")
            let sample = try await create(platform, "a", key: "key")
            #expect(sample.title == "a")
        }
    }

    @Test("A kept answer is refused to who lost the right")
    func rightLost() async throws {
        try await withPlatform { platform in
            let writer = try await platform.signIn(as: .writer, email: "writer@acme.example")
            _ = try await create(platform, "a", key: "key", token: writer)
            let me = try await platform.call(SessionMethods.getSession, GetSessionRequest(), token: writer).userID
            var update = UpdateUserRequest()
            update.user.id = me
            update.user.role = .reader
            _ = try await platform.call(UserMethods.updateUser, update)
            let got = try await refusal { try await create(platform, "a", key: "key", token: writer) }
            #expect(got == "PERMISSION_DENIED")
        }
    }

    @Test("An answer too large to be kept still means one record")
    func largeAnswer() async throws {
        try await withPlatform { platform in
            let long = String(repeating: "x", count: 90_000)
            let first = try await create(platform, "a", key: "key") { $0.optionalText = long }
            let second = try await create(platform, "a", key: "key") { $0.optionalText = long }
            #expect(second == first)
            let records = try await count(platform)
            #expect(records == 1)
        }
    }

    @Test("A key is kept for seven days")
    func sevenDays() async throws {
        try await withPlatform(sessionHours: 24 * 30) { platform in
            let first = try await create(platform, "a", key: "key")
            platform.clock.advance(hours: 7 * 24 - 1)
            let kept = try await create(platform, "a", key: "key")
            #expect(kept.id == first.id)
            platform.clock.advance(hours: 2)
            let new = try await create(platform, "a", key: "key")
            #expect(new.id != first.id)
            let other = try await refusal { try await create(platform, "b", key: "key") }
            #expect(other == "REQUEST_ID_REUSED request_id")
        }
    }

    @Test("A key is 1 to 128 visible characters")
    func keys() async throws {
        try await withPlatform { platform in
            let rows: [(key: String, refusal: String?)] = [
                ("k", nil), (String(repeating: "k", count: 128), nil), ("~!\"#", nil),
                (String(repeating: "k", count: 129), "INVALID_REQUEST_ID request_id"),
                ("a b", "INVALID_REQUEST_ID request_id"), ("é", "INVALID_REQUEST_ID request_id"),
                ("a\n", "INVALID_REQUEST_ID request_id"),
            ]
            for row in rows {
                let got = try await refusal { try await create(platform, "a", key: row.key) }
                #expect(got == row.refusal, "\(row.key)")
            }
        }
    }

    @Test("Only checking changes nothing and gives no identifier away")
    func validateOnly() async throws {
        try await withPlatform { platform in
            let checked = try await create(platform, "a", key: "key", validateOnly: true) {
                $0.lines = [.with { $0.text = "x" }]
            }
            #expect(checked.title == "a")
            #expect(checked.id == 0)
            #expect(checked.lines.allSatisfy { $0.id == 0 })
            let records = try await count(platform)
            #expect(records == 0)
            let wrong = try await refusal { try await create(platform, "", key: "", validateOnly: true) }
            #expect(wrong == "REQUIRED sample.title")

            // The key is still free for the real request, whatever it holds.
            let sample = try await create(platform, "b", key: "key")
            var update = UpdateSampleRequest()
            update.sample = sample
            update.sample.title = "c"
            update.sample.lines = [.with { $0.text = "new" }]
            update.updateMask.paths = ["title", "lines"]
            update.validateOnly = true
            let previewed = try await platform.call(SampleMethods.updateSample, update)
            #expect(previewed.title == "c")
            #expect(previewed.id == sample.id)
            #expect(previewed.lines.map(\.id) == [0])
            var delete = DeleteRequest()
            delete.id = sample.id
            delete.validateOnly = true
            _ = try await platform.call(SampleMethods.deleteSample, delete)
            let read = try await platform.get(sample.id)
            #expect(read == sample)
            let history = try await platform.changes("testing.sample", sample.id).changes
            #expect(history.count == 1)
        }
    }
}
