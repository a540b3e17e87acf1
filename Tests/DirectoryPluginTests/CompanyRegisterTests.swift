import Contract
import DirectoryAPI
import DirectoryPlugin
import Kernel
import Model
import SwiftProtobuf
import Synchronization
import TestKit
import Testing

/// The register of companies as a test wants it: it lies outside the machine.
private final class Register: OutboundHTTP {
    private struct State {
        var status = 200
        var body = ""
        var error: OutboundError?
        var asked: [OutboundRequest] = []
    }

    private let state = Mutex(State())

    var asked: [OutboundRequest] { state.withLock { $0.asked } }

    func answers(_ status: Int, _ body: String = "") {
        state.withLock { state in
            state.status = status
            state.body = body
            state.error = nil
        }
    }

    func fails(_ error: OutboundError) {
        state.withLock { $0.error = error }
    }

    func send(_ request: OutboundRequest) async throws(OutboundError) -> OutboundAnswer {
        let now = state.withLock { state in
            state.asked.append(request)
            return state
        }
        if let error = now.error { throw error }
        return OutboundAnswer(status: now.status, headers: [], body: Array(now.body.utf8), url: request.url)
    }
}

@Suite("The register of companies")
struct CompanyRegisterTests {
    private static let url = "https://register.example/siren/"
    private static let key = "a-key-that-nobody-sees"

    private func with(_ body: (TestPlatform, Register) async throws -> Void) async throws {
        let register = Register()
        let platform = try await TestPlatform.make(
            [DirectoryPlugin.self],
            outbound: OutboundServices(http: register, workers: OutboundServices.none.workers)
        )
        do {
            try await body(platform, register)
        } catch {
            await platform.close()
            throw error
        }
        await platform.close()
    }

    private func settings(_ platform: TestPlatform, key: String = "") async throws {
        var request = UpdateDirectorySettingsRequest()
        request.directorySettings.registerURL = Self.url
        request.directorySettings.registerKey = key
        _ = try await platform.call(DirectorySettingsMethods.updateDirectorySettings, request)
    }

    private func lookUp(
        _ platform: TestPlatform,
        _ siren: String = "732829320",
        token: String? = "administrator"
    ) async throws -> LookUpCompanyResponse {
        try await platform.call(AccountMethods.lookUpCompany, .with { $0.siren = siren }, token: token)
    }

    /// The whole refusal of a look-up; nil when it answers.
    private func wholeRefusal(_ platform: TestPlatform) async throws -> CallFailure? {
        do {
            _ = try await lookUp(platform)
            return nil
        } catch let failure as CallFailure {
            return failure
        }
    }

    /// An answer of the API Sirene (version 3.11) about a company, with what most of its fields are left out.
    private func answer(_ siren: String = "732829320", period: String, former: String = "") -> String {
        """
        {"header": {"statut": 200, "message": "ok"},
         "uniteLegale": {"siren": "\(siren)", "statutDiffusionUniteLegale": "O", "prenomUsuelUniteLegale": null,
          "periodesUniteLegale": [{"dateFin": null, "dateDebut": "2020-01-01", \(period)}\(former)]}}
        """
    }

    private let company = """
        "denominationUniteLegale": "THERMALPES CHAUFFAGE", "nomUniteLegale": null,
        "activitePrincipaleUniteLegale": "43.22B", "categorieJuridiqueUniteLegale": "5499",
        "etatAdministratifUniteLegale": "A", "nicSiegeUniteLegale": "00074"
        """

    @Test("What the register says of a company is proposed as an account, and nothing is written")
    func proposes() async throws {
        try await with { platform, register in
            try await settings(platform)
            let former = #", {"dateFin": "2019-12-31", "denominationUniteLegale": "FORMER NAME"}"#
            register.answers(200, answer(period: company, former: former))
            let found = try await lookUp(platform, "732 829 320")
            let expected = Account.with {
                $0.name = "THERMALPES CHAUFFAGE"
                $0.siren = "732829320"
                $0.siret = "73282932000074"
                $0.activityCode = "43.22B"
                $0.legalForm = "SARL"
            }
            #expect(found.account == expected)
            #expect(!found.closed)
            let accounts = try await platform.call(AccountMethods.listAccounts, ListRequest()).accounts
            #expect(accounts.isEmpty)
            // What is proposed can be created as it is.
            let made = try await platform.call(AccountMethods.createAccount, .with { $0.account = found.account })
            #expect(made.siret == "73282932000074")
        }
    }

    @Test("A sole trader goes by a first and a last name; a closed company says so; what may not be told stays empty")
    func otherUnits() async throws {
        let trader = """
            {"uniteLegale": {"siren": "732829320", "prenomUsuelUniteLegale": "MARIE", "periodesUniteLegale": [
              {"dateFin": null, "denominationUniteLegale": null, "nomUniteLegale": "DURAND",
               "categorieJuridiqueUniteLegale": "1000", "etatAdministratifUniteLegale": "C",
               "activitePrincipaleUniteLegale": "43.2", "nicSiegeUniteLegale": "00099"}]}}
            """
        let hidden = """
            "denominationUniteLegale": "[ND]", "categorieJuridiqueUniteLegale": "9999",
            "etatAdministratifUniteLegale": "A", "nicSiegeUniteLegale": null
            """
        try await with { platform, register in
            try await settings(platform)
            register.answers(200, trader)
            let found = try await lookUp(platform)
            #expect(found.closed)
            #expect(found.account.name == "MARIE DURAND" && found.account.legalForm == "EI")
            // Neither an activity nor a head office of that form exists.
            #expect(found.account.activityCode.isEmpty && found.account.siret.isEmpty)
            register.answers(200, answer(period: hidden))
            let unnamed = try await lookUp(platform)
            let numberOnly = Account.with { $0.siren = "732829320" }
            #expect(unnamed.account == numberOnly)
        }
    }

    @Test("The register is asked where the firm says, with the firm's key and with none")
    func asks() async throws {
        try await with { platform, register in
            register.answers(200, answer(period: company))
            try await settings(platform)
            _ = try await lookUp(platform)
            try await settings(platform, key: Self.key)
            // Whoever may read accounts may ask, and sees no key.
            let reader = try await platform.signIn(as: .reader, email: "reader@acme.example")
            _ = try await lookUp(platform, token: reader)
            let told = try await platform.call(
                DirectorySettingsMethods.getDirectorySettings,
                GetSettingsRequest(),
                token: reader
            )
            #expect(told.registerURL == Self.url && told.registerKey.isEmpty)

            let asked = register.asked
            #expect(asked.map(\.url.description) == [Self.url + "732829320", Self.url + "732829320"])
            #expect(asked.map(\.method) == [.get, .get])
            let accept = OutboundHeader("accept", "application/json")
            let key = OutboundHeader("x-insee-api-key-integration", Self.key)
            #expect(asked.map(\.headers) == [[accept], [accept, key]])
            #expect(asked.allSatisfy { $0.limits.timeout == .seconds(10) && $0.limits.answerBytes == 262_144 })
        }
    }

    @Test("Without an address in the settings, or without a SIREN, nobody is asked")
    func notAsked() async throws {
        try await with { platform, register in
            let unset = try await refusal { try await lookUp(platform) }
            #expect(unset == "REGISTER_NOT_SET")
            try await settings(platform)
            for siren in ["732829321", "73282932", "Dupont"] {
                let got = try await refusal { try await lookUp(platform, siren) }
                #expect(got == "SIREN_INVALID siren", "\(siren)")
            }
            #expect(register.asked.isEmpty)
        }
    }

    @Test("What the register does not answer is told by its reason and its cause, and never with the key")
    func refusals() async throws {
        let other = answer("552032534", period: company)
        let past = #"{"uniteLegale": {"siren": "732829320", "periodesUniteLegale": [{"dateFin": "2019-12-31"}]}}"#
        let answers: [(status: Int, body: String, reason: String, cause: String?)] = [
            (404, "{}", "COMPANY_UNKNOWN", nil), (401, "", "REGISTER_REFUSED", nil), (403, "", "REGISTER_REFUSED", nil),
            (429, "", "REGISTER_UNAVAILABLE", "HTTP 429"), (500, "", "REGISTER_UNAVAILABLE", "HTTP 500"),
            (503, "", "REGISTER_UNAVAILABLE", "HTTP 503"), (200, "", "REGISTER_UNAVAILABLE", "ANSWER_MALFORMED"),
            (200, "<html>", "REGISTER_UNAVAILABLE", "ANSWER_MALFORMED"),
            (200, "{}", "REGISTER_UNAVAILABLE", "ANSWER_MALFORMED"),
            (200, other, "REGISTER_UNAVAILABLE", "ANSWER_MALFORMED"),
            (200, past, "REGISTER_UNAVAILABLE", "ANSWER_MALFORMED"),
        ]
        let host = "register.example"
        let errors: [(error: OutboundError, reason: String, cause: String?)] = [
            (.timedOut(host: host), "REGISTER_UNAVAILABLE", "OUTBOUND_TIMEOUT"),
            (.nameUnknown(host: host), "REGISTER_UNAVAILABLE", "NAME_UNKNOWN"),
            (.unreachable(host: host), "REGISTER_UNAVAILABLE", "UNREACHABLE"),
            (.answerTooLarge(host: host, maximum: 262_144), "REGISTER_UNAVAILABLE", "ANSWER_TOO_LARGE_OUTSIDE"),
            // What the operator or the firm has to put right is said as it is.
            (.addressForbidden(host: host), "ADDRESS_FORBIDDEN", nil),
        ]
        try await with { platform, register in
            try await settings(platform, key: Self.key)
            func check(_ reason: String, _ cause: String?, _ what: String) async throws {
                let failure = try await wholeRefusal(platform)
                #expect(failure?.reason == reason, "\(what)")
                #expect(failure?.metadata["cause"] == cause, "\(what)")
                #expect(failure.map { "\($0)".contains(Self.key) } == false, "\(what)")
            }
            for row in answers {
                register.answers(row.status, row.body)
                try await check(row.reason, row.cause, "\(row.status) \(row.body)")
            }
            for row in errors {
                register.fails(row.error)
                try await check(row.reason, row.cause, "\(row.error)")
            }
        }
    }
}
