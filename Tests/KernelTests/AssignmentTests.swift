import Contract
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI

@testable import Kernel

@Suite("Whose a record is (PLT-10, ACC-25)")
struct AssignmentTests {
    private func assign(
        _ id: Int64,
        owner: Int64? = nil,
        team: Int64? = nil,
        on platform: TestPlatform
    ) async throws {
        try await platform.engine.store(.tenant(TestPlatform.tenant)).write {
            [dispatcher = platform.dispatcher] writer in
            let transaction = dispatcher.transaction(writer, writer, TestPlatform.tenant, .module("testing"))
            try transaction.assign(RecordID<Sample>(id), owner: owner, team: team)
        }
    }

    @Test("A record given to somebody else says so in its history, with who had it before")
    func history() async throws {
        try await withPlatform { platform in
            let team = try await platform.call(TeamMethods.createTeam, .with { $0.team.name = "Nord" })
            let user = try await platform.call(
                UserMethods.createUser,
                .with {
                    $0.user.name = "Nora"
                    $0.user.email = "nora@acme.example"
                    $0.user.role = .writer
                }
            )
            let sample = try await platform.sample("mine")
            let owner = sample.info.ownerID
            try await assign(sample.id, owner: user.id, team: team.id, on: platform)
            let given = try await platform.get(sample.id)
            #expect(given.info.ownerID == user.id && given.info.teamID == team.id)
            #expect(given.info.etag != sample.info.etag)
            try await assign(sample.id, team: 0, on: platform)
            // What is so already is no change.
            try await assign(sample.id, owner: user.id, on: platform)
            let changes = try await platform.changes("testing.sample", sample.id).changes
            #expect(
                changes.map(\.line) == [
                    "UPDATE, info.team_id: \"\(team.id)\" > ",
                    "UPDATE, info.owner_id: \"\(owner)\" > \"\(user.id)\", info.team_id:  > \"\(team.id)\"",
                    "CREATE, number:  > \"S2026-001\", title:  > \"mine\"",
                ]
            )
        }
    }

    @Test("A record is given only to somebody who is there, and never when it is sealed or in the bin")
    func refusals() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("mine")
            let nobody = try await reason { try await assign(sample.id, owner: 999_999, on: platform) }
            #expect(nobody == "REFERENCE_NOT_FOUND owner_id")
            // A record that is no team.
            let noTeam = try await reason { try await assign(sample.id, team: sample.id, on: platform) }
            #expect(noTeam == "REFERENCE_NOT_FOUND team_id")
            try await platform.engine.store(.tenant(TestPlatform.tenant)).write {
                [dispatcher = platform.dispatcher] writer in
                let transaction = dispatcher.transaction(writer, writer, TestPlatform.tenant, .module("testing"))
                try transaction.seal(RecordID<Sample>(sample.id), living: ["info.team_id"])
            }
            let sealed = try await reason { try await assign(sample.id, owner: 0, on: platform) }
            #expect(sealed == "RECORD_SEALED info.owner_id")
            let other = try await platform.sample("gone")
            _ = try await platform.delete(other.id)
            let gone = try await reason { try await assign(other.id, owner: 0, on: platform) }
            #expect(gone == "RECORD_DELETED")
        }
    }

    /// Inside the kernel refusals have no words yet.
    private func reason(_ body: () async throws -> Void) async throws -> String? {
        do {
            try await body()
            return nil
        } catch let refusal as KernelRefusal {
            return refusal.reason + (refusal.field.map { " " + $0 } ?? "")
        }
    }
}
