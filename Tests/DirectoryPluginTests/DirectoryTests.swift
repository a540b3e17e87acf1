import Contract
import DirectoryAPI
import DirectoryPlugin
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing

@Suite("The directory")
struct DirectoryTests {
    private func with(_ body: (TestPlatform) async throws -> Void) async throws {
        let platform = try await TestPlatform.make([DirectoryPlugin.self])
        do {
            try await body(platform)
        } catch {
            await platform.close()
            throw error
        }
        await platform.close()
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

    private func read(_ platform: TestPlatform, _ id: Int64) async throws -> Account {
        var request = GetRequest()
        request.id = id
        return try await platform.call(AccountMethods.getAccount, request)
    }

    private func contact(
        _ platform: TestPlatform,
        of account: Int64,
        first: String = "",
        last: String = "Durand",
        _ fill: (inout Contact) -> Void = { _ in }
    ) async throws -> Contact {
        var request = CreateContactRequest()
        request.contact.accountID = account
        request.contact.firstName = first
        request.contact.lastName = last
        fill(&request.contact)
        return try await platform.call(ContactMethods.createContact, request)
    }

    private func update(_ platform: TestPlatform, _ contact: Contact, _ mask: [String]) async throws -> Contact {
        var request = UpdateContactRequest()
        request.contact = contact
        request.updateMask.paths = mask
        return try await platform.call(ContactMethods.updateContact, request)
    }

    private func deactivate(
        _ platform: TestPlatform,
        _ id: Int64,
        _ kept: Int64,
        token: String? = "administrator"
    ) async throws -> Account {
        var request = DeactivateDuplicateRequest()
        request.id = id
        request.duplicateOfID = kept
        return try await platform.call(AccountMethods.deactivateDuplicate, request, token: token).account
    }

    @Test("The module passes the suite of all modules")
    func suite() async throws {
        try await pluginSuite([DirectoryPlugin.self], module: "directory", samples: DirectorySamples.all)
    }

    @Test("A contact's full name is made of first and last name, whatever the caller sends (CON-01)")
    func fullName() async throws {
        try await with { platform in
            let home = try await account(platform, "Dupont")
            let rows = [
                (first: "Marie", last: "Durand", full: "Marie Durand"), (first: "", last: "Durand", full: "Durand"),
            ]
            for row in rows {
                let made = try await contact(platform, of: home.id, first: row.first, last: row.last) {
                    $0.fullName = "something else"
                }
                #expect(made.fullName == row.full)
            }
            var made = try await contact(platform, of: home.id, first: "Marie")
            made.lastName = "Martin"
            let renamed = try await update(platform, made, ["last_name"])
            #expect(renamed.fullName == "Marie Martin")
            made = renamed
            made.fullName = "Nobody"
            let forced = try await update(platform, made, ["full_name"])
            #expect(forced == renamed)
            var found = ListRequest()
            found.query = "marie martin"
            let page = try await platform.call(ContactMethods.listContacts, found)
            #expect(page.contacts.map(\.id) == [made.id])
        }
    }

    @Test("A contact belongs to an account that is still dealt with")
    func inactiveAccount() async throws {
        try await with { platform in
            let open = try await account(platform, "open")
            let closing = try await account(platform, "closing")
            var there = try await contact(platform, of: closing.id)
            let elsewhere = try await contact(platform, of: open.id)
            _ = try await deactivate(platform, closing.id, open.id)

            let new = try await refusal { try await contact(platform, of: closing.id) }
            #expect(new == "ACCOUNT_INACTIVE contact.account_id")
            var moving = elsewhere
            moving.accountID = closing.id
            let moved = moving
            let move = try await refusal { try await update(platform, moved, ["account_id"]) }
            #expect(move == "ACCOUNT_INACTIVE contact.account_id")
            // Who is there already may be changed, and may leave.
            there.firstName = "Marie"
            there = try await update(platform, there, ["first_name"])
            there.accountID = open.id
            let left = try await update(platform, there, ["account_id"])
            #expect(left.accountID == open.id)
            let none = try await refusal { try await contact(platform, of: 0) }
            #expect(none == "REQUIRED contact.account_id")
        }
    }

    @Test(
        "An account is a legal person with coordinates, numbers, contacts and a salesperson (ACC-02, ACC-05, ACC-39, CON-02)"
    )
    func profile() async throws {
        try await with { platform in
            var invite = CreateUserRequest()
            invite.user.name = "Paul Petit"
            invite.user.email = "paul@acme.example"
            invite.user.role = .writer
            let salesperson = try await platform.call(UserMethods.createUser, invite)
            let made = try await account(platform, "Association des Lilas") {
                $0.legalForm = "Association"
                $0.siren = "732 829 320"
                $0.vatNumber = "FR 44 732 829 320"
                $0.activityCode = "94.99Z"
                $0.salespersonID = salesperson.id
                $0.telephone = "04 65 71 00 07"
                $0.addresses = [
                    .with {
                        $0.street = "3 rue des Forges"
                        $0.postalCode = "28100"
                        $0.city = "Dreux"
                    }
                ]
            }
            let person = try await contact(platform, of: made.id, first: "Marie") {
                $0.function = "Gérante"
                $0.telephone = "04 65 71 00 07"
                $0.mobile = "06 39 98 00 01"
                $0.email = "marie@lilas.example"
                $0.linkedin = "https://www.linkedin.com/in/marie"
            }
            let stored = try await read(platform, made.id)
            #expect(stored == made && stored.vatNumber == "FR44732829320" && stored.siren == "732829320")
            #expect(stored.salespersonID == salesperson.id && stored.addresses.map(\.city) == ["Dreux"])
            let filter = "account_id = \(made.id)"
            let found = try await platform.call(ContactMethods.listContacts, .with { $0.filter = filter }).contacts
            #expect(found == [person] && person.mobile == "+33639980001" && person.function == "Gérante")
            #expect(person.linkedin == "https://www.linkedin.com/in/marie")
            let wrong = try await refusal {
                try await account(platform, "Autre") { $0.vatNumber = "FR45732829320" }
            }
            #expect(wrong == "IDENTIFIER_CHECKSUM account.vat_number")
        }
    }

    @Test("A client's story begins with its registration and tells every change, its contacts' too (ACC-28, ACC-29)")
    func story() async throws {
        try await with { platform in
            var made = try await account(platform, "Fonderie Drouaise") {
                $0.addresses = [.with { $0.city = "Dreux" }]
            }
            made.name = "Fonderie de Dreux"
            made.addresses[0].city = "Chartres"
            var change = UpdateAccountRequest()
            change.account = made
            change.updateMask.paths = ["name", "addresses"]
            made = try await platform.call(AccountMethods.updateAccount, change)
            var person = try await contact(platform, of: made.id, first: "Marie")
            person.telephone = "04 65 71 00 07"
            person = try await update(platform, person, ["telephone"])
            _ = try await platform.call(ContactMethods.deleteContact, .with { $0.id = person.id })
            let changes = try await platform.call(
                HistoryMethods.listChanges,
                .with {
                    $0.record.entity = Account.entityName
                    $0.record.id = made.id
                }
            ).changes
            let told = changes.reversed().map { "\($0.row.entity) \($0.kind)" }
            #expect(
                told == [
                    "directory.account create", "directory.account.addresses create", "directory.account update",
                    "directory.account.addresses update", "directory.contact create", "directory.contact update",
                    "directory.contact delete",
                ]
            )
            let name = try #require(changes.flatMap(\.fields).first { $0.path == "name" && !$0.before.isEmpty })
            #expect(name.before == "\"Fonderie Drouaise\"" && name.after == "\"Fonderie de Dreux\"")
            #expect(changes.flatMap(\.fields).contains { $0.path == "city" && $0.after == "\"Chartres\"" })
            #expect(changes.flatMap(\.fields).contains { $0.path == "telephone" && $0.after == "\"+33465710007\"" })
        }
    }

    @Test("A duplicate is deactivated once, in favour of another account (ACC-26)")
    func deactivates() async throws {
        try await with { platform in
            let kept = try await account(platform, "kept") { $0.addresses = [.with { $0.city = "Lyon" }] }
            let double = try await account(platform, "double") { $0.addresses = [.with { $0.city = "Bron" }] }
            let rows: [(id: Int64, kept: Int64, refusal: String)] = [
                (double.id, double.id, "ACCOUNT_IS_ITSELF duplicate_of_id"),
                (999_999, kept.id, "NOT_FOUND"), (double.id, 999_999, "NOT_FOUND"), (0, kept.id, "NOT_FOUND"),
            ]
            for row in rows {
                let got = try await refusal { try await deactivate(platform, row.id, row.kept) }
                #expect(got == row.refusal)
            }
            let reader = try await platform.signIn(as: .reader, email: "reader@acme.example")
            let right = try await refusal { try await deactivate(platform, double.id, kept.id, token: reader) }
            #expect(right == "PERMISSION_DENIED")
            let done = try await deactivate(platform, double.id, kept.id)
            #expect(done.inactive && done.inactiveReason == "duplicate")
            #expect(done.addresses == double.addresses)
            let again = try await refusal { try await deactivate(platform, double.id, kept.id) }
            #expect(again == "ACCOUNT_ALREADY_INACTIVE id")
            let stored = try await read(platform, double.id)
            #expect(stored == done)
        }
    }

    @Test("The account that stays says which one was its duplicate, once (ACC-26)")
    func notes() async throws {
        try await with { platform in
            let kept = try await account(platform, "kept")
            let first = try await account(platform, "first")
            let second = try await account(platform, "second")
            for double in [first, second] { _ = try await deactivate(platform, double.id, kept.id) }
            for _ in 0..<2 { try await platform.dispatcher.events.drain(TestPlatform.tenant) }
            let noted = try await read(platform, kept.id)
            #expect(
                noted.notes
                    == "Doublon désactivé : compte \(first.id)\nDoublon désactivé : compte \(second.id)"
            )
        }
    }

    @Test("A company of the firm that wants no notes on duplicates gets none (PLT-23)")
    func noNotes() async throws {
        try await with { platform in
            var create = CreateCompanyRequest()
            create.company.name = "Ma Société"
            let company = try await platform.call(CompanyMethods.createCompany, create)
            var update = UpdateDirectorySettingsRequest()
            update.directorySettings.scope.unitID = company.id
            update.directorySettings.noteDuplicates = false
            _ = try await platform.call(DirectorySettingsMethods.updateDirectorySettings, update)
            let theirs = try await account(platform, "theirs") { $0.companyID = company.id }
            let others = try await account(platform, "others")
            for kept in [theirs, others] {
                let double = try await account(platform, "double")
                _ = try await deactivate(platform, double.id, kept.id)
            }
            try await platform.dispatcher.events.drain(TestPlatform.tenant)
            let silent = try await read(platform, theirs.id)
            let noted = try await read(platform, others.id)
            #expect(silent.notes.isEmpty)
            #expect(!noted.notes.isEmpty)
        }
    }

    @Test("An account without a client number is given one; a typed one is kept (ACC-40)")
    func clientNumbers() async throws {
        try await with { platform in
            let typed = try await account(platform, "a") { $0.code = "C0002" }
            let first = try await account(platform, "b")
            let second = try await account(platform, "c")
            #expect([typed.code, first.code, second.code] == ["C0002", "C0001", "C0003"])
        }
    }

    @Test("Prospects with which nothing happened for as long as the firm says become inactive (ACC-36)")
    func quietProspects() async throws {
        let platform = try await TestPlatform.make([DirectoryPlugin.self]) { $0.sessionHours = 100_000 }
        let quiet = try await account(platform, "quiet") { $0.role = .prospect }
        let customer = try await account(platform, "customer") { $0.role = .customer }
        let called = try await account(platform, "called") { $0.role = .prospect }
        // More than one page of them.
        for number in 0..<120 { _ = try await account(platform, "quiet \(number)") { $0.role = .prospect } }
        _ = try await contact(platform, of: quiet.id)
        let known = try await contact(platform, of: called.id)
        // From January 2026 to the end of November 2028.
        platform.clock.advance(hours: 24 * 1060)
        let young = try await account(platform, "young") { $0.role = .prospect }
        var told = known
        told.telephone = "04 65 71 00 07"
        _ = try await update(platform, told, ["telephone"])

        func inactive(after days: Int) async throws -> [Bool] {
            platform.clock.advance(hours: 24 * days)
            try await platform.dispatcher.timers.ringDue()
            var states: [Bool] = []
            for made in [quiet, customer, called, young] { states.append(try await read(platform, made.id).inactive) }
            return states
        }
        try await platform.dispatcher.timers.look(TestPlatform.tenant)
        // The firm has said nothing yet.
        #expect(try await inactive(after: 100) == [false, false, false, false])
        var request = UpdateDirectorySettingsRequest()
        request.directorySettings.prospectInactivityMonths = 36
        _ = try await platform.call(DirectorySettingsMethods.updateDirectorySettings, request)
        #expect(try await inactive(after: 1) == [true, false, false, false])
        var list = ListRequest()
        list.filter = "role = PROSPECT AND inactive = true"
        list.pageSize = 1000
        #expect(try await platform.call(AccountMethods.listAccounts, list).accounts.count == 121)
        let change = try await platform.call(
            HistoryMethods.listChanges,
            .with {
                $0.record.entity = Account.entityName
                $0.record.id = quiet.id
            }
        )
        #expect(change.changes.first?.fields.map(\.path) == ["inactive", "inactive_reason"])
        #expect(try await read(platform, quiet.id).inactiveReason == "closed")
        #expect(change.changes.first?.userID == 0)
        await platform.close()
    }

    @Test("Notes that are full make room for the newest line")
    func fullNotes() async throws {
        try await with { platform in
            // Two scalars, one character each: the limit counts scalars.
            let kept = try await account(platform, "kept") { $0.notes = String(repeating: "e\u{301}", count: 5000) }
            let double = try await account(platform, "double")
            _ = try await deactivate(platform, double.id, kept.id)
            try await platform.dispatcher.events.drain(TestPlatform.tenant)
            let noted = try await read(platform, kept.id)
            #expect(noted.notes.hasSuffix("compte \(double.id)"))
            #expect(noted.notes.unicodeScalars.count <= 10_000)
        }
    }

    @Test("An account's contacts go to the bin with it and come back with it (BIN-02)")
    func contactsFollow() async throws {
        try await with { platform in
            let home = try await account(platform, "home")
            let one = try await contact(platform, of: home.id)
            var delete = DeleteRequest()
            delete.id = home.id
            _ = try await platform.call(AccountMethods.deleteAccount, delete)
            let empty = try await platform.call(ContactMethods.listContacts, ListRequest())
            #expect(empty.contacts.isEmpty)
            var undelete = UndeleteRequest()
            undelete.id = home.id
            _ = try await platform.call(AccountMethods.undeleteAccount, undelete)
            let back = try await platform.call(ContactMethods.listContacts, ListRequest())
            #expect(back.contacts.map(\.id) == [one.id])
        }
    }

    @Test(
        "A SIREN has nine digits",
        arguments: [
            ("732829320", nil), ("", nil), ("73282932", "IDENTIFIER_LENGTH account.siren"),
            ("7328293200", "IDENTIFIER_LENGTH account.siren"), ("73282932O", "IDENTIFIER_CHARACTERS account.siren"),
            ("732829321", "IDENTIFIER_CHECKSUM account.siren"), ("732 829 320", nil),
        ] as [(String, String?)]
    )
    func siren(siren: String, expected: String?) async throws {
        try await with { platform in
            let got = try await refusal { try await account(platform, "a") { $0.siren = siren } }
            #expect(got == expected)
        }
    }

    @Test("Accounts are found by address, and by a field of their company (ACC-01)")
    func finds() async throws {
        try await with { platform in
            var company = CreateCompanyRequest()
            company.company.name = "Ma Société"
            let own = try await platform.call(CompanyMethods.createCompany, company)
            _ = try await account(platform, "in Lyon") {
                $0.companyID = own.id
                $0.role = .customer
                $0.addresses = [.with { $0.city = "Lyon" }, .with { $0.city = "Saint-Étienne" }]
            }
            _ = try await account(platform, "in Bron") {
                $0.role = .prospect
                $0.tags = ["vip"]
                $0.addresses = [.with { $0.city = "Bron" }]
            }
            let rows: [(filter: String, names: [String])] = [
                ("addresses.city = \"Lyon\"", ["in Lyon"]),
                ("addresses.city:etienne", ["in Lyon"]),
                ("NOT addresses.city = \"Lyon\"", ["in Bron"]),
                ("company_id.name = \"Ma Société\"", ["in Lyon"]),
                ("role = CUSTOMER OR tags:vip", ["in Lyon", "in Bron"]),
                ("role = PROSPECT AND tags:\"vip\"", ["in Bron"]),
            ]
            for row in rows {
                var request = ListRequest()
                request.filter = row.filter
                let sent = request
                let found = try await platform.call(AccountMethods.listAccounts, sent)
                #expect(found.accounts.map(\.name) == row.names, "\(row.filter)")
            }
        }
    }
}
