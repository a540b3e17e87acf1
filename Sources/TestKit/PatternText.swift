/// A text that a simple pattern matches: letters, classes in brackets, `\d`, `\w`, each with `{n}`, `{n,m}`, `*`, `+`, `?`.
struct PatternText {
    private(set) var text = ""

    init(_ pattern: String, seed: Int) {
        let characters = Array(pattern)
        // The digits of the seed, so that each text is another one.
        var digits = Array(String(seed).reversed())
        var place = 0
        while place < characters.count {
            let choices = Self.atom(characters, &place)
            for _ in 0..<Self.count(characters, &place) {
                let digit = digits.isEmpty ? "0" : digits.removeFirst()
                text.append(choices.contains(digit) ? digit : Self.other(choices, digit))
            }
        }
    }

    /// A letter where the digit itself is not allowed.
    private static func other(_ choices: [Character], _ digit: Character) -> Character {
        let letters = choices.filter(\.isLetter)
        guard !letters.isEmpty else { return choices.first ?? "x" }
        return letters[(digit.wholeNumberValue ?? 0) % letters.count]
    }

    private static func range(_ first: Character, _ last: Character) -> [Character] {
        guard let low = first.unicodeScalars.first?.value, let high = last.unicodeScalars.first?.value, low <= high
        else {
            return []
        }
        return (low...high).compactMap(Unicode.Scalar.init).map(Character.init)
    }

    private static func atom(_ pattern: [Character], _ place: inout Int) -> [Character] {
        let character = pattern[place]
        place += 1
        switch character {
        case "\\":
            guard place < pattern.count else { return ["\\"] }
            let escaped = pattern[place]
            place += 1
            return escaped == "d" ? range("0", "9") : escaped == "w" ? range("a", "z") : [escaped]
        case ".": return range("a", "z")
        case "[": return members(pattern, &place)
        default: return [character]
        }
    }

    /// What stands up to the closing bracket; for an excluding class, small letters.
    private static func members(_ pattern: [Character], _ place: inout Int) -> [Character] {
        var choices: [Character] = []
        let excludes = place < pattern.count && pattern[place] == "^"
        while place < pattern.count, pattern[place] != "]" {
            let first = pattern[place]
            if place + 2 < pattern.count, pattern[place + 1] == "-", pattern[place + 2] != "]" {
                choices += range(first, pattern[place + 2])
                place += 3
            } else {
                choices.append(first)
                place += 1
            }
        }
        place += 1
        return excludes ? range("a", "z") : choices
    }

    private static func count(_ pattern: [Character], _ place: inout Int) -> Int {
        guard place < pattern.count else { return 1 }
        switch pattern[place] {
        case "*", "+":
            place += 1
            return 6
        case "?":
            place += 1
            return 1
        case "{":
            var digits = ""
            place += 1
            while place < pattern.count, pattern[place].isNumber {
                digits.append(pattern[place])
                place += 1
            }
            while place < pattern.count, pattern[place] != "}" { place += 1 }
            place += 1
            return Int(digits) ?? 1
        default: return 1
        }
    }
}
