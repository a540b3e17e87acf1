import Contract
import DirectoryAPI
import Foundation
package import Kernel
import SwiftProtobuf

/// The directory: the tenant's own companies, the accounts it deals with and their contacts, leads, and towns.
package struct DirectoryPlugin: Plugin {
    package static let manifest = PluginManifest(
        module: "directory",
        descriptors: DirectorySchema.descriptors,
        resources: .module,
        reasons: [
            AccountError.reasons, AccountDuplicateError.reasons, BankDetailsError.reasons, ClientError.reasons,
            CompanyError.reasons, CompanyNumberError.reasons, CompanyRegisterError.reasons, ContactError.reasons,
            DuplicateError.reasons, IdentifierError.reasons, LeadError.reasons, PortfolioError.reasons,
        ].flatMap { $0 }
    )

    package init() {}

    package func register(in registry: inout PluginRegistry) throws {
        try registerIdentifierFormats(in: &registry)
        try registerImportProfiles(in: &registry)
        try registry.settings(
            DirectorySettings.self,
            defaults: .with {
                $0.noteDuplicates = true
                $0.duplicateCheck = .warn
            }
        )
        try registerRules(in: &registry)
        try registerVerbs(in: &registry)
        try registerForgetting(in: &registry)
        try registry.on(DirectoryEvents.accountDeactivated, name: "note-duplicate", noteDuplicate)
        try registry.recurring(
            "quiet-prospects",
            .daily(hour: 3, minute: 30),
            where: { (settings: DirectorySettings) in settings.prospectInactivityMonths > 0 },
            { _, transaction in try quietProspects(after: 0, &transaction) }
        )
        try registry.timer(quietProspectsPage) { last, _, transaction in
            try quietProspects(after: last.id, &transaction)
        }
    }

    private func registerRules(in registry: inout PluginRegistry) throws {
        try registry.derive(Account.self, accountStatus)
        try registry.derive(Account.self, accountPossibleDuplicates)
        try registry.matchKeys(Account.self, version: 1) { AccountTraits($0).matchKeys }
        try registry.validate(Account.self, accountRules)
        try registry.validate(Account.self, accountDuplicateRules)
        try registry.validate(Company.self, companyRules)
        try registry.follow(Account.self, companyOfContacts)
        try registry.derive(Contact.self, contactName)
        try registry.derive(Contact.self, contactCompany)
        try registry.follow(Contact.self, companyOfContact)
        try registry.timer(contactCompanies) { request, _, transaction in
            try stampContacts(request.filter, &transaction)
        }
        try registry.validate(Contact.self, contactRules)
        try registry.derive(Lead.self, leadName)
        try registry.validate(Lead.self, leadRules)
    }

    private func registerVerbs(in registry: inout PluginRegistry) throws {
        try registry.handle(AccountMethods.findDuplicates, findDuplicates)
        try registry.handle(AccountMethods.deactivateDuplicate, deactivateDuplicate)
        try registry.handle(AccountMethods.becomeClient, becomeClient)
        try registry.handle(AccountMethods.forgetAccount, forgetAccount)
        try registry.handle(AccountMethods.reassignAccounts, reassignAccounts)
        try registry.operation(reassignment, runReassignment)
        try registry.process(AccountMethods.lookUpCompany, lookUpCompany)
        try registry.handle(LeadMethods.convertLead, convertLead)
    }
}
