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

@Suite("Modules that are absent, read-only or hidden")
struct ModuleStateTests {
    @Test("A module that leaves the plan is read, searched and exported, and nothing is written")
    func readOnly() async throws {
        try await withPlatform { platform in
            try platform.offer()
            try await platform.schedule("full")
            let kept = try await platform.sample("kept")
            let gone = try await platform.sample("gone")
            try await platform.delete(gone.id)
            try await platform.schedule("none")
            #expect(try await platform.states() == ["testing read-only"])
            #expect(try await platform.get(kept.id).title == "kept")
            #expect(try await platform.titles("title:kept") == ["kept"])
            #expect(try await platform.list { $0.query = "kept" }.samples.map(\.id) == [kept.id])
            #expect(try await platform.changes("testing.sample", kept.id).changes.count == 1)
            #expect(try await platform.bin().records.map(\.record.id) == [gone.id])
            let exported = try await TransferBench(platform: platform).export("testing.sample") {
                $0.columns = ["title"]
            }
            #expect(exported.contains("kept"))
            #expect(try await refusal { try await platform.sample("new") } == "MODULE_READ_ONLY")
            #expect(try await refusal { try await platform.update(kept) { $0.title = "x" } } == "MODULE_READ_ONLY")
            #expect(try await refusal { try await platform.delete(kept.id) } == "MODULE_READ_ONLY")
            #expect(try await refusal { try await platform.undelete(gone.id) } == "MODULE_READ_ONLY")
            // Nothing was lost: it is all there when the module is back.
            try await platform.schedule("full")
            try await platform.undelete(gone.id)
            #expect(try await platform.list().samples.map(\.title) == ["kept", "gone"])
        }
    }

    @Test("A plan that a server gets later makes what a tenant has read-only, and what it never had absent")
    func hadBefore() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            let sample = try await platform.sample("a")
            try platform.offer(default: "none")
            #expect(try await platform.states() == ["directory absent", "testing read-only"])
            #expect(try await platform.get(sample.id).title == "a")
        }
    }

    @Test("A trial ends at its instant, without anybody doing anything")
    func trial() async throws {
        try await withPlatform { platform in
            try platform.offer(default: "none")
            try await platform.schedule("full", trialUntil: platform.clock.now().adding(seconds: 3600))
            try await platform.sample("a")
            platform.clock.advance(seconds: 3500)
            try await platform.sample("b")
            platform.clock.advance(seconds: 200)
            #expect(try await refusal { try await platform.sample("c") } == "MODULE_READ_ONLY")
            #expect(try await platform.list().samples.count == 2)
        }
    }

    @Test("A change that was scheduled comes at its instant, and the days of grace keep everything until their end")
    func scheduled() async throws {
        try await withPlatform(sessionHours: 1000) { platform in
            try platform.offer(default: "none")
            let start = platform.clock.now().adding(hours: 2)
            try await platform.schedule("full", from: start)
            #expect(try await platform.states() == ["testing absent"])
            platform.clock.advance(hours: 2, seconds: 1)
            try await platform.sample("a")
            var request = SetSubscriptionRequest()
            request.subscription = try await platform.call(
                SubscriptionMethods.getSubscription,
                .with { $0.tenant = TestPlatform.tenant },
                token: platform.operatorToken
            ).subscription
            request.subscription.endTime = start.adding(hours: 5).timestamp
            request.subscription.graceDays = 2
            _ = try await platform.call(SubscriptionMethods.setSubscription, request, token: platform.operatorToken)
            platform.clock.advance(hours: 10)
            try await platform.sample("b")
            platform.clock.advance(hours: 48)
            #expect(try await refusal { try await platform.sample("c") } == "MODULE_READ_ONLY")
        }
    }

    @Test("Nothing new refers to a record of a hidden module; what refers to it already stays and shows its number")
    func links() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            let account = try await platform.account("Dupont")
            let link = Link.with {
                $0.entity = "directory.account"
                $0.id = account.id
            }
            let old = try await platform.sample("old") { $0.subject = link }
            try await platform.hide("directory")
            #expect(try await platform.get(old.id).subject == link)
            let new = try await refusal { try await platform.sample("new") { $0.subject = link } }
            #expect(new == "REFERENCE_NOT_FOUND sample.subject.id")
            // What is left alone is no reason to refuse.
            let renamed = try await platform.update(old, mask: ["title"]) { $0.title = "renamed" }
            #expect(renamed.subject == link)
            let history = try await failure { try await platform.changes("directory.account", account.id) }
            #expect(history?.reason == "MODULE_NOT_ENABLED")
            #expect(history?.metadata == ["module": "directory", "state": "hidden"])
            #expect(try await platform.show("directory") == ["directory"])
            #expect(try await platform.changes("directory.account", account.id).changes.count == 1)
        }
    }

    @Test("Only whoever administers a tenant hides its modules, and only those that it has")
    func administration() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            let writer = try await platform.signIn(as: .writer, email: "w@acme.example")
            let hide = HideModuleRequest.with { $0.module = "testing" }
            let refused = try await refusal { try await platform.call(ModuleMethods.hideModule, hide, token: writer) }
            #expect(refused == "PERMISSION_DENIED")
            #expect(try await refusal { try await platform.hide("nothing") } == "UNKNOWN_MODULE module")
            #expect(try await refusal { try await platform.hide("kernel") } == "UNKNOWN_MODULE module")
            try platform.offer(default: "none")
            #expect(try await refusal { try await platform.hide("testing") } == "MODULE_NOT_IN_PLAN module")
        }
    }

    @Test("A module that others require is not hidden before them, and comes back with what it requires (PLT-05)")
    func requirements() async throws {
        try await withPlatform([Watcher.self, DirectoryPlugin.self]) { platform in
            let required = try await failure { try await platform.hide("directory") }
            #expect(required?.reason == "MODULE_REQUIRED")
            #expect(required?.metadata["users"] == "watcher")
            try await platform.hide("watcher")
            try await platform.hide("directory")
            let missing = try await failure { try await platform.show("watcher") }
            #expect(missing?.reason == "MODULE_REQUIRES")
            #expect(missing?.metadata["missing"] == "directory")
            #expect(try await platform.states() == ["directory hidden", "watcher hidden"])
            #expect(try await platform.show("watcher", withRequirements: true) == ["directory", "watcher"])
            #expect(try await platform.states() == ["directory enabled", "watcher enabled"])
        }
    }

    @Test("Two users of one tenant can see different modules (PLT-01, PLT-10)")
    func differentUsers() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            let granted = try await platform.signIn(as: .granted, email: "g@acme.example")
            let users = try await platform.call(
                UserMethods.listUsers,
                .with { $0.filter = "email = \"g@acme.example\"" }
            )
            var update = UpdateUserRequest()
            update.user = try #require(users.users.first)
            update.user.moduleRoles = ["directory.reader"]
            update.updateMask.paths = ["module_roles"]
            _ = try await platform.call(UserMethods.updateUser, update)
            #expect(try await platform.seen() == ["directory", "testing"])
            #expect(try await platform.seen(granted) == ["directory"])
            let mine = try await platform.call(ModuleMethods.listMyModules, ListMyModulesRequest(), token: granted)
            #expect(mine.modules.map(\.writable) == [false])
        }
    }

    // MARK: - What goes on by itself

    @Test("Subscribers of a hidden module hear nothing, go on with what happens next, and it rebuilds once")
    func subscribers() async throws {
        try await withPlatform([Watcher.self, DirectoryPlugin.self]) { platform in
            let events = platform.dispatcher.events
            try await platform.account("a")
            try await events.drain(TestPlatform.tenant)
            try await platform.hide("watcher")
            try await platform.account("b")
            try await events.drain(TestPlatform.tenant)
            #expect(try await platform.companies() == ["seen a"])
            _ = try await platform.show("watcher")
            try await platform.account("c")
            for _ in 0..<2 { try await events.drain(TestPlatform.tenant) }
            #expect(try await platform.companies() == ["seen a", "rebuilt", "seen c"])
        }
    }

    @Test("A scheduled return is heard from the first thing that somebody does on, whoever was at work meanwhile")
    func scheduledReturn() async throws {
        try await withPlatform([Watcher.self, DirectoryPlugin.self]) { platform in
            try platform.offer([OfferedPlan(name: "small", modules: ["directory"])])
            let events = platform.dispatcher.events
            try await platform.schedule("full")
            try await platform.schedule("small")
            try await platform.account("a")
            try await events.drain(TestPlatform.tenant)
            try await platform.schedule("full", from: platform.clock.now().adding(seconds: 60))
            platform.clock.advance(seconds: 61)
            try await platform.account("b")
            try await events.drain(TestPlatform.tenant)
            #expect(try await platform.companies() == ["rebuilt", "seen b"])
        }
    }

    @Test("Timers of a module that left the plan wait, and ring when it is back")
    func timers() async throws {
        try await withPlatform([Ringer.self]) { platform in
            try platform.offer()
            try await platform.schedule("full")
            try await platform.engine.store(.tenant(TestPlatform.tenant)).write { [platform] writer in
                let transaction = platform.dispatcher.transaction(
                    writer,
                    writer,
                    TestPlatform.tenant,
                    .module("testing")
                )
                try transaction.wake(at: transaction.now.adding(seconds: 60), Ringer.ring, key: "one", EchoRequest())
            }
            try await platform.dispatcher.timers.look(TestPlatform.tenant)
            try await platform.schedule("none")
            platform.clock.advance(seconds: 100)
            for _ in 0..<2 { try await platform.dispatcher.timers.ringDue() }
            #expect(try await platform.list().samples.isEmpty)
            try await platform.schedule("full")
            for _ in 0..<2 { try await platform.dispatcher.timers.ringDue() }
            #expect(try await platform.list().samples.map(\.title) == ["rang one"])
        }
    }

    @Test("An import under way ends when its module leaves the plan")
    func operations() async throws {
        try await withPlatform([TestingPlugin.self]) { platform in
            try platform.offer()
            try await platform.schedule("full")
            let hash = try await TransferBench(platform: platform).upload(Array("title\na\nb\n".utf8))
            let request = StartImportRequest.with {
                $0.entity = "testing.sample"
                $0.fileHash = hash
            }
            let started = try await platform.call(TransferMethods.startImport, request)
            try await platform.schedule("none")
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            let ended = try await platform.call(OperationMethods.getOperation, .with { $0.id = started.id })
            #expect(ended.state == .failed)
            #expect(ended.errorReason == "MODULE_READ_ONLY")
            #expect(try await platform.list().samples.isEmpty)
        }
    }

    @Test("One module calls another only where the tenant has it (PLT-03, PLT-06)")
    func calls() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            func reason() async throws -> String? {
                try await platform.engine.store(.tenant(TestPlatform.tenant)).read { [platform] reader in
                    var transaction = platform.dispatcher.transaction(
                        reader,
                        nil,
                        TestPlatform.tenant,
                        .module("testing")
                    )
                    let isThere = try transaction.has(module: "directory")
                    do {
                        _ = try transaction.call(AccountMethods.listAccounts, ListRequest())
                        return isThere ? nil : "called"
                    } catch let refusal as KernelRefusal {
                        return isThere ? "refused" : refusal.reason
                    }
                }
            }
            #expect(try await reason() == nil)
            try await platform.hide("directory")
            #expect(try await reason() == "MODULE_NOT_ENABLED")
        }
    }
}

/// Writes a company for each account that is made, and one when it rebuilds.
private struct Watcher: Plugin {
    static let manifest = PluginManifest(
        module: "watcher",
        requires: ["directory"],
        descriptors: "",
        resources: DirectoryPlugin.manifest.resources
    )

    func register(in registry: inout PluginRegistry) throws {
        try registry.onChanges(of: Account.self, name: "watch") { event, transaction in
            let account = try transaction.load(RecordID<Account>(event.recordID))
            _ = try transaction.create(Company.with { $0.name = "seen \(account.name)" })
        }
        registry.rebuild { transaction in _ = try transaction.create(Company.with { $0.name = "rebuilt" }) }
    }
}

/// Writes a sample when its timer rings.
private struct Ringer: Plugin {
    static let manifest = TestingPlugin.manifest
    static let ring = TimerName<EchoRequest>("testing.ring")

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.timer(Self.ring) { _, wake, transaction in
            _ = try transaction.create(Sample.with { $0.title = "rang \(wake.key)" })
        }
    }
}
