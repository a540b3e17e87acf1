import Contract
import DirectoryPlugin
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingPlugin

@testable import Kernel

@Suite("Plan AND rights, method by method")
struct PlanMatrixTests {
    /// What a tenant has of the business modules, or who calls.
    enum Situation: String, CaseIterable, CustomTestStringConvertible {
        case absent
        case noRight
        case readOnly
        case hidden
        case allowed

        var testDescription: String { rawValue }
    }

    /// Reasons by which plans and rights refuse; all others come later on the way of a request.
    private static let gates: Set<String> = ["MODULE_NOT_ENABLED", "MODULE_READ_ONLY", "PERMISSION_DENIED"]

    private func bring(_ platform: TestPlatform, into situation: Situation) async throws -> String {
        switch situation {
        case .absent: try platform.offer(default: "none")
        case .readOnly:
            try platform.offer()
            try await platform.schedule("full")
            try await platform.schedule("none")
        case .hidden: for module in platform.core.modules.names.reversed() { try await platform.hide(module) }
        case .noRight: return try await platform.signIn(as: .granted, email: "nobody@acme.example")
        case .allowed: try platform.offer()
        }
        return platform.administrator
    }

    /// The gate that a call with an empty request meets; nil when it passes them all.
    private func gate(_ platform: TestPlatform, _ method: MethodDescriptor, _ token: String) async -> CallFailure? {
        let call = Call(method: method, encoding: .protobuf, token: token, language: "en", peer: "127.0.0.1")
        do throws(CallFailure) {
            if method.isStreaming {
                let nothing = MessageStream(next: { nil }, send: { _ in })
                try await platform.dispatcher.stream(call, messages: nothing)
            } else {
                _ = try await platform.dispatcher.unary(call, request: [])
            }
            return nil
        } catch {
            return Self.gates.contains(error.reason) ? error : nil
        }
    }

    /// As a person would say of a method whether it only reads.
    private func reads(_ method: MethodDescriptor) -> Bool {
        let readers: [StandardMethod] = [.get, .batchGet, .list, .getSettings]
        if method.rules.standard != .unspecified { return readers.contains(method.rules.standard) }
        return method.rules.kind == .query
            || method.rules.kind == .process && method.rules.permission.hasSuffix(":read")
    }

    @Test(
        "Every method of every module meets the gate that its plan and its caller's rights say",
        arguments: Situation.allCases
    )
    func everyMethod(situation: Situation) async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            let token = try await bring(platform, into: situation)
            let core = platform.core
            let methods = core.schema.methods.filter { core.handlerModules[$0.index] != "kernel" }
            #expect(methods.count > 40)
            for method in methods where [.unspecified, .signedIn].contains(method.rules.audience) {
                let gate = await gate(platform, method, token)
                let expected: String? =
                    switch situation {
                    case .absent, .hidden: "MODULE_NOT_ENABLED"
                    case .readOnly: reads(method) ? nil : "MODULE_READ_ONLY"
                    case .noRight: core.permissions[method.index] == nil ? gate?.reason : "PERMISSION_DENIED"
                    case .allowed: nil
                    }
                #expect(gate?.reason == expected, "\(method.path)")
                guard let gate, gate.reason != "PERMISSION_DENIED" else { continue }
                #expect(gate.metadata["module"] == core.handlerModules[method.index])
                #expect(gate.code == .failedPrecondition)
                if gate.reason == "MODULE_NOT_ENABLED" { #expect(gate.metadata["state"] == situation.rawValue) }
            }
        }
    }

    @Test(
        "What the kernel serves belongs to no plan: history, roles, export and sign-in go on",
        arguments: Situation.allCases
    )
    func kernel(situation: Situation) async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            _ = try await bring(platform, into: situation)
            for method in platform.core.schema.methods
            where platform.core.handlerModules[method.index] == "kernel" && method.rules.kind == .query
                && method.rules.audience != .operator
            {
                let gate = await gate(platform, method, platform.administrator)
                #expect(gate?.reason == nil, "\(method.path)")
            }
            // And what it writes.
            let user = try await platform.call(
                UserMethods.createUser,
                .with {
                    $0.user.name = "Zoé"
                    $0.user.email = "zoe@acme.example"
                    $0.user.role = .reader
                }
            )
            let changes = try await platform.changes("kernel.user", user.id)
            #expect(changes.changes.count == 1)
        }
    }

    @Test("The modules that somebody sees are the same in every answer (PLT-01)", arguments: Situation.allCases)
    func sameAnswer(situation: Situation) async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            let token = try await bring(platform, into: situation)
            let expected = [.readOnly, .allowed].contains(situation) ? ["directory", "testing"] : []
            #expect(try await platform.seen(token) == expected)
            let described = try await platform.call(SchemaMethods.describe, DescribeRequest(), token: token)
            let readable = described.entities.filter { !$0.settings && $0.module != "kernel" }
            #expect(Set(readable.map(\.module)).sorted() == expected)
            if situation == .readOnly {
                #expect(described.entities.allSatisfy { $0.module == "kernel" || $0.actions.isEmpty })
            }
            for entity in platform.core.catalog.ofTenants where entity.module != "kernel" && entity.settings == nil {
                let allowed = expected.contains(entity.module)
                let closed = situation == .noRight ? "PERMISSION_DENIED" : "MODULE_NOT_ENABLED"
                func reason(_ body: () async throws -> Void) async throws -> String? {
                    try await failure(body).map(\.reason)
                }
                let history = try await reason { _ = try await platform.changes(entity.name, 1, token: token) }
                #expect(history == (allowed ? "NOT_FOUND" : closed), "\(entity.name)")
                let bin = try await reason { _ = try await platform.bin(entity.name, token: token) }
                #expect(bin == (allowed ? nil : closed), "\(entity.name)")
                let export = try await reason {
                    _ = try await platform.call(
                        TransferMethods.startExport,
                        .with { $0.entity = entity.name },
                        token: token
                    )
                }
                #expect(export == (allowed ? nil : closed), "\(entity.name)")
                let importing = try await reason {
                    _ = try await platform.call(
                        TransferMethods.startImport,
                        .with { $0.entity = entity.name },
                        token: token
                    )
                }
                let readOnly = situation == .readOnly ? "MODULE_READ_ONLY" : "FILE_NOT_FOUND"
                #expect(importing == (allowed ? readOnly : closed), "\(entity.name)")
                let describing = try await reason {
                    _ = try await platform.call(
                        SchemaMethods.describe,
                        .with { $0.entities = [entity.name] },
                        token: token
                    )
                }
                #expect(describing == (allowed || situation == .noRight ? nil : closed), "\(entity.name)")
            }
        }
    }

    /// What the kernel does with any entity's records, for an administrator, and for somebody without a right; nil is no
    /// refusal. Each is asked of every entity.
    @Test(
        "What the kernel does with records of any kind asks the plan first: mass actions, merges, views, webhooks and more",
        arguments: Situation.allCases
    )
    func generic(situation: Situation) async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            let token = try await bring(platform, into: situation)
            func reason(_ body: () async throws -> Void) async throws -> String? {
                try await failure(body).map(\.reason)
            }
            let closed: String? =
                switch situation {
                case .absent, .hidden: "MODULE_NOT_ENABLED"
                case .noRight: "PERMISSION_DENIED"
                case .readOnly, .allowed: nil
                }
            /// What writes is refused of a module that left the plan, too.
            let written = situation == .readOnly ? "MODULE_READ_ONLY" : closed
            for entity in platform.core.catalog.ofTenants where entity.module != "kernel" && entity.settings == nil {
                let deleting = try await reason {
                    _ = try await platform.call(
                        MassMethods.deleteRecords,
                        .with {
                            $0.selection.entity = entity.name
                            $0.selection.all = true
                            $0.validateOnly = true
                        },
                        token: token
                    )
                }
                #expect(deleting == written, "\(entity.name)")
                let assigning = try await reason {
                    _ = try await platform.call(
                        MassMethods.reassignRecords,
                        .with {
                            $0.selection.entity = entity.name
                            $0.selection.all = true
                            $0.ownerID = 0
                            $0.validateOnly = true
                        },
                        token: token
                    )
                }
                #expect(assigning == written, "\(entity.name)")
                let merging = try await reason {
                    _ = try await platform.call(
                        MergeMethods.mergeRecords,
                        .with {
                            $0.entity = entity.name
                            $0.survivorID = 1
                            $0.otherID = 2
                        },
                        token: token
                    )
                }
                // Whoever reads no record is told that there is none.
                let passed = entity.isUnit ? "ENTITY_NOT_MERGED" : "NOT_FOUND"
                #expect(merging == (situation == .noRight ? passed : written ?? passed), "\(entity.name)")
                let erasing = try await reason {
                    _ = try await platform.call(
                        BinMethods.eraseRecords,
                        .with {
                            $0.entity = entity.name
                            $0.ids = [1]
                        },
                        token: token
                    )
                }
                // Erasing for good is for whoever is named for it; the plan comes before that.
                let gates: Set<String> = ["NOT_FOUND", "PERMISSION_DENIED"]
                #expect(erasing == written || (written == nil && gates.contains(erasing ?? "")), "\(entity.name)")
                let view = try await reason {
                    _ = try await platform.call(
                        SavedViewMethods.createSavedView,
                        .with {
                            $0.savedView.name = entity.name
                            $0.savedView.entity = entity.name
                        },
                        token: token
                    )
                }
                #expect(view == closed, "\(entity.name)")
                let hook = try await reason {
                    _ = try await platform.call(
                        WebhookMethods.createWebhook,
                        .with {
                            $0.webhook.name = entity.name
                            $0.webhook.url = "https://hooks.example/\(entity.name)"
                            $0.webhook.entities = [entity.name]
                        },
                        token: token
                    )
                }
                #expect(hook == closed, "\(entity.name)")
                if entity.takesCustomFields {
                    let field = try await reason {
                        _ = try await platform.call(
                            CustomFieldMethods.createCustomField,
                            .with {
                                $0.customField.entity = entity.name
                                $0.customField.name = "x_plan"
                                $0.customField.kind = .text
                            },
                            token: token
                        )
                    }
                    #expect(field == written, "\(entity.name)")
                }
                let hearing = SubscribeRequest.with { $0.filter.entities = [entity.name] }
                let heard = try await platform.subscribed(hearing, token: token) { _ = await $0.next() }
                #expect(heard == closed ?? "CANCELLED", "\(entity.name)")
            }
        }
    }

    @Test("A stream of changes ends when its module is hidden, and tells nothing of it any more")
    func streamOfHidden() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            let hearing = SubscribeRequest.with { $0.filter.entities = ["testing.sample"] }
            let ended = try await platform.subscribed(hearing) { inbox in
                _ = await inbox.next()
                try await platform.hide("testing")
                // Whatever is written next is heard, and so is that.
                try await platform.account("a")
                #expect(await inbox.rest().isEmpty)
            }
            #expect(ended == "MODULE_NOT_ENABLED")
        }
    }
}
