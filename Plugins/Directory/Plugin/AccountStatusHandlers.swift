import Contract
import DirectoryAPI
import Kernel
import Model

/// Why an account does not become a client.
enum ClientError: Refusal, CaseIterable {
    /// It is a duplicate, or no longer dealt with (ACC-26).
    case inactive

    static let reasons = allCases.map(\.reason)

    var kind: RefusalKind { .failedPrecondition }
    var reason: String { "CLIENT_INACTIVE" }
    var field: String? { "id" }
}

/// Makes a prospect a client and says so to whoever listens, once (ACC-04).
///
/// An account that is a client already stays as it is, also an inactive one: each accepted quote may ask.
@Sendable
func becomeClient(_ request: BecomeClientRequest, _ transaction: inout Transaction) throws -> BecomeClientResponse {
    var response = BecomeClientResponse()
    var account: Account = try transaction.load(RecordID(request.id))
    guard account.role != .customer, !account.otherRoles.contains(.customer) else {
        response.account = account
        return response
    }
    guard !account.inactive else { throw ClientError.inactive }
    makeCustomer(&account)
    response.account = try transaction.save(account)
    var event = AccountBecameClient()
    event.accountID = account.id
    var about = Link()
    about.entity = Account.entityName
    about.id = account.id
    try transaction.emit(DirectoryEvents.accountBecameClient, event, about: about)
    return response
}

/// Being a customer takes the place of being a prospect, and of having no role at all; a supplier or partner is one
/// besides.
private func makeCustomer(_ account: inout Account) {
    let others = account.otherRoles.filter { $0 != .prospect }
    switch account.role {
    case .prospect, .unspecified:
        account.role = .customer
        account.otherRoles = others
    default:
        account.otherRoles = others + [.customer]
    }
}
