import DirectoryAPI
import Kernel
import Model

/// Prospects that one ring makes inactive; the others follow at the next.
private let mostInOneRing = 200
private let prospectsOfPage = 100

/// Makes prospects inactive of which neither the account nor one of its contacts was changed for as many months as the
/// firm says (ACC-36), so that nobody goes on calling them. Nothing happens where the firm says nothing.
///
/// The CNIL advises three years after the last contact: délibération n° 2021-131 du 23 septembre 2021, référentiel
/// relatif à la gestion des activités commerciales.
@Sendable
func quietProspects(_ wake: Wake, _ transaction: inout Transaction) throws {
    let months = try transaction.settings(DirectorySettings.self).prospectInactivityMonths
    guard months > 0 else { return }
    let start = try startOfQuiet(months: Int(months), before: try transaction.today())
    var quiet: [Account] = []
    var last: Int64 = 0
    while quiet.count < mostInOneRing {
        let page = try transaction.rules.list(
            Account.self,
            filter: "role = PROSPECT AND inactive = false AND info.update_time < \"\(start)\" AND id > \(last)",
            limit: prospectsOfPage
        )
        for account in page where try !hasNews(account, since: start, transaction.rules) { quiet.append(account) }
        guard page.count == prospectsOfPage, let end = page.last else { break }
        last = end.id
    }
    for account in quiet.prefix(mostInOneRing) {
        var changed = account
        changed.inactive = true
        _ = try transaction.save(changed)
    }
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
