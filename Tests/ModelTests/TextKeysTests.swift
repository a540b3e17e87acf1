import Model
import TestKit
import Testing

@Suite("Keys of texts")
struct TextKeysTests {
    @Test(
        "A search finds a word however it is written",
        arguments: [
            ("Lyon", "lyon"), ("  ÉCOLE   d'été ", "ecole d ete"), ("L\u{2019}Oréal", "l oreal"), ("Cœur", "coeur"),
            ("LÆTITIA", "laetitia"), ("Straße", "strasse"), ("GROẞ", "gross"), ("ﬁnance ﬂux", "finance flux"),
            ("Saint-Étienne", "saint etienne"), ("S.N.C.F.", "s n c f"), ("12,50 €", "12 50"), ("n°\u{A0}7", "n 7"),
            ("Dvořák & Łódź", "dvorak lodz"), ("Ørsted", "orsted"), ("e\u{301}te\u{301}", "ete"), ("m²", "m2"),
            ("½", "1 2"), ("\u{AD}co\u{AD}op", "coop"), ("a\u{200B}b", "a b"), ("", ""), ("...", ""), ("«»", ""),
            ("ΟΔΟΣ", "οδοσ"), ("οδος", "οδοσ"), ("İstanbul", "istanbul"), ("Москва́", "москва"), ("東京-1", "東京 1"),
            ("tab\tand\nline", "tab and line"), ("ＡＢＣ１", "abc1"), ("№ 5", "no 5"), ("\u{FDFA}", "صلى الله عليه وسلم"),
        ]
    )
    func searchKeys(text: String, key: String) {
        #expect(scalars(TextKeys.searchKey(text)) == scalars(key))
    }

    @Test(
        "A sort ignores case and marks but keeps punctuation",
        arguments: [
            ("Élan", "elan"), ("L\u{2019}été", "l'ete"), ("L'ÉTÉ", "l'ete"), ("Saint-Étienne", "saint-etienne"),
            ("Œuvre", "oeuvre"), ("a  b ", "a  b "), ("A.B.", "a.b."), ("à\u{A0}b", "a b"), ("«Là»", "«la»"),
            ("ß", "ss"), ("12,50 €", "12,50 €"), ("", ""), ("#1", "#1"),
        ]
    )
    func collationKeys(text: String, key: String) {
        #expect(scalars(TextKeys.collationKey(text)) == scalars(key))
    }

    @Test("Names sort as in a French directory")
    func frenchOrder() {
        let names = ["Zola", "éclair", "Eclair", "Écluse", "ebène", "Œdipe", "odeur", "Ofrande", "été", "étal"]
        let sorted = names.sorted {
            Array(TextKeys.collationKey($0).utf8).lexicographicallyPrecedes(TextKeys.collationKey($1).utf8)
        }
        #expect(sorted == ["ebène", "éclair", "Eclair", "Écluse", "étal", "été", "odeur", "Œdipe", "Ofrande", "Zola"])
    }

    @Test("The key of a key is that key, for every character there is")
    func everyScalar() {
        var failures: [UInt32] = []
        for value in UInt32(0)...0x10FFFF
        where value < 0x3400 || value >= 0xF900 && value < 0x20000 || value >= 0x2F800 && value < 0x30000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "x\(Character(scalar))y"
            let search = TextKeys.searchKey(text)
            let collation = TextKeys.collationKey(text)
            if scalars(TextKeys.searchKey(search)) != scalars(search)
                || scalars(TextKeys.collationKey(collation)) != scalars(collation)
            {
                failures.append(value)
            }
        }
        #expect(failures.isEmpty)
    }

    @Test("The key of a key is that key, for any text; composed and decomposed spellings share it")
    func randomTexts() {
        var random = SeededGenerator(seed: 5)
        let ranges: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0x20...0x7E, 0xA0...0x24F, 0x300...0x36F, 0x370...0x5FF, 0x1E00...0x214F, 0xAC00...0xD7A3,
        ]
        for _ in 0..<5_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...24, using: &random) {
                let range = ranges.randomElement(using: &random) ?? 0x20...0x7E
                if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { text.append(scalar) }
            }
            let search = TextKeys.searchKey(String(text))
            let collation = TextKeys.collationKey(String(text))
            #expect(scalars(TextKeys.searchKey(search)) == scalars(search))
            #expect(scalars(TextKeys.collationKey(collation)) == scalars(collation))
            #expect(scalars(TextKeys.searchKey(collation)) == scalars(search))
            #expect(!search.hasPrefix(" ") && !search.hasSuffix(" ") && !search.contains("  "))
        }
        #expect(TextKeys.collationKey("é") == TextKeys.collationKey("e\u{301}"))
    }

    @Test("Plain text has the same key on the fast path and on the general one")
    func fastPath() {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...20, using: &random)).map { _ in
                UInt8.random(in: 0...127, using: &random)
            }
            let text = String(decoding: bytes, as: UTF8.self)
            // A mark at the end changes no key, but leaves the fast path.
            #expect(scalars(TextKeys.searchKey(text)) == scalars(TextKeys.searchKey(text + "\u{301}")))
            #expect(scalars(TextKeys.collationKey(text)) == scalars(TextKeys.collationKey(text + "\u{301}")))
        }
    }

    /// Strings compare by canonical equivalence; keys are compared bytewise.
    private func scalars(_ text: String) -> [UInt32] {
        text.unicodeScalars.map(\.value)
    }
}
