import Kernel
import Model
import Testing

@testable import Storage

@Suite("SQL for SQLite")
struct SQLCompilerTests {
    private static let line = Table(
        "line",
        columns: [Column("thing", .integer), Column("place", .integer)],
        key: [0, 1]
    )
    private static let note = Table(
        "note",
        columns: [Column("id", .integer), Column("thing", .integer), Column("number", .integer)],
        indexes: [Index([1])],
        searchColumns: ["text"]
    )
    private static let thing = Table(
        "thing",
        columns: [
            Column("id", .integer), Column("name", .text), Column("city", .text, initial: .text("")),
            Column("owner", .integer),
        ],
        indexes: [Index([1]), Index([3, 1])],
        searchColumns: ["name", "city"]
    )

    private static let conditions: [(Predicate, String)] = [
        (.equal(1, .text("a' OR 1")), "t.\"name\" = ?"),
        (.not(.equal(1, .text("a"))), "t.\"name\" IS NOT ?"),
        (.not(.hasPrefix(1, "a")), "NOT (IFNULL((t.\"name\" >= ? AND t.\"name\" < ?), 0))"),
        (.not(.compare(2, .less, .value(.text("a")))), "NOT (t.\"city\" < ?)"),
        (
            .not(.and([.isNull(1), .or([.isNull(3), .not(.isNotNull(2))])])),
            "t.\"name\" IS NOT NULL OR t.\"owner\" IS NOT NULL AND t.\"city\" IS NOT NULL"
        ),
        (.compare(1, .notEqual, .value(.text("a"))), "t.\"name\" IS NOT ?"),
        (.compare(1, .notEqual, .parameter(0)), "IFNULL(t.\"name\" <> ?, 1)"),
        (.equal(1, .null), "0"),
        (.and([.equal(3, .integer(1)), .or([.isNull(1), .none])]), "t.\"owner\" = ? AND (t.\"name\" IS NULL OR 0)"),
        (.hasPrefix(1, "é"), "(t.\"name\" >= ? AND t.\"name\" < ?)"),
        (.hasSuffix(1, "é"), "substr(CAST(t.\"name\" AS BLOB), -2) = ?"),
        (.containsText(1, "é"), "instr(t.\"name\", ?) > 0"),
        (.oneOf(0, [1, 2]), "t.\"id\" IN (SELECT value FROM json_each(?))"),
        (
            .exists(line, column: 0, local: 0, .equal(1, .integer(2))),
            "EXISTS (SELECT 1 FROM \"line\" AS e1 WHERE e1.\"thing\" = t.\"id\" AND e1.\"place\" = ?)"
        ),
        (
            .exists(note, column: 1, local: 0, .and([.searches([0], "lyon"), .oneOf(2, [7])])),
            "t.\"id\" IN (SELECT e1.\"thing\" FROM \"note\" AS e1 WHERE e1.\"thing\" IS NOT NULL AND e1.\"id\" IN "
                + "(SELECT rowid FROM \"note__search\" WHERE \"note__search\" MATCH ?)"
                + " AND e1.\"number\" IN (SELECT value FROM json_each(?)))"
        ),
        (
            // No trigram: each entry is read.
            .exists(note, column: 1, local: 0, .searches([0], "ly")),
            "EXISTS (SELECT 1 FROM \"note\" AS e1 WHERE e1.\"thing\" = t.\"id\" AND EXISTS (SELECT 1 FROM "
                + "\"note__search_content\" AS e2 WHERE e2.id = e1.\"id\" AND (instr(e2.c0, ?) > 0)))"
        ),
        (
            .searches([1], "lyon"),
            "t.\"id\" IN (SELECT rowid FROM \"thing__search\" WHERE \"thing__search\" MATCH ?)"
        ),
    ]

    @Test("A condition becomes text without its values", arguments: conditions)
    func condition(predicate: Predicate, text: String) {
        let statement = SQLCompiler.count(Self.thing, where: predicate)
        #expect(statement.text == "SELECT count(*) FROM \"thing\" AS t WHERE \(text)")
        #expect(statement.bindings.count == text.count { $0 == "?" })
    }

    @Test(
        "A term becomes a phrase in the columns that may be searched",
        arguments: [
            (.searches([0, 1], "lyon"), "\"lyon\""), (.searches([1], "a \"b"), "{\"w_city\"} : \"a  \"\"b\""),
            (.searches([0], "ab"), nil), (.searches([0], "ab\u{0}c"), nil),
            (.searches([1], .wordStart("a")), "{\"w_city\"} : \"  a\""),
            (.searches([0, 1], .wordStart("ab")), "\" ab\""),
            (.equal(0, .integer(1)), nil),
        ] as [(Predicate, String?)]
    )
    func term(predicate: Predicate, expression: String?) {
        #expect(SearchMatch(Self.thing, predicate)?.expression == expression)
    }

    @Test("Starts of names and whole numbers are phrases of their own, and better tiers are left out")
    func tiers() {
        let table = Table(
            "named",
            columns: [Column("id", .integer)],
            searchColumns: [SearchColumn("name", .name), SearchColumn("code", .key), SearchColumn("note")]
        )
        func expression(_ predicate: Predicate) -> String? { SearchMatch(table, predicate)?.expression }
        #expect(expression(.searches([0, 1, 2], .start("le pont"))) == "{\"n_name\"} : \"^^le~~pont\"")
        #expect(expression(.searches([0, 1, 2], .whole("a 1"))) == "{\"x_code\"} : \"=a  1=\"")
        #expect(expression(.searches([0], .wordStart("le"))) == "{\"n_name\"} : (\"^le\" OR \"~le\")")
        let found = SearchDrive(
            Query(
                table,
                columns: [0],
                where: .and([.searches([0], .wordStart("pont")), .not(.searches([0], .start("pont")))]),
                order: [SortKey(0)],
                limit: 9
            )
        )
        #expect(
            found?.match.expression
                == "({\"n_name\"} : (\"^pont\" OR \"~pont\")) NOT ({\"n_name\"} : \"^^pont\")"
        )
        #expect(SearchEntry.text("le pont\nneuf", .key) == "==le  pont=\n==neuf=")
        #expect(SearchEntry.text("le pont", .name) == "^^le~~pont")
    }

    @Test(
        "The range of a prefix ends after every text that starts so",
        arguments: ["a", "é", "ÿ", "\u{10FFFF}", "\u{7F}"]
    )
    func prefixEnd(prefix: String) {
        let end = SQLCompiler.end(ofPrefix: prefix)
        #expect(prefix.utf8.lexicographicallyPrecedes(end))
        #expect((prefix + "\u{10FFFF}\u{10FFFF}").utf8.lexicographicallyPrecedes(end))
    }

    private static let plans: [(Query, [String])] = [
        (Query(thing, columns: [0], where: .equal(0, .integer(1))), ["SEARCH t USING INTEGER PRIMARY KEY"]),
        (Query(thing, columns: [0], where: .hasPrefix(1, "é")), ["SEARCH t USING COVERING INDEX ix__thing__name"]),
        (Query(thing, columns: [2], where: .oneOf(0, [1, 2])), ["SEARCH t USING INTEGER PRIMARY KEY (rowid=?)"]),
        (
            Query(thing, columns: [2], where: .equal(3, .integer(1)), order: [SortKey(1), SortKey(0)], limit: 20),
            ["SEARCH t USING INDEX ix__thing__owner__name (owner=?)"]
        ),
        (
            Query(
                thing,
                columns: [2],
                where: .and([
                    .equal(3, .integer(1)), .compare(1, .greaterOrEqual, .value(.text("a"))),
                    .or([.compare(1, .greater, .value(.text("a"))), .compare(0, .greater, .value(.integer(1)))]),
                ]),
                order: [SortKey(1), SortKey(0)],
                limit: 20
            ),
            ["SEARCH t USING INDEX ix__thing__owner__name (owner=? AND name>?)"]
        ),
        (
            Query(thing, columns: [2], where: .searches([0], "lyon"), order: [SortKey(0)], limit: 20),
            ["SCAN s VIRTUAL TABLE", "SEARCH t USING INTEGER PRIMARY KEY"]
        ),
        (
            Query(thing, columns: [2], where: .exists(line, column: 0, local: 0, .all)),
            ["SEARCH e1 USING PRIMARY KEY (thing=?)"]
        ),
    ]

    @Test("Indexes serve what they are made for, and nothing is sorted", arguments: plans)
    func plan(query: Query, steps: [String]) async throws {
        try await withTemporaryFolder { folder in
            let connection = try SQLiteConnection(path: folder + "/x.db", role: .builder, SQLiteConfiguration())
            defer { connection.close() }
            try SQLiteSchemas([StoreSchema(module: "m", tables: [Self.thing, Self.line])]).build(connection)
            var plan: [String] = []
            let statement = SQLCompiler.select(query)
            let explained = SQLStatement(text: "EXPLAIN QUERY PLAN " + statement.text, bindings: statement.bindings)
            try connection.run(explained) { row in
                plan.append(row[3].text)
                return true
            }
            for step in steps { #expect(plan.contains { $0.hasPrefix(step) }, "\(plan)") }
            #expect(!plan.contains { $0.contains("TEMP B-TREE FOR ORDER") })
        }
    }

    @Test("Tables are strict, named columns only, with their defaults")
    func schema() {
        #expect(
            SQLSchema.creation(of: Self.thing) == [
                """
                CREATE TABLE "thing" ("id" INTEGER PRIMARY KEY, "name" TEXT, "city" TEXT NOT NULL DEFAULT '', \
                "owner" INTEGER) STRICT
                """,
                "CREATE INDEX \"ix__thing__name\" ON \"thing\" (\"name\")",
                "CREATE INDEX \"ix__thing__owner__name\" ON \"thing\" (\"owner\", \"name\")",
                """
                CREATE VIRTUAL TABLE "thing__search" \
                USING fts5("w_name", "w_city", tokenize='trigram case_sensitive 1', columnsize=0)
                """,
            ]
        )
        #expect(
            SQLSchema.createTable(Self.line)
                == """
                CREATE TABLE "line" ("thing" INTEGER NOT NULL, "place" INTEGER NOT NULL, \
                PRIMARY KEY ("thing", "place")) STRICT, WITHOUT ROWID
                """
        )
    }

    @Test(
        "A schema that would not hold together is refused before any file is made",
        arguments: [
            Table("Bad", columns: [Column("id", .integer)]), Table("a\"b", columns: [Column("id", .integer)]),
            Table("x", columns: [Column("id", .integer), Column("id", .text)]),
            Table("x", columns: [Column("id", .integer)], indexes: [Index([3])]),
            Table("x", columns: [Column("code", .text)], searchColumns: ["code"]),
            Table("ruche_x", columns: [Column("id", .integer)]),
        ]
    )
    func invalidSchema(table: Table) {
        #expect(throws: StorageError.self) { try SQLiteSchemas([StoreSchema(module: "m", tables: [table])]) }
    }
}
