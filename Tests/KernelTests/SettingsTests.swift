import Contract
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

@Suite("Settings")
struct SettingsTests {
    private func read(
        _ platform: TestPlatform,
        unit: Int64 = 0,
        user: Int64 = 0,
        effective: Bool = true,
        token: String? = "administrator"
    ) async throws -> TestingSettings {
        var request = GetSettingsRequest()
        request.scope.unitID = unit
        request.scope.userID = user
        request.effective = effective
        return try await platform.call(TestingSettingsMethods.getTestingSettings, request, token: token)
    }

    @discardableResult
    private func set(
        _ platform: TestPlatform,
        unit: Int64 = 0,
        user: Int64 = 0,
        mask: [String] = [],
        token: String? = "administrator",
        _ fill: (inout TestingSettings) -> Void
    ) async throws -> TestingSettings {
        var request = UpdateTestingSettingsRequest()
        request.testingSettings.scope.unitID = unit
        request.testingSettings.scope.userID = user
        fill(&request.testingSettings)
        if !mask.isEmpty { request.updateMask.paths = mask }
        return try await platform.call(TestingSettingsMethods.updateTestingSettings, request, token: token)
    }

    private func user(_ platform: TestPlatform, _ token: String) async throws -> Int64 {
        try await platform.call(SessionMethods.getSession, GetSessionRequest(), token: token).userID
    }

    @Test("A firm sets what its module brings, a unit and a user say otherwise where they may (PLT-23, PLT-24)")
    func levels() async throws {
        try await withPlatform { platform in
            let site = try await platform.site("Lyon")
            let reader = try await platform.signIn(as: .reader, email: "reader@acme.example")
            let me = try await user(platform, reader)
            var applied = try await read(platform)
            #expect(applied.greeting == "hello" && applied.days == 30 && !applied.loud)

            try await set(platform) {
                $0.greeting = "bonjour"
                $0.days = 45
                $0.words = ["un", "deux"]
            }
            try await set(platform, unit: site.id) { $0.days = 0 }
            try await set(platform, user: me, token: reader) { $0.loud = true }

            applied = try await read(platform, unit: site.id)
            #expect(applied.greeting == "bonjour" && applied.days == 0 && !applied.loud)
            #expect(applied.words == ["un", "deux"])
            applied = try await read(platform, user: me, token: reader)
            #expect(applied.greeting == "bonjour" && applied.days == 45 && applied.loud)
            let own = try await read(platform, unit: site.id, effective: false)
            #expect(own.greeting.isEmpty && own.hasDays && own.days == 0)
        }
    }

    @Test("A value that is taken back leaves the one above it")
    func reset() async throws {
        try await withPlatform { platform in
            let site = try await platform.site("Lyon")
            try await set(platform) { $0.days = 45 }
            try await set(platform, unit: site.id) { $0.days = 10 }
            try await set(platform, unit: site.id, mask: ["days"]) { _ in }
            let applied = try await read(platform, unit: site.id)
            #expect(applied.days == 45)
        }
    }

    @Test("What is set stays in history: who, when, before and after (PLT-26)")
    func history() async throws {
        try await withPlatform { platform in
            let first = try await set(platform) { $0.days = 45 }
            let second = try await set(platform) { $0.days = 60 }
            #expect(second.id == first.id)
            #expect(second.info.etag != first.info.etag)
            let changes = try await platform.changes("testing.settings", first.id).changes
            #expect(changes.map(\.kind) == [.update, .create])
            #expect(changes.first?.fields.map(\.path) == ["days"])
            #expect(changes.first?.fields.first?.before == "45")
            #expect(changes.first?.fields.first?.after == "60")
        }
    }

    @Test("Nonsense is refused, and so is a level that a setting does not have")
    func refusals() async throws {
        try await withPlatform { platform in
            let site = try await platform.site("Lyon")
            let me = try await user(platform, platform.administrator)
            func got(
                unit: Int64 = 0,
                user: Int64 = 0,
                _ fill: (inout TestingSettings) -> Void
            ) async throws -> String? {
                try await refusal { try await set(platform, unit: unit, user: user, fill) }
            }
            #expect(try await got { $0.days = 400 } == "OUT_OF_RANGE testing_settings.days")
            #expect(
                try await got(unit: site.id) { $0.greeting = "x" }
                    == "SETTING_NOT_OVERRIDABLE testing_settings.greeting"
            )
            #expect(try await got(user: me) { $0.days = 1 } == "SETTING_NOT_OVERRIDABLE testing_settings.days")
            #expect(
                try await got(unit: site.id, user: me) { $0.loud = true }
                    == "INVALID_SETTINGS_SCOPE testing_settings.scope"
            )
            #expect(try await got(unit: 999) { $0.days = 1 } == "REFERENCE_NOT_FOUND testing_settings.scope.unit_id")
            #expect(try await got(user: 999) { $0.loud = true } == "REFERENCE_NOT_FOUND testing_settings.scope.user_id")
            #expect(try await got { $0.info.etag = "7" } == "ETAG_MISMATCH testing_settings.info.etag")
        }
    }

    @Test("Only administrators set what the firm works by; a user's own are that user's")
    func rights() async throws {
        try await withPlatform { platform in
            let writer = try await platform.signIn(as: .writer, email: "writer@acme.example")
            let other = try await user(platform, platform.administrator)
            let read = try await read(platform, token: writer)
            #expect(read.greeting == "hello")
            let tenant = try await refusal { try await set(platform, token: writer) { $0.days = 1 } }
            #expect(tenant == "PERMISSION_DENIED")
            let foreign = try await refusal { try await self.read(platform, user: other, token: writer) }
            #expect(foreign == "PERMISSION_DENIED")
            let kept = try await set(platform, user: other) { $0.loud = true }
            let story = try await refusal { try await platform.changes("testing.settings", kept.id, token: writer) }
            #expect(story == "PERMISSION_DENIED")
            let theirs = try await refusal { try await set(platform, user: other, token: writer) { $0.loud = true } }
            #expect(theirs == "PERMISSION_DENIED")
        }
    }

    @Test("A day begins where the firm is, or its unit")
    func timeZones() async throws {
        try await withPlatform(sessionHours: 48) { platform in
            let site = try await platform.site("Nouméa")
            var request = UpdateRegionalSettingsRequest()
            request.regionalSettings.scope.unitID = site.id
            request.regionalSettings.timeZone = "Pacific/Noumea"
            _ = try await platform.call(RegionalSettingsMethods.updateRegionalSettings, request)
            // 5 January 2026, 21:00 UTC: 22:00 in Paris, 08:00 of the next day in Nouméa.
            platform.clock.advance(hours: 12)
            let days = try await platform.engine.store(.tenant(TestPlatform.tenant)).read { [platform] reader in
                let transaction = platform.dispatcher.transaction(
                    reader,
                    nil,
                    TestPlatform.tenant,
                    .module("testing")
                )
                return try [transaction.today(), transaction.today(unit: site.id)].map(\.text)
            }
            #expect(days == ["2026-01-05", "2026-01-06"])

            request.regionalSettings = .with { $0.timeZone = "Europe/Atlantis" }
            let zone = request
            let unknown = try await refusal {
                try await platform.call(RegionalSettingsMethods.updateRegionalSettings, zone)
            }
            #expect(unknown == "UNKNOWN_TIME_ZONE regional_settings.time_zone")
            request.regionalSettings = .with { $0.currency = "ABC" }
            let currency = request
            let money = try await refusal {
                try await platform.call(RegionalSettingsMethods.updateRegionalSettings, currency)
            }
            #expect(money == "UNKNOWN_CURRENCY regional_settings.currency")
        }
    }
}
