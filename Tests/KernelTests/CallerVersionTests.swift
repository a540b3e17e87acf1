import Contract
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

/// Nora, who sees what is her team's and what is of the team below it: two samples of three.
private struct Office {
    let platform: TestPlatform
    let sales, north, south: Team
    let role, own: AccessRole
    let nora: User
    /// Her session, one more of hers, her program's key, and one that has a role of its own.
    let session, second: String
    let key, limited: CreateApiKeyResponse

    init(_ platform: TestPlatform) async throws {
        self.platform = platform
        sales = try await platform.team("Ventes")
        north = try await platform.team("Nord", below: sales.id)
        south = try await platform.team("Sud")
        let all: [(entity: String, actions: [String], scope: Scope)] = [("testing", ["*"], .team)]
        let role = try await platform.role("Vente", all)
        self.role = role
        own = try await platform.role("Visite", [("testing", ["read"], .own)])
        let (above, below) = (sales.id, north.id)
        let person = try await platform.person("nora") {
            $0.teamID = above
            $0.accessRoleIds = [role.id]
        }
        (nora, session) = person
        let nils = try await platform.person("nils") {
            $0.teamID = below
            $0.accessRoleIds = [role.id]
        }
        try await platform.sample("elsewhere")
        try await platform.sample("hers", token: session)
        try await platform.sample("north", token: nils.token)
        let signIn = SignInRequest.with {
            $0.tenant = TestPlatform.tenant
            $0.email = "nora@acme.example"
            $0.password = TestPlatform.password
        }
        second = try await platform.call(SessionMethods.signIn, signIn, token: nil).token
        key = try await Self.key(platform, session, [])
        limited = try await Self.key(platform, session, [role.id])
    }

    private static func key(
        _ platform: TestPlatform,
        _ token: String,
        _ roles: [Int64]
    ) async throws -> CreateApiKeyResponse {
        let request = CreateApiKeyRequest.with {
            $0.name = "Web shop"
            $0.expireTime = platform.clock.now().adding(hours: 24).timestamp
            $0.accessRoleIds = roles
        }
        return try await platform.call(SessionMethods.createApiKey, request, token: token)
    }

    /// What a token sees: the titles, or why nothing.
    func look(_ token: String) async throws -> String {
        do {
            let samples = try await platform.list(token: token) { $0.orderBy = "title" }.samples
            return samples.map(\.title).joined(separator: " ")
        } catch let failure as CallFailure {
            return failure.reason
        }
    }

    /// Why a token cannot write; `written` when it can.
    func write(_ token: String) async throws -> String {
        try await refusal { try await platform.sample("new", token: token) } ?? "written"
    }

    // MARK: - Changes

    func changeUser(_ paths: [String], _ change: (inout User) -> Void) async throws {
        var request = UpdateUserRequest.with {
            $0.user.id = nora.id
            $0.updateMask.paths = paths
        }
        change(&request.user)
        _ = try await platform.call(UserMethods.updateUser, request)
    }

    func narrowRole() async throws {
        let request = UpdateAccessRoleRequest.with {
            $0.accessRole = role
            $0.accessRole.grants[0].scope = .own
            $0.updateMask.paths = ["*"]
        }
        _ = try await platform.call(AccessRoleMethods.updateAccessRole, request)
    }

    /// Makes her a reader by a mass action, and answers its number.
    func makeReader() async throws -> Int64 {
        let request = UpdateRecordsRequest.with {
            $0.selection.entity = User.entityName
            $0.selection.ids = [nora.id]
            $0.recordJson = #"{"role":"READER"}"#
            $0.updateMask.paths = ["role"]
        }
        let operation = try await platform.finish(platform.call(MassMethods.updateRecords, request))
        guard operation.state == .succeeded else { throw TestFailure("the mass action ended as \(operation.state)") }
        return operation.id
    }

    func undo(_ operation: Int64) async throws {
        let started = try await platform.call(OperationMethods.undoOperation, .with { $0.id = operation })
        _ = try await platform.finish(started)
    }
}

/// A change that somebody else makes, and what a token that has just been used sees after it.
private struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var token: any KeyPath<Office, String> & Sendable = \.session
    var look: @Sendable (Office, String) async throws -> String = { try await $0.look($1) }
    let before, after: String
    let make: @Sendable (Office) async throws -> Void

    static let writes: @Sendable (Office, String) async throws -> String = { try await $0.write($1) }
    static let seen = "hers north"
    static let out = "UNAUTHENTICATED"

    /// Of what a user, a role and a team say.
    static let ofRights = [
        Change(testDescription: "a role grants less", before: seen, after: "hers") { try await $0.narrowRole() },
        Change(
            testDescription: "a role of a key grants less",
            token: \.limited.token,
            before: seen,
            after: "hers"
        ) { try await $0.narrowRole() },
        Change(testDescription: "the user has another role", before: seen, after: "hers") { office in
            try await office.changeUser(["access_role_ids"]) { $0.accessRoleIds = [office.own.id] }
        },
        Change(testDescription: "the user has no role left", before: seen, after: "PERMISSION_DENIED") {
            try await $0.changeUser(["access_role_ids"]) { $0.accessRoleIds = [] }
        },
        Change(
            testDescription: "the owner of a key has no role left",
            token: \.key.token,
            before: seen,
            after: "PERMISSION_DENIED"
        ) {
            try await $0.changeUser(["access_role_ids"]) { $0.accessRoleIds = [] }
        },
        Change(testDescription: "the user may read everything", before: seen, after: "elsewhere hers north") {
            try await $0.changeUser(["role"]) { $0.role = .reader }
        },
        Change(testDescription: "a mass action changes the user", before: seen, after: "elsewhere hers north") {
            _ = try await $0.makeReader()
        },
        Change(testDescription: "the user is moved to another team", before: seen, after: "") { office in
            let move = MoveUserRequest.with {
                $0.id = office.nora.id
                $0.teamID = office.south.id
            }
            _ = try await office.platform.call(UserMethods.moveUser, move)
        },
        Change(testDescription: "a team is no longer below the user's", before: seen, after: "hers") { office in
            let update = UpdateTeamRequest.with {
                $0.team = office.north
                $0.team.parentID = office.south.id
                $0.updateMask.paths = ["*"]
            }
            _ = try await office.platform.call(TeamMethods.updateTeam, update)
        },
    ]

    /// Of what lets somebody in.
    static let ofEntry = [
        Change(testDescription: "the user is deactivated", before: seen, after: out) { office in
            _ = try await office.platform.call(UserMethods.deactivateUser, .with { $0.id = office.nora.id })
        },
        Change(testDescription: "the owner of a key is deactivated", token: \.key.token, before: seen, after: out) {
            office in
            _ = try await office.platform.call(UserMethods.deactivateUser, .with { $0.id = office.nora.id })
        },
        Change(testDescription: "an administrator ends the sessions", before: seen, after: out) { office in
            _ = try await office.platform.call(UserMethods.endUserSessions, .with { $0.id = office.nora.id })
        },
        Change(testDescription: "an administrator ends the keys", token: \.key.token, before: seen, after: out) {
            office in
            let end = EndUserSessionsRequest.with {
                $0.id = office.nora.id
                $0.apiKeys = true
            }
            _ = try await office.platform.call(UserMethods.endUserSessions, end)
        },
        Change(testDescription: "the user ends the other sessions", before: seen, after: out) { office in
            let request = RevokeOtherSessionsRequest()
            _ = try await office.platform.call(SessionMethods.revokeOtherSessions, request, token: office.second)
        },
        Change(testDescription: "the user has another password", before: seen, after: out) { office in
            let change = ChangePasswordRequest.with {
                $0.currentPassword = TestPlatform.password
                $0.newPassword = "another long password"
            }
            _ = try await office.platform.call(UserMethods.changePassword, change, token: office.second)
        },
        Change(testDescription: "the user signs out", before: seen, after: out) { office in
            _ = try await office.platform.call(SessionMethods.signOut, SignOutRequest(), token: office.session)
        },
        Change(testDescription: "the user revokes a key", token: \.limited.token, before: seen, after: out) {
            office in
            let revoke = RevokeApiKeyRequest.with { $0.id = office.limited.apiKey.id }
            _ = try await office.platform.call(SessionMethods.revokeApiKey, revoke, token: office.session)
        },
        Change(testDescription: "a key's time is over", token: \.key.token, before: seen, after: out) { office in
            office.platform.clock.advance(hours: 24)
        },
    ]

    /// Of what the tenant has.
    static let ofTenant = [
        Change(testDescription: "the module is hidden", before: seen, after: "MODULE_NOT_ENABLED") {
            try await $0.platform.hide("testing")
        },
        Change(
            testDescription: "the module leaves the tenant's plan",
            look: writes,
            before: "written",
            after: "MODULE_READ_ONLY"
        ) {
            try await $0.platform.schedule("none")
        },
        Change(
            testDescription: "the plans of the server change",
            look: writes,
            before: "written",
            after: "MODULE_READ_ONLY"
        ) { office in
            let core = office.platform.core
            let plans = ["full", "none"].map { OfferedPlan(name: $0, modules: []) }
            core.plans.take(try core.book(plans, default: "none"), now: office.platform.clock.now())
        },
        Change(
            testDescription: "a trial is over",
            look: writes,
            before: "written",
            after: "MODULE_READ_ONLY"
        ) {
            $0.platform.clock.advance(hours: 3)
        },
    ]
}

@Suite("A change of who may call counts at the next call, however lately the caller was here")
struct CallerVersionTests {
    @Test("What somebody else changes in rights, sessions, keys and teams", arguments: Change.ofRights + Change.ofEntry)
    fileprivate func counts(_ change: Change) async throws {
        try await withPlatform { platform in try await Self.check(change, try await Office(platform)) }
    }

    @Test("What becomes of the tenant's modules and plan", arguments: Change.ofTenant)
    fileprivate func countsOfTenant(_ change: Change) async throws {
        try await withPlatform { platform in
            try platform.offer(default: "none")
            let trialEnd = platform.clock.now().adding(hours: 2)
            try await platform.schedule("full", trialUntil: trialEnd)
            let office = try await Office(platform)
            try await Self.check(change, office)
        }
    }

    private static func check(_ change: Change, _ office: Office) async throws {
        let token = office[keyPath: change.token]
        // Twice: the second time it is known.
        for _ in 0..<2 { #expect(try await change.look(office, token) == change.before) }
        try await change.make(office)
        #expect(try await change.look(office, token) == change.after)
    }

    @Test("What an undo takes back counts at once, too")
    func undo() async throws {
        try await withPlatform { platform in
            let office = try await Office(platform)
            let operation = try await office.makeReader()
            for _ in 0..<2 { #expect(try await office.look(office.session) == "elsewhere hers north") }
            try await office.undo(operation)
            #expect(try await office.look(office.session) == Change.seen)
        }
    }

    @Test("A window of support that is closed ends the operator's token that was just used")
    func support() async throws {
        try await withPlatform { platform in
            let office = try await Office(platform)
            let open = OpenSupportWindowRequest.with {
                $0.hours = 2
                $0.reason = "The export stops half-way"
            }
            let window = try await platform.call(SupportWindowMethods.openSupportWindow, open).supportWindow
            let enter = EnterTenantRequest.with { $0.tenant = TestPlatform.tenant }
            let token = try await platform.call(TenantMethods.enterTenant, enter, token: platform.operatorToken).token
            for _ in 0..<2 { #expect(try await office.look(token) == "elsewhere hers north") }
            _ = try await platform.call(SupportWindowMethods.closeSupportWindow, .with { $0.id = window.id })
            #expect(try await office.look(token) == Change.out)
        }
    }

    @Test("A custom field that comes, goes to the bin, comes back and is erased does so for who was just here")
    func customField() async throws {
        try await withPlatform { platform in
            let office = try await Office(platform)
            func write() async throws -> String {
                let body = #"{"sample":{"title":"new","x_text":"a"}}"#
                let path = SampleMethods.createSample.path
                return try await refusal { try await platform.json(path, body, token: office.session) } ?? "written"
            }
            for _ in 0..<2 { #expect(try await write() == "UNKNOWN_FIELD sample.x_text") }
            let field = try await platform.field("x_text")
            for _ in 0..<2 { #expect(try await write() == "written") }
            _ = try await platform.call(CustomFieldMethods.deleteCustomField, .with { $0.id = field.id })
            for _ in 0..<2 { #expect(try await write() == "UNKNOWN_FIELD sample.x_text") }
            _ = try await platform.call(CustomFieldMethods.undeleteCustomField, .with { $0.id = field.id })
            #expect(try await write() == "written")
            _ = try await platform.call(CustomFieldMethods.deleteCustomField, .with { $0.id = field.id })
            _ = try await write()
            let erase = EraseRecordsRequest.with {
                $0.entity = CustomField.entityName
                $0.ids = [field.id]
            }
            _ = try await platform.call(BinMethods.eraseRecords, erase)
            #expect(try await write() == "UNKNOWN_FIELD sample.x_text")
        }
    }

    @Test("A clock that is put back gives what applied then, and one that goes on what applies now")
    func clockPutBack() async throws {
        try await withPlatform { platform in
            let office = try await Office(platform)
            let key = office.key.token
            #expect(try await office.look(key) == Change.seen)
            platform.clock.advance(hours: 24)
            #expect(try await office.look(key) == Change.out)
            platform.clock.advance(hours: -23)
            for _ in 0..<2 { #expect(try await office.look(key) == Change.seen) }
            platform.clock.advance(hours: 24)
            #expect(try await office.look(key) == Change.out)
        }
    }

    @Test("The use of a token is noted once in ten minutes, and costs the calls in between no write")
    func lastUse() async throws {
        try await withPlatform { platform in
            let office = try await Office(platform)
            let store = platform.engine.store(.tenant(TestPlatform.tenant))
            _ = try await office.look(office.session)
            let before = store.commitNumber
            _ = try await office.look(office.session)
            #expect(store.commitNumber == before)
            platform.clock.advance(seconds: 601)
            _ = try await office.look(office.session)
            let noted = store.commitNumber
            #expect(noted != before)
            for _ in 0..<3 { _ = try await office.look(office.session) }
            #expect(store.commitNumber == noted)
        }
    }

    @Test("Of calls that came together one notes the use; the others, who know of no newer one either, write nothing")
    func lastUseOfMany() async throws {
        try await withPlatform { platform in
            let office = try await Office(platform)
            let store = platform.engine.store(.tenant(TestPlatform.tenant))
            platform.clock.advance(seconds: 601)
            let call = {
                try await platform.dispatcher.authenticate(token: office.session, peer: "", audience: .signedIn)
            }
            let before = store.commitNumber
            var scope = try await call()
            // As one knows it who was read before the use was noted.
            scope.lastUse = nil
            await platform.dispatcher.noteUse(scope, now: platform.clock.now())
            let noted = store.commitNumber
            #expect(noted != before)
            for _ in 0..<3 { await platform.dispatcher.noteUse(scope, now: platform.clock.now()) }
            #expect(store.commitNumber == noted)
            platform.clock.advance(seconds: 601)
            await platform.dispatcher.noteUse(scope, now: platform.clock.now())
            #expect(store.commitNumber != noted)
        }
    }

    @Test("Nobody is known by a token of another tenant")
    func tenants() async throws {
        try await withPlatform { platform in
            let office = try await Office(platform)
            let other = try await TestPlatform.makeTenant("globex", platform.dispatcher, platform.operatorToken)
            for _ in 0..<2 {
                #expect(try await office.look(office.session) == Change.seen)
                #expect(try await office.look(other) == "")
            }
            // The secret of one behind the name of the other.
            let (left, right) = (office.session.split(separator: ".", maxSplits: 1), other.split(separator: "."))
            #expect(left.count == 2 && right.count == 2)
            let mixed = office.session.replacing(TestPlatform.tenant, with: "globex", maxReplacements: 1)
            #expect(mixed != office.session)
            #expect(try await office.look(mixed) == Change.out)
        }
    }

    @Test("A tenant's store without any change yet is in no state that anything is known by")
    func emptyStore() async throws {
        try await withPlatform { platform in
            try await platform.engine.create(.tenant("empty"))
            let (first, second) = try await platform.engine.store(.tenant("empty")).read { reader in
                (try CallerVersion.read(reader), try CallerVersion.read(reader))
            }
            #expect(first != second)
        }
    }

    @Test("Of subscriptions that are given at the same time the tenant has the one that was kept last")
    func subscriptions() async throws {
        try await withPlatform { platform in
            let (control, name) = (platform.dispatcher.tenants.control, TestPlatform.tenant)
            let store = platform.engine.store(.tenant(name))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<8 {
                    let bytes: [UInt8] = try Subscription.with { $0.etag = "\(number)" }.serializedBytes()
                    group.addTask {
                        _ = try await control.write { writer in
                            try writer.upsert(TenantSubscriptions.table, [.text(name), .blob(bytes)])
                        }
                        try await TenantSubscriptions.tell(name, control, store)
                    }
                }
                try await group.waitForAll()
            }
            let kept = try await control.read { try TenantSubscriptions.find(name, $0) }
            let told = try await store.read { try TenantModules.subscription($0) }
            #expect(kept != nil && kept == told)
        }
    }
}
