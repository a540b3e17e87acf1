import Model

/// Which field each column of a table is for, by the words of its header; a proposal, for a person to confirm.
package enum ColumnGuess {
    /// The path of a field for each header, nil where none is clear; no path twice.
    ///
    /// `candidates` are the fields that may be imported, with their labels in every language. Case, accents and
    /// punctuation count nowhere. A column finds its field by the first that applies: the same words as a label, the path
    /// of the field, its name; then, if a single field answers, a label shortened to its beginnings (`Tél.`), or one whose
    /// words are all in the header or the reverse (`Nom du client` and `Nom`). All columns try the first before any tries
    /// the next; of two that claim the same, the left one has it.
    package static func paths(
        for headers: [String],
        among candidates: [(path: String, words: [String])]
    ) -> [String?] {
        let headers = headers.map { HeaderWords($0) }
        let fields = candidates.map { CandidateField(path: $0.path, words: $0.words) }
        var paths = [String?](repeating: nil, count: headers.count)
        var taken: Set<String> = []
        for rule in HeaderRule.allCases {
            for index in headers.indices where paths[index] == nil {
                guard let path = rule.path(for: headers[index], among: fields, except: taken) else { continue }
                paths[index] = path
                taken.insert(path)
            }
        }
        return paths
    }
}

/// Words in a header or a label, without what people write differently.
private struct HeaderWords {
    /// A longer text names no field; its words are not looked at.
    static let maximumBytes = 200
    /// Articles and prepositions say nothing about a field.
    private static let fillers: Set<Substring> = [
        "a", "au", "d", "de", "des", "du", "en", "l", "la", "le", "les", "of", "the",
    ]

    let key: String
    let words: [Substring]

    init(_ text: String) {
        let key = text.utf8.count <= Self.maximumBytes ? TextKeys.searchKey(text) : ""
        self.key = key
        let words = key.split(separator: " ")
        let telling = words.filter { !Self.fillers.contains($0) }
        self.words = telling.isEmpty ? words : telling
    }

    /// True when the words are those that the other label begins with, or at least three letters of each.
    func abbreviates(_ other: HeaderWords) -> Bool {
        guard !words.isEmpty, words.count <= other.words.count else { return false }
        return zip(words, other.words).allSatisfy { short, long in
            short == long || (short.utf8.count >= 3 && long.hasPrefix(short))
        }
    }

    /// True when all words of either are words of the other.
    func contains(orIsIn other: HeaderWords) -> Bool {
        guard !words.isEmpty, !other.words.isEmpty else { return false }
        return words.allSatisfy { other.words.contains($0) } || other.words.allSatisfy { words.contains($0) }
    }
}

/// A field with the words by which a header may call it.
private struct CandidateField {
    let path: String
    let pathLabel: HeaderWords
    /// The last part of the path.
    let name: HeaderWords
    let labels: [HeaderWords]

    init(path: String, words: [String]) {
        self.path = path
        pathLabel = HeaderWords(path)
        name = HeaderWords(path.split(separator: ".").last.map { String($0) } ?? path)
        labels = words.map { HeaderWords($0) }
    }
}

/// How a header may tell its field, the surest first.
private enum HeaderRule: CaseIterable {
    case label
    case path
    case name
    case abbreviation
    case words

    /// The field that the header tells by this rule and that no other column has.
    func path(for header: HeaderWords, among fields: [CandidateField], except taken: Set<String>) -> String? {
        guard !header.key.isEmpty else { return nil }
        let fitting = fields.filter { fits(header, $0) }
        // Fields that are taken count here: they make a vague word no clearer.
        if needsSingleField, fitting.count > 1 { return nil }
        return fitting.first { !taken.contains($0.path) }?.path
    }

    private var needsSingleField: Bool {
        switch self {
        case .label, .path: false
        case .name, .abbreviation, .words: true
        }
    }

    private func fits(_ header: HeaderWords, _ field: CandidateField) -> Bool {
        switch self {
        case .label: field.labels.contains { $0.key == header.key }
        case .path: field.pathLabel.key == header.key
        case .name: field.name.key == header.key
        case .abbreviation: (field.labels + [field.pathLabel]).contains { header.abbreviates($0) }
        case .words: (field.labels + [field.pathLabel]).contains { header.contains(orIsIn: $0) }
        }
    }
}
