import Contract
import DirectoryAPI
import Kernel
import Model
import SwiftProtobuf

/// Contacts, and leads, that are in memory at once.
private let recordsOfPage = 500

/// Empties what tells who an account, its contacts and its leads were, and what their history kept of it (ACC-27, X10).
/// Contacts and leads that lie in the bin are erased: nothing names them any more. Sealed ones stay there.
///
/// Source: regulation (EU) 2016/679, article 17. What the law asks to keep, invoices for ten years, keeps its own copy of
/// the customer's name and address.
@Sendable
func forgetAccount(
    _ request: ForgetAccountRequest,
    _ transaction: inout Transaction
) throws -> ForgetAccountResponse {
    let account: Account = try transaction.load(RecordID(request.id))
    try transaction.eraseDeleted(Lead.self, of: RecordID<Account>(account.id), by: "account_id")
    try transaction.eraseDeleted(Contact.self, of: RecordID<Account>(account.id), by: "account_id")
    try forEach(Lead.self, of: account.id, transaction) { lead in
        _ = try transaction.save(forgotten(lead))
        try transaction.forgetHistory(of: RecordID<Lead>(lead.id))
        return lead.id
    }
    try forEach(Contact.self, of: account.id, transaction) { contact in
        _ = try transaction.save(forgotten(contact))
        try transaction.forgetHistory(of: RecordID<Contact>(contact.id))
        return contact.id
    }
    let saved = try transaction.save(forgotten(account))
    try transaction.forgetHistory(of: RecordID<Account>(account.id))
    return .with { $0.account = saved }
}

/// All records of an account that are not in the bin, a page at a time; `body` answers the identifier of its record.
private func forEach<Record: EntityMessage>(
    _ type: Record.Type,
    of account: Int64,
    _ transaction: Transaction,
    _ body: (Record) throws -> Int64
) throws {
    var last: Int64 = 0
    while true {
        let filter = "account_id = \(account) AND id > \(last)"
        let page = try transaction.rules.list(type, filter: filter, limit: recordsOfPage)
        for record in page { last = try body(record) }
        guard page.count == recordsOfPage else { return }
    }
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
