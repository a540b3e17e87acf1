import Contract
import DirectoryAPI
import Foundation
import Kernel
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing

@testable import DirectoryPlugin

/// The directory of a firm with a rule of its own: one account has the salesperson that it has. It refuses after the
/// account was written.
private struct WaryDirectory: Plugin {
    static let manifest = DirectoryPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try DirectoryPlugin().register(in: &registry)
        try registry.follow(Account.self) { old, new, _ in
            guard let old, let new, old.salespersonID != new.salespersonID, new.name == "Scierie Collet" else { return }
            throw AccountError.emailRequired
        }
    }
}

/// The directory on a server that stops while a certain account is given away, in the middle of a chunk.
private struct StoppingDirectory: Plugin {
    static let manifest = DirectoryPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try DirectoryPlugin().register(in: &registry)
        try registry.follow(Account.self) { old, new, _ in
            guard let old, let new, old.salespersonID != new.salespersonID, new.name == "Client 150" else { return }
            // What the engine says when it closes; what the chunk did is not committed.
            throw StoreError.closed
        }
    }
}

@Suite("Salespersons' portfolios")
struct PortfolioTests {
    /// A firm with two salespersons.
    private struct Desk {
        let platform: TestPlatform
        let paul: Int64
        let anne: Int64

        init(_ platform: TestPlatform) async throws {
            self.platform = platform
            paul = try await Self.user(platform, "paul")
            anne = try await Self.user(platform, "anne")
        }

        /// The same firm after a stop.
        init(_ platform: TestPlatform, after earlier: Desk) {
            self.platform = platform
            paul = earlier.paul
            anne = earlier.anne
        }

        private static func user(_ platform: TestPlatform, _ name: String) async throws -> Int64 {
            var request = CreateUserRequest()
            request.user.name = name
            request.user.email = "\(name)@acme.example"
            request.user.role = .writer
            return try await platform.call(UserMethods.createUser, request).id
        }

        func account(_ name: String, of salesperson: Int64, _ role: AccountRole = .customer) async throws -> Int64 {
            var request = CreateAccountRequest()
            request.account.name = name
            request.account.role = role
            request.account.salespersonID = salesperson
            return try await platform.call(AccountMethods.createAccount, request).id
        }

        func lead(_ name: String, of salesperson: Int64, _ status: LeadStatus = .interested) async throws -> Int64 {
            var request = CreateLeadRequest()
            request.lead.companyName = name
            request.lead.status = status
            request.lead.salespersonID = salesperson
            return try await platform.call(LeadMethods.createLead, request).id
        }

        func start(
            token: String? = "administrator",
            _ fill: (inout ReassignAccountsRequest) -> Void
        ) async throws -> Contract.Operation {
            var request = ReassignAccountsRequest()
            fill(&request)
            return try await platform.call(AccountMethods.reassignAccounts, request, token: token)
        }

        /// Starts a reassignment and waits for its end.
        func reassign(_ fill: (inout ReassignAccountsRequest) -> Void) async throws -> Contract.Operation {
            let started = try await start(fill)
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            return try await operation(started.id)
        }

        func operation(_ id: Int64) async throws -> Contract.Operation {
            try await platform.call(OperationMethods.getOperation, .with { $0.id = id })
        }

        func report(_ id: Int64, refused: Bool = false) async throws -> [ReportRow] {
            var request = ListOperationReportRequest()
            request.id = id
            request.pageSize = 1000
            request.refused = refused
            return try await platform.call(OperationMethods.listOperationReport, request).rows
        }

        /// The newest change first.
        func changes(of account: Int64) async throws -> [Change] {
            var request = ListChangesRequest()
            request.record.entity = Account.entityName
            request.record.id = account
            return try await platform.call(HistoryMethods.listChanges, request).changes
        }

        /// The names of a salesperson's accounts, in the order of their creation.
        func accounts(of salesperson: Int64) async throws -> [String] {
            var request = ListRequest()
            request.filter = "salesperson_id = \(salesperson)"
            request.pageSize = 1000
            return try await platform.call(AccountMethods.listAccounts, request).accounts.map(\.name)
        }

        func leads(of salesperson: Int64) async throws -> [String] {
            var request = ListRequest()
            request.filter = "salesperson_id = \(salesperson)"
            return try await platform.call(LeadMethods.listLeads, request).leads.map(\.companyName)
        }
    }

    private func with(
        _ plugin: any Plugin.Type = DirectoryPlugin.self,
        _ body: (Desk) async throws -> Void
    ) async throws {
        let platform = try await TestPlatform.make([plugin])
        do {
            try await body(try await Desk(platform))
        } catch {
            await platform.close()
            throw error
        }
        await platform.close()
    }

    private func counts(_ operation: Contract.Operation) -> [String] {
        operation.counts.map { "\($0.name) \($0.count)" }
    }

    @Test("One client is given to another salesperson; history says who did it (ACC-25)")
    func one() async throws {
        try await with { desk in
            let foundry = try await desk.account("Fonderie Drouaise", of: desk.paul)
            _ = try await desk.account("Quincaillerie Vial", of: desk.paul)
            let done = try await desk.reassign {
                $0.toUserID = desk.anne
                $0.accountIds = [foundry]
            }
            #expect(done.state == .succeeded && done.done == 1 && done.total == 1)
            #expect(done.kind == "directory.reassign_accounts" && counts(done) == ["accounts 1"])
            #expect(try await desk.accounts(of: desk.anne) == ["Fonderie Drouaise"])
            #expect(try await desk.accounts(of: desk.paul) == ["Quincaillerie Vial"])
            var request = ListChangesRequest()
            request.record.entity = Account.entityName
            request.record.id = foundry
            let changes = try await desk.platform.call(HistoryMethods.listChanges, request).changes
            let change = try #require(changes.first)
            #expect(changes.count == 2 && change.act == done.id && change.userID == done.userID)
            #expect(change.fields.map { "\($0.path) \($0.after)" } == ["salesperson_id \"\(desk.anne)\""])
        }
    }

    @Test("Several clients are given away: those named that are the salesperson's (ACC-25)")
    func several() async throws {
        try await with { desk in
            let foundry = try await desk.account("Fonderie Drouaise", of: desk.paul)
            let shop = try await desk.account("Quincaillerie Vial", of: desk.paul)
            let sawmill = try await desk.account("Scierie Collet", of: 0)
            _ = try await desk.account("Imprimerie Moreau", of: desk.paul)
            let named = [sawmill, shop, foundry]
            let done = try await desk.reassign {
                $0.fromUserID = desk.paul
                $0.toUserID = desk.anne
                $0.accountIds = named
            }
            #expect(counts(done) == ["accounts 2"] && done.done == 2)
            #expect(try await desk.accounts(of: desk.anne) == ["Fonderie Drouaise", "Quincaillerie Vial"])
            // Whoever has them, nobody included.
            let rest = try await desk.reassign {
                $0.toUserID = desk.anne
                $0.accountIds = named
            }
            #expect(counts(rest) == ["accounts 1", "unchanged 2"])
            #expect(
                try await desk.accounts(of: desk.anne)
                    == ["Fonderie Drouaise", "Quincaillerie Vial", "Scierie Collet"]
            )
            #expect(try await desk.accounts(of: desk.paul) == ["Imprimerie Moreau"])
        }
    }

    @Test("All clients of a salesperson who is gone are another's, and one act is told of all (ACC-25)")
    func all() async throws {
        try await with { desk in
            // More than two chunks.
            var names: [String] = []
            for number in 0..<230 {
                names.append("Client \(number)")
                _ = try await desk.account("Client \(number)", of: desk.paul)
            }
            _ = try await desk.account("Scierie Collet", of: 0)
            _ = try await desk.platform.call(UserMethods.deactivateUser, .with { $0.id = desk.paul })
            let done = try await desk.reassign {
                $0.fromUserID = desk.paul
                $0.toUserID = desk.anne
            }
            #expect(done.state == .succeeded && done.done == 230 && done.total == 230)
            #expect(counts(done) == ["accounts 230"])
            #expect(try await desk.accounts(of: desk.anne) == names)
            #expect(try await desk.accounts(of: desk.paul).isEmpty)
            var request = ListRequest()
            request.filter = "salesperson_id = \(desk.anne)"
            request.pageSize = 1000
            for account in try await desk.platform.call(AccountMethods.listAccounts, request).accounts {
                var history = ListChangesRequest()
                history.record.entity = Account.entityName
                history.record.id = account.id
                let changes = try await desk.platform.call(HistoryMethods.listChanges, history).changes
                #expect(changes.count == 2 && changes.first?.act == done.id)
            }
            // Nothing is left to do the second time.
            let again = try await desk.reassign {
                $0.fromUserID = desk.paul
                $0.toUserID = desk.anne
            }
            #expect(again.state == .succeeded && again.done == 0 && counts(again).isEmpty)
        }
    }

    @Test("A filter chooses the clients, of one salesperson or of all (ACC-25)")
    func filtered() async throws {
        try await with { desk in
            _ = try await desk.account("Fonderie Drouaise", of: desk.paul)
            _ = try await desk.account("Quincaillerie Vial", of: desk.paul, .prospect)
            _ = try await desk.account("Scierie Collet", of: 0, .prospect)
            _ = try await desk.account("Imprimerie Moreau", of: desk.anne, .prospect)
            let his = try await desk.reassign {
                $0.fromUserID = desk.paul
                $0.toUserID = desk.anne
                $0.filter = "role = PROSPECT OR name = \"Scierie Collet\""
            }
            #expect(counts(his) == ["accounts 1"])
            #expect(try await desk.accounts(of: desk.anne) == ["Quincaillerie Vial", "Imprimerie Moreau"])
            let everybodys = try await desk.reassign {
                $0.toUserID = desk.paul
                $0.filter = "role = PROSPECT"
            }
            #expect(counts(everybodys) == ["accounts 3"])
            #expect(try await desk.accounts(of: desk.anne).isEmpty)
            #expect(try await desk.accounts(of: desk.paul).count == 4)
        }
    }

    @Test("Leads with which something may still happen go along where that is asked for (ACC-25)")
    func leadsToo() async throws {
        try await with { desk in
            _ = try await desk.account("Fonderie Drouaise", of: desk.paul)
            _ = try await desk.lead("Quincaillerie Vial", of: desk.paul)
            _ = try await desk.lead("Scierie Collet", of: desk.paul, .unspecified)
            _ = try await desk.lead("Imprimerie Moreau", of: desk.paul, .lost)
            _ = try await desk.lead("Verrerie Blanc", of: 0)
            let converted = try await desk.lead("Tannerie Roche", of: desk.paul)
            _ = try await desk.platform.call(LeadMethods.convertLead, .with { $0.id = converted })

            let alone = try await desk.reassign {
                $0.fromUserID = desk.paul
                $0.toUserID = desk.anne
                $0.filter = "name = \"Fonderie Drouaise\""
            }
            #expect(counts(alone) == ["accounts 1"])
            #expect(try await desk.leads(of: desk.anne).isEmpty)

            let done = try await desk.reassign {
                $0.fromUserID = desk.paul
                $0.toUserID = desk.anne
                $0.leadsToo = true
            }
            #expect(done.state == .succeeded && done.done == 3 && done.total == 3)
            #expect(counts(done) == ["accounts 1", "leads 2"])
            #expect(try await desk.accounts(of: desk.anne) == ["Fonderie Drouaise", "Tannerie Roche"])
            #expect(try await desk.leads(of: desk.anne) == ["Quincaillerie Vial", "Scierie Collet"])
            #expect(try await desk.leads(of: desk.paul) == ["Imprimerie Moreau", "Tannerie Roche"])
        }
    }

    @Test("A client that a rule refuses stays as it was, and the report says why; the others change hands (ACC-25)")
    func oneRefused() async throws {
        try await with(WaryDirectory.self) { desk in
            let foundry = try await desk.account("Fonderie Drouaise", of: desk.paul)
            let sawmill = try await desk.account("Scierie Collet", of: desk.paul)
            let printer = try await desk.account("Imprimerie Moreau", of: desk.paul)
            let glass = try await desk.account("Verrerie Blanc", of: desk.anne)
            let done = try await desk.reassign {
                $0.toUserID = desk.anne
                $0.accountIds = [foundry, sawmill, printer, glass]
            }
            #expect(done.state == .succeeded && done.done == 4 && done.total == 4)
            #expect(counts(done) == ["accounts 2", "refused 1", "unchanged 1"])
            #expect(
                try await desk.accounts(of: desk.anne) == ["Fonderie Drouaise", "Imprimerie Moreau", "Verrerie Blanc"]
            )
            #expect(try await desk.accounts(of: desk.paul) == ["Scierie Collet"])
            let untouched = try await desk.changes(of: sawmill)
            #expect(untouched.map(\.kind) == [.create])

            let report = try await desk.report(done.id)
            #expect(
                report.map { "\($0.line) \($0.outcome) \($0.recordID)" }
                    == ["1 update \(foundry)", "2 refused \(sawmill)", "3 update \(printer)"]
            )
            let refused = try await desk.report(done.id, refused: true)
            let row = try #require(refused.first)
            #expect(refused.count == 1 && row.recordID == sawmill)
            #expect(row.reason == "EMAIL_REQUIRED" && row.field == "email")
            #expect(row.message == "email: An e-mail address is required.")
        }
    }

    @Test("A reassignment that a stop interrupts goes on where it was: each client once, none left out (ACC-25)")
    func resumed() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ruche-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let before = try await TestPlatform([StoppingDirectory.self], folder, rehearses: false)
        let first = try await Desk(before)
        var names: [String] = []
        var ids: [Int64] = []
        // More than two chunks; the second stops half-way.
        for number in 1...230 {
            names.append("Client \(number)")
            ids.append(try await first.account("Client \(number)", of: first.paul))
        }
        let started = try await first.start {
            $0.fromUserID = first.paul
            $0.toUserID = first.anne
        }
        try await before.dispatcher.operations.drain(TestPlatform.tenant)
        let tokens = (operator: before.operatorToken, administrator: before.administrator)
        await before.engine.close()

        let after = try await TestPlatform([DirectoryPlugin.self], folder, rehearses: false, tokens: tokens)
        let second = Desk(after, after: first)
        let left = try await second.operation(started.id)
        #expect(left.state == .running && left.done > 0 && left.done < 150 && left.total == 230)
        #expect(try await second.accounts(of: second.anne) == Array(names.prefix(Int(left.done))))
        try await after.dispatcher.operations.drain(TestPlatform.tenant)
        let done = try await second.operation(started.id)
        #expect(done.state == .succeeded && done.done == 230 && done.total == 230)
        #expect(counts(done) == ["accounts 230"])
        #expect(try await second.accounts(of: second.anne) == names)
        let report = try await second.report(started.id)
        #expect(report.map(\.recordID) == ids && report.allSatisfy { $0.outcome == "update" })
        for id in ids {
            let changes = try await second.changes(of: id)
            #expect(changes.map(\.kind) == [.update, .create] && changes.first?.act == started.id)
        }
        await after.close()
    }

    @Test("What cannot be reassigned is refused before anything starts (ACC-25)")
    func refuses() async throws {
        try await with { desk in
            let foundry = try await desk.account("Fonderie Drouaise", of: desk.paul)
            let gone = desk.anne
            _ = try await desk.platform.call(UserMethods.deactivateUser, .with { $0.id = gone })
            let rows: [(fill: (inout ReassignAccountsRequest) -> Void, refusal: String)] = [
                ({ $0.toUserID = desk.paul }, "REASSIGN_NOTHING_CHOSEN"),
                (
                    {
                        $0.toUserID = desk.paul
                        $0.filter = "  "
                    }, "REASSIGN_NOTHING_CHOSEN"
                ),
                (
                    {
                        $0.fromUserID = desk.paul
                        $0.toUserID = desk.paul
                    }, "REASSIGN_SAME_SALESPERSON to_user_id"
                ),
                (
                    {
                        $0.toUserID = desk.paul
                        $0.accountIds = [foundry]
                        $0.leadsToo = true
                    }, "REASSIGN_LEADS_OF_NOBODY leads_too"
                ),
                ({ $0.accountIds = [foundry] }, "REFERENCE_NOT_FOUND to_user_id"),
                (
                    {
                        $0.fromUserID = desk.paul
                        $0.toUserID = gone
                    }, "REFERENCE_NOT_FOUND to_user_id"
                ),
                (
                    {
                        $0.toUserID = desk.paul
                        $0.accountIds = [foundry, 999_999]
                    }, "REFERENCE_NOT_FOUND account_ids[1]"
                ),
                (
                    {
                        $0.toUserID = desk.paul
                        $0.accountIds = Array(repeating: foundry, count: 1001)
                    }, "TOO_MANY_IDS account_ids"
                ),
                (
                    {
                        $0.toUserID = desk.paul
                        $0.filter = "role = "
                    }, "INVALID_FILTER filter"
                ),
            ]
            for row in rows {
                let got = try await refusal { try await desk.start(row.fill) }
                #expect(got == row.refusal)
            }
            let reader = try await desk.platform.signIn(as: .reader, email: "reader@acme.example")
            let right = try await refusal {
                try await desk.start(token: reader) {
                    $0.toUserID = desk.paul
                    $0.accountIds = [foundry]
                }
            }
            #expect(right == "PERMISSION_DENIED")
            // Who may not read users does not learn of them by what a filter chooses.
            let writer = try await desk.platform.signIn(as: .writer, email: "writer@acme.example")
            let probe = try await refusal {
                try await desk.start(token: writer) {
                    $0.toUserID = desk.paul
                    $0.filter = "salesperson_id.email = \"paul@acme.example\""
                }
            }
            #expect(probe == "INVALID_FILTER filter")
            let all = try await desk.platform.call(OperationMethods.listOperations, ListOperationsRequest())
            #expect(all.operations.isEmpty)
            #expect(try await desk.accounts(of: desk.paul) == ["Fonderie Drouaise"])
        }
    }
}
