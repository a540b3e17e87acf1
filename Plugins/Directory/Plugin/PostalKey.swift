import DirectoryAPI
import Model

/// A postal address, as addresses are told from one another (ACC-09): by street and postal code.
///
/// `12 bis, av. du Gal de Gaulle`, `12B Avenue Général-de-Gaulle` and `Avenue du Général de Gaulle, 12 bis` are one
/// street.
enum PostalKey {
    private static let abbreviations: [String: String] = [
        "r": "rue", "av": "avenue", "ave": "avenue", "bd": "boulevard", "bld": "boulevard", "blvd": "boulevard",
        "boul": "boulevard", "pl": "place", "rte": "route", "imp": "impasse", "ch": "chemin", "che": "chemin",
        "chem": "chemin", "fg": "faubourg", "fbg": "faubourg", "all": "allee", "sq": "square", "crs": "cours",
        "pass": "passage", "res": "residence", "bat": "batiment", "lot": "lotissement", "ham": "hameau",
        "qu": "quai", "rpt": "rondpoint", "st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes",
        "gd": "grand", "gde": "grande", "gal": "general", "mal": "marechal", "col": "colonel", "cdt": "commandant",
        "cne": "capitaine", "pdt": "president", "dr": "docteur", "pr": "professeur", "prof": "professeur",
    ]

    /// Two words that are written as one, by the first.
    private static let pairs: [String: [String: String]] = [
        "zone": ["artisanale": "za", "activite": "za", "activites": "za", "industrielle": "zi"],
        "z": ["a": "za", "i": "zi"],
        "rond": ["point": "rondpoint"],
        "boite": ["postale": "bp"],
        "b": ["p": "bp"],
    ]

    /// What stands behind a house number: letters as the land register writes them (B for bis).
    private static let repetitions: [String: String] = [
        "bis": "bis", "b": "bis", "ter": "ter", "t": "ter", "quater": "quater", "q": "quater",
        "quinquies": "quinquies", "a": "a", "c": "c", "d": "d", "e": "e", "f": "f", "g": "g", "h": "h",
    ]

    /// What addresses are found by, at most 300 characters; empty without street or postal code, for a number alone is
    /// no street. The country counts where it is another than France.
    static func key(_ address: Address) -> String {
        let postalCode = code(address.postalCode)
        let street = street(address.street)
        guard !postalCode.isEmpty, !street.isEmpty else { return "" }
        let isFrench = address.country.isEmpty || address.country == "FR"
        let country = isFrench ? "" : TextKeys.searchKey(address.country.cut(to: 2)) + " "
        return "\(country)\(postalCode) \(street)".cut(to: CompanyName.maximumKeyLength)
    }

    /// A postal code without blanks and without the `F-` that people once wrote before it.
    static func code(_ postalCode: String) -> String {
        let code = TextKeys.searchKey(postalCode.cut(to: 16)).filter { $0 != " " }
        return code.utf8.count == 6 && code.hasPrefix("f") ? String(code.dropFirst()) : code
    }

    /// House number first, then the words that tell, in their order; empty without such words.
    private static func street(_ text: String) -> String {
        var words = TextKeys.searchKey(text.cut(to: 200)).split(separator: " ").map(String.init)
        if words.count > 1, ["n", "no", "numero"].contains(words[0]), startsWithDigit(words[1]) { words.removeFirst() }
        let number = takeNumber(from: &words)
        let names = names(words)
        guard !names.isEmpty else { return "" }
        return (number + names).joined(separator: " ")
    }

    /// Takes the house number off the start of a street, or off its end: `Rue Thiers, 12 bis`.
    private static func takeNumber(from words: inout [String]) -> [String] {
        if let number = number(words, at: 0) {
            words.removeFirst(number.length)
            return number.words
        }
        for place in [words.count - 1, words.count - 2] where place > 0 {
            guard let number = number(words, at: place), place + number.length == words.count else { continue }
            words.removeLast(number.length)
            return number.words
        }
        return []
    }

    /// The house number at a place, `12`, `12bis` or `12 bis`, and over how many words it goes.
    private static func number(_ words: [String], at place: Int) -> (words: [String], length: Int)? {
        guard place < words.count else { return nil }
        let word = words[place]
        let digits = word.prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty else { return nil }
        if digits.endIndex < word.endIndex {
            guard let repetition = repetitions[String(word[digits.endIndex...])] else { return nil }
            return ([String(digits), repetition], 1)
        }
        guard place + 1 < words.count, let repetition = repetitions[words[place + 1]] else {
            return ([String(digits)], 1)
        }
        return ([String(digits), repetition], 2)
    }

    private static func names(_ words: [String]) -> [String] {
        var result: [String] = []
        for word in words where !CompanyName.smallWords.contains(word) {
            if let last = result.last, let pair = pairs[last]?[word] {
                result[result.count - 1] = pair
            } else {
                result.append(abbreviations[word] ?? word)
            }
        }
        return result
    }

    private static func startsWithDigit(_ word: String) -> Bool {
        guard let byte = word.utf8.first else { return false }
        return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
