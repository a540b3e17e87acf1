import DirectoryAPI
import Kernel

/// Why an account is refused.
enum AccountError: Refusal {
    /// It has a role twice, one besides that it has already, or is a prospect and a customer at once (ACC-03, ACC-04).
    case roles
    /// The firm wants an e-mail address of every account (ACC-13).
    case emailRequired
    /// The firm records no birth dates (ACC-14).
    case birthDateOff
    /// Only an inactive account has a reason for being so (ACC-26, ACC-27).
    case inactiveReason
    /// No town of that name has that postal code (ACC-06).
    case townUnknown(place: Int, postalCode: String, city: String)

    static let reasons = ["ACCOUNT_ROLES", "EMAIL_REQUIRED", "BIRTH_DATE_OFF", "INACTIVE_REASON", "TOWN_UNKNOWN"]

    var kind: RefusalKind {
        switch self {
        case .roles, .emailRequired, .inactiveReason, .townUnknown: .invalidArgument
        case .birthDateOff: .failedPrecondition
        }
    }

    var reason: String {
        switch self {
        case .roles: "ACCOUNT_ROLES"
        case .emailRequired: "EMAIL_REQUIRED"
        case .birthDateOff: "BIRTH_DATE_OFF"
        case .inactiveReason: "INACTIVE_REASON"
        case .townUnknown: "TOWN_UNKNOWN"
        }
    }

    var field: String? {
        switch self {
        case .roles: "other_roles"
        case .emailRequired: "email"
        case .birthDateOff: "birth_date"
        case .inactiveReason: "inactive_reason"
        case .townUnknown(let place, _, _): "addresses[\(place)].city"
        }
    }

    var metadata: [String: String] {
        guard case .townUnknown(_, let postalCode, let city) = self else { return [:] }
        return ["postal_code": postalCode, "city": city]
    }
}

/// Whether an account buys already: a client as soon as it is a customer in one of its roles, else a prospect if it is
/// that in one of them (ACC-04, ACC-36).
@Sendable
func accountStatus(_ account: inout Account, _ context: RuleContext) {
    let roles = [account.role] + account.otherRoles
    account.status = roles.contains(.customer) ? .client : roles.contains(.prospect) ? .prospect : .unspecified
}

/// What the annotations cannot say of an account. What the firm's settings ask for is asked of what is new: an account
/// that was there before the setting stays as it is.
@Sendable
func accountRules(_ old: Account?, _ new: Account, _ reader: RuleReader) throws {
    try checkRoles(of: new)
    try checkCompanyNumbers(siren: new.siren, siret: new.siret, vatNumber: new.vatNumber)
    guard new.inactive || new.inactiveReason.isEmpty else { throw AccountError.inactiveReason }
    try checkBankDetails(of: new)
    try checkWishes(old, new, reader)
}

private func checkRoles(of account: Account) throws {
    let others = account.otherRoles
    let all = others + [account.role]
    guard Set(all).count == all.count, !others.contains(.unspecified),
        !(all.contains(.prospect) && all.contains(.customer))
    else { throw AccountError.roles }
}

/// What firms may want of their accounts; the settings are read only where one of them may refuse.
private func checkWishes(_ old: Account?, _ new: Account, _ reader: RuleReader) throws {
    // The right to be forgotten goes before the wish for an address (ACC-27).
    let losesEmail = new.email.isEmpty && old?.email.isEmpty != true && new.inactiveReason != "forgotten"
    let hasNewBirthDate = !new.birthDate.isEmpty && new.birthDate != old?.birthDate
    let places = newFrenchPlaces(old?.addresses ?? [], new.addresses)
    guard losesEmail || hasNewBirthDate || !places.isEmpty else { return }
    let settings = try reader.settings(DirectorySettings.self)
    if losesEmail, settings.emailRequired { throw AccountError.emailRequired }
    if hasNewBirthDate, !settings.birthDates { throw AccountError.birthDateOff }
    guard settings.checkTowns, !places.isEmpty else { return }
    let towns = KnownTowns(reader: reader)
    guard try !towns.isEmpty() else { return }
    for place in places {
        let address = new.addresses[place]
        guard try towns.has(address.city, under: address.postalCode) else {
            throw AccountError.townUnknown(place: place, postalCode: address.postalCode, city: address.city)
        }
    }
}

/// The places of the addresses in France whose town is new.
private func newFrenchPlaces(_ old: [Address], _ new: [Address]) -> [Int] {
    new.indices.filter { place in
        let address = new[place]
        guard address.country.isEmpty || address.country == "FR" else { return false }
        let before = old.first { $0.id == address.id }
        return before?.city != address.city || before?.postalCode != address.postalCode
            || before?.country != address.country
    }
}
