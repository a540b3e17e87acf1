import DirectoryAPI
import Foundation
import Kernel
import Model

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

/// A contact is not newly attached to an inactive account; one that already is stays as it is.
@Sendable
func contactRules(_ old: Contact?, _ new: Contact, _ reader: RuleReader) throws {
    guard old?.accountID != new.accountID else { return }
    let account: Account? = try reader.find(.init(new.accountID))
    if account?.inactive == true { throw ContactError.accountInactive }
}
