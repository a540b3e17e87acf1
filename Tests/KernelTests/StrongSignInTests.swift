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

private let alice = "alice@acme.example"
private let bob = "bob@acme.example"

/// An authenticator in somebody's pocket, and the paper with the recovery codes.
private struct Authenticator {
    let secret: [UInt8]
    let recoveryCodes: [String]

    /// What it shows now, or so many steps later.
    func code(_ platform: TestPlatform, steps: Int64 = 0) -> String {
        TOTP.code(secret: secret, step: TOTP.step(at: platform.clock.now()) + steps)
    }
}

extension TestPlatform {
    fileprivate func open(
        _ email: String = alice,
        password: String = TestPlatform.password,
        code: String = "",
        peer: String = "192.0.2.1"
    ) async throws -> SignInResponse {
        let request = SignInRequest.with {
            $0.tenant = Self.tenant
            $0.email = email
            $0.password = password
            $0.code = code
        }
        let path = SessionMethods.signIn.path
        guard let method = dispatcher.method(at: Substring(path)) else { throw TestFailure("no \(path)") }
        let call = Call(method: method, encoding: .protobuf, token: nil, language: "en", peer: peer)
        let body: [UInt8] = try request.serializedBytes()
        return try SignInResponse(serializedBytes: try await dispatcher.unary(call, request: body))
    }

    fileprivate func begin(_ token: String? = "administrator") async throws -> [UInt8] {
        let answer = try await call(SessionMethods.beginTwoFactor, BeginTwoFactorRequest(), token: token)
        return try base32(answer.secret)
    }

    fileprivate func confirm(_ code: String, _ token: String? = "administrator") async throws -> [String] {
        let request = ConfirmTwoFactorRequest.with { $0.code = code }
        return try await call(SessionMethods.confirmTwoFactor, request, token: token).recoveryCodes
    }

    /// Turns two factors on.
    fileprivate func turnOn(_ token: String? = "administrator") async throws -> Authenticator {
        let secret = try await begin(token)
        let code = TOTP.code(secret: secret, step: TOTP.step(at: clock.now()))
        return Authenticator(secret: secret, recoveryCodes: try await confirm(code, token))
    }

    fileprivate func twoFactor(_ token: String? = "administrator") async throws -> GetTwoFactorResponse {
        try await call(SessionMethods.getTwoFactor, GetTwoFactorRequest(), token: token)
    }

    fileprivate func session(_ token: String?) async throws -> Session {
        try await call(SessionMethods.getSession, GetSessionRequest(), token: token)
    }

    fileprivate func sessions(_ token: String? = "administrator", of user: Int64 = 0) async throws -> [OpenSession] {
        let request = ListSessionsRequest.with { $0.userID = user }
        return try await call(SessionMethods.listSessions, request, token: token).sessions
    }

    fileprivate func log(
        _ token: String? = "administrator",
        all: Bool = false,
        of user: Int64 = 0
    ) async throws -> [SignInEntry] {
        let request = ListSignInsRequest.with {
            $0.all = all
            $0.userID = user
            $0.pageSize = 1000
        }
        return try await call(SessionMethods.listSignIns, request, token: token).entries
    }

    fileprivate func key(
        _ token: String? = "administrator",
        name: String = "Web shop",
        days: Int = 30,
        readOnly: Bool = false
    ) async throws -> CreateApiKeyResponse {
        let request = CreateApiKeyRequest.with {
            $0.name = name
            $0.expireTime = clock.now().adding(hours: 24 * days).timestamp
            $0.readOnly = readOnly
        }
        return try await call(SessionMethods.createApiKey, request, token: token)
    }

    fileprivate func keys(_ token: String? = "administrator", of user: Int64 = 0) async throws -> [ApiKey] {
        let request = ListApiKeysRequest.with { $0.userID = user }
        return try await call(SessionMethods.listApiKeys, request, token: token).apiKeys
    }

    private func base32(_ text: String) throws -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bytes: [UInt8] = []
        var bits = 0
        var count = 0
        for letter in text {
            guard let value = alphabet.firstIndex(of: letter) else { throw TestFailure("\(letter) in base32") }
            bits = (bits << 5 | value) & 0xFFFF
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(bits >> count & 0xFF))
            }
        }
        return bytes
    }
}

@Suite("Codes of an authenticator")
struct AuthenticatorCodeTests {
    private static let secret = Array("12345678901234567890".utf8)

    @Test("The codes are those of RFC 6238, appendix B, in six digits")
    func vectors() throws {
        let rows: [(seconds: Int64, code: String)] = [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
            (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ]
        for (seconds, code) in rows {
            let now = try Instant(microseconds: seconds * 1_000_000)
            #expect(TOTP.code(secret: Self.secret, step: TOTP.step(at: now)) == code)
            #expect(TOTP.step(of: code, secret: Self.secret, now: now, after: 0) == seconds / 30)
            #expect(TOTP.step(of: code, secret: Self.secret, now: now, after: seconds / 30) == nil)
        }
    }

    @Test("The address for the QR code names tenant and user, whatever stands in their names")
    func address() {
        let uri = TOTP.uri(secret: Self.secret, tenant: "acme", email: "bob+é@acme.example")
        let expected =
            "otpauth://totp/acme:bob%2B%C3%A9%40acme.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
            + "&issuer=acme&algorithm=SHA1&digits=6&period=30"
        #expect(uri == expected)
    }
}

@Suite("Signing in with two factors")
struct TwoFactorTests {
    @Test("Two factors are on once a first code is confirmed, and not before")
    func confirming() async throws {
        try await withPlatform { platform in
            let unbegun = try await refusal { try await platform.confirm("123456") }
            #expect(unbegun == "TWO_FACTOR_NOT_BEGUN")
            let first = try await platform.begin()
            let second = try await platform.begin()
            #expect(first.count == 20 && second.count == 20 && first != second)
            let before = try await refusal { try await platform.open() }
            #expect(before == nil)
            let present = TOTP.step(at: platform.clock.now())
            for code in ["", "abcdef", TOTP.code(secret: second, step: present + 5)] {
                let got = try await refusal { try await platform.confirm(code) }
                #expect(got == "WRONG_CODE code", "\(code)")
            }
            let off = try await platform.twoFactor()
            #expect(!off.on && off.recoveryCodesLeft == 0)
            let codes = try await platform.confirm(TOTP.code(secret: second, step: present))
            #expect(Set(codes).count == 10)
            #expect(codes.allSatisfy { $0.count == 19 })
            let on = try await platform.twoFactor()
            #expect(on.on && on.recoveryCodesLeft == 10)
            let again = try await refusal { try await platform.begin() }
            #expect(again == "TWO_FACTOR_ON")
            let twice = try await refusal { try await platform.confirm("123456") }
            #expect(twice == "TWO_FACTOR_ON")
        }
    }

    @Test("The right password asks for the code; each code opens one session, one step early or late")
    func codes() async throws {
        try await withPlatform { platform in
            let authenticator = try await platform.turnOn()
            let missing = try await failure { try await platform.open() }
            #expect(missing?.reason == "CODE_REQUIRED")
            #expect(missing?.code == .unauthenticated)
            let password = try await refusal {
                try await platform.open(password: "a wrong password", code: authenticator.code(platform, steps: 1))
            }
            #expect(password == "SIGN_IN_FAILED")
            func attempt(_ steps: Int64) async throws -> String? {
                try await refusal { try await platform.open(code: authenticator.code(platform, steps: steps)) }
            }
            // The code that was confirmed has served.
            #expect(try await attempt(0) == "SIGN_IN_FAILED")
            #expect(try await attempt(1) == nil)
            #expect(try await attempt(1) == "SIGN_IN_FAILED")
            platform.clock.advance(seconds: 60)
            #expect(try await attempt(-1) == "SIGN_IN_FAILED")
            #expect(try await attempt(0) == nil)
            platform.clock.advance(seconds: 300)
            #expect(try await attempt(-2) == "SIGN_IN_FAILED")
            #expect(try await attempt(2) == "SIGN_IN_FAILED")
            #expect(try await attempt(-1) == nil)
            let spaced = authenticator.code(platform)
            let typed = "\(spaced.prefix(3)) \(spaced.suffix(3))"
            #expect(try await platform.open(code: typed).session.email == alice)
        }
    }

    @Test("A recovery code opens one session, however it is typed")
    func recovery() async throws {
        try await withPlatform { platform in
            let authenticator = try await platform.turnOn()
            let code = authenticator.recoveryCodes[3]
            let sloppy = " " + code.lowercased().replacingOccurrences(of: "-", with: " ")
            let opened = try await platform.open(code: sloppy)
            #expect(!opened.token.isEmpty)
            let again = try await refusal { try await platform.open(code: code) }
            #expect(again == "SIGN_IN_FAILED")
            #expect(try await platform.twoFactor().recoveryCodesLeft == 9)
            let other = try await platform.signIn(as: .writer, email: bob)
            _ = try await platform.turnOn(other)
            let foreign = try await refusal {
                try await platform.open(bob, code: authenticator.recoveryCodes[4])
            }
            #expect(foreign == "SIGN_IN_FAILED")
            let outcomes = try await platform.log().map(\.outcome)
            #expect(outcomes == [.wrongCode, .recoveryCode, .twoFactorOn, .invitation])
        }
    }

    @Test("Wrong codes count as failed sign-ins; a missing code does not")
    func throttling() async throws {
        try await withPlatform(signInFailures: 3) { platform in
            let authenticator = try await platform.turnOn()
            for _ in 0..<5 {
                let got = try await refusal { try await platform.open() }
                #expect(got == "CODE_REQUIRED")
            }
            for number in 0..<3 {
                let got = try await refusal {
                    try await platform.open(code: "AAAA-AAAA-AAAA-AAAA", peer: "192.0.2.\(number)")
                }
                #expect(got == "SIGN_IN_FAILED")
            }
            let blocked = try await refusal {
                try await platform.open(code: authenticator.code(platform, steps: 1), peer: "192.0.2.9")
            }
            #expect(blocked == "SIGN_IN_THROTTLED")
            platform.clock.advance(hours: 1)
            let open = try await refusal { try await platform.open(code: authenticator.code(platform)) }
            #expect(open == nil)
        }
    }

    @Test("Two factors go off with the password and a code, and with nothing less")
    func disabling() async throws {
        try await withPlatform { platform in
            let authenticator = try await platform.turnOn()
            func disable(_ password: String, _ code: String) async throws -> String? {
                let request = DisableTwoFactorRequest.with {
                    $0.password = password
                    $0.code = code
                }
                return try await refusal { try await platform.call(SessionMethods.disableTwoFactor, request) }
            }
            let next = authenticator.code(platform, steps: 1)
            #expect(try await disable("a wrong password", next) == "SIGN_IN_FAILED")
            #expect(try await disable(TestPlatform.password, "") == "SIGN_IN_FAILED")
            #expect(try await disable(TestPlatform.password, authenticator.code(platform)) == "SIGN_IN_FAILED")
            #expect(try await platform.twoFactor().on)
            #expect(try await disable(TestPlatform.password, next) == nil)
            #expect(try await disable(TestPlatform.password, next) == "TWO_FACTOR_OFF")
            let open = try await refusal { try await platform.open() }
            #expect(open == nil)
            let left = try await platform.twoFactor()
            #expect(!left.on && left.recoveryCodesLeft == 0)
            let outcomes = try await platform.log().map(\.outcome)
            let expected: [SignInOutcome] = [
                .ok, .twoFactorOff, .wrongCode, .wrongCode, .wrongPassword, .twoFactorOn, .invitation,
            ]
            #expect(outcomes == expected)
        }
    }

    @Test("An administrator helps who has lost authenticator and recovery codes")
    func reset() async throws {
        try await withPlatform { platform in
            let token = try await platform.signIn(as: .writer, email: bob)
            let user = try await platform.session(token).userID
            _ = try await platform.turnOn(token)
            let request = ResetTwoFactorRequest.with { $0.userID = user }
            let mine = try await refusal {
                try await platform.call(SessionMethods.resetTwoFactor, request, token: token)
            }
            #expect(mine == "PERMISSION_DENIED")
            let needed = try await refusal { try await platform.open(bob) }
            #expect(needed == "CODE_REQUIRED")
            _ = try await platform.call(SessionMethods.resetTwoFactor, request)
            let open = try await refusal { try await platform.open(bob) }
            #expect(open == nil)
            let administrator = try await platform.session(platform.administrator).userID
            let entry = try #require(try await platform.log(of: user).first { $0.outcome == .twoFactorReset })
            #expect(entry.byUserID == administrator && entry.userID == user)
            let nobody = ResetTwoFactorRequest.with { $0.userID = 999_999 }
            let missing = try await refusal { try await platform.call(SessionMethods.resetTwoFactor, nobody) }
            #expect(missing == "NOT_FOUND")
        }
    }

    @Test("An invitation replaces a forgotten password, and not the second factor")
    func invitation() async throws {
        try await withPlatform { platform in
            let token = try await platform.signIn(as: .writer, email: bob)
            let user = try await platform.session(token).userID
            let authenticator = try await platform.turnOn(token)
            let invite = InviteUserRequest.with { $0.id = user }
            let invitation = try await platform.call(UserMethods.inviteUser, invite).invitation
            func accept(_ code: String) async throws -> String? {
                let request = AcceptInvitationRequest.with {
                    $0.tenant = TestPlatform.tenant
                    $0.invitation = invitation
                    $0.password = "another long password"
                    $0.code = code
                }
                return try await refusal {
                    try await platform.call(SessionMethods.acceptInvitation, request, token: nil)
                }
            }
            #expect(try await accept("") == "CODE_REQUIRED")
            #expect(try await accept("AAAA-AAAA-AAAA-AAAA") == "SIGN_IN_FAILED")
            // Nothing has changed so far.
            let kept = try await refusal { try await platform.session(token) }
            #expect(kept == nil)
            #expect(try await accept(authenticator.recoveryCodes[0]) == nil)
            #expect(try await accept(authenticator.recoveryCodes[1]) == "INVITATION_INVALID")
            let old = try await refusal { try await platform.session(token) }
            #expect(old == "UNAUTHENTICATED")
            let outcomes = try await platform.log(of: user).map(\.outcome)
            #expect(outcomes == [.invitation, .recoveryCode, .wrongCode, .twoFactorOn, .invitation])
        }
    }

    @Test("The authenticator's secret is encrypted and moves to a new key; without its key recovery codes still open")
    func secrets() async throws {
        func ring(_ current: UInt8, old: [UInt8] = []) throws -> SecretKeyRing {
            func key(_ byte: UInt8) -> [UInt8] { Array(repeating: byte, count: SecretKeyRing.keyLength) }
            return try #require(SecretKeyRing(current: key(current), old: old.map(key)))
        }
        func reopened(_ platform: TestPlatform, _ secrets: SecretKeyRing) async throws -> TestPlatform {
            await platform.engine.close()
            let tokens = (operator: platform.operatorToken, administrator: platform.administrator)
            return try await TestPlatform([TestingPlugin.self], platform.folder, secrets: secrets, tokens: tokens)
        }
        func stored(_ platform: TestPlatform) async throws -> [String] {
            try await platform.engine.store(.tenant(TestPlatform.tenant)).read { reader in
                var texts: [String] = []
                try reader.select(Query(TwoFactors.secrets, columns: [1], where: .all)) { cells in
                    texts.append(cells[0].text)
                    return true
                }
                return texts
            }
        }
        let first = try await TestPlatform.make([TestingPlugin.self], secrets: try ring(1))
        let authenticator = try await first.turnOn()
        let before = try await stored(first)
        #expect(before.count == 1 && before.allSatisfy { $0.hasPrefix("v1.") })
        #expect(before.allSatisfy { !$0.contains(Data(authenticator.secret).base64URL) })

        let lost = try await reopened(first, try ring(2))
        let unreadable = try await refusal { try await lost.open(code: authenticator.code(lost, steps: 1)) }
        #expect(unreadable == "SECRET_UNREADABLE")
        let paper = try await refusal { try await lost.open(code: authenticator.recoveryCodes[0]) }
        #expect(paper == nil)

        let both = try await reopened(lost, try ring(2, old: [1]))
        let store = both.engine.store(.tenant(TestPlatform.tenant))
        let done = try await SecretRotation.run(store, tenant: TestPlatform.tenant, core: both.core)
        #expect(done.rotated == 1 && done.unreadable == 0)
        let again = try await SecretRotation.run(store, tenant: TestPlatform.tenant, core: both.core)
        #expect(again.rotated == 0 && again.unreadable == 0)

        let second = try await reopened(both, try ring(2))
        let open = try await refusal { try await second.open(code: authenticator.code(second, steps: 1)) }
        #expect(open == nil)
        await second.close()
    }
}

@Suite("Sessions and the log of sign-ins")
struct SessionListTests {
    @Test("A user sees the open sessions, and ends one or all others")
    func sessions() async throws {
        try await withPlatform { platform in
            let there = try await platform.open(peer: "198.51.100.7").token
            let third = try await platform.open().token
            let list = try await platform.sessions()
            #expect(list.count == 3)
            #expect(Set(list.map(\.id)).count == 3)
            #expect(list.filter(\.current).count == 1 && list.last?.current == true)
            let other = try #require(list.first { $0.peer == "198.51.100.7" })
            let bobs = try await platform.signIn(as: .writer, email: bob)
            let revoke = RevokeSessionRequest.with { $0.id = other.id }
            let foreign = try await refusal {
                try await platform.call(SessionMethods.revokeSession, revoke, token: bobs)
            }
            #expect(foreign == "NOT_FOUND")
            _ = try await platform.call(SessionMethods.revokeSession, revoke)
            let ended = try await refusal { try await platform.session(there) }
            #expect(ended == "UNAUTHENTICATED")
            let twice = try await refusal { try await platform.call(SessionMethods.revokeSession, revoke) }
            #expect(twice == "NOT_FOUND")
            let others = try await platform.call(SessionMethods.revokeOtherSessions, RevokeOtherSessionsRequest())
            #expect(others.count == 1)
            let gone = try await refusal { try await platform.session(third) }
            #expect(gone == "UNAUTHENTICATED")
            #expect(try await platform.sessions().map(\.current) == [true])
            let kept = try await refusal { try await platform.session(bobs) }
            #expect(kept == nil)
        }
    }

    @Test("When a session was last used is known to within ten minutes")
    func lastUse() async throws {
        try await withPlatform { platform in
            let there = try await platform.open(peer: "198.51.100.7").token
            func lastUse() async throws -> Google_Protobuf_Timestamp {
                let list = try await platform.sessions()
                return try #require(list.first { $0.peer == "198.51.100.7" }).lastUseTime
            }
            let opened = try await lastUse()
            platform.clock.advance(seconds: 300)
            _ = try await platform.session(there)
            #expect(try await lastUse() == opened)
            platform.clock.advance(seconds: 301)
            #expect(try await lastUse() == opened)
            _ = try await platform.session(there)
            #expect(try await lastUse().seconds - opened.seconds == 601)
        }
    }

    @Test("An administrator sees the sessions and sign-ins of others, other users only their own")
    func others() async throws {
        try await withPlatform { platform in
            let token = try await platform.signIn(as: .writer, email: bob)
            let user = try await platform.session(token).userID
            let administrator = try await platform.session(platform.administrator).userID
            #expect(try await platform.sessions(of: user).count == 1)
            #expect(try await platform.keys(of: user).isEmpty)
            let sessions = try await refusal { try await platform.sessions(token, of: administrator) }
            let entries = try await refusal { try await platform.log(token, of: administrator) }
            let everybody = try await refusal { try await platform.log(token, all: true) }
            let keys = try await refusal { try await platform.keys(token, of: administrator) }
            #expect([sessions, entries, everybody, keys] == Array(repeating: "PERMISSION_DENIED", count: 4))
            #expect(try await platform.log(token).map(\.userID) == [user])
            let all = try await platform.log(all: true)
            #expect(Set(all.map(\.userID)) == [user, administrator])
        }
    }

    @Test("The log tells who signed in, who tried to and from where, and keeps no address that it does not know")
    func outcomes() async throws {
        try await withPlatform { platform in
            let known = try await refusal { try await platform.open(password: "wrong", peer: "198.51.100.7") }
            let unknown = try await refusal { try await platform.open("nobody@acme.example", peer: "198.51.100.7") }
            #expect(known == "SIGN_IN_FAILED" && unknown == known)
            let token = try await platform.open("ALICE@acme.example").token
            _ = try await platform.call(SessionMethods.signOut, SignOutRequest(), token: token)
            let mine = try await platform.log()
            #expect(mine.map(\.outcome) == [.signOut, .ok, .wrongPassword, .invitation])
            #expect(mine[2].peer == "198.51.100.7")
            let all = try await platform.log(all: true)
            #expect(all.map(\.outcome) == [.signOut, .ok, .wrongPassword, .wrongPassword, .invitation])
            #expect(all[2].userID == 0 && all[2].peer == "198.51.100.7")
            let rows = try await platform.engine.store(.tenant(TestPlatform.tenant)).read { reader in
                var rows: [[Value]] = []
                let columns = Array(SignInLog.table.columns.indices)
                try reader.select(Query(SignInLog.table, columns: columns, where: .all)) { cells in
                    rows.append(columns.map { cells[$0].value })
                    return true
                }
                return rows
            }
            #expect(rows.count == 5)
            for row in rows {
                #expect(row.compactMap { $0.text }.allSatisfy { !$0.contains("@") })
                #expect(row[3].blob.map { $0.count == 16 } ?? true)
            }
        }
    }

    @Test("Who goes on trying after too many failures fills no log")
    func throttled() async throws {
        try await withPlatform(signInFailures: 2) { platform in
            for _ in 0..<2 { _ = try await refusal { try await platform.open(password: "wrong") } }
            for number in 0..<5 {
                let got = try await refusal { try await platform.open(peer: "192.0.2.\(number)") }
                #expect(got == "SIGN_IN_THROTTLED")
            }
            let mine = try await platform.log()
            #expect(mine.map(\.outcome) == [.throttled, .wrongPassword, .wrongPassword, .invitation])
            platform.clock.advance(hours: 1)
            let open = try await refusal { try await platform.open() }
            #expect(open == nil)
        }
    }

    @Test("The log comes in pages, the newest first")
    func pages() async throws {
        try await withPlatform { platform in
            for _ in 0..<4 { _ = try await platform.open() }
            var request = ListSignInsRequest.with { $0.pageSize = 2 }
            var outcomes: [SignInOutcome] = []
            var pages = 0
            repeat {
                let answer = try await platform.call(SessionMethods.listSignIns, request)
                outcomes += answer.entries.map(\.outcome)
                request.pageToken = answer.nextPageToken
                pages += 1
            } while !request.pageToken.isEmpty && pages < 10
            #expect(pages == 3)
            #expect(outcomes == [.ok, .ok, .ok, .ok, .invitation])
            let negative = ListSignInsRequest.with { $0.pageSize = -1 }
            let size = try await refusal { try await platform.call(SessionMethods.listSignIns, negative) }
            #expect(size == "OUT_OF_RANGE page_size")
            let forged = ListSignInsRequest.with { $0.pageToken = "AAAA" }
            let token = try await refusal { try await platform.call(SessionMethods.listSignIns, forged) }
            #expect(token == "INVALID_PAGE_TOKEN page_token")
        }
    }

    @Test("The log keeps 180 days and at most 100,000 rows: the oldest go")
    func retention() async throws {
        try await withPlatform(sessionHours: 24 * 400) { platform in
            _ = try await platform.open()
            platform.clock.advance(hours: 24 * 179)
            _ = try await platform.open()
            #expect(try await platform.log().count == 3)
            platform.clock.advance(hours: 24 * 2)
            _ = try await platform.open()
            #expect(try await platform.log().map(\.outcome) == [.ok, .ok])
            let now = platform.clock.now()
            let user = try await platform.session(platform.administrator).userID
            try await platform.engine.store(.tenant(TestPlatform.tenant)).write { writer in
                let last = SignInLog.rowsMost + 3
                let row: [Value] = [
                    .integer(last), .integer(now.microseconds), .integer(user), .null,
                    .integer(Int64(SignInOutcome.signOut.rawValue)), .null, .integer(0), .null,
                ]
                try writer.insert(SignInLog.table, row)
            }
            _ = try await platform.open()
            // Of the rows before, with the numbers 3 and 4, none is among the last 100,000.
            #expect(try await platform.log().map(\.outcome) == [.ok, .signOut])
        }
    }
}

@Suite("API keys")
struct ApiKeyTests {
    @Test("A program acts as the user who made its key, until the key ends")
    func acting() async throws {
        try await withPlatform { platform in
            let token = try await platform.signIn(as: .writer, email: bob)
            let made = try await platform.key(token, days: 30)
            #expect(made.token.hasPrefix("rk_acme."))
            let session = try await platform.session(made.token)
            #expect(session.email == bob && session.expireTime == made.apiKey.expireTime)
            let sample = try await platform.sample("from the shop", token: made.token)
            let read = try await platform.get(sample.id)
            #expect(read.title == "from the shop")
            let users = try await refusal {
                try await platform.call(UserMethods.listUsers, ListRequest(), token: made.token)
            }
            #expect(users == "PERMISSION_DENIED")
            platform.clock.advance(hours: 24 * 30)
            let late = try await refusal { try await platform.list(token: made.token) }
            #expect(late == "UNAUTHENTICATED")
        }
    }

    @Test("A key that only reads changes nothing, whatever its owner may")
    func readOnly() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a")
            let made = try await platform.key(readOnly: true)
            #expect(made.apiKey.readOnly)
            let read = try await platform.get(sample.id, token: made.token)
            #expect(read == sample)
            let list = try await platform.list(token: made.token)
            #expect(list.samples.map(\.id) == [sample.id])
            let create = try await failure { try await platform.sample("b", token: made.token) }
            #expect(create?.reason == "KEY_READ_ONLY")
            #expect(create?.code == .permissionDenied)
            let change = try await refusal { try await platform.update(sample, token: made.token) { $0.title = "c" } }
            #expect(change == "KEY_READ_ONLY")
            let key = try await refusal { try await platform.key(made.token) }
            #expect(key == "KEY_READ_ONLY")
            let caller = FileCaller(token: made.token, language: "en", peer: "127.0.0.1")
            let upload = try await refusal { try await platform.dispatcher.beginUpload(caller, name: "a", size: 1) }
            #expect(upload == "KEY_READ_ONLY")
            let kept = try await platform.list().samples.map(\.title)
            #expect(kept == ["a"])
        }
    }

    @Test("How its owner signs in is no program's business")
    func persons() async throws {
        try await withPlatform { platform in
            let key = try await platform.key().token
            let paths = [
                SessionMethods.createApiKey.path, SessionMethods.revokeApiKey.path, SessionMethods.revokeSession.path,
                SessionMethods.revokeOtherSessions.path, SessionMethods.beginTwoFactor.path,
                SessionMethods.confirmTwoFactor.path, SessionMethods.disableTwoFactor.path,
                SessionMethods.resetTwoFactor.path,
            ]
            for path in paths {
                let got = try await refusal { try await platform.json(path, "{}", token: key) }
                #expect(got == "SESSION_REQUIRED", "\(path)")
            }
        }
    }

    @Test("A key is listed without its token, and ends when it is revoked")
    func revoking() async throws {
        try await withPlatform { platform in
            let made = try await platform.key(name: "Web shop")
            let second = try await platform.key(name: "Cash desk", readOnly: true)
            let unused = try await platform.keys()
            #expect(unused.map(\.name) == ["Cash desk", "Web shop"])
            #expect(unused.allSatisfy { !$0.hasLastUseTime })
            #expect(unused.first?.readOnly == true && unused.last == made.apiKey)
            _ = try await platform.list(token: made.token)
            let used = try await platform.keys()
            #expect(used.map(\.hasLastUseTime) == [false, true])
            #expect(try await platform.sessions().count == 1)
            let bobs = try await platform.signIn(as: .administrator, email: bob)
            let revoke = RevokeApiKeyRequest.with { $0.id = made.apiKey.id }
            let foreign = try await refusal {
                try await platform.call(SessionMethods.revokeApiKey, revoke, token: bobs)
            }
            #expect(foreign == "NOT_FOUND")
            _ = try await platform.call(SessionMethods.revokeApiKey, revoke)
            let ended = try await refusal { try await platform.list(token: made.token) }
            #expect(ended == "UNAUTHENTICATED")
            _ = try await platform.call(SessionMethods.signOut, SignOutRequest(), token: second.token)
            let signedOut = try await refusal { try await platform.list(token: second.token) }
            #expect(signedOut == "UNAUTHENTICATED")
            let outcomes = try await platform.log().map(\.outcome)
            #expect(outcomes == [.apiKeyRevoked, .apiKeyRevoked, .apiKeyMade, .apiKeyMade, .invitation])
        }
    }

    @Test("Keys outlive a new password, and end with their owner")
    func owner() async throws {
        try await withPlatform { platform in
            let token = try await platform.signIn(as: .writer, email: bob)
            let user = try await platform.session(token).userID
            let key = try await platform.key(token).token
            let change = ChangePasswordRequest.with {
                $0.currentPassword = TestPlatform.password
                $0.newPassword = "another long password"
            }
            _ = try await platform.call(UserMethods.changePassword, change, token: token)
            let kept = try await refusal { try await platform.list(token: key) }
            #expect(kept == nil)
            _ = try await platform.call(UserMethods.deactivateUser, .with { $0.id = user })
            let ended = try await refusal { try await platform.list(token: key) }
            #expect(ended == "UNAUTHENTICATED")
            _ = try await platform.call(UserMethods.reactivateUser, .with { $0.id = user })
            let back = try await refusal { try await platform.list(token: key) }
            #expect(back == "UNAUTHENTICATED")
        }
    }

    @Test("A key has a name and an end within five years; a user has at most a hundred")
    func limits() async throws {
        try await withPlatform(rehearses: false) { platform in
            let rows: [(name: String, days: Int, refusal: String?)] = [
                ("", 30, "REQUIRED name"), (String(repeating: "x", count: 101), 30, "TOO_LONG name"),
                ("past", -1, "OUT_OF_RANGE expire_time"), ("too far", 1828, "OUT_OF_RANGE expire_time"),
                (String(repeating: "x", count: 100), 1826, nil),
            ]
            for row in rows {
                let got = try await refusal { try await platform.key(name: row.name, days: row.days) }
                #expect(got == row.refusal, "\(row.name.prefix(10)) \(row.days)")
            }
            let endless = CreateApiKeyRequest.with { $0.name = "endless" }
            let end = try await refusal { try await platform.call(SessionMethods.createApiKey, endless) }
            #expect(end == "REQUIRED expire_time")
            for _ in 1..<100 { _ = try await platform.key() }
            let more = try await refusal { try await platform.key() }
            #expect(more == "TOO_MANY_RECORDS")
        }
    }
}
