import Contract
import DirectoryAPI
import Kernel
import Model
import SwiftProtobuf

/// Most contacts, and leads, that one account is forgotten with.
private let mostForgotten = 1000

/// Empties what tells who an account, its contacts and its leads were, and what their history kept of it (ACC-27, X10).
///
/// Source: regulation (EU) 2016/679, article 17. What the law asks to keep, invoices for ten years, keeps its own copy of
/// the customer's name and address.
@Sendable
func forgetAccount(
    _ request: ForgetAccountRequest,
    _ transaction: inout Transaction
) throws -> ForgetAccountResponse {
    let account: Account = try transaction.load(RecordID(request.id))
    let filter = "account_id = \(account.id)"
    for lead in try transaction.rules.list(Lead.self, filter: filter, limit: mostForgotten) {
        _ = try transaction.save(forgotten(lead))
        try transaction.forgetHistory(of: RecordID<Lead>(lead.id))
    }
    for contact in try transaction.rules.list(Contact.self, filter: filter, limit: mostForgotten) {
        _ = try transaction.save(forgotten(contact))
        try transaction.forgetHistory(of: RecordID<Contact>(contact.id))
    }
    let saved = try transaction.save(forgotten(account))
    try transaction.forgetHistory(of: RecordID<Account>(account.id))
    return .with { $0.account = saved }
}

/// What stands where a name stood.
private let nobody = "Anonyme"

private func forgotten(_ account: Account) -> Account {
    .with {
        $0.id = account.id
        $0.info = account.info
        $0.name = nobody + " " + account.code
        $0.code = account.code
        $0.role = account.role
        $0.otherRoles = account.otherRoles
        $0.customerType = account.customerType
        $0.companyID = account.companyID
        $0.salespersonID = account.salespersonID
        $0.source = account.source
        $0.distinct = true
        $0.inactive = true
        $0.inactiveReason = "forgotten"
    }
}

private func forgotten(_ contact: Contact) -> Contact {
    .with {
        $0.id = contact.id
        $0.info = contact.info
        $0.accountID = contact.accountID
        $0.lastName = nobody
        $0.inactive = true
    }
}

private func forgotten(_ lead: Lead) -> Lead {
    .with {
        $0.id = lead.id
        $0.info = lead.info
        $0.lastName = nobody
        $0.source = lead.source
        $0.status = lead.status
        $0.salespersonID = lead.salespersonID
        $0.accountID = lead.accountID
        $0.contactID = lead.contactID
        $0.convertTime = lead.convertTime
    }
}
