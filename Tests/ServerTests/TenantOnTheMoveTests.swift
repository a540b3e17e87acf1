import Contract
import Foundation
import Model
import Storage
import SwiftProtobuf
import Synchronization
import TestKit
import Testing
import TestingPlugin

@testable import Kernel
@testable import Server

@Suite("Who signs in, and with which plan, when a tenant has moved")
struct TenantOnTheMoveTests {
    /// What a command would have written.
    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])

        var all: [String] { lines.withLock { $0 } }

        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    private static let bob = "bob@acme.example"

    // MARK: - Two platforms

    private func withPlatform(_ body: (TestPlatform, String) async throws -> Void) async throws {
        let platform = try await TestPlatform.make([TestingPlugin.self])
        let target = platform.folder + "-moved"
        do {
            try await body(platform, target)
        } catch {
            await platform.close()
            throw error
        }
        await platform.close()
        try? FileManager.default.removeItem(atPath: target)
    }

    /// Takes a tenant to another data folder by its archive; answers the platform there and what was said.
    private func move(
        _ platform: TestPlatform,
        _ target: String,
        tenant: String = TestPlatform.tenant
    ) async throws -> (platform: TestPlatform, lines: [String]) {
        let archive = try await ArchiveExport(
            dataFolder: platform.folder,
            target: target,
            tenant: tenant,
            plugins: [TestingPlugin.self],
            time: platform.clock.now(),
            say: { _ in },
            show: { _ in }
        ).run()
        let lines = Lines()
        try await ArchiveImport(
            archive: archive,
            dataFolder: target + "/other",
            as: "moved",
            plugins: [TestingPlugin.self],
            say: { lines.add($0) },
            show: { _ in }
        ).run()
        return (try await open(target + "/other"), lines.all)
    }

    private func open(_ folder: String) async throws -> TestPlatform {
        let platform = try await TestPlatform([TestingPlugin.self], folder, tokens: (operator: "", administrator: ""))
        // Its clock starts anew, a little before what was done on the other.
        platform.clock.advance(seconds: 60)
        return platform
    }

    private func signIn(
        _ platform: TestPlatform,
        _ email: String,
        code: String = "",
        tenant: String = "moved"
    ) async throws -> String {
        let request = SignInRequest.with {
            $0.tenant = tenant
            $0.email = email
            $0.password = TestPlatform.password
            $0.code = code
        }
        return try await platform.call(SessionMethods.signIn, request, token: nil).token
    }

    // MARK: - Second factors

    private func user(_ email: String, _ platform: TestPlatform) async throws -> User {
        let request = ListRequest.with { $0.filter = "email = \"\(email)\"" }
        return try #require(try await platform.call(UserMethods.listUsers, request).users.first)
    }

    /// Turns two factors on; answers the recovery codes.
    private func secure(_ user: User, _ platform: TestPlatform) async throws -> [String] {
        try await platform.engine.store(.tenant(TestPlatform.tenant)).write { [platform] writer in
            let transaction = platform.dispatcher.transaction(writer, writer, TestPlatform.tenant, .module("kernel"))
            let secret = try TwoFactors.begin(user.id, transaction)
            let code = TOTP.code(secret: secret, step: TOTP.step(at: transaction.now))
            let codes = try TwoFactors.confirm(code, of: user.id, transaction)
            _ = try transaction.save(user)
            return codes
        }
    }

    @Test("The only administrator, who has used up the recovery codes, comes in after an import by the password alone")
    func lockedOut() async throws {
        try await withPlatform { platform, target in
            _ = try await platform.signIn(as: .administrator, email: Self.bob)
            let alice = try await user("alice@acme.example", platform)
            let bob = try await user(Self.bob, platform)
            _ = try await secure(alice, platform)
            let codes = try await secure(bob, platform)
            _ = try await platform.engine.store(.tenant(TestPlatform.tenant)).write { writer in
                try writer.delete(TwoFactors.recoveryCodes, where: .equal(1, .integer(alice.id)), limit: nil)
            }
            let (moved, lines) = try await move(platform, target)
            #expect(lines.contains("Second factors are off, since no recovery code was left: 1 (users \(alice.id))."))
            #expect(!lines.contains { $0.contains("No administrator") })

            let token = try await signIn(moved, alice.email)
            let read = try await moved.call(UserMethods.getUser, .with { $0.id = alice.id }, token: token)
            #expect(!read.twoFactor)
            let history = try await moved.call(
                HistoryMethods.listChanges,
                .with {
                    $0.record.entity = "kernel.user"
                    $0.record.id = alice.id
                },
                token: token
            ).changes
            let told = history.flatMap(\.fields).filter { $0.path == "two_factor" }.map(\.after)
            // On, and off again.
            #expect(Set(told).count == 2)
            let log = try await moved.call(
                SessionMethods.listSignIns,
                .with { $0.userID = alice.id },
                token: token
            ).entries
            #expect(log.contains { $0.outcome == .twoFactorReset })

            // Who has a recovery code left is asked for it as ever.
            let asked = try await refusal { try await signIn(moved, Self.bob) }
            #expect(asked == "CODE_REQUIRED")
            let code = try #require(codes.first)
            #expect(try await refusal { try await signIn(moved, Self.bob, code: code) } == nil)
            await moved.engine.close()
        }
    }

    @Test("A tenant whose administrator never signed in gets a new invitation with its import")
    func neverSignedIn() async throws {
        try await withPlatform { platform, target in
            _ = try await platform.call(
                TenantMethods.createTenant,
                .with {
                    $0.tenant.name = "globex"
                    $0.administratorName = "Bob"
                    $0.administratorEmail = "bob@globex.example"
                },
                token: platform.operatorToken
            )
            let (moved, lines) = try await move(platform, target, tenant: "globex")
            let accept = AcceptInvitationRequest.with {
                $0.tenant = "moved"
                $0.invitation = lines.last ?? ""
                $0.password = TestPlatform.password
            }
            _ = try await moved.call(SessionMethods.acceptInvitation, accept, token: nil)
            #expect(try await refusal { try await signIn(moved, "bob@globex.example") } == nil)
            await moved.engine.close()
        }
    }

    // MARK: - Plans

    /// Makes a server offer `full`, `none`, and nothing else; the default is none.
    private func offer(_ platform: TestPlatform) throws {
        let plans = [
            "full": OfferedPlan(name: "full", modules: ["testing"]), "none": OfferedPlan(name: "none", modules: []),
        ]
        platform.core.plans.take(PlanBook(plans: plans, defaultPlan: "none"), now: platform.clock.now())
    }

    private func give(_ plan: String, _ platform: TestPlatform) async throws -> Subscription {
        let request = SchedulePlanRequest.with {
            $0.tenant = TestPlatform.tenant
            $0.plan = plan
        }
        return try await platform.call(
            SubscriptionMethods.schedulePlan,
            request,
            token: platform.operatorToken
        ).subscription
    }

    private func own(_ platform: TestPlatform, _ token: String) async throws -> GetOwnSubscriptionResponse {
        try await platform.call(SubscriptionMethods.getOwnSubscription, GetOwnSubscriptionRequest(), token: token)
    }

    private func states(_ platform: TestPlatform, _ token: String) async throws -> [ModuleState] {
        try await platform.call(ModuleMethods.listModules, ListModulesRequest(), token: token).modules.map(\.state)
    }

    @Test("An imported archive has no subscription: the default plan applies, and what it had is read-only")
    func archive() async throws {
        try await withPlatform { platform, target in
            try offer(platform)
            _ = try await give("full", platform)
            let (moved, lines) = try await move(platform, target)
            #expect(lines.contains { $0.hasPrefix("It had the plan full, and has the default plan here") })
            try offer(moved)
            let token = try await signIn(moved, "alice@acme.example")
            #expect(try await own(moved, token).state == .absent)
            #expect(try await states(moved, token) == [.readOnly])
            await moved.engine.close()
        }
    }

    @Test("A tenant that is restored elsewhere, and under another name, keeps its subscription")
    func restore() async throws {
        try await withPlatform { platform, target in
            try offer(platform)
            let before = try await give("full", platform)
            try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
            let lines = Lines()
            try await BackupRun(
                dataFolder: platform.folder,
                target: target + "/backups",
                tenants: [],
                say: { lines.add($0) },
                complain: { lines.add($0) },
                show: { _ in }
            ).run()
            let backup = try #require(lines.all.last?.split(separator: " ").last).description
            try await RestoreRun(
                backup: backup,
                dataFolder: target + "/other",
                tenants: [(name: TestPlatform.tenant, newName: "moved")],
                isReplacing: false,
                say: { _ in },
                complain: { _ in },
                show: { _ in }
            ).run()
            let moved = try await open(target + "/other")
            // A server that sells nothing gives what any plan gives, whatever its name.
            let token = try await signIn(moved, "alice@acme.example")
            #expect(try await states(moved, token) == [.enabled])
            // One that has plans, and not this one, does not take them: it would not start.
            moved.core.plans.setSource(OnePlan())
            await #expect(throws: PlansRefused.self) { try await moved.dispatcher.reloadPlans() }
            #expect(moved.core.plans.current.fault?.reason == "the plan full is missing, and moved has it")
            try offer(moved)
            let after = try await own(moved, token)
            #expect(after.subscription.phases == before.phases && after.subscription.etag == before.etag)
            #expect(after.subscription.tenant == "moved")
            #expect(try await states(moved, token) == [.enabled])
            await moved.engine.close()
        }
    }
}

/// A file with one plan of no module.
private struct OnePlan: PlanSource {
    func read() throws -> PlanDrafts {
        var drafts = PlanDrafts(file: "plans.yaml")
        drafts.defaultPlan = Placed("other")
        drafts.plans = [PlanDrafts.Draft(name: Placed("other"))]
        return drafts
    }
}
