import Contract
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("Two factors required of everybody")
struct RequiredTwoFactorTests {
    private func signIn(_ platform: TestPlatform, _ email: String, code: String = "") async throws -> SignInResponse {
        let request = SignInRequest.with {
            $0.tenant = TestPlatform.tenant
            $0.email = email
            $0.password = TestPlatform.password
            $0.code = code
        }
        return try await platform.call(SessionMethods.signIn, request, token: nil)
    }

    private func require(_ platform: TestPlatform, _ isRequired: Bool) async throws {
        let request = UpdateSignInPolicyRequest.with {
            $0.signInPolicy.twoFactorRequired = isRequired
            $0.updateMask.paths = ["two_factor_required"]
        }
        _ = try await platform.call(SignInPolicyMethods.updateSignInPolicy, request)
    }

    @Test("Who has no second factor sets it up at the next sign-in, before anything else")
    func setsUp() async throws {
        try await withPlatform { platform in
            let bob = try await platform.person("bob", role: .writer)
            try await require(platform, true)
            // Who is in stays in.
            _ = try await platform.list(token: bob.token)
            let answer = try await signIn(platform, "bob@acme.example")
            #expect(answer.session.twoFactorSetup)
            let token = answer.token
            let refused = [
                try await refusal { try await platform.list(token: token) },
                try await refusal { try await platform.sample("a", token: token) },
                try await refusal {
                    try await platform.call(SessionMethods.listSessions, ListSessionsRequest(), token: token)
                },
            ]
            #expect(refused == Array(repeating: "TWO_FACTOR_REQUIRED", count: 3))
            let session = try await platform.call(SessionMethods.getSession, GetSessionRequest(), token: token)
            #expect(session.twoFactorSetup && session.userID == bob.user.id)
            let begun = try await platform.call(
                SessionMethods.beginTwoFactor,
                BeginTwoFactorRequest(),
                token: token
            )
            let secret = try decode(begun.secret)
            let step = TOTP.step(at: platform.clock.now())
            let confirm = ConfirmTwoFactorRequest.with { $0.code = TOTP.code(secret: secret, step: step) }
            _ = try await platform.call(SessionMethods.confirmTwoFactor, confirm, token: token)
            _ = try await platform.list(token: token)
            let known = try await platform.call(UserMethods.getUser, .with { $0.id = bob.user.id })
            #expect(known.twoFactor)
            let disable = DisableTwoFactorRequest.with { $0.password = TestPlatform.password }
            let off = try await refusal {
                try await platform.call(SessionMethods.disableTwoFactor, disable, token: token)
            }
            #expect(off == "TWO_FACTOR_REQUIRED")
            // Helped by an administrator, which the user's history tells, the user sets it up anew.
            _ = try await platform.call(SessionMethods.resetTwoFactor, .with { $0.userID = bob.user.id })
            let me = try await platform.me()
            let change = try await platform.changes(User.entityName, bob.user.id).changes.first
            #expect(change?.line == "UPDATE, two_factor: true > " && change?.userID == me)
            #expect(try await signIn(platform, "bob@acme.example").session.twoFactorSetup)
            try await require(platform, false)
            #expect(try await !signIn(platform, "bob@acme.example").session.twoFactorSetup)
        }
    }

    @Test("Nobody says of themselves that they have a second factor")
    func ownFigure() async throws {
        try await withPlatform { platform in
            let bob = try await platform.person("bob", role: .writer) { $0.twoFactor = true }
            #expect(!bob.user.twoFactor)
            let denied = try await refusal {
                try await platform.call(
                    SignInPolicyMethods.updateSignInPolicy,
                    .with { $0.signInPolicy.twoFactorRequired = true },
                    token: bob.token
                )
            }
            #expect(denied == "PERMISSION_DENIED")
        }
    }

    private func decode(_ text: String) throws -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bits = 0
        var count = 0
        var bytes: [UInt8] = []
        for letter in text {
            let value = try #require(alphabet.firstIndex(of: letter))
            bits = (bits << 5 | value) & 0xFFFF
            count += 5
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> count))
        }
        return bytes
    }
}
