import Contract
import DirectoryAPI
import Kernel
import Model
import SwiftProtobuf

/// Prospects that one ring looks at; the next ring, at once, goes on after them.
private let prospectsOfPage = 100

/// Goes on after the account whose identifier it is told.
let quietProspectsPage = TimerName<GetRequest>("directory.quiet-prospects-page")

/// Makes prospects inactive of which neither the account nor one of its contacts was changed for as many months as the
/// firm says (ACC-36), so that nobody goes on calling them. Nothing happens where the firm says nothing.
///
/// The CNIL advises three years after the last contact: délibération n° 2021-131 du 23 septembre 2021, référentiel
/// relatif à la gestion des activités commerciales.
@Sendable
func quietProspects(after last: Int64, _ transaction: inout Transaction) throws {
    let months = try transaction.settings(DirectorySettings.self).prospectInactivityMonths
    guard months > 0 else { return }
    let start = try startOfQuiet(months: Int(months), before: try transaction.today())
    // A page at a time: however many there are, other calls of the firm come in between.
    let prospects = "status = ACCOUNT_STATUS_PROSPECT AND inactive = false"
    let page = try transaction.rules.list(
        Account.self,
        filter: "\(prospects) AND info.update_time < \"\(start)\" AND id > \(last)",
        limit: prospectsOfPage
    )
    for account in page where try !hasNews(account, since: start, transaction.rules) {
        var changed = account
        changed.inactive = true
        changed.inactiveReason = "closed"
        _ = try transaction.save(changed)
    }
    guard page.count == prospectsOfPage, let end = page.last else { return }
    try transaction.wake(at: transaction.now, quietProspectsPage, key: "page", .with { $0.id = end.id })
}

/// So many months before a day, as an instant of a filter; from the 29th on it is the 28th, which every month has.
private func startOfQuiet(months: Int, before day: CivilDate) throws -> String {
    let (year, month, dayOfMonth) = day.components
    let count = year * 12 + month - 1 - months
    return try CivilDate(year: count / 12, month: count % 12 + 1, day: min(dayOfMonth, 28)).text + "T00:00:00Z"
}

private func hasNews(_ account: Account, since start: String, _ reader: RuleReader) throws -> Bool {
    let filter = "account_id = \(account.id) AND info.update_time >= \"\(start)\""
    return try !reader.list(Contact.self, filter: filter, limit: 1).isEmpty
}
