import Kernel
import TestKit
import Testing

@Suite("Filters")
struct FilterParserTests {
    @Test(
        "A filter is read by the rules of AIP-160",
        arguments: [
            ("a = 1", "a=1"), ("a=1", "a=1"), ("  a  >=  -5  ", "a>=-5"), ("a.b.c != x", "a.b.c!=x"),
            ("a = 1 AND b = 2", "(a=1 & b=2)"), ("a = 1 OR b = 2", "(a=1 | b=2)"),
            ("a = 1 AND b = 2 OR c = 3", "(a=1 & (b=2 | c=3))"), ("a = 1 OR b = 2 AND c = 3", "((a=1 | b=2) & c=3)"),
            ("a = 1 b = 2", "(a=1 & b=2)"), ("a = 1 b = 2 OR c = 3", "(a=1 & (b=2 | c=3))"),
            ("a = 1 b = 2 AND c = 3", "(a=1 & b=2 & c=3)"), ("(a = 1 AND b = 2) OR c = 3", "((a=1 & b=2) | c=3)"),
            ("NOT a = 1", "!a=1"), ("-a = 1", "!a=1"), ("-(a = 1 OR b = 2)", "!(a=1 | b=2)"), ("NOT(a=1)", "!a=1"),
            ("NOT NOT a = 1", "!!a=1"), ("--a = 1", "!!a=1"), ("NOT -a=1", "!!a=1"), ("NOT a=1 OR b=2", "(!a=1 | b=2)"),
            ("((a = 1))", "a=1"), ("( a = 1 )", "a=1"), ("(a=1) (b=2)", "(a=1 & b=2)"), ("a=1 AND(b=2)", "(a=1 & b=2)"),
            ("not = 1", "not=1"), ("ANDY = 1", "ANDY=1"), ("a.AND = 1", "a.AND=1"), ("\"a b\".'c' = 1", "a b.c=1"),
            ("t > 2026-11-22T08:30:00+01:00", "t>2026-11-22T08:30:00+01:00"), ("p < 12.50", "p<12.50"),
            ("mail = jean@ruche.fr", "mail=jean@ruche.fr"), ("été = \"à Lyon\"", "été='à Lyon'"),
            ("a = \"\"", "a=''"), ("a=1\n\tOR\nb=2", "(a=1 | b=2)"), ("a : 'x'", "a:'x'"), ("a = AND", "a=AND"),
        ]
    )
    func reads(text: String, tree: String) throws {
        #expect(try FilterParser.parse(text).map(describe) == tree)
    }

    @Test("An empty filter asks for everything", arguments: ["", "   ", "\n\t"])
    func empty(text: String) throws {
        #expect(try FilterParser.parse(text) == nil)
    }

    @Test(
        "A star at either end of a value lets it vary; escaped in quotes it is a star",
        arguments: [
            ("a = Ly*", FilterValue(.prefix("Ly"), quoted: false)),
            ("a = *on", FilterValue(.suffix("on"), quoted: false)),
            ("a = *yo*", FilterValue(.contains("yo"), quoted: false)), ("a:*", FilterValue(.any, quoted: false)),
            ("a = \"**\"", FilterValue(.any, quoted: true)), ("a = \"Ly*\"", FilterValue(.prefix("Ly"), quoted: true)),
            ("a = 'Ly\\*'", FilterValue(.exact("Ly*"), quoted: true)),
            ("a = '\\*ly*'", FilterValue(.prefix("*ly"), quoted: true)),
            ("a = 'a\\*b'", FilterValue(.exact("a*b"), quoted: true)),
            ("a < '\\*'", FilterValue(.exact("*"), quoted: true)),
            ("a = \"say \\\"hi\\\"\\n\\t\\\\\"", FilterValue(.exact("say \"hi\"\n\t\\"), quoted: true)),
            ("a = 'it\\'s'", FilterValue(.exact("it's"), quoted: true)),
            ("a = \"it's\"", FilterValue(.exact("it's"), quoted: true)),
            ("a = true", FilterValue(.exact("true"), quoted: false)),
            ("a = \"é*\"", FilterValue(.prefix("é"), quoted: true)),
        ]
    )
    func values(text: String, value: FilterValue) throws {
        guard case .restriction(let restriction) = try FilterParser.parse(text) else {
            Issue.record("not one comparison")
            return
        }
        #expect(restriction.value == value)
    }

    @Test("Positions count characters from 1, so that a message can point at them")
    func positions() throws {
        let tree = try FilterParser.parse("été = \"à\" OR  ville != 'b'")
        let expected = FilterNode.or([
            .restriction(
                FilterRestriction(
                    path: ["été"],
                    position: 1,
                    comparator: .equal,
                    value: FilterValue(.exact("à"), quoted: true),
                    valuePosition: 7
                )
            ),
            .restriction(
                FilterRestriction(
                    path: ["ville"],
                    position: 15,
                    comparator: .notEqual,
                    value: FilterValue(.exact("b"), quoted: true),
                    valuePosition: 24
                )
            ),
        ])
        #expect(tree == expected)
    }

    @Test(
        "A filter that is not one is refused with its reason and place",
        arguments: [
            ("Lyon", "FILTER_USE_QUERY", 1), ("\"Lyon\"", "FILTER_USE_QUERY", 1), ("a=1 Lyon", "FILTER_USE_QUERY", 5),
            ("a=1 AND (Lyon)", "FILTER_USE_QUERY", 10), ("-Lyon", "FILTER_USE_QUERY", 2), ("*", "FILTER_USE_QUERY", 1),
            ("New York Giants", "FILTER_USE_QUERY", 1), ("f(a)", "FILTER_FUNCTION_UNKNOWN", 1),
            ("a=1 math.mem(b)", "FILTER_FUNCTION_UNKNOWN", 5), ("a = now()", "FILTER_FUNCTION_UNKNOWN", 5),
            ("a = x*y", "FILTER_WILDCARD_MISPLACED", 6), ("a = \"*x*y\"", "FILTER_WILDCARD_MISPLACED", 8),
            ("a = ***", "FILTER_WILDCARD_MISPLACED", 6), ("a > 1*", "FILTER_WILDCARD_MISPLACED", 6),
            ("a", "FILTER_USE_QUERY", 1), ("a =", "FILTER_SYNTAX", 4), ("= 1", "FILTER_SYNTAX", 1),
            ("a = 1 AND", "FILTER_SYNTAX", 10), ("AND a = 1", "FILTER_SYNTAX", 1),
            ("a = 1 OR AND b = 2", "FILTER_SYNTAX", 10),
            ("a = 1 AND AND b = 2", "FILTER_SYNTAX", 11), ("OR", "FILTER_SYNTAX", 1), ("NOT", "FILTER_SYNTAX", 4),
            ("NOT = 3", "FILTER_SYNTAX", 5), ("-", "FILTER_SYNTAX", 2), ("- a = 1", "FILTER_SYNTAX", 2),
            ("()", "FILTER_SYNTAX", 2), ("(a = 1", "FILTER_SYNTAX", 7), ("a = 1)", "FILTER_SYNTAX", 6),
            (")", "FILTER_SYNTAX", 1),
            ("a = \"x", "FILTER_SYNTAX", 5), ("a = \"x\\", "FILTER_SYNTAX", 8), ("a = \"\\q\"", "FILTER_SYNTAX", 7),
            ("a = \"x\"b = 2", "FILTER_SYNTAX", 8), ("(a=1)(b=2)", "FILTER_SYNTAX", 6), ("a == 1", "FILTER_SYNTAX", 4),
            ("a ! 1", "FILTER_SYNTAX", 3), ("a. = 1", "FILTER_SYNTAX", 3), (".a = 1", "FILTER_SYNTAX", 1),
            ("a = (b OR c)", "FILTER_SYNTAX", 5), ("a = 12,5", "FILTER_SYNTAX", 7), ("a = b\\*", "FILTER_SYNTAX", 6),
            ("é = \"x", "FILTER_SYNTAX", 5), ("a = 1, b = 2", "FILTER_SYNTAX", 6), ("a\\b = 1", "FILTER_USE_QUERY", 1),
        ]
    )
    func refuses(text: String, reason: String, position: Int) {
        let error = #expect(throws: FilterError.self) { try FilterParser.parse(text) }
        #expect(error?.reason == reason)
        #expect(error?.position == position)
        #expect(error?.expected.isEmpty == false)
        #expect(error?.metadata["position"] == String(position))
    }

    @Test("Parentheses and negations nest a hundred deep and no deeper")
    func depth() throws {
        for (open, close) in [("(", ")"), ("NOT ", ""), ("-", ""), ("NOT(", ")")] {
            let levels = open == "NOT(" ? 50 : 100
            let deepest = String(repeating: open, count: levels) + "a=1" + String(repeating: close, count: levels)
            #expect(try FilterParser.parse(deepest) != nil)
            let error = #expect(throws: FilterError.self) { try FilterParser.parse(open + deepest + close) }
            #expect(error?.reason == "FILTER_TOO_DEEP")
        }
        // Side by side is not inside one another.
        #expect(try FilterParser.parse(String(repeating: "-(a=1) ", count: 200)) != nil)
    }

    @Test("A filter that only opens is refused at once")
    func hostileDepth() {
        for open in ["(", "-", "NOT ", "NOT(", "(-"] {
            let text = String(String(repeating: open, count: 10_000).prefix(FilterParser.maximumBytes))
            let error = #expect(throws: FilterError.self) { try FilterParser.parse(text) }
            #expect(error?.reason == "FILTER_TOO_DEEP")
        }
        #expect(throws: FilterError.tooLong) { try FilterParser.parse(String(repeating: "(", count: 10_000)) }
    }

    @Test("A filter has at most 8,192 bytes and 200 comparisons")
    func limits() throws {
        let padding = String(repeating: "x", count: FilterParser.maximumBytes - 2)
        #expect(try FilterParser.parse("a=" + padding) != nil)
        #expect(throws: FilterError.tooLong) { try FilterParser.parse("a=x" + padding) }
        let many = Array(repeating: "a=1", count: FilterParser.maximumRestrictions)
        #expect(try FilterParser.parse(many.joined(separator: " OR ")) != nil)
        #expect(throws: FilterError.tooMany(position: 801)) {
            try FilterParser.parse((many + ["b=2"]).joined(separator: " "))
        }
    }

    @Test("Any tree written out is read back as it was")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let text = write(randomNode(depth: 4, using: &random))
            let once = try #require(try FilterParser.parse(text))
            #expect(try FilterParser.parse(write(once)).map(describe) == describe(once))
        }
    }

    @Test("No text of any kind does more than be refused")
    func noise() throws {
        var random = SeededGenerator(seed: 8)
        let pieces = [
            "a", "é", ".", "=", "!=", "!", "<", "<=", ":", "(", ")", "-", "NOT", "AND", "OR", " ", " ", "\"", "'", "\\",
            "*", "1", ",", "\n", "b = 2",
        ]
        var accepted = 0
        for _ in 0..<50_000 {
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
            do throws(FilterError) {
                if let node = try FilterParser.parse(text) {
                    accepted += 1
                    #expect(try FilterParser.parse(write(node)).map(describe) == describe(node))
                }
            } catch {
                #expect(error.position >= 1 && error.position <= text.unicodeScalars.count + 1)
            }
        }
        #expect(accepted > 0)
    }

    // MARK: - Writing trees

    private func describe(_ node: FilterNode) -> String {
        switch node {
        case .and(let nodes): "(" + nodes.map(describe).joined(separator: " & ") + ")"
        case .or(let nodes): "(" + nodes.map(describe).joined(separator: " | ") + ")"
        case .not(let inner): "!" + describe(inner)
        case .restriction(let restriction):
            restriction.path.joined(separator: ".") + restriction.comparator.rawValue + describe(restriction.value)
        }
    }

    private func describe(_ value: FilterValue) -> String {
        let text =
            switch value.pattern {
            case .exact(let text): text
            case .prefix(let text): "\(text)…"
            case .suffix(let text): "…\(text)"
            case .contains(let text): "…\(text)…"
            case .any: "…"
            }
        return value.quoted ? "'\(text)'" : text
    }

    private func write(_ node: FilterNode) -> String {
        switch node {
        case .and(let nodes): "(" + nodes.map { write($0) }.joined(separator: " AND ") + ")"
        case .or(let nodes): "(" + nodes.map { write($0) }.joined(separator: " OR ") + ")"
        case .not(let inner): "NOT " + write(inner)
        case .restriction(let restriction):
            restriction.path.map(quote).joined(separator: ".") + " \(restriction.comparator.rawValue) "
                + write(restriction.value)
        }
    }

    private func write(_ value: FilterValue) -> String {
        let escaped = { (text: String) in value.quoted ? quote(text).dropFirst().dropLast() : text[...] }
        let text =
            switch value.pattern {
            case .exact(let text): "\(escaped(text))"
            case .prefix(let text): "\(escaped(text))*"
            case .suffix(let text): "*\(escaped(text))"
            case .contains(let text): "*\(escaped(text))*"
            case .any: "*"
            }
        return value.quoted ? "\"\(text)\"" : text
    }

    private func quote(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\\" || scalar == "\"" || scalar == "*" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    private func randomNode(depth: Int, using random: inout SeededGenerator) -> FilterNode {
        let kind = depth == 0 ? 3 : Int.random(in: 0...3, using: &random)
        switch kind {
        case 0, 1:
            let nodes = (0..<Int.random(in: 2...3, using: &random)).map { _ in
                randomNode(depth: depth - 1, using: &random)
            }
            return kind == 0 ? .and(nodes) : .or(nodes)
        case 2: return .not(randomNode(depth: depth - 1, using: &random))
        default:
            let texts = ["", "Lyon", "a*b", "it's", "\"", "\\", "é à", "AND", "*", "\n"]
            let text = texts.randomElement(using: &random) ?? ""
            let patterns: [FilterValue.Pattern] = [
                .exact(text), .prefix("x" + text), .suffix(text + "x"), .contains("x" + text + "x"), .any,
            ]
            let comparators: [FilterComparator] = [.equal, .notEqual, .has]
            return .restriction(
                FilterRestriction(
                    path: ["name", text],
                    position: 1,
                    comparator: comparators.randomElement(using: &random) ?? .equal,
                    value: FilterValue(patterns.randomElement(using: &random) ?? .any, quoted: true),
                    valuePosition: 1
                )
            )
        }
    }
}
