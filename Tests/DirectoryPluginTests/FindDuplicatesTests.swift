import Contract
import DirectoryAPI
import DirectoryPlugin
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing

@Suite("Duplicates of accounts")
struct FindDuplicatesTests {
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

    private func create(_ platform: TestPlatform, _ fill: (inout Account) -> Void) async throws -> Account {
        var request = CreateAccountRequest()
        fill(&request.account)
        return try await platform.call(AccountMethods.createAccount, request)
    }

    private func update(_ platform: TestPlatform, _ account: Account, _ mask: [String]) async throws -> Account {
        var request = UpdateAccountRequest()
        request.account = account
        request.updateMask.paths = mask
        return try await platform.call(AccountMethods.updateAccount, request)
    }

    private func find(
        _ platform: TestPlatform,
        typing: Bool = false,
        page: Int32 = 0,
        _ fill: (inout Account) -> Void
    ) async throws -> [DuplicateCandidate] {
        var request = FindDuplicatesRequest()
        request.account = Account()
        fill(&request.account)
        request.typing = typing
        request.pageSize = page
        return try await platform.call(AccountMethods.findDuplicates, request).candidates
    }

    private func check(_ platform: TestPlatform, _ check: DuplicateCheck) async throws {
        var request = UpdateDirectorySettingsRequest()
        request.directorySettings.duplicateCheck = check
        _ = try await platform.call(DirectorySettingsMethods.updateDirectorySettings, request)
    }

    private static func address(_ street: String, _ postalCode: String, _ city: String) -> Address {
        .with {
            $0.street = street
            $0.postalCode = postalCode
            $0.city = city
        }
    }

    /// One account with all that duplicates are found by.
    private func lefevre(_ platform: TestPlatform) async throws -> Account {
        try await create(platform) {
            $0.name = "Établissements Lefèvre & Fils SARL"
            $0.code = "L-1"
            $0.siren = "732829320"
            $0.email = "Accueil@lefevre.example"
            $0.telephone = "04 76 00 11 22"
            $0.mobile = "06 39 98 00 36"
            $0.addresses = [
                Self.address("12 bis avenue du Général de Gaulle", "38400", "Saint-Martin-d'Hères")
            ]
        }
    }

    /// What is described, and how much it looks like the account of `lefevre`; 0 when it is not told.
    private struct Row: Sendable {
        let fill: @Sendable (inout Account) -> Void
        let score: Int32
        let reasons: [DuplicateReason]

        init(
            _ score: Int32,
            _ reasons: [DuplicateReason] = [],
            _ fill: @escaping @Sendable (inout Account) -> Void
        ) {
            self.fill = fill
            self.score = score
            self.reasons = reasons
        }
    }

    private static let rows = [
        Row(80, [.sameName]) { $0.name = "ETS LEFEVRE ET FILS" },
        Row(90, [.sameName, .sameTown]) {
            $0.name = "Lefèvre (fils), Ets"
            $0.addresses = [address("", "", "St Martin d'Heres")]
        },
        Row(60, [.sameName, .otherTown]) {
            $0.name = "Ets Lefèvre et fils"
            $0.addresses = [address("", "44000", "Nantes")]
        },
        Row(0) {
            $0.name = "Ets Lefèvre et fils"
            $0.siren = "552100554"
            $0.addresses = [address("", "44000", "Nantes")]
        },
        Row(65, [.sameName, .sameTelephone, .otherSiren, .otherTown]) {
            $0.name = "Ets Lefèvre et fils"
            $0.siren = "552100554"
            $0.telephone = "0476001122"
            $0.addresses = [address("", "44000", "Nantes")]
        },
        Row(80, [.similarName, .sameTown]) {
            $0.name = "Etablissements Lefevbre et fils"
            $0.addresses = [address("", "38400", "Saint Martin d'Hères")]
        },
        Row(50, [.similarName]) { $0.name = "Établissements Lefèvre" },
        Row(100, [.sameSiren]) { $0.siren = "732 829 320" },
        Row(60, [.sameTelephone]) { $0.telephone = "+33 (0)6 39 98 00 36" },
        Row(60, [.sameTelephone]) { $0.mobile = "0033476001122" },
        Row(80, [.sameEmail]) { $0.email = "ACCUEIL@LEFEVRE.example" },
        Row(55, [.sameAddress, .sameTown]) { $0.addresses = [address("12B, av. Gal de Gaulle", "38 400", "")] },
        Row(85, [.sameTelephone, .sameAddress, .sameTown]) {
            $0.name = "Quincaillerie Vial"
            $0.telephone = "04.76.00.11.22"
            $0.addresses = [address("12 bis av. Général-de-Gaulle", "38400", "")]
        },
        Row(0) { $0.email = "compta@lefevre.example" },
        Row(0) { $0.addresses = [address("14 avenue du Général de Gaulle", "38400", "Saint-Martin-d'Hères")] },
        Row(0) {
            $0.siren = "73282932"
            $0.telephone = "04 76"
            $0.email = "accueil@"
        },
        Row(0) { _ in },
    ]

    @Test("An account is found by name, SIREN, telephone, e-mail and address, in any spelling (ACC-08 to ACC-12)")
    func finds() async throws {
        try await with { platform in
            let stored = try await lefevre(platform)
            for (place, row) in Self.rows.enumerated() {
                let found = try await find(platform, row.fill)
                #expect(found.map(\.accountID) == (row.score > 0 ? [stored.id] : []), "row \(place)")
                #expect(found.first?.score ?? 0 == row.score, "row \(place)")
                #expect(found.first?.reasons ?? [] == row.reasons, "row \(place)")
            }
            let named = try await find(platform) { $0.name = "Ets Lefèvre et fils" }
            let expected = DuplicateCandidate.with {
                $0.accountID = stored.id
                $0.name = "Établissements Lefèvre & Fils SARL"
                $0.code = "L-1"
                $0.postalCode = "38400"
                $0.city = "Saint-Martin-d'Hères"
                $0.score = 80
                $0.reasons = [.sameName]
            }
            #expect(named == [expected])
        }
    }

    @Test("While a name is typed, the accounts that begin so are offered (ACC-07)")
    func typing() async throws {
        try await with { platform in
            let stored = try await lefevre(platform)
            let other = try await create(platform) { $0.name = "Leclerc Chauffage" }
            let rows: [(typed: String, ids: [Int64])] = [
                ("le", [stored.id, other.id]), ("lef", [stored.id]), ("SARL Lef", [stored.id]),
                ("Ets lef", [stored.id]), ("fils établ", [stored.id]), ("lefevre s", [stored.id]), ("LECL", [other.id]),
                ("chauff", [other.id]), ("lefevre x", []), ("zzz", []), ("", []),
            ]
            for row in rows {
                let found = try await find(platform, typing: true) { $0.name = row.typed }
                #expect(found.map(\.accountID) == row.ids, "\(row.typed)")
            }
            let elsewhere = try await find(platform, typing: true) {
                $0.name = "lef"
                $0.addresses = [Self.address("", "44000", "Nantes")]
            }
            #expect(elsewhere.map(\.accountID) == [stored.id])
            #expect(elsewhere.first?.reasons == [.similarName, .otherTown])
            // What else is known already counts as well.
            let reached = try await find(platform, typing: true) {
                $0.name = "zzz"
                $0.telephone = "04 76 00 11 22"
            }
            #expect(reached.map(\.accountID) == [stored.id])
        }
    }

    @Test("Inactive accounts are told as such, those in the bin and the one itself not at all; contacts do not count")
    func candidates() async throws {
        try await with { platform in
            let stored = try await lefevre(platform)
            let twin = try await create(platform) {
                $0.name = "Lefèvre Fils Ets"
                $0.distinct = true
            }
            let both = try await find(platform) { $0.name = stored.name }
            #expect(both.map(\.accountID) == [stored.id, twin.id])
            let others = try await find(platform) { $0 = stored }
            #expect(others.map(\.accountID) == [twin.id])
            _ = try await platform.call(
                AccountMethods.deactivateDuplicate,
                .with {
                    $0.id = stored.id
                    $0.duplicateOfID = twin.id
                }
            )
            let inactive = try await find(platform) { $0.name = "Lefèvre fils, Ets" }
            #expect(inactive.map(\.accountID) == [twin.id, stored.id])
            #expect(inactive.map(\.inactive) == [false, true])
            _ = try await platform.call(AccountMethods.deleteAccount, .with { $0.id = stored.id })
            let left = try await find(platform) { $0.name = "Lefèvre fils, Ets" }
            #expect(left.map(\.accountID) == [twin.id])
            var person = CreateContactRequest()
            person.contact.accountID = twin.id
            person.contact.lastName = "Belmont"
            person.contact.mobile = "06 39 98 00 99"
            _ = try await platform.call(ContactMethods.createContact, person)
            let contact = try await find(platform) { $0.mobile = "06 39 98 00 99" }
            #expect(contact.isEmpty)
        }
    }

    @Test("The best are answered, as many as were asked for")
    func pages() async throws {
        try await with { platform in
            var ids: [Int64] = []
            for _ in 0..<60 {
                let made = try await create(platform) {
                    $0.name = "Dupont"
                    $0.distinct = true
                }
                ids.append(made.id)
            }
            let best = try await create(platform) {
                $0.name = "SARL Dupont"
                $0.email = "contact@dupont.example"
                $0.distinct = true
            }
            for (page, count) in [(Int32(0), 10), (3, 3), (50, 50), (1000, 50)] {
                let found = try await find(platform, page: page) {
                    $0.name = "Dupont"
                    $0.email = "contact@dupont.example"
                }
                #expect(found.map(\.accountID) == [best.id] + ids.prefix(count - 1), "\(page)")
            }
            let none = try await refusal { try await find(platform, page: -1) { $0.name = "Dupont" } }
            #expect(none == "OUT_OF_RANGE page_size")
        }
    }

    // MARK: - At creation

    @Test("A new account names those that it surely is, and no others (ACC-08 to ACC-12)")
    func warns() async throws {
        try await with { platform in
            let stored = try await lefevre(platform)
            #expect(stored.possibleDuplicateIds.isEmpty)
            for (place, row) in Self.rows.enumerated() {
                var request = CreateAccountRequest()
                row.fill(&request.account)
                let described = request.account
                // The kernel itself refuses what is no number yet, a town without a name and a SIREN that is taken.
                guard !["732 829 320", "73282932"].contains(described.siren) else { continue }
                guard described.addresses.allSatisfy({ !$0.city.isEmpty }) else { continue }
                if described.name.isEmpty { request.account.name = "Quincaillerie Vial" }
                request.validateOnly = true
                let made = try await platform.call(AccountMethods.createAccount, request)
                #expect(made.possibleDuplicateIds == (row.score >= 80 ? [stored.id] : []), "row \(place)")
            }
            let taken = try await refusal {
                try await create(platform) {
                    $0.name = "Quincaillerie Vial"
                    $0.siren = "732829320"
                }
            }
            #expect(taken == "DUPLICATE_VALUE account.siren")
        }
    }

    @Test("Those that it looks like are the server's to name: what a client sends does not count, what was found stays")
    func computed() async throws {
        try await with { platform in
            let stored = try await lefevre(platform)
            let free = try await create(platform) {
                $0.name = "Quincaillerie Vial"
                $0.possibleDuplicateIds = [stored.id]
            }
            #expect(free.possibleDuplicateIds.isEmpty)
            var twin = try await create(platform) { $0.name = "Ets Lefèvre et fils" }
            #expect(twin.possibleDuplicateIds == [stored.id])
            twin.possibleDuplicateIds = []
            twin.name = "Scierie Collet"
            twin.distinct = true
            twin = try await update(platform, twin, ["name", "distinct", "possible_duplicate_ids"])
            #expect(twin.possibleDuplicateIds == [stored.id])
            let second = try await create(platform) { $0.name = "SCIERIE COLLET" }
            #expect(second.possibleDuplicateIds == [twin.id])
        }
    }

    @Test("A firm may refuse duplicates, unless the account says that it is distinct; changes are not refused (ACC-08)")
    func refuses() async throws {
        try await with { platform in
            let stored = try await lefevre(platform)
            try await check(platform, .refuse)
            let twin = { (account: inout Account) in account.name = "Ets Lefèvre et fils" }
            do {
                _ = try await create(platform, twin)
                Issue.record("the twin was created")
            } catch let failure as CallFailure {
                #expect(failure.code == .alreadyExists && failure.reason == "ACCOUNT_DUPLICATE")
                #expect(failure.domain == "directory")
                #expect(failure.metadata["accounts"] == String(stored.id))
                #expect(failure.metadata["name"] == stored.name)
                #expect(failure.metadata["score"] == "80")
            }
            let distinct = try await create(platform) {
                twin(&$0)
                $0.distinct = true
            }
            #expect(distinct.possibleDuplicateIds.isEmpty)
            // What people should look at is not refused.
            let other = try await create(platform) { $0.name = "Établissements Lefèvre" }
            #expect(other.possibleDuplicateIds.isEmpty)
            var renamed = other
            twin(&renamed)
            renamed = try await update(platform, renamed, ["name"])
            #expect(renamed.name == "Ets Lefèvre et fils" && renamed.possibleDuplicateIds.isEmpty)
        }
    }

    @Test("An account that was created as a possible duplicate comes back from the bin where duplicates are refused")
    func undelete() async throws {
        try await with { platform in
            _ = try await lefevre(platform)
            let twin = try await create(platform) { $0.name = "Ets Lefèvre et fils" }
            try await check(platform, .refuse)
            _ = try await platform.call(AccountMethods.deleteAccount, .with { $0.id = twin.id })
            let back = try await platform.call(AccountMethods.undeleteAccount, .with { $0.id = twin.id })
            #expect(back.possibleDuplicateIds == twin.possibleDuplicateIds && !back.possibleDuplicateIds.isEmpty)
        }
    }

    @Test("An account in the bin is nobody's duplicate; out of it, or renamed, it is found by what it is now (ACC-08)")
    func keysFollow() async throws {
        try await with { platform in
            let stored = try await lefevre(platform)
            func found(_ name: String) async throws -> [Int64] {
                try await find(platform) { $0.name = name }.map(\.accountID)
            }
            _ = try await platform.call(AccountMethods.deleteAccount, .with { $0.id = stored.id })
            #expect(try await found("Ets Lefèvre et fils").isEmpty)
            let back = try await platform.call(AccountMethods.undeleteAccount, .with { $0.id = stored.id })
            #expect(try await found("Ets Lefèvre et fils") == [stored.id])
            var renamed = back
            renamed.name = "Scierie Collet"
            renamed = try await update(platform, renamed, ["name"])
            #expect(try await found("Ets Lefèvre et fils").isEmpty)
            #expect(try await found("SARL Collet (scierie)") == [stored.id])
        }
    }

    @Test("A similar name under the same postal code is found at creation: misspelled, longer, or written as one word")
    func nearby() async throws {
        try await with { platform in
            func make(_ name: String, _ code: String) async throws -> Account {
                try await create(platform) {
                    $0.name = name
                    $0.addresses = [
                        .with {
                            $0.postalCode = code
                            $0.city = "Grenoble"
                        }
                    ]
                }
            }
            let single = try await make("Dupont", "38000")
            #expect(try await make("Dupond", "38000").possibleDuplicateIds == [single.id])
            #expect(try await make("Dupomt", "38100").possibleDuplicateIds.isEmpty)
            let pair = try await make("Bati Renov", "38000")
            #expect(try await make("Batirenov", "38000").possibleDuplicateIds == [pair.id])
            let long = try await make("Menuiserie Quivrin Annecy", "38000")
            #expect(try await make("Menuiserie Quivrin", "38000").possibleDuplicateIds == [long.id])
        }
    }

    @Test("Where the firm looks for no duplicates none are named")
    func off() async throws {
        try await with { platform in
            _ = try await lefevre(platform)
            try await check(platform, .off)
            let twin = try await create(platform) { $0.name = "Ets Lefèvre et fils" }
            #expect(twin.possibleDuplicateIds.isEmpty)
            try await check(platform, .warn)
            let third = try await create(platform) { $0.name = "Lefèvre et Fils, établissements" }
            #expect(third.possibleDuplicateIds.contains(twin.id))
        }
    }
}
