import Contract
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@Suite("Choice lists and words of the firm's own")
struct ChoiceTests {
    @discardableResult
    private func add(
        _ platform: TestPlatform,
        _ key: String,
        list: String = "testing.sample.mood",
        _ fill: (inout Choice) -> Void = { _ in }
    ) async throws -> Choice {
        var request = CreateChoiceRequest()
        request.choice.list = list
        request.choice.key = key
        fill(&request.choice)
        return try await platform.call(ChoiceMethods.createChoice, request)
    }

    private func describe(
        _ platform: TestPlatform,
        _ entities: [String] = ["testing.sample"],
        token: String? = "administrator",
        language: String = "en"
    ) async throws -> DescribeResponse {
        var request = DescribeRequest()
        request.entities = entities
        return try await platform.call(SchemaMethods.describe, request, token: token, language: language)
    }

    private func mood(_ platform: TestPlatform, language: String = "en") async throws -> [ChoiceDescription] {
        try await describe(platform, language: language).choiceLists
            .first { $0.name == "testing.sample.mood" }?.choices ?? []
    }

    @Test("A firm adds values to a list, orders and colours them and gives them its own words (PLT-18)")
    func edit() async throws {
        try await withPlatform { platform in
            let before = try await refusal { try await platform.sample("a") { $0.mood = "grumpy" } }
            #expect(before == "UNKNOWN_CHOICE sample.mood")
            try await add(platform, "grumpy") {
                $0.labelFr = "Grincheux"
                $0.colour = "#aa0000"
                $0.position = 5
            }
            try await add(platform, "busy") { $0.labelFr = "Débordé" }
            let sample = try await platform.sample("a") { $0.mood = "grumpy" }
            #expect(sample.mood == "grumpy")
            let french = try await mood(platform, language: "fr")
            #expect(french.map(\.key) == ["grumpy", "calm", "busy"])
            #expect(french.map(\.label) == ["Grincheux", "Calme", "Débordé"])
            #expect(french.first?.colour == "#aa0000")
            let english = try await mood(platform)
            #expect(english.map(\.label) == ["grumpy", "Calm", "Busy"])
        }
    }

    @Test("A retired value stays where it is and is given to nobody else (PLT-18)")
    func retire() async throws {
        try await withPlatform { platform in
            let holder = try await platform.sample("a") { $0.mood = "calm" }
            try await add(platform, "calm") { $0.retired = true }
            let changed = try await platform.update(holder, mask: ["*"]) { $0.title = "b" }
            #expect(changed.mood == "calm")
            let new = try await failure { try await platform.sample("c") { $0.mood = "calm" } }
            #expect(new?.reason == "CHOICE_RETIRED")
            #expect(new?.field == "sample.mood")
            let other = try await platform.sample("d") { $0.mood = "busy" }
            let taken = try await refusal { try await platform.update(other) { $0.mood = "calm" } }
            #expect(taken == "CHOICE_RETIRED sample.mood")
            let values = try await mood(platform)
            #expect(values.filter(\.retired).map(\.key) == ["calm"])
            let found = try await platform.titles("mood = \"calm\"")
            #expect(found == ["b"])
        }
    }

    @Test(
        "A list that does not exist or is the module's alone is not edited, and keys are plain",
        arguments: [
            ("testing.sample.nothing", "x", "UNKNOWN_CHOICE_LIST choice.list"),
            ("testing.sample.origin", "east", "UNKNOWN_CHOICE_LIST choice.list"),
            ("testing.sample.mood", "Ça va", "PATTERN_MISMATCH choice.key"),
            ("testing.sample.mood", "", "REQUIRED choice.key"),
        ]
    )
    func refusals(list: String, key: String, expected: String) async throws {
        try await withPlatform { platform in
            let got = try await refusal { try await add(platform, key, list: list) }
            #expect(got == expected)
        }
    }

    @Test("A value is said once for each list")
    func twice() async throws {
        try await withPlatform { platform in
            try await add(platform, "tired")
            let again = try await refusal { try await add(platform, "tired") }
            #expect(again == "DUPLICATE_VALUE choice.key")
        }
    }

    @Test("Only administrators change lists and words")
    func rights() async throws {
        try await withPlatform { platform in
            let writer = try await platform.signIn(as: .writer, email: "writer@acme.example")
            var request = CreateChoiceRequest()
            request.choice.list = "testing.sample.mood"
            request.choice.key = "tired"
            let sent = request
            let got = try await refusal {
                try await platform.call(ChoiceMethods.createChoice, sent, token: writer)
            }
            #expect(got == "PERMISSION_DENIED")
        }
    }

    @Test("A firm calls a module, an entity or a field as it likes (PLT-21, PLT-22)")
    func labels() async throws {
        try await withPlatform { platform in
            func rename(_ key: String, _ text: String) async throws {
                var request = CreateLabelRequest()
                request.label.key = key
                request.label.language = "fr"
                request.label.text = text
                _ = try await platform.call(LabelMethods.createLabel, request)
            }
            try await rename("entity.testing.sample", "Suspect")
            try await rename("field.testing.sample.title", "Nom du suspect")
            let french = try await describe(platform, language: "fr").entities.first
            #expect(french?.label == "Suspect")
            #expect(french?.fields.first { $0.path == "title" }?.label == "Nom du suspect")
            let english = try await describe(platform).entities.first
            #expect(english?.label != "Suspect")
            let unknown = try await refusal { try await rename("entity.testing.nothing", "x") }
            #expect(unknown == "UNKNOWN_LABEL label.key")
            let sentence = try await refusal { try await rename("error.kernel.NOT_FOUND", "x") }
            #expect(sentence == "UNKNOWN_LABEL label.key")
        }
    }

    @Test("A client learns all it needs to draw lists and forms, for its user")
    func description() async throws {
        try await withPlatform { platform in
            let reader = try await platform.signIn(as: .reader, email: "reader@acme.example")
            let sample = try #require(try await describe(platform).entities.first)
            #expect(sample.service == "ruche.testing.v1.SampleService")
            #expect(sample.message == "ruche.testing.v1.Sample")
            #expect(sample.display == "title")
            #expect(sample.columns == ["title", "place.city"])
            #expect(sample.sections.map(\.label) == ["The rest"])
            #expect(sample.actions == ["create", "update", "delete"])
            let fields = Dictionary(sample.fields.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
            #expect(fields["id"] == nil && fields["info"] == nil)
            #expect(fields["title"]?.required == true && fields["title"]?.maxLength == 100)
            #expect(fields["price"]?.kind == .decimal && fields["price"]?.scale == 2 && fields["price"]?.min == "0")
            #expect(fields["colour"]?.values.map(\.name) == ["RED", "GREEN", "BLUE"])
            #expect(fields["parent_id"]?.entity == "testing.sample")
            #expect(fields["count"]?.min == "-1000" && fields["count"]?.max == "1000")
            #expect(fields["mood"]?.choiceList == "testing.sample.mood" && fields["mood"]?.section == "rest")
            #expect(fields["number"]?.kind == .sequence && fields["number"]?.readOnly == true)
            #expect(fields["lines"]?.kind == .lines && fields["lines"]?.repeated == true)
            #expect(fields["lines"]?.fields.map(\.path).contains("lines.place") == true)
            #expect(fields["place"]?.fields.first { $0.path == "place.city" }?.searched == true)

            let seen = try await describe(platform, [], token: reader)
            #expect(seen.entities.map(\.name).contains("testing.sample"))
            #expect(!seen.entities.map(\.name).contains("kernel.user"))
            #expect(seen.entities.first { $0.name == "testing.sample" }?.actions == [])
            let unknown = try await refusal { try await describe(platform, ["testing.nothing"]) }
            #expect(unknown == "UNKNOWN_ENTITY entities")
        }
    }
}
