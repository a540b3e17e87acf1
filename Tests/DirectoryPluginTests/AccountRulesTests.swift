import Contract
import DirectoryAPI
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing

@testable import DirectoryPlugin

@Suite("What an account may say")
struct AccountRulesTests {
    private static let french = "FR7630006000011234567890189"
    private static let second = "FR1420041010050500013M02606"
    private static let german = "DE89370400440532013000"
    private static let monegasque = "MC5811222000010123456789030"

    private func with(_ body: (TestPlatform) async throws -> Void) async throws {
        let platform = try await TestPlatform.make([DirectoryPlugin.self])
        do {
            try await body(platform)
        } catch {
            await platform.close()
            throw error
        }
        await platform.close()
    }

    private func account(
        _ platform: TestPlatform,
        _ name: String = "Dupont",
        isKept: Bool = true,
        _ fill: (inout Account) -> Void
    ) async throws -> Account {
        var request = CreateAccountRequest()
        request.account.name = name
        request.validateOnly = !isKept
        fill(&request.account)
        return try await platform.call(AccountMethods.createAccount, request)
    }

    /// The refusal of an account that is only checked; nil when it would be created.
    private func check(_ platform: TestPlatform, _ fill: (inout Account) -> Void) async throws -> String? {
        try await refusal { try await account(platform, isKept: false, fill) }
    }

    private func update(
        _ platform: TestPlatform,
        _ account: Account,
        _ mask: [String],
        _ change: (inout Account) -> Void
    ) async throws -> Account {
        var request = UpdateAccountRequest()
        request.account = account
        change(&request.account)
        request.updateMask.paths = mask
        return try await platform.call(AccountMethods.updateAccount, request)
    }

    private func settings(_ platform: TestPlatform, _ fill: (inout DirectorySettings) -> Void) async throws {
        var request = UpdateDirectorySettingsRequest()
        fill(&request.directorySettings)
        _ = try await platform.call(DirectorySettingsMethods.updateDirectorySettings, request)
    }

    // MARK: - Roles

    @Test("A customer in one of its roles is a client, else a prospect in one of them is a prospect (ACC-04, ACC-36)")
    func status() async throws {
        let rows: [(role: AccountRole, others: [AccountRole], status: AccountStatus)] = [
            (.unspecified, [], .unspecified), (.prospect, [], .prospect), (.customer, [], .client),
            (.supplier, [], .unspecified), (.supplier, [.customer], .client), (.partner, [.prospect], .prospect),
            (.customer, [.supplier, .partner], .client), (.partner, [.supplier], .unspecified),
        ]
        try await with { platform in
            for (place, row) in rows.enumerated() {
                let made = try await account(platform, "account \(place)") {
                    $0.role = row.role
                    $0.otherRoles = row.others
                    $0.status = .client
                }
                #expect(made.status == row.status, "\(row.role) \(row.others)")
            }
            let prospect = try await account(platform, "Martin") { $0.role = .prospect }
            let client = try await update(platform, prospect, ["role"]) { $0.role = .customer }
            #expect(client.status == .client)
        }
    }

    @Test("An account has each role once, and is not a prospect and a customer at once (ACC-03)")
    func roles() async throws {
        let refused = "ACCOUNT_ROLES account.other_roles"
        let rows: [(role: AccountRole, others: [AccountRole], refusal: String?)] = [
            (.customer, [.supplier, .partner], nil), (.unspecified, [.supplier], nil),
            (.customer, [.supplier, .supplier], refused), (.customer, [.customer], refused),
            (.customer, [.unspecified], refused), (.customer, [.prospect], refused),
            (.prospect, [.customer], refused), (.supplier, [.prospect, .customer], refused),
        ]
        try await with { platform in
            for row in rows {
                let got = try await check(platform) {
                    $0.role = row.role
                    $0.otherRoles = row.others
                }
                #expect(got == row.refusal, "\(row.role) \(row.others)")
            }
        }
    }

    // MARK: - Numbers

    @Test("SIREN, SIRET and French VAT number are of one company (ACC-44)")
    func numbers() async throws {
        let siret = "SIRET_OF_ANOTHER account.siret"
        let vat = "VAT_OF_ANOTHER account.vat_number"
        let rows: [(siren: String, siret: String, vat: String, refusal: String?)] = [
            ("732829320", "73282932000074", "FR44732829320", nil), ("732 829 320", "732 829 320 00074", "", nil),
            ("732829320", "55203253400075", "", siret), ("", "55203253400075", "", nil),
            ("732829320", "", "FR27552032534", vat), ("", "", "FR27552032534", nil),
            ("", "73282932000074", "FR27552032534", vat), ("732829320", "", "DE123456789", nil),
        ]
        try await with { platform in
            for row in rows {
                let got = try await check(platform) {
                    $0.siren = row.siren
                    $0.siret = row.siret
                    $0.vatNumber = row.vat
                }
                #expect(got == row.refusal, "\(row.siren) \(row.siret) \(row.vat)")
            }
        }
    }

    @Test("No VAT number is made up for a company that gives none: small businesses may have none (ACC-44)")
    func noVAT() async throws {
        try await with { platform in
            let made = try await account(platform) { $0.siren = "732829320" }
            #expect(made.vatNumber.isEmpty)
        }
    }

    // MARK: - What the firm wants

    @Test("Where the firm wants e-mail addresses, a new account needs one and keeps it (ACC-13)")
    func emailRequired() async throws {
        try await with { platform in
            let without = try await account(platform, "before") { _ in }
            try await settings(platform) { $0.emailRequired = true }
            let none = try await check(platform) { _ in }
            #expect(none == "EMAIL_REQUIRED account.email")
            let made = try await account(platform, "after") { $0.email = "accueil@dupont.example" }
            let removed = try await refusal { try await update(platform, made, ["email"]) { $0.email = "" } }
            #expect(removed == "EMAIL_REQUIRED account.email")
            // An account that never had one is not held up by that.
            let renamed = try await update(platform, without, ["name"]) { $0.name = "renamed" }
            #expect(renamed.name == "renamed")
            let forgotten = try await platform.call(AccountMethods.forgetAccount, .with { $0.id = made.id })
            #expect(forgotten.account.email.isEmpty)
        }
    }

    @Test("Birth dates are recorded where the firm says so, and only there (ACC-14)")
    func birthDates() async throws {
        try await with { platform in
            let off = try await check(platform) { $0.birthDate = "1980-04-30" }
            #expect(off == "BIRTH_DATE_OFF account.birth_date")
            try await settings(platform) { $0.birthDates = true }
            let made = try await account(platform) { $0.birthDate = "1980-04-30" }
            try await settings(platform) { $0.birthDates = false }
            // What is there stays, and may be taken away.
            let renamed = try await update(platform, made, ["name"]) { $0.name = "Durand" }
            #expect(renamed.birthDate == "1980-04-30")
            let removed = try await update(platform, renamed, ["birth_date"]) { $0.birthDate = "" }
            #expect(removed.birthDate.isEmpty)
        }
    }

    @Test("Only an inactive account has a reason for being so (ACC-26, ACC-27)")
    func inactiveReason() async throws {
        try await with { platform in
            let active = try await check(platform) { $0.inactiveReason = "closed" }
            #expect(active == "INACTIVE_REASON account.inactive_reason")
            let closed = try await account(platform) {
                $0.inactive = true
                $0.inactiveReason = "closed"
            }
            let halfway = try await refusal { try await update(platform, closed, ["inactive"]) { $0.inactive = false } }
            #expect(halfway == "INACTIVE_REASON account.inactive_reason")
            let open = try await update(platform, closed, ["inactive", "inactive_reason"]) {
                $0.inactive = false
                $0.inactiveReason = ""
            }
            #expect(!open.inactive)
        }
    }

    // MARK: - Towns

    private static let towns = """
        #Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5
        38185;GRENOBLE;38000;GRENOBLE;
        38421;ST MARTIN D HERES;38400;ST MARTIN D HERES;
        69383;LYON 03;69003;LYON;
        73227;COURCHEVEL;73120;COURCHEVEL;ST BON TARENTAISE

        """

    @Test("A French address wants a town that has its postal code, where the firm says so and towns are known (ACC-06)")
    func checkTowns() async throws {
        let unknown = "TOWN_UNKNOWN account.addresses[0].city"
        let rows: [(code: String, city: String, country: String, refusal: String?)] = [
            ("38400", "Saint-Martin-d'Hères", "", nil), ("38400", "ST MARTIN D’HERES", "FR", nil),
            ("69003", "Lyon", "", nil), ("69003", "Lyon 3e arrondissement", "", nil),
            ("73120", "Saint-Bon-Tarentaise", "", nil), ("38 000", "Grenoble", "", nil),
            ("38024", "Grenoble Cedex 9", "", nil), ("73024", "Grenoble Cedex", "", unknown),
            ("38024", "Grenoble", "", unknown), ("38000", "Lyon", "", unknown), ("38400", "-", "", unknown),
            ("", "Grenoble", "", unknown), ("1201", "Genève", "CH", nil), ("1201", "Genève", "FR", unknown),
        ]
        try await with { platform in
            let before = try await account(platform, "before") {
                $0.addresses = [.with { $0.city = "Nulle-Part" }, .with { $0.city = "Ailleurs" }]
            }
            try await settings(platform) { $0.checkTowns = true }
            let noTowns = try await check(platform) { $0.addresses = [.with { $0.city = "Nulle-Part" }] }
            #expect(noTowns == nil)
            try await platform.replaceSharedTable("directory.town", by: Array(Self.towns.utf8))
            for row in rows {
                let got = try await check(platform) {
                    $0.addresses = [
                        .with {
                            $0.postalCode = row.code
                            $0.city = row.city
                            $0.country = row.country
                        }
                    ]
                }
                #expect(got == row.refusal, "\(row.code) \(row.city) \(row.country)")
            }
            // An address that stays as it is does not hold up the others.
            let moved = try await update(platform, before, ["addresses"]) {
                $0.addresses[1].postalCode = "38000"
                $0.addresses[1].city = "Grenoble"
            }
            #expect(moved.addresses.map(\.city) == ["Nulle-Part", "Grenoble"])
            let lost = try await refusal {
                try await update(platform, moved, ["addresses"]) { $0.addresses[1].city = "Gap" }
            }
            #expect(lost == "TOWN_UNKNOWN account.addresses[1].city")
        }
    }

    @Test(
        "The name of a town is one however it is written",
        arguments: [
            ("Saint-Étienne", "ST ETIENNE", true), ("Sainte-Foy-lès-Lyon", "STE FOY LES LYON", true),
            ("L'Haÿ-les-Roses", "L HAY LES ROSES", true), ("PARIS 01", "Paris", true),
            ("Paris 1er arrondissement", "PARIS 16", true), ("Marseille 5e", "MARSEILLE", true),
            ("Grenoble CEDEX 2", "Grenoble", true), ("Cedex", "", false), ("Paris-l'Hôpital", "PARIS", false),
            ("Lyons-la-Forêt", "LYON", false), ("Saint-Étienne", "Saint-Étienne-de-Crossey", false),
        ]
    )
    func townNames(first: String, second: String, isOne: Bool) {
        #expect((TownName(first).key == TownName(second).key) == isOne)
    }

    // MARK: - The bank

    @Test("An account's bank accounts are each another, and their banks are where they say (ACC-43)")
    func bankAccounts() async throws {
        let country = "BIC_OF_ANOTHER_COUNTRY account.bank_accounts[0].bic"
        let rows: [(accounts: [(iban: String, bic: String, isUsual: Bool)], refusal: String?)] = [
            ([(Self.french, "", false)], nil), ([(Self.french, "AGRIFRPP", true)], nil),
            ([(Self.french, "AGRIMQMX", false)], nil), ([(Self.french, "CFMOMCMX", false)], nil),
            ([(Self.monegasque, "CMCIFR2A", false)], nil), ([(Self.german, "DEUTDEFF500", false)], nil),
            ([(Self.french, "DEUTDEFF", false)], country), ([(Self.german, "AGRIFRPP", false)], country),
            (
                [(Self.french, "", false), ("FR76 3000 6000 0112 3456 7890 189", "", false)],
                "IBAN_TWICE account.bank_accounts[1].iban"
            ),
            ([(Self.french, "", true), (Self.second, "", false)], nil),
            (
                [(Self.french, "", true), (Self.second, "", true)],
                "BANK_ACCOUNT_USUAL_TWICE account.bank_accounts[1].usual"
            ),
        ]
        try await with { platform in
            for row in rows {
                let got = try await check(platform) {
                    $0.bankAccounts = row.accounts.map { item in
                        BankAccount.with {
                            $0.iban = item.iban
                            $0.bic = item.bic
                            $0.usual = item.isUsual
                        }
                    }
                }
                #expect(got == row.refusal, "\(row.accounts)")
            }
        }
    }

    private func mandate(_ reference: String, _ iban: String, _ sign: String, _ end: String = "") -> Mandate {
        .with {
            $0.reference = reference
            $0.iban = iban
            $0.signDate = sign
            $0.endDate = end
        }
    }

    @Test("A mandate debits a bank account that is there, under its own reference, from its signature on (ACC-43)")
    func mandates() async throws {
        let day = "2026-01-05"
        let rows: [(mandates: [Mandate], refusal: String?)] = [
            ([mandate("RUM-1", Self.french, day)], nil), ([mandate("RUM-1", Self.french, day, day)], nil),
            ([mandate("RUM-1", "FR76 3000 6000 0112 3456 7890 189", day, "2027-01-01")], nil),
            (
                [mandate("RUM-1", Self.french, day, "2026-01-04")],
                "MANDATE_VALIDITY account.mandates[0].end_date"
            ),
            (
                [mandate("RUM-1", Self.french, day), mandate("RUM-2", Self.second, day)],
                "MANDATE_WITHOUT_BANK_ACCOUNT account.mandates[1].iban"
            ),
            (
                [mandate("RUM-1", Self.french, day), mandate("rum-1", Self.french, day)],
                "MANDATE_TWICE account.mandates[1].reference"
            ),
            ([mandate("RUM-1", Self.french, day), mandate("RUM-2", Self.french, day)], nil),
        ]
        try await with { platform in
            for row in rows {
                let got = try await check(platform) {
                    $0.bankAccounts = [.with { $0.iban = Self.french }]
                    $0.mandates = row.mandates
                }
                #expect(got == row.refusal, "\(row.mandates.map(\.reference))")
            }
            let made = try await account(platform) {
                $0.bankAccounts = [.with { $0.iban = Self.french }]
                $0.mandates = [mandate("RUM-1", Self.french, day)]
            }
            let orphan = try await refusal {
                try await update(platform, made, ["bank_accounts"]) { $0.bankAccounts = [] }
            }
            #expect(orphan == "MANDATE_WITHOUT_BANK_ACCOUNT account.mandates[0].iban")
        }
    }
}
