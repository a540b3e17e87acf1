import Contract
import DirectoryAPI
import Kernel
import Model

/// Why an account cannot be marked as a duplicate.
enum DuplicateError: Refusal, CaseIterable {
    case isItself
    case alreadyInactive

    static let reasons = allCases.map(\.reason)

    var kind: RefusalKind {
        switch self {
        case .isItself: .invalidArgument
        case .alreadyInactive: .failedPrecondition
        }
    }

    var reason: String {
        switch self {
        case .isItself: "ACCOUNT_IS_ITSELF"
        case .alreadyInactive: "ACCOUNT_ALREADY_INACTIVE"
        }
    }

    var field: String? { self == .isItself ? "duplicate_of_id" : "id" }
}

/// Makes an account inactive because it is the duplicate of another, and says so to whoever listens (ACC-26).
@Sendable
func deactivateDuplicate(
    _ request: DeactivateDuplicateRequest,
    _ transaction: inout Transaction
) throws -> DeactivateDuplicateResponse {
    guard request.id != request.duplicateOfID else { throw DuplicateError.isItself }
    var account: Account = try transaction.load(RecordID(request.id))
    let kept: Account = try transaction.load(RecordID(request.duplicateOfID))
    guard !account.inactive else { throw DuplicateError.alreadyInactive }
    account.inactive = true
    account.inactiveReason = "duplicate"
    var event = AccountDeactivated()
    event.accountID = account.id
    event.duplicateOfID = kept.id
    var about = Link()
    about.entity = Account.entityName
    about.id = account.id
    try transaction.emit(DirectoryEvents.accountDeactivated, event, about: about)
    var response = DeactivateDuplicateResponse()
    response.account = try transaction.save(account)
    return response
}

/// Writes into the notes of the account that stays which account was its duplicate, unless its company does not want
/// that (PLT-23).
@Sendable
func noteDuplicate(_ payload: AccountDeactivated, _ event: Event, _ transaction: inout Transaction) throws {
    guard let kept: Account = try transaction.rules.find(RecordID(payload.duplicateOfID)) else { return }
    let settings = try transaction.settings(DirectorySettings.self, unit: kept.companyID)
    guard settings.noteDuplicates else { return }
    var changed = kept
    let line = "Doublon désactivé : compte \(payload.accountID)"
    let notes = kept.notes.isEmpty ? line : kept.notes + "\n" + line
    // The newest lines stay when the notes are full.
    changed.notes = String(String.UnicodeScalarView(notes.unicodeScalars.suffix(10_000)))
    _ = try transaction.save(changed)
}
