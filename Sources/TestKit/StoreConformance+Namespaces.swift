import Kernel
import Model
import Testing

extension StoreConformance {
    static let namespaceCases = [
        Case("A tenant is made once, removed, and made again empty") { try await $0.lifeOfATenant() },
        Case("Names that no tenant can have are unknown") { try await $0.strangeNames() },
        Case("Tenants do not see each other's rows") { try await $0.separation() },
        Case("Many tenants are served while few are open") { try await $0.fewOpen() },
        Case("A tenant without work is closed, and opens again for the next call") { try await $0.unused() },
        Case("What was written is there when the engine starts again") { try await $0.reopening() },
        Case("Each state of a namespace has a commit number of its own, or none") { try await $0.commitNumbers() },
        Case("Closing does the work that waits and refuses what comes after") { try await $0.closing() },
    ]

    private func lifeOfATenant() async throws {
        try await withEngine { engine in
            let name = StoreNamespace.tenant("acme")
            let store = engine.store(name)
            func count() async throws -> Int {
                try await store.read { try $0.count(SampleTables.thing, where: .all) }
            }
            func insert() async throws {
                try await store.write { try $0.insert(SampleTables.thing, SampleTables.thing(1)) }
            }
            #expect(try await !engine.exists(name))
            #expect(try await storeError { _ = try await count() } == .unknownNamespace)
            #expect(try await storeError { try await insert() } == .unknownNamespace)
            #expect(throws: StoreError.unknownNamespace) { _ = try store.readHere { _ in 0 } }
            try await engine.create(name)
            #expect(try await engine.exists(name))
            #expect(try await storeError { try await engine.create(name) } == .namespaceExists)
            try await insert()
            #expect(try await count() == 1)
            try await engine.remove(name)
            #expect(try await !engine.exists(name))
            #expect(try await storeError { _ = try await count() } == .unknownNamespace)
            try await engine.remove(name)
            try await engine.create(name)
            #expect(try await count() == 0)
            #expect(try await store.write { try $0.next(.identifier) } == 1)
        }
    }

    private func commitNumbers() async throws {
        try await withEngine { engine in
            let name = StoreNamespace.tenant("acme")
            let store = engine.store(name)
            #expect(store.commitNumber == nil)
            var seen: Set<Int64> = []
            func count() async throws -> Int {
                try await store.read { try $0.count(SampleTables.thing, where: .all) }
            }
            func look() -> Bool { store.commitNumber.map { seen.insert($0).inserted } ?? true }
            // Removed and made again, it was never in this state either.
            for _ in 0..<2 {
                try await engine.create(name)
                _ = try await count()
                #expect(look())
                for id in 1...5 {
                    try await store.write { try $0.insert(SampleTables.thing, SampleTables.thing(Int64(id))) }
                    #expect(look())
                    let before = store.commitNumber
                    #expect(try await count() == id)
                    #expect(store.commitNumber == before, "a read changes nothing")
                }
                await engine.closeUnused()
                await engine.closeUnused()
                #expect(store.commitNumber == nil)
                #expect(try await count() == 5)
                #expect(look())
                try await engine.remove(name)
                #expect(store.commitNumber == nil)
            }
        }
    }

    private func strangeNames() async throws {
        try await withEngine { engine in
            for name in ["", ".", "..", "../x", "a/b", "A", "é", "a b", "a\u{0}", String(repeating: "a", count: 300)] {
                let namespace = StoreNamespace.tenant(name)
                #expect(try await !engine.exists(namespace))
                let failure = try await storeError { _ = try await engine.store(namespace).read { $0.statements } }
                #expect(failure == .unknownNamespace)
                #expect(try await storeError { try await engine.create(namespace) } != nil)
                try await engine.remove(namespace)
            }
        }
    }

    private func separation() async throws {
        try await withEngine { engine in
            for (position, name) in ["one", "two"].enumerated() {
                try await engine.create(.tenant(name))
                try await engine.store(.tenant(name)).write { writer in
                    try writer.insert(SampleTables.thing, SampleTables.thing(Int64(position)))
                    try writer.indexText(SampleTables.thing, id: Int64(position), texts: [name, ""], isNew: true)
                }
            }
            try await engine.create(.control)
            for (position, name) in ["one", "two"].enumerated() {
                try await engine.store(.tenant(name)).read { reader throws in
                    #expect(try reader.ids(SampleTables.thing) == [Int64(position)])
                    #expect(try reader.ids(SampleTables.thing, where: .searches([0], "one")).isEmpty == (name != "one"))
                }
            }
            let note = SampleTables.control.tables[0]
            #expect(try await engine.store(.control).read { try $0.count(note, where: .all) } == 0)
            #expect(
                try await storeError {
                    _ = try await engine.store(.control).read { try $0.count(SampleTables.thing, where: .all) }
                } != nil
            )
        }
    }

    private func fewOpen() async throws {
        try await withEngine {
            $0.maximumOpen = 4
        } _: { engine in
            let names = (0..<20).map { "tenant-\($0)" }
            for name in names { try await engine.create(.tenant(name)) }
            for round in Int64(1)...3 {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for name in names {
                        group.addTask {
                            let store = engine.store(.tenant(name))
                            try await store.write { writer in
                                let id = try writer.next(.identifier)
                                try writer.insert(SampleTables.thing, SampleTables.thing(id, name: name))
                            }
                            #expect(try await store.read { try $0.ids(SampleTables.thing) } == Array(1...round))
                        }
                    }
                    try await group.waitForAll()
                }
            }
            // One after the other, nothing is in use when the next one opens.
            for name in names {
                let rows = try await engine.store(.tenant(name)).read { reader throws in
                    try reader.count(SampleTables.thing, where: .equal(1, .text(name)))
                }
                #expect(rows == 3)
                #expect(engine.openNamespaces <= 5)
            }
        }
    }

    private func unused() async throws {
        try await withEngine { engine in
            for name in ["idle", "busy"] {
                try await engine.create(.tenant(name))
                try await engine.store(.tenant(name)).write { try $0.insert(SampleTables.thing, SampleTables.thing(1)) }
            }
            let before = engine.openNamespaces
            await engine.closeUnused()
            #expect(engine.openNamespaces == before, "both had work")
            let busy = engine.store(.tenant("busy"))
            #expect(try await busy.read { try $0.ids(SampleTables.thing) } == [1])
            await engine.closeUnused()
            #expect(engine.openNamespaces == before - 1)
            await engine.closeUnused()
            #expect(engine.openNamespaces == before - 2)
            for name in ["idle", "busy"] {
                let store = engine.store(.tenant(name))
                #expect(try await store.read { try $0.ids(SampleTables.thing) } == [1])
            }
        }
    }

    private func reopening() async throws {
        try await withTenant { store in
            try await store.write { writer in
                try writer.insert(SampleTables.thing, SampleTables.thing(7, name: "kept"))
                try writer.indexText(SampleTables.thing, id: 7, texts: ["kept", ""], isNew: true)
            }
        }
        try await withEngine { engine in
            try await engine.store(.tenant("acme")).read { reader throws in
                #expect(try reader.ids(SampleTables.thing, where: .equal(1, .text("kept"))) == [7])
                #expect(try reader.ids(SampleTables.thing, where: .searches([0], "kept")) == [7])
            }
            #expect(try await engine.exists(.tenant("acme")))
        }
    }

    private func closing() async throws {
        let done = try await withEngine { engine in
            try await engine.create(.tenant("acme"))
            let store = engine.store(.tenant("acme"))
            let done = try await withThrowingTaskGroup(of: Bool.self) { group in
                for id in Int64(1)...50 {
                    group.addTask {
                        let failure = try await storeError {
                            try await store.write { try $0.insert(SampleTables.thing, SampleTables.thing(id)) }
                        }
                        #expect(failure == nil || failure == .closed)
                        return failure == nil
                    }
                }
                _ = try await group.next()
                await engine.close()
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(try await storeError { _ = try await store.read { $0.statements } } == .closed)
            #expect(try await storeError { try await engine.create(.tenant("late")) } == .closed)
            #expect(engine.openNamespaces == 0)
            return done
        }
        try await withEngine { engine in
            let count = try await engine.store(.tenant("acme")).read { try $0.count(SampleTables.thing, where: .all) }
            // The first to end was taken out of the sum; it was done before the closing began.
            #expect(count == done + 1)
        }
    }
}
