import Contract
import DirectoryAPI
import Foundation
import Kernel
import Model
import SwiftProtobuf

/// Why a contact is refused.
enum ContactError: Refusal, CaseIterable {
    /// The account is inactive: a new contact belongs to the account that stays (ACC-26).
    case accountInactive

    static let reasons = allCases.map(\.reason)

    var kind: RefusalKind { .failedPrecondition }
    var reason: String { "ACCOUNT_INACTIVE" }
    var field: String? { "account_id" }
}

/// A contact's full name: first and last name, joined by a space (CON-01).
@Sendable
func contactName(_ contact: inout Contact, _ context: RuleContext) {
    contact.fullName = [contact.firstName, contact.lastName].filter { !$0.isEmpty }.joined(separator: " ")
}

/// Contacts that one act, or one ring of the timer, gives the company of their account.
private let contactsOfPage = 100

/// Goes on with the contacts that the filter of its request finds.
let contactCompanies = TimerName<ListRequest>("directory.contact-companies")

/// A contact has the company of its account, so that who works for one company of the group reaches the people with the
/// accounts; what a caller sends for it does not count.
@Sendable
func contactCompany(_ contact: inout Contact, _ context: RuleContext) throws {
    let account: Account? = try context.reader.find(RecordID(contact.accountID))
    contact.companyID = account?.companyID ?? 0
}

/// The contacts of an account that another company follows now: the first at once, the rest page by page.
@Sendable
func companyOfContacts(_ old: Account?, _ new: Account?, _ transaction: inout Transaction) throws {
    guard let old, let new, old.companyID != new.companyID else { return }
    try stampContacts("account_id = \(new.id)", &transaction)
}

/// A contact that comes back, from the bin by itself or to an earlier state by an undo, may have missed a change of its
/// account: what returns is not derived anew.
@Sendable
func companyOfContact(_ old: Contact?, _ new: Contact?, _ transaction: inout Transaction) throws {
    guard let new else { return }
    if let old {
        guard old.accountID != new.accountID || old.companyID != new.companyID else { return }
    } else {
        guard try Instant(new.info.createTime) < transaction.now else { return }
    }
    let account: Account? = try transaction.rules.find(RecordID(new.accountID))
    guard let account, account.companyID != new.companyID else { return }
    _ = try transaction.save(new)
}

/// Their own rule gives them the company; nothing else of them changes.
func stampContacts(_ filter: String, _ transaction: inout Transaction) throws {
    let page = try transaction.rules.list(Contact.self, filter: filter, limit: contactsOfPage)
    for contact in page { _ = try transaction.save(contact) }
    guard page.count == contactsOfPage, let end = page.last else { return }
    let rest = "account_id = \(end.accountID) AND id > \(end.id)"
    let key = String(end.accountID)
    try transaction.wake(at: transaction.now, contactCompanies, key: key, .with { $0.filter = rest })
}

/// A contact is not newly attached to an inactive account; one that already is stays as it is.
@Sendable
func contactRules(_ old: Contact?, _ new: Contact, _ reader: RuleReader) throws {
    guard old?.accountID != new.accountID else { return }
    let account: Account? = try reader.find(.init(new.accountID))
    if account?.inactive == true { throw ContactError.accountInactive }
}
