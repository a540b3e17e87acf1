import Contract
import DirectoryAPI
import Kernel
import Model
import SwiftProtobuf

/// What erasing a person makes of accounts and contacts besides emptying their personal fields (ACC-27, X10): nobody deals
/// with them any more.
func registerForgetting(in registry: inout PluginRegistry) throws {
    try registry.anonymise(Account.self) { account in
        // The number stays, so that documents still name the same account.
        account.name += " " + account.code
        account.distinct = true
        account.inactive = true
        account.inactiveReason = "forgotten"
    }
    try registry.anonymise(Contact.self) { contact in contact.inactive = true }
}

/// Erases an account as a person: the kernel's `ErasePerson` under the name that it had here first.
///
/// What the law asks to keep, invoices for ten years, keeps its own copy of the customer's name and address.
@Sendable
func forgetAccount(
    _ request: ForgetAccountRequest,
    _ transaction: inout Transaction
) throws -> ForgetAccountResponse {
    let account: Account = try transaction.load(RecordID(request.id))
    let report = try transaction.erasePerson(RecordID<Account>(account.id))
    let left: Account = try transaction.load(RecordID(account.id))
    return .with {
        $0.account = left
        $0.kept = report.kept
    }
}
