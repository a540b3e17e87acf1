import Contract
import DirectoryAPI
import DirectoryPlugin
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing

@testable import Kernel

@Suite("Events")
struct EventTests {
    private func heard(_ platform: TestPlatform) async throws -> [String] {
        try await platform.companies().filter { $0.hasPrefix("heard") }
    }

    /// Renames the company that makes the listener fail.
    private func repair(_ platform: TestPlatform, _ company: Company) async throws {
        var request = UpdateCompanyRequest()
        request.company = company
        request.company.name = "repaired"
        _ = try await platform.call(CompanyMethods.updateCompany, request)
    }

    @Test("A deactivated duplicate is noted on the account that stays (ACC-26)")
    func noteDuplicate() async throws {
        try await withPlatform([DirectoryPlugin.self]) { platform in
            let kept = try await platform.account("kept") { $0.notes = "Bon client" }
            let double = try await platform.account("double")
            try await platform.deactivate(double.id, duplicateOf: kept.id)
            try await platform.dispatcher.events.drain(TestPlatform.tenant)
            var request = GetRequest()
            request.id = kept.id
            let noted = try await platform.call(AccountMethods.getAccount, request)
            #expect(noted.notes == "Bon client\nDoublon désactivé : compte \(double.id)")
            // The platform wrote it, on the module's account.
            #expect(noted.info.updatedBy == 0)
            try await platform.dispatcher.events.drain(TestPlatform.tenant)
            let again = try await platform.call(AccountMethods.getAccount, request)
            #expect(again == noted)
        }
    }

    @Test("An event about an account that is gone disturbs nobody")
    func goneAccount() async throws {
        try await withPlatform([DirectoryPlugin.self]) { platform in
            let kept = try await platform.account("kept")
            let double = try await platform.account("double")
            try await platform.deactivate(double.id, duplicateOf: kept.id)
            var request = DeleteRequest()
            request.id = kept.id
            _ = try await platform.call(AccountMethods.deleteAccount, request)
            try await platform.dispatcher.events.drain(TestPlatform.tenant)
        }
    }

    @Test("Each event is heard once in effect, in the order in which it happened")
    func inOrder() async throws {
        try await withPlatform([ListenerPlugin.self, DirectoryPlugin.self]) { platform in
            let kept = try await platform.account("kept")
            var expected: [String] = []
            for number in 0..<5 {
                let double = try await platform.account("double \(number)")
                try await platform.deactivate(double.id, duplicateOf: kept.id)
                expected.append("heard \(double.id)")
            }
            try await platform.dispatcher.events.drain(TestPlatform.tenant)
            let first = try await heard(platform)
            #expect(first == expected)
            try await platform.dispatcher.events.drain(TestPlatform.tenant)
            let second = try await heard(platform)
            #expect(second == expected)
        }
    }

    @Test("A request that only checks, or is refused, tells nobody anything")
    func nothingHappened() async throws {
        try await withPlatform([ListenerPlugin.self, DirectoryPlugin.self]) { platform in
            let kept = try await platform.account("kept")
            _ = try await refusal { try await platform.deactivate(kept.id, duplicateOf: kept.id) }
            _ = try await refusal { try await platform.deactivate(999_999, duplicateOf: kept.id) }
            try await platform.dispatcher.events.drain(TestPlatform.tenant)
            let names = try await heard(platform)
            #expect(names.isEmpty)
        }
    }

    @Test("What a failing listener could not do it does later: nothing is lost, nothing is done twice")
    func failing() async throws {
        try await withPlatform([ListenerPlugin.self, DirectoryPlugin.self]) { platform in
            let kept = try await platform.account("kept")
            let broken = try await platform.company("broken")
            var expected: [String] = []
            for number in 0..<3 {
                let double = try await platform.account("double \(number)")
                try await platform.deactivate(double.id, duplicateOf: kept.id)
                expected.append("heard \(double.id)")
                await #expect(throws: TestFailure.self) {
                    try await platform.dispatcher.events.drain(TestPlatform.tenant)
                }
                // It fails after its work: the work goes with it, and so does its place in the log.
                let none = try await heard(platform)
                #expect(none.isEmpty)
            }
            try await repair(platform, broken)
            try await platform.dispatcher.events.drain(TestPlatform.tenant)
            let all = try await heard(platform)
            #expect(all == expected)
        }
    }

    @Test("One listener's failure does not hold the others")
    func othersGoOn() async throws {
        try await withPlatform([AlarmPlugin.self, ListenerPlugin.self, DirectoryPlugin.self]) { platform in
            let kept = try await platform.account("kept")
            let double = try await platform.account("double")
            try await platform.deactivate(double.id, duplicateOf: kept.id)
            await #expect(throws: TestFailure.self) {
                try await platform.dispatcher.events.drain(TestPlatform.tenant)
            }
            let names = try await heard(platform)
            #expect(names == ["heard \(double.id)"])
        }
    }

    @Test("A listener keeps its place when the server starts again")
    func restart() async throws {
        let plugins: [any Plugin.Type] = [ListenerPlugin.self, DirectoryPlugin.self]
        let first = try await TestPlatform.make(plugins)
        let kept = try await first.account("kept")
        let one = try await first.account("one")
        let two = try await first.account("two")
        try await first.deactivate(one.id, duplicateOf: kept.id)
        try await first.dispatcher.events.drain(TestPlatform.tenant)
        try await first.deactivate(two.id, duplicateOf: kept.id)
        await first.engine.close()
        let second = try await TestPlatform(
            plugins,
            first.folder,
            tokens: (operator: first.operatorToken, administrator: first.administrator)
        )
        try await second.dispatcher.events.drain(TestPlatform.tenant)
        let names = try await heard(second)
        #expect(names == ["heard \(one.id)", "heard \(two.id)"])
        await second.close()
    }

    @Test("Each tenant's events are its own")
    func tenants() async throws {
        try await withPlatform([ListenerPlugin.self, DirectoryPlugin.self]) { platform in
            _ = try await TestPlatform.makeTenant("globex", platform.dispatcher, platform.operatorToken)
            let kept = try await platform.account("kept")
            let double = try await platform.account("double")
            try await platform.deactivate(double.id, duplicateOf: kept.id)
            try await platform.dispatcher.events.drain("globex")
            let none = try await heard(platform)
            #expect(none.isEmpty)
            try await platform.dispatcher.events.drain(TestPlatform.tenant)
            let names = try await heard(platform)
            #expect(names.count == 1)
        }
    }

    @Test("Who listens to an entity hears its creation, changes, deletion and return, each once")
    func changes() async throws {
        try await withPlatform([WatcherPlugin.self, DirectoryPlugin.self]) { platform in
            let account = try await platform.account("account") { $0.addresses = [.with { $0.city = "Lyon" }] }
            var update = UpdateAccountRequest()
            update.account = account
            update.account.name = "renamed"
            let renamed = try await platform.call(AccountMethods.updateAccount, update)
            var delete = DeleteRequest()
            delete.id = account.id
            _ = try await platform.call(AccountMethods.deleteAccount, delete)
            var undelete = UndeleteRequest()
            undelete.id = account.id
            let back = try await platform.call(AccountMethods.undeleteAccount, undelete)
            #expect(back.name == renamed.name)
            try await platform.dispatcher.events.drain(TestPlatform.tenant)
            let names = try await platform.companies().map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
            #expect(names == ["seen create", "seen update", "seen delete", "seen undelete"])
        }
    }

    @Test("A change of its lines is a change of the record")
    func lineChanges() async throws {
        try await withPlatform([WatcherPlugin.self, DirectoryPlugin.self]) { platform in
            let account = try await platform.account("account") { $0.addresses = [.with { $0.city = "Lyon" }] }
            var update = UpdateAccountRequest()
            update.account = account
            update.account.addresses[0].city = "Bron"
            update.updateMask.paths = ["addresses"]
            _ = try await platform.call(AccountMethods.updateAccount, update)
            try await platform.dispatcher.events.drain(TestPlatform.tenant)
            let names = try await platform.companies().map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
            #expect(names == ["seen create", "seen update"])
        }
    }

    @Test("A record changed and deleted by one request is heard to be deleted")
    func changedAndDeleted() async throws {
        try await withPlatform([WatcherPlugin.self, DirectoryPlugin.self]) { platform in
            let account = try await platform.account("account")
            try await platform.engine.store(.tenant(TestPlatform.tenant)).write {
                [dispatcher = platform.dispatcher] writer in
                let transaction = dispatcher.transaction(writer, writer, TestPlatform.tenant, .module("directory"))
                var changed = account
                changed.name = "changed"
                _ = try transaction.save(changed)
                try transaction.delete(RecordID<Account>(account.id))
            }
            try await platform.dispatcher.events.drain(TestPlatform.tenant)
            let names = try await platform.companies().map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
            #expect(names.first == "seen create")
            #expect(names.last == "seen delete")
        }
    }

    @Test("What a listener does is heard by those who listen to that, whoever comes first")
    func chain() async throws {
        try await withPlatform([ChainPlugin.self, ListenerPlugin.self, DirectoryPlugin.self]) { platform in
            let kept = try await platform.account("kept")
            let double = try await platform.account("double")
            try await platform.deactivate(double.id, duplicateOf: kept.id)
            try await platform.dispatcher.events.drain(TestPlatform.tenant)
            var request = ListRequest()
            request.filter = "name = \"chained\""
            let chained = try await platform.call(AccountMethods.listAccounts, request).accounts
            #expect(chained.count == 1)
        }
    }
}

// MARK: - Listeners

/// Writes a company for each deactivated account; fails after its work while there is a company named `broken`.
private struct ListenerPlugin: Plugin {
    static let manifest = PluginManifest(
        module: "listener",
        requires: ["directory"],
        descriptors: "",
        resources: DirectoryPlugin.manifest.resources
    )

    func register(in registry: inout PluginRegistry) throws {
        try registry.on(DirectoryEvents.accountDeactivated, name: "hear") { payload, event, transaction in
            var company = Company()
            company.name = "heard \(payload.accountID)"
            _ = try transaction.create(company)
            let broken = try transaction.rules.list(Company.self, filter: "name = \"broken\"", limit: 1)
            guard broken.isEmpty else { throw TestFailure("broken at \(event.position)") }
        }
    }
}

/// Always fails, and starts before the listener.
private struct AlarmPlugin: Plugin {
    static let manifest = PluginManifest(
        module: "alarm",
        requires: ["directory"],
        descriptors: "",
        resources: DirectoryPlugin.manifest.resources
    )

    func register(in registry: inout PluginRegistry) throws {
        try registry.on(DirectoryEvents.accountDeactivated, name: "fail") { _, _, _ in throw TestFailure("alarm") }
    }
}

/// Writes a company for each change of an account.
private struct WatcherPlugin: Plugin {
    static let manifest = PluginManifest(
        module: "watcher",
        requires: ["directory"],
        descriptors: "",
        resources: DirectoryPlugin.manifest.resources
    )

    func register(in registry: inout PluginRegistry) throws {
        try registry.onChanges(of: Account.self, name: "watch") { event, transaction in
            var company = Company()
            company.name = "seen \(event.kind) \(event.position)"
            _ = try transaction.create(company)
        }
    }
}

/// Starts before the listener and hears what the listener writes.
private struct ChainPlugin: Plugin {
    static let manifest = PluginManifest(
        module: "chain",
        requires: ["directory"],
        descriptors: "",
        resources: DirectoryPlugin.manifest.resources
    )

    func register(in registry: inout PluginRegistry) throws {
        try registry.onChanges(of: Company.self, name: "chain") { event, transaction in
            guard event.kind == .create else { return }
            var account = Account()
            account.name = "chained"
            _ = try transaction.create(account)
        }
    }
}
