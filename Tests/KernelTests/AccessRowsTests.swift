import Contract
import DirectoryAPI
import DirectoryPlugin
import Foundation
import Kernel
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// Nora and Paul sell in the north and the south, below sales; Ines buys.
private struct Firm {
    let platform: TestPlatform
    let sales: Team
    let north: Team
    let south: Team
    let role: AccessRole

    init() async throws {
        platform = try await TestPlatform.make([DirectoryPlugin.self])
        sales = try await Self.team(platform, "Ventes", nil)
        north = try await Self.team(platform, "Nord", sales.id)
        south = try await Self.team(platform, "Sud", sales.id)
        role = try await Self.role(
            platform,
            "Commercial",
            [("directory", ["*", "erase_person"], .team), ("directory.lead", ["read"], .own)]
        )
    }

    static func team(_ platform: TestPlatform, _ name: String, _ parent: Int64?) async throws -> Team {
        var request = CreateTeamRequest()
        request.team.name = name
        request.team.parentID = parent ?? 0
        return try await platform.call(TeamMethods.createTeam, request)
    }

    static func role(
        _ platform: TestPlatform,
        _ name: String,
        _ grants: [(entity: String, actions: [String], scope: Scope)]
    ) async throws -> AccessRole {
        var request = CreateAccessRoleRequest()
        request.accessRole.name = name
        request.accessRole.grants = grants.map { grant in
            .with {
                $0.entity = grant.entity
                $0.actions = grant.actions
                $0.scope = grant.scope
            }
        }
        return try await platform.call(AccessRoleMethods.createAccessRole, request)
    }

    /// A user with these rights, signed in.
    func person(_ name: String, _ fill: (inout User) -> Void) async throws -> (user: User, token: String) {
        let token = try await platform.signIn(as: .granted, email: "\(name)@acme.example")
        let list = ListRequest.with { $0.filter = "email = \"\(name)@acme.example\"" }
        var user = try #require(try await platform.call(UserMethods.listUsers, list).users.first)
        fill(&user)
        var update = UpdateUserRequest()
        update.user = user
        update.updateMask.paths = ["*"]
        return (try await platform.call(UserMethods.updateUser, update), token)
    }

    func account(_ name: String, _ token: String) async throws -> Account {
        try await platform.call(AccountMethods.createAccount, .with { $0.account.name = name }, token: token)
    }

    func names(_ token: String, _ fill: (inout ListRequest) -> Void = { _ in }) async throws -> [String] {
        var request = ListRequest()
        fill(&request)
        request.countTotal = true
        let answer = try await platform.call(AccountMethods.listAccounts, request, token: token)
        #expect(answer.totalSize == Int64(answer.accounts.count))
        return answer.accounts.map(\.name).sorted()
    }
}

@Suite("Rights: whose records somebody sees and changes (PLT-08 to PLT-12)")
struct AccessRowsTests {
    @Test("A team sees its own records and those below it, in lists, search, counts, history, exports and the bin")
    func teams() async throws {
        let firm = try await Firm()
        let nora = try await firm.person("nora") {
            $0.teamID = firm.north.id
            $0.accessRoleIds = [firm.role.id]
        }
        let paul = try await firm.person("paul") {
            $0.teamID = firm.south.id
            $0.accessRoleIds = [firm.role.id]
        }
        let head = try await firm.person("head") {
            $0.teamID = firm.sales.id
            $0.accessRoleIds = [firm.role.id]
        }
        let north = try await firm.account("Fonderie du Nord", nora.token)
        let south = try await firm.account("Fonderie du Sud", paul.token)
        #expect(north.info.teamID == firm.north.id && north.info.ownerID == nora.user.id)
        #expect(try await firm.names(nora.token) == ["Fonderie du Nord"])
        #expect(try await firm.names(paul.token) == ["Fonderie du Sud"])
        #expect(try await firm.names(head.token) == ["Fonderie du Nord", "Fonderie du Sud"])
        #expect(try await firm.names(nora.token) { $0.query = "fonderie" } == ["Fonderie du Nord"])
        #expect(try await firm.names(nora.token) { $0.orderBy = "name desc" } == ["Fonderie du Nord"])

        let platform = firm.platform
        let get = try await refusal {
            try await platform.call(AccountMethods.getAccount, .with { $0.id = south.id }, token: nora.token)
        }
        #expect(get == "NOT_FOUND")
        let masked = GetRequest.with {
            $0.id = south.id
            $0.readMask.paths = ["name"]
        }
        #expect(
            try await refusal { try await platform.call(AccountMethods.getAccount, masked, token: nora.token) }
                == "NOT_FOUND"
        )
        let batch = BatchGetRequest.with { $0.ids = [north.id, south.id] }
        let many = try await refusal {
            try await platform.call(AccountMethods.batchGetAccounts, batch, token: nora.token)
        }
        #expect(many == "NOT_FOUND")
        for token in [nora.token, head.token] {
            let record = ListChangesRequest.with {
                $0.record.entity = Account.entityName
                $0.record.id = south.id
            }
            let story = try? await platform.call(HistoryMethods.listChanges, record, token: token).changes.count
            #expect(story == (token == head.token ? 1 : nil))
        }
        // What one does not see one does not change either.
        var update = UpdateAccountRequest()
        update.account = south
        update.account.name = "Volée"
        update.updateMask.paths = ["name"]
        let change = update
        #expect(
            try await refusal { try await platform.call(AccountMethods.updateAccount, change, token: nora.token) }
                == "NOT_FOUND"
        )
        let removal = DeleteRequest.with { $0.id = south.id }
        #expect(
            try await refusal { try await platform.call(AccountMethods.deleteAccount, removal, token: nora.token) }
                == "NOT_FOUND"
        )
        _ = try await platform.call(AccountMethods.deleteAccount, removal, token: paul.token)
        let bin = try await platform.call(HistoryMethods.listDeleted, ListDeletedRequest(), token: nora.token)
        #expect(bin.records.isEmpty)
        let back = UndeleteRequest.with { $0.id = south.id }
        #expect(
            try await refusal { try await platform.call(AccountMethods.undeleteAccount, back, token: nora.token) }
                == "NOT_FOUND"
        )
        await platform.close()
    }

    @Test("A filter over a reference does not tell of records that one does not read")
    func references() async throws {
        let firm = try await Firm()
        let platform = firm.platform
        let company = try await platform.call(CompanyMethods.createCompany, .with { $0.company.name = "Secrète" })
        let reader = try await Firm.role(
            platform,
            "Comptes",
            [("directory.account", ["read"], .all), ("directory.company", ["read"], .own)]
        )
        let eve = try await firm.person("eve") { $0.accessRoleIds = [reader.id] }
        _ = try await platform.call(
            AccountMethods.createAccount,
            .with {
                $0.account.name = "Fonderie"
                $0.account.companyID = company.id
            }
        )
        #expect(try await firm.names(eve.token) == ["Fonderie"])
        #expect(try await firm.names(eve.token) { $0.filter = "company_id.name = \"Secrète\"" }.isEmpty)
        let administrator = ListRequest.with { $0.filter = "company_id.name = \"Secrète\"" }
        #expect(try await platform.call(AccountMethods.listAccounts, administrator).accounts.count == 1)
        // A contact's words find its account only for who reads all contacts.
        let account = try #require(try await platform.call(AccountMethods.listAccounts, ListRequest()).accounts.first)
        _ = try await platform.call(
            ContactMethods.createContact,
            .with {
                $0.contact.accountID = account.id
                $0.contact.lastName = "Zéphyrine"
            }
        )
        #expect(try await firm.names(eve.token) { $0.query = "zephyrine" }.isEmpty)
        await platform.close()
    }

    @Test("Roles add up; a verb needs its own grant, and names a record that one reaches")
    func verbs() async throws {
        let firm = try await Firm()
        let platform = firm.platform
        let nora = try await firm.person("nora") {
            $0.teamID = firm.north.id
            $0.accessRoleIds = [firm.role.id]
        }
        let theirs = try await platform.call(AccountMethods.createAccount, .with { $0.account.name = "Ailleurs" })
        let own = try await firm.account("Chez nous", nora.token)
        // Who sees but some accounts does not look among all of them for duplicates.
        let search = FindDuplicatesRequest.with { $0.account.name = "Ailleurs" }
        let looked = try await refusal {
            try await platform.call(AccountMethods.findDuplicates, search, token: nora.token)
        }
        #expect(looked == "PERMISSION_DENIED")
        let forget = ForgetAccountRequest.with { $0.id = theirs.id }
        #expect(
            try await refusal { try await platform.call(AccountMethods.forgetAccount, forget, token: nora.token) }
                == "NOT_FOUND"
        )
        let mine = ForgetAccountRequest.with { $0.id = own.id }
        let forgotten = try await platform.call(AccountMethods.forgetAccount, mine, token: nora.token)
        #expect(forgotten.account.id == own.id && forgotten.account.name != "Chez nous")

        // A second role gives what the first does not.
        let more = try await Firm.role(platform, "Tout lire", [("directory.account", ["read"], .all)])
        _ = try await platform.call(
            UserMethods.updateUser,
            .with {
                $0.user = nora.user
                $0.user.accessRoleIds = [firm.role.id, more.id]
                $0.updateMask.paths = ["access_role_ids"]
            }
        )
        #expect(try await firm.names(nora.token).contains("Ailleurs"))
        #expect(try await platform.call(AccountMethods.findDuplicates, search, token: nora.token).candidates.count == 1)
        // Read, but not changed: now it is said so.
        #expect(
            try await refusal { try await platform.call(AccountMethods.forgetAccount, forget, token: nora.token) }
                == "PERMISSION_DENIED"
        )
        // Without the role it is over at once.
        let shrunk = UpdateAccessRoleRequest.with {
            $0.accessRole = more
            $0.accessRole.grants[0].scope = .own
            $0.updateMask.paths = ["*"]
        }
        _ = try await platform.call(AccessRoleMethods.updateAccessRole, shrunk)
        #expect(try await !firm.names(nora.token).contains("Ailleurs"))
        await platform.close()
    }

    @Test("Nobody creates what they could not see, and an import obeys the same rights")
    func creation() async throws {
        let firm = try await Firm()
        let platform = firm.platform
        // In no team, whose records would these be?
        let lost = try await firm.person("lost") { $0.accessRoleIds = [firm.role.id] }
        let made = try await refusal { try await firm.account("Perdue", lost.token) }
        #expect(made == "PERMISSION_DENIED")
        #expect(try await platform.call(AccountMethods.listAccounts, ListRequest()).accounts.isEmpty)
        let maker = try await Firm.role(platform, "Saisie", [("directory.account", ["create", "read"], .own)])
        let zoe = try await firm.person("zoe") { $0.accessRoleIds = [maker.id] }
        let own = try await firm.account("À Zoé", zoe.token)
        let update = UpdateAccountRequest.with {
            $0.account = own
            $0.account.name = "Autre"
            $0.updateMask.paths = ["name"]
        }
        #expect(
            try await refusal { try await platform.call(AccountMethods.updateAccount, update, token: zoe.token) }
                == "PERMISSION_DENIED"
        )
        await platform.close()
    }

    @Test("An export holds what one reads, and an import changes what one may change; the rest is refused row by row")
    func transfers() async throws {
        let firm = try await Firm()
        let platform = firm.platform
        let bench = TransferBench(platform: platform)
        let nora = try await firm.person("nora") {
            $0.teamID = firm.north.id
            $0.accessRoleIds = [firm.role.id]
        }
        let foreign = try await platform.call(AccountMethods.createAccount, .with { $0.account.name = "Ailleurs" })
        let own = try await firm.account("Chez nous", nora.token)

        var request = StartExportRequest()
        request.entity = Account.entityName
        request.columns = ["name"]
        let started = try await platform.call(TransferMethods.startExport, request, token: nora.token)
        try await platform.dispatcher.operations.drain(TestPlatform.tenant)
        let caller = FileCaller(token: nora.token, language: "en", peer: "127.0.0.1")
        let file = try await platform.dispatcher.openFile("kernel.operation/\(started.id)/file"[...], caller)
        let text = String(decoding: try await file.read(0, Int(file.file.size)), as: UTF8.self)
        #expect(text.contains("Chez nous") && !text.contains("Ailleurs"))

        let csv = "id;name\r\n\(own.id);Chez Nora\r\n\(foreign.id);Volée\r\n;Nouvelle\r\n"
        let result = try await bench.run(csv, token: nora.token) {
            $0.skipRefused = true
            $0.keys = ["id"]
            $0.mode = .importCreateOrUpdate
        }
        #expect(result.rows.map(\.outcome) == ["update", "refused", "create"])
        #expect(result.rows[1].reason == "NOT_FOUND" && result.rows[1].line == 3)
        let names = try await platform.call(AccountMethods.listAccounts, ListRequest()).accounts.map(\.name).sorted()
        #expect(names == ["Ailleurs", "Chez Nora", "Nouvelle"])
        let exporting = try await Firm.role(platform, "Sans export", [("directory", ["read"], .all)])
        let eve = try await firm.person("eve") { $0.accessRoleIds = [exporting.id] }
        let refused = try await refusal {
            try await platform.call(TransferMethods.startExport, request, token: eve.token)
        }
        #expect(refused == "PERMISSION_DENIED")
        await platform.close()
    }

    @Test("A customer's people see the customer and its contacts, and nothing else (scope PARTY)")
    func parties() async throws {
        let firm = try await Firm()
        let platform = firm.platform
        let portal = try await Firm.role(platform, "Portail", [("directory", ["read"], .party)])
        let customer = try await platform.call(AccountMethods.createAccount, .with { $0.account.name = "Cliente" })
        let other = try await platform.call(AccountMethods.createAccount, .with { $0.account.name = "Autre" })
        for account in [customer, other] {
            _ = try await platform.call(
                ContactMethods.createContact,
                .with {
                    $0.contact.accountID = account.id
                    $0.contact.lastName = account.name
                }
            )
        }
        let guest = try await firm.person("guest") {
            $0.accessRoleIds = [portal.id]
            $0.party.entity = Account.entityName
            $0.party.id = customer.id
        }
        #expect(try await firm.names(guest.token) == ["Cliente"])
        let contacts = try await platform.call(ContactMethods.listContacts, ListRequest(), token: guest.token).contacts
        #expect(contacts.map(\.lastName) == ["Cliente"])
        let leads = try await platform.call(LeadMethods.listLeads, ListRequest(), token: guest.token).leads
        #expect(leads.isEmpty)
        await platform.close()
    }

    @Test("Whoever works for one company of the group sees its accounts, and no other's (scope UNIT)")
    func units() async throws {
        let firm = try await Firm()
        let platform = firm.platform
        let local = try await Firm.role(platform, "Filiale", [("directory.account", ["*"], .unit)])
        var companies: [Company] = []
        for name in ["Nord SAS", "Sud SAS"] {
            companies.append(try await platform.call(CompanyMethods.createCompany, .with { $0.company.name = name }))
        }
        for company in companies {
            _ = try await platform.call(
                AccountMethods.createAccount,
                .with {
                    $0.account.name = "Cliente de \(company.name)"
                    $0.account.companyID = company.id
                }
            )
        }
        _ = try await platform.call(AccountMethods.createAccount, .with { $0.account.name = "De personne" })
        let clerk = try await firm.person("clerk") {
            $0.accessRoleIds = [local.id]
            $0.unitIds = [companies[0].id]
        }
        #expect(try await firm.names(clerk.token) == ["Cliente de Nord SAS"])
        // Nobody moves an account out of their own reach, or makes one there.
        let list = ListRequest.with { $0.filter = "company_id = \(companies[0].id)" }
        let account = try #require(
            try await platform.call(AccountMethods.listAccounts, list, token: clerk.token).accounts.first
        )
        let move = UpdateAccountRequest.with {
            $0.account = account
            $0.account.companyID = companies[1].id
            $0.updateMask.paths = ["company_id"]
        }
        func moving() async throws -> String? {
            try await refusal { try await platform.call(AccountMethods.updateAccount, move, token: clerk.token) }
        }
        func making(_ company: Company) async throws -> String? {
            try await refusal {
                try await platform.call(
                    AccountMethods.createAccount,
                    .with {
                        $0.account.name = "Ailleurs"
                        $0.account.companyID = company.id
                    },
                    token: clerk.token
                )
            }
        }
        // Of the group they know their own company only.
        let hidden = [try await moving(), try await making(companies[1]), try await making(companies[0])]
        #expect(hidden == ["REFERENCE_NOT_FOUND account.company_id", "REFERENCE_NOT_FOUND account.company_id", nil])
        let seeing = UpdateAccessRoleRequest.with {
            $0.accessRole = local
            $0.accessRole.grants.append(
                .with {
                    $0.entity = Company.entityName
                    $0.actions = ["read"]
                    $0.scope = .all
                }
            )
            $0.updateMask.paths = ["*"]
        }
        _ = try await platform.call(AccessRoleMethods.updateAccessRole, seeing)
        let (moved, made) = (try await moving(), try await making(companies[1]))
        #expect(moved == "PERMISSION_DENIED")
        #expect(made == "PERMISSION_DENIED")
        await platform.close()
    }

    @Test("With a company's accounts one sees its leads, and contacts by their account's company, wherever that moves")
    func unitsOfPeople() async throws {
        let firm = try await Firm()
        let platform = firm.platform
        let local = try await Firm.role(platform, "Filiale", [("directory", ["*"], .unit)])
        let (north, south) = (try await platform.company("Nord SAS"), try await platform.company("Sud SAS"))
        let clerk = try await firm.person("clerk") {
            $0.accessRoleIds = [local.id]
            $0.unitIds = [north.id]
        }
        func contacts(_ token: String? = "administrator") async throws -> [String] {
            let list = ListRequest.with { $0.pageSize = 1000 }
            return try await platform.call(ContactMethods.listContacts, list, token: token).contacts.map(\.lastName)
        }
        func leads(_ token: String) async throws -> [String] {
            try await platform.call(LeadMethods.listLeads, ListRequest(), token: token).leads.map(\.lastName)
        }
        func move(_ id: Int64, to company: Int64) async throws {
            let update = UpdateAccountRequest.with {
                $0.account.id = id
                $0.account.companyID = company
                $0.updateMask.paths = ["company_id"]
            }
            _ = try await platform.call(AccountMethods.updateAccount, update)
        }
        let account = try await platform.account("Fonderie") { $0.companyID = south.id }
        // What is sent for the company of a contact does not count.
        let durand = try await platform.contact(of: account.id) { $0.companyID = north.id }
        #expect(durand.companyID == south.id)
        let gone = try await platform.contact(of: account.id) { $0.lastName = "Gone" }
        _ = try await platform.call(ContactMethods.deleteContact, .with { $0.id = gone.id })
        #expect(try await contacts(clerk.token).isEmpty)
        try await move(account.id, to: north.id)
        #expect(try await contacts(clerk.token) == ["Durand"])
        // Who was in the bin meanwhile comes back to where the account is.
        let back = try await platform.call(ContactMethods.undeleteContact, .with { $0.id = gone.id })
        let stored = try await platform.call(ContactMethods.getContact, .with { $0.id = back.id })
        #expect(stored.companyID == north.id)
        #expect(try await contacts(clerk.token) == ["Durand", "Gone"])

        for company in [north, south] {
            let lead = CreateLeadRequest.with {
                $0.lead.lastName = "Martin \(company.name)"
                $0.lead.companyID = company.id
            }
            _ = try await platform.call(LeadMethods.createLead, lead)
        }
        #expect(try await leads(clerk.token) == ["Martin Nord SAS"])
        let own = CreateLeadRequest.with {
            $0.lead.lastName = "Roux"
            $0.lead.companyID = north.id
        }
        let lead = try await platform.call(LeadMethods.createLead, own, token: clerk.token)
        let nowhere = try await refusal {
            try await platform.call(LeadMethods.createLead, .with { $0.lead.lastName = "Roux" }, token: clerk.token)
        }
        #expect(nowhere == "PERMISSION_DENIED")
        let converted = try await platform.call(
            LeadMethods.convertLead,
            .with {
                $0.id = lead.id
                $0.newAccount = true
            },
            token: clerk.token
        )
        #expect(converted.account.companyID == north.id && converted.contact.companyID == north.id)

        // However many there are, all follow.
        let many = try await platform.account("Aciérie") { $0.companyID = south.id }
        for number in 0..<120 { try await platform.contact(of: many.id) { $0.lastName = "c\(number)" } }
        try await move(many.id, to: north.id)
        for _ in 0..<2 { try await platform.dispatcher.timers.ringDue() }
        #expect(try await contacts(clerk.token).count == 123)
        await platform.close()
    }

    @Test("A contact has its account's company after an import, a mass action, a merge and what takes them back")
    func companyOfContacts() async throws {
        let firm = try await Firm()
        let platform = firm.platform
        let (north, south) = (try await platform.company("Nord SAS"), try await platform.company("Sud SAS"))
        let first = try await platform.account("Fonderie") { $0.companyID = north.id }
        let second = try await platform.account("Aciérie") { $0.companyID = south.id }
        let contact = try await platform.contact(of: first.id)
        func company() async throws -> Int64 {
            try await platform.call(ContactMethods.getContact, .with { $0.id = contact.id }).companyID
        }
        func change(_ entity: String, _ id: Int64, _ json: String) async throws -> Int64 {
            let request = UpdateRecordsRequest.with {
                $0.selection.entity = entity
                $0.selection.ids = [id]
                $0.recordJson = json
            }
            let started = try await platform.call(MassMethods.updateRecords, request)
            let ended = try await platform.ended(started.id)
            #expect(ended.state == .succeeded)
            return started.id
        }
        // Moved to another account, whose company it takes, and keeps to wherever that goes.
        _ = try await change("directory.contact", contact.id, #"{"accountId":"\#(second.id)"}"#)
        #expect(try await company() == south.id)
        let account = try await change("directory.account", first.id, #"{"companyId":"\#(south.id)"}"#)
        _ = try await change("directory.account", second.id, #"{"companyId":"\#(north.id)"}"#)
        #expect(try await company() == north.id)
        _ = try await change("directory.account", second.id, #"{"companyId":"\#(south.id)"}"#)
        _ = try await platform.undo(account)
        #expect(try await company() == south.id)

        // A file that moves it, and its undo after the account it left went to another company.
        let bench = TransferBench(platform: platform)
        let file = "id;account_id\r\n\(contact.id);\(first.id)\r\n"
        let imported = try await bench.run(file, into: "directory.contact") { $0.keys = ["id"] }
        #expect(imported.rows.map(\.outcome) == ["update"])
        #expect(try await company() == north.id)
        let back = try await bench.run(
            "id;account_id\r\n\(contact.id);\(second.id)\r\n",
            into: "directory.contact"
        ) { $0.keys = ["id"] }
        _ = try await change("directory.account", first.id, #"{"companyId":"\#(south.id)"}"#)
        let undone = try await platform.undo(back.operation.id)
        #expect(undone.state == .succeeded)
        let stored = try await platform.call(ContactMethods.getContact, .with { $0.id = contact.id })
        #expect(stored.accountID == first.id && stored.companyID == south.id)

        // What was there before contacts had a company gets it by a mass action that changes nothing else.
        let entity = try #require(platform.core.catalog.entity(named: "directory.contact"))
        let column = try #require(entity.layout.column(at: "company_id"))
        try await platform.engine.store(.tenant(TestPlatform.tenant)).write { writer in
            _ = try writer.update(entity.table, set: [(column, .null)], where: .all)
        }
        #expect(try await company() == 0)
        let fill = UpdateRecordsRequest.with {
            $0.selection.entity = "directory.contact"
            $0.selection.filter = "inactive = false AND NOT company_id:* AND account_id.company_id:*"
            $0.recordJson = #"{"inactive":false}"#
            $0.updateMask.paths = ["inactive"]
        }
        let filled = try await platform.call(MassMethods.updateRecords, fill)
        #expect(try await platform.ended(filled.id).came == ["updated 1"])
        #expect(try await company() == south.id)
        await platform.close()
    }

    @Test("Roles and teams that make no sense are refused; rights over rights are the administrators'")
    func refusals() async throws {
        let firm = try await Firm()
        let platform = firm.platform
        let grants: [(entity: String, actions: [String], scope: Scope, refusal: String)] = [
            ("directory.nothing", ["read"], .all, "UNKNOWN_ENTITY access_role.grants[0].entity"),
            ("kernel.user", ["update"], .all, "GRANT_RESERVED access_role.grants[0].actions"),
            ("kernel", ["*"], .all, "GRANT_RESERVED access_role.grants[0].actions"),
            ("directory", ["Read!"], .all, "PATTERN_MISMATCH access_role.grants[0].actions[0]"),
            ("directory", ["read"], .unspecified, "REQUIRED access_role.grants[0].scope"),
            ("directory", [], .all, "REQUIRED access_role.grants[0].actions"),
        ]
        for grant in grants {
            let refused = try await refusal {
                try await Firm.role(platform, "Rôle", [(grant.entity, grant.actions, grant.scope)])
            }
            #expect(refused == grant.refusal)
        }
        let circle = UpdateTeamRequest.with {
            $0.team = firm.sales
            $0.team.parentID = firm.north.id
            $0.updateMask.paths = ["parent_id"]
        }
        #expect(
            try await refusal { try await platform.call(TeamMethods.updateTeam, circle) }
                == "TEAM_CIRCLE team.parent_id"
        )
        let wrong = try await refusal { _ = try await firm.person("x") { $0.moduleRoles = ["directory.king"] } }
        #expect(wrong == "UNKNOWN_ROLE user.module_roles[0]")
        let stranger = try await refusal { _ = try await firm.person("y") { $0.unitIds = [424_242] } }
        #expect(stranger == "REFERENCE_NOT_FOUND user.unit_ids[0]")
        // A role in use stays.
        _ = try await firm.person("z") { $0.accessRoleIds = [firm.role.id] }
        let used = DeleteRequest.with { $0.id = firm.role.id }
        #expect(
            try await refusal { try await platform.call(AccessRoleMethods.deleteAccessRole, used) }
                == "RECORD_REFERENCED"
        )
        await platform.close()
    }

    @Test("Why somebody may or may not is answered by the grant that decides, or the smallest that is missing")
    func explains() async throws {
        let firm = try await Firm()
        let platform = firm.platform
        let nora = try await firm.person("nora") {
            $0.teamID = firm.north.id
            $0.accessRoleIds = [firm.role.id]
            $0.moduleRoles = ["directory.reader"]
        }
        let own = try await firm.account("Chez nous", nora.token)
        let other = try await platform.call(AccountMethods.createAccount, .with { $0.account.name = "Ailleurs" })
        func explain(_ id: Int64, _ action: String) async throws -> ExplainResponse {
            let request = ExplainRequest.with {
                $0.userID = nora.user.id
                $0.record.entity = Account.entityName
                $0.record.id = id
                $0.action = action
            }
            return try await platform.call(AccessMethods.explain, request)
        }
        let reading = try await explain(own.id, "read")
        #expect(reading.allowed && reading.grants.map(\.role) == ["directory.reader", "Commercial"])
        #expect(reading.grants.map(\.grant.scope) == [.all, .team])
        let changing = try await explain(other.id, "update")
        #expect(!changing.allowed && changing.grants.isEmpty)
        #expect(changing.missing.entity == Account.entityName && changing.missing.actions == ["update"])
        #expect(changing.missing.scope == .all)
        let configuring = try await explain(0, "configure")
        #expect(!configuring.allowed && configuring.missing.scope == .own)

        var request = WhoCanRequest()
        request.record.entity = Account.entityName
        request.record.id = other.id
        request.action = "update"
        #expect(try await platform.call(AccessMethods.whoCan, request).users.map(\.by.role) == ["ADMINISTRATOR"])
        request.record.id = own.id
        let who = try await platform.call(AccessMethods.whoCan, request)
        #expect(who.users.map(\.by.role) == ["ADMINISTRATOR", "Commercial"] && who.nextPageToken.isEmpty)
        request.pageSize = 1
        var names: [String] = []
        repeat {
            let page = try await platform.call(AccessMethods.whoCan, request)
            names += page.users.map(\.name)
            request.pageToken = page.nextPageToken
        } while !request.pageToken.isEmpty
        #expect(names == who.users.map(\.name))
        let denied = try await refusal { try await platform.call(AccessMethods.whoCan, request, token: nora.token) }
        #expect(denied == "PERMISSION_DENIED")
        await platform.close()
    }
}
