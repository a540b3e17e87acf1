import Contract
import DirectoryAPI
import DirectoryPlugin
import Foundation
import Kernel
import Logging
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@Suite("The start of the server with its plugins")
struct PluginStartTests {
    /// The sentence with which the start stops; nil when it does not.
    private func stop(_ plugins: [any Plugin.Type]) throws -> String? {
        do {
            _ = try core(plugins)
            return nil
        } catch {
            return "\(error)"
        }
    }

    private func core(_ plugins: [any Plugin.Type]) throws -> KernelCore {
        guard let key = ServerKey(bytes: Array(repeating: 7, count: 32)) else { throw TestFailure("server key") }
        return try KernelCore(plugins: plugins, serverKey: key, logger: Logger(label: "test")) { registry in
            for method in registry.schema.methods where method.path.hasPrefix("grpc.") {
                if method.isStreaming {
                    try registry.stream(path: method.path) { _, _ in }
                } else {
                    try registry.process(HealthHealthMethods.check) { _, _ in HealthHealthCheckResponse() }
                }
            }
        }
    }

    private func manifest(_ module: String, requires: [String] = []) -> PluginManifest {
        PluginManifest(module: module, requires: requires, descriptors: "", resources: .main)
    }

    @Test("A module starts after those that it requires, else by name")
    func order() throws {
        let manifests = [
            manifest("sales", requires: ["catalogue", "directory"]), manifest("fleet", requires: ["sales"]),
            manifest("directory"), manifest("activities"), manifest("catalogue", requires: ["directory"]),
        ]
        let names = try startOrder(manifests).map { manifests[$0].module }
        #expect(names == ["activities", "directory", "catalogue", "sales", "fleet"])
        #expect(try startOrder([]).isEmpty)
    }

    @Test("A duplicate, a missing module and a circle stop the start with their names")
    func disorder() {
        let rows: [(manifests: [PluginManifest], sentence: String)] = [
            ([manifest("sales"), manifest("sales")], "two plugins are named sales"),
            (
                [manifest("sales", requires: ["catalogue"])],
                "sales requires the module catalogue, which is not there"
            ),
            (
                [manifest("b", requires: ["c"]), manifest("c", requires: ["b"]), manifest("a")],
                "these modules require one another in a circle: b, c"
            ),
            ([manifest("a", requires: ["a"])], "these modules require one another in a circle: a"),
        ]
        for row in rows {
            let error = #expect(throws: PluginError.self) { try startOrder(row.manifests) }
            #expect(error?.description == row.sentence)
        }
    }

    @Test("The modules that we ship start together, in any order of the list")
    func shipped() throws {
        #expect(try stop([DirectoryPlugin.self, TestingPlugin.self]) == nil)
        #expect(try stop([TestingPlugin.self, DirectoryPlugin.self]) == nil)
        #expect(try stop([]) == nil)
    }

    @Test("What a plugin registers wrongly stops the start with a sentence that names it")
    func registrations() throws {
        let echo = EchoMethods.echo.path
        let rows: [(plugins: [any Plugin.Type], sentence: String)] = [
            ([DirectoryPlugin.self, DirectoryPlugin.self], "two plugins are named directory"),
            ([Orphan.self], "orphan requires the module sales, which is not there"),
            (
                [Unhandled.self],
                "nobody handles the declared method \(NumberMethods.giveLateNumber.path)"
            ),
            ([WrongTypes.self], "the handler of \(echo) has other message types than its descriptor"),
            (
                [WrongKind.self],
                "the handler of \(echo) has other message types than its descriptor"
            ),
            ([TwiceHandled.self], "two handlers serve \(echo)"),
            ([Thief.self, TestingPlugin.self], "thief handles \(echo), which is not its own"),
            ([StandardHandled.self], "\(SampleMethods.getSample.path) is a standard method: the kernel serves it"),
            (
                [ForeignRule.self, TestingPlugin.self],
                "foreign registers a rule of testing.sample, which is not its own"
            ),
            ([ForeignRule.self], "no proto file declares the entity testing.sample"),
            ([UnknownMethod.self], "no proto file declares the method ruche.nothing.v1.NothingService/Nothing"),
            ([DeafPlugin.self], "no proto file declares the event directory.account_deactivated with this payload"),
            ([TwiceSubscribed.self, DirectoryPlugin.self], "two subscribers are named twice.hear"),
            ([Unlabelled.self], "unlabelled has no labels.fr.json"),
            ([Nameless.self], "labels.fr.json of testing lacks operation.testing.nameless"),
        ]
        for row in rows {
            let sentence = try stop(row.plugins)
            #expect(sentence == row.sentence)
        }
    }

    @Test("What a proto file declares wrongly stops the start with a sentence that names it")
    func declarations() throws {
        let rows: [(plugins: [any Plugin.Type], sentence: String)] = [
            (
                [ForeignReference.self, TestingPlugin.self],
                "alpha.thing.sample_id refers to the module testing, which it does not require"
            ),
            (
                [Unguarded.self],
                "the method ruche.alpha.v1.AlphaService/Look declares neither a permission nor an audience"
            ),
            (
                [MalformedStandard.self],
                "the standard method ruche.alpha.v1.AlphaService/GetThing does not answer an entity"
            ),
            ([Unreadable.self], "the descriptors of unreadable cannot be read"),
            ([BadPattern.self], "alpha.thing: the pattern of name is not supported"),
            ([LongNumber.self], "alpha.thing: the sequence code that is longer than its field, is not supported"),
            ([SharedSecret.self], "the shared entity alpha.thing has a secret"),
            ([SharedTarget.self], "the shared entity alpha.thing is referred to by alpha.part.thing_id"),
            ([SharedWriting.self], "the shared entity alpha.thing has the method delete"),
        ]
        for row in rows {
            let sentence = try stop(row.plugins)
            #expect(sentence == row.sentence)
        }
    }

    @Test("Labels that cannot be read stop the start")
    func unreadableLabels() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("labels-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
        try Data("{ not json".utf8).write(to: folder.appendingPathComponent("labels.fr.json"))
        let bundle = try #require(Bundle(path: folder.path))
        var labels = Labels()
        let error = #expect(throws: PluginError.self) { try labels.add(bundle, module: "alpha") }
        #expect(error?.description.hasPrefix("labels.fr.json of alpha cannot be read: ") == true)
    }

    @Test("Every reason of the kernel has its sentence in each language, with the same values")
    func labels() throws {
        let texts = try core([]).labels.texts
        for reason in KernelReason.allCases {
            let key = "error.kernel.\(reason.rawValue)"
            let sentences = Labels.languages.map { texts[$0]?[key] ?? "" }
            #expect(sentences.allSatisfy { !$0.isEmpty }, "\(key)")
            #expect(Set(sentences.map(values)).count == 1, "\(key)")
        }
        #expect(Set((texts["fr"] ?? [:]).keys) == Set((texts["en"] ?? [:]).keys))
    }

    @Test("What is said of one row reads as well as what is said of many")
    func figures() throws {
        let texts = try core([]).labels.texts
        for language in Labels.languages {
            for reason in ["IMPORT_REFUSED", "UNDO_REFUSED"] {
                let sentence = texts[language]?["error.kernel.\(reason)"] ?? ""
                // Beside no word that would have to agree with it.
                #expect(sentence.hasSuffix(": {count}."), "\(language) \(reason)")
            }
        }
    }

    /// The names in braces.
    private func values(_ sentence: String) -> Set<Substring> {
        Set(sentence.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first })
    }

    @Test(
        "The caller's language is the one they prefer among ours, else French",
        arguments: [
            (nil, "fr"), ("", "fr"), ("en", "en"), ("en-GB", "en"), ("fr-FR, en;q=0.8", "fr"),
            ("de, en;q=0.5", "en"), ("en;q=0.3, fr;q=0.9", "fr"), ("de", "fr"), ("en;q=0", "fr"), ("EN", "en"),
        ] as [(String?, String)]
    )
    func language(header: String?, expected: String) {
        #expect(Labels.language(of: header) == expected)
    }
}

// MARK: - Plugins that are wrong

private let labels = TestingPlugin.manifest.resources

private struct Orphan: Plugin {
    static let manifest = PluginManifest(module: "orphan", requires: ["sales"], descriptors: "", resources: labels)

    func register(in registry: inout PluginRegistry) throws {}
}

private struct Unhandled: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {}
}

private struct WrongTypes: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        let name = MethodName<EchoRequest, ChatResponse>(EchoMethods.echo.path)
        try registry.process(name) { _, _ in ChatResponse() }
    }
}

private struct WrongKind: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try registry.handle(EchoMethods.echo) { _, _ in EchoResponse() }
    }
}

private struct TwiceHandled: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.process(EchoMethods.echo) { _, _ in EchoResponse() }
    }
}

/// Handles the method of another module.
private struct Thief: Plugin {
    static let manifest = PluginManifest(
        module: "thief",
        requires: ["testing"],
        descriptors: "",
        resources: labels
    )

    func register(in registry: inout PluginRegistry) throws {
        try registry.process(EchoMethods.echo) { _, _ in EchoResponse() }
    }
}

private struct StandardHandled: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try registry.handle(SampleMethods.getSample) { _, _ in Sample() }
    }
}

private struct ForeignRule: Plugin {
    static let manifest = PluginManifest(module: "foreign", descriptors: "", resources: labels)

    func register(in registry: inout PluginRegistry) throws {
        try registry.validate(Sample.self) { _, _, _ in }
    }
}

private struct UnknownMethod: Plugin {
    static let manifest = PluginManifest(module: "unknown", descriptors: "", resources: labels)

    func register(in registry: inout PluginRegistry) throws {
        let name = MethodName<EchoRequest, EchoResponse>("ruche.nothing.v1.NothingService/Nothing")
        try registry.process(name) { _, _ in EchoResponse() }
    }
}

private struct DeafPlugin: Plugin {
    static let manifest = PluginManifest(module: "deaf", descriptors: "", resources: labels)

    func register(in registry: inout PluginRegistry) throws {
        try registry.on(DirectoryEvents.accountDeactivated, name: "hear") { _, _, _ in }
    }
}

private struct TwiceSubscribed: Plugin {
    static let manifest = PluginManifest(module: "twice", requires: ["directory"], descriptors: "", resources: labels)

    func register(in registry: inout PluginRegistry) throws {
        try registry.on(DirectoryEvents.accountDeactivated, name: "hear") { _, _, _ in }
        try registry.on(DirectoryEvents.accountDeactivated, name: "hear") { _, _, _ in }
    }
}

private struct Unlabelled: Plugin {
    static let manifest = PluginManifest(module: "unlabelled", descriptors: "", resources: .main)

    func register(in registry: inout PluginRegistry) throws {}
}

/// Has an operation without a name for people.
private struct Nameless: Plugin {
    static let manifest = TestingPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try TestingPlugin().register(in: &registry)
        try registry.operation(OperationName<RepeatRequest, CollectResponse>("testing.nameless")) { _ in }
    }
}

private struct Unreadable: Plugin {
    static let manifest = PluginManifest(module: "unreadable", descriptors: "no base64!", resources: labels)

    func register(in registry: inout PluginRegistry) throws {}
}

// MARK: - Proto files that are wrong

/// A descriptor set of one file of the module `alpha`, with an entity `alpha.thing`.
private func alpha(_ change: (inout Google_Protobuf_FileDescriptorProto) -> Void) -> String {
    var file = Google_Protobuf_FileDescriptorProto()
    file.name = "ruche/alpha/v1/thing.proto"
    file.package = "ruche.alpha.v1"
    file.syntax = "proto3"
    file.dependency = ["ruche/v1/annotations.proto", "ruche/v1/requests.proto", "ruche/v1/types.proto"]
    var thing = Google_Protobuf_DescriptorProto()
    thing.name = "Thing"
    thing.options.entity.name = "alpha.thing"
    thing.field = [field("id", 1, .int64), field("info", 15, .message)]
    thing.field[1].typeName = ".ruche.v1.RecordInfo"
    file.messageType = [thing]
    change(&file)
    var set = Google_Protobuf_FileDescriptorSet()
    set.file = [file]
    guard let bytes: [UInt8] = try? set.serializedBytes() else { return "" }
    return Data(bytes).base64EncodedString()
}

private func field(
    _ name: String,
    _ number: Int32,
    _ type: Google_Protobuf_FieldDescriptorProto.TypeEnum
) -> Google_Protobuf_FieldDescriptorProto {
    var field = Google_Protobuf_FieldDescriptorProto()
    field.name = name
    field.jsonName = name
    field.number = number
    field.type = type
    field.label = .optional
    return field
}

private func service(
    _ method: String,
    output: String,
    _ change: (inout Google_Protobuf_MethodDescriptorProto) -> Void = { _ in }
) -> Google_Protobuf_ServiceDescriptorProto {
    var declared = Google_Protobuf_MethodDescriptorProto()
    declared.name = method
    declared.inputType = ".ruche.v1.GetRequest"
    declared.outputType = output
    change(&declared)
    var service = Google_Protobuf_ServiceDescriptorProto()
    service.name = "AlphaService"
    service.method = [declared]
    return service
}

private struct ForeignReference: Plugin {
    static let manifest = PluginManifest(
        module: "alpha",
        descriptors: alpha { file in
            var reference = field("sample_id", 2, .int64)
            reference.options.field.reference.entity = "testing.sample"
            reference.options.field.reference.onDelete = .restrict
            file.messageType[0].field.append(reference)
        },
        resources: labels
    )

    func register(in registry: inout PluginRegistry) throws {}
}

private struct Unguarded: Plugin {
    static let manifest = PluginManifest(
        module: "alpha",
        descriptors: alpha { file in
            file.service = [
                service("Look", output: ".ruche.alpha.v1.Thing") { $0.options.method.kind = .query }
            ]
        },
        resources: labels
    )

    func register(in registry: inout PluginRegistry) throws {
        try registry.stream(path: "ruche.alpha.v1.AlphaService/Look") { _, _ in }
    }
}

private struct MalformedStandard: Plugin {
    static let manifest = PluginManifest(
        module: "alpha",
        descriptors: alpha { file in
            file.service = [
                service("GetThing", output: ".ruche.v1.GetRequest") { $0.options.method.standard = .get }
            ]
        },
        resources: labels
    )

    func register(in registry: inout PluginRegistry) throws {}
}

private struct BadPattern: Plugin {
    static let manifest = PluginManifest(
        module: "alpha",
        descriptors: alpha { file in
            var name = field("name", 2, .string)
            name.options.field.pattern = "["
            file.messageType[0].field.append(name)
        },
        resources: labels
    )

    func register(in registry: inout PluginRegistry) throws {}
}

private struct LongNumber: Plugin {
    static let manifest = PluginManifest(
        module: "alpha",
        descriptors: alpha { file in
            var code = field("code", 2, .string)
            code.options.field.maxLength = 5
            code.options.field.sequence.pattern = "A{year}-{counter}"
            file.messageType[0].field.append(code)
        },
        resources: labels
    )

    func register(in registry: inout PluginRegistry) throws {}
}

/// Shares what no other tenant may know.
private struct SharedSecret: Plugin {
    static let manifest = PluginManifest(
        module: "alpha",
        descriptors: alpha { file in
            var key = field("key", 2, .string)
            key.options.field.secret = SecretRule()
            file.messageType[0].field.append(key)
            file.messageType[0].options.entity.shared = true
        },
        resources: labels
    )

    func register(in registry: inout PluginRegistry) throws {}
}

/// Refers to a record that the operator may take away.
private struct SharedTarget: Plugin {
    static let manifest = PluginManifest(
        module: "alpha",
        descriptors: alpha { file in
            var part = file.messageType[0]
            part.name = "Part"
            part.options.entity.name = "alpha.part"
            var thing = field("thing_id", 2, .int64)
            thing.options.field.reference.entity = "alpha.thing"
            thing.options.field.reference.onDelete = .restrict
            part.field.append(thing)
            file.messageType.append(part)
            file.messageType[0].options.entity.shared = true
        },
        resources: labels
    )

    func register(in registry: inout PluginRegistry) throws {}
}

/// Lets a tenant write what is shared.
private struct SharedWriting: Plugin {
    static let manifest = PluginManifest(
        module: "alpha",
        descriptors: alpha { file in
            file.service = [
                service("DeleteThing", output: ".ruche.alpha.v1.Thing") {
                    $0.inputType = ".ruche.v1.DeleteRequest"
                    $0.options.method.standard = .delete
                }
            ]
            file.messageType[0].options.entity.shared = true
        },
        resources: labels
    )

    func register(in registry: inout PluginRegistry) throws {}
}
