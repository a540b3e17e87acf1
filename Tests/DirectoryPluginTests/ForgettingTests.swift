import Contract
import DirectoryAPI
import DirectoryPlugin
import Foundation
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing

@testable import Kernel

@Suite("The right to be forgotten")
struct ForgettingTests {
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

    private func account(_ name: String, _ platform: TestPlatform) async throws -> Int64 {
        try await platform.call(AccountMethods.createAccount, .with { $0.account.name = name }).id
    }

    /// A contact that lies in the bin; before that it was called otherwise.
    private func deletedContact(
        of account: Int64,
        _ platform: TestPlatform,
        from earlier: String,
        to name: String
    ) async throws -> Int64 {
        var create = CreateContactRequest()
        create.contact.accountID = account
        create.contact.lastName = earlier
        create.contact.telephone = "0639980002"
        let id = try await platform.call(ContactMethods.createContact, create).id
        var update = UpdateContactRequest()
        update.contact.id = id
        update.contact.lastName = name
        update.updateMask.paths = ["last_name"]
        _ = try await platform.call(ContactMethods.updateContact, update)
        _ = try await platform.call(ContactMethods.deleteContact, .with { $0.id = id })
        return id
    }

    /// A lead that became a contact of an account and lies in the bin; its notes were others before.
    private func deletedLead(of account: Int64, _ platform: TestPlatform, _ name: String) async throws -> Int64 {
        var create = CreateLeadRequest()
        create.lead.lastName = name
        create.lead.notes = name + " rappelle lundi"
        let id = try await platform.call(LeadMethods.createLead, create).id
        var update = UpdateLeadRequest()
        update.lead.id = id
        update.updateMask.paths = ["notes"]
        _ = try await platform.call(LeadMethods.updateLead, update)
        var convert = ConvertLeadRequest()
        convert.id = id
        convert.accountID = account
        _ = try await platform.call(LeadMethods.convertLead, convert)
        _ = try await platform.call(LeadMethods.deleteLead, .with { $0.id = id })
        return id
    }

    /// All that the firm's log of changes keeps of what was before.
    private func log(_ platform: TestPlatform) async throws -> String {
        try await platform.engine.store(.tenant(TestPlatform.tenant)).read { reader in
            var text = ""
            try reader.select(Query(ChangeLog.table, columns: [ChangeLog.before], where: .all)) { cells in
                if cells[0].kind == .blob { text += cells[0].text + "\n" }
                return true
            }
            return text
        }
    }

    @Test("Contacts and leads that were deleted before are gone with the account: no bin, no history has them (ACC-27)")
    func deletedBefore() async throws {
        try await with { platform in
            let account = try await account("Vireloup Services", platform)
            let contact = try await deletedContact(of: account, platform, from: "Mathevon", to: "Quivrin")
            let lead = try await deletedLead(of: account, platform, "Berthollet")
            let other = try await self.account("Fonderie Drouaise", platform)
            let stays = try await deletedContact(of: other, platform, from: "Desbois", to: "Lacombe")
            let before = try await log(platform)
            for word in ["Mathevon", "Berthollet", "Desbois"] { #expect(before.contains(word), "\(word)") }

            _ = try await platform.call(AccountMethods.forgetAccount, .with { $0.id = account })
            let noContact = try await refusal {
                try await platform.call(ContactMethods.undeleteContact, .with { $0.id = contact })
            }
            let noLead = try await refusal {
                try await platform.call(LeadMethods.undeleteLead, .with { $0.id = lead })
            }
            #expect(noContact == "NOT_FOUND" && noLead == "NOT_FOUND")
            for (entity, id) in [(Contact.entityName, contact), (Lead.entityName, lead)] {
                var request = ListChangesRequest()
                request.record.entity = entity
                request.record.id = id
                let noHistory = try await refusal { try await platform.call(HistoryMethods.listChanges, request) }
                #expect(noHistory == "NOT_FOUND", "\(entity)")
            }
            let after = try await log(platform)
            for word in ["Mathevon", "Quivrin", "Berthollet", "Vireloup"] {
                #expect(!after.contains(word), "\(word)")
            }
            // Those of another account are where they were.
            let bin = try await platform.call(HistoryMethods.listDeleted, ListDeletedRequest())
            #expect(bin.records.map(\.record.id) == [stays] && after.contains("Desbois"))
            let back = try await platform.call(ContactMethods.undeleteContact, .with { $0.id = stays })
            #expect(back.lastName == "Lacombe" && back.accountID == other)
        }
    }

    @Test("What is sealed stays in the bin as it was (ACC-27)")
    func sealed() async throws {
        try await with { platform in
            let account = try await account("Vireloup Services", platform)
            let contact = try await deletedContact(of: account, platform, from: "Mathevon", to: "Quivrin")
            try await platform.engine.store(.tenant(TestPlatform.tenant)).write {
                [dispatcher = platform.dispatcher] writer in
                let transaction = dispatcher.transaction(writer, writer, TestPlatform.tenant, .module("directory"))
                try transaction.seal(RecordID<Contact>(contact))
            }
            _ = try await platform.call(AccountMethods.forgetAccount, .with { $0.id = account })
            let bin = try await platform.call(HistoryMethods.listDeleted, ListDeletedRequest())
            #expect(bin.records.map(\.display) == ["Quivrin"])
            let kept = try await log(platform)
            #expect(kept.contains("Mathevon"))
        }
    }

    @Test("No table has a word of a forgotten account, its contacts and its leads, in any field (ACC-27)")
    func noTable() async throws {
        try await with { platform in
            let word = "Zyxquivrin"
            var create = CreateAccountRequest()
            create.account.name = word
            create.account.notes = word
            create.account.tags = [word]
            create.account.legalForm = word
            create.account.website = word
            create.account.email = "x@zyxquivrin.example"
            create.account.addresses = [
                .with {
                    $0.street = word
                    $0.city = word
                }
            ]
            create.account.bankAccounts = [
                .with {
                    $0.holder = word
                    $0.iban = "FR7630006000011234567890189"
                }
            ]
            create.requestID = "account"
            let account = try await platform.call(AccountMethods.createAccount, create)
            for isBinned in [false, true] {
                var contact = CreateContactRequest()
                contact.contact.accountID = account.id
                contact.contact.firstName = word
                contact.contact.lastName = word
                contact.contact.function = word
                contact.contact.email = "y@zyxquivrin.example"
                contact.contact.linkedin = word
                contact.contact.notes = word
                contact.requestID = "contact \(isBinned)".replacingOccurrences(of: " ", with: "-")
                let id = try await platform.call(ContactMethods.createContact, contact).id
                if isBinned { _ = try await platform.call(ContactMethods.deleteContact, .with { $0.id = id }) }
            }
            var lead = CreateLeadRequest()
            lead.lead.firstName = word
            lead.lead.lastName = word
            lead.lead.companyName = word
            lead.lead.need = word
            lead.lead.address = .with {
                $0.street = word
                $0.city = word
            }
            let leadID = try await platform.call(LeadMethods.createLead, lead).id
            var convert = ConvertLeadRequest()
            convert.id = leadID
            convert.accountID = account.id
            convert.requestID = "convert"
            _ = try await platform.call(LeadMethods.convertLead, convert)
            let before = try await platform.places(of: word)
            for place in ["directory_account.name", "directory_lead.need", "kernel_request.answer"] {
                #expect(before.contains(place), "\(place)")
            }
            var request = ErasePersonRequest()
            request.record.entity = Account.entityName
            request.record.id = account.id
            let answer = try await platform.call(PrivacyMethods.erasePerson, request)
            // The account, two or three contacts (the lead's may be one that was there), the lead.
            #expect(answer.records.count >= 4 && answer.kept.isEmpty)
            #expect(try await platform.places(of: word) == [])
            let left = try await platform.call(AccountMethods.getAccount, .with { $0.id = account.id })
            #expect(left.name == "Anonyme \(account.code)" && left.inactive && left.inactiveReason == "forgotten")
        }
    }

    @Test(
        "Nothing tells any more who a forgotten account was: not the record, its contacts, its history, a search (ACC-27)"
    )
    func forgotten() async throws {
        let platform = try await TestPlatform.make([DirectoryPlugin.self])
        let account = try await platform.call(
            AccountMethods.createAccount,
            .with {
                $0.account.name = "Quivrin Services"
                $0.account.siren = "732829320"
                $0.account.email = "paul@quivrin.example"
                $0.account.addresses = [.with { $0.city = "Corenc" }]
                $0.account.bankAccounts = [.with { $0.iban = "FR7630006000011234567890189" }]
            }
        )
        let contact = try await platform.call(
            ContactMethods.createContact,
            .with {
                $0.contact.accountID = account.id
                $0.contact.lastName = "Quivrin"
                $0.contact.mobile = "0639980001"
            }
        )
        _ = try await platform.call(
            AccountMethods.updateAccount,
            .with {
                $0.account.id = account.id
                $0.account.notes = "Quivrin part en retraite"
                $0.updateMask.paths = ["notes"]
            }
        )
        let answer = try await platform.call(AccountMethods.forgetAccount, .with { $0.id = account.id })
        #expect(answer.account.inactive && answer.account.inactiveReason == "forgotten")
        #expect(answer.account.code == account.code && answer.account.name == "Anonyme \(account.code)")
        #expect(answer.account.siren.isEmpty && answer.account.addresses.isEmpty && answer.account.bankAccounts.isEmpty)
        for (entity, id) in [("directory.account", account.id), ("directory.contact", contact.id)] {
            let history = try await platform.call(
                HistoryMethods.listChanges,
                .with {
                    $0.record.entity = entity
                    $0.record.id = id
                }
            )
            #expect(history.changes.count >= 2)
            let text = history.changes.flatMap(\.fields).map { $0.before + $0.after }.joined()
            for word in ["uivrin", "732829320", "Corenc", "FR76", "639980001"] {
                #expect(!text.contains(word), "\(entity) \(word)")
            }
        }
        for query in ["quivrin", "corenc", "732829320", "0639980001"] {
            let found = try await platform.call(AccountMethods.listAccounts, .with { $0.query = query })
            #expect(found.accounts.isEmpty, "\(query)")
        }
        await platform.close()
    }
}
