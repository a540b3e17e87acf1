import DirectoryAPI
import Identifiers
import Kernel
import Model

/// Why the numbers of a legal unit do not go together.
enum CompanyNumberError: Refusal {
    /// The SIRET is that of another unit's establishment.
    case siretOfAnother(siren: String)
    /// The French VAT number is another unit's (ACC-44).
    case vatOfAnother(siren: String)

    static let reasons = ["SIRET_OF_ANOTHER", "VAT_OF_ANOTHER"]

    var kind: RefusalKind { .invalidArgument }

    var reason: String {
        switch self {
        case .siretOfAnother: "SIRET_OF_ANOTHER"
        case .vatOfAnother: "VAT_OF_ANOTHER"
        }
    }

    var field: String? {
        switch self {
        case .siretOfAnother: "siret"
        case .vatOfAnother: "vat_number"
        }
    }

    var metadata: [String: String] {
        switch self {
        case .siretOfAnother(let siren), .vatOfAnother(let siren): ["siren": siren]
        }
    }
}

/// Why a company of the firm is refused.
enum CompanyError: Refusal {
    /// Two sender profiles have one name, but for case and accents (PLT-17).
    case profileTwice(place: Int, name: String)
    /// At most one profile is the one that a document gets.
    case profileUsualTwice(place: Int)

    static let reasons = ["PROFILE_TWICE", "PROFILE_USUAL_TWICE"]

    var kind: RefusalKind { .invalidArgument }

    var reason: String {
        switch self {
        case .profileTwice: "PROFILE_TWICE"
        case .profileUsualTwice: "PROFILE_USUAL_TWICE"
        }
    }

    var field: String? {
        switch self {
        case .profileTwice(let place, _): "profiles[\(place)].name"
        case .profileUsualTwice(let place): "profiles[\(place)].usual"
        }
    }

    var metadata: [String: String] {
        guard case .profileTwice(_, let name) = self else { return [:] }
        return ["name": name]
    }
}

/// What the annotations cannot say of one of the firm's own companies (PLT-14, PLT-16, PLT-17).
@Sendable
func companyRules(_ old: Company?, _ new: Company, _ reader: RuleReader) throws {
    try checkCompanyNumbers(siren: new.siren, siret: new.siret, vatNumber: new.vatNumber)
    var names: Set<String> = []
    var hasUsual = false
    for (place, profile) in new.profiles.enumerated() {
        guard names.insert(TextKeys.collationKey(profile.name)).inserted else {
            throw CompanyError.profileTwice(place: place, name: profile.name)
        }
        try checkBIC(profile.bic, of: profile.iban, path: "profiles[\(place)].bic")
        guard profile.usual else { continue }
        if hasUsual { throw CompanyError.profileUsualTwice(place: place) }
        hasUsual = true
    }
}

/// Refuses numbers of different units: a SIRET begins with the SIREN of its unit (INSEE), a French VAT number ends with
/// it (CGI, annexe II, 242 nonies A). An unset number is nobody's, and of another state's VAT number nothing is known.
func checkCompanyNumbers(siren: String, siret: String, vatNumber: String) throws {
    let siren = siren.isEmpty ? String(siret.prefix(9)) : siren
    guard !siren.isEmpty else { return }
    guard siret.isEmpty || siret.hasPrefix(siren) else { throw CompanyNumberError.siretOfAnother(siren: siren) }
    guard let unit = VATNumber.siren(vatNumber), unit != siren else { return }
    throw CompanyNumberError.vatOfAnother(siren: siren)
}
