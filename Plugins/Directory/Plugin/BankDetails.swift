import DirectoryAPI
import Kernel

/// Why bank details are refused (ACC-43). `path` is the field at fault.
enum BankDetailsError: Refusal {
    /// The bank's code is of another country than the account's number.
    case bicOfAnotherCountry(path: String, bic: String, iban: String)
    case ibanTwice(path: String)
    /// At most one bank account is the one to pay to.
    case usualTwice(path: String)
    /// A mandate debits one of the account's own bank accounts.
    case mandateWithoutBankAccount(path: String)
    /// A mandate does not end before it is signed.
    case mandateValidity(path: String, signDate: String, endDate: String)
    case mandateTwice(path: String, reference: String)

    static let reasons = [
        "BIC_OF_ANOTHER_COUNTRY", "IBAN_TWICE", "BANK_ACCOUNT_USUAL_TWICE", "MANDATE_WITHOUT_BANK_ACCOUNT",
        "MANDATE_VALIDITY", "MANDATE_TWICE",
    ]

    var kind: RefusalKind { .invalidArgument }

    var reason: String {
        switch self {
        case .bicOfAnotherCountry: "BIC_OF_ANOTHER_COUNTRY"
        case .ibanTwice: "IBAN_TWICE"
        case .usualTwice: "BANK_ACCOUNT_USUAL_TWICE"
        case .mandateWithoutBankAccount: "MANDATE_WITHOUT_BANK_ACCOUNT"
        case .mandateValidity: "MANDATE_VALIDITY"
        case .mandateTwice: "MANDATE_TWICE"
        }
    }

    var field: String? {
        switch self {
        case .bicOfAnotherCountry(let path, _, _), .ibanTwice(let path), .usualTwice(let path),
            .mandateWithoutBankAccount(let path), .mandateValidity(let path, _, _), .mandateTwice(let path, _):
            path
        }
    }

    var metadata: [String: String] {
        switch self {
        case .bicOfAnotherCountry(_, let bic, let iban): ["bic_country": bic, "iban_country": iban]
        case .mandateValidity(_, let signDate, let endDate): ["sign_date": signDate, "end_date": endDate]
        case .mandateTwice(_, let reference): ["reference": reference]
        case .ibanTwice, .usualTwice, .mandateWithoutBankAccount: [:]
        }
    }
}

/// Bank accounts and mandates of an account, which have the forms of their fields by now (ACC-43).
func checkBankDetails(of account: Account) throws {
    try checkBankAccounts(account.bankAccounts)
    try checkMandates(account.mandates, on: Set(account.bankAccounts.map(\.iban)))
}

/// Refuses a bank's code of another country than that of the account's number; where one is unset there is nothing to
/// compare. `path` is the code's field.
func checkBIC(_ bic: String, of iban: String, path: String) throws {
    guard !bic.isEmpty, !iban.isEmpty else { return }
    let bank = String(bic.dropFirst(4).prefix(2))
    let account = String(iban.prefix(2))
    guard bankingArea(bank) == bankingArea(account) else {
        throw BankDetailsError.bicOfAnotherCountry(path: path, bic: bank, iban: account)
    }
}

/// The country whose letters a territory's IBANs have (SWIFT, IBAN Registry, "includes"); Monaco has its own, and has
/// banks of the French network.
private func bankingArea(_ country: String) -> String {
    switch country {
    case "BL", "GF", "GP", "MC", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT": "FR"
    case "GG", "IM", "JE": "GB"
    case "AX": "FI"
    default: country
    }
}

private func checkBankAccounts(_ bankAccounts: [BankAccount]) throws {
    var numbers: Set<String> = []
    var hasUsual = false
    for (place, bankAccount) in bankAccounts.enumerated() {
        let path = "bank_accounts[\(place)]"
        try checkBIC(bankAccount.bic, of: bankAccount.iban, path: path + ".bic")
        guard numbers.insert(bankAccount.iban).inserted else { throw BankDetailsError.ibanTwice(path: path + ".iban") }
        guard bankAccount.usual else { continue }
        if hasUsual { throw BankDetailsError.usualTwice(path: path + ".usual") }
        hasUsual = true
    }
}

private func checkMandates(_ mandates: [Mandate], on numbers: Set<String>) throws {
    var references: Set<String> = []
    for (place, mandate) in mandates.enumerated() {
        let path = "mandates[\(place)]"
        guard numbers.contains(mandate.iban) else {
            throw BankDetailsError.mandateWithoutBankAccount(path: path + ".iban")
        }
        // Days of four-digit years compare as their texts do.
        guard mandate.endDate.isEmpty || mandate.signDate <= mandate.endDate else {
            throw BankDetailsError.mandateValidity(
                path: path + ".end_date",
                signDate: mandate.signDate,
                endDate: mandate.endDate
            )
        }
        // Banks do not tell capitals from small letters in it (EPC016, AT-01).
        guard references.insert(mandate.reference.uppercased()).inserted else {
            throw BankDetailsError.mandateTwice(path: path + ".reference", reference: mandate.reference)
        }
    }
}
