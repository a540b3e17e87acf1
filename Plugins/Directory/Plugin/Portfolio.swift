import DirectoryAPI
import Kernel

/// Why a portfolio does not change hands (ACC-25).
enum PortfolioError: Refusal, CaseIterable {
    /// Neither a salesperson nor accounts nor a filter: it would be every account of the firm.
    case nothingChosen
    /// They have them already.
    case sameSalesperson
    /// Leads go along with the accounts of one salesperson; nobody was named.
    case leadsOfNobody

    static let reasons = allCases.map(\.reason)

    var kind: RefusalKind { .invalidArgument }

    var reason: String {
        switch self {
        case .nothingChosen: "REASSIGN_NOTHING_CHOSEN"
        case .sameSalesperson: "REASSIGN_SAME_SALESPERSON"
        case .leadsOfNobody: "REASSIGN_LEADS_OF_NOBODY"
        }
    }

    var field: String? {
        switch self {
        case .nothingChosen: nil
        case .sameSalesperson: "to_user_id"
        case .leadsOfNobody: "leads_too"
        }
    }
}

/// The accounts, and leads, that change hands (ACC-25).
///
/// An account must satisfy all that the request says: whose it is, that it is one of those named, the filter. Inactive
/// accounts go along. Leads are those of the same salesperson with which something may still happen.
struct Portfolio: Sendable {
    /// Most accounts that a request names.
    static let mostNamed = 1000
    /// Most records of a kind that are counted beforehand.
    private static let mostCounted = 1_000_000

    /// Who gets them.
    let receiver: Int64
    let accounts: [RecordCondition]
    /// Nil when leads stay where they are.
    let leads: [RecordCondition]?

    init(_ request: ReassignAccountsRequest) throws(PortfolioError) {
        let isFiltered = !request.filter.allSatisfy(\.isWhitespace)
        guard request.fromUserID != 0 || !request.accountIds.isEmpty || isFiltered else { throw .nothingChosen }
        guard request.fromUserID != 0 || !request.leadsToo else { throw .leadsOfNobody }
        guard request.fromUserID != request.toUserID || request.fromUserID == 0 else { throw .sameSalesperson }
        let holder = RecordCondition.oneOf("salesperson_id", [request.fromUserID])
        var accounts: [RecordCondition] = []
        if request.fromUserID != 0 { accounts.append(holder) }
        if !request.accountIds.isEmpty { accounts.append(.oneOf("id", request.accountIds)) }
        if isFiltered { accounts.append(.filter(request.filter)) }
        receiver = request.toUserID
        self.accounts = accounts
        leads = request.leadsToo ? [holder, .filter("status != CONVERTED AND status != LOST")] : nil
    }

    /// How many records there are to look at.
    func count(_ reader: RuleReader) throws -> Int64 {
        var count: Int64 = 0
        try reader.each(Account.self, fields: ["id"], where: accounts, limit: Self.mostCounted) { _ in count += 1 }
        guard let leads else { return count }
        try reader.each(Lead.self, fields: ["id"], where: leads, limit: Self.mostCounted) { _ in count += 1 }
        return count
    }
}
