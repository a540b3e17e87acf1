import Contract
import DirectoryAPI
import DirectoryPlugin
import Foundation
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@Suite("Lists")
struct ListTests {
    // MARK: - Order

    /// One field of an order: how it is written and what is compared. Unset comes first when ascending.
    private struct Key: Sendable {
        let path: String
        let value: @Sendable (Sample) -> SortValue
    }

    private enum SortValue: Comparable {
        case unset
        case number(Double)
        case text([UInt8])

        static func < (left: SortValue, right: SortValue) -> Bool {
            switch (left, right) {
            case (.unset, .unset): false
            case (.unset, _): true
            case (_, .unset): false
            case (.number(let left), .number(let right)): left < right
            case (.text(let left), .text(let right)): left.lexicographicallyPrecedes(right)
            case (.number, .text): true
            case (.text, .number): false
            }
        }

        static func text(of text: String) -> SortValue { text.isEmpty ? .unset : .text(Array(text.utf8)) }
    }

    private static let keys = [
        Key(path: "title") { .text(Array(TextKeys.collationKey($0.title).utf8)) },
        Key(path: "code") { .text(of: TextKeys.collationKey($0.code)) },
        Key(path: "price") { Double($0.price).map(SortValue.number) ?? .unset },
        Key(path: "day") { .text(of: $0.day) },
        Key(path: "colour") { .number(Double($0.colour.rawValue)) },
        Key(path: "count") { .number(Double($0.count)) },
        Key(path: "optional_count") { $0.hasOptionalCount ? .number(Double($0.optionalCount)) : .unset },
        Key(path: "place.city") { .text(of: $0.place.city) },
        Key(path: "longitude") { .number($0.longitude) },
        Key(path: "info.create_time") {
            .number(Double($0.info.createTime.seconds) * 1_000_000 + Double($0.info.createTime.nanos / 1000))
        },
        Key(path: "id") { .number(Double($0.id)) },
    ]

    private func fill(_ sample: inout Sample, _ random: inout SeededGenerator) {
        sample.title = random.pick(["été", "Ete", "zèbre", "abeille", "Abeille", "l'ours", "l’ours", "10", "9"])
        if random.chance(50) { sample.price = random.pick(["0", "1.50", "12", "2.25"]) }
        if random.chance(50) { sample.day = random.pick(["2026-01-05", "2025-12-31", "2026-11-22"]) }
        if random.chance(50) { sample.colour = random.pick([.red, .green, .blue]) }
        if random.chance(70) { sample.count = Int32.random(in: -3...3, using: &random) }
        if random.chance(50) { sample.optionalCount = Int32.random(in: -1...1, using: &random) }
        if random.chance(50) { sample.place.city = random.pick(["Lyon", "lyon", "Écully", "Bron"]) }
        if random.chance(50) { sample.longitude = Double.random(in: -2...2, using: &random) }
    }

    @Test("In any order, pages meet every record exactly once while others come and go", arguments: 1...8)
    func stablePages(seed: UInt64) async throws {
        try await withPlatform(rehearses: false) { platform in
            var random = SeededGenerator(seed: seed)
            var samples: [Int64: Sample] = [:]
            for _ in 0..<60 {
                let sample = try await platform.sample("x") { fill(&$0, &random) }
                samples[sample.id] = sample
            }
            for _ in 0..<3 {
                let terms = Self.keys.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random))
                    .map { (key: $0, descending: random.chance(50)) }
                let order = terms.map { $0.key.path + ($0.descending ? " desc" : "") }.joined(separator: ", ")
                let atStart = samples
                var gone: Set<Int64> = []
                var seen: [Int64] = []
                var token = ""
                repeat {
                    let size = Int32.random(in: 1...15, using: &random)
                    let sent = token
                    let page = try await platform.list {
                        $0.orderBy = order
                        $0.pageSize = size
                        $0.pageToken = sent
                    }
                    #expect(page.samples.count <= Int(size))
                    seen += page.samples.map(\.id)
                    token = page.nextPageToken
                    let new = try await platform.sample("x") { fill(&$0, &random) }
                    samples[new.id] = new
                    if let victim = samples.keys.sorted().randomElement(using: &random) {
                        try await platform.delete(victim)
                        samples[victim] = nil
                        gone.insert(victim)
                    }
                } while !token.isEmpty
                #expect(Set(seen).count == seen.count, "\(order)")
                let stayed = atStart.values.filter { !gone.contains($0.id) }
                let expected = stayed.sorted { left, right in
                    for (key, descending) in terms {
                        let (first, second) = (key.value(left), key.value(right))
                        if first < second { return !descending }
                        if second < first { return descending }
                    }
                    return left.id < right.id
                }
                let expectedIDs = expected.map(\.id)
                let stayedIDs = Set(expectedIDs)
                #expect(seen.filter(stayedIDs.contains) == expectedIDs, "\(order)")
            }
        }
    }

    @Test("Records without a value come first, and last in the descending order")
    func nulls() async throws {
        try await withPlatform { platform in
            for price in ["2", "", "1", ""] { try await platform.sample("price \(price)") { $0.price = price } }
            let up = try await platform.list { $0.orderBy = "price" }
            #expect(up.samples.map(\.price) == ["", "", "1.00", "2.00"])
            let down = try await platform.list { $0.orderBy = "price desc" }
            #expect(down.samples.map(\.price) == ["2.00", "1.00", "", ""])
        }
    }

    @Test("An order that is none is refused with its place")
    func badOrders() async throws {
        try await withPlatform { platform in
            let rows: [(order: String, position: String)] = [
                ("nothing", "1"), ("title, nothing desc", "8"), ("lines", "1"), ("words", "1"), ("place", "1"),
                ("friend_ids", "1"), ("title up", "7"), ("title, title", "8"), ("lines.text", "1"),
            ]
            for row in rows {
                let got = try await failure { try await platform.list { $0.orderBy = row.order } }
                #expect(got?.reason == "INVALID_ORDER_BY", "\(row.order)")
                #expect(got?.field == "order_by")
                #expect(got?.metadata["position"] == row.position, "\(row.order)")
            }
        }
    }

    // MARK: - Pages

    @Test("A page holds 50 records unless asked, and never more than 1000")
    func pageSizes() async throws {
        try await withPlatform(rehearses: false) { platform in
            try await platform.crowd(1001)
            for (asked, expected) in [(Int32(0), 50), (1, 1), (1000, 1000), (5000, 1000)] {
                let page = try await platform.list { $0.pageSize = asked }
                #expect(page.samples.count == expected)
                #expect(!page.nextPageToken.isEmpty)
            }
            let negative = try await refusal { try await platform.list { $0.pageSize = -1 } }
            #expect(negative == "OUT_OF_RANGE page_size")
        }
    }

    @Test("The last page says that it is the last, also when it is full")
    func lastPage() async throws {
        try await withPlatform { platform in
            for title in ["a", "b", "c", "d"] { try await platform.sample(title) }
            let first = try await platform.list { $0.pageSize = 2 }
            let second = try await platform.list {
                $0.pageSize = 2
                $0.pageToken = first.nextPageToken
            }
            #expect(second.samples.map(\.title) == ["c", "d"])
            #expect(second.nextPageToken.isEmpty)
            let none = try await platform.list { $0.filter = "title = \"z\"" }
            #expect(none.samples.isEmpty && none.nextPageToken.isEmpty)
        }
    }

    @Test("The total counts the records of all pages, only when asked")
    func total() async throws {
        try await withPlatform { platform in
            for title in ["a", "b", "c"] { try await platform.sample(title) }
            let page = try await platform.list {
                $0.pageSize = 1
                $0.countTotal = true
                $0.filter = "title != \"b\""
            }
            #expect(page.totalSize == 2)
            let next = try await platform.list {
                $0.pageSize = 1
                $0.countTotal = true
                $0.filter = "title != \"b\""
                $0.pageToken = page.nextPageToken
            }
            #expect(next.totalSize == 2)
            let silent = try await platform.list()
            #expect(!silent.hasTotalSize)
            let empty = try await platform.list {
                $0.filter = "title = \"z\""
                $0.countTotal = true
            }
            #expect(empty.hasTotalSize && empty.totalSize == 0)
        }
    }

    @Test("A page token serves the request that it was given for, and no other")
    func tokens() async throws {
        try await withPlatform { platform in
            for title in ["a", "b", "c"] { try await platform.sample(title) }
            let globex = try await TestPlatform.makeTenant("globex", platform.dispatcher, platform.operatorToken)
            let page = try await platform.list {
                $0.pageSize = 1
                $0.filter = "count = 0"
            }
            let token = page.nextPageToken
            let flipped = (token.hasPrefix("A") ? "B" : "A") + token.dropFirst()
            func ask(
                _ pageToken: String,
                token: String? = nil,
                _ change: (inout ListRequest) -> Void = { _ in }
            ) async throws -> String? {
                try await refusal {
                    try await platform.list(token: token ?? platform.administrator) {
                        $0.pageSize = 1
                        $0.filter = "count = 0"
                        $0.pageToken = pageToken
                        change(&$0)
                    }
                }
            }
            let same = try await ask(token)
            #expect(same == nil)
            let larger = try await ask(token) { $0.pageSize = 2 }
            #expect(larger == nil)
            let refused = "INVALID_PAGE_TOKEN page_token"
            for forged in [flipped, String(token.dropLast()), "x", "", "é", String(repeating: "A", count: 9000)] {
                let got = try await ask(forged)
                #expect(got == (forged.isEmpty ? nil : refused), "\(forged.prefix(60))")
            }
            let otherFilter = try await ask(token) { $0.filter = "count = 1" }
            #expect(otherFilter == refused)
            let otherOrder = try await ask(token) { $0.orderBy = "title" }
            #expect(otherOrder == refused)
            let otherQuery = try await ask(token) { $0.query = "a" }
            #expect(otherQuery == refused)
            let bin = try await ask(token) { $0.showDeleted = true }
            #expect(bin == refused)
            let otherTenant = try await ask(token, token: globex)
            #expect(otherTenant == refused)
            let otherEntity = try await refusal {
                try await platform.json(
                    UserMethods.listUsers.path,
                    "{\"page_size\": 1, \"page_token\": \"\(token)\"}"
                )
            }
            #expect(otherEntity == refused)
        }
    }

    @Test("Pages in the order of a long text go on")
    func longKeys() async throws {
        try await withPlatform { platform in
            let long = String(repeating: "x", count: 50_000)
            for number in 0..<3 { try await platform.sample("\(number)") { $0.optionalText = long } }
            let first = try await platform.list {
                $0.orderBy = "optional_text"
                $0.pageSize = 2
                $0.readMask.paths = ["title"]
            }
            let second = try await platform.list {
                $0.orderBy = "optional_text"
                $0.pageSize = 2
                $0.pageToken = first.nextPageToken
                $0.readMask.paths = ["title"]
            }
            #expect((first.samples + second.samples).map(\.title) == ["0", "1", "2"])
        }
    }

    // MARK: - What is answered

    @Test("A read mask answers the fields it names, and always the identifier")
    func readMask() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a") {
                $0.count = 3
                $0.place.city = "Lyon"
                $0.place.street = "1 rue X"
                $0.lines = [.with { $0.text = "x" }]
            }
            let named = try await platform.get(sample.id, mask: ["title", "place.city"])
            let asked = Sample.with {
                $0.id = sample.id
                $0.title = "a"
                $0.place.city = "Lyon"
            }
            #expect(named == asked)
            let lines = try await platform.list { $0.readMask.paths = ["lines"] }
            let onlyLines = Sample.with {
                $0.id = sample.id
                $0.lines = sample.lines
            }
            #expect(lines.samples == [onlyLines])
            let all = try await platform.get(sample.id, mask: ["*"])
            #expect(all == sample)
            let etag = try await platform.get(sample.id, mask: ["info.etag"])
            let onlyEtag = RecordInfo.with { $0.etag = sample.info.etag }
            #expect(etag.info == onlyEtag)
            for path in ["nothing", "lines.text", "place.", ""] {
                let got = try await refusal { try await platform.get(sample.id, mask: [path]) }
                #expect(got == "INVALID_MASK read_mask", "\(path)")
                let list = try await refusal { try await platform.list { $0.readMask.paths = [path] } }
                #expect(list == "INVALID_MASK read_mask", "\(path)")
            }
        }
    }

    @Test("Several records are read at once in the order asked, all or none")
    func batchGet() async throws {
        try await withPlatform { platform in
            var ids: [Int64] = []
            for title in ["a", "b", "c"] { ids.append(try await platform.sample(title).id) }
            func ask(_ ids: [Int64], mask: [String] = []) async throws -> [Sample] {
                var request = BatchGetRequest()
                request.ids = ids
                if !mask.isEmpty { request.readMask.paths = mask }
                return try await platform.call(SampleMethods.batchGetSamples, request).samples
            }
            let some = try await ask([ids[2], ids[0], ids[2]])
            #expect(some.map(\.title) == ["c", "a", "c"])
            let masked = try await ask([ids[1]], mask: ["count"])
            let bare = Sample.with { $0.id = ids[1] }
            #expect(masked == [bare])
            try await platform.delete(ids[1])
            let binned = try await ask([ids[1]])
            #expect(binned.first?.info.hasDeleteTime == true)
            let missing = try await failure { try await ask([ids[0], 999_999]) }
            #expect(missing?.reason == "NOT_FOUND")
            #expect(missing?.metadata["id"] == "999999")
            let none = try await refusal { try await ask([]) }
            #expect(none == "TOO_MANY_IDS ids")
            let many = try await refusal { try await ask(Array(repeating: ids[0], count: 1001)) }
            #expect(many == "TOO_MANY_IDS ids")
        }
    }

    @Test("One record is read by its identifier or not at all")
    func get() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a") { $0.lines = [.with { $0.text = "x" }] }
            let rows: [(id: Int64, refusal: String)] = [
                (0, "ID_REQUIRED id"), (-1, "ID_REQUIRED id"), (999_999, "NOT_FOUND"),
                (sample.lines[0].id, "NOT_FOUND"), (.max, "NOT_FOUND"),
            ]
            for row in rows {
                let got = try await refusal { try await platform.get(row.id) }
                #expect(got == row.refusal, "\(row.id)")
            }
        }
    }

    // MARK: - Keywords

    @Test("Every keyword starts a word or is a part of one, whatever its case, marks and punctuation (ACC-01)")
    func keywords() async throws {
        try await withPlatform([DirectoryPlugin.self]) { platform in
            try await platform.account("Société Élan & Fils") {
                $0.code = "CL-0042"
                $0.email = "contact@elan.example"
                $0.addresses = [
                    .with {
                        $0.street = "12 rue de l'Église"
                        $0.postalCode = "69001"
                        $0.city = "Lyon"
                    },
                    .with { $0.city = "Saint-Étienne" },
                ]
            }
            try await platform.account("Boulangerie Œuf d’or") { $0.telephone = "04 72 00 11 22" }
            try await platform.account("AB") { $0.notes = "lyon" }
            let rows: [(query: String, names: [String])] = [
                ("elan", ["Société Élan & Fils"]),
                ("ÉLAN", ["Société Élan & Fils"]),
                ("soci", ["Société Élan & Fils"]),
                ("ciété", ["Société Élan & Fils"]),
                ("fils société", ["Société Élan & Fils"]),
                ("lyon", ["Société Élan & Fils", "AB"]),
                ("lyon elan", ["Société Élan & Fils"]),
                ("lyon boulangerie", []),
                ("saint étienne", ["Société Élan & Fils"]),
                ("SAINT-ETIENNE", ["Société Élan & Fils"]),
                ("l'eglise", ["Société Élan & Fils"]),
                ("69001", ["Société Élan & Fils"]),
                ("690", ["Société Élan & Fils"]),
                ("cl-0042", ["Société Élan & Fils"]),
                ("contact@elan.example", ["Société Élan & Fils"]),
                ("oeuf", ["Boulangerie Œuf d’or"]),
                ("œu", ["Boulangerie Œuf d’or"]),
                ("d'or", ["Boulangerie Œuf d’or"]),
                ("11 22", ["Boulangerie Œuf d’or"]),
                ("ab", ["AB"]),
                ("!!!", ["Société Élan & Fils", "Boulangerie Œuf d’or", "AB"]),
                ("", ["Société Élan & Fils", "Boulangerie Œuf d’or", "AB"]),
                ("nobody", []),
                ("\" OR 1=1 --", ["Boulangerie Œuf d’or"]),
                ("elan*", ["Société Élan & Fils"]),
            ]
            for row in rows {
                var request = ListRequest()
                request.query = row.query
                let sent = request
                let got = try await platform.call(AccountMethods.listAccounts, sent).accounts
                #expect(got.map(\.name) == row.names, "\(row.query)")
            }
        }
    }

    @Test("What is found follows what is changed")
    func keywordsFollow() async throws {
        try await withPlatform { platform in
            func found(_ query: String) async throws -> Int {
                try await platform.list { $0.query = query }.samples.count
            }
            let sample = try await platform.sample("premier") { $0.lines = [.with { $0.text = "ancienne ligne" }] }
            let changed = try await platform.update(sample, mask: ["title", "lines"]) {
                $0.title = "second"
                $0.lines[0].text = "nouvelle ligne"
            }
            for (query, count) in [
                ("premier", 0), ("ancienne", 0), ("second", 1), ("nouvelle", 1), ("second ligne", 1),
            ] {
                let got = try await found(query)
                #expect(got == count, "\(query)")
            }
            try await platform.delete(changed.id)
            let binned = try await found("second")
            #expect(binned == 0)
            try await platform.undelete(changed.id)
            let back = try await found("second")
            #expect(back == 1)
        }
    }

    @Test("Keywords, order, filter and pages work together")
    func together() async throws {
        try await withPlatform { platform in
            for number in 0..<9 {
                try await platform.sample("ruche \(number)") { $0.count = Int32(number % 3) }
            }
            try await platform.sample("autre") { $0.count = 1 }
            var seen: [String] = []
            var token = ""
            repeat {
                let sent = token
                let page = try await platform.list {
                    $0.query = "ruch"
                    $0.filter = "count >= 1"
                    $0.orderBy = "count desc, title desc"
                    $0.pageSize = 2
                    $0.pageToken = sent
                    $0.countTotal = true
                }
                #expect(page.totalSize == 6)
                seen += page.samples.map(\.title)
                token = page.nextPageToken
            } while !token.isEmpty
            #expect(seen == ["ruche 8", "ruche 5", "ruche 2", "ruche 7", "ruche 4", "ruche 1"])
        }
    }

    @Test("A query has at most ten words and 400 bytes")
    func queryLimits() async throws {
        try await withPlatform { platform in
            let ten = (0..<10).map { "mot\($0)" }.joined(separator: " ")
            let rows: [(query: String, refusal: String?)] = [
                (ten, nil), (ten + " mot", "INVALID_QUERY query"),
                (String(repeating: "x", count: 400), nil), (String(repeating: "x", count: 401), "INVALID_QUERY query"),
            ]
            for row in rows {
                let got = try await refusal { try await platform.list { $0.query = row.query } }
                #expect(got == row.refusal, "\(row.query.prefix(60))")
            }
        }
    }
}
