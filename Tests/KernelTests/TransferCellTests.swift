import Foundation
import Kernel
import Testing

@Suite("Cells of tables: numbers and truth")
struct TransferCellTests {
    private let french = CellText(style: .french)
    private let english = CellText(style: .english)

    @Test(
        "A number is understood as people write it, in French or English",
        arguments: [
            ("1 234,56", "1234.56"), ("1\u{A0}234,56", "1234.56"), ("1\u{202F}234,56", "1234.56"),
            ("1'234,56", "1234.56"), ("1\u{2019}234.56", "1234.56"), ("1.234,56", "1234.56"), ("1,234.56", "1234.56"),
            ("1234,5", "1234.5"), ("1234.5", "1234.5"), ("1234,567", "1234.567"), ("1 234,567", "1234.567"),
            ("1,234,567", "1234567"), ("1.234.567", "1234567"), ("1.234.567,8", "1234567.8"),
            ("1,234,567.8", "1234567.8"), ("0,123", "0.123"), ("0.500", "0.5"), ("12", "12"), ("1 234", "1234"),
            ("12 345 678", "12345678"), ("007", "7"), ("0", "0"), ("-0,00", "0"), (",5", "0.5"), (".25", "0.25"),
            ("12,00", "12"), (" 12\u{A0}", "12"), ("99999999999999999999,99", "99999999999999999999.99"),
        ] as [(String, String)]
    )
    func decimals(text: String, decimal: String) {
        #expect(french.decimal(text) == decimal)
        #expect(english.decimal(text) == decimal)
    }

    @Test(
        "A mark before three digits is read as the table's language has it",
        arguments: [
            ("1,234", "1.234", "1234"), ("1.234", "1234", "1.234"), ("-12,500 €", "-12.5", "-12500"),
            ("999.000", "999000", "999"),
        ] as [(String, String, String)]
    )
    func doubtfulDecimals(text: String, inFrench: String, inEnglish: String) {
        #expect(french.decimal(text) == inFrench)
        #expect(english.decimal(text) == inEnglish)
    }

    @Test(
        "Signs, currencies and percent may stand at either end",
        arguments: [
            ("-5", "-5"), ("\u{2212}5", "-5"), ("- 5", "-5"), ("5-", "-5"), ("5 -", "-5"), ("(5)", "-5"), ("+5", "5"),
            ("12,50 €", "12.5"), ("€12.50", "12.5"), ("-€12", "-12"), ("€ -12", "-12"), ("12 € -", "-12"),
            ("(12,50 €)", "-12.5"), ("(12,50) €", "-12.5"), ("$1,234.56", "1234.56"), ("1 234,56 EUR", "1234.56"),
            ("eur 5", "5"), ("CHF 1'250.50", "1250.5"), ("20 %", "20"), ("5,5%", "5.5"),
        ] as [(String, String)]
    )
    func affixes(text: String, decimal: String) {
        #expect(french.decimal(text) == decimal)
        #expect(english.decimal(text) == decimal)
    }

    @Test(
        "What is no number is not made one",
        arguments: [
            "", " ", "-", "€", "abc", "12 34", "1 2345", "1,23,4", "1.2.3", "12-34", "1-234", "--5", "-5-", "(5", "5)",
            ")5(", "(-5)", "12 €EUR", "€ 12 €", "12 kg", "1,2E+05", "31/12/2026", "31.12.2026", "06 12 34 56 78", "1.",
            "12,", ",", "1,234 567", "1 234.567,8", "1,234.567,8", "½", "١٢", "0x10", "12\n",
            String(repeating: "9", count: 65),
        ]
    )
    func noDecimals(text: String) {
        #expect(french.decimal(text) == nil)
        #expect(english.decimal(text) == nil)
    }

    @Test(
        "A whole number has nothing after the point",
        arguments: [
            ("1 234", "1234"), ("12,00", "12"), ("-3", "-3"), ("1.234", "1234"), ("12,5", nil), ("1,234", nil),
            ("", nil), ("dix", nil),
        ] as [(String, String?)]
    )
    func integers(text: String, integer: String?) {
        #expect(french.integer(text) == integer)
    }

    @Test(
        "The numbers of a column show which language wrote them, unless they contradict each other",
        arguments: [
            (["1,5", "2"], .french), (["1.5"], .english), (["1 234,5"], .french), (["1,234.5"], .english),
            (["1,234", "1.5"], .english), (["1,234", "7,25 €"], .french), (["1,234,567"], .english),
            (["1.234.567"], .french), (["total", "1,5"], .french), (["1,234", "1.234"], nil), (["12", "1 234"], nil),
            (["1,5", "1.5"], nil), ([], nil),
        ] as [([String], NumberStyle?)]
    )
    func styles(samples: [String], style: NumberStyle?) {
        #expect(NumberStyle.of(samples: samples) == style)
    }

    @Test(
        "Yes and no are understood in both languages",
        arguments: [
            ("oui", "true"), ("OUI", "true"), ("Vrai", "true"), ("yes", "true"), ("TRUE", "true"), ("1", "true"),
            (" x ", "true"), ("non", "false"), ("Faux", "false"), ("no", "false"), ("FALSE", "false"), ("0", "false"),
            ("", nil), ("peut-être", nil), ("2", nil), ("-1", nil), ("ouin", nil),
        ] as [(String, String?)]
    )
    func booleans(text: String, truth: String?) {
        #expect(french.bool(text) == truth)
        #expect(english.bool(text) == truth)
    }
}

@Suite("Cells of tables: dates and times")
struct TransferDateTests {
    private let french = CellText(style: .french)
    private let english = CellText(style: .english)

    @Test(
        "A date is understood as people write it",
        arguments: [
            ("31/12/2026", "2026-12-31"), ("31-12-2026", "2026-12-31"), ("31.12.2026", "2026-12-31"),
            ("2026-12-31", "2026-12-31"), ("2026/12/31", "2026-12-31"), ("31/12/26", "2026-12-31"),
            ("31 décembre 2026", "2026-12-31"), ("31 DÉCEMBRE 2026", "2026-12-31"), ("31 déc. 2026", "2026-12-31"),
            ("31-déc.-26", "2026-12-31"), ("31 dec 2026", "2026-12-31"), ("December 31, 2026", "2026-12-31"),
            ("Dec 31 2026", "2026-12-31"), (" 31/12/2026\u{A0}", "2026-12-31"), ("1er janvier 2026", "2026-01-01"),
            ("May 1st, 2026", "2026-05-01"), ("15 août 2026", "2026-08-15"), ("3 juil. 2026", "2026-07-03"),
            ("3 juin 2026", "2026-06-03"), ("29/02/2028", "2028-02-29"), ("3.4.2026", "2026-04-03"),
            ("31/12/69", "2069-12-31"), ("31/12/70", "1970-12-31"),
        ] as [(String, String)]
    )
    func dates(text: String, date: String) {
        #expect(french.date(text) == date)
        #expect(english.date(text) == date)
    }

    @Test(
        "What is no date is not made one",
        arguments: [
            "", "31/02/2026", "29/02/2026", "00/12/2026", "32/01/2026", "2026-13-01", "31/12", "31/12-2026",
            "31/12/226", "31/12/20266", "2026", "46387", "3 jui 2026", "3 ma 2026", "décembre 2026",
            "31/12/2026 14:30", "31//2026", "2026-12-31T00:00:00Z", "aujourd'hui", "31 décembre deux mille",
            "١٢/12/2026", String(repeating: "1", count: 100),
        ]
    )
    func noDates(text: String) {
        #expect(french.date(text) == nil)
        #expect(english.date(text) == nil)
    }

    @Test(
        "Only an English table may write the month first",
        arguments: [
            ("12/31/2026", nil, "2026-12-31"), ("3/4/2026", "2026-04-03", "2026-03-04"),
            ("03-04-26", "2026-04-03", "2026-03-04"),
        ] as [(String, String?, String?)]
    )
    func monthFirst(text: String, inFrench: String?, inEnglish: String?) {
        #expect(french.date(text) == inFrench)
        #expect(english.date(text) == inEnglish)
        #expect(CellText(style: .english, dates: .dayFirst).date("3/4/2026") == "2026-04-03")
        #expect(CellText(style: .french, dates: .monthFirst).date("3/4/2026") == "2026-03-04")
    }

    @Test(
        "The dates of a column show whether the day comes first, unless they contradict each other",
        arguments: [
            (["31/12/2026"], .dayFirst), (["12/31/2026"], .monthFirst), (["03/04/2026", "13/04/2026"], .dayFirst),
            (["03/04/2026"], nil), (["31/12/2026", "12/31/2026"], nil), (["2026-12-31"], nil), (["31.12.2026"], nil),
            (["hier", " 4-13-26 "], .monthFirst), ([], nil),
        ] as [([String], DateOrder?)]
    )
    func orders(samples: [String], order: DateOrder?) {
        #expect(DateOrder.of(samples: samples) == order)
    }

    @Test(
        "A time is that of the clocks on the wall, unless it says how far it is from UTC",
        arguments: [
            ("31/12/2026 14:30", "2026-12-31T13:30:00Z"), ("31/07/2026 14:30:05", "2026-07-31T12:30:05Z"),
            ("2026-12-31 9:05", "2026-12-31T08:05:00Z"), ("31 août 2026 14:30", "2026-08-31T12:30:00Z"),
            ("01/01/2027\u{A0}00:15", "2026-12-31T23:15:00Z"), ("2026-12-31T14:30:05", "2026-12-31T13:30:05Z"),
            ("2026-12-31T14:30:05Z", "2026-12-31T14:30:05Z"), ("2026-12-31T14:30:05+02:00", "2026-12-31T12:30:05Z"),
            ("2026-12-31 14:30 -0500", "2026-12-31T19:30:00Z"), ("2026-12-31t14:30+01", "2026-12-31T13:30:00Z"),
            ("2026-12-31T14:30:05.25Z", "2026-12-31T14:30:05.250Z"),
        ] as [(String, String)]
    )
    func instants(text: String, instant: String) throws {
        let zone = try paris
        #expect(french.instant(text, zone: zone) == instant)
    }

    @Test(
        "When the clocks change, the hour that comes twice is its first, and the one that is skipped is none",
        arguments: [
            ("29/03/2026 01:59", "2026-03-29T00:59:00Z"), ("29/03/2026 02:00", nil), ("29/03/2026 02:59", nil),
            ("29/03/2026 03:00", "2026-03-29T01:00:00Z"), ("25/10/2026 01:59", "2026-10-24T23:59:00Z"),
            ("25/10/2026 02:00", "2026-10-25T00:00:00Z"), ("25/10/2026 02:59", "2026-10-25T00:59:00Z"),
            ("25/10/2026 03:00", "2026-10-25T02:00:00Z"),
        ] as [(String, String?)]
    )
    func clockChange(text: String, instant: String?) throws {
        let zone = try paris
        #expect(french.instant(text, zone: zone) == instant)
    }

    @Test(
        "What is no time is not made one",
        arguments: [
            "", "31/12/2026", "14:30", "31/12/2026 24:00", "31/12/2026 14:60", "31/12/2026 14", "31/12/2026 14h30",
            "31/12/2026 14:3", "31/12/2026 14:30:05:06", "31/02/2026 14:30", "2026-12-31T14:30:05.1234567Z",
            "31/12/2026 14:30+1", "31/12/2026 14:30 Paris", String(repeating: "1 ", count: 100),
        ]
    )
    func noInstants(text: String) throws {
        let zone = try paris
        #expect(french.instant(text, zone: zone) == nil)
    }

    private var paris: TimeZone {
        get throws { try #require(TimeZone(identifier: "Europe/Paris")) }
    }
}
