import Kernel
import Model
import Testing

extension StoreConformance {
    static let ensuringCases = [
        Case("A table is made in the transaction that first writes to it, and goes when that is undone") {
            try await $0.tableInTransaction()
        },
        Case("A table that is there gets new columns and other indexes beside its rows") {
            try await $0.tableThatGrows()
        },
        Case("What a made table keeps of texts is found, and is there when the tenant is opened again") {
            try await $0.madeTableStays()
        },
        Case("Rows come in the order of a value that another table keeps beside them") { try await $0.joinedOrder() },
    ]

    private static func side(_ columns: [Column], indexes: [Index] = [], search: [SearchColumn] = []) -> Table {
        Table(
            "thing__x0",
            columns: [Column("id", .integer)] + columns,
            indexes: indexes,
            searchColumns: search,
            isDeclared: false
        )
    }

    private func tableInTransaction() async throws {
        let table = Self.side([Column("x1", .text)])
        try await withTenant { store in
            let error = try await storeError {
                try await store.write { writer in
                    try writer.ensure(table)
                    try writer.insert(table, [.integer(1), .text("one")])
                    throw StoreError.failed("after all not")
                }
            }
            #expect(error == .failed("after all not"))
            let isThere = try await storeError { _ = try await store.read { try $0.ids(table) } }
            #expect(isThere != nil)
            let ids = try await store.write { writer in
                try writer.ensure(table)
                try writer.insert(table, [.integer(2), .text("two")])
                return try writer.ids(table)
            }
            #expect(ids == [2])
            #expect(try await store.read { try $0.ids(table) } == [2])
        }
    }

    private func tableThatGrows() async throws {
        let first = Self.side([Column("x1", .text)], indexes: [Index([1, 0])])
        let second = Self.side([Column("x1", .text), Column("x2", .integer)], indexes: [Index([2, 0])])
        try await withTenant { store in
            try await store.write { writer in
                try writer.ensure(first)
                try writer.insert(first, [.integer(1), .text("one")])
                try writer.ensure(first)
                try writer.ensure(second)
                try writer.insert(second, [.integer(2), .null, .integer(5)])
                try writer.upsert(second, [.integer(1), .text("uno"), .integer(7)])
            }
            let rows = try await store.read { reader throws in
                try reader.rows(Query(second, columns: [0, 1, 2], where: .all, order: [SortKey(2)]))
            }
            #expect(
                rows == [[.integer(2), .null, .integer(5)], [.integer(1), .text("uno"), .integer(7)]]
            )
            let other = Self.side([Column("x1", .integer)])
            let refused = try await storeError { try await store.write { try $0.ensure(other) } }
            guard case .upgradeFailed = refused else {
                Issue.record("another type of a column was taken")
                return
            }
        }
    }

    private func madeTableStays() async throws {
        let table = Self.side([], search: ["text"])
        try await withEngine { engine in
            try await engine.create(.tenant("acme"))
            try await engine.store(.tenant("acme")).write { writer in
                try writer.ensure(table)
                for (id, text) in [(Int64(1), "fonderie"), (2, "papeterie")] {
                    try writer.insert(table, [.integer(id)])
                    try writer.indexText(table, id: id, texts: [text], isNew: true)
                }
                try writer.indexText(table, id: 2, texts: nil, isNew: false)
            }
        }
        try await withEngine { engine in
            let found = try await engine.store(.tenant("acme")).read { reader throws in
                try reader.ids(table, where: .or([.searches([0], "fonder"), .searches([0], "papet")]))
            }
            #expect(found == [1])
        }
    }

    private func joinedOrder() async throws {
        let table = Self.side([Column("x1", .integer)], indexes: [Index([1, 0])])
        try await withTenant { store in
            try await store.write { writer in
                try writer.ensure(table)
                for id in Int64(1)...5 { try writer.insert(SampleTables.thing, SampleTables.thing(id, amount: id % 2)) }
                try writer.insert(
                    table,
                    rows: [
                        [.integer(1), .integer(30)], [.integer(2), .integer(10)], [.integer(3), .integer(30)],
                        [.integer(5), .null],
                    ]
                )
            }
            func rows(
                _ order: [SortKey],
                limit: Int? = nil,
                start: KeyStart? = nil
            ) async throws -> [[Value]] {
                try await store.read { reader throws in
                    var query = Query(SampleTables.thing, columns: [0], where: .all, order: order, limit: limit)
                    query.bringsKeys = true
                    query.start = start
                    var rows: [[Value]] = []
                    try reader.select(query) { row in
                        rows.append((0...order.count).map { row[$0].value })
                        return true
                    }
                    return rows
                }
            }
            let up = try await rows([SortKey(1, in: table), SortKey(0)])
            #expect(up.map { $0[0] } == [4, 5, 2, 1, 3].map { Value.integer($0) })
            #expect(up.map { $0[1] } == [.null, .null, .integer(10), .integer(30), .integer(30)])
            let down = try await rows([SortKey(1, descending: true, in: table), SortKey(0)], limit: 4)
            #expect(down.map { $0[0] } == [1, 3, 2, 4].map { Value.integer($0) })
            let valued = try await rows([SortKey(1, in: table), SortKey(0)], start: KeyStart())
            #expect(valued.map { $0[0] } == [2, 1, 3].map { Value.integer($0) })
            let later = try await rows([SortKey(1, in: table), SortKey(0)], limit: 2, start: KeyStart(.integer(11)))
            #expect(later == [[.integer(1), .integer(30), .integer(1)], [.integer(3), .integer(30), .integer(3)]])
            let before = try await rows(
                [SortKey(1, descending: true, in: table), SortKey(0)],
                start: KeyStart(.integer(10))
            )
            #expect(before.map { $0[0] } == [.integer(2)])
        }
    }
}
