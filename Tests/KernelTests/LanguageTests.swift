import Contract
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("The language of a caller")
struct LanguageTests {
    /// Sets a language; empty leaves it open.
    private func set(_ platform: TestPlatform, _ language: String, user: Int64 = 0) async throws {
        guard !language.isEmpty else { return }
        _ = try await platform.call(
            RegionalSettingsMethods.updateRegionalSettings,
            .with {
                $0.regionalSettings.scope.userID = user
                $0.regionalSettings.language = language
            }
        )
    }

    private func me(_ platform: TestPlatform) async throws -> Int64 {
        try await platform.call(SessionMethods.getSession, GetSessionRequest()).userID
    }

    /// What a caller reads who creates a sample without its title.
    private func refused(
        _ platform: TestPlatform,
        asking language: String = "",
        token: String? = "administrator"
    ) async throws -> CallFailure? {
        try await failure {
            try await platform.call(
                SampleMethods.createSample,
                .with { $0.sample = Sample() },
                token: token,
                language: language
            )
        }
    }

    @Test(
        "The request's language goes before the user's, the user's before the firm's, the firm's before French",
        arguments: [
            (firm: "", user: "", asked: "", expected: "fr"), (firm: "en", user: "", asked: "", expected: "en"),
            (firm: "en", user: "fr", asked: "", expected: "fr"), (firm: "fr", user: "en", asked: "", expected: "en"),
            (firm: "fr", user: "fr", asked: "en-GB", expected: "en"),
            (firm: "en", user: "", asked: "de", expected: "en"),
            (firm: "en", user: "en", asked: "de, fr;q=0.5", expected: "fr"),
        ]
    )
    func order(firm: String, user: String, asked: String, expected: String) async throws {
        try await withPlatform { platform in
            try await set(platform, firm)
            try await set(platform, user, user: try await me(platform))
            let got = try await refused(platform, asking: asked)
            #expect(got?.reason == "REQUIRED" && got?.language == expected)
            let sentences = ["fr": "Ce champ est obligatoire.", "en": "This field is required."]
            #expect(got?.localizedMessage == sentences[expected])
            let told = try await platform.call(SchemaMethods.describe, DescribeRequest(), language: asked)
            #expect(told.language == expected)
        }
    }

    @Test("Who may not call is told so in the firm's language; who is not known, in ours")
    func strangers() async throws {
        try await withPlatform { platform in
            try await set(platform, "en")
            let reader = try await platform.signIn(as: .reader, email: "reader@acme.example")
            let denied = try await refused(platform, token: reader)
            #expect(denied?.reason == "PERMISSION_DENIED" && denied?.language == "en")
            let forged = try await refused(platform, token: "acme.forged")
            #expect(forged?.reason == "UNAUTHENTICATED" && forged?.language == "fr")
        }
    }

    @Test("A file is refused in the firm's language too")
    func files() async throws {
        try await withPlatform { platform in
            try await set(platform, "en")
            let caller = FileCaller(token: platform.administrator, language: nil, peer: "127.0.0.1")
            let empty = try await failure {
                try await platform.dispatcher.beginUpload(caller, name: "x", size: 0).finish()
            }
            #expect(empty?.reason == "FILE_EMPTY" && empty?.language == "en")
            let missing = try await failure {
                try await platform.dispatcher.openFile("testing.sample/999/document", caller)
            }
            #expect(missing?.reason == "NOT_FOUND" && missing?.language == "en")
        }
    }

    @Test("A module reads the language and the currency of the firm and of its units, and the language of its caller")
    func modules() async throws {
        try await withPlatform { platform in
            let user = try await me(platform)
            let site = try await platform.site("London")
            try await set(platform, "en", user: user)
            for (unit, currency, language) in [(0, "CHF", ""), (site.id, "GBP", "en")] as [(Int64, String, String)] {
                _ = try await platform.call(
                    RegionalSettingsMethods.updateRegionalSettings,
                    .with {
                        $0.regionalSettings.scope.unitID = unit
                        $0.regionalSettings.currency = currency
                        $0.regionalSettings.language = language
                    }
                )
            }
            let read = try await platform.engine.store(.tenant(TestPlatform.tenant)).read { [platform] reader in
                let transaction = platform.dispatcher.transaction(
                    reader,
                    nil,
                    TestPlatform.tenant,
                    .user(id: user, role: .administrator)
                )
                let places = try [0, site.id].map { unit in
                    let found = try transaction.regional(unit: unit)
                    return "\(found.timeZone) \(found.language) \(found.currency)"
                }
                // Asked again, nothing is read.
                let before = reader.statements
                _ = try transaction.regional()
                _ = try transaction.today(unit: site.id)
                let more = reader.statements - before
                return places + [try transaction.language(), "\(more) more"]
            }
            #expect(read == ["Europe/Paris fr CHF", "Europe/Paris en GBP", "en", "0 more"])
        }
    }
}
