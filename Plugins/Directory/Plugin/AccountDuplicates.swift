import DirectoryAPI
import Kernel
import Model

/// Why a new account is refused: another one is there already, and the firm wants none twice (ACC-08 to ACC-12).
struct AccountDuplicateError: Refusal {
    /// The account that it looks most like.
    let name: String
    let score: Int32
    /// All that it looks like and the caller reads, best first.
    let accounts: [Int64]

    static let reasons = ["ACCOUNT_DUPLICATE"]

    var kind: RefusalKind { .alreadyExists }
    var reason: String { "ACCOUNT_DUPLICATE" }

    var metadata: [String: String] {
        ["name": name, "score": String(score), "accounts": accounts.map(String.init).joined(separator: ", ")]
    }
}

/// Keeps, at creation, the accounts that a new one looks like (ACC-08 to ACC-12).
///
/// What a client sends as `possible_duplicate_ids` does not count. Nobody looks where the firm says OFF, nor for an
/// account that says itself that it is distinct.
@Sendable
func accountPossibleDuplicates(_ account: inout Account, _ context: RuleContext) throws {
    guard account.id == 0 else {
        let stored = try context.reader.find(RecordID<Account>(account.id))
        let isForgotten = account.inactiveReason == "forgotten"
        account.possibleDuplicateIds = isForgotten ? [] : stored?.possibleDuplicateIds ?? []
        return
    }
    account.possibleDuplicateIds = []
    guard !account.distinct else { return }
    let check = try context.reader.settings(DirectorySettings.self).duplicateCheck
    guard check != .off else { return }
    account.possibleDuplicateIds = try strongDuplicates(of: account, context.reader)
}

/// Refuses a new account that looks like another one where the firm says REFUSE. What it looks like was found by
/// `accountPossibleDuplicates`, in this transaction.
@Sendable
func accountDuplicateRules(_ old: Account?, _ new: Account, _ reader: RuleReader) throws {
    guard old == nil, !new.distinct, let first = new.possibleDuplicateIds.first else { return }
    guard try reader.settings(DirectorySettings.self).duplicateCheck == .refuse else { return }
    guard let account = try reader.find(RecordID<Account>(first)) else { return }
    let score = DuplicateScore(AccountTraits(new), AccountTraits(account))
    let name = try reader.callerReads(RecordID<Account>(account.id), field: "name") ? account.name : "…"
    let told = try new.possibleDuplicateIds.filter { try reader.callerReads(RecordID<Account>($0)) }
    throw AccountDuplicateError(name: name, score: score.value, accounts: told)
}
