import Kernel
import Model
import Testing

extension StoreConformance {
    static let upgradeCases = [
        Case("New tables, columns and indexes come beside the rows there are") { try await $0.additiveUpgrade() },
        Case("A text that is newly searched is found in the rows there are") { try await $0.newSearch() },
        Case("A change that is not additive is refused, and the tenant is as it was") { try await $0.refusedUpgrade() },
        Case("The release before works on what the new one has made") { try await $0.previousRelease() },
    ]

    private static let old = Table(
        "item",
        columns: [Column("id", .integer), Column("name", .text)],
        indexes: [Index([1])]
    )
    private static let new = Table(
        "item",
        columns: [
            Column("id", .integer), Column("size", .integer, initial: .integer(7)), Column("name", .text),
            Column("label", .text, initial: .text("it's")), Column("data", .blob, initial: .blob([1, 255])),
            Column("rate", .real), Column("part", .real, initial: .real(0.5)),
        ],
        indexes: [Index([2]), Index([1, 2]), Index([2, 0], unique: true)]
    )
    private static let extra = Table(
        "extra",
        columns: [Column("id", .integer), Column("text", .text)],
        searchColumns: ["text"]
    )

    private func withSchemas<Answer: Sendable>(
        _ tables: [Table],
        _ body: (any StoreEngine, any Store) async throws -> Answer
    ) async throws -> Answer {
        try await withEngine {
            $0.tenantSchemas = [StoreSchema(module: "items", tables: tables)]
        } _: { engine in
            try await body(engine, engine.store(.tenant("acme")))
        }
    }

    private func makeOld() async throws {
        try await withSchemas([Self.old]) { engine, store in
            try await engine.create(.tenant("acme"))
            try await store.write { writer in
                try writer.insert(Self.old, rows: [[.integer(1), .text("same")], [.integer(2), .text("same")]])
            }
        }
    }

    private func additiveUpgrade() async throws {
        try await makeOld()
        let all = Array(Self.new.columns.indices)
        try await withSchemas([Self.new, Self.extra]) { _, store in
            let rows = try await store.read { reader throws in
                try reader.rows(Query(Self.new, columns: all, where: .all, order: [SortKey(0)]))
            }
            let rest: [Value] = [.text("it's"), .blob([1, 255]), .null, .real(0.5)]
            #expect(rows == [1, 2].map { [.integer($0), .integer(7), .text("same")] + rest })
            try await store.write { writer in
                try writer.insert(Self.new, [.integer(3), .integer(1), .null] + rest)
                try writer.insert(Self.extra, [.integer(1), .text("x")])
                try writer.indexText(Self.extra, id: 1, texts: ["found"], isNew: true)
            }
        }
        try await withSchemas([Self.new, Self.extra]) { _, store in
            try await store.read { reader throws in
                #expect(try reader.ids(Self.new, where: .isNull(2)) == [3])
                #expect(try reader.ids(Self.extra, where: .searches([0], "foun")) == [1])
            }
        }
    }

    /// What the search entries hold comes from above; the engine asks for it once the tables are as declared.
    private func newSearch() async throws {
        try await makeOld()
        for names in [["name"], ["name", "more"], []] {
            let table = Table("item", columns: Self.old.columns, searchColumns: names.map { SearchColumn($0) })
            let schema = StoreSchema(module: "items", tables: [table]) { table, isSearchEmpty, writer in
                #expect(isSearchEmpty == !names.isEmpty)
                guard isSearchEmpty else { return }
                for row in try writer.rows(Query(table, columns: [0, 1], where: .all)) {
                    let texts = names.map { "\($0) of \(row[1].text ?? "")" }
                    try writer.indexText(table, id: row[0].integer ?? 0, texts: texts, isNew: true)
                }
            }
            try await withEngine {
                $0.tenantSchemas = [schema]
            } _: { engine in
                let store = engine.store(.tenant("acme"))
                for place in names.indices {
                    let found = try await store.read { reader throws in
                        try reader.ids(table, where: .searches([place], .part("\(names[place]) of sam")))
                    }
                    #expect(found == [1, 2])
                }
                #expect(try await store.read { try $0.ids(table) } == [1, 2])
            }
        }
    }

    private func refusedUpgrade() async throws {
        try await makeOld()
        let name = Column("name", .text)
        let id = Column("id", .integer)
        let refused = [
            Table("item", columns: [id, Column("name", .integer)]),
            Table("item", columns: [id, Column("name", .text, initial: .text(""))]),
            Table("item", columns: [id, name], key: [0, 1]),
            Table("item", columns: [id, name], indexes: [Index([1], unique: true)]),
        ]
        for table in refused {
            // The table before it in the list would have been made.
            try await withSchemas([Self.extra, table]) { engine, store in
                for _ in 0..<2 {
                    let read = try await storeError { _ = try await store.read { try $0.ids(table) } }
                    #expect(read?.isUpgradeFailed == true, "\(table.columns) \(table.indexes)")
                    let written = try await storeError { try await store.write { _ in } }
                    #expect(written?.isUpgradeFailed == true)
                }
                // Others go on.
                try await engine.create(.tenant("other"))
                #expect(try await engine.store(.tenant("other")).read { try $0.ids(table) } == [])
                try await engine.remove(.tenant("other"))
            }
            try await withSchemas([Self.old]) { _, store in
                #expect(try await store.read { try $0.ids(Self.old) } == [1, 2])
                let extra = try await storeError { _ = try await store.read { try $0.ids(Self.extra) } }
                #expect(extra != nil, "nothing was made")
            }
        }
    }

    private func previousRelease() async throws {
        try await makeOld()
        try await withSchemas([Self.new, Self.extra]) { _, store async throws in
            #expect(try await store.read { try $0.ids(Self.new) } == [1, 2])
        }
        try await withSchemas([Self.old]) { _, store in
            try await store.write { try $0.insert(Self.old, [.integer(3), .text("same")]) }
            #expect(try await store.read { try $0.ids(Self.old) } == [1, 2, 3])
        }
        try await withSchemas([Self.new, Self.extra]) { _, store in
            let added = try await store.read {
                try $0.rows(Query(Self.new, columns: [1], where: .equal(0, .integer(3))))
            }
            #expect(added == [[.integer(7)]])
        }
    }
}
