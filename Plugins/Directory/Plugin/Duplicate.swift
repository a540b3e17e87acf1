import DirectoryAPI
import Identifiers
import Kernel

/// What accounts are told from one another by, in the forms in which it is compared; of what is described, only what is
/// known of it.
struct AccountTraits: Sendable, Equatable {
    var siren = ""
    var name = CompanyName("")
    /// Telephone and mobile in E.164: one may stand where the other was meant.
    var telephones: [String] = []
    /// In small letters.
    var email = ""
    /// The key of the first address.
    var addressKey = ""
    var places: [AccountPlace] = []
}

/// Where one address of an account is.
struct AccountPlace: Sendable, Equatable {
    let postalCode: String
    let town: String

    init(postalCode: String, city: String) {
        self.postalCode = PostalKey.code(postalCode)
        town = TownName(city.cut(to: 100)).key
    }
}

extension AccountTraits {
    /// Most addresses that are compared.
    static let mostPlaces = 50

    /// What is no SIREN, number or address yet, because it is still being typed, is not known.
    init(_ account: Account) {
        self.init()
        siren = (try? Siren.normalised(account.siren)) ?? ""
        name = CompanyName(account.name)
        telephones = Self.telephones([account.telephone, account.mobile])
        email = EmailAddress.key(account.email) ?? ""
        set(account.addresses)
    }

    mutating func set(_ addresses: [Address]) {
        addressKey = addresses.first.map(PostalKey.key) ?? ""
        places = addresses.prefix(Self.mostPlaces).map { AccountPlace(postalCode: $0.postalCode, city: $0.city) }
    }

    /// What accounts that score 50 or more have in common, but for a similar name in another street of the same town, and
    /// for the SIREN, which is unique. Names are matched under the first eight postal codes.
    var matchKeys: [MatchKey] {
        var keys = telephones.map { MatchKey("telephone", $0) }
        if !name.key.isEmpty { keys.append(MatchKey("name", name.key)) }
        if !email.isEmpty { keys.append(MatchKey("email", email)) }
        if !addressKey.isEmpty {
            keys.append(MatchKey("at \(places.first?.postalCode ?? "")", "address \(addressKey)"))
        }
        var codes: [String] = []
        for place in places where !place.postalCode.isEmpty && !codes.contains(place.postalCode) {
            codes.append(place.postalCode)
        }
        let parts = name.parts
        for code in codes.prefix(8) { keys += parts.map { MatchKey("at \(code)", "name \($0)") } }
        return keys
    }

    /// The numbers among some texts, each once.
    static func telephones(_ texts: [String]) -> [String] {
        var numbers: [String] = []
        for text in texts where !text.isEmpty {
            guard let number = try? PhoneNumber.normalised(text), !numbers.contains(number) else { continue }
            numbers.append(number)
        }
        return numbers
    }
}

/// Whether two accounts are in one town, by any of their addresses.
enum TownLikeness: Sendable {
    case samePostalCode
    /// By its name, under another postal code.
    case same
    case unknown
    case other

    init(_ first: [AccountPlace], _ second: [AccountPlace]) {
        var isSame = false
        var isOther = false
        for place in first {
            for other in second {
                let codes = Self.compare(place.postalCode, other.postalCode)
                if codes == true {
                    self = .samePostalCode
                    return
                }
                let isSameTown = Self.compare(place.town, other.town) ?? codes
                isSame = isSame || isSameTown == true
                isOther = isOther || isSameTown == false
            }
        }
        self = isSame ? .same : isOther ? .other : .unknown
    }

    /// Nil when one of them is not known.
    private static func compare(_ first: String, _ second: String) -> Bool? {
        first.isEmpty || second.isEmpty ? nil : first == second
    }
}

/// How much an account looks like what is described, and why (ACC-07 to ACC-12).
///
/// | What agrees | Score |
/// |---|---|
/// | SIREN | 100, whatever else |
/// | the same name: in one town / the town of one is not known / in two towns | 90 / 80 / 60 |
/// | a similar name: under one postal code / in one town / not known / in two towns | 80 / 60 / 50 / 30 |
/// | e-mail address | 80 |
/// | telephone or mobile | 60 |
/// | street and postal code | 55 |
///
/// The strongest of them counts in full and each other one adds 25, to 99 at most. Two SIREN that differ take 20 away:
/// they are two legal persons, so that nothing makes more of them than what people should look at.
///
/// The weights are ours; they are chosen so that what is surely one scores 80, and what is worth a look 50.
struct DuplicateScore: Sendable, Equatable {
    /// From here on it is the same one.
    static let strong: Int32 = 80
    /// From here on people should look.
    static let doubtful: Int32 = 50

    private static let email: Int32 = 80
    private static let telephone: Int32 = 60
    private static let address: Int32 = 55
    private static let another: Int32 = 25
    private static let otherSiren: Int32 = 20

    /// 0 to 100.
    let value: Int32
    let reasons: [DuplicateReason]

    /// Compares what is described with an account; with `typed`, the beginning of a name is similar to it.
    init(_ described: AccountTraits, _ known: AccountTraits, typed: TypedName? = nil) {
        let town = TownLikeness(described.places, known.places)
        let evidence = Self.evidence(described, known, town, typed: typed)
        let knowsBoth = !described.siren.isEmpty && !known.siren.isEmpty
        let hasSameSiren = knowsBoth && described.siren == known.siren
        let hasOtherSiren = knowsBoth && described.siren != known.siren

        var reasons: [DuplicateReason] = hasSameSiren ? [.sameSiren] : []
        reasons += evidence.map(\.reason)
        guard let strongest = evidence.map(\.weight).max() else {
            value = hasSameSiren ? 100 : 0
            self.reasons = reasons
            return
        }
        let sum = min(99, strongest + Self.another * Int32(evidence.count - 1))
        value = hasSameSiren ? 100 : hasOtherSiren ? max(0, sum - Self.otherSiren) : sum
        if town == .samePostalCode || town == .same { reasons.append(.sameTown) }
        if hasOtherSiren { reasons.append(.otherSiren) }
        if town == .other { reasons.append(.otherTown) }
        self.reasons = reasons
    }

    /// What agrees besides the SIREN, and how much it counts.
    private static func evidence(
        _ described: AccountTraits,
        _ known: AccountTraits,
        _ town: TownLikeness,
        typed: TypedName?
    ) -> [(reason: DuplicateReason, weight: Int32)] {
        var evidence: [(reason: DuplicateReason, weight: Int32)] = []
        switch likeness(described, known, typed) {
        case .same: evidence.append((.sameName, sameName(town)))
        case .similar: evidence.append((.similarName, similarName(town)))
        case .other: break
        }
        if described.telephones.contains(where: { known.telephones.contains($0) }) {
            evidence.append((.sameTelephone, telephone))
        }
        if !described.email.isEmpty, described.email == known.email { evidence.append((.sameEmail, email)) }
        if !described.addressKey.isEmpty, described.addressKey == known.addressKey {
            evidence.append((.sameAddress, address))
        }
        return evidence
    }

    private static func likeness(
        _ described: AccountTraits,
        _ known: AccountTraits,
        _ typed: TypedName?
    ) -> CompanyName.Likeness {
        let likeness = described.name.likeness(to: known.name)
        guard likeness == .other, let typed, typed.mayBecome(known.name) else { return likeness }
        return .similar
    }

    private static func sameName(_ town: TownLikeness) -> Int32 {
        switch town {
        case .samePostalCode, .same: 90
        case .unknown: 80
        case .other: 60
        }
    }

    private static func similarName(_ town: TownLikeness) -> Int32 {
        switch town {
        case .samePostalCode: 80
        case .same: 60
        case .unknown: 50
        case .other: 30
        }
    }
}
