import Contract
import DirectoryAPI
import DirectoryPlugin
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing

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
            return try await platform.call(OperationMethods.getOperation, .with { $0.id = started.id })
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

    private func with(_ body: (Desk) async throws -> Void) async throws {
        let platform = try await TestPlatform.make([DirectoryPlugin.self])
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
            _ = try await desk.platform.call(UserMethods.deleteUser, .with { $0.id = desk.paul })
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

    @Test("What cannot be reassigned is refused before anything starts (ACC-25)")
    func refuses() async throws {
        try await with { desk in
            let foundry = try await desk.account("Fonderie Drouaise", of: desk.paul)
            let gone = try await desk.platform.call(UserMethods.deleteUser, .with { $0.id = desk.anne }).id
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
