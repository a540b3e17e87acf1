import DirectoryAPI
import SwiftProtobuf
import TestKit
import Testing

@testable import DirectoryPlugin

@Suite("How much accounts look alike")
struct DuplicateScoreTests {
    private static let siren = "732829320"
    private static let otherSiren = "552100554"

    private static func account(
        _ name: String = "",
        siren: String = "",
        telephone: String = "",
        mobile: String = "",
        email: String = "",
        street: String = "",
        _ postalCode: String = "",
        _ city: String = ""
    ) -> Account {
        .with {
            $0.name = name
            $0.siren = siren
            $0.telephone = telephone
            $0.mobile = mobile
            $0.email = email
            guard !postalCode.isEmpty || !city.isEmpty else { return }
            var address = Address()
            address.street = street
            address.postalCode = postalCode
            address.city = city
            $0.addresses = [address]
        }
    }

    private struct Row {
        let first: Account
        let second: Account
        let score: Int32
        let reasons: [DuplicateReason]

        init(_ first: Account, _ second: Account, _ score: Int32, _ reasons: [DuplicateReason]) {
            self.first = first
            self.second = second
            self.score = score
            self.reasons = reasons
        }
    }

    private func check(_ rows: [Row]) {
        for row in rows {
            let first = AccountTraits(row.first)
            let second = AccountTraits(row.second)
            let score = DuplicateScore(first, second)
            #expect(score.value == row.score, "\(row.first.name) and \(row.second.name): \(score)")
            #expect(score.reasons == row.reasons, "\(row.first.name) and \(row.second.name)")
            #expect(DuplicateScore(second, first) == score, "\(row.first.name) and \(row.second.name)")
        }
    }

    @Test("One SIREN is one account, whatever else differs (ACC-12)")
    func sirens() {
        check([
            Row(
                Self.account("Dupont", siren: "732 829 320"),
                Self.account("Zoé", siren: Self.siren),
                100,
                [.sameSiren]
            ),
            Row(
                Self.account("Dupont", siren: Self.siren, "38000", "Grenoble"),
                Self.account("SARL Dupont", siren: Self.siren, "69001", "Lyon"),
                100,
                [.sameSiren, .sameName, .otherTown]
            ),
        ])
    }

    @Test("One name is strong in one town, to look at in two, nothing with two SIREN in two towns (ACC-08)")
    func names() {
        let grenoble = Self.account("Dupont SARL", "38000", "Grenoble")
        let lyon = Self.account("DUPONT", "69001", "Lyon")
        check([
            Row(Self.account("Dupont"), Self.account("DUPONT SA"), 80, [.sameName]),
            Row(grenoble, Self.account("Dupont"), 80, [.sameName]),
            Row(grenoble, Self.account("Dupont", "38100", "GRENOBLE"), 90, [.sameName, .sameTown]),
            Row(grenoble, Self.account("Dupont", "38042", "Grenoble Cedex 9"), 90, [.sameName, .sameTown]),
            Row(grenoble, lyon, 60, [.sameName, .otherTown]),
            Row(
                Self.account("Dupont", siren: Self.siren, "38000", "Grenoble"),
                lyon,
                60,
                [.sameName, .otherTown]
            ),
            Row(
                Self.account("Dupont", siren: Self.siren, "38000", "Grenoble"),
                Self.account("Dupont", siren: Self.otherSiren, "69001", "Lyon"),
                40,
                [.sameName, .otherSiren, .otherTown]
            ),
            Row(
                Self.account("Dupont", siren: Self.siren, telephone: "0476001122", "38000", "Grenoble"),
                Self.account("Dupont", siren: Self.otherSiren, telephone: "04.76.00.11.22", "69001", "Lyon"),
                65,
                [.sameName, .sameTelephone, .otherSiren, .otherTown]
            ),
            Row(
                Self.account("Dupont", siren: Self.siren, "38000", "Grenoble"),
                Self.account("Dupont", siren: Self.otherSiren, "38000", "Grenoble"),
                70,
                [.sameName, .sameTown, .otherSiren]
            ),
        ])
    }

    @Test("A similar name is strong under one postal code or with one telephone (ACC-08, ACC-10)")
    func similarNames() {
        check([
            Row(
                Self.account("Boulengerie Martin", "38000", "Grenoble"),
                Self.account("Boulangerie Martin", "38000", "GRENOBLE"),
                80,
                [.similarName, .sameTown]
            ),
            Row(
                Self.account("Martin", "38400", "Saint-Martin-d'Hères"),
                Self.account("Garage Martin", "38402", "St Martin d'Hères CEDEX"),
                60,
                [.similarName, .sameTown]
            ),
            Row(
                Self.account("Dupond", telephone: "06 12 34 56 78"),
                Self.account("Dupont", mobile: "+33612345678"),
                85,
                [.similarName, .sameTelephone]
            ),
            Row(Self.account("Dupond"), Self.account("Dupont"), 50, [.similarName]),
            Row(
                Self.account("Dupond", "38000", "Grenoble"),
                Self.account("Dupont", "69001", "Lyon"),
                30,
                [.similarName, .otherTown]
            ),
        ])
    }

    @Test("Telephone, e-mail and address count alone, and more together (ACC-09 to ACC-11)")
    func reach() {
        let street = Self.account("Un", street: "12 av. du Gal de Gaulle", "38400", "Échirolles")
        check([
            Row(
                Self.account("Un", telephone: "0476001122"),
                Self.account("Deux", mobile: "0476001122"),
                60,
                [.sameTelephone]
            ),
            Row(
                Self.account("Un", email: "Contact@Un.example"),
                Self.account("Deux", email: "contact@un.example"),
                80,
                [.sameEmail]
            ),
            Row(
                Self.account("Un", email: "contact@un.example"),
                Self.account("Deux", email: "info@un.example"),
                0,
                []
            ),
            Row(
                street,
                Self.account("Deux", street: "12, avenue Général de Gaulle", "38 400", "Échirolles"),
                55,
                [.sameAddress, .sameTown]
            ),
            Row(
                Self.account("Un", telephone: "0476001122", street: "3 rue Thiers", "38000", "Grenoble"),
                Self.account("Deux", telephone: "0476001122", street: "3 r. Thiers", "38000", "Grenoble"),
                85,
                [.sameTelephone, .sameAddress, .sameTown]
            ),
            Row(street, Self.account("Deux", "38400", "Échirolles"), 0, []),
            Row(Self.account(), Self.account(), 0, []),
            Row(
                Self.account("Un", siren: Self.siren, email: "a@un.example"),
                Self.account("Deux", siren: Self.otherSiren, email: "a@un.example"),
                60,
                [.sameEmail, .otherSiren]
            ),
        ])
    }

    @Test("A number is one in any of its forms (ACC-10)")
    func telephones() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            let rest = (0..<8).map { _ in String(Int.random(in: 0...9, using: &random)) }
            let digits = ["0", String(Int.random(in: 1...9, using: &random))] + rest
            let plain = digits.joined()
            let pairs = stride(from: 0, to: 10, by: 2).map { digits[$0] + digits[$0 + 1] }
            let abroad = String(plain.dropFirst())
            let tail = pairs.dropFirst().joined(separator: " ")
            let forms = [
                plain, pairs.joined(separator: " "), pairs.joined(separator: "."), pairs.joined(separator: "-"),
                "+33" + abroad, "0033" + abroad, "00 33 " + abroad, "+33 (0)" + digits[1] + " " + tail,
                "(" + pairs[0] + ") " + tail, " " + plain + " ",
            ]
            let known = AccountTraits(Self.account("Deux", mobile: plain))
            for form in forms {
                let described = AccountTraits(Self.account("Un", telephone: form))
                #expect(DuplicateScore(described, known).reasons == [.sameTelephone], "\(form)")
            }
        }
    }

    @Test("What is no number, SIREN or address yet does not count, and does not stop anything (ACC-07)")
    func unfinished() {
        let described = AccountTraits(
            Self.account("Dup", siren: "73282932", telephone: "06 12", email: "contact@", street: "12", "3", "")
        )
        #expect(described.siren.isEmpty && described.telephones.isEmpty && described.email.isEmpty)
        #expect(described.addressKey.isEmpty)
        let known = AccountTraits(Self.account("Dupont", siren: Self.siren, telephone: "0612345678"))
        #expect(DuplicateScore(described, known).value == 0)
        let typed = DuplicateScore(described, known, typed: TypedName("Dup"))
        #expect(typed.value == 50 && typed.reasons == [.similarName])
    }

    @Test("Whatever two accounts are, the score is the same both ways, and two SIREN never make a strong one")
    func anything() {
        var random = SeededGenerator(seed: 21)
        func traits() -> AccountTraits {
            AccountTraits(
                Self.account(
                    random.pick(["", "Dupont", "SARL Dupont", "Dupond", "Garage Dupont", "Durand", "Mairie"]),
                    siren: random.pick(["", "", Self.siren, Self.otherSiren]),
                    telephone: random.pick(["", "0476001122", "0612345678"]),
                    mobile: random.pick(["", "0612345678", "0699887766"]),
                    email: random.pick(["", "a@un.example", "A@un.example", "b@un.example"]),
                    street: random.pick(["", "3 rue Thiers", "3 r Thiers", "5 rue Thiers"]),
                    random.pick(["", "38000", "38100", "69001"]),
                    random.pick(["", "Grenoble", "GRENOBLE CEDEX", "Lyon"])
                )
            )
        }
        for _ in 0..<5000 {
            let first = traits()
            let second = traits()
            let score = DuplicateScore(first, second)
            #expect(score == DuplicateScore(second, first))
            #expect((0...100).contains(score.value))
            let knowsBoth = !first.siren.isEmpty && !second.siren.isEmpty
            #expect((score.value == 100) == (knowsBoth && first.siren == second.siren))
            if knowsBoth, first.siren != second.siren { #expect(score.value < DuplicateScore.strong) }
        }
    }

    // MARK: - Addresses

    private static func key(_ street: String, _ postalCode: String = "38000", country: String = "") -> String {
        PostalKey.key(
            .with {
                $0.street = street
                $0.postalCode = postalCode
                $0.country = country
            }
        )
    }

    @Test(
        "Abbreviations, punctuation and the place of the house number make no other street (ACC-09)",
        arguments: [
            ("12 bis, av. du Gal de Gaulle", "12B Avenue Général-de-Gaulle"),
            ("12 bis avenue du Général de Gaulle", "Avenue du Général de Gaulle, 12bis"),
            ("12 r. Thiers", "12, Rue Thiers"), ("N° 3 place Notre-Dame", "3 pl. Notre Dame"),
            ("Zone artisanale des Pins", "ZA des Pins"), ("Zone d'activités des Pins", "Z.A. LES PINS"),
            ("Rte de Lyon", "Route de Lyon"), ("5 ch. des Prés", "5 chemin des Prés"),
            ("8 fg St-Antoine", "8 Faubourg Saint Antoine"), ("14 ter imp. Ste-Anne", "14ter impasse Sainte Anne"),
            ("4 bd de l'Église", "4 Boulevard de l’Eglise"), ("7 allée du Rond-Point", "7 all. du rond point"),
        ]
    )
    func sameStreets(first: String, second: String) {
        #expect(Self.key(first) == Self.key(second))
        #expect(!Self.key(first).isEmpty)
    }

    @Test("Other numbers, streets, postal codes and countries are other addresses; half of one is none (ACC-09)")
    func otherStreets() {
        let rows = [
            ("12 rue Thiers", "14 rue Thiers"), ("12 rue Thiers", "12 bis rue Thiers"), ("Rue Thiers", "Place Thiers"),
            ("8 rue du 11 Novembre", "11 rue du 8 Novembre"),
        ]
        for row in rows { #expect(Self.key(row.0) != Self.key(row.1), "\(row)") }
        #expect(Self.key("3 rue Thiers", "38 000") == Self.key("3 rue Thiers", "F-38000"))
        #expect(Self.key("3 rue Thiers", "38000") != Self.key("3 rue Thiers", "38100"))
        #expect(Self.key("3 rue Thiers", country: "FR") == Self.key("3 rue Thiers"))
        #expect(Self.key("3 rue Thiers", country: "BE") != Self.key("3 rue Thiers"))
        #expect(Self.key("").isEmpty && Self.key("12").isEmpty && Self.key("3 rue Thiers", "").isEmpty)
        #expect(Self.key(String(repeating: "st ", count: 5000)).unicodeScalars.count <= 300)
    }
}
