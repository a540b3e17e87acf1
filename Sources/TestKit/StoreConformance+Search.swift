import Kernel
import Model
import Testing

extension StoreConformance {
    static let searchCases = [
        Case("A term is found wherever it stands, in the columns asked for only") { try await $0.searchTerms() },
        Case("Pages of a search go on where the last one ended") { try await $0.searchPages() },
        Case("A search entry is replaced and removed with its record") { try await $0.searchEntries() },
    ]

    private func searchTerms() async throws {
        let entries: [[String]] = [
            ["dupont sarl", "lyon"], ["sarl \"le pont\"", "paris"], ["durand {x} and (y)", "pontoise"], ["", ""],
        ]
        try await withTenant { store in
            try await store.write { writer in
                for (position, texts) in entries.enumerated() {
                    let id = Int64(position + 1)
                    try writer.insert(SampleTables.thing, SampleTables.thing(id))
                    try writer.indexText(SampleTables.thing, id: id, texts: texts, isNew: true)
                }
                try writer.insert(SampleTables.thing, SampleTables.thing(9))
            }
            let expected: [(columns: [Int], term: String, ids: [Int64])] = [
                ([0, 1], "pont", [1, 2, 3]), ([0], "pont", [1, 2]), ([1], "pont", [3]), ([], "pont", []),
                ([0, 1], "on", [1, 2, 3]), ([0], "on", [1, 2]), ([1], "p", [2, 3]), ([0], "\"", [2]),
                ([0], "\"le", [2]), ([0], "{x} and (", [3]), ([0], "xyz", []), ([0], "SARL", []), ([0], "rl ", [2]),
                ([0, 1], "dupont sarl", [1]), ([0, 1], "sarl dupont", []), ([0, 1], "", [1, 2, 3, 4]),
                ([0], "sarllyon", []), ([0, 1], "pon*", []), ([0], "%", []), ([1], "is", [2, 3]),
            ]
            try await store.read { reader throws in
                for (columns, term, ids) in expected {
                    let search = Predicate.searches(columns, .part(term))
                    #expect(try reader.ids(SampleTables.thing, where: search) == ids, "\(columns) \(term)")
                    #expect(try reader.ids(SampleTables.thing, where: search, limit: 9) == ids, "\(columns) \(term)")
                    let others = [1, 2, 3, 4, 9].filter { !ids.contains($0) }
                    #expect(try reader.ids(SampleTables.thing, where: .not(search)) == others, "\(columns) \(term)")
                }
                let two = Predicate.and([.searches([0, 1], "sarl"), .searches([0], "pont"), .searches([1], "ly")])
                #expect(try reader.ids(SampleTables.thing, where: two, limit: 9) == [1])
            }
        }
    }

    private func searchPages() async throws {
        try await withTenant { store in
            try await store.write { writer in
                for id in Int64(1)...60 {
                    try writer.insert(SampleTables.thing, SampleTables.thing(id, owner: id % 3))
                    let texts = [id.isMultiple(of: 2) ? "pair sarl" : "impair sarl", ""]
                    try writer.indexText(SampleTables.thing, id: id, texts: texts, isNew: true)
                }
            }
            try await store.read { reader throws in
                let search = Predicate.and([
                    .equal(7, .integer(0)), .searches([0], "sarl"), .searches([0, 1], "impair"),
                ])
                let expected = (Int64(1)...60).filter { $0 % 6 == 3 }
                for isDescending in [false, true] {
                    let order = [SortKey(0, descending: isDescending)]
                    var found: [Int64] = []
                    var page = try reader.ids(SampleTables.thing, where: search, order: order, limit: 4)
                    while let last = page.last {
                        found += page
                        let after = Predicate.compare(0, isDescending ? .less : .greater, .value(.integer(last)))
                        page = try reader.ids(SampleTables.thing, where: .both(search, after), order: order, limit: 4)
                    }
                    #expect(found == (isDescending ? expected.reversed() : expected))
                }
                let named = Predicate.both(search, .oneOf(0, [3, 4, 9, 200]))
                #expect(try reader.ids(SampleTables.thing, where: named, limit: 4) == [3, 9])
                let byOwner = [SortKey(7, descending: true), SortKey(0)]
                let first = try reader.ids(
                    SampleTables.thing,
                    where: .searches([0], "impair"),
                    order: byOwner,
                    limit: 2
                )
                #expect(first == [5, 11])
            }
        }
    }

    private func searchEntries() async throws {
        let table = SampleTables.thing
        try await withTenant { store in
            func found(_ term: String) async throws -> [Int64] {
                try await store.read { try $0.ids(table, where: .searches([0, 1], .part(term))) }
            }
            try await store.write { writer in
                try writer.insert(table, SampleTables.thing(1))
                try writer.indexText(table, id: 1, texts: ["first", "place"], isNew: true)
            }
            #expect(try await found("first") == [1])
            try await store.write { try $0.indexText(table, id: 1, texts: ["second", "place"], isNew: false) }
            #expect(try await found("first") == [])
            #expect(try await found("second") == [1])
            #expect(try await found("lac") == [1])
            try await store.write { try $0.indexText(table, id: 1, changing: [(1, "harbour")]) }
            #expect(try await found("second") == [1])
            #expect(try await found("lac") == [])
            #expect(try await found("arbo") == [1])
            try await store.write { try $0.indexText(table, id: 1, texts: nil, isNew: false) }
            #expect(try await found("second") == [])
            #expect(try await found("se") == [])
            // No entry yet, though it might have had one.
            try await store.write { try $0.indexText(table, id: 1, texts: ["third", ""], isNew: false) }
            #expect(try await found("third") == [1])
        }
    }
}
