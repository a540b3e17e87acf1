import Model

/// The name of a firm, as names are told from one another (ACC-08).
///
/// Neither legal form, accents, case, punctuation, order of words nor small words count, and usual abbreviations are
/// spelled out: `SARL Garage de l'Étoile`, `Étoile (garage)` and `GARAGE DE L ETOILE S.A.R.L.` are one name. A name of
/// nothing else but such words keeps them: `La Société` is not the empty name.
struct CompanyName: Sendable, Equatable {
    /// Most characters (Unicode scalars) of a name that count: as many as the field holds.
    static let maximumLength = 200
    /// Most characters of a key: as many as the fields of keys hold.
    static let maximumKeyLength = 300

    /// The words that tell it from others, in the order of the alphabet; a word twice where it stands twice.
    let words: [String]

    init(_ text: String) {
        let folded = Self.folded(text)
        let telling = Self.telling(folded)
        words = (telling.isEmpty ? folded : telling).sorted()
    }

    /// What names are found by: the same for names that are told from one another by nothing. Empty for a name without
    /// a letter or a digit.
    var key: String { words.joined(separator: " ").cut(to: Self.maximumKeyLength) }
}

// MARK: - Words that do not tell

extension CompanyName {
    static let smallWords: Set<String> = [
        "de", "du", "des", "d", "la", "le", "les", "l", "et", "the", "and", "au", "aux",
    ]

    /// What an `&` may be written as.
    private static let conjunctions: Set<String> = ["et", "and"]

    private static let legalForms: Set<String> = [
        "sarl", "sas", "sasu", "sa", "eurl", "snc", "sci", "scop", "scic", "ei", "eirl", "selarl", "selas", "selasu",
        "selurl", "scp", "scm", "sccv", "scea", "earl", "gaec", "gie", "sca", "scs", "sem", "saem", "societe",
        "association", "assoc", "asso", "sprl", "srl", "gmbh", "ltd", "llc", "inc",
    ]

    /// Legal forms of several words, by their first one; the longest first.
    private static let longLegalForms: [String: [[String]]] = [
        "societe": [
            ["societe", "par", "actions", "simplifiee", "unipersonnelle"],
            ["societe", "par", "actions", "simplifiee"],
            ["societe", "a", "responsabilite", "limitee"],
            ["societe", "civile", "de", "moyens"],
            ["societe", "civile", "immobiliere"],
            ["societe", "civile", "professionnelle"],
            ["societe", "en", "nom", "collectif"],
            ["societe", "anonyme"],
            ["societe", "civile"],
        ],
        "entreprise": [
            ["entreprise", "unipersonnelle", "a", "responsabilite", "limitee"],
            ["entreprise", "individuelle", "a", "responsabilite", "limitee"],
            ["entreprise", "individuelle"],
        ],
        "groupement": [
            ["groupement", "d", "interet", "economique"],
            ["groupement", "interet", "economique"],
        ],
        "association": [["association", "loi", "1901"]],
    ]

    private static let abbreviations: [String: String] = [
        "st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes",
        "ets": "etablissements", "etab": "etablissements", "etabl": "etablissements", "etabs": "etablissements",
        "etablissement": "etablissements", "cie": "compagnie", "gal": "general", "gale": "generale",
        "gd": "grand", "gde": "grande", "gds": "grands", "gdes": "grandes",
        "bd": "boulevard", "bld": "boulevard", "blvd": "boulevard", "av": "avenue", "ave": "avenue", "pl": "place",
        "rte": "route", "imp": "impasse", "chem": "chemin", "fg": "faubourg", "fbg": "faubourg",
    ]

    private static let spelledOut = Set(abbreviations.values)

    /// What a word stands for when it is an abbreviation.
    static func expansion(of word: String) -> String? { abbreviations[word] }

    /// Whether what is typed so far may become a word that does not tell.
    static func mayBecomeSilent(_ start: String) -> Bool {
        legalForms.contains { $0.hasPrefix(start) } || smallWords.contains { $0.hasPrefix(start) }
    }

    /// The words that tell, in the order they stand in. `isContinued`: another word follows the last one.
    static func telling(_ words: [String], isContinued: Bool = false) -> [String] {
        var result: [String] = []
        var place = 0
        while place < words.count {
            let word = words[place]
            let isLast = place + 1 == words.count && !isContinued
            let silent = silentWords(at: place, of: words)
            if silent > 0 {
                place += silent
            } else {
                place += 1
                // `Sté Dupont` is a société, `Institution Ste Marie` a saint.
                if word == "ste", result.isEmpty, !isLast { continue }
                result.append(abbreviations[word] ?? word)
            }
        }
        return result
    }

    /// How many words from there on do not tell.
    private static func silentWords(at place: Int, of words: [String]) -> Int {
        let word = words[place]
        if let form = longLegalForms[word]?.first(where: { words[place...].starts(with: $0) }) { return form.count }
        return legalForms.contains(word) || smallWords.contains(word) ? 1 : 0
    }
}

// MARK: - Folding

extension CompanyName {
    /// The words as keywords are folded: without accents, in small letters. `S.A.R.L.`, `S A R L` and `B & B` are one
    /// word, `l'` and `d'` none.
    static func folded(_ text: String) -> [String] {
        let text = text.cut(to: maximumLength)
        var words: [String] = []
        for token in text.split(whereSeparator: \.isWhitespace) { words += parts(of: token) }
        // `L'` and nothing behind it.
        return words.isEmpty ? keywords(text[...]) : joiningLetters(words)
    }

    private static func keywords(_ text: Substring) -> [String] {
        TextKeys.searchKey(String(text)).split(separator: " ").map(String.init)
    }

    /// The words of what stands between two blanks.
    private static func parts(of token: Substring) -> [String] {
        guard let apostrophe = token.unicodeScalars.firstIndex(where: isApostrophe) else {
            let words = keywords(token)
            return words.count > 1 && words.allSatisfy(isLetter) ? [words.joined()] : words
        }
        var words = keywords(token[..<apostrophe])
        if let last = words.last, ["l", "d"].contains(last) { words.removeLast() }
        if words.count > 1, words.allSatisfy(isLetter) { words = [words.joined()] }
        return words + parts(of: token[token.unicodeScalars.index(after: apostrophe)...])
    }

    /// Makes one word of letters that stand side by side.
    private static func joiningLetters(_ words: [String]) -> [String] {
        guard words.contains(where: isLetter) else { return words }
        var result: [String] = []
        var letters: [String] = []
        for (place, word) in words.enumerated() {
            if isLetter(word) {
                letters.append(word)
                continue
            }
            // `B et B` is `B & B`.
            let isBetween = !letters.isEmpty && place + 1 < words.count && isLetter(words[place + 1])
            if isBetween, conjunctions.contains(word) { continue }
            result += acronym(letters)
            result.append(word)
            letters = []
        }
        return result + acronym(letters)
    }

    private static func acronym(_ letters: [String]) -> [String] {
        guard letters.count > 1, let last = letters.last else { return letters }
        let form = letters.dropLast().joined()
        // `S A L ETOILE`: the last letter lost its apostrophe.
        if smallWords.contains(last), legalForms.contains(form) { return [form, last] }
        return [letters.joined()]
    }

    private static func isLetter(_ word: String) -> Bool {
        guard let byte = word.utf8.first, word.utf8.count == 1 else { return false }
        return byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "'", "`", "\u{00B4}", "\u{02BC}", "\u{2018}", "\u{2019}", "\u{2032}": true
        default: false
        }
    }
}

// MARK: - Names that are alike

extension CompanyName {
    /// How much two names have in common.
    enum Likeness: Sendable {
        case same
        /// A word is spelled otherwise by a letter or two, one name has a word more, or writes two words as one.
        case similar
        case other
    }

    func likeness(to other: CompanyName) -> Likeness {
        guard !words.isEmpty, !other.words.isEmpty else { return .other }
        if words == other.words { return .same }
        let (own, others) = Self.difference(words, other.words)
        let isSimilar =
            switch (own.count, others.count) {
            case (1, 1): Self.isMisspelling(own[0], others[0])
            case (0, 1): words.contains { $0.utf8.count > 2 }
            case (1, 0): other.words.contains { $0.utf8.count > 2 }
            case (1, 2): own[0] == others[0] + others[1] || own[0] == others[1] + others[0]
            case (2, 1): others[0] == own[0] + own[1] || others[0] == own[1] + own[0]
            default: false
            }
        return isSimilar ? .similar : .other
    }

    /// What each of two sorted lists has that the other has not.
    private static func difference(_ first: [String], _ second: [String]) -> (first: [String], second: [String]) {
        var onlyFirst: [String] = []
        var onlySecond: [String] = []
        var place = 0
        var other = 0
        while place < first.count, other < second.count {
            if first[place] == second[other] {
                place += 1
                other += 1
            } else if first[place] < second[other] {
                onlyFirst.append(first[place])
                place += 1
            } else {
                onlySecond.append(second[other])
                other += 1
            }
        }
        return (onlyFirst + first[place...], onlySecond + second[other...])
    }

    /// One letter is missing, too many, another one or swapped with its neighbour; two of them in words of nine letters
    /// and more, none in words under five. Numbers are never misspelled: `Lot 12` is not `Lot 13`.
    static func isMisspelling(_ first: String, _ second: String) -> Bool {
        let one = Array(first.utf8)
        let two = Array(second.utf8)
        let longest = max(one.count, two.count)
        let most = longest >= 9 ? 2 : longest >= 5 ? 1 : 0
        guard most > 0, abs(one.count - two.count) <= most else { return false }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard !(one + two).contains(where: { digits.contains($0) }) else { return false }
        return distance(one, two) <= most
    }

    /// How many letters were changed, left out, put in or swapped (Damerau-Levenshtein, no letter touched twice).
    private static func distance(_ one: [UInt8], _ two: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...two.count)
        for place in one.indices {
            var row = [place + 1]
            for other in two.indices {
                let changed = last[other] + (one[place] == two[other] ? 0 : 1)
                var best = min(changed, last[other + 1] + 1, row[other] + 1)
                if place > 0, other > 0, one[place] == two[other - 1], one[place - 1] == two[other] {
                    best = min(best, beforeLast[other - 1] + 1)
                }
                row.append(best)
            }
            beforeLast = last
            last = row
        }
        return last[two.count]
    }

    /// Parts that a similar name has one of nearly always: the three longest words; of a single one its ends too, for one
    /// of them is spelled right; of two words also what they are written as one.
    ///
    /// Words of one or two letters and what stands for an abbreviation are no parts.
    var parts: [String] {
        var known: [String] = []
        for word in words where word.utf8.count > 2 && !Self.spelledOut.contains(word) && !known.contains(word) {
            known.append(word)
        }
        known.sort { $0.utf8.count == $1.utf8.count ? $0 < $1 : $0.utf8.count > $1.utf8.count }
        var parts = Array(known.prefix(3))
        if known.count == 1, let word = known.first, word.utf8.count >= 5 {
            parts += [word.prefix(2) + "…", "…" + word.suffix(2)]
        }
        let pair = words.count == 2 ? words : known
        if pair.count == 2 { parts += [pair[0] + pair[1], pair[1] + pair[0]] }
        return parts
    }
}

/// A name of which the last word is still being typed (ACC-07).
struct TypedName: Sendable {
    /// The words before the last that tell, in the order of the alphabet.
    private let complete: [String]
    /// What there is of the last word.
    private let start: String
    private let folded: [String]

    init(_ text: String) {
        folded = CompanyName.folded(text)
        complete = CompanyName.telling(Array(folded.dropLast()), isContinued: true).sorted()
        start = folded.last ?? ""
    }

    /// Whether the name can be the other one once it is typed to its end, or as far as the other goes: in any order of
    /// the words, and whatever legal form it has.
    func mayBecome(_ name: CompanyName) -> Bool {
        var rest = name.words
        for word in complete {
            guard let place = rest.firstIndex(of: word) else { return false }
            rest.remove(at: place)
        }
        guard !start.isEmpty else { return false }
        let whole = CompanyName.expansion(of: start)
        if rest.contains(where: { $0.hasPrefix(start) || $0 == whole }) { return true }
        return !complete.isEmpty && CompanyName.mayBecomeSilent(start)
    }

    /// The keywords to look for it with: as it is typed, and without what does not tell.
    var queries: [String] {
        let queries = [folded, complete + (start.isEmpty ? [] : [start])].map(Self.query).filter { !$0.isEmpty }
        return queries.count == 2 && queries[0] == queries[1] ? [queries[0]] : queries
    }

    /// As many words as one query may have: ten, of 400 bytes.
    private static func query(_ words: [String]) -> String {
        var query = ""
        for word in words.prefix(10) where query.utf8.count + word.utf8.count < 400 {
            query += query.isEmpty ? word : " " + word
        }
        return query
    }
}

extension String {
    /// Its first characters (Unicode scalars): rules run before anybody measured a text, and folding makes some longer.
    func cut(to count: Int) -> String {
        guard utf8.count > count else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.prefix(count)))
    }
}
