import DirectoryAPI
import Foundation
import Identifiers
import Kernel

/// Why the register says nothing of a company.
enum CompanyRegisterError: Refusal {
    case sirenInvalid(String)
    /// The firm's settings name no register.
    case notSet
    case unknown(siren: String)
    /// The register wants another key.
    case refused
    /// It does not answer, has no time for us, or answers something else; `cause` is a code for whoever looks into it.
    case unavailable(cause: String)

    static let reasons = [
        "SIREN_INVALID", "REGISTER_NOT_SET", "COMPANY_UNKNOWN", "REGISTER_REFUSED", "REGISTER_UNAVAILABLE",
    ]

    var kind: RefusalKind {
        switch self {
        case .sirenInvalid: .invalidArgument
        case .notSet, .refused: .failedPrecondition
        case .unknown: .notFound
        case .unavailable: .unavailable
        }
    }

    var reason: String {
        switch self {
        case .sirenInvalid: "SIREN_INVALID"
        case .notSet: "REGISTER_NOT_SET"
        case .unknown: "COMPANY_UNKNOWN"
        case .refused: "REGISTER_REFUSED"
        case .unavailable: "REGISTER_UNAVAILABLE"
        }
    }

    var field: String? {
        switch self {
        case .sirenInvalid, .unknown: "siren"
        case .notSet, .refused, .unavailable: nil
        }
    }

    var metadata: [String: String] {
        switch self {
        case .sirenInvalid(let text): ["text": String(text.prefix(60))]
        case .unknown(let siren): ["siren": siren]
        case .unavailable(let cause): ["cause": cause]
        case .notSet, .refused: [:]
        }
    }
}

/// A register of companies as a firm's settings name it: the API Sirene of INSEE (3.11), or what answers like it.
struct CompanyRegister: Sendable {
    /// The address before the SIREN: `https://api.insee.fr/api-sirene/3.11/siren/`.
    let url: String
    /// What the register knows the firm by; nil where it asks for nothing.
    let key: String?

    /// One answer is a few kilobytes, with all periods of an old company some dozens.
    private static let limits = OutboundLimits(timeout: .seconds(10), answerBytes: 256 << 10)

    /// The question for one company.
    func request(siren: String) throws(OutboundError) -> OutboundRequest {
        var headers = [OutboundHeader("accept", "application/json")]
        if let key { headers.append(OutboundHeader("x-insee-api-key-integration", key)) }
        return try OutboundRequest(.get, url + siren, headers: headers, limits: Self.limits)
    }

    /// What an answer says of the company that was asked for, as an account to create.
    ///
    /// The register tells a unit's name, head office and activity, not its address, which it keeps with establishments.
    static func company(
        siren: String,
        in answer: OutboundAnswer
    ) throws(CompanyRegisterError) -> LookUpCompanyResponse {
        switch answer.status {
        case 200: break
        case 401, 403: throw .refused
        case 404: throw .unknown(siren: siren)
        default: throw .unavailable(cause: "HTTP \(answer.status)")
        }
        let unit: LegalUnit
        do {
            unit = try JSONDecoder().decode(RegisterAnswer.self, from: Data(answer.body)).unit
        } catch {
            throw .unavailable(cause: malformed)
        }
        // The periods come newest first; the one that has no end is how things are.
        guard unit.siren == siren, let period = unit.periods.first(where: { $0.end == nil }) else {
            throw .unavailable(cause: malformed)
        }
        return response(unit, period)
    }

    /// What a failed exchange means. What is wrong with the address, or with us, is said in the kernel's own words.
    static func refusal(_ error: OutboundError) -> any Refusal {
        switch error {
        case .nameUnknown, .unreachable, .timedOut, .answerTooLarge, .answerMalformed, .tooManyRedirects:
            return CompanyRegisterError.unavailable(cause: error.reason)
        default: return error
        }
    }

    private static let malformed = "ANSWER_MALFORMED"

    private static func response(_ unit: LegalUnit, _ period: LegalUnitPeriod) -> LookUpCompanyResponse {
        var account = Account()
        account.siren = unit.siren
        let person = [told(unit.firstName), told(period.usedName ?? period.lastName)].filter { !$0.isEmpty }
        let company = told(period.companyName)
        account.name = company.isEmpty ? person.joined(separator: " ") : company
        let siret = unit.siren + told(period.headOffice)
        if Siret.isValid(siret) { account.siret = siret }
        let activity = told(period.activity)
        if isActivity(activity) { account.activityCode = activity }
        account.legalForm = legalForms[told(period.legalCategory)] ?? ""
        var response = LookUpCompanyResponse()
        response.account = account
        response.closed = period.state == "C"
        return response
    }

    /// What somebody who may not be told about has instead of a text (`[ND]`, code de commerce A123-96) is none.
    private static func told(_ text: String?) -> String {
        guard let text, text != "[ND]" else { return "" }
        return text.trimmingCharacters(in: .whitespaces)
    }

    /// `43.22A`: the form that the field of an account wants, and none of an older nomenclature.
    private static func isActivity(_ text: String) -> Bool {
        let signs = Array(text.utf8)
        guard signs.count == 6, signs[2] == UInt8(ascii: ".") else { return false }
        let digits = signs[0..<2] + signs[3..<5]
        return digits.allSatisfy { (0x30...0x39).contains($0) } && (0x41...0x5A).contains(signs[5])
    }

    /// The usual names of the commonest legal forms (INSEE, nomenclature des catégories juridiques, level III).
    private static let legalForms = [
        "1000": "EI", "5202": "SNC", "5485": "SELARL", "5498": "EURL", "5499": "SARL", "5599": "SA", "5699": "SA",
        "5710": "SAS", "5720": "SASU", "5785": "SELAS", "6540": "SCI", "9220": "Association",
    ]
}

/// What is read of the register's answer.
private struct RegisterAnswer: Decodable {
    let unit: LegalUnit

    private enum CodingKeys: String, CodingKey {
        case unit = "uniteLegale"
    }
}

private struct LegalUnit: Decodable {
    let siren: String
    /// Of a natural person.
    let firstName: String?
    let periods: [LegalUnitPeriod]

    private enum CodingKeys: String, CodingKey {
        case siren
        case firstName = "prenomUsuelUniteLegale"
        case periods = "periodesUniteLegale"
    }
}

/// How things were with a unit from one day to another.
private struct LegalUnitPeriod: Decodable {
    /// Its last day; nil for the period that lasts.
    let end: String?
    let companyName: String?
    let lastName: String?
    /// The name that a natural person goes by, if it is another.
    let usedName: String?
    let activity: String?
    let legalCategory: String?
    /// `A` for active, `C` for closed.
    let state: String?
    /// The five digits of the head office, which make a SIRET of the SIREN.
    let headOffice: String?

    private enum CodingKeys: String, CodingKey {
        case end = "dateFin"
        case companyName = "denominationUniteLegale"
        case lastName = "nomUniteLegale"
        case usedName = "nomUsageUniteLegale"
        case activity = "activitePrincipaleUniteLegale"
        case legalCategory = "categorieJuridiqueUniteLegale"
        case state = "etatAdministratifUniteLegale"
        case headOffice = "nicSiegeUniteLegale"
    }
}
