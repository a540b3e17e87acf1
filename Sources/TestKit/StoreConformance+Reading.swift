import Kernel
import Model
import Testing

extension StoreConformance {
    static let readingCases = [
        Case("Rows come back as they were written") { try await $0.roundTrip() },
        Case("Every condition means what its documentation says") { try await $0.conditions() },
        Case("Long lists and deep trees of conditions are answered") { try await $0.largeConditions() },
        Case("Rows come in the order asked for, nulls first ascending and last descending") { try await $0.order() },
        Case("A page stops where its limit or its reader says") { try await $0.pages() },
        Case("A query can be asked again while its rows are being read") { try await $0.nested() },
        Case("A read sees one moment, whatever is written meanwhile") { try await $0.snapshot() },
        Case("A point read on the calling thread answers, or says that it cannot now") { try await $0.readHere() },
        Case("A thread reads at once what it must know now, whatever else is at work") { try await $0.readNow() },
        Case("Transactions that read each other's tables never wait for each other") { try await $0.crossReading() },
        Case("Statements are counted, and do not grow with the rows") { try await $0.statementCount() },
    ]

    private func roundTrip() async throws {
        let columns = Array(SampleTables.thing.columns.indices)
        let rows: [[Value]] = [
            [.integer(.min), .null, .text(""), .null, .null, .null, .text("[]"), .integer(0)],
            [
                .integer(1), .text("L'été \"à\" 100 %\u{0}\u{10FFFF}"), .text("é"), .integer(.max), .real(0.1),
                .blob([]), .text("[1]"), .integer(-1),
            ],
            [
                .integer(.max), .text(""), .text("e\u{301}"), .integer(.min), .real(-1e300), .blob([0, 255, 0]),
                .text("[]"), .integer(.max),
            ],
        ]
        try await withTenant { store in
            try await store.write { try $0.insert(SampleTables.thing, rows: rows) }
            let found = try await store.read { reader throws in
                try reader.rows(Query(SampleTables.thing, columns: columns, where: .all, order: [SortKey(0)]))
            }
            #expect(found == rows)
            let some = try await store.read { reader throws in
                try reader.rows(Query(SampleTables.thing, columns: [2, 0, 2], where: .equal(0, .integer(1))))
            }
            #expect(some == [[.text("é"), .integer(1), .text("é")]])
        }
    }

    private func conditions() async throws {
        var random = SeededGenerator(seed: 20)
        let data = SampleData(count: 40, using: &random)
        let start = random
        try await withTenant { store in
            try await store.write { try $0.fill(data) }
            try await store.read { reader throws in
                var generator = PredicateGenerator(random: start)
                for _ in 0..<2000 {
                    let predicate = generator.predicate(depth: Int.random(in: 0...3, using: &generator.random))
                    let expected = data.ids(where: predicate)
                    #expect(try reader.ids(SampleTables.thing, where: predicate) == expected, "\(predicate)")
                    #expect(try reader.count(SampleTables.thing, where: predicate) == expected.count, "\(predicate)")
                    var parameters: [Value] = []
                    let query = PreparedQuery(
                        Query(
                            SampleTables.thing,
                            columns: [0],
                            where: predicate.parametrised(&parameters),
                            order: [SortKey(0, descending: true)],
                            limit: 1000
                        )
                    )
                    let found = try reader.rows(query, parameters).compactMap { $0[0].integer }
                    #expect(found == expected.reversed(), "\(query.query.predicate) \(parameters)")
                    var narrow = Query(
                        SampleTables.thing,
                        columns: [0],
                        where: predicate,
                        order: [SortKey(7), SortKey(0)],
                        limit: 7
                    )
                    let usual = try reader.rows(narrow)
                    narrow.isNarrow = true
                    #expect(try reader.rows(narrow) == usual, "narrow: \(predicate)")
                }
            }
        }
    }

    private func largeConditions() async throws {
        try await withTenant { store in
            try await store.write { writer in
                try writer.insert(SampleTables.thing, rows: (1...9).map { SampleTables.thing($0, amount: $0) })
            }
            // The first part of each list, or the last, holds the rest of the tree.
            let trees = [true, false].map { isFirst in
                (0..<100).reduce(Predicate.equal(3, .integer(5))) { deep, level in
                    switch level % 4 {
                    case 0: .and(isFirst ? [deep, .isNotNull(3)] : [.isNotNull(3), deep])
                    case 2: .or(isFirst ? [deep, .isNull(3)] : [.isNull(3), deep])
                    default: .not(deep)
                    }
                }
            }
            try await store.read { reader throws in
                let long = Predicate.or((0..<2000).map { .equal(3, .integer(2 * $0)) })
                #expect(try reader.ids(SampleTables.thing, where: long) == [2, 4, 6, 8])
                let set = Predicate.oneOf(0, (-50_000...50_000).filter { $0 != 3 })
                #expect(try reader.count(SampleTables.thing, where: set) == 8)
                for tree in trees { #expect(try reader.ids(SampleTables.thing, where: tree) == [5]) }
            }
        }
    }

    private func order() async throws {
        var random = SeededGenerator(seed: 21)
        let data = SampleData(count: 60, using: &random)
        try await withTenant { store in
            try await store.write { try $0.fill(data) }
            try await store.read { reader throws in
                for column in 1...5 {
                    for isDescending in [false, true] {
                        let order = [SortKey(7), SortKey(column, descending: isDescending)]
                        let single = [SortKey(column, descending: isDescending)]
                        for keys in [order, single] {
                            let found = try reader.ids(SampleTables.thing, order: keys + [SortKey(0)])
                            #expect(found == data.ids(order: keys), "\(keys)")
                        }
                    }
                }
            }
        }
    }

    private func pages() async throws {
        try await withTenant { store in
            try await store.write { writer in
                try writer.insert(SampleTables.thing, rows: (1...50).map { SampleTables.thing($0, owner: $0 % 2) })
            }
            try await store.read { reader throws in
                let odd = Predicate.equal(7, .integer(1))
                #expect(try reader.ids(SampleTables.thing, where: odd, limit: 3) == [1, 3, 5])
                let next = Predicate.both(odd, .compare(0, .greater, .value(.integer(5))))
                #expect(try reader.ids(SampleTables.thing, where: next, limit: 2) == [7, 9])
                var seen = 0
                try reader.select(Query(SampleTables.thing, columns: [0], where: .all)) { _ in
                    seen += 1
                    return seen < 4
                }
                #expect(seen == 4)
            }
        }
    }

    private func nested() async throws {
        try await withTenant { store in
            try await store.write { writer in
                try writer.insert(SampleTables.thing, rows: (1...3).map { SampleTables.thing($0) })
            }
            let prepared = PreparedQuery(
                Query(
                    SampleTables.thing,
                    columns: [0],
                    where: .compare(0, .greater, .parameter(0)),
                    order: [SortKey(0)]
                )
            )
            let pairs = try await store.read { reader throws in
                var pairs: [[Int64]] = []
                try reader.select(prepared, [.integer(0)]) { outer in
                    let first = outer.pointee.bits
                    try reader.select(prepared, [.integer(first)]) { inner in
                        pairs.append([first, inner.pointee.bits, Int64(try reader.ids(SampleTables.thing).count)])
                        return true
                    }
                    return true
                }
                return pairs
            }
            #expect(pairs == [[1, 2, 3], [1, 3, 3], [2, 3, 3]])
        }
    }

    private func snapshot() async throws {
        try await withTenant { store in
            try await store.write { try $0.insert(SampleTables.thing, SampleTables.thing(1)) }
            let (hasBegun, signal) = AsyncStream.makeStream(of: Void.self)
            let gate = Gate()
            async let counts = store.read { reader throws in
                let first = try reader.count(SampleTables.thing, where: .all)
                signal.finish()
                gate.wait()
                return [first, try reader.count(SampleTables.thing, where: .all)]
            }
            for await _ in hasBegun {}
            try await store.write { try $0.insert(SampleTables.thing, SampleTables.thing(2)) }
            gate.open()
            #expect(try await counts == [1, 1])
            #expect(try await store.read { try $0.count(SampleTables.thing, where: .all) } == 2)
        }
    }

    private func readHere() async throws {
        try await withTenant { store in
            try await store.write { try $0.insert(SampleTables.thing, SampleTables.thing(1, name: "one")) }
            let query = PreparedQuery(
                Query(SampleTables.thing, columns: [1], where: .compare(0, .equal, .parameter(0)), limit: 1)
            )
            // Opens it, if the engine needs that.
            #expect(try await store.read { try $0.rows(query, [.integer(1)]) } == [[.text("one")]])
            #expect(try store.readHere { try $0.rows(query, [.integer(1)]) } == [[.text("one")]])
            #expect(try store.readHere { try $0.rows(query, [.integer(2)]) } == [])
            #expect(throws: StoreError.failed("refused")) {
                _ = try store.readHere { reader in
                    _ = try reader.rows(query, [.integer(1)])
                    throw StoreError.failed("refused")
                }
            }
            #expect(try await store.write { try $0.rows(query, [.integer(1)]) } == [[.text("one")]])
            func lend(_ depth: Int) throws -> Int? {
                guard depth < 100 else { return depth }
                return try store.readHere { _ in try lend(depth + 1) ?? depth }
            }
            let most = try lend(0)
            #expect(most.map { $0 < 99 } ?? false, "readers are bounded")
            #expect(try store.readHere { try $0.rows(query, [.integer(1)]) } == [[.text("one")]])
        }
    }

    private func readNow() async throws {
        try await withEngine { engine in
            try await engine.create(.tenant("acme"))
            let store = engine.store(.tenant("acme"))
            // Opens it, if the engine needs that.
            #expect(try store.readNow { try $0.count(SampleTables.thing, where: .all) } == 0)
            try await store.write { try $0.insert(SampleTables.thing, SampleTables.thing(1, name: "one")) }
            // However many readers are lent.
            func deep(_ depth: Int) throws -> [Int64] {
                try store.readNow { depth == 0 ? try $0.ids(SampleTables.thing) : try deep(depth - 1) }
            }
            #expect(try deep(30) == [1])
            #expect(throws: StoreError.failed("refused")) {
                _ = try store.readNow { reader -> Int in
                    _ = try reader.ids(SampleTables.thing)
                    throw StoreError.failed("refused")
                }
            }
            // Beside what its own writer does, which it does not see yet.
            let beside = try await store.write { writer in
                try writer.insert(SampleTables.thing, SampleTables.thing(2))
                return [try writer.ids(SampleTables.thing), try store.readNow { try $0.ids(SampleTables.thing) }]
            }
            #expect(beside == [[1, 2], [1]])
            #expect(try store.readNow { try $0.ids(SampleTables.thing) } == [1, 2])
            let none = engine.store(.tenant("nobody"))
            #expect(throws: StoreError.unknownNamespace) { _ = try none.readNow { _ in 0 } }
        }
    }

    /// Only one namespace may be open, so that each is opened and closed again and again meanwhile.
    private func crossReading() async throws {
        let names = ["acme", "bravo", "charlie"]
        try await withEngine {
            $0.maximumOpen = 1
        } _: { engine in
            for name in names { try await engine.create(.tenant(name)) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for round in 0..<300 {
                    let own = engine.store(.tenant(names[round % names.count]))
                    let other = engine.store(.tenant(names[(round + 1 + round / 7 % 2) % names.count]))
                    group.addTask {
                        try await own.write { writer in
                            _ = try other.readNow { try $0.count(SampleTables.thing, where: .all) }
                            try writer.insert(SampleTables.thing, SampleTables.thing(Int64(round + 1)))
                        }
                        _ = try await own.read { _ in try other.readNow { try $0.ids(SampleTables.thing).count } }
                    }
                }
                try await group.waitForAll()
            }
            var count = 0
            for name in names {
                count += try engine.store(.tenant(name)).readNow { try $0.count(SampleTables.thing, where: .all) }
            }
            #expect(count == 300)
        }
    }

    private func statementCount() async throws {
        try await withTenant { store in
            let written = try await store.write { writer in
                try writer.insert(SampleTables.thing, rows: (1...100).map { SampleTables.thing($0) })
                try writer.update(SampleTables.thing, set: [(7, .integer(1))], where: .oneOf(0, Array(1...50)))
                return writer.statements
            }
            #expect(written == 2)
            let read = try await store.read { reader throws in
                let none = reader.statements
                _ = try reader.ids(SampleTables.thing)
                _ = try reader.count(SampleTables.thing, where: .all)
                return [none, reader.statements]
            }
            #expect(read == [0, 2])
        }
    }
}

extension StoreWriter {
    fileprivate func fill(_ data: SampleData) throws {
        try insert(SampleTables.thing, rows: data.things.map(\.values))
        try insert(SampleTables.line, rows: data.lines)
        for thing in data.things {
            guard let texts = thing.texts else { continue }
            try indexText(SampleTables.thing, id: thing.values[0].integer ?? 0, texts: texts, isNew: true)
        }
    }
}
