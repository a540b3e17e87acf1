import Kernel
import Testing

@Suite("Orders of lists")
struct OrderByTests {
    @Test(
        "An order names fields, from the most important to the least",
        arguments: [
            ("name", "name^"), ("name desc", "name v"), ("name asc", "name^"),
            ("name, info.create_time desc", "name^ info.create_time v"),
            ("  a ,b  desc  ,  c.d ", "a^ b v c.d^"), ("desc", "desc^"), ("desc desc", "desc v"),
            ("x_color", "x_color^"),
            ("a,b", "a^ b^"), ("a.b, b.a", "a.b^ b.a^"),
        ]
    )
    func reads(text: String, terms: String) throws {
        let read = try OrderBy.parse(text)
        #expect(
            read.map { $0.path.joined(separator: ".") + ($0.descending ? " v" : "^") }.joined(separator: " ") == terms
        )
    }

    @Test("Without an order there are no terms", arguments: ["", "  \n"])
    func empty(text: String) throws {
        #expect(try OrderBy.parse(text).isEmpty)
    }

    @Test("Positions count characters from 1")
    func positions() throws {
        let expected = [
            OrderTerm(path: ["name"], descending: false, position: 1),
            OrderTerm(path: ["info", "create_time"], descending: true, position: 7),
        ]
        #expect(try OrderBy.parse("name, info.create_time desc") == expected)
    }

    @Test(
        "An order that is not one is refused with its reason and place",
        arguments: [
            (",", "ORDER_BY_SYNTAX", 1), ("a,", "ORDER_BY_SYNTAX", 3), ("a,,b", "ORDER_BY_SYNTAX", 3),
            ("a b", "ORDER_BY_SYNTAX", 3),
            ("a DESC", "ORDER_BY_SYNTAX", 3), ("a desc b", "ORDER_BY_SYNTAX", 8), ("a.", "ORDER_BY_SYNTAX", 3),
            (".a", "ORDER_BY_SYNTAX", 1),
            ("a . b", "ORDER_BY_SYNTAX", 3), ("-a", "ORDER_BY_SYNTAX", 1), ("1a", "ORDER_BY_SYNTAX", 1),
            ("é", "ORDER_BY_SYNTAX", 1),
            ("a; drop table b", "ORDER_BY_SYNTAX", 2), ("a, a", "ORDER_BY_DUPLICATE", 4),
            ("a.b, c, a.b desc", "ORDER_BY_DUPLICATE", 9),
            ("a,b,c,d,e,f,g,h,i", "ORDER_BY_TOO_MANY", 17),
        ]
    )
    func refuses(text: String, reason: String, position: Int) {
        let error = #expect(throws: OrderByError.self) { try OrderBy.parse(text) }
        #expect(error?.reason == reason)
        #expect(error?.position == position)
        #expect(error?.expected.isEmpty == false)
    }

    @Test("An order has at most eight fields and 1,024 bytes")
    func limits() throws {
        #expect(try OrderBy.parse("a,b,c,d,e,f,g,h").count == OrderBy.maximumTerms)
        #expect(try OrderBy.parse(String(repeating: "a", count: OrderBy.maximumBytes)).count == 1)
        #expect(throws: OrderByError.tooLong) {
            try OrderBy.parse(String(repeating: "a", count: OrderBy.maximumBytes + 1))
        }
    }
}
