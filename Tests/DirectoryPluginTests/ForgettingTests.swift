import Contract
import DirectoryAPI
import DirectoryPlugin
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing

@Suite("The right to be forgotten")
struct ForgettingTests {
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
