import TestKit
import Testing

@testable import Identifiers

@Suite("Numbers of companies, banks, goods and people say what is wrong with them")
struct IdentifierTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let kind: any Identifier.Type
        let text: String
        let fault: IdentifierFault?

        init(_ kind: any Identifier.Type, _ text: String, _ fault: IdentifierFault?) {
            self.kind = kind
            self.text = text
            self.fault = fault
        }

        var testDescription: String { "\(kind) \(text)" }
    }

    @Test(
        "A wrong number is refused for what is wrong with it",
        arguments: [
            Case(Siren.self, "732 829 320", nil), Case(Siren.self, "732829321", .checksum),
            Case(Siren.self, "73282932", .length), Case(Siren.self, "73282932O", .characters),
            Case(Siren.self, "", .characters), Case(Siren.self, "七32829320", .characters),
            Case(Siret.self, "732 829 320 00074", nil), Case(Siret.self, "73282932000075", .checksum),
            Case(Siret.self, "73282932100074", .checksum), Case(Siret.self, "356 000 000 00048", nil),
            Case(Siret.self, "35600000049837", nil), Case(VATNumber.self, "fr 44 732829320", nil),
            Case(VATNumber.self, "FR45732829320", .checksum), Case(VATNumber.self, "FRI4732829320", .characters),
            Case(VATNumber.self, "BE0411905847", nil), Case(VATNumber.self, "BE041190584", .length),
            Case(VATNumber.self, "US123456789", .country), Case(VATNumber.self, "NL123456789B01", nil),
            Case(IBAN.self, "FR14 2004 1010 0505 0001 3M02 606", nil),
            Case(IBAN.self, "FR1420041010050500013M02607", .checksum),
            Case(IBAN.self, "FR1420041010050500013M0260", .length), Case(IBAN.self, "ZZ1420041010", .country),
            Case(IBAN.self, "BE68539007547034", nil), Case(BIC.self, "BNPAFRPPXXX", nil),
            Case(BIC.self, "BNPAFRP", .length), Case(BIC.self, "BNP4FRPP", .characters),
            Case(CreditorIdentifier.self, "FR72ZZZ123456", nil),
            Case(CreditorIdentifier.self, "FR73ZZZ123456", .checksum),
            Case(CreditorIdentifier.self, "FR72ZZZ1234567", .length), Case(Barcode.self, "3 017620 422003", nil),
            Case(Barcode.self, "3017620422004", .checksum), Case(Barcode.self, "96385074", nil),
            Case(PhoneNumber.self, "06.12.34.56.78", nil), Case(PhoneNumber.self, "06 12 34 56", .length),
            Case(PhoneNumber.self, "le soir", .characters), Case(PhoneNumber.self, "6 12 34 56 789", .country),
            Case(EmailAddress.self, "a@b.fr", nil), Case(EmailAddress.self, "a b@c.fr", .characters),
            Case(EmailAddress.self, "a@b", .length),
        ]
    )
    func faults(_ example: Case) {
        var fault: IdentifierFault?
        do throws(IdentifierFault) { _ = try example.kind.normalised(example.text) } catch { fault = error }
        #expect(fault == example.fault)
    }

    @Test("A French VAT number is made of its SIREN, and gives it back")
    func vatOfSiren() throws {
        #expect(try VATNumber.french(siren: "732 829 320") == "FR44732829320")
        #expect(VATNumber.siren("FR 44 732 829 320") == "732829320")
        #expect(VATNumber.siren("BE0411905847") == nil)
        #expect(try Siret.siren("73282932000074") == "732829320")
    }

    @Test("An e-mail address that needs no reading is one that a reading leaves as it is")
    func plainAddresses() {
        var random = SeededGenerator(seed: 11)
        var plain = 0
        for _ in 0..<20_000 {
            let length = Int.random(in: 3...14, using: &random)
            let text = String((0..<length).map { _ in "aab.@-Z9é ".randomElement(using: &random) ?? "a" })
            guard EmailAddress.isPlain(text) else { continue }
            plain += 1
            #expect((try? EmailAddress.parsed(text)) == text, "\(text)")
        }
        #expect(plain > 0)
        for text in ["a@b.fr", "jean.dupont+ruche@sous-domaine.exemple.fr", "J_D@x9.fr"] {
            #expect(EmailAddress.isPlain(text) && (try? EmailAddress.parsed(text)) == text)
        }
        for text in [
            "a@b", "a@b.1", "a@-b.fr", "a@b-.fr", ".a@b.fr", "a.@b.fr", "a@B.fr", "a@@b.fr", "a@b..fr", "@b.fr",
        ] {
            #expect(!EmailAddress.isPlain(text))
        }
    }

    @Test("Numbers are printed as people read them")
    func printed() throws {
        #expect(IBAN.printed("FR1420041010050500013M02606") == "FR14 2004 1010 0505 0001 3M02 606")
        #expect(PhoneNumber.printed("+33612345678") == "06 12 34 56 78")
        #expect(PhoneNumber.printed("+262262123456") == "02 62 12 34 56")
        #expect(PhoneNumber.printed("+3225123456") == "+3225123456")
        #expect(EmailAddress.key(" Jean.Dupont@Exemple.FR ") == "jean.dupont@exemple.fr")
        #expect(try BIC.country("BNPAFRPPXXX") == "FR")
    }
}
