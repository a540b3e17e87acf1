import DirectoryAPI
import Kernel
import Model

/// The name of a town, however it is written: `Saint-Martin-d'Hères`, `ST MARTIN D HERES`; `Grenoble Cedex 9`,
/// `Grenoble`; `Lyon 3e arrondissement`, `LYON 03`, `Lyon`.
struct TownName: Equatable {
    /// What is compared: small letters without accents, saints abbreviated as La Poste does, neither CEDEX nor
    /// arrondissement. Empty for a name without a letter or a digit.
    let key: String
    /// The post goes to a business by a code of its own (courrier d'entreprise à distribution exceptionnelle).
    let isCedex: Bool

    private static let abbreviations = ["saint": "st", "sainte": "ste", "saints": "sts", "saintes": "stes"]
    private static let townsOfArrondissements: Set<String> = ["paris", "lyon", "marseille"]

    init(_ text: String) {
        var words = TextKeys.searchKey(text).split(separator: " ").map(String.init)
        let cedex = words.dropFirst().firstIndex(of: "cedex")
        if let cedex { words.removeSubrange(cedex...) }
        if words.count > 1, Self.townsOfArrondissements.contains(words[0]), words[1].first?.isNumber == true {
            words.removeSubrange(1...)
        }
        key = words.map { Self.abbreviations[$0] ?? $0 }.joined(separator: " ")
        isCedex = cedex != nil
    }
}

/// The towns of France that the platform knows, as a rule asks for them (ACC-06).
struct KnownTowns {
    let reader: RuleReader

    /// Nobody imported any: then nothing is known to be wrong.
    func isEmpty() throws -> Bool {
        var isEmpty = true
        try reader.each(Town.self, fields: ["postal_code"], where: [], limit: 1) { _ in isEmpty = false }
        return isEmpty
    }

    /// Whether a town of that name, or a part of one, has that postal code. La Poste's file has no CEDEX codes: such an
    /// address wants a town of that name in the same département.
    func has(_ city: String, under postalCode: String) throws -> Bool {
        let code = postalCode.filter { !$0.isWhitespace }
        guard code.utf8.count == 5, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        let name = TownName(city)
        if try isNamed(name, where: .equal("postal_code", code)) { return true }
        guard name.isCedex else { return false }
        return try isNamed(name, where: .filter("postal_code = \"\(code.prefix(2))*\""))
    }

    private func isNamed(_ name: TownName, where condition: RecordCondition) throws -> Bool {
        guard !name.key.isEmpty else { return false }
        let names = ["name", "delivery_name", "locality"]
        var isFound = false
        try reader.each(Town.self, fields: names, where: [condition], limit: 10_000) { row in
            isFound = isFound || names.indices.contains { TownName(row.text($0)).key == name.key }
        }
        return isFound
    }
}
