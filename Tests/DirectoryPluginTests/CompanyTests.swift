import Contract
import DirectoryAPI
import DirectoryPlugin
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing

@Suite("The firm's own companies")
struct CompanyTests {
    private static let french = "FR7630006000011234567890189"
    private static let german = "DE89370400440532013000"

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

    private func company(
        _ platform: TestPlatform,
        isKept: Bool = true,
        _ fill: (inout Company) -> Void
    ) async throws -> Company {
        var request = CreateCompanyRequest()
        request.company.name = "Thermalpes"
        request.validateOnly = !isKept
        fill(&request.company)
        return try await platform.call(CompanyMethods.createCompany, request)
    }

    /// The refusal of a company that is only checked; nil when it would be created.
    private func check(_ platform: TestPlatform, _ fill: (inout Company) -> Void) async throws -> String? {
        try await refusal { try await company(platform, isKept: false, fill) }
    }

    private func profile(
        _ name: String,
        iban: String = "",
        bic: String = "",
        isUsual: Bool = false
    ) -> SenderProfile {
        .with {
            $0.name = name
            $0.iban = iban
            $0.bic = bic
            $0.usual = isUsual
        }
    }

    @Test("A company has what its documents and its direct debits need, each number in one form (PLT-14, PLT-16)")
    func information() async throws {
        try await with { platform in
            let made = try await company(platform) {
                $0.siren = "732 829 320"
                $0.siret = "732 829 320 00074"
                $0.vatNumber = "fr 44 732829320"
                $0.tradeRegister = "RCS Grenoble 732 829 320"
                $0.legalForm = "SARL"
                $0.activityCode = "43.22B"
                $0.telephone = "04 76 00 11 22"
                $0.email = "contact@THERMALPES.example"
                $0.creditorIdentifier = "FR48 ZZZ 990001"
                $0.paymentConditions = "30 jours"
                $0.stripePublishableKey = "pk_test_1"
                $0.stripeSecretKey = "sk_test_1"
            }
            #expect(made.siren == "732829320" && made.siret == "73282932000074")
            #expect(made.vatNumber == "FR44732829320" && made.creditorIdentifier == "FR48ZZZ990001")
            #expect(made.telephone == "+33476001122" && made.email == "contact@thermalpes.example")
            #expect(made.stripePublishableKey == "pk_test_1" && made.stripeSecretKey.isEmpty)
        }
    }

    @Test("SIRET and French VAT number are the company's own (PLT-16)")
    func numbers() async throws {
        let rows: [(siret: String, vat: String, refusal: String?)] = [
            ("73282932000074", "FR44732829320", nil), ("", "", nil), ("", "DE123456789", nil),
            ("55203253400075", "", "SIRET_OF_ANOTHER company.siret"),
            ("", "FR27552032534", "VAT_OF_ANOTHER company.vat_number"),
        ]
        try await with { platform in
            for row in rows {
                let got = try await check(platform) {
                    $0.siren = "732829320"
                    $0.siret = row.siret
                    $0.vatNumber = row.vat
                }
                #expect(got == row.refusal, "\(row.siret) \(row.vat)")
            }
        }
    }

    @Test("A company's sender profiles have names of their own, and one at most is the usual one (PLT-17)")
    func profiles() async throws {
        let rows: [(profiles: [SenderProfile], refusal: String?)] = [
            ([profile("Siège", isUsual: true), profile("Agence")], nil),
            ([profile("Siège"), profile("SIEGE")], "PROFILE_TWICE company.profiles[1].name"),
            (
                [profile("Siège", isUsual: true), profile("Agence", isUsual: true)],
                "PROFILE_USUAL_TWICE company.profiles[1].usual"
            ),
            // Two profiles may have one bank account.
            ([profile("Siège", iban: Self.french), profile("Agence", iban: Self.french)], nil),
            ([profile("Siège", iban: Self.french, bic: "AGRIFRPP")], nil), ([profile("Siège", bic: "AGRIFRPP")], nil),
            (
                [profile("Siège"), profile("Export", iban: Self.german, bic: "AGRIFRPP")],
                "BIC_OF_ANOTHER_COUNTRY company.profiles[1].bic"
            ),
        ]
        try await with { platform in
            for row in rows {
                let got = try await check(platform) { $0.profiles = row.profiles }
                #expect(got == row.refusal, "\(row.profiles.map(\.name))")
            }
        }
    }
}
