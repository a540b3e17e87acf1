import Contract
import DirectoryAPI
import DirectoryPlugin
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing

@Suite("The keyword box of accounts")
struct KeywordBoxTests {
    private func with(_ body: (TestPlatform) async throws -> Void) async throws {
        let platform = try await TestPlatform.make([DirectoryPlugin.self], rehearses: false)
        do {
            try await body(platform)
        } catch {
            await platform.close()
            throw error
        }
        await platform.close()
    }

    private func account(_ platform: TestPlatform, _ fill: (inout Account) -> Void) async throws -> Account {
        var request = CreateAccountRequest()
        fill(&request.account)
        return try await platform.call(AccountMethods.createAccount, request)
    }

    private func contact(_ platform: TestPlatform, _ fill: (inout Contact) -> Void) async throws -> Contact {
        var request = CreateContactRequest()
        fill(&request.contact)
        return try await platform.call(ContactMethods.createContact, request)
    }

    private func find(_ platform: TestPlatform, _ query: String, page: Int32 = 50) async throws -> [Int64] {
        var found: [Int64] = []
        var request = ListRequest()
        request.query = query
        request.pageSize = page
        repeat {
            let answer = try await platform.call(AccountMethods.listAccounts, request)
            #expect(answer.accounts.count <= Int(page))
            found += answer.accounts.map(\.id)
            request.pageToken = answer.nextPageToken
        } while !request.pageToken.isEmpty
        return found
    }

    @Test(
        "One box finds a client by number, name, contact, town, telephone, e-mail, SIREN and notes (ACC-17 to ACC-24)"
    )
    func everything() async throws {
        try await with { platform in
            let wanted = try await account(platform) {
                $0.name = "Établissements Lefèvre"
                $0.code = "CL-0042"
                $0.siren = "732 829 320"
                $0.telephone = "04 76 00 11 22"
                $0.email = "accueil@lefevre-chauffage.example"
                $0.notes = "Chaudière à condensation, relancer en septembre."
                $0.addresses = [
                    .with {
                        $0.city = "Saint-Martin-d'Hères"
                        $0.postalCode = "38400"
                    }
                ]
            }
            _ = try await contact(platform) {
                $0.accountID = wanted.id
                $0.firstName = "Océane"
                $0.lastName = "Belmont"
                $0.mobile = "06 39 98 00 36"
                $0.notes = "Préfère le matin"
            }
            _ = try await account(platform) { $0.name = "Autre client" }
            let queries = [
                "CL-0042", "cl-0042", "lefevre", "efèvr", "LEFEVRE etab",
                "belmont", "océane", "38400", "martin heres", "0476001122", "+33 4 76 00 11 22", "04.76.00.11.22",
                "04 76 00", "accueil@lefevre-chauffage.example", "732829320", "732 829 320", "condensation",
                "chaudiere",
                "0639980036", "préfère matin", "lefevre belmont", "sa", "lé", "ch",
            ]
            for query in queries {
                let found = try await find(platform, query)
                #expect(found == [wanted.id], "\(query)")
            }
            for query in ["0476001123", "732829321", "zzz", "belmont zzz"] {
                let found = try await find(platform, query)
                #expect(found.isEmpty, "\(query)")
            }
        }
    }

    @Test("The whole of a number comes first, then starts of names, words of names, and all else")
    func tiers() async throws {
        try await with { platform in
            let inNotes = try await account(platform) {
                $0.name = "Mairie"
                $0.notes = "voir Martin"
            }
            let inside = try await account(platform) { $0.name = "Saintmartinois" }
            let word = try await account(platform) { $0.name = "Garage Martin" }
            let start = try await account(platform) { $0.name = "Martin et fils" }
            let code = try await account(platform) {
                $0.name = "Zoé"
                $0.code = "MARTIN"
            }
            let found = try await find(platform, "martin")
            #expect(found == [code.id, start.id, word.id, inNotes.id, inside.id])
            let paged = try await find(platform, "martin", page: 2)
            #expect(paged == found)
            let short = try await find(platform, "ma")
            #expect(short == [inNotes.id, start.id, word.id, code.id])
        }
    }

    @Test("What a contact is called finds its account as long as it is one of its contacts (ACC-19)")
    func lending() async throws {
        try await with { platform in
            let first = try await account(platform) { $0.name = "Premier" }
            let second = try await account(platform) { $0.name = "Second" }
            var person = try await contact(platform) {
                $0.accountID = first.id
                $0.lastName = "Quivrin"
            }
            func check(_ query: String, _ ids: [Int64], _ comment: Comment) async throws {
                let found = try await find(platform, query)
                #expect(found == ids, comment)
            }
            try await check("quivrin", [first.id], "created")
            var update = UpdateContactRequest()
            update.contact = person
            update.contact.lastName = "Rostand"
            update.updateMask.paths = ["last_name"]
            person = try await platform.call(ContactMethods.updateContact, update)
            try await check("quivrin", [], "renamed")
            try await check("rostand", [first.id], "renamed")
            update.contact = person
            update.contact.accountID = second.id
            update.updateMask.paths = ["account_id"]
            person = try await platform.call(ContactMethods.updateContact, update)
            try await check("rostand", [second.id], "moved")
            var delete = DeleteRequest()
            delete.id = person.id
            _ = try await platform.call(ContactMethods.deleteContact, delete)
            try await check("rostand", [], "in the bin")
            var undelete = UndeleteRequest()
            undelete.id = person.id
            _ = try await platform.call(ContactMethods.undeleteContact, undelete)
            try await check("rostand", [second.id], "back")
            var rename = UpdateAccountRequest()
            rename.account = second
            rename.account.name = "Deuxième"
            rename.updateMask.paths = ["name"]
            _ = try await platform.call(AccountMethods.updateAccount, rename)
            try await check("rostand deuxieme", [second.id], "the account was renamed")
            try await check("second", [], "the account was renamed")
        }
    }

    @Test("Whatever is looked for, the box finds what a reading of every record finds, in the order of the tiers")
    func model() async throws {
        let words = ["pont", "ponton", "sarl", "rue", "ru", "le", "mar", "martin", "artin", "été", "déjà", "x", "77"]
        var random = SeededGenerator(seed: 11)
        func text(_ count: ClosedRange<Int>) -> String {
            (0..<Int.random(in: count, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
                .joined(separator: [" ", "-", ", "].randomElement(using: &random) ?? " ")
        }
        try await with { platform in
            var known: [(account: Account, lent: [String])] = []
            for place in 0..<60 {
                let made = try await account(platform) {
                    $0.name = "\(text(1...3))"
                    $0.code = place.isMultiple(of: 3) ? "\(text(1...1))\(place)" : ""
                    $0.notes = text(0...3)
                    $0.addresses = [.with { $0.city = text(1...2) }]
                    $0.distinct = true
                }
                var lent: [String] = []
                for _ in 0..<Int.random(in: 0...2, using: &random) {
                    let person = try await contact(platform) {
                        $0.accountID = made.id
                        $0.lastName = text(1...2)
                    }
                    lent.append(person.fullName)
                }
                known.append((made, lent))
            }
            for _ in 0..<150 {
                let query = text(1...2)
                let expected = known.compactMap { item in Self.tier(query, item.account, item.lent).map { (item, $0) } }
                    .sorted { ($0.1, $0.0.account.id) < ($1.1, $1.0.account.id) }
                    .map(\.0.account.id)
                let found = try await find(platform, query, page: 7)
                #expect(found == expected, "\(query)")
            }
        }
    }

    /// The tier that an account is found in, by reading its texts.
    private static func tier(_ query: String, _ account: Account, _ lent: [String]) -> Int? {
        let key = TextKeys.searchKey(query)
        let terms = key.split(separator: " ").map(String.init)
        let name = TextKeys.searchKey(account.name)
        let code = TextKeys.searchKey(account.code)
        let all = ([name, code] + ([account.notes] + account.addresses.map(\.city) + lent).map(TextKeys.searchKey))
            .filter { !$0.isEmpty }
        func startsWord(_ text: String, _ term: String) -> Bool {
            text.split(separator: " ").contains { $0.utf8.starts(with: term.utf8) }
        }
        if code == key { return 0 }
        if name.utf8.starts(with: key.utf8) { return 1 }
        if terms.allSatisfy({ startsWord(name, $0) }) { return 2 }
        let isFound = terms.allSatisfy { term in
            all.contains { term.count >= 3 ? $0.contains(term) : startsWord($0, term) }
        }
        return isFound ? 3 : nil
    }
}
