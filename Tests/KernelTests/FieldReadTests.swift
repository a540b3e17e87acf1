import Contract
import DirectoryAPI
import DirectoryPlugin
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@Suite("Field rights: what one may not read is neither shown nor guessed (PLT-08 to PLT-12)")
struct FieldReadTests {
    private func listed(
        _ platform: TestPlatform,
        _ token: String,
        _ fill: (inout ListRequest) -> Void = { _ in }
    ) async throws -> [String] {
        try await platform.list(token: token, fill).samples.map(\.title)
    }

    @Test("Get, BatchGet, List and Delete show the fields of a grant, `id` and `info`, and nothing else")
    func masks() async throws {
        try await withPlatform { platform in
            let whole = try await platform.fullSample()
            let grant = fieldGrant(
                ["read", "delete"],
                read: ["title", "place.city", "subject", "lines.amount", "friend_ids"]
            )
            let token = try await platform.person("few", [grant])
            var expected = Sample()
            expected.id = whole.id
            expected.title = whole.title
            expected.place.city = "Lyon"
            expected.subject = whole.subject
            expected.friendIds = whole.friendIds
            expected.info = whole.info
            expected.lines = whole.lines.map { line in
                .with {
                    $0.id = line.id
                    $0.amount = line.amount
                }
            }
            let got = try await platform.get(whole.id, token: token)
            #expect(got == expected)
            let batch = BatchGetRequest.with { $0.ids = [whole.id] }
            let many = try await platform.call(SampleMethods.batchGetSamples, batch, token: token)
            #expect(many.samples == [expected])
            let list = try await platform.list(token: token) { $0.filter = "title = \"Whole\"" }
            #expect(list.samples == [expected])
            let found = try await platform.list(token: token) { $0.query = "whole" }
            #expect(found.samples == [expected])
            // A read mask shows less, never more, and asks for nothing that never shows.
            let narrow = try await platform.get(whole.id, mask: ["title", "lines"], token: token)
            #expect(narrow.title == "Whole" && narrow.lines == expected.lines && narrow.friendIds.isEmpty)
            #expect(try await platform.get(whole.id, mask: ["*"], token: token) == expected)
            let asked = try await refusal { try await platform.get(whole.id, mask: ["price"], token: token) }
            #expect(asked == "FIELD_NOT_READABLE read_mask")
            let deleted = try await platform.call(
                SampleMethods.deleteSample,
                .with { $0.id = whole.id },
                token: token
            )
            #expect(deleted.price.isEmpty && deleted.title == "Whole")
        }
    }

    @Test("Pages of a masked list go on where the last one ended")
    func pages() async throws {
        try await withPlatform { platform in
            for number in 0..<7 { try await platform.sample("T\(number % 3)") { $0.price = "1" } }
            let token = try await platform.person("few", [fieldGrant(["read"], read: ["title"])])
            for order in ["", "title desc"] {
                var ids: [Int64] = []
                var next = ""
                repeat {
                    let page = try await platform.list(token: token) {
                        $0.pageSize = 2
                        $0.pageToken = next
                        $0.orderBy = order
                    }
                    ids += page.samples.map(\.id)
                    #expect(page.samples.allSatisfy { $0.price.isEmpty })
                    next = page.nextPageToken
                } while !next.isEmpty
                let all = try await platform.list { $0.orderBy = order }.samples.map(\.id)
                #expect(ids == all)
            }
        }
    }

    @Test("Filters, orders and keywords do not tell what a hidden field holds")
    func guesses() async throws {
        try await withPlatform { platform in
            _ = try await platform.fullSample()
            let token = try await platform.person("few", [fieldGrant(["read"], read: ["title"])])
            let filters = [
                "price = 12.5", "NOT (price = 12.5)", "place.city = \"Lyon\"", "place:*", "lines:*", "lines.amount > 1",
                "lines.text:first", "friend_ids:*", "parent_id.title = \"Friend\"", "words:un", "optional_count = 0",
                "pin:*", "title = \"Whole\" OR flag = true",
            ]
            for filter in filters {
                let refused = try await refusal { try await platform.list(token: token) { $0.filter = filter } }
                #expect(refused == "FIELD_NOT_READABLE filter", "\(filter)")
            }
            for order in ["price", "title, price desc", "place.city"] {
                let refused = try await refusal { try await platform.list(token: token) { $0.orderBy = order } }
                #expect(refused == "FIELD_NOT_READABLE order_by")
            }
            #expect(try await listed(platform, token) { $0.query = "lyon" } == [])
            #expect(try await listed(platform, token) { $0.query = "first" } == [])
            #expect(try await listed(platform, token) { $0.query = "whole" } == ["Whole"])
            #expect(try await listed(platform, token) { $0.filter = "title:whole AND info.etag > 0" } == ["Whole"])
            #expect(try await listed(platform, token) { $0.orderBy = "title desc, id" } == ["Whole", "Friend"])
        }
    }

    @Test("A field that shows in one's own records only finds those, and its opposite all the others")
    func scopes() async throws {
        try await withPlatform { platform in
            let own = fieldGrant(["read", "create"], .own)
            let token = try await platform.person("nora", [own, fieldGrant(["read"], read: ["title", "parent_id"])])
            let mine = try await platform.sample("Mine", token: token) { $0.price = "5" }
            let other = try await platform.sample("Other") { $0.price = "5" }
            try await platform.sample("Child of mine") { $0.parentID = mine.id }
            try await platform.sample("Child of other") { $0.parentID = other.id }
            #expect(try await platform.list(token: token).samples.map(\.price) == ["5.00", "", "", ""])
            #expect(try await listed(platform, token) { $0.filter = "price = 5" } == ["Mine"])
            #expect(
                try await listed(platform, token) { $0.filter = "NOT (price = 5)" }
                    == ["Other", "Child of mine", "Child of other"]
            )
            #expect(try await listed(platform, token) { $0.filter = "parent_id.price = 5" } == ["Child of mine"])
            #expect(
                try await listed(platform, token) { $0.filter = "parent_id.title:*" }
                    == ["Child of mine", "Child of other"]
            )
            let order = try await refusal { try await platform.list(token: token) { $0.orderBy = "price" } }
            #expect(order == "FIELD_NOT_READABLE order_by")
            let masked = try await platform.get(other.id, mask: ["price"], token: token)
            #expect(masked.id == other.id && masked.price.isEmpty)
        }
    }

    @Test("History, the bin and files hide what the record hides")
    func history() async throws {
        try await withPlatform { platform in
            let whole = try await platform.fullSample()
            try await platform.update(whole, mask: ["*"]) {
                $0.price = "99"
                $0.title = "Changed"
                $0.lines[0].amount = "7"
                $0.friendIds = []
            }
            let token = try await platform.person("few", [fieldGrant(["read"], read: ["title", "lines.text"])])
            let all = try await platform.changes(Sample.entityName, whole.id).changes
            let few = try await platform.changes(Sample.entityName, whole.id, token: token).changes
            #expect(all.flatMap(\.fields).contains { $0.path == "price" })
            #expect(Set(few.flatMap(\.fields).map(\.path)) == ["title", "text"])
            #expect(few.count == all.count)
            let blind = try await platform.person("blind", [fieldGrant(["read"], read: ["price"])])
            let story = try await platform.changes(Sample.entityName, whole.id, token: blind).changes
            #expect(Set(story.flatMap(\.fields).map(\.path)) == ["price"])
            #expect(story.allSatisfy { $0.row.entity == Sample.entityName })
            for (reader, path) in [(token, "document"), (blind, "document"), (blind, "lines.proof")] {
                let caller = FileCaller(token: reader, language: "en", peer: "127.0.0.1")
                let line = path == "document" ? "" : "/\(whole.lines[0].id)"
                let opened = try await refusal {
                    try await platform.dispatcher.openFile("testing.sample/\(whole.id)/\(path)\(line)"[...], caller)
                }
                #expect(opened?.hasPrefix("FILE_NOT_FOUND") == true)
            }
            try await platform.delete(whole.id)
            #expect(try await platform.bin(token: token).records.map(\.display) == ["Changed"])
            #expect(try await platform.bin(token: blind).records.map(\.display) == [""])
        }
    }

    @Test("A verb computes on whole records, and its answer shows what its caller reads; copies of a field go with it")
    func verbs() async throws {
        try await withPlatform { platform in
            let whole = try await platform.fullSample()
            let grants = [
                fieldGrant(["read", "update", "create"], .own),
                fieldGrant(["read", "update"], read: ["title"], write: ["title"]),
            ]
            let token = try await platform.person("nora", grants)
            let foreign = try await platform.call(
                NumberMethods.giveLateNumber,
                .with { $0.id = whole.id },
                token: token
            )
            #expect(foreign.sample.title == "Whole" && foreign.sample.price.isEmpty)
            #expect(foreign.price.isEmpty && foreign.note.price.isEmpty && foreign.note.sampleID == whole.id)
            let stored = try await platform.get(whole.id)
            #expect(stored.lateNumber == "L1" && stored.price == "12.50" && stored.lines.count == 2)
            let mine = try await platform.sample("Mine", token: token) { $0.price = "5" }
            let own = try await platform.call(NumberMethods.giveLateNumber, .with { $0.id = mine.id }, token: token)
            #expect(own.sample.price == "5.00" && own.note.price == "5.00" && own.price.isEmpty)
            let all = try await platform.call(NumberMethods.giveLateNumber, .with { $0.id = whole.id })
            #expect(all.price == "12.50" && all.note.price == "12.50")
        }
    }

    @Test("An answer that was kept for its request is masked anew")
    func keptAnswers() async throws {
        try await withPlatform { platform in
            let role = try await platform.fieldRole("Changing", [fieldGrant(["read", "create"])])
            let token = try await platform.signIn(as: .granted, email: "zoe@acme.example")
            let list = ListRequest.with { $0.filter = "email = \"zoe@acme.example\"" }
            let user = try #require(try await platform.call(UserMethods.listUsers, list).users.first)
            let update = UpdateUserRequest.with {
                $0.user = user
                $0.user.accessRoleIds = [role.id]
                $0.updateMask.paths = ["access_role_ids"]
            }
            _ = try await platform.call(UserMethods.updateUser, update)
            let create = CreateSampleRequest.with {
                $0.requestID = "b2d3a0a4-5a3e-4a34-9d4f-1f8f4f3a9d10"
                $0.sample.title = "Once"
                $0.sample.price = "5"
            }
            let first = try await platform.call(SampleMethods.createSample, create, token: token)
            #expect(first.price == "5.00")
            let shrunk = UpdateAccessRoleRequest.with {
                $0.accessRole = role
                $0.accessRole.grants[0].readFields = ["title"]
                $0.updateMask.paths = ["*"]
            }
            _ = try await platform.call(AccessRoleMethods.updateAccessRole, shrunk)
            let again = try await platform.call(SampleMethods.createSample, create, token: token)
            #expect(again.id == first.id && again.title == "Once" && again.price.isEmpty)
        }
    }
}

@Suite("Field rights: imports, exports, other entities, and why (PLT-08 to PLT-12)")
struct FieldTransferTests {
    @Test("An export leaves out what never shows, empties what does not show in a record, and refuses what is named")
    func exports() async throws {
        try await withPlatform { platform in
            let grants = [
                fieldGrant(["read", "create", "export"], .own, read: ["title", "price"]),
                fieldGrant(["read", "export"], read: ["title", "lines.text"]),
            ]
            let token = try await platform.person("nora", grants)
            let mine = try await platform.sample("Mine", token: token) { $0.price = "5" }
            let other = try await platform.sample("Other") {
                $0.price = "6"
                $0.lines = [.with { $0.text = "a line" }]
            }
            var request = StartExportRequest()
            request.entity = Sample.entityName
            let started = try await platform.call(TransferMethods.startExport, request, token: token)
            try await platform.dispatcher.operations.drain(TestPlatform.tenant)
            let caller = FileCaller(token: token, language: "en", peer: "127.0.0.1")
            let file = try await platform.dispatcher.openFile("kernel.operation/\(started.id)/file"[...], caller)
            let text = String(decoding: try await file.read(0, Int(file.file.size)), as: UTF8.self)
            let rows = text.split(whereSeparator: \.isNewline).map(String.init)
            let line = other.lines[0].id
            #expect(rows.count == 3)
            #expect(rows[0].hasSuffix("id;title;price;lines.id;lines.text"))
            #expect(rows[1] == "\(mine.id);Mine;5.00;;" && rows[2] == "\(other.id);Other;;\(line);a line")
            request.columns = ["title", "code"]
            let named = request
            let refused = try await refusal {
                try await platform.call(TransferMethods.startExport, named, token: token)
            }
            #expect(refused == "FIELD_NOT_READABLE columns[1]")
        }
    }

    @Test("An import writes what one may write, and its keys find nothing by what one may not read")
    func imports() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self], rehearses: false) { platform in
            let bench = TransferBench(platform: platform)
            let grant = fieldGrant(["read", "update", "create", "import"], read: ["title"], write: ["title", "count"])
            let token = try await platform.person("few", [grant])
            let sample = try await platform.sample("Known") {
                $0.code = "AB-1"
                $0.price = "5"
            }
            let csv = "id;title;count;price\r\n\(sample.id);Renamed;4;\r\n\(sample.id + 1000);Nobody;1;\r\n"
            let result = try await bench.run(csv, into: Sample.entityName, token: token) {
                $0.skipRefused = true
                $0.keys = ["id"]
                $0.mode = .importUpdate
            }
            #expect(result.rows.map(\.outcome) == ["update", "refused"])
            let now = try await platform.get(sample.id)
            #expect(now.title == "Renamed" && now.count == 4 && now.price == "5.00")
            for price in ["5", "6"] {
                let guess = "id;price\r\n\(sample.id);\(price)\r\n"
                let refused = try await bench.run(guess, into: Sample.entityName, token: token) {
                    $0.skipRefused = true
                    $0.keys = ["id"]
                }
                #expect(refused.rows.map(\.reason) == ["FIELD_NOT_WRITABLE"])
            }
            for code in ["AB-1", "ZZ-9"] {
                let guess = "code;title\r\n\(code);Found\r\n"
                let keyed = try await bench.run(guess, into: Sample.entityName, token: token) {
                    $0.skipRefused = true
                    $0.keys = ["code"]
                    $0.mode = .importUpdate
                }
                #expect(keyed.rows.map(\.reason) == ["KEY_UNKNOWN"])
            }
        }
    }

    @Test("A reference by name finds only records that one reads, by fields that one reads")
    func references() async throws {
        try await withPlatform([DirectoryPlugin.self], rehearses: false) { platform in
            let bench = TransferBench(platform: platform)
            try await platform.account("Fonderie") { $0.email = "contact@fonderie.example" }
            let contacts = fieldGrant(["read", "create", "import"], on: "directory.contact")
            let own = try await platform.person("own", [contacts, fieldGrant(["read"], .own, on: "directory.account")])
            let named = fieldGrant(["read"], on: "directory.account", read: ["name"])
            let reader = try await platform.person("reader", [contacts, named])
            func reasons(_ header: String, _ cell: String, _ token: String) async throws -> [String] {
                let csv = "\(header);last_name\r\n\(cell);Durand\r\n"
                let result = try await bench.run(csv, into: "directory.contact", token: token) {
                    $0.skipRefused = true
                    $0.columns = [
                        .with {
                            $0.header = header
                            $0.path = header
                        },
                        .with {
                            $0.header = "last_name"
                            $0.path = "last_name"
                        },
                    ]
                }
                return result.rows.map(\.reason)
            }
            #expect(try await reasons("account_id.name", "Fonderie", own) == ["REFERENCE_NOT_FOUND"])
            #expect(try await reasons("account_id.name", "Fonderie", reader) == [""])
            let guess = try await reasons("account_id.email", "contact@fonderie.example", reader)
            #expect(guess == ["REFERENCE_NOT_FOUND"])
        }
    }

    @Test("A lead is not offered accounts that its owner does not read, nor their hidden fields")
    func candidates() async throws {
        try await withPlatform([DirectoryPlugin.self]) { platform in
            try await platform.account("Fonderie Dupont") { $0.email = "contact@fonderie.example" }
            let leads = fieldGrant(["*"], .own, on: "directory.lead")
            let own = fieldGrant(["*"], .own, on: "directory.account")
            let contacts = fieldGrant(["*"], .own, on: "directory.contact")
            func convert(_ token: String) async throws -> ConvertLeadResponse {
                let lead = CreateLeadRequest.with {
                    $0.lead.companyName = "Fonderie Dupont"
                    $0.lead.lastName = "Martin"
                    $0.lead.email = "contact@fonderie.example"
                }
                let made = try await platform.call(LeadMethods.createLead, lead, token: token)
                return try await platform.call(LeadMethods.convertLead, .with { $0.id = made.id }, token: token)
            }
            let named = fieldGrant(["read"], on: "directory.account", read: ["name", "code"])
            let reader = try await platform.person("reader", [leads, own, contacts, named])
            let offered = try await convert(reader).candidates
            #expect(offered.map(\.name) == ["Fonderie Dupont"])
            #expect(offered.allSatisfy { $0.score == 0 && $0.reasons.isEmpty })
            let blind = try await platform.person("blind", [leads, own, contacts])
            let response = try await convert(blind)
            #expect(response.candidates.isEmpty && response.account.name == "Fonderie Dupont")
        }
    }

    @Test("A taken value names no record in which one does not read it")
    func duplicates() async throws {
        try await withPlatform { platform in
            let known = try await platform.sample("Known") { $0.code = "AB-1" }
            let blind = fieldGrant(["read", "create"], read: ["title"])
            let token = try await platform.person("blind", [blind])
            let hidden = try await failure { try await platform.sample("New", token: token) { $0.code = "AB-1" } }
            #expect(hidden?.reason == "DUPLICATE_VALUE" && hidden?.metadata["other"] == "")
            let told = try await failure { try await platform.sample("New") { $0.code = "AB-1" } }
            #expect(told?.metadata["other"] == String(known.id))
        }
    }

    @Test("Why a field shows or may be written is answered by the grants that decide, or the smallest that is missing")
    func explains() async throws {
        try await withPlatform { platform in
            let grants = [
                fieldGrant(["read", "update"], read: ["title", "lines.text"], write: ["title"]),
                fieldGrant(["read"], .own, read: ["price"]),
            ]
            _ = try await platform.person("nora", grants)
            let sample = try await platform.sample("Other")
            let list = ListRequest.with { $0.filter = "email = \"nora@acme.example\"" }
            let user = try #require(try await platform.call(UserMethods.listUsers, list).users.first)
            func explain(_ field: String, _ action: String, _ id: Int64) async throws -> ExplainResponse {
                let request = ExplainRequest.with {
                    $0.userID = user.id
                    $0.record.entity = Sample.entityName
                    $0.record.id = id
                    $0.action = action
                    $0.field = field
                }
                return try await platform.call(AccessMethods.explain, request)
            }
            let title = try await explain("title", "read", sample.id)
            #expect(title.allowed && title.grants.map(\.grant.readFields) == [["title", "lines.text"]])
            let price = try await explain("price", "read", sample.id)
            #expect(!price.allowed && price.grants.isEmpty)
            #expect(price.missing == fieldGrant(["read"], .all, read: ["price"]))
            #expect(try await explain("price", "read", 0).allowed)
            #expect(try await explain("lines.text", "read", sample.id).allowed)
            #expect(try await !explain("lines", "read", sample.id).allowed)
            let written = try await explain("price", "update", sample.id)
            #expect(!written.allowed && written.missing == fieldGrant(["update"], .all, write: ["price"]))
            #expect(try await explain("", "update", sample.id).allowed)
            #expect(try await refusal { try await explain("nothing", "read", 0) } == "INVALID_MASK field")
        }
    }

    @Test("Lists of fields that make no sense are refused, and forms are told which fields a user reads and writes")
    func roles() async throws {
        try await withPlatform { platform in
            let wrong: [(grant: Grant, refusal: String)] = [
                (
                    fieldGrant(["read"], read: ["title", "nothing"]),
                    "UNKNOWN_FIELD access_role.grants[0].read_fields[1]"
                ),
                (
                    fieldGrant(["update"], write: ["lines.nothing"]),
                    "UNKNOWN_FIELD access_role.grants[0].write_fields[0]"
                ),
                (
                    fieldGrant(["read"], on: "testing", read: ["title"]),
                    "GRANT_FIELDS_UNFIT access_role.grants[0].read_fields"
                ),
                (
                    fieldGrant(["configure"], on: "testing.settings", write: ["days"]),
                    "GRANT_FIELDS_UNFIT access_role.grants[0].write_fields"
                ),
            ]
            for (grant, expected) in wrong {
                #expect(try await refusal { try await platform.fieldRole("Rôle", [grant]) } == expected)
            }
            let grant = fieldGrant(
                ["read", "update"],
                read: ["title", "place.city", "lines.text"],
                write: ["title", "price"]
            )
            let token = try await platform.person("few", [grant])
            let request = DescribeRequest.with { $0.entities = [Sample.entityName] }
            let told = try await platform.call(SchemaMethods.describe, request, token: token)
            let fields = try #require(told.entities.first).fields
            func field(_ path: String) throws -> FieldDescription {
                try #require((fields + fields.flatMap(\.fields)).first { $0.path == path })
            }
            #expect(try field("title").readable && field("title").writable)
            #expect(try !field("price").readable && field("price").writable)
            #expect(try field("place.city").readable && !field("place").readable && !field("place.city").writable)
            #expect(try field("lines.text").readable && !field("lines.amount").readable)
        }
    }
}
