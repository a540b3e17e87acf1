import Model

/// What keywords find, in tiers of which each is better than the next: the whole of a number, the start of a name, words
/// of a name, parts of words. A page takes from one tier after the other until it is full; nothing is scored.
///
/// Several keywords must all be found. Those of one or two letters match starts of words.
struct KeywordSearch {
    static let maximumTerms = 10
    static let maximumLength = 400

    /// Records of each tier that are in no better one, in the order of their ids.
    let tiers: [Predicate]
    /// All of them.
    let all: Predicate

    /// Nil when there is no keyword. `mayRead` tells whether the caller may read a text wherever it stands: it is not searched
    /// otherwise.
    init?(
        _ query: String,
        _ entity: EntityDefinition,
        _ formats: ValueFormats,
        custom: ((SearchTerm) -> Predicate)? = nil,
        mayRead: (SearchSource) -> Bool
    ) throws {
        guard query.utf8.count <= Self.maximumLength else { throw Self.refusal(Self.maximumLength) }
        let key = TextKeys.searchKey(query)
        let terms = key.split(separator: " ").map(String.init)
        guard !terms.isEmpty else { return nil }
        guard terms.count <= Self.maximumTerms else { throw Self.refusal(Self.maximumTerms) }
        let sources = entity.searchSources.enumerated().filter { mayRead($0.element) }
        guard !sources.isEmpty else {
            let found = custom.map { condition in Predicate.and(terms.map { condition(Self.part($0)) }) }
            tiers = found.map { [$0] } ?? []
            all = found ?? .none
            return
        }
        let columns = sources.map(\.offset)
        let names = sources.filter { $0.element.kind == .name }.map(\.offset)
        let keys = sources.filter { $0.element.kind == .key }
        var tiers: [Predicate] = []
        if let exact = Self.exact(query, key, keys, formats) { tiers.append(exact) }
        if !names.isEmpty {
            tiers.append(.searches(names, .start(key)))
            tiers.append(.and(terms.map { .searches(names, .wordStart($0)) }))
        }
        var parts = Predicate.and(terms.map { .searches(columns, Self.part($0)) })
        tiers.append(parts)
        if let custom {
            // A tier of its own, behind those that one index finds.
            parts = .and(terms.map { .or([.searches(columns, Self.part($0)), custom(Self.part($0))]) })
            tiers.append(parts)
        }
        all = tiers.count > 1 ? .or([tiers[0], parts]) : parts
        self.tiers = tiers.indices.map { place in
            .and([tiers[place]] + tiers[..<place].map { .not($0) })
        }
    }

    /// A keyword, wherever it stands; one of one or two letters begins a word.
    private static func part(_ term: String) -> SearchTerm {
        term.unicodeScalars.prefix(3).count == 3 ? .part(term) : .wordStart(term)
    }

    /// The query as a whole is a number or an address: as it is written, or in the form that a format keeps.
    private static func exact(
        _ query: String,
        _ key: String,
        _ sources: [(offset: Int, element: SearchSource)],
        _ formats: ValueFormats
    ) -> Predicate? {
        guard !sources.isEmpty else { return nil }
        var wanted: [String: [Int]] = [key: sources.map(\.offset)]
        for (offset, source) in sources {
            guard let format = formats[source.format], let kept = try? format.normalised(query),
                let spelling = format.spellings(kept).first
            else { continue }
            let other = TextKeys.searchKey(spelling)
            if other != key { wanted[other, default: []].append(offset) }
        }
        let found = wanted.sorted { $0.key < $1.key }.map { Predicate.searches($0.value, .whole($0.key)) }
        return found.count == 1 ? found[0] : .or(found)
    }

    private static func refusal(_ maximum: Int) -> KernelRefusal {
        .invalid(.invalidQuery, field: "query", ["expected": String(maximum)])
    }
}
