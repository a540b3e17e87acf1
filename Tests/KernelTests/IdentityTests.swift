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

@Suite("Who calls, and what they may do")
struct IdentityTests {
    private static let email = "alice@acme.example"
    private static let other = "another long password"

    /// Signs in from a network address of the test's choice.
    private func signIn(
        _ platform: TestPlatform,
        tenant: String = TestPlatform.tenant,
        email: String = Self.email,
        password: String = TestPlatform.password,
        peer: String = "192.0.2.1"
    ) async throws -> SignInResponse {
        var request = SignInRequest()
        request.tenant = tenant
        request.email = email
        request.password = password
        let path = SessionMethods.signIn.path
        guard let method = platform.dispatcher.method(at: Substring(path)) else { throw TestFailure("no \(path)") }
        let call = Call(method: method, encoding: .protobuf, token: nil, language: "en", peer: peer)
        let body: [UInt8] = try request.serializedBytes()
        return try SignInResponse(serializedBytes: try await platform.dispatcher.unary(call, request: body))
    }

    private func session(_ platform: TestPlatform, _ token: String?) async throws -> Session {
        try await platform.call(SessionMethods.getSession, GetSessionRequest(), token: token)
    }

    private func user(_ platform: TestPlatform, _ email: String, _ role: Role) async throws -> User {
        var request = CreateUserRequest()
        request.user.name = email
        request.user.email = email
        request.user.role = role
        return try await platform.call(UserMethods.createUser, request)
    }

    private func accept(
        _ platform: TestPlatform,
        _ invitation: String,
        password: String = TestPlatform.password,
        tenant: String = TestPlatform.tenant
    ) async throws -> AcceptInvitationResponse {
        var request = AcceptInvitationRequest()
        request.tenant = tenant
        request.invitation = invitation
        request.password = password
        return try await platform.call(SessionMethods.acceptInvitation, request, token: nil)
    }

    private func invite(_ platform: TestPlatform, _ id: Int64) async throws -> InviteUserResponse {
        var request = InviteUserRequest()
        request.id = id
        return try await platform.call(UserMethods.inviteUser, request)
    }

    // MARK: - Sessions

    @Test("A user signs in with address and password, and is known by the token")
    func signsIn() async throws {
        try await withPlatform { platform in
            let answer = try await signIn(platform)
            #expect(answer.session.tenant == "acme")
            #expect(answer.session.email == Self.email)
            #expect(answer.session.role == .administrator)
            let known = try await session(platform, answer.token)
            #expect(known == answer.session)
            let loud = try await signIn(platform, email: "ALICE@ACME.EXAMPLE")
            #expect(loud.session.userID == answer.session.userID)
            #expect(loud.token != answer.token)
        }
    }

    @Test("Whatever was wrong, the answer is the same")
    func wrong() async throws {
        try await withPlatform { platform in
            let invited = try await user(platform, "invited@acme.example", .reader)
            #expect(invited.id > 0)
            let rows = [
                (tenant: "acme", email: Self.email, password: "a wrong password"),
                (tenant: "acme", email: Self.email, password: ""),
                (tenant: "acme", email: "nobody@acme.example", password: TestPlatform.password),
                (tenant: "acme", email: "invited@acme.example", password: TestPlatform.password),
                (tenant: "acme", email: "", password: TestPlatform.password),
                (tenant: "nobody", email: Self.email, password: TestPlatform.password),
                (tenant: "", email: "", password: ""),
                (tenant: "../acme", email: Self.email, password: TestPlatform.password),
                (tenant: "control", email: Self.email, password: TestPlatform.password),
            ]
            for row in rows {
                let got = try await failure {
                    try await signIn(platform, tenant: row.tenant, email: row.email, password: row.password)
                }
                #expect(got?.reason == "SIGN_IN_FAILED", "\(row)")
                #expect(got?.code == .unauthenticated)
                #expect(got?.message == "The credentials are wrong.")
                #expect(got?.metadata.isEmpty == true)
                #expect(got?.field == nil)
            }
        }
    }

    @Test("After too many failures a user waits, even with the right password, until the window is over")
    func throttledUser() async throws {
        try await withPlatform(signInFailures: 3) { platform in
            for number in 0..<3 {
                let got = try await refusal { try await signIn(platform, password: "wrong", peer: "192.0.2.\(number)") }
                #expect(got == "SIGN_IN_FAILED")
            }
            let blocked = try await failure { try await signIn(platform, peer: "192.0.2.9") }
            #expect(blocked?.reason == "SIGN_IN_THROTTLED")
            #expect(blocked?.code == .resourceExhausted)
            let spelled = try await refusal {
                try await signIn(platform, email: "Alicé@acme.example", peer: "192.0.2.9")
            }
            #expect(spelled == "SIGN_IN_THROTTLED")
            platform.clock.advance(hours: 1)
            let open = try await signIn(platform)
            #expect(!open.token.isEmpty)
            // A success forgets the failures before it.
            for _ in 0..<2 { _ = try await refusal { try await signIn(platform, password: "wrong") } }
            _ = try await signIn(platform)
            for _ in 0..<2 { _ = try await refusal { try await signIn(platform, password: "wrong") } }
            let still = try await refusal { try await signIn(platform) }
            #expect(still == nil)
        }
    }

    @Test("After too many failures an address waits, whoever it tries")
    func throttledAddress() async throws {
        try await withPlatform(signInFailures: 2) { platform in
            for number in 0..<10 {
                let got = try await refusal {
                    try await signIn(platform, email: "user\(number)@acme.example", peer: "192.0.2.7")
                }
                #expect(got == "SIGN_IN_FAILED")
            }
            let blocked = try await refusal { try await signIn(platform, peer: "192.0.2.7") }
            #expect(blocked == "SIGN_IN_THROTTLED")
            let elsewhere = try await refusal { try await signIn(platform, peer: "192.0.2.8") }
            #expect(elsewhere == nil)
            platform.clock.advance(hours: 1)
            let later = try await refusal { try await signIn(platform, peer: "192.0.2.7") }
            #expect(later == nil)
        }
    }

    @Test("A session ends after its hours")
    func expiry() async throws {
        try await withPlatform { platform in
            let answer = try await signIn(platform)
            platform.clock.advance(hours: 11)
            _ = try await session(platform, answer.token)
            platform.clock.advance(hours: 1)
            let got = try await failure { try await session(platform, answer.token) }
            #expect(got?.reason == "UNAUTHENTICATED")
            #expect(got?.code == .unauthenticated)
        }
    }

    @Test("Who signs out has signed out here, and nowhere else")
    func signOut() async throws {
        try await withPlatform { platform in
            let here = try await signIn(platform).token
            let there = try await signIn(platform).token
            _ = try await platform.call(SessionMethods.signOut, SignOutRequest(), token: here)
            let gone = try await refusal { try await session(platform, here) }
            #expect(gone == "UNAUTHENTICATED")
            let kept = try await refusal { try await session(platform, there) }
            #expect(kept == nil)
        }
    }

    @Test("A new password ends the other sessions and replaces the old one")
    func changePassword() async throws {
        try await withPlatform { platform in
            let here = try await signIn(platform).token
            let there = try await signIn(platform).token
            func change(_ current: String, _ new: String) async throws -> String? {
                var request = ChangePasswordRequest()
                request.currentPassword = current
                request.newPassword = new
                let sent = request
                return try await refusal {
                    try await platform.call(UserMethods.changePassword, sent, token: here)
                }
            }
            let rows: [(current: String, new: String, refusal: String?)] = [
                ("a wrong password", Self.other, "SIGN_IN_FAILED"),
                (TestPlatform.password, "too short", "WEAK_PASSWORD new_password"),
                (TestPlatform.password, String(repeating: "x", count: 201), "WEAK_PASSWORD new_password"),
                (TestPlatform.password, Self.other, nil),
                (TestPlatform.password, Self.other, "SIGN_IN_FAILED"),
            ]
            for row in rows {
                let got = try await change(row.current, row.new)
                #expect(got == row.refusal, "\(row.new.prefix(20))")
            }
            let kept = try await refusal { try await session(platform, here) }
            #expect(kept == nil)
            let ended = try await refusal { try await session(platform, there) }
            #expect(ended == "UNAUTHENTICATED")
            let old = try await refusal { try await signIn(platform) }
            #expect(old == "SIGN_IN_FAILED")
            let new = try await refusal { try await signIn(platform, password: Self.other) }
            #expect(new == nil)
        }
    }

    // MARK: - Invitations

    @Test("An invitation serves once, in its tenant, for seven days")
    func invitations() async throws {
        try await withPlatform(sessionHours: 24 * 30) { platform in
            let bob = try await user(platform, "bob@acme.example", .writer)
            let first = try await invite(platform, bob.id)
            #expect(first.invitation.hasPrefix("acme."))
            let weak = try await refusal { try await accept(platform, first.invitation, password: "short") }
            #expect(weak == "WEAK_PASSWORD password")
            let elsewhere = try await refusal { try await accept(platform, first.invitation, tenant: "nobody") }
            #expect(elsewhere == "INVITATION_INVALID")
            let answer = try await accept(platform, first.invitation)
            #expect(answer.session.userID == bob.id)
            let again = try await failure { try await accept(platform, first.invitation) }
            #expect(again?.reason == "INVITATION_INVALID")
            #expect(again?.code == .unauthenticated)
            let late = try await invite(platform, bob.id)
            platform.clock.advance(hours: 7 * 24)
            let expired = try await refusal { try await accept(platform, late.invitation) }
            #expect(expired == "INVITATION_INVALID")
            // Neither is a session's token an invitation, nor the reverse.
            let open = try await invite(platform, bob.id)
            let asSession = try await refusal { try await session(platform, open.invitation) }
            #expect(asSession == "UNAUTHENTICATED")
            let asInvitation = try await refusal { try await accept(platform, platform.administrator) }
            #expect(asInvitation == "INVITATION_INVALID")
            // A forgotten password: the invitation ends the sessions before it.
            let renewed = try await accept(platform, open.invitation, password: Self.other)
            let old = try await refusal { try await session(platform, answer.token) }
            #expect(old == "UNAUTHENTICATED")
            _ = try await session(platform, renewed.token)
        }
    }

    @Test("A deactivated user is out, and stays out of the sessions before when let in again")
    func deactivatedUser() async throws {
        try await withPlatform { platform in
            let token = try await platform.signIn(as: .writer, email: "bob@acme.example")
            let bob = try await session(platform, token).userID
            let waiting = try await invite(platform, bob)
            _ = try await platform.call(UserMethods.deactivateUser, .with { $0.id = bob })
            let out = try await refusal { try await session(platform, token) }
            #expect(out == "UNAUTHENTICATED")
            let password = try await refusal { try await signIn(platform, email: "bob@acme.example") }
            #expect(password == "SIGN_IN_FAILED")
            let invited = try await refusal { try await accept(platform, waiting.invitation) }
            #expect(invited == "INVITATION_INVALID")
            let useless = try await refusal { try await invite(platform, bob) }
            #expect(useless == "USER_INACTIVE")
            _ = try await platform.call(UserMethods.reactivateUser, .with { $0.id = bob })
            let back = try await refusal { try await session(platform, token) }
            #expect(back == "UNAUTHENTICATED")
            let again = try await refusal { try await signIn(platform, email: "bob@acme.example") }
            #expect(again == nil)
        }
    }

    // MARK: - Users and roles

    @Test("A user's address is theirs alone, and an address")
    func addresses() async throws {
        try await withPlatform { platform in
            let rows: [(email: String, refusal: String?)] = [
                (Self.email, "DUPLICATE_VALUE user.email"), ("Alicé@ACME.example", "DUPLICATE_VALUE user.email"),
                ("no address", "PATTERN_MISMATCH user.email"), ("", "REQUIRED user.name"),
                ("bob@acme.example", nil),
            ]
            for row in rows {
                let got = try await refusal { try await user(platform, row.email, .reader) }
                #expect(got == row.refusal, "\(row.email)")
            }
            let role = try await refusal { try await user(platform, "eve@acme.example", .unspecified) }
            #expect(role == "REQUIRED user.role")
        }
    }

    @Test("Each role may call what it may, and nothing else (PLT-08, PLT-09)")
    func roles() async throws {
        let everybody: Set<Role> = [.reader, .writer, .administrator]
        let writers: Set<Role> = [.writer, .administrator]
        let administrators: Set<Role> = [.administrator]
        let rows: [(path: String, roles: Set<Role>)] = [
            (SampleMethods.getSample.path, everybody), (SampleMethods.batchGetSamples.path, everybody),
            (SampleMethods.listSamples.path, everybody), (EchoMethods.echo.path, everybody),
            (HistoryMethods.listChanges.path, everybody), (HistoryMethods.listDeleted.path, everybody),
            (SessionMethods.getSession.path, everybody), (UserMethods.changePassword.path, everybody),
            (SampleMethods.createSample.path, writers), (SampleMethods.updateSample.path, writers),
            (SampleMethods.deleteSample.path, writers), (SampleMethods.undeleteSample.path, writers),
            (AccountMethods.deactivateDuplicate.path, writers),
            (UserMethods.getUser.path, administrators), (UserMethods.batchGetUsers.path, administrators),
            (UserMethods.listUsers.path, administrators), (UserMethods.createUser.path, administrators),
            (UserMethods.updateUser.path, administrators), (UserMethods.deleteUser.path, administrators),
            (UserMethods.undeleteUser.path, administrators), (UserMethods.inviteUser.path, administrators),
            (TenantMethods.createTenant.path, []), (TenantMethods.listTenants.path, []),
        ]
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            for role in [Role.reader, .writer, .administrator] {
                let token = try await platform.signIn(as: role, email: "\(role)@acme.example")
                for row in rows {
                    // An empty request: who may call hears what is wrong with it.
                    let got = try await refusal { try await platform.json(row.path, "{}", token: token) }
                    #expect((got != "PERMISSION_DENIED") == row.roles.contains(role), "\(role) \(row.path)")
                }
            }
        }
    }

    @Test("A changed role counts at once")
    func roleChanges() async throws {
        try await withPlatform { platform in
            let token = try await platform.signIn(as: .reader, email: "bob@acme.example")
            let bob = try await session(platform, token).userID
            let before = try await failure { try await platform.sample("a", token: token) }
            #expect(before?.reason == "PERMISSION_DENIED")
            #expect(before?.metadata["permission"] == "testing.sample:create")
            var request = UpdateUserRequest()
            request.user.id = bob
            request.user.role = .writer
            _ = try await platform.call(UserMethods.updateUser, request)
            let after = try await refusal { try await platform.sample("a", token: token) }
            #expect(after == nil)
        }
    }

    @Test("One administrator remains (PLT-08)")
    func lastAdministrator() async throws {
        try await withPlatform { platform in
            let me = try await session(platform, platform.administrator).userID
            var demote = UpdateUserRequest()
            demote.user.id = me
            demote.user.role = .writer
            var delete = DeleteRequest()
            delete.id = me
            let (demoting, deleting) = (demote, delete)
            let demoted = try await failure { try await platform.call(UserMethods.updateUser, demoting) }
            #expect(demoted?.reason == "LAST_ADMINISTRATOR")
            #expect(demoted?.code == .failedPrecondition)
            let deleted = try await refusal { try await platform.call(UserMethods.deleteUser, deleting) }
            #expect(deleted == "USER_NOT_DELETABLE")
            let second = try await platform.signIn(as: .administrator, email: "bob@acme.example")
            _ = try await platform.call(UserMethods.updateUser, demoting)
            let bob = try await session(platform, second).userID
            let last = UpdateUserRequest.with {
                $0.user.id = bob
                $0.user.inactive = true
                $0.updateMask.paths = ["inactive"]
            }
            let refused = try await refusal { try await platform.call(UserMethods.updateUser, last, token: second) }
            #expect(refused == "LAST_ADMINISTRATOR")
            let own = DeactivateUserRequest.with { $0.id = bob }
            let oneself = try await refusal { try await platform.call(UserMethods.deactivateUser, own, token: second) }
            #expect(oneself == "OWN_ACCOUNT")
        }
    }

    // MARK: - Tokens and tenants

    @Test("A token that nobody gave opens nothing")
    func forged() async throws {
        try await withPlatform { platform in
            let globex = try await TestPlatform.makeTenant("globex", platform.dispatcher, platform.operatorToken)
            let mine = platform.administrator
            let last = mine.hasSuffix("A") ? "B" : "A"
            let secret = globex.split(separator: ".", maxSplits: 1)[1]
            let tokens: [String?] = [
                nil, "", "acme", "acme.", ".", "acme.AAAA", "nobody.AAAA", "operator.AAAA", "control.AAAA",
                "\(mine.dropLast())\(last)", mine + "A", mine.uppercased(), "acme.\(secret)",
                String(repeating: "x", count: 300), "../acme.x",
            ]
            for token in tokens {
                let got = try await failure { try await platform.list(token: token) }
                #expect(got?.reason == "UNAUTHENTICATED", "\(token ?? "no token")")
                #expect(got?.code == .unauthenticated)
            }
        }
    }

    @Test("Who tries many tokens is slowed down, for a minute")
    func manyTokens() async throws {
        try await withPlatform { platform in
            for number in 0..<60 { _ = try await refusal { try await platform.list(token: "acme.\(number)") } }
            let got = try await refusal { try await platform.list() }
            #expect(got == "SIGN_IN_THROTTLED")
            platform.clock.advance(hours: 1)
            let later = try await refusal { try await platform.list() }
            #expect(later == nil)
        }
    }

    @Test("A tenant's token reads its own tenant and no other")
    func tenants() async throws {
        try await withPlatform { platform in
            let globex = try await TestPlatform.makeTenant("globex", platform.dispatcher, platform.operatorToken)
            let mine = try await platform.sample("mine")
            let list = try await platform.list(token: globex)
            #expect(list.samples.isEmpty)
            let got = try await refusal { try await platform.get(mine.id, token: globex) }
            #expect(got == "NOT_FOUND")
            let theirs = try await session(platform, globex)
            #expect(theirs.tenant == "globex")
        }
    }

    @Test("The operator manages tenants and sees nothing inside them")
    func operators() async throws {
        try await withPlatform { platform in
            var request = ListTenantsRequest()
            request.pageSize = 1
            _ = try await TestPlatform.makeTenant("globex", platform.dispatcher, platform.operatorToken)
            let first = try await platform.call(TenantMethods.listTenants, request, token: platform.operatorToken)
            #expect(first.tenants.map(\.name) == ["acme"])
            #expect(first.tenants.first?.state == .active)
            request.pageToken = first.nextPageToken
            let second = try await platform.call(TenantMethods.listTenants, request, token: platform.operatorToken)
            #expect(second.tenants.map(\.name) == ["globex"])
            #expect(second.nextPageToken.isEmpty)
            let paths = [
                SampleMethods.listSamples.path, SampleMethods.getSample.path, UserMethods.listUsers.path,
                HistoryMethods.listChanges.path, SessionMethods.getSession.path, EchoMethods.echo.path,
            ]
            for path in paths {
                let got = try await refusal { try await platform.json(path, "{}", token: platform.operatorToken) }
                #expect(got == "UNAUTHENTICATED", "\(path)")
            }
            let anonymous = try await refusal {
                try await platform.json(TenantMethods.listTenants.path, "{}", token: nil)
            }
            #expect(anonymous == "UNAUTHENTICATED")
        }
    }

    @Test("A tenant's name and first administrator are checked; a refusal leaves no tenant")
    func createTenant() async throws {
        try await withPlatform { platform in
            func create(
                _ name: String,
                email: String = "bob@globex.example",
                administrator: String = "Bob"
            ) async throws
                -> String?
            {
                var request = CreateTenantRequest()
                request.tenant.name = name
                request.administratorName = administrator
                request.administratorEmail = email
                let sent = request
                return try await refusal {
                    try await platform.call(TenantMethods.createTenant, sent, token: platform.operatorToken)
                }
            }
            for name in [
                "", "ab", "Globex", "1globex", "globex-", "glo bex", "glöbex", "../globex", "operator", "control",
                String(repeating: "x", count: 41),
            ] {
                let got = try await create(name)
                #expect(got == "INVALID_TENANT_NAME tenant.name", "\(name)")
            }
            let taken = try await create("acme")
            #expect(taken == "TENANT_EXISTS")
            let email = try await create("globex", email: "nonsense")
            #expect(email == "PATTERN_MISMATCH administrator_email")
            let person = try await create("globex", administrator: "")
            #expect(person == "REQUIRED administrator_name")
            let fine = try await create("globex")
            #expect(fine == nil)
        }
    }

    @Test("A tenant whose creation was interrupted is removed at the next start, and its name is free")
    func unfinished() async throws {
        let first = try await TestPlatform.make([TestingPlugin.self])
        let sample = try await first.sample("kept")
        _ = try await first.dispatcher.tenants.begin("ghost", displayName: "Ghost", now: first.clock.now())
        let before = try await refusal { try await signIn(first, tenant: "ghost") }
        #expect(before == "SIGN_IN_FAILED")
        await first.engine.close()

        let second = try await TestPlatform(
            [TestingPlugin.self],
            first.folder,
            tokens: (operator: first.operatorToken, administrator: first.administrator)
        )
        let removed = try await second.dispatcher.tenants.removeUnfinished()
        #expect(removed == ["ghost"])
        let again = try await second.dispatcher.tenants.removeUnfinished()
        #expect(again.isEmpty)
        let isLeft = try await second.engine.exists(.tenant("ghost"))
        #expect(!isLeft)
        let token = try await TestPlatform.makeTenant("ghost", second.dispatcher, second.operatorToken)
        let empty = try await second.list(token: token)
        #expect(empty.samples.isEmpty)
        let read = try await second.get(sample.id)
        #expect(read == sample)
        await second.close()
    }
}
