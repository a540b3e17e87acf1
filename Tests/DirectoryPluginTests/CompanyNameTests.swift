import TestKit
import Testing

@testable import DirectoryPlugin

@Suite("Names of firms")
struct CompanyNameTests {
    @Test(
        "Legal form, accents, case, punctuation, order, small words and abbreviations make no other name (ACC-08)",
        arguments: [
            ("SARL Dupont", "Dupont"), ("S.A.R.L. Dupont", "DUPONT SARL"), ("S A R L Dupont", "dupont"),
            ("Dupont S.A.S.", "Dupont, SASU"), ("Dupont (EURL)", "SNC Dupont"), ("SCI Dupont", "S.C.I. DUPONT"),
            ("GAEC Dupont", "Dupont GIE"), ("SELARL Dupont", "SCOP Dupont"), ("Dupont EIRL", "EI Dupont"),
            ("Société à responsabilité limitée Dupont", "Dupont"), ("Dupont société anonyme", "Dupont SA"),
            ("Société par actions simplifiée Dupont", "SAS Dupont"),
            ("Entreprise individuelle Jean Durand", "Durand Jean, EI"),
            ("Association loi 1901 Les Amis", "Les Amis (association)"),
            ("Garage de l'Étoile", "ETOILE (Garage)"), ("Garage de l’Étoile", "GARAGE DE L ETOILE"),
            ("S.A. L'Étoile", "Étoile"), ("S A L ETOILE", "L'Étoile SA"), ("Œuvre du Puits", "OEUVRE DES PUITS"),
            ("St Martin", "Saint-Martin"), ("Institution Ste Marie", "INSTITUTION SAINTE-MARIE"),
            ("Sté Dupont", "Dupont"), ("Ste Dupont", "Société Dupont"), ("SARL Sté Dupont", "Dupont"),
            ("Ets Lefèvre", "ÉTABLISSEMENTS LEFEVRE"), ("Dupont & Cie", "Compagnie Dupont"),
            ("Hôtel du Gd Cerf", "Grand Cerf (hôtel)"), ("Garage du Gal Leclerc", "Garage Général-Leclerc"),
            ("Café du Bd Gambetta", "Café Boulevard Gambetta"), ("Bar de l'Av. Foch", "Bar Avenue Foch"),
            ("E.D.F.", "EDF"), ("E D F", "E.D.F"), ("H & M", "H&M"), ("B et B", "B&B"), ("J.-P. Martin", "JP Martin"),
            ("J. P. Martin", "Martin J.P."), ("Johnson and Johnson", "Johnson & Johnson"),
        ]
    )
    func same(first: String, second: String) {
        #expect(CompanyName(first).key == CompanyName(second).key)
        #expect(CompanyName(first).likeness(to: CompanyName(second)) == .same)
    }

    @Test(
        "What remains tells names from one another",
        arguments: [
            ("Dupont", "Durand"), ("Lot 12", "Lot 13"), ("Martin Plomberie", "Martin Électricité"),
            ("Saint Martin", "Martin"), ("Mairie de Mens", "Mairie de Theys"), ("Dupont", "Dupont Dupont"),
            ("S.N.C.F.", "SNC"), ("SAMU", "SA"),
        ]
    )
    func others(first: String, second: String) {
        #expect(CompanyName(first).key != CompanyName(second).key)
    }

    @Test("A name of nothing but words that do not tell keeps them; one without a letter has no key")
    func silent() {
        #expect(CompanyName("La Société").key == "la societe")
        #expect(CompanyName("SARL").key == "sarl")
        #expect(CompanyName("L'").key == "l")
        #expect(CompanyName(" - & ! ").key.isEmpty)
        #expect(CompanyName("").likeness(to: CompanyName("")) == .other)
    }

    @Test("However long a name is, its key fits its field")
    func long() {
        let names = [String(repeating: "st ", count: 5000), String(repeating: "é", count: 5000), "\u{FDFA} \u{FDFA}"]
        for name in names {
            let key = CompanyName(name).key
            #expect(!key.isEmpty && key.unicodeScalars.count <= 300)
        }
    }

    @Test(
        "Names are similar by a letter or two in a long word, a word more, or two words written as one",
        arguments: [
            ("Boulangerie aux trois épis", "SARL Boulengerie Aux Trois Epis", true), ("Dupont", "Dupond", true),
            ("Dupont", "Dupnot", true), ("Dupont", "Duponts", true), ("Électricité Durand", "Electrcté Durand", true),
            ("Martin", "Garage Martin", true), ("Auto Sport", "Autosport", true), ("Sport Auto", "Autosport", true),
            ("Dupont", "Durand", false), ("Bar", "Bat", false), ("Lot 12", "Lot 13", false),
            ("Hall 2024 Expo", "Hall 2025 Expo", false), ("Mairie de Mens", "Mairie de Theys", false),
            ("Plomberie Martin", "Plombrie Matrin", false), ("Martin", "Garage Martin Auto", false),
            ("Dupont", "Duprand", false),
        ]
    )
    func similar(first: String, second: String, isSimilar: Bool) {
        let expected = isSimilar ? CompanyName.Likeness.similar : .other
        #expect(CompanyName(first).likeness(to: CompanyName(second)) == expected)
        #expect(CompanyName(second).likeness(to: CompanyName(first)) == expected)
    }

    @Test(
        "A name that is being typed may become those that begin so, in any order (ACC-07)",
        arguments: [
            ("Dup", "Dupont SARL", true), ("SARL Dup", "Dupont", true), ("Dupont S", "Dupont", true),
            ("Garage de", "Garage Martin", true), ("Garage de l'Ét", "Garage de l'Étoile", true),
            ("étoile gar", "Garage de l'Étoile", true), ("St Mar", "Saint-Martin Auto", true),
            ("Ste Dup", "Dupont", true), ("st", "Saint-Martin", true), ("Ets Lef", "Établissements Lefèvre", true),
            ("pont", "Dupont", false), ("Dupont x", "Dupont", false), ("Durand", "Dupont", false),
            ("SARL", "Dupont", false), ("", "Dupont", false),
        ]
    )
    func typed(text: String, name: String, mayBecome: Bool) {
        #expect(TypedName(text).mayBecome(CompanyName(name)) == mayBecome)
    }

    @Test("A name of any length is looked for within the limits of the keyword box")
    func queries() {
        for text in [String(repeating: "ab ", count: 500), String(repeating: "x", count: 5000), "", "SARL Dup"] {
            for query in TypedName(text).queries {
                #expect(!query.isEmpty && query.utf8.count <= 400)
                #expect(query.split(separator: " ").count <= 10)
            }
        }
        #expect(TypedName("SARL Dup").queries == ["sarl dup", "dup"])
        #expect(TypedName("Dup").queries == ["dup"])
    }

    // MARK: - Any decoration

    private static let words = [
        "garage", "martin", "etoile", "boulangerie", "republique", "saint", "grand", "general", "etablissements",
        "compagnie", "boulevard", "2000", "dupont", "lefevre",
    ]
    private static let abbreviations = [
        "saint": "st.", "grand": "gd", "general": "gal", "etablissements": "ets", "compagnie": "cie",
        "boulevard": "bd",
    ]
    private static let forms = [
        "SARL", "S.A.R.L.", "sarl", "SAS", "S.A.S.", "SASU", "SA", "S.A.", "EURL", "E.U.R.L.", "SNC", "SCI", "S.C.I.",
        "SCOP", "EI", "EIRL", "SELARL", "GIE", "GAEC", "Association", "Société", "Société anonyme",
        "Entreprise individuelle",
    ]
    private static let small = ["de", "du", "des", "la", "le", "les", "et", "&", "the"]
    private static let accents: [Character: Character] = ["a": "à", "e": "é", "i": "î", "o": "ô", "u": "ù", "c": "ç"]

    private static func spelled(_ word: String, _ random: inout SeededGenerator) -> String {
        let short = random.chance(30) ? abbreviations[word] : nil
        var text = ""
        for letter in short ?? word {
            let accented = random.chance(30) ? accents[letter] : nil
            text.append(accented ?? letter)
        }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: text = text.uppercased()
        case 1: text = text.prefix(1).uppercased() + text.dropFirst()
        default: break
        }
        guard random.chance(15) else { return text }
        return random.pick(["l'", "d’", "L'", "d'"]) + text
    }

    private static func decorated(_ words: [String], _ random: inout SeededGenerator) -> String {
        var parts: [String] = []
        for word in words.shuffled(using: &random) {
            if random.chance(25) { parts.append(random.pick(small)) }
            parts.append(spelled(word, &random))
        }
        if random.chance(60) { parts.insert(random.pick(forms), at: random.chance(50) ? 0 : parts.count) }
        var text = ""
        for part in parts {
            if !text.isEmpty { text += random.pick([" ", "  ", "-", ", ", " / "]) }
            text += part
        }
        return text
    }

    @Test("Whatever a name is decorated with, its key stays (ACC-08)")
    func decorations() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<3000 {
            let words = Array(Self.words.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)))
            let text = Self.decorated(words, &random)
            #expect(CompanyName(text).key == words.sorted().joined(separator: " "), "\(text)")
        }
    }

    @Test("A name with a letter wrong, a word more, or two words as one is similar, and has a part in common")
    func slips() {
        var random = SeededGenerator(seed: 8)
        let long = Self.words.filter { $0.count > 4 && !Self.abbreviations.keys.contains($0) }
        for _ in 0..<3000 {
            var words = Array(long.shuffled(using: &random).prefix(Int.random(in: 1...5, using: &random)))
            let first = CompanyName(words.joined(separator: " "))
            switch Int.random(in: 0..<5, using: &random) {
            case 0: words.append(random.pick(long))
            case 1 where words.count > 1: words[0] += words.remove(at: 1)
            case let kind:
                var letters = Array(words[0])
                let place = Int.random(in: letters.indices, using: &random)
                switch kind {
                case 2: letters[place] = "z"
                case 3: letters.insert("z", at: place)
                default: letters.remove(at: place)
                }
                words[0] = String(letters)
            }
            let slipped = CompanyName(words.joined(separator: " "))
            // A letter less may leave a word too short to be told misspelled, or none at all different.
            guard first.likeness(to: slipped) == .similar else { continue }
            #expect(!Set(first.parts).isDisjoint(with: slipped.parts), "\(first.words) \(slipped.words)")
        }
    }

    @Test("The parts of a name: its longest words, the ends of a single one, two as one")
    func parts() {
        #expect(CompanyName("Dupont").parts == ["dupont", "du…", "…nt"])
        #expect(CompanyName("Bar").parts == ["bar"])
        #expect(CompanyName("A 2").parts == ["2a", "a2"])
        #expect(CompanyName("Bati Renov").parts == ["renov", "bati", "batirenov", "renovbati"])
        #expect(CompanyName("Garage Central Michel Annecy").parts == ["central", "annecy", "garage"])
    }
}
