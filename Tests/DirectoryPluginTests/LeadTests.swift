import Contract
import DirectoryAPI
import DirectoryPlugin
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing

/// The directory, with a listener that notes each conversion it hears of as a company's name.
private struct ListeningDirectory: Plugin {
    static let manifest = DirectoryPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try DirectoryPlugin().register(in: &registry)
        try registry.on(DirectoryEvents.leadConverted, name: "hear-lead-converted") { payload, event, transaction in
            let records = "lead \(payload.leadID), account \(payload.accountID), contact \(payload.contactID)"
            let about = "\(event.entity) \(event.recordID)"
            let company = Company.with { $0.name = "\(about): \(records), opportunity \(payload.opportunity)" }
            _ = try transaction.create(company)
        }
    }
}

@Suite("Leads")
struct LeadTests {
    private func with(
        _ plugin: any Plugin.Type = DirectoryPlugin.self,
        _ body: (TestPlatform) async throws -> Void
    ) async throws {
        let platform = try await TestPlatform.make([plugin])
        do {
            try await body(platform)
        } catch {
            await platform.close()
            throw error
        }
        await platform.close()
    }

    private func lead(_ platform: TestPlatform, _ fill: (inout Lead) -> Void) async throws -> Lead {
        var request = CreateLeadRequest()
        fill(&request.lead)
        return try await platform.call(LeadMethods.createLead, request)
    }

    /// Marie Durand of a foundry in Dreux, with all that a lead may tell.
    private func marie(_ platform: TestPlatform, _ fill: (inout Lead) -> Void = { _ in }) async throws -> Lead {
        try await lead(platform) {
            $0.firstName = "Marie"
            $0.lastName = "Durand"
            $0.companyName = "Fonderie Drouaise"
            $0.function = "Directrice"
            $0.telephone = "04 65 71 00 07"
            $0.mobile = "06 39 98 00 01"
            $0.email = "marie@fonderie.example"
            $0.siren = "732829320"
            $0.address.street = "3 rue des Forges"
            $0.address.postalCode = "28100"
            $0.address.city = "Dreux"
            $0.source = "fair"
            $0.notes = "Vue au salon"
            fill(&$0)
        }
    }

    private func update(
        _ platform: TestPlatform,
        _ lead: Lead,
        _ mask: [String],
        _ change: (inout Lead) -> Void
    ) async throws -> Lead {
        var request = UpdateLeadRequest()
        request.lead = lead
        change(&request.lead)
        request.updateMask.paths = mask
        return try await platform.call(LeadMethods.updateLead, request)
    }

    private func convert(
        _ platform: TestPlatform,
        _ lead: Int64,
        token: String? = "administrator",
        _ fill: (inout ConvertLeadRequest) -> Void = { _ in }
    ) async throws -> ConvertLeadResponse {
        var request = ConvertLeadRequest()
        request.id = lead
        fill(&request)
        return try await platform.call(LeadMethods.convertLead, request, token: token)
    }

    private func account(
        _ platform: TestPlatform,
        _ name: String,
        _ fill: (inout Account) -> Void = { _ in }
    ) async throws -> Account {
        var request = CreateAccountRequest()
        request.account.name = name
        fill(&request.account)
        return try await platform.call(AccountMethods.createAccount, request)
    }

    private func contact(
        _ platform: TestPlatform,
        of account: Int64,
        _ last: String,
        _ fill: (inout Contact) -> Void = { _ in }
    ) async throws -> Contact {
        var request = CreateContactRequest()
        request.contact.accountID = account
        request.contact.lastName = last
        fill(&request.contact)
        return try await platform.call(ContactMethods.createContact, request)
    }

    private func read(_ platform: TestPlatform, _ id: Int64) async throws -> Lead {
        try await platform.call(LeadMethods.getLead, .with { $0.id = id })
    }

    private func accounts(_ platform: TestPlatform) async throws -> [Account] {
        try await platform.call(AccountMethods.listAccounts, ListRequest()).accounts
    }

    private func contacts(_ platform: TestPlatform) async throws -> [Contact] {
        try await platform.call(ContactMethods.listContacts, ListRequest()).contacts
    }

    private func changes(_ platform: TestPlatform, _ entity: String, _ id: Int64) async throws -> [Change] {
        var request = ListChangesRequest()
        request.record.entity = entity
        request.record.id = id
        return try await platform.call(HistoryMethods.listChanges, request).changes
    }

    // MARK: - The lead itself

    @Test("A lead is called after its person, else after its company; it has one or the other (LEAD-01)")
    func names() async throws {
        try await with { platform in
            let rows = [
                (first: "Marie", last: "Durand", company: "", full: "Marie Durand"),
                (first: "", last: "Durand", company: "Fonderie Drouaise", full: "Durand"),
                (first: "", last: "", company: "Fonderie Drouaise", full: "Fonderie Drouaise"),
            ]
            for row in rows {
                let made = try await lead(platform) {
                    $0.firstName = row.first
                    $0.lastName = row.last
                    $0.companyName = row.company
                    $0.fullName = "something else"
                }
                #expect(made.fullName == row.full)
            }
            let nobody = try await refusal { try await lead(platform) { $0.firstName = "Marie" } }
            #expect(nobody == "LEAD_UNNAMED lead.last_name")
            let made = try await lead(platform) { $0.lastName = "Durand" }
            let emptied = try await refusal { try await update(platform, made, ["last_name"]) { $0.lastName = "" } }
            #expect(emptied == "LEAD_UNNAMED lead.last_name")
        }
    }

    @Test("A lead keeps how to reach it and what it wants, and is found by both (LEAD-02)")
    func qualification() async throws {
        try await with { platform in
            let made = try await marie(platform) {
                $0.need = "Trois fours à induction"
                $0.budget = "45000"
                $0.decisionDate = "2026-03-31"
            }
            _ = try await lead(platform) { $0.companyName = "Another" }
            #expect(made.telephone == "+33465710007" && made.mobile == "+33639980001")
            #expect(made.address.city == "Dreux" && made.budget == "45000.00" && made.decisionDate == "2026-03-31")
            for query in ["marie durand", "drouaise", "0465710007", "induction", "732829320"] {
                let found = try await platform.call(LeadMethods.listLeads, .with { $0.query = query })
                #expect(found.leads == [made], "\(query)")
            }
            let filter = "decision_date < \"2026-04-01\""
            let soon = try await platform.call(LeadMethods.listLeads, .with { $0.filter = filter })
            #expect(soon.leads == [made])
        }
    }

    @Test("A lead's progress is changed by hand, but only its conversion makes it converted (LEAD-03)")
    func progress() async throws {
        try await with { platform in
            var made = try await marie(platform)
            #expect(made.status == .unspecified)
            for status in [LeadStatus.interested, .inNegotiation, .lost, .interested] {
                made = try await update(platform, made, ["status"]) { $0.status = status }
                #expect(made.status == status)
            }
            let open = made
            let byHand = try await refusal {
                try await update(platform, open, ["status"]) { $0.status = .converted }
            }
            #expect(byHand == "LEAD_STATUS lead.status")
            let created = try await refusal { try await marie(platform) { $0.status = .converted } }
            #expect(created == "LEAD_STATUS lead.status")
            #expect(try await read(platform, made.id) == made)

            let converted = try await convert(platform, made.id).lead
            #expect(converted.status == .converted)
            for status in [LeadStatus.unspecified, .interested, .inNegotiation, .lost] {
                let back = try await refusal {
                    try await update(platform, converted, ["status"]) { $0.status = status }
                }
                #expect(back == "LEAD_STATUS lead.status")
            }
            // Its coordinates still change.
            let moved = try await update(platform, converted, ["telephone"]) { $0.telephone = "04 65 71 00 08" }
            #expect(moved.telephone == "+33465710008" && moved.status == .converted)
        }
    }

    @Test("What a lead became is what its conversion says, whatever a caller sends (LEAD-05)")
    func computed() async throws {
        try await with { platform in
            let other = try await account(platform, "Quincaillerie Vial")
            let person = try await contact(platform, of: other.id, "Vial")
            func claim(_ lead: inout Lead) {
                lead.accountID = other.id
                lead.contactID = person.id
                lead.convertTime.seconds = 1_767_603_600
            }
            let made = try await marie(platform) { claim(&$0) }
            #expect(made.accountID == 0 && made.contactID == 0 && !made.hasConvertTime)
            let mask = ["account_id", "contact_id", "convert_time"]
            let unmoved = try await update(platform, made, mask) { claim(&$0) }
            #expect(unmoved == made)

            let converted = try await convert(platform, made.id).lead
            let kept = try await update(platform, converted, mask) { claim(&$0) }
            #expect(kept == converted)
            let cleared = try await update(platform, converted, mask) {
                $0.accountID = 0
                $0.contactID = 0
                $0.clearConvertTime()
            }
            #expect(cleared == converted)
        }
    }

    // MARK: - Conversion

    @Test("A lead becomes an account and its contact in one go; both have what it told (LEAD-04, LEAD-05)")
    func converts() async throws {
        try await with { platform in
            var invite = CreateUserRequest()
            invite.user.name = "Paul Petit"
            invite.user.email = "paul@acme.example"
            invite.user.role = .writer
            let salesperson = try await platform.call(UserMethods.createUser, invite)
            let made = try await marie(platform) { $0.salespersonID = salesperson.id }
            let answer = try await convert(platform, made.id)
            let account = answer.account
            #expect(account.name == "Fonderie Drouaise" && account.role == .prospect)
            #expect(account.siren == "732829320" && account.email == "marie@fonderie.example")
            #expect(account.telephone == "+33465710007" && account.mobile == "+33639980001")
            #expect(account.addresses.map(\.street) == ["3 rue des Forges"])
            #expect(account.addresses.map(\.city) == ["Dreux"])
            #expect(account.salespersonID == salesperson.id && account.source == "fair")
            #expect(account.notes == "Vue au salon" && !account.distinct)
            let contact = answer.contact
            #expect(contact.accountID == account.id && contact.fullName == "Marie Durand")
            #expect(contact.function == "Directrice" && contact.email == "marie@fonderie.example")
            #expect(contact.telephone == "+33465710007" && contact.mobile == "+33639980001")
            let lead = answer.lead
            #expect(lead.status == .converted && lead.accountID == account.id && lead.contactID == contact.id)
            #expect(lead.convertTime == lead.info.updateTime)
            #expect(answer.candidates.isEmpty)
            #expect(try await read(platform, made.id) == lead)
            #expect(try await accounts(platform) == [account])
            #expect(try await contacts(platform) == [contact])
        }
    }

    @Test("A lead whose source the firm gave up since becomes an account without one (LEAD-04, PLT-18)")
    func retiredSource() async throws {
        try await with { platform in
            let made = try await marie(platform)
            #expect(made.source == "fair")
            _ = try await platform.call(
                ChoiceMethods.createChoice,
                .with {
                    $0.choice.list = "directory.account.source"
                    $0.choice.key = "fair"
                    $0.choice.retired = true
                }
            )
            let answer = try await convert(platform, made.id)
            #expect(answer.account.source.isEmpty && answer.lead.source == "fair" && answer.lead.status == .converted)
        }
    }

    @Test("A lead without a company becomes its person's account; one without a person has no contact (LEAD-04)")
    func halves() async throws {
        try await with { platform in
            let person = try await lead(platform) {
                $0.firstName = "Jeanne"
                $0.lastName = "Vasseur"
            }
            let first = try await convert(platform, person.id) { $0.role = .customer }
            #expect(first.account.name == "Jeanne Vasseur" && first.account.role == .customer)
            #expect(first.account.addresses.isEmpty && first.contact.fullName == "Jeanne Vasseur")
            let company = try await lead(platform) { $0.companyName = "Scierie Collet" }
            let second = try await convert(platform, company.id)
            #expect(second.account.name == "Scierie Collet" && !second.hasContact && second.lead.contactID == 0)
            #expect(try await contacts(platform) == [first.contact])
        }
    }

    @Test("A lead of a salesperson who is gone becomes an account without one (LEAD-04)")
    func salespersonGone() async throws {
        try await with { platform in
            var invite = CreateUserRequest()
            invite.user.name = "Paul Petit"
            invite.user.email = "paul@acme.example"
            invite.user.role = .writer
            let salesperson = try await platform.call(UserMethods.createUser, invite)
            let made = try await marie(platform) { $0.salespersonID = salesperson.id }
            _ = try await platform.call(UserMethods.deactivateUser, .with { $0.id = salesperson.id })
            let answer = try await convert(platform, made.id)
            #expect(answer.account.salespersonID == 0 && answer.lead.status == .converted)
        }
    }

    @Test("Where the account seems to be there it is proposed, and somebody decides (LEAD-04)")
    func proposes() async throws {
        try await with { platform in
            let there = try await account(platform, "FONDERIE DROUAISE SARL") {
                $0.telephone = "04 65 71 00 07"
                $0.addresses = [.with { $0.city = "Dreux" }]
            }
            let made = try await marie(platform) { $0.siren = "" }
            let answer = try await convert(platform, made.id)
            #expect(answer.candidates.map(\.accountID) == [there.id])
            #expect(!answer.hasAccount && !answer.hasContact && answer.lead == made)
            #expect(try await accounts(platform) == [there])
            #expect(try await contacts(platform).isEmpty)
            #expect(try await read(platform, made.id) == made)

            let new = try await convert(platform, made.id) { $0.newAccount = true }
            #expect(new.account.id != there.id && new.account.distinct && new.candidates.isEmpty)
            #expect(try await accounts(platform).count == 2)

            let again = try await marie(platform) { $0.siren = "" }
            let attached = try await convert(platform, again.id) { $0.accountID = there.id }
            #expect(attached.account == there && attached.lead.accountID == there.id)
            #expect(attached.contact.accountID == there.id)
            #expect(try await accounts(platform).count == 2)
        }
    }

    @Test("A firm that refuses duplicates does not refuse a lead's account that somebody looked at (ACC-07, LEAD-04)")
    func refusedDuplicates() async throws {
        try await with { platform in
            var settings = UpdateDirectorySettingsRequest()
            settings.directorySettings.duplicateCheck = .refuse
            _ = try await platform.call(DirectorySettingsMethods.updateDirectorySettings, settings)
            _ = try await account(platform, "Fonderie Drouaise") { $0.telephone = "04 65 71 00 07" }
            let made = try await marie(platform)
            let proposed = try await convert(platform, made.id)
            #expect(proposed.candidates.count == 1 && !proposed.hasAccount)
            let new = try await convert(platform, made.id) { $0.newAccount = true }
            #expect(new.lead.status == .converted && new.account.distinct)
        }
    }

    @Test("A person who is a contact of the account already is not doubled (LEAD-04)")
    func knownContact() async throws {
        try await with { platform in
            let there = try await account(platform, "Quincaillerie Vial")
            let elsewhere = try await account(platform, "Scierie Collet")
            let byName = try await contact(platform, of: there.id, "DURAND") { $0.firstName = "Marie" }
            let byEmail = try await contact(platform, of: there.id, "D.") { $0.email = "Marie.D@vial.example" }
            _ = try await contact(platform, of: elsewhere.id, "Martin") { $0.email = "anne@vial.example" }
            let rows: [(first: String, last: String, email: String, known: Int64?)] = [
                ("Marie", "Durand", "", byName.id),
                // Colleagues may share an address.
                ("Marie", "Durand", "marie.d@vial.example", byName.id),
                ("M.", "Durand", "marie.d@vial.example", byEmail.id),
                ("Anne", "Martin", "anne@vial.example", nil),
            ]
            for row in rows {
                let before = try await contacts(platform).count
                let made = try await lead(platform) {
                    $0.firstName = row.first
                    $0.lastName = row.last
                    $0.email = row.email
                }
                let answer = try await convert(platform, made.id) { $0.accountID = there.id }
                #expect(answer.contact.accountID == there.id)
                let added = try await contacts(platform).count - before
                if let known = row.known {
                    #expect(answer.contact.id == known && added == 0)
                } else {
                    #expect(answer.contact.fullName == "Anne Martin" && added == 1)
                }
            }
        }
    }

    @Test("A lead is converted once, not when it is lost, and not into an account no longer dealt with (LEAD-04)")
    func refuses() async throws {
        try await with { platform in
            let kept = try await account(platform, "Quincaillerie Vial")
            let closed = try await account(platform, "Scierie Collet")
            _ = try await platform.call(
                AccountMethods.deactivateDuplicate,
                .with {
                    $0.id = closed.id
                    $0.duplicateOfID = kept.id
                }
            )
            let made = try await marie(platform)
            let lost = try await lead(platform) {
                $0.lastName = "Petit"
                $0.status = .lost
            }
            let reader = try await platform.signIn(as: .reader, email: "reader@acme.example")
            let right = try await refusal { try await convert(platform, made.id, token: reader) }
            #expect(right == "PERMISSION_DENIED")
            let inactive = try await refusal { try await convert(platform, made.id) { $0.accountID = closed.id } }
            #expect(inactive == "LEAD_ACCOUNT_INACTIVE account_id")
            let unknown = try await refusal { try await convert(platform, made.id) { $0.accountID = 999_999 } }
            #expect(unknown == "NOT_FOUND")
            let gone = try await refusal { try await convert(platform, 999_999) }
            #expect(gone == "NOT_FOUND")
            let over = try await refusal { try await convert(platform, lost.id) }
            #expect(over == "LEAD_LOST id")
            #expect(try await read(platform, made.id) == made)
            #expect(try await contacts(platform).isEmpty)

            _ = try await convert(platform, made.id)
            let twice = try await refusal { try await convert(platform, made.id) { $0.newAccount = true } }
            #expect(twice == "LEAD_CONVERTED id")
            #expect(try await accounts(platform).count == 3)
        }
    }

    @Test("A client's account leads to the lead that it was, with all its history (LEAD-05)")
    func history() async throws {
        try await with { platform in
            var made = try await marie(platform) { $0.status = .interested }
            made = try await update(platform, made, ["status"]) { $0.status = .inNegotiation }
            made = try await update(platform, made, ["notes"]) { $0.notes = "Devis demandé" }
            let answer = try await convert(platform, made.id)

            let filter = "account_id = \(answer.account.id)"
            let found = try await platform.call(LeadMethods.listLeads, .with { $0.filter = filter })
            #expect(found.leads == [answer.lead])
            let story = try await changes(platform, Lead.entityName, made.id)
            #expect(story.count == 4)
            #expect(story.first?.fields.map(\.path).sorted() == ["account_id", "contact_id", "convert_time", "status"])
            let progress = story.flatMap(\.fields).filter { $0.path == "status" }.map(\.after)
            #expect(progress == ["\"CONVERTED\"", "\"IN_NEGOTIATION\"", "\"INTERESTED\""])
            // One act made the account, its contact and the lead converted.
            let conversion = try #require(story.first)
            let account = try await changes(platform, Account.entityName, answer.account.id)
            let contact = try await changes(platform, Contact.entityName, answer.contact.id)
            let own = account.filter { $0.row.entity.hasPrefix(Account.entityName) }
            #expect(!own.isEmpty && own.allSatisfy { $0.act == conversion.act })
            // The account tells what became of the lead before it, page by page in the order of time.
            #expect(account.filter { $0.row.entity == Lead.entityName } == story)
            #expect(account.filter { $0.row.entity == Contact.entityName } == contact)
            #expect(account.map(\.position) == account.map(\.position).sorted(by: >))
            var paged: [Change] = []
            var request = ListChangesRequest()
            request.record = .with {
                $0.entity = Account.entityName
                $0.id = answer.account.id
            }
            request.pageSize = 2
            repeat {
                let page = try await platform.call(HistoryMethods.listChanges, request)
                paged += page.changes
                request.pageToken = page.nextPageToken
            } while !request.pageToken.isEmpty
            #expect(paged == account)
            #expect(!contact.isEmpty && contact.allSatisfy { $0.act == conversion.act })
        }
    }

    @Test("Whoever listens hears of a conversion once, and of none that only proposed (LEAD-04, LEAD-05)")
    func event() async throws {
        try await with(ListeningDirectory.self) { platform in
            let first = try await marie(platform)
            let answer = try await convert(platform, first.id) { $0.opportunity = true }
            let second = try await marie(platform)
            let proposed = try await convert(platform, second.id)
            #expect(!proposed.candidates.isEmpty)
            for _ in 0..<2 { try await platform.dispatcher.events.drain(TestPlatform.tenant) }
            let heard = try await platform.call(CompanyMethods.listCompanies, ListRequest()).companies.map(\.name)
            let (account, contact) = (answer.account.id, answer.contact.id)
            let records = "lead \(first.id), account \(account), contact \(contact), opportunity true"
            #expect(heard == ["directory.account \(account): \(records)"])
        }
    }
}
