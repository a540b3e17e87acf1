import Contract
import DirectoryAPI
import Foundation
import LoadClient
import SwiftProtobuf

extension Bench {
    private static let streets = ["rue des Lilas", "rue de Paris", "avenue Berthelot", "place du Marché", "rue Neuve"]
    private static let forms = ["SARL", "SAS", "SARL", "Ets", "SA"]
    private static let surnames = ["Martin", "Belmont", "Ferrand", "Guichard", "Savoyat", "Quivrin", "Perrot", "Vial"]
    private static let trades = [
        "Chauffage", "Boulangerie", "Menuiserie", "Garage", "Imprimerie", "Pharmacie", "Plomberie", "Papeterie",
    ]
    private static let cities = ["Paris", "Paris", "Paris", "Lyon", "Grenoble", "Annecy", "Valence", "Marseille"]

    /// What people type: words that most accounts have, two letters, numbers, parts of words, words that meet seldom.
    private static let keywords = [
        "sarl", "rue", "paris", "sa", "pa", "ru", "ma", "sarl paris", "rue paris sarl", "martin", "lilas",
        "ferrand gren",
        "chauff", "BENCH-004242", "0476004242", "04 76 00 42 42", "contact42@example.org", "quivrin annecy chauffage",
        "zzz", "bl", "belmont valence imprimerie", "uicha", "marche", "de",
    ]

    /// The keyword box over many accounts, each with a contact; and what looking for duplicates costs.
    func measureSearches(_ report: inout Report) async throws {
        say("keywords and duplicates")
        let server = try startServer("\(folder)/searches")
        let ruche = RucheAccess(client, server)
        let tenant = try await ruche.createTenant("bench-keywords")
        let accounts = "\(folder)/keyword-accounts.csv"
        try Self.writeKeywordAccounts(options.accounts, to: accounts)
        let contacts = "\(folder)/keyword-contacts.csv"
        try Self.writeKeywordContacts(options.accounts, to: contacts)
        _ = try await importRate("directory.account", accounts, server, ruche, tenant, check: .off)
        let lent = try await importRate("directory.contact", contacts, server, ruche, tenant, check: .off)

        for keyword in Self.keywords {
            let latency = try await pageLatency(server, tenant, [keyword])
            say("  \(keyword): \(Figure.number(latency)) ms")
        }
        var all: [Double] = []
        for _ in 0..<options.rounds { all.append(try await pageLatency(server, tenant, Self.keywords)) }
        let looks = try (0..<200).map { number in
            try Bodies.encoded(
                FindDuplicatesRequest.with {
                    $0.account.name = "\(Self.surnames[number % 8]) \(Self.trades[number % 7]) SARL"
                    $0.typing = number.isMultiple(of: 2)
                }
            )
        }
        var duplicates: [Double] = []
        for _ in 0..<options.rounds {
            let ring = Bodies.ring(looks)
            duplicates.append(
                try await round(server.address, Path.findDuplicates, tenant, single: true, ring).percentiles[1]
            )
        }
        let towns = try await townLatencies(server, ruche, tenant)
        try server.stop()
        report.lines += [
            Line("Towns among \(Self.townCount), both ways, 95 percent within", Figure(towns, unit: "ms"), .atMost, 5),
            Line(
                "Keywords among \(options.accounts) accounts, 95 percent within",
                Figure(all, unit: "ms"),
                .atMost,
                20
            ),
            Line("FindDuplicates, 95 percent within", Figure(duplicates, unit: "ms")),
            Line("Import of contacts, whose texts their accounts borrow", Figure([lent], unit: "rows/s")),
        ]
    }

    /// As many as La Poste's file has rows.
    private static let townCount = 39_000

    /// The town of a postal code, and the postal codes of a town while it is typed.
    private func townLatencies(
        _ server: ChildServer,
        _ ruche: RucheAccess,
        _ tenant: TenantAccess
    ) async throws -> [Double] {
        var file = "Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5\r\n"
        let saints = [
            "ST MARTIN", "STE MARIE", "VILLENEUVE", "LA CHAPELLE", "BEAUMONT", "MONTREUIL", "GRENOBLE", "LE BOURG",
        ]
        let ends = ["D HERES", "SUR LOIRE", "LES BAINS", "EN VERCORS", "LA FORET", "DU BOIS"]
        for number in 0..<Self.townCount {
            let name = "\(saints[number % 8]) \(ends[number / 8 % 6]) \(Self.surnames[number / 48 % 8].uppercased())"
            let code = String(format: "%05d", 1000 + number % 6000 * 16)
            file += String(format: "%05d", number) + ";\(name);\(code);\(name);\r\n"
        }
        let count = try await ruche.replaceTable(Town.entityName, Data(file.utf8))
        guard count == Self.townCount else { throw BenchError("\(count) towns were read") }
        var requests = try ["38400", "01000", "75008", "97000"].map { code in
            try Bodies.encoded(ListRequest.with { $0.filter = "postal_code = \"\(code)\"" })
        }
        requests += try [
            "gr", "st mar", "saint martin", "grenoble les", "384", "38400", "ste marie en vercors", "vial",
        ].map { text in
            try Bodies.encoded(
                ListRequest.with {
                    $0.query = text
                    $0.pageSize = 20
                }
            )
        }
        let ring = Bodies.ring(requests)
        var latencies: [Double] = []
        for _ in 0..<options.rounds {
            latencies.append(
                try await round(server.address, Path.listTowns, tenant, single: true, ring).percentiles[1]
            )
        }
        return latencies
    }

    private func pageLatency(_ server: ChildServer, _ tenant: TenantAccess, _ keywords: [String]) async throws -> Double
    {
        let requests = try keywords.map { keyword in
            try Bodies.encoded(
                ListRequest.with {
                    $0.query = keyword
                    $0.pageSize = 20
                }
            )
        }
        let ring = Bodies.ring(requests)
        return try await round(server.address, Path.listAccounts, tenant, single: true, ring).percentiles[1]
    }

    private static func writeKeywordAccounts(_ count: Int, to path: String) throws {
        var text =
            "name;code;siren;role;email;telephone;notes;addresses.street;addresses.postal_code;addresses.city\r\n"
        for number in 0..<count {
            let name = "\(trades[number % 8]) \(surnames[number / 8 % 8]) \(number) \(forms[number % 5])"
            let code = String(format: "BENCH-%06d", number)
            let telephone = String(format: "04%08d", 76_000_000 + number)
            text += "\(name);\(code);\(Bodies.siren(10_000_000 + number));CUSTOMER;contact\(number)@example.org;"
            text += "\(telephone);Rappeler avant la fin du mois.;"
            text += "\(1 + number % 200) \(streets[number % 5]);"
            text += String(format: "%05d;", 1000 + number % 95_000) + cities[number / 3 % 8] + "\r\n"
        }
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    private static func writeKeywordContacts(_ count: Int, to path: String) throws {
        var text = "account_id;first_name;last_name;email\r\n"
        for number in 0..<count {
            let code = String(format: "BENCH-%06d", number)
            text += "\(code);Camille;\(surnames[number % 7]);camille\(number)@example.org\r\n"
        }
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
}
