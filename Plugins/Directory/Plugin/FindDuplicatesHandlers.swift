import DirectoryAPI
import Kernel
import Model

/// Answers accounts that look like the one described, best first (ACC-07 to ACC-12).
@Sendable
func findDuplicates(
    _ request: FindDuplicatesRequest,
    _ transaction: inout Transaction
) throws -> FindDuplicatesResponse {
    guard request.pageSize >= 0 else {
        throw KernelRefusal.invalid(.outOfRange, field: "page_size", ["expected": "1 … 50"])
    }
    let limit = request.pageSize == 0 ? 10 : min(Int(request.pageSize), 50)
    var response = FindDuplicatesResponse()
    response.candidates = try duplicates(
        of: request.account,
        typing: request.typing,
        limit: limit,
        transaction.rules
    )
    return response
}

/// Accounts that look like the one described, best first: those that people should look at (a score of 50), and while
/// a name is being typed all that begin so. Inactive accounts are among them, those in the bin are not, nor are those that
/// the caller may not read. An account with an id is left out itself.
func duplicates(
    of account: Account,
    typing: Bool,
    limit: Int,
    _ reader: RuleReader
) throws -> [DuplicateCandidate] {
    var search = DuplicateSearch(account, typing: typing, reader)
    try search.lookUpSiren()
    try search.lookUpKeys()
    try search.lookUpNames()
    var candidates: [DuplicateCandidate] = []
    for found in try search.scored() where try reader.callerReads(RecordID<Account>(found.account.id)) {
        guard candidates.count < limit else { break }
        candidates.append(found.account.candidate(with: found.score))
    }
    return candidates
}

/// The ids of the accounts that one that is new surely is (a score of 80), best first, ten at most.
///
/// Runs for each account that is created or imported, and reads match keys only: a similar name makes one only under the
/// same postal code, which is one of them.
func strongDuplicates(of account: Account, _ reader: RuleReader) throws -> [Int64] {
    var search = DuplicateSearch(account, typing: false, reader)
    try search.lookUpKeys()
    return try search.scored().filter { $0.score.value >= DuplicateScore.strong }.prefix(10).map(\.account.id)
}

/// An account that may be the one described.
private struct FoundAccount {
    /// What is read of a record without making a message of it.
    static let fields = ["id", "name", "code", "inactive", "siren", "email", "telephone", "mobile"]

    let id: Int64
    let name: String
    let code: String
    let isInactive: Bool
    var traits: AccountTraits
    /// Where its first address is.
    var postalCode = ""
    var city = ""
    var knowsPlaces: Bool

    init(_ row: RecordRow) {
        id = row.integer(0)
        name = row.text(1)
        code = row.text(2)
        isInactive = row.integer(3) != 0
        traits = AccountTraits()
        traits.siren = row.text(4)
        traits.name = CompanyName(name)
        traits.email = row.text(5).lowercased()
        traits.telephones = AccountTraits.telephones([row.text(6), row.text(7)])
        knowsPlaces = false
    }

    init(_ account: Account) {
        id = account.id
        name = account.name
        code = account.code
        isInactive = account.inactive
        traits = AccountTraits(account)
        postalCode = account.addresses.first?.postalCode ?? ""
        city = account.addresses.first?.city ?? ""
        knowsPlaces = true
    }

    mutating func set(_ addresses: [Address]) {
        postalCode = addresses.first?.postalCode ?? ""
        city = addresses.first?.city ?? ""
        traits.set(addresses)
        knowsPlaces = true
    }

    func candidate(with score: DuplicateScore) -> DuplicateCandidate {
        var candidate = DuplicateCandidate()
        candidate.accountID = id
        candidate.name = name
        candidate.code = code
        candidate.postalCode = postalCode
        candidate.city = city
        candidate.inactive = isInactive
        candidate.score = score.value
        candidate.reasons = score.reasons
        return candidate
    }
}

/// Collects the accounts that may be the one described. Every read is served by an index and has a limit.
private struct DuplicateSearch {
    /// Most accounts that keywords find.
    private static let mostOfWords = 20

    private let described: AccountTraits
    private let typed: TypedName?
    private let leftOut: Int64
    private let reader: RuleReader
    private var found: [Int64: FoundAccount] = [:]

    init(_ account: Account, typing: Bool, _ reader: RuleReader) {
        described = AccountTraits(account)
        typed = typing ? TypedName(account.name) : nil
        leftOut = account.id
        self.reader = reader
    }

    // MARK: - Reading

    /// Accounts that have something in common with it: name, address, telephone or e-mail, or a part of the name under the
    /// same postal code.
    mutating func lookUpKeys() throws {
        let ids = try reader.matching(Account.self, keys: described.matchKeys)
        if !ids.isEmpty { try read(.oneOf("id", ids), limit: ids.count) }
    }

    /// The account of the same SIREN: a new one is refused anyhow.
    mutating func lookUpSiren() throws {
        if !described.siren.isEmpty { try read(.equal("siren", described.siren), limit: 1) }
    }

    /// Accounts of similar names, wherever they are; or of names that begin as the one that is being typed.
    mutating func lookUpNames() throws {
        if let typed {
            for query in typed.queries { try search(query) }
            return
        }
        guard let longest = described.name.words.max(by: { $0.utf8.count < $1.utf8.count }) else { return }
        // Without its last letter: `dupon` finds Dupont and Dupond.
        try search(longest.utf8.count > 4 ? String(longest.cut(to: 100).dropLast()) : longest)
    }

    private mutating func search(_ query: String) throws {
        for account in try reader.search(Account.self, query: query, limit: Self.mostOfWords) {
            add(FoundAccount(account))
        }
    }

    private mutating func read(_ condition: RecordCondition, limit: Int) throws {
        var rows: [FoundAccount] = []
        try reader.each(Account.self, fields: FoundAccount.fields, where: [condition], limit: limit) { row in
            rows.append(FoundAccount(row))
        }
        for row in rows { add(row) }
    }

    private mutating func add(_ account: FoundAccount) {
        guard account.id != leftOut, found[account.id] == nil else { return }
        found[account.id] = account
    }

    private mutating func readPlaces() throws {
        let ids = found.values.filter { !$0.knowsPlaces }.map(\.id).sorted()
        guard !ids.isEmpty else { return }
        var addresses: [Int64: [Address]] = [:]
        let fields = ["postal_code", "city", "street", "country"]
        try reader.eachLine(Account.self, lines: "addresses", fields: fields, of: ids) { id, row in
            var address = Address()
            address.postalCode = row.text(0)
            address.city = row.text(1)
            address.street = row.text(2)
            address.country = row.text(3)
            addresses[id, default: []].append(address)
        }
        for id in ids { found[id]?.set(addresses[id] ?? []) }
    }

    // MARK: - Scoring

    /// What was found and is worth telling, best first; among equals the active before the inactive, and the oldest.
    mutating func scored() throws -> [(account: FoundAccount, score: DuplicateScore)] {
        try readPlaces()
        let all = found.values.map {
            (account: $0, score: DuplicateScore(described, $0.traits, typed: typed))
        }
        return all.filter { isTold($0.score) }.sorted { first, second in
            if first.score.value != second.score.value { return first.score.value > second.score.value }
            if first.account.isInactive != second.account.isInactive { return second.account.isInactive }
            return first.account.id < second.account.id
        }
    }

    private func isTold(_ score: DuplicateScore) -> Bool {
        if score.value >= DuplicateScore.doubtful { return true }
        return typed != nil && (score.reasons.contains(.sameName) || score.reasons.contains(.similarName))
    }
}
