import Kernel
import Model
import Synchronization
import Testing

extension StoreConformance {
    static let writingCases = [
        Case("Rows are changed and removed where the condition holds, and counted") { try await $0.changes() },
        Case("A row is written anew over the one of the same key") { try await $0.upserts() },
        Case("A value that must be unique is refused, and the request leaves nothing") { try await $0.duplicates() },
        Case("A request that fails undoes its own work only") { try await $0.isolation() },
        Case("Requests that read and then write do not cross") { try await $0.serialWriters() },
        Case("A rehearsal leaves nothing but the numbers it took") { try await $0.rehearsals() },
        Case("A number is never given twice, whatever is undone or closed") { try await $0.counters() },
        Case("Too much waiting work is refused, and the rest is done") { try await $0.overload() },
    ]

    private func changes() async throws {
        let table = SampleTables.thing
        try await withTenant { store in
            let counts = try await store.write { writer in
                try writer.insert(table, rows: (1...10).map { SampleTables.thing($0, name: "n\($0)") })
                let none = try writer.update(table, set: [(1, .text("x"))], where: .equal(0, .integer(99)))
                let some = try writer.update(
                    table,
                    set: [(1, .null), (3, .integer(7))],
                    where: .compare(0, .lessOrEqual, .value(.integer(4)))
                )
                let limited = try writer.delete(table, where: .isNull(1), limit: 3)
                let lines = [[Value.integer(1), .integer(0), .null], [.integer(1), .integer(1), .null]]
                try writer.insert(SampleTables.line, rows: lines)
                let oneLine = try writer.delete(SampleTables.line, where: .equal(0, .integer(1)), limit: 1)
                let parent = Predicate.exists(SampleTables.line, column: 0, local: 0, .all)
                let all = try writer.delete(table, where: .or([parent, .hasPrefix(1, "n1")]), limit: nil)
                return [none, some, limited, oneLine, all]
            }
            #expect(counts.dropLast() == [0, 4, 3, 1])
            let rest = try await store.read { reader throws in
                try reader.rows(Query(table, columns: [0, 3], where: .all, order: [SortKey(0)]))
            }
            // Which three of the four went is the engine's choice.
            #expect(counts.last == 1 || counts.last == 2)
            #expect(rest.suffix(5).map { $0[0] } == (5...9).map { .integer($0) })
        }
    }

    private func upserts() async throws {
        let table = SampleTables.coded
        try await withTenant { store in
            try await store.write { writer in
                try writer.upsert(table, SampleTables.coded(1, "a"))
                try writer.upsert(table, SampleTables.coded(1, "b"))
                try writer.upsert(SampleTables.line, [.integer(1), .integer(1), .text("x")])
                try writer.upsert(SampleTables.line, [.integer(1), .integer(1), .text("y")])
            }
            // The unique index is no key: it refuses.
            let refusal = try await storeError {
                try await store.write { writer in
                    try writer.upsert(table, SampleTables.coded(2, "b"))
                }
            }
            #expect(refusal?.isDuplicate == true)
            try await store.read { reader throws in
                #expect(try reader.rows(Query(table, columns: [0, 1], where: .all)) == [[.integer(1), .text("b")]])
                #expect(try reader.rows(Query(SampleTables.line, columns: [2], where: .all)) == [[.text("y")]])
            }
        }
    }

    private func duplicates() async throws {
        let table = SampleTables.coded
        try await withTenant { store in
            try await store.write { writer in
                try writer.insert(table, rows: [SampleTables.coded(1, "a"), SampleTables.coded(2, nil)])
                try writer.insert(table, SampleTables.coded(3, nil))
            }
            for row in [SampleTables.coded(5, "a"), SampleTables.coded(1, "z")] {
                let refusal = try await storeError {
                    try await store.write { writer in
                        try writer.insert(table, SampleTables.coded(4, "b"))
                        try writer.insert(table, row)
                    }
                }
                #expect(refusal?.isDuplicate == true)
            }
            // A request may see the refusal and go on.
            try await store.write { writer in
                do {
                    try writer.insert(table, SampleTables.coded(6, "a"))
                } catch StoreError.duplicate {
                    try writer.insert(table, SampleTables.coded(6, "c"))
                }
            }
            #expect(try await store.read { try $0.ids(table) } == [1, 2, 3, 6])
        }
    }

    private func isolation() async throws {
        try await withTenant { store in
            let refused = try await withThrowingTaskGroup(of: Bool.self) { group in
                for id in Int64(1)...200 {
                    group.addTask {
                        try await storeError {
                            try await store.write { writer in
                                try writer.insert(SampleTables.thing, SampleTables.thing(id))
                                try writer.indexText(SampleTables.thing, id: id, texts: ["text", ""], isNew: true)
                                if !id.isMultiple(of: 2) { throw StoreError.failed("odd") }
                            }
                        } == .failed("odd")
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(refused == 100)
            let even = (Int64(1)...200).filter { $0.isMultiple(of: 2) }
            try await store.read { reader throws in
                #expect(try reader.ids(SampleTables.thing) == even)
                #expect(try reader.ids(SampleTables.thing, where: .searches([0], "text")) == even)
            }
        }
    }

    private func serialWriters() async throws {
        let table = SampleTables.thing
        try await withTenant { store in
            try await store.write { try $0.insert(table, SampleTables.thing(1, amount: 0)) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<200 {
                    group.addTask {
                        try await store.write { writer in
                            let query = Query(table, columns: [3], where: .equal(0, .integer(1)))
                            let amount = try writer.rows(query).first?.first?.integer ?? 0
                            try writer.update(table, set: [(3, .integer(amount + 1))], where: .equal(0, .integer(1)))
                        }
                    }
                }
                try await group.waitForAll()
            }
            let amount = try await store.read { try $0.rows(Query(table, columns: [3], where: .all)) }
            #expect(amount == [[.integer(200)]])
        }
    }

    private func rehearsals() async throws {
        let table = SampleTables.thing
        try await withTenant { store in
            let seen = try await store.write { writer in
                try writer.insert(table, SampleTables.thing(1))
                let inside = try writer.rehearse {
                    try writer.insert(table, SampleTables.thing(2))
                    try writer.indexText(table, id: 2, texts: ["rehearsed", ""], isNew: true)
                    let deeper = try writer.rehearse {
                        try writer.insert(table, SampleTables.thing(3))
                        return try writer.ids(table)
                    }
                    return [deeper, try writer.ids(table)]
                }
                do {
                    try writer.rehearse {
                        try writer.insert(table, SampleTables.thing(4))
                        throw StoreError.failed("rehearsed")
                    }
                } catch StoreError.failed("rehearsed") {
                    try writer.insert(table, SampleTables.thing(5))
                }
                return inside + [try writer.ids(table), [try writer.rehearse { try writer.next(.identifier) }]]
            }
            #expect(seen == [[1, 2, 3], [1, 2], [1, 5], [1]])
            #expect(try await store.read { try $0.ids(table) } == [1, 5])
            #expect(try await store.read { try $0.ids(table, where: .searches([0], "rehearsed")) } == [])
            #expect(try await store.write { try $0.next(.identifier) } == 2)
        }
    }

    private func counters() async throws {
        let first: [Int64] = try await withEngine { engine in
            try await engine.create(.tenant("acme"))
            let store = engine.store(.tenant("acme"))
            var given = [try await store.write { try $0.next(.identifier) }]
            let lost = Mutex<Int64>(0)
            _ = try await storeError {
                try await store.write { writer in
                    let number = try writer.next(.identifier)
                    lost.withLock { $0 = number }
                    throw StoreError.failed("undone")
                }
            }
            given.append(lost.withLock { $0 })
            given.append(try await store.write { try $0.next(.identifier) })
            #expect(try await store.write { try $0.next(.position) } == 1)
            _ = try await storeError {
                try await store.write { writer in
                    let number = try writer.next(.identifier)
                    lost.withLock { $0 = number }
                    throw StoreError.failed("undone")
                }
            }
            return given + [lost.withLock { $0 }]
        }
        #expect(first == [1, 2, 3, 4])
        try await withEngine { engine in
            let store = engine.store(.tenant("acme"))
            let numbers = try await withThrowingTaskGroup(of: [Int64].self) { group in
                for _ in 0..<50 {
                    group.addTask { try await store.write { [try $0.next(.identifier), try $0.next(.identifier)] } }
                }
                return try await group.reduce([]) { $0 + $1 }
            }
            #expect(numbers.sorted() == Array(5...104))
            #expect(try await store.write { try $0.next(.position) } == 2)
            try await store.write { writer in
                try writer.raise(.identifier, to: 1000)
                try writer.raise(.identifier, to: 7)
            }
        }
        try await withEngine { engine in
            let store = engine.store(.tenant("acme"))
            #expect(try await store.write { try $0.next(.identifier) } == 1001)
            #expect(try await store.write { try $0.next(.position) } == 3)
            let modules = try await store.read { try $0.modules() }
            #expect(modules == ["sample"])
        }
    }

    private func overload() async throws {
        try await withTenant { setup in
            setup.queuedWrites = 3
            setup.queuedReads = 3
        } _: { store in
            let (hasBegun, signal) = AsyncStream.makeStream(of: Void.self)
            let gate = Gate()
            async let first: Void = store.write { writer in
                signal.finish()
                gate.wait()
                try writer.insert(SampleTables.thing, SampleTables.thing(1))
            }
            for await _ in hasBegun {}
            let refused = try await withThrowingTaskGroup(of: Bool.self) { group in
                for id in Int64(2)...11 {
                    group.addTask {
                        try await storeError {
                            try await store.write { writer in
                                try writer.insert(SampleTables.thing, SampleTables.thing(id))
                            }
                        } == .overloaded
                    }
                }
                // Three wait; the seven others hear at once that they cannot.
                var refused = 0
                for _ in 0..<7 where try await group.next() == true { refused += 1 }
                gate.open()
                while let last = try await group.next() { refused += last ? 1 : 0 }
                return refused
            }
            try await first
            #expect(refused == 7)
            #expect(try await store.read { try $0.count(SampleTables.thing, where: .all) } == 4)
            #expect(try await readsRefused(store) > 0)
        }
    }

    /// Many reads at once, none of which ends before one is refused.
    private func readsRefused(_ store: any Store) async throws -> Int {
        let gate = Gate()
        return try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<100 {
                group.addTask { try await storeError { try await store.read { _ in gate.wait() } } == .overloaded }
            }
            let first = try await group.next() == true
            gate.open()
            return try await group.reduce(first ? 1 : 0) { $0 + ($1 ? 1 : 0) }
        }
    }
}

extension StoreError {
    var isDuplicate: Bool { if case .duplicate = self { true } else { false } }
    var isUpgradeFailed: Bool { if case .upgradeFailed = self { true } else { false } }
}
