import Contract
import DirectoryAPI
import DirectoryPlugin
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("People who come, move and leave, and whose their records are (PLT-08 to PLT-12)")
struct PeopleTests {
    private static let seller: [(entity: String, actions: [String], scope: Scope)] = [
        ("testing", ["read", "create", "update"], .team), ("testing.sample", ["assign"], .own),
    ]

    private func assign(
        _ platform: TestPlatform,
        _ ids: [Int64],
        owner: Int64? = nil,
        team: Int64? = nil,
        token: String? = "administrator"
    ) async throws -> Int32 {
        let request = AssignRecordsRequest.with {
            $0.entity = Sample.entityName
            $0.ids = ids
            if let owner { $0.ownerID = owner }
            if let team { $0.teamID = team }
        }
        return try await platform.call(AccessMethods.assignRecords, request, token: token).changedCount
    }

    @Test("Whoever has `assign` on a record gives it away, and nobody else (PLT-12)")
    func assigns() async throws {
        try await withPlatform { platform in
            let north = try await platform.team("Nord")
            let role = try await platform.role("Vente", Self.seller)
            let nora = try await platform.person("nora") {
                $0.teamID = north.id
                $0.accessRoleIds = [role.id]
            }
            let nils = try await platform.person("nils") {
                $0.teamID = north.id
                $0.accessRoleIds = [role.id]
            }
            let reader = try await platform.person("reader", role: .reader)
            let hers = try await platform.sample("hers", token: nora.token)
            let more = try await platform.sample("more", token: nora.token)
            let foreign = try await platform.sample("foreign")

            #expect(try await assign(platform, [hers.id, more.id], owner: nils.user.id, token: nora.token) == 2)
            let given = try await platform.get(hers.id)
            #expect(given.info.ownerID == nils.user.id && given.info.teamID == north.id)
            let told = try await platform.story(Sample.entityName, hers.id).first
            #expect(told == "UPDATE, info.owner_id: \"\(nora.user.id)\" > \"\(nils.user.id)\"")
            // It is no longer hers to give, though she still reads it; what she does not read is not there.
            let again = try await refusal {
                try await assign(platform, [hers.id], owner: nora.user.id, token: nora.token)
            }
            let hidden = try await refusal {
                try await assign(platform, [foreign.id], owner: nora.user.id, token: nora.token)
            }
            let reading = try await refusal {
                try await assign(platform, [hers.id], owner: reader.user.id, token: reader.token)
            }
            #expect([again, hidden, reading] == ["PERMISSION_DENIED", "NOT_FOUND", "PERMISSION_DENIED"])
            // All or none; what is so already is not counted.
            let partly = try await refusal {
                try await assign(platform, [foreign.id, 999_999], owner: nils.user.id)
            }
            #expect(partly == "NOT_FOUND")
            #expect(try await platform.get(foreign.id).info.ownerID == foreign.info.ownerID)
            #expect(try await assign(platform, [hers.id, hers.id], owner: nils.user.id) == 0)
            #expect(try await assign(platform, [hers.id], team: 0) == 1)
        }
    }

    @Test("A record is given to an active user and a team that is there, and a sealed one to nobody")
    func assignRefusals() async throws {
        try await withPlatform { platform in
            let bob = try await platform.person("bob", role: .writer).user.id
            let team = try await platform.team("Nord").id
            _ = try await platform.call(TeamMethods.deleteTeam, .with { $0.id = team })
            _ = try await platform.call(UserMethods.deactivateUser, .with { $0.id = bob })
            let sample = try await platform.sample("a").id
            let sealed = try await platform.sample("b").id
            try await platform.engine.store(.tenant(TestPlatform.tenant)).write {
                [dispatcher = platform.dispatcher] writer in
                let transaction = dispatcher.transaction(writer, writer, TestPlatform.tenant, .module("testing"))
                try transaction.seal(RecordID<Sample>(sealed))
            }
            let me = try await platform.me()
            let other = try await platform.person("eve", role: .writer).user.id
            let rows: [(ids: [Int64], owner: Int64?, team: Int64?, refusal: String?)] = [
                ([sample], bob, nil, "REFERENCE_RETIRED owner_id"),
                ([sample], 999_999, nil, "REFERENCE_NOT_FOUND owner_id"),
                ([sample], nil, team, "REFERENCE_NOT_FOUND team_id"), ([sample], 0, nil, "REQUIRED owner_id"),
                ([sample], nil, nil, "REQUIRED owner_id"), ([], me, nil, "TOO_MANY_IDS ids"),
                ([sealed], other, nil, "RECORD_SEALED info.owner_id"), ([sample], other, nil, nil),
            ]
            for row in rows {
                let got = try await refusal {
                    try await assign(platform, row.ids, owner: row.owner, team: row.team)
                }
                #expect(got == row.refusal, "\(row)")
            }
            let unknown = try await refusal {
                try await platform.call(
                    AccessMethods.assignRecords,
                    .with {
                        $0.entity = "testing.nothing"
                        $0.ids = [1]
                        $0.ownerID = me
                    }
                )
            }
            #expect(unknown == "UNKNOWN_ENTITY entity")
        }
    }

    @Test("Who moves to another team takes the records along when that is asked, and leaves them otherwise")
    func moves() async throws {
        try await withPlatform { platform in
            let (north, south) = (try await platform.team("Nord").id, try await platform.team("Sud").id)
            let nora = try await platform.person("nora", role: .writer) { $0.teamID = north }
            var ids: [Int64] = []
            for number in 0..<3 { ids.append(try await platform.sample("hers \(number)", token: nora.token).id) }
            let site = try await platform.site("not hers").id
            let stays = try await platform.call(
                UserMethods.moveUser,
                .with {
                    $0.id = nora.user.id
                    $0.teamID = south
                }
            )
            #expect(stays.user.teamID == south && !stays.hasOperation)
            #expect(try await platform.get(ids[0]).info.teamID == north)
            let follows = try await platform.call(
                UserMethods.moveUser,
                .with {
                    $0.id = nora.user.id
                    $0.teamID = south
                    $0.recordsFollow = true
                }
            )
            let done = try await platform.finish(follows.operation)
            #expect(done.state == .succeeded && done.counts.map { "\($0.name) \($0.count)" } == ["changed 3"])
            for id in ids {
                let record = try await platform.get(id)
                #expect(record.info.teamID == south && record.info.ownerID == nora.user.id)
            }
            #expect(try await platform.story("testing.site", site).count == 1)
            let nowhere = try await refusal {
                try await platform.call(
                    UserMethods.moveUser,
                    .with {
                        $0.id = nora.user.id
                        $0.teamID = site
                    }
                )
            }
            #expect(nowhere == "REFERENCE_NOT_FOUND team_id")
        }
    }

    @Test("Who leaves is out at once, and all that they owned is another's, but for what the law has sealed")
    func leaves() async throws {
        try await withPlatform { platform in
            let bob = try await platform.person("bob", role: .writer)
            let heir = try await platform.person("heir", role: .writer)
            let sample = try await platform.sample("a", token: bob.token).id
            let sealed = try await platform.sample("b", token: bob.token).id
            try await platform.engine.store(.tenant(TestPlatform.tenant)).write {
                [dispatcher = platform.dispatcher] writer in
                let transaction = dispatcher.transaction(writer, writer, TestPlatform.tenant, .module("testing"))
                try transaction.seal(RecordID<Sample>(sealed))
            }
            let view = CreateSavedViewRequest.with {
                $0.savedView.name = "Mine"
                $0.savedView.entity = Sample.entityName
            }
            let kept = try await platform.call(SavedViewMethods.createSavedView, view, token: bob.token).id
            let answer = try await platform.call(
                UserMethods.deactivateUser,
                .with {
                    $0.id = bob.user.id
                    $0.newOwnerID = heir.user.id
                }
            )
            #expect(answer.user.inactive && answer.hasOperation)
            let out = try await refusal { try await platform.list(token: bob.token) }
            #expect(out == "UNAUTHENTICATED")
            let done = try await platform.finish(answer.operation)
            #expect(done.counts.map { "\($0.name) \($0.count)" } == ["changed 2", "refused 1"])
            #expect(try await platform.get(sample).info.ownerID == heir.user.id)
            #expect(try await platform.get(sealed).info.ownerID == bob.user.id)
            let report = try await platform.call(
                OperationMethods.listOperationReport,
                .with { $0.id = answer.operation.id }
            )
            #expect(report.rows.map { "\($0.recordID) \($0.reason)" } == ["\(sealed) RECORD_SEALED"])
            let inherited = try await platform.call(
                SavedViewMethods.getSavedView,
                .with { $0.id = kept },
                token: heir.token
            )
            #expect(inherited.info.ownerID == heir.user.id)
            let story = try await platform.story(User.entityName, bob.user.id)
            #expect(story.first == "UPDATE, inactive:  > true")
        }
    }

    @Test("What lies in the bin goes with who leaves or moves, tells it, and comes back with an active owner")
    func binned() async throws {
        try await withPlatform { platform in
            let north = try await platform.team("Nord").id
            let bob = try await platform.person("bob", role: .writer)
            let heir = try await platform.person("heir", role: .writer).user.id
            let gone = try await platform.sample("gone", token: bob.token)
            let sealed = try await platform.sample("sealed", token: bob.token).id
            let other = try await platform.sample("other").id
            // A sealed record does not go to the bin: it is sealed there.
            for id in [gone.id, sealed, other] { try await platform.delete(id) }
            try await platform.sealSample(sealed)
            let move = MoveUserRequest.with {
                $0.id = bob.user.id
                $0.teamID = north
                $0.recordsFollow = true
            }
            let moved = try await platform.finish(platform.call(UserMethods.moveUser, move).operation)
            #expect(moved.came == ["changed 1", "refused 1"])
            let leave = DeactivateUserRequest.with {
                $0.id = bob.user.id
                $0.newOwnerID = heir
            }
            let left = try await platform.finish(platform.call(UserMethods.deactivateUser, leave).operation)
            #expect(left.came == ["changed 1", "refused 1"])
            let story = try await platform.story(Sample.entityName, gone.id)
            #expect(
                story.prefix(3) == [
                    "UPDATE, info.owner_id: \"\(bob.user.id)\" > \"\(heir)\"",
                    "UPDATE, info.team_id:  > \"\(north)\"", "DELETE",
                ]
            )
            #expect(try await platform.bin().records.count == 3)
            let back = try await platform.undelete(gone.id)
            #expect(back.info.ownerID == heir && back.info.teamID == north && back.title == "gone")
            let stays = try await platform.get(sealed)
            #expect(stays.info.ownerID == bob.user.id && stays.info.teamID == 0 && stays.info.hasDeleteTime)
            let report = try await platform.report(left.id)
            #expect(report.map { "\($0.recordID) \($0.reason)" } == ["\(sealed) RECORD_SEALED"])
            let foreign = try await platform.get(other)
            #expect(foreign.info.ownerID != heir && foreign.info.teamID == 0)
        }
    }

    @Test("A user who left is named by nothing new, and keeps what names them")
    func retired() async throws {
        try await withPlatform { platform in
            let bob = try await platform.person("bob", role: .writer)
            _ = try await platform.call(UserMethods.deactivateUser, .with { $0.id = bob.user.id })
            let rows: [(heir: Int64, refusal: String)] = [
                (bob.user.id, "REFERENCE_RETIRED new_owner_id"), (999_999, "REFERENCE_NOT_FOUND new_owner_id"),
            ]
            let eve = try await platform.person("eve", role: .writer)
            for row in rows {
                let request = DeactivateUserRequest.with {
                    $0.id = eve.user.id
                    $0.newOwnerID = row.heir
                }
                let got = try await refusal { try await platform.call(UserMethods.deactivateUser, request) }
                #expect(got == row.refusal)
            }
            let twice = DeactivateUserRequest.with { $0.id = bob.user.id }
            let again = try await refusal { try await platform.call(UserMethods.deactivateUser, twice) }
            #expect(again == "USER_INACTIVE")
            let why = try await platform.call(
                AccessMethods.explain,
                .with {
                    $0.userID = bob.user.id
                    $0.record.entity = Sample.entityName
                    $0.action = "read"
                }
            )
            #expect(!why.allowed && !why.hasMissing)
        }
    }

    @Test("Clients stay with a salesperson who left, and nobody gives them another (ACC-25)")
    func salesperson() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            let bob = try await platform.person("bob", role: .writer).user.id
            let account = try await platform.account("Fonderie Drouaise") { $0.salespersonID = bob }
            _ = try await platform.call(UserMethods.deactivateUser, .with { $0.id = bob })
            let other = try await refusal { try await platform.account("Scierie Collet") { $0.salespersonID = bob } }
            #expect(other == "REFERENCE_RETIRED account.salesperson_id")
            let rename = UpdateAccountRequest.with {
                $0.account = account
                $0.account.name = "Fonderie de Dreux"
                $0.updateMask.paths = ["name", "salesperson_id"]
            }
            let renamed = try await platform.call(AccountMethods.updateAccount, rename)
            #expect(renamed.name == "Fonderie de Dreux" && renamed.salespersonID == bob)
        }
    }

    @Test("Two administrators who put one another out at the same time leave one (PLT-08)")
    func race() async throws {
        try await withPlatform { platform in
            let bob = try await platform.person("bob", role: .administrator)
            let alice = try await platform.me()
            let (toAlice, toBob) = (
                DeactivateUserRequest.with { $0.id = alice }, DeactivateUserRequest.with { $0.id = bob.user.id }
            )
            async let first = refusal { try await platform.call(UserMethods.deactivateUser, toBob) }
            async let second = refusal {
                try await platform.call(UserMethods.deactivateUser, toAlice, token: bob.token)
            }
            let outcomes = try await [first, second]
            #expect(outcomes.count { $0 == nil } == 1, "\(outcomes)")
            let token = outcomes[0] == nil ? platform.administrator : bob.token
            let list = ListRequest.with { $0.filter = "role = ADMINISTRATOR AND inactive = false" }
            #expect(try await platform.call(UserMethods.listUsers, list, token: token).users.count == 1)
        }
    }

    @Test("An administrator ends the sessions and keys of anybody; the log says who did it")
    func endsSessions() async throws {
        try await withPlatform { platform in
            let bob = try await platform.person("bob", role: .writer)
            let key = CreateApiKeyRequest.with {
                $0.name = "Web shop"
                $0.expireTime = platform.clock.now().adding(hours: 24).timestamp
            }
            let program = try await platform.call(SessionMethods.createApiKey, key, token: bob.token)
            let all = EndUserSessionsRequest.with { $0.id = bob.user.id }
            let denied = try await refusal {
                try await platform.call(UserMethods.endUserSessions, all, token: bob.token)
            }
            #expect(denied == "PERMISSION_DENIED")
            let first = try await platform.call(UserMethods.endUserSessions, all)
            #expect(first.sessionCount == 1 && first.apiKeyCount == 0)
            let out = try await refusal { try await platform.list(token: bob.token) }
            let kept = try await refusal { try await platform.list(token: program.token) }
            #expect([out, kept] == ["UNAUTHENTICATED", nil])
            let keys = EndUserSessionsRequest.with {
                $0.id = bob.user.id
                $0.apiKeys = true
            }
            #expect(try await platform.call(UserMethods.endUserSessions, keys).apiKeyCount == 1)
            let gone = try await refusal { try await platform.list(token: program.token) }
            #expect(gone == "UNAUTHENTICATED")
            let me = try await platform.me()
            let log = try await platform.call(SessionMethods.listSignIns, .with { $0.userID = bob.user.id }).entries
            #expect(log.prefix(2).map(\.outcome) == [.apiKeyRevoked, .sessionsRevoked])
            #expect(log.prefix(2).allSatisfy { $0.byUserID == me })
            // The user's history tells of the key: made by the user, revoked by the administrator.
            let changes = try await platform.changes(User.entityName, bob.user.id).changes
            let ofKey = changes.filter { $0.row.entity == ApiKey.entityName }
            #expect(ofKey.map(\.kind) == [.update, .create] && ofKey.map(\.userID) == [me, bob.user.id])
        }
    }

    @Test("Rights that change are in the history: roles, teams, grants (PLT-10)")
    func history() async throws {
        try await withPlatform { platform in
            let team = try await platform.team("Nord")
            let role = try await platform.role("Vente", Self.seller)
            let nora = try await platform.person("nora") {
                $0.teamID = team.id
                $0.accessRoleIds = [role.id]
            }
            let told = try await platform.story(User.entityName, nora.user.id).first ?? ""
            #expect(told.contains("access_role_ids:  > [\"\(role.id)\"]"))
            #expect(told.contains("team_id:  > \"\(team.id)\""))
            let wider = UpdateAccessRoleRequest.with {
                $0.accessRole = role
                $0.accessRole.grants[0].scope = .all
                $0.updateMask.paths = ["*"]
            }
            _ = try await platform.call(AccessRoleMethods.updateAccessRole, wider)
            let change = try await platform.story(AccessRole.entityName, role.id).first
            #expect(change == "UPDATE, scope: \"SCOPE_TEAM\" > \"SCOPE_ALL\"")
        }
    }
}
